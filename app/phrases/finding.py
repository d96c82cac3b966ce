"""Finding phrases by typing: every typed word has to be there, and the best comes first."""

import unicodedata
from collections.abc import Sequence

from app.vault.phrases import Phrase


def folded(text: str) -> str:
    """Returns a text without accents, in small letters, its white space made single."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in plain if not unicodedata.combining(each)).split())


def find(phrases: Sequence[Phrase], typed: str, language: str = "") -> tuple[Phrase, ...]:
    """Returns the phrases in whose name or text every typed word occurs, the best first.

    First come those in the language of the letter, of these those whose name begins with what was typed, then those
    with the words in their name; among equals the more used, then the one used last, then by name. While nothing is
    typed, those in another language are left out, unless there are no others.

    Args:
        phrases: To look in.
        typed: What was typed.
        language: Of the letter, "en" or "nl"; nothing when it does not matter.
    """
    if not typed.strip():
        phrases = in_language(phrases, language) or phrases
    wanted = folded(typed)
    words = wanted.split()

    def fits(phrase: Phrase) -> bool:
        there = folded(f"{phrase.name} {phrase.text}")
        return all(word in there for word in words)

    def place(phrase: Phrase) -> tuple[bool, bool, bool, int, float, str, str]:
        name = folded(phrase.name)
        begins, named = name.startswith(wanted), all(word in name for word in words)
        return (not _speaks(phrase, language), not begins, not named, *_by_use(phrase))

    return tuple(sorted(filter(fits, phrases), key=place))


def most_used(phrases: Sequence[Phrase], count: int) -> tuple[Phrase, ...]:
    """Returns the phrases that are used most; among equals the one used last comes first."""
    return tuple(sorted(phrases, key=_by_use)[:count])


def in_language(phrases: Sequence[Phrase], language: str) -> tuple[Phrase, ...]:
    """Returns the phrases in a language, and those whose language does not matter."""
    return tuple(phrase for phrase in phrases if _speaks(phrase, language))


def _speaks(phrase: Phrase, language: str) -> bool:
    return not language or phrase.language in ("", language)


def _by_use(phrase: Phrase) -> tuple[int, float, str, str]:
    last = phrase.last_used.timestamp() if phrase.last_used else 0.0
    return -phrase.used, -last, folded(phrase.name), phrase.id
