"""The page where things are set, over the real settings and a real vault."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.paths import Profile
from app.vault.vault import Vault
from tests.ui.shell.conftest import PASSPHRASE, make
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.sound.devices import Device


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("made") / "patient", "patient")


@pytest.fixture
def program(qtbot: QtBot, patient: Path, profile: Profile, clock: SetClock) -> Iterator[Program]:
    shutil.copytree(patient, profile.folder)
    made = Program(profile, "patient", clock)
    made.start()
    with qtbot.waitSignal(made.unlocked):
        made.unlock(PASSPHRASE)
    yield made
    if not made.is_over:
        with qtbot.waitSignal(made.ended):
            made.shut_down()
    made.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, program: Program) -> SettingsPage:
    house = program.window.house
    assert house is not None
    house.go("settings", {})
    found = house.page("settings")
    assert isinstance(found, SettingsPage)
    assert not found.is_whole, "the first turn waits for all cards"
    with qtbot.waitSignal(program.relay.idle):
        qtbot.waitUntil(lambda: found.is_whole)
    return found


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = page.findChild(QWidget, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_choice_is_kept_at_once(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    press(qtbot, page, "settings.moves.false")
    assert program.settings.moves is False
    page.habits.lock_minutes.setCurrentIndex(page.habits.lock_minutes.findData(20))
    assert program.settings.lock_minutes == 20
    page.sound.volume.setValue(40)
    page.sound.bells.setValue(20)
    assert (program.settings.volume, program.settings.bells) == (40, 20)


def test_the_sound_follows_the_computer_until_a_device_is_chosen_and_a_chosen_one_is_kept_while_it_is_away(
    program: Program, page: SettingsPage
) -> None:
    box = page.sound.device
    page.sound.show_devices((Device("a", "Speakers"), Device("b", "Headset")))
    assert (box.currentText(), box.count(), program.settings.output) == ("Whatever the computer uses", 3, "")
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert (program.settings.output, program.settings.output_name) == ("b", "Headset")
    page.sound.show_devices((Device("a", "Speakers"),))
    assert (box.currentData(), box.currentText()) == ("b", "Headset (not connected now)")
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert program.settings.output == ""


def test_after_a_change_of_looks_the_focus_is_where_it_was(
    qtbot: QtBot, program: Program, page: SettingsPage
) -> None:
    before = program.window.house
    press(qtbot, page, "settings.theme.dark")
    qtbot.waitUntil(lambda: program.window.house is not before)
    focused = program.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "settings.theme.dark"
    program.settings.look(theme="light")
    again = program.window.house
    qtbot.waitUntil(lambda: program.window.house is not again)


def test_sharing_the_practice_log_is_a_choice_that_can_be_changed(
    qtbot: QtBot, program: Program, page: SettingsPage
) -> None:
    qtbot.waitUntil(page.sharing.isVisible)
    session = program.session
    assert session is not None
    press(qtbot, page, "settings.sharing.share")
    qtbot.waitUntil(lambda: session.services.practice_log.sharing is True)
    press(qtbot, page, "settings.sharing.keep")
    qtbot.waitUntil(lambda: session.services.practice_log.sharing is False)


def fill(page: SettingsPage, old: str, new: str, again: str) -> None:
    page.passphrase.old.field.setText(old)
    page.passphrase.new.field.setText(new)
    page.passphrase.again.field.setText(again)


def test_the_passphrase_is_changed_with_the_old_one(qtbot: QtBot, program: Program, page: SettingsPage) -> None:
    fill(page, PASSPHRASE, "another harbour light", "another harbour light")
    press(qtbot, page, "settings.change_passphrase")
    assert not page.passphrase.button.isEnabled()
    qtbot.waitUntil(page.passphrase.button.isEnabled)
    assert "new passphrase opens" in program.window.said
    assert page.passphrase.old.text() == ""
    with qtbot.waitSignal(program.ended):
        program.shut_down()
    Vault.open(program.profile, "another harbour light", clock=program.clock).close()


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("wrong", "another harbour light", "another harbour light", "does not open"),
        (PASSPHRASE, "short", "short", "at least"),
        (PASSPHRASE, "another harbour light", "another harbour night", "differ"),
    ],
)
def test_what_stands_in_the_way_is_said(
    qtbot: QtBot, program: Program, page: SettingsPage, old: str, new: str, again: str, said: str
) -> None:
    fill(page, old, new, again)
    press(qtbot, page, "settings.change_passphrase")
    qtbot.waitUntil(lambda: said in page.passphrase.trouble.text)
    assert page.passphrase.trouble.isVisible()


def test_typed_passphrases_do_not_stay_when_the_page_is_left(program: Program, page: SettingsPage) -> None:
    fill(page, "one", "two", "three")
    house = program.window.house
    assert house is not None
    house.go("today", {})
    assert page.passphrase.old.text() == page.passphrase.new.text() == page.passphrase.again.text() == ""


def test_about_says_what_haven_does_not_do(page: SettingsPage) -> None:
    said = " ".join(each.text() for each in page.findChildren(QLabel))
    assert "computes no level of risk" in said
    assert "Nobody reads along live" in said
