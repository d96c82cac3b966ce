"""When each sentence begins, found from the pauses somebody made; nothing is said where it is not certain."""

import numpy as np
import numpy.typing as npt

from app.course.voices import sentences_of
from app.practice.sounds import RATE, Samples
from app.recording.levels import BLOCK, Ground, block_levels

_LEAST_PAUSE = 22
_CLEARLY_LONGER = 1.15
_GREATEST_SHARE = 2.0


def sentence_begins(samples: Samples, ground: Ground, text: str) -> tuple[float, ...]:
    """Returns when each sentence begins, in seconds from the start, or nothing.

    The longest pauses are taken for the ends of sentences when they are clearly longer than all others, and when
    each sentence then takes a time that fits its length.

    Args:
        samples: The spoken words.
        ground: What the take stands on.
        text: The words.
    """
    sentences = sentences_of(text)
    if len(sentences) < 2:
        return (0.0,)
    sounding = block_levels(samples) > ground.threshold
    pauses = sorted(_pauses(sounding), key=lambda pause: pause[0] - pause[1])
    ends = sorted(pauses[: len(sentences) - 1])
    if len(ends) < len(sentences) - 1 or not _stand_out(pauses, len(ends)):
        return ()
    spoken = np.flatnonzero(sounding)
    begins = [int(spoken[0]), *(end for _, end in ends)]
    stops = [*(begin for begin, _ in ends), int(spoken[-1]) + 1]
    lengths = [stop - begin for begin, stop in zip(begins, stops, strict=True)]
    if not _fit(lengths, [len(sentence) for sentence in sentences]):
        return ()
    return (0.0, *(round(begin * BLOCK / RATE, 3) for begin in begins[1:]))


def _pauses(sounding: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Returns the pauses between the first sound and the last, as blocks from and to."""
    places = np.flatnonzero(sounding)
    gaps = np.flatnonzero(np.diff(places) > _LEAST_PAUSE)
    return [(int(places[gap]) + 1, int(places[gap + 1])) for gap in gaps]


def _stand_out(pauses: list[tuple[int, int]], wanted: int) -> bool:
    """Says whether so many pauses are clearly longer than the next one."""
    if len(pauses) == wanted:
        return True
    last, other = pauses[wanted - 1], pauses[wanted]
    return last[1] - last[0] >= _CLEARLY_LONGER * (other[1] - other[0])


def _fit(lengths: list[int], signs: list[int]) -> bool:
    """Says whether each sentence takes at most twice, and at least half, the time that its length lets expect."""
    pace = sum(lengths) / sum(signs)
    shares = [length / (pace * count) for length, count in zip(lengths, signs, strict=True)]
    return all(1 / _GREATEST_SHARE <= share <= _GREATEST_SHARE for share in shares)
