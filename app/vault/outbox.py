"""The outbox: own changes on their way, and the sealed commits that carry them."""

import json
from collections.abc import Sequence
from datetime import datetime

from app.model.change_set import ChangeSet
from app.model.changes import Change
from app.model.encoding import kind_of
from app.model.ids import ChangeId, StreamId
from app.vault.changes import ChangeTable
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros

_FREE = "(NOT s.held OR o.kind IN ('introduced', 'received'))"
_SILENT = (
    "EXISTS (SELECT 1 FROM sounds n JOIN sound_uploads u ON u.blob = n.blob "
    "WHERE n.stream = {o}.stream AND n.change = {o}.change)"
)
_HEARD = (
    f"NOT {_SILENT.format(o='o')} AND NOT (o.kind = 'note.written' AND EXISTS (SELECT 1 FROM outbox b "
    f"WHERE b.stream = o.stream AND b.kind = 'letter.sent' AND b.digest IS NULL AND {_SILENT.format(o='b')}))"
)
"""What was spoken leaves once the server has its sound, so that "delivered" is true of both; a letter's notes wait
with it."""
_READY = "NOT (o.not_before > ? AND (o.planned OR o.not_before <= ? + 3600000000))"
"""What was not planned for a day waits for minutes: a moment further ahead was set before the clock was put back."""


class Outbox:
    """Own changes from the moment they were made until the server's signed receipt.

    A change is first *unsealed* (it can still be taken back without a trace), then part of a sealed commit, which is
    stored before the first sending and retried identically, then *delivered*. Sealed bytes and receipts are kept, so
    that a server restored from a backup can be given again what it lost. Writes expect a transaction.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._changes = ChangeTable(db)

    def streams(self, now: datetime) -> tuple[StreamId, ...]:
        """Returns the streams with something to seal or to send now."""
        rows = self._db.rows(
            "SELECT stream FROM (SELECT DISTINCT o.stream FROM outbox o JOIN streams s ON s.id = o.stream "
            f"WHERE o.digest IS NULL AND {_READY} AND {_FREE} "
            "UNION SELECT stream FROM commits WHERE receipt IS NULL) "
            "WHERE stream NOT IN (SELECT stream FROM ended_streams) ORDER BY stream",
            (to_micros(now), to_micros(now)),
        )
        return tuple(StreamId(row[0]) for row in rows)

    def unsealed(
        self, stream: StreamId, now: datetime, limit: int = 100, *, by_hand: bool = False
    ) -> tuple[Change, ...]:
        """Returns changes that may leave now and are not in a commit yet, in the order of lamport.

        Of a held stream only introductions and acknowledgements are offered.

        Args:
            stream: Whose.
            now: The present.
            limit: How many at most.
            by_hand: Whether an exchange file carries the sounds along, so that the server need not have them first.
        """
        heard = "1" if by_hand else _HEARD
        rows = self._db.rows(
            "SELECT o.change FROM outbox o JOIN streams s ON s.id = o.stream "
            f"WHERE o.stream = ? AND o.digest IS NULL AND {_READY} AND {_FREE} AND {heard} "
            "ORDER BY o.lamport LIMIT ?",
            (stream, to_micros(now), to_micros(now), limit),
        )
        return self._changes.of_ids(stream, [row[0] for row in rows])

    def add_commit(self, stream: StreamId, digest: bytes, sealed: bytes, changes: Sequence[ChangeId]) -> bool:
        """Stores a sealed commit before its first sending.

        Call it in the transaction that read the changes. Returns False, and stores nothing, when one of them was
        taken back or sealed in between; the commit must then not be sent.
        """
        wanted = json.dumps(list(changes))
        free = self._db.row(
            "SELECT COUNT(*) FROM outbox WHERE change IN (SELECT value FROM json_each(?)) AND stream = ? "
            "AND digest IS NULL",
            (wanted, stream),
        )
        if free != (len(set(changes)),):
            return False
        self._db.execute("INSERT INTO commits (stream, digest, sealed) VALUES (?, ?, ?)", (stream, digest, sealed))
        self._db.execute(
            "UPDATE outbox SET digest = ? WHERE change IN (SELECT value FROM json_each(?))", (digest, wanted)
        )
        return True

    def unsent(self, stream: StreamId) -> tuple[tuple[bytes, bytes], ...]:
        """Returns the commits without a receipt as (digest, sealed), in the order in which they were made."""
        rows = self._db.rows(
            "SELECT digest, sealed FROM commits WHERE stream = ? AND receipt IS NULL ORDER BY number", (stream,)
        )
        return tuple((bytes(digest), bytes(sealed)) for digest, sealed in rows)

    def silent(self, stream: StreamId) -> frozenset[bytes]:
        """Returns the commits of a stream with something spoken whose sound the server does not have yet."""
        rows = self._db.rows(
            f"SELECT DISTINCT o.digest FROM outbox o WHERE o.stream = ? AND o.digest IS NOT NULL "
            f"AND o.delivered IS NULL AND {_SILENT.format(o='o')}",
            (stream,),
        )
        return frozenset(bytes(row[0]) for row in rows)

    def sealed(self, stream: StreamId) -> tuple[tuple[bytes, bytes], ...]:
        """Returns every commit that was sealed here or came back, as (digest, sealed), in their order."""
        rows = self._db.rows("SELECT digest, sealed FROM commits WHERE stream = ? ORDER BY number", (stream,))
        return tuple((bytes(digest), bytes(sealed)) for digest, sealed in rows)

    def undelivered(self, stream: StreamId) -> int:
        """Returns how many own items of a stream are sealed and wait for a receipt; acknowledgements do not count."""
        row = self._db.row(
            "SELECT COUNT(*) FROM outbox WHERE stream = ? AND digest IS NOT NULL AND delivered IS NULL "
            "AND kind NOT IN ('introduced', 'received', 'opened', 'own.kept')",
            (stream,),
        )
        return int(row[0]) if row else 0

    def unsealed_items(self, stream: StreamId) -> int:
        """Returns how many own items of a stream are not sealed yet; acknowledgements do not count."""
        row = self._db.row(
            "SELECT COUNT(*) FROM outbox WHERE stream = ? AND digest IS NULL "
            "AND kind NOT IN ('introduced', 'received', 'opened', 'own.kept')",
            (stream,),
        )
        return int(row[0]) if row else 0

    def send_again(self, changes: Sequence[Change]) -> int:
        """Lets own changes go out that this vault does not remember having made; returns how many these were."""
        return sum(
            self._db.execute(
                "INSERT OR IGNORE INTO outbox (change, stream, lamport, kind, not_before) VALUES (?, ?, ?, ?, 0)",
                (change.id, change.stream, change.lamport, kind_of(change.body)),
            )
            for change in changes
        )

    def delivered(self, digest: bytes, receipt: bytes, at: datetime) -> ChangeSet:
        """Keeps the server's receipt of a commit. Repeating it changes nothing.

        Args:
            digest: The commit's.
            receipt: The signed receipt as it came, checked by the caller.
            at: The receipt's time.
        """
        moment = to_micros(at)
        fresh = self._db.execute(
            "UPDATE commits SET receipt = ?, delivered = ? WHERE digest = ? AND receipt IS NULL",
            (receipt, moment, digest),
        )
        if not fresh:
            return ChangeSet()
        self._db.execute("UPDATE outbox SET delivered = ? WHERE digest = ?", (moment, digest))
        return self._states_of(digest)

    def holds(self, digest: bytes) -> bool:
        """Whether a commit was sealed here, or came back and was taken as own."""
        return self._db.row("SELECT 1 FROM commits WHERE digest = ?", (digest,)) is not None

    def returned(
        self, stream: StreamId, digest: bytes, sealed: bytes, receipt: bytes, at: datetime, changes: Sequence[Change]
    ) -> None:
        """Keeps an own commit that this vault does not remember: a copy of it made it, or it was put back since.

        It is delivered again with the others should the server lose it. What is in it is delivered, even where it
        was sealed here a second time.

        Args:
            stream: Where it was written.
            digest: The commit's.
            sealed: As it came.
            receipt: The server's, checked by the caller.
            at: The receipt's time.
            changes: What was in it.
        """
        moment = to_micros(at)
        self._db.execute(
            "INSERT OR IGNORE INTO commits (stream, digest, sealed, receipt, delivered) VALUES (?, ?, ?, ?, ?)",
            (stream, digest, sealed, receipt, moment),
        )
        self._db.executemany(
            "INSERT INTO outbox (change, stream, lamport, kind, not_before, digest, delivered) "
            "VALUES (?, ?, ?, ?, 0, ?, ?) "
            "ON CONFLICT (change) DO UPDATE SET digest = excluded.digest, delivered = excluded.delivered",
            [(change.id, change.stream, change.lamport, kind_of(change.body), digest, moment) for change in changes],
        )

    def unseal(self, digests: Sequence[bytes]) -> None:
        """Forgets commits that no server has, so that what is in them is sealed anew."""
        for digest in digests:
            self._db.execute("DELETE FROM commits WHERE digest = ? AND receipt IS NULL", (digest,))
            self._db.execute("UPDATE outbox SET digest = NULL, delivered = NULL WHERE digest = ?", (digest,))

    def find_strays(self, stream: StreamId) -> None:
        """Lets what was sealed into a commit that is not here any more be sealed anew."""
        self._db.execute(
            "UPDATE outbox SET digest = NULL WHERE stream = ? AND delivered IS NULL AND digest IS NOT NULL "
            "AND digest NOT IN (SELECT digest FROM commits)",
            (stream,),
        )

    def lose(self, walk: int, era: int) -> tuple[int, ChangeSet]:
        """Takes the receipts from commits that a restored server did not show in a walk; they go out again.

        Args:
            walk: The number of the walk from the beginning.
            era: The present one; what was delivered in it is not lost.

        Returns:
            How many commits, and the states that changed.
        """
        lost = (
            "SELECT c.digest FROM commits c WHERE c.receipt IS NOT NULL AND NOT EXISTS (SELECT 1 FROM heads h "
            "WHERE h.stream = c.stream AND h.commit_hash = c.digest AND (h.shown = ? OR h.era >= ?)) "
            "AND c.stream NOT IN (SELECT stream FROM ended_streams)"
        )
        digests = [bytes(row[0]) for row in self._db.rows(lost, (walk, era))]
        changes = ChangeSet()
        for digest in digests:
            self._db.execute("UPDATE commits SET receipt = NULL, delivered = NULL WHERE digest = ?", (digest,))
            self._db.execute("UPDATE outbox SET delivered = NULL WHERE digest = ?", (digest,))
            changes |= self._states_of(digest)
        if digests:
            self._send_sounds_again()
        return len(digests), changes

    def _send_sounds_again(self) -> None:
        """Lets every sound go out again that a restored server may have lost; what it has is not sent twice."""
        self._db.execute(
            "INSERT OR IGNORE INTO sound_uploads (blob, stream, key, source, source_key, digest) "
            "SELECT n.blob, n.stream, n.key, r.blob, r.key, n.digest FROM sounds n "
            "JOIN recordings r ON r.recording = n.recording JOIN outbox o ON o.change = n.change "
            "AND o.stream = n.stream WHERE o.delivered IS NULL AND r.blob IN (SELECT blob FROM sound_files)"
        )
        self._db.execute(
            "INSERT OR IGNORE INTO sound_uploads (blob, stream, key, source, source_key, digest) "
            "SELECT r.blob, '', r.key, r.blob, r.key, r.digest FROM recordings r WHERE r.size > 0 "
            "AND r.blob IN (SELECT blob FROM sound_files) AND r.blob NOT IN (SELECT blob FROM sounds)"
        )

    def _states_of(self, digest: bytes) -> ChangeSet:
        rows = self._db.rows(
            "SELECT o.change, c.topic FROM outbox o JOIN changes c ON c.id = o.change AND c.stream = o.stream "
            "WHERE o.digest = ?",
            (digest,),
        )
        return ChangeSet.of("state", *(name for row in rows for name in row if name is not None))

    def counts(self) -> tuple[int, int]:
        """Returns how many own items wait and how many were delivered; acknowledgements are not counted."""
        row = self._db.row(
            "SELECT COALESCE(SUM(delivered IS NULL), 0), COUNT(delivered) FROM outbox "
            "WHERE kind NOT IN ('introduced', 'received', 'opened', 'own.kept')"
        )
        return (int(row[0]), int(row[1])) if row else (0, 0)

    def last_delivered(self) -> datetime | None:
        """Returns when the clinic's server last took an own item, by its receipt; acknowledgements do not count."""
        row = self._db.row(
            "SELECT MAX(delivered) FROM outbox WHERE kind NOT IN ('introduced', 'received', 'opened', 'own.kept')"
        )
        return from_micros(row[0]) if row and row[0] is not None else None
