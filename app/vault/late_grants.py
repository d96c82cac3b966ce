"""Which keys of earlier epochs this vault has granted, so that none is granted twice."""

from app.vault.database import Database


class LateGrants:
    """Grants that the server took. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, epoch: bytes, recipient: bytes) -> None:
        """Notes a grant."""
        self._db.execute("INSERT OR IGNORE INTO late_grants (epoch, recipient) VALUES (?, ?)", (epoch, recipient))

    def holds(self, epoch: bytes, recipient: bytes) -> bool:
        """Whether a device was granted the key of an epoch."""
        found = self._db.row("SELECT 1 FROM late_grants WHERE epoch = ? AND recipient = ?", (epoch, recipient))
        return found is not None
