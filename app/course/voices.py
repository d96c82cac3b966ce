"""Voices of a course: which spoken segments lie there, how long they are, and whether they are up to date."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from app.course.reading import read_toml
from app.errors import CourseInvalid

Origin = Literal["computer", "person"]
_FILE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+\.opus")
_WORDS_PER_SECOND = 2.1


class Recording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One spoken segment.

    Attributes:
        file: Below the voice's folder.
        hash: `text_hash` of the words as they were when it was made.
        frames: Its length in samples at 48 kHz.
        loudness: Integrated loudness in LUFS (EBU R 128), as measured.
        sentences: When each sentence begins, in seconds from the start.
    """

    file: str
    hash: str
    frames: int
    loudness: float
    sentences: tuple[float, ...] = ()

    @property
    def seconds(self) -> float:
        """Its length in seconds."""
        return self.frames / 48_000


class _IndexFile(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    name: str
    language: str
    origin: Origin
    draft: bool
    made_with: str
    licence: str = ""
    segment: dict[str, Recording] = {}


@dataclass(frozen=True)
class Voice:
    """A voice that speaks the practices of a course in one language.

    Attributes:
        id: The folder's name.
        name: As a person reads it.
        language: The language it speaks.
        origin: Whether a computer or a person spoke; the program says so.
        draft: Whether it still waits for a person's approval.
        made_with: What made it, in one line.
        folder: Where its files are.
        licence: An SPDX expression or a sentence; empty when it is not said.
        recordings: By "script/segment".
    """

    id: str
    name: str
    language: str
    origin: Origin
    draft: bool
    made_with: str
    folder: Path
    recordings: dict[str, Recording]
    licence: str = ""

    def recording(self, script: str, segment: str, text: str) -> Recording | None:
        """Returns the recording of a segment, or None when there is none of exactly these words."""
        found = self.recordings.get(f"{script}/{segment}")
        return found if found is not None and found.hash == text_hash(self.id, text) else None

    def file(self, recording: Recording) -> Path:
        """Returns where a recording lies."""
        return self.folder / recording.file


def text_hash(voice: str, text: str) -> str:
    """Returns what says whether a recording is of these words: 32 hexadecimal digits of SHA-256."""
    return hashlib.sha256(f"haven voice 1\0{voice}\0{' '.join(text.split())}".encode()).hexdigest()[:32]


def sentences_of(text: str) -> tuple[str, ...]:
    """Splits words to be spoken into their sentences."""
    return tuple(part for part in re.split(r"(?<=[.!?…])\s+", " ".join(text.split())) if part)


def guessed_seconds(text: str) -> float:
    """Returns about how long somebody would take to say this; used where there is no recording."""
    return max(1.5, len(text.split()) / _WORDS_PER_SECOND + 0.6 * (len(sentences_of(text)) - 1))


def read_voice(folder: Path) -> Voice:
    """Reads the index of a voice.

    Raises:
        CourseInvalid: With file, place and reason.
    """
    raw = read_toml(folder / "index.toml", _IndexFile)
    name = f"{folder.name}/index.toml"
    if raw.id != folder.name:
        raise CourseInvalid(name, "id", f"is {raw.id!r}, and the folder is called {folder.name!r}")
    for key, recording in raw.segment.items():
        if not _FILE.fullmatch(recording.file):
            raise CourseInvalid(name, f"segment.{key}.file", "must be script/segment.opus")
        if recording.frames <= 0:
            raise CourseInvalid(name, f"segment.{key}.frames", "must be more than 0")
    return Voice(
        id=raw.id,
        name=raw.name,
        language=raw.language,
        origin=raw.origin,
        draft=raw.draft,
        made_with=raw.made_with,
        folder=folder,
        recordings=raw.segment,
        licence=raw.licence,
    )
