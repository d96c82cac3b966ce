"""Reading a course file (`.haven-course`) without trusting it: nothing is believed that its list does not say.

What it says is checked before anything is written: names by pattern, sizes, how many; then hash by hash.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from app.course.container import Container
from app.course.naming import numbers
from app.course.pack import is_course_id, is_file_of_a_course
from app.errors import PackFromNewerHaven, PackNotRead, PackTooLarge, PackUnreadable
from sync.protocol import limits
from sync.protocol.wire import CourseContents
from sync.trust.errors import Malformed, TooLarge
from sync.trust.statements import read_course

VERSION: Final = 1
CONTENTS: Final = "CONTENTS"
SIGNATURE: Final = "SIGNATURE"
SIGNATURE_SIZE: Final = limits.HASH + limits.SIGNATURE
"""The fingerprint of the clinic's key, and what it signed with it."""


class _Head(msgspec.Struct, array_like=True):
    version: int


class Pack:
    """A course file that is open for reading; its list was read, and that the container holds just what it names.

    Attributes:
        contents: The list.
        listed: Its bytes, which are what a clinic signs.
        signature: `SIGNATURE_SIZE` bytes, or None.

    Args:
        file: Can be read anywhere; stays open.

    Raises:
        PackUnreadable, PackTooLarge, PackFromNewerHaven: With the file inside it and the reason.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._container = Container(file)
        entries = self._container.entries
        if not entries or entries[0].name != CONTENTS:
            raise PackUnreadable("", f"does not begin with {CONTENTS}")
        self.listed = self._container.content(entries[0])
        self.contents = read_listed(self.listed)
        has_signature = len(entries) > 1 and entries[1].name == SIGNATURE
        self.signature = self._container.content(entries[1]) if has_signature else None
        if self.signature is not None and len(self.signature) != SIGNATURE_SIZE:
            raise PackUnreadable(SIGNATURE, f"has {len(self.signature)} bytes; it must have {SIGNATURE_SIZE}")
        self._entries = entries[2:] if has_signature else entries[1:]
        self._compare()

    @property
    def id(self) -> str:
        """The id of the course."""
        return self.contents.course

    @property
    def version(self) -> str:
        """The version of the course."""
        return self.contents.edition

    @property
    def name(self) -> str:
        """What the list is called by: its SHA-256, in hexadecimal digits."""
        return hashlib.sha256(self.listed).hexdigest()

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yields each file of the course with its content, by name.

        Raises:
            PackUnreadable: It is not what the list says.
        """
        for listed, entry in zip(self.contents.files, self._entries, strict=True):
            content = self._container.content(entry)
            if hashlib.sha256(content).digest() != listed.digest:
                raise PackUnreadable(listed.name, "is not the file that the list names")
            yield listed.name, content

    def _compare(self) -> None:
        """Makes sure that the container holds what the list names, in its order, and nothing beside.

        Raises:
            PackUnreadable: It does not.
        """
        promised = {f"{self.id}/{file.name}": file.size for file in self.contents.files}
        present = {entry.name: entry.size for entry in self._entries}
        if len(present) < len(self._entries):
            names = [entry.name for entry in self._entries]
            raise PackUnreadable(next(name for name in names if names.count(name) > 1), "is there twice")
        for name in present:
            if name not in promised:
                raise PackUnreadable(name, "is beside the course")
        for name, size in promised.items():
            if name not in present:
                raise PackUnreadable(name, "is missing")
            if present[name] != size:
                raise PackUnreadable(name, f"has {present[name]} bytes, and the list says {size}")
        if list(present) != list(promised):
            raise PackUnreadable("", "is not in the order of its list")


@contextmanager
def opened(path: Path) -> Iterator[Pack]:
    """Opens a course file.

    Raises:
        PackNotRead: It cannot be read, from the beginning or on the way.
        PackUnreadable, PackTooLarge, PackFromNewerHaven: With the file inside it and the reason.
    """
    try:
        file = path.open("rb")
    except OSError:
        raise PackNotRead from None
    with file, reading():
        yield Pack(file)


@contextmanager
def reading() -> Iterator[None]:
    """Turns what goes wrong with the stick while a course file is read into `PackNotRead`."""
    try:
        yield
    except OSError:
        raise PackNotRead from None


def read_listed(data: bytes) -> CourseContents:
    """Reads the list of a course file.

    Raises:
        PackUnreadable, PackTooLarge, PackFromNewerHaven: It cannot be used.
    """
    try:
        if msgspec.msgpack.decode(data, type=_Head).version > VERSION:
            raise PackFromNewerHaven
        contents = read_course(data)
    except TooLarge:
        raise PackTooLarge(CONTENTS, "names more than a course may have") from None
    except (Malformed, msgspec.MsgspecError, RecursionError):
        raise PackUnreadable(CONTENTS, "cannot be read") from None
    if contents.version != VERSION or msgspec.msgpack.encode(contents) != data:
        raise PackUnreadable(CONTENTS, "cannot be read")
    if not is_course_id(contents.course) or numbers(contents.edition) is None:
        raise PackUnreadable(CONTENTS, "names no course, or no version like 1.2 or 1.2.3")
    names = [file.name for file in contents.files]
    for name in names:
        if not is_file_of_a_course(name):
            raise PackUnreadable(_printable(name), "is no file of a course")
    if names != sorted(set(names)):
        raise PackUnreadable(CONTENTS, "names a file twice, or not in order")
    return contents


def _printable(name: str) -> str:
    """Keeps a name that somebody chose from moving the cursor of a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)
