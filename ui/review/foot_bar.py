"""A bar at the foot of a page of two columns, with what sends; it is there while the columns are under each other."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui.layouts import Columns
from ui.theme import current
from ui.widgets import FlowLayout, QuietButton, Separator


def home_of(button: QPushButton) -> QWidget:
    """Returns the place of a button among others, from which a bar may take it and to which it comes back."""
    home = QWidget()
    inside = QHBoxLayout(home)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(button)
    return home


class FootBar(QWidget):
    """Holds the button that sends while the columns are under each other, where it would lie far below.

    The Tab key comes to the button after what stands before it in its card, wherever it is.

    Args:
        columns: Side by side or under each other.
        card: The column of the button; while it is hidden, nothing can be sent.
        button: What sends.
        home: The button's own place in its card, of `home_of`.
        onward: Leads to the card.
    """

    def __init__(
        self,
        columns: Columns,
        card: QWidget,
        button: QPushButton,
        home: QWidget,
        onward: QuietButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current()
        self._columns, self._card, self._button, self._home = columns, card, button, home
        self._place = QWidget()
        QHBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        row = FlowLayout(12)
        row.addWidget(self._place)
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
            layout = (self._place if wanted else self._home).layout()
            if layout is not None:
                layout.addWidget(self._button)
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
