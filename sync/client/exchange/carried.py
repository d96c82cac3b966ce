"""Commits that come in an exchange file: their content is taken once, and their receipts are promises of the server.

A commit without a receipt has no place in its stream yet; it takes the one that the server shows it in later.
"""

import msgspec

from app.clock import Clock
from app.errors import HavenError, HistoryRolledBack, TrustError
from app.model.ids import StreamId
from app.vault.database import Database
from app.vault.erasures import Erasures
from app.vault.outbox import Outbox
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Streams
from app.vault.walks import Walks
from sync.client.belonging import Belonging
from sync.client.contents import Contents, Taken
from sync.client.copies import Copies
from sync.client.history import History
from sync.client.identity import Identity
from sync.client.outgoing import Outgoing
from sync.client.pins import Pins
from sync.client.quoting import RosterQuotes
from sync.client.refusals import distrust
from sync.protocol import limits
from sync.protocol.wire import CarriedItem, Commit, ReceiptBody, Signed
from sync.trust.errors import TrustFailure
from sync.trust.hashes import commit_hash
from sync.trust.statements import decode, read_commit, read_core


class Carried:
    """Takes commits without a server between; taking one again changes nothing.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
        belonging: What waits to be believed.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins, belonging: Belonging) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._contents = Contents(db, clock)
        self._history = History(db, clock)
        self._quotes = RosterQuotes(db, clock, pins)
        self._outgoing = Outgoing(db, clock, me, pins)
        self._belonging = belonging
        self._gaps: list[tuple[Commit, StreamId]] = []

    def take(self, item: CarriedItem) -> Taken | None:
        """Takes a commit; returns None when its stream or its epoch is not known here yet.

        Raises:
            StorageError, VaultError: This computer cannot keep it; nothing was changed.
        """
        stream: StreamId | None = None
        taken = Taken()
        try:
            body = read_commit(item.commit.signed)
            stream = StreamId(body.stream.hex())
            if self._is_early(item.commit, stream):
                return None
            if not Erasures(self._db).is_over(stream):
                if body.device == self._me.keys.device:
                    self._own(item.commit, stream, taken)
                else:
                    self._others(item.commit, stream, taken)
                self._promised(item.commit, stream, item.receipt, taken)
        except TrustFailure as failure:
            self._disbelieve(item, stream, distrust(failure), taken)
        except TrustError as error:
            self._disbelieve(item, stream, error, taken)
        return taken

    def missing(self) -> int:
        """Returns how many of the commits that were taken still have a gap before them."""
        return sum(self._contents.has_gap(commit, stream) for commit, stream in self._gaps)

    def _is_early(self, commit: Commit, stream: StreamId) -> bool:
        keys = StreamKeys(self._db)
        if Streams(self._db).get(stream) is None or keys.newest(stream) is None:
            return True
        if not self._belonging.awaits(stream):
            return False
        return any(keys.get(read_core(record.core).epoch) is None for record in commit.records)

    def _own(self, commit: Commit, stream: StreamId, taken: Taken) -> None:
        """An own commit came back; it is news only for a vault that was put back, or beside a copy of it."""
        if not Outbox(self._db).holds(commit_hash(commit)) and not self._contents.is_taken(commit, stream):
            Copies(self._db, self._clock).take_carried(commit, stream, taken)

    def _others(self, commit: Commit, stream: StreamId, taken: Taken) -> None:
        if self._contents.is_taken(commit, stream):
            return
        self._contents.take(commit, stream, taken)
        if taken.gap:
            self._gaps.append((commit, stream))
        taken.problem = taken.problem or self._history.check_quotes(commit, stream, None)
        taken.problem = taken.problem or self._quotes.check(commit, stream)

    def _promised(self, commit: Commit, stream: StreamId, receipt: Signed | None, taken: Taken) -> None:
        """Notes which place the server promised a commit, and that an own one was delivered.

        Of an era that this vault has not followed to, or has left behind, nothing is noted: the server shows what of
        it is left.
        """
        if receipt is None or decode(ReceiptBody, receipt.body, limits.CORE).era != Walks(self._db).era:
            return
        taken.changes |= self._outgoing.delivered(stream, commit_hash(commit), receipt)

    def _disbelieve(self, item: CarriedItem, stream: StreamId | None, error: HavenError, taken: Taken) -> None:
        if not isinstance(error, HistoryRolledBack):  # whose two proofs are kept beside each other already
            taken.changes |= self._history.keep(error, stream, msgspec.msgpack.encode(item))
        taken.problem = taken.problem or error
