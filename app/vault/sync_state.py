"""Small facts of sync: the server's address, the cursor, the clinic's pinned key, an enrolment under way."""

from app.vault.database import Database


class SyncState:
    """Values by name. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str) -> bytes | None:
        """Returns a value, or None."""
        row = self._db.row("SELECT value FROM sync_state WHERE name = ?", (name,))
        return None if row is None else bytes(row[0])

    def text(self, name: str) -> str | None:
        """Returns a value that is text, or None."""
        value = self.get(name)
        return None if value is None else value.decode()

    def put(self, name: str, value: bytes | str) -> None:
        """Stores a value in place of the one before."""
        data = value.encode() if isinstance(value, str) else value
        self._db.execute(
            "INSERT INTO sync_state (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, data),
        )

    def delete(self, name: str) -> None:
        """Removes a value, if it is there."""
        self._db.execute("DELETE FROM sync_state WHERE name = ?", (name,))
