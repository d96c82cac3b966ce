"""What arrived and could not be believed or opened: kept as it came, counted, never dropped."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from app.model.ids import StreamId
from app.vault.database import Database


@dataclass(frozen=True)
class Exhibit:
    """One thing that is held against what was shown.

    Attributes:
        kind: The name of the error that it rests on, for instance "HistoryRolledBack".
        stream: The stream it belongs to, or None.
        shown: What arrived, as it came.
        against: What contradicts it, as it came; empty when it contradicts itself.
    """

    kind: str
    stream: StreamId | None
    shown: bytes
    against: bytes = b""


class Evidence:
    """All exhibits. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, exhibit: Exhibit, at: datetime) -> bool:
        """Keeps an exhibit and returns whether it is new."""
        digest = hashlib.sha256(exhibit.kind.encode() + b"\0" + exhibit.shown + b"\0" + exhibit.against).digest()
        added = self._db.execute(
            "INSERT OR IGNORE INTO exhibits (hash, kind, stream, at, shown, against) VALUES (?, ?, ?, ?, ?, ?)",
            (digest, exhibit.kind, exhibit.stream, int(at.timestamp()), exhibit.shown, exhibit.against),
        )
        return added > 0

    def counts(self) -> dict[str, int]:
        """Returns how many exhibits there are of each kind."""
        return dict(self._db.rows("SELECT kind, count(*) FROM exhibits GROUP BY kind ORDER BY kind"))

    def all(self) -> tuple[Exhibit, ...]:
        """Returns all exhibits in the order in which they came."""
        rows = self._db.rows("SELECT kind, stream, shown, against FROM exhibits ORDER BY rowid")
        return tuple(
            Exhibit(kind, None if stream is None else StreamId(stream), bytes(shown), bytes(against))
            for kind, stream, shown, against in rows
        )
