"""The order in which a vault is closed and the lanes end. The window never waits for it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.tasks import Lanes
from app.vault.vault import Vault
from ui.relay import Relay

if TYPE_CHECKING:
    from ui.shell.session import Session

PATIENCE_S = 3.0
"""Seconds that closing the vault waits for a sync in the middle of a slow answer."""


class Closing(QObject):
    """Closes vaults in their order: the net lane lets go, the vault lane is drained, the vault is closed.

    Signals:
        closed(): A vault was closed.
        emptied(): All lanes ended.

    Args:
        relay: To the lanes.
        lanes: The lanes.
    """

    closed = Signal()
    emptied = Signal()
    _ended = Signal()

    def __init__(self, relay: Relay, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = relay
        self._lanes = lanes
        self._thread: threading.Thread | None = None
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def close_at_once(self, vault: Vault) -> None:
        """Closes a vault that nobody uses yet."""
        self._relay.run("vault", vault.close, lambda _: None)

    def close_vault(self, vault: Vault) -> None:
        """Closes a vault as soon as the net lane has let go of it, or when it takes too long."""
        released = threading.Event()

        def close() -> None:
            released.wait(PATIENCE_S)
            vault.close()

        self._relay.run("net", released.set, lambda _: None)
        self._relay.run("vault", close, lambda _: self.closed.emit())

    def close_session(self, session: Session) -> None:
        """Closes a session with its vault; the sync that runs is asked to end."""
        session.interrupt()
        self._relay.run("net", session.release, lambda _: None)
        self._relay.run("vault", lambda: session.close(PATIENCE_S), lambda _: self.closed.emit())

    def end_lanes(self) -> None:
        """Ends the lanes once everything that is in the vault lane was done."""
        self._relay.run("vault", lambda: None, lambda _: self._empty())

    def _empty(self) -> None:
        """Ends the lanes beside the window's thread: a sync in the middle of a slow answer ends only after it."""

        def work() -> None:
            self._lanes.close()
            self._ended.emit()

        self._thread = threading.Thread(target=work, name="haven-end")
        self._thread.start()

    def _finish(self) -> None:
        if self._thread is not None:
            self._thread.join()
        self.emptied.emit()
