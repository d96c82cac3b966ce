"""Secrets that live inside the encrypted vault, by name."""

from app.vault.database import Database


class Keyring:
    """Named secrets: device keys, stream keys, the clinic's pinned key. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str) -> bytes | None:
        """Returns a secret, or None."""
        row = self._db.row("SELECT value FROM keyring WHERE name = ?", (name,))
        return bytes(row[0]) if row else None

    def put(self, name: str, value: bytes) -> None:
        """Stores or replaces a secret."""
        self._db.execute(
            "INSERT INTO keyring (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def delete(self, name: str) -> None:
        """Forgets a secret."""
        self._db.execute("DELETE FROM keyring WHERE name = ?", (name,))

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """Returns the names that begin with a prefix, in order."""
        rows = self._db.rows(
            "SELECT name FROM keyring WHERE substr(name, 1, ?) = ? ORDER BY name", (len(prefix), prefix)
        )
        return tuple(row[0] for row in rows)
