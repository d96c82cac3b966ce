"""Writing files so that a crash leaves the old or the new content, and what a full or locked disk is called."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.errors import DiskFull, ReadOnlyPlace, StorageError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LITTLE = 64 * 1024
_BLOCK = 1024 * 1024


def write_failure(error: OSError) -> StorageError:
    """Returns what a failed write is in Haven's words.

    A full disk or a used-up quota is `DiskFull`. Everything else (read-only file system, missing rights, a folder
    that vanished, a broken disk) is `ReadOnlyPlace`, which says no more than that the folder cannot be written to.
    """
    if error.errno in _FULL:
        return DiskFull()
    return ReadOnlyPlace(errno.errorcode.get(error.errno or 0, ""))


@contextmanager
def writing() -> Iterator[None]:
    """Turns every `OSError` of its body into `DiskFull` or `ReadOnlyPlace`."""
    try:
        yield
    except OSError as error:
        raise write_failure(error) from error


def make_folder(folder: Path) -> None:
    """Makes a folder, readable by its owner alone where the system knows such rights.

    Raises:
        DiskFull, ReadOnlyPlace: The folder cannot be made.
    """
    with writing():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def sync_file(path: Path) -> None:
    """Waits until the content of a file is on the disk."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Waits until the names in a folder are on the disk; Windows does this by itself and cannot be asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_atomically(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Replaces a file as a whole: after a crash it holds the old content or the new one, never a part.

    Args:
        path: The file.
        data: Its new content.
        mode: Who may read it, where the system knows such rights; its owner alone when nothing is said.

    Raises:
        DiskFull, ReadOnlyPlace: Nothing was changed.
    """
    fresh = _unfinished(path)
    with writing():
        try:
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
            sync_folder(path.parent)
        except OSError:
            discard(fresh)
            raise


def discard_unfinished(path: Path) -> None:
    """Removes what a crash left of an unfinished `write_atomically`."""
    discard(_unfinished(path))


def _unfinished(path: Path) -> Path:
    return path.with_name(path.name + ".new")


def discard(*paths: Path) -> None:
    """Removes files that are of no use to anybody; one that cannot be removed stays."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def overwrite(path: Path) -> None:
    """Writes zeros over the content of a file, as far as there is one and the disk takes it.

    The blocks of the file are given back to the disk afterwards; without this they could be read there for a while. A
    disk that writes elsewhere (solid-state, copy-on-write) may keep the old ones all the same.
    """
    with suppress(OSError), path.open("r+b", buffering=0) as file:
        left = file.seek(0, os.SEEK_END)
        file.seek(0)
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        os.fsync(file.fileno())


def is_full(folder: Path) -> bool:
    """Whether fewer than 64 KiB are left on the disk of a folder."""
    try:
        return shutil.disk_usage(folder).free < _LITTLE
    except OSError:
        return False


def is_read_only(folder: Path) -> bool:
    """Whether files can neither be made nor changed in a folder."""
    return not os.access(folder, os.W_OK)
