"""The composition root of the window: lanes, shell, and after unlocking the services, the pages and sync.

Locking and ending follow one order: the open page keeps what was typed, the schedule stops, the sync that runs is
asked to end, the vault lane is drained, the keys are dropped, the vault is closed. The window never waits for it.

The window with the locked door stands before this module is imported, see `ui.front`. What is needed only after
unlocking and knows no window may be imported on the lane that wants it; all of `ui` is imported on the GUI thread.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import Clock, SystemClock
from app.errors import CourseDamaged, HavenError
from app.model.change_set import ChangeSet
from app.paths import Profile, resources
from app.tasks import Lanes
from app.vault.rekeying import Rekeying
from app.vault.vault import Vault
from ui import pages
from ui.classes import ClassMaker
from ui.collector import Collector
from ui.entrance import Entrance
from ui.front import Front
from ui.relay import Relay
from ui.reminders.runner import Runner
from ui.shell.closing import Closing
from ui.shell.context import Breathing, Helping, Listening, Playing
from ui.shell.course_arrival import CourseArrival
from ui.shell.desk import Desk
from ui.shell.door import Door
from ui.shell.erasing import Erasing
from ui.shell.given import Given
from ui.shell.guard import Guard
from ui.shell.house import House
from ui.shell.leaving import Leaving
from ui.shell.new_lock import NewLock
from ui.shell.places import Role
from ui.shell.session import Session, TransportFactory
from ui.shell.syncing import Syncing
from ui.shell.tray import Tray
from ui.shell.window import BREATHING_MIN
from ui.shell.wish import Wish
from ui.spoken.recovering import recover

if TYPE_CHECKING:
    from app.course.shelf import Shelf
    from sync.client.engine import SyncOutcome

LOG = logging.getLogger("haven.ui")


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
        course: The folder of the course that came with the program.
        invitation: A file that Haven was opened with; one that is none is taken as soon as the vault is open.
        language: The language of the window from now on; unchanged when None.
        front: The window that stands already; one is made when None.
    """

    unlocked = Signal()
    locked = Signal()
    ended = Signal()

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
        front: Front | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        Collector(self)
        ClassMaker(self)
        self.profile = profile
        self.role: Role = role
        self.clock = clock
        lanes = Lanes()
        self.relay = Relay(lanes, self._fail, self)
        self._front = front or Front(profile, language)
        self._front.setParent(self)
        self.settings, self.looks, self.window = self._front.settings, self._front.dress(), self._front.window
        self._transport = transport
        self._course = course or resources() / "courses" / "mbct"
        self._shelf: Shelf | None = None
        self._given = Given(invitation)
        self._session: Session | None = None
        self._desk: Desk | None = None
        self._ending = False
        self.closing = Closing(self.relay, lanes, self)
        self.closing.closed.connect(self.locked)
        self.closing.emptied.connect(self._finish)
        self.leaving = Leaving(self.relay, self._fail)
        self.syncing = Syncing(self.relay, clock, self)
        self._course_arrival = CourseArrival(self.relay, self)
        computer = computer or SystemClock()
        self._wish = Wish(computer)
        self.guard = Guard(computer, self._plays, self)
        self.entrance = Entrance(self.window, self.relay, profile, clock, self.settings, self.closing, self)
        self.entrance.arrived.connect(lambda vault, breathe: self._begin(vault, breathe=breathe))
        self.door = Door(self.window, self.relay, profile, clock, self)
        self.door.opened.connect(self._opened)
        self.new_lock = NewLock(self.window, self.relay, profile, self)
        self.new_lock.over.connect(self.door.show)
        self.erasing = Erasing(self.window, self.relay, profile, self)
        self.erasing.erased.connect(self.settings.forget)
        self.erasing.over.connect(lambda: self._first_run(None))
        self.window.lock_asked.connect(self.lock)
        self.window.help_asked.connect(self.show_help)
        self.window.close_asked.connect(self._close)
        self.window.file_dropped.connect(lambda path: self.open_file(Path(path)))
        self.window.breathing_asked.connect(self.breathe)
        self.tray = Tray(self.window, role == "patient", self)
        self.tray.breathing_asked.connect(self._breathe_from_tray)
        self.tray.window_asked.connect(self.raise_window)
        self.tray.lock_asked.connect(self.lock)
        self.tray.end_asked.connect(self.shut_down)
        self.reminders = Runner(profile, clock, self.relay, self.tray, self._plays, self)
        self.reminders.opened.connect(self.raise_window)
        self.erasing.erased.connect(self.reminders.look)
        self.syncing.synced.connect(self._synced)
        self.syncing.needed.connect(self._fail)
        self.syncing.failed.connect(self._fail)
        self.guard.locked.connect(self._lock_by_itself)
        self.looks.changed.connect(self._look_again, Qt.ConnectionType.QueuedConnection)
        self.settings.habits_changed.connect(self._guard_again)
        self.window.listen()
        self._front.hand_over(self)

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

    def start(self, vault: Vault | None = None, *, quietly: bool = False) -> None:
        """Shows the window: locked, or the first run when there is no vault yet.

        Args:
            vault: An open vault of this profile, with which it goes on at once.
            quietly: Whether it started with the computer: locked, it then waits beside the clock.
        """
        front = self._front
        if not self.window.isVisible() and self.settings.geometry:
            self.window.restoreGeometry(self.settings.geometry)
        waits = False
        if vault is not None:
            self._begin(vault, breathe=False)
        elif not Vault.exists(self.profile):
            self._first_run(None)
        else:
            waits = quietly
            if front.door is not None and front.door is self.window.bare:
                self.door.take(front.door)
            else:
                self.door.show()
        self.tray.show()
        if not waits:
            self.window.show()
        elif not self.tray.is_there:  # a desktop may bring its place for icons later
            self.window.showMinimized()
        if self.role == "patient":
            self.reminders.start()
        front.catch_up(self)

    def open_file(self, path: Path) -> None:
        """Takes a file that was opened or dropped: an exchange file, a course file, or else an invitation."""
        if not self._given.take(path):
            self.entrance.take(path)
        elif self._desk is not None:
            self._given.hand_over(self._desk)

    def raise_window(self, invitation: str = "") -> None:
        """Comes to the front when Haven is started again; a window that is ending stays away."""
        if self._ending:
            return
        if invitation:
            self.open_file(Path(invitation))
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def unlock(self, passphrase: str) -> None:
        """Opens the vault with a passphrase."""
        self.door.unlock(passphrase)

    def lock(self) -> None:
        """Locks: the content is gone from the window at once, the vault is closed in its order."""
        if self.entrance.is_shown:
            if not self._ending and self.entrance.lock():
                self.guard.stop()
                self.door.show()
        elif self._session is not None and not self.leaving.is_held_back(self.window.house, self.lock):
            self._close_session()
            self.door.show()

    def _rekey(self, rekeying: Rekeying) -> None:
        """Closes the vault in its order and gives it another key; then it waits behind the door."""
        if self._session is not None and not self.leaving.is_held_back(
            self.window.house, lambda: self._rekey(rekeying)
        ):
            self._close_session()
            self.new_lock.begin(rekeying)

    def _erase(self) -> None:
        """Closes the vault in its order and erases everything; what was being written goes with the rest."""
        if self._session is not None:
            self._close_session()
            self._shelf = None
            self.relay.unkept = None
            self.erasing.begin()

    def _lock_by_itself(self) -> None:
        self.leaving.insist()
        self.lock()
        self._guard_again()

    def _close(self) -> None:
        """Closes the window: the program ends, or stays locked beside the clock where she chose that."""
        if self.role != "patient" or not self.settings.stays or self.entrance.is_shown or not self.tray.is_there:
            self.shut_down()
            return
        self.lock()
        if self._session is None:  # otherwise it is held back: words are not kept yet, and the window says so
            self.window.hide()

    def shut_down(self) -> None:
        """Ends the program in its order; what was typed is kept."""
        if self._ending or self.leaving.is_held_back(self.window.house, self.shut_down):
            return
        self._ending = True
        self.reminders.stop()
        self.settings.remember(geometry=bytes(self.window.saveGeometry().data()))
        self.window.hide()
        self.tray.hide()
        if self._session is not None:
            self._close_session()
            self.closing.end_lanes()
        else:
            self.relay.run("cpu", lambda: None, lambda _: self._end_locked())

    def show_help(self) -> None:
        """Shows help: as a page, or before the locked door."""
        house = self.window.house
        full: object = self.window.full
        if isinstance(full, Helping):
            full.help()
            return
        if self._desk is not None:
            self._desk.close_full()
        if house is not None:
            house.go("help", {})
        elif self.new_lock.is_shown:
            self.new_lock.show_help()
        elif self.erasing.is_shown:
            self.erasing.show_help()
        elif self.entrance.is_shown:
            self.entrance.show_help()
        else:
            self.door.show_help()

    def tell_defect(self) -> None:
        """Says that something unforeseen happened; what was kept is safe."""
        self._fail(HavenError())

    def breathe(self, minutes: int = BREATHING_MIN) -> None:
        """Begins the breathing space; what takes the whole window opens it itself and comes back, or goes on.

        A practice that plays is not ended by a key that was meant for something else; it says so itself.
        """
        full: object = self.window.full
        if isinstance(full, Breathing):
            full.breathe(minutes)
        elif full is None and self._desk is not None and self.role == "patient":
            pages.begin_breathing_space(self._desk, minutes)

    def _plays(self) -> bool:
        """Says whether a practice plays or a silent day goes on before her eyes, or she is speaking."""
        full: object = self.window.full
        if isinstance(full, Playing) and full.plays:
            return True
        return any(isinstance(each, Listening) and each.listens for each in self.window.findChildren(QWidget))

    def _breathe_from_tray(self, minutes: int) -> None:
        """Brings the window and begins the breathing space; at the locked door, if it is opened within minutes."""
        self.raise_window()
        if self._desk is not None:
            self.breathe(minutes)
        else:
            self._wish.keep(minutes)

    def _end_locked(self) -> None:
        """A vault that the first run made meanwhile is closed; one that opens meanwhile closes itself."""
        self.entrance.end()
        self.closing.end_lanes()

    def _opened(self, vault: Vault, pending: bool) -> None:
        if self._ending:
            self.closing.close_at_once(vault)
        elif pending:
            self._first_run(vault)
        else:
            self._begin(vault, breathe=False)

    def _first_run(self, vault: Vault | None) -> None:
        self.entrance.show(vault, self._given.invitation)
        self._guard_again()

    def _begin(self, vault: Vault, *, breathe: bool) -> None:
        if self._ending:
            self.closing.close_at_once(vault)
            return
        profile, clock, language = self.profile, self.clock, self.settings.language

        def work() -> tuple[Session, CourseDamaged | None]:
            from app.course.shelf import Shelf
            from app.course.signing import marks_of

            self._shelf = shelf = self._shelf or Shelf(profile, self._course)  # on the vault lane alone
            chosen = shelf.choose(marks_of(vault.database))
            session = Session(
                vault, profile, clock, chosen.course, self.syncing, self._transport, (shelf, chosen.shelved)
            )
            session.services.practice_log.recover()
            session.services.spoken.purge()
            session.keep_help(language)
            return session, chosen.damaged

        def failed(error: HavenError) -> None:
            self.relay.run("vault", vault.close, lambda _: self.door.show_trouble(error))

        self.relay.run("vault", work, lambda begun: self._enter(*begun, breathe=breathe), failed)

    def _enter(self, session: Session, damaged: CourseDamaged | None, *, breathe: bool) -> None:
        if self._ending:
            self.closing.close_session(session)
            return
        self._session = session
        self._desk = Desk(
            session.services,
            self.relay,
            self.clock,
            self.settings,
            self.window,
            self.syncing,
            self._count,
            self._rekey,
            self._erase,
            self.reminders,
        )
        first = pages.places(self.role)[0].name
        remembered = self.settings.page
        self._show_house(remembered if remembered in pages.remembered(self.role) else first, {})
        if self.window.house is not None:
            self.window.house.focus_page()
        self.syncing.start(session)
        self._course_arrival.start(session, self._desk)
        recover(session.services.spoken, self.relay, self._desk.changed, self._fail)
        if self.role == "patient":
            self.reminders.unlocked(session.services.reminding)
        self._guard_again()
        self._count()
        self.unlocked.emit()
        wished = self._wish.take()
        if wanted := BREATHING_MIN if breathe else wished:
            self.breathe(wanted)
        elif self.role == "patient":
            pages.resume(self._desk)
        if damaged is not None:
            self._fail(damaged)
        self._given.hand_over(self._desk)

    def _show_house(self, page: str, arguments: Mapping[str, object]) -> None:
        if self._desk is None:
            return
        house = House(self._desk, pages.places(self.role), pages.others(self.role), helps=self.role == "patient")
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
                self._course_arrival.look()

    def _keep_help(self) -> None:
        """Keeps the clinic's new numbers where they can be read without unlocking."""
        session, language = self._session, self.settings.language

        def kept(_nothing: None) -> None:
            if self._desk is not None:  # the pages that show numbers look again now that the file has them
                self._desk.changed(ChangeSet.of("policy", "help"))

        if session is not None:
            self.relay.run("vault", lambda: session.keep_help(language), kept, self._fail)

    def _fail(self, error: HavenError) -> None:
        if self._desk is not None:
            self._desk.fail(error)
        elif self.entrance.is_shown:
            self.entrance.show_trouble(error)
        else:
            self.door.show_trouble(error)

    def _count(self) -> None:
        """Looks how many letters or dossiers wait, for the rail."""
        session = self._session
        if session is None:
            return
        services, role, window = session.services, self.role, self.window

        def show(count: int) -> None:
            if window.house is not None:
                window.house.rail.show_count(pages.counted(role), count, pages.count_words(role, count))

        self.relay.run("vault", lambda: pages.count(services, role), show, topic="program.count")

    def _guard_again(self) -> None:
        if self._session is not None or self.entrance.is_shown:
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
        self.tray.show()
        self.reminders.say_next()
        if house is not None:
            self._show_house(house.open_page, {})
            self._count()
        else:
            self.door.look_again()
            self.new_lock.look_again()
            self.erasing.look_again()
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
        self._course_arrival.stop()
        self.reminders.locks()
        self.relay.forget()
        self.closing.close_session(session)

    def _finish(self) -> None:
        self.guard.stop()  # a first run that was not over has no session that stops it
        with QSignalBlocker(self.window):
            self.window.let_close()
        self.window.deleteLater()
        self.ended.emit()
