"""What is spoken, through a real server: shared, withdrawn, restored, carried by hand; states true of the sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.clock import SetClock, SystemClock
from app.diary.service import Diary
from app.errors import Offline, Refused
from app.letters.service import LEAVES_AFTER, Letters
from app.model.changes import Answer
from app.model.states import DeliveryState, Withdrawal
from app.review.service import Review
from app.spoken.coding import decoded
from app.spoken.service import Spoken
from app.vault.recordings import SoundView
from sync.client.exchange.service import Exchange
from sync.client.recovery import RecoveryCode
from sync.protocol import problems
from tests.app.recording.speech import likeness
from tests.app.spoken.speaking import say, voice
from tests.integration.conftest import Party, ServerProcess, World
from tests.integration.own_computers import computer, meet, synced


@dataclass
class Sides:
    """A clinic, a therapist and a patient who compared the six digits, and the patient's recovery sheet."""

    world: World
    therapist: Party
    patient: Party
    code: RecoveryCode


@pytest.fixture
def sides(tmp_path: Path) -> Iterator[Sides]:
    world = World(tmp_path, ServerProcess(tmp_path), SetClock(SystemClock().now()))
    world.open_clinic()
    world.server.start()
    therapist, patient, _, code = meet(world)
    yield Sides(world, therapist, patient, code)
    world.close()


def voice_folder(party: Party) -> Path:
    return party.db.path.parent / "voice"


def speak(patient: Party, seconds: float = 3.0) -> tuple[str, SoundView]:
    diary = Diary(patient.db, patient.clock)
    entry = diary.begin("free-page", "Free page", 2)
    return entry, say(Spoken(patient.db, patient.clock), "entry", entry, voice(seconds))


def state(patient: Party, entry: str) -> DeliveryState:
    return Diary(patient.db, patient.clock).get(entry).delivery.state


def blobs_at(world: World) -> set[str]:
    return {path.parent.name for path in (world.server.data / "blobs").glob("*/*/*")}


def test_barrier_2_what_was_spoken_is_heard_by_the_therapist_and_its_states_are_true(
    sides: Sides, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, therapist, patient = sides.world, sides.therapist, sides.patient
    entry, sound = speak(patient)
    Diary(patient.db, patient.clock).share(entry)
    assert patient.sync().problem is None
    assert state(patient, entry) is DeliveryState.DELIVERED

    with monkeypatch.context() as patch:  # the connection ends before the sound has come
        patch.setattr("sync.client.sounds.SoundPost._fetch", lambda *_: None)
        assert therapist.sync().problem is None
    review, person = Review(therapist.db, therapist.clock), patient.people.me().id
    (view,) = review.dossier(person).entries
    assert not view.sounds[0].here
    assert not review.opened(person)
    assert therapist.sync().problem is None
    assert patient.sync().problem is None
    (view,) = review.dossier(person).entries
    assert view.sounds[0].here
    assert state(patient, entry) is DeliveryState.RECEIVED
    heard = decoded(Spoken(therapist.db, therapist.clock).content(view.sounds[0]))
    assert likeness(heard, voice(3.0)) > 0.95

    assert review.opened(person)
    for party in (therapist, patient):
        assert party.sync().problem is None
    assert state(patient, entry) is DeliveryState.OPENED
    assert sound.blob != view.sounds[0].blob
    world.server.stop()
    world.server.check()


def test_a_spoken_entry_does_not_leave_before_the_server_has_its_sound(
    sides: Sides, monkeypatch: pytest.MonkeyPatch
) -> None:
    therapist, patient = sides.therapist, sides.patient
    entry, _ = speak(patient)
    diary = Diary(patient.db, patient.clock)
    diary.share(entry)
    with monkeypatch.context() as patch:
        patch.setattr("sync.client.sounds.SoundPost.send", lambda *_: None)
        assert patient.sync().problem is None
    assert state(patient, entry) is DeliveryState.KEPT
    assert therapist.sync().problem is None
    assert Review(therapist.db, therapist.clock).dossier(patient.people.me().id).entries == ()
    assert patient.sync().problem is None
    assert state(patient, entry) is DeliveryState.DELIVERED


def test_a_line_that_carries_no_sound_carries_words(sides: Sides, monkeypatch: pytest.MonkeyPatch) -> None:
    therapist, patient = sides.therapist, sides.patient
    diary = Diary(patient.db, patient.clock)
    spoken, _ = speak(patient)
    diary.share(spoken)
    written = diary.begin("free-page", "Free page", 2)
    diary.keep(written, [Answer(question="page", prompt="What?", text="Please call me.")])
    diary.share(written)

    def refuse(*_given: object, **_query: object) -> None:
        raise Refused(problems.QUOTA_EXCEEDED.name, retry_after=86_400)

    def give_up(*_given: object, **_query: object) -> None:
        raise Offline

    for broken in (refuse, give_up):
        with monkeypatch.context() as patch:
            patch.setattr("sync.client.sounds.upload", broken)
            problem = patient.sync().problem
        assert isinstance(problem, Refused | Offline)
        assert problem.retry_after is None, "letters are asked for as ever"
        assert state(patient, written) is DeliveryState.DELIVERED
        assert state(patient, spoken) is DeliveryState.KEPT
    assert patient.sync().problem is None
    assert state(patient, spoken) is DeliveryState.DELIVERED
    assert therapist.sync().problem is None


def test_words_that_were_read_before_their_sound_came_are_not_called_withdrawn(
    sides: Sides, monkeypatch: pytest.MonkeyPatch
) -> None:
    therapist, patient = sides.therapist, sides.patient
    entry, _ = speak(patient)
    diary, review = Diary(patient.db, patient.clock), Review(therapist.db, therapist.clock)
    diary.keep(entry, [Answer(question="page", prompt="What?", text="What I would rather not have said.")])
    diary.share(entry)
    assert patient.sync().problem is None
    with monkeypatch.context() as patch:
        patch.setattr("sync.client.sounds.SoundPost._fetch", lambda *_: None)
        assert therapist.sync().problem is None
        person = patient.people.me().id
        review.opened(person)
        diary.withdraw(entry)
        for party in (patient, therapist, patient):
            assert party.sync().problem is None
    assert diary.get(entry).withdrawal is Withdrawal.ASKED, "it is not certain, and so it is not said"


def test_a_sound_that_did_not_come_to_this_computer_yet_is_not_promised_from_here(sides: Sides) -> None:
    patient = sides.patient
    entry, sound = speak(patient)
    diary = Diary(patient.db, patient.clock)
    diary.keep(entry, [Answer(question="page", prompt="What?", text="Some words as well.")])
    with patient.db.transaction():
        patient.db.execute("DELETE FROM sound_files WHERE blob = ?", (sound.blob,))
    assert diary.preview(entry).sounds == ()
    diary.share(entry)
    assert patient.sync().problem is None
    assert state(patient, entry) is DeliveryState.DELIVERED


def test_a_withdrawn_recording_is_gone_from_the_server_and_from_the_therapists_computer(sides: Sides) -> None:
    world, therapist, patient = sides.world, sides.therapist, sides.patient
    entry, _ = speak(patient)
    diary = Diary(patient.db, patient.clock)
    diary.share(entry)
    for party in (patient, therapist, patient):
        assert party.sync().problem is None
    at_therapist = {path.name for path in voice_folder(therapist).iterdir()}
    assert at_therapist <= blobs_at(world)
    diary.withdraw(entry)
    for party in (patient, therapist, patient):
        assert party.sync().problem is None
    assert diary.get(entry).withdrawal is Withdrawal.WITHDRAWN
    assert list(voice_folder(therapist).iterdir()) == []
    assert not at_therapist & blobs_at(world)
    assert diary.get(entry).sounds[0].here
    world.server.stop()
    world.server.check()


def test_what_was_called_back_before_it_left_leaves_nothing_at_the_server(
    sides: Sides, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, patient = sides.world, sides.patient
    entry, sound = speak(patient)
    diary = Diary(patient.db, patient.clock)
    diary.share(entry)
    with monkeypatch.context() as patch:  # the sound is there, its words are not sealed yet
        patch.setattr("sync.client.outgoing.Outgoing.push", lambda *_: iter(()))
        assert patient.sync().problem is None
    assert len(blobs_at(world)) == 2
    diary.withdraw(entry)
    assert patient.sync().problem is None
    assert blobs_at(world) == {sound.blob.hex()}


def test_barrier_5_a_voice_note_arrives_with_its_letter(sides: Sides) -> None:
    world, therapist, patient = sides.world, sides.therapist, sides.patient
    person = patient.people.me().id
    letters = Letters(therapist.db, therapist.clock)
    say(Spoken(therapist.db, therapist.clock), "draft", person, voice(2.0))
    letter = letters.send(person, text="Dear Truus,\n\nListen.", subject="")
    world.clock.advance(2 * LEAVES_AFTER)
    for party in (therapist, patient, therapist):
        assert party.sync().problem is None
    (view,) = Letters(patient.db, patient.clock).all()
    assert (view.id, view.text.splitlines()[0]) == (letter, "Dear Truus,")
    heard = decoded(Spoken(patient.db, patient.clock).content(view.sounds[0]))
    assert likeness(heard, voice(2.0)) > 0.95
    assert letters.get(letter).delivery.state is DeliveryState.RECEIVED


def test_what_was_spoken_comes_back_from_the_recovery_sheet(sides: Sides) -> None:
    world, patient = sides.world, sides.patient
    entry, sound = speak(patient)
    other, _ = speak(patient, 1.0)
    Diary(patient.db, patient.clock).share(other)
    synced(patient)
    back = computer(world, "again", sides.code)
    synced(back)
    diary = Diary(back.db, back.clock)
    assert {view.id for view in diary.recent()} == {entry, other}
    (came,) = diary.get(entry).sounds
    assert (came.recording, came.milliseconds, came.here) == (sound.recording, 3000, True)
    assert likeness(decoded(Spoken(back.db, back.clock).content(came)), voice(3.0)) > 0.95
    assert diary.get(other).sounds[0].here


def test_a_recording_that_was_taken_away_is_gone_from_the_server_as_well(sides: Sides) -> None:
    world, patient = sides.world, sides.patient
    _, sound = speak(patient)
    assert patient.sync().problem is None
    assert blobs_at(world) == {sound.blob.hex()}
    spoken = Spoken(patient.db, patient.clock)
    spoken.remove(sound.recording)
    spoken.purge()
    assert patient.sync().problem is None
    assert blobs_at(world) == set()
    assert list(voice_folder(patient).iterdir()) == []


def test_no_byte_at_the_server_or_on_the_way_is_a_sound_in_the_clear(sides: Sides) -> None:
    world, therapist, patient = sides.world, sides.therapist, sides.patient
    entry, _ = speak(patient)
    Diary(patient.db, patient.clock).share(entry)
    for party in (patient, therapist, patient):
        assert party.sync().problem is None
    files = [path for path in world.folder.rglob("*") if path.is_file()]
    files += [path for path in world.server.data.rglob("*") if path.is_file()]
    assert any(path.stat().st_size > 5000 and path.parent.name == "voice" for path in files)
    found = [
        (path.name, canary)
        for path in files
        for canary in (b"OggS", b"OpusHead", b"RIFF")
        if canary in path.read_bytes()
    ]
    assert found == []


def test_an_exchange_file_carries_what_was_spoken(sides: Sides, tmp_path: Path) -> None:
    therapist, patient = sides.therapist, sides.patient
    sides.world.server.stop()
    entry, _ = speak(patient)
    Diary(patient.db, patient.clock).share(entry)
    there, back = tmp_path / "there.haven-exchange", tmp_path / "back.haven-exchange"
    by_hand(patient, there)
    Exchange(therapist.db, therapist.clock).read(there)
    (view,) = Review(therapist.db, therapist.clock).dossier(patient.people.me().id).entries
    heard = decoded(Spoken(therapist.db, therapist.clock).content(view.sounds[0]))
    assert likeness(heard, voice(3.0)) > 0.95
    by_hand(therapist, back)
    Exchange(patient.db, patient.clock).read(back)
    assert state(patient, entry) is DeliveryState.RECEIVED
    # Once there is a connection, the sound goes to the server before the words that were sealed already.
    sides.world.server.start()
    for party in (patient, therapist, patient):
        assert party.sync().problem is None
    assert len(blobs_at(sides.world)) == 2


def by_hand(party: Party, path: Path) -> None:
    exchange = Exchange(party.db, party.clock)
    (to,) = [each for each in exchange.destinations() if each.kind != "own"]
    exchange.write(to.name, path)
