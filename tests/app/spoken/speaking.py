"""Somebody who speaks without a microphone: her words go straight into a take."""

import numpy as np

from app.practice.sounds import RATE, Samples
from app.spoken.service import Place, SoundView, Spoken


def voice(seconds: float, pitch: float = 180.0) -> Samples:
    """A sound with the movement of speech; another pitch is another voice."""
    at = np.arange(round(seconds * RATE)) / RATE
    loudness = 0.25 * (1 + np.sin(2 * np.pi * 3 * at))
    whole = sum(np.sin(2 * np.pi * pitch * harmonic * at) / harmonic for harmonic in range(1, 6))
    return (0.5 * loudness * whole).astype(np.float32)


def say(spoken: Spoken, place: Place, subject: str, samples: Samples) -> SoundView:
    """Records something from its begin to its end and keeps it."""
    begun = spoken.begin(place, subject)
    for first in range(0, len(samples), RATE // 50):
        begun.take.add(samples[first : first + RATE // 50], RATE)
    begun.take.flush()
    recording = spoken.get(begun.id)
    assert recording is not None
    spoken.keep(begun.id, spoken.encode(recording))
    return spoken.of(place, subject)[-1]
