"""What the clinic's keys may say: one commitment as long as a key holds, and nothing new once it gave way."""

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import HavenError, HistoryRolledBack, KeyChanged
from app.model.ids import PersonId, new_id
from app.vault.covers import Covers
from app.vault.evidence import Evidence
from app.vault.keyring import Keyring
from sync.client.cover_statements import take_cover
from sync.client.office.signing import FORMER, SIGNING
from sync.client.office.staff import Colleague
from sync.client.pins import Pins
from sync.protocol.wire import ClinicStatement, Cover, Signed, StatementItem
from sync.trust import labels
from sync.trust.hashes import fingerprint
from sync.trust.signing import public_bytes, sign_struct
from tests.integration.conftest import Party, World


def pins(party: Party) -> Pins:
    found = Pins.of_vault(party.db, party.clock)
    assert found is not None
    return found


def key(world: World, name: str) -> Ed25519PrivateKey:
    """A key of the clinic's, as somebody has it who stole it."""
    seed = Keyring(world.office_vault.database).get(name)
    assert seed is not None
    return Ed25519PrivateKey.from_private_bytes(seed)


def saying(signer: Ed25519PrivateKey, statement: ClinicStatement, **changed: object) -> Signed:
    changed = {"clinic_key": public_bytes(signer), **changed}
    return sign_struct(signer, labels.STATEMENT, msgspec.structs.replace(statement, **changed))


def refused(party: Party, signed: Signed) -> type[HavenError]:
    before = pins(party).statement
    with pytest.raises((KeyChanged, HistoryRolledBack)) as caught:
        pins(party).take_statement(signed)
    assert pins(party).statement == before
    return caught.type


def test_a_key_alone_cannot_commit_to_another_next_key(meeting: tuple[World, Party, Party]) -> None:
    """Whoever stole the present key would rotate to one of his own otherwise, without the next key."""
    world, _, patient = meeting
    present = pins(patient).statement
    other = saying(key(world, SIGNING), present, version=present.version + 1, next_key_hash=bytes(32))
    assert refused(patient, other) is HistoryRolledBack
    assert Evidence(patient.db).counts() == {"HistoryRolledBack": 1}
    office = world.office
    with office._db.transaction():
        honest = office._signing.state(msgspec.structs.replace(present, version=present.version + 1))
    assert pins(patient).take_statement(honest)


def cover(signer: Ed25519PrivateKey, patient: PersonId, number: int) -> Signed:
    somebody, another = bytes.fromhex(new_id()), bytes.fromhex(new_id())
    told = Cover(fingerprint(public_bytes(signer)), number, bytes.fromhex(patient), somebody, another, False, 1, 0, 1)
    return sign_struct(signer, labels.COVER, told)


def test_a_key_that_gave_way_says_nothing_new(meeting: tuple[World, Party, Party]) -> None:
    world, _, patient = meeting
    before, person = world.office.statement, patient.people.me().id
    known = cover(key(world, SIGNING), person, 1)
    assert take_cover(patient.db, world.clock, pins(patient), known)
    world.office.rotate()
    (rotation,) = world.office.publication().rotations
    assert pins(patient).take(StatementItem(None, None, None, rotation=rotation))
    stolen, brought = key(world, f"{FORMER}1"), world.office.statement.version
    mine = public_bytes(Ed25519PrivateKey.generate())
    assert refused(patient, saying(stolen, before, version=brought + 5, receipt_key=mine)) is KeyChanged
    assert refused(patient, saying(stolen, before, version=brought, era=2)) is KeyChanged
    assert refused(patient, saying(stolen, before, version=0, era=9)) is KeyChanged
    pins(patient).take_statement(saying(stolen, before))  # what it said before is no news
    assert len(Covers(patient.db).of_patient(person)) == 1
    assert not take_cover(patient.db, world.clock, pins(patient), cover(stolen, person, 2))
    assert not take_cover(patient.db, world.clock, pins(patient), known)
    assert len(Covers(patient.db).of_patient(person)) == 1
    assert take_cover(patient.db, world.clock, pins(patient), cover(key(world, SIGNING), person, 1))


def colleague(name: str) -> Colleague:
    return Colleague(PersonId(new_id()), name, 0, None, ())


def test_covers_live_on_under_the_next_key_and_can_be_ended(meeting: tuple[World, Party, Party]) -> None:
    world, _, _ = meeting
    desk = world.office.covers
    absent, covering, once = colleague("H. Vos"), colleague("A. Kuipers"), colleague("M. Okafor")
    patient = PersonId(new_id())
    for each in (covering, once):
        desk.arrange(absent, each, (patient,), change=False, begins_at=1, ends_at=0)
    desk.end(absent, once, None)
    before = {(one.covering, one.ends_at) for one in desk.present()}
    assert world.office.rotate().covers == 1
    assert {(one.covering, one.ends_at) for one in desk.present()} == before
    assert len(desk.publishable()) == 2
    assert [one.covering for one in desk.end(absent, covering, None)] == [covering.person]
