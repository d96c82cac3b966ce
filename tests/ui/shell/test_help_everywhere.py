"""Help now, from everywhere: without a network, without a passphrase, and without losing what was typed."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.paths import Profile
from tests.ui.everywhere import fill, go, places
from ui.practice.window import PlayerWindow
from ui.program import Program
from ui.shell.help_page import HelpPanel

Start = Callable[[str], Program]
quietly = pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints", "support raise")


def press(program: Program, name: str) -> None:
    button = program.window.findChild(QPushButton, name)
    assert button is not None, name
    assert button.isVisible(), name
    button.click()


def said(program: Program) -> str:
    return "\n".join(label.text() for label in program.window.findChildren(QLabel) if label.isVisible())


def key(qtbot: QtBot, program: Program) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_F1)


@quietly
def test_barrier_18_help_stands_on_every_page_and_every_sheet(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    fill(qtbot, program)
    for place in places(program):
        go(qtbot, program, place)
        press(program, "rail.help")
        assert program.window.house is not None
        assert program.window.house.open_page == "help", str(place)


@quietly
def test_barrier_18_before_the_door_and_beside_a_forgotten_passphrase(qtbot: QtBot, begin: Start) -> None:
    program = begin("patient")
    press(program, "lock.help")
    assert "You are not alone with this" in said(program)
    press(program, "help.back")
    press(program, "lock.forgotten")
    code = program.window.findChild(QLineEdit, "forgotten.code")
    assert code is not None
    code.setText("ABCD-EFGH")
    press(program, "forgotten.help")
    assert isinstance(program.window.bare, HelpPanel)
    press(program, "help.back")
    again = program.window.findChild(QLineEdit, "forgotten.code")
    assert again is not None
    assert again.text() == "ABCD-EFGH", "what was typed is there again"


@quietly
def test_barrier_18_in_the_first_run_before_there_is_anything(
    qtbot: QtBot, qapp: QApplication, profile: Profile, clock: SetClock
) -> None:
    program = Program(profile, "patient", clock)
    program.start()
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    language = program.window.findChild(QPushButton, "enrol.language_en")
    assert language is not None
    press(program, "enrol.help")
    assert "You are not alone with this" in said(program)
    assert not language.isVisible()
    press(program, "help.back")
    assert language.isVisible()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    key(qtbot, program)
    assert "You are not alone with this" in said(program)
    press(program, "help.back")
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert program.window.findChild(HelpPanel) is None
    with qtbot.waitSignal(program.ended):
        program.shut_down()
    program.deleteLater()


@quietly
def test_barrier_18_out_of_a_practice_that_plays(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    program.breathe(5)
    qtbot.waitUntil(lambda: isinstance(program.window.full, PlayerWindow))
    key(qtbot, program)
    qtbot.waitUntil(lambda: program.window.full is None)
    assert program.window.house is not None
    assert program.window.house.open_page == "help"


@quietly
def test_barrier_18_each_number_says_when_the_clinic_tried_it(qtbot: QtBot, begin: Start, profile: Profile) -> None:
    profile.folder.mkdir(parents=True, exist_ok=True)
    numbers = [
        {"kind": "clinic", "number": "010 123", "hours": "9 to 5", "checked": "2027-02-01"},
        {"kind": "crisis", "number": "113", "checked": "yesterday or so"},
    ]
    profile.help.write_text(json.dumps({"numbers": numbers}))
    program = begin("patient")
    press(program, "lock.help")
    words = said(program)
    assert words.count("The clinic tried this number on") == 1, "nothing is said about a day that cannot be read"
    assert "The clinic tried this number on 1 February 2027." in words
    assert "113" in words


@quietly
def test_barrier_19_what_stands_beside_every_page_fits_in_one_glance(qtbot: QtBot, unlocked: Start) -> None:
    """Six places, settings and lock, and never a tree; and after locking one is where one was."""
    program = unlocked("patient")
    house = program.window.house
    assert house is not None
    assert len(house.order) == 6
    house.go("course", {})
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    with qtbot.waitSignal(program.locked):
        program.lock()
    with qtbot.waitSignal(program.unlocked):
        program.unlock("a window over the water")
    assert program.window.house is not None
    assert program.window.house.open_page == "course"


@quietly
@pytest.mark.parametrize("percent", [150, 200])
def test_barrier_19_help_can_be_read_in_large_print(
    qtbot: QtBot, unlocked: Start, percent: int, profile: Profile
) -> None:
    program = unlocked("patient")
    before = program.window.house
    program.settings.look(text=percent)
    qtbot.waitUntil(lambda: program.window.house is not before)
    program.window.resize(1280, 800)
    press(program, "rail.help")
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    number = program.window.findChild(QWidget, "help.number.0")
    assert number is not None
    assert number.isVisible()
    assert number.width() >= number.sizeHint().width() - 1
