"""Quiet moments of her week, and pauses, in words."""

from datetime import date, datetime, time, timedelta

from app.model.calendar import Stretch
from app.planning.moments import WEEK_DAYS, Free, QuietMoment
from ui.text import Words
from ui.wording import dates

Moments = Words("Moments")
_A_MONDAY = date(2024, 1, 1)


def when_and_where(free: Free, today: date) -> str:
    """Returns for instance "Your next quiet moment: today at 10:00, in the bedroom"."""
    place = f", {free.moment.place}" if free.moment.place else ""
    if free.is_now:
        words = Moments.tr("Now is one of your quiet moments, until {time}{place}")
        return words.format(time=dates.clock_time(free.ends), place=place)
    day = free.begins.date()
    if day == today:
        when = Moments.tr("today at {time}").format(time=dates.clock_time(free.begins))
    elif day == today + timedelta(days=1):
        when = Moments.tr("tomorrow at {time}").format(time=dates.clock_time(free.begins))
    else:
        when = Moments.tr("{day} at {time}").format(day=dates.weekday(day), time=dates.clock_time(free.begins))
    return Moments.tr("Your next quiet moment: {when}{place}").format(when=when, place=place)


def days_words(weekdays: tuple[int, ...]) -> str:
    """Returns for instance "Monday, Wednesday and Friday", or "every day"."""
    if len(weekdays) == WEEK_DAYS:
        return Moments.tr("every day")
    names = [dates.weekday_named(day) for day in weekdays]
    if len(names) == 1:
        return names[0]
    return Moments.tr("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def time_words(moment: QuietMoment) -> str:
    """Returns for instance "10:00 to 10:30"."""
    begins, ends = _clock(moment.begins_min), _clock(moment.begins_min + moment.length_min)
    return Moments.tr("{begins} to {ends}").format(begins=begins, ends=ends)


def moment_words(moment: QuietMoment) -> str:
    """Returns for instance "Monday and Friday, 10:00 to 10:30, in the bedroom"."""
    parts = [days_words(moment.weekdays), time_words(moment), moment.place]
    words = ", ".join(part for part in parts if part)
    return words[:1].upper() + words[1:]


def pause_words(pause: Stretch) -> str:
    """Returns for instance "3 March to 20 March", or "since 3 March, the end is not known"."""
    first = dates.day_and_month(pause.first)
    if pause.last is None:
        return Moments.tr("from {first}, the end is not known").format(first=first)
    if pause.last == pause.first:
        return first
    return Moments.tr("{first} to {last}").format(first=first, last=dates.day_and_month(pause.last))


def _clock(minutes: int) -> str:
    """Returns minutes after midnight as a time; what ends at midnight ends at 0:00."""
    hours, rest = divmod(minutes % (24 * 60), 60)
    return dates.clock_time(datetime.combine(_A_MONDAY, time(hours, rest)).astimezone())
