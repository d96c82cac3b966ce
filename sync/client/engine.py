"""One sync: send what waits, fetch what is new, say what was received; step by step, resumable at each of them."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.clock import Clock
from app.errors import HavenError, InvitationError, Refused, SyncError, TrustError
from app.model.change_set import ChangeSet
from app.vault.database import Database
from app.vault.sync_state import SyncState
from sync.client.enrolment import Enrolment
from sync.client.identity import Identity
from sync.client.incoming import Incoming
from sync.client.inviting import Inviting
from sync.client.outgoing import Outgoing
from sync.client.pins import Pins
from sync.client.refusals import unreadable
from sync.client.transport import Transport
from sync.protocol import limits
from sync.protocol.wire import ChangesAnswer, StatementItem

CURSOR: Final = "cursor"
_ASK_AGAIN_S: Final = 3600.0
_log = logging.getLogger("haven.sync")


@dataclass(frozen=True)
class SyncOutcome:
    """What one sync came to.

    Attributes:
        changes: What changed, for the screens.
        sent: How many own changes the clinic acknowledged.
        received: How many changes of others were accepted.
        problem: What stood in the way or could not be believed; everything else was done all the same.
        at: When it ended.
    """

    changes: ChangeSet
    sent: int
    received: int
    problem: HavenError | None
    at: datetime


class SyncEngine:
    """Syncs one vault; a second call waits until the first is done.

    Args:
        db: A connection of its own, on the net lane.
        clock: This computer's.
        transport: To the clinic's server.
    """

    def __init__(self, db: Database, clock: Clock, transport: Transport) -> None:
        self._db = db
        self._clock = clock
        self._transport = transport
        self._one_at_a_time = threading.Lock()
        self._asked_at: float | None = None

    def sync(self, cancelled: Callable[[], bool] = lambda: False) -> SyncOutcome:
        """Syncs once.

        Args:
            cancelled: Asked between steps; whatever was done until then stays done.

        Returns:
            What changed, and the first problem that was met; never raises for the network or for trust.

        Raises:
            VaultError, StorageError: This computer cannot keep what came; nothing is lost.
        """
        with self._one_at_a_time:
            run = _Run(self._db, self._clock, self._transport, cancelled)
            now = self._clock.monotonic()
            greet = self._asked_at is None or now - self._asked_at >= _ASK_AGAIN_S
            outcome = run.outcome(greet=greet)
            self._asked_at = now if outcome.problem is None else None
        name = type(outcome.problem).__name__ if outcome.problem is not None else "no problem"
        _log.info("synced: %d sent, %d received, %s", outcome.sent, outcome.received, name)
        return outcome


class _Run:
    """One sync under way, adding up what it came to."""

    def __init__(self, db: Database, clock: Clock, transport: Transport, cancelled: Callable[[], bool]) -> None:
        self._db = db
        self._clock = clock
        self._transport = transport
        self._cancelled = cancelled
        self._changes = ChangeSet()
        self._sent = 0
        self._received = 0
        self._problem: HavenError | None = None

    def outcome(self, *, greet: bool) -> SyncOutcome:
        """Runs all steps; a problem of the network ends the run, a problem of trust is told with what was done."""
        try:
            self._steps(greet=greet)
        except (SyncError, TrustError, InvitationError) as error:
            self._met(error)
        return SyncOutcome(self._changes, self._sent, self._received, self._problem, self._clock.now())

    def _met(self, error: HavenError | None) -> None:
        self._problem = self._problem or error

    def _steps(self, *, greet: bool) -> None:
        enrolment = Enrolment(self._db, self._clock)
        if enrolment.is_under_way:
            self._changes |= enrolment.finish(self._transport)
        me, pins = Identity.of_vault(self._db), Pins.of_vault(self._db, self._clock)
        if me is None or pins is None or self._cancelled():
            return
        if greet:
            self._greet(pins)
        outgoing, incoming = Outgoing(self._db, self._clock, me, pins), Incoming(self._db, self._clock, me, pins)
        if me.role == "therapist":
            self._open_doors()
        self._push(outgoing)
        if self._pull(incoming, me):
            self._met(incoming.check_claims())
        self._push(outgoing)

    def _greet(self, pins: Pins) -> None:
        """Checks that the clinic is still the one that was pinned, before anything is sent, and learns the clock.

        Raises:
            KeyChanged, BadSignature: It is not; nothing was sent.
        """
        answer = self._transport.clinic()
        self._changes |= pins.take_statement(answer.statement)
        self._changes |= pins.take(StatementItem(statement=None, policy=answer.policy, roster=answer.roster))

    def _open_doors(self) -> None:
        """Opens doors that waited; what hinders it does not hinder the rest."""
        try:
            self._changes |= Inviting(self._db, self._clock, self._transport).post_waiting()
        except Refused as refused:
            self._met(refused)

    def _push(self, outgoing: Outgoing) -> None:
        for sent in outgoing.push(self._transport, self._cancelled):
            self._changes |= sent.changes
            self._sent += sent.count
            self._met(sent.problem)

    def _pull(self, incoming: Incoming, me: Identity) -> bool:
        """Fetches page after page; the cursor moves on when all of a page was taken.

        Returns:
            Whether everything that the server has for this device was taken.
        """
        state = SyncState(self._db)
        while not self._cancelled():
            after = state.text(CURSOR) or ""
            answer = self._transport.get("/v1/changes", ChangesAnswer, me.signer, after=after)
            if len(answer.cursor) > limits.CURSOR_CHARACTERS or len(answer.items) > limits.PAGE_ITEMS:
                raise unreadable()
            for item in answer.items:
                if self._cancelled():
                    return False
                taken = incoming.take(item)
                self._changes |= taken.changes
                self._received += taken.received
                self._met(taken.problem)
            if answer.cursor != after:
                with self._db.transaction():
                    state.put(CURSOR, answer.cursor)
            if not answer.more or answer.cursor == after:
                return not answer.more
        return False
