"""What is spoken: recordings of the person whose vault this is, and the sounds that came with changes."""

import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from app.model.changes import Change, EntryShared, LetterSent, PracticeGiven, Sound
from app.model.ids import ChangeId, RecordingId, StreamId
from app.vault.database import Database, SqlValue
from app.vault.moments import from_micros, to_micros

Place = Literal["entry", "draft", "letter", "given"]
"""What a recording belongs to: an entry, the letter being written to somebody, a letter that was sent, or a practice
for one patient: hers while it is being made, and its own from when it was given."""

_COLUMNS = (
    "SELECT r.recording, r.place, r.subject, r.made, r.milliseconds, r.blob, r.key, r.size, r.digest, r.recovered, "
    "r.removed, r.take, EXISTS (SELECT 1 FROM sound_files f WHERE f.blob = r.blob) FROM recordings r "
)


def whole(change: str) -> str:
    """Returns SQL that says whether all sounds of a change are on this computer.

    Args:
        change: The name of a row of `changes`.
    """
    return (
        f"NOT EXISTS (SELECT 1 FROM sounds n WHERE n.stream = {change}.stream AND n.change = {change}.id "
        "AND n.blob NOT IN (SELECT blob FROM sound_files))"
    )


@dataclass(frozen=True)
class Recording:
    """Something that was spoken here, or on another computer of hers.

    Attributes:
        id: The recording.
        place: What it belongs to.
        subject: Which entry, whose letter, or which letter.
        made_at: When it was begun.
        milliseconds: How long it is.
        blob: The name of its file.
        key: Opens it.
        size: Clear bytes; 0 until it is finished.
        digest: SHA-256 of them.
        recovered: Whether the program ended while it was spoken.
        removed: Whether it was taken away, and can still be brought back.
        take: While it is not finished: opens what was spoken so far.
        here: Whether the sound is on this computer.
    """

    id: RecordingId
    place: Place
    subject: str
    made_at: datetime
    milliseconds: int
    blob: bytes
    key: bytes
    size: int
    digest: bytes
    recovered: bool
    removed: bool
    take: bytes | None
    here: bool

    def __repr__(self) -> str:
        return f"Recording({self.id}, {self.milliseconds} ms)"


@dataclass(frozen=True)
class SoundView:
    """A sound as a screen needs it.

    Attributes:
        recording: The recording.
        milliseconds: How long it is.
        blob: The name of its file.
        key: Opens it.
        digest: SHA-256 of what is in it.
        here: Whether it is on this computer; otherwise it is still on its way.
        recovered: Whether the program ended while it was spoken.
    """

    recording: RecordingId
    milliseconds: int
    blob: bytes
    key: bytes
    digest: bytes
    here: bool
    recovered: bool = False

    def __repr__(self) -> str:
        return f"SoundView({self.recording}, {self.milliseconds} ms)"


@dataclass(frozen=True)
class Upload:
    """A sound that the server does not have yet.

    Attributes:
        blob: Its name there.
        stream: To whom it belongs; empty for the own stream, whichever that is.
        key: Seals it there.
        source: The name of the file that it is made of.
        source_key: Opens that.
        digest: SHA-256 of what is in it.
    """

    blob: bytes
    stream: str
    key: bytes
    source: bytes
    source_key: bytes
    digest: bytes


class Recordings:
    """Recordings of one's own. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, id: RecordingId, place: Place, subject: str, at: datetime) -> bytes:
        """Notes that something is being spoken, and returns the key of its take."""
        take = secrets.token_bytes(32)
        self._db.execute(
            "INSERT INTO recordings (recording, place, subject, made, milliseconds, blob, key, size, digest, "
            "recovered, take) VALUES (?, ?, ?, ?, 0, ?, ?, 0, x'', 0, ?)",
            (id, place, subject, to_micros(at), secrets.token_bytes(16), secrets.token_bytes(32), take),
        )
        return take

    def finish(self, id: RecordingId, size: int, digest: bytes, milliseconds: int, *, recovered: bool) -> None:
        """Notes that the sound lies in its file whole; it goes to the own stream as well."""
        self._db.execute(
            "UPDATE recordings SET size = ?, digest = ?, milliseconds = ?, recovered = ?, take = NULL "
            "WHERE recording = ?",
            (size, digest, milliseconds, int(recovered), id),
        )
        found = self.get(id)
        if found is not None:
            self._db.execute("INSERT OR IGNORE INTO sound_files (blob) VALUES (?)", (found.blob,))
            self._db.execute(
                "INSERT OR IGNORE INTO sound_uploads (blob, stream, key, source, source_key, digest) "
                "VALUES (?, '', ?, ?, ?, ?)",
                (found.blob, found.key, found.blob, found.key, found.digest),
            )

    def get(self, id: RecordingId) -> Recording | None:
        """Returns a recording, or None."""
        found = self._read("WHERE r.recording = ?", id)
        return found[0] if found else None

    def of(self, place: Place, subject: str) -> tuple[Recording, ...]:
        """Returns the finished recordings of something, in the order in which they were made."""
        return self._read(
            "WHERE r.place = ? AND r.subject = ? AND r.size > 0 AND r.removed IS NULL ORDER BY r.made, r.recording",
            place,
            subject,
        )

    def of_many(self, place: Place, subjects: Iterable[str]) -> dict[str, tuple[Recording, ...]]:
        """Returns the same for several at once; what has none is left out."""
        found: dict[str, tuple[Recording, ...]] = {}
        for each in self._read(
            "WHERE r.place = ? AND r.subject IN (SELECT value FROM json_each(?)) AND r.size > 0 "
            "AND r.removed IS NULL ORDER BY r.made, r.recording",
            place,
            json.dumps(list(subjects)),
        ):
            found[each.subject] = (*found.get(each.subject, ()), each)
        return found

    def unfinished(self) -> tuple[Recording, ...]:
        """Returns what was being spoken when the program ended, or is being spoken now."""
        return self._read("WHERE r.size = 0 ORDER BY r.made, r.recording")

    def removed(self) -> tuple[Recording, ...]:
        """Returns what was taken away."""
        return self._read("WHERE r.removed IS NOT NULL")

    def set_removed(self, id: RecordingId, at: datetime | None) -> None:
        """Takes a recording away, or brings it back (None)."""
        self._db.execute(
            "UPDATE recordings SET removed = ? WHERE recording = ?", (None if at is None else to_micros(at), id)
        )

    def move(self, place: Place, subject: str, to: tuple[Place, str]) -> None:
        """Lets what was spoken to one thing belong to another: a draft that is sent, a letter that came back.

        What is not finished stays: nobody has it with the letter, so that is still to be sent.
        """
        self._db.execute(
            "UPDATE recordings SET place = ?, subject = ? "
            "WHERE place = ? AND subject = ? AND removed IS NULL AND size > 0",
            (*to, place, subject),
        )

    def forget(self, id: RecordingId) -> None:
        """Forgets a recording for good; its file goes with the next sweep, its blob from the own stream as well."""
        found = self.get(id)
        if found is None:
            return
        self._db.execute("DELETE FROM recordings WHERE recording = ?", (id,))
        if found.size and not self._db.execute("DELETE FROM sound_uploads WHERE blob = ?", (found.blob,)):
            self._db.execute(
                "INSERT OR IGNORE INTO sound_deletions (blob) SELECT ?1 "
                "WHERE NOT EXISTS (SELECT 1 FROM sounds WHERE blob = ?1)",
                (found.blob,),
            )
        self._db.execute(
            "DELETE FROM sound_files WHERE blob = ?1 AND NOT EXISTS (SELECT 1 FROM sounds WHERE blob = ?1)",
            (found.blob,),
        )

    def offered(self, place: Place, subject: str) -> tuple[Sound, ...]:
        """Returns what would go out with something, each under a name and a key of its own.

        A sound that was made on another computer of hers and did not come to this one yet is not sent from here.
        """
        return tuple(
            Sound(
                recording=each.id,
                blob=secrets.token_bytes(16),
                key=secrets.token_bytes(32),
                size=each.size,
                digest=each.digest,
                milliseconds=each.milliseconds,
            )
            for each in self.of(place, subject)
            if each.here
        )

    def _read(self, clause: str, *parameters: SqlValue) -> tuple[Recording, ...]:
        return tuple(_recording(row) for row in self._db.rows(_COLUMNS + clause, parameters))


def as_view(recording: Recording) -> SoundView:
    """Returns a recording as a screen needs it."""
    return SoundView(
        recording.id,
        recording.milliseconds,
        recording.blob,
        recording.key,
        recording.digest,
        recording.here,
        recording.recovered,
    )


class Sounds:
    """Sounds that travel with changes, own ones and others'. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def send(self, stream: StreamId, sounds: Sequence[Sound]) -> None:
        """Lets the sounds of an own change go to the server; the change waits here until they are there."""
        for sound in sounds:
            source = Recordings(self._db).get(sound.recording)
            if source is not None:
                self._db.execute(
                    "INSERT INTO sound_uploads (blob, stream, key, source, source_key, digest) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
                    (sound.blob, stream, sound.key, source.blob, source.key, sound.digest),
                )

    def note(self, change: Change) -> None:
        """Notes the sounds of a change that counts."""
        body = change.body
        if isinstance(body, EntryShared | LetterSent | PracticeGiven):
            self._db.executemany(
                "INSERT OR IGNORE INTO sounds (stream, change, place, recording, blob, key, size, digest, "
                "milliseconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        change.stream,
                        change.id,
                        place,
                        one.recording,
                        one.blob,
                        one.key,
                        one.size,
                        one.digest,
                        one.milliseconds,
                    )
                    for place, one in enumerate(body.sounds)
                ],
            )

    def of(self, stream: StreamId, changes: Iterable[ChangeId]) -> dict[ChangeId, tuple[SoundView, ...]]:
        """Returns the sounds of changes; what has none is left out."""
        found: dict[ChangeId, tuple[SoundView, ...]] = {}
        rows = self._db.rows(
            "SELECT n.change, n.recording, n.milliseconds, n.blob, n.key, n.digest, "
            "EXISTS (SELECT 1 FROM sound_files f WHERE f.blob = n.blob) FROM sounds n "
            "WHERE n.stream = ? AND n.change IN (SELECT value FROM json_each(?)) ORDER BY n.change, n.place",
            (stream, json.dumps(list(changes))),
        )
        for change, recording, milliseconds, blob, key, digest, here in rows:
            view = SoundView(RecordingId(recording), milliseconds, bytes(blob), bytes(key), bytes(digest), bool(here))
            found[ChangeId(change)] = (*found.get(ChangeId(change), ()), view)
        return found

    def take_back(self, stream: StreamId, change: ChangeId) -> None:
        """Forgets the sounds of an own change that never left; what the server has of them is deleted there."""
        self.erase(stream, change)
        self.drop(stream, change)

    def erase(self, stream: StreamId, change: ChangeId) -> None:
        """Has the sounds of an own change deleted at the server."""
        for blob in self._blobs(stream, change):
            if not self._db.execute("DELETE FROM sound_uploads WHERE blob = ?", (blob,)):
                self._db.execute("INSERT OR IGNORE INTO sound_deletions (blob) VALUES (?)", (blob,))

    def drop(self, stream: StreamId, change: ChangeId) -> None:
        """Forgets the sounds of a change here; their files go with the next sweep."""
        blobs = self._blobs(stream, change)
        self._db.execute("DELETE FROM sounds WHERE stream = ? AND change = ?", (stream, change))
        for blob in blobs:
            self._db.execute(
                "DELETE FROM sound_files WHERE blob = ?1 AND NOT EXISTS (SELECT 1 FROM recordings WHERE blob = ?1)",
                (blob,),
            )

    def _blobs(self, stream: StreamId, change: ChangeId) -> tuple[bytes, ...]:
        rows = self._db.rows("SELECT blob FROM sounds WHERE stream = ? AND change = ?", (stream, change))
        return tuple(bytes(row[0]) for row in rows)


def _recording(row: tuple[Any, ...]) -> Recording:
    id, place, subject, made, milliseconds, blob, key, size, digest, recovered, removed, take, here = row
    return Recording(
        RecordingId(id),
        place,
        subject,
        from_micros(made),
        milliseconds,
        bytes(blob),
        bytes(key),
        size,
        bytes(digest),
        bool(recovered),
        removed is not None,
        None if take is None else bytes(take),
        bool(here),
    )
