"""What stands in the rail: the name, the places, and the card of the breathing space."""

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import current
from ui.theme.icons import draw
from ui.widgets.buttons import Button
from ui.widgets.text import Text

WIDTH = 228
SIDE = 14


class Brand(QWidget):
    """The name with its small harbour: a sun over water."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        words = Text("Haven", "brand", "deep", wrap=False, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(44), theme.space(6), 0, theme.space(8))
        row.addWidget(words)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(theme.px(23), self.height() / 2 + theme.px(1))
        painter.setBrush(theme.tokens.tide)
        painter.drawEllipse(middle, theme.px(11), theme.px(11))
        painter.setBrush(theme.tokens.glow if not theme.tokens.borders else theme.tokens.paper)
        painter.drawEllipse(middle + QPointF(0, theme.px(4.5)), theme.px(6.5), theme.px(6.5))
        painter.end()


class PlaceButton(Button):
    """A place; the one that is open stands on a card."""

    face: ClassVar[str] = "nav"
    padding: ClassVar[tuple[int, int]] = (12, 6)
    least_height: ClassVar[int] = 48
    icon_size: ClassVar[int] = 22
    icon_gap: ClassVar[int] = 11
    centred: bool = False

    def __init__(self, text: str, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name, icon, parent)
        self._count = 0
        self._counted = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.toggled.connect(lambda checked: self.setFont(current().font("strong" if checked else "nav")))

    @property
    def count(self) -> int:
        """What the badge shows; 0 for none."""
        return self._count

    def show_count(self, count: int, words: str) -> None:
        """Shows a count, with words for those who do not see it."""
        self._count, self._counted = count, words
        self.setAccessibleName(f"{self.text()}, {words}" if count else self.text())
        self.updateGeometry()
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        size.setHeight(max(44, QFontMetrics(self.font()).height() + 8))
        return size

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    def _badge(self) -> int:
        if not self._count:
            return 0
        metrics = QFontMetrics(current().font("chip"))
        return max(metrics.height() + 4, metrics.horizontalAdvance(str(self._count)) + 12)

    @override
    def _beside(self) -> int:
        return super()._beside() + (self._badge() + 6 if self._count else 0)

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        if self.isChecked():
            return tokens.card, tokens.deep, tokens.tide if tokens.borders else tokens.line
        return tokens.paper if self.hovered else None, tokens.ink, None

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("chip"))
        side, high = self._badge(), QFontMetrics(theme.font("chip")).height() + 4
        place = QRectF(self.width() - theme.space(12) - side, (self.height() - high) / 2, side, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.clay)
        painter.drawRoundedRect(place, high / 2, high / 2)
        painter.setPen(theme.tokens.on_clay)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.end()


class SmallPlaceButton(PlaceButton):
    """Settings, lock, help: the same in a smaller face."""

    padding: ClassVar[tuple[int, int]] = (10, 6)
    least_height: ClassVar[int] = 46
    icon_size: ClassVar[int] = 19
    icon_gap: ClassVar[int] = 8


class BreathingButton(Button):
    """The card that leads to the breathing space from everywhere."""

    padding: ClassVar[tuple[int, int]] = (14, 12)
    least_height: ClassVar[int] = 92
    icon_size: ClassVar[int] = 24
    icon_gap: ClassVar[int] = 10
    centred: bool = False

    def __init__(self, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(title, "rail.breathing", "wind", parent)
        self._line = line
        self.setAccessibleDescription(line)

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        ground = tokens.deep_hover if self.hovered else tokens.breathing_ground
        return ground, tokens.on_deep, tokens.edge if tokens.borders else None

    @override
    def ring(self) -> QColor:
        return current().tokens.glow

    def _lines(self, width: int) -> tuple[int, int]:
        """Returns the heights of title and line for a width of words."""
        theme = current()
        flag = Qt.TextFlag.TextWordWrap
        room = QRectF(0, 0, max(1, width), 10_000).toRect()
        title = QFontMetrics(theme.font("strong")).boundingRect(room, flag, self.text()).height()
        return title, QFontMetrics(theme.font("tiny")).boundingRect(room, flag, self._line).height()

    @override
    def heightForWidth(self, width: int, /) -> int:
        title, line = self._lines(width - self._beside())
        return title + line + current().space(30)

    @override
    def sizeHint(self) -> QSize:
        width = current().px(WIDTH - 2 * SIDE)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(current().px(WIDTH - 2 * SIDE)))

    @override
    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        theme = current()
        side = theme.px(self.icon_size)
        left = theme.space(self.padding[0])
        draw(painter, self.picture, colour, QRectF(left, (self.height() - side) / 2, side, side))
        left += side + theme.space(self.icon_gap)
        width = self.width() - left - theme.space(self.padding[0])
        title, line = self._lines(width)
        top = (self.height() - title - line - theme.space(3)) / 2
        flag = Qt.TextFlag.TextWordWrap
        painter.setPen(colour)
        painter.setFont(theme.font("strong"))
        painter.drawText(QRectF(left, top, width, title), flag, self.text())
        painter.setPen(theme.tokens.on_deep_soft)
        painter.setFont(theme.font("tiny"))
        painter.drawText(QRectF(left, top + title + theme.space(3), width, line), flag, self._line)
