"""The booklet has the weeks of the course as Haven counts them: without the days of a pause."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.exports.booklet import Booklet, Chapter
from app.model.calendar import local_day
from app.planning.pauses import Pauses
from tests.lives import Life

DAY = timedelta(days=1)


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    made = Life(tmp_path)
    yield made
    made.close()


def chapters(life: Life) -> list[Chapter]:
    with life.db.snapshot():
        return list(Booklet(life.db).chapters())


def test_barrier_6_every_page_stands_in_the_week_in_which_haven_counted_it(life: Life) -> None:
    pauses = Pauses(life.db, life.clock)
    today = local_day(life.clock.now())
    pauses.set(today + 3 * DAY, today + 16 * DAY)
    counted = []
    for number in range(14):
        life.writes(f"Page {number}")
        week = pauses.week(local_day(life.clock.now()))
        counted.append(("silent-day" if week.silent_day else "month" if week.finished else "week", week.number))
        life.clock.advance(7 * DAY)
    told = [
        (chapter.kind, chapter.number if chapter.kind != "month" else 8)
        for chapter in chapters(life)
        for thing in chapter.things
    ]
    assert told == counted
    assert len(set(counted)) < len(counted), "some share a week because the course waited"


def test_barrier_6_in_a_pause_without_an_end_everything_stands_in_the_week_that_waits(life: Life) -> None:
    pauses = Pauses(life.db, life.clock)
    pauses.set(local_day(life.clock.now()) + DAY, None)
    week = pauses.week(local_day(life.clock.now())).number
    for _ in range(3):
        life.writes("A page")
        life.clock.advance(40 * DAY)
    (chapter,) = chapters(life)
    assert (chapter.kind, chapter.number, len(chapter.things)) == ("week", week, 3)
