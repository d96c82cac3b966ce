"""Dictionaries of Hunspell, read by `spylls`; each is read when it is first asked for, on the lane that asks.

Reading and searching are Python from end to end, and the window shares its interpreter: so they step aside every
few milliseconds, and searching for suggestions has an end.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.paths import resources
from app.spelling.words import plain

if TYPE_CHECKING:
    from spylls.hunspell import Dictionary

LANGUAGES: Final = ("en_GB", "en_US", "nl_NL")
"""The languages there are dictionaries of."""
MOST: Final = 6
"""So many suggestions are shown."""
ENOUGH_S: Final = 1.5
"""For how long suggestions are searched; those that were found until then are shown."""
_TURN_S: Final = 0.002
_ASIDE_S: Final = 0.0001


class _Enough(Exception):
    """The time for suggestions is over."""


class _Aside:
    """Steps aside every few milliseconds, and says when time is over.

    Args:
        seconds: For how long it may go on; without an end when None.
    """

    def __init__(self, seconds: float | None = None) -> None:
        now = time.monotonic()
        self._next = now + _TURN_S
        self._end = None if seconds is None else now + seconds

    def step(self) -> None:
        """Lets other threads go first, now and then."""
        now = time.monotonic()
        if self._end is not None and now > self._end:
            raise _Enough
        if now > self._next:
            time.sleep(_ASIDE_S)
            self._next = time.monotonic() + _TURN_S


class _Lookup:
    """What the search for suggestions asks whether a form is good; as of `spylls.hunspell.algo.lookup.Lookup`."""

    def __init__(self, lookup: Any, aside: _Aside) -> None:
        self._lookup = lookup
        self._aside = aside

    def __call__(self, word: str) -> bool:
        self._aside.step()
        return bool(self._lookup(word))

    def good_forms(self, word: str, **how: Any) -> Iterator[Any]:
        """Returns the good forms of a word."""
        self._aside.step()
        return iter(self._lookup.good_forms(word, **how))


class _Stems:
    """The words of a dictionary, one after the other, stepping aside."""

    def __init__(self, stems: Collection[Any], aside: _Aside) -> None:
        self._stems = stems
        self._aside = aside

    def __iter__(self) -> Iterator[Any]:
        for stem in self._stems:
            self._aside.step()
            yield stem


class Dictionaries:
    """The dictionaries of one program; any thread may ask, one after the other.

    Args:
        folder: Where they lie, as `en_GB.aff` and `en_GB.dic`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Dictionary] = {}
        self._lock = threading.Lock()

    def unknown(self, language: str, words: Collection[str]) -> frozenset[str]:
        """Returns those of some words that a dictionary does not know.

        Args:
            language: One of `LANGUAGES`.
            words: As they were written.
        """
        with self._lock:
            lookup, aside = self._of(language).lookup, _Aside()
            found = set()
            for word in words:
                aside.step()
                if not lookup(plain(word)) and not self._is_joined(lookup, word):
                    found.add(word)
            return frozenset(found)

    def suggestions(self, language: str, word: str) -> tuple[str, ...]:
        """Returns words that may be meant, the likeliest first; those that were found in `ENOUGH_S`.

        Args:
            language: One of `LANGUAGES`.
            word: As it was written.
        """
        with self._lock:
            dictionary, aside = self._of(language), _Aside(ENOUGH_S)
            found: list[str] = []
            try:
                for each in _suggest(dictionary, word, aside):
                    if each not in found and each != word:
                        found.append(each)
                    if len(found) == MOST:
                        break
            except _Enough:
                pass
            letters = sorted(word.casefold())  # two letters in the wrong order are the likeliest slip of all
            return tuple(sorted(found, key=lambda each: sorted(each.casefold()) != letters))

    def _of(self, language: str) -> Dictionary:
        if language not in LANGUAGES:
            raise KeyError(language)
        if language not in self._read:
            self._read[language] = _read(self._folder / language)
        return self._read[language]

    @staticmethod
    def _is_joined(lookup: Any, word: str) -> bool:
        """Says whether a word is two with a hyphen, both known; Hunspell does not take Dutch words apart."""
        parts = plain(word).split("-")
        return len(parts) > 1 and all(len(part) > 1 and lookup(part) for part in parts)


@cache
def dictionaries() -> Dictionaries:
    """Returns the program's dictionaries: public words, which stay read while the vault is locked."""
    return Dictionaries(resources() / "dictionaries")


def _suggest(dictionary: Dictionary, word: str, aside: _Aside) -> Iterator[str]:
    """Searches, stepping aside, for a word as the dictionary spells it (in Dutch "ij" is one letter there)."""
    from spylls.hunspell.algo.suggest import Suggest

    suggester = Suggest.__new__(Suggest)  # made anew it would go through all words first
    vars(suggester).update(vars(dictionary.suggester))
    suggester.lookup = _Lookup(dictionary.lookuper, aside)
    suggester.words_for_ngram = _Stems(dictionary.suggester.words_for_ngram, aside)
    convert = dictionary.aff.ICONV
    return iter(suggester(convert(plain(word)) if convert else plain(word)))


class _Lines:
    """The lines of a file, numbered from one, stepping aside; what `spylls` reads from. It closes its file."""

    def __init__(self, path: Path, aside: _Aside) -> None:
        self._aside = aside
        text = path.read_text(encoding="utf-8")
        numbered = enumerate((line.strip() for line in text.splitlines()), start=1)
        self._lines = ((number, line) for number, line in numbered if line)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return self

    def __next__(self) -> tuple[int, str]:
        self._aside.step()
        return next(self._lines)

    def reset_encoding(self, encoding: str) -> None:
        """Holds the file to what it says of itself: all dictionaries here are in UTF-8."""
        if encoding.upper() != "UTF-8":
            raise ValueError(encoding)


def _read(path: Path) -> Dictionary:
    """Reads a dictionary."""
    from spylls.hunspell import Dictionary, readers

    aside = _Aside()
    aff, context = readers.read_aff(_Lines(path.with_suffix(".aff"), aside))
    dic = readers.read_dic(_Lines(path.with_suffix(".dic"), aside), aff=aff, context=context)
    return Dictionary(aff, dic)
