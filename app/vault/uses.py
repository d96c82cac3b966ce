"""What patients agreed to beyond their treatment."""

from dataclasses import dataclass
from datetime import datetime

from app.model.changes import Change, UseChosen
from app.model.guiding import Use
from app.model.ids import StreamId
from app.model.merge import latest
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros


@dataclass(frozen=True)
class UseView:
    """A choice about one use.

    Attributes:
        allowed: Whether she agrees.
        said_at: When she said so.
    """

    allowed: bool
    said_at: datetime


class Uses:
    """Reads choices about uses."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId, use: Use) -> UseView | None:
        """Returns what was chosen in a stream, or None while nothing was."""
        row = self._db.row("SELECT allowed, said FROM uses WHERE stream = ? AND use = ?", (stream, use))
        return None if row is None else UseView(bool(row[0]), from_micros(row[1]))

    def allowing(self, use: Use) -> frozenset[StreamId]:
        """Returns the streams in which a use is agreed to."""
        return frozenset(
            StreamId(row[0]) for row in self._db.rows("SELECT stream FROM uses WHERE use = ? AND allowed", (use,))
        )


def project(db: Database, stream: StreamId, topic: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest choice about a use; the topic is "use" and its name."""
    name = topic.removeprefix("use ")
    db.execute("DELETE FROM uses WHERE stream = ? AND use = ?", (stream, name))
    found = latest(changes, UseChosen)
    if found is not None:
        change, body = found
        db.execute(
            "INSERT INTO uses (stream, use, allowed, said) VALUES (?, ?, ?, ?)",
            (stream, name, int(body.allowed), to_micros(change.created)),
        )
