"""Quiet moments of a week, and the next ten minutes that are free."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.planning.moments import QuietMoment, fitted, next_free, of_day
from app.planning.pauses import Pauses
from app.planning.week import Week
from app.practice.log import PracticeLog
from tests.homes import Pair

BEDROOM = QuietMoment("a", (0, 2, 4), 10 * 60, 30, "in the bedroom")
KITCHEN = QuietMoment("b", (2, 6), 19 * 60 + 30, 20, "")
WEDNESDAY = datetime(2027, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    clock.set(WEDNESDAY)
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2027, 3, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "practised", "expected"),
    [
        (at(9), [], ("a", at(10), False)),
        (at(10, 5), [], ("a", at(10), True)),
        (at(10, 20), [], ("a", at(10), True)),
        (at(10, 21), [], ("b", at(19, 30), False)),
        (at(10, 5), [at(10, 2)], ("b", at(19, 30), False)),
        (at(10, 5), [at(9, 50)], ("a", at(10), True)),
        (at(19, 45), [], ("a", at(10, day=5), False)),
    ],
)
def test_barrier_15_the_next_free_ten_minutes(
    now: datetime, practised: list[datetime], expected: tuple[str, datetime, bool]
) -> None:
    free = next_free((KITCHEN, BEDROOM), now, practised)
    assert free is not None
    assert (free.moment.id, free.begins, free.is_now) == expected


def test_a_pause_has_no_quiet_moments_and_a_week_ahead_is_far_enough() -> None:
    assert next_free((KITCHEN,), at(19, 45), [], [date(2027, 3, 7)]) is not None
    assert next_free((KITCHEN,), at(19, 45), [], [date(2027, 3, 7), date(2027, 3, 10)]) is None
    assert next_free((), at(9), []) is None


def test_a_day_lists_its_moments_by_time() -> None:
    assert [each.id for each in of_day((KITCHEN, BEDROOM), 2)] == ["a", "b"]
    assert [each.id for each in of_day((KITCHEN, BEDROOM), 6)] == ["b"]


def test_numbers_that_fit_no_day_are_fitted() -> None:
    late = fitted(QuietMoment("x", (9, 1, 1), 25 * 60, 0, " in bed "))
    assert late == QuietMoment("x", (1,), 24 * 60 - 10, 10, "in bed")
    assert fitted(QuietMoment("x", (), -5, 10_000)).weekdays == tuple(range(7))


def test_a_week_is_kept_changed_and_brought_back(pair: Pair, clock: SetClock) -> None:
    week = Week(pair.anna.db, clock)
    week.set(QuietMoment("", (0,), 600, 30, "in the bedroom"))
    week.set(QuietMoment("", (3,), 600, 30))
    before = week.moments()
    assert [each.weekdays for each in before] == [(0,), (3,)]
    assert week.set(QuietMoment(before[0].id, (1,), 610, 30, "on the sofa")).touches("settings")
    assert week.moments()[0].place == "on the sofa"
    week.remove(before[1].id)
    assert len(week.moments()) == 1
    week.keep(before)
    assert week.moments() == before
    with pair.anna.db.transaction():
        pair.anna.db.execute("UPDATE preferences SET value = '\"nonsense\"' WHERE name = 'planning.moments'")
    assert week.moments() == ()


def test_what_was_practised_and_a_pause_are_looked_at(pair: Pair, clock: SetClock) -> None:
    week, now = Week(pair.anna.db, clock), clock.now().astimezone()
    begins = now.hour * 60 + now.minute
    week.set(QuietMoment("", tuple(range(7)), begins, 40, "in the bedroom"))
    free = week.next_free()
    assert free is not None
    assert free.is_now
    clock.advance(timedelta(minutes=2))
    log = PracticeLog(pair.anna.db, clock)
    log.finish(log.begin("body-scan", "Body scan", 600), 600)
    later = week.next_free()
    assert later is not None
    assert later.begins == free.begins + timedelta(days=1)
    Pauses(pair.anna.db, clock).set(now.date(), None)
    assert week.next_free() is None
