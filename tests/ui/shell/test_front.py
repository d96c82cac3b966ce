"""The window that stands before the rest of the program: what it needs, and what becomes of what was asked there."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.paths import Profile
from tests.ui.shell.conftest import PASSPHRASE, make
from ui.front import Front
from ui.program import Program
from ui.shell.help_page import HelpPanel
from ui.shell.lock_page import LockPage
from ui.shell.settings import Settings
from ui.shell.window import Window
from ui.theme import current

LATE = (
    "ui.program",
    "ui.services",
    "app.vault.vault",
    "app.model.changes",
    "sync.client.transport",
    "cryptography",
    "sqlcipher3",
    "msgspec",
    "requests",
    "numpy",
    "PySide6.QtNetwork",
    "PySide6.QtMultimedia",
    "PySide6.QtDBus",
    "concurrent.futures",
)
"""What nobody needs who looks at the locked door."""
LATER = ("ui.theme", "ui.widgets", "ui.shell.looks", "ui.shell.lock_page", "tomllib")
"""What is not needed either before the window has its ground."""
OPENS_MS = 20_000
"""Within which a vault opens on a machine that does much else at the same time."""

Start = Callable[[], tuple[Front, Callable[[], Program]]]


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("front") / "patient", "patient")


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, vault: Path, clock: SetClock) -> Iterator[Start]:
    """Shows the door, and lets the rest come when the test says so."""
    programs: list[Program] = []

    def begin() -> tuple[Front, Callable[[], Program]]:
        front = Front(Profile(vault))
        came: list[bool] = []
        front.ready.connect(lambda: came.append(True))
        front.show()
        qtbot.waitUntil(lambda: front.door is not None)

        def rest() -> Program:
            qtbot.waitUntil(lambda: bool(came))
            program = Program(Profile(vault), "patient", clock, front=front)
            programs.append(program)
            program.start()
            return program

        return front, rest

    yield begin
    for program in programs:
        if not program.is_over:
            with qtbot.waitSignal(program.ended, timeout=OPENS_MS):
                program.shut_down()
        program.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def door(front: Front) -> LockPage:
    assert front.door is not None
    return front.door


def test_what_was_typed_before_the_rest_was_there_opens_the_vault(qtbot: QtBot, start: Start) -> None:
    front, rest = start()
    qtbot.keyClicks(door(front).passphrase.field, PASSPHRASE)
    qtbot.keyClick(door(front).passphrase.field, Qt.Key.Key_Return)
    program = rest()
    qtbot.waitUntil(lambda: program.session is not None, timeout=OPENS_MS)


def test_words_that_were_only_begun_stay_in_the_field(qtbot: QtBot, start: Start) -> None:
    front, rest = start()
    qtbot.keyClicks(door(front).passphrase.field, "a window")
    program = rest()
    assert program.window.bare is front.door
    qtbot.keyClicks(door(front).passphrase.field, PASSPHRASE.removeprefix("a window"))
    with qtbot.waitSignal(program.unlocked, timeout=OPENS_MS):
        qtbot.mouseClick(door(front).open_button, Qt.MouseButton.LeftButton)


def test_help_that_was_asked_for_at_once_comes(qtbot: QtBot, start: Start) -> None:
    front, rest = start()
    qtbot.mouseClick(door(front).help_button, Qt.MouseButton.LeftButton)
    assert isinstance(rest().window.bare, HelpPanel)


def test_a_window_that_is_closed_at_once_ends_in_its_order(qtbot: QtBot, start: Start) -> None:
    front, rest = start()
    front.window.close()
    program = rest()
    with qtbot.waitSignal(program.ended):
        pass


@pytest.mark.parametrize(("what", "late"), [("Window", (*LATE, *LATER)), ("LockPage", LATE)])
def test_the_first_pictures_wait_for_nothing_behind_them(what: str, late: tuple[str, ...], vault: Path) -> None:
    place = {"Window": "ui.shell.window", "LockPage": "ui.shell.lock_page"}[what]
    script = (
        "import os, sys; from ui.__main__ import main\n"
        f"import {place} as shown\n"
        f"class Seen(shown.{what}):\n"
        "    def paintEvent(self, event):\n"
        "        super().paintEvent(event)\n"
        f"        print([name for name in {late!r} if name in sys.modules], flush=True)\n"
        "        os._exit(0)\n"
        f"shown.{what} = Seen\n"
        "sys.argv = ['haven']\n"
        "main()\n"
    )
    home = vault.parent / f"home-{what}"
    (home / "haven").mkdir(parents=True)
    (home / "haven" / "patient").symlink_to(vault)
    here = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(home)}
    told = subprocess.run([sys.executable, "-c", script], env=here, capture_output=True, text=True, timeout=60)
    assert told.stdout.strip() == "[]", told.stdout + told.stderr


def test_a_start_begins_with_the_ground_of_the_last_one(qtbot: QtBot, start: Start, vault: Path) -> None:
    front, rest = start()
    ground = current().tokens.paper.name()
    assert front.settings.ground == ground
    rest()
    qtbot.waitUntil(lambda: Settings(Profile(vault).settings).ground == ground)


def test_a_window_in_which_nothing_stands_has_its_ground(qtbot: QtBot) -> None:
    window = Window("#123456")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    assert window.grab().toImage().pixelColor(300, 300).name() == "#123456"
