"""Honest advice about a passphrase: long and unguessable is what counts, not special signs.

No composition rules, as NIST SP 800-63B (section 5.1.1.2) advises: they make passphrases harder to remember and
hardly harder to guess. Only a least length is asked for.
"""

from collections.abc import Iterable
from enum import Enum
from itertools import pairwise

LEAST = 10
"""Fewest characters. Argon2id makes every guess dear, yet shorter ones fall to a patient thief."""

_OFTEN = (
    "password", "passphrase", "wachtwoord", "welkom", "welcome", "qwerty", "azerty", "letmein", "iloveyou", "geheim",
    "secret", "haven", "mindful", "12345",
)  # fmt: skip
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "01234567890")


class Strength(Enum):
    """How long a passphrase would hold somebody off who stole the computer."""

    TOO_SHORT = "too short"
    GUESSABLE = "guessable"
    FAIR = "fair"
    GOOD = "good"


def strength(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """Weighs a passphrase.

    Args:
        passphrase: What was typed.
        known: Words that somebody close would try first, for instance the person's name.
    """
    if len(passphrase) < LEAST:
        return Strength.TOO_SHORT
    rest = passphrase.casefold()
    for word in (*_OFTEN, *(name.casefold() for name in known if len(name) > 2)):
        rest = rest.replace(word, "\0")
    worth = _worth(rest)
    if worth < LEAST - 2:
        return Strength.GUESSABLE
    return Strength.GOOD if worth >= 18 or len(passphrase.split()) >= 4 else Strength.FAIR


def _worth(text: str) -> int:
    """Counts the characters that do not simply follow from the one before."""
    return len(text[:1]) + sum(not _follows(before, after) for before, after in pairwise(text))


def _follows(before: str, after: str) -> bool:
    return before == after or any(before + after in row or after + before in row for row in _ROWS)
