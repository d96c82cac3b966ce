"""The voices that were begun on a computer, and taking one along."""

from pathlib import Path

import pytest

from app.course.pack import Course
from app.course.voices import read_voice
from app.recording.shelf import Begun, Shelf
from app.recording.take import finished
from tests.app.recording.courses import small_course
from tests.app.recording.speech import spoken


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return small_course(tmp_path / "courses")


@pytest.fixture
def shelf(tmp_path: Path, course: Course) -> Shelf:
    return Shelf(tmp_path / "recordings", course)


def content() -> bytes:
    take = finished(spoken((0.8,)).samples)
    assert take is not None
    return take.content


def test_voices_are_listed_with_how_far_they_are(shelf: Shelf) -> None:
    assert shelf.voices() == ()
    room = shelf.begin("Zoë", "en")
    room.keep(room.hold(room.passages()[0], content()))
    shelf.begin("Anna", "nl")
    whole = len(room.passages())
    assert shelf.voices() == (
        Begun("anna-nl", "Anna", "nl", True, 0, whole),
        Begun("zoe-en", "Zoë", "en", True, 1, whole),
    )
    assert shelf.open("zoe-en").passages()[0].state == "kept"


def test_no_two_voices_share_a_folder_nor_one_with_the_course_s_own(shelf: Shelf, course: Course) -> None:
    ids = [shelf.begin(name, "en").voice.id for name in ("Anna", "anna!", "李", "Dr. Anna B. C. Jansen")]
    assert ids == ["anna-en", "anna-en-2", "en", "dr-anna-b-en"]
    taken = course.folder / "voices" / "piet-en"
    taken.mkdir(parents=True)
    index = shelf.folder / "anna-en" / "index.toml"
    (taken / "index.toml").write_text(index.read_text().replace("anna-en", "piet-en"))
    assert Shelf(shelf.folder.parent, Course.load(course.folder)).begin("Piet", "en").voice.id == "piet-en-2"


def test_a_folder_that_is_no_voice_of_a_person_is_left_alone(shelf: Shelf) -> None:
    shelf.begin("Anna", "en")
    index = (shelf.folder / "anna-en" / "index.toml").read_text()
    for id, text in (
        ("broken", "name = "),
        ("other", index.replace("anna-en", "other").replace("person", "computer")),
    ):
        (shelf.folder / id).mkdir()
        (shelf.folder / id / "index.toml").write_text(text)
    assert [voice.id for voice in shelf.voices()] == ["anna-en"]


def test_a_copy_is_a_voice_that_a_course_can_take_and_is_brought_up_to_date(
    shelf: Shelf, course: Course, tmp_path: Path
) -> None:
    room, target = shelf.begin("Anna", "en"), course.folder / "voices"
    one, two = room.passages()[:2]
    room.keep(room.hold(one, content()))
    room.hold(two, content())
    assert shelf.copy("anna-en", target)
    (voice,) = Course.load(course.folder).voices("en")
    recording = voice.recording(one.script, one.segment, one.text)
    assert recording is not None
    assert voice.file(recording).is_file()
    assert not list((target / "anna-en").rglob("*.take"))
    room.keep(room.passages()[1])
    assert shelf.copy("anna-en", target)
    assert len(read_voice(target / "anna-en").recordings) == 2


def test_something_else_of_that_name_is_left_as_it_is(shelf: Shelf, tmp_path: Path) -> None:
    shelf.begin("Anna", "en")
    (tmp_path / "stick" / "anna-en").mkdir(parents=True)
    letter = tmp_path / "stick" / "anna-en" / "index.toml"
    letter.write_text("a letter")
    assert not shelf.copy("anna-en", tmp_path / "stick")
    assert letter.read_text() == "a letter"
