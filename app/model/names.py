"""The parts of a person's name: which of its words are titles and particles, and which are the name itself. Pure."""

import re
import unicodedata
from typing import Final

LEAST: Final = 2
"""A single letter is no name by itself."""

_PARTICLES: Final = frozenset(
    re.split(
        " ",
        "aan af al bij d da dall de del della den der des di dos du el het la las le les los in onder op over 't t "
        "te ten ter tot uit van vom von voor zu zum zur dr drs dhr ds ir ing mr mrs ms mevr mw mx prof the and en "
        "und y e",
    )
)
_HYPHEN: Final = re.compile(r"[-–]")


def plain(word: str) -> str:
    """Returns a word without accents, in small letters, and without the points and apostrophes at its ends."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in folded if not unicodedata.combining(each)).strip(".'’")


def words_of(name: str) -> tuple[str, ...]:
    """Returns the words of a name, for instance of "van den Berg, Kees"."""
    return tuple(word for word in re.split(r"[\s,]+", name.strip()) if word)


def proper_words(name: str) -> tuple[str, ...]:
    """Returns the words of a name that are neither titles nor particles: "Berg" and "Kees"."""
    return tuple(word for word in words_of(name) if plain(word) not in _PARTICLES)


def single_words(name: str) -> tuple[str, ...]:
    """Returns the words by each of which somebody may be called, a double name also in its parts."""
    single = (each for word in proper_words(name) for each in (word, *_HYPHEN.split(word)))
    return tuple(dict.fromkeys(each for each in single if len(plain(each)) >= LEAST))
