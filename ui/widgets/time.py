"""A field for a time of day."""

from datetime import time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QTimeEdit, QWidget

from ui.theme import current


class TimeField(QTimeEdit):
    """A time of day, at least 44 px high.

    Args:
        name: The `objectName`.
        at: The time it begins with.
    """

    def __init__(self, name: str, at: time, parent: QWidget | None = None) -> None:
        super().__init__(QTime(at.hour, at.minute), parent)
        self.setObjectName(name)
        self.setFont(current().font("body"))
        self.setMinimumHeight(current().target)
        self.setMinimumWidth(current().px(110))
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(current().px(10), 0, 0, 0)

    def at(self) -> time:
        """Returns the time."""
        chosen = self.time()
        return time(chosen.hour(), chosen.minute())
