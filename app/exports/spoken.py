"""What she spoke, and what was said to her: told in the file to move with, and taken along as sound files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from app.exports.recordings import SOUND_FOLDER, Recording
from app.vault.database import Database
from app.vault.moments import from_micros
from app.vault.recordings import Place
from app.vault.sound_files import SoundFiles

_ME: Final = "COALESCE((SELECT id FROM people WHERE standing = 'me'), '')"
_ALL: Final = f"""
SELECT * FROM (
SELECT r.recording, r.place, r.subject, {_ME} AS author, r.made AS at, r.milliseconds, r.blob, r.key, r.digest,
r.size, r.recovered, r.removed, EXISTS (SELECT 1 FROM sound_files f WHERE f.blob = r.blob), 1 AS mine,
EXISTS (SELECT 1 FROM sounds n JOIN changes c ON c.stream = n.stream AND c.id = n.change
WHERE n.recording = r.recording AND c.author = {_ME})
FROM recordings r WHERE r.size > 0
UNION ALL
SELECT n.recording, 'letter', l.letter, l.author, l.sent, n.milliseconds, n.blob, n.key, n.digest,
n.size, 0, NULL, EXISTS (SELECT 1 FROM sound_files f WHERE f.blob = n.blob), 0, 1
FROM sounds n JOIN letters l ON l.stream = n.stream AND l.change = n.change WHERE l.author <> {_ME}
) """
_ORDER: Final = " ORDER BY at, blob"


@dataclass(frozen=True)
class Said:
    """Something that was spoken, by her or to her.

    Attributes:
        recording: Its id.
        place: What it belongs to.
        subject: Which entry, whose letter (nothing is her therapist's), or which letter.
        author: Who spoke.
        mine: Whether it was she.
        at: When it was made, or the letter sent that it came with.
        milliseconds: How long it is.
        blob: The name of its file.
        key: Opens it.
        digest: SHA-256 of what is in it.
        size: Clear bytes.
        recovered: Whether the program ended while it was spoken.
        removed_at: When she took it away, or None.
        here: Whether it is on this computer.
        shared: Whether it went to somebody, or came from somebody.
    """

    recording: str
    place: Place
    subject: str
    author: str
    mine: bool
    at: datetime
    milliseconds: int
    blob: bytes
    key: bytes
    digest: bytes
    size: int
    recovered: bool
    removed_at: datetime | None
    here: bool
    shared: bool

    def __repr__(self) -> str:
        return f"Said({self.recording}, {self.milliseconds} ms)"

    @property
    def name(self) -> str:
        """Its path among the sound files.

        It is made of nothing that somebody else could have written: not the id, which comes with a letter.
        """
        folder = "spoken" if self.mine else "letters"
        return f"{folder}/{self.at.astimezone():%Y-%m-%d %H.%M} {self.blob.hex()[:12]}.opus"

    @property
    def file(self) -> str:
        """Its path in the folder that is taken away."""
        return f"{SOUND_FOLDER}/{self.name}"


def said(db: Database) -> Iterator[Said]:
    """Yields everything that was spoken, oldest first; also what was taken away and can still be brought back."""
    for row in db.each(_ALL + _ORDER):
        yield _said(row)


def said_to(db: Database, place: Place, subject: str) -> tuple[Said, ...]:
    """Returns what was spoken to an entry or a letter, oldest first, without what was taken away."""
    found = db.rows(f"{_ALL} WHERE place = ? AND subject = ? AND removed IS NULL{_ORDER}", (place, subject))
    return tuple(map(_said, found))


def spoken_things(db: Database) -> Iterator[dict[str, Any]]:
    """Yields everything that was spoken, as plain values for JSON."""
    for each in said(db):
        yield {
            "id": each.recording,
            "from": each.author or None,
            "place": each.place,
            "subject": each.subject or None,
            "made_at": each.at.isoformat(),
            "milliseconds": each.milliseconds,
            "recovered": each.recovered,
            "removed_at": each.removed_at.isoformat() if each.removed_at else None,
            "shared": each.shared,
            "file": each.file if each.here and each.removed_at is None else None,
        }


class Spoken:
    """The sounds themselves, sealed beside the vault; each is opened when it is its turn, in memory alone.

    Args:
        db: A connection that shows one state.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._files = SoundFiles.of(db)
        self._found: dict[str, Said] = {}

    def all(self) -> tuple[Recording, ...]:
        """Returns what there is, also what has not come to this computer yet."""
        self._found = {each.name: each for each in said(self._db) if each.removed_at is None}
        return tuple(Recording(name, each.size) for name, each in self._found.items())

    def content(self, recording: Recording) -> bytes:
        """Returns a sound as an Ogg Opus file.

        Raises:
            SoundUndecodable: It is not here, or not as it was written.
        """
        found = self._found[recording.name]
        return self._files.open(found.blob, found.key, found.digest)


def _said(row: tuple[Any, ...]) -> Said:
    recording, place, subject, author, at, length, blob, key, digest, size, recovered, removed, *yes = row
    here, mine, shared = map(bool, yes)
    return Said(
        recording=recording,
        place=place,
        subject=subject,
        author=author,
        mine=mine,
        at=from_micros(at),
        milliseconds=length,
        blob=bytes(blob),
        key=bytes(key),
        digest=bytes(digest),
        size=size,
        recovered=bool(recovered),
        removed_at=None if removed is None else from_micros(removed),
        here=here,
        shared=shared,
    )
