"""What is seen first: the window in the colour of its ground, then the locked door, before the program is there.

A person sees the window as soon as a bare one could be painted, and where she is a moment later. What is behind the
door and knows no window (vault, sync, services) is imported on a lane meanwhile, then the windows' modules between
two turns of the GUI thread (`ui.classes` says why there), and what she asked for in that moment is done as soon as it
can be.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.paths import Profile
from ui.shell.settings import Settings
from ui.shell.window import Window

if TYPE_CHECKING:
    from concurrent.futures import Future

    from app.tasks import Lane
    from ui.program import Program
    from ui.shell.lock_page import LockPage
    from ui.shell.looks import Looks

UNSEEN_MS = 1_000
"""After so long the rest comes also when nobody has seen the window, because it is minimised or covered."""
BESIDE: Final = (
    "app.vault.rekeying",
    "app.vault.vault",
    "app.spoken.service",
    "app.reminders.plan",
    "sync.client.kit",
    "sync.client.enrolment",
    "sync.client.engine",
    "sync.client.inviting",
    "app.course.shelf",
    "app.planning.service",
    "app.review.service",
)
"""What is imported on a lane: large, and without a class of Qt."""
BETWEEN: Final = (
    "ui.services",
    "ui.pages",
    "ui.relay",
    "ui.entrance",
    "ui.reminders.notifier",
    "ui.reminders.runner",
    "ui.errors",
    "ui.shell.course_arrival",
    "ui.shell.desk",
    "ui.shell.forgotten_page",
    "ui.clinic_kit",
    "ui.shell.help_page",
    "ui.widgets.face",
    "ui.enrol.start",
    "ui.shell.door",
    "ui.shell.erasing",
    "ui.shell.guard",
    "ui.shell.house",
    "ui.shell.new_lock",
    "ui.spoken.recovering",
    "ui.shell.session",
    "ui.program",
)
"""What is imported between two turns of the GUI thread, the last of it the program that needs all of it."""


class Front(QObject):
    """The window, its looks and the locked door.

    Signals:
        ready(): The rest of the program can be made without keeping the window waiting.

    Attributes:
        settings: What is set for this computer.
        window: The window.
        door: The locked door, when there is a vault.

    Args:
        profile: The files of this person's program.
        language: The language of the window from now on; unchanged when None.
    """

    ready = Signal()
    _came = Signal()

    def __init__(self, profile: Profile, language: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._unwritten: list[Callable[[], None]] = []
        self._asked: Callable[[Program], object] | None = None
        self._lane: Lane | None = None
        self._goes_on = False
        self._done: Future[None] | None = None
        self._left = iter(BETWEEN)
        self.settings = Settings(profile.settings, self, self._unwritten.append)
        if language is not None:
            self.settings.look(language=language)
        self._looks: Looks | None = None
        self.window = Window(self.settings.ground)
        self.door: LockPage | None = None

    def dress(self) -> Looks:
        """Dresses the application once, and returns what does so; themes and fonts take their time."""
        if self._looks is None:
            from ui.shell.looks import Looks

            self._looks = Looks(self.settings, self)
            self._looks.dress()
        return self._looks

    def show(self, *, quietly: bool = False) -> None:
        """Shows the window; the door comes once it was painted, and the rest behind it.

        Args:
            quietly: Whether the window is left to the program, which may wait beside the clock.
        """
        if self.settings.geometry:
            self.window.restoreGeometry(self.settings.geometry)
        self.window.help_asked.connect(self._help)
        self.window.close_asked.connect(self._close)
        self.window.painted.connect(self._furnish)
        if quietly:
            self._furnish()
            return
        QTimer.singleShot(UNSEEN_MS, self, self._furnish)
        self.window.show()

    def hand_over(self, program: Program) -> None:
        """Leaves the window to the program, which does what was asked for meanwhile."""
        if self._lane is not None:
            self._lane.close(drain=True)
            self._lane = None
            self.window.help_asked.disconnect(self._help)
            self.window.close_asked.disconnect(self._close)
        self.settings.write_by(lambda work: program.relay.run("vault", work, lambda _: None))
        for work in self._unwritten:
            program.relay.run("vault", work, lambda _: None)
        self._unwritten.clear()
        if self.door is not None:
            self.door.passphrase_entered.disconnect()
            self.door.help_asked.disconnect()
            self.door.forgotten.disconnect()

    def catch_up(self, program: Program) -> None:
        """Does what was asked for before the program was there."""
        if self._asked is not None:
            asked, self._asked = self._asked, None
            asked(program)

    def _furnish(self) -> None:
        """Puts the door into the window and lets it be seen, once; then the rest is imported."""
        if self._goes_on:
            return
        self._goes_on = True
        self.dress()
        if self._profile.header.exists():
            from ui.shell.lock_page import LockPage

            self.door = LockPage()
            self.door.passphrase_entered.connect(self._unlock)
            self.door.help_asked.connect(lambda: self._ask(lambda program: program.show_help()))
            self.door.forgotten.connect(lambda: self._ask(lambda program: program.door.show_forgotten()))
            self.window.show_bare(self.door)
        else:
            from ui.widgets import Dusk, Text

            ground = Dusk(night=True)
            ground.column.addStretch(1)
            ground.column.addWidget(Text("Haven", "display", "dusk_ink"))
            ground.column.addStretch(2)
            self.window.show_bare(ground)
        self._remember_ground()
        self.window.repaint()
        self._go_on()

    def _remember_ground(self) -> None:
        """Keeps the colour that the next start begins with."""
        from ui.theme import current

        self.settings.remember_ground(current().tokens.paper.name())

    def _go_on(self) -> None:
        """Imports the rest beside the window."""
        from PySide6.QtCore import Qt

        from app.tasks import Lane

        self._came.connect(self._come, Qt.ConnectionType.QueuedConnection)
        self._lane = Lane("start")
        self._lane.submit(_import_beside).add_done_callback(self._tell)

    def _tell(self, done: Future[None]) -> None:
        """Tells that it is there, from the lane; a defect is raised where everything of the kind is caught."""
        self._done = done
        self._came.emit()

    def _come(self) -> None:
        """Imports one more of what is left for the GUI thread, and lets the window have its turn."""
        if self._done is not None:
            self._done.result()
        found = next(self._left, None)
        if found is None:
            self.ready.emit()
        else:
            import_module(found)
            self._came.emit()

    def _ask(self, what: Callable[[Program], object]) -> None:
        self._asked = what

    def _unlock(self, passphrase: str) -> None:
        self._ask(partial(_unlock, passphrase))

    def _help(self) -> None:
        self._ask(lambda program: program.show_help())

    def _close(self) -> None:
        self._ask(lambda program: program.shut_down())


def _import_beside() -> None:
    for name in BESIDE:
        import_module(name)


def _unlock(passphrase: str, program: Program) -> None:
    program.unlock(passphrase)
