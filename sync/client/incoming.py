"""What comes in: verified first, then opened, then accepted; one short transaction for each commit.

What cannot be believed or opened is kept as evidence and counted, never dropped, and never stands in the way of
what comes after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import HavenError, HistoryHidden, HistoryRolledBack, TrustError, UnknownSender
from app.model.change_set import ChangeSet
from app.model.changes import Change
from app.model.encoding import encode
from app.model.ids import DeviceId, StreamId
from app.vault.certificates import Certificates, Pinned
from app.vault.chains import Chains, Head, Heads, StoredChain, Walked
from app.vault.database import Database
from app.vault.evidence import Evidence, Exhibit
from app.vault.journal import Journal
from app.vault.outbox import Outbox
from app.vault.stream_keys import StreamKeys
from sync.client.arrivals import Arrivals
from sync.client.epochs import encoded
from sync.client.identity import Identity
from sync.client.introductions import Introductions
from sync.client.later_epochs import LaterEpochs
from sync.client.opening import Opening
from sync.client.pins import Pins, decode_signed
from sync.client.refusals import distrust
from sync.protocol.wire import Commit, CommitItem, EnrolmentItem, EpochItem, Item, StatementItem
from sync.trust.chains import ChainState, extend
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, commit_hash
from sync.trust.hashes import head as head_after
from sync.trust.labels import COMMIT
from sync.trust.signing import verify
from sync.trust.statements import open_certificate, read_commit, read_core, read_epoch

_AT_ONCE: Final = 12
_BYTES_AT_ONCE: Final = 48 * 1024
"""Changes that are accepted in one transaction, and their size: each takes 1 to 2 ms, and 20 KiB of words as long as
four short ones. Autosave waits for it."""


@dataclass
class Taken:
    """What taking one item came to.

    Attributes:
        changes: What changed.
        received: How many changes of others were accepted.
        problem: What did not hold; it was kept as evidence.
    """

    changes: ChangeSet = field(default_factory=ChangeSet)
    received: int = 0
    problem: HavenError | None = None


class Incoming:
    """Takes items of `GET /v1/changes` in their order; taking one again changes nothing.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._heads = Heads(db)
        self._journal = Journal(db, clock)
        self._introductions = Introductions(db, clock)

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
                    return Taken(Arrivals(self._db, self._clock, self._me, self._pins.fingerprint).take(item.request))
                case EpochItem():
                    return Taken(LaterEpochs(self._db, self._me, self._pins.fingerprint).take(item))
                case StatementItem():
                    return Taken(self._pins.take(item))
        except TrustFailure as failure:
            return self._disbelieved(item, distrust(failure))
        except TrustError as error:
            return self._disbelieved(item, error)

    def _disbelieved(self, item: Item, error: HavenError) -> Taken:
        with self._db.transaction():
            self._keep(error, None, msgspec.msgpack.encode(item))
        return Taken(ChangeSet.of("sync", "evidence"), 0, error)

    def _keep(self, error: HavenError, stream: StreamId | None, shown: bytes, against: bytes = b"") -> None:
        Evidence(self._db).keep(Exhibit(type(error).__name__, stream, shown, against), self._clock.now())

    def _commit(self, item: CommitItem) -> Taken:
        """Takes a commit: its place in the stream first, then what is in it."""
        digest = commit_hash(item.commit)
        receipt = self._pins.receipt(item.receipt)
        body = read_commit(item.commit.signed)
        stream = StreamId(body.stream.hex())
        if receipt.commit != digest or receipt.stream != body.stream or receipt.position < 1:
            raise UnknownSender
        if StreamKeys(self._db).newest(stream) is None:
            raise UnknownSender
        head = Head(receipt.era, receipt.position, digest, receipt.head, encoded(item.receipt))
        newest = self._heads.newest(stream)
        if self._is_taken(stream, head):
            return Taken()
        is_late = newest is not None and (head.era, head.position) <= (newest.era, newest.position)
        taken = Taken(problem=None if is_late else self._check_place(stream, head, newest))
        try:
            if body.device == self._me.keys.device:
                taken.changes |= self._own(item, stream, head, receipt.time)
            else:
                self._others(item, stream, head, taken, is_late=is_late)
        except TrustFailure as failure:
            self._kept_apart(item, stream, head, distrust(failure), taken)
        except TrustError as error:
            self._kept_apart(item, stream, head, error, taken)
        return taken

    def _is_taken(self, stream: StreamId, head: Head) -> bool:
        """Says whether this very commit was taken before.

        Raises:
            HistoryRolledBack: Another one stood in its place; both receipts are kept.
        """
        before = self._heads.at(stream, head.era, head.position)
        if before is not None and (before.commit, before.head) != (head.commit, head.head):
            with self._db.transaction():
                self._keep(HistoryRolledBack(), stream, head.receipt, before.receipt)
            raise HistoryRolledBack
        return before is not None and before.walked is Walked.TAKEN

    def _check_place(self, stream: StreamId, head: Head, newest: Head | None) -> HavenError | None:
        """Returns what is wrong with the place of a commit, with the proof kept; its content is still taken."""
        position, value = (0, ZERO) if newest is None else (newest.position, newest.head)
        if newest is not None and head.era != newest.era:
            return None
        error: HavenError | None = None
        if head.position != position + 1:
            error = HistoryHidden()
        elif head.head != head_after(value, head.position, head.commit):
            error = HistoryRolledBack()
        if error is not None:
            with self._db.transaction():
                self._keep(error, stream, head.receipt, b"" if newest is None else newest.receipt)
        return error

    def _own(self, item: CommitItem, stream: StreamId, head: Head, time: int) -> ChangeSet:
        """An own commit came back: its receipt counts, its content is here already."""
        verify(open_certificate(self._me.certificate).signing_key, COMMIT, item.commit.signed)
        with self._db.transaction():
            self._heads.add(stream, head, Walked.TAKEN)
            return Outbox(self._db).delivered(head.commit, head.receipt, datetime.fromtimestamp(time, UTC))

    def _others(self, item: CommitItem, stream: StreamId, head: Head, taken: Taken, *, is_late: bool) -> None:
        """Verifies, opens and accepts another device's commit.

        A small commit is one transaction. A large one is accepted in parts, so that nobody who writes waits for it;
        the last part says that it was taken, and until then it is taken again from its beginning.

        Records that are missing before it are told, and it is taken all the same: it is signed as a whole. When the
        missing ones come late after all, they fill their gap.
        """
        body = read_commit(item.commit.signed)
        author = self._member(stream, DeviceId(body.device.hex()))
        chains = Chains(self._db)
        before = chains.get(stream, body.chain)
        if before is not None and before.device != author.device:
            raise UnknownSender
        counter, digest = (0, ZERO) if before is None else (before.counter, before.hash)
        if is_late or body.first > counter + 1:
            counter, digest = body.first - 1, _first_previous(item.commit)
            taken.problem = taken.problem or (None if is_late else HistoryHidden())
        state = ChainState(body.chain, counter, digest)
        after = extend(state, item.commit, open_certificate(decode_signed(author.signed)))
        opened = Opening(self._db, stream, author).open(item.commit)
        quote = self._check_quotes(item, stream, head)
        *earlier, last = _parts(opened.changes)
        for part in earlier:
            with self._db.transaction():
                self._accept(part, taken)
        with self._db.transaction():
            self._accept(last, taken)
            taken.changes |= self._journal.acknowledge(stream, [change.id for change in opened.changes])
            if before is None or after.counter > before.counter:
                chains.save(StoredChain(body.chain, stream, author.device, after.counter, after.hash))
            self._heads.add(stream, head, Walked.TAKEN)
            for error, shown in opened.failures:
                self._keep(error, stream, shown)
                taken.problem = taken.problem or error
        taken.received += len(opened.changes)
        taken.problem = taken.problem or quote

    def _member(self, stream: StreamId, device: DeviceId) -> Pinned:
        """Returns the certificate of a device that is a member of some epoch of a stream.

        A device names itself, so that somebody in another stream may have taken the same name.
        """
        epochs = (read_epoch(decode_signed(epoch.signed)) for epoch in StreamKeys(self._db).all(stream))
        members = {member.certificate for epoch in epochs for member in epoch.members}
        for pinned in Certificates(self._db).of_device(device):
            if pinned.hash in members:
                return pinned
        raise UnknownSender

    def _accept(self, changes: Sequence[Change], taken: Taken) -> None:
        """Puts changes into the journal; putting one there again changes nothing."""
        for change in changes:
            taken.changes |= self._journal.accept(change)
            taken.changes |= self._introductions.reveal(change)

    def _check_quotes(self, item: CommitItem, stream: StreamId, head: Head) -> HavenError | None:
        """Compares the states that the author knew with those that the server showed here."""
        quotes = {read_core(record.core).known for record in item.commit.records}
        error: HavenError | None = None
        for known in quotes:
            if known.position == 0 or known.era != head.era:
                continue
            shown = self._heads.at(stream, known.era, known.position)
            if known.position >= head.position or shown is None:
                error = HistoryHidden()
            elif shown.head != known.head:
                error = HistoryRolledBack()
            else:
                continue
            against = head.receipt if shown is None else shown.receipt
            with self._db.transaction():
                self._keep(error, stream, msgspec.msgpack.encode(item.commit), against)
        return error

    def _kept_apart(self, item: CommitItem, stream: StreamId, head: Head, error: HavenError, taken: Taken) -> None:
        """Keeps a commit whose content is not believed.

        The stream's head goes on over its hash; should the server show the right content later, it is taken then.
        """
        with self._db.transaction():
            self._heads.add(stream, head, Walked.PLACED)
            self._keep(error, stream, msgspec.msgpack.encode(item))
        taken.changes |= ChangeSet.of("sync", "evidence")
        taken.problem = taken.problem or error

    def check_claims(self) -> HavenError | None:
        """After everything was pulled: what receipts promised and the server did not show is hidden."""
        error: HavenError | None = None
        for stream in self._heads.streams_with_claims():
            claimed = self._heads.claimed_beyond(stream)
            newest = self._heads.newest(stream)
            if claimed is not None and (newest is None or claimed.era == newest.era):
                error = HistoryHidden()
                with self._db.transaction():
                    self._keep(error, stream, b"" if newest is None else newest.receipt, claimed.receipt)
        return error


def _parts(changes: Sequence[Change]) -> list[list[Change]]:
    """Returns the changes in parts for one transaction each; there is at least one, possibly empty."""
    parts: list[list[Change]] = [[]]
    size = 0
    for change in changes:
        length = len(encode(change))
        if parts[-1] and (len(parts[-1]) == _AT_ONCE or size + length > _BYTES_AT_ONCE):
            parts.append([])
            size = 0
        parts[-1].append(change)
        size += length
    return parts


def _first_previous(commit: Commit) -> bytes:
    """Returns the hash that the first record of a commit names as the one before it."""
    return read_core(commit.records[0].core).previous if commit.records else ZERO
