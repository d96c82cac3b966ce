"""The level while somebody reads: what the bar shows, and in one word whether it is right."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.practice.sounds import RATE, Samples
from app.recording.levels import DEEPEST, decibels

Hint = Literal["silence", "quiet", "good", "loud"]
_SHORT_S = 0.15
_REMEMBERED_S = 1.6
_QUIET = -34.0
_SILENCE = -50.0
_LOUD = -2.0


@dataclass(frozen=True)
class Reading:
    """What the microphone hears now.

    Attributes:
        level: Over the last moments, in dB below full scale.
        peak: The highest of the last second and a half.
        hint: Nothing heard, too quiet, good, or too loud, over the same time: words have pauses between them.
    """

    level: float = DEEPEST
    peak: float = DEEPEST
    hint: Hint = "silence"


class Meter:
    """Reads the level of a sound as it comes in."""

    def __init__(self) -> None:
        self._parts: list[tuple[int, float, float]] = []

    def push(self, samples: Samples) -> Reading:
        """Takes what came in and returns the level now."""
        if len(samples):
            self._parts.append((len(samples), float(np.mean(samples**2)), float(np.abs(samples).max())))
        self._forget()
        level, loudest = self._level(_SHORT_S), max((power for _, power, _ in self._parts), default=0.0)
        peak = decibels(max((high for _, _, high in self._parts), default=0.0))
        return Reading(level, peak, _hint(decibels(loudest**0.5), peak))

    def _forget(self) -> None:
        while sum(count for count, _, _ in self._parts[1:]) >= _REMEMBERED_S * RATE:
            del self._parts[0]

    def _level(self, seconds: float) -> float:
        count, power = 0, 0.0
        for samples, mean, _ in reversed(self._parts):
            count += samples
            power += samples * mean
            if count >= seconds * RATE:
                break
        return decibels((power / count) ** 0.5) if count else DEEPEST


def _hint(loudest: float, peak: float) -> Hint:
    if peak > _LOUD:
        return "loud"
    if loudest < _SILENCE:
        return "silence"
    return "quiet" if loudest < _QUIET else "good"
