"""What sounds when, for a chosen length: a script made into one exact practice.

Times are whole samples at 48 kHz, so that nothing drifts. Segments are taken whole: those of every tier up to the
length, as long as they fit with all silences at their least, and those of further tiers when the silences alone
cannot fill the time. Where no choice reaches the length, the practice is the longest that is shorter; where even the
fewest words take longer, because a voice is slow, nothing is cut and it is as long as they take. When the length or
the voice changes while a practice plays, what was heard stays as it is and only the rest is chosen anew.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from app.course.script import Bell, Demand, Part, Script, Segment, Silence
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
        lines: What is shown meanwhile; nothing where nobody wrote down what is said.
        file: Where the sound lies; None without one.
    """

    part: int
    at: int
    frames: int
    segment: Segment
    recording: Recording | None
    lines: tuple[Line, ...]
    file: Path | None = None


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
        voice: Who speaks from now on, or None for words alone; what was said before stays with who said it.
        events: Without gaps, in order.
        spare: What of the body has to be spared.
        asked_s: The length that was asked for, in seconds.
    """

    script: Script
    variant: str | None
    voice: Voice | None
    events: tuple[Event, ...] = field(repr=False)
    spare: frozenset[Demand] = frozenset()
    asked_s: float = 0.0

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
        if not self.events:
            return Caption()
        frame = round(seconds * RATE)
        here = self.index_at(frame)
        event = self.events[here]
        if isinstance(event, Speech):
            return self._spoken(here, event, frame)
        last = self._last_line(here)
        if isinstance(event, Ring):
            return Caption(line=last, bell=True)
        return Caption(line=last, silence=self._silence_around(here))

    def landing(self, heard: int, wanted: int) -> int:
        """Returns where a jump lands, so that nobody hears half a sentence or half a stroke of the bell.

        In a silence, and in what was recorded without its words, it is the very sample. In a sentence it is the
        sentence's beginning; a jump forward within one long sentence goes on behind it.

        Args:
            heard: The sample from which it jumps.
            wanted: The sample to which it would like to.
        """
        wanted = max(0, min(wanted, self.frames))
        if not self.events or wanted == self.frames:
            return wanted
        event = self.events[self.index_at(wanted)]
        if isinstance(event, Hush) or (isinstance(event, Speech) and not event.lines):
            return wanted
        begins = [event.at]
        if isinstance(event, Speech):
            begins = [event.at + line.at for line in event.lines if line.opens]
        place = max(0, bisect_right(begins, wanted) - 1)
        if begins[place] > heard or wanted <= heard:
            return begins[place]
        return begins[place + 1] if place + 1 < len(begins) else event.at + event.frames

    def with_length(self, seconds_heard: float, length_s: float) -> "Timeline":
        """Returns the practice with another length.

        What is being said or rung at that moment is finished; a silence that runs may grow or shrink from here.
        The result is as near to the length as the rest allows: it may end later or earlier than asked. In what is
        said or rung last nothing is left to choose, and it is for the length that was asked before.

        Args:
            seconds_heard: The moment from which it is chosen anew.
            length_s: The length of the whole, what was heard included.
        """
        return self._anew(seconds_heard, length_s, self.voice)

    def with_voice(self, seconds_heard: float, voice: Voice | None) -> "Timeline":
        """Returns the practice as another voice goes on with it, for the length that was asked.

        A segment that is being said is finished by whoever began it.

        Args:
            seconds_heard: The moment from which the other voice speaks.
            voice: Who speaks from there; None for words alone.
        """
        return self._anew(seconds_heard, self.asked_s or self.length_s, voice)

    def _anew(self, seconds_heard: float, length_s: float, voice: Voice | None) -> "Timeline":
        frame = round(seconds_heard * RATE)
        if frame <= 0 or not self.events:
            return plan(self.script, length_s, variant=self.variant, voice=voice, spare=self.spare)
        here = self.index_at(frame)
        current = self.events[here]
        begun = min(frame - current.at, current.frames)
        if begun and not isinstance(current, Hush) and current.part == len(self.script.parts) - 1:
            return replace(self, voice=voice)
        if not self.script.segments:
            # A timer: its bells stand where its minutes have passed, whatever its length, so the past is as it was.
            ending = sum(part.room for part in self.script.parts[-1:] if isinstance(part, Bell))
            until = frame if isinstance(current, Hush) else max(frame, current.at + current.frames)
            changed = plan(self.script, max(length_s, until / RATE + ending), variant=self.variant, voice=voice)
            return replace(changed, asked_s=length_s)
        if begun and not isinstance(current, Hush):
            heard = self.events[: here + 1]
            rest = _Rest(self.script, self.variant, voice, self.spare, current.at + current.frames, current.part + 1)
        else:
            heard = self.events[:here]
            rest = _Rest(self.script, self.variant, voice, self.spare, current.at, current.part, begun)
        return replace(self, voice=voice, events=(*heard, *rest.chosen(length_s)), asked_s=length_s)

    def _spoken(self, here: int, event: Speech, frame: int) -> Caption:
        if not event.lines:
            return Caption(speaking=True)
        place = max(0, bisect_right([line.at for line in event.lines], frame - event.at) - 1)
        coming = event.lines[place + 1].text if place + 1 < len(event.lines) else ""
        silence = None
        if not coming and here + 1 < len(self.events):
            silence = self._silence_around(here + 1)
        return Caption(event.lines[place].text, coming, silence, speaking=True)

    def _last_line(self, here: int) -> str:
        for event in reversed(self.events[:here]):
            if isinstance(event, Speech):
                return event.lines[-1].text if event.lines else ""
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


def plan(
    script: Script,
    length_s: float,
    *,
    variant: str | None = None,
    voice: Voice | None = None,
    spare: frozenset[Demand] = frozenset(),
) -> Timeline:
    """Makes a practice of a length.

    Args:
        script: The practice.
        length_s: The wanted length in seconds; where it cannot be reached, the nearest below, or else above.
        variant: A way of doing it, as `Script.variant_or_usual` takes it.
        voice: Who speaks; None for words alone, at the pace of a person speaking.
        spare: What of the body has to be spared: parts that ask it are left out, others stand in for them.
    """
    known = script.variant_or_usual(variant)
    rest = _Rest(script, known, voice, spare, 0, 0)
    return Timeline(script, known, voice, tuple(rest.chosen(length_s)), spare, length_s)


@dataclass(frozen=True)
class _Rest:
    """What is still to come, and from where.

    Attributes:
        start: The sample at which the first event of the rest begins.
        first: The place in the script from which it is chosen.
        begun: Samples that were heard already of the silence at that place; 0 when nothing was begun.
    """

    script: Script
    variant: str | None
    voice: Voice | None
    spare: frozenset[Demand]
    start: int
    first: int
    begun: int = 0

    def chosen(self, length_s: float) -> Iterator[Event]:
        """Yields the events of the rest for a length of the whole."""
        room = round(length_s * RATE) - self.start
        drafts = self._fitting(length_s, room)
        fixed = sum(draft.least for draft in drafts if draft.room is None)
        silences = iter(shared_out([draft.room for draft in drafts if draft.room], room - fixed))
        at = self.start
        for draft in drafts:
            frames = draft.least if draft.room is None else next(silences)
            if frames or isinstance(draft.part, Bell):
                yield draft.at(at, frames)
            at += frames

    def _fitting(self, length_s: float, room: int) -> Sequence["_Draft"]:
        """Returns the parts of every tier that fits: more time never takes one of them away."""
        drafts = self._drafts(0)
        for tier in sorted({part.tier for part in self.script.parts if part.tier}):
            more = self._drafts(tier)
            wanted = tier * 60 <= length_s or sum(draft.greatest for draft in drafts) < room
            if not wanted or sum(draft.least for draft in more) > room:
                break
            drafts = more
        return drafts

    def _drafts(self, tier: int) -> Sequence["_Draft"]:
        return [
            self._draft(place, part)
            for place, part in enumerate(self.script.parts)
            if place >= self.first and self._belongs(place, part, tier)
        ]

    def _belongs(self, place: int, part: Part, tier: int) -> bool:
        if self.begun and place == self.first:
            return True
        return part.tier <= tier and self.script.belongs(part, self.variant, self.spare)

    def _draft(self, place: int, part: Part) -> "_Draft":
        match part:
            case Segment():
                recording = self.voice.recording(self.script.id, part.id, part.text) if self.voice else None
                if self.voice is None or recording is None:
                    return _Draft(place, part, round(guessed_seconds(part.text) * RATE))
                return _Draft(place, part, recording.frames, None, recording, self.voice.file(recording))
            case Bell():
                return _Draft(place, part, round(part.room * RATE))
            case Silence():
                begun = self.begun if place == self.first else 0
                least, usual, greatest = (round(each * RATE) for each in (part.least, part.usual, part.greatest))
                room = Room(max(least, begun), max(usual, begun), max(greatest, begun), part.weight)
                return _Draft(place, part, room.least, room)


@dataclass(frozen=True)
class _Draft:
    """A part that was chosen, before it is known when it comes."""

    place: int
    part: Part
    least: int
    room: Room | None = None
    recording: Recording | None = None
    file: Path | None = None

    @property
    def greatest(self) -> int:
        return self.room.greatest if self.room else self.least

    def at(self, at: int, frames: int) -> Event:
        match self.part:
            case Segment():
                lines = lines_of(self.part.text, frames, self.recording.sentences if self.recording else ())
                return Speech(self.place, at, frames, self.part, self.recording, lines, self.file)
            case Bell():
                return Ring(self.place, at, frames, self.part.sound)
            case Silence():
                return Hush(self.place, at, frames)
