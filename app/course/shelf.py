"""The shelf: which course this profile uses, the one that came with the program or one that was taken over.

A course that was taken over lies whole in `courses/<name>/`, with the list that the clinic signed, before the small
file `courses/present` names it: that file alone decides. What it does not name is a leftover, and goes when the next
course is chosen, since the open window may still read from it until then.
"""

import hashlib
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

import msgspec

from app.course.naming import numbers
from app.course.pack import Course
from app.course.signing import Marks, is_vouched
from app.course.unpacking import CONTENTS, SIGNATURE, read_listed
from app.errors import CourseDamaged, CourseError, CourseInvalid, PackHere, PackOlder
from app.paths import Profile
from app.vault.storage import discard, discard_unfinished, make_folder, write_atomically
from sync.protocol.wire import CourseContents

Way = Literal["program", "file", "clinic"]
"""Where a course came from."""
UNFINISHED: Final = ".new"
_LARGEST: Final = 4096


class _PresentFile(msgspec.Struct, forbid_unknown_fields=True):
    """What `courses/present` says.

    Attributes:
        name: Of the folder: SHA-256 of the list in it.
        pack: SHA-256 of the course file.
        way: How it came.
        at: When, in Unix seconds.
    """

    name: str
    pack: str
    way: Literal["file", "clinic"]
    at: int


@dataclass(frozen=True)
class OnTheShelf:
    """A course as the shelf tells of it.

    Attributes:
        id: Its id.
        version: Its version.
        way: Where it came from.
        at: When it was taken over; None for the one that came with the program.
        folder: Where it lies.
        name: Of the folder above it; nothing for the one that came with the program.
    """

    id: str
    version: str
    way: Way
    at: datetime | None
    folder: Path
    name: str = ""


@dataclass(frozen=True)
class Chosen:
    """The course that is used from now on.

    Attributes:
        course: To be read.
        shelved: What the shelf tells of it.
        damaged: Why it is not the one that was taken over, or None.
    """

    course: Course
    shelved: OnTheShelf
    damaged: CourseDamaged | None


class Shelf:
    """The courses of one profile. Its files are small or written on a lane; it may be asked on any thread.

    Attributes:
        folder: In which it lies.

    Args:
        profile: Whose.
        own: The folder of the course that came with the program.
    """

    def __init__(self, profile: Profile, own: Path) -> None:
        self.folder = profile.courses
        self._own = own
        self._turn = threading.Lock()

    def choose(self, marks: Marks) -> Chosen:
        """Returns the course that is used from now on, and removes what is left of others.

        A course that was taken over and is damaged, or that no key of the clinic vouches for, gives way to the one
        that came with the program. So does an older version of the same course, after the program was renewed.

        Args:
            marks: By which the clinic is known.

        Raises:
            CourseInvalid: The course that came with the program cannot be used.
        """
        damaged = None
        try:
            found = self.present(marks)
            course = _loaded(found)
        except CourseDamaged as error:
            damaged = error
            self._forget()
            found = self.own()
            course = Course.load(found.folder)
        self._tidy()
        return Chosen(course, found, damaged)

    def own(self) -> OnTheShelf:
        """Returns the course that came with the program.

        Raises:
            CourseInvalid: It cannot be used.
        """
        manifest = Course.load(self._own).manifest
        return OnTheShelf(manifest.id, manifest.version, "program", None, self._own)

    def present(self, marks: Marks) -> OnTheShelf:
        """Returns the course that is chosen the next time.

        Raises:
            CourseDamaged: The one that was taken over is not as it was written.
            CourseInvalid: The course that came with the program cannot be used.
        """
        own = self.own()
        found = self._pointed()
        if found is None:
            return own
        contents = self._whole(found, marks)
        is_older = contents.course == own.id and newer(own.version, contents.edition)
        at = datetime.fromtimestamp(found.at, UTC)
        folder = self.folder / found.name / contents.course
        taken = OnTheShelf(contents.course, contents.edition, found.way, at, folder, found.name)
        return own if is_older else taken

    def check_newer(self, id: str, version: str, marks: Marks) -> None:
        """Makes sure that a version of a course may take the place of the present one.

        Raises:
            PackHere, PackOlder: It is the same course in this version, or a newer one.
        """
        try:
            found = self.present(marks)
        except CourseDamaged:
            found = self.own()
        if found.id != id or newer(version, found.version):
            return
        if newer(found.version, version):
            raise PackOlder("", f"is version {version}, and {found.version} is there")
        raise PackHere("", f"is version {version}")

    def name_present(self, name: str, pack: str, way: Literal["file", "clinic"], at: datetime) -> None:
        """Lets a course that lies on the disk whole be the present one: the one step that decides.

        Raises:
            DiskFull, ReadOnlyPlace: The one before stays.
        """
        told = _PresentFile(name, pack, way, int(at.timestamp()))
        write_atomically(self._present_file, msgspec.json.encode(told))

    def was_seen(self, pack: str) -> bool:
        """Says whether a course file (SHA-256) was taken over, or could not be used, so that it need not be tried."""
        try:
            found = self._pointed()
        except CourseDamaged:
            found = None
        return pack == (found.pack if found is not None else "") or self._small(self._refused_file) == pack.encode()

    def refuse(self, pack: str) -> None:
        """Notes that a course file (SHA-256) could not be used.

        Raises:
            DiskFull, ReadOnlyPlace: It cannot be noted.
        """
        make_folder(self.folder)
        write_atomically(self._refused_file, pack.encode())

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Keeps two courses from being taken over at once, and the shelf from being tidied meanwhile."""
        with self._turn:
            yield

    @property
    def _present_file(self) -> Path:
        return self.folder / "present"

    @property
    def _refused_file(self) -> Path:
        return self.folder / "refused"

    def _pointed(self) -> _PresentFile | None:
        data = self._small(self._present_file)
        if data is None:
            return None
        try:
            found = msgspec.json.decode(data, type=_PresentFile)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            raise CourseDamaged("present", "cannot be read") from None
        if len(found.name) != 64 or not set(found.name) <= set("0123456789abcdef") or not 0 <= found.at < 2**34:
            raise CourseDamaged("present", "names no course")
        return found

    def _whole(self, found: _PresentFile, marks: Marks) -> CourseContents:
        """Compares what lies in a folder with the list that the clinic signed, sounds by their size alone.

        A sound that is damaged is told when it is played, and its words are on the screen; reading all of them each
        time would let a person wait.

        Raises:
            CourseDamaged: It is not as it was written.
        """
        above = self.folder / found.name
        try:
            listed, signature = (above / CONTENTS).read_bytes(), (above / SIGNATURE).read_bytes()
            if hashlib.sha256(listed).hexdigest() != found.name:
                raise CourseDamaged(CONTENTS, "was changed")
            contents = read_listed(listed)
            for file in contents.files:
                path = above / contents.course / file.name
                is_as_listed = path.stat().st_size == file.size and (
                    path.suffix == ".opus" or hashlib.sha256(path.read_bytes()).digest() == file.digest
                )
                if not is_as_listed:
                    raise CourseDamaged(file.name, "was changed")
        except OSError as error:
            raise CourseDamaged(Path(str(error.filename)).name, "cannot be read") from None
        except CourseDamaged:
            raise
        except CourseError:
            raise CourseDamaged(CONTENTS, "cannot be read") from None
        if not is_vouched(listed, signature, marks):
            raise CourseDamaged(SIGNATURE, "is not the clinic's")
        return contents

    def _small(self, path: Path) -> bytes | None:
        """Returns the content of a small file; None when there is none, the beginning of one that is not small."""
        try:
            with path.open("rb") as file:
                return file.read(_LARGEST)
        except OSError:
            return None

    def _forget(self) -> None:
        """Lets the present one be none, so that the clinic's is taken over again."""
        discard(self._present_file, self._refused_file)

    def _tidy(self) -> None:
        """Removes leftovers; what cannot be removed now is removed another time."""
        if not self._turn.acquire(blocking=False):
            return
        try:
            found = self._pointed()
            for path in (self._present_file, self._refused_file):
                discard_unfinished(path)
            for path in self.folder.iterdir() if self.folder.is_dir() else ():
                if path.is_dir() and not path.is_symlink() and (found is None or path.name != found.name):
                    shutil.rmtree(path, ignore_errors=True)
        except OSError:
            return
        finally:
            self._turn.release()


def _loaded(found: OnTheShelf) -> Course:
    """Opens a course; one that was taken over by an earlier version of Haven may not suit this one.

    Raises:
        CourseDamaged: It was taken over and cannot be used.
        CourseInvalid: The course that came with the program cannot be used.
    """
    try:
        return Course.load(found.folder)
    except CourseInvalid as error:
        if found.way == "program":
            raise
        raise CourseDamaged(error.file, error.reason) from None


def newer(version: str, other: str) -> bool:
    """Says whether a version is newer than another; one that is no version is older than every other."""
    return (numbers(version) or (-1, 0, 0)) > (numbers(other) or (-1, 0, 0))
