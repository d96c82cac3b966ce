"""Doors: what the server keeps of an invitation."""

from sqlalchemy import Connection, insert, select, update

from sync.protocol import problems
from sync.protocol.wire import Door, Signed
from sync.server.devices import Clinic, Device
from sync.server.refusals import Refusal, refused
from sync.server.tables import doors, enrolments, revocations
from sync.trust.errors import TrustFailure
from sync.trust.statements import open_door


def door_key(connection: Connection, invitation: bytes) -> bytes | None:
    """Returns the public key that opens a door, or None when there is no such invitation."""
    return connection.scalar(select(doors.c.door_key).where(doors.c.invitation == invitation))


def open_for_clinic(connection: Connection, signed: Signed, clinic: Clinic) -> None:
    """Stores a door of the clinic's own; it may invite therapists."""
    door = open_door(signed, clinic.key)
    if door.inviter != clinic.fingerprint or door.role != "therapist":
        raise Refusal(problems.DOOR_REFUSED, "The clinic's own invitations are for therapists.")
    _store(connection, door, signed)


def open_for_device(connection: Connection, signed: Signed, device: Device) -> None:
    """Stores a door that a listed therapist's device made; it may invite patients.

    Raises:
        Refusal: The device may not invite, or the door does not hold.
    """
    if device.role != "therapist":
        raise Refusal(problems.NOT_ALLOWED)
    if not device.listed:
        raise Refusal(problems.CERTIFICATE_PENDING)
    try:
        door = open_door(signed, device.signing_key)
    except TrustFailure as failure:
        raise refused(failure, problems.DOOR_REFUSED) from failure
    if door.inviter != device.certificate or door.role != "patient":
        raise Refusal(problems.DOOR_REFUSED, "A therapist's device invites patients, in its own name.")
    _store(connection, door, signed)


def close(connection: Connection, invitation: bytes, inviter: bytes) -> None:
    """Closes a door; closing a closed one changes nothing.

    Args:
        connection: Inside a transaction.
        invitation: Which.
        inviter: Who asks: certificate hash, or the clinic's fingerprint.

    Raises:
        Refusal: There is no such invitation of theirs.
    """
    closed = connection.execute(
        update(doors).where(doors.c.invitation == invitation, doors.c.inviter == inviter).values(closed=True)
    )
    if closed.rowcount == 0:
        raise Refusal(problems.INVITATION_UNKNOWN)


def look(connection: Connection, invitation: bytes, now: float) -> Signed:
    """Returns a door that can still be used.

    Raises:
        Refusal: It is unknown, used, closed, or its date has passed.
    """
    if connection.execute(select(enrolments.c.time).where(enrolments.c.invitation == invitation)).first() is not None:
        raise Refusal(problems.INVITATION_USED)
    row = connection.execute(select(doors).where(doors.c.invitation == invitation)).first()
    if row is None:
        raise Refusal(problems.INVITATION_UNKNOWN)
    revoked = connection.execute(
        select(revocations.c.certificate).where(revocations.c.certificate == row.inviter)
    ).first()
    if row.closed or revoked is not None:
        raise Refusal(problems.INVITATION_CLOSED)
    if row.expires_at <= now:
        raise Refusal(problems.INVITATION_EXPIRED)
    return Signed(row.body, row.signature)


def _store(connection: Connection, door: Door, signed: Signed) -> None:
    before = connection.execute(select(doors.c.body).where(doors.c.invitation == door.invitation)).first()
    if before is not None:
        if before.body == signed.body:
            return
        raise Refusal(problems.INVITATION_TAKEN)
    connection.execute(
        insert(doors).values(
            invitation=door.invitation,
            door_key=door.door_key,
            inviter=door.inviter,
            role=door.role,
            expires_at=door.expires_at,
            closed=False,
            body=signed.body,
            signature=signed.signature,
        )
    )
