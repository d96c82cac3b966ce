"""What can be said about a take and about a room, as plain results; the sentences are the window's."""

from typing import Literal

import numpy as np
import numpy.typing as npt

from app.practice.sounds import RATE, Samples
from app.recording.levelling import TARGET
from app.recording.levels import Ground, decibels, ground_of, quiet_parts
from app.recording.loudness import integrated_loudness

Remark = Literal["gone", "loud", "cut", "quiet", "hum", "noise", "uneven"]
"""What could be better about a take, the gravest first.

- gone: the microphone gave nothing at all any more before the end; not every system tells that it went away
- loud: too loud for the microphone, so that it crackles
- cut: it begins or ends in the middle of a sound; a word may be missing
- quiet: so quiet that the room comes up with the voice
- hum: the room holds a tone, of the mains, a fan or a refrigerator
- noise: the room is loud
- uneven: it could not be brought to the loudness of the others
"""
RoomSound = Literal["quiet", "noise", "hum"]
"""What a room is like: quiet enough, or with noise or a tone."""

_CEILING = 0.985
_TOUCHES = 3
_NOTHING_S = 1.0
_GATED_S = 0.1
_QUIETEST = -41.0
_NOISE = -50.0
_NOISE_ALONE = -56.0
_HUM_ABOVE_NOISE = -8.0
_EDGE = RATE * 2 // 100
_WINDOW = 8192
_LOWEST_HZ, _HIGHEST_TONE_HZ, _HIGHEST_HZ = 45.0, 1000.0, 8000.0
_AROUND = 16
_STANDS_OUT = 8.0
_TONE_SHARE = 0.5


def remarks_on(raw: Samples, samples: Samples, ground: Ground) -> tuple[Remark, ...]:
    """Returns what could be better about a take, before anything else is done to it.

    Args:
        raw: As the microphone gave it.
        samples: The same without rumble.
        ground: What it stands on.
    """
    loudness = integrated_loudness(samples)
    room = ground.floor + TARGET - loudness
    humming = room > _NOISE + _HUM_ABOVE_NOISE and tone_share(samples, ground) > _TONE_SHARE
    found: dict[Remark, bool] = {
        "gone": fell_silent(raw),
        "loud": is_clipped(raw),
        "cut": max(_edge(samples[:_EDGE]), _edge(samples[-_EDGE:])) > ground.threshold,
        "quiet": loudness < _QUIETEST,
        "hum": humming,
        "noise": room > _NOISE and not humming,
    }
    return tuple(remark for remark, is_so in found.items() if is_so)


def room_of(silence: Samples) -> RoomSound:
    """Returns what a room is like in which nobody speaks."""
    ground = ground_of(silence)
    still = Ground(ground.floor, ground.speech, max(ground.speech, ground.floor) + 6)
    if ground.floor > _NOISE_ALONE + _HUM_ABOVE_NOISE and tone_share(silence, still) > _TONE_SHARE:
        return "hum"
    return "noise" if ground.floor > _NOISE_ALONE else "quiet"


def is_clipped(samples: Samples) -> bool:
    """Says whether a sound was too loud for the microphone: several samples in a row at its end of the scale."""
    touching = np.abs(samples) >= _CEILING
    if not touching.any():
        return False
    runs = np.convolve(touching.astype(np.int8), np.ones(_TOUCHES, np.int8))
    return bool(runs.max() >= _TOUCHES)


def fell_silent(samples: Samples) -> bool:
    """Says whether a microphone that always gave something, be it the noise of the room, gave nothing in the end.

    One that keeps silent in every pause by itself, as those that suppress noise do, did not fall silent.
    """
    alive = np.flatnonzero(samples)
    if not len(alive) or len(samples) - alive[-1] < _NOTHING_S * RATE:
        return False
    gaps = np.diff(np.concatenate([[-1], alive]))
    return bool(gaps.max() < _GATED_S * RATE)


def tone_share(samples: Samples, ground: Ground) -> float:
    """Returns how much of the room's power lies in single tones below 1 kHz, 0 to 1.

    A tone is what stands out 8 times from the power around it in the mean spectrum of the quiet parts.
    """
    power = np.zeros(_WINDOW // 2 + 1)
    for part in quiet_parts(samples, ground, _WINDOW):
        for begin in range(0, len(part) - _WINDOW + 1, _WINDOW // 2):
            power += np.abs(np.fft.rfft(part[begin : begin + _WINDOW] * np.hanning(_WINDOW))) ** 2
    hertz = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    heard = (hertz >= _LOWEST_HZ) & (hertz <= _HIGHEST_HZ)
    if power[heard].sum() <= 0:
        return 0.0
    tones = (hertz >= _LOWEST_HZ) & (hertz <= _HIGHEST_TONE_HZ) & (power > _STANDS_OUT * _surroundings(power))
    # A tone spreads over its neighbours in the spectrum.
    tones = np.convolve(tones, np.ones(5), "same") > 0
    return float(power[heard & tones].sum() / power[heard].sum())


def _surroundings(power: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Returns for each place of a spectrum the median of what lies around it."""
    around = np.lib.stride_tricks.sliding_window_view(np.pad(power, _AROUND, mode="edge"), 2 * _AROUND + 1)
    median: npt.NDArray[np.float64] = np.median(around, axis=1)
    return median


def _edge(samples: Samples) -> float:
    """Returns the level of a beginning or an end."""
    return decibels(float(np.sqrt(np.mean(samples.astype(np.float64) ** 2)))) if len(samples) else -np.inf
