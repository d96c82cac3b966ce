"""What a patient agrees to: nothing until she says so, changed as often as she likes, told to her therapist."""

from pathlib import Path

import pytest

from app.clock import SetClock
from app.diary.agreements import Agreements
from app.model.changes import UseChosen
from tests.homes import Pair


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Pair:
    return Pair.of(tmp_path, clock)


def test_nothing_is_agreed_to_until_she_says_so(pair: Pair, clock: SetClock) -> None:
    mine = Agreements(pair.anna.db, clock).mine()
    assert mine is not None
    assert (mine.supervision, mine.research) == (None, None)
    assert not mine.allows("supervision")
    assert not mine.allows("research")


def test_each_choice_is_one_of_its_own_and_can_be_changed(pair: Pair, clock: SetClock) -> None:
    agreements = Agreements(pair.anna.db, clock)
    assert agreements.choose("supervision", allowed=True)
    assert not agreements.choose("supervision", allowed=True), "the same once more is no change"
    mine = agreements.mine()
    assert mine is not None
    assert mine.allows("supervision")
    assert not mine.allows("research")
    assert mine.supervision is not None
    assert mine.supervision.said_at == clock.now()
    assert agreements.choose("supervision", allowed=False)
    mine = agreements.mine()
    assert mine is not None
    assert not mine.allows("supervision")


def test_a_no_that_was_never_a_yes_says_nothing(pair: Pair, clock: SetClock) -> None:
    assert not Agreements(pair.anna.db, clock).choose("research", allowed=False)


def test_it_is_told_to_her_therapist_in_her_own_stream(pair: Pair, clock: SetClock) -> None:
    Agreements(pair.anna.db, clock).choose("research", allowed=True)
    rows = pair.anna.db.rows("SELECT kind FROM outbox WHERE kind = 'use.chosen'")
    assert len(rows) == 1
    assert UseChosen(use="research", allowed=True).use == "research"
