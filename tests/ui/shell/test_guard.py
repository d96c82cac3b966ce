from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from ui.shell.guard import LOOK_MS, Guard


def passes(clock: SetClock, guard: Guard, seconds: float) -> None:
    """Lets time go by in the steps in which the guard looks."""
    step = LOOK_MS / 1000
    while seconds > 0:
        clock.advance(timedelta(seconds=min(step, seconds)))
        guard.look()
        seconds -= step


def test_it_locks_after_the_minutes_that_were_set(qtbot: QtBot, clock: SetClock) -> None:
    guard = Guard(clock)
    guard.start(2)
    with qtbot.assertNotEmitted(guard.locked):
        passes(clock, guard, 115)
    with qtbot.waitSignal(guard.locked):
        passes(clock, guard, 5)


def test_a_key_begins_the_minutes_anew(qtbot: QtBot, clock: SetClock) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    guard = Guard(clock)
    guard.start(2)
    passes(clock, guard, 115)
    qtbot.keyClick(field, Qt.Key.Key_A)
    with qtbot.assertNotEmitted(guard.locked):
        passes(clock, guard, 115)
    guard.stop()


def test_it_locks_when_the_computer_slept_even_when_it_never_locks_otherwise(qtbot: QtBot, clock: SetClock) -> None:
    guard = Guard(clock)
    guard.start(0)
    with qtbot.assertNotEmitted(guard.locked):
        passes(clock, guard, 3600)
    clock.advance(timedelta(minutes=30))
    with qtbot.waitSignal(guard.locked):
        guard.look()


def test_a_practice_that_plays_is_not_interrupted(qtbot: QtBot, clock: SetClock) -> None:
    playing = [True]
    guard = Guard(clock, lambda: bool(playing))
    guard.start(2)
    with qtbot.assertNotEmitted(guard.locked):
        passes(clock, guard, 2400)
    playing.clear()
    with qtbot.assertNotEmitted(guard.locked):
        passes(clock, guard, 110)
    with qtbot.waitSignal(guard.locked):
        passes(clock, guard, 125)


def test_a_computer_that_slept_is_locked_whatever_plays(qtbot: QtBot, clock: SetClock) -> None:
    guard = Guard(clock, lambda: True)
    guard.start(2)
    clock.advance(timedelta(minutes=30))
    with qtbot.waitSignal(guard.locked):
        guard.look()
