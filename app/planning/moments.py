"""Quiet moments: when in her week she practises, how long there is room, and where. Pure.

A plan of one's own makes it likelier that something is done at all when it names a time and a place (Gollwitzer and
Sheeran, Adv Exp Soc Psychol 2006;38:69-119). Nothing here counts what was not done.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

LEAST_MIN: Final = 10
"""The next free ten minutes are ten minutes."""
STEP_MIN: Final = 5
DAY_MIN: Final = 24 * 60
WEEK_DAYS: Final = 7


@dataclass(frozen=True)
class QuietMoment:
    """A time of day that she keeps free, on some days of the week.

    Attributes:
        id: Its name within the plan.
        weekdays: On which days, Monday = 0, in order; at least one.
        begins_min: Minutes after midnight at which it begins.
        length_min: How long there is room.
        place: Where, in her words; possibly nothing.
    """

    id: str
    weekdays: tuple[int, ...]
    begins_min: int
    length_min: int
    place: str = ""


@dataclass(frozen=True)
class Free:
    """The next time that is free.

    Attributes:
        moment: Which quiet moment it is.
        begins: When it begins, on the clock of this computer; for one that goes on, when it began.
        ends: When it ends.
        is_now: Whether it goes on, with at least ten minutes left.
    """

    moment: QuietMoment
    begins: datetime
    ends: datetime
    is_now: bool


def next_free(
    moments: Iterable[QuietMoment], now: datetime, practised: Collection[datetime], paused: Collection[date] = ()
) -> Free | None:
    """Returns the next ten minutes that she keeps free, or None when there are none within a week.

    Args:
        moments: Her quiet moments.
        now: The present, in the time zone of this computer.
        practised: When she lately began to practise; a moment in which she did is over.
        paused: Days in a pause, on which nothing is planned.
    """
    found = []
    for moment in moments:
        for ahead in range(WEEK_DAYS + 1):
            day = now.date() + timedelta(days=ahead)
            if day.weekday() not in moment.weekdays or day in paused:
                continue
            begins = datetime.combine(day, time()).astimezone(now.tzinfo) + timedelta(minutes=moment.begins_min)
            ends = begins + timedelta(minutes=moment.length_min)
            if now > ends - timedelta(minutes=LEAST_MIN) or any(begins <= each < ends for each in practised):
                continue
            found.append(Free(moment, begins, ends, begins <= now))
            break
    return min(found, key=lambda free: (free.begins, free.moment.id), default=None)


def of_day(moments: Iterable[QuietMoment], weekday: int) -> tuple[QuietMoment, ...]:
    """Returns the quiet moments of a day of the week, the earliest first."""
    found = (moment for moment in moments if weekday in moment.weekdays)
    return tuple(sorted(found, key=lambda moment: (moment.begins_min, moment.id)))


def fitted(moment: QuietMoment) -> QuietMoment:
    """Returns a moment whose numbers fit into a day: at least ten minutes, over before midnight, on some day."""
    begins = min(max(0, moment.begins_min), DAY_MIN - LEAST_MIN)
    length = min(max(LEAST_MIN, moment.length_min), DAY_MIN - begins)
    days = tuple(sorted({day for day in moment.weekdays if 0 <= day < WEEK_DAYS})) or tuple(range(WEEK_DAYS))
    return QuietMoment(moment.id, days, begins, length, moment.place.strip())
