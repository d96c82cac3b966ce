"""Seven days as bars. An empty day is an empty day."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import current

BEYOND = 4
"""So many pixels a day's name may be wider than its bar, on either side."""


class BarStrip(QWidget):
    """Minutes of practice on seven days.

    Args:
        minutes: One number for each day, the oldest first.
        words: The same in words, as the accessible name.
        labels: Letters below the bars, or none for a strip in a table.
        full: Minutes that fill the height; 40 when none.
    """

    def __init__(
        self,
        minutes: Sequence[int],
        words: str,
        labels: Sequence[str] = (),
        full: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._minutes = tuple(minutes)
        self._labels = tuple(labels)
        self._full = full
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_minutes(self, minutes: Sequence[int], words: str) -> None:
        """Shows other days."""
        self._minutes = tuple(minutes)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        if self._labels:
            line = QFontMetrics(theme.font("tiny")).height()
            return QSize(len(self._minutes) * theme.px(34) + 2 * BEYOND, theme.px(72) + line + 4)
        return QSize(len(self._minutes) * theme.px(13), theme.px(32))

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(hint.width() * 2 // 3, hint.height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("tiny"))
        below = QFontMetrics(theme.font("tiny")).height() + 4 if self._labels else 0
        count = max(1, len(self._minutes))
        beyond = BEYOND if self._labels else 0
        pitch = min((self.width() - 2 * beyond) / count, theme.px(34 if self._labels else 13))
        gap = theme.px(8 if self._labels else 4)
        room = self.height() - below
        radius = 5 if self._labels else 2.5
        for day, minutes in enumerate(self._minutes):
            empty = minutes <= 0
            height = 3 if empty else max(theme.px(5), min(1.0, minutes / self._full) * room)
            left = beyond + day * pitch
            bar = QRectF(left, room - height, pitch - gap, height)
            painter.setPen(theme.tokens.edge if empty and theme.tokens.borders else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tokens.mist if empty else theme.tokens.tide)
            painter.drawRoundedRect(bar, 1 if empty else radius, 1 if empty else radius)
            if day < len(self._labels):
                painter.setPen(theme.tokens.soft)
                place = QRectF(left - BEYOND, room + 2, pitch - gap + 2 * BEYOND, below)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, self._labels[day])
        painter.end()
