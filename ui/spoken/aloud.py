"""Read aloud: a button that reads a text, waits and ends; and says in a sentence why it cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.spoken.words import spoken
from ui.text import LANGUAGES
from ui.theme import current
from ui.widgets import FlowLayout, QuietButton, Soft
from ui.wording import dates

if TYPE_CHECKING:
    from ui.sound.aloud import Reader

MakeReader = Callable[[QWidget], "Reader"]


def make_reader(parent: QWidget) -> Reader:
    """Returns a reader with the computer's own voice; it is not needed before somebody wants to hear."""
    from ui.sound.aloud import Reader

    return Reader(parent=parent)


class ReadAloud(QWidget):
    """Two buttons: one reads and waits, the other ends.

    Args:
        name: Begins the names of the buttons, for instance "letters.aloud".
        text: Returns the words as they are now, plain; empty lines between paragraphs.
        language: Returns theirs; the window's when None.
        reader: Makes the reader.
    """

    def __init__(
        self,
        name: str,
        text: Callable[[], str],
        language: Callable[[], str] | None = None,
        *,
        reader: MakeReader = make_reader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._language = language or dates.spoken
        self._make = reader
        self._reader: Reader | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(4))
        row = FlowLayout(8)
        self.button = QuietButton(self.tr("Read aloud"), f"{name}.read", "volume-2")
        self.button.clicked.connect(self._toggle)
        self.end = QuietButton(self.tr("Stop reading"), f"{name}.stop", "x")
        self.end.clicked.connect(self.stop)
        self.end.hide()
        row.addWidget(self.button)
        row.addWidget(self.end)
        column.addLayout(row)
        self.why = Soft("", "small")
        self.why.setObjectName(f"{name}.why")
        self.why.hide()
        column.addWidget(self.why)

    def stop(self) -> None:
        """Ends the reading."""
        if self._reader is not None:
            self._reader.stop()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self.stop()
        super().hideEvent(event)

    def _toggle(self) -> None:
        if self._reader is None:
            self._reader = self._make(self)
            self._reader.changed.connect(self._show)
            self._reader.hindered.connect(self._say_why)
        match self._reader.reading:
            case "reading":
                self._reader.pause()
            case "paused":
                self._reader.go_on()
            case _:
                self.why.hide()
                self._reader.read(self._text().split("\n\n"), self._language())

    def _show(self, reading: str) -> None:
        words = {"reading": self.tr("Pause reading"), "paused": self.tr("Go on reading")}
        self.button.say(words.get(reading, self.tr("Read aloud")))
        ended_here = self.end.hasFocus() and reading == "silent"
        self.end.setVisible(reading != "silent")
        if ended_here:
            self.button.setFocus()

    def _say_why(self, why: str) -> None:
        language = LANGUAGES.get(self._language(), self._language())
        words = {
            "no engine": spoken.tr(
                "This computer has no voice for reading aloud. It can be switched on or installed in the computer's "
                "settings for speech; then try again."
            ),
            "no voice": spoken.tr(
                "This computer has no voice for this language ({language}). One can be added in the computer's "
                "settings for speech."
            ).format(language=language),
            "failed": spoken.tr("The computer's voice stopped. You can try again in a moment."),
        }
        self.why.setText(words[why])
        self.why.show()
        self.why.setAccessibleName(words[why])
