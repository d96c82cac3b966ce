"""Days of a pause, to be set or changed."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from app.model.calendar import Stretch
from ui.theme import current
from ui.widgets import Card, DayField, FlowLayout, Heading, Option, PrimaryButton, QuietButton, Soft, labelled

USUAL_DAYS = 14


class PauseForm(Card):
    """The sheet for a pause.

    Signals:
        kept(object, object): Its first day, and its last or None.
        closed(): Nothing is to happen.

    Args:
        today: The day at this computer.
        days: What is changed; None for a new pause.
        therapist: Who sees it, or nothing when nobody does.
    """

    kept = Signal(object, object)
    closed = Signal()

    def __init__(self, today: date, days: Stretch | None, therapist: str, parent: QWidget | None = None) -> None:
        super().__init__("mist", parent=parent)
        self.setObjectName("planning.pause_form")
        self.column.setSpacing(current().space(12))
        self.column.addWidget(Heading(self.tr("From when until when?"), 4, "deep"))
        first = days.first if days is not None else today
        last = days.last if days is not None else None
        row = FlowLayout(20)
        self._first, self._last = DayField("planning.pause.first"), DayField("planning.pause.last")
        self._first.setDate(_qt(first))
        self._last.setDate(_qt(last) if last is not None else _qt(first).addDays(USUAL_DAYS))
        self._last.setMinimumDate(_qt(first))
        self._first.dateChanged.connect(self._last.setMinimumDate)
        row.addWidget(labelled(self.tr("The first day"), self._first))
        row.addWidget(labelled(self.tr("The last day"), self._last))
        self.column.addLayout(row)
        self._open = Option(self.tr("I do not know yet until when"), "planning.pause.open")
        self._open.toggled.connect(lambda on: self._last.setEnabled(not on))
        self._open.setChecked(days is not None and last is None)
        choices = FlowLayout(8)
        choices.addWidget(self._open)
        self.column.addLayout(choices)
        if therapist:
            seen = self.tr("{name} sees from when until when, and nothing else.").format(name=therapist)
            self.column.addWidget(Soft(seen, "small"))
        buttons = FlowLayout(12)
        keep = PrimaryButton(self.tr("Set the pause") if days is None else self.tr("Keep it"), "planning.pause.keep")
        keep.clicked.connect(self._keep)
        buttons.addWidget(keep)
        close = QuietButton(self.tr("Leave it"), "planning.pause.close")
        close.clicked.connect(self.closed)
        buttons.addWidget(close)
        self.column.addLayout(buttons)
        self.setFocusProxy(self._first)

    def _keep(self) -> None:
        self.kept.emit(_day(self._first.date()), None if self._open.isChecked() else _day(self._last.date()))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
