"""The recording room itself: the words in the middle, the microphone below them. It takes the whole window."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from app.clock import Clock
from app.errors import HavenError
from app.recording.judging import RoomSound
from app.recording.meter import Reading
from app.recording.room import Room
from ui.attached import Attached
from ui.errors import sentence
from ui.layouts import bring_into_view
from ui.recording.controls import ApprovalCard, PieceControls, PracticeChooser, TakeControls
from ui.recording.page_of_words import PageOfWords
from ui.recording.presenter import RecordingPresenter
from ui.recording.verdict import Verdict
from ui.recording.view import Shown
from ui.recording.words import about_room, hint, verdict
from ui.shell.context import Background
from ui.sound.recorder import Recorder
from ui.sound.recording import RecordingPlayer
from ui.text import LANGUAGES
from ui.theme import current
from ui.widgets import FlowLayout, LevelBar, MessagePanel, QuietButton, ScrollPage, Soft

_WIDEST = 980


class Booth(QWidget):
    """Records one voice, piece by piece.

    While the microphone listens nothing is announced: a screen reader would be heard in the recording.

    Signals:
        left(): Somebody goes; every take is on the disk, so far as the disk takes it.

    Args:
        background: The lanes.
        clock: The computer's own time.
        room: The voice and its words.
        volume: How loud takes are played, 0 to 100.
        recorder: The microphone; the computer's when none is given.
        player: Plays takes; on the computer's loudspeaker when none is given.
    """

    left = Signal()

    def __init__(
        self,
        background: Background,
        clock: Clock,
        room: Room,
        volume: int,
        recorder: Recorder | None = None,
        player: RecordingPlayer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("recording.booth")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Recording room"))
        self.recorder = recorder or Recorder(background, clock)
        self.player = player or RecordingPlayer(background, clock)
        for sound in (self.recorder, self.player):
            sound.setParent(self)
        attached = Attached(background, self)
        self.presenter = RecordingPresenter(self, attached, room, self.recorder, self.player, volume)
        self._announced = ""
        self._plays = False
        self._lay_out(room)
        self._connect()

    def begin(self) -> None:
        """Shows the first piece that is still to be read."""
        self.presenter.begin()

    @property
    def plays(self) -> bool:
        """Whether somebody reads aloud or listens, without a key or the mouse."""
        return self._plays

    def show_all(self, shown: Shown) -> None:
        """Shows everything."""
        self._plays = shown.stage in ("opening", "listening", "playing")
        self.chooser.show_practices(shown)
        self.words.show_words(shown)
        self.controls.show_controls(shown)
        self.pieces.show_controls(shown)
        self.approval.show_approval(shown)
        self.test.setEnabled(not shown.is_busy)
        if shown.stage != "listening":
            self.level.rest()
        if shown.is_busy or shown.stage == "playing":
            self.trouble.hide()
        self._say(shown)
        bring_into_view(self.area, self.verdict if shown.has_news else self.words)
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible() or not focused.isEnabled():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_level(self, reading: Reading) -> None:
        """Shows what the microphone hears now."""
        self.level.show_reading(reading)

    def show_room(self, room: RoomSound) -> None:
        """Says what the room is like."""
        self.verdict.say(about_room(room))

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""
        self.trouble.say(sentence(error))
        bring_into_view(self.area, self.trouble)

    def leave(self) -> None:
        """Goes."""
        self.left.emit()

    def _lay_out(self, room: Room) -> None:
        theme = current()
        self.area = ScrollPage("recording.area", self.tr("Recording room"), widest=_WIDEST)
        column = self.area.column
        column.setSpacing(theme.space(14))
        self.back = QuietButton(self.tr("Leave the recording room"), "recording.leave", "arrow-left")
        self.test = QuietButton(self.tr("Listen to the room"), "recording.test", "volume-2")
        top = FlowLayout(12)
        for button in (self.back, self.test):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            top.addWidget(button)
        language = LANGUAGES.get(room.voice.language, room.voice.language)
        self.chooser = PracticeChooser()
        self.words = PageOfWords(self.tr("{voice} · {language}").format(voice=room.voice.name, language=language))
        self.level = LevelBar("recording.level", self.tr("How loud it is"), hint)
        self.controls = TakeControls()
        self.pieces = PieceControls()
        self.verdict = Verdict()
        self.trouble = MessagePanel("", " ", "circle-alert", "sand")
        self.trouble.setObjectName("recording.trouble")
        self.trouble.hide()
        self.approval = ApprovalCard()
        keys = self.tr(
            "Space begins and ends a take · Return keeps it and goes on · P plays it, H plays from here on · N goes "
            "to the next one to read, arrows to the one before or after · Delete throws a take away · Esc leaves"
        )
        column.addLayout(top)
        for widget in (
            self.words,
            self.level,
            self.controls,
            self.trouble,
            self.verdict,
            self.pieces,
            self.approval,
            self.chooser,
        ):
            column.addWidget(widget)
        column.addWidget(Soft(keys, "small"))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def _connect(self) -> None:
        presenter, controls, pieces = self.presenter, self.controls, self.pieces
        self.back.clicked.connect(presenter.leave)
        self.test.clicked.connect(presenter.test_room)
        self.chooser.chosen.connect(presenter.choose)
        self.approval.approved.connect(presenter.approve)
        controls.read_asked.connect(presenter.toggle)
        controls.hear_asked.connect(presenter.hear)
        pieces.hear_on_asked.connect(presenter.hear_on)
        controls.keep_asked.connect(presenter.keep)
        pieces.drop_asked.connect(presenter.drop)
        pieces.next_asked.connect(presenter.next_unread)
        pieces.moved.connect(presenter.move)
        self.recorder.begun.connect(presenter.heard_begun)
        self.recorder.level_changed.connect(presenter.heard_level)
        self.recorder.ended.connect(presenter.heard_take)
        self.recorder.failed.connect(presenter.heard_trouble)
        self.player.playing_changed.connect(presenter.heard_playing)
        self.player.failed.connect(presenter.heard_trouble)

    def _say(self, shown: Shown) -> None:
        """Says how it stands; the words come with it when they are others."""
        said = verdict(shown)
        if shown.stage in ("opening", "listening"):
            self.verdict.show_quietly(said)
            return
        words = f"{shown.passage.key} {shown.passage.text}"
        if words != self._announced:
            self._announced = words
            self.words.words.setAccessibleName(shown.passage.text)
            QAccessible.updateAccessibility(QAccessibleEvent(self.words.words, QAccessible.Event.Alert))
        if said != self.verdict.text:
            self.verdict.say(said)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key, presenter, focused = event.key(), self.presenter, QApplication.focusWidget()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
            return
        deeds = {
            Qt.Key.Key_Space: presenter.toggle,
            Qt.Key.Key_Return: presenter.keep,
            Qt.Key.Key_Enter: presenter.keep,
            Qt.Key.Key_P: presenter.hear,
            Qt.Key.Key_H: presenter.hear_on,
            Qt.Key.Key_N: presenter.next_unread,
            Qt.Key.Key_Delete: presenter.drop,
            Qt.Key.Key_Backspace: presenter.drop,
            Qt.Key.Key_Left: lambda: presenter.move(-1),
            Qt.Key.Key_Up: lambda: presenter.move(-1),
            Qt.Key.Key_Right: lambda: presenter.move(1),
            Qt.Key.Key_Down: lambda: presenter.move(1),
            Qt.Key.Key_Escape: presenter.leave,
        }
        if event.isAutoRepeat() and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        if key in deeds and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            deeds[Qt.Key(key)]()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ParentChange and self.parent() is None:
            # The shell takes the window away: locked, ended, or something else was opened.
            self.presenter.cease()
        return super().event(event)
