"""The order of weeks that a therapist set for a patient."""

import json
from dataclasses import dataclass
from datetime import datetime

from app.model.changes import Change, PathChanged
from app.model.ids import ChangeId, PersonId, StreamId
from app.model.merge import latest
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros


@dataclass(frozen=True)
class PathView:
    """The order of weeks of one patient.

    Attributes:
        positions: What each calendar week holds, as `app.model.changes.PathChanged` has it.
        reason: Why, in words for the patient.
        author: The therapist who set it.
        change: The change that set it.
        said_at: When.
    """

    positions: tuple[int, ...]
    reason: str
    author: PersonId
    change: ChangeId
    said_at: datetime


class PathRows:
    """Reads the order of weeks."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> PathView | None:
        """Returns the order set for a stream, or None when it is that of the course."""
        row = self._db.row("SELECT positions, reason, author, change, said FROM paths WHERE stream = ?", (stream,))
        if row is None:
            return None
        positions, reason, author, change, said = row
        return PathView(tuple(json.loads(positions)), reason, PersonId(author), ChangeId(change), from_micros(said))

    def by_stream(self) -> dict[StreamId, tuple[int, ...]]:
        """Returns the order of every stream that has one of its own."""
        rows = self._db.rows("SELECT stream, positions FROM paths")
        return {StreamId(stream): tuple(json.loads(positions)) for stream, positions in rows}


def project(db: Database, stream: StreamId, _topic: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest order."""
    db.execute("DELETE FROM paths WHERE stream = ?", (stream,))
    found = latest(changes, PathChanged)
    if found is not None:
        change, body = found
        db.execute(
            "INSERT INTO paths (stream, positions, reason, author, change, said) VALUES (?, ?, ?, ?, ?, ?)",
            (stream, json.dumps(body.positions), body.reason, change.author, change.id, to_micros(change.created)),
        )
