"""A long history stays quick: ratios within one run."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.service import Diary
from tests.homes import Pair, answer

DAYS = 3650


def seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(5):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best


@pytest.mark.benchmark
@pytest.mark.slow
def test_ten_years_of_entries_cost_little_more_than_a_month(tmp_path: Path, clock: SetClock) -> None:
    pair = Pair.of(tmp_path, clock)
    diary = Diary(pair.anna.db, clock)

    def write(day: int) -> None:
        entry = diary.begin("free", "Free page", 8)
        diary.keep(entry, [answer(f"Day {day}: the light on the water, and number{day}.")])
        if day % 2:
            diary.share(entry)
        clock.advance(timedelta(days=1))

    def look() -> tuple[float, ...]:
        today = clock.now().date()
        entry = diary.recent(1)[0].id
        return (
            seconds(lambda: diary.recent(50)),
            seconds(lambda: diary.in_days(today - timedelta(days=30), today)),
            seconds(lambda: diary.search("number17")),
            seconds(lambda: diary.search("light")),
            seconds(lambda: diary.keep(entry, [answer(f"Again {time.perf_counter()}")])),
        )

    for day in range(60):
        write(day)
    month = look()
    for day in range(60, DAYS):
        write(day)
    years = look()
    assert all(after < 0.1 for after in years)
    assert years[0] < 4 * month[0]
    assert years[1] < 4 * month[1]
    pair.close()
