"""Layouts that pages share: columns that go under each other when there is no room, and emptying a layout."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QPushButton, QScrollArea, QSizePolicy, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ui.theme import current

AT_ONCE_S = 0.01
"""Seconds of making widgets between two looks at what the person does."""


class Trickle(QObject):
    """Fills a layout little by little, so that a long list never keeps the window from painting.

    Signals:
        filled: All widgets are there; not told when they all were at once.

    Args:
        layout: Receives the widgets, at its end.
        widgets: Makes one after the other, when it is its turn.
        parent: With it the filling ends.
    """

    filled = Signal()

    def __init__(self, layout: QBoxLayout, widgets: Iterator[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = layout
        self._widgets = widgets
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)
        self._step()

    @property
    def is_full(self) -> bool:
        """Whether all widgets are there."""
        return not self._timer.isActive()

    def finish(self) -> None:
        """Makes all that is still to come, for somebody who cannot wait."""
        while not self.is_full:
            self._step()

    def stop(self) -> None:
        """Makes no more, ever."""
        self._timer.stop()
        self.deleteLater()

    def _step(self) -> None:
        until = time.perf_counter() + AT_ONCE_S
        while time.perf_counter() < until:
            widget = next(self._widgets, None)
            if widget is None:
                self._timer.stop()
                self.filled.emit()
                return
            self._layout.addWidget(widget)


class Columns(QWidget):
    """Widgets side by side, or under each other in a narrow window or with large text.

    Args:
        widgets: From left to right, or from top to bottom.
        shares: How the width is divided.
        least: Width in pixels at 100 % text from which they stand side by side.
        level: Whether they all get the height of the tallest.
        gap: Between them, in pixels at 100 %; the gap between cards when None.
    """

    def __init__(
        self,
        widgets: tuple[QWidget, ...],
        shares: tuple[int, ...],
        least: int,
        level: bool = True,
        gap: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current()
        self._shares = shares
        self._least = theme.px(least)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.gap if gap is None else theme.space(gap))
        self._level = level
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self._row.addWidget(widget)
        self._turn(wide=False)

    @property
    def is_wide(self) -> bool:
        """Whether the widgets stand side by side."""
        return self._row.direction() == QBoxLayout.Direction.LeftToRight

    def _turn(self, *, wide: bool) -> None:
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        for place, share in enumerate(self._shares):
            self._row.setStretch(place, share if wide else 0)
            item = self._row.itemAt(place)
            if item is not None:
                top = wide and not self._level
                item.setAlignment(Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag(0))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        wide = event.size().width() >= self._least
        if wide != self.is_wide:
            self._turn(wide=wide)
            self.updateGeometry()
        super().resizeEvent(event)


def swap(place: QWidget, widget: QWidget) -> None:
    """Replaces everything that lies in a place; who was in it with the keyboard stays in it.

    Args:
        place: It has a layout.
        widget: What lies there from now on.
    """
    layout = place.layout()
    focused = QApplication.focusWidget()
    was_here = focused is not None and place.isAncestorOf(focused)
    if layout is None:
        return
    clear(layout)
    layout.addWidget(widget)
    first = next((button for button in widget.findChildren(QPushButton) if button.isEnabled()), None)
    if was_here:
        (first or _around(place)).setFocus(Qt.FocusReason.OtherFocusReason)


def _around(place: QWidget) -> QWidget:
    """Returns the nearest widget around a place that can take the focus: the page that scrolls."""
    around = place.parentWidget()
    while around is not None and around.focusPolicy() == Qt.FocusPolicy.NoFocus:
        around = around.parentWidget()
    return around or place


@contextmanager
def same_focus(around: QWidget) -> Iterator[None]:
    """Lets the keyboard be, after something in a page was made anew, where it was: on what has the same name.

    Args:
        around: The page that scrolls; it takes the focus when nothing has that name any more.
    """
    focused = QApplication.focusWidget()
    if focused is None or focused is around or not around.isAncestorOf(focused):
        yield
        return
    name = focused.objectName()
    before = around.findChildren(QWidget, name)
    yield
    if around.isAncestorOf(focused) and focused.isVisibleTo(around):
        return
    found = (one for one in around.findChildren(QWidget, name) if name and one not in before)
    again = next(found, around)
    _show_at_once(again)
    again.setFocus(Qt.FocusReason.OtherFocusReason)


def _show_at_once(widget: QWidget) -> None:
    """Shows what was just laid out and would come a moment later: only what is seen takes the focus."""
    while (around := widget.parentWidget()) is not None and not around.isVisible():
        widget = around
    widget.show()


def scroll_to(scroll: QScrollArea, widget: QWidget) -> None:
    """Brings the top of a widget to the top of what scrolls, once it was laid out."""

    def move() -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        content = scroll.widget()
        if content is not None and content.isAncestorOf(widget):
            scroll.verticalScrollBar().setValue(widget.mapTo(content, QPoint(0, 0)).y() - current().space(12))

    QTimer.singleShot(0, scroll, move)


def bring_into_view(scroll: QScrollArea, widget: QWidget) -> None:
    """Scrolls no further than it takes to see a widget, once it was laid out; one that is gone by then is let be."""

    def move() -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if isValid(widget) and widget.isVisible():
            scroll.ensureWidgetVisible(widget, 0, current().space(24))

    QTimer.singleShot(0, scroll, move)


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout and lets go of its widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
