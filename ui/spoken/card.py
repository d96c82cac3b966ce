"""Say it instead: a card with the microphone, its level, and everything that was said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import RecordingId
from app.spoken.service import Place
from ui.attached import Attached
from ui.shell.context import Context
from ui.spoken.presenter import Ears, SpeakPresenter, Stage
from ui.spoken.sound_list import MakePlayer, SoundList, make_player, remove_with_undo
from ui.spoken.words import clock, level, trouble
from ui.theme import current
from ui.widgets import Card, FlowLayout, LevelBar, MessagePanel, PrimaryButton, SecondaryButton, Soft, Text

if TYPE_CHECKING:
    from app.recording.meter import Reading
    from ui.sound.recorder import Recorder

MakeEars = Callable[[Context, QWidget], "Recorder"]


def make_ears(context: Context, parent: QWidget) -> Recorder:
    """Returns a recorder at the computer's microphone; sound is not needed before somebody wants to speak."""
    from ui.sound.recorder import Recorder

    return Recorder(context.background, context.clock, parent=parent)


class SpeakCard(Card):
    """Speaking instead of writing.

    Signals:
        spoken(int): So many recordings are there now.
        busy_changed(bool): Something is being said or put away, or no more.

    Args:
        context: The shell.
        name: Begins the names of what takes the focus, for instance "diary.spoken".
        place: What the recordings belong to.
        subject: Returns which entry, or whose letter; runs on the vault lane, and may begin it there.
        words: The button that begins.
        ears: Makes the microphone.
        player: Makes the player.
    """

    spoken = Signal(int)
    busy_changed = Signal(bool)

    def __init__(
        self,
        context: Context,
        name: str,
        place: Place,
        subject: Callable[[], str],
        words: str = "",
        *,
        ears: MakeEars = make_ears,
        player: MakePlayer = make_player,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("plain", 16, parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._make = ears
        self._place = place
        self._known = ""
        self._subject = subject
        self.presenter = SpeakPresenter(self, context, self._ears, place, self._find_subject)
        self.setObjectName(name)
        self.column.setSpacing(current().space(10))
        row = FlowLayout(12)
        self.speak = SecondaryButton(words or self.tr("Say it instead"), f"{name}.speak", "mic")
        self.speak.clicked.connect(self.presenter.speak)
        self.pause = SecondaryButton(self.tr("Pause"), f"{name}.pause", "pause")
        self.pause.clicked.connect(self.presenter.pause)
        self.go_on = SecondaryButton(self.tr("Go on"), f"{name}.go_on", "mic")
        self.go_on.clicked.connect(self.presenter.speak)
        self.end = PrimaryButton(self.tr("Done"), f"{name}.end", "check")
        self.end.clicked.connect(self.presenter.end)
        for button in (self.speak, self.pause, self.go_on, self.end):
            row.addWidget(button)
        self.stage = Text("", "strong")
        self.stage.setObjectName(f"{name}.stage")
        self.level = LevelBar(f"{name}.level", self.tr("How loud it is"), level)
        self.trouble = MessagePanel("", "", "circle-alert", "sand")
        self.trouble.setObjectName(f"{name}.trouble")
        self.trouble.hide()
        self.sounds = SoundList(context, name, removable=True, player=player)
        self.sounds.removal_wanted.connect(self._remove)
        self.sounds.shown.connect(self.spoken)
        self.hint = Soft(self.tr("Kept on this computer, encrypted, while you speak."), "small")
        for widget in (self.sounds, self.stage, self.level):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.hint)
        self.show_stage("still")

    @property
    def is_there(self) -> bool:
        """Whether it was not taken away with its page."""
        return isValid(self)

    @property
    def listens(self) -> bool:
        """Whether she is being listened to."""
        return self.presenter.stage in ("opening", "listening")

    def make_small(self) -> None:
        """Takes little height: what is kept where is said by the button, and shown when somebody asks for it."""
        room = current().space(8)
        self.column.setContentsMargins(room, room, room, room)
        self.hint.hide()
        self.speak.setToolTip(self.hint.text())
        self.speak.setAccessibleDescription(self.hint.text())

    def look(self, subject: str) -> None:
        """Shows what was said to something that is known already."""
        self._known = subject
        self.sounds.look(self._place, subject)

    def leave(self) -> None:
        """Keeps what is being said, and ends what plays, because the page is left."""
        self.presenter.leave()
        self.sounds.stop()

    def show_stage(self, stage: Stage) -> None:
        """Shows what can be done now."""
        busy = stage in ("opening", "listening", "paused")
        was_in = any(button.hasFocus() for button in (self.speak, self.pause, self.go_on, self.end))
        self.speak.setVisible(not busy)
        self.speak.setEnabled(stage == "still")
        self.pause.setVisible(busy and stage != "paused")
        self.go_on.setVisible(stage == "paused")
        self.end.setVisible(busy)
        words = {
            "still": "",
            "opening": self.tr("One moment: the microphone is being opened."),
            "listening": self.tr("Listening. Speak as you like; there is no hurry."),
            "paused": self.tr("Paused. The microphone is off."),
            "keeping": self.tr("One moment: what you said is being put away."),
        }
        self.stage.setText(words[stage])
        self.stage.setVisible(bool(words[stage]))
        self.level.setVisible(stage in ("opening", "listening"))
        if stage != "listening":
            self.level.rest()
        if stage == "opening":
            self.trouble.hide()
        self.busy_changed.emit(stage != "still")
        if was_in:
            (self.end if busy else self.speak).setFocus()

    def show_level(self, reading: Reading, seconds: float) -> None:
        """Shows what is heard, and for how long already."""
        self.level.show_reading(reading)
        words = self.tr("Listening, {time}. Speak as you like; there is no hurry.").format(time=clock(seconds))
        if self.stage.text() != words:
            self.stage.setText(words)

    def show_recordings(self) -> None:
        """Looks again at what was kept."""
        if self._known:
            self.sounds.look(self._place, self._known)
        elif self._place == "draft":
            self.sounds.look(self._place, "")

    def show_trouble(self, error: HavenError) -> None:
        """Says why nothing, or no more, is recorded."""
        self.trouble.say(trouble(error))

    def say_longest(self) -> None:
        """Says that a recording ended by itself."""
        self._context.say(self.tr("Twenty minutes are kept. If you have more to say, begin another recording."))

    def _find_subject(self) -> str:
        self._known = self._subject()
        return self._known

    def _ears(self) -> Ears:
        ears = self._make(self._context, self)
        ears.begun.connect(self.presenter.hears)
        ears.level_changed.connect(self.presenter.heard)
        ears.ended.connect(lambda _samples: self.presenter.ended_by_itself())
        ears.failed.connect(self.presenter.failed)
        return ears

    def _remove(self, recording: str) -> None:
        remove_with_undo(
            self._context,
            self._background,
            RecordingId(recording),
            self.tr("The recording was deleted."),
            self._told,
        )

    def _told(self) -> None:
        self.show_recordings()
        if self._place == "entry":
            self._context.changed(ChangeSet.of("entry", self._known))
