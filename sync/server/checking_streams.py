"""Checking streams: epochs and their grants, chains, heads and receipts."""

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select

from sync.protocol.wire import CommitItem, Epoch, EpochItem, Grant, ReceiptBody, Signed
from sync.server import devices, eras
from sync.server.devices import Device
from sync.server.findings import Findings
from sync.server.tables import chains, commits, epochs, events, grants, members, streams
from sync.trust.chains import ChainState, extend
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, commit_hash, epoch_hash, head
from sync.trust.signing import verify_grant
from sync.trust.statements import decode, open_epoch, open_receipt, read_commit, read_epoch


def check(connection: Connection, receipt_key: bytes, known: Mapping[bytes, Device], findings: Findings) -> None:
    """Verifies every stream from its first epoch and its first commit on.

    Args:
        connection: For reading.
        receipt_key: This server's.
        known: Devices by certificate.
        findings: What is found is added there.
    """
    names = devices.fingerprints(connection)
    era = eras.present(connection)
    for row in connection.execute(select(streams)).all():
        findings.streams += 1
        _check_epochs(connection, row, known, findings)
        _Commits(connection, row, known, findings).check(receipt_key, names, era)


def _check_epochs(
    connection: Connection, stream: Row[Any], known: Mapping[bytes, Device], findings: Findings
) -> None:
    previous = ZERO
    rows = connection.execute(
        select(events.c.body, epochs.c.epoch)
        .join(epochs, epochs.c.event == events.c.id)
        .where(epochs.c.stream == stream.stream)
        .order_by(epochs.c.number)
    ).all()
    for number, row in enumerate(rows, 1):
        findings.epochs += 1
        signed = msgspec.msgpack.decode(row.body, type=EpochItem).epoch
        place = f"Stream {stream.stream.hex()[:8]}, epoch {number}"
        try:
            cutter = known.get(read_epoch(signed).cutter)
            epoch = open_epoch(signed, b"" if cutter is None else cutter.signing_key)
            _check_grants(connection, row.epoch, stream.stream, known)
        except TrustFailure as failure:
            findings.fault(place, failure)
            return
        if epoch.number != number or epoch.previous != previous or epoch.stream != stream.stream:
            findings.fault(place, "it does not follow the one before")
        if _stored_members(connection, row.epoch) != _members(epoch):
            findings.fault(place, "its members are others than it says")
        previous = epoch_hash(signed)
        if row.epoch != previous:
            findings.fault(place, "it is filed under another hash")
    if stream.epoch != previous or stream.epoch_number != len(rows):
        findings.fault(f"Stream {stream.stream.hex()[:8]}", "its present epoch is not the last one")


def _members(epoch: Epoch) -> set[tuple[bytes, str]]:
    return {(member.certificate, member.role) for member in epoch.members}


def _stored_members(connection: Connection, epoch: bytes) -> set[tuple[bytes, str]]:
    rows = connection.execute(select(members).where(members.c.epoch == epoch))
    return {(row.certificate, row.role) for row in rows}


def _check_grants(connection: Connection, epoch: bytes, stream: bytes, known: Mapping[bytes, Device]) -> None:
    for row in connection.execute(select(grants).where(grants.c.epoch == epoch)).all():
        grant = msgspec.msgpack.decode(row.body, type=Grant)
        granter = known.get(grant.granter)
        verify_grant(b"" if granter is None else granter.signing_key, grant)
        if (grant.epoch, grant.stream, grant.recipient) != (epoch, stream, row.recipient):
            raise TrustFailure("a grant is filed under another epoch or recipient")


class _Commits:
    """Walks along one stream's commits."""

    def __init__(
        self, connection: Connection, stream: Row[Any], known: Mapping[bytes, Device], findings: Findings
    ) -> None:
        self._connection = connection
        self._stream = stream
        self._known = known
        self._findings = findings
        self._name = f"Stream {stream.stream.hex()[:8]}"
        self._grown: dict[bytes, ChainState] = {}

    def check(self, receipt_key: bytes, clinics: frozenset[bytes], newest_era: int) -> None:
        """Verifies them in their order."""
        stream, position, last, era = self._stream, 0, ZERO, 0
        rows = self._connection.execute(
            select(events.c.body, commits.c.certificate, commits.c.position, commits.c.hash)
            .join(commits, commits.c.event == events.c.id)
            .where(commits.c.stream == stream.stream)
            .order_by(commits.c.position)
        )
        for row in rows:
            position += 1
            place = f"{self._name}, commit {position}"
            item = msgspec.msgpack.decode(row.body, type=CommitItem)
            self._count(item)
            author = self._known.get(row.certificate)
            if author is None or row.position != position:
                self._findings.fault(place, "it is missing, or its author is")
                return
            name = commit_hash(item.commit)
            last = head(last, position, name)
            try:
                self._extend(item, author)
                receipt = _receipt(item.receipt, receipt_key, clinics)
            except TrustFailure as failure:
                self._findings.fault(place, failure)
                return
            here = (stream.stream, position, name, last)
            if (receipt.stream, receipt.position, receipt.commit, receipt.head) != here:
                self._findings.fault(place, "its receipt says something else")
            if not era <= receipt.era <= newest_era:
                self._findings.fault(place, "its receipt is of another era")
            era = receipt.era
            if row.hash != name:
                self._findings.fault(place, "it is filed under another hash")
        if (stream.position, stream.head) != (position, last):
            self._findings.fault(self._name, "its head is not the last commit's")
        self._check_chains()

    def _count(self, item: CommitItem) -> None:
        self._findings.commits += 1
        self._findings.records += len(item.commit.records)
        self._findings.erased += sum(not record.sealed for record in item.commit.records)

    def _extend(self, item: CommitItem, author: Device) -> None:
        chain = read_commit(item.commit.signed).chain
        self._grown[chain] = extend(self._grown.get(chain), item.commit, author.opened())

    def _check_chains(self) -> None:
        rows = self._connection.execute(select(chains).where(chains.c.stream == self._stream.stream)).all()
        stored = {row.chain: ChainState(row.chain, row.counter, row.hash) for row in rows}
        if stored != self._grown:
            self._findings.fault(self._name, "its chains end otherwise than its commits")


def _receipt(signed: Signed, receipt_key: bytes, clinics: frozenset[bytes]) -> ReceiptBody:
    """Opens a receipt, which names the clinic by the key that it had then."""
    claimed = decode(ReceiptBody, signed.body).clinic
    return open_receipt(signed, receipt_key, claimed if claimed in clinics else ZERO)
