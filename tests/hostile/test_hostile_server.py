"""Whatever a hostile server does ends in the right sentence, and in no record that was lost or believed."""

import pytest

from app.errors import Refused
from tests.hostile.cases import CASES, Case
from tests.hostile.chapters import ALL
from tests.hostile.stage import Stage


@pytest.mark.hostile
@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_a_hostile_server(stage: Stage, case: Case) -> None:
    pair = stage.pair()
    try:
        told = case.play(pair)
        stage.proxy.forget()
        assert type(told) is (case.told or type(None)), repr(told)
        if isinstance(told, Refused):
            assert told.problem == case.refused
        assert told is None or str(told) == case.sentence
        pair.nothing_was_lost_or_believed()
        kinds = {kind for party in pair.parties for kind in pair.evidence(party)}
        assert {kind.__name__ for kind in case.kept} <= kinds
        if case.kept == ():
            assert kinds == set(), "more was kept as evidence than the page says"
        if case.era:
            stage.new_era()
        pair.comes_to_rest(told=case.later, again=case.again)
    except BaseException:
        pair.close()
        raise
    stage.give_back(pair)


@pytest.mark.hostile
def test_every_case_is_in_a_chapter() -> None:
    assert len(ALL) == len(CASES) > 100
