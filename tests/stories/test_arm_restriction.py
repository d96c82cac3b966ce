"""Week 3, the week of movement, with an arm that has to be spared after surgery."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.practice.timeline import Speech, Timeline
from tests.stories.canaries import found_in
from tests.stories.circle import Circle
from tests.stories.stage import Hands, until
from tests.stories.words import BEGIN
from ui.practice.window import PlayerWindow

pytestmark = [pytest.mark.story, pytest.mark.timeout(240)]

LEFT_OUT = "Movements that ask something of the arm or the shoulder are left out."
ARM = frozenset({"arm", "shoulder"})


def test_arm_restriction(circle: Circle) -> None:
    stage, patient = circle.stage, circle.patient
    hands = patient.hands
    patient.clock.set(BEGIN + timedelta(weeks=3, hours=3))
    with stage.step("The lying movement is proposed, whole; she looks at what she has to spare"):
        patient.go("practice")
        hands.find("practice.lying-movement.begin")
        assert LEFT_OUT not in patient.all_words()
        hands.click("practice.spare")
        hands.find("practice.spare.arm")
        assert "what your doctor or physiotherapist told you to spare" in patient.all_words()
        stage.shoot("what-i-have-to-spare", patient.window)
    with stage.step("She spares the arm; the card says so in one quiet line"):
        hands.click("practice.spare.arm")
        until(lambda: LEFT_OUT in patient.all_words(), "the quiet line")
        assert hands.sees("practice.lying-movement.floor") is None, "getting up from the floor asks an arm"
        stage.shoot("left-out", patient.window)
        patient.go("today")
        until(lambda: LEFT_OUT in patient.all_words(), "the same line on Today")
        stage.shoot("today", patient.window)
    with stage.step("What is played asks nothing of the arm, at any length, and gentle movements stand in") as seen:
        hands.click("today.begin")
        hands.find("player.pause")
        player = patient.window.findChild(PlayerWindow)
        assert player is not None
        stage.shoot("player", patient.window)
        for length_s in (1200, 600, 2400):
            hands.click(f"player.length.{length_s}")
            until(lambda wanted=length_s: near(player, wanted), f"{length_s} seconds")
            assert not asked(player.presenter.timeline)
        assert stood_in(player.presenter.timeline)
        seen["spared"] = sorted(ARM)
        hands.click("player.leave")
        until(lambda: hands.sees("player.pause") is None, "the practice to end")
        if hands.sees("afterwards.skip"):
            hands.click("afterwards.skip")
    with stage.step("It comes to the computer upstairs, and nobody else hears of it"):
        circle.minutes_go_by(patient)
        upstairs = circle.another("patient-upstairs", "patient", "the attic smells of apples")
        upstairs.open()
        upstairs.restore(circle.sheet, circle.clinic.server.address)
        upstairs.hands.click("enrol.restored")
        until(lambda: upstairs.running.context is not None, "Today")
        spared = circle.services(upstairs).fitting.spared()
        assert [(each.need, each.set_by) for each in spared] == [("arm", circle.services(patient).people.me().id)]
        upstairs.go("practice")
        until(lambda: LEFT_OUT in upstairs.all_words(), "the line upstairs")
        circle.in_step(circle.therapist)
        db = circle.services(circle.therapist).vault.database
        assert db.rows("SELECT * FROM spared") == []
    with stage.step("She may use the arm again, says so, and everything is offered as before"):
        patient.go("practice")
        unfold(hands)
        hands.click("practice.spare.arm")
        until(lambda: LEFT_OUT not in patient.all_words(), "the line to go")
        hands.find("practice.lying-movement.floor")
    circle.end()
    assert found_in([circle.folder], stage.texts) == []


def unfold(hands: Hands) -> None:
    fold = hands.find("practice.spare")
    assert isinstance(fold, QAbstractButton)
    if not fold.isChecked():
        hands.click("practice.spare")


def near(player: PlayerWindow, length_s: int) -> bool:
    return abs(player.presenter.timeline.length_s - length_s) < 1


def asked(timeline: Timeline) -> list[str]:
    events = (event for event in timeline.events if isinstance(event, Speech))
    return [event.segment.id for event in events if event.segment.asks & ARM]


def stood_in(timeline: Timeline) -> list[str]:
    events = (event for event in timeline.events if isinstance(event, Speech))
    return [event.segment.id for event in events if event.segment.instead & ARM]
