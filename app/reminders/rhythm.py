"""The rhythm of reminders that a patient sets for herself, and the limits around it; on the clock of a wall."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec

from app.clinic.rules import Reminders

TIMES_AT_MOST: Final = 3
"""So many times a day can be set."""

Stretch = tuple[time, time]
"""From a time of day until another; over midnight when the second is earlier, no stretch when both are the same."""


class Rhythm(msgspec.Struct, frozen=True):
    """When she wants to be reminded.

    Attributes:
        days: Days of the week, Monday = 0.
        times: Times of day.
        most: So many in a week at most.
        quiet_from: From this time of day on she wants none.
        quiet_until: Until this time of day she wants none.
    """

    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    times: tuple[time, ...] = (time(10),)
    most: int = 7
    quiet_from: time = time(21)
    quiet_until: time = time(8)


@dataclass(frozen=True)
class Bounds:
    """What her rhythm and the clinic's limits come to.

    Attributes:
        most: So many in a week at most.
        quiet: Stretches of the day without a reminder.
    """

    most: int
    quiet: tuple[Stretch, ...]

    @classmethod
    def of(cls, rhythm: Rhythm, limits: Reminders) -> "Bounds":
        """Returns the narrower of both."""
        return cls(
            max(0, min(rhythm.most, limits.most_each_week)),
            ((rhythm.quiet_from, rhythm.quiet_until), (limits.quiet_from, limits.quiet_until)),
        )


def is_quiet(at: time, quiet: tuple[Stretch, ...]) -> bool:
    """Says whether a time of day lies in one of the stretches."""
    return any(_within(at, *stretch) for stretch in quiet)


def slots(rhythm: Rhythm, bounds: Bounds, monday: date, still: frozenset[date]) -> tuple[datetime, ...]:
    """Returns the reminders of one week, as times on a wall, in order: never more than the bounds allow.

    When her rhythm has more than that, the first time of each day goes before the second, and what is left is
    spread over the week.

    Args:
        rhythm: Hers.
        bounds: What it comes to with the clinic's limits.
        monday: The first day of the week.
        still: Days on which there is none.
    """
    days = [monday + timedelta(days=day) for day in range(7) if day in rhythm.days]
    days = [day for day in days if day not in still]
    chosen: list[datetime] = []
    times = [at for at in sorted(set(rhythm.times)) if not is_quiet(at, bounds.quiet)]
    for at in times[:TIMES_AT_MOST]:
        chosen += _spread([datetime.combine(day, at) for day in days], bounds.most - len(chosen))
    return tuple(sorted(chosen))


def _spread(found: list[datetime], most: int) -> list[datetime]:
    if most <= 0:
        return []
    if len(found) <= most:
        return found
    return [found[place * len(found) // most] for place in range(most)]


def _within(at: time, first: time, until: time) -> bool:
    if first <= until:
        return first <= at < until
    return at >= first or at < until
