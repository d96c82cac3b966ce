"""Taking over a course file: checked, unpacked beside what is used, synced to the disk, and only then named."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal

from app.course.checking import check
from app.course.pack import Course
from app.course.shelf import UNFINISHED, OnTheShelf, Shelf
from app.course.signing import Marks, verify
from app.course.unpacking import CONTENTS, SIGNATURE, Pack
from app.errors import CourseInvalid
from app.vault.storage import make_folder, sync_folder, writing

_BLOCK = 1024 * 1024


def take(
    shelf: Shelf,
    file: BinaryIO,
    marks: Marks,
    way: Literal["file", "clinic"],
    at: datetime,
    go_on: Callable[[], None] = lambda: None,
) -> OnTheShelf:
    """Lets the course in a file be the present one from the next time on that a course is chosen.

    Until its last line nothing that is used was touched, and what was written is a leftover.

    Args:
        shelf: Receives it.
        file: The course file, open for reading.
        marks: By which the clinic is known.
        way: How it came.
        at: The moment.
        go_on: Is called again and again; it may raise to end it, and nothing was changed then.

    Returns:
        The course.

    Raises:
        PackError: It cannot be used, with the file inside it and the reason.
        CourseInvalid: It is no course that can be used; with file, place and reason.
        DiskFull, ReadOnlyPlace: It cannot be written.
        OSError: The file cannot be read.
    """
    pack = Pack(file)
    verify(pack, marks)
    digest = _digest(file, go_on)
    with shelf.turn():
        shelf.check_newer(pack.id, pack.version, marks)
        place = shelf.folder / pack.name
        if not _is_whole(pack, place):
            _unpack_to(place, pack, go_on)
        shelf.name_present(pack.name, digest, way, at)
    return OnTheShelf(pack.id, pack.version, way, at, place / pack.id, pack.name)


def _unpack_to(place: Path, pack: Pack, go_on: Callable[[], None]) -> None:
    """Lets a course lie in its folder, whole and on the disk."""
    with _fresh(place.with_name(place.name + UNFINISHED)) as fresh:
        _unpack(pack, fresh, go_on)
        _check(pack, fresh / pack.id)
        go_on()
        with writing():
            if place.exists():  # a damaged one; nothing reads from it
                shutil.rmtree(place)
            fresh.rename(place)
            sync_folder(place.parent)


def _is_whole(pack: Pack, place: Path) -> bool:
    """Says whether a course lies there already, as when somebody goes back to it; an open window may read from it."""
    return place.is_dir() and all(_holds(place / name, content) for name, content in _everything(pack))


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _digest(file: BinaryIO, go_on: Callable[[], None]) -> str:
    found = hashlib.sha256()
    file.seek(0)
    while block := file.read(_BLOCK):
        found.update(block)
        go_on()
    return found.hexdigest()


@contextmanager
def _fresh(folder: Path) -> Iterator[Path]:
    """Makes an empty folder, and removes it when its body does not end well or leaves it there."""
    make_folder(folder.parent)
    shutil.rmtree(folder, ignore_errors=True)
    make_folder(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack(pack: Pack, folder: Path, go_on: Callable[[], None]) -> None:
    """Writes everything, and waits until it is on the disk, folders last."""
    folders = {folder}
    for name, content in _everything(pack):
        path = folder / name
        make_folder(path.parent)
        folders |= {above for above in path.parents if above.is_relative_to(folder)}
        with writing(), path.open("xb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        go_on()
    with writing():
        for made in sorted(folders, key=lambda each: len(each.parts), reverse=True):
            sync_folder(made)


def _everything(pack: Pack) -> Iterator[tuple[str, bytes]]:
    yield CONTENTS, pack.listed
    yield SIGNATURE, pack.signature or b""
    for name, content in pack.files():
        yield f"{pack.id}/{name}", content


def _check(pack: Pack, folder: Path) -> None:
    """Makes sure that every page of the course can be read.

    Raises:
        CourseInvalid: One cannot, or it is another course than the list says.
    """
    course = Course.load(folder)
    if (course.manifest.id, course.manifest.version) != (pack.id, pack.version):
        raise CourseInvalid("manifest.toml", "version", f"is not {pack.version}, as the list says")
    for finding in check(course):
        if finding.is_error:
            raise CourseInvalid(finding.file, finding.place or "the file", finding.reason)
