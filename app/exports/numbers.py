"""Telephone numbers, mail addresses and dates in a text, by their form. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

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
