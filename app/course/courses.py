"""What is done about the course of a profile while its vault is open: by a person, or because the policy says so.

A course that is taken over is shown from the next unlocking on: no page keeps half of the one before.
"""

import io
import logging
from collections.abc import Callable
from pathlib import Path

from app.clock import Clock
from app.course.shelf import OnTheShelf, Shelf
from app.course.signing import Marks, marks_of
from app.errors import CourseError, PackNotRead, StorageError
from app.vault.database import Database

LOG = logging.getLogger("haven.course")


class Courses:
    """The course files of one unlocked session.

    Attributes:
        used: The course that the open window shows.

    Args:
        db: The vault's connection on the vault lane.
        clock: The time.
        shelf: Where courses lie.
        used: See above.
        go_on: Is called during long work; it raises to end it.
    """

    def __init__(self, db: Database, clock: Clock, shelf: Shelf, used: OnTheShelf, go_on: Callable[[], None]) -> None:
        self.used = used
        self._db = db
        self._clock = clock
        self._shelf = shelf
        self._go_on = go_on

    def marks(self) -> Marks:
        """Returns by what the clinic is known; on the vault lane. Everything below is for another lane."""
        return marks_of(self._db)

    def following(self, marks: Marks) -> OnTheShelf | None:
        """Returns the course that is shown from the next unlocking on; None when it is the one that is shown now."""
        try:
            found = self._shelf.present(marks)
        except CourseError:
            return None  # it is told at the next unlocking
        return None if (found.name, found.id, found.version) == self._shown else found

    @property
    def _shown(self) -> tuple[str, str, str]:
        return self.used.name, self.used.id, self.used.version

    def take_file(self, path: Path, marks: Marks) -> OnTheShelf:
        """Takes over a course file that somebody opened.

        Raises:
            PackError, CourseInvalid: It cannot be used; nothing was changed.
            DiskFull, ReadOnlyPlace: It cannot be written; nothing was changed.
        """
        from app.course.taking import take

        try:
            with path.open("rb") as file:
                return take(self._shelf, file, marks, "file", self._clock.now(), self._go_on)
        except OSError:
            raise PackNotRead from None

    def is_new(self, pack: str) -> bool:
        """Says whether a course file (SHA-256) of the clinic's was not looked at before."""
        return not self._shelf.was_seen(pack)

    def take_clinics(self, content: bytes, pack: str, marks: Marks) -> OnTheShelf | None:
        """Takes over the course file that the clinic's policy names.

        Args:
            content: The file.
            pack: Its SHA-256, in hexadecimal digits.
            marks: By which the clinic is known.

        Returns:
            The course, or None when it cannot be used: the log is told, and nobody else. It is not tried again
            until the policy names another one, or this computer's disk takes it.
        """
        from app.course.taking import take

        try:
            try:
                return take(self._shelf, io.BytesIO(content), marks, "clinic", self._clock.now(), self._go_on)
            except CourseError as error:
                LOG.warning("the clinic's course cannot be used: %s %s", type(error).__name__, error.file)
                self._shelf.refuse(pack)
        except StorageError as error:
            LOG.warning("the clinic's course cannot be kept: %s", type(error).__name__)
        return None
