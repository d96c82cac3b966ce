"""What is in a commit: who wrote it, whether it continues her chain, and what opens; whichever way it came.

The server's order and its receipts are for `sync.client.history`; an exchange file has neither.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import HavenError, HistoryHidden, HistoryRolledBack, UnknownSender
from app.model.change_set import ChangeSet
from app.model.changes import Change
from app.model.encoding import encode
from app.model.ids import DeviceId, StreamId
from app.vault.certificates import Certificates, Pinned
from app.vault.chains import Chains, StoredChain
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.seen_commits import SeenCommit, SeenCommits
from app.vault.stream_keys import StreamKeys
from sync.client.care_team import hear_consent
from sync.client.carrying import Carrying
from sync.client.erased import EmptyRecords
from sync.client.history import History
from sync.client.introductions import Introductions
from sync.client.opening import Opened, Opening
from sync.client.pins import decode_signed
from sync.protocol.wire import Commit, CommitBody
from sync.trust.chains import ChainState, extend
from sync.trust.hashes import ZERO, commit_hash
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
        gap: Whether what comes before it in its chain is missing here.
    """

    changes: ChangeSet = field(default_factory=ChangeSet)
    received: int = 0
    problem: HavenError | None = None
    gap: bool = False


def _nothing(_: Sequence[Change]) -> None:
    """Has nothing to add."""


class Contents:
    """Takes the content of commits; taking one again changes nothing.

    Args:
        db: The net lane's connection.
        clock: This computer's.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._history = History(db, clock)
        self._journal = Journal(db, clock)
        self._introductions = Introductions(db, clock)
        self._seen = SeenCommits(db)
        self._carrying = Carrying(db)

    def is_taken(self, commit: Commit, stream: StreamId) -> bool:
        """Whether everything in a commit was taken before."""
        seen = self._seen.get(stream, commit_hash(commit))
        return seen is not None and seen.whole

    def came_by_file(self, commit: Commit, stream: StreamId) -> bool:
        """Whether a commit that was taken came in an exchange file, and not through the server yet."""
        seen = self._seen.get(stream, commit_hash(commit))
        return seen is not None and seen.by_file

    def came_through_the_server(self, commit: Commit, stream: StreamId, taken: Taken) -> None:
        """Notes that a commit that came by file came through the server too; inside a transaction.

        What is missing before it is told now: the server gives a place only to what continues its chain.
        """
        seen = self._seen.get(stream, commit_hash(commit))
        if seen is None:
            return
        self._seen.save(stream, replace(seen, by_file=False))
        if not self._follows(stream, seen, Chains(self._db).get(stream, seen.chain)):
            taken.changes |= self._history.keep_within(HistoryHidden(), stream, seen.signed)
            taken.problem = taken.problem or HistoryHidden()
        device = DeviceId(read_commit(commit.signed).device.hex())
        self._keep_chain(stream, self._member(stream, device), seen)

    def take(
        self,
        commit: Commit,
        stream: StreamId,
        taken: Taken,
        *,
        receipt: bytes = b"",
        settle: Callable[[Sequence[Change]], None] = _nothing,
    ) -> None:
        """Verifies, opens and accepts a commit of another device, or one that this vault does not remember.

        A small commit is one transaction. A large one is accepted in parts, so that nobody who writes waits for it;
        the last part says that it was taken, and until then it is taken again from its beginning.

        Records that are missing before it are told, and it is taken all the same: it is signed as a whole. When the
        missing ones come late after all, they fill their gap.

        Args:
            commit: As it came.
            stream: Where it was written.
            taken: What was done is added to it.
            receipt: The server's, for evidence; empty for a commit that came in an exchange file.
            settle: Called with the changes inside the last transaction.

        Raises:
            TrustError, TrustFailure: It is not believed; nothing was changed.
        """
        body = read_commit(commit.signed)
        author = self._member(stream, DeviceId(body.device.hex()))
        by_file = not receipt
        now = self._check_chain(commit, body, stream, author, by_file=by_file, taken=taken)
        opened = Opening(self._db, stream, author).open(commit)
        *earlier, last = _parts(opened.changes)
        for part in earlier:
            with self._db.transaction():
                self._accept(part, taken)
        with self._db.transaction():
            self._accept(last, taken)
            taken.changes |= self._journal.acknowledge(stream, [change.id for change in opened.changes])
            empty = bool(opened.empty)
            if not by_file:  # only the server has to attest what it deleted
                empty = EmptyRecords(self._db).notice(stream, author.person, opened.empty, receipt)
            self._seen.save(stream, replace(now, whole=opened.whole and not empty))
            if not (by_file and taken.gap):
                self._keep_chain(stream, author, now)
            self._carrying.keep(commit, stream, author)
            for error, shown in opened.failures:
                taken.changes |= self._history.keep_within(error, stream, shown)
                taken.problem = taken.problem or error
            settle(opened.changes)
        taken.received += len(opened.changes)

    def open(self, commit: Commit, stream: StreamId) -> Opened:
        """Opens a commit that was taken before, changing nothing."""
        device = DeviceId(read_commit(commit.signed).device.hex())
        return Opening(self._db, stream, self._member(stream, device)).open(commit)

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

    def _check_chain(
        self, commit: Commit, body: CommitBody, stream: StreamId, author: Pinned, *, by_file: bool, taken: Taken
    ) -> SeenCommit:
        """Checks that a commit holds in itself and fits beside what is known of its chain.

        A device that signed two commits for the same counters was copied, or put back from a backup. Between what
        came by file and what came through the server that is possible without anybody's fault, and both are taken;
        the server itself never gives a place to both.
        """
        before = Chains(self._db).get(stream, body.chain)
        if before is not None and before.device != author.device:
            raise UnknownSender
        previous = _first_previous(commit)
        state = ChainState(body.chain, body.first - 1, previous)
        extend(state, commit, open_certificate(decode_signed(author.signed)))
        now = SeenCommit(
            digest=commit_hash(commit),
            chain=body.chain,
            first=body.first,
            last=body.last,
            previous=previous,
            last_hash=body.last_hash,
            signed=msgspec.msgpack.encode(commit.signed),
            by_file=by_file,
        )
        other = self._seen.overlapping(stream, now) or self._seen.beside(stream, now)
        if other is not None:
            taken.changes |= self._history.keep(_Forked(), stream, now.signed, other.signed)
            if not by_file and not other.by_file:
                raise HistoryRolledBack
        taken.gap = not self._follows(stream, now, before)
        if taken.gap and not by_file:
            taken.changes |= self._history.keep(HistoryHidden(), stream, now.signed)
            taken.problem = taken.problem or HistoryHidden()
        return now

    def has_gap(self, commit: Commit, stream: StreamId) -> bool:
        """Whether something is missing before a commit that was taken."""
        seen = self._seen.get(stream, commit_hash(commit))
        return seen is not None and not self._follows(stream, seen, Chains(self._db).get(stream, seen.chain))

    def _follows(self, stream: StreamId, now: SeenCommit, before: StoredChain | None) -> bool:
        """Whether what comes before a commit in its chain is known."""
        if now.first == 1:
            return now.previous == ZERO
        return (before is not None and before.counter >= now.first - 1) or self._seen.ends_at(
            stream, now.chain, now.first - 1
        )

    def _keep_chain(self, stream: StreamId, author: Pinned, now: SeenCommit) -> None:
        """Notes how far a chain is known; what came by file after a gap counts as soon as the gap is filled."""
        chains = Chains(self._db)
        before = chains.get(stream, now.chain)
        if before is not None and now.last <= before.counter:
            return
        last: SeenCommit | None = now
        while last is not None:
            now, last = last, self._seen.after(stream, last)
        chains.save(StoredChain(now.chain, stream, author.device, now.last, now.last_hash))

    def _accept(self, changes: Sequence[Change], taken: Taken) -> None:
        """Puts changes into the journal; putting one there again changes nothing."""
        for change in changes:
            taken.changes |= self._journal.accept(change)
            taken.changes |= self._introductions.reveal(change)
            taken.changes |= hear_consent(self._db, change)


class _Forked(HavenError):
    """A device signed two commits for the same counters: the name under which the two are kept."""

    sentence = "One computer wrote two different things in the same place. Both were kept."


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
