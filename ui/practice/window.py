"""The player: it takes the whole window, like a room at dusk."""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget
from typing_extensions import override

from app.clock import SystemClock
from app.course.voices import Voice
from app.errors import HavenError, NoSoundDevice
from app.paths import resources
from app.practice.sounds import Sounds
from app.practice.timeline import Caption, plan
from ui.errors import sentence
from ui.practice.asked import Asked
from ui.practice.captions import Captions
from ui.practice.footer import Footer
from ui.practice.logged import LoggedPractice
from ui.practice.offer import Habits, Practice, keep_habits
from ui.practice.presenter import PlayerPresenter
from ui.practice.ring import Ring
from ui.practice.veil import Veil
from ui.practice.words import clock_words, left_words, title_words
from ui.shell.context import Context
from ui.sound.devices import watch_outputs
from ui.sound.player import Player
from ui.sound.sink import open_sink
from ui.theme import current
from ui.widgets import Dusk, PrimaryButton, QuietButton, SecondaryButton, Text

_DIMS_AFTER_MS = 45_000
_PLAY_OR_WAIT = (Qt.Key.Key_Space, Qt.Key.Key_MediaTogglePlayPause)
_LOUDER = (Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SOFTER = (Qt.Key.Key_Down, Qt.Key.Key_Minus)
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_MediaNext)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_MediaPrevious)
_ROOMY = 480
"""Height in pixels at 100 % text from which there is room for the coming line."""


class PlayerWindow(Dusk):
    """Plays one practice and asks two things afterwards.

    Args:
        context: The shell.
        practice: What is played.
        length_s: The chosen length in seconds.
        player: What sounds; one of its own is made when none is given.

    Attributes:
        player: What sounds.
        presenter: What it does.
        dims: Makes the screen dark when nothing was touched for a while.
    """

    def __init__(self, context: Context, practice: Practice, length_s: int, player: Player | None = None) -> None:
        super().__init__(night=True)
        self._dusk = QPixmap()
        self.setObjectName("player")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(practice.script.title)
        self._context = context
        self._practice = practice
        self._habits = practice.habits
        self.player = player or own_player(context)
        self.player.setParent(self)
        self.player.set_volume(context.settings.volume)
        self.player.set_bells(context.settings.bells)
        self._logged = LoggedPractice(context, practice.script.id, practice.script.title, length_s)
        way, voice = practice.variant, practice.voice
        timeline = plan(practice.script, length_s, variant=way, voice=voice, spare=practice.spare)
        self.presenter = PlayerPresenter(self, self.player, self._logged, timeline, length_s)
        self._asked: Asked | None = None
        self._has_sound = self._sounds()
        self._withdraw: Callable[[], None] | None = None
        self._lay_out(length_s)
        self._connect()
        self.dims = QTimer(self)
        self.dims.setSingleShot(True)
        self.dims.setInterval(_DIMS_AFTER_MS)
        self.dims.timeout.connect(self.dim)
        self._veil = Veil(self)
        self._veil.lifted.connect(self._wake)
        self.setMouseTracking(True)

    def begin(self) -> None:
        """Begins to play."""
        self._offer_media_keys()
        self.presenter.begin()
        self._let_dim()

    @property
    def plays(self) -> bool:
        """Whether the practice goes on now; it does not while it waits, and not while she is asked how it was."""
        return self._asked is None and self.player.plays

    def breathe(self, minutes: int) -> None:
        """Begins the breathing space out of the questions; a practice is not ended by it and says so."""
        if self._asked is not None:
            self._asked.breathe(minutes)
        else:
            self._wake()
            self.captions.show_hint(
                self.tr("This practice goes on. Escape leaves it; then the breathing space can begin.")
            )

    def help(self) -> None:
        """Leads to help, and keeps what was done and answered."""
        if self._asked is not None:
            self._asked.help()
        else:
            self._context.go("help")
            self._context.close_full()

    def dim(self) -> None:
        """Makes the screen dark until a key or the mouse is touched."""
        if self._asked is None:
            self._veil.cover(self.size())
            self.ring.rests = True

    @property
    def is_dim(self) -> bool:
        """Whether the screen is dark."""
        return not self._veil.isHidden()

    def _lay_out(self, length_s: int) -> None:
        theme = current()
        side = theme.space(40)
        self.column.setContentsMargins(side, theme.space(18), side, theme.space(14))
        self.column.setSpacing(0)
        self._leave = QuietButton(self.tr("Leave the practice"), "player.leave", "arrow-left", dusk=True)
        self._dim = QuietButton(self.tr("Dim the screen"), "player.dim", "moon", dusk=True)
        title = Text(title_words(self._practice.week, self._practice.script.title), "nav", "dusk_ink")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title.setObjectName("player.title")
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._leave, 1, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(title, 2)
        top.addWidget(self._dim, 1, Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self._top)
        self.ring = Ring("player.ring")
        self.ring.breathes = theme.moves and self._habits.circle
        self.captions = Captions(self._habits.words, self._voice_words())
        self.captions.show_coming(False)
        self._back = SecondaryButton(self.tr("15 s"), "player.back", "rotate-ccw", dusk=True)
        self._back.setAccessibleName(self.tr("Back 15 seconds"))
        self._pause = PrimaryButton(self.tr("Pause"), "player.pause", "pause", dusk=True)
        self._forward = SecondaryButton(self.tr("15 s"), "player.forward", "rotate-cw", dusk=True)
        self._forward.setAccessibleName(self.tr("Forward 15 seconds"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(16))
        buttons.addStretch(1)
        for button in (self._back, self._pause, self._forward):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setFixedHeight(theme.space(50))
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addStretch(1)
        self.footer = Footer(
            self._practice.script.lengths,
            length_s,
            self._habits,
            self.player.volume,
            self.player.bells,
            self._practice.voices,
            self._practice.voice,
        )
        self._stage = QWidget()
        stage = QVBoxLayout(self._stage)
        stage.setContentsMargins(0, 0, 0, 0)
        stage.setSpacing(theme.space(14))
        stage.addWidget(self.ring, 1)
        stage.addWidget(self.captions)
        stage.addLayout(buttons)
        stage.addWidget(self.footer)
        self.column.addWidget(self._stage, 1)
        # A click does not take the keyboard along: Space pauses and the arrows jump, whatever was clicked last.
        for control in (*self.findChildren(QAbstractButton), *self.findChildren(QSlider)):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        self._leave.clicked.connect(self.presenter.leave)
        self._dim.clicked.connect(self.dim)
        self._pause.clicked.connect(self.presenter.toggle)
        self._back.clicked.connect(lambda: self.presenter.jump(False))
        self._forward.clicked.connect(lambda: self.presenter.jump(True))
        self.footer.length_chosen.connect(self.presenter.choose_length)
        self.footer.volume_chosen.connect(self._set_volume)
        self.footer.words_chosen.connect(self._show_words)
        self.footer.circle_chosen.connect(self._let_breathe)
        self.footer.voice_chosen.connect(self._choose_voice)
        self.footer.bells_chosen.connect(self._set_bells)
        self.player.position_changed.connect(self.presenter.at)
        self.player.caption_changed.connect(self.presenter.caption_is)
        self.player.timeline_changed.connect(self.presenter.timeline_is)
        self.player.paused_changed.connect(self.presenter.paused_is)
        self.player.sounds_again.connect(self._sound_again)
        self.player.ended.connect(self.presenter.ended)
        self.player.failed.connect(self.presenter.failed)

    def _voice_words(self) -> str:
        voice = self._practice.voice
        if not self._practice.script.segments:
            return self.tr("Without words. Whatever comes may come.")
        if voice is None:
            return self.tr("There is no voice for this practice yet; the words are shown.")
        if voice.draft:
            return self.tr("{name} is a computer-made voice, still a draft").format(name=voice.name)
        if voice.origin == "computer":
            return self.tr("{name} is a computer-made voice").format(name=voice.name)
        return self.tr("Spoken by {name}").format(name=voice.name)

    def show_position(self, left_s: float, whole_s: float, gone_s: float) -> None:
        """Shows the time that is left, of how much, and what has gone."""
        fraction = min(1.0, gone_s / whole_s) if whole_s else 1.0
        self.ring.show_time(clock_words(left_s), left_words(whole_s), fraction, gone_s)

    def show_caption(self, caption: Caption) -> None:
        """Shows the words of this moment."""
        self.captions.show_caption(caption)

    def show_paused(self, paused: bool) -> None:
        """Shows whether it waits."""
        self._pause.say(self.tr("Go on") if paused else self.tr("Pause"))
        self._pause.picture = "play" if paused else "pause"
        self._pause.setFixedSize(self._pause.sizeHint() + QSize(current().space(36), current().space(10)))
        if paused:
            self.dims.stop()
            self._wake()
            return
        self._let_dim()

    def show_length(self, asked_s: int) -> None:
        """Marks the chosen length."""
        self.footer.show_length(asked_s)

    def show_trouble(self, error: HavenError) -> None:
        """Says what cannot be heard; the words go on."""
        lasts = isinstance(error, NoSoundDevice)
        self.captions.show_trouble(sentence(error), passes=not lasts)
        if lasts:
            self._has_sound = False
            self.dims.stop()
        if not self._habits.words:
            self._show_words(True)

    def ask_afterwards(self, asks: bool) -> None:
        """Asks how it was, or closes when there is nothing to ask."""
        self._withdraw_media_keys()
        self.dims.stop()
        self._veil.hide()
        if not asks:
            self._context.close_full()
            return
        self._stage.hide()
        self._top.hide()
        self._asked = Asked(self._context, self._logged)
        self.column.addWidget(self._asked, 1)
        # Whoever pressed Space a moment too late does not answer by it.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_media_keys(self) -> None:
        if sys.platform != "linux":
            return
        from ui.practice.media_keys import Keys, offer

        does = self.presenter
        keys = offer(Keys(does.toggle, does.wait, does.go_on, does.leave, does.jump), self)
        if keys is not None:
            self.player.position_changed.connect(keys.at)
            self.player.timeline_changed.connect(keys.timeline_is)
            self.player.paused_changed.connect(keys.paused_is)
            self._withdraw = keys.withdraw

    def _withdraw_media_keys(self) -> None:
        if self._withdraw is not None:
            self._withdraw()
            self._withdraw = None

    def _sounds(self) -> bool:
        """Says whether there is anything to hear, given a device: words without a voice have to be read."""
        return self._practice.voice is not None or not self._practice.script.segments

    def _sound_again(self) -> None:
        """Says no more that nothing can be heard, and dims again."""
        self._has_sound = self._sounds()
        self.captions.clear_trouble()
        if self.player.plays:
            self._let_dim()

    def _let_dim(self) -> None:
        """Dims after a while, unless the words have to be read because there is nothing to hear."""
        if self._has_sound:
            self.dims.start()

    def _set_volume(self, volume: int) -> None:
        self.player.set_volume(volume)
        self._context.settings.habit(volume=volume)

    def _set_bells(self, volume: int) -> None:
        self.player.set_bells(volume)
        self._context.settings.habit(bells=volume)

    def _choose_voice(self, voice: Voice) -> None:
        self.presenter.choose_voice(voice)
        voices = {**self._habits.voices, self._practice.script.language: voice.id}
        self._keep_habits(replace(self._habits, voices=voices))

    def _show_words(self, shown: bool) -> None:
        self.captions.show_words(shown)
        self.footer.show_words(shown)
        self._keep_habits(replace(self._habits, words=shown))

    def _let_breathe(self, breathes: bool) -> None:
        self.ring.breathes = breathes and current().moves
        self.ring.update()
        self._keep_habits(replace(self._habits, circle=breathes))

    def _keep_habits(self, habits: Habits) -> None:
        if habits != self._habits:
            self._habits = habits
            services = self._context.services
            self._context.background.run("vault", lambda: keep_habits(services, habits), lambda _: None)

    def _wake(self) -> None:
        self._veil.hide()
        self.ring.rests = False
        if self.dims.isActive():
            self.dims.start()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        dim = self.is_dim
        self._wake()
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self._asked is None:
                self.presenter.leave()
            else:
                self._asked.asking.leave()
        elif self._asked is not None:
            super().keyPressEvent(event)
        elif key in _PLAY_OR_WAIT:
            self.presenter.toggle()
        elif key == Qt.Key.Key_MediaPlay:
            self.presenter.go_on()
        elif key == Qt.Key.Key_MediaPause:
            self.presenter.wait()
        elif key == Qt.Key.Key_MediaStop:
            self.presenter.leave()
        elif key in _FORWARD or key in _BACK:
            self.presenter.jump(key in _FORWARD)
        elif key in _LOUDER or key in _SOFTER:
            self.footer.louder(key in _LOUDER)
        elif not dim:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._wake()
        elif event.type() == QEvent.Type.PaletteChange:
            self._dusk = QPixmap()
        elif event.type() == QEvent.Type.ParentChange and self.parent() is None:
            # The shell takes the window away: locked, ended, or something else was opened.
            self._withdraw_media_keys()
            self.presenter.drop()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        # Under everything that moves lies the dusk: it is painted once for a size, and copied from then on.
        ratio, place = self.devicePixelRatio(), event.rect()
        if self._dusk.size() != self.size() * ratio:
            self._dusk = QPixmap(self.size() * ratio)
            self._dusk.setDevicePixelRatio(ratio)
            ground = QPainter(self._dusk)
            self.paint_dusk(ground)
            ground.end()
        source = QRectF(place.x() * ratio, place.y() * ratio, place.width() * ratio, place.height() * ratio)
        painter = QPainter(self)
        painter.drawPixmap(QRectF(place), self._dusk, source)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.captions.show_coming(event.size().height() >= current().px(_ROOMY))
        if self.is_dim:
            self._veil.cover(event.size())


def own_player(context: Context, sounds: Sounds | None = None) -> Player:
    """Makes what sounds, on the device that was chosen in the settings, else on the computer's own.

    Args:
        context: The shell.
        sounds: Where the sounds come from; those of the program and the course when None.
    """
    chosen = context.settings.output
    return Player(
        context.background,
        sounds or Sounds(resources() / "sounds"),
        # Sound passes in the computer's own time, also where the program's clock is set otherwise.
        SystemClock(),
        partial(open_sink, chosen=chosen),
        partial(watch_outputs, chosen),
    )
