"""Erasure: bodies of single records, or everything of somebody who leaves; attested by a signed deletion.

Chains run over hashes, so a commit without bodies still verifies and its receipt still holds. What stays of a
person who left are pseudonymous ids, certificates and the deletion: they say to whoever asks that she left.
"""

import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, delete, func, insert, select, update

from sync.protocol import limits, problems
from sync.protocol.wire import CommitItem, Deletion, DeletionAnswer, ErasureItem, ErasureRequest, GrantItem, Signed
from sync.server import blobs, devices, eras, feed, quotas, sharing
from sync.server.askers import Asker
from sync.server.devices import Device, Person
from sync.server.refusals import Refusal
from sync.server.tables import (
    CLINIC_READER,
    chains,
    commits,
    deletions,
    deliveries,
    epochs,
    events,
    grants,
    members,
    people,
    streams,
    usage,
)
from sync.server.tables import devices as device_table
from sync.trust import labels
from sync.trust.hashes import ZERO, record_hash
from sync.trust.signing import public_bytes, sign_struct


@dataclass(frozen=True)
class Attester:
    """Signs for what was deleted.

    Attributes:
        key: The receipt key.
        backup_days: After how many days the operator's backups expire.
        time: Unix seconds.
    """

    key: Ed25519PrivateKey
    backup_days: int
    time: int

    def sign(self, connection: Connection, person: bytes, **deleted: Any) -> Signed:
        """Returns the signed deletion."""
        body = Deletion(
            clinic=devices.the_clinic(connection).fingerprint,
            person=person,
            backup_days=self.backup_days,
            time=self.time,
            receipt_key=public_bytes(self.key),
            **deleted,
        )
        return sign_struct(self.key, labels.DELETION, body)


def erase(connection: Connection, asker: Device, request: ErasureRequest, attester: Attester) -> DeletionAnswer:
    """Deletes the bodies of records that the asker's person wrote; the same request again gets the same answer.

    Args:
        connection: Inside a transaction.
        asker: Whose device.
        request: As received.
        attester: Signs for it.

    Raises:
        Refusal: A record is not the person's, or not here.
    """
    if not request.records:
        raise Refusal(problems.MALFORMED)
    if len(request.records) > limits.RECORDS_PER_ERASURE:
        raise Refusal(problems.TOO_LARGE)
    name = hashlib.sha256(asker.person + msgspec.msgpack.encode(request)).digest()
    before = _earlier(connection, name)
    if before is not None:
        return before
    eras.check_open(connection)
    stream = sharing.get(connection, request.stream)
    wanted = set(request.records)
    touched = _written_by(connection, asker.person, stream.stream, wanted)
    if wanted - {record for _, item in touched for record in map(record_hash, item.commit.records)}:
        raise Refusal(problems.NOT_ALLOWED, "Only who wrote a record erases it, and only once it is here.")
    emptied = freed = 0
    for event, item in touched:
        freed_here = _empty(connection, event, item, wanted)
        emptied += freed_here > 0
        freed += freed_here
    quotas.release(connection, asker.person, freed)
    signed = attester.sign(
        connection, asker.person, streams=(stream.stream,), records=request.records, commits=emptied, blobs=0
    )
    feed.add(connection, ErasureItem(signed), sharing.readers(connection, stream))
    return _keep(connection, name, signed)


def leave(connection: Connection, asker: Asker, name: bytes, attester: Attester) -> DeletionAnswer:
    """Deletes everything of a person who leaves; the same wish again gets the same answer.

    A patient's care, own and team streams are deleted; a therapist's own stream, since what she wrote in her
    patients' care belongs to theirs.

    Args:
        connection: Inside a transaction.
        asker: A device of that person, or her root.
        name: The person.
        attester: Signs for it.

    Raises:
        Refusal: Somebody else asks, or a patient would be left without any therapist.
    """
    if asker.person != name:
        raise Refusal(problems.NOT_ALLOWED, "Only the person herself deletes what is hers.")
    before = _earlier(connection, _leaving(name))
    if before is not None:
        return before
    eras.check_open(connection)
    person = devices.find_person(connection, name)
    if person is None:
        raise Refusal(problems.NOT_FOUND)
    if person.role == "therapist":
        _check_replaced(connection, person)
    owned = (streams.c.owner == name) & (streams.c.epoch_number > 0)
    found = connection.execute(select(streams.c.stream).where(owned).order_by(streams.c.kind)).all()
    names = tuple(row.stream for row in found)
    readers = set(sharing.circle(connection, name)) | _have_seen(connection, names)
    if person.role == "therapist":
        readers.add(CLINIC_READER)
    removed_blobs = blobs.delete_of_streams(connection, names)
    _forget_late_grants(connection, names, readers)
    removed = sum(_delete_stream(connection, stream) for stream in names)
    connection.execute(delete(usage).where(usage.c.person == name))
    connection.execute(update(people).where(people.c.person == name).values(left_at=attester.time))
    signed = attester.sign(connection, name, streams=names, records=(), commits=removed, blobs=removed_blobs)
    feed.add(connection, ErasureItem(signed), readers)
    return _keep(connection, _leaving(name), signed)


def _leaving(person: bytes) -> bytes:
    return b"person" + person


def _earlier(connection: Connection, name: bytes) -> DeletionAnswer | None:
    row = connection.execute(select(deletions).where(deletions.c.request == name)).first()
    return None if row is None else DeletionAnswer(Signed(row.body, row.signature))


def _keep(connection: Connection, name: bytes, signed: Signed) -> DeletionAnswer:
    connection.execute(insert(deletions).values(request=name, body=signed.body, signature=signed.signature))
    return DeletionAnswer(signed)


def _written_by(
    connection: Connection, person: bytes, stream: bytes, wanted: set[bytes]
) -> list[tuple[int, CommitItem]]:
    """Returns a person's commits in a stream that have one of these records, with their events."""
    rows = connection.execute(
        select(events.c.id, events.c.body)
        .join(commits, commits.c.event == events.c.id)
        .join(device_table, device_table.c.certificate == commits.c.certificate)
        .where(commits.c.stream == stream, device_table.c.person == person)
        .order_by(commits.c.position)
    )
    found = []
    for row in rows:
        item = msgspec.msgpack.decode(row.body, type=CommitItem)
        if wanted & {record_hash(record) for record in item.commit.records}:
            found.append((row.id, item))
    return found


def _empty(connection: Connection, event: int, item: CommitItem, wanted: set[bytes]) -> int:
    """Takes bodies out of a commit; returns how many bytes they had."""
    replace = msgspec.structs.replace
    kept = tuple(
        replace(record, sealed=b"") if record_hash(record) in wanted else record for record in item.commit.records
    )
    freed = sum(len(record.sealed) for record in item.commit.records) - sum(len(record.sealed) for record in kept)
    emptied = replace(item, commit=replace(item.commit, records=kept))
    connection.execute(update(events).where(events.c.id == event).values(body=msgspec.msgpack.encode(emptied)))
    return freed


def _check_replaced(connection: Connection, person: Person) -> None:
    """Refuses a therapist who is the only one in somebody's care."""
    for name in connection.scalars(sharing.streams_of(person.person, "care")).all():
        inside = sharing.people_in(connection, sharing.get(connection, name)) - {person.person}
        others = select(people.c.person).where(
            people.c.person.in_(inside), people.c.role == "therapist", people.c.left_at == 0
        )
        if connection.execute(others).first() is None:
            raise Refusal(problems.NOT_ALLOWED, "Somebody in your care has no other therapist yet.")


def _have_seen(connection: Connection, names: tuple[bytes, ...]) -> set[int]:
    """Returns who was given anything of these streams: their cursors have to stay behind something."""
    return set(
        connection.scalars(select(deliveries.c.device).where(deliveries.c.event.in_(_events_of(names))).distinct())
    )


def _forget_late_grants(connection: Connection, names: tuple[bytes, ...], readers: set[int]) -> None:
    """Deletes the grants that came late; each is an event of its own, for one reader of the stream."""
    rows = connection.execute(
        select(events.c.id, events.c.body)
        .join(deliveries, deliveries.c.event == events.c.id)
        .where(events.c.kind == "grant", deliveries.c.device.in_(readers))
    ).all()
    found = [row.id for row in rows if msgspec.msgpack.decode(row.body, type=GrantItem).grant.stream in names]
    connection.execute(delete(deliveries).where(deliveries.c.event.in_(found)))
    connection.execute(delete(events).where(events.c.id.in_(found)))


def _delete_stream(connection: Connection, name: bytes) -> int:
    """Deletes all of a stream but its id; returns how many commits it had."""
    inside = _events_of((name,))
    removed = connection.scalar(select(func.count()).select_from(commits).where(commits.c.stream == name)) or 0
    connection.execute(delete(deliveries).where(deliveries.c.event.in_(inside)))
    connection.execute(delete(events).where(events.c.id.in_(inside)))
    cut = select(epochs.c.epoch).where(epochs.c.stream == name)
    connection.execute(delete(grants).where(grants.c.epoch.in_(cut)))
    connection.execute(delete(members).where(members.c.epoch.in_(cut)))
    for table in (epochs, commits, chains):
        connection.execute(delete(table).where(table.c.stream == name))
    connection.execute(
        update(streams)
        .where(streams.c.stream == name)
        .values(epoch=ZERO, epoch_number=0, position=0, head=ZERO, closed=True)
    )
    return removed


def _events_of(names: tuple[bytes, ...]) -> Any:
    of_epochs = select(epochs.c.event).where(epochs.c.stream.in_(names))
    return of_epochs.union_all(select(commits.c.event).where(commits.c.stream.in_(names)))
