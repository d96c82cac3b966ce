"""What the server is for: enrol, append, fetch; the same again gives the same."""

import pytest

from sync.protocol import wire
from sync.protocol.versions import JSON
from sync.trust import hashes
from sync.trust.statements import open_receipt
from tests.sync.server.conftest import Server
from tests.sync.server.world import Caller, Device, Refused, World, enrolment


def test_what_a_patient_appends_reaches_her_therapist_with_a_receipt_that_holds(world: World, server: Server) -> None:
    patient = world.new_patient()
    commits = [patient.write(patient.stream, patient.epoch, [b"one", b"two"]) for _ in range(3)]
    receipts = world.append(patient, patient.stream, *commits)
    head = hashes.ZERO
    for position, (commit, signed) in enumerate(zip(commits, receipts, strict=True), 1):
        receipt = open_receipt(signed, server.public_key, world.clinic.fingerprint)
        head = hashes.head(head, position, hashes.commit_hash(commit))
        assert (receipt.position, receipt.head, receipt.commit) == (position, head, hashes.commit_hash(commit))
    for device in (world.therapist, patient):
        got = [item for item in world.all_changes(device.auth) if isinstance(item, wire.CommitItem)]
        assert [item.commit for item in got][-3:] == commits
        assert [item.receipt for item in got][-3:] == list(receipts)


def test_the_same_commit_again_gets_the_same_receipt_and_no_second_place(world: World) -> None:
    patient = world.new_patient()
    first, second = (patient.write(patient.stream, patient.epoch, [b"x"]) for _ in range(2))
    receipts = world.append(patient, patient.stream, first)
    assert world.append(patient, patient.stream, first) == receipts
    assert world.append(patient, patient.stream, first, second)[0] == receipts[0]
    got = [item for item in world.all_changes(patient.auth) if isinstance(item, wire.CommitItem)]
    assert [item.commit for item in got] == [first, second]


def test_the_first_epoch_comes_with_the_enrolment_and_its_grant(world: World) -> None:
    patient = world.new_patient()
    items = world.all_changes(world.therapist.auth)
    epochs = [item for item in items if isinstance(item, wire.EpochItem)]
    assert hashes.epoch_hash(epochs[-1].epoch) == patient.epoch
    assert patient.signed in epochs[-1].certificates
    grant = epochs[-1].grant
    assert grant is not None
    assert grant.recipient == world.therapist.hash
    enrolments = [item for item in items if isinstance(item, wire.EnrolmentItem)]
    assert enrolments[-1].request.certificate == patient.signed


def test_the_clinic_key_sees_the_enrolments_of_its_own_doors_and_no_commit(world: World) -> None:
    patient = world.new_patient()
    world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x"]))
    items = world.all_changes(world.clinic.auth)
    assert any(
        isinstance(item, wire.EnrolmentItem) and item.request.certificate == world.therapist.signed for item in items
    )
    assert not any(isinstance(item, wire.CommitItem | wire.EpochItem) for item in items)


def test_a_stranger_gets_nothing_of_a_stream(world: World) -> None:
    patient, other = world.new_patient(), world.new_patient()
    world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x"]))
    assert not [item for item in world.all_changes(other.auth) if isinstance(item, wire.CommitItem)]
    with pytest.raises(Refused, match="403 not-a-member"):
        world.append(other, patient.stream, other.write(patient.stream, patient.epoch, [b"x"]))


def test_pages_end_at_their_limit_and_together_give_everything_once_in_order(world: World) -> None:
    patient = world.new_patient()
    commits = [patient.write(patient.stream, patient.epoch, [b"x"]) for _ in range(250)]
    for begin in range(0, 250, 50):
        world.append(patient, patient.stream, *commits[begin : begin + 50])
    page = world.changes(patient.auth)
    assert len(page.items) == 200
    assert page.more
    got = [item.commit for item in world.all_changes(patient.auth) if isinstance(item, wire.CommitItem)]
    assert got == commits


def test_a_page_of_large_commits_ends_by_size(world: World) -> None:
    patient = world.new_patient()
    for _ in range(7):
        world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [bytes(900_000)]))
    page = world.changes(patient.auth)
    assert page.more
    got = [item for item in world.all_changes(patient.auth) if isinstance(item, wire.CommitItem)]
    assert len(got) == 7


def test_an_idle_poll_is_an_empty_page_with_the_same_cursor(world: World) -> None:
    patient = world.new_patient()
    cursor = world.changes(patient.auth).cursor
    idle = world.changes(patient.auth, cursor)
    assert (idle.items, idle.cursor, idle.more) == ((), cursor, False)


def test_an_enrolment_sent_again_byte_for_byte_gets_the_same_answer_and_a_different_one_is_refused(
    world: World,
) -> None:
    invited = world.invite_patient()
    device = Device("patient")
    request = enrolment(invited, device, world.therapist)
    assert world.enrol(invited, request) == world.enrol(invited, request)
    with pytest.raises(Refused, match="409 invitation-used"):
        world.enrol(invited, enrolment(invited, Device("patient"), world.therapist))
    with pytest.raises(Refused, match="409 invitation-used"):
        world.caller.call(wire.Signed, "GET", invited.path, **invited.auth)


def test_the_holder_of_the_secret_sees_the_door(world: World) -> None:
    invited = world.invite_patient()
    assert world.caller.call(wire.Signed, "GET", invited.path, **invited.auth) == invited.door


def test_people_get_each_others_certificates(world: World) -> None:
    patient = world.new_patient()
    answer = world.caller.call(wire.PersonAnswer, "GET", f"/v1/people/{patient.person.hex()}", **world.therapist.auth)
    assert answer.certificates == (patient.signed,)


def test_json_says_the_same_as_msgpack(world: World, server: Server) -> None:
    patient = world.new_patient()
    world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"x"]))
    spoken = World.__new__(World)
    spoken.caller, spoken.clinic = Caller(server.url, JSON), world.clinic
    receipts = spoken.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"y"]))
    assert len(receipts) == 1
    assert spoken.all_changes(patient.auth) == world.all_changes(patient.auth)
    clinic = spoken.caller.call(wire.ClinicAnswer, "GET", "/v1/clinic")
    assert clinic.statement == world.caller.call(wire.ClinicAnswer, "GET", "/v1/clinic").statement


def test_members_may_shrink_an_epoch_and_only_the_owner_may_let_somebody_in(world: World) -> None:
    patient = world.new_patient()
    world.append(patient, patient.stream, patient.write(patient.stream, patient.epoch, [b"before"]))
    second = world.new_therapist()
    signed, grants = world.therapist.make_epoch([patient, world.therapist, second], 2, patient.epoch, patient.stream)
    with pytest.raises(Refused, match="403 growth-refused"):
        world.caller.call(None, "POST", "/v1/epochs", wire.EpochRequest(signed, grants), **world.therapist.auth)
    signed, grants = patient.make_epoch([patient, world.therapist, second], 2, patient.epoch)
    request = wire.EpochRequest(signed, grants)
    for _ in range(2):
        world.caller.call(None, "POST", "/v1/epochs", request, **patient.auth)
    kinds = [type(item) for item in world.all_changes(second.auth) if not isinstance(item, wire.StatementItem)]
    assert kinds == [wire.EpochItem, wire.CommitItem, wire.EpochItem]
    late, its_grants = patient.make_epoch([patient], 2, patient.epoch)
    with pytest.raises(Refused, match="409 epoch-superseded"):
        world.caller.call(None, "POST", "/v1/epochs", wire.EpochRequest(late, its_grants), **patient.auth)
    shrunk, its_grants = world.therapist.make_epoch(
        [patient, world.therapist], 3, hashes.epoch_hash(signed), patient.stream
    )
    world.caller.call(None, "POST", "/v1/epochs", wire.EpochRequest(shrunk, its_grants), **world.therapist.auth)
    with pytest.raises(Refused, match="403 not-a-member"):
        world.append(second, patient.stream, second.write(patient.stream, hashes.epoch_hash(shrunk), [b"x"]))


def test_newer_publications_are_delivered_to_everybody(world: World) -> None:
    patient = world.new_patient()
    cursor = world.changes(patient.auth).cursor
    policy = world.clinic.policy(2)
    world.publish(policy=policy)
    world.publish(policy=policy)
    items = world.changes(patient.auth, cursor).items
    assert items == (wire.StatementItem(None, policy, None),)
