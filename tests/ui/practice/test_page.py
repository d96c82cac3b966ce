from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.course.pack import Course
from app.model.change_set import ChangeSet
from app.paths import resources
from app.practice.log import Done
from app.tasks import Lanes
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, too_wide, words
from tests.ui.patient import Patient
from ui.practice.cards import PracticeCard
from ui.practice.offer import habits_of, prepare
from ui.practice.page import PractisePage
from ui.practice.window import PlayerWindow
from ui.relay import Relay
from ui.widgets import Field, Scale, Soft

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
    return child(page, QAbstractButton, name)


def cards(page: QWidget) -> list[PracticeCard]:
    return sorted(children(page, PracticeCard), key=lambda card: card.mapTo(page, QPoint(0, 0)).y())


def titles(page: QWidget) -> list[str]:
    return [card.script.title for card in cards(page)]


def says(page: QWidget, energy: int) -> None:
    scale = page.findChild(Scale)
    assert scale is not None
    scale.show_number(energy)
    scale.chosen.emit(energy)


def in_week(patient: Patient, week: int) -> None:
    patient.clock.advance(timedelta(weeks=week - 2))


def test_this_weeks_practices_are_there_and_all_others_are_folded_away(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    assert [card.script.id for card in cards(page)] == ["body-scan", "sitting-with-the-breath"]
    button(page, "practice.others").click()
    page.grab()
    assert len(titles(page)) == 14
    assert titles(page)[2:] == sorted(titles(page)[2:])
    assert nameless(page) == []
    assert too_wide(page) == []
    button(page, "practice.others").click()
    assert len(titles(page)) == 2


def test_a_practice_is_found_by_a_word(
    qtbot: QtBot, bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    assert page.search()
    field = child(page, Field, "practice.find")
    assert field.hasFocus()
    qtbot.keyClicks(field, "walk")
    assert "Walking" in titles(page)
    assert len(titles(page)) < 14
    qtbot.keyClicks(field, "zeppelin")
    assert len(titles(page)) == 2
    assert child(page, Soft, "practice.none").text() == "No other practice has these words."


def test_what_people_find_hard_is_folded_until_it_is_wanted(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    hard = COURSE.script("body-scan", "en").hard
    assert hard not in words(page)
    button(page, "practice.body-scan.hard").click()
    assert hard in words(page)


def test_little_energy_proposes_the_shortest_lying_or_in_a_chair_and_chooses_nothing_for_good(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    assert button(page, "practice.sitting-with-the-breath.600").isChecked()
    assert button(page, "practice.sitting-with-the-breath.chair").isChecked()
    says(page, 2)
    assert button(page, "practice.sitting-with-the-breath.180").isChecked()
    assert button(page, "practice.sitting-with-the-breath.bed").isChecked()
    says(page, 9)
    assert button(page, "practice.sitting-with-the-breath.1200").isChecked()
    assert button(page, "practice.sitting-with-the-breath.chair").isChecked()
    assert habits_of(patient.services).variants == {}


def test_what_she_spares_is_left_out_of_the_list_and_of_what_is_heard(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    in_week(patient, 4)
    page = page_of(bench, patient, shown)
    assert button(page, "practice.walking.indoors").isChecked()
    button(page, "practice.spare").click()
    button(page, "practice.spare.balance").click()
    assert button(page, "practice.spare.balance").isChecked()
    assert {each.need for each in patient.services.fitting.spared()} == {"balance"}
    assert children(page, QAbstractButton, "practice.walking.indoors") == []
    line = child(page, Soft, "practice.walking.spared").text()
    assert line == "Movements that ask something of your balance are left out."
    practice = prepare(patient.services, bench.clock, "walking", "en")
    assert (practice.variant, practice.spare) == ("seated", {"balance"})
    button(page, "practice.spare.balance").click()
    assert button(page, "practice.walking.indoors").isChecked()
    assert "left out" not in line_of(page, "walking")


def line_of(page: QWidget, script: str) -> str:
    return "".join(each.text() for each in children(page, Soft, f"practice.{script}.spared"))


def test_the_choice_of_what_to_spare_says_who_clears_it(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    patient.services.fitting.choose("arm", True)
    page = page_of(bench, patient, shown)
    button(page, "practice.spare").click()
    assert button(page, "practice.spare.arm").isChecked()
    assert "your doctor or physiotherapist" in words(page)
    assert "Haven cannot tell what is safe for you." in words(page)
    assert nameless(page) == []


def test_headphones_are_hinted_at_the_first_time_and_never_again(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    page = page_of(bench, patient, shown)
    assert "Headphones help" in words(page)
    page.entered({})
    assert "Headphones help" not in words(page)
    assert "Headphones help" not in words(page_of(bench, patient, shown))


def test_something_gentler_is_proposed_once_she_wished_it_and_it_says_so(
    bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]
) -> None:
    patient.services.fitting.answer_kindness(gentler=True)
    page = page_of(bench, patient, shown)
    assert "shorter and gentler this time" in words(page)
    assert button(page, "practice.sitting-with-the-breath.180").isChecked()
    assert button(page, "practice.sitting-with-the-breath.sounds").isChecked()
    patient.clock.advance(timedelta(minutes=5))
    patient.services.practice_log.add(Done("body-scan", "Body scan", patient.clock.now(), 180))
    page.changed(ChangeSet.of("practice", "x"))
    assert "shorter and gentler this time" not in words(page)
    assert button(page, "practice.sitting-with-the-breath.600").isChecked()


@pytest.mark.parametrize(("name", "percent", "width"), [("dark", 150, 900), ("high-contrast", 200, 920)])
def test_everything_folded_out_has_a_name_and_fits(
    bench: Bench,
    patient: Patient,
    shown: Callable[[QWidget], QWidget],
    dressed: Callable[[str, int], None],
    name: str,
    percent: int,
    width: int,
) -> None:
    in_week(patient, 3)
    for need in ("arm", "bones", "flat"):
        patient.services.fitting.choose(need, True)
    dressed(name, percent)
    page = page_of(bench, patient, shown)
    page.resize(width, 800)
    for fold in ("practice.others", "practice.spare", "practice.lying-movement.hard"):
        button(page, fold).click()
    page.grab()
    assert nameless(page) == []
    assert too_wide(page) == []


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
    page.entered({"script": "kindness", "minutes": 5})
    assert button(page, "practice.kindness.300").isChecked()
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
