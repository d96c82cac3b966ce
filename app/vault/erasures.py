"""What was deleted at the server on somebody's wish: asked for, attested, and streams that are over."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.model.ids import ChangeId, PersonId, StreamId
from app.model.states import DeliveryState
from app.vault.database import Database
from app.vault.moments import to_micros
from app.vault.recordings import Sounds

_COVERED = f"""
SELECT e.stream, o.digest, e.change FROM shared_entries e
JOIN streams s ON s.id = e.stream
JOIN withdrawals w ON w.stream = e.stream AND w.entry = e.entry
JOIN outbox o ON o.change = e.change AND o.stream = e.stream
JOIN commits c ON c.digest = o.digest AND c.receipt IS NOT NULL
WHERE e.withdrawn AND s.patient = (SELECT id FROM people WHERE standing = 'me')
AND NOT EXISTS (SELECT 1 FROM erasures x WHERE x.stream = e.stream AND x.change = e.change AND x.deletion IS NOT NULL)
AND NOT EXISTS (SELECT 1 FROM evidence v WHERE v.stream = e.stream AND v.change = e.change
    AND v.state = {DeliveryState.OPENED.value} AND NOT v.by_patient)
AND (w.kept IS NOT NULL OR NOT EXISTS (SELECT 1 FROM evidence v WHERE v.stream = e.stream AND v.change = e.change
    AND v.state = {DeliveryState.RECEIVED.value} AND NOT v.by_patient))
AND e.stream NOT IN (SELECT stream FROM ended_streams)
ORDER BY e.stream, o.digest, e.change
"""


@dataclass(frozen=True)
class Erasable:
    """An own change whose body the server need not keep any more.

    Attributes:
        stream: Where it was shared.
        commit: The digest of the commit that it travelled in.
        change: The change.
    """

    stream: StreamId
    commit: bytes
    change: ChangeId


class Erasures:
    """Erasures at the server. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def due(self) -> tuple[Erasable, ...]:
        """Returns what was withdrawn and delivered, and was dropped by its reader or not fetched by anybody yet."""
        rows = self._db.rows(_COVERED)
        return tuple(Erasable(StreamId(stream), bytes(digest), ChangeId(change)) for stream, digest, change in rows)

    def sealed(self, commit: bytes) -> bytes | None:
        """Returns an own commit as it was sealed, or None."""
        row = self._db.row("SELECT sealed FROM commits WHERE digest = ?", (commit,))
        return None if row is None else bytes(row[0])

    def commits(self, streams: Sequence[StreamId]) -> tuple[bytes, ...]:
        """Returns the own commits of some streams as they were sealed."""
        rows = self._db.rows(
            "SELECT sealed FROM commits WHERE stream IN (SELECT value FROM json_each(?)) ORDER BY number",
            (json.dumps(list(streams)),),
        )
        return tuple(bytes(row[0]) for row in rows)

    def is_withdrawn(self, change: ChangeId) -> bool:
        """Whether an own change shared something that was withdrawn since."""
        return self._db.row("SELECT 1 FROM shared_entries WHERE change = ? AND withdrawn", (change,)) is not None

    def done(self, stream: StreamId, change: ChangeId, deletion: bytes) -> None:
        """Notes that the server attested the erasure of a change."""
        self._db.execute(
            "INSERT INTO erasures (stream, change, deletion) VALUES (?, ?, ?)"
            " ON CONFLICT (stream, change) DO UPDATE SET deletion = excluded.deletion",
            (stream, change, deletion),
        )
        Sounds(self._db).erase(stream, change)

    def ask_again(self) -> None:
        """Forgets what was attested, after a restore that may have brought bodies back."""
        self._db.execute("UPDATE erasures SET deletion = NULL")

    def keep(self, digest: bytes, person: PersonId, at: datetime, signed: bytes) -> bool:
        """Keeps a signed deletion statement and returns whether it is new."""
        return (
            self._db.execute(
                "INSERT OR IGNORE INTO deletions (hash, person, at, signed) VALUES (?, ?, ?, ?)",
                (digest, person, to_micros(at), signed),
            )
            > 0
        )

    def holds(self, digest: bytes) -> bool:
        """Whether a signed deletion statement was kept before."""
        return self._db.row("SELECT 1 FROM deletions WHERE hash = ?", (digest,)) is not None

    def statements(self, person: PersonId) -> tuple[bytes, ...]:
        """Returns the signed deletion statements on a person's wish, oldest first."""
        rows = self._db.rows("SELECT signed FROM deletions WHERE person = ? ORDER BY at, rowid", (person,))
        return tuple(bytes(row[0]) for row in rows)

    def end(self, streams: Sequence[StreamId], at: datetime) -> None:
        """Notes that the server deleted whole streams: nothing more goes out, and nothing more is missed."""
        self._db.executemany(
            "INSERT OR IGNORE INTO ended_streams (stream, at) VALUES (?, ?)",
            [(stream, to_micros(at)) for stream in streams],
        )

    def go_on(self, stream: StreamId) -> None:
        """Notes that a stream is not over after all: something came that was written to it later."""
        self._db.execute("DELETE FROM ended_streams WHERE stream = ?", (stream,))

    def is_over(self, stream: StreamId) -> bool:
        """Whether the server deleted a whole stream."""
        return self._db.row("SELECT 1 FROM ended_streams WHERE stream = ?", (stream,)) is not None
