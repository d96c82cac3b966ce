"""The pauses in what somebody said: where they are, and what of them can be left out while it is heard. Pure."""

from typing import Final, NamedTuple

import numpy as np

from app.practice.sounds import RATE, Samples

FROM_S: Final = 1.5
"""A pause that is longer is shortened."""
LEFT_S: Final = 0.5
"""What stays of it, half before and half after: somebody who thought for a while is still heard to have thought."""
_FRAME: Final = RATE // 50
_FLOOR: Final = 10 ** (-60 / 20)
"""Softer than this is silence in any room."""
_BELOW_SPEECH: Final = 10 ** (-26 / 20)
"""Softer than speech by so much is what the room sounds like."""
_LOUD: Final = 95


class Cut(NamedTuple):
    """Samples that are left out.

    Attributes:
        begin: The first.
        end: The one after the last.
    """

    begin: int
    end: int


def cuts(samples: Samples) -> tuple[Cut, ...]:
    """Returns what of the long pauses of a recording is left out, in order.

    What is quiet is judged by the recording itself: softer than its speech by 26 dB. A recording in which nothing
    rises above its room has no pauses.

    Args:
        samples: Mono at 48 kHz.
    """
    frames = len(samples) // _FRAME
    if not frames:
        return ()
    levels = np.sqrt(np.mean(samples[: frames * _FRAME].reshape(frames, _FRAME).astype(np.float64) ** 2, axis=1))
    speech = float(np.percentile(levels, _LOUD))
    quiet = np.concatenate(([False], levels < max(_FLOOR, speech * _BELOW_SPEECH), [False]))
    edges = np.flatnonzero(quiet[1:] != quiet[:-1])
    keep = round(LEFT_S * RATE / 2)
    found = []
    for first, after in zip(edges[::2], edges[1::2], strict=True):
        begin, end = int(first) * _FRAME, int(after) * _FRAME
        if end - begin > FROM_S * RATE and not (first == 0 and after == frames):
            found.append(Cut(begin + keep, end - keep))
    return tuple(found)
