"""Finding phrases by typing: every typed word has to be there, and the best comes first."""

import unicodedata
from collections.abc import Sequence

from app.vault.phrases import Phrase


def folded(text: str) -> str:
    """Returns a text without accents, in small letters, its white space made single."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in plain if not unicodedata.combining(each)).split())


def find(phrases: Sequence[Phrase], typed: str) -> tuple[Phrase, ...]:
    """Returns the phrases in whose name or text every typed word occurs, the best first.

    First come those whose name begins with what was typed, then those with the words in their name; among equals the
    more used, then the one used last, then by name. Nothing typed finds all of them.
    """
    wanted = folded(typed)
    words = wanted.split()

    def fits(phrase: Phrase) -> bool:
        there = folded(f"{phrase.name} {phrase.text}")
        return all(word in there for word in words)

    def place(phrase: Phrase) -> tuple[bool, bool, int, float, str, str]:
        name = folded(phrase.name)
        begins, named = name.startswith(wanted), all(word in name for word in words)
        return (not begins, not named, *_by_use(phrase))

    return tuple(sorted(filter(fits, phrases), key=place))


def most_used(phrases: Sequence[Phrase], count: int) -> tuple[Phrase, ...]:
    """Returns the phrases that are used most; among equals the one used last comes first."""
    return tuple(sorted(phrases, key=_by_use)[:count])


def _by_use(phrase: Phrase) -> tuple[int, float, str, str]:
    last = phrase.last_used.timestamp() if phrase.last_used else 0.0
    return -phrase.used, -last, folded(phrase.name), phrase.id
