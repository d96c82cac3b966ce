"""Names out of a text: word by word, whatever the case and the accents. Pure.

It replaces what it was told to and nothing else, and marks every place, so that a person can look at each before
anything is kept. What it cannot know (a village, a daughter's name) it does not guess: a person names it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Kind = Literal["name", "phone", "mail", "date", "born", "named"]
"""What is replaced: a known name, a telephone number, a mail address, a date, a date of birth, what was named."""

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
_PHONE: Final = re.compile(
    r"(?<![\w+])(?:\+\d{1,3}(?:[\s.\-/]{0,2}\(0\))?|\(0\d{1,4}\)|0)(?:[\s.\-/]{0,2}\d){6,12}(?!\w)"
)
_MAIL: Final = re.compile(r"[\w.+\-']+@[\w\-]+(?:\.[\w\-]+)+")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january januari jan",
            "february februari feb",
            "march maart mar mrt",
            "april apr",
            "may mei",
            "june juni jun",
            "july juli jul",
            "august augustus aug",
            "september sept sep",
            "october oktober oct okt",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE: Final = re.compile(
    r"(?<![\w])(?:"
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})[-/.](?P<m2>\d{1,2})[-/.](?P<y2>\d{4}|\d{2})"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th|e|ste|de)?\s+(?:of\s+)?(?P<m3>{_MONTH})\b(?:\.?,?\s+(?P<y3>\d{{4}}))?"
    rf"|(?P<m4>{_MONTH})\b\.?\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<y4>\d{{4}}))?"
    r")(?!\w)",
    re.IGNORECASE,
)
_SHORT_YEAR: Final = 2
_BORN_BEFORE_DAYS: Final = 10 * 365
"""A date so long before the treatment is proposed as a date of birth."""


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


@dataclass(frozen=True)
class Dated:
    """A date in a text.

    Attributes:
        words: As it is written.
        day: Which day it is; of a date without a year that which is nearest to the treatment.
        has_year: Whether the year stands there.
    """

    words: str
    day: date
    has_year: bool


def forms_of(name: str, by: str) -> tuple[Replacement, ...]:
    """Returns the forms in which a name is written: whole, each of its words, and its initials.

    Args:
        name: As a person wants to be addressed, for instance "Marijke van den Berg" or "Marijke B.".
        by: What stands there instead.
    """
    words = [word for word in re.split(r"[\s,]+", name.strip()) if word]
    proper = [word for word in words if _plain(word) not in _PARTICLES]
    if not proper:
        return (Replacement(" ".join(words), by, "name"),) if words and len(_plain(" ".join(words))) >= LEAST else ()
    found = [Replacement(" ".join(words), by, "name")] if len(words) > 1 else []
    first, last = proper[0], proper[-1]
    if len(proper) > 1:
        rest = " ".join(words[words.index(first) + 1 :])
        found += [Replacement(f"{first} {last}", by, "name"), Replacement(rest, by, "name")]
        found += [Replacement(f"{first[0]}. {rest}", by, "name"), Replacement(f"{first[0]} {rest}", by, "name")]
        letters = [word[0] for word in proper]
        joined = ["".join(f"{letter}." for letter in letters), " ".join(f"{letter}." for letter in letters)]
        found += [Replacement(form, by, "name", exact=True) for form in (*joined, "".join(letters))]
    single = [each for word in proper for each in (word, *re.split(r"[-–]", word))]
    found += [Replacement(word, by, "name") for word in single if len(_plain(word)) >= LEAST]
    unique = {(each.words, each.exact): each for each in found if len(_plain(each.words)) >= LEAST}
    return tuple(unique.values())


def phones_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Returns the telephone numbers in texts, as they are written."""
    return _unique(match[0].strip() for text in texts for match in _PHONE.finditer(text))


def mails_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Returns the mail addresses in texts."""
    return _unique(match[0].rstrip(".'") for text in texts for match in _MAIL.finditer(text))


def dates_in(texts: Iterable[str], near: date) -> tuple[Dated, ...]:
    """Returns the dates in texts, in digits or with the month in words of English or Dutch.

    Args:
        texts: Where they are looked for.
        near: A day of the treatment: dates without a year are taken to be near it.
    """
    found: dict[str, Dated] = {}
    for text in texts:
        for match in _DATE.finditer(text):
            dated = _dated(match, near)
            if dated is not None:
                found.setdefault(dated.words, dated)
    return tuple(found.values())


def is_birth(dated: Dated, began: date) -> bool:
    """Says whether a date lies so long before a treatment that it may be somebody's date of birth."""
    return (began - dated.day).days > _BORN_BEFORE_DAYS


def replaced(text: str, replacements: Sequence[Replacement]) -> tuple[Piece, ...]:
    """Returns a text with everything replaced, the longest words first; a name also before a genitive s."""
    folded, places = _folded(text)
    by_words = {(_fold(each.words), each.exact): each for each in reversed(replacements) if _fold(each.words)}
    if not by_words:
        return (Piece(text),) if text else ()
    ordered = sorted(by_words, key=lambda key: -len(key[0]))
    pattern = re.compile("|".join(_pattern(words) for words in dict.fromkeys(words for words, _ in ordered)))
    pieces: list[Piece] = []
    done = 0
    for start, end, each in _matches(pattern, folded, places, text, by_words):
        if start > done:
            pieces.append(Piece(text[done:start]))
        pieces.append(Piece(each.by, text[start:end]))
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return tuple(pieces)


def occurring(replacements: Iterable[Replacement], texts: Iterable[str]) -> tuple[Replacement, ...]:
    """Returns those replacements whose words stand somewhere in texts, also within longer ones."""
    folded, _ = _folded("\n\n".join(texts))
    return tuple(each for each in replacements if (words := _fold(each.words)) and re.search(_pattern(words), folded))


def as_text(pieces: Iterable[Piece]) -> str:
    """Returns pieces as they are to be read."""
    return "".join(piece.text for piece in pieces)


def _matches(
    pattern: re.Pattern[str],
    folded: str,
    places: Sequence[int],
    text: str,
    by_words: dict[tuple[str, bool], Replacement],
) -> Iterator[tuple[int, int, Replacement]]:
    at = 0
    while (match := pattern.search(folded, at)) is not None:
        start, end = places[match.start()], places[match.end() - 1] + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        words = re.sub(r"\s+", " ", match[0])
        loose, exact = by_words.get((words, False)), by_words.get((words, True))
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
    inside = r"\s+".join(re.escape(word) for word in words.split(" "))
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if not words[-1].isalnum() else r"(?=(?:s|'s|’s)?(?!\w))"
    return f"{before}{inside}{after}"


def _folded(text: str) -> tuple[str, list[int]]:
    """Returns a text without case and accents, and from which place each of its characters comes."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for each in _fold_sign(sign):
            signs.append(each)
            places.append(place)
    return "".join(signs), places


def _fold_sign(sign: str) -> str:
    if sign in "\u00a0\u202f\u2009":
        return " "
    apart = unicodedata.normalize("NFKD", sign)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", "".join(map(_fold_sign, words))).strip()


def _plain(word: str) -> str:
    return _fold(word).strip(".'’")


def _dated(match: re.Match[str], near: date) -> Dated | None:
    parts = match.groupdict()
    day = next(int(parts[name]) for name in ("d", "d2", "d3", "d4") if parts[name])
    month = next(parts[name] for name in ("m", "m2", "m3", "m4") if parts[name])
    number = int(month) if month.isdigit() else _MONTHS[month.lower()]
    year = next((parts[name] for name in ("y", "y2", "y3", "y4") if parts[name]), None)
    if year is not None:
        whole = int(year) + (0 if len(year) > _SHORT_YEAR else _century(int(year), near))
        found = _date(whole, number, day)
        return Dated(match[0], found, True) if found is not None else None
    tries = (_date(near.year + each, number, day) for each in (-1, 0, 1))
    nearest = min(
        (each for each in tries if each is not None), key=lambda each: abs((each - near).days), default=None
    )
    return Dated(match[0], nearest, False) if nearest is not None else None


def _century(year: int, near: date) -> int:
    this = near.year - near.year % 100
    return this if this + year <= near.year + 1 else this - 100


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _unique(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
