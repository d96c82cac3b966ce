"""The way to the recording room: rarely used, and therefore a card here and no place in the rail."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import Card, FlowLayout, Heading, SecondaryButton, Text


class OwnVoiceCard(Card):
    """Opens the recording room; for therapists.

    Signals:
        opened(): The room is wanted.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.addWidget(Heading(self.tr("A voice of your own"), 3))
        self.column.addWidget(
            Text(
                self.tr(
                    "Read the practices of the course aloud yourself, and patients can hear them in a voice that "
                    "they know."
                )
            )
        )
        self.button = SecondaryButton(self.tr("Open the recording room"), "settings.recording", "mic")
        self.button.clicked.connect(self.opened)
        row = FlowLayout()
        row.addWidget(self.button)
        self.column.addLayout(row)
