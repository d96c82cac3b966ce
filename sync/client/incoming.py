"""What comes in: verified first, then opened, then accepted; one short transaction for each commit.

What cannot be believed or opened is kept as evidence and counted, never dropped, and never stands in the way of
what comes after it.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime

import msgspec

from app.clock import Clock
from app.errors import HavenError, HistoryRolledBack, TrustError, UnknownSender
from app.model.change_set import ChangeSet
from app.model.changes import Change
from app.model.ids import StreamId
from app.vault.chains import Head, Walked
from app.vault.database import Database
from app.vault.erasures import Erasures
from app.vault.journal import Journal
from app.vault.outbox import Outbox
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Streams
from sync.client.arrivals import Arrivals
from sync.client.belonging import Belonging
from sync.client.contents import Contents, Taken
from sync.client.copies import Copies
from sync.client.cover_statements import take_cover
from sync.client.epochs import encoded
from sync.client.erased import EmptyRecords
from sync.client.erasing import Erasing
from sync.client.history import History
from sync.client.identity import Identity
from sync.client.pins import Pins
from sync.client.quoting import RosterQuotes
from sync.client.refusals import distrust
from sync.protocol.wire import (
    CommitItem,
    DeviceItem,
    EnrolmentItem,
    EpochItem,
    ErasureItem,
    GrantItem,
    Item,
    RevocationItem,
    StatementItem,
)
from sync.trust.errors import TrustFailure
from sync.trust.hashes import commit_hash
from sync.trust.labels import COMMIT
from sync.trust.signing import verify
from sync.trust.statements import open_certificate, read_commit, read_core


class Incoming:
    """Takes items of `GET /v1/changes` in their order; taking one again changes nothing.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.

    Attributes:
        belonging: Epochs, devices, revocations and grants, and what of these waits.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._history = History(db, clock)
        self._contents = Contents(db, clock)
        self._quotes = RosterQuotes(db, clock, pins)
        self.belonging = Belonging(db, clock, me, pins)

    def take(self, item: Item) -> Taken:
        """Verifies and takes one item.

        Raises:
            StorageError, VaultError: This computer cannot keep it; nothing was changed.
        """
        try:
            match item:
                case CommitItem():
                    return self._commit(item)
                case EnrolmentItem():
                    return Taken(Arrivals(self._db, self._clock, self._me, self._pins).take(item.request))
                case StatementItem():
                    return Taken(self._statement(item))
                case ErasureItem():
                    return Taken(Erasing(self._db, self._clock, self._me, self._pins).take(item.deletion))
                case EpochItem() | DeviceItem() | RevocationItem() | GrantItem():
                    believed = self.belonging.take(item)
                    return Taken(believed.changes, 0, believed.problem)
        except TrustFailure as failure:
            return self._disbelieved(item, distrust(failure))
        except TrustError as error:
            return self._disbelieved(item, error)

    def _statement(self, item: StatementItem) -> ChangeSet:
        changes = self._pins.take(item)
        if item.cover is not None:
            changes |= take_cover(self._db, self._clock, self._pins, item.cover)
        return changes

    def _disbelieved(self, item: Item, error: HavenError) -> Taken:
        return Taken(self._history.keep(error, None, msgspec.msgpack.encode(item)), 0, error)

    def _commit(self, item: CommitItem) -> Taken:
        """Takes a commit: its place in the stream first, then what is in it."""
        digest = commit_hash(item.commit)
        receipt = self._pins.receipt(item.receipt)
        body = read_commit(item.commit.signed)
        stream = StreamId(body.stream.hex())
        if receipt.commit != digest or receipt.stream != body.stream or receipt.position < 1:
            raise UnknownSender
        if StreamKeys(self._db).newest(stream) is None:
            if self.belonging.awaits(stream):
                return Taken()  # it is read from the beginning as soon as the stream is joined
            raise UnknownSender
        head = Head(receipt.era, receipt.position, digest, receipt.head, encoded(item.receipt))
        try:
            walked = self._history.known(stream, head)
        except HistoryRolledBack as error:
            return self._beside(item, stream, error)
        is_mine = body.device == self._me.keys.device
        if walked is Walked.TAKEN and (is_mine or self._contents.is_taken(item.commit, stream)):
            self._history.show(stream, head)
            return Taken()
        taken = Taken()
        if walked is None or walked is Walked.CLAIMED:
            taken.problem = self._history.check_place(stream, head) or self._check_not_over(stream, head)
        try:
            if is_mine:
                self._own(item, stream, head, receipt.time, taken)
            elif self._waits_for_its_epoch(item, stream):
                with self._db.transaction():
                    self._history.place(stream, head, Walked.PLACED)
            else:
                self._others(item, stream, head, receipt.time, taken)
        except TrustFailure as failure:
            self._kept_apart(item, stream, head, distrust(failure), taken)
        except TrustError as error:
            self._kept_apart(item, stream, head, error, taken)
        return taken

    def _check_not_over(self, stream: StreamId, head: Head) -> HavenError | None:
        """Tells that something came in a stream that the server says it deleted; the stream goes on."""
        erasures, streams = Erasures(self._db), Streams(self._db)
        found = streams.get(stream)
        if found is None or not erasures.is_over(stream):
            return None
        error = HistoryRolledBack()
        with self._db.transaction():
            for said in erasures.statements(found.patient):
                self._history.keep_within(error, stream, head.receipt, said)
            erasures.go_on(stream)
        return error

    def _waits_for_its_epoch(self, item: CommitItem, stream: StreamId) -> bool:
        """Whether a commit was written in an epoch that waits to be believed; it is read when that is."""
        if not self.belonging.awaits(stream):
            return False
        keys = StreamKeys(self._db)
        return any(keys.get(read_core(record.core).epoch) is None for record in item.commit.records)

    def _own(self, item: CommitItem, stream: StreamId, head: Head, time: int, taken: Taken) -> None:
        """An own commit came back: its receipt counts, its content is here already, unless a copy made it."""
        verify(open_certificate(self._me.certificate).signing_key, COMMIT, item.commit.signed)
        outbox = Outbox(self._db)
        if not outbox.holds(head.commit):
            Copies(self._db, self._clock).take(item.commit, stream, head, time, taken)
            return
        with self._db.transaction():
            self._history.place(stream, head, Walked.TAKEN)
            taken.changes |= outbox.delivered(head.commit, head.receipt, datetime.fromtimestamp(time, UTC))

    def _others(self, item: CommitItem, stream: StreamId, head: Head, time: int, taken: Taken) -> None:
        """Another device's commit: what is in it is taken once, and its place each time it has a new one.

        When it is one of the person's own devices, the receipt counts for what it wrote.
        """

        def settle(changes: Sequence[Change]) -> None:
            self._history.place(stream, head, Walked.TAKEN)
            Journal(self._db, self._clock).came_back(stream, changes, datetime.fromtimestamp(time, UTC))

        if self._contents.is_taken(item.commit, stream):
            by_file = self._contents.came_by_file(item.commit, stream)
            changes = self._contents.open(item.commit, stream).changes if by_file else ()
            with self._db.transaction():
                if by_file:
                    self._contents.came_through_the_server(item.commit, stream, taken)
                settle(changes)
        else:
            self._contents.take(
                item.commit,
                stream,
                taken,
                receipt=head.receipt,
                settle=settle,
            )
        taken.problem = taken.problem or self._history.check_quotes(item.commit, stream, head)
        taken.problem = taken.problem or self._quotes.check(item.commit, stream)

    def _beside(self, item: CommitItem, stream: StreamId, error: HistoryRolledBack) -> Taken:
        """Takes what is in a commit that the server put in the place of another one.

        Its author signed it, and what the server says about places does not make it less true.
        """
        taken = Taken(ChangeSet.of("sync", "evidence"), 0, error)
        is_mine = read_commit(item.commit.signed).device == self._me.keys.device
        if not is_mine and not self._contents.is_taken(item.commit, stream):
            with suppress(TrustError, TrustFailure):  # the evidence of its place is kept already
                self._contents.take(item.commit, stream, taken, receipt=encoded(item.receipt))
        return taken

    def _kept_apart(self, item: CommitItem, stream: StreamId, head: Head, error: HavenError, taken: Taken) -> None:
        """Keeps a commit whose content is not believed.

        The stream's head goes on over its hash; should the server show the right content later, it is taken then.
        """
        with self._db.transaction():
            self._history.place(stream, head, Walked.PLACED)
            taken.changes |= self._history.keep_within(error, stream, msgspec.msgpack.encode(item))
        taken.problem = taken.problem or error

    def pulled(self) -> HavenError | None:
        """After everything was pulled: what was promised or should be there and did not come is hidden."""
        Copies(self._db, self._clock).settled()
        return self._history.check_claims() or EmptyRecords(self._db).check(self._clock)
