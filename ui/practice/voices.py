"""Whose voice reads the practices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.course.voices import Voice
from ui.widgets import Card, FlowLayout, Option, Soft, Text


class VoiceCard(Card):
    """The voices to choose from.

    Signals:
        chosen(str): A voice, by its id.

    Args:
        voices: Who can speak.
        voice: Who speaks now.
    """

    chosen = Signal(str)

    def __init__(self, voices: tuple[Voice, ...], voice: Voice | None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.addWidget(Text(self.tr("Whose voice?"), "label"))
        row = FlowLayout(10)
        group = QButtonGroup(self)
        for each in voices:
            option = Option(each.name, f"practice.voice.{each.id}")
            option.setChecked(each == voice)
            option.clicked.connect(lambda _on, id=each.id: self.chosen.emit(id))
            group.addButton(option)
            row.addWidget(option)
        self.column.addLayout(row)
        self.column.addWidget(Soft(self._about(voices), "small"))

    def _about(self, voices: tuple[Voice, ...]) -> str:
        if any(voice.draft for voice in voices):
            return self.tr("A computer-made voice, still a draft: it can be understood, and has an accent.")
        if all(voice.origin == "computer" for voice in voices):
            return self.tr("These voices are made by a computer.")
        return self.tr("A person reads the practices aloud.")
