"""What people type for numbers, days and times, as the session reads it; what means nothing stays as it is."""

import re
from typing import Final

from PySide6.QtCore import QLocale

from app.forms.values import is_date, is_time
from ui.wording.dates import spoken

_DAY: Final = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})")
_MONTH: Final = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{4})")
_TIME: Final = re.compile(r"(\d{1,2})[:.uh](\d{2})")
_MOMENT: Final = re.compile(r"(\S.*?)(?:\s+|T)(\d{1,2}[:.uh]\d{2})")
_GROUPED: Final = r"[+-]?[1-9]\d{{0,2}}(?:[{0} \u00a0\u202f]\d{{3}})+(?:{1}\d*)?"
"""A number whose thousands are kept apart."""


def number_read(words: str) -> str:
    """Returns a number without what keeps its thousands apart: "1.250" in Dutch and "1,250" in English."""
    group, point = (r"\.", ",") if spoken() == "nl" else (",", r"\.")
    if re.fullmatch(_GROUPED.format(group, point), words.strip()) is None:
        return words
    return re.sub(rf"[{group} \u00a0\u202f]", "", words.strip())


def day_read(words: str) -> str:
    """Returns a day ("27-11-2026", "27 november 2026") or a month ("11-2026") in FHIR's order."""
    tidy = words.strip()
    day, month = _DAY.fullmatch(tidy), _MONTH.fullmatch(tidy)
    if day is not None:
        found = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    elif month is not None:
        found = f"{month[2]}-{int(month[1]):02}"
    else:
        found = _in_words(tidy)
    return found if is_date(found) else words


def _in_words(words: str) -> str:
    for pattern, length in (("d MMMM yyyy", 10), ("d MMM yyyy", 10), ("MMMM yyyy", 7)):
        day = QLocale().toDate(words, pattern)
        if day.isValid():
            return f"{day.year():04}-{day.month():02}-{day.day():02}"[:length]
    return ""


def time_read(words: str) -> str:
    """Returns a time that was typed as "9.30" or "9u30" with two digits for the hour."""
    found = _TIME.fullmatch(words.strip())
    time = f"{int(found[1]):02}:{found[2]}" if found is not None else ""
    return time if is_time(time) else words


def moment_read(words: str) -> str:
    """Returns a day and a time in FHIR's order, or a day alone."""
    found = _MOMENT.fullmatch(words.strip())
    if found is None:
        return day_read(words)
    day, time = day_read(found[1]), time_read(found[2])
    return f"{day} {time}" if is_date(day) and len(day) == 10 and is_time(time) else words
