"""What the numbers are about that she gives of herself, and the weeks beside them."""

from collections.abc import Collection, Sequence
from datetime import date

from app.diary.numbers import DISTRESS, ENERGY, SLEEP
from app.model.calendar import Stretch, number_at, place_begins
from ui.text import Words

Numbers = Words("Numbers")


def name_of(question: str) -> str:
    """Returns what a number is about, with what 0 and 10 mean."""
    return {
        ENERGY: Numbers.tr("Energy, from 0 (empty) to 10 (plenty)"),
        DISTRESS: Numbers.tr("What weighed on you, from 0 (not at all) to 10 (very heavily)"),
        SLEEP: Numbers.tr("Sleep, from 0 (hardly at all) to 10 (very well)"),
    }[question]


def weeks_between(
    started_on: date | None, path: Sequence[int], pauses: Collection[Stretch], first: date, last: date
) -> tuple[tuple[date, str], ...]:
    """Returns (day, words) of the weeks of the course that begin between two days."""
    if started_on is None:
        return ()
    begins = ((place_begins(started_on, place, pauses), number_at(at)) for place, at in enumerate(path))
    words = Numbers.tr("week {number}")
    return tuple(
        (day, words.format(number=number))
        for day, number in begins
        if number is not None and day is not None and first <= day <= last
    )
