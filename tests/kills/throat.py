"""Speaks again and again and is killed at random moments; says how much was heard and how much is on the disk.

Run as a process of its own: `python -m tests.kills.throat FOLDER SEED COUNT`. Each life is a fork, so that only
the first one has to load anything.
"""

import json
import os
import random
import select
import signal
import struct
import sys
import time
from pathlib import Path

import numpy as np

from app.practice.sounds import RATE
from app.vault.take_file import TakeFile, read_take
from ui.sound.recorder import Listening

PACE = 2.0
"""So much faster than time it speaks."""
KEY = b"k" * 32
LONGEST_S = 1.0


class Throat:
    """Gives what was spoken since the last time, and tells how much that was in all."""

    rate = RATE

    def __init__(self, tell: int) -> None:
        self._tell = tell
        self._begun = time.monotonic()
        self._given = 0

    def read(self) -> np.ndarray:
        until = round((time.monotonic() - self._begun) * PACE * RATE)
        at = np.arange(self._given, until) / RATE
        self._given = until
        os.write(self._tell, struct.pack("<q", until))
        return (0.3 * np.sin(2 * np.pi * 220 * at)).astype(np.float32)

    def close(self) -> None:
        pass


def live(path: Path, tell: int) -> None:
    """Speaks until it is killed."""
    Listening(TakeFile(path, KEY)).run(lambda: Throat(tell), 3600)


def die(path: Path, seconds: float) -> int:
    """Lets somebody speak for so long, and returns how many samples were heard until then."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        live(path, tell)
        os._exit(1)
    os.close(tell)
    end, heard = time.monotonic() + seconds, b""
    while (left := end - time.monotonic()) > 0:
        if select.select([hear], [], [], left)[0]:
            heard += os.read(hear, 65536)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while piece := os.read(hear, 65536):
        heard += piece
    os.close(hear)
    whole = len(heard) - len(heard) % 8
    return struct.unpack("<q", heard[whole - 8 : whole])[0] if whole else 0


def main(folder: Path, number: int, count: int) -> None:
    chance = random.Random(number)
    for life in range(count):
        path = folder / f"{life}.take"
        heard = die(path, chance.uniform(0.05, LONGEST_S))
        kept = sum(len(samples) for samples, _ in read_take(path, KEY))
        sys.stdout.write(json.dumps({"heard_s": heard / RATE, "kept_s": kept / RATE}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
