"""Devices that are no longer to be trusted: revoked by another device of the person, her root, or her therapist.

The clinic revokes staff by its roster (`sync.server.publications`).
"""

from sqlalchemy import Connection, insert, select, update

from sync.protocol import limits, problems
from sync.protocol.wire import Revocation, RevocationItem, RevocationRequest, Signed
from sync.server import devices, feed, sharing
from sync.server.askers import Asker
from sync.server.devices import Device, Person
from sync.server.refusals import Refusal, refused
from sync.server.tables import CLINIC_READER, revocations
from sync.trust.errors import TrustFailure
from sync.trust.hashes import root_hash
from sync.trust.statements import open_revocation, read_revocation


def revoke(connection: Connection, asker: Asker, request: RevocationRequest) -> None:
    """Revokes devices, all or none; what is revoked already is passed over.

    Args:
        connection: Inside a transaction.
        asker: The revoker: a device, or a root.
        request: As received.

    Raises:
        Refusal: A revocation does not hold, or is not the asker's to make.
    """
    if not request.revocations:
        raise Refusal(problems.MALFORMED)
    if len(request.revocations) > limits.REVOCATIONS_PER_REQUEST:
        raise Refusal(problems.TOO_LARGE)
    for signed in request.revocations:
        _revoke(connection, asker, signed)


def _revoke(connection: Connection, asker: Asker, signed: Signed) -> None:
    name, key = _revoker(asker)
    try:
        if read_revocation(signed).revoker != name:
            raise Refusal(problems.REVOCATION_REFUSED, "The revocation names another revoker than who asks.")
        revocation = open_revocation(signed, key)
    except TrustFailure as failure:
        raise refused(failure, problems.REVOCATION_REFUSED) from failure
    device = devices.find(connection, revocation.certificate)
    if device is None or device.person != revocation.person:
        raise Refusal(problems.REVOCATION_REFUSED, "There is no such device of this person.")
    person = devices.find_person(connection, device.person)
    if person is None or not _may_revoke(connection, asker, device, person):
        raise Refusal(problems.NOT_ALLOWED, "Only the person herself, or her therapist, revokes her device.")
    if not _store(connection, revocation, signed):
        return
    feed.add(connection, RevocationItem(signed), sharing.circle(connection, device.person) | {CLINIC_READER})


def _revoker(asker: Asker) -> tuple[bytes, bytes]:
    """Returns the name and the key that a revocation has to be signed with."""
    if asker.root is not None:
        return root_hash(asker.root.root), asker.root.root
    device = asker.as_device()
    return device.certificate, device.signing_key


def _may_revoke(connection: Connection, asker: Asker, device: Device, person: Person) -> bool:
    """Says whether the asker speaks for a person: she herself, and for a patient who invited her, or took over since.

    A therapist who is no longer in care speaks for nobody; whoever covers leaves it to the inviter, who is there.
    """
    if asker.root is not None:
        return asker.root.person == device.person
    revoker = asker.as_device()
    if revoker.person == device.person:
        return revoker.certificate != device.certificate
    if revoker.role != "therapist" or not revoker.listed:
        return False
    care = (sharing.people_in(connection, stream) for stream in sharing.care_streams_about(connection, person.person))
    inside = frozenset[bytes]().union(*care)
    return revoker.person in inside and (revoker.person == person.inviter or person.inviter not in inside)


def _store(connection: Connection, revocation: Revocation, signed: Signed) -> bool:
    """Stores a revocation; returns whether it says something new.

    A roster's revocation has no words of its own that the others could read; the first signed one is kept with it.
    """
    here = revocations.c.certificate == revocation.certificate
    before = connection.execute(select(revocations.c.body).where(here)).first()
    values = {"body": signed.body, "signature": signed.signature}
    if before is None:
        connection.execute(insert(revocations).values(certificate=revocation.certificate, **values))
    elif before.body:
        return False
    else:
        connection.execute(update(revocations).where(here).values(**values))
    return True
