"""Dates and times as people say them, in the language of the window.

Everything here takes moments in UTC or plain dates and speaks of the time at this computer.
"""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def local(moment: datetime) -> datetime:
    """Returns the moment in the time zone of this computer."""
    return moment.astimezone()


def day_and_month(day: date) -> str:
    """Returns for instance "14 May"."""
    return QLocale().toString(_qt(day), "d MMMM")


def full_day(day: date) -> str:
    """Returns for instance "Tuesday 14 May"."""
    return QLocale().toString(_qt(day), "dddd d MMMM")


def full_date(day: date) -> str:
    """Returns for instance "14 May 2027"."""
    return QLocale().toString(_qt(day), "d MMMM yyyy")


def weekday(day: date) -> str:
    """Returns for instance "Tuesday"."""
    return QLocale().toString(_qt(day), "dddd")


def weekday_named(number: int) -> str:
    """Returns the name of a weekday, Monday = 0."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.LongFormat)


def short_weekday(day: date) -> str:
    """Returns for instance "Tue"."""
    return QLocale().toString(_qt(day), "ddd").rstrip(".")


def clock_time(moment: datetime) -> str:
    """Returns for instance "21:12"."""
    here = local(moment)
    return QLocale().toString(QTime(here.hour, here.minute), "HH:mm")


def near_day(day: date, today: date) -> str:
    """Returns "today", "yesterday", a weekday of the past six days, or the day and month."""
    if day == today:
        return QCoreApplication.translate("dates", "today")
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("dates", "yesterday")
    if today - timedelta(days=7) < day < today:
        return weekday(day)
    if day.year != today.year:
        return QLocale().toString(_qt(day), "d MMMM yyyy")
    return day_and_month(day)


def day_and_time(moment: datetime, today: date) -> str:
    """Returns for instance "today, 21:12" or "17 May, 21:12"."""
    return QCoreApplication.translate("dates", "{day}, {time}").format(
        day=near_day(local(moment).date(), today), time=clock_time(moment)
    )


def last_day(end: datetime) -> date:
    """Returns the last day of something that ends with the first moment of the next day, for instance a cover."""
    return local(end - timedelta(microseconds=1)).date()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def spoken() -> str:
    """Returns the language of the window: "en" or "nl"."""
    return "nl" if QLocale().language() == QLocale.Language.Dutch else "en"
