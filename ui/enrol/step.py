"""The frame of one step: a heading, what it is for, what is asked, and one way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import current
from ui.widgets import FlowLayout, Heading, PrimaryButton, QuietButton, SecondaryButton, Text


class StepPage(QWidget):
    """A column of words and fields with its actions below.

    Signals:
        back_wanted: The step before is wanted.
        typed_so_far(object): What was typed, by the names of `Entered`; never a passphrase or a recovery code.

    Args:
        title: The heading; also the accessible name.
        lead: What the step is for, in a sentence or two.
    """

    back_wanted = Signal()
    typed_so_far = Signal(object)

    def __init__(self, title: str, lead: str = "") -> None:
        super().__init__()
        theme = current()
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(18))
        self.column.addWidget(Heading(title, 1))
        if lead:
            self.column.addWidget(Text(lead, "lead"))
        self._actions = FlowLayout(12)

    def finish(self, *, can_go_back: bool) -> None:
        """Puts the actions below everything that was added.

        Args:
            can_go_back: Whether there is a step to go back to.
        """
        self.column.addSpacing(current().space(8))
        if can_go_back:
            button = QuietButton(self.tr("Back"), "enrol.back", "arrow-left")
            button.clicked.connect(self.back_wanted)
            self._actions.addWidget(button)
        self.column.addLayout(self._actions)
        self.column.addStretch(1)

    def primary(self, text: str, name: str, icon: str = "") -> PrimaryButton:
        """Adds the way on."""
        button = PrimaryButton(text, name, icon)
        self._actions.addWidget(button)
        return button

    def secondary(self, text: str, name: str, icon: str = "") -> SecondaryButton:
        """Adds another way on."""
        button = SecondaryButton(text, name, icon)
        self._actions.addWidget(button)
        return button

    def say(self, text: str, face: str = "body") -> Text:
        """Adds a paragraph and returns it."""
        words = Text(text, face)
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(words)
        return words

    def set_working(self, working: bool) -> None:
        """Locks the way on while something is being done."""
        for button in self.findChildren(PrimaryButton):
            button.setEnabled(not working)
