"""Loudness as people hear it: ITU-R BS.1770-4, for one channel at 48 kHz.

The weighting (annex 1: a high shelf for the head and a high-pass) is applied in the frequency domain. Its answer to
a click dies away within a second, which is appended as silence, so that nothing comes round to the beginning.
"""

import numpy as np
import numpy.typing as npt

from app.practice.sounds import RATE, Samples

Reals = npt.NDArray[np.float64]

SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""The two filters of annex 1, tables 1 and 2: numerator and denominator at 48 kHz."""

BLOCK = RATE * 4 // 10
STEP = BLOCK // 4
"""Blocks of 400 ms that overlap by three quarters."""
ABSOLUTE_GATE = -70.0
RELATIVE_GATE = -10.0
_OFFSET = -0.691
_TAIL = RATE


def integrated_loudness(samples: Samples) -> float:
    """Returns the integrated, gated loudness in LUFS, and minus infinity where there is nothing to hear.

    What is shorter than one block counts as one block of its own length; the recommendation does not say.
    """
    powers = _block_powers(_weighted(samples))
    loud = powers[_in_lufs(powers) > ABSOLUTE_GATE]
    if not len(loud):
        return -np.inf
    gate = float(_in_lufs(loud.mean())) + RELATIVE_GATE
    return float(_in_lufs(loud[_in_lufs(loud) > gate].mean()))


def _weighted(samples: Samples) -> Reals:
    count = len(samples)
    size = 1 << (count + _TAIL - 1).bit_length()
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    spectrum = np.fft.rfft(samples.astype(np.float64), size)
    for over, under in (SHELF, HIGH_PASS):
        spectrum *= np.polyval(over[::-1], turn) / np.polyval(under[::-1], turn)
    weighted: Reals = np.fft.irfft(spectrum, size)[:count]
    return weighted


def _block_powers(weighted: Reals) -> Reals:
    if not len(weighted):
        return np.zeros(0)
    sums = np.concatenate([[0.0], np.cumsum(weighted**2)])
    length = min(BLOCK, len(weighted))
    begins = np.arange(0, len(weighted) - length + 1, STEP)
    powers: Reals = (sums[begins + length] - sums[begins]) / length
    return powers


def _in_lufs(power: Reals | np.floating) -> Reals:
    with np.errstate(divide="ignore"):
        lufs: Reals = _OFFSET + 10 * np.log10(np.maximum(power, 0.0))
    return lufs
