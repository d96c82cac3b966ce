"""A scale, from 0 to 10 unless told otherwise, that may be left open."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSlider, QWidget
from typing_extensions import override

from ui.theme import current
from ui.widgets.text import Soft, Text

OPEN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
Span = tuple[Decimal, Decimal, Decimal]
"""Least, greatest, and the distance of two points."""
TEN: Final[Span] = (Decimal(0), Decimal(10), Decimal(1))
BESIDE: Final = 120
"""Greatest width of words beside the slider, in pixels at 100 %."""
BESIDE_AT_MOST: Final = 170
"""The same in pixels at any size of text: the window does not grow with it."""
_MOST_POINTS: Final = 10_000
_DOTTED: Final = 20
"""So many points are still painted one by one."""


class _Slide(QSlider):
    """The slider itself; without a handle while nothing was said."""

    touched = Signal()
    emptied = Signal()
    takes_digits = True

    def __init__(self, name: str, label: str, first: int, points: int, step: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.is_open = True
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setRange(first, first + points * step)
        self.setValue(first)
        self.setSingleStep(step)
        self.setPageStep(max(1, points // 5) * step)
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
        return self._knob() / 2 + room * (value - self.minimum()) / max(1, self.maximum() - self.minimum())

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._follow(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._follow(event)

    def _follow(self, event: QMouseEvent) -> None:
        room = max(1, self.width() - self._knob())
        points = (self.maximum() - self.minimum()) // self.singleStep()
        point = round((event.position().x() - self._knob() / 2) * points / room)
        self.setValue(self.minimum() + min(points, max(0, point)) * self.singleStep())
        self.touched.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in OPEN_KEYS:
            self.emptied.emit()
            return
        digit = event.text()
        if digit.isdecimal() and self.takes_digits:
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
            points = range(self.minimum(), self.maximum() + 1, self.singleStep())
            for value in points if len(points) <= _DOTTED + 1 else ():
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
        chosen(object): The number (an `int` on a scale of whole numbers, otherwise a `Decimal`), or None when it
            was left open.

    Args:
        name: The `objectName` of the slider.
        label: The accessible name, usually the question.
        low: Words at 0.
        high: Words at 10.
        open_words: Shown while nothing was said.
        chosen_words: Shown behind the number.
        span: Its points; 0 to 10 when not said.
        shown: Says a number in words.
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
        *,
        span: Span = TEN,
        shown: Callable[[Decimal], str] = str,
    ) -> None:
        super().__init__(parent)
        self._open_words = open_words
        self._chosen_words = chosen_words
        self._least, greatest, self._step = span
        self._shown = shown
        points = min(_MOST_POINTS, max(1, int((greatest - self._least) / self._step)))
        self._whole = self._least == int(self._least) and self._step == int(self._step)
        # A screen reader says the slider's own number, so that is the number itself wherever it is a whole one.
        first, step = (int(self._least), int(self._step)) if self._whole else (0, 1)
        self.slider = _Slide(name, label, first, points, step, self)
        self.slider.takes_digits = self._least == 0 and self._step == 1
        self._said = Text("", parent=self)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().space(16))
        grid.setVerticalSpacing(0)
        self._lay_out(grid, Soft(low, parent=self), Soft(high, parent=self))
        self.setFocusProxy(self.slider)
        self.slider.touched.connect(self._choose)
        self.slider.emptied.connect(lambda: self._set(None, tell=True))
        self._set(None, tell=False)

    def _lay_out(self, grid: QGridLayout, low: Soft, high: Soft) -> None:
        """Few words stand beside the slider, more of them below its ends, where they may break."""
        are_few = max(low.sizeHint().width(), high.sizeHint().width()) <= min(current().px(BESIDE), BESIDE_AT_MOST)
        if are_few:
            for end in (low, high):
                end.setWordWrap(False)
            grid.addWidget(low, 0, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.slider, 0, 1)
            grid.addWidget(high, 0, 2, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._said, 1, 0, 1, 3)
            grid.setColumnStretch(1, 1)
            return
        high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.slider, 0, 0, 1, 2)
        grid.addWidget(low, 1, 0)
        grid.addWidget(high, 1, 1)
        grid.addWidget(self._said, 2, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    @property
    def said(self) -> str:
        """The number in words, or those for leaving it open."""
        return self._said.text()

    @property
    def number(self) -> Decimal | int | None:
        """The number, or None while it is open."""
        return None if self.slider.is_open else self._said_number()

    def show_number(self, number: Decimal | int | None) -> None:
        """Shows a number without telling anybody."""
        self._set(number, tell=False)

    def _choose(self) -> None:
        self._set(self._said_number(), tell=True)

    def _said_number(self) -> Decimal | int:
        return self.slider.value() if self._whole else self._least + self.slider.value() * self._step

    def _set(self, number: Decimal | int | None, *, tell: bool) -> None:
        self.slider.is_open = number is None
        if number is not None:
            point = round((number - self._least) / self._step)
            self.slider.setValue(self.slider.minimum() + point * self.slider.singleStep())
        said = self._open_words if number is None else f"{self._shown(Decimal(number))} {self._chosen_words}".strip()
        self._said.setText(said)
        self.slider.setAccessibleDescription(self._said.text())
        self.slider.update()
        if tell:
            self.chosen.emit(number)
