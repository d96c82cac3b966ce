"""Backups: everything that a server keeps in one file, written while it runs.

The file begins with a line that names its form, then frames: four bytes of length and a msgpack struct. One header,
the receipt key, the rows of every table, the parts of blobs, and an end with the digest of all that came before it;
so a file that was cut off or changed is recognised before anything of it is used. All rows are of one moment. Parts
of blobs never change, so that they can be copied afterwards; one that was erased in the meantime is left out.

The same file comes from SQLite and from PostgreSQL, and goes into either.
"""

import hashlib
import os
import re
import secrets
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec
from sqlalchemy import Connection, Table, select

from sync.protocol import limits
from sync.server import blobs, database, receipt_key
from sync.server.blob_tables import blob_parts
from sync.server.settings import Settings
from sync.server.shelf import Shelf, path_of, storage_failure, sync_folder
from sync.server.tables import metadata

FORM: Final = 1
"""The form of the file; a reader refuses a higher one."""
_FIRST_LINE: Final = re.compile(rb"haven-server backup ([0-9]{1,9})\n")
_LENGTH: Final = struct.Struct(">I")
_FRAME: Final = 64 * limits.MIB
"""No frame is larger; rows are at most a few mebibytes."""
_ROWS: Final = 500
_ROWS_SIZE: Final = 1 * limits.MIB


class BackupRefused(Exception):
    """A backup cannot be written there or used; the message is a plain sentence."""


class Header(msgspec.Struct, frozen=True, array_like=True, tag="header"):
    """Where it comes from.

    Attributes:
        revision: The form of the database (alembic).
        made_at: Unix seconds of the moment that the rows are of.
        tables: Which tables follow.
    """

    revision: str
    made_at: int
    tables: tuple[str, ...]


class Key(msgspec.Struct, frozen=True, array_like=True, tag="key"):
    """The receipt key's private half."""

    private: bytes


class Rows(msgspec.Struct, frozen=True, array_like=True, tag="rows"):
    """Some rows of a table; all of a table's come one after the other."""

    table: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


class BlobPart(msgspec.Struct, frozen=True, array_like=True, tag="part"):
    """The file of a part, by its path in the folder of the blobs."""

    path: str
    content: bytes


class End(msgspec.Struct, frozen=True, array_like=True, tag="end"):
    """That this is all.

    Attributes:
        rows: How many.
        parts: How many.
        digest: SHA-256 of every byte before this frame.
    """

    rows: int
    parts: int
    digest: bytes


Frame = Header | Key | Rows | BlobPart | End
_DECODER: Final = msgspec.msgpack.Decoder(Frame)


@dataclass(frozen=True)
class Summary:
    """What a backup holds.

    Attributes:
        made_at: Unix seconds.
        rows: Number of rows.
        parts: Number of parts of blobs.
        missing: Parts that a row points to and that are not in the folder.
        size: Bytes of the file.
    """

    made_at: int
    rows: int
    parts: int
    missing: int
    size: int


def write(settings: Settings, out: Path, now: float) -> Summary:
    """Writes a backup while the server runs; the file is there as a whole or not at all, for its owner alone.

    Args:
        settings: Of the server.
        out: A file that is not there yet.
        now: Unix seconds.

    Raises:
        BackupRefused: There is a file already, or there is no room for it.
        StorageFailure: The server's data cannot be read.
    """
    if out.exists():
        raise BackupRefused(f"There is something at {out} already; nothing was written.")
    if not out.parent.is_dir():
        raise BackupRefused(f"There is no folder {out.parent}; nothing was written.")
    private = receipt_key.load(settings.folder).private_bytes_raw()
    temporary = out.with_name(f".{out.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            made = _Writing(file).everything(settings, private, int(now))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(out)
        sync_folder(out.parent)
    except OSError as error:
        found = storage_failure(error)
        raise BackupRefused(f"The backup could not be written: {found} Nothing was left behind.") from None
    finally:
        temporary.unlink(missing_ok=True)
    return made


class _Writing:
    """Writes frames and keeps the digest."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._digest = hashlib.sha256()
        self._size = 0
        self._rows = 0
        self._parts = 0

    def everything(self, settings: Settings, private: bytes, now: int) -> Summary:
        """Writes the whole backup."""
        self._put(b"haven-server backup %d\n" % FORM)
        engine = database.open_readers(settings.url, 1)
        try:
            with engine.begin() as connection:
                database.check_revision(connection)
                tables = metadata.sorted_tables
                names = tuple(str(table.name) for table in tables)
                self._frame(Header(database.newest_revision(), now, names))
                self._frame(Key(private))
                for table in tables:
                    self._table(connection, table)
                found = connection.execute(select(blob_parts.c.blob, blob_parts.c.part, blob_parts.c.digest)).all()
            missing = self._copy(settings, [path_of(row.blob, row.part, row.digest) for row in found])
            if missing:
                # What was erased while the backup was written has lost its row too, and is not missing.
                with engine.begin() as connection:
                    missing &= blobs.paths(connection)
        finally:
            engine.dispose()
        self._frame(End(self._rows, self._parts, self._digest.digest()))
        return Summary(now, self._rows, self._parts, len(missing), self._size)

    def _table(self, connection: Connection, table: Table) -> None:
        columns = tuple(str(column.name) for column in table.columns)
        chunk: list[tuple[Any, ...]] = []
        size = 0
        reading = connection.execution_options(stream_results=True, yield_per=_ROWS)
        for row in reading.execute(select(table)):
            chunk.append(tuple(row))
            size += sum(len(value) for value in row if isinstance(value, bytes | str))
            if len(chunk) == _ROWS or size >= _ROWS_SIZE:
                self._frame(Rows(str(table.name), columns, tuple(chunk)))
                self._rows += len(chunk)
                chunk, size = [], 0
        if chunk:
            self._frame(Rows(str(table.name), columns, tuple(chunk)))
            self._rows += len(chunk)

    def _copy(self, settings: Settings, paths: list[str]) -> frozenset[str]:
        shelf = Shelf(settings.blob_folder)
        missing = set()
        for path in sorted(paths):
            content = shelf.get(path)
            if content is None:
                missing.add(path)
                continue
            self._frame(BlobPart(path, content))
            self._parts += 1
        return frozenset(missing)

    def _frame(self, frame: Frame) -> None:
        raw = msgspec.msgpack.encode(frame)
        self._put(_LENGTH.pack(len(raw)) + raw)

    def _put(self, raw: bytes) -> None:
        self._file.write(raw)
        self._digest.update(raw)
        self._size += len(raw)


def read(file: BinaryIO) -> Iterator[Frame]:
    """Yields the frames of a backup, and fails at the first thing that does not hold.

    Only when the last frame came, everything before it is known to be as it was written.

    Raises:
        BackupRefused: It is no backup, of a newer form, cut off, or changed.
    """
    first = file.readline(40)
    found = _FIRST_LINE.fullmatch(first)
    if found is None:
        raise BackupRefused("The file is not a backup of haven-server.")
    if int(found[1]) > FORM:
        raise BackupRefused("The backup was written by a newer haven-server than this one, in a form it cannot read.")
    digest = hashlib.sha256(first)
    rows = parts = 0
    while True:
        before = digest.digest()
        raw = _read_frame(file, digest)
        try:
            frame = _DECODER.decode(raw)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            raise BackupRefused("The backup is damaged; use another one.") from None
        if isinstance(frame, End):
            if frame != End(rows, parts, before) or file.read(1):
                raise BackupRefused("The backup is damaged; use another one.")
            yield frame
            return
        rows += len(frame.rows) if isinstance(frame, Rows) else 0
        parts += isinstance(frame, BlobPart)
        yield frame


def _read_frame(file: BinaryIO, digest: Any) -> bytes:
    head = file.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise BackupRefused("The backup was cut off: its end is missing. Use another one.")
    length = _LENGTH.unpack(head)[0]
    if length > _FRAME:
        raise BackupRefused("The backup is damaged; use another one.")
    raw = file.read(length)
    if len(raw) < length:
        raise BackupRefused("The backup was cut off: its end is missing. Use another one.")
    digest.update(head)
    digest.update(raw)
    return raw
