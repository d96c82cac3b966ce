"""A therapist's own time at dossiers: counted only while she wishes it, seen by nobody else.

It reaches her other computers sealed, as everything that is hers alone, and leaves them only as a file that she
saves.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.clock import Clock
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.review.tables import table
from app.vault.database import Database
from app.vault.letters import LetterRows
from app.vault.people import People
from app.vault.preferences import Preferences
from app.vault.review_times import ReviewTime, ReviewTimes
from app.vault.streams import Streams

_ON: Final = "review.own_time"
_HEADINGS: Final = ("patient", "day", "seconds")


@dataclass(frozen=True)
class WeekOfReviews:
    """One week of reviews.

    Attributes:
        monday: Its first day.
        by_patient: (name, seconds) of everybody with any, the longest first.
    """

    monday: date
    by_patient: tuple[tuple[str, int], ...]

    @property
    def seconds(self) -> int:
        """All of it together."""
        return sum(seconds for _, seconds in self.by_patient)


class OwnTime:
    """Counts and shows; each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._preferences = Preferences(db)
        self._times = ReviewTimes(db)
        self._people = People(db)

    @property
    def is_on(self) -> bool:
        """Whether she wished to have it counted; not unless she did."""
        return self._preferences.get(_ON, False)

    def choose(self, on: bool) -> ChangeSet:
        """Begins or stops counting; what was counted stays until it is erased."""
        with self._db.transaction():
            self._preferences.put(_ON, on)
        return ChangeSet.of("time", _ON)

    def add(self, patient: PersonId, seconds: int) -> bool:
        """Counts on for today, and says whether anything was counted: nothing while it is off."""
        device = self._people.device()
        if seconds <= 0 or device is None or not self.is_on:
            return False
        with self._db.transaction():
            self._times.add(patient, local_day(self._clock.now()), device, seconds)
        return True

    def on_this_review(self, patient: PersonId) -> int | None:
        """Returns the seconds since the day of the last letter, today included; None while it is off."""
        if not self.is_on:
            return None
        today, last = local_day(self._clock.now()), self._last_letter(patient)
        days = self._times.of(patient)
        return sum(time.seconds for time in days if time.day == today or last is None or time.day > last)

    def weeks(self) -> tuple[WeekOfReviews, ...]:
        """Returns everything that was counted, the latest week first."""
        found: dict[date, dict[PersonId, int]] = defaultdict(lambda: defaultdict(int))
        for time in self._times.all():
            found[time.day - timedelta(days=time.day.weekday())][time.patient] += time.seconds
        names = {person.id: person.name for person in self._people.patients()}
        return tuple(
            WeekOfReviews(monday, _longest_first([(names.get(id, ""), seconds) for id, seconds in each.items()]))
            for monday, each in sorted(found.items(), reverse=True)
        )

    def as_table(self) -> str:
        """Returns all of it as CSV, a line for each patient and day; patients by their pseudonyms, without names."""
        return table(_HEADINGS, [_line(time) for time in self._times.all()])

    def erase(self) -> ChangeSet:
        """Forgets all that was counted, on her other computers too with their next connection."""
        with self._db.transaction():
            self._times.erase()
        return ChangeSet.of("time", _ON)

    def _last_letter(self, patient: PersonId) -> date | None:
        me, stream = self._people.me(), Streams(self._db).of_patient(patient)
        if me is None or stream is None:
            return None
        sent = [at for where, at, _ in LetterRows(self._db).sent_by(me.id) if where == stream.id]
        return local_day(sent[-1]) if sent else None


def _line(time: ReviewTime) -> Sequence[str]:
    return (time.patient, time.day.isoformat(), str(time.seconds))


def _longest_first(named: list[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(named, key=lambda one: (-one[1], one[0].casefold())))
