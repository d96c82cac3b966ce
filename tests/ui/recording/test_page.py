"""The way to the recording room from a therapist's settings, in a whole program."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.course.voices import read_voice
from app.recording.take import finished
from tests.app.recording.speech import spoken
from tests.ui.named import child
from tests.ui.shell.conftest import begin, made, unlocked
from ui.program import Program
from ui.recording.booth import Booth
from ui.recording.page import RecordingPage
from ui.settings.page import SettingsPage

__all__ = ["begin", "made", "unlocked"]

Start = Callable[[str], Program]


def settle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.relay.pending == 0)


def go(qtbot: QtBot, program: Program) -> RecordingPage:
    house = program.window.house
    assert house is not None
    house.go("settings", {})
    settings = house.page("settings")
    assert isinstance(settings, SettingsPage)
    qtbot.waitUntil(lambda: settings.is_whole)
    settle(qtbot, program)
    press(qtbot, house.page("settings"), "settings.recording")
    assert house.open_page == "recording"
    settle(qtbot, program)
    page = house.page("recording")
    assert isinstance(page, RecordingPage)
    return page


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(child(page, QWidget, name), Qt.MouseButton.LeftButton)


def enter(qtbot: QtBot, program: Program, page: RecordingPage, name: str, language: str) -> Booth:
    child(page, QLineEdit, "recording.name").setText(name)
    press(qtbot, page, f"recording.language.{language}")
    press(qtbot, page, "recording.begin")
    settle(qtbot, program)
    booth = program.window.full
    assert isinstance(booth, Booth)
    return booth


def test_a_voice_is_begun_left_and_gone_on_with(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("reviewer")
    page = go(qtbot, program)
    booth = enter(qtbot, program, page, "Marijke", "nl")
    course = page.context.services.course
    first = course.scripts("nl")[0].segments[0]
    assert booth.words.words.text() == first.text
    folder = program.profile.recordings / course.manifest.id / "marijke-nl"
    assert read_voice(folder).name == "Marijke"
    qtbot.keyClick(booth, Qt.Key.Key_Escape)
    assert program.window.full is None
    settle(qtbot, program)
    assert list(page.cards) == ["marijke-nl"]
    assert child(page, QLineEdit, "recording.name").text() == ""
    press(qtbot, page, "recording.open.marijke-nl")
    settle(qtbot, program)
    assert isinstance(program.window.full, Booth)


def test_locking_takes_the_room_away(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("reviewer")
    enter(qtbot, program, go(qtbot, program), "Marijke", "en")
    with qtbot.waitSignal(program.locked):
        program.lock()
    assert program.window.full is None


def test_a_name_is_asked_for_where_none_is_given(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("reviewer")
    page = go(qtbot, program)
    press(qtbot, page, "recording.begin")
    settle(qtbot, program)
    assert program.window.full is None
    assert page.beginning.name.hasFocus()


def test_a_voice_is_taken_along_and_what_else_is_there_is_left_alone(
    qtbot: QtBot, unlocked: Start, tmp_path: Path
) -> None:
    program = unlocked("reviewer")
    page = go(qtbot, program)
    room = page.shelf.begin("Marijke", "en")
    take = finished(spoken((0.8,)).samples)
    assert take is not None
    room.keep(room.hold(room.passages()[0], take.content))
    page.entered({})
    settle(qtbot, program)
    press(qtbot, page, "recording.copy.marijke-en")
    dialog = page.findChild(QFileDialog, "file_dialog")
    assert dialog is not None
    stick, other = tmp_path / "stick", tmp_path / "other"
    (other / "marijke-en").mkdir(parents=True)
    stick.mkdir()
    dialog.fileSelected.emit(str(stick))
    dialog.reject()
    settle(qtbot, program)
    assert len(read_voice(stick / "marijke-en").recordings) == 1
    assert page.done.isVisible()
    assert str(stick) in page.done.text
    page.copy("marijke-en", other)
    settle(qtbot, program)
    assert page.trouble.isVisible()
    assert not page.done.isVisible()
    assert list((other / "marijke-en").iterdir()) == []


def test_a_patient_has_no_recording_room(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    house = program.window.house
    assert house is not None
    assert not house.knows("recording")
    house.go("settings", {})
    settings = house.page("settings")
    assert isinstance(settings, SettingsPage)
    qtbot.waitUntil(lambda: settings.is_whole)
    settle(qtbot, program)
    assert house.page("settings").findChild(QWidget, "settings.recording") is None


@pytest.mark.parametrize("role", ["reviewer"])
def test_the_room_is_not_where_the_program_opens_the_next_time(qtbot: QtBot, unlocked: Start, role: str) -> None:
    program = unlocked(role)
    before = program.settings.page
    go(qtbot, program)
    assert program.settings.page == before
