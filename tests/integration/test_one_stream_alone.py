"""What goes wrong with one patient, or is made up for one, stays with that one."""

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from app.clock import SetClock, SystemClock
from app.errors import BadSignature, ClockWrong, Refused, UnknownSender
from app.letters.service import Letters
from app.model.states import DeliveryState
from app.vault.chains import Heads
from app.vault.people import Standing
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Streams
from sync.client import enrolment as enrolling
from sync.client.enrolment import Enrolment
from sync.client.identity import Identity
from sync.client.incoming import Incoming
from sync.client.inviting import Inviting
from sync.client.keys import derive
from sync.client.outgoing import Outgoing
from sync.client.pins import Pins
from sync.client.recovery import RecoveryCode
from sync.client.transport import Came, Transport
from sync.client.welcome import look
from sync.protocol import versions
from sync.protocol.wire import ChangesAnswer, ClinicAnswer, CommitItem, EnrolmentItem, ReceiptBody, Signed
from sync.trust import labels
from sync.trust.hashes import commit_hash
from sync.trust.signing import sign_struct
from sync.trust.statements import read_epoch
from tests.integration.conftest import Party, ServerProcess, World
from tests.integration.test_weekly_loop import share_entry


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, Party, Party, Party]]:
    """A clinic, a therapist, and two patients whom she knows."""
    folder = tmp_path_factory.mktemp("practice")
    world = World(folder, ServerProcess(folder), SetClock(SystemClock().now()))
    world.open_clinic()
    world.server.start()
    therapist, anna = world.meet()
    bea = world.enrol(world.invite(therapist, "Bea"), "bea", "Bea")
    for party in (therapist, bea, therapist, bea, therapist):
        assert party.sync().problem is None
    world.introduce(therapist, bea)
    yield world, therapist, anna, bea
    world.close()


def receipt_key(world: World) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex((world.server.data / "server.key").read_text()))


def newest_of_others(party: Party) -> CommitItem:
    me = Identity.of_vault(party.db)
    after = party.db.row("SELECT value FROM sync_state WHERE name = 'cursor'")[0].decode()
    answer = party.transport.get("/v1/changes", ChangesAnswer, me.signer, after=after)
    return [item for item in answer.items if isinstance(item, CommitItem)][-1]


def test_a_stream_that_is_refused_stands_in_no_other_streams_way(
    practice: tuple[World, Party, Party, Party],
) -> None:
    world, therapist, anna, bea = practice
    for party in (therapist, anna, bea, therapist, anna, bea):
        assert party.sync().problem is None
    ids = {name: party.people.me().id for name, party in (("anna", anna), ("bea", bea))}
    streams = {name: Streams(therapist.db).of_patient(person).id for name, person in ids.items()}
    refused = min(streams, key=lambda name: streams[name])  # the one whose turn comes first
    other = "bea" if refused == "anna" else "anna"
    me = Identity.of_vault(therapist.db)
    taking = text(
        "DELETE FROM members WHERE certificate = :me AND epoch = (SELECT epoch FROM streams WHERE stream = :stream) "
        "RETURNING epoch, certificate, role"
    )
    member = {"me": me.hash, "stream": bytes.fromhex(streams[refused])}
    found = world.server.look(lambda connection: connection.execute(taking, member).one())
    share_entry({"anna": anna, "bea": bea}[other], "Still read.")
    assert {"anna": anna, "bea": bea}[other].sync().problem is None
    letters = Letters(therapist.db, world.clock)
    for person in ids.values():
        letters.keep_draft("Dear reader", "Hello", person)
        letters.send(person)
    world.clock.advance(timedelta(seconds=61))

    outcome = therapist.sync()
    assert isinstance(outcome.problem, Refused)
    assert outcome.problem.problem == "not-a-member"
    assert outcome.changes.touches("entry")
    states = {view.patient: view.delivery.state for view in letters.all()}
    assert states == {ids[refused]: DeliveryState.KEPT, ids[other]: DeliveryState.DELIVERED}

    again = "INSERT INTO members (epoch, certificate, role) VALUES (:epoch, :certificate, :role)"
    world.server.execute(again, **found._mapping)
    assert therapist.sync().problem is None
    assert {view.delivery.state for view in letters.all()} == {DeliveryState.DELIVERED}
    for party in (anna, bea):
        assert party.sync().problem is None
        assert [view.text for view in Letters(party.db, world.clock).all()] == ["Dear reader"]


def test_the_server_cannot_begin_an_era_of_its_own(practice: tuple[World, Party, Party, Party]) -> None:
    world, therapist, anna, _ = practice
    share_entry(anna, "In the era that the clinic opened.")
    assert anna.sync().problem is None
    item = newest_of_others(therapist)
    me, pins = Identity.of_vault(therapist.db), Pins.of_vault(therapist.db, world.clock)
    incoming, outgoing = Incoming(therapist.db, world.clock, me, pins), Outgoing(therapist.db, world.clock, me, pins)
    receipt = msgspec.msgpack.decode(item.receipt.body, type=ReceiptBody)
    stream = receipt.stream.hex()
    before = Heads(therapist.db).newest(stream)
    for wrong in (
        msgspec.structs.replace(receipt, era=receipt.era + 1, position=1, head=bytes(32)),
        msgspec.structs.replace(receipt, time=2**52),
    ):
        made_up = sign_struct(receipt_key(world), labels.RECEIPT, wrong)
        assert isinstance(incoming.take(msgspec.structs.replace(item, receipt=made_up)).problem, BadSignature)
        with pytest.raises(BadSignature):
            outgoing.delivered(stream, commit_hash(item.commit), made_up)
    assert Heads(therapist.db).newest(stream) == before
    assert therapist.sync().problem is None


def test_a_newcomer_cannot_take_over_the_stream_of_somebody_else(
    practice: tuple[World, Party, Party, Party], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, therapist, anna, _ = practice
    annas = Streams(anna.db).mine().id
    invitation = world.invite(therapist, "Mallory")
    vault = world.new_vault("mallory")
    first_epoch = enrolling.first_epoch
    monkeypatch.setattr(
        enrolling, "first_epoch", lambda me, stream, *rest: first_epoch(me, bytes.fromhex(annas), *rest)
    )
    enrolment = Enrolment(vault.database, world.clock)
    with_way = Transport(world.server.url, world.clock)
    enrolment.begin(look(invitation, world.clock, with_way), RecoveryCode.new(), name="Mallory")
    with_way.close()
    request = msgspec.msgpack.decode(enrolment._under_way().request, type=enrolling.EnrolmentRequest)
    vault.close()
    assert read_epoch(request.epoch).stream.hex() == annas
    me, pins = Identity.of_vault(therapist.db), Pins.of_vault(therapist.db, world.clock)
    epoch = StreamKeys(therapist.db).newest(annas).hash

    taken = Incoming(therapist.db, world.clock, me, pins).take(EnrolmentItem(request))
    assert isinstance(taken.problem, UnknownSender)
    assert Streams(therapist.db).get(annas).patient == anna.people.me().id
    assert StreamKeys(therapist.db).newest(annas).hash == epoch
    assert therapist.sync().problem is None


def test_a_server_whose_time_is_no_number_is_told(
    practice: tuple[World, Party, Party, Party], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, _, _, _ = practice
    way = Transport(world.server.url, world.clock)
    answer = ClinicAnswer(Signed(b"", b""), None, None, float("nan"), (1,))
    came = Came(200, versions.MSGPACK, msgspec.msgpack.encode(answer), None)
    monkeypatch.setattr(way, "_once", lambda *_, **__: came)
    with pytest.raises(ClockWrong):
        way.clinic()
    way.close()


def test_an_invitation_that_a_sudden_end_cut_off_is_listed_after_the_next_sync(
    practice: tuple[World, Party, Party, Party], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, therapist, _, _ = practice

    def end(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Inviting, "_post", end)
        with pytest.raises(KeyboardInterrupt):
            world.invite(therapist, "Cor")
    assert "Cor" not in {person.name for person in therapist.people.patients()}
    assert therapist.sync().problem is None
    (cor,) = [person for person in therapist.people.patients() if person.name == "Cor"]
    assert cor.standing is Standing.INVITED
    assert [one.at_the_clinic for one in Inviting(therapist.db, world.clock, therapist.transport).pending()][-1]


def test_what_an_enrolment_keeps_is_in_no_words_about_it(practice: tuple[World, Party, Party, Party]) -> None:
    world, therapist, _, _ = practice
    invitation = world.invite(therapist, "Dirk")
    vault, way, code = world.new_vault("dirk"), Transport(world.server.url, world.clock), RecoveryCode.new()
    enrolment = Enrolment(vault.database, world.clock)
    enrolment.begin(look(invitation, world.clock, way), code, name="Dirk")
    stored = enrolment._under_way()
    assert repr(stored.signing_seed) not in repr(stored)
    root = derive(code.data, "root-signing")
    kept = b"".join(
        bytes(value) if isinstance(value, bytes) else str(value).encode()
        for table in ("sync_state", "keyring", "preferences")
        for row in vault.database.rows(f"SELECT * FROM {table}")
        for value in row
    )
    assert code.data not in kept
    assert root not in kept
    enrolment.finish(way)
    left = [bytes(row[0]) for row in vault.database.rows("SELECT value FROM sync_state")]
    assert not any(invitation.secret in value or stored.signing_seed in value for value in left)
    way.close()
    vault.close()
