"""Chips under the letter: phrases at hand, what was promised, and what else can be done with the words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.vault.phrases import Phrase
from app.vault.promises import Promise
from ui.layouts import clear
from ui.theme import current
from ui.widgets import Chip, FlowLayout

LONGEST = 48
"""Characters of a chip; the rest is said by its tool tip and its accessible name."""


class TintChip(Chip):
    """A chip without a border, on a tint.

    Args:
        text: The whole words.
        name: The `objectName`.
        tone: "mist" for what is at hand, "sand" for what was promised.
        icon: Stem of an icon, or none.
    """

    centred = False  # words that wrap begin where those of the other chips do

    def __init__(
        self, text: str, name: str, tone: str = "mist", icon: str = "", parent: QWidget | None = None
    ) -> None:
        short = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
        super().__init__(short, name, icon, checkable=False, parent=parent)
        self._tone = tone
        self.setAccessibleName(text)
        self.setToolTip(text if short != text else "")

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        edge = tokens.edge if self.hovered or tokens.borders else None
        if self._tone == "sand":
            return tokens.sand, tokens.sand_ink, edge
        return tokens.mist, tokens.deep, edge


class LetterChips(QWidget):
    """The chips.

    Signals:
        phrase_wanted(object): A `Phrase` is to be put in.
        phrases_wanted(): The search for phrases is wanted.
        promise_wanted(): The chosen words are to be kept as a promise.
        promise_opened(object): Something is to be done about a `Promise`.
    """

    phrase_wanted = Signal(object)
    phrases_wanted = Signal()
    promise_wanted = Signal()
    promise_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[Phrase, ...], tuple[Promise, ...]] | None = None
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)
        self.show_chips((), ())

    def show_chips(self, often: Sequence[Phrase], promises: Sequence[Promise]) -> None:
        """Shows phrases and promises; nothing moves when nothing changed.

        Args:
            often: The phrases that stand here.
            promises: What was promised and not kept yet, and what is promised in this letter.
        """
        if (tuple(often), tuple(promises)) == self._shown:
            return
        self._shown = tuple(often), tuple(promises)
        clear(self._flow)
        for number, phrase in enumerate(often):
            chip = TintChip(phrase.name, f"review.phrase_{number}")
            chip.clicked.connect(lambda _=False, phrase=phrase: self.phrase_wanted.emit(phrase))
            self._flow.addWidget(chip)
        self._flow.addWidget(
            self._make_tool(self.tr("phrases"), "review.phrases_open", "quote", self.tr("Ctrl+Space"))
        )
        self._flow.addWidget(
            self._make_tool(self.tr("a promise"), "review.promise", "check", self.tr("Ctrl+Shift+P"))
        )
        for number, promise in enumerate(promises):
            words = (
                self.tr("you promised: {words}") if promise.letter else self.tr("promised in this letter: {words}")
            )
            chip = TintChip(words.format(words=promise.text), f"review.promise_{number}", "sand")
            chip.clicked.connect(lambda _=False, promise=promise: self.promise_opened.emit(promise))
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _make_tool(self, text: str, name: str, icon: str, keys: str) -> Chip:
        chip = Chip(text, name, icon, checkable=False)
        chip.setToolTip(keys)
        if name == "review.promise":
            chip.setAccessibleName(self.tr("Keep the chosen words as a promise"))
            chip.clicked.connect(self.promise_wanted)
        else:
            chip.setAccessibleName(self.tr("Put in one of your phrases"))
            chip.clicked.connect(self.phrases_wanted)
        return chip
