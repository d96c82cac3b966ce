"""A month as a grid of days. Each says how much was written and practised; none says that something is missing."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.diary.calendar import ROWS, DayFacts, month_later
from ui.text import Words
from ui.theme import current
from ui.theme.icons import draw
from ui.widgets import Soft
from ui.wording import dates

diary = Words("diary")
DAYS: Final = 7
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}
_MONTHS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class DayCell(QAbstractButton):
    """One day.

    Signals:
        stepped(object): A key leads to another day.
    """

    stepped = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.facts = DayFacts(date.min, 0, 0)
        self._is_today = False
        self._is_of_month = True
        self._ringed = False

    def show_day(self, facts: DayFacts, *, of_month: bool, today: bool, chosen: bool) -> None:
        """Shows a day.

        Args:
            facts: What is known of it.
            of_month: Whether it belongs to the month that is shown.
            today: Whether it is today.
            chosen: Whether it is open.
        """
        self.facts = facts
        self._is_of_month, self._is_today = of_month, today
        self.setChecked(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(in_words(facts))
        self.setToolTip(in_words(facts))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.px(62), max(48, theme.px(62)))

    @override
    def minimumSizeHint(self) -> QSize:
        theme = current()
        return QSize(max(24, theme.px(34)), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        day, key = self.facts.day, event.key()
        if key in _STEPS:
            self.stepped.emit(day + timedelta(days=_STEPS[Qt.Key(key)]))
        elif key in _MONTHS:
            self.stepped.emit(month_later(day, _MONTHS[Qt.Key(key)]))
        elif key == Qt.Key.Key_Home:
            self.stepped.emit(day - timedelta(days=day.weekday()))
        elif key == Qt.Key.Key_End:
            self.stepped.emit(day + timedelta(days=DAYS - 1 - day.weekday()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def nextCheckState(self) -> None:
        """Stays as it is: which day is open is told by the page."""

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme, tokens = current(), current().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        border = tokens.tide if self._is_today else tokens.edge if tokens.borders else tokens.line
        painter.setPen(QPen(border, 2 if self._is_today or (tokens.borders and self.isChecked()) else 1))
        painter.setBrush(tokens.mist if self.isChecked() or self.underMouse() else tokens.card)
        painter.drawRoundedRect(edge, theme.radius(), theme.radius())
        if self._ringed and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.focus, 2.5))
            painter.drawRoundedRect(edge.adjusted(2, 2, -2, -2), theme.radius() - 2, theme.radius() - 2)
        painter.setFont(theme.font("label" if self._is_today else "body"))
        painter.setPen(tokens.ink if self._is_of_month else tokens.soft)
        room = self.rect().adjusted(0, theme.space(6), 0, 0)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, top, str(self.facts.day.day))
        self._paint_marks(painter)
        painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        theme = current()
        marks = [name for name, there in (("notebook-pen", self.facts.pages), ("wind", self.facts.minutes)) if there]
        side, gap = theme.px(16), theme.px(5)
        left = (self.width() - len(marks) * side - (len(marks) - 1) * gap) / 2
        for name in marks:
            draw(painter, name, theme.tokens.tide, QRectF(left, self.height() - side - theme.space(8), side, side))
            left += side + gap


class MonthGrid(QWidget):
    """Six weeks of days, Monday first. The cells stay; going to another month changes what they say.

    Signals:
        chosen(object): A day is to be opened.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(current().space(4))
        monday = date(2024, 1, 1)
        for place in range(DAYS):
            name = Soft(dates.short_weekday(monday + timedelta(days=place)), "small", wrap=False)
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(name, 0, place)
            grid.setColumnStretch(place, 1)
        self.cells = [DayCell(f"diary.day_cell_{place}", self) for place in range(ROWS * DAYS)]
        for place, cell in enumerate(self.cells):
            grid.addWidget(cell, 1 + place // DAYS, place % DAYS)
            cell.clicked.connect(lambda _=False, cell=cell: self.chosen.emit(cell.facts.day))
            cell.stepped.connect(self.chosen)

    def show_days(self, days: Sequence[DayFacts], chosen: date, today: date) -> None:
        """Shows a month; whoever is in it with the keyboard goes along to the open day."""
        had_focus = any(cell.hasFocus() for cell in self.cells)
        for cell, facts in zip(self.cells, days, strict=True):
            is_chosen = facts.day == chosen
            cell.show_day(facts, of_month=facts.day.month == chosen.month, today=facts.day == today, chosen=is_chosen)
            if is_chosen and had_focus:
                cell.setFocus(Qt.FocusReason.OtherFocusReason)


def in_words(facts: DayFacts) -> str:
    """Says a day in words: when it is, what was written, how long was practised."""
    said = [dates.full_day(facts.day)]
    if facts.pages == 1:
        said.append(diary.tr("one page"))
    elif facts.pages:
        said.append(diary.tr("%n pages", "", facts.pages))
    if facts.minutes == 1:
        said.append(diary.tr("one minute of practice"))
    elif facts.minutes:
        said.append(diary.tr("%n minutes of practice", "", facts.minutes))
    return ", ".join(said)
