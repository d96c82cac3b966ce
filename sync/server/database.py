"""The server's database: where it is, how it is opened, durability, order and migrations.

SQLite by default: WAL with `synchronous=FULL`, so that what was committed survives `kill -9` and power loss.
Transactions are begun by hand, because Python's driver would begin them late and as readers.

PostgreSQL when a clinic outgrows one machine, or wants several processes. Each transaction that writes takes one
advisory lock first. Without it, two processes could draw `deliveries.seq` 7 and 8 and commit 8 first; a reader would
be given 8, come back with the cursor 8, and never be given 7. With the lock numbers are drawn and committed one
transaction after the other, so that the order of the numbers is the order in which they become visible; PostgreSQL
lets go of such a lock only after the commit can be seen. The lock needs READ COMMITTED: a snapshot is then taken
after the lock was granted and not before.
"""

import sqlite3
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from sync.server.refusals import StorageFailure, StorageFull

READERS: Final = 4
"""Connections for reading, and threads that use them; more gain nothing under one interpreter lock."""

FILE: Final = "server.db"
"""The SQLite file in a data folder."""

_POSTGRESQL: Final = "postgresql+psycopg"
_WRITING: Final = 0x686176656E
"""Number of the advisory lock of whoever writes ("haven")."""
_WAIT: Final = 30
"""Seconds that a writer waits for another one."""

_UNUSABLE_SQLITE: Final = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)
_UNUSABLE_POSTGRESQL: Final = ("08", "25006", "25P03", "40001", "40P01", "53", "55P03", "57P", "58", "XX001", "XX002")
"""Beginnings of SQLSTATE: connection, read only, timeouts, deadlock, resources, shutdown, disk, damage."""


def file_url(path: Path) -> URL:
    """Returns the address of a SQLite file."""
    return URL.create("sqlite", database=str(path))


def locate(folder: Path, text: str | None) -> URL:
    """Returns the address of a server's database.

    Args:
        folder: The data folder, in which SQLite's file lies.
        text: What `--database` says, or None.

    Raises:
        StorageFailure: It is no address of a PostgreSQL database.
    """
    if text is None:
        return file_url(folder / FILE)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername != _POSTGRESQL or not url.database:
        raise StorageFailure(
            "--database takes an address like postgresql+psycopg://USER@HOST/NAME; "
            "without it the server keeps an SQLite file in its data folder."
        )
    return url


def open_writer(url: URL) -> Engine:
    """Returns an engine with one connection whose transactions take the write lock at once."""
    if is_sqlite(url):
        return _sqlite(url, "BEGIN IMMEDIATE", 1)
    engine = _postgresql(url, 1, reading=False)

    @event.listens_for(engine, "begin")
    def lock(connection: Connection) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITING})")

    return engine


def open_readers(url: URL, size: int = READERS) -> Engine:
    """Returns an engine for reading; each transaction sees one state."""
    return _sqlite(url, "BEGIN", size) if is_sqlite(url) else _postgresql(url, size, reading=True)


def is_sqlite(url: URL) -> bool:
    """Whether the database is a file."""
    return url.get_backend_name() == "sqlite"


def upgrade(writer: Engine) -> None:
    """Brings the database to the newest form; whoever else does so at the same time waits.

    Raises:
        StorageFailure: It was written by a newer server, or cannot be used.
    """
    try:
        with writer.begin() as connection:
            upgrade_in(connection)
    except CommandError:
        raise StorageFailure("The database was written by a newer haven-server than this one.") from None
    except DatabaseError as error:
        raise storage_failure(error) or StorageFailure("The database cannot be read as what it should be.") from None


def upgrade_in(connection: Connection, name: str = "head") -> None:
    """Brings the database to a form, in a transaction that has begun."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, name)


def revision(connection: Connection) -> str | None:
    """Returns the form that the database has, or None when it holds nothing of a server's."""
    return MigrationContext.configure(connection).get_current_revision()


def newest_revision() -> str:
    """Returns the form that this program makes."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def knows_revision(name: str) -> bool:
    """Whether this program can make and upgrade that form."""
    return any(script.revision == name for script in ScriptDirectory.from_config(_config()).walk_revisions())


def check_revision(connection: Connection) -> None:
    """Makes sure that the database has the newest form.

    Raises:
        StorageFailure: It has another, or holds nothing of a server's.
    """
    found = revision(connection)
    if found is None:
        raise StorageFailure("The database holds no server; make one with `haven-server init`.")
    if not knows_revision(found):
        raise StorageFailure("The database was written by a newer haven-server than this one.")
    if found != newest_revision():
        raise StorageFailure("The database is of an older haven-server; run `haven-server migrate` first.")


def storage_failure(error: BaseException | None) -> StorageFailure | None:
    """Returns the failure of the storage that an error came from, or None when the statement itself was wrong.

    SQLite gives a transaction up when its disk is full, so that what is raised last is often that a savepoint is
    gone; therefore the errors before it are looked at too.
    """
    while error is not None:
        found = _storage_failure(error) if isinstance(error, DBAPIError) else None
        if found is not None:
            return found
        error = error.__context__
    return None


def _storage_failure(error: DBAPIError) -> StorageFailure | None:
    original = error.orig
    if isinstance(original, sqlite3.Error):
        code = (getattr(original, "sqlite_errorcode", None) or 0) & 0xFF
        if code == sqlite3.SQLITE_FULL:
            return StorageFull("The disk of the database is full.")
        if code == sqlite3.SQLITE_NOTADB:
            return StorageFailure("The database cannot be read as what it should be.")
        return StorageFailure("The database cannot be used at the moment.") if code in _UNUSABLE_SQLITE else None
    state: str | None = getattr(original, "sqlstate", None)
    if state == "53100":
        return StorageFull("The disk of the database is full.")
    if state is None or error.connection_invalidated:
        # Only a connection that could not be made or was lost carries no state.
        return StorageFailure("The database cannot be reached.")
    if state.startswith(("28", "3D")):
        return StorageFailure("The database does not let this server in, or is not there.")
    if state.startswith(_UNUSABLE_POSTGRESQL):
        return StorageFailure("The database cannot be used at the moment.")
    return None


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def _sqlite(url: URL, begin: str, size: int) -> Engine:
    engine = create_engine(
        url, pool_size=size, max_overflow=0, connect_args={"check_same_thread": False, "timeout": _WAIT}
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_WAIT * 1000}", "temp_store=MEMORY"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_by_hand(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _postgresql(url: URL, size: int, *, reading: bool) -> Engine:
    engine = create_engine(
        url,
        pool_size=size,
        max_overflow=0,
        pool_pre_ping=True,
        isolation_level="REPEATABLE READ" if reading else "READ COMMITTED",
        connect_args={"connect_timeout": 10, "application_name": "haven-server"},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:
        connection.read_only = reading
        with connection.cursor() as cursor:
            # A process that hangs while it holds the lock must not keep the others waiting for ever.
            cursor.execute(f"SET lock_timeout = '{_WAIT}s'")
            cursor.execute(f"SET idle_in_transaction_session_timeout = '{2 * _WAIT}s'")
        connection.commit()

    return engine
