"""A bar at the foot of a page of two columns, with what sends; it is there while the columns are under each other."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.layouts import Columns
from ui.reading_order import Home
from ui.theme import current
from ui.widgets import FlowLayout, QuietButton, Separator


class FootBar(QWidget):
    """Holds the button that sends while the columns are under each other, where it would lie far below.

    Tab comes to the button after what stands before it in its card, wherever it is.

    Args:
        columns: Side by side or under each other.
        card: The column of the button; while it is hidden, nothing can be sent.
        home: The button's own place in the card.
        onward: Leads to the card.
    """

    def __init__(
        self,
        columns: Columns,
        card: QWidget,
        home: Home,
        onward: QuietButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current()
        self._columns, self._card, self._home, self._button = columns, card, home, home.thing
        place = QWidget()
        self._inside = QHBoxLayout(place)
        self._inside.setContentsMargins(0, 0, 0, 0)
        row = FlowLayout(12)
        row.addWidget(place)
        row.addWidget(onward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.space(12))
        column.setSpacing(theme.space(12))
        column.addWidget(Separator())
        column.addLayout(row)
        self.hide()
        for watched in (columns, card):
            watched.installEventFilter(self)

    @property
    def holds(self) -> bool:
        """Whether the button is here."""
        return self.isAncestorOf(self._button)

    def _turn(self) -> None:
        """Takes the button or gives it back; who stood on it with the keyboard still does."""
        wanted = not self._columns.is_wide and not self._card.isHidden()
        if wanted != self.holds:
            was_here = QApplication.focusWidget() is self._button
            if wanted:
                self._inside.addWidget(self._button)
            else:
                self._home.take_back()
            self._home.setHidden(wanted)
            if was_here:
                self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        if wanted == self.isHidden():
            self.setVisible(wanted)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._turn()
        return super().eventFilter(watched, event)
