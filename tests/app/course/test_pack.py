from pathlib import Path

import pytest

from app.course.pack import LAST_WEEK, Course
from app.course.voices import Voice, read_voice, sentences_of, text_hash
from app.errors import CourseInvalid
from app.paths import resources

COURSE = resources() / "courses" / "mbct"
LANGUAGES = ("en", "nl")


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.load(COURSE)


def test_the_course_can_be_read_whole_in_both_languages(course: Course) -> None:
    course.check()
    assert course.manifest.languages == LANGUAGES
    assert course.manifest.licence == "CC-BY-SA-4.0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_week_has_a_text_to_read_in_a_few_minutes(course: Course, language: str) -> None:
    weeks = [*(course.week(number, language) for number in range(LAST_WEEK + 1)), course.silent_day(language)]
    assert len({week.title for week in weeks}) == 10
    for week in weeks:
        assert 150 <= len(week.text.split()) <= 350
        assert week.theme.endswith(".")
        assert week.today.endswith(".")
        assert "!" not in week.text + week.theme + week.today


def test_the_diaries_come_in_the_weeks_of_the_trial(course: Course) -> None:
    forms = {number: course.week(number, "en").diary_form for number in range(LAST_WEEK + 1)}
    assert {number: forms[number] for number in (2, 3, 4, 5)} == {
        2: "pleasant-moments",
        3: "unpleasant-moments",
        4: "stress",
        5: "communication",
    }


def test_a_language_that_is_missing_is_answered_in_the_first(course: Course) -> None:
    assert course.week(0, "de") == course.week(0, "en")
    assert course.form("stress", "fr") == course.form("stress", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_voice_says_every_segment_as_it_is_written_now(course: Course, language: str) -> None:
    voices = course.voices(language)
    assert voices
    for voice in voices:
        for script in course.scripts(language):
            for segment in script.segments:
                recording = voice.recording(script.id, segment.id, segment.text)
                assert recording is not None, f"{voice.id} {script.id}/{segment.id}"
                assert voice.file(recording).is_file()
                assert len(recording.sentences) == len(sentences_of(segment.text))
                assert -21.5 < recording.loudness < -19.5


def test_computer_made_voices_say_so_and_the_dutch_one_is_a_draft(course: Course) -> None:
    english, dutch = course.voices("en"), course.voices("nl")
    assert [voice.id for voice in english] == ["emma", "george"]
    assert {voice.origin for voice in (*english, *dutch)} == {"computer"}
    assert not any(voice.draft for voice in english)
    assert all(voice.draft for voice in dutch)


def test_a_recording_of_other_words_does_not_count(course: Course) -> None:
    voice = course.voices("en")[0]
    assert voice.recording("breathing-space", "settle", "Something else.") is None


def test_the_hash_of_words_depends_on_voice_and_words_and_not_on_line_breaks() -> None:
    assert text_hash("emma", "One  two\nthree") == text_hash("emma", "One two three")
    assert text_hash("emma", "One two") != text_hash("george", "One two")
    assert text_hash("emma", "One two") != text_hash("emma", "One too")


@pytest.mark.parametrize("name", ["../secret", "Stress", "", "a/b"])
def test_a_name_that_is_no_name_never_becomes_a_path(course: Course, name: str) -> None:
    with pytest.raises(CourseInvalid):
        course.form(name, "en")
    with pytest.raises(CourseInvalid):
        course.script(name, "en")


MANIFEST = """
id = "mbct"
version = "1"
languages = ["en"]
licence = "x"
provenance = "y"
[title]
en = "Course"
"""


def _course(folder: Path, manifest: str = MANIFEST) -> Path:
    (folder / "mbct").mkdir(parents=True)
    (folder / "mbct" / "manifest.toml").write_text(manifest)
    return folder / "mbct"


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (('id = "mbct"', 'id = "other"'), "id", "is 'other', and the folder is called 'mbct'"),
        (('languages = ["en"]', "languages = []"), "languages", "names none"),
        (('languages = ["en"]', "languages = 3"), "languages", "Expected `array`, got `int`"),
        (('en = "Course"', 'nl = "Cursus"'), "title.en", "has no text"),
        (('version = "1"', ""), "the top", "Object missing required field `version`"),
        (('version = "1"', 'version = "1'), "line 3, column 13", "is not TOML: Illegal character '\\n'"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_named(
    tmp_path: Path, change: tuple[str, str], place: str, reason: str
) -> None:
    with pytest.raises(CourseInvalid) as caught:
        Course.load(_course(tmp_path, MANIFEST.replace(*change)))
    assert (caught.value.file, caught.value.place, caught.value.reason) == ("manifest.toml", place, reason)


def test_a_manifest_that_is_missing_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(CourseInvalid, match=r"manifest\.toml, the file: cannot be read"):
        Course.load(tmp_path)
    folder = _course(tmp_path)
    (folder / "manifest.toml").write_bytes(b'id = "mb\xff"')
    with pytest.raises(CourseInvalid, match=r"manifest\.toml, byte 8: is not UTF-8"):
        Course.load(folder)


WEEK = """+++
title = "Title"
theme = "Theme."
today = "Today."
diary = "free-page"

[[practice]]
script = "body-scan"
minutes = 10
+++
Text.
"""


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (("minutes = 10", "minutes = 0"), "practice[0].minutes", "must be 1 to 60"),
        (("minutes = 10", 'minutes = "ten"'), "practice[0].minutes", "Expected `int`, got `str`"),
        (('title = "Title"', 'title = ""'), "title", "has no text"),
        (('title = "Title"', "title = Title"), "line 2, column 9", "is not TOML: Invalid value"),
        (("Text.\n", ""), "the text", "is empty"),
        (("+++\ntitle", "title"), "line 1", "must begin with TOML between two lines of +++"),
        (('diary = "free-page"', 'colour = "blue"'), "the top", "Object contains unknown field `colour`"),
    ],
)
def test_a_week_that_cannot_be_used_is_named(
    tmp_path: Path, change: tuple[str, str], place: str, reason: str
) -> None:
    folder = _course(tmp_path)
    (folder / "weeks" / "en").mkdir(parents=True)
    (folder / "weeks" / "en" / "02.md").write_text(WEEK.replace(*change))
    with pytest.raises(CourseInvalid) as caught:
        Course.load(folder).week(2, "en")
    assert (caught.value.file, caught.value.place, caught.value.reason) == ("en/02.md", place, reason)


def test_a_week_that_names_what_is_not_there_is_found_by_the_check(tmp_path: Path) -> None:
    folder = _course(tmp_path)
    (folder / "weeks" / "en").mkdir(parents=True)
    for name in (*(f"{number:02d}" for number in range(9)), "silent-day"):
        (folder / "weeks" / "en" / f"{name}.md").write_text(WEEK)
    with pytest.raises(CourseInvalid, match=r"en/00\.md, diary: there is no form 'free-page'"):
        Course.load(folder).check()


def test_a_voice_cannot_point_outside_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "eve"
    folder.mkdir()
    head = 'id="eve"\nname="Eve"\nlanguage="en"\norigin="computer"\ndraft=false\nmade_with="x"\n'
    entry = '[segment."a/b"]\nfile="../../secret.opus"\nhash="0"\nframes=1\nloudness=-20.0\n'
    (folder / "index.toml").write_text(head + entry)
    with pytest.raises(CourseInvalid, match=r"must be script/segment.opus"):
        read_voice(folder)


def test_a_voice_is_read_with_its_recordings() -> None:
    voice = read_voice(COURSE / "voices" / "emma")
    assert isinstance(voice, Voice)
    assert all(recording.seconds > 1 for recording in voice.recordings.values())
