"""The server's SQLite database: opening, durability and migrations.

WAL with `synchronous=FULL`: what was committed survives `kill -9` and power loss. Transactions are begun by hand,
because Python's driver would begin them late and as readers.
"""

import sqlite3
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry

from sync.server.refusals import StorageFailure

READERS = 4
"""Connections for reading, and threads that use them; more gain nothing under one interpreter lock."""


def open_writer(path: Path) -> Engine:
    """Returns an engine with one connection whose transactions take the write lock at once."""
    return _engine(path, "BEGIN IMMEDIATE", 1)


def open_readers(path: Path) -> Engine:
    """Returns an engine for reading; each transaction sees one state."""
    return _engine(path, "BEGIN", READERS)


def upgrade(writer: Engine) -> None:
    """Brings the database to the newest form.

    Raises:
        StorageFailure: It was written by a newer server, or cannot be used.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    try:
        with writer.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError:
        raise StorageFailure("The database was written by a newer haven-server than this one.") from None
    except DatabaseError:
        raise StorageFailure("The database cannot be read as what it should be.") from None


def _engine(path: Path, begin: str, size: int) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        pool_size=size,
        max_overflow=0,
        connect_args={"check_same_thread": False, "timeout": 30},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        if not isinstance(connection, sqlite3.Connection):
            raise StorageFailure("This server stores in SQLite.")
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=30000", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin_by_hand(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
