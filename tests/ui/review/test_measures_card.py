"""Measures in the dossier: not there unless the policy derives values; then curves, and the same in words."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from tests.app.review.test_measures import allow, gives
from tests.ui.named import children, words
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import MORNING, World
from ui.widgets.dots import DayDots


def test_without_the_policy_there_is_no_such_fold(qtbot: QtBot, shell: Shell, world: World) -> None:
    marijke = world.patient("Marijke B.", 3, 0)
    gives(world, marijke, 2, energy=4)
    page = opened(qtbot, shell, marijke)
    assert page.around.measures.isHidden()
    assert children(page, DayDots) == []


def test_curves_stand_in_a_fold_with_letters_and_the_same_in_words(qtbot: QtBot, shell: Shell, world: World) -> None:
    marijke = world.patient("Marijke B.", 3, 0)
    allow(world)
    gives(world, marijke, 9, energy=4, sleep=7)
    gives(world, marijke, 0, energy=6)
    world.letter(marijke, MORNING - timedelta(days=4))
    page = opened(qtbot, shell, marijke)
    card = page.around.measures
    assert not card.isHidden()
    assert children(card, DayDots) == [], "nothing is drawn before somebody looks"
    card.fold.open()
    idle(qtbot, shell)
    strips = {strip.objectName(): strip.accessibleName() for strip in children(card, DayDots)}
    assert list(strips) == ["review.measures.energy", "review.measures.sleep"]
    assert strips["review.measures.energy"].endswith("today 6")
    assert "Energy, from 0 (empty) to 10 (plenty)" in words(card)


def test_of_a_patient_who_gave_nothing_there_is_no_fold(qtbot: QtBot, shell: Shell, world: World) -> None:
    allow(world)
    page = opened(qtbot, shell, world.patient("Joop", 3, 0))
    assert page.around.measures.isHidden()
