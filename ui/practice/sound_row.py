"""What is seldom changed of the sound while a practice plays: whose voice, and how loud the bells are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from app.course.voices import Voice
from ui.practice.controls import Choice, VolumeBars
from ui.theme import current
from ui.widgets import FlowLayout, Text


class SoundRow(QWidget):
    """The voices, and the bells.

    Signals:
        voice_chosen(object): Another `Voice`.
        bells_chosen(int): Another volume of the bells, 0 to 100.

    Args:
        voices: Who can speak.
        voice: Who speaks.
        bells: The volume of the bells, 0 to 100.
    """

    voice_chosen = Signal(object)
    bells_chosen = Signal(int)

    def __init__(
        self, voices: tuple[Voice, ...], voice: Voice | None, bells: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("player.sound_row")
        row = FlowLayout(24, parent=self)
        if len(voices) > 1:
            row.addWidget(self._voices(voices, voice))
        self.bells = VolumeBars("player.bells", self.tr("Volume of the bells"), bells)
        self.bells.volume_changed.connect(self.bells_chosen)
        row.addWidget(_beside(Text(self.tr("Bells"), "nav", "dusk_ink", wrap=False), self.bells))

    def _voices(self, voices: tuple[Voice, ...], voice: Voice | None) -> QWidget:
        group, choices = QButtonGroup(self), []
        hint = Text(self.tr("— from the next words on"), "nav", "dusk_ink", wrap=False)
        for each in voices:
            choice = Choice(each.name, f"player.voice.{each.id}")
            choice.setAccessibleName(self.tr("Voice: {name}").format(name=each.name))
            choice.setAccessibleDescription(hint.text())
            choice.setChecked(voice is not None and each.id == voice.id)
            choice.clicked.connect(lambda _on, voice=each: self.voice_chosen.emit(voice))
            group.addButton(choice)
            choices.append(choice)
        return _beside(Text(self.tr("Voice"), "nav", "dusk_ink", wrap=False), *choices, hint)


def _beside(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current().space(8))
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return box
