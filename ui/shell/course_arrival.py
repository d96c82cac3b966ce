"""The course that the clinic's policy names: taken over after a sync brought it, and told once."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import HavenError
from app.model.change_set import ChangeSet
from ui.relay import Relay

if TYPE_CHECKING:
    from app.course.shelf import OnTheShelf
    from ui.shell.desk import Desk
    from ui.shell.session import ClinicsCourse, Session

LOG = logging.getLogger("haven.ui.course")


class CourseArrival(QObject):
    """Takes over the clinic's course, one at a time.

    What is written meanwhile does not wait for it: the net lane hands the file out, the cpu lane unpacks it.

    Args:
        relay: The lanes.
    """

    def __init__(self, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = relay
        self._desk: Desk | None = None
        self._session: Session | None = None
        self._is_busy = False

    def start(self, session: Session, desk: Desk) -> None:
        """Looks for one that was not taken over yet."""
        self._session, self._desk, self._is_busy = session, desk, False
        self.look()

    def stop(self) -> None:
        """Looks no more."""
        self._session = self._desk = None

    def look(self) -> None:
        """Looks whether the policy names another one; called when a sync brought something of it."""
        session = self._session
        if session is None or session.services.courses is None or self._is_busy:
            return
        self._is_busy = True
        self._relay.run("net", session.clinics_course, self._unpack, self._failed)

    def _unpack(self, found: ClinicsCourse | None) -> None:
        session = self._session
        courses = None if session is None else session.services.courses
        if found is None or courses is None:
            self._is_busy = False
            return
        self._relay.run(
            "cpu", lambda: courses.take_clinics(found.content, found.digest, found.marks), self._tell, self._failed
        )

    def _failed(self, error: HavenError) -> None:
        """Leaves it for the next time; nobody asked for it, so nobody is told."""
        self._is_busy = False
        LOG.warning("the clinic's course was not looked at: %s", type(error).__name__)

    def _tell(self, taken: OnTheShelf | None) -> None:
        self._is_busy = False
        if taken is not None and self._desk is not None:
            self._desk.say(
                self.tr(
                    "A new course has come from your clinic. You see it the next time you unlock Haven; what you "
                    "wrote stays as it is."
                )
            )
            self._desk.changed(ChangeSet.of("course"))
