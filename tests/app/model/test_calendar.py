from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.calendar import Stretch, letter_due, next_feedback, week_begins, week_of

MONDAY = date(2027, 2, 1)
DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize(
    ("days", "number", "silent", "finished"),
    [
        (-3, 0, False, False),
        (0, 0, False, False),
        (6, 0, False, False),
        (7, 1, False, False),
        (48, 6, False, False),
        (49, 6, True, False),
        (55, 6, True, False),
        (56, 7, False, False),
        (69, 8, False, False),
        (70, 8, False, True),
        (700, 8, False, True),
    ],
)
def test_the_silent_day_has_a_week_of_its_own(days: int, number: int, silent: bool, finished: bool) -> None:
    assert week_of(MONDAY, MONDAY + timedelta(days=days)) == (number, silent, finished)


@given(DAYS, st.integers(0, 8))
def test_a_week_begins_on_the_day_from_which_it_counts(start: date, number: int) -> None:
    first = week_begins(start, number)
    assert first is not None
    assert week_of(start, first).number == number
    assert not week_of(start, first).silent_day


def test_barrier_6_a_week_after_a_pause_begins_later_and_none_behind_an_open_one() -> None:
    pauses = (Stretch(on(9), on(15)),)
    assert week_begins(MONDAY, 1, pauses) == on(7)
    assert week_begins(MONDAY, 2, pauses) == on(21)
    assert week_begins(MONDAY, 7, pauses) == on(63)
    assert week_begins(MONDAY, 1, (Stretch(on(9), None),)) == on(7)
    assert week_begins(MONDAY, 2, (Stretch(on(9), None),)) is None


@given(DAYS, st.integers(0, 6))
def test_the_next_day_of_letters_is_within_a_week(today: date, weekday: int) -> None:
    found = next_feedback(weekday, today)
    assert found.weekday() == weekday
    assert 0 <= (found - today).days < 7


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


@pytest.mark.parametrize(
    ("letters", "today", "due"),
    [
        ([], 3, (on(7), False)),
        ([], 7, (on(7), True)),
        ([], 9, (on(7), True)),
        ([7], 7, (on(14), False)),
        ([7], 14, (on(14), True)),
        ([9], 9, (on(14), False)),
        ([5], 5, (on(14), False)),
        ([2], 5, (on(7), False)),
        ([7, 8], 14, (on(14), True)),
        ([23], 23, (on(28), False)),
        ([23, 7], 28, (on(28), True)),
    ],
)
def test_a_letter_answers_what_is_due_and_else_the_next_day(
    letters: list[int], today: int, due: tuple[date, bool]
) -> None:
    assert letter_due(0, MONDAY, map(on, letters), on(today)) == due


def test_after_the_last_letter_nothing_is_due() -> None:
    assert letter_due(0, MONDAY, [on(70)], on(71)) is None
    assert letter_due(0, MONDAY, [on(63)], on(71)) == (on(70), True)
