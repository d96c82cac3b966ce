"""A therapist's own time: only while she wishes it, and no longer than she was there."""

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.review.attention import Attention
from app.review.own_time import OwnTime
from app.review.service import Review
from tests.homes import Pair


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def own(pair: Pair, clock: SetClock) -> OwnTime:
    return OwnTime(pair.tom.db, clock)


def test_from_touch_to_touch_everything_counts() -> None:
    attention = Attention()
    for moment in (100.0, 130.0, 185.0):
        attention.touch(moment)
    assert attention.take(185.0) == 85


def test_a_dossier_that_lies_open_counts_a_minute_and_no_more() -> None:
    attention = Attention()
    attention.touch(0.0)
    assert attention.take(3600.0) == 60
    assert attention.take(7200.0) == 0
    attention.touch(7200.0)
    attention.touch(7210.0)
    assert attention.take(7210.0) == 10


def test_nothing_is_counted_twice_or_lost_between_two_looks() -> None:
    attention = Attention()
    attention.touch(0.0)
    assert [attention.take(moment) for moment in (20.5, 41.0, 60.0, 90.0)] == [20, 21, 19, 0]


def test_away_from_the_dossier_nothing_counts() -> None:
    attention = Attention()
    assert attention.take(500.0) == 0
    attention.touch(500.0)
    attention.leave(520.0)
    assert attention.take(560.0) == 20
    attention.touch(600.0)
    assert attention.take(600.0) == 0


def test_it_is_off_until_she_wishes_it_and_then_nothing_is_kept(pair: Pair, own: OwnTime) -> None:
    assert not own.is_on
    assert not own.add(pair.anna.me.id, 60)
    assert own.on_this_review(pair.anna.me.id) is None
    assert pair.tom.db.rows("SELECT * FROM review_times") == []
    own.choose(True)
    assert own.add(pair.anna.me.id, 60)
    assert own.on_this_review(pair.anna.me.id) == 60
    own.choose(False)
    assert not own.add(pair.anna.me.id, 60)
    assert [week.seconds for week in own.weeks()] == [60]


def test_a_review_is_what_came_after_the_last_letter(pair: Pair, own: OwnTime, clock: SetClock) -> None:
    own.choose(True)
    own.add(pair.anna.me.id, 300)
    Review(pair.tom.db, clock).send(pair.anna.me.id, text="Dear Anna", subject="")
    clock.advance(timedelta(days=1))
    assert own.on_this_review(pair.anna.me.id) == 0
    own.add(pair.anna.me.id, 30)
    own.add(pair.anna.me.id, 40)
    assert own.on_this_review(pair.anna.me.id) == 70


def test_weeks_and_the_table_without_names(pair: Pair, own: OwnTime, clock: SetClock) -> None:
    own.choose(True)
    own.add(pair.anna.me.id, 90)
    clock.advance(timedelta(days=7))
    own.add(pair.anna.me.id, 120)
    first, second = own.weeks()
    assert first.monday - second.monday == timedelta(days=7)
    assert (first.by_patient, second.by_patient) == ((("Anna", 120),), (("Anna", 90),))
    lines = list(csv.DictReader(io.StringIO(own.as_table())))
    assert [(line["patient"], line["seconds"]) for line in lines] == [
        (pair.anna.me.id, "90"),
        (pair.anna.me.id, "120"),
    ]
    assert date.fromisoformat(lines[1]["day"]) == clock.now().astimezone().date()
    assert "Anna" not in own.as_table()


def test_erasing_forgets_all_of_it(pair: Pair, own: OwnTime) -> None:
    own.choose(True)
    own.add(pair.anna.me.id, 90)
    own.erase()
    assert own.weeks() == ()
    assert own.is_on
