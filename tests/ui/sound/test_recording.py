"""A short recording on the real sound lane, into an output that keeps what it is given."""

import io
from collections.abc import Callable

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from app.clock import SystemClock
from app.errors import HavenError, SoundUndecodable
from app.practice.sounds import RATE, recorded
from tests.ui.sound.tape import Tape
from ui.relay import Relay
from ui.sound.recording import RecordingPlayer


def tone(rate: int, seconds: float = 2.0) -> bytes:
    """A tone of 440 Hz in two channels."""
    at = np.arange(round(rate * seconds)) / rate
    wave = 0.3 * np.sin(2 * np.pi * 440 * at)
    file = io.BytesIO()
    soundfile.write(file, np.stack([wave, wave], axis=1), rate, format="FLAC")
    return file.getvalue()


def pitch(samples: list[float]) -> float:
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.argmax(spectrum)) * RATE / len(samples)


@pytest.fixture
def make(relay: Relay) -> Callable[[Tape], RecordingPlayer]:
    return lambda tape: RecordingPlayer(relay, SystemClock(), lambda _clock: tape)


@pytest.mark.parametrize("rate", [22_050, 44_100, 48_000])
def test_every_rate_is_heard_at_its_pitch_and_whole(
    qtbot: QtBot, make: Callable[[Tape], RecordingPlayer], rate: int
) -> None:
    tape = Tape()
    player = make(tape)
    with qtbot.waitSignal(player.playing_changed, check_params_cb=lambda playing: not playing):
        player.play(tone(rate), 50)
    assert abs(len(tape.heard) - 2 * RATE) <= 2
    assert abs(pitch(tape.heard) - 440) < 1
    assert tape.loudness == 0.125
    assert tape.is_closed
    assert not player.is_playing


def test_stopping_ends_it_and_gives_the_device_back(
    qtbot: QtBot, relay: Relay, make: Callable[[Tape], RecordingPlayer]
) -> None:
    tape = Tape(slow=True)
    player = make(tape)
    player.play(tone(48_000), 50)
    qtbot.waitUntil(lambda: len(tape.heard) == RATE)
    player.stop()
    assert not player.is_playing
    qtbot.waitUntil(lambda: tape.is_closed)
    qtbot.waitUntil(lambda: relay.pending == 0)


def test_what_is_no_recording_is_told(qtbot: QtBot, make: Callable[[Tape], RecordingPlayer]) -> None:
    failures: list[HavenError] = []
    player = make(Tape())
    player.failed.connect(failures.append)
    player.play(b"no sound at all", 50)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], SoundUndecodable)
    assert not player.is_playing
    with pytest.raises(SoundUndecodable):
        recorded(b"")
