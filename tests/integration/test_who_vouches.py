"""Whose word counts for whom: what the server hands out changes nothing that somebody with the right did not sign."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import SetClock, SystemClock
from app.errors import (
    BadSignature,
    HavenError,
    HistoryHidden,
    KeyChanged,
    Refused,
    RosterTooOld,
    Undecipherable,
    UnknownSender,
)
from app.model.change_set import ChangeSet
from app.model.changes import CallAsked, Change
from app.model.encoding import encode
from app.model.ids import ChangeId, DeviceId, PersonId, new_id
from app.vault.aside import Aside
from app.vault.certificates import Certificates, Pinned
from app.vault.covers import Consents
from app.vault.notices import Notices
from app.vault.people import Standing
from app.vault.revocations import Revocations
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Stream, Streams
from sync.client.care_team import CareTeam
from sync.client.cutting import Settled, take_step
from sync.client.enrolment import Enrolment
from sync.client.epochs import make_epoch
from sync.client.identity import Identity
from sync.client.incoming import Incoming
from sync.client.inviting import Inviting
from sync.client.keys import DeviceKeys
from sync.client.known_devices import KnownDevices
from sync.client.opening import Opening
from sync.client.pins import Pins, decode_signed
from sync.client.proof import make_proof
from sync.client.quoting import RosterQuotes
from sync.client.recovery import RecoveryCode
from sync.client.sealing import seal_grant, seal_record
from sync.client.transport import Transport
from sync.client.welcome import look
from sync.protocol import limits
from sync.protocol.wire import (
    Commit,
    CommitBody,
    Core,
    DeviceCertificate,
    DeviceItem,
    EnrolmentItem,
    EnrolmentRequest,
    Epoch,
    EpochItem,
    EpochRequest,
    Item,
    Known,
    Member,
    Record,
    Revocation,
    RevocationItem,
    Signed,
)
from sync.trust import labels
from sync.trust.errors import Malformed
from sync.trust.hashes import ZERO, epoch_hash, roster_hash
from sync.trust.signing import public_bytes, sign_struct
from sync.trust.statements import open_certificate, read_epoch
from sync.trust.succession import Device
from tests.integration.conftest import Party, ServerProcess, World
from tests.integration.own_computers import admit, enrol, meet


@dataclass
class Clinic:
    """A patient, the therapist in her care, and a colleague of the clinic who never was in it."""

    world: World
    therapist: Party
    patient: Party
    colleague: Party
    sheet: RecoveryCode
    """The colleague's."""

    @property
    def person(self) -> PersonId:
        return self.patient.people.me().id

    @property
    def stream(self) -> Stream:
        found = Streams(self.therapist.db).of_patient(self.person)
        assert found is not None
        return found

    def take(self, party: Party, item: Item) -> HavenError | None:
        """Shows somebody an item, as a server could at any moment."""
        return Incoming(party.db, self.world.clock, identity(party), pins(party)).take(item).problem

    def next_epoch(self, cutter: Identity, *members: Identity, **changed: object) -> EpochItem:
        """An epoch of the care that follows the present one, as far as its signature and its numbers go."""
        present = StreamKeys(self.therapist.db).newest(self.stream.id)
        assert present is not None
        epoch = Epoch(
            stream=bytes.fromhex(self.stream.id),
            number=present.number + 1,
            previous=present.hash,
            members=tuple(Member(member.hash, member.role) for member in members),
            commitment=secrets.token_bytes(32),
            closing=(),
            consent=None,
            cutter=cutter.hash,
            kind="care",
            subject=bytes.fromhex(self.person),
        )
        epoch = msgspec.structs.replace(epoch, **changed)
        signed = sign_struct(cutter.keys.signing, labels.EPOCH, epoch)
        return EpochItem(signed, tuple(member.certificate for member in members), None)

    def let_go(self, party: Party) -> None:
        """Forgets what waits, so that one test leaves nothing for the next one."""
        with party.db.transaction():
            for waiting in Aside(party.db).all():
                Aside(party.db).remove(waiting.number)


def identity(party: Party) -> Identity:
    me = Identity.of_vault(party.db)
    assert me is not None
    return me


def pins(party: Party) -> Pins:
    found = Pins.of_vault(party.db, party.clock)
    assert found is not None
    return found


def device_of(person: PersonId, role: str, root: Ed25519PrivateKey, **changed: object) -> Identity:
    """A device with a certificate by some root."""
    keys = DeviceKeys.new()
    certificate = DeviceCertificate(
        bytes.fromhex(person),
        public_bytes(root),
        keys.device,
        public_bytes(keys.signing),
        keys.sealing_public,
        1,
    )
    certificate = msgspec.structs.replace(certificate, **changed)
    return Identity.of(keys, sign_struct(root, labels.CERTIFICATE, certificate), role)


def pinned(party: Party, person: PersonId) -> tuple[Pinned, ...]:
    return Certificates(party.db).of_person(person)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    folder = tmp_path_factory.mktemp("clinic")
    world = World(folder, ServerProcess(folder), SetClock(SystemClock().now()))
    world.open_clinic()
    world.server.start()
    therapist, patient, _, _ = meet(world)
    invitation = world.office.invite_therapist("Dr Okafor")
    world.import_publication()
    colleague, of_colleague = enrol(world, invitation, "colleague", "Dr Okafor")
    admit(world)
    for party in (colleague, therapist, patient, therapist, patient):
        assert party.sync().problem is None
    yield Clinic(world, therapist, patient, colleague, of_colleague)
    world.close()


def test_a_colleague_who_is_not_in_her_care_brings_no_other_computer_in_a_patient_s_place(clinic: Clinic) -> None:
    therapist, colleague = clinic.therapist, identity(clinic.colleague)
    stranger = device_of(clinic.person, "patient", Ed25519PrivateKey.generate())
    before = pinned(therapist, clinic.person)
    for changed in ({}, {"previous": secrets.token_bytes(32)}, {"number": 7}):
        clinic.take(therapist, clinic.next_epoch(colleague, colleague, stranger, **changed))
    assert pinned(therapist, clinic.person) == before
    assert not any(each.superseded for each in before)
    assert "invited-again" not in {notice.kind for notice in Notices(therapist.db).all()}
    clinic.let_go(therapist)


def test_a_therapist_in_care_does_so_in_the_very_next_epoch_alone(clinic: Clinic) -> None:
    therapist = identity(clinic.therapist)
    stranger = device_of(clinic.person, "patient", Ed25519PrivateKey.generate())
    before = pinned(clinic.therapist, clinic.person)
    for changed in ({"previous": secrets.token_bytes(32)}, {"number": 7}):
        clinic.take(clinic.therapist, clinic.next_epoch(therapist, therapist, stranger, **changed))
    assert pinned(clinic.therapist, clinic.person) == before
    clinic.let_go(clinic.therapist)


def test_a_further_computer_has_its_person_s_role_whatever_an_epoch_calls_it(clinic: Clinic) -> None:
    """Nobody signed the epoch; a therapist's computer that the clinic does not list would come in as a patient's."""
    person = identity(clinic.colleague).person
    computer = device_of(person, "patient", clinic.sheet.root)
    unsigned = clinic.next_epoch(device_of(person, "therapist", Ed25519PrivateKey.generate()), computer)
    clinic.take(clinic.therapist, unsigned)
    found = Certificates(clinic.therapist.db).get(computer.hash)
    assert found is not None
    assert (found.role, found.vouched_by) == ("therapist", "root")
    assert not KnownDevices(clinic.therapist.db, pins(clinic.therapist)).is_believed(computer.hash)
    clinic.let_go(clinic.therapist)


def test_a_computer_to_which_nothing_can_be_sealed_is_nobody_s(clinic: Clinic) -> None:
    """It would be let in by the next epoch, which could then not be cut, and with it none of anybody else's."""
    person, root = identity(clinic.colleague).person, clinic.sheet.root
    sealing = identity(clinic.patient).keys.sealing_public
    for key in (bytes(1216), b"\xff" * 1216, sealing[:1184] + bytes(32)):
        broken = device_of(person, "therapist", root, sealing_key=key)
        assert isinstance(clinic.take(clinic.therapist, DeviceItem(broken.certificate)), BadSignature)
        assert Certificates(clinic.therapist.db).get(broken.hash) is None
    whole = device_of(person, "therapist", root)
    assert clinic.take(clinic.therapist, DeviceItem(whole.certificate)) is None
    assert Certificates(clinic.therapist.db).get(whole.hash) is not None


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (Undecipherable(), Undecipherable),
        (Malformed("a field has the wrong size"), BadSignature),
        (Refused("epoch-refused", "The epoch does not hold."), Refused),
    ],
)
def test_one_stream_that_cannot_be_settled_stands_in_no_other_stream_s_way(
    raised: Exception, told: type[HavenError]
) -> None:
    def fails() -> Settled:
        raise raised

    total = Settled()
    take_step(total, fails)
    take_step(total, lambda: Settled(ChangeSet.of("sync", "epoch"), again=True))
    assert isinstance(total.problem, told)
    assert total.again
    assert total.changes


def test_nothing_more_is_asked_of_a_server_that_is_another_clinic_s() -> None:
    def fails() -> Settled:
        raise KeyChanged

    with pytest.raises(KeyChanged):
        take_step(Settled(), fails)


def revocation(target: Identity, person: PersonId, revoker: Identity) -> RevocationItem:
    said = Revocation(target.hash, bytes.fromhex(person), revoker.hash, 1)
    return RevocationItem(sign_struct(revoker.keys.signing, labels.REVOCATION, said))


def test_a_colleague_who_is_not_in_her_care_takes_no_computer_of_a_patient_s_out(clinic: Clinic) -> None:
    item = revocation(identity(clinic.patient), clinic.person, identity(clinic.colleague))
    for party in (clinic.therapist, clinic.patient):
        clinic.take(party, item)
        assert Revocations(party.db).all() == ()
        clinic.let_go(party)


def test_nobody_takes_a_computer_out_that_is_not_known_yet_and_turns_out_to_be_somebody_else_s(
    clinic: Clinic,
) -> None:
    theirs = device_of(identity(clinic.colleague).person, "therapist", clinic.sheet.root)
    incoming = Incoming(clinic.therapist.db, clinic.world.clock, identity(clinic.therapist), pins(clinic.therapist))
    assert incoming.take(revocation(theirs, clinic.person, identity(clinic.patient))).problem is None
    assert Revocations(clinic.therapist.db).all() == ()
    assert incoming.take(DeviceItem(theirs.certificate)).problem is None
    assert isinstance(incoming.belonging.retry().problem, UnknownSender)
    assert Revocations(clinic.therapist.db).all() == ()
    assert clinic.take(clinic.therapist, revocation(theirs, theirs.person, identity(clinic.colleague))) is None
    assert [each.certificate for each in Revocations(clinic.therapist.db).all()] == [theirs.hash]


@pytest.mark.parametrize("changed", [{"kind": "team"}, {"kind": "own"}, {"subject": secrets.token_bytes(16)}])
def test_a_newcomer_begins_the_care_of_nobody_but_herself(clinic: Clinic, changed: dict[str, object]) -> None:
    """A colleague who covers later would take her stream for the care of whom she names."""
    world, name = clinic.world, secrets.token_hex(4)
    invitation = world.invite(clinic.therapist, name)
    vault, way = world.new_vault(name), Transport(world.server.url, world.clock)
    welcome, recovery = look(invitation, world.clock, way), RecoveryCode.new()
    enrolment = Enrolment(vault.database, world.clock)
    enrolment.begin(welcome, recovery, name=name)
    stored = enrolment._under_way()
    way.close()
    vault.close()
    assert stored is not None
    request = msgspec.msgpack.decode(stored.request, type=EnrolmentRequest)
    key = Ed25519PrivateKey.from_private_bytes(stored.signing_seed)
    said = msgspec.structs.replace(read_epoch(request.epoch), **changed)
    epoch, inviter = sign_struct(key, labels.EPOCH, said), identity(clinic.therapist)
    grant = seal_grant(
        stored.stream_key,
        clinic=pins(clinic.therapist).fingerprint,
        stream=said.stream,
        epoch=epoch_hash(epoch),
        recipient=(inviter.hash, inviter.keys.sealing_public),
        granter=(said.cutter, key),
    )
    proof = make_proof(invitation.proof_key, welcome.sealed, request.certificate, request.recovery, epoch)
    request = msgspec.structs.replace(request, epoch=epoch, grants=(grant,), proof=proof)
    assert isinstance(clinic.take(clinic.therapist, EnrolmentItem(request)), UnknownSender)
    assert clinic.therapist.people.get(welcome.person).standing is Standing.INVITED


def test_whom_a_consent_let_in_that_was_taken_back_before_does_not_stay(clinic: Clinic) -> None:
    """The therapist's program is an altered one: it uses what it knows of, although the patient took it back."""
    patient, therapist, colleague = (identity(one) for one in (clinic.patient, clinic.therapist, clinic.colleague))
    team = CareTeam(clinic.patient.db, clinic.world.clock)
    team.give_consent(earlier=False, until=clinic.world.clock.now().date() + timedelta(days=30))
    for party in (clinic.patient, clinic.therapist):
        assert party.sync().problem is None
    team.withdraw_consent()
    consent = Consents(clinic.therapist.db).newest(clinic.stream.id)
    present = StreamKeys(clinic.therapist.db).newest(clinic.stream.id)
    assert consent is not None
    cut = make_epoch(
        therapist,
        pins(clinic.therapist).fingerprint,
        stream=bytes.fromhex(clinic.stream.id),
        kind="care",
        subject=bytes.fromhex(clinic.person),
        members=[
            Device(one.hash, open_certificate(one.certificate), one.role, listed=True, revoked=False)
            for one in (patient, therapist, colleague)
        ],
        after=present,
        consent=decode_signed(consent.signed),
    )
    clinic.therapist.transport.send("/v1/epochs", EpochRequest(cut.signed, cut.grants), therapist.signer)

    assert isinstance(clinic.patient.sync().problem, UnknownSender)
    newest = StreamKeys(clinic.patient.db).newest(clinic.stream.id)
    assert newest is not None
    assert not newest.disputed
    inside = {member.certificate for member in read_epoch(decode_signed(newest.signed)).members}
    assert colleague.hash not in inside
    assert {patient.hash, therapist.hash} <= inside
    assert clinic.therapist.sync().problem is None


def quoting(clinic: Clinic, number: int) -> Commit:
    """A commit whose author says that she knew a roster."""
    stream, name = bytes.fromhex(clinic.stream.id), secrets.token_bytes(16)
    quoted = (number, secrets.token_bytes(32))
    core = Core(1, stream, ZERO, name, name, name, 1, ZERO, Known(1, 0, ZERO), quoted, secrets.token_bytes(32))
    body = CommitBody(stream, name, name, 1, 1, ZERO)
    signed = sign_struct(identity(clinic.patient).keys.signing, labels.COMMIT, body)
    return Commit(signed, (Record(msgspec.msgpack.encode(core), b"", ZERO),))


def test_a_roster_that_somebody_made_up_stands_before_none_that_is_really_hidden(clinic: Clinic) -> None:
    quotes = RosterQuotes(clinic.therapist.db, clinic.world.clock, pins(clinic.therapist))
    hidden = pins(clinic.therapist).roster[0] + 1
    for number in (limits.LARGEST_NUMBER - 1, hidden):
        assert quotes.check(quoting(clinic, number), clinic.stream.id) is None
        assert isinstance(quotes.settle(clinic.therapist.transport), HistoryHidden)
        assert quotes.check(quoting(clinic, number), clinic.stream.id) is None
        assert quotes.settle(clinic.therapist.transport) is None


def test_every_letter_bears_the_mark_of_the_clinic_s_key(clinic: Clinic) -> None:
    clinic.world.invite(clinic.therapist, "With a mark")
    pending = Inviting(clinic.therapist.db, clinic.world.clock, clinic.therapist.transport).pending()
    assert {one.mark for one in pending} == {clinic.world.office.code}


def test_no_patient_lets_her_therapist_in_on_a_list_of_staff_older_than_90_days(clinic: Clinic) -> None:
    world = clinic.world
    invitation = world.invite(clinic.therapist, "On an old list")
    way, signing = Transport(world.server.url, world.clock), world.office._signing
    shown, before = signing.roster, roster_hash(signing.needed("roster"))
    long_ago = shown.issued_at - (limits.ROSTER_DAYS + 1) * 24 * 3600
    try:
        assert look(invitation, world.clock, way).name == "On an old list"
        aged = msgspec.structs.replace(shown, number=shown.number + 1, previous=before, issued_at=long_ago)
        signed = sign_struct(signing.key, labels.ROSTER, aged)
        with world.office_vault.database.transaction():
            signing.keep("roster", aged.number, roster_hash(signed), signed)
        world.office.publish(way)
        with pytest.raises(RosterTooOld):
            look(invitation, world.clock, way)
        with world.office_vault.database.transaction():
            signing.list_staff(shown.staff, shown.revoked)
        world.office.publish(way)
        assert look(invitation, world.clock, way).name == "On an old list"
    finally:
        way.close()


def test_nobody_takes_the_number_of_somebody_else_s_change(clinic: Clinic) -> None:
    """Numbers are clear; the right letter would fall, and its states would be those of the other one."""
    db, patient, stream = clinic.therapist.db, identity(clinic.patient), clinic.stream.id
    me, epoch = clinic.therapist.people.me(), StreamKeys(db).newest(stream)
    (theirs,) = db.row("SELECT id FROM changes WHERE stream = ? AND author = ?", (stream, me.id))
    records = []
    for name in (theirs, new_id()):
        change = Change(
            id=ChangeId(name),
            stream=stream,
            author=clinic.person,
            device=DeviceId(patient.keys.device.hex()),
            lamport=1,
            created=clinic.world.clock.now(),
            body=CallAsked(line=""),
        )
        place = (bytes.fromhex(name), patient.keys.device, secrets.token_bytes(16), 1, ZERO, Known(1, 0, ZERO))
        core = Core(1, bytes.fromhex(stream), epoch.hash, *place, (0, ZERO), secrets.token_bytes(32))
        records.append(seal_record(epoch.key, core, encode(change)))
    (author,) = Certificates(db).of_device(patient.device)
    opened = Opening(db, stream, author).open(Commit(Signed(b"", b""), tuple(records)))
    assert [type(error) for error, _ in opened.failures] == [UnknownSender]
    assert [change.id for change in opened.changes] == [name]
