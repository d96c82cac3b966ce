"""The weeks of the course and the agreed days of letters, as arithmetic on dates.

Nine weeks mirror the group course (BeMind trial, BMC Psychology 2015;3:27): weeks 0 to 8, with the silent day in
a calendar week of its own between 6 and 7, so ten calendar weeks in all.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

COURSE_LENGTH = timedelta(weeks=10)
"""From the first day of week 0 to the day after the last day of week 8."""

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


def week_of(started_on: date, today: date) -> CourseWeek:
    """Returns the week of the course on a day; before the start it is week 0."""
    position = max(0, (today - started_on).days // 7)
    if position < _SILENT_POSITION:
        return CourseWeek(position, silent_day=False, finished=False)
    if position == _SILENT_POSITION:
        return CourseWeek(position - 1, silent_day=True, finished=False)
    finished = position > _LAST_POSITION
    return CourseWeek(min(position, _LAST_POSITION) - 1, silent_day=False, finished=finished)


def week_begins(started_on: date, number: int) -> date:
    """Returns the first day of a week of the course, 0 to 8."""
    position = number if number < _SILENT_POSITION else number + 1
    return started_on + position * _WEEK


def next_feedback(weekday: int, today: date) -> date:
    """Returns the first day of letters on or after a day, Monday = 0."""
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def letter_due(weekday: int, started_on: date, letters: Iterable[date], today: date) -> Due | None:
    """Returns when the next letter is due, or None when all letters of the course are written.

    The first is due on the first agreed day after the start, the last on the first agreed day after week 8. A
    letter answers every agreed day that has passed unanswered. When there is none, it answers the next one if it is
    at most three days early; an earlier one is an extra letter.

    Args:
        weekday: The agreed day, Monday = 0.
        started_on: The first day of week 0.
        letters: The days on which the therapist sent a letter, in any order.
        today: The present day.
    """
    open_day = next_feedback(weekday, started_on + timedelta(days=1))
    for sent in sorted(letters):
        if sent >= open_day - _EARLY:
            open_day = max(open_day + _WEEK, next_feedback(weekday, sent + timedelta(days=1)))
    if open_day > next_feedback(weekday, started_on + COURSE_LENGTH):
        return None
    return Due(open_day, is_due=open_day <= today)
