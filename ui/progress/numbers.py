"""Energy, what weighed, and sleep over the weeks: dots as she gave them, and the same in words."""

from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.numbers import DISTRESS, ENERGY, QUESTIONS, SLEEP
from ui.progress.presenter import Record
from ui.text import Words
from ui.theme import current
from ui.widgets import Card, Fold, Heading, Soft, Text
from ui.widgets.dots import DayDots
from ui.wording import dates
from ui.wording.numbers import name_of, weeks_between

Numbers = Words("Numbers")


class NumbersCard(Card):
    """The numbers that she gave.

    Args:
        record: What there is to show.
    """

    def __init__(self, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.setSpacing(current().space(12))
        self.column.addWidget(Heading(self.tr("How your days were"), 3))
        if not record.numbers:
            self.column.addWidget(
                Text(
                    self.tr(
                        "When you give a day a number, for energy, for what weighs on you or for your sleep, you "
                        "find it here again. You need not."
                    )
                )
            )
            return
        self.column.addWidget(
            Soft(
                self.tr(
                    "Each dot is a number that you gave; days without one stay open. Dotted lines are the weeks of "
                    "the course, small diamonds the days on which a letter came. Nothing is worked out of them."
                ),
                "small",
            )
        )
        first, last = span(record)
        weeks = week_marks(record, first, last)
        letters = [day for day in record.letters if first <= day <= last]
        for question in QUESTIONS:
            numbers = {day.day: day.numbers[question] for day in record.numbers if question in day.numbers}
            if numbers:
                self.column.addWidget(Text(name_of(question), "label"))
                words = f"{name_of(question)}: {in_words(numbers, record.today)}"
                dots = DayDots(first, last, numbers, weeks, letters, words)
                dots.setObjectName(f"progress.numbers.{question}")
                self.column.addWidget(dots)
        self.words = Fold(self.tr("The same in words"), "progress.numbers.words", lambda: self._in_words(record))
        self.column.addWidget(self.words)

    def _in_words(self, record: Record) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        for line in lines(record):
            column.addWidget(Text(line))
        return box


def span(record: Record) -> tuple[date, date]:
    """Returns the first and the last day that are shown: whole weeks, at least two."""
    first = min((day.day for day in record.numbers), default=record.today)
    first = min(first, record.today - timedelta(weeks=1))
    return first - timedelta(days=first.weekday()), record.today


def week_marks(record: Record, first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Returns (day, words) of the weeks of the course that begin between two days."""
    return weeks_between(record.started_on, record.path, record.pauses, first, last)


def in_words(numbers: dict[date, int], today: date) -> str:
    """Returns days and numbers as one sentence."""
    parts = (
        Numbers.tr("{day} {number}").format(day=dates.near_day(day, today), number=number)
        for day, number in numbers.items()
    )
    return ", ".join(parts)


def lines(record: Record) -> tuple[str, ...]:
    """Returns each day with numbers as a line, the newest first, with letters in their place."""
    short = {ENERGY: Numbers.tr("energy"), DISTRESS: Numbers.tr("what weighed"), SLEEP: Numbers.tr("sleep")}
    first, last = span(record)
    found = [
        (
            each.day,
            ", ".join(
                f"{short[question]} {each.numbers[question]}" for question in QUESTIONS if question in each.numbers
            ),
        )
        for each in record.numbers
    ]
    found += [(day, Numbers.tr("a letter came")) for day in record.letters if first <= day <= last]
    found += list(week_marks(record, first, last))
    days = sorted({day for day, _ in found}, reverse=True)
    return tuple(
        Numbers.tr("{day}: {words}").format(
            day=dates.full_day(day), words="; ".join(words for other, words in found if other == day)
        )
        for day in days
    )
