"""The recordings of an entry or a letter, one below the other; one of them plays at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import HavenError
from app.model.ids import RecordingId
from app.spoken.service import Place
from app.vault.recordings import SoundView
from ui.attached import Attached
from ui.layouts import clear
from ui.shell.context import Context
from ui.sound.heard import Heard
from ui.spoken.row import SoundRow
from ui.spoken.words import trouble
from ui.theme import current
from ui.widgets import MessagePanel

if TYPE_CHECKING:
    from ui.sound.voice import VoicePlayer

MakePlayer = Callable[[Context, QWidget], "VoicePlayer"]


def make_player(context: Context, parent: QWidget) -> VoicePlayer:
    """Returns a player on the computer's sound device; sound is not needed before somebody wants to hear."""
    from ui.sound.voice import VoicePlayer

    return VoicePlayer(context.background, context.clock, parent=parent)


class SoundList(QWidget):
    """Recordings that can be heard; takes no room when there are none.

    Signals:
        removal_wanted(str): A recording is to be taken away; carries its id.
        shown(int): So many recordings are shown now.

    Args:
        context: The shell.
        name: Begins the names of what takes the focus, for instance "diary.spoken".
        removable: Whether recordings can be taken away here.
        speeds: Whether they can be heard faster, and with shorter pauses.
        player: Makes the player when somebody first wants to hear.
    """

    removal_wanted = Signal(str)
    shown = Signal(int)

    def __init__(
        self,
        context: Context,
        name: str,
        *,
        removable: bool = False,
        speeds: bool = False,
        player: MakePlayer = make_player,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._background = Attached(context.background, self)
        self._name = name
        self._removable = removable
        self._speeds = speeds
        self._make = player
        self._player: VoicePlayer | None = None
        self._sounds: tuple[SoundView, ...] = ()
        self.rows: list[SoundRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().space(12))
        self._place = QVBoxLayout()
        self._place.setSpacing(current().space(12))
        column.addLayout(self._place)
        self._column = column
        self._trouble: MessagePanel | None = None
        self.hide()

    @property
    def sounds(self) -> tuple[SoundView, ...]:
        """What is shown."""
        return self._sounds

    def look(self, place: Place, subject: str) -> None:
        """Shows the recordings of something of one's own."""
        spoken = self._context.services.spoken
        self._background.run("vault", lambda: spoken.of(place, subject), self.show_sounds)

    def show_sounds(self, sounds: tuple[SoundView, ...]) -> None:
        """Shows recordings; those that are shown already stay, so that what plays plays on."""
        if sounds != self._sounds:
            self._sounds = sounds
            if self._player is not None and self._player.name not in {sound.recording for sound in sounds}:
                self._player.stop()
            playing = {row.sound.recording: row.position_s for row in self.rows}
            self.rows = []
            clear(self._place)
            for number, sound in enumerate(sounds, 1):
                row = self._row(sound, number if len(sounds) > 1 else 0)
                if sound.recording in playing:
                    row.show_heard(Heard(playing[sound.recording], sound.milliseconds / 1000))
                self.rows.append(row)
                self._place.addWidget(row)
            self._tell()
        self.setVisible(bool(sounds) or (self._trouble is not None and not self._trouble.isHidden()))
        self.shown.emit(len(sounds))

    def stop(self) -> None:
        """Ends what plays; when the page is left."""
        if self._player is not None:
            self._player.stop()

    def say_trouble(self, error: HavenError) -> None:
        """Says why something cannot be heard or kept."""
        if self._trouble is None:
            self._trouble = MessagePanel("", "", "circle-alert", "sand")
            self._trouble.setObjectName(f"{self._name}.trouble")
            self._column.addWidget(self._trouble)
        self._trouble.say(trouble(error))
        self.show()

    def _row(self, sound: SoundView, number: int) -> SoundRow:
        row = SoundRow(
            sound,
            f"{self._name}.{sound.recording[:8]}",
            number,
            removable=self._removable,
            speeds=self._speeds,
            skips=self._context.settings.skips_pauses,
        )
        row.play_wanted.connect(lambda: self._play(row))
        row.pause_wanted.connect(lambda: self._pause(row))
        row.place_wanted.connect(lambda seconds: self._go(row, seconds))
        row.speed_wanted.connect(lambda speed: self._hurry(row, speed))
        row.skip_wanted.connect(self._skip)
        row.removal_wanted.connect(lambda: self.removal_wanted.emit(sound.recording))
        return row

    def _play(self, row: SoundRow) -> None:
        if self._trouble is not None:
            self._trouble.hide()
        player = self._ready()
        if player.name == row.sound.recording and player.is_paused:
            player.pause(False)
            return
        spoken, sound = self._context.services.spoken, row.sound
        begin = row.position_s if row.position_s < sound.milliseconds / 1000 - 0.2 else 0.0

        def begun(content: bytes) -> None:
            if row in self.rows:
                settings = self._context.settings
                skips = self._speeds and settings.skips_pauses
                player.play(sound.recording, content, settings.volume, row.chosen_speed, begin, skips=skips)

        self._background.run("cpu", lambda: spoken.content(sound), begun, self.say_trouble)

    def _pause(self, row: SoundRow) -> None:
        if self._player is not None and self._player.name == row.sound.recording:
            self._player.pause(True)

    def _go(self, row: SoundRow, seconds: float) -> None:
        if self._player is not None and self._player.name == row.sound.recording:
            self._player.seek(seconds)

    def _hurry(self, row: SoundRow, speed: float) -> None:
        if self._player is not None and self._player.name == row.sound.recording:
            self._player.set_speed(speed)

    def _skip(self, skips: bool) -> None:
        """Remembers whether pauses are shortened, for everything that is heard on this computer from now on."""
        self._context.settings.remember(skips_pauses=skips)
        for row in self.rows:
            row.show_skips(skips)
        if self._player is not None:
            self._player.skip_pauses(skips)

    def _ready(self) -> VoicePlayer:
        if self._player is None:
            self._player = self._make(self._context, self)
            self._player.playing_changed.connect(self._tell)
            self._player.position_changed.connect(self._show_heard)
            self._player.failed.connect(self.say_trouble)
        return self._player

    def _tell(self) -> None:
        player = self._player
        for row in self.rows:
            mine = player is not None and player.name == row.sound.recording
            row.show_playing(playing=mine and player is not None and not player.is_paused)
            if not mine and row.position_s >= row.sound.milliseconds / 1000 - 0.2:
                row.show_heard(Heard(0.0, row.sound.milliseconds / 1000))

    def _show_heard(self, heard: Heard) -> None:
        for row in self.rows:
            if self._player is not None and row.sound.recording == self._player.name:
                row.show_heard(heard)


def remove_with_undo(
    context: Context, background: Attached, recording: RecordingId, words: str, done: Callable[[], None]
) -> None:
    """Takes a recording away and offers to bring it back.

    Args:
        context: The shell.
        background: For whom the answers are.
        recording: Which one.
        words: What is said about it.
        done: Called after either.
    """
    spoken = context.services.spoken

    def restore() -> None:
        def back(changes: object) -> None:
            del changes
            done()

        background.run("vault", lambda: spoken.restore(recording), back)

    def removed(changes: object) -> None:
        del changes
        context.say(words, restore)
        done()

    background.run("vault", lambda: spoken.remove(recording), removed)
