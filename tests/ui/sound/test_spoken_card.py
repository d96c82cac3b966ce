"""What is spoken into a real sound server's microphone at a page of the diary is heard at its loudspeaker.

Qt asks for a sound server once in a process, so this lies beside the other tests with a real one.
"""

from pathlib import Path

import numpy as np
import pytest

from app.clock import SystemClock
from app.practice.sounds import RATE
from app.spoken.coding import decoded
from tests.app.recording.speech import likeness
from tests.ui.patient import patient
from tests.ui.sound.test_microphone import mouth, words
from tests.ui.spoken.conftest import spoken_bench
from ui.sound.recorder import Recorder
from ui.sound.voice import VoicePlayer
from ui.spoken.card import SpeakCard

pytestmark = [pytest.mark.sound, pytest.mark.alone]
__all__ = ["mouth", "patient", "spoken_bench"]


def test_what_is_spoken_into_the_microphone_is_heard_when_it_is_listened_to(
    qtbot, spoken_bench, patient, mouth, record, tmp_path: Path
) -> None:
    def begin():
        return patient.services.diary.begin("free-page", "Free page", 2)

    card = SpeakCard(
        spoken_bench,
        "diary.spoken",
        "entry",
        begin,
        ears=lambda context, parent: Recorder(context.background, SystemClock(), parent=parent),
        player=lambda context, parent: VoicePlayer(context.background, SystemClock(), parent=parent),
    )
    qtbot.addWidget(card, before_close_func=lambda card: card.leave())
    card.show()
    card.speak.click()
    qtbot.waitUntil(lambda: card.presenter.stage == "listening", timeout=20_000)  # also while nobody speaks
    spoken = words()
    mouth.speak(spoken)
    qtbot.waitUntil(lambda: mouth.is_silent, timeout=40_000)
    qtbot.waitUntil(lambda: card.level.words.text() == "Nothing heard at the moment", timeout=20_000)
    card.end.click()
    qtbot.waitUntil(lambda: len(card.sounds.rows) == 1, timeout=30_000)
    sound = card.sounds.sounds[0]
    kept = decoded(patient.services.spoken.content(sound))
    chunk = RATE // 2
    pieces = [spoken[at : at + chunk] for at in range(0, len(spoken) - chunk, chunk)]
    loud = [piece for piece in pieces if np.sqrt((piece**2).mean()) > 0.005]
    assert min(likeness(kept, piece) for piece in loud) > 0.6
    spoken_bench.settings.habit(volume=100)
    card.sounds.rows[0].play.click()
    qtbot.waitUntil(lambda: card.sounds.rows[0].play.text() == "Pause", timeout=20_000)
    qtbot.waitUntil(lambda: card.sounds.rows[0].play.text() == "Listen", timeout=60_000)
    heard = record()
    assert sum(likeness(heard, piece) > 0.6 for piece in loud) >= len(loud) - 1
