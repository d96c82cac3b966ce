"""What the clinic signed: statements about itself, policies and rosters, as they came."""

from dataclasses import dataclass
from typing import Literal

from app.vault.database import Database

Kind = Literal["statement", "policy", "roster"]


@dataclass(frozen=True)
class Published:
    """One numbered thing that the clinic signed.

    Attributes:
        kind: What it is.
        number: Its number; the highest counts.
        hash: 32 bytes.
        signed: As it travelled.
    """

    kind: Kind
    number: int
    hash: bytes
    signed: bytes


class ClinicStatements:
    """All that was published, by kind and number. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, kind: Kind) -> Published | None:
        """Returns the one with the highest number, or None."""
        found = self.all(kind)
        return found[-1] if found else None

    def all(self, kind: Kind) -> tuple[Published, ...]:
        """Returns all of a kind in the order of their numbers."""
        rows = self._db.rows(
            "SELECT number, hash, signed FROM clinic_statements WHERE kind = ? ORDER BY number", (kind,)
        )
        return tuple(Published(kind, number, bytes(digest), bytes(signed)) for number, digest, signed in rows)

    def get(self, kind: Kind, number: int) -> Published | None:
        """Returns one of them, or None."""
        row = self._db.row("SELECT hash, signed FROM clinic_statements WHERE kind = ? AND number = ?", (kind, number))
        return None if row is None else Published(kind, number, bytes(row[0]), bytes(row[1]))

    def save(self, published: Published) -> None:
        """Keeps one; the first of a number stays."""
        self._db.execute(
            "INSERT OR IGNORE INTO clinic_statements (kind, number, hash, signed) VALUES (?, ?, ?, ?)",
            (published.kind, published.number, published.hash, published.signed),
        )
