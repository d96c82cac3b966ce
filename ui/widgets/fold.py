"""Something folded away behind its title, until somebody wants to see it."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import current
from ui.widgets.buttons import QuietButton


class _Title(QuietButton):
    padding: ClassVar[tuple[int, int]] = (4, 8)


class Fold(QWidget):
    """A title that opens and closes what lies below it; that is made when it is first opened.

    Signals:
        turned(bool): It was opened, or closed.

    Args:
        title: The words of the title.
        name: The `objectName` of the title.
        make: Makes what is folded away.
    """

    turned = Signal(bool)

    def __init__(self, title: str, name: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Callable[[], QWidget] | None = make
        self.inside: QWidget | None = None
        self.title = _Title(title, name, "chevron-right")
        self.title.setCheckable(True)
        self.title.toggled.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().space(8))
        self._column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_open(self) -> bool:
        """Whether what lies in it is seen."""
        return self.title.isChecked()

    def open(self) -> None:
        """Opens it."""
        self.title.setChecked(True)

    def _turn(self, opened: bool) -> None:
        self.title.picture = "chevron-down" if opened else "chevron-right"
        self.title.update()
        if opened and self._make is not None:
            make, self._make = self._make, None
            self.inside = make()
            self._column.addWidget(self.inside)
        if self.inside is not None:
            self.inside.setVisible(opened)
        self.turned.emit(opened)
