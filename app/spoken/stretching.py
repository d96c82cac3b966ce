"""Hearing a voice faster without making it higher: overlapping pieces, each laid where it fits the one before best.

What is left out of long pauses is gone over in the same way: the piece before it fades into the piece after it.

WSOLA (Verhelst and Roelands, ICASSP 1993), with windows of 40 ms.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from app.practice.sounds import RATE, Samples
from app.spoken.pauses import Cut

_HOP: Final = RATE // 50
_WINDOW: Final = 2 * _HOP
_SEARCH: Final = RATE // 100
_STRIDE: Final = 4
"""Only every so many samples are compared: speech has nothing to tell apart in between."""


class Stretched:
    """A recording, read at a speed that can be changed at any time. Belongs to one thread.

    Args:
        samples: Mono at 48 kHz.
        speed: 1 for as it was spoken.
    """

    def __init__(self, samples: Samples, speed: float = 1.0) -> None:
        self._samples = samples
        self._speed = speed
        self._at = 0.0
        self._cuts: tuple[Cut, ...] = ()
        self._tail: Samples = np.zeros(0, np.float32)
        self._ready: Samples = np.zeros(0, np.float32)
        self._fade = (0.5 - 0.5 * np.cos(np.pi * (np.arange(_HOP) + 0.5) / _HOP)).astype(np.float32)

    @property
    def position(self) -> int:
        """Which sample of the recording is read next."""
        return min(len(self._samples), round(self._at))

    @property
    def ended(self) -> bool:
        """Whether everything was read."""
        return self.position >= len(self._samples) and not len(self._ready)

    def seek(self, position: int) -> None:
        """Goes on from a sample of the recording."""
        self._at = float(min(max(position, 0), len(self._samples)))
        self._tail = self._ready = np.zeros(0, np.float32)

    def set_speed(self, speed: float) -> None:
        """Reads faster or slower from here."""
        self._speed = speed

    def leave_out(self, cuts: Sequence[Cut]) -> None:
        """Leaves these samples out from here on; none hears everything."""
        self._cuts = tuple(cuts)

    def read(self, count: int) -> Samples:
        """Returns up to so many samples to be heard; fewer at the end."""
        parts, have = [self._ready], len(self._ready)
        while have < count and self.position < len(self._samples):
            parts.append(self._next())
            have += len(parts[-1])
        whole = np.concatenate(parts)
        self._ready = whole[count:]
        return whole[:count]

    def _go_over(self) -> None:
        """Goes over what is left out, with the piece that would have come kept to fade out."""
        at = round(self._at)
        cut = next((cut for cut in self._cuts if cut.begin <= at < cut.end - _HOP), None)
        if cut is not None:
            if not len(self._tail):
                self._tail = self._samples[at : at + _HOP].astype(np.float32)
            self._at = float(cut.end)

    def _next(self) -> Samples:
        self._go_over()
        at = round(self._at)
        if self._speed == 1.0:
            piece = self._samples[at : at + _HOP]
            if len(self._tail) == _HOP == len(piece):
                piece = self._tail * self._fade[::-1] + piece * self._fade
            self._tail = np.zeros(0, np.float32)
            self._at += _HOP
            return piece.astype(np.float32)
        begin = self._best(at) if len(self._tail) else at
        window = self._samples[begin : begin + _WINDOW]
        if len(window) < _WINDOW:
            self._at = float(len(self._samples))
            end = window.astype(np.float32)
            if len(self._tail) and len(end) >= _HOP:
                end[:_HOP] = self._tail * self._fade[::-1] + end[:_HOP] * self._fade
            self._tail = np.zeros(0, np.float32)
            return end
        head = window[:_HOP]
        if len(self._tail):
            head = self._tail * self._fade[::-1] + head * self._fade
        self._tail = window[_HOP:].astype(np.float32)
        self._at += _HOP * self._speed
        return head.astype(np.float32)

    def _best(self, at: int) -> int:
        """Returns where, near a place, the recording goes on most like what comes after the last piece."""
        first = max(0, at - _SEARCH)
        region = self._samples[first : at + _SEARCH + _HOP : _STRIDE]
        wanted = self._tail[::_STRIDE]
        if len(region) < len(wanted):
            return at
        likeness = np.correlate(region, wanted, "valid")
        energy = np.convolve(region**2, np.ones(len(wanted), np.float32), "valid")
        best = int(np.argmax(likeness / np.sqrt(energy + 1e-6)))
        return min(first + best * _STRIDE, max(at, len(self._samples) - _WINDOW))
