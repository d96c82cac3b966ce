"""Pauses in a plan, and what practices are to spare: what a therapist sets besides the weeks."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.calendar import Stretch
from app.practice.sparing import NEEDS
from ui.layouts import clear
from ui.review.plan_scene import Scene
from ui.theme import current
from ui.widgets import (
    Card,
    DayField,
    FlowLayout,
    Heading,
    Option,
    QuietButton,
    SecondaryButton,
    Text,
    labelled,
)
from ui.wording.moments import pause_words
from ui.wording.spared import thing_words

USUAL_DAYS = 14


class PlanSpareCard(Card):
    """What practices are to spare, as a clinician cleared it.

    Signals:
        chosen(object): What is to be spared now, as a tuple of names.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("plan.spare")
        self.column.setSpacing(current().space(10))
        self.column.addWidget(Heading(self.tr("What practices spare"), 3))
        said = self.tr(
            "Set here only what a doctor, a physiotherapist, or you yourself as a clinician cleared: Haven does not "
            "judge what is safe. It comes on top of what your patient chose and takes nothing of that away."
        )
        self.column.addWidget(Text(said))
        row = FlowLayout(10)
        self.options: dict[str, Option] = {}
        for need in NEEDS:
            words = thing_words(need)
            option = Option(words[:1].upper() + words[1:], f"plan.spare.{need}")
            option.clicked.connect(lambda _=False: self._choose())
            self.options[need] = option
            row.addWidget(option)
        self.column.addLayout(row)

    def show_scene(self, scene: Scene) -> None:
        """Shows what would be spared."""
        plan = scene.plan
        drafted = plan.draft.sparing if plan.draft.sparing is not None else plan.sparing
        for need, option in self.options.items():
            option.setChecked(drafted is not None and need in drafted.needs)

    def _choose(self) -> None:
        self.chosen.emit(tuple(need for need, option in self.options.items() if option.isChecked()))


class PlanPauseCard(Card):
    """The pauses that are and will be, and a place for one more.

    Signals:
        pause_wanted(object): Days of a pause, as a `Stretch`.
        back_wanted(object): A `PauseView` is to be as if it had never been set.
    """

    pause_wanted = Signal(object)
    back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("plan.pauses")
        self.column.setSpacing(current().space(10))
        self.column.addWidget(Heading(self.tr("A pause"), 3))
        said = self.tr("No day of it counts: the course and your letters wait. Your patient can end it at any time.")
        self.column.addWidget(Text(said))
        self._set = QVBoxLayout()
        self.column.addLayout(self._set)
        self.first, self.last = DayField("plan.pause.first"), DayField("plan.pause.last")
        self.first.dateChanged.connect(self.last.setMinimumDate)
        self.open = Option(self.tr("Nobody knows yet until when"), "plan.pause.open")
        self.open.toggled.connect(lambda on: self.last.setEnabled(not on))
        self.keep = SecondaryButton(self.tr("Plan this pause"), "plan.pause.keep", "pause")
        self.keep.clicked.connect(self._keep)
        row = FlowLayout(16)
        row.addWidget(labelled(self.tr("The first day"), self.first))
        row.addWidget(labelled(self.tr("The last day"), self.last))
        self.column.addLayout(row)
        below = FlowLayout(10)
        below.addWidget(self.open)
        below.addWidget(self.keep)
        self.column.addLayout(below)
        self._begun: tuple[str, date] | None = None

    def show_scene(self, scene: Scene) -> None:
        """Shows the pauses of the plan; what was chosen for one more stays."""
        plan = scene.plan
        if self._begun != (plan.person.id, plan.today):
            self._begun = plan.person.id, plan.today
            self.first.setMinimumDate(_qt(plan.today))
            self.first.setDate(_qt(plan.today))
            self.last.setMinimumDate(_qt(plan.today))
            self.last.setDate(_qt(plan.today).addDays(USUAL_DAYS))
            self.open.setChecked(False)
        clear(self._set)
        for number, pause in enumerate(plan.pauses):
            if pause.days.last is not None and pause.days.last < plan.today:
                continue
            drafted = plan.draft.pauses.get(pause.id)
            box = QWidget()
            row = FlowLayout(10)
            box.setLayout(row)
            row.addWidget(Text(self.tr("Set: {days}").format(days=pause_words(pause.days)), "strong", wrap=False))
            if drafted is None:
                back = QuietButton(self.tr("Take it back"), f"plan.pause.back_{number}", "undo-2")
                back.setAccessibleDescription(pause_words(pause.days))
                back.clicked.connect(lambda _=False, pause=pause: self.back_wanted.emit(pause))
                row.addWidget(back)
            self._set.addWidget(box)

    def _keep(self) -> None:
        last = None if self.open.isChecked() else _day(self.last.date())
        self.pause_wanted.emit(Stretch(_day(self.first.date()), last))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
