"""The foot of the player: words and circle, the length, the volume, and voice and bells when they are asked for."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QButtonGroup, QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from app.course.voices import Voice
from ui.practice.controls import Choice, VolumeBars
from ui.practice.offer import Habits
from ui.practice.sound_row import SoundRow
from ui.practice.words import minutes_words
from ui.theme import current
from ui.widgets import Text

_WIDE = 1180


class Footer(QWidget):
    """What can be changed while a practice plays.

    Signals:
        length_chosen(int): Another length, in seconds.
        volume_chosen(int): Another volume, 0 to 100.
        words_chosen(bool): Words on the screen or not.
        circle_chosen(bool): The circle breathes or not.
        voice_chosen(object): Another `Voice`.
        bells_chosen(int): Another volume of the bells, 0 to 100.

    Args:
        lengths: What the script offers, in seconds; nothing is to choose where it is one.
        length_s: The chosen one; added when it is another.
        habits: How it is shown.
        volume: 0 to 100.
        bells: The volume of the bells, 0 to 100.
        voices: Who can speak.
        voice: Who speaks.

    Attributes:
        voices: Who can speak.
        volume: The volume.
        sound: Voice and bells, shown when they are asked for.
    """

    length_chosen = Signal(int)
    volume_chosen = Signal(int)
    words_chosen = Signal(bool)
    circle_chosen = Signal(bool)
    voice_chosen = Signal(object)
    bells_chosen = Signal(int)

    def __init__(
        self,
        lengths: tuple[int, ...],
        length_s: int,
        habits: Habits,
        volume: int,
        bells: int,
        voices: tuple[Voice, ...] = (),
        voice: Voice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = Choice("", "player.words", underlined=False)
        self._circle = Choice("", "player.circle", underlined=False)
        self._more = Choice(self.tr("Voice and bells"), "player.more", underlined=False)
        if len(voices) < 2:
            self._more.say(self.tr("Bells"))
        self.voices = voices
        self._lengths: dict[int, Choice] = {}
        self._hint = Text(self.tr("— change it now, the silences adapt"), "nav", "dusk_ink", wrap=False)
        self.volume = VolumeBars("player.volume", self.tr("Volume"), volume)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._left, self._right = self._switches(habits), self._loudness()
        self._middle = self._length_row(sorted({*lengths, length_s}))
        self._middle.setVisible(len(self._lengths) > 1)
        self.sound = SoundRow(voices, voice, bells)
        self.sound.hide()
        self._place(wide=False)
        self.volume.volume_changed.connect(self.volume_chosen)
        self.sound.voice_chosen.connect(self.voice_chosen)
        self.sound.bells_chosen.connect(self.bells_chosen)
        self._more.toggled.connect(self.sound.setVisible)

    def show_length(self, asked_s: int) -> None:
        """Marks a length."""
        if asked_s in self._lengths:
            self._lengths[asked_s].setChecked(True)

    def show_words(self, shown: bool) -> None:
        """Says whether words are on the screen."""
        self._words.setChecked(shown)
        self._words.say(self.tr("Words on") if shown else self.tr("Words off"))

    def show_circle(self, breathes: bool) -> None:
        """Says whether the circle breathes."""
        self._circle.setChecked(breathes)
        self._circle.say(self.tr("Circle on") if breathes else self.tr("Circle off"))

    def louder(self, more: bool) -> None:
        """Makes it a step louder or softer."""
        self.volume.setValue(self.volume.value() + (10 if more else -10))

    def _switches(self, habits: Habits) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().space(8))
        row.addWidget(self._words)
        row.addWidget(self._circle)
        row.addWidget(self._more)
        self._circle.setVisible(current().moves)
        self.show_words(habits.words)
        self.show_circle(habits.circle)
        self._words.clicked.connect(self._choose_words)
        self._circle.clicked.connect(self._choose_circle)
        return box

    def _choose_words(self, shown: bool) -> None:
        self.show_words(shown)
        self.words_chosen.emit(shown)

    def _choose_circle(self, breathes: bool) -> None:
        self.show_circle(breathes)
        self.circle_chosen.emit(breathes)

    def _length_row(self, lengths: list[int]) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().space(2))
        row.addWidget(Text(self.tr("Length"), "nav", "dusk_ink", wrap=False), 0, Qt.AlignmentFlag.AlignVCenter)
        group = QButtonGroup(box)
        for length in lengths:
            choice = Choice(f"{round(length / 60)}", f"player.length.{length}")
            choice.setAccessibleName(minutes_words(length))
            choice.setAccessibleDescription(self._hint.text())
            choice.clicked.connect(lambda _on, length=length: self.length_chosen.emit(length))
            group.addButton(choice)
            row.addWidget(choice)
            self._lengths[length] = choice
        row.addWidget(Text(self.tr("min"), "nav", "dusk_ink", wrap=False), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignVCenter)
        return box

    def _loudness(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().space(8))
        row.addWidget(Text(self.tr("Volume"), "nav", "dusk_ink", wrap=False), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.volume)
        return box

    def _place(self, *, wide: bool) -> None:
        """Puts everything into one row, or the length above the rest."""
        self._wide = wide
        for widget in (self.sound, self._left, self._middle, self._right):
            self._grid.removeWidget(widget)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self.sound, 0, 0, 1, 3, middle)
        self._grid.addWidget(self._middle, 1, 1 if wide else 0, 1, 1 if wide else 3, middle)
        self._grid.addWidget(self._left, 1 if wide else 2, 0, left)
        self._grid.addWidget(self._right, 1 if wide else 2, 2, right)
        for column, share in enumerate((1, 0, 1)):
            self._grid.setColumnStretch(column, share)
        # Tab goes the way that the eye goes.
        rows = (self._left, self._middle) if wide else (self._middle, self._left)
        stops = [stop for box in (self.sound, *rows, self._right) for stop in _stops(box)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        wide = event.size().width() >= current().px(_WIDE)
        if wide != self._wide:
            self._place(wide=wide)
            self.updateGeometry()
        self._hint.setVisible(wide and self._has_room(event.size().width()))
        super().resizeEvent(event)

    def _has_room(self, width: int) -> bool:
        """Says whether the hint fits without taking the words at both ends their line."""
        hint = 0 if self._hint.isVisibleTo(self._middle) else self._hint.sizeHint().width()
        ends = max(self._left.sizeHint().width(), self._right.sizeHint().width())
        return width - self._middle.sizeHint().width() - hint >= 2 * ends


def _stops(box: QWidget) -> list[QWidget]:
    """Returns what Tab reaches in a row, from left to right."""
    return [each for each in box.findChildren(QWidget) if isinstance(each, QAbstractButton | QAbstractSlider)]
