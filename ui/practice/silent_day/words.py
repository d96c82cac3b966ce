"""What stands in a silent day, in words."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QLocale, QTime

from app.course.script import Script
from app.practice.silent_day.plan import Block, Item, Kind
from ui.practice.words import minutes_words
from ui.text import Words
from ui.wording import dates

silent_day = Words("silent_day")

ADDABLE: tuple[Kind, ...] = ("meal", "tea", "walk", "rest", "hands", "dishes", "window", "free", "page")
"""What can be added besides practices, in the order of the menu."""


def waits_words() -> str:
    """Returns what is said when she goes to another page while the day goes on."""
    return silent_day.tr("Your silent day waits. You find it on Today.")


def kind_words(kind: Kind) -> str:
    """Returns how something of an ordinary day is called."""
    words: dict[Kind, str] = {
        "practice": silent_day.tr("A practice"),
        "meal": silent_day.tr("A silent meal"),
        "tea": silent_day.tr("Tea, or something to drink"),
        "walk": silent_day.tr("A walk"),
        "rest": silent_day.tr("Rest"),
        "hands": silent_day.tr("Something for the hands"),
        "dishes": silent_day.tr("Washing up"),
        "window": silent_day.tr("Looking out of the window"),
        "free": silent_day.tr("Time in between"),
        "page": silent_day.tr("A page in the diary"),
    }
    return words[kind]


def about_words(kind: Kind) -> str:
    """Returns one sentence about what it is."""
    words: dict[Kind, str] = {
        "practice": silent_day.tr("It begins when you are ready. What follows moves along."),
        "meal": silent_day.tr("Sit down at the table. Look, smell, chew. Three bites are a meal too."),
        "tea": silent_day.tr("Hold the cup, drink slowly. Nothing else has to be done."),
        "walk": silent_day.tr("As far as is pleasant, and back. Slow is fast enough."),
        "rest": silent_day.tr("Lie down or sit, with nothing in your hands. Sleeping is good."),
        "hands": silent_day.tr("Peel, water, fold. One thing after the other."),
        "dishes": silent_day.tr("One plate after the other. The water may be warm."),
        "window": silent_day.tr("Sit where you can see out. Nothing has to happen there."),
        "free": silent_day.tr("There is no programme. Fetch water, change rooms, lie down."),
        "page": silent_day.tr("A few words, if there are any. It can also wait until tomorrow."),
    }
    return words[kind]


def title_of(item: Item, scripts: Mapping[str, Script]) -> str:
    """Returns what an item is called: the practice's title, or what it is."""
    script = scripts.get(item.script)
    return script.title if script is not None else kind_words(item.kind)


def row_words(item: Item, begins_s: int, scripts: Mapping[str, Script]) -> str:
    """Returns for instance "10:00 · Body scan, lying down · 20 minutes"."""
    title = title_of(item, scripts)
    script = scripts.get(item.script)
    if script is not None and item.variant:
        chosen = item.variant.split("+")
        ways = [each.title for each in script.variants if each.id in chosen]
        title = silent_day.tr("{practice} ({way})").format(practice=title, way=", ".join(ways)) if ways else title
    return f"{day_time(begins_s)} · {title} · {minutes_words(item.length_s)}"


def day_time(seconds: int) -> str:
    """Returns a time of the day, for instance "10:00", from seconds after midnight."""
    minutes = seconds // 60 % (24 * 60)
    return QLocale().toString(QTime(minutes // 60, minutes % 60), "HH:mm")


def whole_words(seconds: int) -> str:
    """Returns for instance "6 hours and 30 minutes"."""
    hours, rest = divmod(round(seconds / 60), 60)
    if not hours:
        return minutes_words(seconds)
    words = silent_day.tr("1 hour") if hours == 1 else silent_day.tr("{number} hours").format(number=hours)
    return (
        silent_day.tr("{hours} and {minutes}").format(hours=words, minutes=minutes_words(rest * 60))
        if rest
        else words
    )


def from_until(block: Block) -> str:
    """Returns for instance "10:00 to 16:30"."""
    begins, ends = day_time(block.begins_s), day_time(block.begins_s + block.length_s)
    return silent_day.tr("{begins} to {ends}").format(begins=begins, ends=ends)


def coming_day(day: date, today: date) -> str:
    """Returns "today", or for instance "Saturday 24 April"."""
    return silent_day.tr("today") if day == today else dates.full_day(day)


def when_words(block: Block, today: date) -> str:
    """Returns for instance "Saturday 24 April, 10:00 to 16:30"."""
    words = silent_day.tr("{day}, {times}").format(day=coming_day(block.day, today), times=from_until(block))
    return words[:1].upper() + words[1:]
