"""Tab leads through a form as it is read. Left to itself, Qt follows the order in which things were made."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yields what can take the focus, hidden or not, in the order in which it is laid out."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
        return
    layout = widget.layout()
    if layout is not None:
        for each in laid_out(layout):
            yield from stops(each)


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Yields the widgets of a layout and of those inside it, in their order."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from laid_out(inner)


def thread(widgets: Iterable[QWidget]) -> None:
    """Lets Tab lead from each to the next."""
    for one, other in pairwise(widgets):
        QWidget.setTabOrder(one, other)
