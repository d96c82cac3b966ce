"""Reminders: whether this computer gives any, in which rhythm, and on which days it is still."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from PySide6.QtCore import QDate, QSignalBlocker
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout
from typing_extensions import override

from app.clinic.rules import Reminders as Limits
from app.model.change_set import ChangeSet
from app.paths import default_profile
from app.reminders.rhythm import Rhythm
from app.reminders.starting import command, of_computer
from ui.layouts import clear
from ui.reminders.words import coming
from ui.settings.rhythm import RhythmCard
from ui.settings.sheet import Sheet
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import (
    Card,
    DayField,
    FlowLayout,
    Heading,
    Option,
    QuietButton,
    SecondaryButton,
    Soft,
    StateLine,
    Text,
    labelled,
)
from ui.wording import dates

LONGEST_DAYS = 365


@dataclass(frozen=True)
class Seen:
    """What stands on the sheet.

    Attributes:
        on: Whether this computer reminds.
        starts: Whether Haven starts with this computer.
        rhythm: Her rhythm.
        limits: The clinic's limits.
        marked: Days on which Haven is still.
        next: When the next one comes, or None.
    """

    on: bool
    starts: bool
    rhythm: Rhythm
    limits: Limits
    marked: tuple[date, ...]
    next: datetime | None


class RemindersSheet(Sheet):
    """Her rhythm, within the clinic's limits."""

    name: ClassVar[str] = "reminders"

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Reminders"),
            self.tr(
                "A reminder is one sentence beside the clock. It never shows what you wrote, nor what it is about."
            ),
        )
        self._shown: Seen | None = None
        self.column.addWidget(self._make_here())
        self.rhythm = RhythmCard()
        self.rhythm.changed.connect(self._keep)
        self.column.addWidget(self.rhythm)
        self.column.addWidget(self._make_still())
        self.column.addStretch(1)

    def _make_here(self) -> Card:
        card = Card()
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("On this computer"), 3))
        self.on, self.off, row = self._pair(
            "on", self.tr("Remind me now and then"), "off", self.tr("No reminders"), self._switch
        )
        card.column.addLayout(row)
        self.next = StateLine("")
        self.next.setObjectName("settings.reminders.next")
        card.column.addWidget(self.next)
        self.test = SecondaryButton(self.tr("Show me one now"), "settings.reminders.test", "bell")
        self.test.clicked.connect(lambda: self.context.show_reminder(self._told))
        below = FlowLayout(12)
        below.addWidget(self.test)
        card.column.addLayout(below)
        self.tested = Soft("")
        self.tested.setObjectName("settings.reminders.tested")
        self.tested.hide()
        card.column.addWidget(self.tested)
        card.column.addWidget(Text(self.tr("When I close the window"), "label"))
        self.stays, self.ends, row = self._pair(
            "stays",
            self.tr("Haven stays beside the clock, locked"),
            "ends",
            self.tr("Haven ends"),
            lambda stays: self.context.settings.habit(stays=stays),
        )
        chosen = self.stays if self.context.settings.stays else self.ends
        chosen.setChecked(True)
        card.column.addLayout(row)
        card.column.addWidget(Text(self.tr("When the computer starts"), "label"))
        self.starts, self.waits, row = self._pair(
            "starts",
            self.tr("Haven starts too, locked and without its window"),
            "waits",
            self.tr("Haven waits until I open it"),
            self._start,
        )
        card.column.addLayout(row)
        card.column.addWidget(
            Soft(
                self.tr(
                    "A program that is closed cannot remind you. If you do not open Haven for four weeks, it falls "
                    "silent by itself."
                ),
                "small",
            )
        )
        return card

    def _pair(
        self, yes: str, yes_words: str, no: str, no_words: str, choose: Callable[[bool], None]
    ) -> tuple[Option, Option, FlowLayout]:
        """Returns two options that exclude each other, in a row."""
        group, row, made = QButtonGroup(self), FlowLayout(10), []
        for key, words, value in ((yes, yes_words, True), (no, no_words, False)):
            option = Option(words, f"settings.reminders.{key}")
            option.clicked.connect(lambda _=False, value=value: choose(value))
            group.addButton(option)
            row.addWidget(option)
            made.append(option)
        return made[0], made[1], row

    def _make_still(self) -> Card:
        card = Card()
        card.column.setSpacing(current().space(12))
        card.column.addWidget(Heading(self.tr("Days on which Haven keeps quiet"), 3))
        words = self.tr(
            "The day of a scan, a treatment, or any day you choose. These days lie locked with your diary. On a "
            "silent day, in a pause, and while you practise, Haven keeps quiet by itself."
        )
        card.column.addWidget(Text(words))
        self.day = DayField("settings.reminders.day")
        card.column.addWidget(labelled(self.tr("Day"), self.day))
        self.mark = SecondaryButton(self.tr("Keep this day quiet"), "settings.reminders.mark", "calendar")
        self.mark.clicked.connect(self._mark)
        row = FlowLayout(12)
        row.addWidget(self.mark)
        card.column.addLayout(row)
        self._days = QVBoxLayout()
        card.column.addLayout(self._days)
        return card

    @override
    def look(self) -> None:
        reminding = self.context.services.reminding

        def work() -> Seen:
            reminding.plan()
            ahead = reminding.ahead()
            return Seen(
                reminding.is_on,
                of_computer().is_on(),
                reminding.rhythm(),
                reminding.limits,
                reminding.marked(),
                ahead[0] if ahead else None,
            )

        self.background.run("vault", work, self._show, topic="settings.reminders")

    @override
    def changed(self, changes: ChangeSet) -> None:
        if changes.touches("settings", "policy", "plan", "pause"):
            self.look()

    @override
    def left(self) -> None:
        self.tested.hide()

    def _show(self, seen: Seen) -> None:
        before, self._shown = self._shown, seen
        if seen == before:
            return
        today = dates.local(self.context.clock.now()).date()
        (self.on if seen.on else self.off).setChecked(True)
        (self.starts if seen.starts else self.waits).setChecked(True)
        self.next.show_state(self._say_next(seen), "good" if seen.on and seen.next else "edge")
        self.rhythm.show_rhythm(seen.rhythm, seen.limits)
        self.rhythm.setEnabled(seen.on)
        if before is None:
            with QSignalBlocker(self.day):
                self.day.setMinimumDate(_qt(today))
                self.day.setMaximumDate(_qt(today + timedelta(days=LONGEST_DAYS)))
                self.day.setDate(_qt(today + timedelta(days=1)))
        if before is None or before.marked != seen.marked:
            self._show_days(seen.marked)

    def _say_next(self, seen: Seen) -> str:
        if not seen.on:
            return self.tr("This computer does not remind you.")
        if seen.next is None:
            return self.tr("In the coming four weeks no reminder is planned.")
        return self.tr("The next one comes: {when}.").format(when=coming(seen.next, self.context.clock.now()))

    def _show_days(self, marked: tuple[date, ...]) -> None:
        clear(self._days)
        for day in marked:
            words = dates.full_day(day)
            row = FlowLayout(10)
            row.addWidget(Text(words, wrap=False))
            take = QuietButton(self.tr("Take away"), f"settings.reminders.unmark.{day.isoformat()}", "x")
            take.setAccessibleName(self.tr("Take away: {day}").format(day=words))
            take.clicked.connect(lambda _=False, day=day: self._unmark(day))
            row.addWidget(take)
            self._days.addLayout(row)
        if not marked:
            self._days.addWidget(Soft(self.tr("No day is marked.")))

    def _switch(self, on: bool) -> None:
        reminding = self.context.services.reminding
        self._run(lambda: reminding.switch(on=on))

    def _keep(self, rhythm: Rhythm) -> None:
        reminding = self.context.services.reminding
        self._run(lambda: reminding.keep(rhythm))

    def _mark(self) -> None:
        chosen = self.day.date()
        self._set(date(chosen.year(), chosen.month(), chosen.day()), marked=True)

    def _unmark(self, day: date) -> None:
        self._set(day, marked=False)
        words = self.tr("Haven may remind you on {day} again.").format(day=dates.full_day(day))
        self.context.say(words, lambda: self._set(day, marked=True))
        self.mark.setFocus()

    def _set(self, day: date, *, marked: bool) -> None:
        reminding = self.context.services.reminding
        self._run(lambda: reminding.mark(day) if marked else reminding.unmark(day))

    def _start(self, starts: bool) -> None:
        folder = self.context.services.profile.folder
        profile = None if folder == default_profile("patient") else folder

        def work() -> None:
            if starts:
                of_computer().put(command(profile))
            else:
                of_computer().take_away()

        def done(_nothing: None) -> None:
            if starts:
                self.context.say(self.tr("From now on Haven starts with this computer."))
            else:
                self.context.say(self.tr("Haven no longer starts with this computer."))
            self.look()

        self.background.run("vault", work, done)

    def _run(self, work: Callable[[], ChangeSet]) -> None:
        def done(changes: ChangeSet) -> None:
            self.context.changed(changes)
            self.look()

        self.background.run("vault", work, done)

    def _told(self, way: str) -> None:
        words = {
            "desktop": self.tr("Your desktop has shown it. This is all that anybody sees of it."),
            "tray": self.tr("It was shown beside the clock. This is all that anybody sees of it."),
        }
        nothing = self.tr(
            "Nothing on this computer could show it: there is no place beside the clock, and the desktop shows no "
            "messages. Reminders would not reach you here."
        )
        self.tested.setText(words.get(way, nothing))
        self.tested.show()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
