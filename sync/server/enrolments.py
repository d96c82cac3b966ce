"""Redeeming an invitation: a new person and her first device."""

import hashlib

import msgspec
from sqlalchemy import Connection, insert, or_, select, update

from sync.protocol import limits, problems
from sync.protocol.wire import DeviceCertificate, Door, EnrolmentAnswer, EnrolmentItem, EnrolmentRequest, Role, Signed
from sync.server import devices, doors, epochs, eras, feed, history, sharing
from sync.server.devices import Device
from sync.server.refusals import Refusal, refused
from sync.server.tables import CLINIC_READER, covers, enrolments, people, revocations, streams
from sync.server.tables import devices as device_table
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash, root_hash
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
    eras.check_open(connection)
    door = read_door(doors.look(connection, request.invitation, now))
    certificate = _open(request)
    inviter = devices.find(connection, door.inviter)
    if door.again:
        _enrol_again(connection, request, certificate, door, inviter)
    else:
        _enrol_new(connection, request, certificate, door, inviter, int(now))
    answer = EnrolmentAnswer(certificate.person, int(now))
    connection.execute(
        insert(enrolments).values(
            invitation=request.invitation, request_hash=digest, person=answer.person, time=answer.time
        )
    )
    return answer


def _enrol_new(
    connection: Connection,
    request: EnrolmentRequest,
    certificate: DeviceCertificate,
    door: Door,
    inviter: Device | None,
    now: int,
) -> None:
    if (door.role == "patient") != (request.epoch is not None):
        raise Refusal(problems.EPOCH_REFUSED, "A patient brings the first epoch of her stream, and nobody else.")
    if devices.find_person(connection, certificate.person) is not None:
        raise Refusal(problems.IDENTITY_TAKEN)
    _check_root(connection, certificate.root)
    connection.execute(
        insert(people).values(
            person=certificate.person,
            role=door.role,
            root=certificate.root,
            root_hash=root_hash(certificate.root),
            recovery=request.recovery,
            inviter=b"" if inviter is None else inviter.person,
            enrolled_at=now,
            left_at=0,
        )
    )
    own = store_device(connection, request.certificate, certificate, door.role)
    reader = CLINIC_READER if inviter is None else inviter.number
    feed.add(connection, EnrolmentItem(request), (reader,))
    _deliver_covers(connection, own)
    if request.epoch is not None:
        epochs.begin(connection, own, door.inviter, request.epoch, request.grants)


def _enrol_again(
    connection: Connection,
    request: EnrolmentRequest,
    certificate: DeviceCertificate,
    door: Door,
    inviter: Device | None,
) -> None:
    """Gives a person who lost computer and sheet a new root; what she shared is there, what was hers alone is not."""
    if request.epoch is not None:
        raise Refusal(problems.EPOCH_REFUSED, "Whoever was here before brings no first epoch.")
    if certificate.person != door.again:
        raise Refusal(problems.CERTIFICATE_REFUSED, "The certificate is of another person than was invited again.")
    if inviter is None:
        raise Refusal(problems.DOOR_REFUSED)
    doors.check_again(connection, door, inviter.person)
    _check_root(connection, certificate.root)
    old = [device for device in devices.all_of(connection, door.again) if not device.revoked]
    if old:
        connection.execute(
            insert(revocations),
            [{"certificate": device.certificate, "body": b"", "signature": b""} for device in old],
        )
    connection.execute(
        update(people)
        .where(people.c.person == door.again)
        .values(
            root=certificate.root,
            root_hash=root_hash(certificate.root),
            recovery=request.recovery,
            inviter=inviter.person,
        )
    )
    connection.execute(
        update(streams).where(streams.c.owner == door.again, streams.c.kind == "own").values(closed=True)
    )
    own = store_device(connection, request.certificate, certificate, door.role)
    readers = {inviter.number}
    for stream in sharing.care_streams_about(connection, door.again):
        readers |= sharing.readers(connection, stream)
        history.deliver_stream(connection, stream, (own.number,))
    feed.add(connection, EnrolmentItem(request), readers - {own.number})


def store_device(connection: Connection, signed: Signed, certificate: DeviceCertificate, role: Role) -> Device:
    """Stores a device whose certificate was opened.

    Raises:
        Refusal: Its id is taken, or the clinic revoked it before it came.
    """
    name = certificate_hash(signed)
    same = or_(device_table.c.device == certificate.device, device_table.c.certificate == name)
    if connection.execute(select(device_table.c.number).where(same)).first() is not None:
        raise Refusal(problems.IDENTITY_TAKEN)
    connection.execute(
        insert(device_table).values(
            certificate=name,
            person=certificate.person,
            device=certificate.device,
            role=role,
            signing_key=certificate.signing_key,
            body=signed.body,
            signature=signed.signature,
        )
    )
    stored = devices.find(connection, name)
    if stored is None or stored.revoked:
        raise Refusal(problems.CERTIFICATE_REVOKED)
    return stored


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


def _check_root(connection: Connection, root: bytes) -> None:
    """Refuses a root that is somebody's already: it names one person."""
    if devices.person_of_root(connection, root_hash(root)) is not None:
        raise Refusal(problems.IDENTITY_TAKEN)


def _deliver_covers(connection: Connection, device: Device) -> None:
    concern = select(covers.c.event).where(or_(covers.c.covering == device.person, covers.c.patient == device.person))
    history.deliver(connection, device.number, [concern])
