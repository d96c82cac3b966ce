"""The level of the microphone as a bar, with its meaning in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets.text import Soft

if TYPE_CHECKING:
    from app.recording.meter import Hint, Reading

LOWEST = -60.0
GOOD = (-34.0, -6.0)
"""In dB below full scale; between the two is where speech should come to."""


class LevelBar(QWidget):
    """The bar and the words below it. It does not take the focus, and is silent: a screen reader would be recorded.

    Args:
        name: Its `objectName`.
        label: What it shows, also the accessible name.
        hint: Says in words what a level means.
    """

    def __init__(self, name: str, label: str, hint: Callable[[Hint], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.bar = _Bar(self)
        self.words = Soft(" ", "small", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(4))
        column.addWidget(self.bar)
        column.addWidget(self.words)

    def show_reading(self, reading: Reading) -> None:
        """Shows what is heard now."""
        self.bar.show_level(reading.level)
        words = self._hint(reading.hint)
        if self.words.text() != words:
            self.words.setText(words)

    def rest(self) -> None:
        """Shows that nothing listens."""
        self.bar.show_level(None)
        self.words.setText(" ")


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._level: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: float | None) -> None:
        if level != self._level:
            self._level = level
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(200), current().px(18))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        tokens, height = theme.tokens, theme.px(10)
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.edge if tokens.borders else Qt.PenStyle.NoPen)
        painter.setBrush(tokens.track)
        painter.drawRoundedRect(whole.adjusted(0.5, 0, -0.5, 0), height / 2, height / 2)
        if self._level is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.clay if self._level > GOOD[1] else tokens.tide)
            filled = QRectF(whole.left(), whole.top(), max(height, self._along(self._level)), height)
            painter.drawRoundedRect(filled, height / 2, height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.soft)
        for mark in GOOD:
            painter.drawRect(QRectF(self._along(mark), 0, 2, self.height()))
        painter.end()

    def _along(self, level: float) -> float:
        return self.width() * min(max((level - LOWEST) / -LOWEST, 0.0), 1.0)
