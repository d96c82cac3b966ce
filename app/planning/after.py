"""The months after the course: her own mix of practices, two look-backs, and a letter that comes back to her.

The BeMind trial looked again three and nine months after the course (BMC Psychology 2015;3:27); here it is she who
looks. Everything may be left, and what is put aside is not asked for again.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from app.clock import Clock
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.ids import EntryId
from app.vault.database import Database
from app.vault.preferences import Preferences

LOOK_BACKS: Final = (3, 9)
"""After how many months."""
UNTIL_MONTHS: Final = 6
"""For how long a look-back stands on Today."""
LATER_MONTHS: Final = (1, 3, 6, 12)
"""After how many months a letter may be wished back."""
_MIX: Final = "after.mix"
_ASIDE: Final = "after.put-aside"
_RETURNS: Final = "after.letters"


@dataclass(frozen=True)
class LookBack:
    """A look-back that stands open.

    Attributes:
        months: After how many months it is.
        since: The day from which it does.
    """

    months: int
    since: date


class After:
    """What she chose for the time after. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._preferences = Preferences(db)

    def mix(self) -> tuple[str, ...]:
        """Returns the practices of her own mix, by the scripts' ids, in her order; none before she chose."""
        return tuple(self._preferences.get(_MIX, list[str]()))

    def choose_mix(self, scripts: Sequence[str]) -> ChangeSet:
        """Keeps her mix; none brings back what the course proposes."""
        with self._db.transaction():
            self._preferences.put(_MIX, list(dict.fromkeys(scripts)))
        return ChangeSet.of("settings", _MIX)

    def look_back(self, ended: date | None, written: Iterable[date]) -> LookBack | None:
        """Returns the look-back that stands open, or None.

        Args:
            ended: The day after the course, or None while it goes on.
            written: The days on which she wrote a page of that kind.
        """
        if ended is None:
            return None
        today, aside, days = local_day(self._clock.now()), self._preferences.get(_ASIDE, list[str]()), set(written)
        for months in reversed(LOOK_BACKS):
            since = months_after(ended, months)
            if since <= today < months_after(since, UNTIL_MONTHS):
                over = str(months) in aside or any(day >= since for day in days)
                return None if over else LookBack(months, since)
        return None

    def put_aside(self, months: int, *, aside: bool = True) -> ChangeSet:
        """Puts a look-back aside, or takes it up again."""
        with self._db.transaction():
            kept = [each for each in self._preferences.get(_ASIDE, list[str]()) if each != str(months)]
            self._preferences.put(_ASIDE, [*kept, str(months)] if aside else kept)
        return ChangeSet.of("settings", _ASIDE)

    def returns(self, letter: EntryId) -> date | None:
        """Returns the day on which a letter to herself is to come back, or None."""
        return _day(self._preferences.get(_RETURNS, dict[str, str]()).get(letter, ""))

    def let_return(self, letter: EntryId, day: date | None) -> ChangeSet:
        """Lets a letter come back on a day, or not any more."""
        with self._db.transaction():
            kept = dict(self._preferences.get(_RETURNS, dict[str, str]()))
            kept.pop(letter, None)
            if day is not None:
                kept[letter] = day.isoformat()
            self._preferences.put(_RETURNS, kept)
        return ChangeSet.of("settings", letter)

    def come_back(self) -> tuple[EntryId, ...]:
        """Returns the letters whose day has come, the longest first."""
        today = local_day(self._clock.now())
        days = ((_day(day), letter) for letter, day in self._preferences.get(_RETURNS, dict[str, str]()).items())
        return tuple(EntryId(letter) for day, letter in sorted((d, each) for d, each in days if d) if day <= today)


def months_after(day: date, months: int) -> date:
    """Returns the same day some months later; the last day of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def least_lately(scripts: Sequence[str], practised: Sequence[tuple[str, datetime]]) -> str | None:
    """Returns the practice of a mix that was done least lately, or None for an empty mix.

    Args:
        scripts: The mix, in her order.
        practised: (script, beginning) of what was practised.
    """
    last = {
        script: max((at.timestamp() for each, at in practised if each == script), default=0.0) for script in scripts
    }
    return min(scripts, key=lambda script: last[script], default=None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
