"""The player: it takes the whole window, like a room at dusk."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.clock import SystemClock
from app.errors import HavenError
from app.model.changes import AfterFeeling
from app.paths import resources
from app.practice.sounds import Sounds
from app.practice.timeline import Caption, plan
from ui.errors import sentence
from ui.practice.afterwards import Afterwards
from ui.practice.captions import Captions
from ui.practice.footer import Footer
from ui.practice.logged import LoggedPractice
from ui.practice.offer import Habits, Practice, keep_habits
from ui.practice.presenter import PlayerPresenter
from ui.practice.ring import Ring
from ui.practice.words import clock_words, left_words, title_words
from ui.shell.context import Context
from ui.sound.player import Player
from ui.theme import current
from ui.widgets import Dusk, PrimaryButton, QuietButton, SecondaryButton, Text

_DIMS_AFTER_MS = 45_000
_DARKNESS = 0.86
_ROOMY = 480
"""Height in pixels at 100 % text from which there is room for the coming line."""


class PlayerWindow(Dusk):
    """Plays one practice and asks two things afterwards.

    Args:
        context: The shell.
        practice: What is played.
        length_s: The chosen length in seconds.
        player: What sounds; one of its own is made when none is given.
    """

    def __init__(self, context: Context, practice: Practice, length_s: int, player: Player | None = None) -> None:
        super().__init__(night=True)
        self.setObjectName("player")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(practice.script.title)
        self._context = context
        self._practice = practice
        self._habits = practice.habits
        # Sound passes in the computer's own time, also where the program's clock is set otherwise.
        self.player = player or Player(context.background, Sounds(resources() / "sounds"), SystemClock())
        self.player.setParent(self)
        self.player.set_volume(context.settings.volume)
        self._logged = LoggedPractice(context, practice.script.id, practice.script.title, length_s)
        timeline = plan(practice.script, length_s, variant=practice.variant, voice=practice.voice)
        self.presenter = PlayerPresenter(self, self.player, self._logged, timeline, length_s)
        self._afterwards: Afterwards | None = None
        self._lay_out(length_s)
        self._connect()
        self._dims = QTimer(self)
        self._dims.setSingleShot(True)
        self._dims.setInterval(_DIMS_AFTER_MS)
        self._dims.timeout.connect(self.dim)
        self._veil = Veil(self)
        self.setMouseTracking(True)

    def begin(self) -> None:
        """Begins to play."""
        self.presenter.begin()
        self._dims.start()

    def dim(self) -> None:
        """Makes the screen dark until a key or the mouse is touched."""
        if self._afterwards is None:
            self._veil.cover(self.size())

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
        self._top = QHBoxLayout()
        self._top.addWidget(self._leave, 1, Qt.AlignmentFlag.AlignLeft)
        self._top.addWidget(title, 2)
        self._top.addWidget(self._dim, 1, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(self._top)
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
        self.footer = Footer(self._practice.script.lengths, length_s, self._habits, self.player.volume)
        self._stage = QWidget()
        stage = QVBoxLayout(self._stage)
        stage.setContentsMargins(0, 0, 0, 0)
        stage.setSpacing(theme.space(14))
        stage.addWidget(self.ring, 1)
        stage.addWidget(self.captions)
        stage.addLayout(buttons)
        stage.addWidget(self.footer)
        self.column.addWidget(self._stage, 1)

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
        self.player.position_changed.connect(self.presenter.at)
        self.player.caption_changed.connect(self.presenter.caption_is)
        self.player.timeline_changed.connect(self.presenter.timeline_is)
        self.player.paused_changed.connect(self.presenter.paused_is)
        self.player.ended.connect(self.presenter.ended)
        self.player.failed.connect(self.presenter.failed)

    def _voice_words(self) -> str:
        voice = self._practice.voice
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
            self._dims.stop()
            self._wake()
        else:
            self._dims.start()

    def show_length(self, asked_s: int) -> None:
        """Marks the chosen length."""
        self.footer.show_length(asked_s)

    def show_trouble(self, error: HavenError) -> None:
        """Says what cannot be heard; the words go on."""
        self.captions.show_trouble(sentence(error))
        if not self._habits.words:
            self._show_words(True)

    def ask_afterwards(self, asks: bool) -> None:
        """Asks how it was, or closes when there is nothing to ask."""
        self._dims.stop()
        self._veil.hide()
        if not asks:
            self._context.close_full()
            return
        self._afterwards = Afterwards()
        self._afterwards.kept.connect(self._keep)
        self._afterwards.skipped.connect(self._context.close_full)
        self._stage.hide()
        self._dim.hide()
        self._leave.hide()
        self.column.addWidget(self._afterwards, 1)
        # Whoever pressed Space a moment too late does not answer by it.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, after: AfterFeeling | None, lingering: bool | None, line: str) -> None:
        self._logged.check(after, lingering, line)
        self._context.close_full()

    def _set_volume(self, volume: int) -> None:
        self.player.set_volume(volume)
        self._context.settings.habit(volume=volume)

    def _show_words(self, shown: bool) -> None:
        self.captions.show_words(shown)
        self.footer.show_words(shown)
        self._keep_habits(Habits(self._habits.voices, self._habits.variants, shown, self._habits.circle))

    def _let_breathe(self, breathes: bool) -> None:
        self.ring.breathes = breathes and current().moves
        self.ring.update()
        self._keep_habits(Habits(self._habits.voices, self._habits.variants, self._habits.words, breathes))

    def _keep_habits(self, habits: Habits) -> None:
        if habits != self._habits:
            self._habits = habits
            services = self._context.services
            self._context.background.run("vault", lambda: keep_habits(services, habits), lambda _: None)

    def _wake(self) -> None:
        self._veil.hide()
        if self._dims.isActive():
            self._dims.start()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        dim = self.is_dim
        self._wake()
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self._afterwards is None:
                self.presenter.leave()
            else:
                self._context.close_full()
        elif self._afterwards is not None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaTogglePlayPause):
            self.presenter.toggle()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.presenter.jump(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.footer.louder(key == Qt.Key.Key_Up)
        elif not dim:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._wake()
        elif event.type() == QEvent.Type.ParentChange and self.parent() is None:
            # The shell takes the window away: locked, ended, or something else was opened.
            self.presenter.drop()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.captions.show_coming(event.size().height() >= current().px(_ROOMY))
        if self.is_dim:
            self._veil.cover(event.size())


class Veil(QWidget):
    """Darkness over the player; the pointer wakes it."""

    def __init__(self, player: PlayerWindow) -> None:
        super().__init__(player)
        self._player = player
        self.setMouseTracking(True)
        self.hide()

    def cover(self, size: QSize) -> None:
        """Lies over everything."""
        self.resize(size)
        self.raise_()
        self.show()

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.hide()
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        dark = QColor(current().tokens.on_dusk_button)
        dark = dark.darker(400)
        dark.setAlphaF(_DARKNESS)
        painter = QPainter(self)
        painter.fillRect(self.rect(), dark)
        painter.end()
