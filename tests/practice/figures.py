"""The figures of docs/practice.md: practices as they were heard, measured in their recordings.

`python -m tests.practice.figures --language en` plays every practice of the course at three lengths through the
program's mixer and loop into a file at full speed; with `--device` it plays ten of them in real time instead, for a
quarter of an hour at most, side by side, each through the program's player into a null sink of PulseAudio of its own
whose monitor is recorded. Both are measured alike (`tests.practice.listening`).
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.practice.sounds import Samples
from tests.practice.course import odd_lengths, spoken, three_lengths, timeline_of
from tests.practice.listening import Heard, listen
from tests.practice.reel import played

TEN = 10
HEAD = "| practice | length | segments in order | bells | from its place | torn | loudness | peak |"


@dataclass(frozen=True)
class Figure:
    """One practice at one length, as it was heard."""

    script: str
    length_s: int
    heard: Heard

    @property
    def row(self) -> str:
        """A row of the table."""
        heard = self.heard
        found = heard.segments - len(heard.missing)
        length = f"{self.length_s // 60}:{self.length_s % 60:02d}"
        return (
            f"| {self.script} | {length} | {found} of {heard.segments} | {heard.bells} "
            f"| {heard.late_ms:.1f} ms | {heard.torn_ms:.1f} ms | {heard.lufs:.1f} LUFS | {heard.peak:.2f} |"
        )


def at_full_speed(language: str) -> Iterator[Figure]:
    """Plays every practice at three lengths as fast as it can be mixed."""
    for script in spoken(language):
        for length_s in three_lengths(script):
            timeline = timeline_of(language, script.id, length_s)
            yield Figure(script.id, length_s, listen(played(timeline), timeline))


def through_the_device(language: str) -> Iterator[Figure]:
    """Plays ten practices at three lengths in real time, all of them side by side, and records each."""
    chosen = sorted(spoken(language), key=lambda script: script.lengths[0])[:TEN]
    with ExitStack() as stack:
        playing = []
        for script in chosen:  # a server of PulseAudio takes 64 connections, so that each practice has one of its own
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
            lengths = odd_lengths(script)
            environment = stack.enter_context(sound_server(folder, len(lengths)))
            playing += [
                Playing(language, script.id, length_s, f"s{number}", folder, environment)
                for number, length_s in enumerate(lengths)
            ]
        for each in playing:
            each.begin()
        for each in playing:
            timeline = timeline_of(language, each.script, each.length_s)
            yield Figure(each.script, each.length_s, listen(each.recording(), timeline))


class Playing:
    """A practice in a process of its own, and the recorder of what it gives out.

    Args:
        language: "en" or "nl".
        script: The practice.
        length_s: Its length.
        sink: The null sink it plays on.
        folder: Where the recording is written.
        environment: With the sound server.
    """

    def __init__(
        self, language: str, script: str, length_s: int, sink: str, folder: Path, environment: dict[str, str]
    ) -> None:
        self.script = script
        self.length_s = length_s
        self._target = folder / f"{script}.{length_s}.raw"
        self._recorder = subprocess.Popen([*RECORD, f"--device={sink}.monitor", str(self._target)], env=environment)
        self._player = subprocess.Popen(
            [sys.executable, "-m", "tests.practice.alone", language, script, str(length_s), sink],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._player.stdout is not None
        self._player.stdout.readline()

    def begin(self) -> None:
        """Lets it play; it was read and waits."""
        assert self._player.stdin is not None
        self._player.stdin.write("\n")
        self._player.stdin.flush()

    def recording(self) -> Samples:
        """Waits for its end and returns what was heard.

        Raises:
            RuntimeError: It did not come to its end.
        """
        said, _ = self._player.communicate()
        self._recorder.terminate()
        self._recorder.wait(10)
        if said.strip() != "ended":
            raise RuntimeError(f"{self.script} {said.strip()}")
        whole = self._target.read_bytes()
        self._target.unlink()
        return np.frombuffer(whole[: len(whole) // 2 * 2], "<i2").astype(np.float32) / 32768


RECORD = ("parecord", "--rate=48000", "--channels=1", "--format=s16le", "--raw", "--latency-msec=50")


@contextmanager
def sound_server(folder: Path, sinks: int) -> Iterator[dict[str, str]]:
    """A PulseAudio server with null sinks, as root, without a device or D-Bus; gives the environment to reach it."""
    socket = folder / "native"
    environment = os.environ | {"XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": f"unix:{socket}"}
    command = ["pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--use-pid-file=yes"]
    command += ["--disable-shm=yes", "--realtime=no", "--high-priority=no", "--log-target=null"]
    command += ["-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"]
    for number in range(sinks):
        command += ["-L", f"module-null-sink sink_name=s{number} rate=48000 channels=2 format=s16le"]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    try:
        yield environment
    finally:
        subprocess.run(["pactl", "exit"], check=True, env=environment)


def main() -> int:
    """Writes the table, and whether everything in it is as it should be."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--language", default="en")
    asked.add_argument("--device", action="store_true")
    chosen = asked.parse_args()
    found = []
    say(HEAD)
    say("|---" * 8 + "|")
    for figure in through_the_device(chosen.language) if chosen.device else at_full_speed(chosen.language):
        found.append(figure)
        say(figure.row)
    say(f"loudness from {min(f.heard.lufs for f in found):.2f} to {max(f.heard.lufs for f in found):.2f} LUFS")
    return sum(not as_it_should_be(figure.heard) for figure in found)


def as_it_should_be(heard: Heard) -> bool:
    """Says whether everything is there, in order, whole, about as loud as it was made, and not clipped."""
    there = not heard.missing and heard.bells == 2
    return there and heard.torn_ms <= 50 and abs(heard.lufs - -20) <= 1.5 and heard.peak < 0.999


def say(line: str) -> None:
    """Writes a line as soon as it is known."""
    print(line, flush=True)  # noqa: T201 - its answer


if __name__ == "__main__":
    sys.exit(main())
