"""How loud a take is from moment to moment, and what of it is the room and what is speech."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.practice.sounds import RATE, Samples

Reals = npt.NDArray[np.float64]

BLOCK = RATE // 100
"""Samples of one level: 10 ms."""
DEEPEST = -96.0
"""The lowest level that is told, in dB below full scale; 16 bits reach no deeper."""
_QUIET_BLOCKS = 20
_ABOVE_FLOOR = 8.0
_BELOW_SPEECH = 50.0
_AT_LEAST_BELOW = 18.0
_LEAST_CONTRAST = 8.0
_LEAST_SPEECH = -62.0


@dataclass(frozen=True)
class Ground:
    """What a take stands on. All in dB below full scale.

    Attributes:
        floor: The room, in the quietest fifth of a second.
        speech: The louder parts of the speech.
        threshold: Above it is sound that belongs to the speech, below it is the room.
    """

    floor: float
    speech: float
    threshold: float

    @property
    def is_spoken(self) -> bool:
        """Whether anything stands out from the room."""
        return self.speech > _LEAST_SPEECH and self.speech - self.floor > _LEAST_CONTRAST


def decibels(value: float) -> float:
    """Returns an amplitude in dB below full scale."""
    return max(DEEPEST, 20 * float(np.log10(max(value, 1e-9))))


def amplitude(level: float) -> float:
    """Returns a level in dB as an amplitude or a factor."""
    return float(10 ** (level / 20))


def peak_of(samples: Samples) -> float:
    """Returns the highest sample in dB below full scale."""
    return decibels(float(np.abs(samples).max(initial=0.0)))


def block_levels(samples: Samples) -> Reals:
    """Returns the level of every 10 ms in dB, evened out over three of them."""
    powers = _powers(samples)
    if not len(powers):
        return powers
    around = np.concatenate([powers[:1], powers, powers[-1:]])
    return _in_decibels((around[:-2] + around[1:-1] + around[2:]) / 3)


def ground_of(samples: Samples) -> Ground:
    """Tells the room from the speech.

    The room is the quietest fifth of a second: everybody takes breath once. What is 8 dB above it is sound, so far
    as it is not 50 dB below the speech already; in a loud room the threshold stays below the speech.
    """
    levels = block_levels(samples)
    if not len(levels):
        return Ground(DEEPEST, DEEPEST, DEEPEST)
    sums = np.concatenate([[0.0], np.cumsum(_powers(samples))])
    width = min(_QUIET_BLOCKS, len(levels))
    floor = float(_in_decibels((sums[width:] - sums[:-width]) / width).min())
    speech = float(np.percentile(levels, 95))
    threshold = max(floor + _ABOVE_FLOOR, speech - _BELOW_SPEECH)
    return Ground(floor, speech, min(threshold, max(floor + 3.0, speech - _AT_LEAST_BELOW)))


def quiet_parts(samples: Samples, ground: Ground, least: int) -> list[Samples]:
    """Returns the stretches below the threshold that have at least so many samples."""
    quiet = block_levels(samples) <= ground.threshold
    edges = np.flatnonzero(np.diff(np.concatenate([[False], quiet, [False]]).astype(np.int8)))
    spans = [(int(begin) * BLOCK, int(end) * BLOCK) for begin, end in edges.reshape(-1, 2)]
    return [samples[begin:end] for begin, end in spans if min(end, len(samples)) - begin >= least]


def _powers(samples: Samples) -> Reals:
    """Returns the mean power of every 10 ms; the last may be shorter."""
    if not len(samples):
        return np.zeros(0)
    begins = np.arange(0, len(samples), BLOCK)
    sums = np.add.reduceat(samples.astype(np.float64) ** 2, begins)
    powers: Reals = sums / np.minimum(BLOCK, len(samples) - begins)
    return powers


def _in_decibels(powers: Reals) -> Reals:
    levels: Reals = np.maximum(DEEPEST, 10 * np.log10(np.maximum(powers, 1e-18)))
    return levels
