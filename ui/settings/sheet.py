"""The frame of one sheet of the settings: the way back, a heading, what it is for, and its cards."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.change_set import ChangeSet
from ui.attached import Attached
from ui.shell.context import Context
from ui.theme import current
from ui.widgets import FlowLayout, Heading, QuietButton, ScrollPage, Soft

WIDEST = 860


class Sheet(QWidget):
    """One sheet of the settings. It is made when it is first gone to.

    Attributes:
        name: Its name, as in `context.go("settings", sheet=name)`.
        context: The shell.
        background: Lanes whose answers end with this sheet.
        column: Receives the cards.

    Signals:
        back_wanted: Back to all settings.

    Args:
        context: The shell.
        title: The heading.
        lead: What it is for.
    """

    name: ClassVar[str]
    back_wanted = Signal()

    def __init__(self, context: Context, title: str, lead: str) -> None:
        super().__init__()
        theme = current()
        self.context = context
        self.background = Attached(context.background, self)
        self.area = ScrollPage(f"settings.{self.name}", title, widest=WIDEST)
        self.column = self.area.column
        self.column.setSpacing(theme.space(16))
        self.back = QuietButton(self.tr("All settings"), f"settings.{self.name}.back", "arrow-left")
        self.back.clicked.connect(self.back_wanted)
        row = FlowLayout()
        row.addWidget(self.back)
        self.column.addLayout(row)
        self.column.addWidget(Heading(title))
        if lead:
            self.column.addWidget(Soft(lead, "lead"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def look(self) -> None:
        """Looks at everything again; called when the sheet comes before somebody's eyes."""

    def given(self, arguments: Mapping[str, object]) -> None:
        """Takes what was handed over with `context.go("settings", sheet=name, …)`; called after `look`."""

    def changed(self, changes: ChangeSet) -> None:
        """Is called after every change while the sheet is seen."""

    def left(self) -> None:
        """Is called when another page or sheet comes: nothing secret stays."""

    def take_focus(self) -> None:
        """Puts the cursor on the way back, from where Tab leads on."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
