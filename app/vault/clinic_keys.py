"""The clinic's keys as this vault came to trust them, one after the other; the last one holds."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.vault.database import Database
from app.vault.moments import from_micros, to_micros

Vouched = Literal["own", "invitation", "rotation", "paper"]


@dataclass(frozen=True)
class ClinicKey:
    """One key of the clinic's.

    Attributes:
        place: 1 for the first that this vault knew.
        key: Ed25519 public key.
        vouched_by: Why it is trusted: "own" in the clinic's own vault, "invitation", "rotation" (the key before and
            this one both signed), or "paper" (somebody compared it with what the clinic printed).
        at: Since when it is trusted here.
    """

    place: int
    key: bytes
    vouched_by: Vouched
    at: datetime


class ClinicKeys:
    """All keys of the clinic that were ever trusted here. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[ClinicKey, ...]:
        """Returns the keys in their order, the present one last."""
        rows = self._db.rows("SELECT place, key, vouched_by, at FROM clinic_keys ORDER BY place")
        return tuple(ClinicKey(place, bytes(key), vouched, from_micros(at)) for place, key, vouched, at in rows)

    def present(self) -> ClinicKey | None:
        """Returns the key that holds, or None before any was pinned."""
        found = self.all()
        return found[-1] if found else None

    def add(self, key: bytes, vouched_by: Vouched, at: datetime) -> None:
        """Adds a key after the others; one that is here already stays where it is."""
        self._db.execute(
            "INSERT OR IGNORE INTO clinic_keys (place, key, vouched_by, at)"
            " SELECT coalesce(max(place), 0) + 1, ?, ?, ? FROM clinic_keys",
            (key, vouched_by, to_micros(at)),
        )
