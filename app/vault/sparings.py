"""What a clinician cleared practices to spare, for one patient."""

import json
from dataclasses import dataclass
from datetime import datetime

from app.model.changes import Change, SparingSet
from app.model.ids import ChangeId, PersonId, StreamId
from app.model.merge import latest
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros


@dataclass(frozen=True)
class SparingView:
    """What practices are to spare.

    Attributes:
        needs: Names as `app.practice.sparing` has them.
        reason: Why, in words for the patient.
        author: The therapist who set it.
        change: The change that set it.
        said_at: When.
    """

    needs: tuple[str, ...]
    reason: str
    author: PersonId
    change: ChangeId
    said_at: datetime


class SparingRows:
    """Reads what is spared by a therapist's word."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> SparingView | None:
        """Returns what was set for a stream last, or None."""
        row = self._db.row("SELECT needs, reason, author, change, said FROM sparings WHERE stream = ?", (stream,))
        if row is None:
            return None
        needs, reason, author, change, said = row
        return SparingView(tuple(json.loads(needs)), reason, PersonId(author), ChangeId(change), from_micros(said))


def project(db: Database, stream: StreamId, _topic: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest word."""
    db.execute("DELETE FROM sparings WHERE stream = ?", (stream,))
    found = latest(changes, SparingSet)
    if found is not None:
        change, body = found
        db.execute(
            "INSERT INTO sparings (stream, needs, reason, author, change, said) VALUES (?, ?, ?, ?, ?, ?)",
            (stream, json.dumps(body.needs), body.reason, change.author, change.id, to_micros(change.created)),
        )
