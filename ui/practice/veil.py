"""Darkness over the player."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.theme import current

_DARKNESS = 0.86


class Veil(QWidget):
    """Darkness over a widget; the pointer lifts it.

    Signals:
        lifted(): The pointer lifted it.
    """

    lifted = Signal()

    def __init__(self, player: QWidget) -> None:
        super().__init__(player)
        self.setMouseTracking(True)
        self.hide()

    def cover(self, size: QSize) -> None:
        """Lies over everything."""
        self.resize(size)
        self.raise_()
        self.show()

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.hide()
            self.lifted.emit()
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        dark = QColor(current().tokens.on_dusk_button)
        dark = dark.darker(400)
        dark.setAlphaF(_DARKNESS)
        painter = QPainter(self)
        painter.fillRect(self.rect(), dark)
        painter.end()
