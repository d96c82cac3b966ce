"""A sound server of our own, and a recorder at its sink."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from app.errors import HavenError
from app.practice.sounds import Samples
from app.tasks import Lanes
from ui.relay import Relay


class Pulse:
    """A PulseAudio server with one null sink, as root, without a device or D-Bus."""

    def __init__(self, folder: Path) -> None:
        self.environment = os.environ | {"XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": f"unix:{folder}/native"}
        server = ["pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--use-pid-file=yes"]
        server += ["--disable-shm=yes", "--realtime=no", "--high-priority=no", "--log-target=null"]
        server += ["-L", f"module-native-protocol-unix auth-anonymous=1 socket={folder}/native"]
        subprocess.run(server, check=True, env=self.environment, capture_output=True)
        self.plug()

    def plug(self, sink: str = "test") -> None:
        self._control(
            "load-module", "module-null-sink", f"sink_name={sink}", "rate=48000", "channels=2", "format=s16le"
        )

    def prefer(self, sink: str) -> None:
        self._control("set-default-sink", sink)

    def unplug(self) -> None:
        """Takes every sink away."""
        self._control("unload-module", "module-null-sink")

    def take_away(self, sink: str) -> None:
        listed = subprocess.run(
            ["pactl", "list", "short", "modules"], check=True, env=self.environment, capture_output=True, text=True
        )
        numbers = [line.split("\t")[0] for line in listed.stdout.splitlines() if f"sink_name={sink} " in line]
        self._control("unload-module", *numbers)

    def record(self, target: Path, sink: str = "test") -> "subprocess.Popen[bytes]":
        command = ["parecord", f"--device={sink}.monitor", "--rate=48000", "--channels=1", "--format=s16le", "--raw"]
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
