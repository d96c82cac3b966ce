"""Where something was saved, or why it was not."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets import MessagePanel, SecondaryButton


class Saved(QWidget):
    """Says where something was saved, or why it was not.

    Args:
        name: The `objectName`.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.panel = MessagePanel("", "", "info", "mist")
        self.panel.setObjectName(name)
        self.show_it: SecondaryButton = self.panel.offer(self.tr("Show the folder"), f"{name}.show", self._open)
        column.addWidget(self.panel)
        self.hide()

    def clear(self) -> None:
        """Says nothing."""
        self.folder = None
        self.hide()

    def say(self, words: str) -> None:
        """Says something that is no folder."""
        self.folder = None
        self.show_it.hide()
        self.show()
        self.panel.say(words)

    def show_folder(self, folder: Path) -> None:
        """Says where it lies."""
        self.folder = folder
        self.show_it.show()
        self.show()
        self.panel.say(self.tr("It is saved: {folder}").format(folder=folder))

    def _open(self) -> None:
        if self.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))
