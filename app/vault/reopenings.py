"""Streams whose history is to be read again, because something that hindered it is gone."""

from app.model.ids import StreamId
from app.vault.database import Database


class Reopenings:
    """The streams that wait for it. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, stream: StreamId) -> None:
        """Lets a stream's history be read again after the next sync."""
        self._db.execute("INSERT OR IGNORE INTO reopenings (stream) VALUES (?)", (stream,))

    def all(self) -> tuple[StreamId, ...]:
        """Returns the streams that wait."""
        return tuple(StreamId(row[0]) for row in self._db.rows("SELECT stream FROM reopenings ORDER BY stream"))

    def done(self, stream: StreamId) -> None:
        """Notes that it was read."""
        self._db.execute("DELETE FROM reopenings WHERE stream = ?", (stream,))
