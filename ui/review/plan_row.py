"""One practice of a week in a plan: which, how long, and its place among the others."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.course.week import Proposal
from ui.review.plan_scene import Kind
from ui.theme import current
from ui.widgets import FlowLayout, QuietButton, Text
from ui.widgets.form.drop_down import Select


class PracticeRow(QWidget):
    """Which practice it is, and for how many minutes.

    It stays the same widget while the week changes, so that whoever types or steps through a list goes on.

    Signals:
        swapped(str): Another script.
        lengthened(int): Another length, in minutes.
        moved(int): It is to stand earlier (-1) or later (1).
        removed(): It is to be taken out.

    Args:
        place: Where it stands, counted from 0; the first is the main practice.
        kinds: What can be chosen.
    """

    swapped = Signal(str)
    lengthened = Signal(int)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, place: int, kinds: Sequence[Kind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = self.tr("The main practice") if place == 0 else self.tr("Also")
        self._kinds = {kind.id: kind for kind in kinds}
        self.script = Select(f"plan.practice_{place}", label)
        self.minutes = Select(f"plan.minutes_{place}", self.tr("How long"))
        self.minutes.setMinimumContentsLength(6)
        self.up = QuietButton(self.tr("Up"), f"plan.up_{place}")
        self.down = QuietButton(self.tr("Down"), f"plan.down_{place}")
        self.remove = QuietButton(self.tr("Take out"), f"plan.remove_{place}")
        self.script.activated.connect(lambda _: self.swapped.emit(str(self.script.currentData())))
        self.minutes.activated.connect(lambda _: self.lengthened.emit(int(self.minutes.currentData())))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        which = QHBoxLayout()
        which.setSpacing(current().space(10))
        which.addWidget(self.script, 1)
        which.addWidget(self.minutes)
        row = FlowLayout(10, 4)
        for widget in (self.up, self.down, self.remove):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(4))
        column.addWidget(Text(label, "label"))
        column.addLayout(which)
        column.addLayout(row)

    def show_practice(self, practice: Proposal, others: Collection[str], *, first: bool, last: bool) -> None:
        """Shows a practice.

        Args:
            practice: Which, and how long.
            others: The scripts of the other practices of the week, which are not offered a second time.
            first: Whether none stands before it.
            last: Whether none stands behind it.
        """
        kind = self._kinds.get(practice.script)
        title = kind.title if kind is not None else practice.script
        offered = [each for each in self._kinds if each not in others]
        if practice.script not in offered:
            offered.append(practice.script)
        if offered != [self.script.itemData(at) for at in range(self.script.count())]:
            self.script.clear()
            for each in offered:
                self.script.addItem(self._kinds[each].title if each in self._kinds else each, each)
        self.script.setCurrentIndex(self.script.findData(practice.script))
        lengths = sorted({*(kind.minutes if kind is not None else ()), practice.minutes})
        if lengths != [self.minutes.itemData(at) for at in range(self.minutes.count())]:
            self.minutes.clear()
            for length in lengths:
                self.minutes.addItem(self.tr("%n min", "", length), length)
        self.minutes.setCurrentIndex(self.minutes.findData(practice.minutes))
        self.minutes.setAccessibleDescription(title)
        self.up.setVisible(not first)
        self.down.setVisible(not last)
        self.remove.setVisible(not (first and last))
        for button in (self.up, self.down, self.remove):
            button.setAccessibleName(self.tr("{label}: {practice}").format(label=button.text(), practice=title))
