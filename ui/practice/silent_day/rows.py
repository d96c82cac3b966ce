"""The items of a block as a list that is used with the keyboard and with buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from ui.theme import current

LEAST = 44


class Rows(QListWidget):
    """A list as high as its rows, whose words wrap.

    Signals:
        move_asked(int): Alt and an arrow: the chosen row one place up (-1) or down (1).
        length_asked(bool): Plus or minus: the chosen row longer or shorter.
        removal_asked(): Delete: without the chosen row.

    Args:
        name: The `objectName`.
        label: The accessible name.
    """

    move_asked = Signal(int)
    length_asked = Signal(bool)
    removal_asked = Signal()

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFont(current().font("body"))
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Shows rows, each with the name of what it stands for; the chosen one stays chosen."""
        chosen = self.chosen
        place = self.currentRow()
        blocked = self.blockSignals(True)
        self.clear()
        for id, words in rows:
            row = QListWidgetItem(words)
            row.setData(Qt.ItemDataRole.UserRole, id)
            self.addItem(row)
        ids = [id for id, _ in rows]
        self.setCurrentRow(ids.index(chosen) if chosen in ids else min(max(0, place), len(rows) - 1))
        self.blockSignals(blocked)
        self._fit()

    @property
    def chosen(self) -> str:
        """What the chosen row stands for, or nothing."""
        return str(self.currentItem().data(Qt.ItemDataRole.UserRole)) if self.currentRow() >= 0 else ""

    def _fit(self) -> None:
        """Gives each row the height of its words, and the list that of its rows."""
        theme = current()
        metrics, inside = QFontMetrics(self.font()), max(50, self.viewport().width() - theme.space(16))
        whole = 0
        for place in range(self.count()):
            row = self.item(place)
            words = metrics.boundingRect(0, 0, inside, 10_000, Qt.TextFlag.TextWordWrap, row.text()).height()
            height = max(theme.space(LEAST), words + theme.space(16))
            row.setSizeHint(QSize(0, height))
            whole += height
        self.setFixedHeight(whole + 4)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.length_asked.emit(key != Qt.Key.Key_Minus)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current().tokens.focus, 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -2, -2), 8, 8)
            painter.end()
