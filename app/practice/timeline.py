"""What sounds when, for a chosen length: a script made into one exact practice.

Times are whole samples at 48 kHz, so that nothing drifts. Segments are taken whole: those of every tier up to the
length, as long as they fit with all silences at their least. When the length changes while a practice plays, what
was heard stays as it is and only the rest is chosen anew.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from app.course.script import Bell, Part, Script, Segment, Silence
from app.course.voices import Recording, Voice, guessed_seconds
from app.practice.captions import Line, lines_of
from app.practice.silences import Room, shared_out

RATE = 48_000
"""Samples per second of everything that sounds."""


@dataclass(frozen=True)
class Speech:
    """A segment that is said, from `at` for `frames` samples.

    Attributes:
        part: Its place in the script.
        at: The first sample.
        frames: How many samples.
        segment: What is said.
        recording: Its sound, or None when there is none of these words.
        lines: What is shown meanwhile.
    """

    part: int
    at: int
    frames: int
    segment: Segment
    recording: Recording | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Hush:
    """A silence, from `at` for `frames` samples."""

    part: int
    at: int
    frames: int


@dataclass(frozen=True)
class Ring:
    """A bell that is struck at `at`; it rings on after the `frames` that it has for itself."""

    part: int
    at: int
    frames: int
    sound: str


Event = Speech | Hush | Ring


@dataclass(frozen=True)
class Caption:
    """What is shown at a moment.

    Attributes:
        line: The words being spoken, or those spoken last; empty before the first.
        coming: The next line, when it follows in the same breath.
        silence: Seconds of the silence that is, or that follows these words; None when none does.
        speaking: Whether the line is being spoken now.
        bell: Whether a bell has just been struck.
    """

    line: str = ""
    coming: str = ""
    silence: int | None = None
    speaking: bool = False
    bell: bool = False


@dataclass(frozen=True)
class Timeline:
    """One exact practice.

    Attributes:
        script: What it was made from.
        variant: The way of doing it, or None when there is only one.
        voice: Who speaks, or None for words alone.
        events: Without gaps, in order.
    """

    script: Script
    variant: str | None
    voice: Voice | None
    events: tuple[Event, ...] = field(repr=False)

    @property
    def frames(self) -> int:
        """The whole length in samples."""
        return self.events[-1].at + self.events[-1].frames if self.events else 0

    @property
    def length_s(self) -> float:
        """The whole length in seconds."""
        return self.frames / RATE

    @cached_property
    def _begins(self) -> tuple[int, ...]:
        return tuple(event.at for event in self.events)

    def index_at(self, frame: int) -> int:
        """Returns the place of the event that holds a sample; the last one behind the end."""
        return max(0, bisect_right(self._begins, frame) - 1)

    def caption_at(self, seconds: float) -> Caption:
        """Returns what is shown at a moment."""
        frame = int(seconds * RATE)
        here = self.index_at(frame)
        event = self.events[here]
        if isinstance(event, Speech):
            return self._spoken(here, event, frame)
        last = self._last_line(here)
        if isinstance(event, Ring):
            return Caption(line=last, bell=True)
        return Caption(line=last, silence=self._silence_around(here))

    def with_length(self, seconds_heard: float, length_s: float) -> "Timeline":
        """Returns the practice with another length.

        What is being said or rung at that moment is finished; a silence that runs may grow or shrink from here.
        The result is as near to the length as the rest allows: it may end later or earlier than asked.

        Args:
            seconds_heard: The moment from which it is chosen anew.
            length_s: The length of the whole, what was heard included.
        """
        frame = max(0, int(seconds_heard * RATE))
        if frame == 0 or not self.events:
            return plan(self.script, length_s, variant=self.variant, voice=self.voice)
        here = self.index_at(frame)
        heard, current = self.events[:here], self.events[here]
        begun = min(frame - current.at, current.frames)
        rest = _Rest(self.script, self.variant, self.voice, current.at, current.part, begun, current)
        return Timeline(self.script, self.variant, self.voice, (*heard, *rest.chosen(length_s)))

    def _spoken(self, here: int, event: Speech, frame: int) -> Caption:
        place = max(0, bisect_right([line.at for line in event.lines], frame - event.at) - 1)
        coming = event.lines[place + 1].text if place + 1 < len(event.lines) else ""
        silence = None
        if not coming and here + 1 < len(self.events):
            silence = self._silence_around(here + 1)
        return Caption(event.lines[place].text, coming, silence, speaking=True)

    def _last_line(self, here: int) -> str:
        for event in reversed(self.events[:here]):
            if isinstance(event, Speech):
                return event.lines[-1].text
        return ""

    def _silence_around(self, here: int) -> int | None:
        """Returns the seconds of the silences that touch each other here, or None when there is none."""
        first, after = here, here
        while first > 0 and isinstance(self.events[first - 1], Hush):
            first -= 1
        while after < len(self.events) and isinstance(self.events[after], Hush):
            after += 1
        frames = sum(event.frames for event in self.events[first:after])
        return round(frames / RATE) or None


def plan(script: Script, length_s: float, *, variant: str | None = None, voice: Voice | None = None) -> Timeline:
    """Makes a practice of a length.

    Args:
        script: The practice.
        length_s: The wanted length; where the silences cannot reach it, the nearest that they can.
        variant: A way of doing it; the script's usual one when None or unknown.
        voice: Who speaks; None for words alone, at the pace of a person speaking.
    """
    known = script.variant_or_usual(variant)
    rest = _Rest(script, known, voice, 0, 0, 0, None)
    return Timeline(script, known, voice, tuple(rest.chosen(length_s)))


@dataclass(frozen=True)
class _Rest:
    """What is still to come, and from where.

    Attributes:
        start: The sample at which the first event of the rest begins.
        first: The place of its part in the script.
        begun: Samples of the first event that were heard already.
        current: That event, when one was begun.
    """

    script: Script
    variant: str | None
    voice: Voice | None
    start: int
    first: int
    begun: int
    current: Event | None

    def chosen(self, length_s: float) -> Iterator[Event]:
        """Yields the events of the rest for a length of the whole."""
        room = round(length_s * RATE) - self.start
        drafts = self._drafts(0)
        for tier in sorted({part.tier for part in self.script.parts if 0 < part.tier * 60 <= length_s}):
            more = self._drafts(tier)
            if sum(draft.least for draft in more) > room:
                break
            drafts = more
        fixed = sum(draft.least for draft in drafts if draft.room is None)
        silences = iter(shared_out([draft.room for draft in drafts if draft.room], room - fixed))
        at = self.start
        for draft in drafts:
            frames = draft.least if draft.room is None else next(silences)
            if frames:
                yield draft.at(at, frames)
            at += frames

    def _drafts(self, tier: int) -> Sequence["_Draft"]:
        return [
            self._draft(place, part)
            for place, part in enumerate(self.script.parts)
            if place >= self.first and self._belongs(place, part, tier)
        ]

    def _belongs(self, place: int, part: Part, tier: int) -> bool:
        if self.current is not None and place == self.first:
            return True
        return part.tier <= tier and (not part.only or self.variant in part.only)

    def _draft(self, place: int, part: Part) -> "_Draft":
        begun = self.begun if self.current is not None and place == self.first else 0
        match part:
            case Segment():
                recording = self.voice.recording(self.script.id, part.id, part.text) if self.voice else None
                frames = recording.frames if recording else round(guessed_seconds(part.text) * RATE)
                return _Draft(place, part, frames, None, recording)
            case Bell():
                return _Draft(place, part, round(part.room * RATE), None, None)
            case Silence():
                least, usual, greatest = (round(each * RATE) for each in (part.least, part.usual, part.greatest))
                room = Room(max(least, begun), max(usual, begun), max(greatest, begun), part.weight)
                return _Draft(place, part, room.least, room, None)


@dataclass(frozen=True)
class _Draft:
    """A part that was chosen, before it is known when it comes."""

    place: int
    part: Part
    least: int
    room: Room | None
    recording: Recording | None

    def at(self, at: int, frames: int) -> Event:
        match self.part:
            case Segment():
                lines = lines_of(self.part.text, frames, self.recording.sentences if self.recording else ())
                return Speech(self.place, at, frames, self.part, self.recording, lines)
            case Bell():
                return Ring(self.place, at, frames, self.part.sound)
            case Silence():
                return Hush(self.place, at, frames)
