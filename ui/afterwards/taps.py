"""A question that is answered with a tap, and left open by another."""

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.model.changes import AfterFeeling
from ui.theme import current
from ui.widgets import FlowLayout, Option, Text

_FEELINGS: tuple[AfterFeeling, ...] = get_args(AfterFeeling)


class Taps(QWidget):
    """A question with a few answers, of which one or none is chosen.

    Signals:
        changed(): Another answer, or none, was chosen.

    Args:
        question: The question.
        answers: Words of the answers.
        name: Names the answers, with their place behind it.
    """

    changed = Signal()

    def __init__(self, question: str, answers: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(8))
        column.addWidget(Text(question, "label"))
        row = FlowLayout(8)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for place, words in enumerate(answers):
            option = Option(words, f"{name}.{place}")
            option.setAccessibleDescription(question)
            self._group.addButton(option, place)
            row.addWidget(option)
        self._group.idToggled.connect(self._let_go)
        column.addLayout(row)

    @property
    def place(self) -> int | None:
        """The place of the chosen answer, or None while the question is open."""
        return next((self._group.id(each) for each in self._group.buttons() if each.isChecked()), None)

    def choose(self, place: int | None) -> None:
        """Chooses an answer, or none."""
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == place)

    def _let_go(self, place: int, on: bool) -> None:
        """Keeps at most one answer; choosing it again leaves the question open."""
        for button in self._group.buttons():
            if on and self._group.id(button) != place:
                button.setChecked(False)
        self.changed.emit()


class TwoTaps(QWidget):
    """How it was, and whether something still bothers her.

    Signals:
        changed(): Another answer, or none, was chosen.

    Args:
        name: Names the answers: "<name>.after.0" and so on.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(14))
        self._after = Taps(
            self.tr("Compared with before the practice"),
            (self.tr("Lighter"), self.tr("About the same"), self.tr("Heavier")),
            f"{name}.after",
        )
        self.bothers = Taps(
            self.tr("Is something from the practice still bothering you?"),
            (self.tr("No"), self.tr("Yes")),
            f"{name}.lingering",
        )
        self._after.changed.connect(self.changed)
        self.bothers.changed.connect(self.changed)
        column.addWidget(self._after)
        column.addWidget(self.bothers)

    @property
    def after(self) -> AfterFeeling | None:
        """How it was, or None."""
        return None if self._after.place is None else _FEELINGS[self._after.place]

    @property
    def lingering(self) -> bool | None:
        """Whether something still bothers her, or None."""
        return None if self.bothers.place is None else self.bothers.place == 1

    def show_answers(self, after: AfterFeeling | None, lingering: bool | None) -> None:
        """Shows what was answered before."""
        self._after.choose(None if after is None else _FEELINGS.index(after))
        self.bothers.choose(None if lingering is None else int(lingering))
