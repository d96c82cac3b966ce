"""What arrived and could not be believed or opened: kept as it came, counted, never dropped."""

import hashlib
from collections.abc import Sequence
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
"""Exhibits after which no more are written down; contradictions are counted by themselves."""

ROOM_OF_ONE: Final = ROOM // 4
MOST_OF_ONE: Final = MOST // 10
"""As much may come from one stream, so that what one member writes crowds out nothing about the others."""


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

        Beyond `ROOM` what is large is counted without its bytes, and beyond `MOST` nothing is added. Words that
        contradict each other have a count of their own, which nobody fills who cannot sign for the server.
        """
        digest = hashlib.sha256(exhibit.kind.encode() + b"\0" + exhibit.shown + b"\0" + exhibit.against).digest()
        size = len(exhibit.shown) + len(exhibit.against)
        alike = "against <> x''" if exhibit.against else "against = x''"
        count, held = self._totals(f"WHERE {alike}")[0], self._totals("")[1]
        count_of_one, held_of_one = self._totals(f"WHERE {alike} AND stream IS ?", exhibit.stream)
        if count >= MOST or (not exhibit.against and count_of_one >= MOST_OF_ONE):
            return False
        whole = size <= SMALL or (held + size <= ROOM and held_of_one + size <= ROOM_OF_ONE)
        shown, against = (exhibit.shown, exhibit.against) if whole else (b"", b"")
        added = self._db.execute(
            "INSERT OR IGNORE INTO exhibits (hash, kind, stream, at, shown, against) VALUES (?, ?, ?, ?, ?, ?)",
            (digest, exhibit.kind, exhibit.stream, int(at.timestamp()), shown, against),
        )
        return added > 0

    def _totals(self, condition: str, *values: str | None) -> tuple[int, int]:
        """Returns how many exhibits meet a condition, and their bytes."""
        size = "coalesce(sum(length(shown) + length(against)), 0)"
        row = self._db.row(f"SELECT count(*), {size} FROM exhibits {condition}", values)
        return (0, 0) if row is None else (int(row[0]), int(row[1]))

    def explain(self, shown: Sequence[bytes]) -> int:
        """Takes out exhibits that turned out to hold after all; contradictions stay. Returns how many.

        Args:
            shown: What could not be believed or opened before, as it came.
        """
        return self._db.execute(
            f"DELETE FROM exhibits WHERE against = x'' AND shown IN ({', '.join('?' * len(shown))})",
            tuple(shown),
        )

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
