"""What pages may ask of the shell, answered by the program."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.clock import Clock
from app.errors import HavenError
from app.model.change_set import ChangeSet
from ui.errors import sentence
from ui.relay import Relay
from ui.services import Services
from ui.shell.guard import Guard
from ui.shell.settings import Settings
from ui.shell.syncing import Syncing
from ui.shell.window import Window


class Desk:
    """The shell's `Context` for one unlocked session.

    Args:
        services: The services over the open vault.
        background: The lanes.
        clock: The time.
        settings: What is set for this computer.
        window: The window.
        syncing: The schedule.
        guard: Locks by itself; a widget that takes the whole window (a practice) holds it.
        recount: Is called when something changed, for the numbers in the rail.
    """

    def __init__(
        self,
        services: Services,
        background: Relay,
        clock: Clock,
        settings: Settings,
        window: Window,
        syncing: Syncing,
        guard: Guard,
        recount: Callable[[], None],
    ) -> None:
        self.services = services
        self.background = background
        self.clock = clock
        self.settings = settings
        self._window = window
        self._syncing = syncing
        self._guard = guard
        self._recount = recount

    def go(self, page: str, **arguments: object) -> None:
        """Shows a page."""
        house = self._window.house
        if house is not None:
            house.go(page, arguments)

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Says in a few words what was just done."""
        self._window.say(text, undo)

    def fail(self, error: HavenError) -> None:
        """Says what went wrong, what is safe and what to do."""
        house = self._window.house
        if house is not None:
            house.show_notice(sentence(error))

    def changed(self, changes: ChangeSet) -> None:
        """Tells all pages what changed."""
        house = self._window.house
        if house is not None and changes:
            house.changed(changes)
            self._recount()

    def sync_now(self) -> None:
        """Asks for a sync as soon as the lane is free."""
        self._syncing.sync_now()

    def show_full(self, widget: QWidget) -> None:
        """Lets a widget take the whole window; while it does, the program does not lock by itself."""
        if self._window.full is None:
            self._guard.hold(True)
        self._window.show_full(widget)

    def close_full(self) -> None:
        """Brings rail and page back."""
        if self._window.full is not None:
            self._guard.hold(False)
            self._window.close_full()
