"""From twenty minutes to ten, in the middle: what was heard stays, the rest fits, and nothing is cut."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.practice.timeline import RATE, Ring, Speech
from tests.stories.circle import Circle
from tests.stories.stage import until
from tests.stories.words import BEGIN
from ui.practice.window import PlayerWindow

pytestmark = [pytest.mark.story, pytest.mark.timeout(240)]

SCRIPT = "sitting-with-the-breath"


def test_shorter_in_the_middle(circle: Circle) -> None:
    stage, patient = circle.stage, circle.patient
    hands = patient.hands
    with stage.step("In week 2 she begins twenty minutes with the breath"):
        patient.clock.set(BEGIN + timedelta(weeks=2, hours=9))
        patient.go("practice")
        hands.click(f"practice.{SCRIPT}.1200")
        hands.click(f"practice.{SCRIPT}.begin")
        hands.find("player.pause")
        player = patient.window.findChild(PlayerWindow)
        assert player is not None
        until(lambda: seconds(player) > 0.5, "the practice to begin")
        before = player.presenter.timeline
        assert before.length_s == pytest.approx(1200, abs=0.02)
        stage.shoot("twenty-minutes", patient.window)
    with stage.step("Four minutes in, she is tired") as seen:
        while seconds(player) < 240:
            here = seconds(player)
            hands.press(Qt.Key.Key_Right)
            until(lambda here=here: seconds(player) > here + 1, "the next fifteen seconds")
        seen["position"] = round(seconds(player))
    with stage.step("She chooses ten minutes, and the ring knows at once") as seen:
        here = seconds(player)
        hands.click("player.length.600")
        until(lambda: player.presenter.timeline is not before, "another length")
        until(lambda: "left of 10 " in player.ring.accessibleName(), "the ring to know")
        stage.shoot("ten-minutes", patient.window)
        after = player.presenter.timeline
        assert after.length_s == pytest.approx(600, abs=0.02)
        gone = [event for event in before.events if event.at + event.frames <= here * RATE]
        assert after.events[: len(gone)] == tuple(gone)
        spoken = [event for event in after.events if isinstance(event, Speech)]
        assert [event.part for event in spoken] == sorted({event.part for event in spoken})
        assert isinstance(after.events[-1], Ring)
        seen["segments"] = f"{sum(isinstance(event, Speech) for event in before.events)} became {len(spoken)}"
    with stage.step("It comes to its end after ten minutes, with its bell, and how it was is asked"):
        while hands.sees("afterwards.done") is None and not ended(player):
            here = seconds(player)
            hands.press(Qt.Key.Key_Right)
            until(lambda here=here: seconds(player) > here + 1 or ended(player), "the next fifteen seconds")
        hands.find("afterwards.done")
        stage.shoot("afterwards", patient.window)
        hands.click("afterwards.skip")
        until(lambda: hands.sees("rail.today"), "the rail to be back")
    circle.end()


def seconds(player: PlayerWindow) -> float:
    moment = player.player.moment
    return moment.position_s if moment is not None else 0.0


def ended(player: PlayerWindow) -> bool:
    moment = player.player.moment
    return moment is not None and moment.ended
