"""Bookmarks for a PDF file that Qt wrote: Qt has none, so they are added the way the format means it.

An incremental update (ISO 32000-1, 7.5.6) leaves every byte of the file as it is and adds a new catalog, a new order
of pages, an outline (12.3.3) and page labels (12.4.2) at its end.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from app.errors import PrintFailed

_TAIL: Final = 2048
_OBJECT: Final = 64 * 1024


@dataclass(frozen=True)
class Bookmark:
    """A title and the page it leads to.

    Attributes:
        title: As it is read.
        page: Counts from 0, in the new order.
    """

    title: str
    page: int


def bind(path: Path, bookmarks: Sequence[Bookmark], *, front: int, moved: int) -> None:
    """Adds bookmarks and page labels, and brings the last pages to the front.

    Args:
        path: The file as Qt wrote it.
        bookmarks: In the order of the pages.
        front: How many pages stay in front of those that are moved; they are not counted by the labels.
        moved: How many of the last pages are moved behind them.

    Raises:
        PrintFailed: It is no file as Qt writes it.
        OSError: It cannot be written.
    """
    with path.open("r+b") as file:
        length = file.seek(0, os.SEEK_END)
        file.seek(max(0, length - _TAIL))
        tail = file.read()
        size, root = _number(rb"/Size (\d+)", tail), _number(rb"/Root (\d+) 0 R", tail)
        info = _number(rb"/Info (\d+) 0 R", tail)
        start = _number(rb"startxref\s+(\d+)\s+%%EOF\s*$", tail)
        places = _places(file, start, size)
        catalog = _object(file, places[root])
        tree = _number(rb"/Pages (\d+) 0 R", catalog)
        pages = _object(file, places[tree])
        kids = [int(each) for each in re.findall(rb"(\d+) 0 R", pages[pages.index(b"[") : pages.index(b"]")])]
        cut = len(kids) - moved
        kids = kids[:front] + kids[cut:] + kids[front:cut]
        listed = b"\n".join(b"%d 0 R" % kid for kid in kids)
        pages = pages[: pages.index(b"[")] + b"[\n" + listed + b"\n" + pages[pages.index(b"]") :]
        outline = size
        labels = b"/PageLabels << /Nums [0 << /S /r >> %d << /S /D >>] >>" % (front + moved)
        more = b"/Outlines %d 0 R\n/PageMode /UseOutlines\n%s\n" % (outline, labels)
        end = catalog.rindex(b">>")
        fresh = {root: catalog[:end] + more + catalog[end:], tree: pages, **_outline(bookmarks, kids, outline)}
        _append(file, fresh, (size + 1 + len(bookmarks), root, info, start))


def _outline(bookmarks: Sequence[Bookmark], kids: Sequence[int], number: int) -> dict[int, bytes]:
    count = len(bookmarks)
    ends = b"/First %d 0 R /Last %d 0 R " % (number + 1, number + count) if count else b""
    found = {number: b"<< /Type /Outlines " + ends + b"/Count %d >>" % count}
    for place, mark in enumerate(bookmarks, 1):
        before = b"/Prev %d 0 R " % (number + place - 1) if place > 1 else b""
        after = b"/Next %d 0 R " % (number + place + 1) if place < count else b""
        title = (b"\xfe\xff" + mark.title.encode("utf-16-be")).hex().encode()
        found[number + place] = b"<< /Title <%s> /Parent %d 0 R %s%s/Dest [%d 0 R /XYZ 0 842 0] >>" % (
            title,
            number,
            before,
            after,
            kids[mark.page],
        )
    return found


def _append(file: IO[bytes], fresh: dict[int, bytes], trailer: tuple[int, int, int, int]) -> None:
    size, root, info, before = trailer
    file.seek(0, os.SEEK_END)
    table = b"xref\n"
    for number, content in sorted(fresh.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content.strip()))
    start = file.tell()
    file.write(table)
    file.write(b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /Prev %d >>\n" % (size, root, info, before))
    file.write(b"startxref\n%d\n%%%%EOF\n" % start)


def _places(file: IO[bytes], start: int, size: int) -> dict[int, int]:
    """Returns where each object begins, from the one table that Qt writes."""
    file.seek(start)
    rows = re.findall(rb"(\d{10}) \d{5} ([nf])", file.read((size + 3) * 24))
    return {number: int(place) for number, (place, used) in enumerate(rows) if used == b"n"}


def _object(file: IO[bytes], place: int) -> bytes:
    """Returns what stands between "obj" and "endobj"."""
    file.seek(place)
    found = file.read(_OBJECT)
    while b"endobj" not in found:
        more = file.read(_OBJECT)
        if not more:
            raise PrintFailed
        found += more
    return found[found.index(b"obj") + 3 : found.index(b"endobj")]


def _number(pattern: bytes, text: bytes) -> int:
    found = re.search(pattern, text)
    if found is None:
        raise PrintFailed
    return int(found[1])
