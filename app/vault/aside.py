"""What came before that which makes it believable: kept as it came, and tried again after each sync."""

import hashlib
from dataclasses import dataclass
from typing import Final

from app.vault.database import Database

MOST: Final = 2_000
"""Items that wait at most; what comes beyond that is told and kept as evidence at once."""

ROOM: Final = 64 * 1024 * 1024
"""Bytes that wait at most."""


@dataclass(frozen=True)
class AsideItem:
    """One item that waits.

    Attributes:
        number: In the order in which they came.
        item: As it came.
        told: Whether it was told already that it cannot be believed as it stands.
    """

    number: int
    item: bytes
    told: bool


class Aside:
    """Everything that waits. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, item: bytes) -> bool:
        """Lets an item wait and returns whether there is room for it."""
        count, size = self._db.row("SELECT count(*), coalesce(sum(length(item)), 0) FROM aside") or (0, 0)
        if count >= MOST or size + len(item) > ROOM:
            return False
        self._db.execute(
            "INSERT OR IGNORE INTO aside (hash, item, told) VALUES (?, ?, 0)", (hashlib.sha256(item).digest(), item)
        )
        return True

    def all(self) -> tuple[AsideItem, ...]:
        """Returns everything that waits in the order in which it came."""
        rows = self._db.rows("SELECT number, item, told FROM aside ORDER BY number")
        return tuple(AsideItem(number, bytes(item), bool(told)) for number, item, told in rows)

    def told(self, number: int) -> None:
        """Notes that it was told."""
        self._db.execute("UPDATE aside SET told = 1 WHERE number = ?", (number,))

    def remove(self, number: int) -> None:
        """Lets go of an item that was taken, or that will never be."""
        self._db.execute("DELETE FROM aside WHERE number = ?", (number,))
