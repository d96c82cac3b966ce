"""One sync: send what waits, fetch what is new, say what was received; step by step, resumable at each of them."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from app.clock import Clock
from app.errors import (
    HavenError,
    HistoryRolledBack,
    InvitationError,
    KeyChanged,
    Refused,
    RosterTooOld,
    SyncError,
    TrustError,
)
from app.model.change_set import ChangeSet
from app.model.ids import StreamId
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.outbox import Outbox
from app.vault.walks import CURSOR as CURSOR
from app.vault.walks import Walks
from sync.client import policy_files
from sync.client.contents import Taken
from sync.client.copies import Copies
from sync.client.enrolment import Enrolment
from sync.client.eras import Eras
from sync.client.erasing import Erasing
from sync.client.fetching import Fetching, Polled
from sync.client.history import History
from sync.client.identity import Identity
from sync.client.incoming import Incoming
from sync.client.inviting import Inviting
from sync.client.leaving import check_not_left
from sync.client.membership import ROUNDS, Membership
from sync.client.outgoing import Outgoing
from sync.client.own_stream import OwnStream
from sync.client.pins import Pins
from sync.client.refusals import distrust
from sync.client.restoring import Restoring
from sync.client.sounds import SoundPost
from sync.client.transport import Transport
from sync.protocol import problems
from sync.protocol.wire import StatementItem
from sync.trust.errors import TrustFailure

_CHAINS: Final = frozenset({problems.CHAIN_FORKED.name, problems.CHAIN_GAP.name})
_EPOCHS: Final = frozenset({problems.EPOCH_UNKNOWN.name, problems.NOT_A_MEMBER.name})
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
        self._polled = Polled()

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
            run = _Run(self._db, self._clock, self._transport, self._polled, cancelled)
            now = self._clock.monotonic()
            greet = self._asked_at is None or now - self._asked_at >= _ASK_AGAIN_S
            outcome = run.outcome(greet=greet)
            if isinstance(outcome.problem, KeyChanged) and not greet:
                outcome = self._asked_anew(outcome, cancelled, again=run.doubted)
            self._asked_at = now if outcome.problem is None else None
        name = type(outcome.problem).__name__ if outcome.problem is not None else "no problem"
        _log.info("synced: %d sent, %d received, %s", outcome.sent, outcome.received, name)
        return outcome

    def _asked_anew(self, before: SyncOutcome, cancelled: Callable[[], bool], *, again: bool) -> SyncOutcome:
        """Syncs once more after asking which key is the clinic's now; an honest rotation is nobody's problem.

        Args:
            before: What the first sync came to.
            cancelled: As for `sync`.
            again: Whether something came under another key; it is fetched once more, and told if it still is.
        """
        walks = Walks(self._db)
        walk = walks.present()
        if again and (walk is None or walk.reason != "era"):
            with self._db.transaction():
                walks.begin("doubt")
        after = _Run(self._db, self._clock, self._transport, self._polled, cancelled).outcome(greet=True)
        return SyncOutcome(
            before.changes | after.changes,
            before.sent + after.sent,
            before.received + after.received,
            after.problem,
            after.at,
        )


class _Run:
    """One sync under way, adding up what it came to.

    Attributes:
        doubted: Whether something came that was not believed.
    """

    def __init__(
        self, db: Database, clock: Clock, transport: Transport, polled: Polled, cancelled: Callable[[], bool]
    ) -> None:
        self._db = db
        self._clock = clock
        self._transport = transport
        self._polled = polled
        self._cancelled = cancelled
        self._changes = ChangeSet()
        self._sent = 0
        self._received = 0
        self._problem: HavenError | None = None
        self._followed = False
        self.doubted = False

    def outcome(self, *, greet: bool) -> SyncOutcome:
        """Runs all steps; a problem of the network ends the run, a problem of trust is told with what was done."""
        try:
            self._steps(greet=greet)
        except (SyncError, TrustError, InvitationError) as error:
            self._met(error)
        except TrustFailure as failure:
            self._met(distrust(failure))
        return SyncOutcome(self._changes, self._sent, self._received, self._problem, self._clock.now())

    def _met(self, error: HavenError | None) -> None:
        self._problem = self._problem or error
        if isinstance(error, KeyChanged):
            self._changes |= ChangeSet.of("notice")

    def _steps(self, *, greet: bool) -> None:
        enrolment = Enrolment(self._db, self._clock)
        if enrolment.is_under_way:
            self._changes |= enrolment.finish(self._transport)
        restoring = Restoring(self._db, self._clock)
        if restoring.is_under_way:
            self._changes |= restoring.finish(self._transport)
        check_not_left(self._db)
        me, pins = Identity.of_vault(self._db), Pins.of_vault(self._db, self._clock)
        if me is None or pins is None or self._cancelled():
            return
        if greet:
            self._greet(pins)
        eras, history = Eras(self._db, self._clock, pins), History(self._db, self._clock)
        outgoing, incoming = Outgoing(self._db, self._clock, me, pins), Incoming(self._db, self._clock, me, pins)
        fetching = Fetching(self._db, self._transport, me, incoming, eras=eras, history=history, polled=self._polled)
        walking = eras.notice()
        if Walks(self._db).is_due(self._clock.now()):
            fetching.begin("doubt")
        own = OwnStream(self._db, self._clock, me, pins)
        self._tell(own)
        sounds = SoundPost(self._db, self._clock, self._transport, me.signer)
        if me.role == "therapist":
            self._open_doors()
        first = _Push() if walking else self._push(outgoing)
        if self._fetch(fetching, incoming, pins):
            first = self._mend(first, fetching, incoming, pins)
            membership = Membership(self._db, self._clock, me, pins, incoming.belonging, self._transport)
            self._settle(membership, fetching, incoming, pins)
            self._changes |= Journal(self._db, self._clock).answer_held()
        self._tell(own)
        self._met(first.problem)
        if not walking:
            self._send_sounds(sounds)
        last = self._push(outgoing, last=True)
        self._met(last.problem or next(iter(last.broken.values()), None))
        if not self._cancelled():
            self._erase(Erasing(self._db, self._clock, me, pins))
            self._receive_sounds(sounds, outgoing)
            self._receive_files(me)

    def _settle(self, membership: Membership, fetching: Fetching, incoming: Incoming, pins: Pins) -> None:
        """Brings streams and devices in step with what was fetched, and fetches again when an epoch was cut."""
        for _ in range(ROUNDS):
            settled = membership.settle()
            self._changes |= settled.changes
            self._doubt(settled.problem)
            if not settled.again or not self._fetch(fetching, incoming, pins):
                break
        self._took(membership.reopen(incoming.take, self._cancelled))

    def _fetch(self, fetching: Fetching, incoming: Incoming, pins: Pins) -> bool:
        """Fetches everything and compares; returns whether everything was taken."""
        if not fetching.run(self._cancelled, self._took, lambda: self._greet(pins)):
            return False
        changes, problem, followed = fetching.settle(pins.statement.era)
        self._changes |= changes
        self._followed = self._followed or followed
        self._met(problem)
        if followed and self.doubted:
            fetching.begin("doubt")  # places that were somebody else's in the past that is gone are free now
        self._doubt(incoming.pulled())
        return True

    def _took(self, taken: Taken) -> None:
        self._changes |= taken.changes
        self._received += taken.received
        self._doubt(taken.problem)

    def _doubt(self, problem: HavenError | None) -> None:
        """Tells what was not believed or did not come; after some hours everything is fetched once more for it."""
        self._met(problem)
        if isinstance(problem, TrustError) and not isinstance(problem, RosterTooOld):
            self.doubted = True
            with self._db.transaction():
                Walks(self._db).doubt(self._clock.now())

    def _mend(self, first: "_Push", fetching: Fetching, incoming: Incoming, pins: Pins) -> "_Push":
        """Lets streams go on whose chains the server knows otherwise, now that everything was fetched.

        A fork is healed by a fresh chain. Where records are missing at the server, it is first compared with
        everything that is known here: a server that lost what it gave a receipt for waits for the clinic's word, and
        everything is kept until then.
        """
        if self._followed:
            return _Push()
        gaps = {stream for stream, refused in first.broken.items() if refused.problem == problems.CHAIN_GAP.name}
        if gaps:
            met = self._problem
            fetching.begin("gap")
            if not self._fetch(fetching, incoming, pins) or self._problem is not met:
                return first
        copies = Copies(self._db, self._clock)
        for stream in first.broken:
            with self._db.transaction():
                self._changes |= copies.begin_afresh(stream)
        return _Push(problem=first.problem)

    def _receive_files(self, me: Identity) -> None:
        """Fetches files of the policy; what somebody writes meanwhile goes out before the rest of them comes."""
        changes, problem = policy_files.receive(self._db, self._transport, me.signer, self._stop())
        self._changes |= changes
        self._met(problem)

    def _send_sounds(self, sounds: SoundPost) -> None:
        """Sends what was spoken, after all words that need not wait for it; those that do go with the next push.

        A sound that does not get through keeps no words back: not now, and not until the server would take it.
        """
        try:
            problem = sounds.send(self._stop())
        except SyncError as error:
            problem = error
        if isinstance(problem, SyncError):
            problem.retry_after = None
        self._met(problem)

    def _receive_sounds(self, sounds: SoundPost, outgoing: Outgoing) -> None:
        """Fetches what was spoken; that it is here is said at once."""
        sounds.delete()
        changes, problem = sounds.fetch(self._stop())
        self._changes |= changes
        self._met(problem)
        sounds.sweep()
        if changes and not self._cancelled():
            self._met(self._push(outgoing, last=True).problem)

    def _stop(self) -> Callable[[], bool]:
        """Returns what says that the rest of a long file can wait: somebody wrote meanwhile."""
        outbox = Outbox(self._db)
        before = set(outbox.streams(self._clock.now()))
        return lambda: self._cancelled() or not before.issuperset(outbox.streams(self._clock.now()))

    def _erase(self, erasing: Erasing) -> None:
        """Has withdrawn entries deleted at the server; what hinders it does not hinder the rest."""
        try:
            self._changes |= erasing.send(self._transport)
        except (Refused, TrustError) as error:
            self._met(error)

    def _greet(self, pins: Pins) -> None:
        """Checks that the clinic is still the one that was pinned, before anything is sent, and learns the clock.

        Raises:
            KeyChanged, BadSignature: It is not; nothing was sent.
        """
        answer = self._transport.clinic()
        self._changes |= pins.follow(answer.rotations)
        self._changes |= pins.take_statement(answer.statement)
        for item in (StatementItem(None, answer.policy, None), StatementItem(None, None, answer.roster)):
            try:
                self._changes |= pins.take(item)
            except HistoryRolledBack as error:
                self._met(error)  # the clinic's own key signed both; what people write does not depend on them

    def _tell(self, own: OwnStream) -> None:
        """Puts what changed here into the own stream; what hinders it does not hinder the rest."""
        try:
            self._changes |= own.begin(self._transport)
        except Refused as refused:
            self._met(refused)
        own.tell(self._cancelled)

    def _open_doors(self) -> None:
        """Opens doors that waited; what hinders it does not hinder the rest."""
        try:
            self._changes |= Inviting(self._db, self._clock, self._transport).post_waiting()
        except Refused as refused:
            self._met(refused)

    def _push(self, outgoing: Outgoing, *, last: bool = False) -> "_Push":
        """Sends what may leave; which streams are in the server's way is for the caller to look into."""
        done = _Push()
        for sent in outgoing.push(self._transport, self._cancelled):
            self._changes |= sent.changes
            self._sent += sent.count
            problem = sent.problem
            if isinstance(problem, Refused) and problem.problem in _EPOCHS and not last:
                continue  # the stream has a newer epoch, which is fetched next
            if sent.stream is not None and isinstance(problem, Refused) and problem.problem in _CHAINS:
                done.broken[sent.stream] = problem
            else:
                done.problem = done.problem or problem
        return done


@dataclass
class _Push:
    """What sending came to.

    Attributes:
        problem: What stood in the way of a stream.
        broken: Streams whose chain the server knows otherwise, with its answer.
    """

    problem: HavenError | None = None
    broken: dict[StreamId, Refused] = field(default_factory=dict)
