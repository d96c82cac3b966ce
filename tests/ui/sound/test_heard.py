"""What really came out of the sound device."""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.clock import SystemClock
from app.course.pack import Course
from app.errors import NoSoundDevice, SoundDeviceLost
from app.paths import resources
from app.practice.sounds import Samples, Sounds
from app.practice.timeline import Timeline, plan
from tests.practice.listening import listen
from tests.ui.sound.conftest import Pulse
from ui.relay import Relay
from ui.sound.devices import watch_outputs
from ui.sound.player import Player
from ui.sound.sink import open_sink, warm

pytestmark = [pytest.mark.sound, pytest.mark.alone]


def breathing_space(length_s: float, language: str = "en") -> Timeline:
    course = Course.load(resources() / "courses" / "mbct")
    return plan(course.script("breathing-space", language), length_s, voice=course.voices(language)[0])


@pytest.fixture
def player(relay: Relay, pulse_server: Pulse) -> Iterator[Player]:
    found = Player(relay, Sounds(resources() / "sounds"), SystemClock())
    yield found
    found.stop()


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_every_segment_and_bell_is_heard_untorn_while_the_window_is_busy(
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

    heard = listen(record(), timeline)
    assert (heard.missing, heard.segments, heard.bells) == ((), 5, 2)
    assert heard.torn_ms < 50
    assert captions[0] == ""
    assert "Take with you what you can use." in captions


def _hold_the_window(seconds: float) -> None:
    """Keeps the GUI thread and Python busy, as a slow page would."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        sum(range(1000))


def test_pausing_stops_in_place_and_seeking_moves_by_what_was_asked(qtbot: QtBot, player: Player) -> None:
    player.play(breathing_space(180))
    qtbot.waitUntil(lambda: _position(player) > 0.5)
    player.pause()
    qtbot.waitUntil(lambda: player.moment is not None and player.moment.paused)
    rested = _position(player)
    player.seek(15)
    qtbot.waitUntil(lambda: _position(player) > rested + 1)
    landed = _position(player)  # where a sentence begins, at most one sentence before fifteen seconds
    assert rested + 5 < landed < rested + 15.5
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


@pytest.fixture
def other(pulse_server: Pulse) -> Iterator[str]:
    """Another sink, which is not the default one."""
    pulse_server.plug("other")
    pulse_server.prefer("test")
    yield "other"
    pulse_server.unplug()
    pulse_server.plug()


def playing_on(pulse: Pulse) -> str:
    """Returns the sink on which something plays now, or nothing."""
    inputs = subprocess.run(
        ["pactl", "list", "short", "sink-inputs"], check=True, env=pulse.environment, capture_output=True, text=True
    ).stdout.split()
    sinks = subprocess.run(
        ["pactl", "list", "short", "sinks"], check=True, env=pulse.environment, capture_output=True, text=True
    ).stdout
    names = {line.split("\t")[0]: line.split("\t")[1] for line in sinks.splitlines()}
    return names.get(inputs[1], "") if inputs else ""


def test_a_new_default_device_is_followed_without_a_pause(
    qtbot: QtBot, player: Player, pulse_server: Pulse, other: str
) -> None:
    player.play(breathing_space(180))
    qtbot.waitUntil(lambda: _position(player) > 0.5)
    assert playing_on(pulse_server) == "test"
    pulse_server.prefer(other)
    qtbot.waitUntil(lambda: playing_on(pulse_server) == other, timeout=15_000)
    moved = _position(player)
    qtbot.waitUntil(lambda: _position(player) > moved + 0.5)
    assert player.moment is not None
    assert not player.moment.paused
    player.stop()


def test_a_chosen_device_is_kept_when_the_default_changes(
    qtbot: QtBot, relay: Relay, pulse_server: Pulse, other: str
) -> None:
    player = Player(
        relay,
        Sounds(resources() / "sounds"),
        SystemClock(),
        partial(open_sink, chosen=other),
        partial(watch_outputs, other),
    )
    player.play(breathing_space(180))
    qtbot.waitUntil(lambda: _position(player) > 0.5)
    assert playing_on(pulse_server) == other
    pulse_server.plug("third")
    pulse_server.prefer("third")
    there = _position(player)
    qtbot.waitUntil(lambda: _position(player) > there + 2)
    assert playing_on(pulse_server) == other
    player.stop()


def test_headphones_that_are_pulled_out_are_not_followed_to_the_loudspeaker(
    qtbot: QtBot, player: Player, pulse_server: Pulse, other: str
) -> None:
    pulse_server.prefer(other)
    player.play(breathing_space(180))
    qtbot.waitUntil(lambda: _position(player) > 0.5)
    with qtbot.waitSignal(player.failed, timeout=15_000) as told:
        pulse_server.take_away(other)
    assert isinstance(told.args[0], SoundDeviceLost)
    qtbot.waitUntil(lambda: player.moment is not None and player.moment.paused)
    assert playing_on(pulse_server) == ""
    player.stop()


def test_it_begins_within_three_hundred_milliseconds(
    qtbot: QtBot, player: Player, relay: Relay, pulse_server: Pulse
) -> None:
    done: list[bool] = []
    relay.run("sound", warm, lambda _: done.append(True))  # as `open_practice` does while the window is made
    qtbot.waitUntil(lambda: bool(done))
    command = ["parecord", "--device=test.monitor", "--rate=48000", "--channels=1", "--format=s16le", "--raw"]
    delays = []
    with subprocess.Popen(
        [*command, "--latency-msec=10", "/dev/stdout"], env=pulse_server.environment, stdout=subprocess.PIPE
    ) as recorder:
        assert recorder.stdout is not None
        heard = Ear(recorder.stdout)
        for _ in range(4):
            qtbot.waitUntil(heard.is_quiet, timeout=20_000)
            asked = time.monotonic()
            player.set_volume(100)
            player.set_bells(100)
            player.play(breathing_space(60))
            qtbot.waitUntil(lambda: not heard.is_quiet(0), timeout=10_000)
            delays.append(heard.since - asked)
            player.stop()
        recorder.terminate()
        heard.join(10)  # it reads to the end before what it reads from is closed
    logging.getLogger(__name__).info("a practice began after %s ms", [round(1000 * each) for each in delays])
    assert min(delays[1:]) < 0.3


class Ear(threading.Thread):
    """Listens to a recorder, and knows since when there is sound or quiet."""

    def __init__(self, recorder: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self._recorder = recorder
        self._sounds = False
        self.since = time.monotonic()
        self.start()

    def is_quiet(self, seconds: float = 2.0) -> bool:
        return not self._sounds and time.monotonic() - self.since >= seconds

    def run(self) -> None:
        while piece := self._recorder.read(960):
            sounds = bool(np.abs(np.frombuffer(piece, "<i2").astype(int)).max(initial=0) > 30)
            if sounds is not self._sounds:
                self._sounds, self.since = sounds, time.monotonic()


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
