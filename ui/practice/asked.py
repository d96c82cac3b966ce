"""What takes the player's place afterwards: how it was, and above it the two things that are there on every page."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.afterwards.asking import Answered, Asking
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import FlowLayout, QuietButton, ScrollPage

BREATHING_MIN = 3


class Asked(QWidget):
    """The questions after a practice. Whoever goes elsewhere from here keeps what she answered.

    Args:
        context: The shell.
        answered: Where the answers go.
    """

    def __init__(self, context: Context, answered: Answered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._context = context
        self.asking = Asking(context, answered, context.close_full)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(14))
        top = FlowLayout(8)
        ways: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            (self.tr("Breathing space"), "afterwards.breathe", "wind", lambda: self.breathe(BREATHING_MIN)),
            (self.tr("I need help now"), "afterwards.help", "life-buoy", self.help),
        )
        for words, name, icon, act in ways:
            button = QuietButton(words, name, icon, dusk=True)
            button.clicked.connect(lambda _on=False, act=act: act())
            top.addWidget(button)
        column.addLayout(top)
        page = ScrollPage("afterwards.scroll", self.tr("How was it?"), margins=False, widest=4000)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.asking, 8)
        row.addStretch(1)
        page.column.addStretch(1)
        page.column.addLayout(row)
        page.column.addStretch(2)
        column.addWidget(page, 1)

    def breathe(self, minutes: int) -> None:
        """Begins the breathing space."""
        self._leave_for("practice", script="breathing-space", minutes=minutes, begin=True)

    def help(self) -> None:
        """Leads to help."""
        self._leave_for("help")

    def _leave_for(self, page: str, **arguments: object) -> None:
        self.asking.put_down()
        self._context.go(page, **arguments)
        self._context.close_full()
