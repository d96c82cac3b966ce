"""What really came out of the sound device."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.clock import SystemClock
from app.course.pack import Course
from app.errors import NoSoundDevice
from app.paths import resources
from app.practice.sounds import Samples, Sounds, decoded
from app.practice.timeline import Speech, Timeline, plan
from tests.ui.sound.conftest import Pulse, places
from ui.relay import Relay
from ui.sound.player import Player

pytestmark = [pytest.mark.sound, pytest.mark.alone]


def breathing_space(length_s: float, language: str = "en") -> Timeline:
    course = Course.load(resources() / "courses" / "mbct")
    return plan(course.script("breathing-space", language), length_s, voice=course.voices(language)[0])


def heard_at(recording: Samples, source: Samples) -> float | None:
    """Returns where a sound begins in a recording, when four of five of its half seconds are there in order."""
    found = places(recording, source)
    known = [each for each in found if each is not None]
    if not found or len(known) / len(found) < 0.8 or known != sorted(known):
        return None
    return known[0]


def sources(timeline: Timeline) -> list[Samples]:
    assert timeline.voice is not None
    spoken = [event for event in timeline.events if isinstance(event, Speech)]
    recordings = [event.recording for event in spoken]
    return [decoded(timeline.voice.file(each)) for each in recordings if each is not None]


@pytest.fixture
def player(relay: Relay, pulse_server: Pulse) -> Iterator[Player]:
    found = Player(relay, Sounds(resources() / "sounds"), SystemClock())
    yield found
    found.stop()


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_every_segment_and_the_bell_are_heard_in_order_while_the_window_is_busy(
    qtbot: QtBot, player: Player, record: Callable[[], Samples]
) -> None:
    timeline = breathing_space(60)
    captions: list[str] = []
    player.caption_changed.connect(lambda caption: captions.append(caption.line))
    busy = QTimer()
    busy.timeout.connect(lambda: _hold_the_window(0.5))
    busy.start(2500)
    player.set_volume(100)
    with qtbot.waitSignal(player.ended, timeout=100_000):
        player.play(timeline)
    busy.stop()

    recording = record()
    spoken = sources(timeline)
    assert len(spoken) == 5
    begins = [heard_at(recording, each) for each in spoken]
    assert None not in begins
    assert begins == sorted(begins, key=lambda place: place or 0.0)
    first = begins[0]
    assert first is not None
    bell = decoded(resources() / "sounds" / "bell.opus")[:48_000]
    struck = [each for each in places(recording[: round(first * 48_000) + 24_000], bell) if each is not None]
    assert struck
    assert min(struck) < first
    assert captions[0] == ""
    assert "Take what you can use of this with you," in captions


def _hold_the_window(seconds: float) -> None:
    """Keeps the GUI thread and Python busy, as a slow page would."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        sum(range(1000))


def test_a_silent_recording_holds_no_segment() -> None:
    hiss = np.random.default_rng(3).standard_normal(20 * 48_000).astype(np.float32) * 0.001
    for source in sources(breathing_space(60)):
        assert heard_at(hiss, source) is None


def test_pausing_stops_in_place_and_seeking_moves_by_what_was_asked(qtbot: QtBot, player: Player) -> None:
    player.play(breathing_space(180))
    qtbot.waitUntil(lambda: _position(player) > 0.5)
    player.pause()
    qtbot.waitUntil(lambda: player.moment is not None and player.moment.paused)
    rested = _position(player)
    player.seek(15)
    qtbot.waitUntil(lambda: _position(player) >= rested + 14.5)
    assert _position(player) == pytest.approx(rested + 15, abs=0.4)
    player.seek(-60)
    qtbot.waitUntil(lambda: _position(player) == 0)
    player.resume()
    qtbot.waitUntil(lambda: _position(player) > 0.3)
    player.set_length(300)
    qtbot.waitUntil(lambda: player.moment is not None and player.moment.timeline.length_s == pytest.approx(300))
    player.stop()


def test_a_device_that_vanishes_pauses_and_says_so_and_comes_back(
    qtbot: QtBot, player: Player, pulse_server: Pulse
) -> None:
    player.play(breathing_space(180))
    qtbot.waitUntil(lambda: _position(player) > 0.5)
    with qtbot.waitSignal(player.failed, timeout=15_000) as told:
        pulse_server.unplug()
    assert isinstance(told.args[0], NoSoundDevice)
    assert player.moment is not None
    assert player.moment.paused
    pulse_server.plug()
    stopped = _position(player)
    player.resume()
    qtbot.waitUntil(lambda: player.moment is not None and not player.moment.silent, timeout=15_000)
    qtbot.waitUntil(lambda: _position(player) > stopped + 0.5)
    player.stop()


def test_without_any_device_opening_says_so(tmp_path: Path) -> None:
    code = (
        "from app.clock import SystemClock; from ui.sound.sink import NoSoundDevice, open_sink\n"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([])\n"
        "try: open_sink(SystemClock())\nexcept NoSoundDevice as error: print(error)"
    )
    nowhere = os.environ | {"PULSE_SERVER": f"unix:{tmp_path}/none", "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=nowhere, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "No sound device was found. The words are shown instead."


def _position(player: Player) -> float:
    return player.moment.position_s if player.moment is not None else 0.0
