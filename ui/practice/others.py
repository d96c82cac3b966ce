"""All practices besides those of this week: folded away, and found by a word."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.course.script import Script
from ui.practice.cards import PracticeCard
from ui.theme import current
from ui.widgets import Field, Soft, labelled


class OtherPractices(QWidget):
    """The cards of many practices, and a field that leaves only those with some words.

    Args:
        scripts: In order.
        make: Makes the card of a practice.
    """

    def __init__(
        self, scripts: Sequence[Script], make: Callable[[Script], PracticeCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.words = Field("practice.find")
        self.words.setClearButtonEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().gap)
        column.addWidget(labelled(self.tr("Find a practice by a word"), self.words))
        self._none = Soft(self.tr("No other practice has these words."))
        self._none.setObjectName("practice.none")
        self._none.hide()
        column.addWidget(self._none)
        self._cards = [make(script) for script in scripts]
        for card in self._cards:
            column.addWidget(card)
        self.words.textChanged.connect(self._sift)

    def _sift(self, words: str) -> None:
        wanted = words.casefold().split()
        found = 0
        for card in self._cards:
            text = _words_of(card.script)
            fits = all(word in text for word in wanted)
            card.setVisible(fits)
            found += fits
        self._none.setVisible(not found)


def _words_of(script: Script) -> str:
    titles = (script.title, script.purpose, script.hard, *(variant.title for variant in script.variants))
    return " ".join(titles).casefold()
