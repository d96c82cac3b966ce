"""What goes out: changes are sealed into commits, kept, sent, and leave the outbox only against a receipt."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import BadSignature, HavenError, Refused, TrustError
from app.model.change_set import ChangeSet
from app.model.changes import Change
from app.model.encoding import encode
from app.model.ids import StreamId
from app.vault.chains import Chains, Head, Heads, StoredChain, Walked
from app.vault.database import Database
from app.vault.outbox import Outbox
from app.vault.stream_keys import StoredEpoch, StreamKeys
from sync.client.epochs import encoded
from sync.client.history import History
from sync.client.identity import Identity
from sync.client.pins import Pins
from sync.client.sealing import seal_record
from sync.client.transport import Transport
from sync.protocol import limits, problems
from sync.protocol.wire import AppendAnswer, AppendRequest, Commit, CommitBody, Core, Known, Record, Signed
from sync.trust import labels
from sync.trust.chains import CORE_VERSION
from sync.trust.hashes import ZERO, commit_hash, record_hash
from sync.trust.signing import sign_struct

_COMMIT_TARGET: Final = 256 * limits.KIB
"""Larger changes travel alone. A commit is written in one transaction, and once more with its receipt."""
_REQUEST_TARGET: Final = limits.REQUEST // 2
_OF_ONE_STREAM: Final = frozenset(
    kind.name
    for kind in (
        problems.STREAM_UNKNOWN,
        problems.NOT_A_MEMBER,
        problems.EPOCH_UNKNOWN,
        problems.COMMIT_REFUSED,
        problems.CHAIN_FORKED,
        problems.CHAIN_GAP,
        problems.TOO_LARGE,
    )
)
"""Refusals that speak of one stream alone; the other streams go on."""
_OF_SENDING: Final = frozenset({problems.QUOTA_EXCEEDED.name, problems.STORAGE_FULL.name})
"""Refusals that speak of all that is sent; a server without room still has letters to give."""


@dataclass(frozen=True)
class Sent:
    """What was sent and acknowledged.

    Attributes:
        changes: The states that changed.
        count: How many changes of the person's were delivered.
        problem: Why the rest of a stream waits as it is, when something stood in its way.
        stream: Which stream that is.
    """

    changes: ChangeSet
    count: int
    problem: HavenError | None = None
    stream: StreamId | None = None


class Outgoing:
    """Seals and sends. One at a time per vault.

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
        self._outbox = Outbox(db)

    def push(self, transport: Transport, cancelled: Callable[[], bool]) -> Iterator[Sent]:
        """Seals and sends everything that may leave now, yielding after each answer of the server.

        A stream that the server refuses, or whose receipt does not hold, is told and waits; it stands in no other
        stream's way. A server that has no room is told and everything waits; fetching goes on.

        Raises:
            Offline, Refused, ClockWrong: The server as a whole; the rest waits as it is.
        """
        for stream in self._outbox.streams(self._clock.now()):
            try:
                yield from self._push(transport, stream, cancelled)
            except Refused as refused:
                if refused.problem in _OF_SENDING:
                    yield Sent(ChangeSet(), 0, refused)
                    return
                if refused.problem not in _OF_ONE_STREAM:
                    raise
                yield Sent(ChangeSet(), 0, refused, stream)
            except TrustError as error:
                yield Sent(ChangeSet.of("sync", "evidence"), 0, error, stream)

    def _push(self, transport: Transport, stream: StreamId, cancelled: Callable[[], bool]) -> Iterator[Sent]:
        while not cancelled() and self.seal(stream):
            pass
        while not cancelled():
            batch = self._batch(stream)
            if not batch:
                break
            yield self._send(transport, stream, batch)

    def seal(self, stream: StreamId, *, by_hand: bool = False) -> bool:
        """Seals up to a hundred waiting changes into one commit and keeps it; one transaction.

        Args:
            stream: Whose.
            by_hand: Whether an exchange file carries it, with the sounds that belong to it.

        Returns:
            Whether there was anything to seal.
        """
        with self._db.transaction():
            epoch = StreamKeys(self._db).newest(stream)
            changes = self._outbox.unsealed(stream, self._clock.now(), limits.RECORDS_PER_COMMIT, by_hand=by_hand)
            if not changes or epoch is None or epoch.key is None or epoch.disputed:
                return False
            chains = Chains(self._db)
            chain = chains.own(stream) or StoredChain(
                secrets.token_bytes(16), stream, self._me.device, 0, ZERO, own=True
            )
            commit, sealed, after = self._commit(changes, epoch, epoch.key, chain)
            data = msgspec.msgpack.encode(commit)
            if not self._outbox.add_commit(stream, commit_hash(commit), data, [change.id for change in sealed]):
                return False
            chains.save(after)
        return True

    def _commit(
        self, changes: tuple[Change, ...], epoch: StoredEpoch, key: bytes, chain: StoredChain
    ) -> tuple[Commit, tuple[Change, ...], StoredChain]:
        """Returns a commit, the changes that found room in it, and the chain after it."""
        known, roster = self._known(epoch.stream), self._pins.roster
        records: list[Record] = []
        size, after = 0, chain
        for change in changes:
            core = Core(
                version=CORE_VERSION,
                stream=bytes.fromhex(epoch.stream),
                epoch=epoch.hash,
                id=bytes.fromhex(change.id),
                device=self._me.keys.device,
                chain=chain.chain,
                counter=after.counter + 1,
                previous=after.hash,
                known=known,
                roster=roster,
                salt=secrets.token_bytes(limits.SALT),
            )
            record = seal_record(key, core, encode(change))
            size += len(record.sealed) + len(record.core)
            if records and size > _COMMIT_TARGET:
                break
            records.append(record)
            after = replace(after, counter=core.counter, hash=record_hash(record))
        body = CommitBody(
            stream=bytes.fromhex(epoch.stream),
            device=self._me.keys.device,
            chain=chain.chain,
            first=chain.counter + 1,
            last=after.counter,
            last_hash=after.hash,
        )
        signed = sign_struct(self._me.keys.signing, labels.COMMIT, body)
        return Commit(signed, tuple(records)), changes[: len(records)], after

    def _known(self, stream: StreamId) -> Known:
        """Returns the newest state of a stream that this vault recomputed."""
        head = Heads(self._db).newest(stream)
        return Known(self._pins.statement.era, 0, ZERO) if head is None else Known(head.era, head.position, head.head)

    def _batch(self, stream: StreamId) -> list[tuple[bytes, bytes]]:
        """Returns the next commits to send, as many as one request holds, before one whose sounds are missing."""
        silent = self._outbox.silent(stream)
        batch: list[tuple[bytes, bytes]] = []
        size = 0
        for digest, sealed in self._outbox.unsent(stream)[: limits.COMMITS_PER_REQUEST]:
            size += len(sealed)
            if digest in silent:
                break
            if batch and size > _REQUEST_TARGET:
                break
            batch.append((digest, sealed))
        return batch

    def _send(self, transport: Transport, stream: StreamId, batch: list[tuple[bytes, bytes]]) -> Sent:
        commits = tuple(msgspec.msgpack.decode(sealed, type=Commit) for _, sealed in batch)
        path = f"/v1/streams/{stream}/commits"
        answer = transport.post(path, AppendRequest(commits), AppendAnswer, self._me.signer)
        if len(answer.receipts) != len(batch):
            raise BadSignature
        changes, count = ChangeSet(), 0
        for (digest, _), commit, receipt in zip(batch, commits, answer.receipts, strict=True):
            changes |= self.delivered(stream, digest, receipt)
            count += len(commit.records)
        return Sent(changes, count)

    def delivered(self, stream: StreamId, digest: bytes, signed: Signed) -> ChangeSet:
        """Checks a receipt for an own commit and keeps it; one transaction.

        Raises:
            BadSignature, KeyChanged: It is not the server's word for this commit.
            HistoryRolledBack: The server signed another commit for the same place before; both are kept.
        """
        receipt = self._pins.receipt(signed)
        if receipt.commit != digest or receipt.stream.hex() != stream or receipt.position < 1:
            raise BadSignature
        head = Head(receipt.era, receipt.position, receipt.commit, receipt.head, encoded(signed))
        History(self._db, self._clock).known(stream, head)
        with self._db.transaction():
            Heads(self._db).add(stream, head, Walked.CLAIMED)
            return self._outbox.delivered(digest, head.receipt, datetime.fromtimestamp(receipt.time, UTC))
