"""Checking a database against itself: signatures, chains, heads, receipts and deliveries."""

from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select

from sync.protocol.wire import CommitItem, EpochItem
from sync.server import devices
from sync.server.devices import Device
from sync.server.tables import chains, clinic, commits, deliveries, epochs, events, people, streams
from sync.server.tables import devices as device_table
from sync.trust.chains import ChainState, extend
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, commit_hash, epoch_hash, head
from sync.trust.statements import open_certificate, open_epoch, open_receipt, read_commit, read_epoch


@dataclass
class Findings:
    """What was looked at and what does not hold.

    Attributes:
        people: Number of people.
        streams: Number of streams.
        epochs: Number of epochs.
        commits: Number of commits.
        records: Number of records.
        faults: Plain sentences; empty when everything holds.
    """

    people: int = 0
    streams: int = 0
    epochs: int = 0
    commits: int = 0
    records: int = 0
    faults: list[str] = field(default_factory=list)


def check(connection: Connection, receipt_key: bytes) -> Findings:
    """Verifies everything that is stored.

    Args:
        connection: For reading.
        receipt_key: This server's.
    """
    findings = Findings(people=connection.scalar(select(func.count()).select_from(people)) or 0)
    known = _check_devices(connection, findings)
    pinned = connection.execute(select(clinic.c.fingerprint)).first()
    for row in connection.execute(select(streams)).all():
        findings.streams += 1
        _check_epochs(connection, row, known, findings)
        _check_commits(connection, row, known, findings, receipt_key, b"" if pinned is None else pinned.fingerprint)
    lost = connection.scalar(
        select(func.count()).select_from(deliveries).where(deliveries.c.event.not_in(select(events.c.id)))
    )
    if lost:
        findings.faults.append(f"{lost} deliveries point to nothing.")
    return findings


def _check_devices(connection: Connection, findings: Findings) -> dict[bytes, Device]:
    known = devices.find_all(connection, connection.scalars(select(device_table.c.certificate)).all())
    for device in known.values():
        try:
            certificate = open_certificate(device.signed)
        except TrustFailure as failure:
            findings.faults.append(f"Device {device.number}: {failure}.")
            continue
        if certificate.signing_key != device.signing_key:
            findings.faults.append(f"Device {device.number}: its key is not the certificate's.")
    return known


def _check_epochs(connection: Connection, stream: Row[Any], known: dict[bytes, Device], findings: Findings) -> None:
    previous = ZERO
    rows = connection.execute(
        select(events.c.body)
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
        except TrustFailure as failure:
            findings.faults.append(f"{place}: {failure}.")
            return
        if epoch.number != number or epoch.previous != previous:
            findings.faults.append(f"{place}: it does not follow the one before.")
        previous = epoch_hash(signed)
    if stream.epoch != previous:
        findings.faults.append(f"Stream {stream.stream.hex()[:8]}: its present epoch is not the last one.")


def _check_commits(
    connection: Connection,
    stream: Row[Any],
    known: dict[bytes, Device],
    findings: Findings,
    receipt_key: bytes,
    fingerprint: bytes,
) -> None:
    position, last = 0, ZERO
    grown: dict[bytes, ChainState] = {}
    rows = connection.execute(
        select(events.c.body, commits.c.certificate, commits.c.position, commits.c.hash)
        .join(commits, commits.c.event == events.c.id)
        .where(commits.c.stream == stream.stream)
        .order_by(commits.c.position)
    )
    for row in rows:
        findings.commits += 1
        position += 1
        place = f"Stream {stream.stream.hex()[:8]}, commit {position}"
        item = msgspec.msgpack.decode(row.body, type=CommitItem)
        findings.records += len(item.commit.records)
        author = known.get(row.certificate)
        if author is None or row.position != position:
            findings.faults.append(f"{place}: it is missing, or its author is.")
            return
        name = commit_hash(item.commit)
        last = head(last, position, name)
        try:
            chain = read_commit(item.commit.signed).chain
            grown[chain] = extend(grown.get(chain), item.commit, author.opened())
            receipt = open_receipt(item.receipt, receipt_key, fingerprint)
        except TrustFailure as failure:
            findings.faults.append(f"{place}: {failure}.")
            return
        if (receipt.stream, receipt.position, receipt.commit, receipt.head) != (stream.stream, position, name, last):
            findings.faults.append(f"{place}: its receipt says something else.")
        if row.hash != name:
            findings.faults.append(f"{place}: it is filed under another hash.")
    if (stream.position, stream.head) != (position, last):
        findings.faults.append(f"Stream {stream.stream.hex()[:8]}: its head is not the last commit's.")
    _check_chains(connection, stream, grown, findings)


def _check_chains(
    connection: Connection, stream: Row[Any], grown: dict[bytes, ChainState], findings: Findings
) -> None:
    rows = connection.execute(select(chains).where(chains.c.stream == stream.stream)).all()
    stored = {row.chain: ChainState(row.chain, row.counter, row.hash) for row in rows}
    if stored != grown:
        findings.faults.append(f"Stream {stream.stream.hex()[:8]}: its chains end otherwise than its commits.")
