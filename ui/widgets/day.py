"""A day, typed or chosen from a calendar that wears the theme."""

import datetime

from PySide6.QtCore import QDate, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QTableView, QToolButton, QWidget
from typing_extensions import override

from ui.theme import current

_WIDTH, _HEIGHT = 380, 330
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class Days(QCalendarWidget):
    """A calendar in the theme's colours; every day looks alike, the weekend too.

    Args:
        name: The `objectName`.
        label: The accessible name.
    """

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFont(theme.font("body"))
        self.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        words, head = QTextCharFormat(), QTextCharFormat()
        words.setForeground(theme.tokens.ink)
        head.setForeground(theme.tokens.soft)
        head.setBackground(theme.tokens.card)
        self.setHeaderTextFormat(head)
        for day in _WEEKEND:
            self.setWeekdayTextFormat(day, words)
        for side, button in (("left", "qt_calendar_prevmonth"), ("right", "qt_calendar_nextmonth")):
            for found in self.findChildren(QToolButton, button):
                found.setIcon(theme.icon(f"chevron-{side}", "deep"))
                found.setIconSize(QSize(theme.px(22), theme.px(22)))
        for table in self.findChildren(QTableView):
            table.setAccessibleName(label)
            table.setAccessibleDescription(self.tr("The arrow keys go to a day, Return takes it, Escape closes."))

    @override
    def paintCell(self, painter: QPainter, rect: QRect, date: QDate | datetime.date, /) -> None:
        day = QDate(date.year, date.month, date.day) if isinstance(date, datetime.date) else date
        if day == self.selectedDate():
            super().paintCell(painter, rect, day)
            return
        tokens = current().tokens
        painter.setPen(tokens.ink if day.month() == self.monthShown() else tokens.edge)
        painter.setFont(self.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))


class DayField(QDateEdit):
    """A day, at least 44 px high.

    Args:
        name: The `objectName`.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName(name)
        self.setLocale(QLocale())  # the window around it may be older than the language that is spoken now
        self.setFont(theme.font("body"))
        self.setMinimumHeight(theme.target)
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setCalendarWidget(Days(f"{name}.days", self.tr("Calendar"), self))
