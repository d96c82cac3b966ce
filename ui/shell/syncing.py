"""When the sync engine runs: a timer over the pure schedule, on the net lane."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.clock import Clock
from app.errors import ClockWrong, DeviceRevoked, HavenError, PersonLeft, TooOld, TrustError
from app.vault.outbox import Outbox
from sync.client.schedule import next_delay
from ui.relay import Relay

if TYPE_CHECKING:
    from app.vault.database import Database
    from sync.client.engine import SyncOutcome
    from ui.shell.session import Session

NEAR = timedelta(minutes=1)
"""A letter that leaves within this time counts as waiting."""


class Syncing(QObject):
    """Runs one sync after another; asking again while one runs lets another follow it.

    Signals:
        synced(object): A `SyncOutcome`.
        needed(object): A problem that somebody should know of, after `synced`: a `HavenError`.
        failed(object): This computer could not keep what came: a `HavenError`.

    Args:
        relay: The lanes.
        clock: The time.
    """

    synced = Signal(object)
    needed = Signal(object)
    failed = Signal(object)

    def __init__(self, relay: Relay, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = relay
        self._clock = clock
        self._session: Session | None = None
        self._running = False
        self._again = False
        self._failures = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.sync_now)

    @property
    def is_running(self) -> bool:
        """Whether a sync is under way; one that is asked for now follows it."""
        return self._running

    def start(self, session: Session) -> None:
        """Syncs at once and goes on by the schedule."""
        self._session = session
        self._running = self._again = False
        self._failures = 0
        self.sync_now()

    def stop(self) -> None:
        """Stops the schedule and asks the sync that runs to end."""
        self._timer.stop()
        if self._session is not None:
            self._session.cancelled.set()
        self._session = None

    def sync_now(self) -> None:
        """Syncs as soon as the lane is free."""
        session = self._session
        if session is None or session.wire is None:
            return
        if self._running:
            self._again = True
            return
        self._running, self._again = True, False
        self._timer.stop()
        wire, clock = session.wire, self._clock

        def work() -> tuple[SyncOutcome, int, bool]:
            outcome = wire.engine.sync(session.cancelled.is_set)
            waiting = len(Outbox(wire.database).streams(clock.now() + NEAR))
            return outcome, waiting, needs_somebody(outcome.problem, wire.database)

        self._relay.run("net", work, self._done, self._fail)

    def _done(self, answer: tuple[SyncOutcome, int, bool]) -> None:
        outcome, waiting, needed = answer
        self._running = False
        self._failures = self._failures + 1 if outcome.problem else 0
        self.synced.emit(outcome)
        if needed:
            self.needed.emit(outcome.problem)
        self._plan(outcome.problem, waiting)

    def _fail(self, error: HavenError) -> None:
        self._running = False
        self._failures += 1
        self.failed.emit(error)
        self._plan(error, 0)

    def _plan(self, problem: HavenError | None, waiting: int) -> None:
        if self._session is None:
            return
        if self._again:
            self.sync_now()
            return
        delay = next_delay(problem, failures=self._failures, waiting=waiting, jitter=random.random())
        self._timer.start(round(delay * 1000))


def needs_somebody(problem: HavenError | None, db: Database) -> bool:
    """Says whether a problem of sync is told at once; being offline is no news, it shows where things are.

    That this person left is news only on a computer that does not have the server's signed word on it. On the net
    lane.
    """
    if isinstance(problem, PersonLeft):
        from sync.client.leaving import statement_of

        return statement_of(db) is None
    return isinstance(problem, TrustError | TooOld | ClockWrong | DeviceRevoked)
