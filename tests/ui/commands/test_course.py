"""`haven-course` from the outside."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.course.pack import Course
from app.course.voices import text_hash
from app.paths import resources
from tests.app.course import small
from tests.ui.named import words
from ui.commands.course import main
from ui.course.page import CoursePage
from ui.diary.page import DiaryPage
from ui.printing.booklet import booklet

Written = Any


@pytest.fixture
def write(tmp_path: Path) -> Written:
    def written(name: str, *items: dict[str, Any], **more: Any) -> str:
        form = {"resourceType": "Questionnaire", "status": "active", "title": "A form", "item": list(items), **more}
        (tmp_path / name).write_text(json.dumps(form))
        return str(tmp_path / name)

    return written


def test_our_own_forms_mislead_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(str(path) for path in (resources() / "courses" / "mbct" / "forms").glob("*.json"))
    assert main(["check-form", *files]) == 0
    said = capsys.readouterr().out
    listed = [line for line in said.splitlines() if line.startswith(("  misleading", "  degraded", "  note"))]
    beside = "is asked once for all answers together, and filed with the first of them"
    assert all(line.endswith(beside) for line in listed)
    assert said.count("Everything in this form is honoured.") + len(listed) == len(files) > 0
    assert said.count("languages: en, nl") == len(files)


def test_each_file_is_told_and_one_that_could_mislead_decides(
    write: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    good = write("good.json", {"linkId": "q", "type": "string", "text": "?"})
    note = write("note.json", {"linkId": "q", "type": "string"})
    bad = write("bad.json", {"linkId": "q", "type": "choice", "text": "?", "answerValueSet": "https://example.org/v"})
    assert main(["check-form", good, note]) == 0
    assert "This form can be used; nothing in it could mislead." in capsys.readouterr().out
    assert main(["check-form", good, bad, note]) == 1
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if line.startswith("  misleading")] == [
        "  misleading: item[0].answerValueSet (q): the value set 'https://example.org/v' cannot be resolved: it lies "
        "outside the form and is not to be had offline; own words are taken instead of a choice"
    ]
    assert "  This form could mislead: 1 of 1 findings." in said


def test_a_file_that_is_no_form_is_told_and_the_others_too(
    write: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = write("broken.json", {"linkId": "q", "type": "coding"})
    good = write("good.json", {"linkId": "q", "type": "string", "text": "?"})
    assert main(["check-form", broken, good]) == 1
    said = capsys.readouterr().out
    assert "item[0].type: belongs to FHIR R5; Haven reads FHIR R4 alone" in said
    assert "good.json: A form" in said


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-form", str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().err == f"There is no file {tmp_path / 'none.json'}.\n"


def test_what_a_form_says_does_not_move_the_cursor(write: Written, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["check-form", write("odd.json", {"linkId": "q", "type": "string", "text": "?"}, title="a\x1b[2Jb\rc")])
        == 0
    )
    assert "odd.json: a [2Jb c" in capsys.readouterr().out


def test_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check-form", "--help"])
    assert caught.value.code == 0
    assert "Exit codes: 0 done" in " ".join(capsys.readouterr().out.split())


def test_a_whole_course_is_checked_and_a_mistake_decides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = small.write(tmp_path)
    assert main(["check", str(folder)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "small 1.0: 11 of 11 chapters, 1 practices, 2 forms, 0 voices, in en, nl",
        "Nothing is to be mended.",
    ]
    script = folder / "practices" / "breathing-space.toml"
    script.write_text(script.read_text("utf-8").replace("[5, 60, 180]", "[5, 60, 90]"), "utf-8")
    (folder / "weeks" / "en" / "4.md").write_text("")
    assert main(["check", str(folder)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert "weeks/en/4.md: is no file of a course" in said
    told = "lengths offers 180 seconds, and in 'floor+sounds', sparing arm, flat, in nl it comes out at"
    assert any(line.startswith(f"practices/breathing-space.toml:2: {told}") for line in said), said


def test_a_course_without_a_usable_manifest_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "manifest.toml, the file: is missing" in capsys.readouterr().out
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    assert "There is no folder" in capsys.readouterr().err


def test_the_voices_of_a_course_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = small.write(tmp_path)
    (folder / "voices" / "eve").mkdir(parents=True)
    digits = text_hash("eve", "Lift one hand a little.")
    (folder / "voices" / "eve" / "index.toml").write_text(
        'id = "eve"\nname = "Eve"\nlanguage = "en"\norigin = "person"\ndraft = true\nmade_with = "a microphone"\n'
        f'[segment."breathing-space/lift"]\nfile = "breathing-space/lift.opus"\nhash = "{digits}"\nframes = 96000\n'
        "loudness = -20.0\n"
        '[segment."breathing-space/sit"]\nfile = "breathing-space/sit.opus"\nhash = "0"\nframes = 96000\n'
        "loudness = -20.0\n"
    )
    assert main(["voices", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "eve (Eve, en, spoken by a person, a draft that waits for a person's approval):",
        "  1 of 3 segments are spoken as they are written now; 0.1 minutes",
        "  breathing-space/sit: spoken in other words",
        "  breathing-space/think: not spoken",
        "nl: no voice; practices are shown in words alone.",
    ]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_course_is_printed_as_a_booklet(tmp_path: Path, language: str) -> None:
    folder, out = small.write(tmp_path), tmp_path / "booklet.pdf"
    line = [sys.executable, "-m", "ui.commands.course", "print", str(folder), "--language", language]
    done = subprocess.run([*line, "--out", str(out)], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, f"{out} is written.\n"), done.stderr
    assert out.read_bytes().startswith(b"%PDF")


def test_the_booklet_holds_every_chapter_and_every_word_of_a_practice(qapp: QApplication, tmp_path: Path) -> None:
    course = Course.load(small.write(tmp_path))
    said = booklet(course, "nl").toPlainText()
    assert said.count("Text to read.") == 11
    for line in ("Een kleine cursus", "Til een hand een beetje op.", "Ga zitten, en voel uw handen.", "Silence"):
        assert line in said
    assert "Denk aan het optillen" not in said, "it stands in for those alone who have to spare the arm"


def test_a_booklet_that_cannot_be_written_is_told(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = small.write(tmp_path)
    assert main(["print", str(folder), "--out", str(tmp_path / "nowhere" / "booklet.pdf")]) == 1
    assert "could not be printed or saved" in capsys.readouterr().out


def test_a_preview_of_what_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = small.write(tmp_path)
    assert main(["preview", str(folder), "--form", "stress"]) == 1
    assert "stress" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("what", "page", "shown"),
    [
        (("--chapter", "silent-day"), CoursePage, "Between week 6 and week 7"),
        (("--form", "day"), DiaryPage, "How was the day?"),
    ],
)
def test_a_preview_shows_a_chapter_or_a_form_and_leaves_nothing_behind(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: tuple[str, str],
    page: type[QWidget],
    shown: str,
) -> None:
    folder, place = small.write(tmp_path / "course"), tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    seen: list[bool] = []

    def look() -> None:
        for each in qapp.allWidgets():
            if isinstance(each, page) and each.isVisible() and shown in words(each):
                seen.append(bool([*place.iterdir()]))
                each.window().close()
                timer.stop()
                return

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    assert main(["preview", str(folder), *what, "--language", "en"]) == 0
    assert seen == [True]
    assert [*place.iterdir()] == []


@pytest.mark.parametrize("what", [["preview"], ["print", "--out", "book.pdf"]])
def test_a_language_that_the_course_does_not_have_is_refused(
    tmp_path: Path, what: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = small.write(tmp_path)
    manifest = folder / "manifest.toml"
    manifest.write_text(manifest.read_text("utf-8").replace('["en", "nl"]', '["en"]'), "utf-8")
    assert main([*what, str(folder), "--language", "nl"]) == 1
    assert "manifest.toml, languages: does not name 'nl'" in capsys.readouterr().out
