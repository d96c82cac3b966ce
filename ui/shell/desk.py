"""What pages may ask of the shell, answered by the program."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.clock import Clock
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.vault.rekeying import Rekeying
from ui.errors import sentence
from ui.relay import Relay
from ui.reminders.runner import Runner
from ui.services import Services
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
        recount: Is called when something changed, for the numbers in the rail.
        rekey: Is called when the vault is to get another key.
        erase: Is called when everything is to be erased from this computer.
        reminders: Follows the plan of reminders.
    """

    def __init__(
        self,
        services: Services,
        background: Relay,
        clock: Clock,
        settings: Settings,
        window: Window,
        syncing: Syncing,
        recount: Callable[[], None],
        rekey: Callable[[Rekeying], None],
        erase: Callable[[], None],
        reminders: Runner,
    ) -> None:
        self.services = services
        self.background = background
        self.clock = clock
        self.settings = settings
        self._window = window
        self._syncing = syncing
        self._recount = recount
        self._rekey = rekey
        self._erase = erase
        self._reminders = reminders

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
            if changes.touches("settings", "policy", "plan", "pause"):
                self._reminders.look()

    def sync_now(self) -> None:
        """Asks for a sync as soon as the lane is free."""
        self._syncing.sync_now()

    def show_full(self, widget: QWidget) -> None:
        """Lets a widget take the whole window."""
        self._window.show_full(widget)

    def close_full(self) -> None:
        """Brings rail and page back."""
        self._window.close_full()

    def rekey(self, rekeying: Rekeying) -> None:
        """Closes the vault and gives it its other key."""
        self._rekey(rekeying)

    def erase(self) -> None:
        """Erases everything from this computer."""
        self._erase()

    def show_reminder(self, told: Callable[[str], None]) -> None:
        """Shows how a reminder looks."""
        self._reminders.notifier.show(told)
