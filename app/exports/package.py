"""A folder with what she takes away: it is there whole and under its own name, or not at all."""

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.errors import DiskFull, ExportFull, ExportNotWritten, PrintFailed, ReadOnlyPlace
from app.exports.telling import Told
from app.vault.storage import is_full, sync_folder

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_UNFINISHED: Final = ".unfinished"
_MARK: Final = ".haven-unfinished"
"""Lies in a folder that is being written."""
_MOST: Final = 1000


@dataclass(frozen=True)
class Part:
    """One thing that is written.

    Attributes:
        steps: About how many steps it has.
        weight: How long one step takes, beside those of other parts.
        write: Writes it into the folder that it is given.
    """

    steps: int
    weight: float
    write: Callable[[Path, Told], None]


def write_package(place: Path, name: str, parts: Sequence[Part], told: Told) -> Path:
    """Writes all parts into a new folder and returns it.

    Until everything is there the folder has another name, and the next try at this place clears away what a crash
    left. An earlier folder of the same name is never touched: this one gets a number.

    Args:
        place: The folder in which the new one is made.
        name: The new folder's name.
        parts: What is written.
        told: Is told how far it is.

    Raises:
        Cancelled: Somebody wanted it to end; nothing is left.
        ExportFull, ExportNotWritten: Nothing is left, as far as the place lets files be removed.
    """
    unfinished = place / f"{name}{_UNFINISHED}"
    with _explained(place):
        _clear_away(place)
        unfinished.mkdir(mode=0o700)
        (unfinished / _MARK).touch()
    try:
        with _explained(place):
            whole = sum(part.steps * part.weight for part in parts) or 1.0
            for part in parts:
                told.part(part.steps, part.steps * part.weight / whole)
                part.write(unfinished, told)
            told.step(0)
            (unfinished / _MARK).unlink()
            _to_disk(unfinished)
            return _given_its_name(unfinished, place, name)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


@contextlib.contextmanager
def _explained(place: Path) -> Iterator[None]:
    """Says of the place what went wrong there; errors of the vault's own disk cannot come from reading it."""
    try:
        yield
    except DiskFull as error:
        raise ExportFull from error
    except ReadOnlyPlace as error:
        raise ExportNotWritten from error
    except PrintFailed as error:
        raise (ExportFull if is_full(place) else ExportNotWritten) from error
    except OSError as error:
        raise (ExportFull if error.errno in _FULL else ExportNotWritten) from error


def _clear_away(place: Path) -> None:
    """Removes what crashes left there, and nothing else of a name like that."""
    for left in place.glob(f"*{_UNFINISHED}"):
        if (left / _MARK).is_file():
            shutil.rmtree(left, ignore_errors=True)


def _to_disk(folder: Path) -> None:
    """Waits until every file is on the disk: a stick may be pulled out as soon as it is said to be done."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _given_its_name(unfinished: Path, place: Path, name: str) -> Path:
    for number in range(1, _MOST):
        target = place / (name if number == 1 else f"{name} ({number})")
        if not target.exists():
            unfinished.rename(target)
            sync_folder(place)
            return target
    raise ExportNotWritten
