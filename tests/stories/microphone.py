"""The microphone of a story: what is played into it is what the program hears, through the sound server."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import soundfile

from app.practice.sounds import RATE, Samples


class Microphone:
    """A sink whose monitor is the source of the sound server that the environment names.

    Args:
        folder: For the file that is played.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "words.wav"
        self._modules: list[str] = []

    @contextmanager
    def plugged(self) -> Iterator[None]:
        """It is there for as long as this lasts, and is what the computer prefers."""
        loudspeaker = _control("get-default-sink")
        sink = ("module-null-sink", "sink_name=throat", f"rate={RATE}", "channels=1")
        source = ("module-remap-source", "master=throat.monitor", "source_name=microphone")
        try:
            for module in (sink, source):
                self._modules.append(_control("load-module", *module))
            _control("set-default-source", "microphone")
            _control("set-default-sink", loudspeaker)
            yield
        finally:
            while self._modules:
                _control("unload-module", self._modules.pop())

    @contextmanager
    def speaking(self, words: Samples) -> Iterator["subprocess.Popen[bytes]"]:
        """Somebody speaks; `poll` of what is given tells whether she has ended."""
        soundfile.write(self._file, words, RATE, subtype="PCM_16")
        command = ["paplay", "--device=throat", "--latency-msec=50", str(self._file)]
        with subprocess.Popen(command) as process:
            try:
                yield process
            finally:
                process.terminate()
        self._file.unlink()


def _control(*words: str) -> str:
    done = subprocess.run(["pactl", *words], check=True, capture_output=True, text=True)
    return done.stdout.strip()
