"""The clinic's key rotates, is lost, or is imitated; and its policy is followed with picture and recording."""

import io

import msgspec
import numpy
import pytest
import soundfile
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clinic.present import present_file, present_policy
from app.errors import ClinicCodeWrong, InvitationMistyped, KeyChanged
from app.vault.clinic_keys import ClinicKeys
from app.vault.notices import Notices
from sync.client import codes
from sync.client.clinic_key import confirm, offered
from sync.client.pins import Pins
from sync.client.transport import Transport
from sync.client.welcome import look
from sync.protocol.wire import Rotation, StatementItem
from sync.trust import labels
from sync.trust.hashes import fingerprint
from sync.trust.signing import public_bytes, sign_struct
from tests.integration.conftest import Party, World
from tests.integration.test_weekly_loop import share_entry

TOML = '[person]\nname = "Marijke"\nphoto = "marijke.png"\nsound = { en = "welcome.flac" }\n'


@pytest.fixture
def met(world: World) -> tuple[World, Party, Party]:
    therapist, patient = world.meet()
    return world, therapist, patient


def publish(world: World) -> None:
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    way.close()


def told(party: Party, kind: str) -> list[str]:
    return [notice.fields.get("code", "") for notice in Notices(party.db).all() if notice.kind == kind]


def another(pins: Pins) -> tuple[bytes, object]:
    """A statement under a key that nobody vouched for."""
    key = Ed25519PrivateKey.generate()
    statement = msgspec.structs.replace(pins.statement, version=9, clinic_key=public_bytes(key))
    return public_bytes(key), sign_struct(key, labels.STATEMENT, statement)


def test_everybody_follows_a_rotation_and_goes_on(met: tuple[World, Party, Party]) -> None:
    world, therapist, patient = met
    invitation = world.invite(therapist, "Made before")
    old = world.office.fingerprint
    world.office.rotate()
    publish(world)
    share_entry(patient, "Written while the key gave way.")
    for party in (patient, therapist, patient):
        assert party.sync().problem is None
    for party in (therapist, patient):
        pins = Pins.of_vault(party.db, world.clock)
        assert pins.fingerprints == (world.office.fingerprint, old)
        assert [key.vouched_by for key in ClinicKeys(party.db).all()] == ["invitation", "rotation"]
        assert len(told(party, "clinic-key-rotated")) == 1
    late = world.enrol(invitation, "late", "Made before")
    for party in (late, therapist, late):
        assert party.sync().problem is None
    assert Pins.of_vault(late.db, world.clock).fingerprint == world.office.fingerprint
    fresh = world.enrol(world.invite(therapist, "Made after"), "fresh", "Made after")
    for party in (fresh, therapist, fresh):
        assert party.sync().problem is None
    assert told(fresh, "clinic-key-rotated") == []
    assert set(Pins.of_vault(fresh.db, world.clock).fingerprints) == {world.office.fingerprint, old}


def test_a_rotation_without_the_old_key_is_followed_by_nobody(met: tuple[World, Party, Party]) -> None:
    world, _, patient = met
    pins = Pins.of_vault(patient.db, world.clock)
    before = pins.key
    _, signed = another(pins)
    assert not pins.follow((Rotation(signed, bytes(64)),))
    world.office.rotate()
    (honest,) = world.office.publication().rotations
    with pytest.raises(Exception, match="altered"):
        pins.follow((msgspec.structs.replace(honest, endorsement=bytes(64)),))
    assert Pins.of_vault(patient.db, world.clock).key == before
    assert pins.take(StatementItem(None, None, None, rotation=honest)).touches("notice")
    assert not pins.take(StatementItem(None, None, None, rotation=honest))


def test_another_key_is_trusted_only_by_the_mark_on_the_clinics_paper(met: tuple[World, Party, Party]) -> None:
    world, _, patient = met
    pins = Pins.of_vault(patient.db, world.clock)
    before, (public, signed) = pins.key, another(pins)
    assert offered(patient.db) is None
    with pytest.raises(KeyChanged):
        pins.take_statement(signed)
    named = offered(patient.db)
    assert named is not None
    assert named.fingerprint == fingerprint(public)
    assert told(patient, "clinic-key-differs") == [named.code]
    with pytest.raises(ClinicCodeWrong):
        confirm(patient.db, world.clock, codes.encode(bytes(32)))
    with pytest.raises(InvitationMistyped):
        confirm(patient.db, world.clock, named.code[:-1] + ("0" if named.code[-1] != "0" else "1"))
    assert Pins.of_vault(patient.db, world.clock).key == before
    confirm(patient.db, world.clock, named.code.lower().replace("-", " "))
    after = Pins.of_vault(patient.db, world.clock)
    assert (after.key, after.statement.version) == (public, 9)
    assert fingerprint(before) in after.fingerprints
    assert offered(patient.db) is None
    assert [notice for notice in Notices(patient.db).unseen() if notice.kind == "clinic-key-differs"] == []


def test_a_policy_is_followed_with_its_picture_and_recording(met: tuple[World, Party, Party]) -> None:
    world, therapist, patient = met
    recording = io.BytesIO()
    noise = numpy.random.default_rng(3).normal(0, 0.2, 48_000 * 8)
    soundfile.write(recording, noise, 48_000, format="FLAC")
    files = {"marijke.png": b"\x89PNG\r\n\x1a\n" + bytes(70_000), "welcome.flac": recording.getvalue()}
    world.office.set_policy(TOML, files)
    publish(world)
    for party in (therapist, patient):
        outcome = party.sync()
        assert outcome.problem is None
        assert outcome.changes.touches("policy")
        assert present_policy(party.db).greeter.name == "Marijke"
        assert {name: present_file(party.db, name) for name in files} == files
        assert not party.sync().changes.touches("policy")
    stored = b"".join(file.read_bytes() for file in world.server.data.rglob("*") if file.is_file())
    assert files["welcome.flac"][1000:1100] not in stored
    world.office.set_policy('[person]\nname = "Els"\n')
    publish(world)
    assert patient.sync().problem is None
    assert present_file(patient.db, "marijke.png") is None


def test_an_invitation_made_before_a_rotation_still_opens(world: World) -> None:
    invitation = world.office.invite_therapist("H. Vos")
    publish(world)
    assert look(invitation, world.clock).name == "H. Vos"
    world.office.rotate()
    publish(world)
    assert look(invitation, world.clock).name == "H. Vos"
