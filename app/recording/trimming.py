"""Taking away the silence before and after the words, and what no voice makes: the deep rumble below 40 Hz."""

import numpy as np

from app.practice.sounds import RATE, Samples
from app.recording.levels import BLOCK, Ground, block_levels

BEFORE = RATE * 12 // 100
AFTER = RATE * 25 // 100
"""Samples of room that stay before the first sound and after the last."""
_FADE = RATE * 8 // 1000
_RUMBLE_HZ = 40.0
_SIDE = RATE // 2


def without_rumble(samples: Samples) -> Samples:
    """Returns a sound without what lies below 40 Hz: a microphone's offset, footsteps, lorries.

    Nothing is moved in time; the slope is that of a Butterworth filter of fourth order.
    """
    if not len(samples):
        return samples
    size = 1 << (len(samples) + 2 * _SIDE - 1).bit_length()
    padded = np.pad(samples.astype(np.float64), _SIDE, mode="edge")
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    with np.errstate(divide="ignore"):
        kept = 1 / (1 + (_RUMBLE_HZ / hertz) ** 8)
    spectrum = np.fft.rfft(padded, size) * np.sqrt(kept)
    return np.fft.irfft(spectrum, size)[_SIDE : _SIDE + len(samples)].astype(np.float32)


def spoken_span(samples: Samples, ground: Ground) -> tuple[int, int]:
    """Returns where the first sound above the threshold begins and the last one ends, in samples."""
    sounding = np.flatnonzero(block_levels(samples) > ground.threshold)
    if not len(sounding):
        return 0, len(samples)
    return int(sounding[0]) * BLOCK, min(len(samples), (int(sounding[-1]) + 1) * BLOCK)


def trimmed(samples: Samples, ground: Ground) -> Samples:
    """Returns the words with a little of the room before and after them, faded so that no join clicks."""
    begin, end = spoken_span(samples, ground)
    first, last = max(0, begin - BEFORE), min(len(samples), end + AFTER)
    cut = samples[first:last].copy()
    if begin - first >= _FADE:
        cut[:_FADE] *= _rise()
    if last - end >= _FADE:
        cut[-_FADE:] *= _rise()[::-1]
    return cut


def _rise() -> Samples:
    rise: Samples = np.sin(np.linspace(0, np.pi / 2, _FADE, dtype=np.float32)) ** 2
    return rise
