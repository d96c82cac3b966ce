"""The one window: a bare page (locked, first run), the house, or something that takes all of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence

    from ui.shell.house import House
    from ui.widgets import Toast

LEAST = (760, 560)
USUAL = (1280, 800)
BREATHING_MIN = 3
"""Minutes of the breathing space that is one press away."""


class Window(QWidget):
    """The window.

    Signals:
        lock_asked(): Ctrl+L.
        help_asked(): F1.
        close_asked(): The window is about to be closed; the program ends in its own order.
        file_dropped(str): An exchange file or a course file was dropped onto the window.
        breathing_asked(int): Ctrl+B: the breathing space, for so many minutes.
        painted(): It was seen for the first time; told once the picture is on the screen.

    Args:
        ground: The colour that it has until something stands in it, as "#rrggbb"; the system's when empty.
    """

    lock_asked = Signal()
    help_asked = Signal()
    close_asked = Signal()
    file_dropped = Signal(str)
    breathing_asked = Signal(int)
    painted = Signal()

    def __init__(self, ground: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setObjectName("window")
        self.setWindowTitle("Haven")
        self.setMinimumSize(*LEAST)
        self.resize(*USUAL)
        self._stack = QStackedLayout(self)
        self._bare: QWidget | None = None
        self._house: House | None = None
        self._full: QWidget | None = None
        self._toast: Toast | None = None
        self._may_close = False
        self._was_painted = False
        self._listens = False
        self.setAcceptDrops(True)
        self.painted.connect(self.listen)

    def listen(self) -> None:
        """Makes the keys of the window, once; nobody needs them before it was seen."""
        if self._listens:
            return
        self._listens = True
        from PySide6.QtGui import QKeySequence

        self._shortcut("Ctrl+L", self.lock_asked.emit)
        self._shortcut("F1", self.help_asked.emit)
        self._shortcut("Ctrl+B", partial(self.breathing_asked.emit, BREATHING_MIN))
        self._shortcut(QKeySequence.StandardKey.Find, self._search)
        for number in range(1, 7):
            self._shortcut(f"Ctrl+{number}", partial(self._go, number))

    @property
    def house(self) -> House | None:
        """The unlocked part, when it is unlocked."""
        return self._house

    @property
    def bare(self) -> QWidget | None:
        """The bare page, when there is one."""
        return self._bare

    @property
    def full(self) -> QWidget | None:
        """What takes the whole window, when something does."""
        return self._full

    def show_bare(self, page: QWidget) -> None:
        """Shows a page without a rail; house, full widget and earlier bare page are deleted."""
        self._drop_house()
        self._drop_bare()
        self._bare = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def show_house(self, house: House) -> None:
        """Shows rail and pages; what was there before is deleted. A player that plays goes on."""
        from ui.widgets import Toast

        full, self._full = self._full, None
        self._drop_house()
        self._drop_bare()
        self._house = house
        self._stack.addWidget(house)
        self._toast = Toast(self.tr("Undo"), self.tr("Close"), house)
        self._full = full
        self._stack.setCurrentWidget(full or house)

    def show_full(self, widget: QWidget) -> None:
        """Lets a widget take the whole window."""
        self.close_full()
        self._full = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        widget.setFocus()

    def close_full(self) -> None:
        """Gives the window back to rail and page."""
        if self._full is not None:
            full, self._full = self._full, None
            if self._house is not None:
                self._stack.setCurrentWidget(self._house)
                self._house.focus_page()
            self._drop(full)

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Says a few words at the bottom of the window."""
        if self._toast is not None:
            self._toast.say(text, undo)

    @property
    def said(self) -> str:
        """The words at the bottom of the window, when there are any."""
        return self._toast.text if self._toast is not None and not self._toast.isHidden() else ""

    def let_close(self) -> None:
        """Closes the window for good."""
        self._may_close = True
        self.close()

    def _search(self) -> None:
        if self._house is not None and self._full is None:
            self._house.search()

    def _go(self, number: int) -> None:
        if self._house is not None and self._full is None and number <= len(self._house.order):
            self._house.go(self._house.order[number - 1], {})

    def _shortcut(self, keys: str | QKeySequence.StandardKey, action: Callable[[], None]) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(action)

    def _drop_house(self) -> None:
        if self._full is not None:
            full, self._full = self._full, None
            self._drop(full)
        if self._house is not None:
            house, self._house = self._house, None
            self._toast = None
            self._drop(house)

    def _drop_bare(self) -> None:
        if self._bare is not None:
            bare, self._bare = self._bare, None
            self._drop(bare)

    def _drop(self, widget: QWidget) -> None:
        self._stack.removeWidget(widget)
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._ground and self._stack.currentWidget() is None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._ground))
            painter.end()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if _files(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        for path in _files(event):
            event.acceptProposedAction()
            self.file_dropped.emit(str(path))

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_asked.emit()


def _files(event: QDropEvent) -> list[Path]:
    """Returns the files among what is dragged that Haven takes."""
    from ui.shell.given import is_for_an_open_vault

    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in paths if is_for_an_open_vault(path)]
