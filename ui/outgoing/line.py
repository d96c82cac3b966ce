"""One line of words for a patient: a field that asks whose words are pasted into it, as a sheet does."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from ui.widgets import Field
from ui.widgets.carrying import marked, put_plain


class LineField(Field):
    """One line. Qt copies and pastes here without asking anybody; each way of it is taken over."""

    def make_menu(self) -> QMenu:
        """Returns the usual menu; whoever asked deletes it."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self.put())
            elif action.objectName() in ("edit-copy", "edit-cut"):
                action.triggered.connect(self._mark)
        return menu

    def put(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        """Puts in what lies on the clipboard."""
        if not self.isReadOnly():
            self._put(QGuiApplication.clipboard().mimeData(mode))

    def _put(self, data: QMimeData) -> None:
        put_plain(self, data, lambda text: self.insert(" ".join(text.split())))

    def _mark(self) -> None:
        """Marks what was just copied; a field of one line lets nobody mark it before."""
        data = QMimeData()
        data.setText(QGuiApplication.clipboard().text())
        QGuiApplication.clipboard().setMimeData(marked(self, data))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.put()
            event.accept()
            return
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            self._mark()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            if QGuiApplication.clipboard().supportsSelection():
                self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
                self.put(QClipboard.Mode.Selection)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        if event.source() is self or self.isReadOnly():
            super().dropEvent(event)
            return
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self._put(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
