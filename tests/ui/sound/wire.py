"""A microphone that hears what it is given, as fast as it is read."""

from app.errors import AudioError
from app.practice.sounds import RATE, Samples

PIECE_S = 0.5


class Wire:
    """Gives samples piece by piece, and then nothing, or what went wrong.

    Args:
        samples: What it hears.
        rate: Samples per second.
        ends: What happens after them; nothing comes any more when None.
    """

    def __init__(self, samples: Samples, rate: int = RATE, ends: AudioError | None = None) -> None:
        self._left = samples
        self._rate = rate
        self._ends = ends
        self.is_closed = False

    @property
    def rate(self) -> int:
        return self._rate

    @property
    def is_empty(self) -> bool:
        return not len(self._left)

    def read(self) -> Samples:
        assert not self.is_closed
        piece = round(PIECE_S * self._rate)
        found, self._left = self._left[:piece], self._left[piece:]
        if not len(found) and self._ends is not None:
            raise self._ends
        return found

    def close(self) -> None:
        self.is_closed = True
