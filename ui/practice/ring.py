"""The ring of the whole practice, and in it a circle that breathes slowly."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import current

BREATH_S = 11.0
"""One breath in and out: slow, and nobody is asked to follow it."""
LEAST = 120
"""Pixels across that it needs in a small window, whatever the size of the text."""
_DISCS = ((0.78, 0.06), (0.585, 0.10), (0.405, 0.15))
"""Radius of each disc as a part of the ring's, and how much light it lets through."""


class Ring(QWidget):
    """Shows how much of a practice has gone, the time that is left, and a breathing circle.

    Args:
        name: The `objectName`.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._fraction = 0.0
        self._seconds = 0.0
        self._time = ""
        self._words = ""
        self.breathes = True

    def show_time(self, time: str, words: str, fraction: float, seconds: float) -> None:
        """Shows where the practice is.

        Args:
            time: What is left, for instance "7:12".
            words: Of what, for instance "left of 20 minutes".
            fraction: What has gone, 0 to 1.
            seconds: What has gone, in seconds, for the circle.
        """
        spoken = f"{time} {words}"
        if self.accessibleName() != spoken:
            self.setAccessibleName(spoken)
        self._time, self._words, self._fraction, self._seconds = time, words, fraction, seconds
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(416), current().px(416))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, LEAST)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        dot = theme.px(10)
        radius = max(10.0, min(self.width(), self.height(), theme.px(640)) / 2 - dot - 1)
        self._paint_discs(painter, middle, radius)
        self._paint_ring(painter, middle, radius, dot)
        self._paint_words(painter, middle, radius)
        painter.end()

    def _paint_discs(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        tokens = current().tokens
        breath = (1 - math.cos(2 * math.pi * self._seconds / BREATH_S)) / 2 if self.breathes else 0.5
        for number, (part, light) in enumerate(_DISCS):
            size = radius * part * (1 + (0.05 + 0.025 * (2 - number)) * (2 * breath - 1))
            if tokens.borders:
                painter.setPen(QPen(tokens.dusk_soft, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            else:
                veil = QColor(tokens.dusk_ink)
                veil.setAlphaF(light)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(veil)
            painter.drawEllipse(middle, size, size)

    def _paint_ring(self, painter: QPainter, middle: QPointF, radius: float, dot: float) -> None:
        tokens = current().tokens
        whole = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        rest = QColor(tokens.dusk_ink)
        rest.setAlphaF(0.16)
        width = current().px(5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.dusk_soft if tokens.borders else rest, 1 if tokens.borders else width))
        painter.drawEllipse(whole)
        painter.setPen(QPen(tokens.glow, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(whole, 90 * 16, -round(self._fraction * 360 * 16))
        angle = 2 * math.pi * self._fraction
        place = middle + QPointF(math.sin(angle) * radius, -math.cos(angle) * radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.moon)
        painter.drawEllipse(place, dot - 1, dot - 1)

    def _paint_words(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        theme = current()
        room = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        time, words = theme.font("time"), theme.font("body")
        alone = radius < theme.px(90)
        time.setPixelSize(max(18, min(time.pixelSize(), round(radius * (0.45 if alone else 0.3)))))
        words.setPixelSize(max(12, min(words.pixelSize(), round(radius * 0.12))))
        painter.setPen(theme.tokens.dusk_ink)
        painter.setFont(time)
        up = 0.0 if alone else time.pixelSize() * 0.42
        painter.drawText(room.translated(0, -up), Qt.AlignmentFlag.AlignCenter, self._time)
        if alone:
            return
        painter.setPen(theme.tokens.dusk_soft)
        painter.setFont(words)
        painter.drawText(room.translated(0, words.pixelSize() * 1.3), Qt.AlignmentFlag.AlignCenter, self._words)
