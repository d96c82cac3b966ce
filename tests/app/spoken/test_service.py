"""What is spoken is kept sealed while it is spoken, and belongs to what it was spoken to."""

import os
import secrets
from pathlib import Path

import numpy as np
import pytest

from app.clock import SetClock
from app.diary.service import Diary
from app.errors import DiskFull, SoundUndecodable, TakeUnreadable
from app.letters.service import Letters
from app.model.changes import Answer
from app.model.ids import EntryId
from app.practice.sounds import RATE
from app.spoken.coding import decoded
from app.spoken.service import Spoken
from app.spoken.stretching import Stretched
from app.vault import sealed_stream
from app.vault.own_items import choose_copies
from app.vault.preferences import Preferences
from app.vault.sound_travel import SoundTravel
from app.vault.take_file import PIECE_S, TakeFile, read_take
from sync.protocol import limits
from tests.app.recording.speech import likeness
from tests.app.spoken.speaking import say, voice
from tests.homes import Pair

TYPED = (Answer(question="what", prompt="What?", text="Something typed."),)


@pytest.fixture
def pair(tmp_path: Path, clock: SetClock) -> Pair:
    return Pair.of(tmp_path, clock)


def new_entry(pair: Pair) -> EntryId:
    return Diary(pair.anna.db, pair.anna.clock).begin("free-page", "Free page", 2)


def test_both_ends_cut_sounds_into_the_same_chunks() -> None:
    assert sealed_stream.CHUNK == limits.BLOB_CHUNK
    assert limits.BLOB_PART % sealed_stream.SEALED_CHUNK == 0


def test_an_entry_that_was_only_spoken_is_listed_shared_and_heard(pair: Pair) -> None:
    spoken, diary = Spoken(pair.anna.db, pair.anna.clock), Diary(pair.anna.db, pair.anna.clock)
    entry, words = new_entry(pair), voice(2.0)
    sound = say(spoken, "entry", entry, words)
    assert [view.id for view in diary.recent()] == [entry]
    assert sound.milliseconds == 2000
    assert likeness(decoded(spoken.content(sound)), words) > 0.95
    preview = diary.preview(entry)
    assert preview is not None
    assert [one.recording for one in preview.sounds] == [sound.recording]
    assert diary.share(entry)
    shared = diary.get(entry)
    assert shared is not None
    assert shared.shared_version == 1


def test_a_recording_that_is_taken_away_comes_back_and_its_entry_with_it(pair: Pair) -> None:
    spoken, diary = Spoken(pair.anna.db, pair.anna.clock), Diary(pair.anna.db, pair.anna.clock)
    entry = new_entry(pair)
    sound = say(spoken, "entry", entry, voice(1.0))
    spoken.remove(sound.recording)
    assert diary.recent() == ()
    spoken.restore(sound.recording)
    assert diary.recent()[0].sounds == (sound,)
    spoken.remove(sound.recording)
    spoken.purge()
    assert spoken.get(sound.recording) is None
    assert list((pair.anna.db.path.parent / "voice").iterdir()) == []


def test_what_is_spoken_after_sharing_is_a_version_of_its_own(pair: Pair) -> None:
    spoken, diary = Spoken(pair.anna.db, pair.anna.clock), Diary(pair.anna.db, pair.anna.clock)
    entry = new_entry(pair)
    diary.keep(entry, TYPED)
    diary.share(entry)
    say(spoken, "entry", entry, voice(1.0))
    view = diary.get(entry)
    assert view is not None
    assert (view.version, view.shared_version, view.edited_since_shared) == (2, 1, True)
    assert view.answers == TYPED


def test_a_take_that_was_cut_off_is_recovered_up_to_its_last_piece(pair: Pair) -> None:
    spoken, entry = Spoken(pair.anna.db, pair.anna.clock), new_entry(pair)
    begun, words = spoken.begin("entry", entry), voice(3.0)
    for first in range(0, len(words), RATE // 50):
        begun.take.add(words[first : first + RATE // 50], RATE)
    (file,) = (pair.anna.db.path.parent / "voice").iterdir()
    os.truncate(file, file.stat().st_size - 100)  # the power went in the middle of a piece
    (left,) = Spoken(pair.anna.db, pair.anna.clock).unfinished()
    spoken.keep(left.id, spoken.encode(left), recovered=True)
    (sound,) = spoken.of("entry", entry)
    assert sound.recovered
    assert 3.0 - 3 * PIECE_S < sound.milliseconds / 1000 < 3.0
    heard = decoded(spoken.content(sound))
    assert likeness(heard, words[: len(heard)]) > 0.95


def test_a_declined_copy_keeps_recordings_here_and_lets_shared_ones_go(pair: Pair) -> None:
    db = pair.anna.db
    spoken, diary, travel = Spoken(db, pair.anna.clock), Diary(db, pair.anna.clock), SoundTravel(db)
    say(spoken, "entry", new_entry(pair), voice(1.0))
    shared = new_entry(pair)
    say(spoken, "entry", shared, voice(1.0))
    diary.share(shared)
    now = pair.anna.clock.now()
    every = {upload.blob: upload.stream for upload in travel.uploads(now)}
    assert "" in every.values(), "a copy for her other computers"
    with db.transaction():
        choose_copies(Preferences(db), copies=False)
    assert {upload.blob for upload in travel.uploads(now)} == {blob for blob, stream in every.items() if stream}
    assert any(every.values())
    with db.transaction():
        choose_copies(Preferences(db), copies=True)
    assert {upload.blob for upload in travel.uploads(now)} == set(every)


def test_hardly_a_sound_leaves_nothing(pair: Pair) -> None:
    spoken, entry = Spoken(pair.anna.db, pair.anna.clock), new_entry(pair)
    begun = spoken.begin("entry", entry)
    begun.take.add(voice(0.1), RATE)
    begun.take.flush()
    recording = spoken.get(begun.id)
    assert recording is not None
    spoken.keep(begun.id, spoken.encode(recording))
    assert spoken.of("entry", entry) == spoken.unfinished() == ()
    assert list((pair.anna.db.path.parent / "voice").iterdir()) == []


def test_a_take_goes_on_behind_its_last_whole_piece_and_at_another_rate(tmp_path: Path) -> None:
    key, path = secrets.token_bytes(32), tmp_path / "voice" / "one.take"
    first = TakeFile(path, key)
    first.add(voice(1.0), RATE)
    first.flush()
    os.truncate(path, path.stat().st_size - 1)
    again = TakeFile(path, key)
    again.add(voice(0.5)[::3], RATE // 3)
    again.flush()
    rates = [rate for _, rate in read_take(path, key)]
    assert rates == [RATE // 3]
    assert [len(samples) for samples, _ in read_take(path, secrets.token_bytes(32))] == []


def test_a_take_that_cannot_be_read_now_is_made_a_sound_of_later(pair: Pair) -> None:
    spoken, entry = Spoken(pair.anna.db, pair.anna.clock), new_entry(pair)
    begun = spoken.begin("entry", entry)
    begun.take.add(voice(1.0), RATE)
    (file,) = (pair.anna.db.path.parent / "voice").iterdir()
    away = file.rename(file.with_suffix(".away"))
    file.mkdir()  # nobody can read a file that is a folder
    (left,) = spoken.unfinished()
    with pytest.raises(TakeUnreadable):
        spoken.encode(left)
    file.rmdir()
    away.rename(file)
    spoken.keep(left.id, spoken.encode(left), recovered=True)
    assert spoken.of("entry", entry)[0].milliseconds == 1000


def test_a_damaged_piece_costs_itself_alone_and_speaking_goes_on_behind_all_of_them(tmp_path: Path) -> None:
    key, path = b"k" * 32, tmp_path / "one.take"
    take = TakeFile(path, key)
    for _ in range(4):
        take.add(voice(0.5), RATE)
    content = bytearray(path.read_bytes())
    content[len(content) // 4 + 100] ^= 1  # in the second of four pieces
    path.write_bytes(content)
    assert len(list(read_take(path, key))) == 3
    again = TakeFile(path, key)
    again.add(voice(0.5), RATE)
    assert len(list(read_take(path, key))) == 4


def test_a_full_disk_costs_no_piece_that_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    take, path = TakeFile(tmp_path / "one.take", b"k" * 32), tmp_path / "one.take"
    take.add(voice(0.5), RATE)
    kept = path.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            take.add(voice(0.5), RATE)
    assert path.read_bytes().startswith(kept)
    take.flush()  # there is room again: what waited is kept in its place
    assert sum(len(samples) for samples, _ in read_take(path, b"k" * 32)) == RATE


def test_a_sound_whose_file_is_gone_is_fetched_again(pair: Pair) -> None:
    spoken, entry = Spoken(pair.anna.db, pair.anna.clock), new_entry(pair)
    sound = say(spoken, "entry", entry, voice(1.0))
    (pair.anna.db.path.parent / "voice" / sound.blob.hex()).unlink()
    spoken.purge()
    assert not spoken.of("entry", entry)[0].here
    assert [wanted.blob for wanted in SoundTravel(pair.anna.db).wanted()] == [sound.blob]


def test_a_damaged_sound_is_told(pair: Pair) -> None:
    spoken, entry = Spoken(pair.anna.db, pair.anna.clock), new_entry(pair)
    sound = say(spoken, "entry", entry, voice(1.0))
    file = pair.anna.db.path.parent / "voice" / sound.blob.hex()
    content = bytearray(file.read_bytes())
    content[50] ^= 1
    file.write_bytes(content)
    with pytest.raises(SoundUndecodable):
        spoken.content(sound)


def test_canaries_of_a_voice_no_file_holds_a_sound_in_the_clear(pair: Pair) -> None:
    """Nothing that begins a sound file, and no samples, in any byte of any file; also while it is being spoken."""
    spoken, diary = Spoken(pair.anna.db, pair.anna.clock), Diary(pair.anna.db, pair.anna.clock)
    entry, words = new_entry(pair), voice(2.0)
    sound = say(spoken, "entry", entry, words)
    going_on = spoken.begin("entry", entry)
    going_on.take.add(words, RATE)
    diary.share(entry)
    content = spoken.content(sound)
    assert content.startswith(b"OggS")
    assert b"OpusHead" in content
    pcm = np.clip(np.rint(words * 32767), -32767, 32767).astype("<i2").tobytes()
    canaries = (b"OggS", b"OpusHead", b"RIFF", b"fLaC", content[-200:-184], pcm[RATE // 2 * 3 : RATE // 2 * 3 + 16])
    files = [path for path in pair.anna.db.path.parent.rglob("*") if path.is_file()]
    assert len(files) >= 4
    assert [(path.name, canary) for path in files for canary in canaries if canary in path.read_bytes()] == []


def test_a_voice_note_goes_with_a_letter_and_comes_back_with_it(pair: Pair) -> None:
    spoken, letters = Spoken(pair.tom.db, pair.anna.clock), Letters(pair.tom.db, pair.anna.clock)
    patient = pair.anna.me.id
    sound = say(spoken, "draft", patient, voice(1.0))
    assert not letters.draft(patient).is_empty
    letter = letters.send(patient)
    assert letter is not None
    view = letters.get(letter)
    assert view is not None
    assert [one.recording for one in view.sounds] == [sound.recording]
    assert letters.draft(patient).is_empty
    assert letters.call_back(letter)
    assert letters.draft(patient).sounds == (sound,)


def test_a_take_that_is_not_finished_stays_with_the_draft_when_the_letter_goes(pair: Pair) -> None:
    spoken, letters = Spoken(pair.tom.db, pair.anna.clock), Letters(pair.tom.db, pair.anna.clock)
    patient = pair.anna.me.id
    begun = spoken.begin("draft", patient)
    begun.take.add(voice(1.0), RATE)
    begun.take.flush()
    sound = say(spoken, "draft", patient, voice(1.0))
    letter = letters.send(patient)
    assert letter is not None
    (left,) = spoken.unfinished()
    spoken.keep(left.id, spoken.encode(left), recovered=True)
    assert [one.recording for one in letters.draft(patient).sounds] == [begun.id]
    assert spoken.of("letter", letter) == (sound,)


@pytest.mark.parametrize("speed", [1.0, 1.25, 1.5])
def test_a_voice_can_be_heard_faster_without_being_higher(speed: float) -> None:
    words = voice(4.0, pitch=200.0)
    stretched = Stretched(words, speed)
    parts = []
    while not stretched.ended:
        parts.append(stretched.read(RATE // 4))
    heard = np.concatenate(parts)
    assert len(heard) / RATE == pytest.approx(4.0 / speed, rel=0.03)
    spectrum = np.abs(np.fft.rfft(heard[RATE : 2 * RATE]))
    assert np.argmax(spectrum) == pytest.approx(200, abs=8)
