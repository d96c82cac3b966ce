"""Doors: what the server keeps of an invitation."""

from collections.abc import Collection

from sqlalchemy import Connection, insert, select, update

from sync.protocol import problems
from sync.protocol.wire import Door, Signed
from sync.server import devices, sharing
from sync.server.devices import Clinic, Device
from sync.server.refusals import Refusal, refused
from sync.server.tables import doors, enrolments
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.signing import verify
from sync.trust.statements import open_door, read_door


def door_key(connection: Connection, invitation: bytes) -> bytes | None:
    """Returns the public key that opens a door, or None when there is no such invitation."""
    return connection.scalar(select(doors.c.door_key).where(doors.c.invitation == invitation))


def open_for_clinic(connection: Connection, signed: Signed, clinic: Clinic) -> None:
    """Stores a door of the clinic's own; it may invite therapists. One that is here already is passed over."""
    if _is_here(connection, signed):
        return
    door = open_door(signed, clinic.key)
    if door.inviter != clinic.fingerprint or door.role != "therapist" or door.again:
        raise Refusal(problems.DOOR_REFUSED, "The clinic's own invitations are for new therapists.")
    _store(connection, door, signed)


def close_for_clinic(connection: Connection, signed: Signed, clinic: Clinic) -> None:
    """Closes a door of the clinic's own: the same `Door`, signed by the clinic key under the label "closing".

    One that never came here is kept closed, so that it cannot be opened later.
    """
    verify(clinic.key, labels.CLOSING, signed)
    door = read_door(signed)
    if door.inviter not in devices.fingerprints(connection):
        raise Refusal(problems.DOOR_REFUSED, "The clinic closes its own invitations.")
    if not _is_here(connection, signed):
        _store(connection, door, signed)
    connection.execute(update(doors).where(doors.c.invitation == door.invitation).values(closed=True))


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
    if _is_here(connection, signed):
        return
    if door.again:
        check_again(connection, door, device.person)
    _store(connection, door, signed)


def check_again(connection: Connection, door: Door, inviter: bytes) -> None:
    """Lets a therapist invite again whom she has in care.

    Args:
        connection: For reading.
        door: With the person who was here before.
        inviter: The therapist's person.

    Raises:
        Refusal: That person is no patient of hers, or left.
    """
    person = devices.find_person(connection, door.again)
    if person is not None and person.left:
        raise Refusal(problems.PERSON_LEFT)
    care = sharing.care_streams_about(connection, door.again)
    if not any(inviter in sharing.people_in(connection, stream) for stream in care):
        raise Refusal(problems.NOT_ALLOWED, "Only a therapist in care of a person invites her again.")


def close(connection: Connection, invitation: bytes, inviters: Collection[bytes]) -> None:
    """Closes a door; closing a closed one changes nothing.

    Args:
        connection: Inside a transaction.
        invitation: Which.
        inviters: Who asks: the certificate hashes of her devices, or the clinic's fingerprints.

    Raises:
        Refusal: There is no such invitation of theirs.
    """
    closed = connection.execute(
        update(doors).where(doors.c.invitation == invitation, doors.c.inviter.in_(inviters)).values(closed=True)
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
    inviter = devices.find(connection, row.inviter)
    if row.closed or (inviter is not None and (inviter.revoked or inviter.left or inviter.waits_for_the_clinic)):
        raise Refusal(problems.INVITATION_CLOSED)
    if row.expires_at <= now:
        raise Refusal(problems.INVITATION_EXPIRED)
    return Signed(row.body, row.signature)


def _is_here(connection: Connection, signed: Signed) -> bool:
    """Returns whether this very door was stored before.

    Raises:
        Refusal: Another one has its number.
    """
    before = connection.scalar(select(doors.c.body).where(doors.c.invitation == read_door(signed).invitation))
    if before is not None and before != signed.body:
        raise Refusal(problems.INVITATION_TAKEN)
    return before is not None


def _store(connection: Connection, door: Door, signed: Signed) -> None:
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
