from dataclasses import replace
from itertools import combinations

import pytest

from app.course.pack import Course
from app.course.script import Demand, Script, Segment
from app.paths import resources
from app.practice.proposing import Today, propose
from app.practice.sparing import NEEDS, demands, left_out, way, ways
from app.practice.timeline import Speech, plan

COURSE = Course.load(resources() / "courses" / "mbct")
SCRIPTS = COURSE.scripts("en")
PAIRS = [frozenset(few) for count in (1, 2, len(NEEDS)) for few in combinations(NEEDS, count)]


def script(id: str) -> Script:
    return COURSE.script(id, "en")


def said(each: Script, spare: frozenset[Demand]) -> set[Segment]:
    timeline = plan(each, each.lengths[-1], spare=spare)
    return {event.segment for event in timeline.events if isinstance(event, Speech)}


def test_every_need_spares_something_and_unknown_ones_nothing() -> None:
    assert all(demands([need]) for need in NEEDS)
    assert demands(["a need of a newer Haven"]) == frozenset()
    assert all(demands(iter([need])) == demands([need]) for need in NEEDS)
    assert demands(NEEDS) == {"arm", "shoulder", "bones", "balance", "breath", "belly", "flat"}


@pytest.mark.parametrize("each", SCRIPTS, ids=lambda each: each.id)
def test_nothing_that_is_said_and_no_way_that_is_proposed_asks_what_is_spared(each: Script) -> None:
    for needs in PAIRS:
        spare = demands(needs)
        proposed = propose(each, Today(spare=spare))
        chosen = (proposed.variant or "").split("+")
        assert not any(variant.asks & spare for variant in each.variants if variant.id in chosen)
        timeline = plan(each, proposed.length_s, variant=proposed.variant, spare=spare)
        assert not any(event.segment.asks & spare for event in timeline.events if isinstance(event, Speech))
        assert timeline.length_s == pytest.approx(proposed.length_s, abs=0.02)


def test_a_spared_movement_is_left_out_and_a_gentle_one_stands_in_for_it() -> None:
    spare = demands(["arm"])
    all_of_it, gentle = (
        {
            event.segment
            for event in plan(script("lying-movement"), 2400, spare=each).events
            if isinstance(event, Speech)
        }
        for each in (frozenset[Demand](), spare)
    )
    assert any(segment.asks & spare for segment in all_of_it - gentle)
    assert any(segment.instead & spare for segment in gentle - all_of_it)


def test_what_asks_balance_is_offered_seated() -> None:
    spare = demands(["balance"])
    assert [[each.id for each in kind] for kind in ways(script("walking"), spare)] == [["seated"]]
    assert way(script("walking"), "outdoors", spare) == "seated"
    assert way(script("standing-movement"), "standing", spare) == "chair"
    assert way(script("standing-movement"), "with-hold", spare) == "with-hold"


def test_who_spares_the_breath_is_proposed_another_anchor_and_may_choose_the_breath() -> None:
    spare = demands(["breath"])
    assert way(script("sitting-with-the-breath"), None, spare) == "chair+hands"
    assert way(script("sitting-with-the-breath"), "bed+breath", spare) == "bed+breath"
    assert way(script("mindful-eating"), None, spare) is None


def test_only_what_a_practice_would_have_asked_is_said_to_be_left_out() -> None:
    assert left_out(script("walking"), demands(["balance", "arm"])) == {"balance"}
    assert left_out(script("body-scan"), demands(NEEDS)) == frozenset()


def test_where_every_way_asks_something_those_that_ask_least_are_left() -> None:
    standing = script("standing-movement")
    alone = replace(standing, variants=tuple(each for each in standing.variants if each.id == "standing"))
    assert [[each.id for each in kind] for kind in ways(alone, demands(["balance"]))] == [["standing"]]
