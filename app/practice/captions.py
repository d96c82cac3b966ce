"""The words of a segment as lines that can be read while they are spoken."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.course.voices import sentences_of

RATE = 48_000
WIDE = 60
"""About how many characters a line may have."""


@dataclass(frozen=True)
class Line:
    """A line of words.

    Attributes:
        at: Samples from the beginning of the segment.
        text: The words.
        opens: Whether a sentence begins with it.
    """

    at: int
    text: str
    opens: bool = True


def lines_of(text: str, frames: int, sentences: Sequence[float] = ()) -> tuple[Line, ...]:
    """Returns the lines of a segment and when each is spoken.

    Args:
        text: The words.
        frames: The length of the segment in samples.
        sentences: When each sentence begins, in seconds; without it, words are taken to flow evenly.
    """
    spoken = sentences_of(text)
    if not spoken:
        return ()
    begins = _begins(spoken, frames, sentences)
    lines: list[Line] = []
    for sentence, begin, end in zip(spoken, begins, [*begins[1:], frames], strict=True):
        said = 0
        for piece in _pieces(sentence):
            lines.append(Line(begin + round((end - begin) * said / len(sentence)), piece, opens=not said))
            said += len(piece) + 1
    return tuple(lines)


def _begins(spoken: Sequence[str], frames: int, sentences: Sequence[float]) -> list[int]:
    if len(sentences) == len(spoken):
        return [min(frames, round(each * RATE)) for each in sentences]
    whole, said, begins = sum(map(len, spoken)), 0, []
    for sentence in spoken:
        begins.append(round(frames * said / whole))
        said += len(sentence)
    return begins


def _pieces(sentence: str) -> list[str]:
    """Splits a long sentence where one would breathe."""
    if len(sentence) <= WIDE:
        return [sentence]
    clauses = re.split(r"(?<=[,;:–])\s+", sentence)
    pieces = [clauses[0]]
    for clause in clauses[1:]:
        if len(pieces[-1]) + len(clause) < WIDE:
            pieces[-1] += " " + clause
        else:
            pieces.append(clause)
    return [line for piece in pieces for line in _wrapped(piece)]


def _wrapped(piece: str) -> list[str]:
    """Splits what is still too long into halves at a space."""
    if len(piece) <= WIDE + 12 or " " not in piece:
        return [piece]
    middle = len(piece) // 2
    spaces = [found.start() for found in re.finditer(" ", piece)]
    at = min(spaces, key=lambda place: abs(place - middle))
    return [*_wrapped(piece[:at]), *_wrapped(piece[at + 1 :])]
