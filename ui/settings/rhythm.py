"""The rhythm of reminders: days, times, how many in a week, and the quiet hours."""

from datetime import time

import msgspec
from PySide6.QtCore import QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from app.clinic.rules import Reminders as Limits
from app.reminders.rhythm import TIMES_AT_MOST, Rhythm
from ui.layouts import clear
from ui.theme import current
from ui.widgets import Card, Chip, FlowLayout, Heading, QuietButton, SecondaryButton, Soft, Text, TimeField, labelled
from ui.wording import dates

ANOTHER = (time(10), time(16), time(19))
"""What is offered as a first, second and third time."""


class RhythmCard(Card):
    """What she chooses; everything takes effect at once.

    Signals:
        changed(Rhythm): She chose something.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current()
        self._rhythm = Rhythm()
        self._limits = Limits()
        self._shown: tuple[Rhythm, Limits] | None = None
        self.column.setSpacing(theme.space(12))
        self.column.addWidget(Heading(self.tr("Your rhythm"), 3))
        self.column.addWidget(Text(self.tr("On these days"), "label"))
        self.days: list[Chip] = []
        row = FlowLayout(8)
        for number in range(7):
            chip = Chip(dates.weekday_named(number), f"settings.reminders.weekday.{number}")
            chip.setMinimumHeight(theme.target)
            chip.clicked.connect(self._choose_days)
            self.days.append(chip)
            row.addWidget(chip)
        self.column.addLayout(row)
        self.column.addWidget(Text(self.tr("At these times"), "label"))
        self._times = QVBoxLayout()
        self._times.setSpacing(theme.space(8))
        self.times: list[TimeField] = []
        self.column.addLayout(self._times)
        self.another = SecondaryButton(self.tr("Another time"), "settings.reminders.another", "plus")
        self.another.clicked.connect(self._add)
        row = FlowLayout(12)
        row.addWidget(self.another)
        self.column.addLayout(row)
        self.most = QSpinBox()
        self.most.setMinimumHeight(theme.target)
        self.most.setFont(theme.font("body"))
        self.most.setMinimumWidth(theme.px(110))
        self.most.lineEdit().setTextMargins(theme.px(10), 0, 0, 0)
        self.most.valueChanged.connect(lambda most: self._become(most=most))
        row = FlowLayout(24)
        row.addWidget(labelled(self.tr("At most in a week"), self.most, "settings.reminders.most"))
        self.column.addLayout(row)
        self.quiet_from = TimeField("settings.reminders.quiet_from", self._rhythm.quiet_from)
        self.quiet_until = TimeField("settings.reminders.quiet_until", self._rhythm.quiet_until)
        self.quiet_from.timeChanged.connect(lambda _at: self._become(quiet_from=self.quiet_from.at()))
        self.quiet_until.timeChanged.connect(lambda _at: self._become(quiet_until=self.quiet_until.at()))
        row = FlowLayout(24)
        row.addWidget(labelled(self.tr("Quiet from"), self.quiet_from))
        row.addWidget(labelled(self.tr("until"), self.quiet_until))
        self.quiet_until.setAccessibleName(self.tr("Quiet until"))
        self.column.addLayout(row)
        self.clinic = Soft("", "small")
        self.clinic.setObjectName("settings.reminders.clinic")
        self.column.addWidget(self.clinic)

    def show_rhythm(self, rhythm: Rhythm, limits: Limits) -> None:
        """Shows a rhythm within the clinic's limits; what she is typing is not disturbed by its own answer."""
        if (rhythm, limits) == self._shown:
            return
        self._shown = rhythm, limits
        times_changed = len(self.times) != len(rhythm.times) or rhythm != self._rhythm
        self._rhythm, self._limits = rhythm, limits
        for number, chip in enumerate(self.days):
            chip.setChecked(number in rhythm.days)
        if times_changed:
            self._show_times()
        with QSignalBlocker(self.most):
            self.most.setRange(0, limits.most_each_week)
            self.most.setValue(min(rhythm.most, limits.most_each_week))
        for field, at in ((self.quiet_from, rhythm.quiet_from), (self.quiet_until, rhythm.quiet_until)):
            if field.at() != at:
                with QSignalBlocker(field):
                    field.setTime(QTime(at.hour, at.minute))
        self.clinic.setText(self._say_clinic(limits))

    def _show_times(self) -> None:
        clear(self._times)
        self.times = []
        for place, at in enumerate(self._rhythm.times):
            field = TimeField(f"settings.reminders.time.{place}", at)
            field.setAccessibleName(self.tr("Time {number}").format(number=place + 1))
            field.timeChanged.connect(lambda _at: self._choose_times())
            take = QuietButton(self.tr("Take away"), f"settings.reminders.less.{place}", "x")
            take.setAccessibleName(self.tr("Take away: time {number}").format(number=place + 1))
            take.clicked.connect(lambda _=False, place=place: self._take(place))
            row = FlowLayout(10)
            row.addWidget(field)
            row.addWidget(take)
            self._times.addLayout(row)
            self.times.append(field)
        self.another.setVisible(len(self.times) < TIMES_AT_MOST)

    def _add(self) -> None:
        left = [at for at in ANOTHER if at not in self._rhythm.times]
        if left:
            self._become(times=(*self._rhythm.times, left[0]))
            self._show_times()
            self.times[-1].setFocus()

    def _take(self, place: int) -> None:
        self._become(times=tuple(at for number, at in enumerate(self._rhythm.times) if number != place))
        self._show_times()
        self.another.setFocus()

    def _choose_days(self) -> None:
        self._become(days=tuple(number for number, chip in enumerate(self.days) if chip.isChecked()))

    def _choose_times(self) -> None:
        self._become(times=tuple(field.at() for field in self.times))

    def _become(self, **chosen: object) -> None:
        rhythm = msgspec.structs.replace(self._rhythm, **chosen)
        if rhythm != self._rhythm:
            self._rhythm = rhythm
            self.changed.emit(rhythm)

    def _say_clinic(self, limits: Limits) -> str:
        most = self.tr("Your clinic allows at most %n reminders in a week,", "", limits.most_each_week)
        if limits.quiet_from == limits.quiet_until:
            return self.tr("{most} at any time.").format(most=most)
        return self.tr("{most} and none from {first} until {last}.").format(
            most=most, first=f"{limits.quiet_from:%H:%M}", last=f"{limits.quiet_until:%H:%M}"
        )
