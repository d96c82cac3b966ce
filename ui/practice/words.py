"""Times and titles of a practice in words."""

from PySide6.QtCore import QCoreApplication

from ui.text import Words

player = Words("player")


def clock_words(seconds: float) -> str:
    """Returns for instance "7:12"."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def left_words(seconds: float) -> str:
    """Returns for instance "left of 20 minutes"."""
    return player.tr("left of %n minute(s)", "", max(1, round(seconds / 60)))


def minutes_words(seconds: float) -> str:
    """Returns for instance "20 minutes"."""
    return player.tr("%n minute(s)", "", max(1, round(seconds / 60)))


def silence_words(seconds: int) -> str:
    """Returns for instance "Silence for 40 seconds"."""
    if seconds >= 90:
        return player.tr("Silence for about %n minute(s)", "", round(seconds / 60))
    return player.tr("Silence for %n second(s)", "", seconds)


def title_words(week: int | None, title: str) -> str:
    """Returns for instance "Week 2 · Sitting with the breath"."""
    if week is None:
        return title
    return QCoreApplication.translate("player", "Week {week} · {title}").format(week=week, title=title)
