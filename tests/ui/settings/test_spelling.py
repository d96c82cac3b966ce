"""Spelling in the settings: off for a patient until she chooses, and the words that were added."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.paths import Profile
from app.spelling.service import OFF, OWN, Spelling
from tests.ui.shell.conftest import PASSPHRASE, make
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.settings.spelling import SpellingCard


@pytest.fixture(params=["patient", "reviewer"])
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def program(qtbot: QtBot, role: str, tmp_path: Path, profile: Profile, clock: SetClock) -> Iterator[Program]:
    shutil.copytree(make(tmp_path / "made", role), profile.folder)
    made = Program(profile, role, clock)
    made.start()
    with qtbot.waitSignal(made.unlocked):
        made.unlock(PASSPHRASE)
    yield made
    if not made.is_over:
        with qtbot.waitSignal(made.ended):
            made.shut_down()
    made.deleteLater()


@pytest.fixture
def card(qtbot: QtBot, program: Program) -> SpellingCard:
    house = program.window.house
    assert house is not None
    with qtbot.waitSignal(program.relay.idle):
        house.go("settings", {})
    found = house.page("settings")
    assert isinstance(found, SettingsPage)
    return found.spelling


def spelling_of(program: Program) -> Spelling:
    session = program.session
    assert session is not None
    return session.services.spelling


@pytest.mark.parametrize("role", ["patient"], indirect=True)
def test_nothing_is_marked_until_a_patient_chooses(qtbot: QtBot, program: Program, card: SpellingCard) -> None:
    assert card.options[OFF].isChecked()
    assert spelling_of(program).language(OWN) is None

    with qtbot.waitSignal(program.relay.idle):
        card.options["nl_NL"].click()
    assert spelling_of(program).language(OWN) == "nl_NL"
    with qtbot.waitSignal(program.relay.idle):
        card.options[OFF].click()
    assert spelling_of(program).language(OWN) == OFF


@pytest.mark.parametrize("role", ["reviewer"], indirect=True)
def test_a_therapist_chooses_beside_each_letter(card: SpellingCard) -> None:
    assert card.options == {}


@pytest.mark.parametrize("role", ["patient"], indirect=True)
def test_a_word_that_was_added_can_be_taken_out_and_put_back(
    qtbot: QtBot, program: Program, card: SpellingCard
) -> None:
    spelling = spelling_of(program)
    spelling.add("bodyscan")
    with qtbot.waitSignal(program.relay.idle):
        card.look()
    assert card.chips["bodyscan"].accessibleName() == "Take “bodyscan” out of your words"

    card.chips["bodyscan"].click()
    qtbot.waitUntil(lambda: card.chips == {} and program.relay.pending == 0)
    assert spelling.own_words() == ()
    undo = program.window.findChild(QPushButton, "toast.undo")
    assert undo is not None
    undo.click()
    qtbot.waitUntil(lambda: "bodyscan" in card.chips)
    assert spelling.own_words() == ("bodyscan",)
