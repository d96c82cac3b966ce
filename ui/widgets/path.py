"""The path through the course: weeks 0 to 8 with the moon of the silent day between 6 and 7, or as it was set."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.model.calendar import number_at
from ui.theme import current
from ui.theme.icons import draw

MOON = "moon"
STEPS: tuple[int | str, ...] = (0, 1, 2, 3, 4, 5, 6, MOON, 7, 8)


class WeekPath(QWidget):
    """Ten small steps, or those of her own path. What is behind is filled, where she is is outlined, the rest still.

    Args:
        week: 0 to 8; None before the course begins.
        words: The accessible name, for instance "Week 2 of 8".
        silent: Whether the present week is that of the silent day (between 6 and 7).
        done: Whether all of it is behind her.
        path: What each step holds, as `app.model.calendar` has it; that of the course when None.
        place: Which of them she is on, where a path is given.
    """

    def __init__(
        self,
        week: int | None,
        words: str,
        silent: bool = False,
        parent: QWidget | None = None,
        *,
        done: bool = False,
        path: Sequence[int] | None = None,
        place: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.steps = STEPS if path is None else tuple(_step(position) for position in path)
        if done:
            self._now = len(self.steps)
        elif week is None:
            self._now = -1
        else:
            self._now = STEPS.index(MOON if silent else week) if path is None else place

    @override
    def sizeHint(self) -> QSize:
        return QSize(len(self.steps) * current().px(34), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        widest = QFontMetrics(current().font("strong")).horizontalAdvance("8") + 6
        return QSize(len(self.steps) * (widest + 3), self._height())

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
        width = (self.width() - gap * (len(self.steps) - 1)) / len(self.steps)
        for place, step in enumerate(self.steps):
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


def _step(position: int) -> int | str:
    number = number_at(position)
    return MOON if number is None else number
