"""Somebody knows the passphrase: the sheet, the wait, and the door that only the new one opens; real vaults."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock, SystemClock
from app.errors import DiskFull, HavenError, ReadOnlyPlace, VaultInUse
from app.paths import Profile
from app.vault.sync_state import SyncState
from app.vault.vault import Vault
from sync.client.recovery import RECOVERY, RecoveryCode
from tests.accessibility.test_every_page import cut, own, sideways, takes_focus
from tests.app.vault.conftest import SmallDisk, small_disk
from tests.ui.shell.conftest import PASSPHRASE, make
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.settings.secret import SecretSheet
from ui.shell.help_page import HelpPanel
from ui.shell.lock_page import LockPage
from ui.shell.new_lock import NewLockPage, Progress

__all__ = ["small_disk"]

NEW = "a door in another street"
CODE = RecoveryCode(bytes(range(20)))
Start = Callable[[str], Program]


@pytest.fixture(scope="module")
def vaults(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A patient's and a therapist's vault, which a recovery code opens too."""
    made = {}
    for role in ("patient", "reviewer"):
        folder = made[role] = make(tmp_path_factory.mktemp("vaults") / role, role)
        with Vault.open(Profile(folder), PASSPHRASE, clock=SystemClock()) as vault:
            vault.set_recovery(CODE.data)
            with vault.database.transaction():
                SyncState(vault.database).put(RECOVERY, CODE.sealing_public)
    return made


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, vaults: dict[str, Path], profile: Profile, clock: SetClock
) -> Iterator[Start]:
    """Opens a program and goes to the sheet."""
    programs: list[Program] = []

    def begin(role: str, place: Profile = profile) -> Program:
        shutil.copytree(vaults[role], place.folder)
        program = Program(place, "reviewer" if role == "reviewer" else "patient", clock)
        programs.append(program)
        program.start()
        with qtbot.waitSignal(program.unlocked, timeout=20_000):
            program.unlock(PASSPHRASE)
        go_to_sheet(qtbot, program)
        return program

    yield begin
    for program in programs:
        if not program.is_over:
            with qtbot.waitSignal(program.ended, timeout=20_000):
                program.shut_down()
        program.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def go_to_sheet(qtbot: QtBot, program: Program) -> SecretSheet:
    house = program.window.house
    assert house is not None
    house.go("settings", {"sheet": "secret"})
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    return sheet_of(program)


def sheet_of(program: Program) -> SecretSheet:
    house = program.window.house
    assert house is not None
    page = house.page("settings")
    assert isinstance(page, SettingsPage)
    assert isinstance(page.sheet, SecretSheet)
    return page.sheet


def write(program: Program, **words: str) -> None:
    for name, text in words.items():
        field = program.window.findChild(QLineEdit, f"settings.secret.{name}")
        assert field is not None, name
        field.setText(text)


def fill(program: Program, old: str = PASSPHRASE, new: str = NEW, code: str = CODE.text) -> None:
    write(program, old=old, new=new, new_again=new, code=code)


def press(qtbot: QtBot, program: Program, name: str) -> None:
    button = program.window.findChild(QWidget, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(widget: QObject) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def outcome(qtbot: QtBot, program: Program) -> NewLockPage:
    """Waits until it is over, and returns the page that says so."""

    def over() -> bool:
        return isinstance(program.window.bare, NewLockPage) and program.window.bare.go.isVisible()

    qtbot.waitUntil(over, timeout=20_000)
    page = program.window.bare
    assert isinstance(page, NewLockPage)
    return page


@pytest.mark.parametrize("role", ["patient", "reviewer"])
def test_everything_gets_a_new_lock_and_the_new_passphrase_opens_it(qtbot: QtBot, start: Start, role: str) -> None:
    program = start(role)
    name = program.context.services.people.me() if program.context else None
    fill(program)
    press(qtbot, program, "settings.secret.go")
    page = outcome(qtbot, program)
    assert "sheet stays good" in said(page)
    assert program.session is None
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert isinstance(program.window.bare, LockPage)
    program.unlock(PASSPHRASE)
    qtbot.waitUntil(
        lambda: isinstance(door := program.window.bare, LockPage) and bool(door.trouble.text), timeout=20_000
    )
    with qtbot.waitSignal(program.unlocked, timeout=20_000):
        program.unlock(NEW)
    assert program.context is not None
    assert program.context.services.people.me() == name is not None


def test_without_the_sheet_at_hand_it_says_what_that_means_and_takes_it_later(
    qtbot: QtBot, start: Start, clock: SetClock
) -> None:
    program = start("patient")
    fill(program, code="")
    press(qtbot, program, "settings.secret.without")
    assert "nobody can open it" in said(sheet_of(program))
    press(qtbot, program, "settings.secret.go")
    page = outcome(qtbot, program)
    assert "No recovery sheet opens" in said(page)
    page.door_asked.emit()
    with qtbot.waitSignal(program.unlocked, timeout=20_000):
        program.unlock(NEW)
    assert "At present no sheet" in said(go_to_sheet(qtbot, program))
    fill(program, NEW, PASSPHRASE, RecoveryCode(bytes(20)).text)
    press(qtbot, program, "settings.secret.go")
    qtbot.waitUntil(lambda: "does not fit" in sheet_of(program).trouble.text, timeout=20_000)
    write(program, code=CODE.text)
    press(qtbot, program, "settings.secret.go")
    outcome(qtbot, program)
    with qtbot.waitSignal(program.ended, timeout=20_000):
        program.shut_down()
    Vault.reset_passphrase(program.profile, CODE.data, NEW, clock=clock)


@pytest.mark.parametrize(
    ("typed", "words", "focus"),
    [
        ({"old": "not this one"}, "does not open Haven", "old"),
        ({"code": RecoveryCode(bytes(20)).text}, "code does not fit", "code"),
        ({"code": CODE.text[:-1] + "7"}, "code does not fit", "code"),
        ({"code": ""}, "type the code", "code"),
        ({"new": PASSPHRASE, "new_again": PASSPHRASE}, "is the passphrase until now", "new"),
    ],
)
def test_what_stands_in_the_way_is_said_and_everything_stays_open(
    qtbot: QtBot, start: Start, typed: dict[str, str], words: str, focus: str
) -> None:
    program = start("patient")
    fill(program)
    write(program, **typed)
    press(qtbot, program, "settings.secret.go")
    qtbot.waitUntil(lambda: words in sheet_of(program).trouble.text, timeout=20_000)
    assert sheet_of(program).button.isEnabled()
    focused = program.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == f"settings.secret.{focus}"
    assert program.session is not None


def test_a_passphrase_that_is_short_or_typed_otherwise_goes_no_further(qtbot: QtBot, start: Start) -> None:
    program = start("patient")
    sheet = sheet_of(program)
    for new, again, words in (("short", "short", "At least"), (NEW, f"{NEW}s", "not the same"), ("", "", "At least")):
        fill(program, new=new)
        write(program, new_again=again)
        press(qtbot, program, "settings.secret.go")
        assert words in said(sheet.new)
        assert program.relay.pending == 0
    write(program, new="marijke marijke")
    assert "first that somebody would try" in sheet.new.advice


def test_nothing_that_was_typed_stays_when_the_sheet_is_left(start: Start) -> None:
    program = start("patient")
    fill(program)
    sheet = sheet_of(program)
    sheet.back_wanted.emit()
    assert [field.text() for field in (sheet.old, sheet.new.first, sheet.new.second, sheet.code)] == [""] * 4


@pytest.mark.parametrize(
    ("role", "words"), [("patient", "your therapist can take"), ("reviewer", "tell the clinic then")]
)
def test_the_sheet_says_what_a_lock_cannot_do(start: Start, role: str, words: str) -> None:
    told = said(sheet_of(start(role)))
    for part in (words, "in a backup of the whole disk", "No lock helps against that", "a lock of its own"):
        assert part in told


def test_help_is_in_reach_meanwhile_and_the_way_back_leads_to_what_came_of_it(qtbot: QtBot, start: Start) -> None:
    program = start("patient")
    fill(program)
    held, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        held.set()
        go_on.wait()

    press(qtbot, program, "settings.secret.go")
    program.relay.run("vault", hold, lambda _: None)
    assert held.wait(10)
    qtbot.waitUntil(lambda: isinstance(program.window.bare, NewLockPage))
    page = program.window.bare
    assert isinstance(page, NewLockPage)
    assert "leave the computer on" in said(page)
    program.lock()
    assert program.window.bare is page, "there is nothing more to lock"
    program.show_help()
    panel = program.window.bare
    assert isinstance(panel, HelpPanel)
    go_on.set()
    qtbot.waitUntil(lambda: program.relay.pending == 0, timeout=20_000)
    panel.back_asked.emit()
    assert "Everything has a new lock" in said(outcome(qtbot, program))


def test_closing_the_window_meanwhile_lets_it_end_first(qtbot: QtBot, start: Start, clock: SetClock) -> None:
    program = start("patient")
    fill(program)
    press(qtbot, program, "settings.secret.go")
    qtbot.waitUntil(lambda: isinstance(program.window.bare, NewLockPage))
    with qtbot.waitSignal(program.ended, timeout=20_000):
        program.shut_down()
    Vault.open(program.profile, NEW, clock=clock).close()


def test_a_full_disk_is_said_and_the_passphrase_until_now_opens_haven(
    qtbot: QtBot, start: Callable[..., Program], small_disk: SmallDisk
) -> None:
    program = start("patient", Profile(small_disk.folder / "profile"))
    fill(program)
    small_disk.fill(leave=200_000)
    press(qtbot, program, "settings.secret.go")
    page = outcome(qtbot, program)
    assert "not enough room" in page.trouble.text
    assert "the passphrase until now opens" in page.trouble.text
    small_disk.make_space()
    page.door_asked.emit()
    with qtbot.waitSignal(program.unlocked, timeout=20_000):
        program.unlock(PASSPHRASE)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (DiskFull(), "passphrase until now opens"),
        (ReadOnlyPlace(), "passphrase until now opens"),
        (VaultInUse(), "Nothing was changed"),
        (HavenError(), "try the new passphrase"),
    ],
)
def test_whatever_went_wrong_it_says_which_passphrase_opens_haven(
    shown: Callable[[QWidget], QWidget], error: HavenError, words: str
) -> None:
    page = NewLockPage(Progress())
    shown(page)
    page.show_trouble(error)
    assert words in page.trouble.text
    assert page.go.isVisible()


def test_the_bar_follows(qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> None:
    progress = Progress()
    page = NewLockPage(progress)
    shown(page)
    progress.tell(0.42)
    qtbot.waitUntil(lambda: page.bar.value() == 42)


@pytest.mark.parametrize(("theme", "percent"), [("dark", 100), ("dark", 150), ("light", 200)])
def test_nothing_is_cut_and_everything_is_named(qtbot: QtBot, start: Start, theme: str, percent: int) -> None:
    program = start("patient")
    before = program.window.house
    program.settings.look(theme=theme, text=percent)
    qtbot.waitUntil(lambda: program.window.house is not before)
    program.window.resize(1280, 800)
    sheet = go_to_sheet(qtbot, program)
    sheet.without.setChecked(True)
    fill(program)
    QApplication.sendPostedEvents()
    for label in sheet.findChildren(QLabel):
        assert not (label.isVisible() and cut(label)), label.text()
    assert sideways(program) == []
    for widget in sheet.findChildren(QWidget):
        if takes_focus(widget) and own(widget):
            assert widget.objectName(), widget
            assert widget.accessibleName() or widget.property("text"), widget.objectName()
    page = NewLockPage(Progress())
    program.window.show_bare(page)
    page.show_done(has_recovery=False)
    QApplication.sendPostedEvents()
    for label in page.findChildren(QLabel):
        assert not (label.isVisible() and cut(label)), label.text()
    assert sideways(program) == []
