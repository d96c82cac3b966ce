"""Whether something was before somebody's eyes: it rested in sight for a moment, and was not only scrolled past."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.overriding import override

RESTED_MS = 150
"""How long something has to stand still before it counts as having been before somebody's eyes."""


class Rested(QObject):
    """Watches a widget from the first time that it is painted.

    Signals:
        rested: It stood still in sight; told once.

    Args:
        widget: What is watched; it owns this.
        is_seen: Whether enough of it is in sight to count.
    """

    rested = Signal()

    def __init__(self, widget: QWidget, is_seen: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._is_seen = is_seen
        self._stood: tuple[QPoint, int] | None = None
        self._waits = self._told = False
        widget.installEventFilter(self)

    @property
    def waits(self) -> bool:
        """Whether it was painted, and it is not known yet whether it stands still."""
        return self._waits

    @property
    def told(self) -> bool:
        """Whether it stood still in sight."""
        return self._told

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Paint and not self._waits:
            self._waits = True
            self._look_again()
        return super().eventFilter(watched, event)

    def _look_again(self) -> None:
        # What stands above may still be growing and push it out of sight, so one look is not enough.
        self._stood = self._place()
        QTimer.singleShot(RESTED_MS, self, self._look)

    def _place(self) -> tuple[QPoint, int]:
        return self._widget.mapTo(self._widget.window(), QPoint()), self._widget.height()

    def _look(self) -> None:
        if not self._is_seen():
            self._waits = False
        elif self._stood != self._place():
            self._look_again()
        else:
            self._widget.removeEventFilter(self)
            self._told = True
            self.rested.emit()
