"""The weeks of the course and the agreed days of letters, as arithmetic on dates.

Nine weeks mirror the group course (BeMind trial, BMC Psychology 2015;3:27): weeks 0 to 8, with the silent day in
a calendar week of its own between 6 and 7, so ten calendar weeks in all.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

_SILENT_POSITION = 7
_LAST_POSITION = 9
_WEEK = timedelta(days=7)
_EARLY = timedelta(days=3)


class CourseWeek(NamedTuple):
    """Where somebody is in the course.

    Attributes:
        number: 0 to 8; 6 in the week of the silent day, 8 after the end.
        silent_day: Whether it is the week of the silent day.
        finished: Whether week 8 has passed.
    """

    number: int
    silent_day: bool
    finished: bool


class Stretch(NamedTuple):
    """Days from one to another.

    Attributes:
        first: The first day.
        last: The last day, or None while nobody knows it.
    """

    first: date
    last: date | None

    def holds(self, day: date) -> bool:
        """Says whether a day is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)

    def meets(self, other: "Stretch") -> bool:
        """Says whether the two have a day in common."""
        return (self.last is None or other.first <= self.last) and (other.last is None or self.first <= other.last)


class Due(NamedTuple):
    """The next letter.

    Attributes:
        day: The agreed day; in the past when the letter is overdue.
        is_due: Whether that day is today or has passed.
    """

    day: date
    is_due: bool


def local_day(moment: datetime) -> date:
    """Returns the calendar day of a moment where this computer stands."""
    return moment.astimezone().date()


def midnight(day: date) -> datetime:
    """Returns the moment at which a day begins where this computer stands."""
    return datetime.combine(day, time()).astimezone()


def days_without(first: date, until: date, pauses: Collection[Stretch]) -> int:
    """Returns how many days there are from a day until the day before another, without those in a pause."""
    whole = (until - first).days
    if whole <= 0:
        return whole
    paused = {
        day
        for pause in pauses
        for day in _days(max(first, pause.first), min(until, (pause.last or until) + timedelta(days=1)))
    }
    return whole - len(paused)


def week_of(started_on: date, today: date, pauses: Collection[Stretch] = ()) -> CourseWeek:
    """Returns the week of the course on a day; before the start it is week 0.

    Args:
        started_on: The first day of week 0.
        today: The day.
        pauses: Days that do not count: after a pause the course goes on where it was.
    """
    position = max(0, days_without(started_on, today, pauses) // 7)
    if position < _SILENT_POSITION:
        return CourseWeek(position, silent_day=False, finished=False)
    if position == _SILENT_POSITION:
        return CourseWeek(position - 1, silent_day=True, finished=False)
    finished = position > _LAST_POSITION
    return CourseWeek(min(position, _LAST_POSITION) - 1, silent_day=False, finished=finished)


def week_begins(started_on: date, number: int, pauses: Collection[Stretch] = ()) -> date | None:
    """Returns the first day of one of the weeks 0 to 8, or None while a pause without an end stands before it."""
    return position_begins(started_on, number if number < _SILENT_POSITION else number + 1, pauses)


def position_begins(started_on: date, position: int, pauses: Collection[Stretch] = ()) -> date | None:
    """Returns the first day of a calendar week of the course, or None while a pause without an end stands before it.

    Args:
        started_on: The first day of week 0.
        position: 0 to 9, the week of the silent day among them; 10 for the day after the course.
        pauses: Days that do not count.
    """
    begins = started_on
    left = position * _WEEK.days
    while left:
        pause = next((pause for pause in pauses if pause.holds(begins)), None)
        if pause is None:
            left -= 1
            begins += timedelta(days=1)
        elif pause.last is None:
            return None
        else:
            begins = pause.last + timedelta(days=1)
    return begins


def next_feedback(weekday: int, today: date) -> date:
    """Returns the first day of letters on or after a day, Monday = 0."""
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def course_ends(started_on: date, pauses: Collection[Stretch] = ()) -> date | None:
    """Returns the day after the last day of week 8, or None while a pause without an end stands before it."""
    return position_begins(started_on, _LAST_POSITION + 1, pauses)


def letter_due(
    weekday: int, started_on: date, letters: Iterable[date], today: date, pauses: Collection[Stretch] = ()
) -> Due | None:
    """Returns when the next letter is due, or None when all letters of the course are written.

    An agreed day within a pause is none: the first one after it takes its place. While a pause has no end that
    anybody knows, no letter is due.

    The first is due on the first agreed day after the start, the last on the first agreed day after week 8. A
    letter answers every agreed day that has passed unanswered. When there is none, it answers the next one if it is
    at most three days early; an earlier one is an extra letter.

    Args:
        weekday: The agreed day, Monday = 0.
        started_on: The first day of week 0.
        letters: The days on which the therapist sent a letter, in any order.
        today: The present day.
        pauses: Days in which nothing is expected.
    """
    open_day = next_agreed(weekday, started_on + timedelta(days=1), pauses)
    for sent in sorted(letters):
        if open_day is not None and sent >= open_day - _EARLY:
            open_day = next_agreed(weekday, max(open_day + _WEEK, sent + timedelta(days=1)), pauses)
    end = course_ends(started_on, pauses)
    if open_day is None or (end is not None and open_day > next_feedback(weekday, end)):
        return None
    return Due(open_day, is_due=open_day <= today)


def next_agreed(weekday: int, day: date, pauses: Collection[Stretch]) -> date | None:
    """Returns the first agreed day on or after a day that lies in no pause, or None when the pause has no end."""
    found = next_feedback(weekday, day)
    while (pause := next((pause for pause in pauses if pause.holds(found)), None)) is not None:
        if pause.last is None:
            return None
        found = next_feedback(weekday, pause.last + timedelta(days=1))
    return found


def _days(first: date, until: date) -> Iterator[date]:
    for number in range((until - first).days):
        yield first + timedelta(days=number)
