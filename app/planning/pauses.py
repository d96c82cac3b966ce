"""Pauses: days in which nothing is expected of a patient, for instance during a treatment.

Nobody counts these days: the course goes on where it was, no letter is due, and what is said of silence leaves them
out. She sets, changes and ends them, and her therapists see from when until when. A therapist may set one as well,
with a reason; it is hers to change and to end like her own.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.clock import Clock
from app.model.calendar import STRAIGHT, CourseWeek, Stretch, course_ends, local_day, week_of
from app.model.change_set import ChangeSet
from app.model.changes import PauseSet
from app.model.ids import PauseId, new_id
from app.vault.database import Database
from app.vault.endings import Ending, Endings
from app.vault.journal import Journal, touched
from app.vault.paths import PathRows, PathView
from app.vault.pauses import PauseRows, PauseView
from app.vault.people import People
from app.vault.streams import Streams

__all__ = ["PauseView", "Pauses"]


class Pauses:
    """A patient's pauses. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._endings = Endings(db)
        self._journal = Journal(db, clock)
        self._people = People(db)
        self._rows = PauseRows(db)
        self._paths = PathRows(db)
        self._streams = Streams(db)

    def all(self) -> tuple[PauseView, ...]:
        """Returns all pauses, the earliest first."""
        return self._rows.mine()

    def stretches(self) -> tuple[Stretch, ...]:
        """Returns the days of all pauses."""
        return tuple(pause.days for pause in self._rows.mine())

    def days(self, first: date, last: date) -> frozenset[date]:
        """Returns which of some days lie in a pause, both ends included; of an open pause all from its first on."""
        return paused_days(self.stretches(), first, last)

    def on(self, day: date) -> PauseView | None:
        """Returns the pause in which a day lies, or None."""
        return next((pause for pause in self._rows.mine() if pause.days.holds(day)), None)

    def coming(self, day: date) -> PauseView | None:
        """Returns the first pause that begins after a day, or None."""
        return next((pause for pause in self._rows.mine() if pause.days.first > day), None)

    def path_set(self) -> PathView | None:
        """Returns the order of weeks that her therapist set, or None when it is that of the course."""
        stream = self._streams.mine()
        return None if stream is None else self._paths.of(stream.id)

    def path(self) -> tuple[int, ...]:
        """Returns what each calendar week of her course holds."""
        found = self.path_set()
        return STRAIGHT if found is None else found.positions

    def week(self, day: date) -> CourseWeek:
        """Returns the week of the course on a day; its first before it began."""
        me = self._people.me()
        started_on = me.started_on if me is not None else None
        week = week_of(started_on or day, day, self.stretches(), self.path())
        ending = self.ending()
        if ending is not None and day > ending.on_day:
            return week._replace(silent_day=False, finished=True)
        return week

    def ending(self) -> Ending | None:
        """Returns how her treatment ended, or None while it goes on."""
        stream = self._streams.mine()
        return None if stream is None else self._endings.of(stream.id)

    def course_ended(self) -> date | None:
        """Returns the day after the last week, or None before the course began and in an open pause.

        A treatment that ended sooner ends it sooner.
        """
        me, ending = self._people.me(), self.ending()
        if me is None or me.started_on is None:
            return None
        ends = course_ends(me.started_on, self.stretches(), self.path())
        after = ending.on_day + timedelta(days=1) if ending is not None else None
        return min(filter(None, (ends, after)), default=None)

    def set(self, first: date, last: date | None) -> ChangeSet:
        """Begins a pause, or plans one. One that has some of these days already is changed instead.

        Args:
            first: Its first day.
            last: Its last day, or None while she does not know it; never before the first.
        """
        days = _ordered(Stretch(first, last))
        met = next((pause for pause in self._rows.mine() if pause.days.meets(days)), None)
        if met is None:
            return self.change(PauseView(PauseId(new_id()), days))
        return self.change(replace(met, days=Stretch(min(first, met.days.first), days.last)))

    def change(self, pause: PauseView) -> ChangeSet:
        """Keeps a pause with these days; others that have some of them go, so that there is one to end."""
        days = _ordered(pause.days)
        others = [each for each in self._rows.mine() if each.id != pause.id and each.days.meets(days)]
        return self._write([replace(pause, days=days)], others)

    def end(self, pause: PauseView) -> ChangeSet:
        """Ends a pause: yesterday was its last day. One that has not lasted a day is taken back."""
        yesterday = local_day(self._clock.now()) - timedelta(days=1)
        if pause.days.first > yesterday:
            return self._write([], [pause])
        return self._write([replace(pause, days=Stretch(pause.days.first, yesterday))], [])

    def restore(self, before: tuple[PauseView, ...]) -> ChangeSet:
        """Brings back the pauses as they were before one was set, changed or ended."""
        now = self._rows.mine()
        known = {each.id for each in before}
        return self._write(
            [each for each in before if each not in now], [each for each in now if each.id not in known]
        )

    def _write(self, kept: list[PauseView], gone: list[PauseView]) -> ChangeSet:
        changes = ChangeSet()
        with self._db.transaction():
            stream = self._streams.mine()
            if stream is None:
                return changes
            for pause, taken_back in [*((each, False) for each in kept), *((each, True) for each in gone)]:
                first, last = pause.days
                body = PauseSet(
                    pause=pause.id,
                    first_day=first.isoformat(),
                    last_day=last.isoformat() if last is not None else None,
                    taken_back=taken_back,
                    reason=pause.reason,
                )
                changes |= touched(self._journal.write(stream.id, body))
        return changes


def paused_days(pauses: Sequence[Stretch], first: date, last: date) -> frozenset[date]:
    """Returns which of some days lie in a pause, both ends included."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return frozenset(day for day in days if any(pause.holds(day) for pause in pauses))


def _ordered(days: Stretch) -> Stretch:
    return days if days.last is None else Stretch(days.first, max(days.first, days.last))
