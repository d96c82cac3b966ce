"""What of her body a patient has to spare, need by need, and who said so."""

from dataclasses import dataclass
from datetime import datetime

from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros


@dataclass(frozen=True)
class SparedView:
    """One thing that has to be spared.

    Attributes:
        need: Its stable name; what it means for a practice says `app.practice.sparing`.
        set_by: Who said so: the patient, or a therapist in care of her.
        since: When.
    """

    need: str
    set_by: PersonId
    since: datetime


class SparedRows:
    """What is spared now. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[SparedView, ...]:
        """Returns everything that is spared, also needs that only a newer Haven knows."""
        rows = self._db.rows("SELECT need, set_by, since FROM spared ORDER BY need")
        return tuple(SparedView(need, PersonId(set_by), from_micros(since)) for need, set_by, since in rows)

    def put(self, spared: SparedView) -> bool:
        """Spares something from now on; returns False when it was spared before, and who said so first stays."""
        changed = self._db.execute(
            "INSERT OR IGNORE INTO spared (need, set_by, since) VALUES (?, ?, ?)",
            (spared.need, spared.set_by, to_micros(spared.since)),
        )
        return changed > 0

    def remove(self, need: str) -> bool:
        """Spares something no longer; returns whether it was spared."""
        return self._db.execute("DELETE FROM spared WHERE need = ?", (need,)) > 0
