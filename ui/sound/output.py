"""Where samples go: what every output can do, and the one that makes no sound."""

from typing import Protocol

from app.clock import Clock
from app.practice.sounds import RATE, Samples

AHEAD = RATE
"""Samples that an output may hold: one second."""
_STALLED_S = 2.5


class Output(Protocol):
    """Something that takes samples at the pace of time."""

    def free(self) -> int:
        """Returns how many samples may be written now.

        Raises:
            NoSoundDevice: The device went away.
        """

    def write(self, samples: Samples) -> None:
        """Takes samples, at most as many as are free."""

    def held(self) -> int:
        """Returns how many samples were written and have not sounded yet."""

    def flush(self) -> None:
        """Drops what is held."""

    def pause(self, paused: bool) -> None:
        """Stops in place, or goes on."""

    def volume(self, gain: float) -> None:
        """Sets the loudness of everything from now on, as a factor."""

    def close(self) -> None:
        """Drops what is held and gives the device back."""


class SilentOutput:
    """Takes samples as fast as time passes and makes no sound: captions go on by the clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._begun = clock.monotonic()
        self._written = 0
        self._paused_at: float | None = None

    def free(self) -> int:
        """Returns how many samples may be written now."""
        return max(0, AHEAD - self.held())

    def write(self, samples: Samples) -> None:
        """Counts samples."""
        if self.held() == 0:
            self._begun, self._written = self._clock.monotonic(), 0
        self._written += len(samples)

    def held(self) -> int:
        """Returns how many samples time has not reached yet."""
        now = self._clock.monotonic() if self._paused_at is None else self._paused_at
        return max(0, self._written - round((now - self._begun) * RATE))

    def flush(self) -> None:
        """Forgets what is held."""
        self._written = 0

    def pause(self, paused: bool) -> None:
        """Stops the time, or lets it go on."""
        now = self._clock.monotonic()
        if paused and self._paused_at is None:
            self._paused_at = now
        elif not paused and self._paused_at is not None:
            self._begun += now - self._paused_at
            self._paused_at = None

    def volume(self, gain: float) -> None:
        """There is nothing to make louder."""

    def close(self) -> None:
        """There is nothing to give back."""


class Stall:
    """Notices that a device has not taken a sample for some seconds although it holds some."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._taken = -1
        self._since = clock.monotonic()

    def forget(self) -> None:
        """Begins anew, after a pause or a jump."""
        self._taken = -1

    def noticed(self, taken: int, held: int) -> bool:
        """Says whether the device is stuck.

        Args:
            taken: Samples that it has taken in all.
            held: Samples that wait.
        """
        if taken != self._taken or held == 0:
            self._taken = taken
            self._since = self._clock.monotonic()
            return False
        return self._clock.monotonic() - self._since > _STALLED_S
