"""Practices in the voice of somebody one knows: what one's own therapist recorded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.practice.own_voice import Spoken
from ui.widgets import Card, FlowLayout, Heading, SecondaryButton, Soft


class OwnVoiceCard(Card):
    """What one person recorded, each a press away, whoever speaks otherwise.

    Signals:
        begin_asked(str, str): Begin a script in a voice.

    Args:
        spoken: What was recorded, and by whom.
    """

    begin_asked = Signal(str, str)

    def __init__(self, spoken: Spoken, parent: QWidget | None = None) -> None:
        super().__init__("claymist", parent=parent)
        voice = spoken.voice
        self.setObjectName(f"practice.spoken.{voice.id}")
        self.column.addWidget(Heading(self.tr("Recorded by {name}").format(name=voice.name), 3, "clay_ink"))
        row = FlowLayout(10)
        for script in spoken.scripts:
            button = SecondaryButton(script.title, f"practice.spoken.{voice.id}.{script.id}", "play")
            button.setAccessibleDescription(self.tr("Begins in the voice of {name}").format(name=voice.name))
            button.clicked.connect(lambda _on=False, id=script.id: self.begin_asked.emit(id, voice.id))
            row.addWidget(button)
        self.column.addLayout(row)
        self.column.addWidget(Soft(self.tr("The length can be changed while it plays."), "small"))
