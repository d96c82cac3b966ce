"""`haven-course record` from the outside."""

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.course.voices import read_voice
from tests.app.recording.courses import small_course
from ui.commands.course import main
from ui.commands.recording import record
from ui.recording.window import RecordingWindow


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return small_course(tmp_path / "courses").folder


Given = Callable[..., argparse.Namespace]


@pytest.fixture
def given(course: Path, tmp_path: Path) -> Given:
    def make(**other: object) -> argparse.Namespace:
        values = {"course": course, "voice": "anna", "name": "Anna", "language": "en", "out": tmp_path / "voices"}
        return argparse.Namespace(**values | other)

    return make


def windows() -> list[RecordingWindow]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, RecordingWindow)]


def test_a_window_opens_with_the_first_words_and_the_voice_is_in_its_folder(
    qtbot: QtBot, given: Given, tmp_path: Path, dressed: object
) -> None:
    seen: list[str] = []

    def run() -> int:
        (window,) = windows()
        qtbot.addWidget(window)
        qtbot.waitUntil(lambda: window.relay.pending == 0)
        seen.append(window.booth.words.words.text())
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible())
        return 0

    assert record(given(), run) == 0
    assert len(seen[0].split()) > 3
    assert read_voice(tmp_path / "voices" / "anna").name == "Anna"


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        ({"voice": "Anna!"}, 2, "small letters, digits and single hyphens"),
        ({"language": "fr"}, 2, "'fr' is none of the course's"),
        ({"course": Path("nowhere")}, 1, "manifest.toml"),
    ],
)
def test_what_cannot_be_recorded_is_told(
    given: Given, capsys: pytest.CaptureFixture[str], change: dict[str, object], code: int, said: str
) -> None:
    assert record(given(**change)) == code
    assert said in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_to_is_told(
    given: Given, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "voices").write_text("a file where the folder should be")
    assert record(given()) == 1
    assert "cannot write" in capsys.readouterr().err


def test_the_command_line_reaches_the_room(course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["record", "--help"])
    assert caught.value.code == 0
    assert "Exit codes: 0 the window was closed" in " ".join(capsys.readouterr().out.split())
    words = ["record", str(course), "--voice", "Anna!", "--name", "Anna", "--language", "en", "--out", str(tmp_path)]
    assert main(words) == 2
