"""What the clinic publishes beyond its first words: rotations, closed doors, and eras after a restore."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol import wire
from sync.server import database, eras
from sync.server.settings import Settings
from sync.trust import labels
from sync.trust.signing import sign, sign_struct
from tests.sync.server.conftest import Server
from tests.sync.server.test_coming_back import items_of, refused
from tests.sync.server.world import Caller, Device, World, enrolment, invite


@pytest.fixture
def own_world(own_server: Server) -> Iterator[World]:
    clinic = own_server.set_up()
    own_server.start()
    return World(Caller(own_server.url), clinic)


def clinic_answer(world: World) -> wire.ClinicAnswer:
    return world.caller.call(wire.ClinicAnswer, "GET", "/v1/clinic")


class TestRotation:
    def test_moves_the_pin_on_and_everybody_learns_of_it(self, own_world: World) -> None:
        world = own_world
        patient = world.new_patient()
        old = world.clinic.auth
        old_policy = clinic_answer(world).policy
        signed_by_old = world.clinic.cover(1, patient, world.therapist, Device("therapist"))
        world.publish(covers=(signed_by_old,))
        door = invite(world.clinic.key, world.clinic.fingerprint, "therapist")
        world.publish(doors=(door.door,))
        rotation = world.clinic.rotate(2)
        for _ in range(2):
            world.publish(rotations=(rotation,), covers=(signed_by_old,), doors=(door.door,))
        answer = clinic_answer(world)
        assert answer.rotations == (rotation,)
        assert answer.statement == rotation.statement
        assert answer.policy == old_policy
        told = [item.rotation for item in items_of(world, patient, wire.StatementItem) if item.rotation is not None]
        assert told == [rotation]
        with refused("key-unknown"):
            world.changes(old)
        assert world.changes(world.clinic.auth)
        world.publish(policy=world.clinic.policy(2, "new"), roster=world.clinic.roster([world.therapist]))
        second = world.clinic.rotate(3)
        world.publish(rotations=(rotation, second), statement=world.clinic.statement(4))
        assert clinic_answer(world).rotations == (rotation, second)
        world.enrol(door, enrolment(door, Device("therapist")))

    def test_a_key_commits_to_one_next_key_as_long_as_it_holds(self, own_world: World) -> None:
        world = own_world
        world.publish(statement=world.clinic.statement(2))
        with refused("publication-refused"):
            world.publish(statement=world.clinic.statement(3, next_key_hash=bytes(32)))
        world.publish(rotations=(world.clinic.rotate(3),))
        world.publish(statement=world.clinic.statement(4))

    def test_needs_both_keys_and_the_commitment(self, own_world: World) -> None:
        world = own_world
        before = clinic_answer(world)
        old = world.clinic.key
        good = world.clinic.rotate(2)
        stranger = Ed25519PrivateKey.generate()
        replace = msgspec.structs.replace
        by_nobody = replace(good, endorsement=sign(stranger, labels.ROTATION, good.statement.body).signature)
        by_the_old_one_alone = replace(good, statement=sign(old, labels.STATEMENT, good.statement.body))
        later = world.clinic.rotate(3)
        for wrong in (by_nobody, by_the_old_one_alone, later):
            with refused("publication-refused"):
                world.publish(rotations=(wrong,))
        assert replace(clinic_answer(world), time=0) == replace(before, time=0)
        world.publish(rotations=(good, later))

    def test_ends_what_the_old_key_says(self, own_world: World) -> None:
        world = own_world
        policy, statement = world.clinic.policy(9), world.clinic.statement(9)
        door = invite(world.clinic.key, world.clinic.fingerprint, "therapist").door
        world.publish(rotations=(world.clinic.rotate(2),))
        for content in ({"policy": policy}, {"statement": statement}, {"doors": (door,)}):
            with refused("publication-refused"):
                world.publish(**content)


class TestClosedDoors:
    def close(self, world: World, door: wire.Signed, key: Ed25519PrivateKey | None = None) -> None:
        world.publish(closed=(sign(key or world.clinic.key, labels.CLOSING, door.body),))

    def test_open_for_nobody_any_more(self, world: World) -> None:
        open_one, never_sent = (invite(world.clinic.key, world.clinic.fingerprint, "therapist") for _ in range(2))
        world.publish(doors=(open_one.door,))
        for _ in range(2):
            self.close(world, open_one.door)
        self.close(world, never_sent.door)
        world.publish(doors=(open_one.door, never_sent.door))
        for invited in (open_one, never_sent):
            with refused("invitation-closed"):
                world.caller.call(wire.Signed, "GET", invited.path, **invited.auth)

    def test_are_the_clinic_s_own(self, world: World) -> None:
        patients = world.invite_patient()
        with refused("door-refused"):
            self.close(world, patients.door)
        mine = invite(world.clinic.key, world.clinic.fingerprint, "therapist")
        with refused("publication-refused"):
            self.close(world, mine.door, world.therapist.key)
        with refused("publication-refused"):
            world.publish(closed=(mine.door,))


class TestAfterARestore:
    def restore(self, server: Server) -> None:
        """Marks the database as `haven-server restore` does."""
        engine = database.open_writer(Settings(server.folder, server.database).url)
        with engine.begin() as connection:
            eras.mark_restored(connection, 1_700_000_000)
        engine.dispose()

    def test_nothing_new_gets_a_place_until_the_clinic_opens_an_era(
        self, own_world: World, own_server: Server
    ) -> None:
        world = own_world
        patient = world.new_patient()
        invited = world.invite_patient()
        earlier = patient.write(patient.stream, patient.epoch, [b"before"])
        receipts = world.append(patient, patient.stream, earlier)
        cursor = world.changes(patient.auth).cursor
        self.restore(own_server)
        commit = patient.write(patient.stream, patient.epoch, [b"after"])
        new = Device("patient")
        grant = patient.grant(patient.stream, patient.epoch, world.therapist.hash)
        for write in (
            lambda: world.append(patient, patient.stream, commit),
            lambda: world.cut(patient, [patient, world.therapist], 2, patient.epoch),
            lambda: world.enrol(invited, enrolment(invited, new, world.therapist)),
            lambda: world.register(patient.another()),
            lambda: world.grant(patient, grant),
            lambda: world.erase(patient, patient.stream, bytes(32)),
            lambda: world.leave(patient.person, patient.auth),
            lambda: world.changes(patient.auth, "1-ffffff"),
        ):
            with refused("era-needed") as caught:
                write()
            assert int(caught.value.headers["Retry-After"]) > 0
        assert world.append(patient, patient.stream, earlier) == receipts
        assert world.changes(patient.auth, cursor).items == ()
        assert len(world.history(patient, patient.stream).commits) == 1
        world.publish(policy=world.clinic.policy(7))
        world.publish(statement=world.clinic.statement(2))
        with refused("era-needed"):
            world.append(patient, patient.stream, commit)
        world.publish(statement=world.clinic.statement(3, era=2, restored_to=1_700_000_000))
        with refused("cursor-unknown"):
            world.changes(patient.auth, cursor)
        signed = world.append(patient, patient.stream, commit)[0]
        assert msgspec.msgpack.decode(signed.body, type=wire.ReceiptBody).era == 2
        assert len(items_of(world, patient, wire.CommitItem)) == 2
        with refused("publication-refused"):
            world.publish(statement=world.clinic.statement(4, era=1))

    def test_a_rotation_may_open_the_era(self, own_world: World, own_server: Server) -> None:
        self.restore(own_server)
        with refused("era-needed"):
            own_world.new_patient()
        own_world.publish(rotations=(own_world.clinic.rotate(2, era=2),))
        own_world.new_patient()


def test_a_cover_of_another_clinic_or_for_nobody_is_refused(world: World) -> None:
    cover: dict[str, Any] = {"number": 900, "patient": world.therapist.person, "absent": bytes(16)}
    other = wire.Cover(bytes(32), covering=b"c" * 16, change=False, begins_at=1, ends_at=0, issued_at=1, **cover)
    with refused("publication-refused"):
        world.publish(covers=(sign_struct(world.clinic.key, labels.COVER, other),))
