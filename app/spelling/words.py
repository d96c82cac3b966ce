"""The words of a text with their places. What is no word of a language is left out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LEFT_OUT = re.compile(
    r"\{[^{}\n]*\}"  # the blank of a phrase
    r"|\[[^\[\]\n]*\]"
    r"|(?:https?://|www\.)\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\S*[0-9_@/\\#]\S*",
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LONGEST = 60
"""Longer than any word of either language; what is longer is a slip of another kind."""


@dataclass(frozen=True)
class Word:
    """A word where it stands.

    Attributes:
        start: Its first character.
        text: The word as it was written.
    """

    start: int
    text: str

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.start + len(self.text)


def words_of(text: str) -> tuple[Word, ...]:
    """Returns the words of a text, in order.

    Blanks of phrases ("{name}"), addresses, what holds digits, and single letters are no words here; neither is what
    is written in capitals alone, which is an abbreviation more often than not.
    """
    bare = _LEFT_OUT.sub(lambda found: " " * len(found[0]), text)
    return tuple(
        Word(found.start(), found[0])
        for found in _WORD.finditer(bare)
        if 1 < len(found[0]) <= _LONGEST and not found[0].isupper()
    )


def plain(word: str) -> str:
    """Returns a word as it is looked up: with straight apostrophes."""
    return word.replace("’", "'")


def names_of(names: Iterable[str]) -> frozenset[str]:
    """Returns the words of names, as they are known again whatever stands behind them."""
    return frozenset(plain(part).casefold() for name in names for part in _WORD.findall(name))


def is_among(word: str, known: frozenset[str]) -> bool:
    """Says whether a word, or what is left of it without the ending of a genitive, is among words that are known."""
    bare = plain(word).casefold()
    return bare in known or bare.removesuffix("s") in known or bare.removesuffix("'s").removesuffix("'") in known
