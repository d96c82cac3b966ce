"""From the rate of a microphone to the one that everything here has."""

import numpy as np

from app.practice.sounds import RATE, Samples


def resampled(samples: Samples, rate: int) -> Samples:
    """Returns a sound at 48 kHz, from a microphone that knows another rate only."""
    if rate == RATE or not len(samples):
        return samples
    count = len(samples) * RATE // rate
    spectrum = np.fft.rfft(samples.astype(np.float64))
    wanted = count // 2 + 1
    fitted = spectrum[:wanted] if len(spectrum) > wanted else np.pad(spectrum, (0, wanted - len(spectrum)))
    return (np.fft.irfft(fitted, count) * (count / len(samples))).astype(np.float32)
