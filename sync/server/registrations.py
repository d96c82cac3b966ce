"""Another device of somebody who is here: her root vouches for it, from the recovery sheet."""

from sqlalchemy import Connection

from sync.protocol import limits, problems
from sync.protocol.wire import DeviceItem, DeviceRequest, RecoveryAnswer
from sync.server import devices, enrolments, eras, feed, history, sharing
from sync.server.devices import Person
from sync.server.refusals import Refusal, refused
from sync.server.tables import CLINIC_READER
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash
from sync.trust.statements import open_certificate


def recovery(connection: Connection, person: Person) -> RecoveryAnswer:
    """Returns who somebody is here, for the holder of her root."""
    found = devices.all_of(connection, person.person)
    return RecoveryAnswer(
        person=person.person,
        role=person.role,
        certificates=tuple(device.signed for device in found),
        revoked=tuple(device.certificate for device in found if device.revoked),
        own=sharing.own_stream(connection, person.person) or b"",
    )


def register(connection: Connection, person: Person, request: DeviceRequest) -> None:
    """Takes another device of a person; one that is here already changes nothing.

    The device gets the history of everything that is hers. The others learn that it exists, staff's clinic too.

    Args:
        connection: Inside a transaction.
        person: Whose root signed the request.
        request: As received.

    Raises:
        Refusal: The certificate does not hold, was revoked, or its device id is taken.
    """
    eras.check_open(connection)
    present = devices.find_person(connection, person.person)
    if present is None or present.left:
        raise Refusal(problems.PERSON_LEFT)
    try:
        certificate = open_certificate(request.certificate, present.root)
    except TrustFailure as failure:
        raise refused(failure, problems.CERTIFICATE_REFUSED) from failure
    if certificate.person != person.person:
        raise Refusal(problems.CERTIFICATE_REFUSED, "The certificate is of another person.")
    before = devices.find(connection, certificate_hash(request.certificate))
    if before is not None:
        if before.revoked:
            raise Refusal(problems.CERTIFICATE_REVOKED)
        return
    valid = [device for device in devices.all_of(connection, person.person) if not device.revoked]
    if len(valid) >= limits.DEVICES_PER_PERSON:
        raise Refusal(problems.QUOTA_EXCEEDED, "One person has too many devices; revoke those that are gone.")
    circle = set(sharing.circle(connection, person.person))
    if person.role == "therapist":
        circle.add(CLINIC_READER)
    device = enrolments.store_device(connection, request.certificate, certificate, person.role)
    history.deliver_to(connection, device, is_new=True)
    feed.add(connection, DeviceItem(request.certificate), circle)
