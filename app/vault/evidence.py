"""What arrived and could not be believed or opened: kept as it came, counted, never dropped."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.model.ids import StreamId
from app.vault.database import Database

ROOM: Final = 64 * 1024 * 1024
"""Bytes of exhibits that are kept as they came; of more, only that they came. A hostile server fills no disk."""

SMALL: Final = 4 * 1024
"""Receipts and rosters that contradict each other are smaller than this and are kept in any case."""

MOST: Final = 10_000
"""Exhibits after which no more are written down."""


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
        """Keeps an exhibit and returns whether it is new.

        Beyond `ROOM` what is large is counted without its bytes, and beyond `MOST` nothing is added.
        """
        digest = hashlib.sha256(exhibit.kind.encode() + b"\0" + exhibit.shown + b"\0" + exhibit.against).digest()
        size = len(exhibit.shown) + len(exhibit.against)
        totals = self._db.row("SELECT count(*), coalesce(sum(length(shown) + length(against)), 0) FROM exhibits")
        count, held = totals or (0, 0)
        if count >= MOST:
            return False
        whole = size <= SMALL or held + size <= ROOM
        shown, against = (exhibit.shown, exhibit.against) if whole else (b"", b"")
        added = self._db.execute(
            "INSERT OR IGNORE INTO exhibits (hash, kind, stream, at, shown, against) VALUES (?, ?, ?, ?, ?, ?)",
            (digest, exhibit.kind, exhibit.stream, int(at.timestamp()), shown, against),
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
