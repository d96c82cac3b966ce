"""Redeeming an invitation: a new person and her first device."""

import hashlib

import msgspec
from sqlalchemy import Connection, insert, or_, select

from sync.protocol import limits, problems
from sync.protocol.wire import DeviceCertificate, EnrolmentAnswer, EnrolmentItem, EnrolmentRequest
from sync.server import devices, doors, epochs, feed
from sync.server.refusals import Refusal, refused
from sync.server.tables import CLINIC_READER, enrolments, people
from sync.server.tables import devices as device_table
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash
from sync.trust.statements import open_certificate, read_door


def enrol(connection: Connection, request: EnrolmentRequest, now: float) -> EnrolmentAnswer:
    """Takes an enrolment whose HTTP request was signed with the door's key.

    The server cannot open the envelope, so it cannot see which person id the inviter wrote into it; the inviter's
    program checks that, with the proof. The role is the door's.

    Args:
        connection: Inside a transaction.
        request: As received; byte for byte the same again gets the same answer.
        now: Unix seconds.

    Raises:
        Refusal: The invitation cannot be used, or something in the request does not hold.
    """
    digest = hashlib.sha256(msgspec.msgpack.encode(request)).digest()
    used = connection.execute(select(enrolments).where(enrolments.c.invitation == request.invitation)).first()
    if used is not None and used.request_hash == digest:
        return EnrolmentAnswer(used.person, used.time)
    door = read_door(doors.look(connection, request.invitation, now))
    certificate = _open(request)
    if (door.role == "patient") != (request.epoch is not None):
        raise Refusal(problems.EPOCH_REFUSED, "A patient brings the first epoch of her stream, and nobody else.")
    _store_person(connection, request, certificate, door.role, int(now))
    inviter = devices.find(connection, door.inviter)
    reader = CLINIC_READER if inviter is None else inviter.number
    feed.add(connection, EnrolmentItem(request), (reader,))
    if request.epoch is not None:
        own = devices.find(connection, certificate_hash(request.certificate))
        if own is None:
            raise Refusal(problems.CERTIFICATE_REFUSED)
        epochs.begin(connection, own, door.inviter, request.epoch, request.grants)
    answer = EnrolmentAnswer(certificate.person, int(now))
    connection.execute(
        insert(enrolments).values(
            invitation=request.invitation, request_hash=digest, person=answer.person, time=answer.time
        )
    )
    return answer


def _open(request: EnrolmentRequest) -> DeviceCertificate:
    try:
        certificate = open_certificate(request.certificate)
    except TrustFailure as failure:
        raise refused(failure, problems.CERTIFICATE_REFUSED) from failure
    if len(request.recovery) != limits.SEALING_KEY or len(request.proof) != limits.HASH:
        raise Refusal(problems.MALFORMED, "The recovery key or the proof has the wrong size.")
    if request.epoch is None and request.grants:
        raise Refusal(problems.EPOCH_REFUSED, "There are grants without an epoch.")
    return certificate


def _store_person(
    connection: Connection, request: EnrolmentRequest, certificate: DeviceCertificate, role: str, now: int
) -> None:
    taken = connection.execute(
        select(device_table.c.number).where(
            or_(device_table.c.device == certificate.device, device_table.c.person == certificate.person)
        )
    ).first()
    if taken is not None:
        raise Refusal(problems.IDENTITY_TAKEN)
    connection.execute(
        insert(people).values(
            person=certificate.person, role=role, root=certificate.root, recovery=request.recovery, enrolled_at=now
        )
    )
    connection.execute(
        insert(device_table).values(
            certificate=certificate_hash(request.certificate),
            person=certificate.person,
            device=certificate.device,
            role=role,
            signing_key=certificate.signing_key,
            body=request.certificate.body,
            signature=request.certificate.signature,
        )
    )
