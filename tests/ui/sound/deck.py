"""An output whose sound passes when the test says so."""

from app.errors import NoSoundDevice
from app.practice.sounds import RATE, Samples


class Deck:
    """Takes a second ahead, as a device does; what it holds sounds when it is told to.

    Attributes:
        sounded: Every sample that was heard.
        loudness: As it was set last.
        is_closed: Whether it was given back.
        is_paused: Whether it stands still.
        is_gone: Set it, and it is there no more.
    """

    def __init__(self) -> None:
        self.sounded: list[float] = []
        self.loudness = 1.0
        self.is_closed = False
        self.is_paused = False
        self.is_gone = False
        self._held: list[float] = []

    def sound(self, seconds: float) -> None:
        """Lets time pass on the device."""
        if not self.is_paused:
            count = round(seconds * RATE)
            self.sounded += self._held[:count]
            del self._held[:count]

    def free(self) -> int:
        if self.is_gone:
            raise NoSoundDevice
        return RATE - len(self._held)

    def write(self, samples: Samples) -> None:
        assert len(samples) <= RATE - len(self._held)
        self._held += samples.tolist()

    def held(self) -> int:
        return len(self._held)

    def flush(self) -> None:
        self._held.clear()

    def pause(self, paused: bool) -> None:
        self.is_paused = paused

    def volume(self, gain: float) -> None:
        self.loudness = gain

    def close(self) -> None:
        self.is_closed = True
