"""The voices that were read aloud on this computer, each in a folder of its own until it goes into a course pack."""

import re
import shutil
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from app.course.pack import Course
from app.course.voices import read_voice
from app.errors import CourseInvalid
from app.recording.room import Passage, Room, open_room, tidy
from app.vault.storage import writing


@dataclass(frozen=True)
class Begun:
    """A voice on the shelf and how far it is.

    Attributes:
        id: Its folder's name.
        name: As a person reads it.
        language: What it speaks.
        draft: Whether it waits for approval.
        kept: How many passages are kept and up to date.
        whole: How many there are.
    """

    id: str
    name: str
    language: str
    draft: bool
    kept: int
    whole: int


class Shelf:
    """Holds the voices of one course.

    Args:
        folder: Holds a folder for each course.
        course: Whose words are read.
    """

    def __init__(self, folder: Path, course: Course) -> None:
        self._folder = folder / course.manifest.id
        self._course = course

    @property
    def folder(self) -> Path:
        """Where the voices lie."""
        return self._folder

    def voices(self) -> tuple[Begun, ...]:
        """Returns what was begun, by name; a folder that cannot be read as a voice is left as it is.

        Raises:
            CourseInvalid: The words of the course cannot be read.
        """
        found = []
        for index in self._folder.glob("*/index.toml"):
            try:
                voice = read_voice(index.parent)
            except CourseInvalid:
                continue
            if voice.origin == "person" and voice.language in self._course.manifest.languages:
                passages = Room(self._course, voice).passages()
                kept = count_kept(passages)
                found.append(Begun(voice.id, voice.name, voice.language, voice.draft, kept, len(passages)))
        return tuple(sorted(found, key=lambda each: (each.name, each.id)))

    def open(self, id: str) -> Room:
        """Opens a voice that was begun.

        Raises:
            CourseInvalid: It cannot be read.
        """
        return Room(self._course, read_voice(self._folder / id))

    def begin(self, name: str, language: str) -> Room:
        """Begins a voice.

        Args:
            name: As patients will read it.
            language: What it speaks.

        Raises:
            CourseInvalid: The name has no letters, or the language is none of the course's.
            DiskFull, ReadOnlyPlace: It cannot be written.
        """
        return open_room(self._course, self._folder / self._free_id(name, language), name, language)

    def copy(self, id: str, target: Path) -> bool:
        """Copies a voice into another folder, for a course pack; an older copy of it is brought up to date.

        Args:
            id: Which voice.
            target: Receives a folder with its name.

        Returns:
            Whether it was copied: something else of this name is left alone.

        Raises:
            CourseInvalid: The voice cannot be read.
            DiskFull, ReadOnlyPlace: It could not be written whole.
        """
        voice, there = read_voice(self._folder / id), target / id
        if there.exists() and not _is_copy(there, voice.name):
            return False
        with writing():
            for recording in voice.recordings.values():
                (there / recording.file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(voice.file(recording), there / recording.file)
            there.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(voice.folder / "index.toml", there / "index.toml")
        return True

    def _free_id(self, name: str, language: str) -> str:
        """Returns an id that neither the shelf nor the course has, made of the name's plain letters."""
        taken = {voice.id for known in self._course.manifest.languages for voice in self._course.voices(known)}
        letters = unicodedata.normalize("NFKD", tidy(name)).encode("ascii", "ignore").decode().lower()
        stem = "-".join([*re.findall(r"[a-z0-9]+", letters)[:3], language])
        number, id = 1, stem
        while id in taken or (self._folder / id).exists():
            number += 1
            id = f"{stem}-{number}"
        return id


def count_kept(passages: tuple[Passage, ...]) -> int:
    """Returns how many passages are kept and up to date."""
    return sum(passage.state == "kept" for passage in passages)


def _is_copy(folder: Path, name: str) -> bool:
    """Says whether a folder holds a voice that a person read under this name."""
    try:
        voice = read_voice(folder)
    except CourseInvalid:
        return False
    return voice.origin == "person" and voice.name == name
