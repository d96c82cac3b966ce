"""Time as a value that is passed in, so that weeks can go by in seconds."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What the program knows of time.

    Wall-clock time may jump (a wrong clock at home, a laptop that slept); `monotonic` never goes back and is
    for measuring how long something took.
    """

    def now(self) -> datetime:
        """Returns the present moment, aware, in UTC."""

    def monotonic(self) -> float:
        """Returns seconds from an arbitrary moment."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Returns the present moment, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Returns seconds from an arbitrary moment."""
        return time.monotonic()


class SetClock:
    """A clock that stands where it was set and moves when it is told to.

    For previews of a later week and for whole treatments told in seconds.
    """

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)
        self._seconds = 0.0

    def now(self) -> datetime:
        """Returns the moment that was set, aware, in UTC."""
        return self._moment

    def monotonic(self) -> float:
        """Returns the seconds by which the clock was moved on."""
        return self._seconds

    def set(self, moment: datetime) -> None:
        """Puts the clock at a moment, earlier or later."""
        self._seconds += max(0.0, (moment - self._moment).total_seconds())
        self._moment = moment.astimezone(UTC)

    def advance(self, step: timedelta) -> None:
        """Moves the clock on by a step."""
        self.set(self._moment + step)
