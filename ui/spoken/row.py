"""One recording: heard, paused, gone to another place, taken away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget
from typing_extensions import override

from app.vault.recordings import SoundView
from ui.sound.heard import Heard
from ui.spoken.words import caption, clock, spoken
from ui.theme import current
from ui.widgets import FlowLayout, QuietButton, SecondaryButton, Soft, Text

SPEEDS = (1.0, 1.25, 1.5)
STEP_S = 5


class Line(QSlider):
    """Where a recording is, in tenths of a second; arrow keys go five seconds on or back."""

    def __init__(self, name: str, label: str, length_s: float, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setRange(0, max(1, round(length_s * 10)))
        self.setSingleStep(STEP_S * 10)
        self.setPageStep(6 * STEP_S * 10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(current().px(180), max(28, current().px(28)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(100), max(28, current().px(28)))


class SoundRow(QWidget):
    """A recording with what can be done with it.

    Signals:
        play_wanted: It is to be heard from where it is, or to go on.
        pause_wanted: It is to wait.
        place_wanted(float): It is to go to another place, in seconds.
        speed_wanted(float): It is to be heard faster or slower.
        skip_wanted(bool): Long pauses are to be shortened, or not any more.
        removal_wanted: It is to be taken away.

    Args:
        sound: The recording.
        name: Begins the names of what takes the focus.
        number: Its place among several, from 1; 0 when there is only one.
        removable: Whether it can be taken away here.
        speeds: Whether it can be heard faster, and with shorter pauses.
        skips: Whether long pauses are shortened.
    """

    play_wanted = Signal()
    pause_wanted = Signal()
    place_wanted = Signal(float)
    speed_wanted = Signal(float)
    skip_wanted = Signal(bool)
    removal_wanted = Signal()

    def __init__(
        self,
        sound: SoundView,
        name: str,
        number: int = 0,
        *,
        removable: bool = False,
        speeds: bool = False,
        skips: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sound = sound
        self._playing = False
        self._skips = skips
        self._speed = SPEEDS[0]
        theme = current()
        said = caption(sound)
        self._several = number > 0
        if number:
            said = self.tr("{number}. {caption}").format(number=number, caption=said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        self.caption = Text(said, "strong")
        column.addWidget(self.caption)
        self.setAccessibleName(said)
        self.play = SecondaryButton(self.tr("Listen"), f"{name}.play", "play")
        self.play.setAccessibleName(self._named(self.tr("Listen")))
        self.play.clicked.connect(self._toggle)
        self.play.setEnabled(sound.here)
        place = self._named(self.tr("Place in the recording"))
        self.line = Line(f"{name}.place", place, sound.milliseconds / 1000)
        self.line.setEnabled(sound.here)
        self.line.valueChanged.connect(self._moved)
        self.time = Soft("", "small", wrap=False)
        row = QHBoxLayout()
        row.setDirection(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.space(10))
        row.addWidget(self.play)
        row.addWidget(self.line, 1)
        row.addWidget(self.time, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        more = FlowLayout(12)
        self.speed: QuietButton | None = None
        if speeds:
            self.speed = QuietButton("", f"{name}.speed")
            self.speed.clicked.connect(self._faster)
            more.addWidget(self.speed)
            self._say_speed()
        self.skip: QuietButton | None = None
        if speeds:
            self.skip = QuietButton("", f"{name}.skip")
            self.skip.setToolTip(self.tr("Pauses of more than a second and a half become short ones."))
            self.skip.clicked.connect(lambda: self.skip_wanted.emit(not self._skips))
            more.addWidget(self.skip)
            self.show_skips(skips)
        self.remove: QuietButton | None = None
        if removable:
            self.remove = QuietButton(self.tr("Delete"), f"{name}.remove", "trash-2")
            self.remove.setAccessibleName(self.tr("Delete this recording: {caption}").format(caption=said))
            self.remove.clicked.connect(self.removal_wanted)
            more.addWidget(self.remove)
        if speeds or removable:
            column.addLayout(more)
        if sound.recovered:
            column.addWidget(
                Soft(
                    self.tr("Haven was locked or closed while you spoke. This is what you had said until then."),
                    "small",
                )
            )
        if not sound.here:
            column.addWidget(Soft(self.tr("On its way to this computer; it can be heard when it has come."), "small"))
        self.show_heard(Heard(0.0, sound.milliseconds / 1000))

    @property
    def position_s(self) -> float:
        """Where it is, in seconds."""
        return self.line.value() / 10

    @property
    def chosen_speed(self) -> float:
        """How fast it is heard."""
        return self._speed

    def show_playing(self, *, playing: bool) -> None:
        """Says what the button does next."""
        if playing != self._playing:
            self._playing = playing
            label = self.tr("Pause") if playing else self.tr("Listen")
            self.play.say(label)
            self.play.setAccessibleName(self._named(label))

    def show_heard(self, heard: Heard) -> None:
        """Shows where it is; never while somebody holds the line."""
        if not self.line.isSliderDown():
            self.line.blockSignals(True)
            self.line.setValue(round(heard.position_s * 10))
            self.line.blockSignals(False)
        whole = clock(self.sound.milliseconds / 1000)
        self.time.setText(spoken.tr("{now} of {whole}").format(now=clock(heard.position_s), whole=whole))

    def show_skips(self, skips: bool) -> None:
        """Says what the button does next: long pauses are shortened, or heard in full again."""
        self._skips = skips
        if self.skip is not None:
            self.skip.say(self.tr("Hear pauses in full") if skips else self.tr("Shorten pauses"))

    def _named(self, label: str) -> str:
        """Returns what a screen reader hears: among several recordings also which one is meant."""
        if not self._several:
            return label
        return self.tr("{label}: {caption}").format(label=label, caption=self.accessibleName())

    def _toggle(self) -> None:
        (self.pause_wanted if self._playing else self.play_wanted).emit()

    def _moved(self, value: int) -> None:
        self.time.setText(
            spoken.tr("{now} of {whole}").format(now=clock(value / 10), whole=clock(self.sound.milliseconds / 1000))
        )
        self.place_wanted.emit(value / 10)

    def _faster(self) -> None:
        self._speed = SPEEDS[(SPEEDS.index(self._speed) + 1) % len(SPEEDS)]
        self._say_speed()
        self.speed_wanted.emit(self._speed)

    def _say_speed(self) -> None:
        if self.speed is not None:
            number = self.locale().toString(self._speed, "g", 3)
            self.speed.say(self.tr("Speed {number}×").format(number=number))
