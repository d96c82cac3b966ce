"""Packing a course into one file (`.haven-course`), so that the same course gives the same bytes.

It is a container of the folder `<id>/…` with exactly the files that a course may have, by name, after an entry
`CONTENTS`, the list of them with sizes and hashes, and, once the clinic signed that list, an entry `SIGNATURE`. How
the bytes lie is told in sync/protocol/README.md, *The course pack*.
"""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec

from app.course import container
from app.course.checking import check
from app.course.pack import Course
from app.course.unpacking import CONTENTS, SIGNATURE, VERSION, Pack
from app.errors import CourseInvalid, PackTooLarge, PackUnreadable
from sync.protocol import limits
from sync.protocol.wire import CourseContents, CourseFile


def build(course: Course) -> bytes:
    """Returns the course file of a course, not signed yet.

    Raises:
        CourseInvalid: Something in it is to be mended first; the first of what `check` finds.
        PackTooLarge: It is more than a course may be.
    """
    for finding in check(course):
        if finding.is_error:
            raise CourseInvalid(finding.file, finding.place or "the file", finding.reason)
    files = dict(_files(course.folder))
    listed = tuple(CourseFile(name, len(each), hashlib.sha256(each).digest()) for name, each in files.items())
    manifest = course.manifest
    contents = msgspec.msgpack.encode(CourseContents(VERSION, manifest.id, manifest.version, listed))
    return _packed(manifest.id, contents, None, files)


def with_signature(pack: Pack, signature: bytes) -> bytes:
    """Returns the same course file with another signature.

    Raises:
        PackUnreadable: A file in it is not what the list says.
    """
    return _packed(pack.id, pack.listed, signature, dict(pack.files()))


def _packed(id: str, contents: bytes, signature: bytes | None, files: dict[str, bytes]) -> bytes:
    members = [(CONTENTS, contents), *([] if signature is None else [(SIGNATURE, signature)])]
    out = io.BytesIO()
    container.write(out, [*members, *((f"{id}/{name}", content) for name, content in files.items())])
    made = out.getvalue()
    if len(made) > limits.COURSE:
        raise PackTooLarge("", f"has more than {limits.COURSE // limits.MIB} MiB")
    return made


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yields the files of a folder by name.

    Raises:
        PackUnreadable: One of them is a link.
        PackTooLarge: There are too many, or one of them is too large.
    """
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    links = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_symlink()]
    if links:
        raise PackUnreadable(min(links), "is a link")
    if len(names) > limits.COURSE_FILES:
        raise PackTooLarge("", f"has {len(names)} files; at most {limits.COURSE_FILES} are allowed")
    whole = 0
    for name in names:
        if len(name) > limits.COURSE_NAME:
            raise PackTooLarge(name, f"has a name of more than {limits.COURSE_NAME} characters")
        whole += (folder / name).stat().st_size
        if (folder / name).stat().st_size > limits.COURSE_FILE:
            raise PackTooLarge(name, f"is larger than {limits.COURSE_FILE // limits.MIB} MiB")
        if whole > limits.COURSE:
            raise PackTooLarge("", f"has more than {limits.COURSE // limits.MIB} MiB")
        yield name, (folder / name).read_bytes()
