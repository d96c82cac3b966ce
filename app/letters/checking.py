"""What is looked at before a letter is sent: open blanks, somebody else's name, a paragraph that was sent before.

Pure: texts go in, places come out. Nothing here weighs what somebody wrote.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.model.names import LEAST, proper_words, single_words
from app.phrases.blanks import find_blanks, first_name
from app.phrases.finding import folded

SAME_WORDS: Final = 8
"""A paragraph of fewer words may well be said again: a greeting, a thank you."""
LONG_NAME: Final = 4
"""Letters from which on a name is also found with an s behind it ("Joops brief")."""

_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_BETWEEN_PARAGRAPHS: Final = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Written:
    """Words that are about to go out.

    Attributes:
        place: Where they stand: "subject", "letter", or the number of a note, beginning with "0".
        text: The words.
    """

    place: str
    text: str


@dataclass(frozen=True)
class Sent:
    """Words that went to the same person before."""

    text: str
    at: datetime


@dataclass(frozen=True)
class Finding:
    """Something that was found.

    Attributes:
        place: As of `Written`.
        start: Its first character there.
        end: One past its last character.
        words: The words in the blank, the name as it is known, or the paragraph.
        at: When the paragraph was sent before; None for blanks and names.
    """

    place: str
    start: int
    end: int
    words: str
    at: datetime | None = None


@dataclass(frozen=True)
class Findings:
    """All that was found, each in the order of the words.

    Attributes:
        blanks: Blanks that are still open; nothing can be sent until they are filled or removed.
        names: Names of other patients, each once.
        repeats: Paragraphs that were sent to the same person before.
    """

    blanks: tuple[Finding, ...] = ()
    names: tuple[Finding, ...] = ()
    repeats: tuple[Finding, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blanks or self.names or self.repeats)


def look_through(
    written: Sequence[Written], own_names: Iterable[str], other_names: Iterable[str], sent: Iterable[Sent]
) -> Findings:
    """Looks through everything that is about to go out.

    Args:
        written: Subject, letter and notes.
        own_names: The full names of the person it goes to and of the therapist; theirs are no other's.
        other_names: The full names of the therapist's other patients.
        sent: What was sent to this person before.
    """
    return Findings(
        tuple(
            Finding(each.place, blank.start, blank.end, blank.words)
            for each in written
            for blank in find_blanks(each.text)
        ),
        tuple(_names(written, tuple(own_names), tuple(other_names))),
        tuple(_repeats(written, sent)),
    )


def _names(written: Sequence[Written], own: Sequence[str], others: Sequence[str]) -> Iterator[Finding]:
    mine = [_tokens(name) for name in own]
    for name in dict.fromkeys(others):
        found = (
            Finding(each.place, *place, name)
            for each in written
            for words, capital in _forms(name)
            if not any(_holds(own_words, words) for own_words in mine)
            and (place := _find(each.text, words, capital=capital)) is not None
        )
        if (first := next(found, None)) is not None:
            yield first


def _forms(name: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Returns the forms in which a name may be written, and whether each counts only with a capital.

    The whole name and the first one are found in small letters too; a family name by itself may be a common word.
    """
    first = first_name(name)
    for form, capital in ((name, False), (first, False), *((word, True) for word in single_words(name))):
        words = _tokens(form)
        if len("".join(words)) >= LEAST and proper_words(form):
            yield words, capital


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(folded(found[0]) for found in _WORD.finditer(name))


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _find(text: str, words: tuple[str, ...], *, capital: bool) -> tuple[int, int] | None:
    """Returns where words stand one after the other in a text, if need be with a capital, or None."""
    there = [(folded(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]
    for at in range(len(there) - len(words) + 1):
        stretch = there[at : at + len(words)]
        last = words[-1]
        ends = {last, last + "s"} if len(last) >= LONG_NAME else {last}
        small = capital and not text[stretch[0][1]].isupper()
        if not small and tuple(each[0] for each in stretch[:-1]) == words[:-1] and stretch[-1][0] in ends:
            return stretch[0][1], stretch[-1][2]
    return None


def _repeats(written: Sequence[Written], sent: Iterable[Sent]) -> Iterator[Finding]:
    before: dict[str, datetime] = {}
    for each in sent:
        for start, end in _paragraphs(each.text):
            same = folded(each.text[start:end])
            before[same] = max(each.at, before.get(same, each.at))
    for piece in written:
        until = 0
        for start, end in sorted(_paragraphs(piece.text), key=lambda place: (place[0], -place[1])):
            same = folded(piece.text[start:end])
            if start >= until and same in before:
                until = end
                yield Finding(piece.place, start, end, piece.text[start:end].strip(), before[same])


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Returns the paragraphs with enough words, and their lines, as first character and one past the last."""
    edges = [(0, 0), *((found.start(), found.end()) for found in _BETWEEN_PARAGRAPHS.finditer(text))]
    ends = [begins for begins, _ in edges[1:]] + [len(text)]
    for (_, start), end in zip(edges, ends, strict=True):
        if _is_long(text[start:end]):
            yield start, end
        at = start
        for line in text[start:end].split("\n"):
            if len(line) < end - start and _is_long(line):
                yield at, at + len(line)
            at += len(line) + 1


def _is_long(text: str) -> bool:
    return len(text.split()) >= SAME_WORDS
