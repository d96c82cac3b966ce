"""Grounds: cards, the dusk behind a practice, and a hairline."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.overriding import override
from ui.theme import current
from ui.widgets.column import Column

TONES = {
    # tone: (ground, border)
    "card": ("card", "line"),
    "mist": ("mist", "mist"),
    "claymist": ("claymist", "clay_line"),
    "sand": ("sand", "sand"),
    "plain": ("paper", "line"),
}

RING = 0.045
"""How opaque each ring of the dusk is; words stay readable where all three lie above each other."""


class Card(QFrame):
    """A rounded ground with a column for its content.

    Attributes:
        column: The layout to put things into.

    Args:
        tone: "card", "mist", "claymist" (the therapist's words), "sand" (attention) or "plain".
        padding: Inside, in pixels at 100 %.
    """

    def __init__(self, tone: str = "card", padding: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._ground, self._border = TONES[tone]
        self.column = Column(self)
        room = theme.space(padding)
        self.column.setContentsMargins(room, room - 2, room, room)
        self.column.setSpacing(theme.space(10))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = theme.tokens.edge if theme.tokens.borders else theme.tokens.colour(self._border)
        painter.setPen(QPen(border, 1))
        painter.setBrush(theme.tokens.colour(self._ground))
        radius = theme.radius(large=True)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()


class Dusk(QFrame):
    """The dusk behind a practice, with three quiet rings like a breath.

    Attributes:
        column: The layout to put things into.

    Args:
        night: The deeper dusk of the player, without corners.
        rings: Whether the rings are drawn.
    """

    def __init__(self, night: bool = False, rings: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._night = night
        self._rings = rings and not night
        self.column = Column(self)
        room = theme.space(28)
        self.column.setContentsMargins(room, room - 4, room, room - 4)
        self.column.setSpacing(theme.space(6))

    def colours(self) -> tuple[QColor, QColor, QColor]:
        """Returns the three colours from top left to bottom right."""
        tokens = current().tokens
        if self._night:
            return tokens.night_1, tokens.night_2, tokens.night_3
        return tokens.dusk_1, tokens.dusk_2, tokens.dusk_3

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        self.paint_dusk(painter)
        painter.end()

    def paint_dusk(self, painter: QPainter) -> None:
        """Paints the whole ground."""
        theme = current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        gradient = QLinearGradient(QPointF(whole.width() * 0.15, 0), QPointF(whole.width() * 0.85, whole.height()))
        for place, colour in zip((0.0, 0.55, 1.0), self.colours(), strict=True):
            gradient.setColorAt(place, colour)
        path = QPainterPath()
        radius = 0 if self._night else theme.radius(large=True)
        path.addRoundedRect(whole, radius, radius)
        painter.setClipPath(path)
        painter.fillPath(path, gradient)
        if self._rings and not theme.tokens.borders:
            self._paint_rings(painter, whole)
        if theme.tokens.borders:
            painter.setPen(QPen(theme.tokens.edge, 2))
            painter.drawPath(path)

    def _paint_rings(self, painter: QPainter, whole: QRectF) -> None:
        veil = QColor(current().tokens.dusk_ink)
        veil.setAlphaF(RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        middle = QPointF(whole.width() - 110, whole.height() - 80)
        for size in (140, 100, 60):
            painter.drawEllipse(middle, size, size)


class Separator(QFrame):
    """A hairline across a column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current().tokens.line)
        painter.end()
