"""An output that keeps what it is given, as fast as it is given."""

from app.practice.sounds import RATE, Samples


class Tape:
    """Takes everything at once and has sounded it by then, unless it is held.

    Args:
        slow: Whether nothing of it sounds, so that its bounded buffer fills.
    """

    def __init__(self, slow: bool = False) -> None:
        self.heard: list[float] = []
        self.loudness = 1.0
        self.is_closed = False
        self._slow = slow

    def free(self) -> int:
        return max(0, RATE - len(self.heard)) if self._slow else RATE

    def write(self, samples: Samples) -> None:
        assert len(samples) <= self.free()
        self.heard += samples.tolist()

    def held(self) -> int:
        return len(self.heard) if self._slow else 0

    def flush(self) -> None:
        self.heard.clear()

    def pause(self, paused: bool) -> None:
        raise AssertionError("a recording does not pause")

    def volume(self, gain: float) -> None:
        self.loudness = gain

    def close(self) -> None:
        self.is_closed = True
