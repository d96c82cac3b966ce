"""What a practice costs the computer: processor time beyond the idle program, and growth of its memory.

`python -m tests.practice.cost --minutes 40` opens Haven (see `person`), measures it idle and then while it plays with
its window visible and moving, and writes the figures. Processor time is the process's own, of all its threads, from
/proc, so that a busy computer changes little.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

IDLE_S = 30
SETTLES_S = 60
"""After this much of it fonts and sounds were read once; growth counts from here."""


@dataclass(frozen=True)
class Cost:
    """What was measured.

    Attributes:
        script: The practice.
        minutes: Its length.
        idle: Processor of the idle program, in percent of a core.
        playing: Processor while it plays, in percent of a core.
        grown_mb: How much the process's own memory grew while it played.
    """

    script: str
    minutes: float
    idle: float
    playing: float
    grown_mb: float

    @property
    def beyond(self) -> float:
        """Percent of a core beyond the idle program."""
        return self.playing - self.idle


def measure(minutes: float, folder: Path, script: str) -> Cost:
    """Opens Haven, lets it be idle, and lets it play."""
    command = [sys.executable, "-m", "tests.practice.person", str(folder), script, str(round(minutes * 60))]
    with subprocess.Popen([*command, str(IDLE_S + 10)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            wait_for(process, "idle")
            time.sleep(5)
            idle = used(process.pid, IDLE_S)
            wait_for(process, "playing")
            began, before = time.monotonic(), cpu_s(process.pid)
            settled = 0.0
            for line in process.stdout:
                if not settled and time.monotonic() - began > min(SETTLES_S, minutes * 20):
                    settled = own_mb(process.pid)
                if line.strip() == "ended":
                    break
            after = time.monotonic()
            playing = 100 * (cpu_s(process.pid) - before) / (after - began)
            return Cost(script, minutes, idle, playing, own_mb(process.pid) - settled)
        finally:
            process.kill()


def wait_for(process: "subprocess.Popen[str]", words: str) -> None:
    """Reads on until the process says so."""
    assert process.stdout is not None
    if not any(line.strip() == words for line in process.stdout):
        raise RuntimeError(f"it ended before it said {words!r}")


def used(pid: int, seconds: float) -> float:
    """Returns what a process uses during some seconds, in percent of a core."""
    began, before = time.monotonic(), cpu_s(pid)
    time.sleep(seconds)
    return 100 * (cpu_s(pid) - before) / (time.monotonic() - began)


def cpu_s(pid: int) -> float:
    """Returns the processor seconds of all threads of a process, as program and in the system."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def own_mb(pid: int) -> float:
    """Returns the memory that belongs to a process alone, in MB."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    private = [line.split() for line in lines if line.startswith("Private_")]
    return sum(int(size) for _, size, _ in private) / 1024


def main() -> int:
    """Measures once and writes what it found."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=40)
    asked.add_argument("--script", default="body-scan")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cost = measure(chosen.minutes, Path(folder) / "profile", chosen.script)
    print(json.dumps({**asdict(cost), "beyond": cost.beyond}, indent=2))  # noqa: T201 - its answer
    return 0


if __name__ == "__main__":
    sys.exit(main())
