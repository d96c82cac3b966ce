"""Which sounds have to go to the server, come from it, or be deleted there."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.model.change_set import ChangeSet
from app.model.ids import ChangeId, PersonId, StreamId
from app.vault.database import Database
from app.vault.moments import to_micros
from app.vault.own_items import copies_private
from app.vault.preferences import Preferences
from app.vault.recordings import Upload


@dataclass(frozen=True)
class Wanted:
    """A sound that is not on this computer.

    Attributes:
        blob: Its name at the server.
        key: Opens it.
        size: Clear bytes.
        digest: SHA-256 of them.
    """

    blob: bytes
    key: bytes
    size: int
    digest: bytes


@dataclass(frozen=True)
class Carried:
    """A sound that an exchange file takes along.

    Attributes:
        blob: Its name where it is wanted.
        key: Seals it there.
        digest: SHA-256 of it.
        source: The name of the file that it is made of.
        source_key: Opens that.
    """

    blob: bytes
    key: bytes
    digest: bytes
    source: bytes
    source_key: bytes


class SoundTravel:
    """Sounds on their way. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def uploads(self, now: datetime) -> tuple[Upload, ...]:
        """Returns what may go to the server now: not of a stream that waits for the six digits or is over.

        What is shared goes before what is only kept for her other computers, which waits while she declines a copy
        of it at the clinic.
        """
        copies = copies_private(Preferences(self._db))
        rows = self._db.rows(
            "SELECT u.blob, u.stream, u.key, u.source, u.source_key, u.digest FROM sound_uploads u "
            "WHERE (?2 OR u.stream <> '') AND u.stream NOT IN (SELECT stream FROM ended_streams) "
            "AND u.stream NOT IN (SELECT id FROM streams WHERE held) "
            "AND NOT EXISTS (SELECT 1 FROM sounds n JOIN outbox o ON o.change = n.change AND o.stream = n.stream "
            "WHERE n.blob = u.blob AND o.not_before > ?1 AND (o.planned OR o.not_before <= ?1 + 3600000000)) "
            "ORDER BY u.stream = '', u.blob",
            (to_micros(now), int(copies)),
        )
        return tuple(
            Upload(bytes(blob), stream, bytes(key), bytes(source), bytes(source_key), bytes(digest))
            for blob, stream, key, source, source_key, digest in rows
        )

    def sent(self, blob: bytes) -> bool:
        """Notes that the server has a sound; returns whether it was still to be sent."""
        return self._db.execute("DELETE FROM sound_uploads WHERE blob = ?", (blob,)) > 0

    def wanted(self) -> tuple[Wanted, ...]:
        """Returns what is not here: others' sounds first, then recordings made on other computers."""
        rows = self._db.rows(
            "SELECT n.blob, n.key, n.size, n.digest, 0 AS rank, -c.created AS age FROM sounds n "
            "JOIN changes c ON c.stream = n.stream AND c.id = n.change "
            "WHERE c.author <> COALESCE((SELECT id FROM people WHERE standing = 'me'), '') "
            "AND n.blob NOT IN (SELECT blob FROM sound_files) "
            "AND n.stream NOT IN (SELECT stream FROM ended_streams) "
            "UNION SELECT r.blob, r.key, r.size, r.digest, 1, -r.made FROM recordings r "
            "WHERE r.size > 0 AND r.removed IS NULL AND r.blob NOT IN (SELECT blob FROM sound_files) "
            "ORDER BY rank, age, 1"
        )
        return tuple(Wanted(bytes(blob), bytes(key), size, bytes(digest)) for blob, key, size, digest, _, _ in rows)

    def get(self, blob: bytes) -> Wanted | None:
        """Returns what is not here by its name, or None when it is, or nothing speaks of it."""
        return next((wanted for wanted in self.wanted() if wanted.blob == blob), None)

    def arrived(self, blob: bytes) -> ChangeSet:
        """Notes that a sound lies here whole."""
        self._db.execute("INSERT OR IGNORE INTO sound_files (blob) VALUES (?)", (blob,))
        rows = self._db.rows(
            "SELECT c.topic FROM sounds n JOIN changes c ON c.stream = n.stream AND c.id = n.change "
            "WHERE n.blob = ?1 AND c.topic IS NOT NULL UNION SELECT subject FROM recordings WHERE blob = ?1",
            (blob,),
        )
        topics = [str(row[0]) for row in rows]
        return ChangeSet.of("entry", *topics) | ChangeSet.of("letter", *topics) | ChangeSet.of("given", *topics)

    def miss(self, names: Iterable[str]) -> None:
        """Notes that of all sounds only those with these files are here."""
        self._db.execute(
            "DELETE FROM sound_files WHERE lower(hex(blob)) NOT IN (SELECT value FROM json_each(?))",
            (json.dumps(list(names)),),
        )

    def to_carry(self, stream: StreamId, people: Iterable[PersonId]) -> tuple[Carried, ...]:
        """Returns the sounds of a stream that are here and that one of these people has not acknowledged yet.

        Of what has not left, or was withdrawn, nothing is carried.
        """
        rows = self._db.rows(
            "SELECT DISTINCT n.blob, n.key, n.digest, r.blob, r.key FROM sounds n "
            "JOIN (SELECT blob, key, digest FROM recordings WHERE size > 0 UNION "
            "SELECT blob, key, digest FROM sounds) r ON r.digest = n.digest "
            "AND r.blob IN (SELECT blob FROM sound_files) "
            "JOIN changes c ON c.stream = n.stream AND c.id = n.change "
            "LEFT JOIN outbox o ON o.stream = n.stream AND o.change = n.change "
            "WHERE n.stream = ?1 AND (o.change IS NULL OR o.digest IS NOT NULL) "
            "AND NOT EXISTS (SELECT 1 FROM shared_entries e WHERE e.stream = n.stream AND e.change = n.change "
            "AND e.withdrawn) AND EXISTS (SELECT 1 FROM json_each(?2) p WHERE p.value <> c.author AND NOT EXISTS "
            "(SELECT 1 FROM evidence v WHERE v.stream = n.stream AND v.change = n.change AND v.state >= 2 "
            "AND v.person = p.value)) GROUP BY n.blob ORDER BY c.created DESC",
            (stream, json.dumps(list(people))),
        )
        return tuple(Carried(*map(bytes, row)) for row in rows)

    def of_own(self) -> tuple[Carried, ...]:
        """Returns the recordings that are here, newest first, for another computer of hers."""
        rows = self._db.rows(
            "SELECT blob, key, digest FROM recordings WHERE size > 0 AND removed IS NULL "
            "AND blob IN (SELECT blob FROM sound_files) ORDER BY made DESC"
        )
        return tuple(
            Carried(bytes(blob), bytes(key), bytes(digest), bytes(blob), bytes(key)) for blob, key, digest in rows
        )

    def changes_of(self, blob: bytes) -> tuple[tuple[StreamId, ChangeId], ...]:
        """Returns the changes that a sound belongs to."""
        rows = self._db.rows("SELECT stream, change FROM sounds WHERE blob = ?", (blob,))
        return tuple((StreamId(stream), ChangeId(change)) for stream, change in rows)

    def delete(self, blob: bytes) -> None:
        """Notes that the server shall delete a sound."""
        self._db.execute("INSERT OR IGNORE INTO sound_deletions (blob) VALUES (?)", (blob,))

    def deletions(self) -> tuple[bytes, ...]:
        """Returns what the server shall delete."""
        return tuple(bytes(row[0]) for row in self._db.rows("SELECT blob FROM sound_deletions ORDER BY blob"))

    def deleted(self, blob: bytes) -> None:
        """Notes that the server has a sound no more."""
        self._db.execute("DELETE FROM sound_deletions WHERE blob = ?", (blob,))

    def names(self) -> frozenset[str]:
        """Returns the names of all files that something here speaks of."""
        rows = self._db.rows("SELECT lower(hex(blob)) FROM sounds UNION SELECT lower(hex(blob)) FROM recordings")
        blobs = [str(row[0]) for row in rows]
        takes = [f"{row[0]}.take" for row in self._db.rows("SELECT recording FROM recordings WHERE size = 0")]
        return frozenset((*blobs, *(f"{blob}{end}" for blob in blobs for end in (".part", ".new")), *takes))
