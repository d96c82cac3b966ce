"""A column whose content stays together at the top when there is room to spare."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.overriding import override


class Column(QVBoxLayout):
    """Like `QVBoxLayout`, but room that nothing asks for is left at the bottom instead of between the lines.

    As soon as something in it expands (a stretch, an item with a stretch factor, an expanding widget), it fills
    its place.

    Args:
        gap: Between items, in pixels as they are (make them with `Theme.space`).
        firm: Whether it keeps its height where there is less room; what grows inside a page that scrolls has less
            until the page has grown too, and would be laid out twice.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 0, firm: bool = False) -> None:
        self._firm = firm
        self._heights: dict[int, int] = {}
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    @override
    def heightForWidth(self, width: int, /) -> int:
        # A page that scrolls asks for its height with and without the scroll bar, again and again; Qt remembers one.
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    @override
    def invalidate(self) -> None:
        if self._heights:
            self._heights = {}
        super().invalidate()

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        if not self.expandingDirections() & Qt.Orientation.Vertical:
            wanted = self.heightForWidth(rect.width()) if self.hasHeightForWidth() else self.sizeHint().height()
            if 0 < wanted < rect.height() or (self._firm and wanted > rect.height()):
                rect = QRect(rect.topLeft(), rect.size())
                rect.setHeight(wanted)
        super().setGeometry(rect)
