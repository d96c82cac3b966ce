"""Small controls on the dusk of the player: a word to choose, and the volume."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets.buttons import Button


class Choice(Button):
    """A word that can be chosen; the chosen one is heavier and underlined.

    Args:
        underlined: Whether being chosen shows as a line below.
    """

    face = "nav"
    padding = (8, 6)
    least_height = 44

    def __init__(self, text: str, name: str, underlined: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text, name, "", parent)
        self.setCheckable(True)
        self._underlined = underlined
        self.toggled.connect(self._weigh)
        self._weigh(False)

    def _weigh(self, chosen: bool) -> None:
        self.setFont(current().font("button" if chosen else "nav"))
        self.updateGeometry()

    @override
    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        tokens = current().tokens
        veil = QColor(tokens.dusk_ink)
        veil.setAlpha(36)
        return veil if self.hovered else None, tokens.dusk_ink, None

    @override
    def ring(self) -> QColor:
        return current().tokens.glow

    @override
    def sizeHint(self) -> QSize:
        heavy = QFontMetrics(current().font("button")).horizontalAdvance(self.text())
        wide = heavy + 2 * current().space(self.padding[0]) + 2
        return super().sizeHint().expandedTo(QSize(wide, 0))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self.isChecked() and self._underlined:
            theme = current()
            width = QFontMetrics(self.font()).horizontalAdvance(self.text())
            painter = QPainter(self)
            painter.setPen(QPen(theme.tokens.glow, 2))
            bottom = self.height() / 2 + theme.px(14)
            left = (self.width() - width) // 2
            painter.drawLine(left, round(bottom), left + width, round(bottom))
            painter.end()


class VolumeBars(QSlider):
    """The volume as seven bars, 0 to 100.

    Signals:
        volume_changed(int): Somebody changed it.
    """

    volume_changed = Signal(int)
    BARS = 7

    def __init__(self, name: str, label: str, volume: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setRange(0, 100)
        self.setSingleStep(10)
        self.setPageStep(20)
        self.setValue(volume)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.volume_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(104), max(44, current().px(44)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._follow(event.position().x())

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._follow(event.position().x())

    def _follow(self, x: float) -> None:
        self.setValue(round(100 * min(1.0, max(0.0, x / max(1, self.width())))))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.px(3)
        wide = (self.width() - gap * (self.BARS + 1)) / self.BARS
        off = QColor(theme.tokens.dusk_ink)
        off.setAlphaF(0.28)
        for number in range(self.BARS):
            tall = theme.px(4) + theme.px(16) * number / (self.BARS - 1)
            left = gap + number * (wide + gap)
            filled = self.value() > 100 * number / self.BARS
            place = QRectF(left, self.height() / 2 + theme.px(10) - tall, wide, tall)
            if theme.tokens.borders:
                painter.setPen(QPen(theme.tokens.dusk_ink, 1))
                painter.setBrush(theme.tokens.dusk_ink if filled else Qt.BrushStyle.NoBrush)
                painter.drawRect(place)
            else:
                painter.fillRect(place, theme.tokens.dusk_ink if filled else off)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.tokens.glow, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()
