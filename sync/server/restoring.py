"""Restoring a backup into a new folder, and into a database that is empty.

The file is read to its end before anything is made. What is made grows beside its place and is moved there last, so
that a restore that fails leaves nothing behind.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, MetaData, Table, delete, func, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from sync.protocol import limits
from sync.server import blobs, database, eras, receipt_key
from sync.server.backup import BackupRefused, BlobPart, End, Header, Key, Rows, Summary, read
from sync.server.refusals import StorageFailure
from sync.server.settings import Settings
from sync.server.shelf import Shelf, digest_of, read_path, storage_failure, sync_folder

_DAMAGED: Final = "The backup does not fit together; use another one."


def restore(settings: Settings, file: Path) -> Summary:
    """Makes a working server from a backup; it takes nothing new until the clinic opens a new era.

    Args:
        settings: A folder that is not there yet or empty, and perhaps an empty PostgreSQL database.
        file: A backup.

    Raises:
        BackupRefused: The file cannot be used, or there is something in the place already.
        StorageFailure: The database cannot be used.
    """
    where = settings.url
    for place in (settings.folder, settings.blob_folder):
        if place.exists() and (not place.is_dir() or any(place.iterdir())):
            raise BackupRefused(f"There is something in {place} already; nothing was changed. Give an empty folder.")
    if not file.is_file():
        raise BackupRefused(f"There is no file {file}.")
    try:
        with file.open("rb") as source:
            header, end = _verify(source)
            source.seek(0)
            with _staging(settings) as (staging, shelf, move):
                engine = database.open_writer(
                    database.file_url(staging / database.FILE) if database.is_sqlite(where) else where
                )
                try:
                    with engine.begin() as connection:
                        _Loading(connection, shelf, staging).everything(source)
                        if not database.is_sqlite(where):
                            # Before the commit: a filled database never stands there without its folder.
                            move()
                finally:
                    engine.dispose()
                if database.is_sqlite(where):
                    (staging / database.FILE).chmod(0o600)
                    move()
    except DBAPIError as error:
        raise database.storage_failure(error) or BackupRefused(_DAMAGED) from None
    except StatementError:
        raise BackupRefused(_DAMAGED) from None
    except OSError as error:
        found = storage_failure(error)
        raise BackupRefused(f"The backup could not be restored: {found} Nothing was left behind.") from None
    return Summary(header.made_at, end.rows, end.parts, 0, file.stat().st_size)


def _verify(source: BinaryIO) -> tuple[Header, End]:
    """Reads a backup to its end, so that nothing is made from one that does not hold."""
    frames = read(source)
    header = next(frames, None)
    if not isinstance(header, Header):
        raise BackupRefused(_DAMAGED)
    if not database.knows_revision(header.revision):
        raise BackupRefused("The backup was made by a newer haven-server than this one.")
    key = next(frames, None)
    if not isinstance(key, Key) or len(key.private) != limits.SIGNING_KEY:
        raise BackupRefused(_DAMAGED)
    for frame in frames:
        if isinstance(frame, End):
            return header, frame
        if isinstance(frame, Header | Key):
            break
    raise BackupRefused(_DAMAGED)


class _Move:
    """Moves what was made to its place, once."""

    def __init__(self, staging: Path, folder: Path) -> None:
        self._staging = staging
        self._folder = folder
        self.done = False

    def __call__(self) -> None:
        """Moves it; an empty folder gives way."""
        self._staging.replace(self._folder)
        self.done = True
        sync_folder(self._folder.parent)


@contextmanager
def _staging(settings: Settings) -> Iterator[tuple[Path, Shelf, _Move]]:
    """Gives a folder to grow in; when something fails, everything that was made is deleted."""
    folder = settings.folder.absolute()
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    shelf = Shelf(staging / "blobs" if settings.blobs is None else settings.blobs)
    move = _Move(staging, folder)
    staging.mkdir(mode=0o700)
    try:
        yield staging, shelf, move
    except BaseException:
        shutil.rmtree(folder if move.done else staging, ignore_errors=True)
        if settings.blobs is not None and settings.blobs.is_dir():
            for made in settings.blobs.iterdir():
                shutil.rmtree(made, ignore_errors=True)
        raise


class _Loading:
    """Fills a database, a shelf and a folder from frames that were verified."""

    def __init__(self, connection: Connection, shelf: Shelf, folder: Path) -> None:
        self._connection = connection
        self._shelf = shelf
        self._folder = folder
        self._tables: dict[str, Table] = {}
        self._stored: set[str] = set()

    def everything(self, source: BinaryIO) -> None:
        """Takes the whole backup, brings it to this program's form and marks it as restored."""
        connection = self._connection
        if inspect(connection).get_table_names():
            raise BackupRefused("There is something in the database already; nothing was changed. Give an empty one.")
        made_at = 0
        for frame in read(source):
            match frame:
                case Header():
                    made_at = frame.made_at
                    self._make_tables(frame)
                case Key():
                    receipt_key.store(self._folder, Ed25519PrivateKey.from_private_bytes(frame.private))
                case Rows():
                    self._fill(frame)
                case BlobPart():
                    self._put(frame)
                case End():
                    pass
        if connection.dialect.name == "postgresql":
            self._count_on()
        database.upgrade_in(connection)
        blobs.drop_missing(connection, frozenset(self._stored))
        eras.mark_restored(connection, made_at)

    def _make_tables(self, header: Header) -> None:
        database.upgrade_in(self._connection, header.revision)
        found = MetaData()
        found.reflect(self._connection)
        self._tables = {name: table for name, table in found.tables.items() if name in header.tables}
        if set(self._tables) != set(header.tables):
            raise BackupRefused(_DAMAGED)
        for table in self._tables.values():
            # Making the tables has put rows into some of them.
            self._connection.execute(delete(table))

    def _fill(self, frame: Rows) -> None:
        table = self._tables.get(frame.table)
        if table is None or set(frame.columns) != set(table.columns.keys()):
            raise BackupRefused(_DAMAGED)
        if any(len(row) != len(frame.columns) for row in frame.rows):
            raise BackupRefused(_DAMAGED)
        if frame.rows:
            self._connection.execute(
                insert(table), [dict(zip(frame.columns, row, strict=True)) for row in frame.rows]
            )

    def _put(self, frame: BlobPart) -> None:
        blob, _ = read_path(frame.path)
        if not blob or not frame.path.endswith(digest_of(frame.content).hex()[:16]):
            raise BackupRefused(_DAMAGED)
        try:
            self._shelf.put(frame.path, frame.content)
        except StorageFailure as failure:
            raise BackupRefused(f"The backup could not be restored: {failure} Nothing was left behind.") from None
        self._stored.add(frame.path)

    def _count_on(self) -> None:
        """Lets PostgreSQL count on after the largest number that came with the rows; SQLite does so by itself."""
        for table in self._tables.values():
            for column in table.primary_key.columns:
                sequence = self._connection.scalar(
                    text("SELECT pg_get_serial_sequence(:table, :column)"),
                    {"table": table.name, "column": column.name},
                )
                largest = None if sequence is None else self._connection.scalar(select(func.max(column)))
                if largest is not None:
                    self._connection.execute(
                        text("SELECT setval(CAST(:sequence AS regclass), :largest)"),
                        {"sequence": sequence, "largest": largest},
                    )
