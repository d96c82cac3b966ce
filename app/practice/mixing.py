"""Mixes a practice into samples: speech, bells that ring on, and a very soft room tone.

Mono float32 at 48 kHz, in blocks of any size, from any place; the same practice gives the same samples however it
is read. A sound that is missing or cannot be decoded is silence, and is told once.
"""

import math
from dataclasses import dataclass

import numpy as np

from app.errors import AudioError
from app.practice.sounds import RATE, Samples, Sounds, room_tone
from app.practice.timeline import Event, Ring, Speech, Timeline

_JOIN = round(0.008 * RATE)
_ENDING = round(1.5 * RATE)
_BEGINNING = round(0.4 * RATE)
_SOFT_START = round(0.02 * RATE)
_RINGING = 20 * RATE
"""The longest that a bell may ring on after it was struck."""


@dataclass(frozen=True)
class Loudness:
    """How loud a practice is, as factors of how it was recorded.

    Attributes:
        voice: What is spoken, and the tone of the room.
        bells: The bells.
    """

    voice: float = 1.0
    bells: float = 1.0

    @property
    def whole(self) -> float:
        """The factor of everything; a device sets it at once, whatever was mixed ahead."""
        return max(self.voice, self.bells)

    @property
    def within(self) -> "Loudness":
        """What is left to the mixing: the louder of the two as it was recorded."""
        whole = self.whole
        return Loudness(self.voice / whole, self.bells / whole) if whole else Loudness()


class Mixer:
    """Reads a practice as samples. Used by one thread at a time.

    Args:
        timeline: What sounds when.
        sounds: Where the sounds come from.
    """

    def __init__(self, timeline: Timeline, sounds: Sounds) -> None:
        self._timeline = timeline
        self._sounds = sounds
        self._tone = room_tone()
        self._position = 0
        self._soft = 0
        self._loudness = Loudness()
        self._told: set[str] = set()
        self._problems: list[AudioError] = []

    @property
    def timeline(self) -> Timeline:
        """What sounds when."""
        return self._timeline

    @property
    def position(self) -> int:
        """The next sample to be read."""
        return self._position

    @property
    def ended(self) -> bool:
        """Whether everything was read."""
        return self._position >= self._timeline.frames

    def seek(self, frame: int) -> None:
        """Goes on from another place, with a soft start."""
        self._position = max(0, min(frame, self._timeline.frames))
        self._soft = _SOFT_START

    def change(self, timeline: Timeline) -> None:
        """Goes on with another timeline from the same place."""
        self._timeline = timeline
        self._position = min(self._position, timeline.frames)

    def set_loudness(self, loudness: Loudness) -> None:
        """Makes voice and bells louder or softer from here."""
        self._loudness = loudness

    def problems(self) -> tuple[AudioError, ...]:
        """Returns what could not be heard since the last time this was asked; each sound is told once."""
        found, self._problems = tuple(self._problems), []
        return found

    def read(self, frames: int) -> Samples:
        """Returns the next samples; fewer at the end, none after it."""
        frames = max(0, min(frames, self._timeline.frames - self._position))
        start = self._position
        block = np.zeros(frames, np.float32)
        if not frames:
            return block
        if self._timeline.script.tone:
            self._add_tone(block, start)
        for event in self._sounding(start, start + frames):
            self._add(event, block, start)
        self._shape(block, start)
        self._position += frames
        return np.clip(block, -1.0, 1.0)

    def _sounding(self, start: int, end: int) -> list[Event]:
        """Returns the events that may be heard between two samples."""
        events = self._timeline.events
        # A bell with no time for itself begins with what follows it; looking a sample earlier finds it.
        first = self._timeline.index_at(start - _RINGING - 1)
        last = self._timeline.index_at(end - 1)
        return [event for event in events[first : last + 1] if isinstance(event, Ring | Speech)]

    def _add(self, event: Event, block: Samples, start: int) -> None:
        samples = self._samples(event)
        if samples is None:
            return
        if isinstance(event, Speech):
            samples = samples[: event.frames]
        begin, end = max(event.at, start), min(event.at + len(samples), start + len(block))
        if begin >= end:
            return
        piece = samples[begin - event.at : end - event.at].copy()
        _join(piece, begin - event.at, len(samples))
        piece *= self._loudness.bells if isinstance(event, Ring) else self._loudness.voice
        block[begin - start : end - start] += piece

    def _samples(self, event: Event) -> Samples | None:
        try:
            if isinstance(event, Ring):
                return self._sounds.bell(event.sound)
            if isinstance(event, Speech) and event.file is not None:
                return self._sounds.file(event.file)
        except AudioError as error:
            if error.detail not in self._told:
                self._told.add(error.detail)
                self._problems.append(error)
        return None

    def _add_tone(self, block: Samples, start: int) -> None:
        begin = start % len(self._tone)
        repeats = math.ceil((begin + len(block)) / len(self._tone))
        block += np.tile(self._tone, repeats)[begin : begin + len(block)] * np.float32(self._loudness.voice)

    def _shape(self, block: Samples, start: int) -> None:
        """Fades the practice in and out, and softens the start after a jump."""
        places = np.arange(start, start + len(block))
        left = self._timeline.frames - places
        if start < _BEGINNING:
            block *= np.minimum(1.0, places / _BEGINNING).astype(np.float32)
        if left[-1] < _ENDING:
            block *= np.minimum(1.0, left / _ENDING).astype(np.float32)
        if self._soft:
            ramp = min(self._soft, len(block))
            done = _SOFT_START - self._soft
            block[:ramp] *= (np.arange(done, done + ramp) / _SOFT_START).astype(np.float32)
            self._soft -= ramp


def _join(piece: Samples, begin: int, whole: int) -> None:
    """Fades the first and last milliseconds of a sound, of which a piece begins at `begin`."""
    places = np.arange(begin, begin + len(piece))
    if begin < _JOIN:
        piece *= np.minimum(1.0, (places + 1) / _JOIN).astype(np.float32)
    if begin + len(piece) > whole - _JOIN:
        piece *= np.minimum(1.0, (whole - places) / _JOIN).astype(np.float32)
