"""A scale from 0 to 10 that may be left open."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSlider, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets.text import Soft, Text

OPEN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Slide(QSlider):
    """The slider itself; without a handle while nothing was said."""

    touched = Signal()
    emptied = Signal()

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.is_open = True
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setRange(0, 10)
        self.setPageStep(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(240), max(44, current().px(44)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(120), max(44, current().px(44)))

    def _knob(self) -> int:
        return current().px(26)

    def _x(self, value: int) -> float:
        room = self.width() - self._knob()
        return self._knob() / 2 + room * value / 10

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._follow(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._follow(event)

    def _follow(self, event: QMouseEvent) -> None:
        room = max(1, self.width() - self._knob())
        self.setValue(min(10, max(0, round((event.position().x() - self._knob() / 2) * 10 / room))))
        self.touched.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in OPEN_KEYS:
            self.emptied.emit()
            return
        digit = event.text()
        if digit.isdigit():
            self.setValue(int(digit))
            self.touched.emit()
            return
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before or event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left):
            self.touched.emit()

    @override
    def wheelEvent(self, event: object, /) -> None:
        """Leaves the wheel to the page, so that scrolling past changes nothing."""
        ignore = getattr(event, "ignore", None)
        if ignore is not None:
            ignore()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.tokens.edge if theme.tokens.borders else Qt.PenStyle.NoPen)
        thick, middle = theme.px(8), self.height() / 2
        groove = QRectF(0, middle - thick / 2, self.width(), thick)
        painter.setBrush(theme.tokens.card if theme.tokens.borders else theme.tokens.track)
        painter.drawRoundedRect(groove, thick / 2, thick / 2)
        knob = self._knob()
        if self.is_open:
            painter.setBrush(theme.tokens.edge)
            for value in range(11):
                painter.drawEllipse(QPointF(self._x(value), middle), 2, 2)
        else:
            groove.setWidth(self._x(self.value()))
            painter.setBrush(theme.tokens.tide)
            painter.drawRoundedRect(groove, thick / 2, thick / 2)
            painter.setBrush(theme.tokens.card)
            painter.setPen(QPen(theme.tokens.tide, 3))
            painter.drawEllipse(QPointF(self._x(self.value()), middle), knob / 2 - 2, knob / 2 - 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.tokens.focus, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()


class Scale(QWidget):
    """A scale with words at its ends; Delete, or the value shown as open, leaves it open again.

    Signals:
        chosen(object): The number 0 to 10, or None when it was left open.

    Args:
        name: The `objectName` of the slider.
        label: The accessible name, usually the question.
        low: Words at 0.
        high: Words at 10.
        open_words: Shown while nothing was said.
        chosen_words: Shown behind the number.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        label: str,
        low: str = "",
        high: str = "",
        open_words: str = "",
        chosen_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_words = open_words
        self._chosen_words = chosen_words
        self.slider = _Slide(name, label, self)
        self._said = Text("", parent=self)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().space(16))
        grid.setVerticalSpacing(0)
        grid.addWidget(Soft(low, wrap=False, parent=self), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.slider, 0, 1)
        grid.addWidget(Soft(high, wrap=False, parent=self), 0, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._said, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self.slider)
        self.slider.touched.connect(self._choose)
        self.slider.emptied.connect(lambda: self._set(None, tell=True))
        self._set(None, tell=False)

    @property
    def number(self) -> int | None:
        """The number, or None while it is open."""
        return None if self.slider.is_open else self.slider.value()

    def show_number(self, number: int | None) -> None:
        """Shows a number without telling anybody."""
        self._set(number, tell=False)

    def _choose(self) -> None:
        self._set(self.slider.value(), tell=True)

    def _set(self, number: int | None, *, tell: bool) -> None:
        self.slider.is_open = number is None
        if number is not None:
            self.slider.setValue(number)
        self._said.setText(self._open_words if number is None else f"{number} {self._chosen_words}".strip())
        self.slider.setAccessibleDescription(self._said.text())
        self.slider.update()
        if tell:
            self.chosen.emit(number)
