"""The recording room: the words of a course one by one, and the takes of one voice, kept as soon as they are made.

A take that was read and not kept yet lies beside the kept one as `<segment>.<hash of its words>.take`; a crash loses
no more than the take that is being spoken. Keeping it writes the index first and then moves the take into its place;
what a crash leaves undone between the two is done when the room is opened the next time.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

import soundfile

from app.course.pack import Course
from app.course.voice_index import write_index
from app.course.voices import Recording, Voice, read_voice, text_hash
from app.errors import CourseInvalid, SoundMissing
from app.recording.take import Measured, measured
from app.vault.storage import discard, sync_folder, write_atomically, writing

State = Literal["missing", "changed", "waiting", "kept"]
"""How far a passage is: not read yet; read, but its words changed since; read and not kept yet; kept."""

LICENCE: Final = "The voice is the reader's own and used with her consent; the words are those of the course"
MADE_WITH = "A person reading aloud in Haven's recording room"
_WRITTEN_BY = "Haven's recording room"
_READABLE = 0o644
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Passage:
    """Words to be read aloud in one go: a segment of a script.

    Attributes:
        script: The script's name.
        title: The title of the practice.
        segment: The segment's name.
        text: The words.
        state: How far it is.
    """

    script: str
    title: str
    segment: str
    text: str
    state: State

    @property
    def key(self) -> str:
        """Its name in the index of a voice."""
        return f"{self.script}/{self.segment}"


class Room:
    """One voice that is being recorded. It belongs to one lane at a time.

    Args:
        course: Whose words are read.
        voice: As it is on the disk.
    """

    def __init__(self, course: Course, voice: Voice) -> None:
        self._course = course
        self._voice = voice
        self._measured: dict[Path, Measured] = {}
        self._finish_keeping()

    @property
    def voice(self) -> Voice:
        """The voice as it is now."""
        return self._voice

    @property
    def course(self) -> Course:
        """Whose words are read."""
        return self._course

    def passages(self) -> tuple[Passage, ...]:
        """Returns everything there is to read, practice by practice, each as far as it is.

        Raises:
            CourseInvalid: With file, place and reason.
        """
        return tuple(
            Passage(
                script.id, script.title, segment.id, segment.text, self._state(script.id, segment.id, segment.text)
            )
            for script in self._course.scripts(self._voice.language)
            for segment in script.segments
        )

    def hold(self, passage: Passage, content: bytes) -> Passage:
        """Puts a take on the disk at once, beside one that is kept already, and returns the passage as it is now.

        Args:
            passage: What was read.
            content: An Ogg Opus file.

        Raises:
            DiskFull, ReadOnlyPlace: It was not written, and what was there before is unchanged.
        """
        take = self._take(passage)
        found = measured(content, passage.text)
        with writing():
            take.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(take, content, _READABLE)
        self._measured[take] = found
        discard(*(each for each in take.parent.glob(f"{passage.segment}.*.take") if each != take))
        return replace(passage, state="waiting")

    def keep(self, passage: Passage) -> Passage:
        """Makes the take that waits the voice's own, and returns the passage as it is now.

        The voice is a draft again: nobody has approved it as it is now.

        Raises:
            SoundMissing: No take waits.
            SoundUndecodable: The take cannot be read any more.
            DiskFull, ReadOnlyPlace: It was not kept; the take still waits.
        """
        take = self._take(passage)
        if not take.is_file():
            raise SoundMissing(take.name)
        found = self._measured.pop(take, None) or measured(take.read_bytes(), passage.text)
        recording = Recording(
            file=f"{passage.key}.opus",
            hash=text_hash(self._voice.id, passage.text),
            frames=found.frames,
            loudness=round(found.loudness, 2),
            sentences=found.sentences,
        )
        voice = replace(self._voice, draft=True, recordings={**self._voice.recordings, passage.key: recording})
        self._write(voice)
        with writing():
            take.replace(voice.file(recording))
            sync_folder(take.parent)
        return replace(passage, state="kept")

    def drop(self, passage: Passage) -> Passage:
        """Throws the take that waits away, and returns the passage as it is now."""
        discard(self._take(passage))
        return replace(passage, state=self._state(passage.script, passage.segment, passage.text))

    def sound(self, passage: Passage) -> bytes:
        """Returns what can be heard of a passage: the take that waits, or else the kept one, also of earlier words.

        Raises:
            SoundMissing: There is none.
        """
        kept = self._voice.recordings.get(passage.key)
        for file in (self._take(passage), self._voice.file(kept) if kept else None):
            if file is not None and file.is_file():
                try:
                    return file.read_bytes()
                except OSError as error:
                    raise SoundMissing(file.name) from error
        raise SoundMissing(passage.key)

    def approve(self) -> bool:
        """Takes down that a person heard the whole voice and approves it; returns whether it is whole.

        Raises:
            CourseInvalid: The words of the course cannot be read.
            DiskFull, ReadOnlyPlace: It was not written.
        """
        if any(passage.state != "kept" for passage in self.passages()):
            return False
        self._write(replace(self._voice, draft=False))
        return True

    def _state(self, script: str, segment: str, text: str) -> State:
        if self._take_of(script, segment, text).is_file():
            return "waiting"
        kept = self._voice.recordings.get(f"{script}/{segment}")
        if kept is None or not self._voice.file(kept).is_file():
            return "missing"
        return "kept" if kept.hash == text_hash(self._voice.id, text) else "changed"

    def _take(self, passage: Passage) -> Path:
        return self._take_of(passage.script, passage.segment, passage.text)

    def _take_of(self, script: str, segment: str, text: str) -> Path:
        return self._voice.folder / script / f"{segment}.{text_hash(self._voice.id, text)}.take"

    def _write(self, voice: Voice) -> None:
        write_index(voice, _WRITTEN_BY)
        self._voice = voice

    def _finish_keeping(self) -> None:
        """Moves takes into their place that are in the index already."""
        for key, kept in self._voice.recordings.items():
            file = self._voice.file(kept)
            take = self._voice.folder / f"{key}.{kept.hash}.take"
            if _frames(take) == kept.frames and _frames(file) != kept.frames:
                with writing():
                    take.replace(file)
                    sync_folder(file.parent)


def open_room(course: Course, folder: Path, name: str, language: str) -> Room:
    """Opens the voice of a folder, or begins it there.

    Args:
        course: Whose words are read.
        folder: The voice's folder, called as the voice's id.
        name: As a person reads it; a voice that is there is called so from now on.
        language: What it speaks.

    Raises:
        CourseInvalid: Folder, name or language cannot be used, or there is another voice; with place and reason.
        DiskFull, ReadOnlyPlace: The folder cannot be written to.
    """
    called = tidy(name)
    if not _ID.fullmatch(folder.name):
        raise CourseInvalid("the voice", "its id", "must be small letters, digits and single hyphens")
    if not called:
        raise CourseInvalid("the voice", "its name", "has no letters")
    if language not in course.manifest.languages:
        raise CourseInvalid("the voice", "its language", f"{language!r} is none of the course's")
    if not (folder / "index.toml").exists():
        voice = Voice(folder.name, called, language, "person", True, MADE_WITH, folder, {}, LICENCE)
        write_index(voice, _WRITTEN_BY)
        return Room(course, voice)
    voice = read_voice(folder)
    file = f"{folder.name}/index.toml"
    if voice.origin != "person":
        raise CourseInvalid(file, "origin", "is a computer's voice, and nobody reads into that")
    if voice.language != language:
        raise CourseInvalid(file, "language", f"is {voice.language!r}, not {language!r}")
    if voice.name != called:
        voice = replace(voice, name=called)
        write_index(voice, _WRITTEN_BY)
    return Room(course, voice)


def tidy(name: str) -> str:
    """Returns a name in one line, without what cannot be printed."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())[:_LONGEST_NAME].strip()


def _frames(file: Path) -> int:
    """Returns the length of a sound file in samples, 0 when there is none that can be read."""
    try:
        with file.open("rb") as opened:
            return int(soundfile.info(opened).frames)
    except (OSError, soundfile.SoundFileError):
        return 0
