"""A practice played at full speed by the program's own mixer and loop, into an output that keeps everything."""

import numpy as np

from app.clock import SystemClock
from app.paths import resources
from app.practice.mixing import Loudness, Mixer
from app.practice.sounds import RATE, Samples, Sounds
from app.practice.timeline import Timeline
from ui.sound.loop import Loop


class Reel:
    """Takes a second at a time and keeps it as the 16 bits that a device gets."""

    def __init__(self) -> None:
        self._blocks: list[np.ndarray] = []

    def free(self) -> int:
        return RATE

    def write(self, samples: Samples) -> None:
        self._blocks.append(np.round(samples * 32767).astype("<i2"))

    def held(self) -> int:
        return 0

    def flush(self) -> None:
        raise AssertionError("nobody jumps here")

    def pause(self, paused: bool) -> None:
        raise AssertionError("nobody waits here")

    def volume(self, gain: float) -> None:
        assert gain == 1

    def close(self) -> None:
        pass

    def recording(self) -> Samples:
        """Returns everything that was taken."""
        return (np.concatenate(self._blocks) / 32768).astype(np.float32)


def played(timeline: Timeline) -> Samples:
    """Plays a practice as fast as it can be mixed."""
    reel = Reel()
    loop = Loop(Mixer(timeline, Sounds(resources() / "sounds")), lambda: reel, SystemClock(), Loudness())
    loop.run()
    assert loop.moment.ended
    assert loop.take_problems() == ()
    return reel.recording()
