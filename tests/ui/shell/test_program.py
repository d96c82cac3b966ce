"""Unlocking, locking and ending, with the real vault and the real lanes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import DeviceRevoked, HavenError, HistoryHidden, Offline, PersonLeft, Refused, TooOld
from app.vault.preferences import Preferences
from app.vault.vault import Vault
from tests.homes import fresh_database
from tests.ui.shell.conftest import PASSPHRASE
from ui.program import Program
from ui.shell.help_page import HelpPanel
from ui.shell.lock_page import LockPage
from ui.shell.syncing import needs_somebody

Start = Callable[[str], Program]


def lock_page(program: Program) -> LockPage:
    bare = program.window.bare
    assert isinstance(bare, LockPage)
    return bare


def test_it_starts_locked_and_shows_nothing_of_the_content(begin: Start) -> None:
    program = begin("patient")
    assert program.session is None
    assert program.window.house is None
    assert lock_page(program).passphrase.text() == ""


def test_a_wrong_passphrase_is_said_and_can_be_corrected(qtbot: QtBot, begin: Start) -> None:
    page = lock_page(begin("patient"))
    qtbot.keyClicks(page.passphrase.field, "not this")
    qtbot.keyClick(page.passphrase.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in page.trouble.text)
    assert not page.trouble.isHidden()
    assert page.open_button.isEnabled()
    assert page.passphrase.field.selectedText() != ""


def test_the_right_passphrase_opens_the_first_place(qtbot: QtBot, begin: Start) -> None:
    program = begin("patient")
    page = lock_page(program)
    with qtbot.waitSignal(program.unlocked):
        qtbot.keyClicks(page.passphrase.field, PASSPHRASE)
        qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    house = program.window.house
    assert house is not None
    assert house.open_page == "today"
    assert house.rail.button("today").isChecked()


def test_help_is_there_without_a_passphrase(qtbot: QtBot, begin: Start) -> None:
    program = begin("patient")
    qtbot.mouseClick(lock_page(program).help_button, Qt.MouseButton.LeftButton)
    assert isinstance(program.window.bare, HelpPanel)
    back = program.window.findChild(QWidget, "help.back")
    assert back is not None
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert isinstance(program.window.bare, LockPage)


def test_locking_keeps_what_was_written_last_and_closes_the_vault(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    session = program.session
    assert session is not None
    database = session.vault.database

    def write() -> None:
        with database.transaction():
            Preferences(database).put("last words", "kept")

    program.relay.run("vault", write, lambda _: None)
    with qtbot.waitSignal(program.locked):
        program.lock()
        assert program.window.house is None, "the content is gone from the window at once"
        assert isinstance(program.window.bare, LockPage)
    assert session.cancelled.is_set()
    vault = Vault.open(program.profile, PASSPHRASE, clock=program.clock)
    assert Preferences(vault.database).get("last words", "") == "kept"
    vault.close()


def test_it_can_be_unlocked_again_while_the_vault_is_still_being_closed(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    with qtbot.waitSignal(program.unlocked):
        program.lock()
        program.unlock(PASSPHRASE)
    assert program.session is not None


def test_ending_closes_everything_in_its_order(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    order: list[str] = []
    program.locked.connect(lambda: order.append("vault closed"))
    program.ended.connect(lambda: order.append("ended"))
    with qtbot.waitSignal(program.ended):
        program.window.close()
        assert program.window.isHidden(), "nobody waits in front of a window that is ending"
    assert order == ["vault closed", "ended"]
    Vault.open(program.profile, PASSPHRASE, clock=program.clock).close()


def test_the_window_and_the_last_place_are_remembered_without_content(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    house = program.window.house
    assert house is not None
    house.go("diary", {})
    with qtbot.waitSignal(program.ended):
        program.shut_down()
    text = program.profile.settings.read_text()
    assert '"page":"diary"' in text
    assert "Marijke" not in text


def test_keys_lead_to_places_help_and_lock(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    house = program.window.house
    assert house is not None
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(program.window, Qt.Key.Key_3, control)
    assert house.open_page == "diary"
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    assert house.open_page == "help"
    with qtbot.waitSignal(program.locked):
        qtbot.keyClick(program.window, Qt.Key.Key_L, control)


def test_looks_change_at_once_and_in_place(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    before = program.window.house
    assert before is not None
    before.go("settings", {})
    program.settings.look(text=150)
    qtbot.waitUntil(lambda: program.window.house is not before)
    after = program.window.house
    assert after is not None
    assert after.open_page == "settings"
    assert after.rail.width() > 228
    program.settings.look(text=100, theme="light")
    qtbot.waitUntil(lambda: program.window.house is not after)


def test_locking_by_itself(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    with qtbot.waitSignal(program.locked):
        program.guard.locked.emit()
    assert isinstance(program.window.bare, LockPage)


def test_only_what_needs_somebody_is_told_at_once(tmp_path: Path) -> None:
    db = fresh_database(tmp_path / "vault.db")
    told: list[HavenError] = [HistoryHidden(), TooOld(), DeviceRevoked(), PersonLeft()]
    quiet: list[HavenError | None] = [None, Offline(), Refused("too-many-requests")]
    assert all(needs_somebody(problem, db) for problem in told)
    assert not any(needs_somebody(problem, db) for problem in quiet)
    db.close()


def test_a_sync_that_could_not_be_believed_is_said_until_it_is_put_away(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    house = program.window.house
    assert house is not None
    program.syncing.needed.emit(HistoryHidden())
    assert house.notice.isVisible()
    assert "phone the clinic" in house.notice.text
    close = program.window.findChild(QWidget, "notice.close")
    assert close is not None
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not house.notice.isVisible()


def test_what_takes_the_whole_window_gives_it_back(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    context, house = program.context, program.window.house
    assert context is not None
    assert house is not None
    player = QWidget()
    context.show_full(player)
    assert player.isVisible()
    assert not house.isVisible()
    program.settings.look(text=115)
    qtbot.waitUntil(lambda: program.window.house is not house)
    assert player.isVisible(), "a practice goes on while the looks change"
    context.close_full()
    assert program.window.house is not None
    assert program.window.house.isVisible()


@pytest.mark.qt_log_ignore("PulseAudio", "propagateSizeHints")
def test_the_breathing_space_is_one_press_away(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    button = program.window.findChild(QWidget, "rail.breathing")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.full is not None)
    with qtbot.waitSignal(program.locked):
        program.lock()
    assert program.window.full is None


def test_a_defect_is_said_without_its_words(unlocked: Start) -> None:
    program = unlocked("patient")
    program.tell_defect()
    house = program.window.house
    assert house is not None
    assert "inside Haven" in house.notice.text


def test_a_therapist_has_other_places_and_no_breathing_card(unlocked: Start) -> None:
    program = unlocked("reviewer")
    house = program.window.house
    assert house is not None
    assert house.order == ("caseload", "dossier", "sent_letters", "phrases")
    assert program.window.findChild(QWidget, "rail.breathing") is None


def test_what_is_said_can_be_undone(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    context = program.context
    assert context is not None
    undone: list[bool] = []
    context.say("The entry was removed.", lambda: undone.append(True))
    assert program.window.said == "The entry was removed."
    undo = program.window.findChild(QWidget, "toast.undo")
    assert undo is not None
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert program.window.said == ""


def test_a_place_is_gone_to_when_assistive_technology_turns_its_button(qtbot: QtBot, unlocked: Start) -> None:
    house = unlocked("patient").window.house
    assert house is not None
    told = QAccessible.queryAccessibleInterface(house.rail.button("help"))
    assert told.actionInterface().actionNames()[0] == "Toggle"
    told.actionInterface().doAction("Toggle")
    assert house.open_page == "help"
    with qtbot.waitSignal(house.rail.chosen):
        qtbot.mouseClick(house.rail.button("help"), Qt.MouseButton.LeftButton)
    assert house.rail.button("help").isChecked()
