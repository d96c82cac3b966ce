"""What the recording room shows, and what its presenter needs of window, microphone and loudspeaker."""

from dataclasses import dataclass
from typing import Literal, Protocol

from app.errors import HavenError
from app.recording.judging import Remark, RoomSound
from app.recording.meter import Reading
from app.recording.room import Passage
from app.recording.take import LONGEST_S

Stage = Literal["still", "opening", "listening", "working", "playing"]
"""Nothing sounds; the microphone is opened; somebody reads; a take is made ready; a take is played."""


class Ears(Protocol):
    """What the presenter needs of `ui.sound.recorder.Recorder`."""

    def begin(self, longest_s: float = LONGEST_S) -> None:
        """Begins a take."""

    def end(self) -> None:
        """Ends it, and gives it."""

    def cancel(self) -> None:
        """Ends it, and drops it."""


class Loudspeaker(Protocol):
    """What the presenter needs of `ui.sound.recording.RecordingPlayer`."""

    def play(self, content: bytes, volume: int) -> None:
        """Plays from the beginning."""

    def stop(self) -> None:
        """Ends what sounds."""


@dataclass(frozen=True)
class Practice:
    """A practice and how far it is.

    Attributes:
        script: Its name.
        title: As a person reads it.
        kept: How many of its passages are kept and up to date.
        count: How many it has.
    """

    script: str
    title: str
    kept: int
    count: int


@dataclass(frozen=True)
class Shown:
    """What there is to see.

    Attributes:
        passage: The words to be read.
        before: The words before them in the practice, or none.
        after: The words after them, or none.
        place: The passage's number in its practice, from 1.
        is_first: Whether there is no passage before it in the course.
        is_last: Whether there is none after it.
        practices: All practices.
        stage: What is going on.
        testing: Whether the room is being listened to, not a person.
        heard: Whether a take was made just now, and by that `remarks` is about it.
        remarks: What could be better about that take.
        unheard: Whether nobody was heard in the last take.
        approved: Whether a person approved the voice as it is now.
    """

    passage: Passage
    before: str
    after: str
    place: int
    is_first: bool
    is_last: bool
    practices: tuple[Practice, ...]
    stage: Stage = "still"
    testing: bool = False
    heard: bool = False
    remarks: tuple[Remark, ...] = ()
    unheard: bool = False
    approved: bool = False

    @property
    def practice(self) -> Practice:
        """The practice of the passage."""
        return next(each for each in self.practices if each.script == self.passage.script)

    @property
    def is_busy(self) -> bool:
        """Whether the microphone or its take has the word."""
        return self.stage in ("opening", "listening", "working")

    @property
    def has_news(self) -> bool:
        """Whether there is something to say about a take that was made just now."""
        return self.stage == "still" and (self.heard or self.unheard)

    @property
    def is_whole(self) -> bool:
        """Whether everything is kept and up to date."""
        return all(each.kept == each.count for each in self.practices)


class RecordingView(Protocol):
    """What the presenter asks of the window."""

    def show_all(self, shown: Shown) -> None:
        """Shows everything."""

    def show_level(self, reading: Reading) -> None:
        """Shows what the microphone hears now."""

    def show_room(self, room: RoomSound) -> None:
        """Says what the room is like."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""

    def leave(self) -> None:
        """Goes."""
