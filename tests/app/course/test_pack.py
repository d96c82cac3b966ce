from pathlib import Path

import pytest

from app.course.checking import check
from app.course.pack import CHAPTERS, LAST_WEEK, Course
from app.course.voices import Voice, read_voice, sentences_of, text_hash
from app.errors import CourseInvalid
from app.paths import resources
from app.practice.captions import lines_of
from app.practice.reach import missed
from tests.app.course import small

PRACTICES = {
    "arriving",
    "body-scan",
    "breath-and-body",
    "breathing-space",
    "breathing-space-in-stress",
    "grounding",
    "kindness",
    "lying-movement",
    "mindful-eating",
    "open-awareness",
    "sitting-with-a-difficulty",
    "sitting-with-the-breath",
    "standing-movement",
    "walking",
}
COURSE = resources() / "courses" / "mbct"
LANGUAGES = ("en", "nl")


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.load(COURSE)


def test_the_course_that_comes_with_haven_has_nothing_to_be_mended(course: Course) -> None:
    assert [str(finding) for finding in check(course) if finding.is_error] == []
    assert course.manifest.languages == LANGUAGES
    assert course.manifest.licence == "CC-BY-SA-4.0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_practice_comes_out_at_every_length_in_every_way(course: Course, language: str) -> None:
    assert [each for script in course.scripts(language) for each in missed(script)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_week_has_a_text_to_read_in_ten_minutes(course: Course, language: str) -> None:
    chapters = course.chapters(language)
    assert len({week.title for week in chapters}) == len(chapters) == len(CHAPTERS) == 11
    for week in chapters:
        assert 5 <= week.minutes_to_read <= 10, week.id
        assert week.theme.endswith(".")
        assert week.today.endswith(".")
        assert "!" not in week.text + week.hard + week.home + week.theme + week.today
    assert course.household_notice(language).count("____") >= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_practice_of_the_course_is_there_whole(course: Course, language: str) -> None:
    scripts = {script.id: script for script in course.scripts(language)}
    assert scripts.keys() >= PRACTICES
    for script in scripts.values():
        assert len(sentences_of(script.purpose)) == 2, script.id
        assert script.hard, script.id
        assert script.variants or script.id == "mindful-eating", script.id
        for segment in script.segments:
            assert lines_of(segment.text, 48_000), segment.id
    for id in ("sitting-with-the-breath", "breath-and-body", "open-awareness", "breathing-space"):
        assert {each.id for each in scripts[id].variants} & {"hands", "sounds", "feet"}, "an anchor beside the breath"
    for id in ("lying-movement", "standing-movement"):
        assert scripts[id].asks & {"arm", "shoulder", "bones", "belly"}
        assert any(part.instead for part in scripts[id].parts)


def test_no_text_of_one_language_is_the_text_of_the_other(course: Course) -> None:
    english, dutch = ({week.id: week for week in course.chapters(language)} for language in LANGUAGES)
    for id, week in english.items():
        for name in ("title", "theme", "today", "text", "hard", "home"):
            assert getattr(week, name) != getattr(dutch[id], name), (id, name)
        assert (week.practices, week.forms) == (dutch[id].practices, dutch[id].forms)
    for script in course.scripts("en"):
        other = course.script(script.id, "nl")
        for one, two in zip(script.segments, other.segments, strict=True):
            assert one.text != two.text, f"{script.id}/{one.id}"


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
def test_every_practice_has_a_voice_that_speaks_all_of_it(course: Course, language: str) -> None:
    for script in course.scripts(language):
        assert course.voices_of(script), script.id


def test_every_recording_is_of_the_words_that_stand_there_now_and_as_loud_as_the_others(course: Course) -> None:
    for language in LANGUAGES:
        words = {
            f"{script.id}/{each.id}": each.text for script in course.scripts(language) for each in script.segments
        }
        for voice in course.voices(language):
            assert voice.licence, voice.id
            for key, recording in voice.recordings.items():
                place = f"{voice.id} {key}"
                assert voice.recording(*key.split("/"), words[key]) is recording, place
                assert voice.file(recording).is_file(), place
                assert len(recording.sentences) == len(sentences_of(words[key])), place
                assert -21 < recording.loudness < -19, place


def test_a_voice_that_would_fall_silent_in_the_middle_does_not_speak_a_practice(tmp_path: Path) -> None:
    folder = small.write(tmp_path)
    script = Course.load(folder).script("breathing-space", "en")
    head = 'name = "Eve"\nlanguage = "en"\norigin = "person"\ndraft = false\nmade_with = "a microphone"\n'
    for voice, said in (("whole", script.segments), ("half", script.segments[1:])):
        lines = [f'id = "{voice}"\n{head}']
        for each in said:
            digits = text_hash(voice, each.text)
            lines.append(
                f'[segment."breathing-space/{each.id}"]\nfile = "breathing-space/{each.id}.opus"\nhash = "{digits}"'
            )
            lines.append("frames = 48000\nloudness = -20.0")
        (folder / "voices" / voice).mkdir(parents=True)
        (folder / "voices" / voice / "index.toml").write_text("\n".join(lines))
    course = Course.load(folder)
    assert [voice.id for voice in course.voices("en")] == ["half", "whole"]
    assert [voice.id for voice in course.voices_of(script)] == ["whole"]


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
version = "1.0"
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
        (('languages = ["en"]', "languages = 3"), "languages", "must be a list, and is a whole number"),
        (('en = "Course"', 'nl = "Cursus"'), "title.en", "has no text"),
        (('version = "1.0"', 'version = "1"'), "version", "is '1'; it must be like 1.2 or 1.2.3"),
        (('version = "1.0"', ""), "the top", "has no 'version'"),
        (('version = "1.0"', 'version = "1.0'), "line 3, column 15", "is not TOML: Illegal character '\\n'"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_named(
    tmp_path: Path, change: tuple[str, str], place: str, reason: str
) -> None:
    with pytest.raises(CourseInvalid) as caught:
        Course.load(_course(tmp_path, MANIFEST.replace(*change)))
    assert (caught.value.file, caught.value.place, caught.value.reason) == ("manifest.toml", place, reason)


def test_a_manifest_that_is_missing_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(CourseInvalid, match=r"manifest\.toml, the file: is missing"):
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
+++ hard
Hard.
+++ home
Home.
"""


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (("minutes = 10", "minutes = 0"), "practice[0].minutes", "must be 1 to 60"),
        (("minutes = 10", 'minutes = "ten"'), "practice[0].minutes", "must be a whole number, and is text"),
        (('title = "Title"', 'title = ""'), "title", "has no text"),
        (('title = "Title"', "title = Title"), "line 2, column 9", "is not TOML: Invalid value"),
        (("Text.\n", ""), "the text", "is empty"),
        (("+++\ntitle", "title"), "line 1", "must begin with TOML between two lines of +++"),
        (('diary = "free-page"', 'diary = ""'), "diary", "has no text"),
        (('diary = "free-page"', 'colour = "blue"'), "colour", "is no word that is known here"),
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
