"""The icon beside the clock, where a desktop has such a place: the breathing space, the window, and lock."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from ui.theme import current

MINUTES = (1, 3, 5)
"""Lengths of the breathing space."""
SIDES = (16, 22, 32, 48)


class Tray(QObject):
    """Stands there while the program runs; on a desktop without such a place it does nothing.

    It shows no numbers and says nothing by itself, so that it keeps still also on a silent day. What is to be said is
    said by `say`, when a reminder is due.

    Signals:
        breathing_asked(int): The breathing space, for so many minutes.
        window_asked(): The window.
        lock_asked(): Lock.
        end_asked(): End the program, also where closing its window does not.
        message_chosen(): The words that it showed were chosen.

    Args:
        window: The window.
        breathes: Whether the breathing space stands in it (the patient's).
    """

    breathing_asked = Signal(int)
    window_asked = Signal()
    lock_asked = Signal()
    end_asked = Signal()
    message_chosen = Signal()

    def __init__(self, window: QWidget, breathes: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._breathes = breathes
        self._icon: QSystemTrayIcon | None = None
        self._next = ""
        self.menu = QMenu(window)
        self.menu.setObjectName("tray.menu")

    @property
    def is_there(self) -> bool:
        """Whether it is seen."""
        return self._icon is not None and self._icon.isVisible()

    def show(self) -> None:
        """Shows it, where there is a place for it; again after language or looks changed."""
        self._fill()
        if self._icon is None:
            if not QSystemTrayIcon.isSystemTrayAvailable():
                return
            self._icon = QSystemTrayIcon(self)
            self._icon.setContextMenu(self.menu)
            self._icon.activated.connect(self._activate)
            self._icon.messageClicked.connect(self.message_chosen)
        self._icon.setIcon(_picture())
        self._icon.setToolTip("Haven")
        self._icon.show()

    def hide(self) -> None:
        """Takes it away; before the program ends."""
        if self._icon is not None:
            self._icon.hide()

    def say(self, title: str, words: str) -> bool:
        """Shows a few words beside the icon; returns whether it could."""
        if self._icon is None or not self._icon.isVisible() or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, words, self._icon.icon())
        return True

    def show_next(self, words: str) -> None:
        """Says when the next reminder comes; nothing when there is none."""
        if words != self._next:
            self._next = words
            self._fill()

    def _fill(self) -> None:
        self.menu.clear()
        if self._next:
            self._add(self._next, "tray.next").setEnabled(False)
            self.menu.addSeparator()
        if self._breathes:
            for minutes in MINUTES:
                words = self.tr("Breathing space, %n minute(s)", "", minutes)
                self._add(words, f"tray.breathe.{minutes}").triggered.connect(
                    lambda _on=False, minutes=minutes: self.breathing_asked.emit(minutes)
                )
            self.menu.addSeparator()
        self._add(self.tr("Open Haven"), "tray.open").triggered.connect(self.window_asked)
        self._add(self.tr("Lock"), "tray.lock").triggered.connect(self.lock_asked)
        self._add(self.tr("End Haven"), "tray.end").triggered.connect(self.end_asked)

    def _add(self, words: str, name: str) -> QAction:
        action = QAction(words, self.menu)
        action.setObjectName(name)
        self.menu.addAction(action)
        return action

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.window_asked.emit()


def _picture() -> QIcon:
    """Returns the sun over water of the brand."""
    icon = QIcon()
    tokens = current().tokens
    for side in SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.tide)
        painter.drawEllipse(1, 1, side - 2, side - 2)
        painter.setBrush(tokens.glow if not tokens.borders else tokens.paper)
        lesser = round(side * 0.58)
        painter.drawEllipse((side - lesser) // 2, (side - lesser) // 2 + round(side * 0.18), lesser, lesser)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
