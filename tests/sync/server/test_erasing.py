"""Erasing: single records, and everything of whoever leaves; what the server attests."""

from typing import Any

import msgspec

from sync.protocol import wire
from sync.trust import chains, hashes
from sync.trust.statements import open_deletion, open_receipt
from tests.sync.server.conftest import Server
from tests.sync.server.test_coming_back import items_of, refused, with_own_stream
from tests.sync.server.world import Device, World


def opened(world: World, signed: wire.Signed) -> wire.Deletion:
    return open_deletion(signed, world.clinic.receipt_key, world.clinic.fingerprint)


def names(commit: wire.Commit) -> list[bytes]:
    return [hashes.record_hash(record) for record in commit.records]


class TestRecords:
    def test_lose_their_bodies_and_chain_and_receipt_still_hold(self, world: World, server: Server) -> None:
        patient = world.new_patient()
        first = patient.write(patient.stream, patient.epoch, [b"kept", b"regretted"])
        second = patient.write(patient.stream, patient.epoch, [b"kept too"])
        receipts = world.append(patient, patient.stream, first, second)
        signed = world.erase(patient, patient.stream, names(first)[1])
        deletion = opened(world, signed)
        assert (deletion.person, deletion.streams) == (patient.person, (patient.stream,))
        assert (deletion.records, deletion.commits, deletion.blobs) == ((names(first)[1],), 1, 0)
        assert deletion.backup_days > 0
        got = items_of(world, world.therapist, wire.CommitItem)[-2:]
        assert [record.sealed == b"" for record in got[0].commit.records] == [False, True]
        assert got[1].commit == second
        certificate = msgspec.msgpack.decode(patient.signed.body, type=wire.DeviceCertificate)
        state = None
        for item, receipt in zip(got, receipts, strict=True):
            state = chains.extend(state, item.commit, certificate)
            assert item.receipt == receipt
            held = open_receipt(item.receipt, world.clinic.receipt_key, world.clinic.fingerprint)
            assert held.commit == hashes.commit_hash(item.commit)
        assert world.append(patient, patient.stream, first) == receipts[:1]
        for device in (patient, world.therapist):
            assert items_of(world, device, wire.ErasureItem)[-1].deletion == signed
        checked = server.command("check", "--data", str(server.folder))
        assert checked.returncode == 0, checked.stdout

    def test_erased_again_get_the_same_answer(self, world: World) -> None:
        patient = world.new_patient()
        commit = patient.write(patient.stream, patient.epoch, [b"x", b"y"])
        world.append(patient, patient.stream, commit)
        signed = world.erase(patient, patient.stream, *names(commit))
        assert world.erase(patient, patient.stream, *names(commit)) == signed
        assert len(items_of(world, patient, wire.ErasureItem)) == 1
        assert opened(world, world.erase(patient, patient.stream, names(commit)[0])).commits == 0

    def test_are_erased_from_another_computer_of_the_author_and_by_nobody_else(self, world: World) -> None:
        patient = world.new_patient()
        commit = patient.write(patient.stream, patient.epoch, [b"x"])
        world.append(patient, patient.stream, commit)
        for stranger in (world.therapist, world.new_patient()):
            with refused("not-allowed"):
                world.erase(stranger, patient.stream, *names(commit))
        for wrong in ([bytes(32)], [*names(commit), bytes(32)]):
            with refused("not-allowed"):
                world.erase(patient, patient.stream, *wrong)
        with refused("malformed"):
            world.erase(patient, patient.stream)
        with refused("too-large"):
            world.erase(patient, patient.stream, *[bytes(32)] * 1001)
        with refused("stream-unknown"):
            world.erase(patient, bytes(16), *names(commit))
        assert items_of(world, patient, wire.CommitItem)[0].commit == commit
        second = patient.another()
        world.register(second)
        world.erase(second, patient.stream, *names(commit))


class TestLeaving:
    def test_deletes_care_own_and_team_and_says_so(self, world: World, server: Server) -> None:
        patient, colleague = world.new_patient(), world.new_therapist()
        epoch = world.cut(patient, [patient, world.therapist, colleague], 2, patient.epoch)
        own, own_epoch = with_own_stream(world, patient)
        about: dict[str, Any] = {"kind": "team", "subject": patient.person}
        team = hashes.h("test", patient.person)[:16]
        team_epoch = world.cut(world.therapist, [world.therapist, colleague], 1, hashes.ZERO, stream=team, **about)
        world.append(patient, patient.stream, patient.write(patient.stream, epoch, [b"words"]))
        world.append(colleague, team, colleague.write(team, team_epoch, [b"about her"]))
        world.grant(patient, patient.grant(patient.stream, patient.epoch, colleague.hash))
        cursor = world.changes(colleague.auth).cursor
        signed = world.leave(patient.person, patient.auth)
        deletion = opened(world, signed)
        assert set(deletion.streams) == {patient.stream, own, team}
        assert (deletion.person, deletion.records, deletion.commits) == (patient.person, (), 2)
        assert world.changes(colleague.auth, cursor).items[-1] == wire.ErasureItem(signed)
        kinds = {type(item) for item in world.all_changes(colleague.auth)}
        assert not kinds & {wire.CommitItem, wire.EpochItem, wire.GrantItem}
        assert own_epoch
        checked = server.command("check", "--data", str(server.folder))
        assert checked.returncode == 0, checked.stdout
        for ask in (
            lambda: world.changes(patient.auth),
            lambda: world.recovery(patient),
            lambda: world.register(patient.another()),
            lambda: world.history(colleague, patient.stream),
            lambda: world.append(colleague, team, colleague.write(team, team_epoch, [b"more"])),
            lambda: world.cut(colleague, [colleague], 3, epoch, stream=patient.stream, subject=patient.person),
            lambda: world.invite_patient(again=patient.person),
            lambda: world.caller.call(
                wire.PersonAnswer, "GET", f"/v1/people/{patient.person.hex()}", **world.therapist.auth
            ),
        ):
            with refused("person-left"):
                ask()

    def test_again_gets_the_same_answer_by_device_and_by_root(self, world: World) -> None:
        patient = world.new_patient()
        signed = world.leave(patient.person, patient.root_auth)
        assert world.leave(patient.person, patient.root_auth) == signed
        assert world.leave(patient.person, patient.auth) == signed

    def test_is_the_person_s_own_wish(self, world: World) -> None:
        patient, other = world.new_patient(), world.new_patient()
        for auth in (world.therapist.auth, other.auth, other.root_auth, world.clinic.auth):
            with refused("not-allowed"):
                world.leave(patient.person, auth)
        with refused("unsigned"):
            world.leave(patient.person, {})
        assert world.changes(patient.auth)

    def test_of_a_therapist_waits_until_somebody_else_is_in_her_patients_care(self, world: World) -> None:
        patient, colleague = world.new_patient(), world.new_therapist()
        epoch = world.cut(patient, [patient, colleague], 2, patient.epoch)
        own, _ = with_own_stream(world, colleague)
        world.append(patient, patient.stream, patient.write(patient.stream, epoch, [b"hers"]))
        with refused("not-allowed"):
            world.leave(colleague.person, colleague.auth)
        epoch = world.cut(patient, [patient, colleague, world.therapist], 3, epoch)
        signed = world.leave(colleague.person, colleague.auth)
        assert opened(world, signed).streams == (own,)
        assert items_of(world, patient, wire.ErasureItem) == [wire.ErasureItem(signed)]
        at_the_clinic = [item for item in world.all_changes(world.clinic.auth) if isinstance(item, wire.ErasureItem)]
        assert at_the_clinic[-1] == wire.ErasureItem(signed)
        assert len(items_of(world, patient, wire.CommitItem)) == 1
        with refused("person-left"):
            world.changes(colleague.auth)
        members: list[Device] = [patient, colleague, world.therapist]
        with refused("epoch-refused"):
            world.cut(patient, members, 4, epoch)
        world.cut(patient, [patient, world.therapist], 4, epoch)
