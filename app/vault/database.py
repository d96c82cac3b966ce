"""One connection to the encrypted database, and the one place where SQLite's errors get Haven's names."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, TypeAlias

import sqlcipher3

from app.errors import DiskFull, HavenError, ReadOnlyPlace, VaultDamaged, VaultInUse
from app.tasks import Cancelled
from app.vault.storage import is_full, is_read_only, writing
from app.vault.turn import Turn

SqlValue: TypeAlias = str | bytes | int | float | None

APPLICATION_ID: Final = 0x4841564E
"""`PRAGMA application_id`: "HAVN". Tells a vault from an empty file that was put in its place."""

_PRAGMAS: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
)
_BUSY_SECONDS: Final = 10.0
_ROWS_AT_ONCE: Final = 100
_PAGES_AT_ONCE: Final = 64
_WORDS: Final = {
    "database or disk is full": sqlcipher3.SQLITE_FULL,
    "attempt to write a readonly database": sqlcipher3.SQLITE_READONLY,
    "database is locked": sqlcipher3.SQLITE_BUSY,
    "database disk image is malformed": sqlcipher3.SQLITE_CORRUPT,
    "file is not a database": sqlcipher3.SQLITE_NOTADB,
    "disk I/O error": sqlcipher3.SQLITE_IOERR,
    "unable to open database file": sqlcipher3.SQLITE_CANTOPEN,
}


class Database:
    """One SQLCipher connection with a raw key: WAL, `synchronous=FULL`, foreign keys on, nothing temporary on disk.

    What was committed survives the end of the process and the loss of power. The calls may come from any thread, one
    at a time; a transaction keeps other threads out until it ends. Constraint violations and mistakes in SQL are
    not translated: they are faults of the program. What still runs when the connection was closed, a sync that
    waited for a slow server, gets `Cancelled`.

    Every method raises `DiskFull`, `ReadOnlyPlace`, `VaultDamaged` or `VaultInUse` where that is what happened.
    `cipher_memory_security` stays off: it holds for the whole process and makes writing 4 to 10 times slower.

    Attributes:
        path: The database file.
        turn: Whose turn it is to write.
        patience: For how many seconds a transaction waits for its turn.

    Args:
        path: The database file.
        key: The 32 bytes of the raw key.
        create: Whether a missing file is made; otherwise it is an error.
        turn: Shared by all connections of one program to one database.
    """

    def __init__(self, path: Path, key: bytes, *, create: bool = False, turn: Turn | None = None) -> None:
        self.path = path
        self.turn = turn or Turn()
        self.patience = _BUSY_SECONDS
        self._lock = threading.RLock()
        self._closed = False
        with writing():
            present = path.is_file() and path.stat().st_size > 0
        if not present and not create:
            raise VaultDamaged
        if create:
            with writing():
                path.touch(mode=0o600)  # for this person alone; SQLite gives its other files the same mode
        with self._translated():
            self._connection = sqlcipher3.connect(
                f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}",
                uri=True,
                timeout=_BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
        with ExitStack() as undo, self._translated():
            undo.callback(self.close)
            self._prepare(key, create=create)
            undo.pop_all()

    def _prepare(self, key: bytes, *, create: bool) -> None:
        self._connection.execute("PRAGMA cipher_log_level = NONE")
        self._connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        if not create and self.row("PRAGMA application_id") != (APPLICATION_ID,):
            raise VaultDamaged
        for pragma in _PRAGMAS:
            self._connection.execute(pragma).fetchall()
        if create:
            self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Makes everything in its body one change: all of it is kept, or after an exception nothing.

        Takes the right to write at once (`BEGIN IMMEDIATE`), so that no later step can find the database busy. Not
        nested.
        """
        with self._lock:
            self._check_open()
            if self._connection.in_transaction:
                self.execute("BEGIN")  # SQLite says what is wrong; waiting for one's own turn would never end
            if not self.turn.take(self.patience):
                raise VaultInUse
            try:
                self.execute("BEGIN IMMEDIATE")
                yield
                self.execute("COMMIT")
            finally:
                try:
                    if self._connection.in_transaction:
                        self.execute("ROLLBACK")
                finally:
                    self.turn.give()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Shows the same state to every query in its body, while other connections go on writing. Not nested.

        For a connection of its own that reads for long: nobody waits for it.
        """
        self.execute("BEGIN")
        try:
            yield
        finally:
            with self._lock:
                if not self._closed:
                    self.execute("ROLLBACK")

    def execute(self, sql: str, parameters: Sequence[SqlValue] = ()) -> int:
        """Runs one statement and returns how many rows it changed (-1 when it is no such statement)."""
        with self._translated():
            return int(self._connection.execute(sql, parameters).rowcount)

    def executemany(self, sql: str, many: Iterable[Sequence[SqlValue]]) -> None:
        """Runs one statement once for each set of parameters."""
        with self._translated():
            self._connection.executemany(sql, many)

    def rows(self, sql: str, parameters: Sequence[SqlValue] = ()) -> list[tuple[Any, ...]]:
        """Returns all rows of a query."""
        with self._translated():
            return list(self._connection.execute(sql, parameters).fetchall())

    def each(self, sql: str, parameters: Sequence[SqlValue] = ()) -> Iterator[tuple[Any, ...]]:
        """Yields the rows of a query a few at a time, so that a long answer never lies in memory as a whole."""
        with self._translated():
            cursor = self._connection.execute(sql, parameters)
        while True:
            with self._translated():
                rows = cursor.fetchmany(_ROWS_AT_ONCE)
            if not rows:
                return
            yield from rows

    def row(self, sql: str, parameters: Sequence[SqlValue] = ()) -> tuple[Any, ...] | None:
        """Returns the first row of a query, or None."""
        with self._translated():
            cursor = self._connection.execute(sql, parameters)
            try:
                first: tuple[Any, ...] | None = cursor.fetchone()
            finally:
                cursor.close()
            return first

    def copy_to(self, path: Path) -> None:
        """Writes a consistent copy, encrypted with the same key, to a place where there is no file yet."""
        self.execute("VACUUM INTO ?", (str(path.absolute()),))

    def copy_under(self, path: Path, key: bytes, told: Callable[[float], None]) -> None:
        """Writes a copy, page by page, encrypted with another key, to a place where there is no file yet.

        Nobody else may write meanwhile. A crash leaves a part of it. A page that cannot be read may be copied as an
        empty one: `check` this database before, and compare afterwards (`is_like`).

        Args:
            path: The place.
            key: The 32 bytes of the other key.
            told: Is told how far it is, from 0 to 1; what it raises ends the copying.
        """
        target = Database(path, key, create=True)
        try:
            target.rows("PRAGMA journal_mode = OFF")  # each page is written once; a part is of no use anyway
            with self._translated(), target._translated():
                self._connection.backup(
                    target._connection,
                    pages=_PAGES_AT_ONCE,
                    progress=lambda _status, left, pages: told(1 - left / max(1, pages)),
                )
        finally:
            target.close()

    def is_like(self, other: "Database", told: Callable[[float], None]) -> bool:
        """Says whether another database has the same tables with the same rows in the same order.

        Args:
            other: The other one.
            told: Is told how far it is, from 0 to 1; what it raises ends the comparison.
        """
        schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
        queries = [schema, *(_all_of(name, made) for kind, name, _, made in self.rows(schema) if kind == "table")]
        for number, sql in enumerate(queries):
            with self._translated(), other._translated():
                mine, others = self._connection.execute(sql), other._connection.execute(sql)
                if any(one != another for one, another in zip_longest(mine, others)):
                    return False
            told((number + 1) / len(queries))
        return True

    def check(self) -> None:
        """Checks the authentication code of every page, about 4 ms for each MiB.

        That looks at the file alone. Where the write-ahead log holds a newer page than a torn one in the file,
        nothing is lost; so a bad page is looked at again the way a query sees it, which takes four times as long.

        Raises:
            VaultDamaged: Something is not as it was written.
        """
        if self.rows("PRAGMA cipher_integrity_check") and self.rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise VaultDamaged

    def checkpoint(self) -> None:
        """Moves what the write-ahead log holds into the database file itself."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Closes the connection; what is not committed is dropped. May be called twice."""
        with self._lock:
            self._closed = True
            self._connection.close()

    def _check_open(self) -> None:
        if self._closed:
            raise Cancelled

    @contextmanager
    def _translated(self) -> Iterator[None]:
        with self._lock:
            self._check_open()
            try:
                yield
            except sqlcipher3.Error as error:
                named = _named(error, self.path)
                if named is None:
                    raise
                raise named from error


def beside(path: Path) -> tuple[Path, ...]:
    """Returns the files that SQLite keeps beside a database: its log, and what goes with it."""
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))


def _all_of(name: str, made: str) -> str:
    """Returns the query for all rows of a table, with their numbers where they have some."""
    number = "" if "WITHOUT ROWID" in made else "rowid, "
    return f'SELECT {number}* FROM "{name}"'


def _named(error: sqlcipher3.Error, path: Path) -> HavenError | None:
    """Returns Haven's name for an error of SQLite, or None for a fault of the program.

    SQLite calls a disk that is full or read-only an I/O error in some places (the shared memory of the WAL is one),
    so the disk itself is asked then.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # the errors of a backup carry SQLite's words alone
        code = _WORDS.get(str(error), 0)
    match code & 0xFF:
        case sqlcipher3.SQLITE_FULL:
            return DiskFull()
        case sqlcipher3.SQLITE_READONLY | sqlcipher3.SQLITE_PERM | sqlcipher3.SQLITE_AUTH:
            return ReadOnlyPlace()
        case sqlcipher3.SQLITE_BUSY | sqlcipher3.SQLITE_LOCKED:
            return VaultInUse()
        case sqlcipher3.SQLITE_CORRUPT | sqlcipher3.SQLITE_NOTADB | sqlcipher3.SQLITE_FORMAT:
            return VaultDamaged()
        case sqlcipher3.SQLITE_IOERR | sqlcipher3.SQLITE_CANTOPEN:
            if is_full(path.parent):
                return DiskFull()
            if is_read_only(path.parent):
                return ReadOnlyPlace()
            return VaultDamaged()
    return None
