"""The composition root of the window: lanes, shell, and after unlocking the services, the pages and sync.

Locking and ending follow one order: the open page keeps what was typed, the schedule stops, the sync that runs is
asked to end, the vault lane is drained, the keys are dropped, the vault is closed. The window never waits for it.

What the locked door does not need (sync, services, the first run) is imported when it is wanted, on the lane that
wants it, so that the door comes quickly.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import Clock, SystemClock
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.paths import Profile, resources
from app.tasks import Lanes
from app.vault.vault import Vault
from ui import pages
from ui.relay import Relay
from ui.shell.desk import Desk
from ui.shell.door import Door
from ui.shell.guard import Guard
from ui.shell.house import House
from ui.shell.leaving import Leaving
from ui.shell.looks import Looks
from ui.shell.places import Role
from ui.shell.settings import Settings
from ui.shell.syncing import Syncing, needs_somebody
from ui.shell.window import Window

if TYPE_CHECKING:
    from sync.client.engine import SyncOutcome
    from ui.enrol.flow import FirstRun
    from ui.shell.session import Session, TransportFactory

LOG = logging.getLogger("haven.ui")
PATIENCE_S = 3.0
"""Seconds that closing the vault waits for a sync in the middle of a slow answer."""


class Program(QObject):
    """One running Haven.

    Signals:
        unlocked(): Services and pages are there.
        locked(): The vault was closed.
        ended(): Everything is closed; the application may quit.

    Args:
        profile: The files of this person's program.
        role: "patient" or "reviewer".
        clock: The time of diaries and letters.
        computer: The computer's own clock, for locking by itself.
        transport: Makes the way to a server; over the network when None.
        course: The folder of the course pack.
        invitation: A file that Haven was opened with.
        language: The language of the window from now on; unchanged when None.
    """

    unlocked = Signal()
    locked = Signal()
    ended = Signal()
    _emptied = Signal()

    def __init__(
        self,
        profile: Profile,
        role: Role,
        clock: Clock,
        *,
        computer: Clock | None = None,
        transport: TransportFactory | None = None,
        course: Path | None = None,
        invitation: Path | None = None,
        language: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.profile = profile
        self.role: Role = role
        self.clock = clock
        self._lanes = Lanes()
        self.relay = Relay(self._lanes, self._fail, self)
        self.settings = Settings(profile.settings, self, lambda work: self.relay.run("vault", work, lambda _: None))
        if language is not None:
            self.settings.look(language=language)
        self._transport = transport
        self._course = course or resources() / "courses" / "mbct"
        self._invitation = invitation
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._flow: FirstRun | None = None
        self._arguments: Mapping[str, object] = {}
        self._ending = False
        self._last_thread: threading.Thread | None = None
        self._emptied.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self.leaving = Leaving(self.relay, self._fail)
        self.syncing = Syncing(self.relay, clock, self)
        self.guard = Guard(computer or SystemClock(), self)
        self.looks = Looks(self.settings, self)
        self.looks.dress()
        self.window = Window()
        self.door = Door(self.window, self.relay, profile, clock, self)
        self.door.opened.connect(self._opened)
        self.window.lock_asked.connect(self.lock)
        self.window.help_asked.connect(self.show_help)
        self.window.close_asked.connect(self.shut_down)
        self.syncing.synced.connect(self._synced)
        self.syncing.failed.connect(self._fail)
        self.guard.locked.connect(self._lock_by_itself)
        self.looks.changed.connect(self._look_again, Qt.ConnectionType.QueuedConnection)
        self.settings.habits_changed.connect(self._guard_again)

    @property
    def session(self) -> Session | None:
        """The unlocked session, when there is one."""
        return self._session

    @property
    def context(self) -> Desk | None:
        """What pages get, while unlocked."""
        return self._desk

    @property
    def is_over(self) -> bool:
        """Whether everything was closed, or is being closed."""
        return self._ending

    def start(self) -> None:
        """Shows the window: locked, or the first run when there is no vault yet."""
        if self.settings.geometry:
            self.window.restoreGeometry(self.settings.geometry)
        if Vault.exists(self.profile):
            self.door.show()
        else:
            self._first_run(None)
        self.window.show()

    def open_invitation(self, path: Path) -> None:
        """Takes an invitation that was opened while Haven runs; it counts only where there is no vault yet."""
        if self._flow is not None and self._flow.takes_invitation:
            self._first_run(None, path)

    def raise_window(self, invitation: str = "") -> None:
        """Comes to the front when Haven is started again; a window that is ending stays away."""
        if self._ending:
            return
        if invitation:
            self.open_invitation(Path(invitation))
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def unlock(self, passphrase: str) -> None:
        """Opens the vault with a passphrase."""
        self.door.unlock(passphrase)

    def lock(self) -> None:
        """Locks: the content is gone from the window at once, the vault is closed in its order."""
        if self._session is not None and not self.leaving.is_held_back(self.window.house, self.lock):
            self._close_session()
            self.door.show()

    def _lock_by_itself(self) -> None:
        self.leaving.insist()
        self.lock()

    def shut_down(self) -> None:
        """Ends the program in its order; what was typed is kept."""
        if self._ending or self.leaving.is_held_back(self.window.house, self.shut_down):
            return
        self._ending = True
        self.settings.remember(geometry=bytes(self.window.saveGeometry().data()))
        self.window.hide()
        if self._session is not None:
            self._close_session()
            self._end_when_closed()
        else:
            self.relay.run("cpu", lambda: None, lambda _: self._end_locked())

    def show_help(self) -> None:
        """Shows help: as a page, or before the locked door."""
        house = self.window.house
        if self._desk is not None:
            self._desk.close_full()
        if house is not None:
            house.go("help", {})
        elif self._flow is None:
            self.door.show_help()

    def tell_defect(self) -> None:
        """Says that something unforeseen happened; what was kept is safe."""
        self._fail(HavenError())

    def breathe(self) -> None:
        """Begins the breathing space."""
        if self._desk is not None:
            pages.begin_breathing_space(self._desk)

    def _end_locked(self) -> None:
        """A vault that the first run made meanwhile is closed; one that opens meanwhile closes itself."""
        if self._flow is not None and (vault := self._flow.vault) is not None:
            self.relay.run("vault", vault.close, lambda _: None)
        self._end_when_closed()

    def _end_when_closed(self) -> None:
        self.relay.run("vault", lambda: None, lambda _: self._empty_lanes())

    def _opened(self, vault: Vault, pending: bool) -> None:
        if self._ending:
            self.relay.run("vault", vault.close, lambda _: None)
        elif pending:
            self._first_run(vault)
        else:
            self._begin(vault, breathe=False)

    def _first_run(self, vault: Vault | None, invitation: Path | None = None) -> None:
        from ui.enrol.flow import FirstRun

        flow = FirstRun(self.relay, self.profile, self.clock, self.settings)
        flow.arrived.connect(lambda opened, breathe: self._begin(opened, breathe=breathe))
        self.window.show_bare(flow)
        self._flow = flow
        flow.begin(vault, invitation or self._invitation)

    def _begin(self, vault: Vault, *, breathe: bool) -> None:
        if self._ending:
            self.relay.run("vault", vault.close, lambda _: None)
            return
        profile, clock, folder = self.profile, self.clock, self._course
        syncing, transport, language = self.syncing, self._transport, self.settings.language

        def work() -> Session:
            from app.course.pack import Course
            from ui.shell.session import Session

            session = Session(vault, profile, clock, Course.load(folder), syncing, transport)
            session.services.practice_log.recover()
            session.keep_help(language)
            return session

        def failed(error: HavenError) -> None:
            self.relay.run("vault", vault.close, lambda _: self.door.show_trouble(error))

        self.relay.run("vault", work, lambda session: self._enter(session, breathe=breathe), failed)

    def _enter(self, session: Session, *, breathe: bool) -> None:
        if self._ending:
            self._put_away(session)
            return
        self._session = session
        self._flow = None
        self._desk = Desk(
            session.services,
            self.relay,
            self.clock,
            self.settings,
            self.window,
            self.syncing,
            self.guard,
            self._count,
        )
        first = pages.places(self.role)[0].name
        remembered = self.settings.page
        self._show_house(remembered if remembered in pages.remembered(self.role) else first, {})
        if self.window.house is not None:
            self.window.house.focus_page()
        self.syncing.start(session)
        self._guard_again()
        self._count()
        self.unlocked.emit()
        if breathe:
            self.breathe()

    def _show_house(self, page: str, arguments: Mapping[str, object]) -> None:
        if self._desk is None:
            return
        house = House(self._desk, pages.places(self.role), pages.others(), helps=self.role == "patient")
        house.rail.breathing_asked.connect(self.breathe)
        house.rail.lock_asked.connect(self.lock)
        house.gone_to.connect(self._remember)
        self.window.show_house(house)
        house.go(page, arguments)

    def _remember(self, page: str) -> None:
        if page in pages.remembered(self.role) and page != self.settings.page:
            self.settings.remember(page=page)

    def _synced(self, outcome: SyncOutcome) -> None:
        if self._desk is not None:
            self._desk.changed(outcome.changes | ChangeSet.of("sync"))
            if outcome.changes.touches("policy"):
                self._keep_help()
            if outcome.problem is not None and needs_somebody(outcome.problem):
                self._desk.fail(outcome.problem)

    def _keep_help(self) -> None:
        """Keeps the clinic's new numbers where they can be read without unlocking."""
        session, language = self._session, self.settings.language
        if session is not None:
            self.relay.run("vault", lambda: session.keep_help(language), lambda _: None, self._fail)

    def _fail(self, error: HavenError) -> None:
        if self._desk is not None:
            self._desk.fail(error)
        elif self._flow is not None:
            self._flow.show_trouble(error)
        else:
            self.door.show_trouble(error)

    def _count(self) -> None:
        """Looks how many letters or dossiers wait, for the rail."""
        session = self._session
        if session is None:
            return
        services, role = session.services, self.role
        self.relay.run("vault", lambda: pages.count(services, role), self._show_count, topic="program.count")

    def _show_count(self, count: int) -> None:
        house = self.window.house
        if house is not None:
            place = pages.counted(self.role)
            house.rail.show_count(place, count, pages.count_words(self.role, count))

    def _guard_again(self) -> None:
        if self._session is not None:
            self.guard.start(self.settings.lock_minutes)

    def _look_again(self) -> None:
        """Language, theme or text size changed: everything is built again, at the same place."""
        if self._ending:
            return
        house, focused = self.window.house, QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        if house is not None:
            house.leave()
        self.looks.dress()
        if house is not None:
            self._show_house(house.open_page, {})
            self._count()
        else:
            self.door.look_again()
        again = self.window.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_session(self) -> None:
        session, house = self._session, self.window.house
        self._session = None
        self._desk = None
        if session is None:
            return
        if self.window.full is not None:
            self.window.close_full()
        if house is not None:
            house.leave()
        self.guard.stop()
        self.syncing.stop()
        self.relay.forget()
        self._put_away(session)

    def _put_away(self, session: Session) -> None:
        self.relay.run("net", session.release, lambda _: None)
        self.relay.run("vault", lambda: session.close(PATIENCE_S), lambda _: self.locked.emit())

    def _empty_lanes(self) -> None:
        """Ends the lanes beside the window's thread: a sync in the middle of a slow answer ends only after it."""

        def work() -> None:
            self._lanes.close()
            self._emptied.emit()

        self._last_thread = threading.Thread(target=work, name="haven-end")
        self._last_thread.start()

    def _finish(self) -> None:
        if self._last_thread is not None:
            self._last_thread.join()
        with QSignalBlocker(self.window):
            self.window.let_close()
        self.window.deleteLater()
        self.ended.emit()
