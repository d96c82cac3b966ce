"""When the first window of a program has been painted, seen from outside: by the pixels of the screen.

The programs run in turn on one virtual screen, so that ratios hold on a busy machine too. A program is killed as soon
as its first picture is on the screen; what it used of the processor by then is what the system counted for it.

    python -m tests.packaging.first_paint [--pairs N] -- HAVEN BARE
"""

import argparse
import ctypes
import ctypes.util
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

POINTS = ((300, 300), (900, 420))
DOOR = (100, 100)
"""Where the dusk beside the locked door is seen, darker than any ground."""
LONGEST_S = 60.0
ALL_PLANES = ctypes.c_ulong(-1 & 0xFFFFFFFF)
Z_PIXMAP = 2


@dataclass(frozen=True)
class Start:
    """One start: seconds until the first picture, and seconds of processor until then."""

    wall: float
    cpu: float


class Screen:
    """A virtual screen, black while nobody paints on it."""

    def __init__(self, display: str) -> None:
        self.display = display
        self._x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.c_void_p
        self._x.XGetPixel.restype = ctypes.c_ulong
        self._connection = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._connection:
            raise RuntimeError(f"no display {display}")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._connection))

    def is_painted(self) -> bool:
        """Says whether every point that is looked at is something else than black."""
        return all(self._pixel(*point) & 0xFFFFFF for point in POINTS)

    def shows_the_door(self) -> bool:
        """Says whether the dusk beside the locked door is there."""
        colour = self._pixel(*DOOR) & 0xFFFFFF
        return colour > 0 and colour >> 16 < 0x60

    def _pixel(self, x: int, y: int) -> int:
        found = self._x.XGetImage(self._connection, self._root, x, y, 1, 1, ALL_PLANES, Z_PIXMAP)
        image = ctypes.c_void_p(found)
        colour = int(self._x.XGetPixel(image, 0, 0))
        self._x.XDestroyImage(image)
        return colour


@contextmanager
def screen() -> Iterator[Screen]:
    """Runs a virtual screen of its own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield Screen(f":{told.readline().strip()}")
    finally:
        server.terminate()
        server.wait()


def start(command: Sequence[str], seen: Screen, until: Callable[[], bool] | None = None) -> Start:
    """Starts a program, waits for its first picture, or for another one, and kills it."""
    until = until or seen.is_painted
    while seen.is_painted():
        time.sleep(0.005)
    environment = {**os.environ, "DISPLAY": seen.display, "QT_QPA_PLATFORM": "xcb"}
    for name in ("PYTHONPATH", "QT_LOGGING_RULES", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not until():
        if time.monotonic() - began > LONGEST_S or process.poll() is not None:
            process.kill()
            raise RuntimeError(f"{command[0]} painted nothing")
        time.sleep(0.001)
    wall = time.monotonic() - began
    process.send_signal(signal.SIGKILL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = -signal.SIGKILL
    return Start(wall, used.ru_utime + used.ru_stime)


def compare(haven: Sequence[str], bare: Sequence[str], pairs: int) -> list[tuple[Start, Start]]:
    """Starts both in turn, after one start of each that is not counted."""
    with screen() as seen:
        start(haven, seen)
        start(bare, seen)
        return [(start(haven, seen), start(bare, seen)) for _ in range(pairs)]


def door(haven: Sequence[str], times: int) -> list[Start]:
    """Starts Haven again and again until the locked door is seen."""
    with screen() as seen:
        return [start(haven, seen, seen.shows_the_door) for _ in range(times)]


def median_ratio(pairs: list[tuple[Start, Start]], what: str) -> float:
    """Returns the median of the ratios within the pairs, of "wall" or "cpu"."""
    return statistics.median(getattr(one, what) / getattr(other, what) for one, other in pairs)


def told(pairs: list[tuple[Start, Start]]) -> str:
    """Returns the figures in words."""
    lines = []
    for what in ("wall", "cpu"):
        ratios = sorted(getattr(one, what) / getattr(other, what) for one, other in pairs)
        haven = statistics.median(getattr(one, what) for one, _ in pairs)
        bare = statistics.median(getattr(other, what) for _, other in pairs)
        lines.append(
            f"{what}: {statistics.median(ratios):.2f} x (from {ratios[0]:.2f} to {ratios[-1]:.2f}); "
            f"median {haven * 1000:.0f} ms and {bare * 1000:.0f} ms"
        )
    return "\n".join(lines)


def main() -> None:
    """Measures two programs by hand; Haven with a vault that it made."""
    given = argparse.ArgumentParser()
    given.add_argument("--pairs", type=int, default=11)
    given.add_argument("--profile", type=Path, help="the folder of a vault that is locked")
    given.add_argument("haven")
    given.add_argument("bare")
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as empty:
        profile = options.profile or Path(empty)
        haven = [options.haven, "--profile", str(profile)]
        sys.stdout.write(told(compare(haven, [options.bare], options.pairs)) + "\n")
        if options.profile is not None:
            seen = door(haven, options.pairs)
            wall, cpu = (statistics.median(getattr(each, what) for each in seen) for what in ("wall", "cpu"))
            sys.stdout.write(f"until the locked door: {wall * 1000:.0f} ms, {cpu * 1000:.0f} ms of processor\n")


if __name__ == "__main__":
    main()
