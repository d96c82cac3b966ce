"""The weeks of the course and the agreed days of letters, as arithmetic on dates.

Nine weeks mirror the group course (BeMind trial, BMC Psychology 2015;3:27): weeks 0 to 8, with the silent day in
a calendar week of its own between 6 and 7, so ten calendar weeks in all. A therapist may have a patient walk them in
another order: a path names, for each calendar week, which of the ten positions it holds.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

SILENT: Final = 7
"""The position of the silent day."""
STRAIGHT: Final = tuple(range(10))
"""The path of the course: every position once, in order."""
_LAST_WEEK: Final = 8
_WEEK: Final = timedelta(days=7)
_EARLY: Final = timedelta(days=3)


class CourseWeek(NamedTuple):
    """Where somebody is in the course.

    Attributes:
        number: 0 to 8; in the week of the silent day that of the week before it, 8 after the end.
        silent_day: Whether it is the week of the silent day.
        finished: Whether the last calendar week of the path has passed.
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


def number_at(position: int) -> int | None:
    """Returns which of the weeks 0 to 8 a position is, or None for the silent day."""
    return None if position == SILENT else position if position < SILENT else position - 1


def position_of(number: int) -> int:
    """Returns the position of one of the weeks 0 to 8."""
    return number if number < SILENT else number + 1


def place_of(started_on: date, today: date, pauses: Collection[Stretch] = ()) -> int:
    """Returns in which calendar week of her path somebody is, counted from 0; before the start it is the first."""
    return max(0, days_without(started_on, today, pauses) // _WEEK.days)


def week_of(
    started_on: date, today: date, pauses: Collection[Stretch] = (), path: Sequence[int] = STRAIGHT
) -> CourseWeek:
    """Returns the week of the course on a day; before the start it is the first of the path.

    Args:
        started_on: The first day of the course.
        today: The day.
        pauses: Days that do not count: after a pause the course goes on where it was.
        path: What each calendar week holds; a week that stands twice is repeated, one that is missing is skipped.
    """
    place = place_of(started_on, today, pauses)
    return week_at(place, path)


def week_at(place: int, path: Sequence[int] = STRAIGHT) -> CourseWeek:
    """Returns the week of the course in a calendar week of a path, counted from 0."""
    if place >= len(path):
        return CourseWeek(_LAST_WEEK, silent_day=False, finished=True)
    number = number_at(path[place])
    if number is not None:
        return CourseWeek(number, silent_day=False, finished=False)
    before = (number_at(position) for position in reversed(path[:place]))
    return CourseWeek(next((each for each in before if each is not None), 0), silent_day=True, finished=False)


def week_begins(
    started_on: date, number: int, pauses: Collection[Stretch] = (), path: Sequence[int] = STRAIGHT
) -> date | None:
    """Returns the day on which one of the weeks 0 to 8 begins for the first time.

    None when it is skipped, or while a pause without an end stands before it.
    """
    position = position_of(number)
    return place_begins(started_on, path.index(position), pauses) if position in path else None


def place_begins(started_on: date, place: int, pauses: Collection[Stretch] = ()) -> date | None:
    """Returns the first day of a calendar week of a path, or None while a pause without an end stands before it.

    Args:
        started_on: The first day of the course.
        place: Which calendar week, counted from 0, whatever it holds; their number for the day after the course.
        pauses: Days that do not count.
    """
    begins = started_on
    left = place * _WEEK.days
    if not pauses:
        return begins + timedelta(days=left)
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


def course_ends(started_on: date, pauses: Collection[Stretch] = (), path: Sequence[int] = STRAIGHT) -> date | None:
    """Returns the day after the last calendar week, or None while a pause without an end stands before it."""
    return place_begins(started_on, len(path), pauses)


def letter_due(
    weekday: int,
    started_on: date,
    letters: Iterable[date],
    today: date,
    pauses: Collection[Stretch] = (),
    path: Sequence[int] = STRAIGHT,
) -> Due | None:
    """Returns when the next letter is due, or None when all letters of the course are written.

    An agreed day within a pause is none: the first one after it takes its place. While a pause has no end that
    anybody knows, no letter is due.

    The first is due on the first agreed day after the start, the last on the first agreed day after the course. A
    letter answers every agreed day that has passed unanswered. When there is none, it answers the next one if it is
    at most three days early; an earlier one is an extra letter.

    Args:
        weekday: The agreed day, Monday = 0.
        started_on: The first day of week 0.
        letters: The days on which the therapist sent a letter, in any order.
        today: The present day.
        pauses: Days in which nothing is expected.
        path: What each calendar week holds; its length says when the course ends.
    """
    open_day = next_agreed(weekday, started_on + timedelta(days=1), pauses)
    for sent in sorted(letters):
        if open_day is not None and sent >= open_day - _EARLY:
            open_day = next_agreed(weekday, max(open_day + _WEEK, sent + timedelta(days=1)), pauses)
    end = course_ends(started_on, pauses, path)
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
