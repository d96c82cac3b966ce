"""Words that a full disk did not take: locking and closing keep them first, and never drop them unasked."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.errors import DiskFull
from ui.program import Program
from ui.shell.house import House

Start = Callable[[str], Program]


class Disk:
    """Takes what pages want to keep, or not."""

    def __init__(self, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = True
        self.asked = 0
        self._relay = program.relay
        monkeypatch.setattr(House, "leave_all", lambda _house: self.keep())

    def keep(self) -> None:
        self.asked += 1
        self._relay.run("vault", self._write, lambda _: None, lambda _: None)

    def _write(self) -> None:
        if self.full:
            raise DiskFull


@pytest.fixture
def program(unlocked: Start) -> Program:
    return unlocked("patient")


@pytest.fixture
def disk(qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch) -> Disk:
    found = Disk(program, monkeypatch)
    found.keep()
    qtbot.waitUntil(lambda: program.relay.unkept is not None)
    return found


def test_locking_by_itself_never_drops_words(qtbot: QtBot, program: Program, disk: Disk) -> None:
    for times in (2, 3, 4):
        program.guard.locked.emit()
        qtbot.waitUntil(lambda times=times: disk.asked == times and program.relay.pending == 0)
        assert program.session is not None
    disk.full = False
    with qtbot.waitSignal(program.locked):
        program.guard.locked.emit()


def test_closing_says_so_first_and_goes_when_it_is_asked_again(qtbot: QtBot, program: Program, disk: Disk) -> None:
    program.shut_down()
    qtbot.waitUntil(lambda: disk.asked == 2 and program.relay.pending == 0)
    assert program.session is not None
    assert not program.is_over
    with qtbot.waitSignal(program.ended):
        program.shut_down()


def test_closing_goes_on_when_the_disk_takes_it_again(qtbot: QtBot, program: Program, disk: Disk) -> None:
    disk.full = False
    with qtbot.waitSignal(program.ended):
        program.shut_down()
