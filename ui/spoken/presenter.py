"""Speaking: begun, paused, gone on with, ended, and kept whatever happens; without a widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, Protocol

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.spoken.service import LONGEST_S, Begun, Place
from app.vault.recordings import Recording
from ui.shell.context import Context
from ui.spoken.recovering import finish

if TYPE_CHECKING:
    from app.recording.meter import Reading
    from ui.sound.recorder import Keep

Stage = Literal["still", "opening", "listening", "paused", "keeping"]


class Ears(Protocol):
    """What the presenter needs of `ui.sound.recorder.Recorder`."""

    def begin(self, longest_s: float = ..., keep: Keep | None = ...) -> None:
        """Listens."""

    def cancel(self) -> None:
        """Stops listening; what was heard is kept by then or in a moment, on the sound lane."""


class SpeakView(Protocol):
    """What the presenter asks of the card."""

    @property
    def is_there(self) -> bool:
        """Whether it is shown or can be; a page that was built anew took its cards with it."""

    def show_stage(self, stage: Stage) -> None:
        """Shows what can be done now."""

    def show_level(self, reading: Reading, seconds: float) -> None:
        """Shows what is heard, and for how long already."""

    def show_recordings(self) -> None:
        """Looks again at what was kept."""

    def show_trouble(self, error: HavenError) -> None:
        """Says why nothing, or no more, is recorded."""

    def say_longest(self) -> None:
        """Says that a recording ended by itself."""


class SpeakPresenter:
    """Records something that belongs to an entry or to a letter.

    Args:
        view: The card.
        context: The shell.
        ears: Makes the microphone when it is first wanted.
        place: What it belongs to.
        subject: Returns which entry, or whose letter; runs on the vault lane, and may begin it there.
    """

    def __init__(
        self, view: SpeakView, context: Context, ears: Callable[[], Ears], place: Place, subject: Callable[[], str]
    ) -> None:
        self._view = view
        self._context = context
        self._spoken = context.services.spoken
        self._make = ears
        self._ears: Ears | None = None
        self._place = place
        self._subject = subject
        self._stage: Stage = "still"
        self._begun: Begun | None = None
        self._gone = False
        self._ends = False

    @property
    def _is_seen(self) -> bool:
        return not self._gone and self._view.is_there

    @property
    def stage(self) -> Stage:
        """What is going on."""
        return self._stage

    def speak(self) -> None:
        """Begins a recording, or goes on with the one that waits."""
        if self._stage == "paused":
            self._listen()
        elif self._stage == "still":
            self._show("opening")
            self._context.background.run("vault", self._begin, self._has_begun, self._failed_to_begin)

    def pause(self) -> None:
        """Waits; the microphone is given back until it goes on."""
        if self._stage in ("opening", "listening") and self._ears is not None and self._begun is not None:
            self._ears.cancel()
            self._show("paused")

    def end(self) -> None:
        """Ends the recording and keeps it; one that is only being begun opens no microphone any more."""
        if self._begun is None and self._stage == "opening":
            self._ends = True
            self._show("keeping")
            return
        if self._begun is None or self._stage in ("still", "keeping"):
            return
        begun, self._begun = self._begun, None
        if self._ears is not None and self._view.is_there:
            self._ears.cancel()
        self._put_away(begun)

    def leave(self) -> None:
        """Ends and keeps what is being spoken, because its page goes; it is kept after that."""
        self.end()

    def go(self) -> None:
        """Ends and keeps what is being spoken; the card is shown no more."""
        self.end()
        self._gone = True

    def hears(self) -> None:
        """Takes that the microphone is open, though it may be silent."""
        if self._stage == "opening":
            self._show("listening")

    def heard(self, reading: Reading) -> None:
        """Takes the level of the microphone."""
        self.hears()
        if self._begun is not None and self._stage == "listening":
            self._view.show_level(reading, self._begun.take.seconds)

    def ended_by_itself(self) -> None:
        """Takes that the longest time is over."""
        if self._stage == "listening":
            self._view.say_longest()
            self.end()

    def failed(self, error: HavenError) -> None:
        """Takes that no more is heard; what was heard until then is kept."""
        if self._begun is None:
            return
        self._view.show_trouble(error)
        self.end()

    def _put_away(self, begun: Begun) -> None:
        self._show("keeping")
        background, spoken = self._context.background, self._spoken

        def look(_heard: None) -> None:
            background.run("vault", lambda: spoken.get(begun.id), make, failed)

        def make(recording: Recording | None) -> None:
            if recording is None:
                kept(ChangeSet())
            else:
                finish(spoken, background, recording, kept, failed)

        def kept(changes: ChangeSet) -> None:
            self._context.changed(changes)
            if self._is_seen:
                self._view.show_recordings()
            self._show("still")

        def failed(error: HavenError) -> None:
            self._show("still")
            if self._is_seen:
                self._view.show_trouble(error)

        # The sound lane does one thing after the other: behind this, everything that was heard lies on the disk.
        background.run("sound", lambda: None, look, failed)

    def _begin(self) -> Begun:
        return self._spoken.begin(self._place, self._subject())

    def _has_begun(self, begun: Begun) -> None:
        if self._ends or not self._is_seen:
            self._ends = False
            self._put_away(begun)
        else:
            self._begun = begun
            self._listen()

    def _failed_to_begin(self, error: HavenError) -> None:
        self._ends = False
        self._show("still")
        if self._is_seen:
            self._view.show_trouble(error)

    def _listen(self) -> None:
        if self._begun is None:
            return
        if self._ears is None:
            self._ears = self._make()
        self._show("opening")
        self._ears.begin(max(1.0, LONGEST_S - self._begun.take.seconds), self._begun.take)

    def _show(self, stage: Stage) -> None:
        self._stage = stage
        if self._is_seen:
            self._view.show_stage(stage)
