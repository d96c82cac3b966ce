"""The first run in the window: shown, gone on with after a lock or crash, locked, and over when there is a vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.clock import Clock
from app.errors import HavenError
from app.paths import Profile
from app.vault.vault import Vault
from ui.relay import Relay
from ui.shell.closing import Closing
from ui.shell.settings import Settings
from ui.shell.window import Window

if TYPE_CHECKING:
    from ui.enrol.flow import FirstRun


class Entrance(QObject):
    """Where somebody comes in who has no vault yet, or one that is not ready.

    Signals:
        arrived(Vault, bool): The vault is ready, and whether the first practice was asked for.

    Args:
        window: Where it is shown.
        relay: The lanes.
        profile: The files of this person's program.
        clock: The time of diaries and letters.
        settings: Receives the language.
        closing: Closes the vault that was made meanwhile.
    """

    arrived = Signal(object, bool)

    def __init__(
        self,
        window: Window,
        relay: Relay,
        profile: Profile,
        clock: Clock,
        settings: Settings,
        closing: Closing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._relay = relay
        self._profile = profile
        self._clock = clock
        self._settings = settings
        self._closing = closing
        self._flow: FirstRun | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the first run goes on."""
        return self._flow is not None

    def show(self, vault: Vault | None, invitation: Path | None = None) -> None:
        """Begins the first run, or goes on with it.

        Args:
            vault: The vault that it has made before; None at the beginning.
            invitation: A file that Haven was opened with.
        """
        from ui.enrol.flow import FirstRun

        flow = FirstRun(self._relay, self._profile, self._clock, self._settings)
        flow.arrived.connect(self._arrive)
        self._window.show_bare(flow)
        self._flow = flow
        flow.begin(vault, invitation)

    def take(self, invitation: Path) -> None:
        """Takes an invitation that was opened while Haven runs; it counts only where there is no vault yet."""
        if self._flow is not None and self._flow.takes_invitation:
            self.show(None, invitation)

    def lock(self) -> bool:
        """Locks once there is a vault, and says whether it did: it goes on behind the passphrase, where it was."""
        flow = self._flow
        if flow is None or (vault := flow.vault) is None:
            return False
        self._flow = None
        flow.end()
        self._relay.forget()
        self._closing.close_vault(vault)
        return True

    def end(self) -> None:
        """Ends it with the program; a vault that it made is closed."""
        if self._flow is not None:
            self._flow.end()
            if (vault := self._flow.vault) is not None:
                self._closing.close_vault(vault)

    def show_help(self) -> None:
        """Shows help in front of the step."""
        if self._flow is not None:
            self._flow.show_help()

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong, where somebody reads it."""
        if self._flow is not None:
            self._flow.show_trouble(error)

    def _arrive(self, vault: Vault, breathe: bool) -> None:
        self._flow = None
        self.arrived.emit(vault, breathe)
