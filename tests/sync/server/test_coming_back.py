"""Coming back: recovery sheet, second computer, own streams, and being invited again."""

import secrets
from typing import Any

import msgspec
import pytest

from sync.protocol import problems, wire
from sync.trust import hashes
from tests.sync.server.world import Device, Refused, World, enrolment, invite


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=f"^{problems.ALL[name].status} {name} ")


def items_of(world: World, device: Device, kind: type[Any]) -> list[Any]:
    return [item for item in world.all_changes(device.auth) if isinstance(item, kind)]


def with_own_stream(world: World, device: Device) -> tuple[bytes, bytes]:
    """Begins the own stream of a person; returns it and its epoch."""
    stream = secrets.token_bytes(16)
    return stream, world.cut(device, [device], 1, hashes.ZERO, stream=stream, kind="own", subject=device.person)


def test_the_root_finds_out_who_it_is_and_which_streams_are_its_own(world: World) -> None:
    patient = world.new_patient()
    answer = world.recovery(patient)
    assert (answer.person, answer.role, answer.own) == (patient.person, "patient", b"")
    assert answer.certificates == (patient.signed,)
    assert answer.revoked == ()
    stream, _ = with_own_stream(world, patient)
    assert world.recovery(patient).own == stream


def test_a_device_from_the_recovery_sheet_gets_everything_that_was_in_its_order(world: World) -> None:
    patient = world.new_patient()
    own, own_epoch = with_own_stream(world, patient)
    commit = patient.write(patient.stream, patient.epoch, [b"shared"])
    world.append(patient, patient.stream, commit)
    private = Device.another(patient)
    private.__dict__.update(key=patient.key, device=patient.device, signed=patient.signed)
    kept = private.write(own, own_epoch, [b"kept"])
    world.append(patient, own, kept)
    restored = patient.another()
    for _ in range(2):
        world.register(restored)
    items = world.all_changes(restored.auth)
    epochs = [item for item in items if isinstance(item, wire.EpochItem)]
    commits = [item.commit for item in items if isinstance(item, wire.CommitItem)]
    assert [hashes.epoch_hash(item.epoch) for item in epochs] == [patient.epoch, own_epoch]
    assert commits == [commit, kept]
    assert epochs[0].grant is None
    assert epochs[1].grant is not None
    assert epochs[1].grant.recipient == hashes.recovery_hash(patient.recovery)


def test_others_learn_of_a_new_device_and_strangers_do_not(world: World) -> None:
    patient, stranger = world.new_patient(), world.new_patient()
    restored = patient.another()
    world.register(restored)
    assert items_of(world, world.therapist, wire.DeviceItem)[-1].certificate == restored.signed
    assert items_of(world, patient, wire.DeviceItem) == [wire.DeviceItem(restored.signed)]
    assert not items_of(world, stranger, wire.DeviceItem)
    colleague = world.therapist.another()
    world.register(colleague)
    at_the_clinic = [item for item in world.all_changes(world.clinic.auth) if isinstance(item, wire.DeviceItem)]
    assert at_the_clinic == [wire.DeviceItem(colleague.signed)]


def test_a_restored_device_writes_after_it_cut_an_epoch_with_itself(world: World) -> None:
    patient = world.new_patient()
    restored = patient.another()
    world.register(restored)
    with refused("not-a-member"):
        world.append(restored, patient.stream, restored.write(patient.stream, patient.epoch, [b"early"]))
    restored.counter, restored.last = 0, hashes.ZERO
    world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"meanwhile"]))
    members = [restored, patient, world.therapist]
    epoch = world.cut(restored, members, 2, patient.epoch, stream=patient.stream)
    world.append(restored, patient.stream, restored.write(patient.stream, epoch, [b"later"]))
    kinds = [type(item) for item in world.all_changes(restored.auth)]
    assert kinds == [wire.EpochItem, wire.CommitItem, wire.EpochItem, wire.CommitItem]


def test_whoever_was_let_go_with_her_last_device_comes_back_with_another(world: World) -> None:
    patient = world.new_patient()
    world.revoke(world.therapist, world.therapist.revocation(patient))
    alone = world.cut(
        world.therapist, [world.therapist], 2, patient.epoch, stream=patient.stream, subject=patient.person
    )
    restored = patient.another()
    world.register(restored)
    assert len(items_of(world, restored, wire.EpochItem)) == 2
    world.cut(restored, [restored, world.therapist], 3, alone, stream=patient.stream)


def test_a_therapist_who_comes_back_reads_and_waits_for_the_clinic_to_list_her(world: World) -> None:
    patient = world.new_patient()
    restored = world.therapist.another()
    world.register(restored)
    assert hashes.epoch_hash(items_of(world, restored, wire.EpochItem)[-1].epoch) == patient.epoch
    members = [patient, world.therapist, restored]
    for cutter in (patient, restored):
        with refused("epoch-refused" if cutter is patient else "certificate-pending"):
            world.cut(cutter, members, 2, patient.epoch, stream=patient.stream)
    invited = invite(restored.key, restored.hash, "patient")
    with refused("certificate-pending"):
        world.caller.call(None, "POST", "/v1/invitations", wire.InvitationRequest(invited.door), **restored.auth)
    world.list_staff(restored)
    world.cut(patient, members, 2, patient.epoch, stream=patient.stream)


def test_whom_the_clinic_no_longer_lists_gets_nothing_of_her_patients_by_her_sheet(world: World) -> None:
    patient, gone = world.new_patient(), world.new_therapist()
    epoch = world.cut(patient, [patient, world.therapist, gone], 2, patient.epoch)
    world.list_staff()
    world.append(patient, patient.stream, patient.write(patient.stream, epoch, [b"after"]))
    assert not items_of(world, gone, wire.CommitItem)
    back = gone.another()
    world.register(back)
    assert not items_of(world, back, wire.EpochItem)
    with refused("not-a-member"):
        world.history(gone, patient.stream)
    with refused("certificate-pending"):
        world.append(gone, patient.stream, gone.write(patient.stream, epoch, [b"x"]))
    world.list_staff(gone)
    assert len(items_of(world, gone, wire.CommitItem)) == 1
    assert len(items_of(world, back, wire.EpochItem)) == 2


def test_certificates_that_are_not_the_person_s(world: World) -> None:
    patient, other = world.new_patient(), world.new_patient()

    def post(certificate: wire.Signed) -> None:
        world.caller.call(None, "POST", "/v1/devices", wire.DeviceRequest(certificate), **patient.root_auth)

    with refused("certificate-refused"):
        post(other.another().signed)
    with refused("certificate-refused"):
        post(Device("patient", person=other.person, root=patient.root).signed)
    with refused("certificate-refused"):
        post(msgspec.structs.replace(patient.another().signed, signature=bytes(64)))
    with refused("identity-taken"):
        post(Device("patient", person=patient.person, root=patient.root, device=other.device).signed)
    with refused("not-allowed"):
        world.caller.call(None, "POST", "/v1/devices", wire.DeviceRequest(patient.another().signed), **patient.auth)
    with refused("key-unknown"):
        world.recovery(Device("patient"))
    lost = patient.another()
    world.register(lost)
    world.revoke(patient, patient.revocation(lost))
    with refused("certificate-revoked"):
        post(lost.signed)


def test_nobody_enrols_with_the_root_of_somebody_else(world: World) -> None:
    patient, invited = world.new_patient(), world.invite_patient()
    with refused("identity-taken"):
        world.enrol(invited, enrolment(invited, Device("patient", root=patient.root), world.therapist))


class TestOwnStreams:
    def test_there_is_one_for_each_person(self, world: World) -> None:
        patient = world.new_patient()
        stream, epoch = with_own_stream(world, patient)
        with refused("identity-taken"):
            with_own_stream(world, patient)
        second = patient.another()
        world.register(second)
        world.cut(second, [patient, second], 2, epoch, stream=stream, kind="own", subject=patient.person)

    def test_it_holds_nobody_else_and_has_a_grant_for_the_sheet(self, world: World) -> None:
        patient, other = world.new_patient(), world.new_patient()
        stream = secrets.token_bytes(16)
        own: dict[str, Any] = {"stream": stream, "kind": "own", "subject": patient.person}
        with refused("epoch-refused"):
            world.cut(patient, [patient, world.therapist], 1, hashes.ZERO, **own)
        with refused("epoch-refused"):
            world.cut(patient, [patient], 1, hashes.ZERO, **own | {"subject": other.person})
        signed, grants = patient.make_epoch([patient], **own)
        with refused("epoch-refused"):
            request = wire.EpochRequest(signed, grants[:1])
            world.caller.call(None, "POST", "/v1/epochs", request, **patient.auth)
        with refused("epoch-refused"):
            stray = patient.grant(stream, hashes.epoch_hash(signed), other.hash)
            request = wire.EpochRequest(signed, (*grants, stray))
            world.caller.call(None, "POST", "/v1/epochs", request, **patient.auth)
        epoch = world.cut(patient, [patient], 1, hashes.ZERO, **own)
        with refused("epoch-refused"):
            world.cut(patient, [patient, world.therapist], 2, epoch, **own)
        with refused("not-a-member"):
            world.history(world.therapist, stream)

    def test_care_begins_with_the_enrolment_alone(self, world: World) -> None:
        patient = world.new_patient()
        with refused("epoch-refused"):
            world.cut(patient, [patient, world.therapist], 1, hashes.ZERO, stream=secrets.token_bytes(16))


class TestInvitedAgain:
    def come_back(self, world: World, patient: Device) -> Device:
        invited = world.invite_patient(again=patient.person)
        back = Device("patient", person=patient.person)
        world.enrol(invited, enrolment(invited, back))
        return back

    def test_a_new_root_takes_the_old_one_s_place_and_the_old_devices_are_refused(self, world: World) -> None:
        patient = world.new_patient()
        own, _ = with_own_stream(world, patient)
        commit = patient.write(patient.stream, patient.epoch, [b"shared"])
        world.append(patient, patient.stream, commit)
        back = self.come_back(world, patient)
        with refused("certificate-revoked"):
            world.changes(patient.auth)
        with refused("key-unknown"):
            world.recovery(patient)
        answer = world.recovery(back)
        assert (answer.person, answer.own) == (patient.person, b"")
        assert answer.revoked == (patient.hash,)
        items = world.all_changes(back.auth)
        assert [item.commit for item in items if isinstance(item, wire.CommitItem)] == [commit]
        assert {wire.EpochItem, wire.CommitItem} >= {type(item) for item in items}
        assert [hashes.epoch_hash(item.epoch) for item in items if isinstance(item, wire.EpochItem)] == [
            patient.epoch
        ]
        with refused("not-a-member"):
            world.history(back, own)
        with_own_stream(world, back)
        certificates = world.caller.call(
            wire.PersonAnswer, "GET", f"/v1/people/{patient.person.hex()}", **world.therapist.auth
        ).certificates
        assert certificates == (back.signed,)

    def test_the_inviter_and_every_therapist_in_her_care_learn_of_it(self, world: World) -> None:
        patient, colleague = world.new_patient(), world.new_therapist()
        world.cut(patient, [patient, world.therapist, colleague], 2, patient.epoch)
        back = self.come_back(world, patient)
        for device in (world.therapist, colleague):
            assert items_of(world, device, wire.EnrolmentItem)[-1].request.certificate == back.signed

    def test_the_inviter_cuts_the_next_epoch_with_the_new_device_and_grants_what_was(self, world: World) -> None:
        patient = world.new_patient()
        back = self.come_back(world, patient)
        with refused("epoch-refused"):
            world.cut(world.therapist, [patient, world.therapist], 2, patient.epoch, stream=patient.stream)
        epoch = world.cut(world.therapist, [back, world.therapist], 2, patient.epoch, stream=patient.stream)
        world.grant(world.therapist, world.therapist.grant(patient.stream, patient.epoch, back.hash))
        assert [item.grant.epoch for item in items_of(world, back, wire.GrantItem)] == [patient.epoch]
        world.append(back, patient.stream, back.write(patient.stream, epoch, [b"here again"]))

    def test_by_her_therapists_alone_and_with_nothing_of_her_own(self, world: World) -> None:
        patient, colleague = world.new_patient(), world.new_therapist()
        with refused("not-allowed"):
            world.invite_patient(again=patient.person, inviter=colleague)
        with refused("not-allowed"):
            world.invite_patient(again=secrets.token_bytes(16))
        door = invite(world.clinic.key, world.clinic.fingerprint, "therapist", again=world.therapist.person).door
        with refused("door-refused"):
            world.publish(doors=(door,))
        invited = world.invite_patient(again=patient.person)
        back = Device("patient", person=patient.person)
        with refused("epoch-refused"):
            world.enrol(invited, enrolment(invited, back, world.therapist))
        with refused("certificate-refused"):
            world.enrol(invited, enrolment(invited, Device("patient")))
        with refused("identity-taken"):
            world.enrol(invited, enrolment(invited, Device("patient", person=patient.person, root=patient.root)))
        with refused("identity-taken"):
            world.enrol(invited, enrolment(invited, Device("patient", person=patient.person, device=patient.device)))
        request = enrolment(invited, back)
        assert world.enrol(invited, request) == world.enrol(invited, request)
