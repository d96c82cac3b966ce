"""What a place in the window is."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.model.change_set import ChangeSet
from ui.shell.context import Context


class Page(QWidget):
    """A place in the window. It is made once after unlocking and again when language or theme change.

    Attributes:
        name: The page's name, used by `Context.go` and remembered as the last page.
        context: What it may ask of the shell.
    """

    name: ClassVar[str]

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName(self.name)

    def entered(self, arguments: Mapping[str, object]) -> None:
        """Is called when the page comes before somebody's eyes, with the arguments of `Context.go`."""

    def left(self) -> None:
        """Is called when another page comes, and before the program locks or ends: what was typed is kept now."""

    def changed(self, changes: ChangeSet) -> None:
        """Is called after every change, here or by sync, also while the page is not seen."""

    def search(self) -> bool:
        """Puts the cursor into the page's search field (Ctrl+F); returns whether it has one."""
        return False
