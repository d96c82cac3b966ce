"""Every refusal: its type, its status, and that nothing was stored."""

import secrets
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import limits, problems, wire
from sync.protocol.versions import JSON, MSGPACK, PROBLEM
from sync.trust import hashes, labels
from sync.trust.http_signatures import sign_request
from sync.trust.signing import sign_struct
from tests.sync.server.conftest import Server
from tests.sync.server.world import Caller, Clinic, Device, Refused, World, enrolment, invite


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=f"^{problems.ALL[name].status} {name} ")


@pytest.fixture(scope="module")
def patient(world: World) -> Device:
    return world.new_patient()


def append(world: World, device: Device, *commits: wire.Commit, stream: bytes | None = None) -> None:
    world.append(device, stream or device.stream, *commits)


def copy_of(device: Device) -> Device:
    """The device as a backup would bring it back: same keys, same chain, same counter."""
    copied = object.__new__(Device)
    copied.__dict__.update(device.__dict__)
    return copied


class TestRequests:
    def test_without_a_signature(self, world: World) -> None:
        with refused("unsigned"):
            world.caller.call(wire.ChangesAnswer, "GET", "/v1/changes")

    def test_signed_by_a_key_that_is_not_known(self, world: World) -> None:
        with refused("key-unknown"):
            world.changes(Device("patient").auth)

    def test_signed_with_another_key_than_it_says(self, world: World, patient: Device) -> None:
        with refused("signature-invalid"):
            world.changes(patient.auth | {"key": Ed25519PrivateKey.generate()})

    @pytest.mark.parametrize("skew", [-400, 400])
    def test_signed_at_another_time(self, world: World, patient: Device, skew: int) -> None:
        with refused("clock-skewed"):
            world.caller.call(wire.ChangesAnswer, "GET", "/v1/changes", skew=skew, **patient.auth)

    def test_content_that_was_changed_on_the_way(self, world: World, patient: Device) -> None:
        request = requests.Request("POST", world.caller.url + "/v1/epochs", data=b"abc").prepare()
        sign_request(request, body=b"abc", created=datetime.now(UTC), nonce="n", **patient.auth)
        request.body = b"abd"
        answer = requests.Session().send(request, timeout=10)
        assert answer.json()["type"] == problems.SIGNATURE_INVALID.uri

    def test_a_query_that_was_changed_on_the_way(self, world: World, patient: Device) -> None:
        request = requests.Request("GET", world.caller.url + "/v1/changes").prepare()
        sign_request(request, body=b"", created=datetime.now(UTC), nonce="n", **patient.auth)
        request.url += "?after=1-1"
        answer = requests.Session().send(request, timeout=10)
        assert answer.json()["type"] == problems.SIGNATURE_INVALID.uri

    def test_another_authority(self, world: World, patient: Device) -> None:
        port = world.caller.url.rpartition(":")[2]
        with refused("signature-invalid"):
            Caller(f"http://localhost:{port}").call(wire.ChangesAnswer, "GET", "/v1/changes", **patient.auth)

    @pytest.mark.parametrize("body", [b"", b"\xc1", b"\x91" * 2000, b"\x93\x01\x02\x03", secrets.token_bytes(500)])
    @pytest.mark.parametrize("path", ["/v1/publications", "/v1/enrolments"])
    def test_garbage(self, world: World, body: bytes, path: str) -> None:
        with refused("malformed"):
            world.caller.call(None, "POST", path, body, headers={"Content-Type": MSGPACK})

    def test_json_that_is_cut_off(self, world: World) -> None:
        with refused("malformed"):
            world.caller.call(None, "POST", "/v1/publications", b'[["', headers={"Content-Type": JSON})

    def test_a_huge_body(self, world: World) -> None:
        with refused("too-large") as caught:
            world.caller.call(None, "POST", "/v1/publications", bytes(limits.REQUEST + 1))
        assert int(caught.value.headers["Retry-After"]) > 0
        assert caught.value.headers["Content-Type"] == PROBLEM

    def test_another_media_type(self, world: World) -> None:
        with refused("unsupported-media"):
            world.caller.call(None, "POST", "/v1/publications", b"x", headers={"Content-Type": "text/plain"})

    def test_compressed_content(self, world: World) -> None:
        with refused("unsupported-media"):
            world.caller.call(None, "POST", "/v1/publications", b"x", headers={"Content-Encoding": "gzip"})

    def test_an_answer_that_is_not_offered(self, world: World) -> None:
        with refused("not-acceptable"):
            world.caller.call(None, "GET", "/v1/clinic", headers={"Accept": "image/png"})

    def test_no_such_address_and_no_such_method(self, world: World) -> None:
        with refused("not-found"):
            world.caller.call(None, "GET", "/v1/nothing")
        with refused("not-found"):
            world.caller.call(None, "GET", "/v1/people/xyz")
        with refused("method-not-allowed") as caught:
            world.caller.call(None, "PUT", "/v1/clinic")
        assert "GET" in caught.value.headers["Allow"]

    @pytest.mark.parametrize("cursor", ["2-0", "1-", "1-zz", "1-ffffffff", "x" * 500])
    def test_a_cursor_that_was_not_given_out(self, world: World, patient: Device, cursor: str) -> None:
        with refused("cursor-unknown"):
            world.changes(patient.auth, cursor)

    def test_the_clinic_key_and_a_door_key_are_no_devices(self, world: World, patient: Device) -> None:
        path = f"/v1/streams/{patient.stream.hex()}/commits"
        content = wire.AppendRequest((patient.write(patient.stream, patient.epoch, [b"x"]),))
        for auth in (world.clinic.auth, world.invite_patient().auth):
            with refused("not-allowed"):
                world.caller.call(None, "POST", path, content, **auth)
        with refused("not-allowed"):
            world.changes(world.invite_patient().auth)
        patient.counter, patient.last = 0, hashes.ZERO


class TestAppending:
    def test_a_stream_that_is_not_here(self, world: World, patient: Device) -> None:
        with refused("stream-unknown"):
            append(world, patient, patient.write(bytes(16), patient.epoch, [b"x"]), stream=bytes(16))
        patient.counter, patient.last = 0, hashes.ZERO

    def test_a_chain_that_forks_and_one_that_leaps(self, world: World) -> None:
        patient = world.new_patient()
        append(world, patient, patient.write(patient.stream, patient.epoch, [b"1", b"2"]))
        twin = copy_of(patient)
        append(world, patient, patient.write(patient.stream, patient.epoch, [b"3"]))
        with refused("chain-forked"):
            append(world, twin, twin.write(patient.stream, patient.epoch, [b"3 otherwise"]))
        patient.write(patient.stream, patient.epoch, [b"4, never sent"])
        with refused("chain-gap"):
            append(world, patient, patient.write(patient.stream, patient.epoch, [b"5"]))

    def test_all_or_none_of_a_request_is_stored(self, world: World) -> None:
        patient = world.new_patient()
        good = patient.write(patient.stream, patient.epoch, [b"1"])
        patient.write(patient.stream, patient.epoch, [b"2, never sent"])
        with refused("chain-gap"):
            append(world, patient, good, patient.write(patient.stream, patient.epoch, [b"3"]))
        assert not [item for item in world.all_changes(patient.auth) if isinstance(item, wire.CommitItem)]

    def test_an_epoch_that_is_not_the_present_one(self, world: World) -> None:
        patient = world.new_patient()
        with refused("epoch-unknown"):
            append(world, patient, patient.write(patient.stream, bytes(32), [b"x"]))

    @pytest.mark.parametrize(
        "wrong",
        [{"version": 2}, {"device": bytes(16)}, {"chain": bytes(16)}, {"counter": 9}, {"previous": b"p" * 32},
         {"salt": b""}, {"stream": bytes(16)}],
    )  # fmt: skip
    def test_a_record_that_contradicts_its_commit(self, world: World, wrong: dict[str, Any]) -> None:
        patient = world.new_patient()
        with refused("commit-refused"):
            append(world, patient, patient.write(patient.stream, patient.epoch, [b"x"], **wrong))

    def test_a_commit_that_somebody_else_signed(self, world: World) -> None:
        patient = world.new_patient()
        thief = copy_of(patient)
        thief.key = Ed25519PrivateKey.generate()
        commit = thief.write(patient.stream, patient.epoch, [b"x"])
        with refused("commit-refused"):
            append(world, patient, commit)

    def test_a_body_that_is_not_the_digest_s(self, world: World) -> None:
        patient = world.new_patient()
        commit = patient.write(patient.stream, patient.epoch, [b"x"])
        other = msgspec.structs.replace(commit.records[0], sealed=b"other")
        with refused("commit-refused"):
            append(world, patient, msgspec.structs.replace(commit, records=(other,)))
        empty = msgspec.structs.replace(commit.records[0], sealed=b"")
        with refused("commit-refused"):
            append(world, patient, msgspec.structs.replace(commit, records=(empty,)))

    def test_too_many_records_commits_and_bytes(self, world: World) -> None:
        patient = world.new_patient()
        start = copy_of(patient)
        with refused("too-large"):
            append(world, patient, patient.write(patient.stream, patient.epoch, [b"x"] * 101))
        patient = copy_of(start)
        with refused("too-large"):
            append(world, patient, *(patient.write(patient.stream, patient.epoch, [b"x"]) for _ in range(51)))
        patient = copy_of(start)
        with refused("too-large"):
            append(world, patient, patient.write(patient.stream, patient.epoch, [bytes(limits.SEALED_RECORD)]))
        patient = copy_of(start)
        with refused("too-large"):
            append(world, patient, patient.write(patient.stream, patient.epoch, [bytes(1_000_000)] * 5))
        with refused("malformed"):
            append(world, patient)


class TestInvitations:
    def test_unknown(self, world: World) -> None:
        invited = invite(world.therapist.key, world.therapist.hash, "patient")
        with refused("invitation-unknown"):
            world.caller.call(wire.Signed, "GET", invited.path, **invited.auth)

    def test_somebody_else_s(self, world: World) -> None:
        mine, other = world.invite_patient(), world.invite_patient()
        with refused("not-allowed"):
            world.caller.call(wire.Signed, "GET", other.path, **mine.auth)

    def test_expired(self, world: World) -> None:
        invited = world.invite_patient(lives=-1)
        with refused("invitation-expired"):
            world.caller.call(wire.Signed, "GET", invited.path, **invited.auth)
        with refused("invitation-expired"):
            world.enrol(invited, enrolment(invited, Device("patient"), world.therapist))

    def test_closed_by_its_inviter_and_by_nobody_else(self, world: World, patient: Device) -> None:
        invited = world.invite_patient()
        with refused("invitation-unknown"):
            world.caller.call(None, "DELETE", invited.path, **patient.auth)
        for _ in range(2):
            world.caller.call(None, "DELETE", invited.path, **world.therapist.auth)
        with refused("invitation-closed"):
            world.caller.call(wire.Signed, "GET", invited.path, **invited.auth)
        with refused("invitation-closed"):
            world.enrol(invited, enrolment(invited, Device("patient"), world.therapist))

    def test_a_number_that_is_taken(self, world: World) -> None:
        first = world.invite_patient()
        again = wire.InvitationRequest(first.door)
        world.caller.call(None, "POST", "/v1/invitations", again, **world.therapist.auth)
        other = invite(world.therapist.key, world.therapist.hash, "patient")
        door = msgspec.msgpack.decode(other.door.body, type=wire.Door)
        door = msgspec.structs.replace(door, invitation=first.invitation)
        stolen = wire.InvitationRequest(sign_struct(world.therapist.key, labels.DOOR, door))
        with refused("invitation-taken"):
            world.caller.call(None, "POST", "/v1/invitations", stolen, **world.therapist.auth)

    def test_made_by_who_may_not(self, world: World, patient: Device) -> None:
        def post(maker: Device, door: wire.Signed) -> None:
            world.caller.call(None, "POST", "/v1/invitations", wire.InvitationRequest(door), **maker.auth)

        with refused("not-allowed"):
            post(patient, invite(patient.key, patient.hash, "patient").door)
        pending = world.new_therapist(listed=False)
        with refused("certificate-pending"):
            post(pending, invite(pending.key, pending.hash, "patient").door)
        therapist = world.therapist
        for door in (
            invite(therapist.key, patient.hash, "patient").door,
            invite(therapist.key, therapist.hash, "therapist").door,
            invite(patient.key, therapist.hash, "patient").door,
        ):
            with refused("door-refused"):
                post(therapist, door)

    def test_enrolments_that_do_not_hold(self, world: World, patient: Device) -> None:
        invited, device = world.invite_patient(), Device("patient")
        good = enrolment(invited, device, world.therapist)
        change = msgspec.structs.replace
        forged = change(good, certificate=change(good.certificate, signature=bytes(64)))
        with refused("certificate-refused"):
            world.enrol(invited, forged)
        with refused("malformed"):
            world.enrol(invited, change(good, recovery=b"short"))
        with refused("epoch-refused"):
            world.enrol(invited, change(good, epoch=None, grants=()))
        with refused("epoch-refused"):
            world.enrol(invited, change(good, grants=good.grants[:1]))
        with refused("epoch-refused"):
            world.enrol(invited, change(good, grants=(change(good.grants[0], sealed=b"x"), good.grants[1])))
        alone, grants = device.make_epoch([device])
        with refused("epoch-refused"):
            world.enrol(invited, change(good, epoch=alone, grants=grants))
        taken = Device("patient", stream=patient.stream)
        with refused("identity-taken"):
            world.enrol(invited, enrolment(invited, taken, world.therapist))
        same = Device("patient", person=patient.person)
        with refused("identity-taken"):
            world.enrol(invited, enrolment(invited, same, world.therapist))
        world.enrol(invited, good)


class TestPublications:
    def test_of_another_clinic(self, world: World) -> None:
        other = Clinic(world.clinic.receipt_key)
        for content in (
            {"statement": other.statement(9)},
            {"policy": other.policy(9)},
            {"roster": other.roster([])},
            {"doors": (invite(other.key, other.fingerprint, "therapist").door,)},
        ):
            with refused("publication-refused"):
                world.publish(**content)

    def test_with_numbers_that_do_not_count_on(self, world: World) -> None:
        world.publish(policy=world.clinic.policy(50))
        with refused("number-stale"):
            world.publish(policy=world.clinic.policy(49))
        with refused("number-stale"):
            world.publish(policy=world.clinic.policy(50, "changed"))
        with refused("number-stale"):
            world.publish(statement=world.clinic.statement(1, issued_at=7))

    def test_that_name_another_server_or_go_back_in_era(self, world: World) -> None:
        with refused("publication-refused"):
            world.publish(statement=world.clinic.statement(7, receipt_key=world.clinic.fingerprint))
        with refused("publication-refused"):
            world.publish(statement=world.clinic.statement(7, era=0))

    def test_a_roster_that_does_not_follow(self, world: World) -> None:
        last = world.clinic.last_roster
        world.clinic.last_roster = b"x" * 32
        with refused("publication-refused"):
            world.publish(roster=world.clinic.roster([world.therapist]))
        world.clinic.last_roster, world.clinic.number = last, world.clinic.number - 1

    def test_doors_for_patients(self, world: World) -> None:
        with refused("door-refused"):
            world.publish(doors=(invite(world.clinic.key, world.clinic.fingerprint, "patient").door,))

    def test_nothing_of_a_refused_publication_is_stored(self, world: World) -> None:
        before = world.caller.call(wire.ClinicAnswer, "GET", "/v1/clinic").policy
        with refused("number-stale"):
            world.publish(policy=world.clinic.policy(99), statement=world.clinic.statement(0))
        assert world.caller.call(wire.ClinicAnswer, "GET", "/v1/clinic").policy == before


def test_a_revoked_device_is_refused_at_once_and_its_doors_are_closed(world: World) -> None:
    gone = world.new_therapist()
    invited = invite(gone.key, gone.hash, "patient")
    world.caller.call(None, "POST", "/v1/invitations", wire.InvitationRequest(invited.door), **gone.auth)
    world.publish(roster=world.clinic.roster([world.therapist], revoked=(gone.hash,)))
    with refused("certificate-revoked"):
        world.changes(gone.auth)
    with refused("invitation-closed"):
        world.caller.call(wire.Signed, "GET", invited.path, **invited.auth)
    world.publish(roster=world.clinic.roster([world.therapist, gone]))
    with refused("certificate-revoked"):
        world.changes(gone.auth)


def test_epochs_that_do_not_hold(world: World) -> None:
    patient = world.new_patient()

    def cut(maker: Device, signed: wire.Signed, grants: tuple[wire.Grant, ...]) -> None:
        world.caller.call(None, "POST", "/v1/epochs", wire.EpochRequest(signed, grants), **maker.auth)

    with refused("stream-unknown"):
        cut(patient, *patient.make_epoch([patient, world.therapist], 2, patient.epoch, bytes(16)))
    with refused("epoch-refused"):
        cut(patient, *patient.make_epoch([world.therapist], 2, patient.epoch))
    with refused("epoch-refused"):
        cut(patient, *patient.make_epoch([patient, Device("therapist")], 2, patient.epoch))
    with refused("epoch-refused"):
        cut(world.therapist, *patient.make_epoch([patient, world.therapist], 2, patient.epoch))
    other = world.new_patient()
    with refused("not-a-member"):
        cut(other, *other.make_epoch([other], 2, patient.epoch, patient.stream))


def test_every_problem_has_a_stable_name_and_a_sentence() -> None:
    assert len(problems.ALL) == 46
    for name, kind in problems.ALL.items():
        assert kind.title.endswith(".")
        assert 400 <= kind.status < 600
        assert problems.kind_of(problems.problem(kind)) is kind
        assert kind.uri == f"urn:haven:problem:{name}"
    assert problems.kind_of(wire.Problem(type="about:blank", title="", status=400)) is None


def test_tries_of_invitations_are_limited_by_failures_alone(own_server: Server) -> None:
    clinic = own_server.set_up()
    own_server.start()
    world = World(Caller(own_server.url), clinic)
    for _ in range(limits.INVITATION_TRIES + 2):
        world.new_patient()
    for _ in range(limits.INVITATION_TRIES):
        wrong = invite(clinic.key, clinic.fingerprint, "patient")
        with refused("invitation-unknown"):
            world.caller.call(wire.Signed, "GET", wrong.path, **wrong.auth)
    with refused("too-many-requests") as caught:
        world.caller.call(wire.Signed, "GET", wrong.path, **wrong.auth)
    assert 0 < int(caught.value.headers["Retry-After"]) <= limits.INVITATION_TRIES_SECONDS
    invited = world.invite_patient()
    with refused("too-many-requests"):
        world.enrol(invited, enrolment(invited, Device("patient"), world.therapist))
