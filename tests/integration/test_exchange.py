"""The same records by USB stick: real vaults and a real server that is off or not asked, in every order."""

import random
import secrets
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app.clock import SetClock, SystemClock
from app.diary.service import Diary
from app.errors import ExchangeForOthers, ExchangeOwn, HistoryHidden, Offline
from app.letters.service import Letters
from app.model.ids import EntryId, StreamId
from app.model.states import DeliveryState, Withdrawal
from app.paths import Profile
from app.review.service import Review
from app.vault.clinic_keys import ClinicKeys
from app.vault.deliveries import Deliveries
from app.vault.evidence import Evidence
from app.vault.kept_commits import KeptCommits
from app.vault.notices import Notices
from app.vault.outbox import Outbox
from app.vault.people import Standing
from app.vault.streams import Streams
from app.vault.sync_state import SyncState
from app.vault.vault import Vault
from app.vault.walks import CURSOR
from sync.client.exchange.destinations import OWN
from sync.client.exchange.naming import SUFFIX
from sync.client.exchange.reading import TakenOver
from sync.client.exchange.service import Exchange, Written
from sync.client.identity import Identity
from sync.client.transport import Transport
from tests.homes import answer
from tests.integration import own_computers
from tests.integration.conftest import PASSPHRASE, Party, ServerProcess, World
from tests.integration.test_canaries import Canaries, found_in


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A clinic whose server runs, with a therapist, and a clock that moves when it is told to."""
    folder = tmp_path_factory.mktemp("exchange")
    found = World(folder, ServerProcess(folder), SetClock(SystemClock().now()))
    found.open_clinic()
    found.server.start()
    found.admit_therapist()
    yield found
    found.close()


@pytest.fixture
def therapist(world: World) -> Party:
    return world.parties[0]


@pytest.fixture
def newcomer(world: World, therapist: Party) -> Party:
    """A patient of whom the therapist has not heard yet."""
    return world.enrol(world.invite(therapist, "Truus"), f"patient-{secrets.token_hex(4)}", "Truus")


@pytest.fixture
def patient(world: World, therapist: Party, newcomer: Party) -> Party:
    """A patient whom the therapist knows; nothing is on the way between them."""
    settle(newcomer, therapist)
    world.introduce(therapist, newcomer)
    settle(newcomer, therapist)
    return newcomer


def settle(*parties: Party) -> None:
    for party in (*parties, *parties):
        assert party.sync().problem is None


def share(patient: Party, words: str) -> EntryId:
    diary = Diary(patient.db, patient.clock)
    entry = diary.begin("pleasant-moments", "Pleasant moments", 2)
    diary.keep(entry, (answer(words),))
    diary.share(entry)
    return entry


def answered(world: World, therapist: Party, patient: Party, words: str) -> None:
    """The therapist opens what is there and writes a letter that cannot be taken back any more."""
    review, me = Review(therapist.db, world.clock), patient.people.me()
    assert me is not None
    review.opened(me.id)
    review.keep_letter(me.id, "Your week", words)
    assert review.send(me.id) is not None
    world.clock.advance(timedelta(seconds=61))


def write(party: Party, path: Path, about: Party) -> Written:
    """Writes a file for the others in a patient's care."""
    me = about.people.me()
    assert me is not None
    return Exchange(party.db, party.clock).write(me.id, path)


def read(party: Party, path: Path) -> TakenOver:
    cursor = SyncState(party.db).get(CURSOR)
    taken = Exchange(party.db, party.clock).read(path)
    assert SyncState(party.db).get(CURSOR) == cursor, "a file moved the server's cursor"
    return taken


def state(patient: Party, entry: EntryId) -> DeliveryState:
    found = Diary(patient.db, patient.clock).get(entry)
    assert found is not None
    assert found.delivery is not None
    return found.delivery.state


def care(patient: Party) -> StreamId:
    stream = Streams(patient.db).mine()
    assert stream is not None
    return stream.id


def read_by(therapist: Party, patient: Party) -> list[str]:
    """Returns what the therapist has of a patient's entries, in their order."""
    rows = therapist.db.rows(
        "SELECT first_words FROM shared_entries WHERE stream = ? ORDER BY place", (care(patient),)
    )
    return [row[0] for row in rows]


def waits(patient: Party) -> int:
    """Returns how many own things of a patient wait for the server's receipt."""
    return Outbox(patient.db).counts()[0]


def sealed(party: Party, patient: Party) -> list[tuple[bytes, bytes]]:
    return list(Outbox(party.db).sealed(care(patient)))


def stored_once(world: World, patient: Party, *parties: Party) -> None:
    """The server has every commit that these vaults wrote into a patient's stream, and none twice."""
    query = text("SELECT hash FROM commits WHERE stream = :stream")
    stream = bytes.fromhex(care(patient))
    rows = world.server.look(lambda connection: connection.execute(query, {"stream": stream}).all())
    mine = [digest for party in parties for digest, _ in sealed(party, patient)]
    assert sorted(bytes(row[0]) for row in rows) == sorted(mine)


def doubts_nobody(*parties: Party) -> None:
    for party in parties:
        assert Evidence(party.db).counts() == {}
        kinds = {notice.kind for notice in Notices(party.db).all()}
        assert not kinds & {"history-hidden", "history-rolled-back", "vault-copied", "clinic-key-differs"}


def changes_nothing(party: Party, path: Path) -> None:
    taken = read(party, path)
    assert (taken.problem, taken.things, taken.arrived, bool(taken.changes)) == (None, 0, 0, False)


def test_there_and_back_without_a_server_and_everything_once_when_it_is_there_again(
    world: World, therapist: Party, patient: Party, tmp_path: Path
) -> None:
    world.server.stop()
    there, back, again = (tmp_path / f"{name}{SUFFIX}" for name in ("there", "back", "again"))
    entry = share(patient, "The light on the water.")
    assert isinstance(patient.sync().problem, Offline)

    written = write(patient, there, patient)
    assert (written.things, written.left_out, written.held) == (1, 0, False)
    assert state(patient, entry) is DeliveryState.KEPT, "a file is not the clinic"
    taken = read(therapist, there)
    assert (taken.problem, taken.things, taken.missing, taken.waiting) == (None, 1, 0, 0)
    assert taken.sender == patient.people.me().id
    assert taken.changes.touches("entry")
    assert read_by(therapist, patient) == ["The light on the water."]

    answered(world, therapist, patient, "Dear Truus")
    assert write(therapist, back, patient).things == 1
    taken = read(patient, back)
    assert (taken.problem, taken.things, taken.arrived) == (None, 1, 1)
    assert [letter.text for letter in Letters(patient.db, world.clock).all()] == ["Dear Truus"]
    assert state(patient, entry) is DeliveryState.OPENED, "her signed word, which came by file, says so"
    assert Outbox(patient.db).counts() == (1, 0), "and yet it still waits for the clinic"

    (letter,) = Letters(patient.db, world.clock).all()
    Letters(patient.db, world.clock).open(letter.id)
    write(patient, again, patient)
    taken = read(therapist, again)
    assert (taken.problem, taken.things, taken.arrived) == (None, 0, 1)
    assert {each.delivery.state for each in Letters(therapist.db, world.clock).all()} == {DeliveryState.OPENED}

    before = [sealed(party, patient) for party in (patient, therapist)]
    world.server.start()
    settle(patient, therapist)
    for party, had in zip((patient, therapist), before, strict=True):
        assert waits(party) == 0
        assert sealed(party, patient)[: len(had)] == had, "what went to the server is what went into the file"
    assert state(patient, entry) is DeliveryState.OPENED
    assert read_by(therapist, patient) == ["The light on the water."]
    assert len(Letters(patient.db, world.clock).all()) == 1
    for party in (patient, therapist):
        assert KeptCommits(party.db).of(care(patient)) == (), "nobody else may lack what the other one wrote"
    doubts_nobody(patient, therapist)
    stored_once(world, patient, patient, therapist)
    for party, path in ((therapist, there), (patient, back), (therapist, again)):
        changes_nothing(party, path)


@pytest.mark.parametrize("server_first", [True, False])
def test_whichever_way_something_comes_first_it_comes_once(
    world: World, therapist: Party, patient: Party, tmp_path: Path, server_first: bool
) -> None:
    """The file carries receipts here: the patient was connected, the therapist was not."""
    path = tmp_path / f"both{SUFFIX}"
    entries = [share(patient, f"Number {number}.") for number in range(3)]
    settle(patient)
    entries.append(share(patient, "Number 3."))
    write(patient, path, patient)
    if server_first:
        settle(therapist)
    taken = read(therapist, path)
    assert (taken.problem, taken.things) == (None, 1 if server_first else 4)
    settle(therapist)
    settle(patient, therapist, patient)
    assert {state(patient, entry) for entry in entries} == {DeliveryState.RECEIVED}
    assert read_by(therapist, patient) == [f"Number {number}." for number in range(4)]
    doubts_nobody(patient, therapist)
    stored_once(world, patient, patient, therapist)
    changes_nothing(therapist, path)


def test_a_receipt_in_a_file_is_a_promise_that_the_server_has_to_keep(
    world: World, therapist: Party, patient: Party, tmp_path: Path
) -> None:
    path = tmp_path / f"promised{SUFFIX}"
    share(patient, "What the server leaves out.")
    settle(patient)
    write(patient, path, patient)
    assert read(therapist, path).problem is None
    (digest,) = [bytes(row[0]) for row in patient.db.rows("SELECT digest FROM outbox WHERE kind = 'entry.shared'")]
    world.server.execute(
        "DELETE FROM deliveries WHERE event IN (SELECT event FROM commits WHERE hash = :hash)", hash=digest
    )
    assert isinstance(therapist.sync().problem, HistoryHidden)
    assert read_by(therapist, patient) == ["What the server leaves out."]
    with therapist.db.transaction():  # so that the other tests have a therapist who doubts nobody
        therapist.db.execute("DELETE FROM exhibits")
        therapist.db.execute("DELETE FROM notices WHERE kind = 'history-hidden'")
        therapist.db.execute("UPDATE heads SET walked = 2 WHERE walked = 0")


def test_before_the_digits_were_compared_only_the_introductions_go(
    world: World, therapist: Party, newcomer: Party, tmp_path: Path
) -> None:
    """The patient came in while the therapist had no network: she hears of it by the file."""
    there, back, then = (tmp_path / f"{name}{SUFFIX}" for name in ("there", "back", "then"))
    entry = share(newcomer, "Written before.")
    written = write(newcomer, there, newcomer)
    assert (written.things, written.left_out, written.held) == (0, 1, True)
    taken = read(therapist, there)
    assert (taken.problem, taken.things, taken.sender) == (None, 0, newcomer.people.me().id)
    known = therapist.people.get(newcomer.people.me().id)
    assert (known.name, known.standing) == ("Truus", Standing.ENROLLED)
    assert newcomer.people.therapist().digits is None
    write(therapist, back, newcomer)
    assert read(newcomer, back).problem is None
    assert newcomer.people.therapist().digits == known.digits
    assert write(newcomer, then, newcomer).left_out == 1
    assert read(therapist, then).things == 0, "the digits were not compared yet"
    world.introduce(therapist, newcomer)
    assert write(newcomer, then, newcomer).things == 1
    assert read(therapist, then).things == 1
    assert read_by(therapist, newcomer) == ["Written before."]
    settle(therapist, newcomer)
    assert state(newcomer, entry) is DeliveryState.RECEIVED
    doubts_nobody(newcomer, therapist)
    stored_once(world, newcomer, newcomer, therapist)


def test_what_was_withdrawn_leaves_in_no_file(world: World, therapist: Party, patient: Party, tmp_path: Path) -> None:
    early, late = tmp_path / f"early{SUFFIX}", tmp_path / f"late{SUFFIX}"
    entry = share(patient, "Too much said.")
    write(patient, early, patient)
    Diary(patient.db, world.clock).withdraw(entry)
    write(patient, late, patient)
    assert read(therapist, late).problem is None
    shared = "SELECT payload FROM changes WHERE kind = 'entry.shared' AND stream = ?"
    assert therapist.db.rows(shared, (care(patient),)) == []
    assert read(therapist, early).problem is None, "a file that lay about and was read much later"
    assert therapist.db.rows(shared, (care(patient),)) == [(None,)]
    settle(patient, therapist, patient)
    assert Diary(patient.db, world.clock).get(entry).withdrawal is Withdrawal.WITHDRAWN
    doubts_nobody(patient, therapist)


def test_what_can_still_be_taken_back_stays_here(
    world: World, therapist: Party, patient: Party, tmp_path: Path
) -> None:
    path, me = tmp_path / f"letter{SUFFIX}", patient.people.me()
    review = Review(therapist.db, world.clock)
    review.keep_letter(me.id, "Your week", "Dear Truus")
    assert review.send(me.id) is not None
    written = write(therapist, path, patient)
    assert (written.things, written.left_out, written.held) == (0, 1, False)
    assert read(patient, path).things == 0
    world.clock.advance(timedelta(seconds=61))
    assert write(therapist, path, patient).left_out == 0
    assert read(patient, path).things == 1


def test_no_word_stands_in_the_bytes_of_a_file(
    world: World, therapist: Party, patient: Party, tmp_path: Path
) -> None:
    canaries = Canaries()
    share(patient, canaries.sing())
    there, back = tmp_path / "there", tmp_path / "back"
    write(patient, there, patient)
    read(therapist, there)
    answered(world, therapist, patient, canaries.sing())
    write(therapist, back, patient)
    assert found_in(iter((there, back)), [*canaries.words, "Truus", "Annemarie", "Harbour"]) == []
    me = Identity.of_vault(patient.db)
    assert me is not None
    secrets_of_hers = (me.person, me.device, me.hash.hex(), care(patient))
    for path in (there, back):
        content = path.read_bytes()
        assert not any(bytes.fromhex(name) in content or name.encode() in content for name in secrets_of_hers)


def test_a_file_opens_on_the_computers_that_it_is_for_alone(
    world: World, therapist: Party, patient: Party, tmp_path: Path
) -> None:
    other = world.enrol(world.invite(therapist, "Joop"), f"joop-{secrets.token_hex(4)}", "Joop")
    settle(other, therapist)
    path = tmp_path / f"one{SUFFIX}"
    write(therapist, path, patient)
    for party, error in ((other, ExchangeForOthers), (therapist, ExchangeOwn)):
        with pytest.raises(error):
            read(party, path)
    assert read(patient, path).problem is None
    assert ("Joop",) in {each.people for each in Exchange(therapist.db, world.clock).destinations()}


def test_the_clinics_new_key_comes_with_a_file(
    world: World, therapist: Party, patient: Party, tmp_path: Path
) -> None:
    path = tmp_path / f"rotated{SUFFIX}"
    world.office.rotate()
    way = Transport(world.server.url, world.clock)
    world.office.publish(way)
    way.close()
    settle(patient)
    share(patient, "After the new key.")
    settle(patient)
    write(patient, path, patient)
    before = len(ClinicKeys(therapist.db).all())
    taken = read(therapist, path)
    assert (taken.problem, taken.things) == (None, 1)
    assert len(ClinicKeys(therapist.db).all()) == before + 1
    settle(therapist, patient)
    doubts_nobody(patient, therapist)


@pytest.fixture
def two_computers(world: World, therapist: Party) -> tuple[Party, Party]:
    """Two computers of one patient whom the therapist knows; nothing is on the way."""
    name = secrets.token_hex(4)
    first, code = own_computers.enrol(world, world.invite(therapist), f"first-{name}", "Truus")
    settle(first, therapist)
    world.introduce(therapist, first)
    settle(first, therapist)
    second = own_computers.computer(world, f"second-{name}", code)
    own_computers.synced(second, first, therapist)
    own_computers.synced(second, first, therapist)
    return first, second


def test_everything_goes_to_an_own_computer_that_has_no_network(
    world: World, therapist: Party, two_computers: tuple[Party, Party], tmp_path: Path
) -> None:
    first, second = two_computers
    path, back = tmp_path / f"own{SUFFIX}", tmp_path / f"back{SUFFIX}"
    diary = Diary(first.db, world.clock)
    private = diary.begin("free", "Free page", 1)
    diary.keep(private, (answer("Nobody else reads this."),))
    shared = share(first, "For both.")
    own_computers.synced(first, therapist)
    answered(world, therapist, first, "Dear Truus")
    settle(therapist, first)
    unsent = share(first, "Not sent yet.")

    Exchange(first.db, world.clock).write(OWN, path)
    taken = read(second, path)
    assert (taken.problem, taken.missing, taken.waiting) == (None, 0, 0)
    theirs = Diary(second.db, world.clock)
    assert {words(theirs, entry) for entry in (private, shared, unsent)} == {
        "Nobody else reads this.", "For both.", "Not sent yet.",
    }  # fmt: skip
    assert [letter.text for letter in Letters(second.db, world.clock).all()] == ["Dear Truus"]
    assert state(second, unsent) is DeliveryState.KEPT

    Exchange(second.db, world.clock).write(OWN, back)
    assert read(first, back).problem is None
    own_computers.synced(first, second)
    for party in (first, second):
        assert state(party, unsent) is DeliveryState.DELIVERED
    own_computers.synced(therapist, first, second)
    for party in (first, second):
        assert {state(party, entry) for entry in (shared, unsent)} == {DeliveryState.OPENED, DeliveryState.RECEIVED}
    assert sorted(read_by(therapist, first)) == ["For both.", "Not sent yet."]
    doubts_nobody(first, second, therapist)
    stored_once(world, first, first, second, therapist)
    assert own_computers.shown(second)["entries"].keys() == own_computers.shown(first)["entries"].keys()


def words(diary: Diary, entry: EntryId) -> str:
    found = diary.get(entry)
    assert found is not None
    return found.first_words


def test_what_an_own_computer_says_to_know_is_not_carried_to_it_again(
    world: World, therapist: Party, two_computers: tuple[Party, Party], tmp_path: Path
) -> None:
    first, second = two_computers
    large, small = tmp_path / f"large{SUFFIX}", tmp_path / f"small{SUFFIX}"
    for number in range(120):
        share(first, f"Number {number}.")
    assert Exchange(first.db, world.clock).write(OWN, large).things == 120
    own_computers.synced(first, second, first)
    share(second, "So that the second one says what it knows.")
    own_computers.synced(second, first)
    Exchange(first.db, world.clock).write(OWN, small)
    assert small.stat().st_size < large.stat().st_size - 120 * 1024
    assert read(second, small).missing == 0


def test_a_receipt_that_was_lost_on_the_way_comes_with_a_file(
    world: World, two_computers: tuple[Party, Party], tmp_path: Path
) -> None:
    """The server took it and the answer never came; another computer of hers has seen it there."""
    first, second = two_computers
    path = tmp_path / f"lost{SUFFIX}"
    entry = share(second, "Sent, and no answer came.")
    own_computers.synced(second, first)
    with second.db.transaction():
        (digest,) = [bytes(row[0]) for row in second.db.rows("SELECT digest FROM outbox WHERE kind = 'entry.shared'")]
        second.db.execute("UPDATE commits SET receipt = NULL, delivered = NULL WHERE digest = ?", (digest,))
        second.db.execute("UPDATE outbox SET delivered = NULL WHERE digest = ?", (digest,))
    assert state(second, entry) is DeliveryState.KEPT
    write(first, path, first)
    assert read(second, path).problem is None
    assert state(second, entry) is DeliveryState.DELIVERED


def test_a_vault_that_was_put_back_gets_its_own_words_from_a_file(
    world: World, therapist: Party, two_computers: tuple[Party, Party], tmp_path: Path
) -> None:
    first, second = two_computers
    there, back = tmp_path / f"there{SUFFIX}", tmp_path / f"back{SUFFIX}"
    folder, older = first.vault.profile.folder, tmp_path / "older"
    first.close()
    shutil.copytree(folder, older)
    first = again(world, folder)
    entry = share(first, "Written after the backup.")
    write(first, there, first)
    assert read(second, there).things == 1
    first.close()

    first = again(world, older)
    assert Diary(first.db, world.clock).get(entry) is None
    write(second, back, second)
    taken = read(first, back)
    assert taken.problem is None
    assert "vault-restored" in {notice.kind for notice in Notices(first.db).all()}
    assert read_by(first, first) == ["Written after the backup."]
    own_computers.synced(first, second, therapist)
    assert read_by(therapist, first) == ["Written after the backup."]
    assert waits(first) == 0
    doubts_nobody(first, second, therapist)


def test_what_is_kept_for_a_third_computer_forgets_what_was_withdrawn(
    world: World, therapist: Party, two_computers: tuple[Party, Party]
) -> None:
    first, _ = two_computers
    entry = share(first, "Too much said.")
    share(first, "This stays.")
    own_computers.synced(first, therapist)
    bodies = [record.sealed for kept in KeptCommits(therapist.db).of(care(first)) for record in kept.records]
    assert bodies
    assert all(bodies)
    Diary(first.db, world.clock).withdraw(entry)
    own_computers.synced(first, therapist)
    dropped = "SELECT id FROM changes WHERE kind = 'entry.shared' AND payload IS NULL AND stream = ?"
    (change,) = therapist.db.row(dropped, (care(first),))
    records = [record for kept in KeptCommits(therapist.db).of(care(first)) for record in kept.records]
    assert [record.sealed for record in records if record.change == change] == [b""]
    assert all(record.sealed for record in records if record.change != change)


def again(world: World, folder: Path) -> Party:
    vault = Vault.open(Profile(folder), PASSPHRASE, clock=world.clock)
    party = Party(vault, world.clock, Transport(world.server.url, world.clock))
    world.parties.append(party)
    return party


def test_what_was_carried_and_then_sealed_anew_is_there_once(world: World, therapist: Party, tmp_path: Path) -> None:
    """Between the file and the server the stream gets another key, for which everything unsent is sealed anew."""
    path, name = tmp_path / f"before{SUFFIX}", secrets.token_hex(4)
    first, code = own_computers.enrol(world, world.invite(therapist), f"first-{name}", "Truus")
    settle(first, therapist)
    world.introduce(therapist, first)
    settle(first, therapist)
    entry = share(first, "Sealed twice.")
    write(first, path, first)
    assert read(therapist, path).things == 1
    carried = sealed(first, first)[-1]
    own_computers.computer(world, f"second-{name}", code)
    settle(therapist)  # lets the second computer in, with the next epoch
    own_computers.synced(first, therapist)
    assert carried not in sealed(first, first)
    assert state(first, entry) is DeliveryState.RECEIVED
    assert read_by(therapist, first) == ["Sealed twice."]
    doubts_nobody(first, therapist)
    changes_nothing(therapist, path)


@pytest.mark.parametrize("seed", [1, 2])
def test_files_and_syncs_in_any_order_come_to_the_same(
    world: World, therapist: Party, patient: Party, tmp_path: Path, seed: int
) -> None:
    """Old files are read after new ones, lost ones never, and the server is asked now and then."""
    chance = random.Random(seed)
    sides = {"patient": patient, "therapist": therapist}
    written: list[tuple[str, Path]] = []
    said: list[str] = []
    letters: list[str] = []
    for step in range(40):
        name = chance.choice(list(sides))
        match chance.choice(["say", "write", "read", "read", "sync"]):
            case "say" if name == "patient":
                said.append(f"Entry {step}.")
                share(patient, said[-1])
            case "say":
                letters.append(f"Letter {step}.")
                answered(world, therapist, patient, letters[-1])
            case "write":
                path = tmp_path / f"{step}{SUFFIX}"
                write(sides[name], path, patient)
                written.append((name, path))
            case "read":
                others = [path for writer, path in written if writer != name]
                if others:
                    assert read(sides[name], chance.choice(others)).problem is None
            case _:
                assert sides[name].sync().problem is None
    settle(patient, therapist, patient, therapist)
    assert said
    assert letters
    assert read_by(therapist, patient) == said
    assert sorted(letter.text for letter in Letters(patient.db, world.clock).all()) == sorted(letters)
    assert waits(patient) == 0
    doubts_nobody(patient, therapist)
    stored_once(world, patient, patient, therapist)
    for name, path in written:
        reader = therapist if name == "patient" else patient
        assert read(reader, path).things == 0
        changes_nothing(reader, path)


@pytest.mark.parametrize("seed", [1])
def test_three_computers_in_any_order_come_to_the_same(
    world: World, therapist: Party, two_computers: tuple[Party, Party], tmp_path: Path, seed: int
) -> None:
    """Two computers of a patient and one of her therapist, each of which hands on what the others wrote."""
    chance = random.Random(seed)
    first, second = two_computers
    sides = {"first": first, "second": second, "therapist": therapist}
    written: list[tuple[str, bool, Path]] = []
    said: list[str] = []
    for step in range(45):
        name = chance.choice(list(sides))
        match chance.choice(["say", "write", "read", "read", "sync"]):
            case "say" if name != "therapist":
                said.append(f"Entry {step}.")
                share(sides[name], said[-1])
            case "write":
                path, own = tmp_path / f"{step}{SUFFIX}", name != "therapist" and chance.random() < 0.5
                if own:
                    Exchange(sides[name].db, world.clock).write(OWN, path)
                else:
                    write(sides[name], path, first)
                written.append((name, own, path))
            case "read":
                others = [
                    path for writer, own, path in written if writer != name and not (own and name == "therapist")
                ]
                if others:
                    taken = read(sides[name], chance.choice(others))
                    assert (taken.problem, taken.waiting) == (None, 0)
            case _:
                assert sides[name].sync().problem is None
    own_computers.synced(first, second, therapist)
    own_computers.synced(first, second, therapist)
    assert said
    assert sorted(read_by(therapist, first)) == sorted(said)
    for party in (first, second):
        assert sorted(read_by(party, first)) == sorted(said)
        assert waits(party) == 0
        rows = party.db.rows("SELECT stream, id FROM changes WHERE kind = 'entry.shared'")
        states = {each.state for each in Deliveries(party.db).of(tuple(row) for row in rows).values()}
        assert states == {DeliveryState.RECEIVED}
    doubts_nobody(first, second, therapist)
    stored_once(world, first, first, second, therapist)
    for name, own, path in written:
        for reader in {"first", "second"} - {name} | (set() if own or name == "therapist" else {"therapist"}):
            assert read(sides[reader], path).things == 0
