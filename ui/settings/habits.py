"""Habits of this computer: when Haven locks by itself."""

from PySide6.QtWidgets import QComboBox, QWidget

from ui.shell.settings import Settings
from ui.theme import current
from ui.widgets import Card, Heading, labelled

MINUTES = (2, 5, 10, 20, 30, 60, 0)


class HabitsCard(Card):
    """Locking.

    Args:
        settings: Where it is kept.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.addWidget(Heading(self.tr("On this computer"), 3))
        self.lock_minutes = QComboBox()
        self.lock_minutes.setMinimumHeight(current().target)
        for minutes in MINUTES:
            words = self.tr("after %n minutes", "", minutes) if minutes else self.tr("only when the computer sleeps")
            self.lock_minutes.addItem(words, minutes)
        self.lock_minutes.setCurrentIndex(max(0, self.lock_minutes.findData(settings.lock_minutes)))
        self.lock_minutes.currentIndexChanged.connect(
            lambda: settings.habit(lock_minutes=int(self.lock_minutes.currentData()))
        )
        hint = self.tr("When nobody touches keyboard or mouse. A practice that plays is not interrupted.")
        self.column.addWidget(
            labelled(self.tr("Haven locks by itself"), self.lock_minutes, "settings.lock_minutes", hint)
        )
