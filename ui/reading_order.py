"""Tab leads through a page as it is read. Left to itself, Qt follows the order in which things were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ui.widgets.form.tabbing import laid_out


class Home(QWidget):
    """The place of something that may be shown elsewhere for a while; Tab comes to it where its place is.

    Args:
        thing: What has its place here.
    """

    def __init__(self, thing: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thing = thing
        self._inside = QHBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(thing)

    def take_back(self) -> None:
        """Shows it here again."""
        self._inside.addWidget(self.thing)


def stops(page: QWidget) -> list[QWidget]:
    """Returns what Tab stops at, in the order in which it is laid out: what is seen, and enabled."""
    found = [(widget, is_home) for widget, is_home in _within(page, page) if _stops_at(widget)]
    at_home = {widget for widget, is_home in found if is_home}
    return [widget for widget, is_home in found if is_home or widget not in at_home]


def _stops_at(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None


def _within(widget: QWidget, page: QWidget) -> Iterator[tuple[QWidget, bool]]:
    """Yields what lies in a widget, and whether that is where its place is."""
    if isinstance(widget, Home):
        if widget.thing.isVisibleTo(page):
            yield widget.thing, True
        return
    if widget is not page:
        if widget.isHidden():
            return
        yield widget, False
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield from _within(content, page)
    elif layout is not None:
        ordered = list(laid_out(layout))
        for each in (*ordered, *_by_hand(widget, ordered)):
            yield from _within(each, page)
    elif widget is page or not _stops_at(widget):
        for each in _by_hand(widget, []):
            yield from _within(each, page)


def _by_hand(widget: QWidget, but: list[QWidget]) -> list[QWidget]:
    """Returns what was put into a widget by hand, from top to bottom."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    found = [each for each in widget.findChildren(QWidget, options=direct) if not each.isWindow() and each not in but]
    return sorted(found, key=lambda each: (each.y(), each.x()))


def step(page: QWidget, focus: QWidget | None, forward: bool) -> QWidget | None:
    """Returns where Tab leads from a widget of a page, round its window; None when Qt is to find the way.

    Qt's own chain is not asked: a widget whose neighbour there was asked for is taken by PySide to belong to it, and
    goes with it.
    """
    if focus is None or not focus.isVisible():
        return None  # it is just being hidden
    order = stops(page.window())
    while focus is not None and focus is not page and focus not in order:
        focus = focus.parentWidget()
    if focus is None or focus is page:
        return None
    return order[(order.index(focus) + (1 if forward else -1)) % len(order)]
