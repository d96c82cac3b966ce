"""A panel of words for an empty page or for something that went wrong."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.theme import current
from ui.widgets.buttons import SecondaryButton
from ui.widgets.cards import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Heading, IconLabel, Text


class MessagePanel(Card):
    """Says what is, what is safe and what can be done, and offers a way on.

    Args:
        title: A short heading, possibly none.
        text: The sentence.
        icon: Stem of an icon in front of it, or none.
        tone: "sand" when something needs attention, "card" for an empty page, "mist" for quiet information.
    """

    def __init__(
        self, title: str, text: str, icon: str = "", tone: str = "card", parent: QWidget | None = None
    ) -> None:
        super().__init__(tone, 22, parent)
        colour = {"sand": "sand_ink", "mist": "deep", "claymist": "clay_ink"}.get(tone, "ink")
        if title:
            self.column.addWidget(Heading(title, 4 if tone != "card" else 3, colour if tone != "card" else "deep"))
        self._label = IconLabel(icon, text, colour=colour) if icon else None
        self._text = self._label.label if self._label else Text(text, colour=colour)
        self.column.addWidget(self._label or self._text)
        self._actions = FlowLayout(12)
        self.column.addLayout(self._actions)
        self.setAccessibleName(f"{title} {text}".strip())

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Sets the sentence, shows the panel and lets a screen reader speak it."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def offer(self, text: str, name: str, action: Callable[[], object]) -> SecondaryButton:
        """Adds a button for what can be done and returns it."""
        button = SecondaryButton(text, name)
        button.clicked.connect(lambda: action())
        self._actions.addWidget(button)
        self.column.setSpacing(current().space(14))
        return button
