"""What she spoke, or read aloud herself, as files that any player can play."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

SOUND_FOLDER: Final = "sound"
"""The folder of all recordings in what is taken away."""


@dataclass(frozen=True)
class Recording:
    """One recording, opened only when it is wanted.

    Attributes:
        name: Its path in the folder that is taken away, with "/" between folders.
        length: About how many bytes it has.
    """

    name: str
    length: int


class Recordings(Protocol):
    """A place where recordings lie."""

    def all(self) -> tuple[Recording, ...]:
        """Returns what there is, in a steady order."""

    def content(self, recording: Recording) -> bytes:
        """Returns the bytes of a sound file that is one of `all`.

        Raises:
            OSError, SoundUndecodable: It is not here, or cannot be read any more.
        """


class ReadAloud:
    """Voices that were read aloud on this computer; they lie in the profile as they are.

    Args:
        folder: `Profile.recordings`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[Recording, ...]:
        """Returns what there is."""
        found = []
        for path in sorted(self._folder.glob("**/*.opus")):
            if path.is_file():
                found.append(Recording(f"voices/{path.relative_to(self._folder).as_posix()}", path.stat().st_size))
        return tuple(found)

    def content(self, recording: Recording) -> bytes:
        """Returns the bytes of one."""
        return (self._folder / recording.name.removeprefix("voices/")).read_bytes()


def every(places: tuple[Recordings, ...]) -> Iterator[tuple[Recordings, Recording]]:
    """Yields all recordings of all places, each with the place that opens it."""
    for place in places:
        for recording in place.all():
            yield place, recording
