"""Names out of a text: word by word, whatever the case and the accents. Pure.

It replaces what it was told to and nothing else, and marks every place, so that a person can look at each before
anything is kept. What it cannot know (a village, a daughter's name) it does not guess: a person names it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from app.model.names import LEAST, plain, proper_words, single_words, words_of

Kind = Literal["name", "phone", "mail", "date", "born", "named"]
"""What is replaced: a known name, a telephone number, a mail address, a date, a date of birth, what was named."""

_BEFORE: Final = r"(?<!\w)"


@dataclass(frozen=True)
class Replacement:
    """Words that are replaced wherever they stand.

    Attributes:
        words: As they are looked for; case and accents do not matter.
        by: What stands there instead.
        kind: What it is.
        exact: Whether the case matters, as for initials.
    """

    words: str
    by: str
    kind: Kind = "named"
    exact: bool = False


@dataclass(frozen=True)
class Piece:
    """A stretch of text.

    Attributes:
        text: As it is to be read.
        original: What stood there, or None where nothing was replaced.
    """

    text: str
    original: str | None = None


def forms_of(name: str, by: str) -> tuple[Replacement, ...]:
    """Returns the forms in which a name is written: whole, each of its words, and its initials.

    Args:
        name: As a person wants to be addressed, for instance "Marijke van den Berg" or "Marijke B.".
        by: What stands there instead.
    """
    words, proper = words_of(name), proper_words(name)
    if not proper:
        return (Replacement(" ".join(words), by, "name"),) if words and len(plain(" ".join(words))) >= LEAST else ()
    found = [Replacement(" ".join(words), by, "name")] if len(words) > 1 else []
    first, last = proper[0], proper[-1]
    if len(proper) > 1:
        rest = " ".join(words[words.index(first) + 1 :])
        found += [Replacement(f"{first} {last}", by, "name"), Replacement(rest, by, "name")]
        found += [Replacement(f"{first[0]}. {rest}", by, "name"), Replacement(f"{first[0]} {rest}", by, "name")]
        letters = [word[0] for word in proper]
        joined = ["".join(f"{letter}." for letter in letters), " ".join(f"{letter}." for letter in letters)]
        found += [Replacement(form, by, "name", exact=True) for form in (*joined, "".join(letters))]
    found += [Replacement(word, by, "name") for word in single_words(name)]
    unique = {(each.words, each.exact): each for each in found if len(plain(each.words)) >= LEAST}
    return tuple(unique.values())


def replaced(text: str, replacements: Sequence[Replacement]) -> tuple[Piece, ...]:
    """Returns a text with everything replaced, the longest words first; a name also before a genitive s."""
    finder = _finder(tuple(replacements))
    if finder is None:
        return (Piece(text),) if text else ()
    folded, places = _folded(text)
    pieces: list[Piece] = []
    done = 0
    for start, end, each in _matches(finder, folded, places, text):
        if start > done:
            pieces.append(Piece(text[done:start]))
        pieces.append(Piece(each.by, text[start:end]))
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return tuple(pieces)


def occurring(replacements: Iterable[Replacement], texts: Iterable[str]) -> tuple[Replacement, ...]:
    """Returns those replacements whose words stand somewhere in texts, also within longer ones."""
    folded = re.sub(r"\s+", " ", _folded("\n\n".join(texts))[0])
    return tuple(
        each
        for each in replacements
        if (words := _fold(each.words)) and words in folded and re.search(_pattern(words), folded)
    )


def as_text(pieces: Iterable[Piece]) -> str:
    """Returns pieces as they are to be read."""
    return "".join(piece.text for piece in pieces)


@dataclass(frozen=True)
class _Finder:
    """Finds everything that is replaced in a folded text, the longest words first."""

    pattern: re.Pattern[str]
    by_words: dict[tuple[str, bool], Replacement]


@lru_cache(maxsize=4)
def _finder(replacements: tuple[Replacement, ...]) -> _Finder | None:
    """Returns what finds replacements, or None when there are none; the same ones are asked for line by line."""
    by_words = {(_fold(each.words), each.exact): each for each in reversed(replacements) if _fold(each.words)}
    if not by_words:
        return None
    words = dict.fromkeys(sorted((words for words, _ in by_words), key=len, reverse=True))
    within = [f"{_inside(each)}{_after(each)}" for each in words if each[0].isalnum()]
    others = [f"{_inside(each)}{_after(each)}" for each in words if not each[0].isalnum()]
    ways = [f"{_BEFORE}(?:{'|'.join(within)})"] if within else []  # looked behind once, not once for each of them
    return _Finder(re.compile("|".join(ways + others)), by_words)


def _matches(
    finder: _Finder, folded: str, places: Sequence[int], text: str
) -> Iterator[tuple[int, int, Replacement]]:
    at = 0
    while (match := finder.pattern.search(folded, at)) is not None:
        start, end = places[match.start()], places[match.end() - 1] + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        words = re.sub(r"\s+", " ", match[0])
        loose, exact = finder.by_words.get((words, False)), finder.by_words.get((words, True))
        if loose is not None:
            yield start, end, loose
        elif exact is not None and _as_written(text[start:end]) == _as_written(exact.words):
            yield start, end, exact
        else:
            at = match.start() + 1
            continue
        at = match.end()


def _as_written(words: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", words))


def _pattern(words: str) -> str:
    """Returns what finds words in a folded text: as whole words, however many spaces stand between them."""
    return f"{_BEFORE if words[0].isalnum() else ''}{_inside(words)}{_after(words)}"


def _inside(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split(" "))


def _after(words: str) -> str:
    return r"(?!\w)" if not words[-1].isalnum() else r"(?=(?:s|'s|’s)?(?!\w))"


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Returns a text without case and accents, and from which place each of its characters comes."""
    if text.isascii():
        return text.lower(), range(len(text))
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for each in _fold_sign(sign):
            signs.append(each)
            places.append(place)
    return "".join(signs), places


@lru_cache(maxsize=4096)
def _fold_sign(sign: str) -> str:
    if sign in "\u00a0\u202f\u2009":
        return " "
    apart = unicodedata.normalize("NFKD", sign)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", "".join(map(_fold_sign, words))).strip()
