"""The path of weeks: what changes, what stays, and what the calendar makes of it."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.calendar import (
    SILENT,
    STRAIGHT,
    CourseWeek,
    Stretch,
    course_ends,
    days_without,
    letter_due,
    number_at,
    place_begins,
    place_of,
    position_of,
    week_at,
    week_begins,
    week_of,
)
from app.model.path import (
    LONGEST,
    Path,
    agrees,
    as_the_course,
    begun,
    brought_back,
    moved,
    repeated,
    skipped,
    told,
)

MONDAY = date(2027, 2, 1)
WEEK = timedelta(days=7)
PATHS = st.lists(st.integers(0, 9), min_size=1, max_size=20).map(tuple)
STARTS = st.dates(date(2026, 1, 1), date(2028, 1, 1))
AHEAD = st.integers(-10, 400).map(lambda days: timedelta(days=days))


@st.composite
def pauses(draw: st.DrawFn) -> tuple[Stretch, ...]:
    found = []
    first = MONDAY
    for _ in range(draw(st.integers(0, 3))):
        first += timedelta(days=draw(st.integers(1, 60)))
        last = first + timedelta(days=draw(st.integers(0, 30)))
        found.append(Stretch(first, last))
        first = last + timedelta(days=1)
    return tuple(found)


def week_before_there_were_paths(started_on: date, today: date, paused: tuple[Stretch, ...]) -> CourseWeek:
    """The weeks as they were reckoned when every course went straight."""
    position = max(0, days_without(started_on, today, paused) // 7)
    if position < 7:
        return CourseWeek(position, silent_day=False, finished=False)
    if position == 7:
        return CourseWeek(6, silent_day=True, finished=False)
    return CourseWeek(min(position, 9) - 1, silent_day=False, finished=position > 9)


@given(STARTS, AHEAD, pauses())
def test_the_straight_path_is_the_course_as_it_always_was(
    start: date, ahead: timedelta, paused: tuple[Stretch, ...]
) -> None:
    day = start + ahead
    assert week_of(start, day, paused, STRAIGHT) == week_before_there_were_paths(start, day, paused)
    assert week_of(start, day, paused) == week_of(start, day, paused, STRAIGHT)


@given(STARTS, pauses(), PATHS)
def test_calendar_weeks_follow_each_other_and_each_holds_what_the_path_says(
    start: date, paused: tuple[Stretch, ...], path: Path
) -> None:
    begins = [place_begins(start, place, paused) for place in range(len(path) + 1)]
    known = [day for day in begins if day is not None]
    assert known == begins
    assert all(after - before >= WEEK for before, after in pairwise(known))
    assert known[-1] == course_ends(start, paused, path)
    for place, day in enumerate(known[:-1]):
        first = day
        while any(pause.holds(first) for pause in paused):
            first += timedelta(days=1)
        assert place_of(start, first, paused) == place
        week = week_of(start, first, paused, path)
        assert week == week_at(place, path)
        assert week.silent_day == (path[place] == SILENT)
        assert week.silent_day or week.number == number_at(path[place])
    assert week_at(len(path), path) == CourseWeek(8, silent_day=False, finished=True)


@given(STARTS, st.integers(0, 8), PATHS)
def test_a_week_begins_where_it_stands_first_and_one_left_out_never(start: date, number: int, path: Path) -> None:
    found = week_begins(start, number, (), path)
    if position_of(number) in path:
        assert found == start + WEEK * path.index(position_of(number))
    else:
        assert found is None


@given(PATHS, st.data())
def test_repeating_and_leaving_out_move_the_end_by_seven_days_and_touch_nothing_begun(
    path: Path, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(path) - 1))
    at = data.draw(st.integers(0, len(path) - 1))
    end = course_ends(MONDAY, (), path)
    assert end is not None
    longer, shorter = repeated(path, at, place), skipped(path, at, place)
    assert course_ends(MONDAY, (), longer) == end + (WEEK if at >= place else timedelta())
    assert course_ends(MONDAY, (), shorter) == end - (WEEK if at > place else timedelta())
    for changed in (longer, shorter, moved(path, at, 1, place), moved(path, at, -1, place)):
        assert begun(changed, place) == begun(path, place)
        assert agrees(changed, path, place)
    assert sorted(moved(path, at, 1, place)) == sorted(path)
    assert moved(moved(path, at, 1, place), at + 1, -1, place) == path or at <= place


@given(PATHS, st.data())
def test_everything_comes_back_in_the_order_of_the_course(path: Path, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(path) - 1))
    position = data.draw(st.integers(0, 9))
    back = brought_back(path, position, place)
    assert position in back
    assert agrees(back, path, place)
    straight = as_the_course(path, place)
    assert set(straight) == set(STRAIGHT)
    assert begun(straight, place) == begun(path, place)
    assert list(straight[place + 1 :]) == sorted(straight[place + 1 :])


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (STRAIGHT, ((), (), ())),
        ((0, 1, 2, 2, *range(3, 10)), ((2,), (), ())),
        ((0, 1, 2, 3, 4, 5, 6, 8, 9), ((), (7,), ())),
        ((0, 1, 3, 2, 4, 5, 6, 7, 8, 9), ((), (), (0, 1, 3, 2, 4, 5, 6, 7, 8, 9))),
    ],
)
def test_it_is_told_what_differs_from_the_course(path: Path, said: tuple[Path, Path, Path]) -> None:
    found = told(path)
    assert (found.repeated, found.left_out, found.order) == said
    assert bool(found) == (path != STRAIGHT)


def test_a_path_has_its_bounds() -> None:
    full = (0,) * LONGEST
    assert repeated(full, 3, 0) == full
    assert brought_back(full, 4, 0) == full
    assert not agrees((*full, 1), full, 0)
    assert not agrees((1, *STRAIGHT[1:]), STRAIGHT, 0)


@pytest.mark.parametrize("change", [lambda path: repeated(path, 2, 1), lambda path: skipped(path, 5, 1)])
def test_the_last_letter_follows_the_end_of_the_path(change: Callable[[Path], Path]) -> None:
    path = change(STRAIGHT)
    end = course_ends(MONDAY, (), path)
    assert end is not None
    letters = [MONDAY + WEEK * number for number in range(1, len(path))]
    due = letter_due(0, MONDAY, letters, end, (), path)
    assert due is not None
    assert due.day == end
    assert letter_due(0, MONDAY, [*letters, end], end + WEEK, (), path) is None


def test_the_silent_day_may_come_earlier_and_is_named_by_the_week_before_it() -> None:
    path = (0, 1, 7, 2, 3, 4, 5, 6, 8, 9)
    assert week_at(2, path) == CourseWeek(1, silent_day=True, finished=False)
    assert week_at(0, (7, 0, 1)) == CourseWeek(0, silent_day=True, finished=False)
