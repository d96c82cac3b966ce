"""Blanks in phrases: places that are filled for each person anew, written in curly brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_BLANK: Final = re.compile(r"\{([^{}\n]{0,80})\}")
"""Brackets that are further apart, or on two lines, are no blank."""
_NAME: Final = frozenset({"name", "naam"})


@dataclass(frozen=True)
class Blank:
    """A blank in a text.

    Attributes:
        start: Its opening bracket.
        end: One past its closing bracket.
        words: What stands in it, for instance "what she said"; possibly only dots.
    """

    start: int
    end: int
    words: str


def find_blanks(text: str) -> tuple[Blank, ...]:
    """Returns the blanks of a text, in order."""
    return tuple(_blanks(text))


def next_blank(text: str, after: int) -> Blank | None:
    """Returns the first blank that begins at a character or behind it, or the first of all; None without any."""
    found = find_blanks(text)
    return next((blank for blank in found if blank.start >= after), found[0] if found else None)


def filled(text: str, name: str) -> str:
    """Returns a phrase in which `{name}` (or `{naam}`) is the person's first name; other blanks stay.

    Args:
        text: The phrase.
        name: The person's full name; without one the blank stays, to be filled by hand.
    """
    first = first_name(name)
    if not first:
        return text
    return _BLANK.sub(lambda found: first if found[1].strip().casefold() in _NAME else found[0], text)


def first_name(name: str) -> str:
    """Returns the first of somebody's names."""
    return name.split()[0] if name.split() else ""


def _blanks(text: str) -> Iterator[Blank]:
    for found in _BLANK.finditer(text):
        yield Blank(found.start(), found.end(), found[1].strip())
