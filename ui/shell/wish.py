"""What was wished for at the locked door, and for how long it counts."""

from datetime import datetime, timedelta

from app.clock import Clock

COUNTS_FOR = timedelta(minutes=5)
"""Whoever unlocks later than this came for something else."""


class Wish:
    """The breathing space, wished for while it was locked.

    Args:
        clock: The computer's own clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._minutes = 0
        self._at: datetime | None = None

    def keep(self, minutes: int) -> None:
        """Keeps a wish for so many minutes; the one before is forgotten."""
        self._minutes, self._at = minutes, self._clock.now()

    def take(self) -> int:
        """Returns the minutes that were wished for a short while ago, or 0, and forgets them."""
        at, self._at = self._at, None
        return self._minutes if at is not None and self._clock.now() - at <= COUNTS_FOR else 0
