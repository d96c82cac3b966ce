"""Epochs: who may read and write a stream, and the sealed keys that travel with them."""

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection, insert, literal, select, update

from sync.protocol import limits, problems
from sync.protocol.wire import Epoch, EpochItem, EpochRequest, Grant, Signed
from sync.server import devices, feed
from sync.server.devices import Device
from sync.server.refusals import Refusal, refused
from sync.server.tables import commits, deliveries, epochs, grants, members, streams
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, epoch_hash
from sync.trust.signing import verify_grant
from sync.trust.statements import open_epoch


def begin(connection: Connection, owner: Device, inviter: bytes, signed: Signed, sealed: Sequence[Grant]) -> None:
    """Begins a stream with its first epoch, which arrives with the enrolment of its owner.

    Args:
        connection: Inside a transaction.
        owner: The new patient's device, which cut it.
        inviter: Certificate hash of the device that invited her, which has to be a member.
        signed: `Epoch`.
        sealed: Its grants.

    Raises:
        Refusal: The epoch or a grant does not hold, or the stream is here already.
    """
    epoch, known = _open(connection, signed, sealed, owner)
    if epoch.number != 1 or inviter not in known:
        raise Refusal(problems.EPOCH_REFUSED, "The first epoch has number 1 and the inviter as a member.")
    if connection.execute(select(streams.c.stream).where(streams.c.stream == epoch.stream)).first() is not None:
        raise Refusal(problems.IDENTITY_TAKEN)
    name = epoch_hash(signed)
    connection.execute(
        insert(streams).values(
            stream=epoch.stream, owner=owner.person, epoch=name, epoch_number=1, position=0, head=ZERO
        )
    )
    _store(connection, epoch, signed, sealed, known)


def cut(connection: Connection, asker: Device, request: EpochRequest) -> None:
    """Puts a new epoch in the place of the present one; the same request again changes nothing.

    Members may go by any member's word; only the owner may let devices in.

    Raises:
        Refusal: Somebody else was faster, the asker is no member, or something does not hold.
    """
    epoch, known = _open(connection, request.epoch, request.grants, asker)
    name = epoch_hash(request.epoch)
    stream = connection.execute(select(streams).where(streams.c.stream == epoch.stream)).first()
    if stream is None:
        raise Refusal(problems.STREAM_UNKNOWN)
    if stream.epoch == name:
        return
    before = set(connection.scalars(select(members.c.certificate).where(members.c.epoch == stream.epoch)))
    if asker.certificate not in before:
        raise Refusal(problems.NOT_A_MEMBER)
    if epoch.previous != stream.epoch or epoch.number != stream.epoch_number + 1:
        raise Refusal(problems.EPOCH_SUPERSEDED)
    new = set(known) - before
    if new and asker.person != stream.owner:
        raise Refusal(problems.GROWTH_REFUSED)
    connection.execute(
        update(streams).where(streams.c.stream == epoch.stream).values(epoch=name, epoch_number=epoch.number)
    )
    _deliver_history(connection, epoch.stream, [known[certificate].number for certificate in sorted(new)])
    _store(connection, epoch, request.epoch, request.grants, known)


def _open(
    connection: Connection, signed: Signed, sealed: Sequence[Grant], cutter: Device
) -> tuple[Epoch, dict[bytes, Device]]:
    try:
        epoch = open_epoch(signed, cutter.signing_key)
        if epoch.cutter != cutter.certificate:
            raise Refusal(problems.EPOCH_REFUSED, "The epoch names another cutter.")
        _check_grants(epoch, epoch_hash(signed), sealed, cutter)
    except TrustFailure as failure:
        raise refused(failure, problems.EPOCH_REFUSED) from failure
    known = devices.find_all(connection, (member.certificate for member in epoch.members))
    _check_members(epoch, known)
    return epoch, known


def _check_members(epoch: Epoch, known: Mapping[bytes, Device]) -> None:
    for member in epoch.members:
        device = known.get(member.certificate)
        if device is None or device.revoked or device.role != member.role:
            raise Refusal(problems.EPOCH_REFUSED, "A member is unknown, revoked, or of another role.")
    if epoch.cutter not in known:
        raise Refusal(problems.EPOCH_REFUSED, "The cutter is no member.")


def _check_grants(epoch: Epoch, name: bytes, sealed: Sequence[Grant], cutter: Device) -> None:
    if len(sealed) > limits.GRANTS:
        raise Refusal(problems.TOO_LARGE)
    recipients = {grant.recipient for grant in sealed}
    if len(recipients) != len(sealed):
        raise Refusal(problems.EPOCH_REFUSED, "Two grants are for the same device.")
    for grant in sealed:
        if (grant.stream, grant.epoch, grant.granter) != (epoch.stream, name, cutter.certificate):
            raise Refusal(problems.EPOCH_REFUSED, "A grant is of another stream, epoch or granter.")
        verify_grant(cutter.signing_key, grant)
    missing = {member.certificate for member in epoch.members} - recipients - {cutter.certificate}
    if missing:
        raise Refusal(problems.EPOCH_REFUSED, "A member has no grant.")


def _store(
    connection: Connection, epoch: Epoch, signed: Signed, sealed: Sequence[Grant], known: Mapping[bytes, Device]
) -> None:
    name = epoch_hash(signed)
    certificates = tuple(known[member.certificate].signed for member in epoch.members)
    readers = [device.number for device in known.values()]
    event = feed.add(connection, EpochItem(epoch=signed, certificates=certificates, grant=None), readers)
    connection.execute(insert(epochs).values(epoch=name, stream=epoch.stream, number=epoch.number, event=event))
    connection.execute(
        insert(members),
        [{"epoch": name, "certificate": member.certificate, "role": member.role} for member in epoch.members],
    )
    if sealed:
        connection.execute(
            insert(grants),
            [
                {"epoch": name, "recipient": grant.recipient, "body": msgspec.msgpack.encode(grant)}
                for grant in sealed
            ],
        )


def _deliver_history(connection: Connection, stream: bytes, readers: Sequence[int]) -> None:
    """Delivers a stream's epochs and commits so far, so that new members can verify its head from the start."""
    past = (
        select(epochs.c.event)
        .where(epochs.c.stream == stream)
        .union_all(select(commits.c.event).where(commits.c.stream == stream))
        .subquery()
    )
    for reader in readers:
        connection.execute(
            insert(deliveries).from_select(
                ["device", "event"], select(literal(reader), past.c.event).order_by(past.c.event)
            )
        )
