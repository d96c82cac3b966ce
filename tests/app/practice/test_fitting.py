"""What fits her, over a real vault."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import SetClock
from app.model.changes import AfterFeeling
from app.practice.fitting import FEW, GROUND, Fitting
from app.practice.log import Done, PracticeLog
from app.practice.sparing import NEEDS
from tests.homes import Pair


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Iterator[Pair]:
    made = Pair.of(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def log(pair: Pair, clock: SetClock) -> PracticeLog:
    return PracticeLog(pair.anna.db, clock)


@pytest.fixture
def fitting(pair: Pair, clock: SetClock) -> Fitting:
    return Fitting(pair.anna.db, clock)


def practised(log: PracticeLog, clock: SetClock, lingering: bool | None, script: str = "body-scan") -> None:
    clock.advance(timedelta(hours=20))
    after: AfterFeeling | None = None
    log.add(Done(script, "Body scan", clock.now(), 600, after, lingering))


def test_what_she_spares_is_kept_with_who_said_so(pair: Pair, fitting: Fitting, clock: SetClock) -> None:
    assert fitting.spare() == frozenset()
    assert fitting.choose("arm", True).touches("settings")
    assert not fitting.choose("arm", True)
    fitting.choose("balance", True, pair.tom.me.id)
    said = {each.need: each.set_by for each in fitting.spared()}
    assert said == {"arm": pair.anna.me.id, "balance": pair.tom.me.id}
    assert fitting.spare() == {"arm", "shoulder", "balance"}
    assert fitting.choose("arm", False)
    assert not fitting.choose("arm", False)
    assert fitting.spare() == {"balance"}


def test_what_she_spares_is_hers_alone(pair: Pair, fitting: Fitting) -> None:
    for need in NEEDS:
        fitting.choose(need, True)
    assert pair.anna.outbox.counts() == (0, 0)


def test_one_answer_brings_nothing_and_a_second_one_the_offer(
    log: PracticeLog, fitting: Fitting, clock: SetClock
) -> None:
    practised(log, clock, True)
    practised(log, clock, False)
    practised(log, clock, None)
    assert not fitting.offers_kindness()
    practised(log, clock, True)
    assert fitting.offers_kindness()


def test_what_was_waved_away_comes_again_only_when_it_happens_anew(
    log: PracticeLog, fitting: Fitting, clock: SetClock
) -> None:
    practised(log, clock, True)
    practised(log, clock, True)
    fitting.answer_kindness()
    assert not fitting.offers_kindness()
    practised(log, clock, True)
    assert not fitting.offers_kindness()
    practised(log, clock, True)
    assert fitting.offers_kindness()


def test_what_is_long_past_does_not_count(log: PracticeLog, fitting: Fitting, clock: SetClock) -> None:
    practised(log, clock, True)
    for _ in range(FEW - 1):
        practised(log, clock, False)
    practised(log, clock, True)
    assert not fitting.offers_kindness(), "between the two lie as many practices as are looked at"
    clock.advance(timedelta(days=15))
    practised(log, clock, True)
    assert not fitting.offers_kindness(), "the one before it is more than two weeks old"


def test_gentler_is_not_used_up_by_a_moment_of_practice_nor_by_the_breathing_space(
    log: PracticeLog, fitting: Fitting, clock: SetClock
) -> None:
    fitting.answer_kindness(gentler=True)
    left = log.begin("body-scan", "Body scan", 600)
    log.finish(left, 1)
    practised(log, clock, None, "breathing-space")
    assert fitting.gentler()
    practised(log, clock, None)
    for _ in range(2 * FEW):
        practised(log, clock, None, "breathing-space")
    assert not fitting.gentler(), "it was done, however many breathing spaces came after it"


def test_gentler_holds_until_a_practice_other_than_finding_the_ground_was_done(
    log: PracticeLog, fitting: Fitting, clock: SetClock
) -> None:
    practised(log, clock, True)
    assert not fitting.gentler()
    fitting.answer_kindness(gentler=True)
    assert fitting.gentler()
    practised(log, clock, None, GROUND)
    assert fitting.gentler()
    practised(log, clock, None)
    assert not fitting.gentler()


def test_the_wish_for_gentler_can_be_taken_back(fitting: Fitting) -> None:
    fitting.answer_kindness(gentler=True)
    fitting.take_back_gentler()
    assert not fitting.gentler()


def test_a_moment_that_lies_ahead_because_the_clock_was_put_back_holds_nothing_up(
    log: PracticeLog, fitting: Fitting, clock: SetClock
) -> None:
    fitting.answer_kindness(gentler=True)
    clock.set(clock.now() - timedelta(days=30))
    assert not fitting.gentler()
    practised(log, clock, True)
    practised(log, clock, True)
    assert fitting.offers_kindness()


def test_headphones_are_hinted_at_once_ever(pair: Pair, fitting: Fitting, clock: SetClock) -> None:
    assert fitting.hint()
    assert not fitting.hint()
    assert not Fitting(pair.anna.db, clock).hint()
