"""What is not believed: it is told, kept as evidence, and stands in nobody's way."""

import secrets
from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import (
    BadSignature,
    HavenError,
    HistoryHidden,
    HistoryRolledBack,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    KeyChanged,
    Refused,
    Undecipherable,
    UnknownSender,
)
from app.model.changes import CallAsked, Change, Introduced
from app.model.ids import ChangeId, DeviceId
from app.vault.chains import Chains, Heads
from app.vault.evidence import Evidence
from app.vault.journal import Journal
from app.vault.outbox import Outbox
from app.vault.people import Standing
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Streams
from sync.client.enrolment import Enrolment
from sync.client.identity import Identity
from sync.client.incoming import Incoming
from sync.client.introductions import Introductions
from sync.client.invitation import Invitation
from sync.client.inviting import Inviting
from sync.client.keys import DeviceKeys
from sync.client.outgoing import Outgoing
from sync.client.pins import Pins
from sync.client.recovery import RecoveryCode
from sync.client.transport import Transport
from sync.client.welcome import look
from sync.protocol.wire import (
    ChangesAnswer,
    Commit,
    CommitItem,
    EnrolmentItem,
    EnrolmentRequest,
    EpochItem,
    Item,
    ReceiptBody,
    Signed,
    StatementItem,
)
from sync.trust import labels
from sync.trust.hashes import ciphertext_digest, commit_hash, record_hash
from sync.trust.signing import sign_struct
from sync.trust.statements import read_commit
from tests.integration.conftest import Party, World
from tests.integration.test_weekly_loop import share_entry


@pytest.fixture
def fresh(meeting: tuple[World, Party, Party]) -> tuple[World, Party, CommitItem]:
    """A commit of the patient's that the therapist has not taken yet, and then takes."""
    world, therapist, patient = meeting
    for party in (therapist, patient, therapist):
        assert party.sync().problem is None
    share_entry(patient, "Only just written.")
    assert patient.sync().problem is None
    me = Identity.of_vault(therapist.db)
    after = therapist.db.row("SELECT value FROM sync_state WHERE name = 'cursor'")[0].decode()
    answer = therapist.transport.get("/v1/changes", ChangesAnswer, me.signer, after=after)
    (item,) = [item for item in answer.items if isinstance(item, CommitItem)]
    return world, therapist, item


def taking(world: World, party: Party) -> Callable[[Item], HavenError | None]:
    me, pins = Identity.of_vault(party.db), Pins.of_vault(party.db, world.clock)
    incoming = Incoming(party.db, world.clock, me, pins)
    return lambda item: incoming.take(item).problem


def altered(item: CommitItem, **changed: object) -> CommitItem:
    return msgspec.structs.replace(item, **changed)


def test_what_was_altered_on_the_way_is_not_believed(fresh: tuple[World, Party, CommitItem]) -> None:
    world, therapist, item = fresh
    take = taking(world, therapist)
    before = Evidence(therapist.db).counts()
    record = item.commit.records[0]
    bad_body = msgspec.structs.replace(record, sealed=record.sealed[:-1] + bytes([record.sealed[-1] ^ 1]))
    bad_commit = msgspec.structs.replace(item.commit, records=(bad_body, *item.commit.records[1:]))
    bad_receipt = msgspec.structs.replace(item.receipt, signature=bytes(64))
    stranger = sign_struct(
        Ed25519PrivateKey.generate(), labels.RECEIPT, msgspec.msgpack.decode(item.receipt.body, type=ReceiptBody)
    )
    assert isinstance(take(altered(item, receipt=bad_receipt)), BadSignature)
    assert isinstance(take(altered(item, receipt=stranger)), BadSignature | KeyChanged)
    share = len(entries(therapist))
    assert isinstance(take(altered(item, commit=bad_commit)), BadSignature)
    assert len(entries(therapist)) == share
    after = Evidence(therapist.db).counts()
    assert sum(after.values()) == sum(before.values()) + 3
    assert take(item) is None
    assert len(entries(therapist)) == share + 1
    assert take(item) is None


def entries(party: Party) -> list[tuple[object, ...]]:
    return party.db.rows("SELECT entry FROM shared_entries")


def test_a_stranger_who_writes_into_the_stream_is_not_believed(fresh: tuple[World, Party, CommitItem]) -> None:
    world, therapist, item = fresh
    take = taking(world, therapist)
    assert take(item) is None
    keys = DeviceKeys.new()
    body = msgspec.structs.replace(read_commit(item.commit.signed), device=keys.device)
    forged = msgspec.structs.replace(item.commit, signed=sign_struct(keys.signing, labels.COMMIT, body))
    assert isinstance(take(altered(item, commit=forged)), UnknownSender)


def test_a_record_that_does_not_open_is_kept_and_its_neighbours_are_read(meeting: tuple[World, Party, Party]) -> None:
    world, therapist, patient = meeting
    assert therapist.sync().problem is None
    assert patient.sync().problem is None
    (stream,) = [row[0] for row in patient.db.rows("SELECT id FROM streams WHERE kind = 'care'")]
    journal = Journal(patient.db, world.clock)
    with patient.db.transaction():
        for number in range(3):
            journal.write(stream, CallAsked(line=str(number)))
    me, pins = Identity.of_vault(patient.db), Pins.of_vault(patient.db, world.clock)
    outgoing = Outgoing(patient.db, world.clock, me, pins)
    chain = Chains(patient.db).own(stream)
    epoch = StreamKeys(patient.db).newest(stream)
    changes = Outbox(patient.db).unsealed(stream, world.clock.now())
    wrong = replace(epoch, key=bytes(32))
    _, _, after = outgoing._commit(changes[:1], epoch, epoch.key, chain)
    good = outgoing._commit(changes, epoch, epoch.key, chain)[0]
    spoilt = outgoing._commit(changes, wrong, bytes(32), chain)[0].records[0]
    assert record_hash(spoilt) != record_hash(good.records[0])
    records = (
        spoilt,
        *outgoing._commit(changes[1:], epoch, epoch.key, replace(after, hash=record_hash(spoilt)))[0].records,
    )
    body = msgspec.structs.replace(read_commit(good.signed), last_hash=record_hash(records[-1]))
    commit = Commit(sign_struct(me.keys.signing, labels.COMMIT, body), records)
    assert ciphertext_digest(spoilt.sealed) == spoilt.digest
    with patient.db.transaction():
        sealed = msgspec.msgpack.encode(commit)
        Outbox(patient.db).add_commit(stream, commit_hash(commit), sealed, [change.id for change in changes])
        Chains(patient.db).save(replace(chain, counter=body.last, hash=body.last_hash))
    assert patient.sync().problem is None
    before = Evidence(therapist.db).counts().get("Undecipherable", 0)
    outcome = therapist.sync()
    assert isinstance(outcome.problem, Undecipherable)
    assert outcome.received == 2
    assert Evidence(therapist.db).counts()["Undecipherable"] == before + 1
    assert therapist.sync().problem is None
    share_entry(patient, "And life goes on.")
    assert patient.sync().problem is None
    assert therapist.sync().problem is None


def test_an_enrolment_without_the_secret_is_not_believed(meeting: tuple[World, Party, Party]) -> None:
    world, therapist, patient = meeting
    invitation = world.invite(therapist, "Henk")
    thief = world.enrol(invitation, "henk", "Henk")
    me, pins = Identity.of_vault(therapist.db), Pins.of_vault(therapist.db, world.clock)
    del pins
    answer = therapist.transport.get("/v1/changes", ChangesAnswer, me.signer, after="")
    (request,) = [
        item.request
        for item in answer.items
        if isinstance(item, EnrolmentItem) and item.request.invitation == invitation.id
    ]
    take = taking(world, therapist)
    for wrong in (
        msgspec.structs.replace(request, proof=bytes(32)),
        msgspec.structs.replace(request, invitation=bytes(16)),
        msgspec.structs.replace(request, recovery=bytes(1216)),
    ):
        assert isinstance(take(EnrolmentItem(wrong)), UnknownSender)
    (henk,) = [person for person in therapist.people.patients() if person.name == "Henk"]
    assert henk.standing is Standing.INVITED
    assert take(EnrolmentItem(request)) is None
    assert take(EnrolmentItem(request)) is None
    again: EnrolmentRequest = msgspec.structs.replace(request, proof=secrets.token_bytes(32))
    assert isinstance(take(EnrolmentItem(again)), UnknownSender)
    assert therapist.people.get(henk.id).standing is Standing.ENROLLED
    assert isinstance(take(EpochItem(request.epoch, (), None)), HavenError | None)
    assert thief.people.me().id == henk.id
    del patient


def test_nobody_changes_the_clinics_key(meeting: tuple[World, Party, Party]) -> None:
    world, _, patient = meeting
    take = taking(world, patient)
    pins = Pins.of_vault(patient.db, world.clock)
    theirs = Ed25519PrivateKey.generate()
    public = theirs.public_key().public_bytes_raw()
    other = msgspec.structs.replace(pins.statement, version=9, clinic_key=public)
    own_key = msgspec.structs.replace(pins.statement, version=9)
    forged = sign_struct(theirs, labels.STATEMENT, other)
    assert isinstance(take(StatementItem(forged, None, None)), KeyChanged)
    assert isinstance(take(StatementItem(sign_struct(theirs, labels.STATEMENT, own_key), None, None)), BadSignature)
    assert isinstance(take(StatementItem(None, Signed(b"\xc1", bytes(64)), None)), BadSignature)
    assert Pins.of_vault(patient.db, world.clock).key == pins.key
    assert patient.sync().problem is None


def test_invitations_that_cannot_be_used_each_say_why(meeting: tuple[World, Party, Party]) -> None:
    world, therapist, _ = meeting
    way = Transport(world.server.url, world.clock)
    with pytest.raises(InvitationUnknown):
        look(Invitation.new(world.server.url), world.clock, way)
    used = world.invite(therapist, "Gerda")
    gerda = world.enrol(used, "gerda", "Gerda")
    with pytest.raises(InvitationUsed):
        look(used, world.clock, way)
    way.close()
    _a_nonce_that_was_not_promised_reveals_nothing(world, gerda)


def _a_nonce_that_was_not_promised_reveals_nothing(world: World, patient: Party) -> None:
    introductions, inviter = Introductions(patient.db, world.clock), patient.people.therapist()
    said = Introduced(name="Dr K", role="therapist", nonce="00" * 32)
    change = Change(
        id=ChangeId("1" * 32),
        stream=inviter.stream,
        author=inviter.id,
        device=DeviceId("2" * 32),
        lamport=1,
        created=world.clock.now(),
        body=said,
    )
    for nonce in ("00" * 32, "no hex"):
        with pytest.raises(BadSignature):
            introductions.reveal(msgspec.structs.replace(change, body=msgspec.structs.replace(said, nonce=nonce)))
    assert introductions.digits(inviter.id) is None
    assert not introductions.confirm(inviter.id)
    assert Streams(patient.db).get(inviter.stream).held


def test_a_receipt_counts_for_its_own_commit_alone(fresh: tuple[World, Party, CommitItem]) -> None:
    world, therapist, item = fresh
    me, pins = Identity.of_vault(therapist.db), Pins.of_vault(therapist.db, world.clock)
    stream = read_commit(item.commit.signed).stream.hex()
    outgoing = Outgoing(therapist.db, world.clock, me, pins)
    for other in ((stream, bytes(32)), ("0" * 32, commit_hash(item.commit))):
        with pytest.raises(BadSignature):
            outgoing.delivered(*other, item.receipt)
    assert taking(world, therapist)(item) is None


def test_an_enrolment_that_was_cut_off_goes_on_with_the_same_bytes(meeting: tuple[World, Party, Party]) -> None:
    world, therapist, _ = meeting
    invitation = world.invite(therapist, "Joke")
    way = Transport(invitation.server, world.clock)
    vault = world.new_vault("joke")
    db = vault.database
    enrolment = Enrolment(db, world.clock)
    welcome = look(invitation, world.clock, way)
    assert (welcome.clinic_name, welcome.role, welcome.name) == ("Harbour Clinic", "patient", "Joke")
    enrolment.begin(welcome, RecoveryCode.new(), name="Joke")
    world.server.stop()
    with pytest.raises(HavenError):
        enrolment.finish(way)
    assert enrolment.is_under_way
    stored = enrolment._state.get("enrolment")
    world.server.start()
    enrolment.finish(way)
    assert enrolment.is_finished
    with db.transaction():  # as if the power had gone before the answer was kept
        enrolment._state.put("enrolment", stored)
    enrolment.finish(way)
    assert not enrolment.is_under_way
    party = Party(vault, world.clock, way)
    assert party.sync().problem is None
    with pytest.raises(Refused):
        party.transport.get("/v1/nothing", ChangesAnswer, Identity.of_vault(db).signer)
    assert therapist.sync().problem is None
    party.close()


def test_an_expired_invitation_says_so(meeting: tuple[World, Party, Party]) -> None:
    world, therapist, _ = meeting
    invitation = world.invite(therapist, "Piet")
    world.server.execute("UPDATE doors SET expires_at = 1 WHERE invitation = :invitation", invitation=invitation.id)
    with pytest.raises(InvitationExpired):
        look(invitation, world.clock)


def test_a_therapist_whom_the_clinic_has_not_listed_cannot_invite(meeting: tuple[World, Party, Party]) -> None:
    world, _, _ = meeting
    way = Transport(world.server.url, world.clock)
    invitation = world.office.invite_therapist("Dr New")
    world.office.publish(way)
    newcomer = world.enrol(invitation, "newcomer", "Dr New")
    assert newcomer.sync().problem is None
    with pytest.raises(Refused) as caught:
        world.invite(newcomer, "Nobody yet")
    assert caught.value.problem == "certificate-pending"
    assert newcomer.people.patients() == ()
    world.office.admit(way)
    world.office.publish(way)
    assert newcomer.sync().problem is None
    world.server.stop()
    waiting = world.invite(newcomer, "Somebody")
    assert [one.at_the_clinic for one in Inviting(newcomer.db, world.clock, way).pending()] == [False]
    world.server.start()
    assert newcomer.sync().problem is None
    assert [one.at_the_clinic for one in Inviting(newcomer.db, world.clock, way).pending()] == [True]
    assert look(waiting, world.clock, way).name == "Somebody"
    way.close()


def test_two_receipts_for_one_place_are_told_and_both_are_kept(fresh: tuple[World, Party, CommitItem]) -> None:
    world, therapist, item = fresh
    take = taking(world, therapist)
    assert take(item) is None
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex((world.server.data / "server.key").read_text()))
    receipt = msgspec.msgpack.decode(item.receipt.body, type=ReceiptBody)
    before = Evidence(therapist.db).counts().get("HistoryRolledBack", 0)
    other = sign_struct(key, labels.RECEIPT, msgspec.structs.replace(receipt, head=bytes(32)))
    assert isinstance(take(altered(item, receipt=other)), HistoryRolledBack)
    far = sign_struct(key, labels.RECEIPT, msgspec.structs.replace(receipt, position=receipt.position + 7))
    assert isinstance(take(altered(item, receipt=far)), HistoryHidden)
    exhibits = [exhibit for exhibit in Evidence(therapist.db).all() if exhibit.kind == "HistoryRolledBack"]
    assert len(exhibits) >= before + 1
    assert msgspec.msgpack.encode(item.receipt) in {exhibit.against for exhibit in exhibits}
    stream = receipt.stream.hex()
    assert stream in {exhibit.stream for exhibit in exhibits}
    assert Heads(therapist.db).at(stream, receipt.era, receipt.position).commit == receipt.commit
    newest = Heads(therapist.db).newest(stream)
    broken = msgspec.structs.replace(receipt, position=newest.position + 1, head=bytes(32))
    signed = sign_struct(key, labels.RECEIPT, broken)
    assert isinstance(take(altered(item, receipt=signed)), HistoryRolledBack)
    assert msgspec.msgpack.encode(signed) in {exhibit.shown for exhibit in Evidence(therapist.db).all()}
