"""What is in an exchange file is believed as little as what a server says: real vaults, and files tampered with."""

import hashlib
import secrets
from collections.abc import Iterator
from pathlib import Path
from types import NoneType

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.clock import SetClock
from app.errors import (
    BadSignature,
    ExchangeDamaged,
    ExchangeError,
    ExchangeForOthers,
    ExchangeNobody,
    ExchangeNotRead,
    ExchangeNotWritten,
    ExchangeTooLarge,
    ExchangeUnknownSender,
    HistoryHidden,
    HistoryRolledBack,
    PersonLeft,
    TrustError,
    UnknownSender,
)
from app.model.states import DeliveryState
from app.tasks import Cancelled
from app.vault.aside import Aside
from app.vault.certificates import Certificates
from app.vault.chains import Heads
from app.vault.deliveries import Deliveries
from app.vault.notices import Notices
from app.vault.sync_state import SyncState
from sync.client.erasing import LEFT
from sync.client.exchange import layout
from sync.client.exchange.naming import proposed_name
from sync.client.exchange.reading import TakenOver
from sync.client.exchange.service import Exchange
from sync.client.identity import Identity
from sync.client.incoming import Incoming
from sync.client.outgoing import Outgoing
from sync.client.pins import pinned_certificate
from sync.client.revoking import Revoking
from sync.protocol import limits, wire
from sync.trust import labels
from sync.trust.hashes import ZERO, commit_hash
from sync.trust.hashes import head as head_after
from sync.trust.signing import sign_struct
from tests.homes import fresh_database
from tests.sync.client.sides import (
    CLINIC,
    ERA,
    NEXT,
    Side,
    Sides,
    compose,
    receipt,
    roster,
    rotation,
    somebody,
)


@pytest.fixture
def sides(tmp_path: Path, clock: SetClock) -> Iterator[Sides]:
    made = Sides(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file.haven-exchange"


def read(side: Side, path: Path, data: bytes) -> TakenOver:
    path.write_bytes(data)
    return side.exchange.read(path)


def refused(side: Side, path: Path, data: bytes, error: type[ExchangeError]) -> None:
    """The file is refused, and nothing of the vault is changed."""
    before = side.tables()
    with pytest.raises(error):
        read(side, path, data)
    assert side.tables() == before


def from_patient(sides: Sides, *items: msgspec.Struct | bytes) -> bytes:
    return compose(sides.patient.me, sides.therapist.me, items)


def altered(commit: wire.Commit, number: int, **changed: object) -> wire.CarriedItem:
    records = list(commit.records)
    records[number] = msgspec.structs.replace(records[number], **changed)
    return wire.CarriedItem(wire.Commit(commit.signed, tuple(records)), None)


def test_a_file_is_taken_and_again_changes_nothing(sides: Sides, path: Path) -> None:
    for number in range(3):
        sides.share(f"Number {number}.")
    name = sides.patient.exchange.destinations()[0].name
    assert sides.patient.exchange.write(name, path).things == 3
    taken = sides.therapist.exchange.read(path)
    assert (taken.things, taken.problem, taken.missing) == (3, None, 0)
    assert sides.therapist.words() == [f"Number {number}." for number in range(3)]
    before = sides.therapist.tables()
    again = sides.therapist.exchange.read(path)
    assert (again.things, bool(again.changes)) == (0, False)
    assert sides.therapist.tables() == before
    (notice,) = Notices(sides.therapist.db).all()
    assert (notice.kind, notice.fields) == ("exchange-taken", {"count": "3"})


def test_one_altered_byte_changes_nothing(sides: Sides, path: Path) -> None:
    sides.share("Whole.")
    data = from_patient(sides, *sides.items())
    before = sides.therapist.tables()
    for place in (*range(0, len(data), 997), len(data) - 1):
        path.write_bytes(data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :])
        with pytest.raises(ExchangeError):
            sides.therapist.exchange.read(path)
        path.write_bytes(data[:place])
        with pytest.raises(ExchangeError):
            sides.therapist.exchange.read(path)
    assert sides.therapist.tables() == before


def test_a_letter_that_says_otherwise_than_its_file_is_refused(sides: Sides, path: Path) -> None:
    sides.share("Whole.")
    items, me, you = sides.items(), sides.patient.me, sides.therapist.me
    for changed in (
        {"file": bytes(16)},
        {"file": b"short"},
        {"recipients": (secrets.token_bytes(32),)},
        {"recipients": ()},
        {"items": 1},
        {"items": -1},
        {"digest": hashlib.sha256(b"other items").digest()},
        {"written_at": limits.LATEST_TIME},
    ):
        refused(sides.therapist, path, compose(me, you, items, letter=changed), ExchangeDamaged)
    refused(sides.therapist, path, compose(me, you, items, signer=somebody()), ExchangeDamaged)
    forged = msgspec.structs.replace(me.certificate, signature=bytes(64))
    refused(sides.therapist, path, compose(me, you, items, letter={"sender": forged}), ExchangeDamaged)


def test_what_was_written_for_one_reader_cannot_be_passed_on_to_another(sides: Sides, path: Path) -> None:
    """A reader can seal the signed letter anew; it names those whom it was written for."""
    sides.share("For the therapist alone.")
    stranger = somebody()
    found = layout.unseal(
        from_patient(sides, *sides.items()), sides.therapist.me.hash, sides.therapist.me.keys.sealing
    )
    passed_on = layout.seal(
        found.file, found.letter, found.items, [(sides.patient.me.hash, sides.patient.me.keys.sealing_public)]
    )
    refused(sides.patient, path, passed_on, ExchangeDamaged)
    refused(sides.patient, path, compose(sides.therapist.me, stranger, sides.items()), ExchangeForOthers)


def test_somebody_whom_nobody_vouches_for_is_not_believed(sides: Sides, path: Path) -> None:
    sides.share("Whole.")
    items = sides.items()
    stranger = somebody()
    impostor = somebody(person=bytes.fromhex(sides.patient.me.person))
    for sender in (stranger, impostor):
        item = wire.DeviceItem(sender.certificate)
        refused(sides.therapist, path, compose(sender, sides.therapist.me, [item, *items]), ExchangeUnknownSender)


def test_another_computer_of_somebody_known_introduces_itself(sides: Sides, path: Path) -> None:
    sides.share("Whole.")
    second = somebody(bytes.fromhex(sides.patient.me.person), sides.patient.root)
    taken = read(
        sides.therapist,
        path,
        compose(second, sides.therapist.me, [wire.DeviceItem(second.certificate), *sides.items()]),
    )
    assert (taken.problem, taken.things, taken.sender) == (None, 1, sides.patient.me.person)


@pytest.mark.parametrize("rotated", [True, False])
def test_a_therapists_new_computer_is_believed_by_the_roster_in_its_file(
    sides: Sides, path: Path, rotated: bool
) -> None:
    therapist, now = sides.therapist, int(sides.clock.now().timestamp())
    second = somebody(bytes.fromhex(therapist.me.person), therapist.root, "therapist")
    forged = roster(Ed25519PrivateKey.generate(), now, therapist.me, second)
    items: list[msgspec.Struct] = [wire.StatementItem(None, None, forged)]
    refused(sides.patient, path, compose(second, sides.patient.me, items), ExchangeUnknownSender)
    previous = sides.patient.pins.roster[1]
    listed = roster(NEXT if rotated else CLINIC, now, therapist.me, second, previous=previous)
    items = [wire.StatementItem(None, None, None, rotation=rotation(now))] if rotated else []
    items.append(wire.StatementItem(None, None, listed))
    taken = read(sides.patient, path, compose(second, sides.patient.me, items))
    assert (taken.problem, taken.sender, taken.name) == (None, therapist.me.person, "Tom")


def test_a_computer_that_was_taken_out_is_not_believed(sides: Sides, path: Path) -> None:
    sides.share("Whole.")
    data = from_patient(sides, *sides.items())
    therapist = sides.therapist
    Revoking(therapist.db, sides.clock, therapist.me, therapist.pins).revoke(
        sides.patient.me.hash, sides.patient.me.person
    )
    refused(therapist, path, data, ExchangeUnknownSender)


def test_an_altered_record_is_kept_as_evidence_and_its_neighbours_are_read(sides: Sides, path: Path) -> None:
    for number in range(3):
        sides.share(f"Number {number}.")
    first, second, third = sides.commits()
    body = second.commit.records[0].sealed
    spoilt = altered(second.commit, 0, sealed=body[:-1] + bytes([body[-1] ^ 1]))
    taken = read(sides.therapist, path, from_patient(sides, first, spoilt, third))
    assert isinstance(taken.problem, BadSignature)
    assert (taken.things, taken.missing) == (2, 1)
    assert sides.therapist.words() == ["Number 0.", "Number 2."]
    assert sides.therapist.evidence() == ["BadSignature"]
    taken = read(sides.therapist, path, from_patient(sides, first, second, third))
    assert (taken.problem, taken.things, taken.missing) == (None, 1, 0)


@pytest.mark.parametrize(
    "change",
    [
        lambda commit: wire.Commit(msgspec.structs.replace(commit.signed, signature=bytes(64)), commit.records),
        lambda commit: wire.Commit(commit.signed, commit.records * 2),
        lambda commit: wire.Commit(commit.signed, ()),
        lambda commit: wire.Commit(msgspec.structs.replace(commit.signed, body=b"nonsense"), commit.records),
        lambda commit: wire.Commit(
            commit.signed, (msgspec.structs.replace(commit.records[0], core=b"\x93"), *commit.records[1:])
        ),
    ],
)
def test_a_commit_that_does_not_hold_is_never_taken(sides: Sides, path: Path, change) -> None:
    sides.share("Whole.")
    (item,) = sides.commits()
    taken = read(sides.therapist, path, from_patient(sides, wire.CarriedItem(change(item.commit), None)))
    assert isinstance(taken.problem, TrustError)
    assert (taken.things, sides.therapist.words()) == (0, [])
    assert len(sides.therapist.evidence()) == 1


def test_a_member_cannot_write_in_the_name_of_another(sides: Sides, path: Path) -> None:
    """The therapist's computer signs a commit that says it is of the patient's."""
    sides.share("Hers.")
    (item,) = sides.commits()
    body = msgspec.msgpack.decode(item.commit.signed.body, type=wire.CommitBody)
    forged = wire.Commit(sign_struct(sides.therapist.me.keys.signing, labels.COMMIT, body), item.commit.records)
    second = somebody(bytes.fromhex(sides.therapist.me.person), sides.therapist.root, "therapist")
    with sides.patient.db.transaction():
        Certificates(sides.patient.db).pin(pinned_certificate(second.certificate, "therapist", "roster"))
    taken = read(
        sides.therapist, path, compose(sides.patient.me, sides.therapist.me, [wire.CarriedItem(forged, None)])
    )
    assert isinstance(taken.problem, BadSignature)
    assert sides.therapist.words() == []


def test_what_a_stranger_wrote_into_a_stream_is_not_taken(sides: Sides, path: Path) -> None:
    stranger = somebody()
    sides.share("Hers.")
    (item,) = sides.commits()
    body = msgspec.msgpack.decode(item.commit.signed.body, type=wire.CommitBody)
    body = msgspec.structs.replace(body, device=stranger.keys.device)
    forged = wire.Commit(sign_struct(stranger.keys.signing, labels.COMMIT, body), item.commit.records)
    taken = read(sides.therapist, path, from_patient(sides, wire.CarriedItem(forged, None)))
    assert isinstance(taken.problem, UnknownSender)
    assert sides.therapist.evidence() == ["UnknownSender"]


def test_a_gap_is_told_and_fills_in_whatever_order(sides: Sides, path: Path) -> None:
    for number in range(4):
        sides.share(f"Number {number}.")
    commits = sides.commits()
    taken = read(sides.therapist, path, from_patient(sides, commits[3], commits[1]))
    assert (taken.problem, taken.things, taken.missing) == (None, 2, 2)
    assert sides.therapist.evidence() == []
    taken = read(sides.therapist, path, from_patient(sides, commits[0]))
    assert (taken.things, taken.missing) == (1, 0)
    taken = read(sides.therapist, path, from_patient(sides, *reversed(commits)))
    assert (taken.problem, taken.things, taken.missing) == (None, 1, 0)
    assert sides.therapist.words() == [f"Number {number}." for number in range(4)]
    chain = msgspec.msgpack.decode(commits[0].commit.signed.body, type=wire.CommitBody).chain
    (counter,) = sides.therapist.db.row("SELECT counter FROM chains WHERE chain = ?", (chain,))
    assert counter == 4


@pytest.mark.parametrize("hides", [True, False])
def test_a_server_that_hides_what_belongs_into_a_gap_is_found_out(sides: Sides, path: Path, hides: bool) -> None:
    for number in range(3):
        sides.share(f"Number {number}.")
    first, second, third = sides.commits()
    assert read(sides.therapist, path, from_patient(sides, first, third)).missing == 1
    therapist = sides.therapist
    incoming = Incoming(therapist.db, sides.clock, therapist.me, therapist.pins)
    problems, head = [], ZERO
    for position, item in enumerate((first, third) if hides else (first, second, third), 1):
        head = head_after(head, position, commit_hash(item.commit))
        signed = receipt(sides.stream, item.commit, position, change={"head": head})
        problems.append(type(incoming.take(wire.CommitItem(item.commit, signed)).problem))
    assert problems == ([NoneType, HistoryHidden] if hides else [NoneType] * 3)
    assert therapist.words() == ["Number 0.", *([] if hides else ["Number 1."]), "Number 2."]
    assert therapist.evidence() == (["HistoryHidden"] if hides else [])


def test_a_stream_that_is_not_known_waits_for_another_way(sides: Sides, path: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    others = Sides(tmp_path / "other", sides.clock)
    others.share("Of another patient.")
    taken = read(sides.therapist, path, from_patient(sides, *others.commits()))
    assert (taken.problem, taken.things, taken.waiting) == (None, 0, 1)
    assert sides.therapist.evidence() == []
    others.close()


def test_what_needs_a_newer_haven_stands_in_nothings_way(sides: Sides, path: Path) -> None:
    sides.share("Whole.")
    newer = msgspec.msgpack.encode(["voice", b"something", 3])
    taken = read(sides.therapist, path, from_patient(sides, newer, *sides.items(), b"\xc1", newer))
    assert (taken.problem, taken.things, taken.newer) == (None, 1, 3)


def test_grants_and_arrivals_for_others_are_passed_over(sides: Sides, path: Path) -> None:
    patient, therapist = sides.patient.me, sides.therapist
    grant = wire.Grant(bytes.fromhex(sides.stream), bytes(32), bytes(32), patient.hash, b"x", bytes(64))
    epoch = msgspec.msgpack.decode(sides.epoch.signed, type=wire.Signed)
    request = wire.EnrolmentRequest(bytes(16), patient.certificate, b"", epoch, (), bytes(32))
    taken = read(therapist, path, from_patient(sides, wire.GrantItem(grant), wire.EnrolmentItem(request)))
    assert (taken.problem, therapist.evidence(), Aside(therapist.db).all()) == (None, [], ())


def test_a_false_receipt_delivers_nothing(sides: Sides, path: Path) -> None:
    sides.share("Whole.")
    (item,) = sides.commits()
    commit = item.commit
    other = Ed25519PrivateKey.generate()
    genuine = receipt(sides.stream, commit, 1)
    for false in (
        sign_struct(other, labels.RECEIPT, msgspec.msgpack.decode(genuine.body, type=wire.ReceiptBody)),
        receipt(sides.stream, commit, 1, change={"commit": bytes(32)}),
        receipt(sides.stream, commit, 1, change={"stream": bytes(16)}),
        receipt(sides.stream, commit, 0),
        receipt(sides.stream, commit, 1, change={"clinic": bytes(32)}),
    ):
        data = compose(sides.therapist.me, sides.patient.me, [wire.CarriedItem(commit, false)])
        assert isinstance(read(sides.patient, path, data).problem, TrustError)
    assert sides.outbox().counts() == (1, 0)
    assert states(sides.patient) == {DeliveryState.KEPT}


@pytest.mark.parametrize(("era", "state"), [(ERA, DeliveryState.DELIVERED), (ERA - 1, DeliveryState.KEPT)])
def test_a_receipt_counts_in_the_present_era_alone(sides: Sides, path: Path, era: int, state: DeliveryState) -> None:
    sides.share("Whole.")
    (item,) = sides.commits()
    carried = wire.CarriedItem(item.commit, receipt(sides.stream, item.commit, 1, era))
    taken = read(sides.patient, path, compose(sides.therapist.me, sides.patient.me, [carried]))
    assert (taken.problem, states(sides.patient)) == (None, {state})


def test_two_receipts_for_one_place_are_kept_beside_each_other(sides: Sides, path: Path) -> None:
    sides.share("One.")
    sides.share("Two.")
    one, two = sides.commits()
    carried = [wire.CarriedItem(item.commit, receipt(sides.stream, item.commit, 1)) for item in (one, two)]
    taken = read(sides.therapist, path, from_patient(sides, *carried))
    assert isinstance(taken.problem, HistoryRolledBack)
    assert (taken.things, sides.therapist.evidence()) == (2, ["HistoryRolledBack"])
    head = Heads(sides.therapist.db).at(sides.stream, ERA, 1)
    assert head is not None
    assert head.commit == commit_hash(one.commit)


def states(side: Side) -> set[DeliveryState]:
    rows = side.db.rows("SELECT stream, id FROM changes WHERE kind = 'entry.shared'")
    return {delivery.state for delivery in Deliveries(side.db).of(tuple(row) for row in rows).values()}


def test_reading_that_was_broken_off_goes_on(sides: Sides, path: Path) -> None:
    for number in range(5):
        sides.share(f"Number {number}.")
    path.write_bytes(from_patient(sides, *sides.commits()))
    left = iter([False, False, False, True])
    with pytest.raises(Cancelled):
        Exchange(sides.therapist.db, sides.clock, lambda: next(left)).read(path)
    assert len(sides.therapist.words()) == 3
    assert Notices(sides.therapist.db).all() == ()
    assert sides.therapist.exchange.read(path).things == 2


def test_what_is_sealed_for_a_file_is_what_is_sent_later(sides: Sides) -> None:
    sides.share("Whole.")
    (item,) = sides.commits()
    ((digest, sealed),) = sides.outbox().unsent(sides.stream)
    assert (digest, sealed) == (commit_hash(item.commit), msgspec.msgpack.encode(item.commit))
    patient = sides.patient
    assert not Outgoing(patient.db, sides.clock, patient.me, patient.pins).seal(sides.stream)


def test_a_file_that_is_not_there_or_cannot_be_written_is_told(sides: Sides, path: Path, tmp_path: Path) -> None:
    sides.share("Whole.")
    patient = sides.patient
    name = patient.exchange.destinations()[0].name
    for place in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(ExchangeNotRead):
            sides.therapist.exchange.read(place)
    with pytest.raises(ExchangeNotWritten):
        patient.exchange.write(name, tmp_path / "no folder" / "file")
    with pytest.raises(ExchangeNobody):
        patient.exchange.write("own", path)
    assert list(tmp_path.glob("*exchange*")) == []


def test_more_than_one_file_may_hold_is_told(sides: Sides, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sides.share("Whole.")
    patient = sides.patient
    name = patient.exchange.destinations()[0].name
    patient.exchange.write(name, path)
    monkeypatch.setattr(limits, "EXCHANGE", 4096)
    with pytest.raises(ExchangeTooLarge):
        patient.exchange.write(name, path)
    with pytest.raises(ExchangeTooLarge):
        sides.therapist.exchange.read(path)


def test_after_leaving_there_are_no_files(sides: Sides, path: Path) -> None:
    path.write_bytes(from_patient(sides, *sides.items()))
    for side in (sides.patient, sides.therapist):
        with side.db.transaction():
            SyncState(side.db).put(LEFT, msgspec.msgpack.encode(sides.patient.me.certificate))
        assert side.exchange.destinations() == ()
        with pytest.raises(PersonLeft):
            side.exchange.read(path)
        with pytest.raises(PersonLeft):
            side.exchange.write("own", path)


def test_the_name_of_a_file_says_nothing_about_anybody(clock: SetClock) -> None:
    assert proposed_name(clock.now().date()) == "haven-2027-03-01.haven-exchange"


def test_an_identity_without_a_clinic_has_nobody_to_write_to(tmp_path: Path, clock: SetClock) -> None:
    db = fresh_database(tmp_path / "alone.db")
    assert Identity.of_vault(db) is None
    assert Exchange(db, clock).destinations() == ()
    with pytest.raises(ExchangeNobody):
        Exchange(db, clock).write("own", tmp_path / "file")
    db.close()
