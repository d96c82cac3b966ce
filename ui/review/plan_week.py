"""The practices of one week in a plan: swapped, shortened, taken out, added and put in another order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.course.week import Proposal
from ui.review import plan_words
from ui.review.plan_row import PracticeRow
from ui.review.plan_scene import Scene
from ui.theme import current
from ui.widgets import Card, FlowLayout, Heading, QuietButton, SecondaryButton, Soft

MOST = 8
"""Practices that a week can propose here."""


class PlanWeekCard(Card):
    """What a week proposes, the main practice first.

    Signals:
        planned(object): Other practices, as a tuple of `Proposal`.
        course_wanted(): The week is to be as the course has it.
    """

    planned = Signal(object)
    course_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("plan.week")
        self.column.setSpacing(current().space(10))
        self._title = Heading("", 3)
        self._course = Soft("", "small")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(current().space(12))
        self.add = SecondaryButton(self.tr("Add a practice"), "plan.add", "plus")
        self.add.clicked.connect(self._add)
        self.course = QuietButton(self.tr("As in the course"), "plan.as_course", "undo-2")
        self.course.clicked.connect(self.course_wanted)
        foot = FlowLayout(10)
        foot.addWidget(self.add)
        foot.addWidget(self.course)
        self._foot = foot
        self.column.addWidget(self._title)
        self.column.addWidget(self._course)
        self.column.addLayout(self._rows)
        self.column.addLayout(foot)
        self._scene: Scene | None = None
        self._wanted: dict[int, int] = {}
        self.rows: list[PracticeRow] = []

    def show_scene(self, scene: Scene) -> None:
        """Shows the practices of the week that is looked at."""
        before, self._scene = self._scene, scene
        if before is None or (before.plan.person.id, before.chosen) != (scene.plan.person.id, scene.chosen):
            self._wanted = {}
        number = scene.number
        self._title.setText(plan_words.week_name(scene, scene.chosen))
        self.add.setVisible(number is not None)
        self.course.setVisible(number is not None)
        if number is None:
            self._course.setText(self.tr("The silent day has practices of its own; your patient plans them."))
            self._count(0)
            return
        course = scene.course[number]
        listed = plan_words.practices_line(scene, course)
        self._course.setText(self.tr("In the course: {practices}").format(practices=listed))
        self.add.setEnabled(len(scene.practices) < MOST)
        self.course.setEnabled(scene.practices != course)
        self._count(len(scene.practices))
        last = len(scene.practices) - 1
        for place, (row, each) in enumerate(zip(self.rows, scene.practices, strict=True)):
            others = {other.script for at, other in enumerate(scene.practices) if at != place}
            row.show_practice(each, others, first=place == 0, last=place == last)

    def _count(self, wanted: int) -> None:
        """Has as many rows as there are practices; those that stay are the same."""
        for row in self.rows[wanted:]:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[wanted:]
        kinds = self._scene.kinds if self._scene is not None else ()
        for place in range(len(self.rows), wanted):
            row = PracticeRow(place, kinds)
            row.swapped.connect(lambda script, place=place: self._swap(place, script))
            row.lengthened.connect(lambda minutes, place=place: self._lengthen(place, minutes))
            row.moved.connect(lambda step, place=place: self._move(place, step))
            row.removed.connect(lambda place=place: self._take_out(place))
            self.rows.append(row)
            self._rows.addWidget(row)

    def _swap(self, place: int, script: str) -> None:
        """Takes another practice, with the length nearest to the one that was wanted.

        Whoever steps through the list passes practices with other lengths; that changes nothing about the wish.
        """
        if self._scene is None or self._scene.practices[place].script == script:
            return
        kind = self._scene.kind(script)
        before = self._wanted.setdefault(place, self._scene.practices[place].minutes)
        if kind is not None:
            self._change(place, Proposal(script, min(kind.minutes, key=lambda each: (abs(each - before), each))))

    def _lengthen(self, place: int, minutes: int) -> None:
        if self._scene is not None:
            self._wanted[place] = minutes
            self._change(place, Proposal(self._scene.practices[place].script, minutes))

    def _change(self, place: int, practice: Proposal) -> None:
        if self._scene is not None:
            practices = list(self._scene.practices)
            practices[place] = practice
            self.planned.emit(tuple(practices))

    def _move(self, place: int, step: int) -> None:
        if self._scene is not None:
            self._wanted = {}
            practices = list(self._scene.practices)
            practices[place], practices[place + step] = practices[place + step], practices[place]
            self.planned.emit(tuple(practices))

    def _take_out(self, place: int) -> None:
        if self._scene is not None:
            self._wanted = {}
            practices = self._scene.practices
            self.planned.emit((*practices[:place], *practices[place + 1 :]))

    def _add(self) -> None:
        """Adds the first practice that the week does not propose yet, at its usual length."""
        if self._scene is not None:
            there = {each.script for each in self._scene.practices}
            kind = next((kind for kind in self._scene.kinds if kind.id not in there), None)
            if kind is not None:
                self.planned.emit((*self._scene.practices, Proposal(kind.id, kind.usual)))
