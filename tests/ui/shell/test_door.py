"""The door when the passphrase was forgotten, with a real vault and its recovery code."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.errors import WrongPassphrase
from app.paths import Profile
from app.vault.vault import Vault
from sync.client.recovery import RecoveryCode
from tests.ui.shell.conftest import PASSPHRASE
from ui.program import Program
from ui.shell.forgotten_page import ForgottenPage
from ui.shell.lock_page import LockPage

NEW = "bread and cheese on Sunday"


@pytest.fixture
def program(begin: Callable[[str], Program]) -> Program:
    return begin("patient")


@pytest.fixture
def code(program: Program, profile: Profile, clock: SetClock) -> RecoveryCode:
    """The code on the sheet of the vault."""
    found = RecoveryCode.new()
    with Vault.open(profile, PASSPHRASE, clock=clock) as vault:
        vault.set_recovery(found.data)
    return found


@pytest.fixture
def page(qtbot: QtBot, program: Program, code: RecoveryCode) -> ForgottenPage:
    assert isinstance(program.window.bare, LockPage)
    qtbot.mouseClick(program.window.bare.forgotten_button, Qt.MouseButton.LeftButton)
    assert isinstance(program.window.bare, ForgottenPage)
    return program.window.bare


def ask(qtbot: QtBot, page: ForgottenPage, code: str, new: str = NEW, again: str = NEW) -> None:
    for field, words in ((page.code, code), (page.new.field, new), (page.again.field, again)):
        field.clear()
        qtbot.keyClicks(field, words)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)


def test_the_code_on_the_sheet_opens_haven_with_a_new_passphrase(
    qtbot: QtBot, program: Program, page: ForgottenPage, code: RecoveryCode, profile: Profile, clock: SetClock
) -> None:
    with qtbot.waitSignal(program.unlocked, timeout=15_000):
        ask(qtbot, page, code.text.lower().replace("-", " "))
    with qtbot.waitSignal(program.locked):
        program.lock()
    with pytest.raises(WrongPassphrase):
        Vault.open(profile, PASSPHRASE, clock=clock)
    Vault.open(profile, NEW, clock=clock).close()


def mistyped(code: str) -> str:
    return code[:-1] + ("0" if code[-1] != "0" else "1")


@pytest.mark.parametrize(
    ("spoil", "new", "again", "said"),
    [
        (mistyped, NEW, NEW, "recovery"),
        (lambda _: RecoveryCode.new().text, NEW, NEW, "recovery"),
        (str, "short", "short", "at least"),
        (str, NEW, NEW + "s", "differ"),
    ],
    ids=["mistyped", "of another vault", "too short", "not the same"],
)
def test_what_does_not_fit_is_said_and_changes_nothing(
    qtbot: QtBot,
    page: ForgottenPage,
    code: RecoveryCode,
    profile: Profile,
    clock: SetClock,
    spoil: Callable[[str], str],
    new: str,
    again: str,
    said: str,
) -> None:
    ask(qtbot, page, spoil(code.text), new, again)
    qtbot.waitUntil(lambda: page.open_button.isEnabled() and said in page.trouble.text.lower(), timeout=15_000)
    Vault.open(profile, PASSPHRASE, clock=clock).close()
