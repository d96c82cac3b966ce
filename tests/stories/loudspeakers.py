"""The sound server of a story, at which headphones are put in and pulled out, and what its sinks give out."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np


class Loudspeakers:
    """The sinks of the sound server that the environment names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._plugged = ""
        self.default = self._control("get-default-sink")

    def plug(self, name: str) -> None:
        """Puts headphones in, and the computer prefers them."""
        self._plugged = self._control("load-module", "module-null-sink", f"sink_name={name}", "rate=48000")
        self._control("set-default-sink", name)

    def pull_out(self) -> None:
        """Pulls them out."""
        if self._plugged:
            self._control("unload-module", self._plugged)
            self._plugged = ""

    @contextmanager
    def recorded(self, sink: str) -> Iterator[Path]:
        """Records what a sink gives out for as long as this lasts; the file is complete afterwards."""
        target = self._folder / f"{sink}.raw"
        command = ["parecord", f"--device={sink}.monitor", "--rate=48000", "--channels=1", "--format=s16le", "--raw"]
        with subprocess.Popen([*command, "--latency-msec=50", str(target)]) as process:
            try:
                yield target
            finally:
                process.terminate()

    def _control(self, *words: str) -> str:
        done = subprocess.run(["pactl", *words], check=True, capture_output=True, text=True)
        return done.stdout.strip()


def loudest(recording: Path) -> float:
    """Returns the greatest sample of a recording so far, 0 to 1."""
    return float(_samples(recording).max(initial=0.0))


def heard_s(recording: Path, level: float) -> float:
    """Returns for how many seconds of a recording so far something is louder than a level, in steps of 10 ms."""
    samples = _samples(recording)
    steps = samples[: len(samples) // 480 * 480].reshape(-1, 480)
    return float((steps.max(axis=1, initial=0.0) > level).sum()) / 100


def _samples(recording: Path) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    raw = recording.read_bytes()
    return np.abs(np.frombuffer(raw[: len(raw) // 2 * 2], "<i2").astype(np.float32)) / 32768
