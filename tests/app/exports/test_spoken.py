"""What was spoken is taken along as files that any player plays, and what is lost does not hold up the rest."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.exports.json_file import write_json
from app.exports.package import write_package
from app.exports.recordings import every
from app.exports.service import holdings, json_part, recordings_of, sound_part
from app.exports.spoken import said_to
from app.exports.telling import Told
from app.letters.service import Letters
from app.model.ids import EntryId, LetterId
from app.paths import Profile
from app.spoken.coding import decoded
from app.spoken.service import Spoken
from app.vault.recordings import SoundView
from app.vault.sound_files import SoundFiles
from tests.app.recording.speech import likeness
from tests.app.spoken.speaking import say, voice
from tests.lives import Life

HERS, HIS = voice(2.0), voice(1.5, pitch=110.0)


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    made = Life(tmp_path)
    yield made
    made.close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def speaks(life: Life, *, share: bool = False) -> tuple[EntryId, SoundView]:
    """Anna speaks a page in which nothing is typed."""
    entry = life.diary.begin("free-page", "A free page", 0)
    sound = say(Spoken(life.db, life.clock), "entry", entry, HERS)
    if share:
        life.diary.share(entry)
    return entry, sound


def is_spoken_to(life: Life) -> LetterId:
    """A letter of Tom's comes in which he speaks."""
    tom, anna = life.pair.tom, life.pair.anna
    his, letters = Spoken(tom.db, life.clock), Letters(tom.db, life.clock)
    say(his, "draft", anna.me.id, HIS)
    letter = letters.send(anna.me.id, text="")
    assert letter is not None
    with tom.db.transaction():
        tom.db.execute("UPDATE outbox SET not_before = 0")
        tom.db.execute("DELETE FROM sound_uploads")
    life.pair.sync()
    sent, came = letters.get(letter), Letters(anna.db, life.clock).get(letter)
    assert sent is not None
    assert came is not None
    SoundFiles.of(anna.db).write(came.sounds[0].blob, his.content(sent.sounds[0]), came.sounds[0].key)
    with anna.db.transaction():
        anna.db.execute("INSERT INTO sound_files (blob) VALUES (?)", (came.sounds[0].blob,))
    return letter


def saved(life: Life, place: Path) -> tuple[Path, list[str], dict[str, list[dict[str, object]]]]:
    """Takes along sounds and JSON: the folder, what was left out, what the file says."""
    profile = Profile(life.db.path.parent)
    with life.db.snapshot():
        recordings, left_out = recordings_of(profile, life.db), list[str]()
        parts = [
            sound_part(recordings, left_out),
            json_part(life.db, profile.settings, recordings, life.clock.now(), left_out),
        ]
        folder = write_package(place, "Haven", parts, Told())
    return folder, left_out, json.loads((folder / "haven-everything.json").read_text())


def test_barrier_10_what_she_spoke_and_what_was_said_to_her_is_taken_along(life: Life, place: Path) -> None:
    entry, _ = speaks(life)
    letter = is_spoken_to(life)
    assert holdings(life.db, recordings_of(Profile(life.db.path.parent), life.db)).recordings == 2
    folder, left_out, told = saved(life, place)
    assert left_out == []
    found = {one["subject"]: one for one in told["spoken"]}
    assert set(found) == {entry, letter}
    assert {one["file"] for one in told["recordings"]} == {found[entry]["file"], found[letter]["file"]}
    assert (found[entry]["from"], found[entry]["shared"]) == (life.pair.anna.me.id, False)
    assert (found[letter]["from"], found[letter]["shared"]) == (life.pair.tom.me.id, True)
    for subject, words in ((entry, HERS), (letter, HIS)):
        assert likeness(decoded((folder / str(found[subject]["file"])).read_bytes()), words) > 0.95
    assert str(found[entry]["file"]).startswith("sound/spoken/2027-03-01 ")


def test_what_was_shared_is_there_once_and_marked(life: Life, place: Path) -> None:
    entry, _ = speaks(life, share=True)
    say(Spoken(life.db, life.clock), "draft", "", HERS)
    letter = Letters(life.db, life.clock).send(text="")
    folder, _, told = saved(life, place)
    assert {(one["subject"], one["shared"]) for one in told["spoken"]} == {(entry, True), (letter, True)}
    assert len(told["spoken"]) == 2
    assert len(list(folder.rglob("*.opus"))) == 2


def test_what_she_took_away_is_told_of_and_no_file(life: Life, place: Path) -> None:
    _, sound = speaks(life)
    Spoken(life.db, life.clock).remove(sound.recording)
    folder, left_out, told = saved(life, place)
    (one,) = told["spoken"]
    assert one["removed_at"] is not None
    assert one["file"] is None
    assert (left_out, told["recordings"], list(folder.rglob("*.opus"))) == ([], [], [])


@pytest.mark.parametrize("lost", ["damaged", "gone", "not here yet"])
def test_barrier_08_a_recording_that_is_lost_is_left_out_and_the_rest_is_saved(
    life: Life, place: Path, lost: str
) -> None:
    _, sound = speaks(life)
    other, _ = speaks(life)
    path = SoundFiles.of(life.db).folder / sound.blob.hex()
    if lost == "damaged":
        path.write_bytes(path.read_bytes()[:-1])
    else:
        path.unlink()
    if lost == "not here yet":
        Spoken(life.db, life.clock).purge()
    folder, left_out, told = saved(life, place)
    assert [sound.blob.hex()[:12] in name for name in left_out] == [True]
    (kept,) = said_to(life.db, "entry", other)
    assert [one["file"] for one in told["recordings"]] == [kept.file]
    assert [path.name for path in folder.rglob("*.opus")] == [Path(kept.file).name]


def test_a_voice_read_aloud_that_cannot_be_read_is_left_out_too(life: Life, place: Path, tmp_path: Path) -> None:
    profile = Profile(life.db.path.parent)
    profile.recordings.mkdir()
    (profile.recordings / "one.opus").write_bytes(b"OggS one")
    recordings, left_out = recordings_of(profile, life.db), list[str]()
    part = sound_part(recordings, left_out)
    (profile.recordings / "one.opus").unlink()
    write_package(place, "Haven", [part], Told())
    assert left_out == ["voices/one.opus"]


def test_no_name_that_came_from_elsewhere_becomes_a_path(life: Life) -> None:
    is_spoken_to(life)
    with life.db.transaction():
        life.db.execute("UPDATE sounds SET recording = '../../../../autostart'")
    ((_, recording),) = every(recordings_of(Profile(life.db.path.parent), life.db))
    assert ".." not in recording.name


def test_no_key_of_a_sound_is_in_the_file(life: Life) -> None:
    _, sound = speaks(life)
    file = io.StringIO()
    write_json(file, life.db, now=life.clock.now(), computer={}, recordings=[], told=Told())
    assert sound.recording in file.getvalue()
    assert sound.key.hex() not in file.getvalue()
    assert str(sound.key) not in file.getvalue()
