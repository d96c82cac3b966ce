"""What is signed as it should be and says what makes no sense is refused or taken, and never a failure.

Each field of each signed struct is replaced by each of many extremes, one after the other, and signed with the right
key: this is what a member with an altered program can send.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import wire
from sync.server.settings import Settings
from sync.trust import hashes, labels
from sync.trust.signing import public_bytes, sign
from tests import databases
from tests.sync.server.cast import Cast, Circle, afresh
from tests.sync.server.in_process import Clock, answering, open_office
from tests.sync.server.world import Device, World, enrolment

EXTREMES: tuple[Any, ...] = (
    None,
    -1,
    2**53,
    2**64 - 1,
    1.5,
    "\0",
    b"",
    b"\xff" * 32,
    b"x" * 70_000,
    [],
)


OF_A_DATABASE = (-1, 2**53, 2**64 - 1, "\0")
"""What another database might take otherwise; the rest is refused before it sees anything."""


def variants(value: Any, extremes: tuple[Any, ...], *, is_inner: bool = False) -> Iterator[Any]:
    """Yields the same nested lists with one place replaced, for every place and every extreme.

    Of lists inside a list, which are all of one kind, only the first is gone into.
    """
    if isinstance(value, list):
        for number, inner in enumerate(value):
            if not (is_inner and number and isinstance(inner, list)):
                for other in variants(inner, extremes, is_inner=True):
                    yield [*value[:number], other, *value[number + 1 :]]
        yield value[:-1]
        yield [*value, None]
    yield from extremes


@dataclass(frozen=True)
class Trial:
    """A signed struct in its request.

    Attributes:
        key: Signs it.
        label: Under which.
        struct: As it should be.
        path: Where it is posted.
        wrap: Makes the content of the request around it.
        auth: Who asks.
    """

    key: Ed25519PrivateKey
    label: str
    struct: msgspec.Struct
    path: str
    wrap: Callable[[wire.Signed], msgspec.Struct]
    auth: dict[str, Any]


def of_a_door(circle: Circle) -> Trial:
    therapist = circle.cast.therapist
    door = wire.Door(b"d" * 16, public_bytes(circle.invited.key), b"sealed", therapist.hash, "patient", 2**40, b"")
    return Trial(therapist.key, labels.DOOR, door, "/v1/invitations", wire.InvitationRequest, therapist.auth)


def of_a_certificate(circle: Circle) -> Trial:
    patient = circle.patient
    certificate = msgspec.msgpack.decode(patient.another().signed.body, type=wire.DeviceCertificate)
    return Trial(patient.root, labels.CERTIFICATE, certificate, "/v1/devices", wire.DeviceRequest, patient.root_auth)


def of_an_enrolment(circle: Circle) -> Trial:
    invited, device = circle.invited, Device("patient")
    good = enrolment(invited, device, circle.cast.therapist)
    certificate = msgspec.msgpack.decode(good.certificate.body, type=wire.DeviceCertificate)

    def wrap(signed: wire.Signed) -> wire.EnrolmentRequest:
        return msgspec.structs.replace(good, certificate=signed)

    return Trial(device.root, labels.CERTIFICATE, certificate, "/v1/enrolments", wrap, invited.auth)


def of_a_revocation(circle: Circle) -> Trial:
    patient = circle.patient
    revocation = wire.Revocation(circle.second.hash, patient.person, patient.hash, 1)

    def wrap(signed: wire.Signed) -> wire.RevocationRequest:
        return wire.RevocationRequest((signed,))

    return Trial(patient.key, labels.REVOCATION, revocation, "/v1/revocations", wrap, patient.auth)


def of_an_epoch(circle: Circle) -> Trial:
    patient = circle.patient
    signed, good = circle.next_epoch(circle.care, patient, circle.members, consent=patient.consent(circle.care))
    epoch = msgspec.msgpack.decode(signed.body, type=wire.Epoch)

    def wrap(signed: wire.Signed) -> wire.EpochRequest:
        name = hashes.epoch_hash(signed)
        return wire.EpochRequest(signed, tuple(patient.grant(circle.care, name, each.recipient) for each in good))

    return Trial(patient.key, labels.EPOCH, epoch, "/v1/epochs", wrap, patient.auth)


def of_a_consent(circle: Circle) -> Trial:
    patient, therapist = circle.patient, circle.cast.therapist
    consent = msgspec.msgpack.decode(patient.consent(circle.care).body, type=wire.Consent)

    def wrap(signed: wire.Signed) -> wire.EpochRequest:
        members = [*circle.members, circle.cast.colleague]
        return wire.EpochRequest(*circle.next_epoch(circle.care, therapist, members, consent=signed))

    return Trial(patient.key, labels.CONSENT, consent, "/v1/epochs", wrap, therapist.auth)


def of_a_commit(circle: Circle) -> Trial:
    patient = circle.patient
    commit = afresh(patient).write(circle.care, circle.epoch(circle.care), [b"words"])
    body = msgspec.msgpack.decode(commit.signed.body, type=wire.CommitBody)

    def wrap(signed: wire.Signed) -> wire.AppendRequest:
        return wire.AppendRequest((wire.Commit(signed, commit.records),))

    path = f"/v1/streams/{circle.care.hex()}/commits"
    return Trial(patient.key, labels.COMMIT, body, path, wrap, patient.auth)


def of_a_record(circle: Circle) -> Trial:
    """The clear part of a record; the commit's signature is over what it became."""
    patient = circle.patient
    writer = afresh(patient)
    commit = writer.write(circle.care, circle.epoch(circle.care), [b"words"])
    core = msgspec.msgpack.decode(commit.records[0].core, type=wire.Core)

    def wrap(altered: wire.Signed) -> wire.AppendRequest:
        record = msgspec.structs.replace(commit.records[0], core=altered.body)
        body = wire.CommitBody(circle.care, patient.device, writer.chain, 1, 1, hashes.record_hash(record))
        signed = sign(patient.key, labels.COMMIT, msgspec.msgpack.encode(body))
        return wire.AppendRequest((wire.Commit(signed, (record,)),))

    path = f"/v1/streams/{circle.care.hex()}/commits"
    return Trial(patient.key, labels.RECORD, core, path, wrap, patient.auth)


def of_a_publication(label: str, make: Callable[[Circle], msgspec.Struct], name: str) -> Callable[[Circle], Trial]:
    """One of the clinic's own words."""

    def trial(circle: Circle) -> Trial:
        clinic = circle.world.clinic
        several = name in ("doors", "closed", "covers")

        def wrap(signed: wire.Signed) -> wire.Publication:
            return wire.Publication(**{name: (signed,) if several else signed})

        return Trial(clinic.key, label, make(circle), "/v1/publications", wrap, {})

    return trial


def of_a_rotation(circle: Circle) -> Trial:
    clinic = circle.world.clinic

    def wrap(signed: wire.Signed) -> wire.Publication:
        endorsement = sign(clinic.key, labels.ROTATION, signed.body).signature
        return wire.Publication(rotations=(wire.Rotation(signed, endorsement),))

    new = msgspec.msgpack.decode(clinic.statement(2).body, type=wire.ClinicStatement)
    new = msgspec.structs.replace(new, clinic_key=public_bytes(clinic.next_key))
    return Trial(clinic.next_key, labels.STATEMENT, new, "/v1/publications", wrap, {})


def statement(circle: Circle) -> wire.ClinicStatement:
    return msgspec.msgpack.decode(circle.world.clinic.statement(2).body, type=wire.ClinicStatement)


def policy(circle: Circle) -> wire.Policy:
    file = wire.PolicyFile("picture.png", b"b" * 16, b"k" * 32, 1, b"h" * 32)
    return wire.Policy(circle.world.clinic.fingerprint, 2, "", 1, (file,))


def roster(circle: Circle) -> wire.Roster:
    clinic = circle.world.clinic
    entries = (wire.RosterEntry("therapist", circle.cast.therapist.signed),)
    return wire.Roster(clinic.fingerprint, clinic.number + 1, clinic.last_roster, entries, (b"r" * 32,), 1)


def cover(circle: Circle) -> wire.Cover:
    cast = circle.cast
    people = (circle.patient.person, cast.therapist.person, cast.covering.person)
    return wire.Cover(circle.world.clinic.fingerprint, cast.covers + 1, *people, False, 1, 0, 1)


def clinic_door(circle: Circle) -> wire.Door:
    clinic = circle.world.clinic
    key = public_bytes(circle.invited.key)
    return wire.Door(secrets.token_bytes(16), key, b"sealed", clinic.fingerprint, "therapist", 2**40)


TRIALS: dict[str, Callable[[Circle], Trial]] = {
    "door": of_a_door,
    "certificate": of_a_certificate,
    "enrolment": of_an_enrolment,
    "revocation": of_a_revocation,
    "epoch": of_an_epoch,
    "consent": of_a_consent,
    "commit": of_a_commit,
    "record": of_a_record,
}
OF_THE_CLINIC: dict[str, Callable[[Circle], Trial]] = {
    "policy": of_a_publication(labels.POLICY, policy, "policy"),
    "cover": of_a_publication(labels.COVER, cover, "covers"),
    "door": of_a_publication(labels.DOOR, clinic_door, "doors"),
    "closing": of_a_publication(labels.CLOSING, clinic_door, "closed"),
    "roster": of_a_publication(labels.ROSTER, roster, "roster"),
    "statement": of_a_publication(labels.STATEMENT, statement, "statement"),
    "rotation": of_a_rotation,
}


@pytest.fixture(scope="module", params=databases.KINDS)
def extremes(request: pytest.FixtureRequest) -> tuple[Any, ...]:
    return EXTREMES if request.param == "sqlite" else OF_A_DATABASE


@pytest.fixture(scope="module")
def circle(extremes: tuple[Any, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Circle]:
    kind = "sqlite" if extremes is EXTREMES else "postgresql"
    where = Settings(tmp_path_factory.mktemp("server"), databases.new(kind))
    office, clinic = open_office(where, monotonic=Clock(step=1000))
    with answering(office) as caller:
        world = World(caller, clinic)
        yield Circle(Cast(world, world))


@pytest.mark.parametrize("name", TRIALS)
def test_of_somebody_is_refused_or_taken_and_never_a_failure(
    circle: Circle, extremes: tuple[Any, ...], name: str, caplog: pytest.LogCaptureFixture
) -> None:
    send_every_variant(circle, TRIALS[name](Circle(circle.cast)), extremes)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize("name", OF_THE_CLINIC)
def test_of_the_clinic_is_refused_or_taken_and_never_a_failure(
    circle: Circle, extremes: tuple[Any, ...], name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """In this order, and about one circle: a nonsensical roster lets no other one be made."""
    send_every_variant(circle, OF_THE_CLINIC[name](circle), extremes)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def send_every_variant(circle: Circle, trial: Trial, extremes: tuple[Any, ...]) -> None:
    refused = 0
    for altered in variants(msgspec.msgpack.decode(msgspec.msgpack.encode(trial.struct)), extremes):
        signed = sign(trial.key, trial.label, msgspec.msgpack.encode(altered))
        answer = circle.world.caller.send("POST", trial.path, trial.wrap(signed), **trial.auth)
        assert answer.status_code < 500, (altered, answer.text)
        refused += answer.status_code >= 400
    assert refused > len(extremes)
