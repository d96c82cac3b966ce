"""What a real sound server's microphone hears, from the device to the Opus file."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from app.clock import SystemClock
from app.errors import HavenError, MicrophoneLost
from app.paths import resources
from app.practice.sounds import RATE, Samples, decoded
from app.recording.opus import opened
from app.recording.take import finished, measured
from tests.app.recording.speech import likeness
from tests.ui.sound.conftest import Pulse
from ui.relay import Relay
from ui.sound.recorder import Recorder

pytestmark = [pytest.mark.sound, pytest.mark.alone]

VOICE = resources() / "courses" / "mbct" / "voices" / "emma"


class Mouth:
    """Plays a sound into the microphone of a sound server: a second sink whose monitor is the source.

    Args:
        pulse: The sound server.
        folder: For the file that is played.
        name: Of the microphone.
    """

    def __init__(self, pulse: Pulse, folder: Path, name: str = "microphone") -> None:
        self._environment = pulse.environment
        self._file = folder / "words.wav"
        self._players: list[subprocess.Popen[bytes]] = []
        self._name = name
        self._throat = f"throat-of-{name}"
        master = f"master={self._throat}.monitor"
        self._modules = [
            self._control(
                "load-module", "module-null-sink", f"sink_name={self._throat}", f"rate={RATE}", "channels=1"
            ),
            self._control("load-module", "module-remap-source", master, f"source_name={name}"),
        ]
        self.plug_in()
        self._control("set-default-sink", "test")

    def plug_in(self) -> None:
        """Makes it the default microphone."""
        self._control("set-default-source", self._name)

    def speak(self, samples: Samples) -> None:
        """Begins to play."""
        soundfile.write(self._file, samples, RATE, subtype="PCM_16")
        command = ["paplay", f"--device={self._throat}", "--latency-msec=50", str(self._file)]
        self._players.append(subprocess.Popen(command, env=self._environment))

    @property
    def is_silent(self) -> bool:
        """Whether everything was played."""
        return all(player.poll() is not None for player in self._players)

    def unplug(self) -> None:
        """Takes the microphone away, and what is behind it."""
        while self._modules:
            self._control("unload-module", self._modules.pop())

    def close(self) -> None:
        for player in self._players:
            player.kill()
            player.wait(10)
        self.unplug()

    def _control(self, *words: str) -> str:
        done = subprocess.run(["pactl", *words], check=True, env=self._environment, capture_output=True, text=True)
        return done.stdout.strip()


@pytest.fixture
def mouth(pulse_server: Pulse, tmp_path: Path) -> Iterator[Mouth]:
    found = Mouth(pulse_server, tmp_path)
    yield found
    found.close()


def words() -> Samples:
    files = sorted((VOICE / "breathing-space").glob("*.opus"))
    return decoded(files[0])[: 6 * RATE]


def test_what_is_spoken_into_the_microphone_is_in_the_opus_file(qtbot: QtBot, relay: Relay, mouth: Mouth) -> None:
    takes: list[Samples] = []
    recorder = Recorder(relay, SystemClock())
    recorder.ended.connect(takes.append)
    hints: list[str] = []
    recorder.level_changed.connect(lambda reading: hints.append(reading.hint))
    with qtbot.waitSignal(recorder.begun, timeout=15_000):
        recorder.begin()
    spoken = words()
    mouth.speak(spoken)
    qtbot.waitUntil(lambda: mouth.is_silent, timeout=30_000)
    # The sound server holds some of it; the take ends when its level says that nothing more comes.
    qtbot.waitUntil(lambda: bool(hints) and hints[-1] == "silence", timeout=15_000)
    with qtbot.waitSignal(recorder.ended, timeout=15_000):
        recorder.end()
    assert "good" in hints
    take = finished(takes[0])
    assert take is not None
    # Between words this microphone gives nothing at all, as one does that went away; a real one gives its noise.
    assert set(take.remarks) <= {"gone"}
    found = measured(take.content, "Words.")
    assert -21 <= found.loudness <= -19
    assert found.peak < -3
    heard = opened(take.content)
    assert len(heard) < len(spoken) + RATE
    chunk = RATE // 2
    pieces = [spoken[at : at + chunk] for at in range(0, len(spoken) - chunk, chunk)]
    loud = [piece for piece in pieces if np.sqrt((piece**2).mean()) > 0.005]
    likenesses = [likeness(heard, piece) for piece in loud]
    assert len(loud) >= 5
    assert min(likenesses) > 0.6, likenesses


def test_silence_is_no_take_and_holds_none_of_the_words(qtbot: QtBot, relay: Relay, mouth: Mouth) -> None:
    takes: list[Samples] = []
    recorder = Recorder(relay, SystemClock())
    recorder.ended.connect(takes.append)
    with qtbot.waitSignal(recorder.ended, timeout=15_000):
        recorder.begin(1.0)
    assert finished(takes[0]) is None
    assert np.abs(takes[0]).max() < 1e-3


def test_a_microphone_that_is_unplugged_is_told_and_another_one_listens(
    qtbot: QtBot, relay: Relay, mouth: Mouth, pulse_server: Pulse, tmp_path: Path
) -> None:
    other = Mouth(pulse_server, tmp_path, "other")
    mouth.plug_in()
    recorder = Recorder(relay, SystemClock())
    failures: list[HavenError] = []
    recorder.failed.connect(failures.append)
    with qtbot.waitSignal(recorder.begun, timeout=15_000):
        recorder.begin()
    with qtbot.waitSignal(recorder.failed, timeout=20_000):
        mouth.unplug()
    assert isinstance(failures[0], MicrophoneLost)
    other.plug_in()
    with qtbot.waitSignal(recorder.begun, timeout=15_000):
        recorder.begin()
    recorder.cancel()
    qtbot.waitUntil(lambda: relay.pending == 0)
    other.close()


def test_without_any_microphone_opening_says_so(tmp_path: Path) -> None:
    code = (
        "from app.clock import SystemClock; from ui.sound.microphone import NoMicrophone, open_source\n"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([])\n"
        "try: open_source(SystemClock())\nexcept NoMicrophone as error: print(error)"
    )
    nowhere = os.environ | {"PULSE_SERVER": f"unix:{tmp_path}/none", "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=nowhere, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "No microphone was found. What was kept before is safe."
