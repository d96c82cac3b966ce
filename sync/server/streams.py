"""Appending commits to a stream, and the receipts for it."""

from dataclasses import dataclass

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, insert, select, update

from sync.protocol import limits, problems
from sync.protocol.wire import Commit, CommitItem, DeviceCertificate, ReceiptBody, Signed
from sync.server import devices, eras, feed, quotas, sharing
from sync.server.devices import Device
from sync.server.refusals import Refusal, refused
from sync.server.tables import chains, commits, events, members, streams
from sync.trust import labels
from sync.trust.chains import ChainState, extend
from sync.trust.errors import TrustFailure
from sync.trust.hashes import commit_hash, head
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import read_commit, read_core


@dataclass
class _Stream:
    """A stream while commits are appended to it."""

    stream: bytes
    epoch: bytes
    position: int
    head: bytes


@dataclass(frozen=True)
class _Receipts:
    """Makes this server's receipts."""

    key: Ed25519PrivateKey
    clinic: bytes
    era: int
    time: int

    def make(self, stream: _Stream, commit: bytes) -> Signed:
        body = ReceiptBody(
            clinic=self.clinic,
            era=self.era,
            stream=stream.stream,
            position=stream.position,
            commit=commit,
            head=stream.head,
            time=self.time,
            receipt_key=public_bytes(self.key),
        )
        return sign_struct(self.key, labels.RECEIPT, body)


def append(
    connection: Connection,
    asker: Device,
    stream: bytes,
    sent: tuple[Commit, ...],
    key: Ed25519PrivateKey,
    now: float,
    quota: int = limits.PERSON_QUOTA,
) -> tuple[Signed, ...]:
    """Appends commits in the order given, all or none; one that is here already gets the same receipt again.

    Args:
        connection: Inside a transaction.
        asker: The device that signed the request, and whose commits these have to be.
        stream: 16 bytes.
        sent: At most `limits.COMMITS_PER_REQUEST`.
        key: The receipt key.
        now: Unix seconds.
        quota: Bytes that the asker's person may keep here.

    Returns:
        A receipt for each commit.

    Raises:
        Refusal: Something does not hold; nothing is stored.
    """
    if not sent or len(sent) > limits.COMMITS_PER_REQUEST:
        raise Refusal(problems.TOO_LARGE if sent else problems.MALFORMED)
    shared = sharing.get(connection, stream)
    present = _Stream(shared.stream, shared.epoch, shared.position, shared.head)
    is_member = connection.scalar(
        select(members.c.role).where(members.c.epoch == present.epoch, members.c.certificate == asker.certificate)
    )
    known = devices.the_clinic(connection)
    receipts = _Receipts(key, known.fingerprint, asker.era, int(now))
    readers: frozenset[int] | None = None
    certificate = asker.opened()
    answers, added = [], 0
    for commit in sent:
        receipt = _earlier_receipt(connection, stream, commit, asker.certificate)
        if receipt is None:
            if is_member is None:
                raise Refusal(problems.NOT_A_MEMBER)
            if asker.waits_for_the_clinic and shared.kind != "own":
                raise Refusal(problems.CERTIFICATE_PENDING)
            if readers is None:
                eras.check_open(connection)
                readers = sharing.readers(connection, shared)
            _extend_chain(connection, present, commit, certificate, asker.certificate)
            receipt = _store(connection, present, commit, asker.certificate, receipts, readers)
            added += _size(commit)
        answers.append(receipt)
    if added:
        quotas.charge(connection, asker.person, added, quota)
        connection.execute(
            update(streams).where(streams.c.stream == stream).values(position=present.position, head=present.head)
        )
    return tuple(answers)


def _size(commit: Commit) -> int:
    """Returns how many bytes of a commit are counted: its sealed bodies, which erasing them gives back."""
    return sum(len(record.sealed) for record in commit.records)


def _earlier_receipt(connection: Connection, stream: bytes, commit: Commit, author: bytes) -> Signed | None:
    body = connection.scalar(
        select(events.c.body)
        .join(commits, commits.c.event == events.c.id)
        .where(commits.c.stream == stream, commits.c.hash == commit_hash(commit), commits.c.certificate == author)
    )
    return None if body is None else msgspec.msgpack.decode(body, type=CommitItem).receipt


def _extend_chain(
    connection: Connection, stream: _Stream, commit: Commit, certificate: DeviceCertificate, author: bytes
) -> None:
    try:
        body = read_commit(commit.signed)
        if body.stream != stream.stream:
            raise Refusal(problems.COMMIT_REFUSED, "A commit is of another stream.")
        here = (chains.c.stream == stream.stream) & (chains.c.chain == body.chain)
        row = connection.execute(select(chains).where(here)).first()
        if row is not None and row.certificate != author:
            raise Refusal(problems.COMMIT_REFUSED, "The chain is of another device.")
        state = extend(None if row is None else ChainState(row.chain, row.counter, row.hash), commit, certificate)
        if any(read_core(record.core).epoch != stream.epoch for record in commit.records):
            raise Refusal(problems.EPOCH_UNKNOWN)
    except TrustFailure as failure:
        raise refused(failure, problems.COMMIT_REFUSED) from failure
    if any(not record.sealed for record in commit.records):
        raise Refusal(problems.COMMIT_REFUSED, "A record has no body.")
    values = {"counter": state.counter, "hash": state.hash}
    if row is None:
        connection.execute(
            insert(chains).values(stream=stream.stream, chain=state.chain, certificate=author, **values)
        )
    else:
        connection.execute(update(chains).where(here).values(**values))


def _store(
    connection: Connection,
    stream: _Stream,
    commit: Commit,
    author: bytes,
    receipts: _Receipts,
    readers: frozenset[int],
) -> Signed:
    if len(msgspec.msgpack.encode(commit)) > limits.COMMIT:
        raise Refusal(problems.TOO_LARGE, "A commit is too large.")
    name = commit_hash(commit)
    stream.position += 1
    stream.head = head(stream.head, stream.position, name)
    receipt = receipts.make(stream, name)
    event = feed.add(connection, CommitItem(commit=commit, receipt=receipt), readers)
    connection.execute(
        insert(commits).values(
            stream=stream.stream, position=stream.position, hash=name, certificate=author, event=event
        )
    )
    return receipt
