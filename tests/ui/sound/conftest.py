"""A sound server of our own, a recorder at its sink, and a way to find a sound in a recording."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from app.errors import HavenError
from app.practice.sounds import RATE, Samples
from app.tasks import Lanes
from ui.relay import Relay

CHUNK = RATE // 2
COARSE = 4


class Pulse:
    """A PulseAudio server with one null sink, as root, without a device or D-Bus."""

    def __init__(self, folder: Path) -> None:
        self.environment = os.environ | {"XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": f"unix:{folder}/native"}
        server = ["pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--use-pid-file=yes"]
        server += ["--disable-shm=yes", "--realtime=no", "--high-priority=no", "--log-target=null"]
        server += ["-L", f"module-native-protocol-unix auth-anonymous=1 socket={folder}/native"]
        subprocess.run(server, check=True, env=self.environment, capture_output=True)
        self.plug()

    def plug(self) -> None:
        self._control("load-module", "module-null-sink", "sink_name=test", "rate=48000", "channels=2", "format=s16le")

    def unplug(self) -> None:
        self._control("unload-module", "module-null-sink")

    def record(self, target: Path) -> "subprocess.Popen[bytes]":
        command = ["parecord", "--device=test.monitor", "--rate=48000", "--channels=1", "--format=s16le", "--raw"]
        return subprocess.Popen([*command, "--latency-msec=50", str(target)], env=self.environment)

    def close(self) -> None:
        self._control("exit")

    def _control(self, *words: str) -> None:
        subprocess.run(["pactl", *words], check=True, env=self.environment, capture_output=True)


@pytest.fixture(scope="session")
def pulse_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pulse]:
    if shutil.which("pulseaudio") is None or shutil.which("parecord") is None:
        pytest.fail("needs PulseAudio: apt install pulseaudio pulseaudio-utils")
    pulse = Pulse(tmp_path_factory.mktemp("pulse"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_RUNTIME_DIR", "PULSE_SERVER"):
            patch.setenv(name, pulse.environment[name])
        yield pulse
    pulse.close()


@pytest.fixture
def record(pulse_server: Pulse, tmp_path: Path) -> Iterator[Callable[[], Samples]]:
    """Records from now on; returns what was recorded when it is called."""
    target = tmp_path / "recording.raw"
    process = pulse_server.record(target)

    def recorded() -> Samples:
        process.terminate()
        process.wait(10)
        return np.frombuffer(target.read_bytes(), "<i2").astype(np.float32) / 32768

    yield recorded
    process.kill()
    process.wait(10)


@pytest.fixture
def relay(qapp: object) -> Iterator[Relay]:
    lanes = Lanes()

    def fail(error: HavenError) -> None:
        raise error

    yield Relay(lanes, fail)
    lanes.close()


def _coarse(samples: Samples) -> Samples:
    """Returns a quarter of the samples: voices and bells lie below 6 kHz, and the search is many times quicker."""
    return samples[: len(samples) // COARSE * COARSE].reshape(-1, COARSE).mean(axis=1)


def places(recording: Samples, source: Samples) -> list[float | None]:
    """Returns for each half second of a sound where it was heard, in seconds, or None.

    Normalised cross-correlation above 0.6 counts as heard; half seconds without sound are left out.
    """
    rate, chunk = RATE // COARSE, CHUNK // COARSE
    recording, source = _coarse(recording), _coarse(source)
    recording = np.concatenate([recording, np.zeros(chunk, np.float32)])
    energy = np.cumsum(np.concatenate([[0.0], recording.astype("f8") ** 2]))
    window = energy[chunk:] - energy[:-chunk]
    size = 1 << int(np.ceil(np.log2(len(recording) + chunk)))
    spectrum = np.fft.rfft(recording, size)
    found: list[float | None] = []
    for start in range(0, len(source) - chunk, chunk):
        piece = source[start : start + chunk]
        if np.sqrt((piece**2).mean()) < 0.005:
            continue
        match = np.fft.irfft(spectrum * np.conj(np.fft.rfft(piece, size)), size)[: len(window)]
        match /= np.sqrt(np.maximum(window, 1e-3) * (piece**2).sum())
        best = int(match.argmax())
        found.append(best / rate if match[best] > 0.6 else None)
    return found
