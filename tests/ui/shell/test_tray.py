"""The breathing space from beside the clock and by a key: unlocked, locked, and out of what takes the window."""

import shutil
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.paths import Profile
from tests.ui.shell.conftest import PASSPHRASE, Made
from ui.practice.window import PlayerWindow
from ui.program import Program
from ui.shell.tray import MINUTES, Tray
from ui.shell.wish import Wish

Start = Callable[[str], Program]
quietly = pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints", "support raise", "systemTrayWindow")


def entry(program: Program, name: str) -> QAction:
    found = program.tray.menu.findChild(QAction, f"tray.{name}")
    assert found is not None, name
    return found


def planned_s(program: Program) -> int:
    full = program.window.full
    assert isinstance(full, PlayerWindow)
    return round(full.player.moment.timeline.length_s) if full.player.moment is not None else 0


@quietly
@pytest.mark.parametrize("minutes", MINUTES)
def test_each_length_begins_from_beside_the_clock(qtbot: QtBot, unlocked: Start, minutes: int) -> None:
    program = unlocked("patient")
    program.window.hide()
    entry(program, f"breathe.{minutes}").trigger()
    qtbot.waitUntil(lambda: program.window.full is not None)
    assert program.window.isVisible()
    qtbot.waitUntil(lambda: planned_s(program) > 0)
    assert abs(planned_s(program) - minutes * 60) < 15


@quietly
def test_at_the_locked_door_it_begins_as_soon_as_it_is_open(qtbot: QtBot, begin: Start) -> None:
    program = begin("patient")
    entry(program, "breathe.1").trigger()
    assert program.window.full is None
    with qtbot.waitSignal(program.unlocked):
        program.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(program.window.full, PlayerWindow))


@pytest.mark.parametrize(("minutes", "counts"), [(0, True), (4, True), (6, False), (60 * 14, False)])
def test_a_wish_at_the_door_counts_for_some_minutes_and_once(clock: SetClock, minutes: int, counts: bool) -> None:
    wish = Wish(clock)
    assert wish.take() == 0
    wish.keep(5)
    clock.advance(timedelta(minutes=minutes))
    assert wish.take() == (5 if counts else 0)
    assert wish.take() == 0


@quietly
def test_a_wish_of_yesterday_begins_nothing(qtbot: QtBot, made: Made, profile: Profile, clock: SetClock) -> None:
    shutil.copytree(made.patient, profile.folder, dirs_exist_ok=True)
    computer = SetClock(clock.now())
    program = Program(profile, "patient", clock, computer=computer)
    program.start()
    entry(program, "breathe.1").trigger()
    computer.advance(timedelta(hours=14))
    with qtbot.waitSignal(program.unlocked):
        program.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    assert program.window.full is None
    with qtbot.waitSignal(program.ended):
        program.shut_down()
    program.deleteLater()


@quietly
def test_a_key_begins_it_and_never_ends_a_practice_that_plays(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.full is not None)
    playing = program.window.full
    qtbot.keyClick(program.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    entry(program, "breathe.5").trigger()
    qtbot.waitUntil(lambda: program.relay.pending <= 1)
    assert program.window.full is playing


class Room(QWidget):
    """Takes the whole window and opens the breathing space itself."""

    def __init__(self) -> None:
        super().__init__()
        self.minutes: list[int] = []

    def breathe(self, minutes: int) -> None:
        self.minutes.append(minutes)


@quietly
def test_what_takes_the_window_may_open_it_itself_and_come_back(unlocked: Start) -> None:
    program = unlocked("patient")
    room = Room()
    assert program.context is not None
    program.context.show_full(room)
    entry(program, "breathe.5").trigger()
    program.breathe()
    assert room.minutes == [5, 3]


@quietly
def test_it_brings_the_window_and_locks(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    program.window.hide()
    entry(program, "open").trigger()
    assert program.window.isVisible()
    with qtbot.waitSignal(program.locked):
        entry(program, "lock").trigger()


@quietly
def test_a_therapist_has_no_breathing_space_there(unlocked: Start) -> None:
    program = unlocked("reviewer")
    names = [action.objectName() for action in program.tray.menu.actions()]
    assert names == ["tray.open", "tray.lock", "tray.end"]
    program.breathe()
    assert program.window.full is None


@quietly
def test_without_a_place_beside_the_clock_nothing_breaks(unlocked: Start) -> None:
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    program = unlocked("patient")
    assert not program.tray.is_there
    program.settings.look(language="nl")
    program.settings.look(language="en")
    program.tray.hide()


@quietly
def test_with_a_place_it_stands_there_until_the_end(
    qtbot: QtBot, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    window = QWidget()
    qtbot.addWidget(window)
    tray = Tray(window, breathes=True)
    asked: list[bool] = []
    tray.window_asked.connect(lambda: asked.append(True))
    tray.show()
    assert tray.is_there
    icon = tray.findChild(QSystemTrayIcon)
    assert icon is not None
    assert not icon.icon().isNull()
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert asked == [True]
    tray.hide()
    assert not tray.is_there
    tray.deleteLater()
