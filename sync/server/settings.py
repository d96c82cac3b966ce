"""What an operator may choose when starting a server."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import URL

from sync.protocol import limits
from sync.server import database

BACKUP_DAYS: Final = 30
"""Days after which the operator's backups are deleted, unless said otherwise; deletion statements name it."""


@dataclass(frozen=True)
class Settings:
    """Where a server keeps what, and how much it takes.

    Attributes:
        folder: The data folder: the receipt key, and all else that has no other place.
        database: Address of a PostgreSQL database; None for SQLite in the data folder.
        blobs: Folder of the blobs, shared by all processes; None for one in the data folder.
        quota: Bytes that one person's devices may keep here.
        requests_per_minute: Of one device, on average over a minute.
        backup_days: Days after which backups are deleted.
    """

    folder: Path
    database: str | None = None
    blobs: Path | None = None
    quota: int = limits.PERSON_QUOTA
    requests_per_minute: int = limits.REQUESTS_PER_MINUTE
    backup_days: int = BACKUP_DAYS

    @property
    def url(self) -> URL:
        """Where the database is.

        Raises:
            StorageFailure: It is no address of one.
        """
        return database.locate(self.folder, self.database)

    @property
    def blob_folder(self) -> Path:
        """Where the blobs lie."""
        return self.folder / "blobs" if self.blobs is None else self.blobs
