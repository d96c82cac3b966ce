"""The ring of the whole practice, and in it a circle that breathes slowly.

It moves ten times a second for up to 40 minutes beside somebody's practice, so it paints no more than what moved:
between two seconds that is the circle alone.
"""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import current

BREATH_S = 11.0
"""One breath in and out: slow, and nobody is asked to follow it."""
_SEEN = 0.6
"""Pixels by which the circle has grown or shrunk before it is painted anew; less is not seen."""
LEAST = 120
"""Pixels across that it needs in a small window, whatever the size of the text."""
_TIME, _WORDS = 0.3, 0.12
"""How tall time and words are in the ring, as a part of its radius."""
_READABLE = 0.8
"""Of the size of text in which everything else is read, the least that is read in the ring."""
_DISCS = ((0.78, 0.06), (0.585, 0.10), (0.405, 0.15))
"""Radius of each disc as a part of the ring's, and how much light it lets through."""


class Ring(QWidget):
    """Shows how much of a practice has gone, the time that is left, and a breathing circle.

    Args:
        name: The `objectName`.

    Attributes:
        breathes: Whether the circle moves at all.
        rests: Whether it stands still for now, because nobody looks.
        stands_beside: Whether the time stands beside the ring, which is too small for it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._fraction = 0.0
        self._seconds = 0.0
        self._time = ""
        self._words = ""
        self._painted = 0.0
        self.breathes = True
        self.rests = False
        self.stands_beside = False

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
            self.update()
        self._time, self._words, self._fraction, self._seconds = time, words, fraction, seconds
        if self.breathes and not self.rests and abs(self._size(0) - self._painted) >= _SEEN:
            self.update(self._breathing())

    def _radius(self) -> float:
        theme = current()
        return max(10.0, min(self.width(), self.height(), theme.px(640)) / 2 - theme.px(10) - 1)

    def _size(self, number: int) -> float:
        """Returns the radius of a disc at this moment."""
        breath = (1 - math.cos(2 * math.pi * self._seconds / BREATH_S)) / 2 if self.breathes else 0.5
        return self._radius() * _DISCS[number][0] * (1 + _swing(number) * (2 * breath - 1))

    def _breathing(self) -> QRect:
        """Returns where the circle breathes."""
        across = math.ceil(2 * self._radius() * _DISCS[0][0] * (1 + _swing(0))) + 4
        place = QRect(0, 0, across, across)
        place.moveCenter(self.rect().center())
        return place

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
        radius = self._radius()
        self._paint_discs(painter, middle)
        if not self._breathing().contains(event.rect()):
            self._paint_ring(painter, middle, radius, dot)
        self._paint_words(painter, middle, radius)
        painter.end()

    def _paint_discs(self, painter: QPainter, middle: QPointF) -> None:
        tokens = current().tokens
        sizes = [self._size(number) for number in range(len(_DISCS))]
        self._painted = sizes[0]
        if tokens.borders:
            painter.setPen(QPen(tokens.dusk_soft, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for size in sizes:
                painter.drawEllipse(middle, size, size)
            return
        # One pass over the pixels instead of three smooth ellipses, which take six times as long.
        edge = sizes[0] + 2
        light = QRadialGradient(middle, edge)
        through = 1.0
        light.setColorAt(1, _lit(tokens.dusk_ink, 0.0))
        for size, (_, more) in zip(sizes, _DISCS, strict=True):
            light.setColorAt((size + 0.5) / edge, _lit(tokens.dusk_ink, 1 - through))
            through *= 1 - more
            light.setColorAt((size - 0.5) / edge, _lit(tokens.dusk_ink, 1 - through))
        painter.fillRect(QRectF(middle.x() - edge, middle.y() - edge, 2 * edge, 2 * edge), light)

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
        """Writes the time into the circle, or beside the ring where it would be too small to be read inside."""
        theme = current()
        time, words = theme.font("time"), theme.font("body")
        usual = words.pixelSize()
        inside = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        self.stands_beside = radius * _WORDS < usual * _READABLE
        if self.stands_beside:
            left = middle.x() + radius + theme.px(26)
            inside = QRectF(left, middle.y() - radius, max(1.0, self.width() - left), 2 * radius)
            _fit(time, self._time, inside.width(), max(usual, round(radius)))
            _fit(words, self._words, inside.width(), usual)
        else:
            _fit(time, self._time, 2 * radius * _DISCS[2][0] * (1 - _swing(2)), round(radius * _TIME))
            _fit(words, self._words, 1.6 * radius, round(radius * _WORDS))
        across = Qt.AlignmentFlag.AlignLeft if self.stands_beside else Qt.AlignmentFlag.AlignHCenter
        centred = Qt.AlignmentFlag.AlignVCenter | across
        painter.setPen(theme.tokens.dusk_ink)
        painter.setFont(time)
        painter.drawText(inside.translated(0, -time.pixelSize() * 0.42), centred, self._time)
        painter.setPen(theme.tokens.dusk_soft)
        painter.setFont(words)
        below = time.pixelSize() * 0.5 if self.stands_beside else 0.0
        painter.drawText(
            inside.translated(0, below + words.pixelSize() * (0.5 if below else 1.3)), centred, self._words
        )


def _fit(font: QFont, words: str, room: float, most: int) -> None:
    """Makes a font as large as it was, but not larger than `most`, nor than lets the words fit into the room."""
    font.setPixelSize(max(1, min(font.pixelSize(), most)))
    wide = QFontMetricsF(font).horizontalAdvance(words)
    if wide > room:
        font.setPixelSize(max(1, int(font.pixelSize() * room / wide)))


def _swing(number: int) -> float:
    """Returns by how much of its size a disc grows and shrinks; the outer ones more."""
    return 0.05 + 0.025 * (2 - number)


def _lit(ink: QColor, share: float) -> QColor:
    """Returns a colour that lets the rest of the light through."""
    colour = QColor(ink)
    colour.setAlphaF(share)
    return colour
