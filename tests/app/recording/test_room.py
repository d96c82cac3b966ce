"""Takes and the voice on the disk: what is kept, what a crash leaves, and what changed words do."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.course.pack import Course
from app.course.voice_index import write_index
from app.course.voices import read_voice, text_hash
from app.errors import CourseInvalid, ReadOnlyPlace, SoundMissing, SoundUndecodable
from app.recording.room import Passage, Room, open_room, tidy
from app.recording.take import finished
from tests.app.recording.courses import read_all_but, reword, small_course
from tests.app.recording.speech import spoken


@pytest.fixture(scope="module")
def contents() -> tuple[bytes, bytes]:
    """Two takes of different lengths."""
    takes = [finished(spoken((length,)).samples) for length in (0.8, 1.3)]
    assert takes[0] is not None
    assert takes[1] is not None
    return takes[0].content, takes[1].content


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return small_course(tmp_path / "courses")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "voices" / "anna-en"


@pytest.fixture
def room(course: Course, folder: Path) -> Room:
    return open_room(course, folder, "Anna", "en")


def again(course: Course, folder: Path) -> Room:
    return open_room(course, folder, "Anna", "en")


def first(room: Room) -> Passage:
    return room.passages()[0]


def test_a_new_voice_is_a_person_s_draft_with_everything_to_read(course: Course, room: Room, folder: Path) -> None:
    voice = read_voice(folder)
    assert (voice.id, voice.name, voice.language, voice.origin, voice.draft) == (
        "anna-en",
        "Anna",
        "en",
        "person",
        True,
    )
    passages = room.passages()
    assert [passage.key for passage in passages] == [
        f"{script.id}/{segment.id}" for script in course.scripts("en") for segment in script.segments
    ]
    assert {passage.state for passage in passages} == {"missing"}


def test_a_kept_take_is_what_the_course_plays(room: Room, folder: Path, contents: tuple[bytes, bytes]) -> None:
    passage = first(room)
    waiting = room.hold(passage, contents[0])
    assert waiting.state == first(room).state == "waiting"
    assert room.sound(waiting) == contents[0]
    kept = room.keep(waiting)
    assert kept.state == first(room).state == "kept"
    voice = read_voice(folder)
    recording = voice.recording(passage.script, passage.segment, passage.text)
    assert recording is not None
    assert recording.file == f"{passage.script}/{passage.segment}.opus"
    assert voice.file(recording).read_bytes() == contents[0]
    assert -21 <= recording.loudness <= -19
    assert recording.hash == text_hash("anna-en", passage.text)
    assert not list(folder.rglob("*.take"))
    assert not list(folder.rglob("*.new"))


def test_everything_goes_on_where_it_was(
    course: Course, folder: Path, room: Room, contents: tuple[bytes, bytes]
) -> None:
    one, two, three = room.passages()[:3]
    room.keep(room.hold(one, contents[0]))
    room.hold(two, contents[1])
    states = [passage.state for passage in again(course, folder).passages()]
    assert states[:3] == ["kept", "waiting", "missing"]
    assert again(course, folder).keep(again(course, folder).passages()[1]).state == "kept"
    assert three.state == "missing"


def test_a_worse_take_can_be_thrown_away_and_the_kept_one_stays(room: Room, contents: tuple[bytes, bytes]) -> None:
    kept = room.keep(room.hold(first(room), contents[0]))
    room.hold(kept, contents[1])
    assert room.sound(first(room)) == contents[1]
    assert room.drop(first(room)).state == "kept"
    assert room.sound(first(room)) == contents[0]


def test_a_crash_between_index_and_take_is_put_right(
    course: Course, folder: Path, room: Room, contents: tuple[bytes, bytes]
) -> None:
    kept = room.keep(room.hold(first(room), contents[0]))
    room.keep(room.hold(kept, contents[1]))
    file = folder / f"{kept.key}.opus"
    take = folder / f"{kept.key}.{text_hash('anna-en', kept.text)}.take"
    # The index has the second take already; on the disk it still waits beside the first.
    take.write_bytes(contents[1])
    file.write_bytes(contents[0])
    opened = again(course, folder)
    assert first(opened).state == "kept"
    assert opened.sound(kept) == file.read_bytes() == contents[1]
    # And where there was no first one.
    file.rename(take)
    assert first(again(course, folder)).state == "kept"
    assert file.read_bytes() == contents[1]


def test_a_crash_before_the_index_leaves_the_take_waiting(
    course: Course, folder: Path, room: Room, contents: tuple[bytes, bytes]
) -> None:
    kept = room.keep(room.hold(first(room), contents[0]))
    room.hold(kept, contents[1])
    opened = again(course, folder)
    assert first(opened).state == "waiting"
    assert (folder / f"{kept.key}.opus").read_bytes() == contents[0]


def test_words_that_changed_are_to_be_read_again_and_what_was_read_can_still_be_heard(
    course: Course, folder: Path, room: Room, contents: tuple[bytes, bytes]
) -> None:
    one, two = room.passages()[:2]
    for passage in (one, two):
        room.keep(room.hold(passage, contents[0]))
    room.hold(two, contents[1])
    changed = reword(reword(course, one.text, "Sit down in another way."), two.text, "And stay there.")
    opened = again(changed, folder)
    new, other = opened.passages()[:2]
    assert (new.state, other.state) == ("changed", "changed")  # the take that waited was of earlier words
    assert opened.sound(new) == contents[0]
    assert opened.keep(opened.hold(new, contents[1])).state == "kept"
    assert read_voice(folder).recording(new.script, new.segment, "Sit down in another way.") is not None


def test_a_file_that_is_gone_is_to_be_read_again(room: Room, folder: Path, contents: tuple[bytes, bytes]) -> None:
    kept = room.keep(room.hold(first(room), contents[0]))
    (folder / f"{kept.key}.opus").unlink()
    assert first(room).state == "missing"
    with pytest.raises(SoundMissing):
        room.sound(first(room))


def test_only_a_whole_voice_is_approved_and_another_take_takes_it_back(
    room: Room, folder: Path, contents: tuple[bytes, bytes]
) -> None:
    passages = room.passages()
    read_all_but(room, 1, contents[0])
    assert not room.approve()
    assert read_voice(folder).draft
    room.keep(room.hold(passages[-1], contents[0]))
    assert room.approve()
    assert not read_voice(folder).draft
    room.keep(room.hold(passages[0], contents[1]))
    assert read_voice(folder).draft


def test_a_disk_that_takes_nothing_leaves_everything_as_it_was(
    room: Room, folder: Path, contents: tuple[bytes, bytes]
) -> None:
    kept = room.keep(room.hold(first(room), contents[0]))
    before = (folder / "index.toml").read_bytes()
    waiting = room.hold(kept, contents[1])
    (folder / "index.toml.new").mkdir()  # so that no index can be written
    with pytest.raises(ReadOnlyPlace):
        room.keep(waiting)
    assert (folder / "index.toml").read_bytes() == before
    assert (folder / f"{kept.key}.opus").read_bytes() == contents[0]
    assert first(room).state == "waiting"
    (folder / "index.toml.new").rmdir()
    assert room.keep(first(room)).state == "kept"


def test_nothing_is_kept_that_is_no_sound(room: Room) -> None:
    with pytest.raises(SoundUndecodable):
        room.hold(first(room), b"no sound")
    assert first(room).state == "missing"
    with pytest.raises(SoundMissing):
        room.keep(first(room))


def test_what_cannot_be_a_voice_is_told(course: Course, tmp_path: Path, room: Room, folder: Path) -> None:
    for id, name, language in (("Anna", "Anna", "en"), ("anna", " \t", "en"), ("anna", "Anna", "fr")):
        with pytest.raises(CourseInvalid):
            open_room(course, tmp_path / id, name, language)
    with pytest.raises(CourseInvalid, match="language: is 'en', not 'nl'"):
        open_room(course, folder, "Anna", "nl")
    computer = read_voice(folder)
    (folder / "index.toml").write_text((folder / "index.toml").read_text().replace('"person"', '"computer"'))
    with pytest.raises(CourseInvalid, match="nobody reads into that"):
        open_room(course, folder, computer.name, "en")


def test_another_name_is_taken_over_and_nothing_else(
    course: Course, folder: Path, room: Room, contents: tuple[bytes, bytes]
) -> None:
    room.keep(room.hold(first(room), contents[0]))
    renamed = open_room(course, folder, "Anna\nde  Vries", "en")
    assert read_voice(folder).name == renamed.voice.name == "Anna de Vries"
    assert first(renamed).state == "kept"
    assert tidy("x" * 100) == "x" * 60


@pytest.mark.parametrize("name", ['An"na \\ {x}', "Zoë de Groot", "李", "a\x7fb"])
def test_every_name_comes_back_from_the_index(room: Room, folder: Path, name: str) -> None:
    write_index(replace(room.voice, name=name, made_with="one\ttwo"), "a test")
    assert read_voice(folder).name == name
    assert read_voice(folder).made_with == "one\ttwo"
    assert (folder / "index.toml").read_text("utf-8").startswith("# Written by a test\n")
