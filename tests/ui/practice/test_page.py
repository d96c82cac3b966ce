from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.course.pack import Course
from app.paths import resources
from app.tasks import Lanes
from tests.ui.conftest import Bench
from tests.ui.named import nameless, too_wide
from tests.ui.patient import Patient
from ui.practice.cards import PracticeCard
from ui.practice.offer import habits_of, length_for, prepare
from ui.practice.page import PractisePage
from ui.practice.window import PlayerWindow
from ui.relay import Relay
from ui.widgets import Scale

COURSE = Course.load(resources() / "courses" / "mbct")


def page_of(bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]) -> PractisePage:
    bench.give(patient.services)
    page = PractisePage(bench)
    page.resize(1050, 800)
    shown(page)
    page.entered({})
    page.grab()
    return page


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def test_all_practices_are_there_this_week_first(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    cards = sorted(page.findChildren(PracticeCard), key=lambda card: card.y())
    assert [card.script.id for card in cards] == [
        "sitting-with-the-breath",
        "body-scan",
        "breathing-space",
        "grounding",
    ]
    assert nameless(page) == []
    assert too_wide(page) == []


def test_little_energy_proposes_the_shortest(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    assert button(page, "practice.sitting-with-the-breath.600").isChecked()
    scale = page.findChild(Scale)
    assert scale is not None
    scale.chosen.emit(2)
    assert button(page, "practice.sitting-with-the-breath.180").isChecked()
    scale.chosen.emit(9)
    assert button(page, "practice.sitting-with-the-breath.1200").isChecked()


def test_a_proposed_length_follows_energy_and_week() -> None:
    script = COURSE.script("sitting-with-the-breath", "en")
    assert length_for(script, None, None) == 600
    assert length_for(script, None, 5) == 300
    assert length_for(script, 0, 20) == 180
    assert length_for(script, 5, 20) == 1200
    assert length_for(script, 10, None) == 1200


def test_a_voice_and_a_way_that_were_chosen_are_used_from_then_on(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    button(page, "practice.voice.george").click()
    button(page, "practice.body-scan.chair").click()
    assert habits_of(patient.services).voices == {"en": "george"}
    practice = prepare(patient.services, bench.clock, "body-scan", "en")
    assert practice.voice is not None
    assert (practice.voice.id, practice.variant, practice.week) == ("george", "chair", 2)


def test_a_practice_that_another_page_asks_for_waits_with_its_length(
    qtbot: QtBot, bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    page.entered({"script": "body-scan", "minutes": 20})
    assert button(page, "practice.body-scan.1200").isChecked()
    assert page.focusWidget() is button(page, "practice.body-scan.begin")
    assert bench.full is None


@pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints")
def test_the_breathing_space_begins_from_anywhere_at_once(
    qtbot: QtBot, bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    lanes = Lanes()
    bench.background = Relay(lanes, bench.failures.append)  # type: ignore[assignment]  # lanes with threads for once
    page = page_of(bench, patient, shown)
    page.entered({"script": "breathing-space", "minutes": 3, "begin": True})
    qtbot.waitUntil(lambda: isinstance(bench.full, PlayerWindow))
    player = bench.full
    assert isinstance(player, PlayerWindow)
    player.show()
    qtbot.waitUntil(
        lambda: player.player.moment is not None and player.player.moment.position_s > 1.2, timeout=15_000
    )
    qtbot.keyClick(player, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(patient.services.practice_log.recent()))
    (done,) = patient.services.practice_log.recent()
    assert (done.script, done.planned_s, done.done_s) == ("breathing-space", 180, 1)
    assert bench.full is None
    lanes.close()
