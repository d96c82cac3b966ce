"""How far an export is, and whether somebody wants it to end."""

import threading
from typing import Final

from app.tasks import Cancelled

_WHOLE: Final = 1.0


class Told:
    """Written by the lane that exports, read by the window.

    Attributes:
        done: How far it is, from 0 to 1.
    """

    def __init__(self) -> None:
        self.done = 0.0
        self._stop = threading.Event()
        self._steps = 1
        self._count = 0
        self._before = 0.0
        self._share = 0.0

    def stop(self) -> None:
        """Asks it to end; from any thread."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()

    def part(self, steps: int, share: float) -> None:
        """Begins a part of the work.

        Args:
            steps: About how many steps it has.
            share: Of the whole, from 0 to 1.
        """
        self._before = min(_WHOLE, self._before + self._share)
        self._steps, self._count, self._share = max(1, steps), 0, share
        self.step(0)

    def step(self, count: int = 1) -> None:
        """Takes note of steps that were done.

        Raises:
            Cancelled: It was asked to end.
        """
        if self._stop.is_set():
            raise Cancelled
        self._count += count
        self.done = min(_WHOLE, self._before + self._share * min(1.0, self._count / self._steps))
