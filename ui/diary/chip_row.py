"""Words to tap, with words of her own that are remembered and can be taken away again."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.forms.form import Question
from ui.theme import current
from ui.widgets import Chip, Field, FlowLayout


class _Drop(Chip):
    """Takes a word of her own away."""

    padding: ClassVar[tuple[int, int]] = (6, 5)


class _Word(QWidget):
    """A word to tap; beside one of her own stands what takes it away.

    Attributes:
        chip: The word.
        drop: Takes it away; None for a word of the form.
    """

    def __init__(self, word: str, name: str, is_own: bool, drop_label: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().space(2))
        self.chip = Chip(word, name)
        row.addWidget(self.chip)
        self.drop: _Drop | None = None
        if is_own:
            self.drop = _Drop("", f"{name}_drop", "x", checkable=False)
            self.drop.setAccessibleName(drop_label)
            self.drop.setToolTip(drop_label)
            row.addWidget(self.drop)


class ChipRow(QWidget):
    """The words of a question, those of her own after them, and a place to write another.

    Signals:
        chosen(object): The words chosen so far, a tuple.
        word_made(str): A word of her own was added.
        word_dropped(str, bool): One is not to be offered any more; whether it was chosen.

    Args:
        question: What is asked.
        words: What was chosen before.
        own: Words of her own that are offered.
    """

    chosen = Signal(object)
    word_made = Signal(str)
    word_dropped = Signal(str, bool)

    def __init__(
        self, question: Question, words: tuple[str, ...], own: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._question = question
        self._number = 0
        self._words: list[_Word] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(6))
        self._row = FlowLayout(8)
        self._more = Chip(self.tr("own word"), f"diary.own_{question.link_id}", "plus", checkable=False)
        self._more.setAccessibleName(self.tr("Add a word of your own: {question}").format(question=question.prompt))
        self._more.clicked.connect(self._ask_own)
        for word in dict.fromkeys((*question.chips, *own, *words)):
            self._add(word, is_own=word not in question.chips).chip.setChecked(word in words)
        self._own = Field(f"diary.own_word_{question.link_id}", self.tr("a word of your own, then Enter"))
        self._own.setAccessibleName(self.tr("A word of your own"))
        self._own.setMaxLength(60)
        self._own.hide()
        self._own.returnPressed.connect(self._take_own)
        column.addLayout(self._row)
        column.addWidget(self._own)
        for each in self._words:
            each.chip.toggled.connect(self._tell)

    def start(self) -> None:
        """Puts the keyboard on the first word."""
        (self._words[0].chip if self._words else self._more).setFocus()

    def offer(self, word: str, *, chosen: bool) -> None:
        """Offers a word of her own, chosen or not."""
        known = next((each for each in self._words if each.chip.text().casefold() == word.casefold()), None)
        if known is None:
            known = self._add(word, is_own=True)
            known.chip.toggled.connect(self._tell)
            known.show()
        known.chip.setChecked(chosen)

    def _add(self, word: str, *, is_own: bool) -> _Word:
        self._number += 1
        name = f"diary.chip_{self._question.link_id}_{self._number}"
        made = _Word(word, name, is_own, self.tr("Do not offer “{word}” any more").format(word=word))
        if made.drop is not None:
            made.drop.clicked.connect(lambda: self._drop(made))
        self._words.append(made)
        self._row.removeWidget(self._more)
        self._row.addWidget(made)
        self._row.addWidget(self._more)
        return made

    def _drop(self, word: _Word) -> None:
        was_chosen = word.chip.isChecked()
        self._words.remove(word)
        self._row.removeWidget(word)
        word.hide()
        word.deleteLater()
        self._more.setFocus()
        if was_chosen:
            self._tell()
        self.word_dropped.emit(word.chip.text(), was_chosen)

    def _tell(self) -> None:
        self.chosen.emit(tuple(word.chip.text() for word in self._words if word.chip.isChecked()))

    def _ask_own(self) -> None:
        self._own.setVisible(self._own.isHidden())
        if not self._own.isHidden():
            self._own.setFocus()

    def _take_own(self) -> None:
        word = self._own.text().strip()
        self._own.clear()
        self._own.hide()
        self._more.setFocus()
        if not word:
            return
        is_new = all(each.chip.text().casefold() != word.casefold() for each in self._words)
        self.offer(word, chosen=True)
        if is_new:
            self.word_made.emit(word)
