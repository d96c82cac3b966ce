"""What the clinic signed: statements about itself, policies, rosters, covers and rotations, as they came."""

from dataclasses import dataclass
from typing import Literal

from app.vault.database import Database

Kind = Literal["statement", "policy", "roster", "cover", "rotation"]


@dataclass(frozen=True)
class Published:
    """One numbered thing that the clinic signed.

    Attributes:
        kind: What it is.
        number: Its number; the highest under the newest key counts.
        hash: 32 bytes.
        signed: As it travelled.
        place: Of the key that signed it, see `ClinicKeys`.
    """

    kind: Kind
    number: int
    hash: bytes
    signed: bytes
    place: int = 1

    @property
    def order(self) -> tuple[int, int]:
        """By what newer is told from older: the key first, then the number."""
        return self.place, self.number


class ClinicStatements:
    """All that was published, by kind, key and number. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, kind: Kind) -> Published | None:
        """Returns the one with the highest number under the newest key, or None."""
        found = self._read(kind, " ORDER BY place DESC, number DESC LIMIT 1")
        return found[0] if found else None

    def all(self, kind: Kind) -> tuple[Published, ...]:
        """Returns all of a kind, oldest first."""
        return self._read(kind, " ORDER BY place, number")

    def get(self, kind: Kind, number: int, place: int = 1) -> Published | None:
        """Returns one of them, or None."""
        found = self._read(kind, " AND number = ? AND place = ?", number, place)
        return found[0] if found else None

    def save(self, published: Published) -> None:
        """Keeps one; the first of a number stays."""
        self._db.execute(
            "INSERT OR IGNORE INTO clinic_statements (kind, place, number, hash, signed) VALUES (?, ?, ?, ?, ?)",
            (published.kind, published.place, published.number, published.hash, published.signed),
        )

    def _read(self, kind: Kind, rest: str, *values: int) -> tuple[Published, ...]:
        rows = self._db.rows(
            f"SELECT number, hash, signed, place FROM clinic_statements WHERE kind = ?{rest}", (kind, *values)
        )
        return tuple(
            Published(kind, number, bytes(digest), bytes(signed), place) for number, digest, signed, place in rows
        )
