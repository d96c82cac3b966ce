"""Bringing a take to the loudness of all voices, without a peak that is too high."""

import numpy as np
import numpy.typing as npt

from app.practice.sounds import RATE, Samples
from app.recording.levels import amplitude, peak_of
from app.recording.loudness import integrated_loudness

Reals = npt.NDArray[np.float64]

TARGET = -20.0
"""LUFS, as the computer-made voices have it (docs/voices.md)."""
HIGHEST_PEAK = -3.0
"""dB below full scale."""
_EXACT = 0.05
_ROUNDS = 6
_GREATEST_GAIN = 48.0
_SMOOTH = RATE * 6 // 1000
_INSIDE = 1 - 1e-6
"""So that rounding to 32 bits does not lead above the peak again."""


def levelled(samples: Samples, highest: float = HIGHEST_PEAK) -> Samples:
    """Returns a sound at -20 LUFS whose peaks stay below the highest; one that is so already stays as it is.

    Peaks are made lower over some milliseconds around them, and what that takes from the loudness is given back.

    Args:
        samples: A sound.
        highest: In dB below full scale.
    """
    gain, made = 0.0, samples
    for _ in range(_ROUNDS):
        missing = TARGET - integrated_loudness(made)
        if not np.isfinite(missing) or (abs(missing) < _EXACT and peak_of(made) <= highest):
            break
        gain = min(gain + (missing if abs(missing) >= _EXACT else 0.0), _GREATEST_GAIN)
        made = limited((samples * amplitude(gain)).astype(np.float32), highest)
    return made


def limited(samples: Samples, highest: float) -> Samples:
    """Returns a sound without peaks above the highest, in dB below full scale."""
    size = np.abs(samples.astype(np.float64))
    if size.max(initial=0.0) <= amplitude(highest):
        return samples
    ceiling = amplitude(highest) * _INSIDE
    needed = np.minimum(1.0, ceiling / np.maximum(size, 1e-9))
    # Every mean of these least factors is taken over a window in which the peak's own factor is the least.
    eased = _mean(_least(needed, _SMOOTH), _SMOOTH)
    held: Samples = np.clip(samples * eased, -ceiling, ceiling).astype(np.float32)
    return held


def _least(values: Reals, reach: int) -> Reals:
    """Returns for each place the least value within the reach on either side (van Herk, Gil and Werman)."""
    width = 2 * reach + 1
    padded = np.pad(values, (reach, reach + width), constant_values=1.0)
    rows = padded[: len(padded) // width * width].reshape(-1, width)
    forward = np.minimum.accumulate(rows, axis=1).ravel()
    backward = np.minimum.accumulate(rows[:, ::-1], axis=1)[:, ::-1].ravel()
    least: Reals = np.minimum(backward[: len(values)], forward[width - 1 : width - 1 + len(values)])
    return least


def _mean(values: Reals, reach: int) -> Reals:
    """Returns for each place the mean within the reach on either side."""
    width = 2 * reach + 1
    sums = np.concatenate([[0.0], np.cumsum(np.pad(values, reach, mode="edge"))])
    mean: Reals = (sums[width:] - sums[:-width]) / width
    return mean
