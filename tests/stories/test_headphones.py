"""Headphones are pulled out: the practice waits, the room hears nothing, and she goes on when she likes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.stories.circle import Circle
from tests.stories.loudspeakers import Loudspeakers, heard_s, loudest
from tests.stories.stage import until
from ui.practice.window import PlayerWindow

pytestmark = [pytest.mark.story, pytest.mark.sound, pytest.mark.timeout(240)]

SOUNDS = 0.02
"""A bell or a voice is louder than this, the tone of a room is not."""


def test_headphones(circle: Circle, tmp_path: Path) -> None:
    stage, patient = circle.stage, circle.patient
    hands = patient.hands
    speakers = Loudspeakers(tmp_path)
    speakers.plug("headphones")
    try:
        with speakers.recorded(speakers.default) as room:
            with stage.step("With headphones on she begins the breathing space; the room hears nothing"):
                patient.go("today")
                with speakers.recorded("headphones") as ears:
                    hands.click("today.begin")
                    hands.find("player.pause")
                    player = patient.window.findChild(PlayerWindow)
                    assert player is not None
                    until(lambda: ears.exists() and loudest(ears) > SOUNDS, "the bell in her ears")
                stage.shoot("with-headphones", patient.window)
            with stage.step("The cat pulls them out: it waits, and says so") as seen:
                speakers.pull_out()
                until(lambda: player.player.moment and player.player.moment.paused, "it to wait")
                until(lambda: "went away" in hands.text_of("player.silence"), "it to be said")
                until(lambda: hands.text_of("player.pause") == "Go on", "the button to say so")
                stage.shoot("pulled-out", patient.window)
                stood = position(player)
                seen["position"] = round(stood, 1)
                # The sound server itself puts the sound on the loudspeaker; Haven can but take it away again at once.
                seen["state"] = f"the room heard {1000 * heard_s(room, SOUNDS):.0f} ms of it"
                assert heard_s(room, SOUNDS) < 0.5, "the room heard it"
            with stage.step("She goes on through the loudspeaker, from where she was"):
                hands.press(Qt.Key.Key_Space)
                until(lambda: position(player) > stood + 0.5, "it to go on")
                assert player.player.moment is not None
                assert not player.player.moment.silent
                until(lambda: "went away" not in hands.text_of("player.silence"), "nothing more to be said of it")
                hands.press(Qt.Key.Key_Right)
                until(lambda: loudest(room) > SOUNDS, "the room to hear it now", patience_ms=60_000)
                stage.shoot("through-the-loudspeaker", patient.window)
            with stage.step("She leaves, without a question of whether she is sure"):
                hands.press(Qt.Key.Key_Escape)
                until(lambda: hands.sees("rail.today") or hands.sees("afterwards.skip"), "the way back")
    finally:
        speakers.pull_out()
    circle.end()


def position(player: PlayerWindow) -> float:
    return player.player.moment.position_s if player.player.moment is not None else 0.0
