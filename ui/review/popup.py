"""A card that stands beside what somebody does, for a moment: Escape puts it away, and so does going elsewhere."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ui.theme import current
from ui.widgets import Card


class Popup(Card):
    """The card. It is no window of its own, so that no window manager has a say in where the keyboard is.

    Attributes:
        stands_on: The widget on which it has its place.
        floor: What stands from here on downwards is left in sight, if there is room above.

    Args:
        back: Gets the focus back.
        ground: What it stands on.
        within: The card beside whose edges it does not stand out.
    """

    def __init__(self, back: QWidget, ground: QWidget, within: QWidget) -> None:
        super().__init__(padding=12, parent=ground)
        self._border = "edge"  # it stands on cards, and has to be told from them
        self._back = back
        self.stands_on = ground
        self._within = within
        self.floor = ground.height()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def open_at(self, below: QPoint, above: int, width: int, height: int, first: QWidget) -> None:
        """Shows itself, and takes the keyboard.

        Args:
            below: Where its upper left corner would be, on the ground.
            above: Where its lower edge is when there is no room below.
            width: Wanted, in pixels.
            height: Wanted, in pixels.
            first: What takes the keyboard.
        """
        edge, ground = current().space(8), self.stands_on
        card = QRect(self._within.mapTo(ground, QPoint(0, 0)), self._within.size())
        width, height = min(width, card.width() - 2 * edge), min(height, ground.height() - 2 * edge)
        left = max(card.left() + edge, min(below.x(), card.right() - width - edge))
        top = below.y() if below.y() + height <= min(self.floor, ground.height()) else above - height
        top = max(edge, min(top, ground.height() - height - edge))
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def shut(self) -> None:
        """Goes, and gives the keyboard back."""
        if isValid(self._back) and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.go()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if isValid(self) and self.isVisible() and now is not None and not self.isAncestorOf(now):
            self.go()

    def go(self) -> None:
        """Goes, wherever the keyboard is."""
        self.hide()
        self.deleteLater()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
            return
        super().keyPressEvent(event)
