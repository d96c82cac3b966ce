"""A dot for each day on which a number was given, with weeks and letters marked. Open days stay open."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import current

HIGHEST = 10


class DayDots(QWidget):
    """Numbers from 0 upwards on a row of days.

    Args:
        first: The first day.
        last: The last day.
        numbers: By day.
        weeks: (day, words) of each week that begins.
        letters: Days on which a letter came.
        words: The same in words, as the accessible name.
        highest: The number at the top.
    """

    def __init__(
        self,
        first: date,
        last: date,
        numbers: Mapping[date, float],
        weeks: Sequence[tuple[date, str]],
        letters: Sequence[date],
        words: str,
        highest: int = HIGHEST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first = first
        self._days = max(1, (last - first).days + 1)
        self._numbers = dict(numbers)
        self._weeks = tuple(weeks)
        self._letters = tuple(letters)
        self._highest = max(1, highest)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.px(420), theme.px(96) + QFontMetrics(theme.font("tiny")).height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(180), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("tiny"))
        metrics = QFontMetrics(theme.font("tiny"))
        left, below, radius = (
            metrics.horizontalAdvance(str(self._highest)) + theme.px(8),
            metrics.height() + 4,
            theme.px(4),
        )
        top = radius + theme.px(8)
        field = QRectF(left, top, self.width() - left - radius - 2, self.height() - top - below - radius)
        for number in (0, self._highest // 2, self._highest):
            height = self._height(field, number)
            painter.setPen(QPen(tokens.line, 1))
            painter.drawLine(QPointF(field.left(), height), QPointF(field.right(), height))
            painter.setPen(tokens.soft)
            place = QRectF(0, height - metrics.height() / 2, left - theme.px(8), metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(number))
        self._draw_weeks(painter, field, metrics)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.clay)
        for day in self._letters:
            across, side = self._across(field, day), theme.px(4)
            corners = [QPointF(across, 1), QPointF(across - side, side + 1), QPointF(across + side, side + 1)]
            painter.drawPolygon([*corners[:2], QPointF(across, 2 * side + 1), corners[2]])
        painter.setBrush(tokens.tide)
        for day, given in self._numbers.items():
            painter.drawEllipse(QPointF(self._across(field, day), self._height(field, given)), radius, radius)
        painter.end()

    def _draw_weeks(self, painter: QPainter, field: QRectF, metrics: QFontMetrics) -> None:
        theme = current()
        used = -1.0
        for day, words in self._weeks:
            across = self._across(field, day)
            painter.setPen(QPen(theme.tokens.line, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(across, field.top()), QPointF(across, field.bottom() + theme.px(4)))
            wide = metrics.horizontalAdvance(words)
            start = min(across, self.width() - wide - 1)
            if start > used:
                painter.setPen(theme.tokens.soft)
                painter.drawText(QPointF(start, self.height() - metrics.descent()), words)
                used = start + wide + theme.px(6)

    def _across(self, field: QRectF, day: date) -> float:
        place = (day - self._first).days
        return field.left() + (place + 0.5) * field.width() / self._days

    def _height(self, field: QRectF, number: float) -> float:
        return field.bottom() - field.height() * min(max(number, 0), self._highest) / self._highest
