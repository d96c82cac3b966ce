"""Computers that are no longer to be trusted, and who may say so."""

import msgspec
import pytest

from sync.protocol import wire
from sync.trust import labels
from sync.trust.signing import sign_struct
from tests.sync.server.test_coming_back import items_of, refused
from tests.sync.server.world import Device, World


@pytest.fixture
def patient(world: World) -> Device:
    return world.new_patient()


@pytest.fixture
def lost(world: World, patient: Device) -> Device:
    lost = patient.another()
    world.register(lost)
    return lost


def test_another_computer_of_the_person_revokes_and_the_lost_one_is_refused_at_once(
    world: World, patient: Device, lost: Device
) -> None:
    signed = patient.revocation(lost)
    for _ in range(2):
        world.revoke(patient, signed)
    with refused("certificate-revoked"):
        world.changes(lost.auth)
    for reader in (patient, world.therapist):
        assert items_of(world, reader, wire.RevocationItem)[-1:] == [wire.RevocationItem(signed)]
    assert len(items_of(world, patient, wire.RevocationItem)) == 1
    at_the_clinic = [item for item in world.all_changes(world.clinic.auth) if isinstance(item, wire.RevocationItem)]
    assert at_the_clinic[-1] == wire.RevocationItem(signed)
    with refused("epoch-refused"):
        world.cut(patient, [patient, lost, world.therapist], 2, patient.epoch)


def test_the_root_revokes_the_last_computer_and_restores(world: World, patient: Device) -> None:
    signed = patient.revocation(patient, by_root=True)
    world.revoke(patient, signed, as_root=True)
    with refused("certificate-revoked"):
        world.changes(patient.auth)
    restored = patient.another()
    world.register(restored)
    assert items_of(world, restored, wire.RevocationItem) == [wire.RevocationItem(signed)]


def test_a_device_of_the_inviter_revokes(world: World, patient: Device) -> None:
    second = world.therapist.another()
    world.register(second)
    world.list_staff(second)
    world.revoke(second, second.revocation(patient))
    with refused("certificate-revoked"):
        world.changes(patient.auth)


def test_whoever_took_over_revokes_and_who_left_does_not(world: World, patient: Device, lost: Device) -> None:
    colleague, inviter = world.new_therapist(), world.therapist
    second = world.cut(patient, [patient, inviter, colleague], 2, patient.epoch)
    with refused("not-allowed"):
        world.revoke(colleague, colleague.revocation(lost))
    world.cut(patient, [patient, colleague], 3, second)
    with refused("not-allowed"):
        world.revoke(inviter, inviter.revocation(lost))
    world.revoke(colleague, colleague.revocation(lost))
    with refused("certificate-revoked"):
        world.changes(lost.auth)


def test_nobody_else_revokes(world: World, patient: Device, lost: Device) -> None:
    other, colleague = world.new_patient(), world.new_therapist()
    for stranger in (other, colleague):
        with refused("not-allowed"):
            world.revoke(stranger, stranger.revocation(lost))
    with refused("not-allowed"):
        world.revoke(lost, lost.revocation(lost))
    with refused("not-allowed"):
        world.revoke(patient, patient.revocation(world.therapist))
    with refused("not-allowed"):
        world.revoke(other, other.revocation(lost, by_root=True), as_root=True)
    with refused("not-allowed"):
        world.caller.call(
            None, "POST", "/v1/revocations", wire.RevocationRequest((patient.revocation(lost),)), **world.clinic.auth
        )
    assert world.changes(lost.auth)


def test_revocations_that_do_not_hold(world: World, patient: Device, lost: Device) -> None:
    signed = patient.revocation(lost)
    with refused("revocation-refused"):
        world.revoke(patient, msgspec.structs.replace(signed, signature=bytes(64)))
    with refused("revocation-refused"):
        world.revoke(world.therapist, signed)
    with refused("revocation-refused"):
        world.revoke(patient, signed, as_root=True)
    with refused("revocation-refused"):
        world.revoke(patient, patient.revocation(patient.another()))
    wrong = wire.Revocation(lost.hash, world.therapist.person, patient.hash, 1)
    with refused("revocation-refused"):
        world.revoke(patient, sign_struct(patient.key, labels.REVOCATION, wrong))
    with refused("malformed"):
        world.revoke(patient)
    with refused("too-large"):
        world.revoke(patient, *[signed] * 65)
    with refused("revocation-refused"):
        world.revoke(patient, signed, msgspec.structs.replace(signed, signature=bytes(64)))
    assert world.changes(lost.auth)


def test_the_doors_of_a_revoked_computer_are_closed(world: World) -> None:
    colleague = world.new_therapist()
    second = colleague.another()
    world.register(second)
    world.list_staff(colleague, second)
    invited = world.invite_patient(inviter=second)
    world.revoke(colleague, colleague.revocation(second))
    with refused("invitation-closed"):
        world.caller.call(wire.Signed, "GET", invited.path, **invited.auth)


def test_an_invitation_is_closed_from_another_computer_of_the_inviter(world: World) -> None:
    colleague = world.new_therapist()
    second = colleague.another()
    world.register(second)
    world.list_staff(colleague, second)
    invited = world.invite_patient(inviter=colleague)
    world.caller.call(None, "DELETE", invited.path, **second.auth)
    with refused("invitation-closed"):
        world.caller.call(wire.Signed, "GET", invited.path, **invited.auth)
