"""Measures in a dossier: numbers and scores over time, folded away, where the clinic's policy derives values."""

from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.diary.numbers import QUESTIONS
from app.model.ids import PersonId
from app.review.measures import Curve, Measures, MeasuresReader
from ui.attached import Attached
from ui.layouts import clear
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import Card, Fold, Soft, Text
from ui.widgets.dots import DayDots
from ui.wording.dates import near_day, spoken
from ui.wording.numbers import name_of, weeks_between


class MeasuresCard(Card):
    """The fold; it is not there where the policy derives nothing or nothing was given.

    Args:
        context: The shell.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._person: PersonId | None = None
        self._measures: Measures | None = None
        self.fold = Fold(self.tr("Measures"), "review.measures", self._make)
        self.column.addWidget(self.fold)
        self._inside: QVBoxLayout | None = None
        self.hide()

    def show_person(self, person: PersonId | None) -> None:
        """Shows a patient's measures."""
        if person != self._person:
            self._person, self._measures = person, None
            self.hide()
        self.look()

    def look(self) -> None:
        """Looks again."""
        person, services, clock = self._person, self._context.services, self._context.clock
        if person is None:
            return
        language = spoken()

        def work() -> Measures | None:
            return MeasuresReader(services.vault.database, clock, services.course).of(person, language)

        def done(measures: Measures | None) -> None:
            if person == self._person:
                self._show(measures)

        self._background.run("vault", work, done, topic=f"review.measures.{id(self)}")

    def _show(self, measures: Measures | None) -> None:
        same, self._measures = measures == self._measures, measures
        self.setVisible(measures is not None and bool(measures.curves))
        if self._inside is not None and not same:
            self._fill(self._inside)

    def _make(self) -> QWidget:
        box = QWidget()
        self._inside = QVBoxLayout(box)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(current().space(10))
        self._fill(self._inside)
        return box

    def _fill(self, column: QVBoxLayout) -> None:
        clear(column)
        measures = self._measures
        if measures is None:
            return
        words = self.tr(
            "Each dot is a number that was given, or the sum of answers; days without one stay open. Dotted lines "
            "are the weeks of the course, small diamonds the days of your letters. What it means is yours to say."
        )
        column.addWidget(Soft(words, "small"))
        first = min((day for curve in measures.curves for day in curve.numbers), default=measures.today)
        first = min(first, measures.today - timedelta(weeks=1))
        first -= timedelta(days=first.weekday())
        weeks = weeks_between(measures.started_on, measures.path, measures.pauses, first, measures.today)
        letters = [day for day in measures.letters if first <= day <= measures.today]
        for curve in measures.curves:
            title = name_of(curve.name) if curve.name in QUESTIONS else curve.title
            column.addWidget(Text(title, "label"))
            told = self._told(curve, measures.today)
            dots = DayDots(
                first, measures.today, curve.numbers, weeks, letters, f"{title}: {told}", highest=curve.highest
            )
            dots.setObjectName(f"review.measures.{curve.name}")
            column.addWidget(dots)
            column.addWidget(Soft(told, "small"))

    def _told(self, curve: Curve, today: date) -> str:
        parts = []
        for day, number in curve.numbers.items():
            words = self.tr("{day} {number}")
            if day in curve.partial:
                words = self.tr("{day} {number} (not all questions were answered)")
            parts.append(words.format(day=near_day(day, today), number=self.locale().toString(float(number), "g", 6)))
        return ", ".join(parts)
