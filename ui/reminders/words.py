"""Reminders in words."""

from datetime import date, datetime, timedelta

from ui.text import Words
from ui.wording import dates

Reminders = Words("Reminders")


def next_words(moment: datetime | None, now: datetime) -> str:
    """Returns when the next reminder comes, for a menu; nothing when none does."""
    if moment is None:
        return ""
    return Reminders.tr("Next reminder: {when}").format(when=coming(moment, now))


def coming(moment: datetime, now: datetime) -> str:
    """Returns for instance "tomorrow, 10:00"."""
    return Reminders.tr("{day}, {time}").format(
        day=coming_day(dates.local(moment).date(), dates.local(now).date()), time=dates.clock_time(moment)
    )


def coming_day(day: date, today: date) -> str:
    """Returns "today", "tomorrow", a weekday of the coming six days, or the whole day."""
    if day == today:
        return Reminders.tr("today")
    if day == today + timedelta(days=1):
        return Reminders.tr("tomorrow")
    if today < day < today + timedelta(days=7):
        return dates.weekday(day)
    return dates.full_day(day)
