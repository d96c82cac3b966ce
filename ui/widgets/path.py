"""The path through the course: weeks 0 to 8 with the moon of the silent day between 6 and 7."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import current
from ui.theme.icons import draw

MOON = "moon"
STEPS: tuple[int | str, ...] = (0, 1, 2, 3, 4, 5, 6, MOON, 7, 8)


class WeekPath(QWidget):
    """Ten small steps. What is behind is filled, where she is is outlined, what comes is still.

    Args:
        week: 0 to 8; None before the course begins.
        words: The accessible name, for instance "Week 2 of 8".
        silent: Whether the present week is that of the silent day (between 6 and 7).
        done: Whether all of it is behind her.
    """

    def __init__(
        self,
        week: int | None,
        words: str,
        silent: bool = False,
        parent: QWidget | None = None,
        *,
        done: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._now = len(STEPS) if done else -1 if week is None else STEPS.index(MOON if silent else week)

    def show_week(self, week: int | None, words: str, silent: bool = False) -> None:
        """Shows another week."""
        self._now = -1 if week is None else STEPS.index(MOON if silent else week)
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(len(STEPS) * current().px(34), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        widest = QFontMetrics(current().font("strong")).horizontalAdvance("8") + 6
        return QSize(len(STEPS) * (widest + 3), self._height())

    def _height(self) -> int:
        return current().px(38)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("strong"))
        gap = min(theme.space(8), max(2, self.width() // 60))
        width = (self.width() - gap * (len(STEPS) - 1)) / len(STEPS)
        for place, step in enumerate(STEPS):
            box = QRectF(place * (width + gap), 0, width, self.height())
            if place < self._now:
                painter.setPen(QPen(tokens.tide, 1))
                painter.setBrush(tokens.tide)
                words = tokens.on_tide
            elif place == self._now:
                painter.setPen(QPen(tokens.tide, 2))
                painter.setBrush(tokens.card)
                words = tokens.deep
            else:
                painter.setPen(QPen(tokens.edge, 1, Qt.PenStyle.DotLine) if tokens.borders else Qt.PenStyle.NoPen)
                painter.setBrush(tokens.still)
                words = tokens.soft
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 9, 9)
            if step == MOON:
                side = min(theme.px(15), width - 4)
                where = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
                draw(painter, "moon", words, where)
            else:
                painter.setPen(words)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(step))
        painter.end()
