"""The numbers that she gave of herself, 0 to 10, day by day, as she gave them: no mean, no trend, no judgement."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.model.calendar import local_day, midnight
from app.vault.database import Database
from app.vault.entries import EntryRows

ENERGY: Final = "energy"
DISTRESS: Final = "distress"
SLEEP: Final = "sleep"
QUESTIONS: Final = (ENERGY, DISTRESS, SLEEP)
"""The questions of the course's forms that ask for them."""


@dataclass(frozen=True)
class DayNumbers:
    """What she gave on one day; of several answers the last.

    Attributes:
        day: The day.
        numbers: By question; what was left open is left out.
    """

    day: date
    numbers: dict[str, int]


def numbers_between(db: Database, first: date, last: date) -> tuple[DayNumbers, ...]:
    """Returns the days on which she gave numbers, oldest first; a clinic's own measures are not among them.

    Args:
        db: The vault.
        first: The first day.
        last: The last day, included.
    """
    found: dict[date, dict[str, int]] = {}
    for entry in EntryRows(db).between(midnight(first), midnight(last + timedelta(days=1))):
        if entry.response:
            continue
        for answer in entry.answers:
            if answer.question in QUESTIONS and answer.number is not None:
                found.setdefault(local_day(entry.written_at), {})[answer.question] = answer.number
    return tuple(DayNumbers(day, numbers) for day, numbers in found.items())
