"""The container of a course file: a ZIP file (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16) of one kind only.

Any program can unpack it. Reading it is another matter: readers of ZIP files differ in what they believe (the headers
in front of the files or the directory behind them, a comment, bytes between), so that one file can hold two courses.
Here everything around the contents follows from them: what is not exactly what `write` would write is refused.
"""

import re
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO, Final

from app.errors import PackTooLarge, PackUnreadable
from sync.protocol import limits

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION: Final = 20
_UNIX: Final = 3 << 8
_MIDNIGHT, _FIRST_DAY = 0, 33
"""1 January 1980, the first day that a ZIP file knows."""
_KIND: Final = 0o170000
_LINK: Final = 0o120000
_PLAIN_FILE: Final = 0o100644
_STORED, _DEFLATED = 0, 8
_NAME: Final = re.compile(rb"[A-Za-z0-9._/-]{1,300}")
_MOST: Final = limits.COURSE_FILES + 2
_RAW: Final = -15
_OTHERWISE: Final = "is not put together as course files are"


@dataclass(frozen=True)
class Entry:
    """One file inside.

    Attributes:
        name: Its whole name.
        crc: CRC-32 of the content.
        packed: Bytes that it takes in the container.
        size: Bytes of the content.
        offset: Where its header begins.
    """

    name: str
    crc: int
    packed: int
    size: int
    offset: int

    @property
    def header(self) -> bytes:
        """What stands in front of it."""
        name, method = self.name.encode(), _method(self.name)
        fields = (_VERSION, 0, method, _MIDNIGHT, _FIRST_DAY, self.crc, self.packed, self.size, len(name), 0)
        return _LOCAL.pack(b"PK\3\4", *fields) + name

    @property
    def line(self) -> bytes:
        """What stands about it in the directory."""
        name, method = self.name.encode(), _method(self.name)
        made = (_UNIX | _VERSION, _VERSION, 0, method, _MIDNIGHT, _FIRST_DAY)
        sizes = (self.crc, self.packed, self.size, len(name), 0, 0, 0, 0, _PLAIN_FILE << 16, self.offset)
        return _CENTRAL.pack(b"PK\1\2", *made, *sizes) + name

    @property
    def end(self) -> int:
        """Where the next one begins."""
        return self.offset + len(self.header) + self.packed


def write(out: BinaryIO, files: Iterable[tuple[str, bytes]]) -> None:
    """Writes a container: sounds and what lies in no folder as they are, everything else deflated.

    Args:
        out: Empty.
        files: Names and contents, in their order.
    """
    entries: list[Entry] = []
    for name, content in files:
        packed = content if _method(name) == _STORED else _deflate(content)
        offset = entries[-1].end if entries else 0
        entries.append(Entry(name, zlib.crc32(content), len(packed), len(content), offset))
        out.write(entries[-1].header + packed)
    out.write(_directory(entries))


class Container:
    """A container that is open for reading; its directory was read and nothing else.

    Attributes:
        entries: The files in their order.

    Args:
        file: Can be read anywhere; stays open.

    Raises:
        PackUnreadable: It is no such container.
        PackTooLarge: It holds more than a course may.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        whole = file.seek(0, 2)
        if whole > limits.COURSE:
            raise PackTooLarge("", f"has more than {limits.COURSE // limits.MIB} MiB")
        if whole < _END.size:
            raise PackUnreadable("", "is too short")
        file.seek(whole - _END.size)
        mark, _, _, count, _, size, offset, _ = _END.unpack(file.read(_END.size))
        if mark != b"PK\5\6" or offset + size + _END.size != whole:
            raise PackUnreadable("", "does not end as a course file does")
        if count > _MOST:
            raise PackTooLarge("", f"has {count} files; at most {limits.COURSE_FILES} are allowed")
        file.seek(offset)
        directory = file.read(size + _END.size)
        self.entries = _entries(directory, count)
        begins = [0, *(entry.end for entry in self.entries)]
        if directory != _directory(self.entries) or begins != [*(entry.offset for entry in self.entries), offset]:
            raise PackUnreadable("", _OTHERWISE)

    def content(self, entry: Entry) -> bytes:
        """Returns the content of a file.

        Raises:
            PackUnreadable: It is not what the directory says.
        """
        self._file.seek(entry.offset)
        header = self._file.read(len(entry.header))
        packed = self._file.read(entry.packed)
        if header != entry.header or len(packed) != entry.packed:
            raise PackUnreadable(entry.name, _OTHERWISE)
        content = packed if _method(entry.name) == _STORED else _inflate(entry, packed)
        if zlib.crc32(content) != entry.crc:
            raise PackUnreadable(entry.name, "is damaged")
        return content


def _method(name: str) -> int:
    return _STORED if name.endswith(".opus") or "/" not in name else _DEFLATED


def _deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW)
    return packer.compress(content) + packer.flush()


def _inflate(entry: Entry, packed: bytes) -> bytes:
    """Unpacks at most one byte more than was said: what would unpack to more ends there."""
    unpacker = zlib.decompressobj(_RAW)
    try:
        content = unpacker.decompress(packed, entry.size + 1)
    except zlib.error:
        raise PackUnreadable(entry.name, "is damaged") from None
    if len(content) > entry.size:
        raise PackUnreadable(entry.name, "unpacks to more than it says")
    if len(content) < entry.size or not unpacker.eof or unpacker.unused_data:
        raise PackUnreadable(entry.name, "is damaged")
    return content


def _directory(entries: Iterable[Entry]) -> bytes:
    found = tuple(entries)
    lines = b"".join(entry.line for entry in found)
    begin = found[-1].end if found else 0
    return lines + _END.pack(b"PK\5\6", 0, 0, len(found), len(found), len(lines), begin, 0)


def _entries(directory: bytes, count: int) -> tuple[Entry, ...]:
    """Reads a directory, and refuses by name what no course has.

    Raises:
        PackUnreadable, PackTooLarge: With the file and the reason.
    """
    found: list[Entry] = []
    at = whole = 0
    for _ in range(count):
        if at + _CENTRAL.size > len(directory) - _END.size:
            raise PackUnreadable("", "has a directory that is not whole")
        fields = _CENTRAL.unpack_from(directory, at)
        crc, packed, size, long, extra, comment = fields[7:13]
        at += _CENTRAL.size
        raw = directory[at : at + long]
        at += long + extra + comment
        if _NAME.fullmatch(raw) is None:
            raise PackUnreadable("", "holds a file whose name no file of a course has")
        name = raw.decode()
        if fields[15] >> 16 & _KIND == _LINK:
            raise PackUnreadable(name, "is a link")
        if size > limits.COURSE_FILE:
            raise PackTooLarge(name, f"is larger than {limits.COURSE_FILE // limits.MIB} MiB")
        whole += size
        if whole > limits.COURSE:
            raise PackTooLarge("", f"unpacks to more than {limits.COURSE // limits.MIB} MiB")
        found.append(Entry(name, crc, packed, size, fields[16]))
    return tuple(found)
