"""Pauses over two real vaults: what she sets, what nobody counts, and what her therapist sees."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.service import Diary
from app.model.calendar import Stretch, course_ends, days_without, letter_due, week_of
from app.model.ids import PauseId
from app.planning.pauses import Pauses, PauseView, paused_days
from app.review.service import Review
from app.review.views import CaseRow
from tests.homes import Pair, answer

MONDAY = date(2027, 2, 15)
"""The day on which Anna's course began."""
DAY = timedelta(days=1)


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    clock.set(datetime(2027, 3, 3, 9, 0, tzinfo=UTC))
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def pauses(pair: Pair, clock: SetClock) -> Pauses:
    return Pauses(pair.anna.db, clock)


def row(pair: Pair, clock: SetClock) -> CaseRow:
    pair.sync()
    (found,) = Review(pair.tom.db, clock).caseload()
    return found


def test_barrier_6_after_a_pause_the_course_goes_on_where_it_was(pauses: Pauses, clock: SetClock) -> None:
    today = date(2027, 3, 3)
    assert pauses.week(today).number == 2
    assert pauses.set(today, today + timedelta(days=20)).touches("pause")
    assert pauses.on(today) is not None
    for days in (0, 10, 20, 21, 25):
        assert pauses.week(today + timedelta(days=days)).number == 2, days
    assert pauses.on(today + timedelta(days=21)) is None
    assert pauses.week(today + timedelta(days=26)).number == 3
    assert pauses.course_ended() == MONDAY + timedelta(weeks=10, days=21)


def test_barrier_6_a_pause_is_set_changed_ended_and_each_of_it_taken_back(pauses: Pauses, clock: SetClock) -> None:
    today = date(2027, 3, 3)
    nothing = pauses.all()
    pauses.set(today, None)
    (open_end,) = pauses.all()
    assert open_end.days == Stretch(today, None)
    assert pauses.course_ended() is None
    pauses.change(PauseView(open_end.id, Stretch(today, today + 7 * DAY)))
    assert pauses.all()[0].days.last == today + 7 * DAY
    clock.advance(timedelta(days=3))
    before = pauses.all()
    pauses.end(before[0])
    assert pauses.all()[0].days == Stretch(today, today + 2 * DAY)
    pauses.restore(before)
    assert pauses.all() == before
    pauses.restore(nothing)
    assert pauses.all() == ()
    pauses.restore(before)
    assert pauses.all() == before


def test_a_pause_that_lasted_no_day_leaves_no_mark(pauses: Pauses) -> None:
    pauses.set(date(2027, 3, 3), None)
    pauses.end(pauses.all()[0])
    assert pauses.all() == ()


def test_a_pause_over_days_of_another_takes_its_place(pauses: Pauses) -> None:
    today = date(2027, 3, 3)
    pauses.set(today, today + 4 * DAY)
    pauses.set(today + 10 * DAY, today + 12 * DAY)
    before = pauses.all()
    pauses.set(today + 3 * DAY, today + 11 * DAY)
    assert [each.days for each in pauses.all()] == [Stretch(today, today + 11 * DAY)]
    pauses.restore(before)
    assert pauses.all() == before
    pauses.set(today + 20 * DAY, today + 18 * DAY)
    assert pauses.all()[-1].days == Stretch(today + 20 * DAY, today + 20 * DAY)


def test_barrier_6_her_therapist_sees_until_when_and_no_day_of_it_counts(
    pair: Pair, pauses: Pauses, clock: SetClock
) -> None:
    diary, today = Diary(pair.anna.db, clock), date(2027, 3, 3)
    entry = diary.begin("free", "Free page", 2)
    diary.keep(entry, [answer("Before the treatment.")])
    diary.share(entry)
    clock.advance(timedelta(days=1))
    pauses.set(today + DAY, today + 14 * DAY)
    clock.advance(timedelta(days=8))
    found = row(pair, clock)
    assert found.paused == Stretch(today + DAY, today + 14 * DAY)
    assert found.nothing_shared_days == 1, "only the day before the pause"
    assert (found.week, found.due, found.is_due) == (2, date(2027, 2, 22), True), "what was due before stays due"
    pauses.end(pauses.all()[0])
    found = row(pair, clock)
    assert found.paused is None
    assert found.nothing_shared_days == 1


def test_barrier_14_not_started_is_a_fact_after_five_days_that_leaves_pauses_out(
    pair: Pair, pauses: Pauses, clock: SetClock
) -> None:
    clock.set(datetime(2027, 2, 19, 9, 0, tzinfo=UTC))
    assert row(pair, clock).not_started_days is None
    clock.advance(timedelta(days=1))
    assert row(pair, clock).not_started_days == 5
    pauses.set(MONDAY + DAY, MONDAY + 20 * DAY)
    assert row(pair, clock).not_started_days is None
    pauses.end(pauses.all()[0])
    clock.advance(timedelta(days=6))
    diary = Diary(pair.anna.db, clock)
    entry = diary.begin("free", "Free page", 0)
    diary.keep(entry, [answer("Here I am.")])
    diary.share(entry)
    assert row(pair, clock).not_started_days is None


@pytest.mark.parametrize(
    ("pause", "today", "due"),
    [
        ((0, 2), 3, (7, False)),
        ((5, 8), 9, (14, False)),
        ((5, 8), 20, (14, True)),
        ((5, 13), 20, (14, True)),
        ((5, 14), 20, (21, False)),
        ((8, 14), 20, (7, True)),
    ],
)
def test_an_agreed_day_in_a_pause_is_none(pause: tuple[int, int], today: int, due: tuple[int, bool]) -> None:
    stretch = Stretch(MONDAY + pause[0] * DAY, MONDAY + pause[1] * DAY)
    found = letter_due(0, MONDAY, [], MONDAY + today * DAY, [stretch])
    assert found is not None
    assert ((found.day - MONDAY).days, found.is_due) == due


def test_in_a_pause_without_an_end_no_letter_is_due() -> None:
    assert letter_due(0, MONDAY, [], MONDAY + 9 * DAY, [Stretch(MONDAY + DAY, None)]) is None


def test_days_and_weeks_without_pauses_are_as_they_were() -> None:
    for days in range(-3, 90):
        assert days_without(MONDAY, MONDAY + days * DAY, ()) == days
    assert course_ends(MONDAY) == MONDAY + timedelta(weeks=10)
    assert week_of(MONDAY, MONDAY + 55 * DAY, [Stretch(MONDAY, MONDAY + 6 * DAY)]).silent_day is False
    assert week_of(MONDAY, MONDAY + 56 * DAY, [Stretch(MONDAY, MONDAY + 6 * DAY)]).silent_day is True


def test_days_that_two_pauses_have_in_common_count_once() -> None:
    both = [Stretch(MONDAY, MONDAY + 3 * DAY), Stretch(MONDAY + 2 * DAY, MONDAY + 5 * DAY)]
    assert days_without(MONDAY, MONDAY + 10 * DAY, both) == 4
    assert paused_days(both, MONDAY, MONDAY + 7 * DAY) == {MONDAY + number * DAY for number in range(6)}


def test_what_nobody_set_is_no_pause(pauses: Pauses) -> None:
    pauses.end(PauseView(PauseId("0" * 32), Stretch(date(2027, 3, 3), None)))
    assert pauses.all() == ()
