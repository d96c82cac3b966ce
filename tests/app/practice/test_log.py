from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.practice.log import PracticeLog
from app.review.service import Review
from tests.homes import Pair


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def log(pair: Pair, clock: SetClock) -> PracticeLog:
    return PracticeLog(pair.anna.db, clock)


def practised(log: PracticeLog, seconds: int = 170) -> None:
    practice = log.begin("breathing-space", "Breathing space", 180)
    log.finish(practice, seconds)
    log.check(practice, "lighter", None, "A bit of sun.")


def test_nothing_is_shared_before_she_chose(pair: Pair, log: PracticeLog) -> None:
    assert log.sharing is None
    practised(log)
    assert pair.anna.outbox.counts() == (0, 0)
    assert [view.line for view in log.recent()] == ["A bit of sun."]


def test_the_choice_holds_from_then_on_and_can_be_changed(pair: Pair, log: PracticeLog, clock: SetClock) -> None:
    practised(log)
    assert log.choose_sharing(True).touches("settings")
    assert not log.choose_sharing(True)
    practised(log)
    log.choose_sharing(False)
    practised(log)
    assert log.sharing is False
    pair.sync()
    dossier = Review(pair.tom.db, clock).dossier(pair.anna.me.id)
    assert dossier is not None
    assert dossier.practice_shared is False
    (view,) = dossier.practices
    assert (view.done_s, view.after, view.lingering, view.line) == (170, "lighter", None, "A bit of sun.")
    assert dossier.minutes == (0, 0, 0, 0, 0, 0, 3)


def test_what_was_open_when_the_computer_stopped_is_closed_with_what_was_done(
    pair: Pair, log: PracticeLog, clock: SetClock
) -> None:
    practice, untouched = log.begin("body-scan", "Body scan", 1200), log.begin("walking", "Walking", 600)
    log.progress(practice, 300)
    log.progress(practice, 295)
    later = PracticeLog(pair.anna.db, clock)
    assert later.recover().touches("practice")
    assert [(view.id, view.done_s) for view in later.recent()] == [(practice, 300)]
    assert later.get(untouched) is None
    assert not later.recover()
    later.progress(practice, 900)
    assert later.recent()[0].done_s == 300


def test_minutes_are_counted_by_day(log: PracticeLog, clock: SetClock) -> None:
    practised(log, 20)
    clock.advance(timedelta(days=2))
    practised(log, 600)
    practised(log, 300)
    today = clock.now().astimezone().date()
    assert [day.minutes for day in log.days(today - timedelta(days=3), today)] == [0, 1, 0, 15]
