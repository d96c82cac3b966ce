"""The check of a whole course: everything that is wrong, at once, with file, line and reason."""

from pathlib import Path

import pytest

from app.course.checking import FIELDS_A_WEEK, check
from app.course.pack import Course
from tests.app.course import small


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small.write(tmp_path)


def errors(folder: Path) -> list[str]:
    return [str(finding) for finding in check(Course.load(folder)) if finding.is_error]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_whole_course_has_nothing_to_be_mended(folder: Path) -> None:
    assert check(Course.load(folder)) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "weeks/en/03.md",
            'script = "breathing-space"',
            'script = "silence"',
            "weeks/en/03.md:9: practice[0].script names 'silence', and there is no such practice",
        ),
        (
            "weeks/en/03.md",
            "minutes = 3",
            "minutes = 2",
            "weeks/en/03.md:10: practice[0].minutes is 2, and 'breathing-space' offers 1, 3",
        ),
        (
            "weeks/nl/after.md",
            'diary = "free-page"',
            'diary = "pages"',
            "weeks/nl/after.md:5: diary names 'pages', and",
        ),
        ("weeks/nl/after.md", '["day"]', '["days"]', "weeks/nl/after.md:6: also names 'days', and there is no such"),
        ("weeks/nl/after.md", '["day"]', '["free-page"]', "weeks/nl/after.md:6: also names a form twice"),
        ("weeks/en/00.md", "+++ home", "+++ house", "weeks/en/00.md:15: must be +++ hard or +++ home"),
        ("weeks/en/00.md", "+++ home", "+++ hard", "weeks/en/00.md:15: begins 'hard' a second time"),
        ("weeks/en/00.md", "+++ home\n- Home.\n", "", "weeks/en/00.md: +++ home is missing"),
        ("weeks/en/00.md", "- Home.\n", "", "weeks/en/00.md: +++ home is empty"),
        (
            "weeks/en/00.md",
            "Text",
            "Text " * 1700,
            "weeks/en/00.md: takes 10.3 minutes to read; at most",
        ),
        ("weeks/en/00.md", 'title = "Title"', "title = Title", "weeks/en/00.md:2: line 2, column 9 is not TOML"),
        ("texts/nl/household-notice.md", "# S", "S", "texts/nl/household-notice.md:1: must be a heading"),
        (
            "practices/breathing-space.toml",
            'text.nl = "Denk aan het optillen van een hand."',
            "",
            "practices/breathing-space.toml:55: part[3].text.nl has no text",
        ),
        (
            "practices/breathing-space.toml",
            "Nothing else.",
            "Nothing. Else.",
            "practices/breathing-space.toml:10: purpose.en has more than two sentences",
        ),
        (
            "practices/breathing-space.toml",
            '["arm"]',
            '["leg"]',
            "practices/breathing-space.toml:51: part[2].asks[0] is 'leg'; it may be 'arm', 'balance', 'bel",
        ),
        (
            "practices/breathing-space.toml",
            'instead = ["arm"]',
            'instead = ["arm"]\nasks = ["arm"]',
            "practices/breathing-space.toml:57: part[3].instead names 'arm', which it asks for itself",
        ),
        (
            "practices/breathing-space.toml",
            'id = "sounds"',
            'id = "hands"',
            "practices/breathing-space.toml:36: variant[3].id 'hands' stands here a second time",
        ),
        (
            "practices/breathing-space.toml",
            "usual = 60\n",
            "",
            "practices/breathing-space.toml:1: the top has no 'usual'",
        ),
        (
            "practices/breathing-space.toml",
            "usual = 60",
            "usual = 60\nusully = 60",
            "practices/breathing-space.toml:4: usully is no word that is known here",
        ),
        (
            "practices/breathing-space.toml",
            'bell = "bell"',
            'bell = "gong"',
            "practices/breathing-space.toml:41: part[0].bell is 'gong'; there is bell",
        ),
        (
            "weeks/nl/after.md",
            "Text to read.",
            "Text to read.\n\n- One\n- A <b>bold</b>\n  word",
            "weeks/nl/after.md:15: has HTML in it, which is shown as it stands",
        ),
        (
            "weeks/nl/after.md",
            "- Home.",
            "- Home.\n- See [here](https://example.org).",
            "weeks/nl/after.md:17: has a link in it, and only its words are shown",
        ),
        (
            "texts/nl/household-notice.md",
            "# S",
            "# S\n\n![A door](door.png)\n",
            "texts/nl/household-notice.md:3: has a picture in it, and only its description is shown",
        ),
        ("forms/day.json", "How was the day? (nl)", "", "forms/day.json:28: item[0].text has no text in 'nl'"),
        (
            "forms/day.json",
            '"type": "text"',
            '"type": "coding"',
            "forms/day.json:27: item[0].type belongs to FHIR R5",
        ),
        (
            "forms/day.json",
            '"text": "How was the day?"',
            '"txet": "How was the day?"',
            "forms/day.json:25: item[0].text is missing, and something is asked there",
        ),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_reason(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    change(folder / file, old, new)
    found = errors(folder)
    assert any(line.startswith(told) for line in found), found


def test_a_word_of_a_form_that_nobody_knows_is_told_with_the_word_that_was_meant(folder: Path) -> None:
    change(folder / "forms/day.json", '"linkId": "q0",', '"linkId": "q0",\n   "requird": true,')
    (found,) = check(Course.load(folder))
    told = "forms/day.json:27: item[0].requird is no field of FHIR R4 and is not read; 'required' is one"
    assert (found.is_error, str(found)) == (False, told)


def test_everything_that_is_wrong_is_told_at_once(folder: Path) -> None:
    change(folder / "weeks/en/01.md", '"breathing-space"', '"silence"')
    change(folder / "weeks/nl/02.md", 'today = "Today."', 'today = ""')
    (folder / "weeks/nl/05.md").unlink()
    (folder / "weeks/nl/09.md").write_text("What is this?")
    assert errors(folder) == [
        "weeks/en/01.md:9: practice[0].script names 'silence', and there is no such practice",
        "weeks/nl/02.md:4: today has no text",
        "weeks/nl/05.md: the file is missing",
        "weeks/nl/09.md: is no file of a course",
    ]


def test_no_week_may_ask_more_than_the_budget(folder: Path) -> None:
    many = small.form("day", *(f"Question {number}?" for number in range(FIELDS_A_WEEK)))
    (folder / "forms/day.json").write_text(many)
    found = errors(folder)
    told = (
        f"also is too much: the forms of this week ask {FIELDS_A_WEEK + 1} questions "
        f"(free-page 1, day {FIELDS_A_WEEK}); at most {FIELDS_A_WEEK} are"
    )
    assert len(found) == 22
    assert all(told in line for line in found)
    change(folder / "forms/free-page.json", "What was it like?", "What was it like?")
    (folder / "forms/day.json").write_text(
        small.form("day", *(f"Question {number}?" for number in range(FIELDS_A_WEEK - 1)))
    )
    assert errors(folder) == []


def test_a_language_that_the_manifest_does_not_name_is_told(folder: Path) -> None:
    change(folder / "manifest.toml", '["en", "nl"]', '["en"]')
    found = errors(folder)
    told = "is of a language that the manifest does not name"
    assert found == [f"texts/nl: {told}", f"weeks/nl: {told}"]


def test_a_recording_that_is_not_there_is_an_error_and_words_not_spoken_are_a_remark(folder: Path) -> None:
    (folder / "voices/eve").mkdir(parents=True)
    head = 'id = "eve"\nname = "Eve"\nlanguage = "en"\norigin = "person"\ndraft = false\nmade_with = "a microphone"\n'
    entry = '[segment."breathing-space/sit"]\nfile = "breathing-space/sit.opus"\nhash = "0"\nframes = 48000\n'
    (folder / "voices/eve/index.toml").write_text(f"{head}{entry}loudness = -20.0\n")
    found = check(Course.load(folder))
    assert [str(finding) for finding in found] == [
        "voices/eve/index.toml:7: segment.breathing-space/sit names 'breathing-space/sit.opus', which is not there "
        "or is no sound",
        "voices/eve/index.toml: 2 segments are not spoken, and 1 in other words",
        "voices/eve/index.toml: licence is not said",
    ]
    assert [finding.is_error for finding in found] == [True, False, False]
