"""What the player does, without a widget: from sound to words, and from wishes to sound."""

from typing import Protocol

from app.course.voices import Voice
from app.errors import HavenError
from app.practice.log import ASKED_FROM_S
from app.practice.timeline import Caption, Timeline
from ui.practice.logged import LoggedPractice

STEP_S = 15.0


class Sounding(Protocol):
    """What the presenter needs of `ui.sound.player.Player`."""

    @property
    def heard_s(self) -> float:
        """Seconds that were heard in all."""

    def play(self, timeline: Timeline) -> None:
        """Plays from the beginning."""

    def pause(self) -> None:
        """Waits."""

    def resume(self) -> None:
        """Goes on."""

    def seek(self, seconds: float) -> None:
        """Goes forward or back."""

    def set_length(self, length_s: float) -> None:
        """Changes the length."""

    def set_voice(self, voice: Voice | None) -> None:
        """Lets another voice go on."""

    def set_volume(self, volume: int) -> None:
        """Sets the loudness."""

    def stop(self) -> None:
        """Ends."""


class PlayerView(Protocol):
    """What the presenter asks of the window."""

    def show_position(self, left_s: float, whole_s: float, gone_s: float) -> None:
        """Shows the time that is left, of how much, and what has gone."""

    def show_caption(self, caption: Caption) -> None:
        """Shows the words of this moment."""

    def show_paused(self, paused: bool) -> None:
        """Shows whether it waits."""

    def show_length(self, asked_s: int) -> None:
        """Marks the chosen length."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what cannot be heard."""

    def ask_afterwards(self, asks: bool) -> None:
        """Asks how it was, or closes when there is nothing to ask."""


class PlayerPresenter:
    """Plays one practice.

    Args:
        view: The window.
        player: What sounds.
        logged: Where it is written down.
        timeline: The practice.
        asked_s: The length as it was chosen.
    """

    def __init__(
        self, view: PlayerView, player: Sounding, logged: LoggedPractice, timeline: Timeline, asked_s: int
    ) -> None:
        self._view = view
        self._player = player
        self._logged = logged
        self._timeline = timeline
        self._asked_s = asked_s
        self._paused = False
        self._over = False

    @property
    def timeline(self) -> Timeline:
        """The practice as it is played now."""
        return self._timeline

    @property
    def voice(self) -> Voice | None:
        """Who speaks."""
        return self._timeline.voice

    def begin(self) -> None:
        """Begins to play."""
        self._view.show_length(self._asked_s)
        self._player.play(self._timeline)

    def toggle(self) -> None:
        """Waits, or goes on."""
        if self._paused:
            self.go_on()
        else:
            self.wait()

    def wait(self) -> None:
        """Waits in place."""
        if not self._over:
            self._player.pause()

    def go_on(self) -> None:
        """Goes on."""
        if not self._over:
            self._player.resume()

    def jump(self, forward: bool) -> None:
        """Goes fifteen seconds forward or back."""
        if not self._over:
            self._player.seek(STEP_S if forward else -STEP_S)

    def choose_length(self, length_s: int) -> None:
        """Changes the length while it plays."""
        if not self._over:
            self._asked_s = length_s
            self._player.set_length(length_s)
            self._view.show_length(length_s)

    def choose_voice(self, voice: Voice) -> None:
        """Lets another voice go on from here."""
        if not self._over:
            self._player.set_voice(voice)

    def leave(self) -> None:
        """Leaves at once, and keeps what was done."""
        if not self._over:
            self._end()
            self._view.ask_afterwards(self._logged.heard_s >= ASKED_FROM_S)

    def drop(self) -> None:
        """Ends without a word, because the window is taken away."""
        if not self._over:
            self._end()

    def at(self, position_s: float) -> None:
        """Takes where the practice is."""
        if self._over:
            return
        self.hear(self._player.heard_s)
        whole = self._timeline.length_s
        self._view.show_position(max(0.0, whole - position_s), whole, position_s)

    def hear(self, heard_s: float) -> None:
        """Takes how many seconds were heard in all."""
        self._logged.hear(heard_s)

    def caption_is(self, caption: Caption) -> None:
        """Takes the words of this moment."""
        self._view.show_caption(caption)

    def timeline_is(self, timeline: Timeline) -> None:
        """Takes the practice with another length or voice; in its last bell another length changes nothing."""
        self._timeline = timeline
        if round(timeline.asked_s) != self._asked_s:
            self._asked_s = round(timeline.asked_s)
            self._view.show_length(self._asked_s)

    def paused_is(self, paused: bool) -> None:
        """Takes whether it waits."""
        self._paused = paused
        self._view.show_paused(paused)

    def ended(self) -> None:
        """Takes that it came to its end."""
        if not self._over:
            self._end()
            self._view.ask_afterwards(True)

    def failed(self, error: HavenError) -> None:
        """Takes what cannot be heard."""
        if not self._over:
            self._view.show_trouble(error)

    def _end(self) -> None:
        self._over = True
        self._player.stop()
        self.hear(self._player.heard_s)
        self._logged.finish()
