"""Small settings of a person that belong inside the vault."""

from typing import TypeVar

import msgspec

from app.vault.database import Database

T = TypeVar("T", bool, int, float, str, list[str], dict[str, str])


class Preferences:
    """Named values, kept as JSON. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str, default: T) -> T:
        """Returns a value, or the default when there is none or when it is of another type."""
        row = self._db.row("SELECT value FROM preferences WHERE name = ?", (name,))
        if row is None:
            return default
        found = msgspec.json.decode(row[0])
        return found if isinstance(found, type(default)) else default

    def put(self, name: str, value: T) -> None:
        """Stores or replaces a value."""
        self._db.execute(
            "INSERT INTO preferences (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, msgspec.json.encode(value).decode()),
        )

    def delete(self, name: str) -> None:
        """Forgets a value."""
        self._db.execute("DELETE FROM preferences WHERE name = ?", (name,))

    def names(self, beginning: str) -> tuple[str, ...]:
        """Returns the names of all values whose name begins so, in order."""
        rows = self._db.rows(
            "SELECT name FROM preferences WHERE substr(name, 1, ?) = ? ORDER BY name", (len(beginning), beginning)
        )
        return tuple(name for (name,) in rows)
