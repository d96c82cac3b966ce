"""A voice on the shelf: how far it is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.recording.shelf import Begun
from ui.text import LANGUAGES
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, QuietButton, SecondaryButton, StateLine, Text


class BegunCard(Card):
    """One voice.

    Signals:
        go_on_asked(str): It is to be read on; its id.
        copy_asked(str): It is to be copied for a course; its id.
    """

    go_on_asked = Signal(str)
    copy_asked = Signal(str)

    def __init__(self, begun: Begun, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(current().space(10))
        language = LANGUAGES.get(begun.language, begun.language)
        self.column.addWidget(Heading(self.tr("{voice} · {language}").format(voice=begun.name, language=language), 3))
        pieces = self.tr("{kept} of {count} pieces are read and kept").format(kept=begun.kept, count=begun.whole)
        self.column.addWidget(Text(pieces))
        self.column.addWidget(StateLine(self._state(begun), "edge" if begun.draft else "good"))
        self.read = SecondaryButton(
            self.tr("Hear it or read again") if begun.kept == begun.whole else self.tr("Go on reading"),
            f"recording.open.{begun.id}",
            "mic",
        )
        self.read.setAccessibleDescription(begun.name)
        self.read.clicked.connect(lambda: self.go_on_asked.emit(begun.id))
        self.copy = QuietButton(self.tr("Copy it for the course…"), f"recording.copy.{begun.id}", "copy")
        self.copy.setAccessibleDescription(begun.name)
        self.copy.clicked.connect(lambda: self.copy_asked.emit(begun.id))
        self.copy.setEnabled(begun.kept > 0)
        row = FlowLayout(12)
        row.addWidget(self.read)
        row.addWidget(self.copy)
        self.column.addLayout(row)

    def _state(self, begun: Begun) -> str:
        if not begun.draft:
            return self.tr("Approved: it can go into the course")
        if begun.kept == begun.whole:
            return self.tr("All of it is read; it waits to be heard and approved")
        return self.tr("A draft; kept on this computer")
