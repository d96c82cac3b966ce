"""Late grants: keys of a stream's earlier epochs, for members of its present one."""

import msgspec
from sqlalchemy import Connection, insert, select

from sync.protocol import limits, problems
from sync.protocol.wire import Grant, GrantItem, GrantRequest
from sync.server import devices, epochs, eras, feed, sharing
from sync.server.devices import Device
from sync.server.refusals import Refusal, refused
from sync.server.sharing import Stream
from sync.server.tables import deliveries, events, grants, members
from sync.server.tables import devices as device_table
from sync.server.tables import epochs as epoch_table
from sync.trust.errors import TrustFailure
from sync.trust.hashes import recovery_hash
from sync.trust.signing import verify_grant
from sync.trust.statements import read_consent


def give(connection: Connection, asker: Device, request: GrantRequest, now: float) -> None:
    """Stores and delivers late grants, all or none; the same grant again changes nothing.

    The first grant of an epoch for a device is kept for its later reading of the stream; each one is delivered.

    Args:
        connection: Inside a transaction.
        asker: Whose device; it has to be the granter of each.
        request: As received.
        now: Unix seconds, for the end of a consent.

    Raises:
        Refusal: A grant does not hold, or gives more than its granter may.
    """
    if not request.grants:
        raise Refusal(problems.MALFORMED)
    if len(request.grants) > limits.GRANTS:
        raise Refusal(problems.TOO_LARGE)
    eras.check_open(connection)
    for grant in request.grants:
        _give(connection, asker, grant, now)


def _give(connection: Connection, asker: Device, grant: Grant, now: float) -> None:
    if grant.granter != asker.certificate:
        raise Refusal(problems.EPOCH_REFUSED, "A grant names another granter than who asks.")
    try:
        verify_grant(asker.signing_key, grant)
    except TrustFailure as failure:
        raise refused(failure, problems.EPOCH_REFUSED) from failure
    stream = sharing.get(connection, grant.stream)
    inside = frozenset(connection.scalars(select(members.c.certificate).where(members.c.epoch == stream.epoch)))
    if asker.certificate not in inside:
        raise Refusal(problems.NOT_A_MEMBER)
    if asker.waits_for_the_clinic:
        raise Refusal(problems.CERTIFICATE_PENDING)
    number = connection.scalar(
        select(epoch_table.c.number).where(epoch_table.c.epoch == grant.epoch, epoch_table.c.stream == grant.stream)
    )
    if number is None:
        raise Refusal(problems.EPOCH_REFUSED, "The stream has no such epoch.")
    recipient = _recipient(connection, asker, grant, inside)
    if recipient is not None:
        _check_reach(connection, asker, recipient, stream, grant.epoch, number, now)
    _store(connection, grant, recipient)


def _recipient(connection: Connection, asker: Device, grant: Grant, inside: frozenset[bytes]) -> Device | None:
    """Returns the device that a grant is for; None when it is for the granter's own recovery sheet."""
    person = devices.find_person(connection, asker.person)
    if person is not None and grant.recipient == recovery_hash(person.recovery):
        return None
    device = devices.find(connection, grant.recipient) if grant.recipient in inside else None
    if device is None or device.revoked or device.left:
        raise Refusal(problems.NOT_ALLOWED, "Keys are granted to members of the present epoch.")
    return device


def _check_reach(
    connection: Connection, asker: Device, recipient: Device, stream: Stream, epoch: bytes, number: int, now: float
) -> None:
    """Refuses the keys of earlier epochs for a colleague to whose people the owner did not say so."""
    if asker.person == stream.owner or recipient.person in (asker.person, stream.owner):
        return
    was_there = connection.scalar(
        select(members.c.certificate)
        .join(device_table, device_table.c.certificate == members.c.certificate)
        .where(members.c.epoch == epoch, device_table.c.person == recipient.person)
        .limit(1)
    )
    if was_there is not None:
        return
    signed = epochs.present_epoch(connection, stream).consent
    # It was verified when the epoch was stored; a later one that replaced it is known by its number.
    consent = None if signed is None else read_consent(signed)
    if consent is None or consent.number < stream.consent or consent.expires_at <= now or number > consent.earlier:
        raise Refusal(problems.CONSENT_REFUSED, "Earlier epochs are granted to a colleague with the owner's consent.")


def _store(connection: Connection, grant: Grant, recipient: Device | None) -> None:
    body = msgspec.msgpack.encode(grant)
    here = (grants.c.epoch == grant.epoch) & (grants.c.recipient == grant.recipient)
    before = connection.scalar(select(grants.c.body).where(here))
    if before is None:
        connection.execute(insert(grants).values(epoch=grant.epoch, recipient=grant.recipient, body=body))
    if recipient is None or before == body:
        return
    item = GrantItem(grant)
    delivered = (
        select(events.c.id)
        .join(deliveries, deliveries.c.event == events.c.id)
        .where(
            deliveries.c.device == recipient.number,
            events.c.kind == "grant",
            events.c.body == msgspec.msgpack.encode(item),
        )
    )
    if connection.scalar(delivered) is None:
        feed.add(connection, item, (recipient.number,))
