"""What a patient agreed to beyond her treatment, in words for her therapist."""

from datetime import date

from app.model.guiding import Use
from app.vault.uses import UseView
from ui.text import Words
from ui.wording.dates import full_date, local

agreements = Words("agreements")


def agreed_words(use: Use, choice: UseView | None, name: str, today: date) -> str:
    """Returns whether she agreed, and since when.

    Args:
        use: To what.
        choice: What she chose, or None.
        name: Hers.
        today: The present day; that of today is said so.
    """
    if choice is None:
        words = {
            "supervision": agreements.tr("{name} has not said whether you may discuss the pages with a supervisor."),
            "research": agreements.tr("{name} has not said whether a study may have the counts."),
        }[use]
        return words.format(name=name)
    day = local(choice.said_at).date()
    since = agreements.tr("today") if day == today else full_date(day)
    if choice.allowed:
        words = {
            "supervision": agreements.tr("{name} agrees that you discuss the pages with a supervisor (since {day})."),
            "research": agreements.tr("{name} agrees that a study has dates, counts and minutes (since {day})."),
        }[use]
    else:
        words = {
            "supervision": agreements.tr("{name} would rather not have a supervisor see the pages (since {day})."),
            "research": agreements.tr("{name} would rather not be in a study (since {day})."),
        }[use]
    return words.format(name=name, day=since)
