"""One connection to the encrypted database, and the one place where SQLite's errors get Haven's names."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
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


def _named(error: sqlcipher3.Error, path: Path) -> HavenError | None:
    """Returns Haven's name for an error of SQLite, or None for a fault of the program.

    SQLite calls a disk that is full or read-only an I/O error in some places (the shared memory of the WAL is one),
    so the disk itself is asked then.
    """
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
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
