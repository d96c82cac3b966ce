"""When a letter is due, and when it counts as overdue: days and the clinic's own rule, nothing else."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from app.model.calendar import STRAIGHT, Due, Stretch, days_without, letter_due, next_agreed
from app.vault.people import Person


def due_letter(
    person: Person,
    letters: Iterable[date],
    today: date,
    pauses: Collection[Stretch],
    not_before: date | None = None,
    path: Sequence[int] = STRAIGHT,
) -> Due | None:
    """Returns when the next letter is due, or None.

    Args:
        person: The patient.
        letters: The days on which a therapist of hers sent one.
        today: The present day.
        pauses: Days in which nothing is expected.
        not_before: An agreed day before this one is not the reader's: the next one takes its place.
        path: What each calendar week of her course holds.
    """
    if person.feedback_weekday is None or person.started_on is None:
        return None
    due = letter_due(person.feedback_weekday, person.started_on, letters, today, pauses, path)
    if due is None or not_before is None or due.day >= not_before:
        return due
    day = next_agreed(person.feedback_weekday, not_before, pauses)
    return None if day is None else Due(day, day <= today)


def overdue_days(due: Due | None, today: date, pauses: Collection[Stretch], after: int) -> int | None:
    """Returns for how many days a letter has been due, once the clinic counts it as overdue; None before.

    Args:
        due: When it is due.
        today: The present day.
        pauses: Days that nobody counts.
        after: So many days after the agreed day it is overdue; the day itself never counts.
    """
    if due is None or not due.is_due:
        return None
    days = days_without(due.day, today, pauses)
    return days if days >= max(1, after) else None
