"""The practice of seven days: bars, and how it was afterwards, in words."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.review.views import Dossier
from app.vault.practices import PracticeView
from ui.layouts import Columns, clear
from ui.review import words
from ui.theme import current
from ui.widgets import BarStrip, Heading, QuietButton, Soft, Text
from ui.wording.dates import local, short_weekday, weekday

DAYS = 7
SHOWN = 4
"""Checks after practice that are shown; more are counted."""


class PracticePanel(QWidget):
    """The last seven days of practice of one patient.

    Signals:
        effect_wanted: Something said after a practice goes into the register; carries what it is noted from.
    """

    effect_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._bars_place = QVBoxLayout()
        self._checks = QVBoxLayout()
        self._checks.setSpacing(theme.space(4))
        left, right = QWidget(), QWidget()
        for side, title, place in (
            (left, self.tr("Practice, last seven days"), self._bars_place),
            (right, self.tr("After practice"), self._checks),
        ):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.space(8))
            column.addWidget(Heading(title, 4))
            column.addLayout(place)
            column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns((left, right), (10, 11), 420, gap=16))

    def show_practice(self, dossier: Dossier, today: date) -> None:
        """Shows what was practised, as far as it is shared."""
        clear(self._bars_place)
        clear(self._checks)
        if not dossier.practice_shared:
            self._bars_place.addWidget(Soft(self.tr("The practice log is not shared."), "small"))
            self._checks.addWidget(Soft(self.tr("—"), "small"))
            return
        days = [today - timedelta(days=DAYS - 1 - index) for index in range(DAYS)]
        told = words.minutes_by_day(dossier.minutes, today)
        strip = BarStrip(dossier.minutes, told, [short_weekday(day) for day in days])
        strip.setObjectName("review.practice_bars")
        self._bars_place.addWidget(strip)
        self._show_checks([at for at in dossier.practices if local(at.started_at).date() >= days[0]])

    def _show_checks(self, practices: Sequence[PracticeView]) -> None:
        told = [practice for practice in practices if words.after_practice(practice) or practice.line.strip()]
        for practice in told[:SHOWN]:
            length = words.minutes(round(practice.done_s / 60))
            head = self.tr("{day}, {title}, {length}").format(
                day=weekday(local(practice.started_at).date()), title=practice.title, length=length
            )
            said = words.after_practice(practice)
            line = self.tr("{head}: {said}").format(head=head, said=said) if said else head
            self._checks.addWidget(Text(line, "small"))
            if practice.line.strip():
                self._checks.addWidget(Text(self.tr("“{line}”").format(line=practice.line.strip()), "quote"))
            if practice.after == "heavier" or practice.lingering:
                self._checks.addWidget(self._into_the_register(practice, line), 0, Qt.AlignmentFlag.AlignLeft)
        if len(told) > SHOWN:
            self._checks.addWidget(Soft(words.more_checks(len(told) - SHOWN), "small"))
        if not told:
            self._checks.addWidget(Soft(self.tr("Nothing was said after practice."), "small"))

    def _into_the_register(self, practice: PracticeView, line: str) -> QuietButton:
        button = QuietButton(
            self.tr("Note as an unwanted effect"), f"review.effect.{practice.id}", "plus", face="small_strong"
        )
        button.setAccessibleName(self.tr("Note as an unwanted effect: {line}").format(line=line))
        button.clicked.connect(lambda: self.effect_wanted.emit(f"practice {practice.id}"))
        return button
