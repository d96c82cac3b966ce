"""The check that is offered the next time, after the program or the computer stopped."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.model.change_set import ChangeSet
from app.practice.log import Done
from tests.ui.conftest import Bench
from tests.ui.named import child, nameless, too_wide, words
from tests.ui.patient import Patient
from ui.afterwards.unasked import Unasked
from ui.widgets import Field

Opened = Callable[[], Unasked]


def cut_off(patient: Patient, seconds: int = 740) -> None:
    log = patient.services.practice_log
    practice = log.begin("body-scan", "Body scan", 1200)
    log.progress(practice, seconds)
    patient.clock.advance(timedelta(hours=3))
    log.recover()


@pytest.fixture
def opened(bench: Bench, patient: Patient, shown: Callable[[QWidget], QWidget]) -> Callable[[], Unasked]:
    """Opens a page on which it may stand."""
    frames: list[QWidget] = []

    def make() -> Unasked:
        bench.give(patient.services)
        frame = QWidget()
        frames.append(frame)
        frame.resize(900, 700)
        card = Unasked(bench, "today.unasked", frame)
        card.resize(900, 700)
        shown(frame)
        card.look()
        return card

    return make


def press(page: QWidget, name: str) -> None:
    child(page, QAbstractButton, name).click()


def test_nothing_is_asked_when_nothing_was_cut_off(bench: Bench, patient: Patient, opened: Opened) -> None:
    patient.services.practice_log.add(Done("body-scan", "Body scan", patient.clock.now(), 600))
    assert not opened().isVisible()


def test_what_was_done_is_said_and_two_taps_are_kept(
    qtbot: QtBot, bench: Bench, patient: Patient, opened: Opened
) -> None:
    cut_off(patient)
    card = opened()
    assert "How was “Body scan”, today, " in words(card)
    assert "What you did is kept: 12 minutes." in words(card)
    press(card, "today.unasked.say")
    assert nameless(card) == []
    press(card, "afterwards.after.0")
    press(card, "afterwards.lingering.0")
    qtbot.keyClicks(child(card, Field, "afterwards.line"), "Then the light went out.")
    press(card, "afterwards.done")
    (done,) = patient.services.practice_log.recent()
    assert (done.after, done.lingering, done.line) == ("lighter", False, "Then the light went out.")
    assert done.done_s == 740
    assert not card.isVisible()
    card.look()
    assert not card.isVisible()


@pytest.mark.parametrize("way", [["today.unasked.leave"], ["today.unasked.say", "afterwards.skip"]])
def test_who_does_not_want_to_say_is_left_in_peace(
    bench: Bench, patient: Patient, opened: Opened, way: list[str]
) -> None:
    cut_off(patient)
    card = opened()
    for name in way:
        press(card, name)
    card.look()
    assert not card.isVisible()
    assert patient.services.practice_log.recent()[0].after is None


def test_what_bothers_her_again_brings_the_offer_here_too(bench: Bench, patient: Patient, opened: Opened) -> None:
    patient.services.practice_log.add(Done("body-scan", "Body scan", patient.clock.now(), 600, None, True))
    cut_off(patient)
    card = opened()
    press(card, "today.unasked.say")
    press(card, "afterwards.lingering.1")
    press(card, "afterwards.done")
    card.changed(ChangeSet.of("practice", "x"))
    assert card.isVisible()
    press(card, "kindness.not_now")
    assert not card.isVisible()
    assert bench.gone == []


def test_without_a_therapist_to_write_to_an_empty_page_of_the_diary_is_offered(
    bench: Bench, patient: Patient, opened: Opened
) -> None:
    with patient.pair.anna.db.transaction():
        patient.pair.anna.db.execute("DELETE FROM people WHERE role = 'therapist'")
    patient.services.practice_log.add(Done("body-scan", "Body scan", patient.clock.now(), 600, None, True))
    cut_off(patient)
    card = opened()
    press(card, "today.unasked.say")
    press(card, "afterwards.lingering.1")
    press(card, "afterwards.done")
    press(card, "kindness.write")
    assert bench.gone == [("diary", {"form": "free-page"})]
    assert patient.services.diary.recent() == ()


@pytest.mark.parametrize(("name", "percent"), [("light", 100), ("dark", 150), ("high-contrast", 200)])
def test_everything_fits(
    bench: Bench, patient: Patient, opened: Opened, dressed: Callable[[str, int], None], name: str, percent: int
) -> None:
    dressed(name, percent)
    cut_off(patient)
    card = opened()
    assert too_wide(card) == []
    press(card, "today.unasked.say")
    assert too_wide(card) == []
