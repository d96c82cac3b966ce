"""The bytes of blobs: one file for each part, in a folder that all processes of a server share.

A file's name carries a piece of its digest, so that two who send different bytes for the same part at once do not
write over each other; which of them counts is decided by the row in the database. A file is on disk before its row
is, and its row is gone before it is, so that a row never points to nothing.
"""

import errno
import hashlib
import os
import re
import secrets
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sync.server.refusals import StorageFailure, StorageFull

FORGOTTEN_AFTER: Final = 86_400
"""Seconds after which a file that no row knows is deleted: an upload that was never finished."""
_PATH: Final = re.compile(r"[0-9a-f]{2}/([0-9a-f]{32})/([0-9]{3})-[0-9a-f]{16}")
_FULL: Final = frozenset({"ENOSPC", "EDQUOT", "EFBIG"})


def digest_of(content: bytes) -> bytes:
    """Returns the SHA-256 of a part's bytes."""
    return hashlib.sha256(content).digest()


def path_of(blob: bytes, part: int, digest: bytes) -> str:
    """Returns where a part lies inside the folder."""
    return f"{blob.hex()[:2]}/{blob.hex()}/{part:03d}-{digest.hex()[:16]}"


def read_path(path: str) -> tuple[bytes, int]:
    """Returns blob and part of a path; an empty blob for a file that is no part."""
    found = _PATH.fullmatch(path)
    return (b"", 0) if found is None else (bytes.fromhex(found[1]), int(found[2]))


class Shelf:
    """Reads, writes and deletes the files of parts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, path: str, content: bytes) -> None:
        """Writes a file: whole or not at all, and on disk when this returns.

        Raises:
            StorageFailure: It cannot be written.
        """
        target = self.folder / path
        if target.is_file() and target.stat().st_size == len(content):
            return
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary = target.with_name(f".{secrets.token_hex(8)}")
            try:
                handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                temporary.replace(target)
            finally:
                temporary.unlink(missing_ok=True)
            for folder in (target.parent, target.parent.parent, self.folder):
                sync_folder(folder)
        except OSError as error:
            raise storage_failure(error) from None

    def get(self, path: str) -> bytes | None:
        """Returns a file's bytes, or None when it is not there.

        Raises:
            StorageFailure: It cannot be read.
        """
        try:
            return (self.folder / path).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise storage_failure(error) from None

    def has(self, path: str) -> bool:
        """Whether a file is there."""
        return (self.folder / path).is_file()

    def remove(self, path: str) -> None:
        """Deletes a file, and its folder when that is empty then; what is gone already is no failure.

        Raises:
            StorageFailure: It cannot be deleted.
        """
        target = self.folder / path
        try:
            target.unlink(missing_ok=True)
            if target.parent.is_dir() and not any(target.parent.iterdir()):
                target.parent.rmdir()
        except FileNotFoundError:
            return
        except OSError as error:
            # Somebody put a new part into the folder at this moment.
            if not target.exists():
                return
            raise storage_failure(error) from None

    def walk(self) -> Iterator[tuple[str, Path]]:
        """Yields every file with its path inside the folder."""
        for file in sorted(self.folder.glob("??/*/*")):
            if file.is_file():
                yield file.relative_to(self.folder).as_posix(), file

    def forgotten(self, known: frozenset[str], now: float | None = None) -> Iterator[str]:
        """Yields files that are older than a day and that no row knows."""
        before = (time.time() if now is None else now) - FORGOTTEN_AFTER
        for path, file in self.walk():
            if path not in known and file.stat().st_mtime < before:
                yield path


def sync_folder(folder: Path) -> None:
    """Brings a folder's list of names to disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def storage_failure(error: OSError) -> StorageFailure:
    """Returns what a failure of the file system means here."""
    if errno_name(error) in _FULL:
        return StorageFull("The disk is full.")
    return StorageFailure(f"A file cannot be used: {error.strerror}.")


def errno_name(error: OSError) -> str:
    """Returns the name of an error's number, for instance "ENOSPC"."""
    return errno.errorcode.get(error.errno or 0, "")
