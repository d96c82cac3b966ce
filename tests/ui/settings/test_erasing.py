"""Erasing everything from this computer, in a real window: asked twice, and then back at the beginning."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.errors import EraseUnfinished, HavenError, ReadOnlyPlace, VaultInUse
from app.paths import Profile
from app.reminders.starting import Autostart, command
from app.vault.vault import Vault
from tests.ui.conftest import Bench
from tests.ui.named import child, children, settle, words
from tests.ui.patient import Patient, patient
from tests.ui.settings.test_export import press, writes
from tests.ui.shell.conftest import begin, made, unlocked
from ui.program import Program
from ui.settings.erasing import ErasingSheet
from ui.settings.export import ExportSheet
from ui.settings.page import SettingsPage
from ui.shell.erasing import ErasingPage
from ui.shell.help_page import HelpPanel

__all__ = ["begin", "made", "patient", "unlocked"]
Start = Callable[[str], Program]


def seen(widget: QWidget, name: str) -> bool:
    return bool(children(widget, QAbstractButton, name))


def settings_of(program: Program) -> SettingsPage:
    house = program.window.house
    assert house is not None
    page = house.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def sheet_of(qtbot: QtBot, program: Program) -> ErasingSheet:
    house = program.window.house
    assert house is not None
    house.go("settings", {"sheet": "erasing"})
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    sheet = settings_of(program).sheet
    assert isinstance(sheet, ErasingSheet)
    return sheet


def test_it_is_asked_twice_and_no_means_no(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    sheet = sheet_of(qtbot, program)
    press(qtbot, sheet, "settings.erasing.ask")
    assert not seen(sheet, "settings.erasing.go")
    assert sheet.keep.hasFocus()
    press(qtbot, sheet, "settings.erasing.keep")
    assert not seen(sheet, "settings.erasing.on")
    press(qtbot, sheet, "settings.erasing.ask")
    press(qtbot, sheet, "settings.erasing.on")
    assert sheet.rather_not.hasFocus()
    press(qtbot, sheet, "settings.erasing.rather_not")
    assert not seen(sheet, "settings.erasing.go")
    press(qtbot, sheet, "settings.erasing.ask")
    press(qtbot, sheet, "settings.erasing.on")
    sheet.left()
    assert not seen(sheet, "settings.erasing.go"), "who comes back later is asked again"
    assert program.profile.header.exists()


def test_everything_can_be_taken_along_first(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    press(qtbot, sheet_of(qtbot, program), "settings.erasing.export")
    assert isinstance(settings_of(program).sheet, ExportSheet)


def test_nothing_is_left_and_the_first_run_begins(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("patient")
    writes(qtbot, program)
    program.settings.look(text=150)
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    sheet = sheet_of(qtbot, program)
    for name in ("ask", "on", "go"):
        press(qtbot, sheet, f"settings.erasing.{name}")
    qtbot.waitUntil(lambda: isinstance(program.window.bare, ErasingPage), timeout=20_000)
    qtbot.waitUntil(lambda: program.window.findChild(QWidget, "erasing.onward").isVisible(), timeout=20_000)
    page = program.window.bare
    assert page is not None
    assert "What the clinic still has of you stays there." in words(page)
    left = [path.name for path in program.profile.folder.rglob("*") if path.is_file()]
    assert left == []
    assert not Vault.exists(program.profile)
    assert program.settings.text == 100
    assert program.context is None
    program.show_help()
    assert isinstance(program.window.bare, HelpPanel)
    program.window.bare.back_asked.emit()
    press(qtbot, program.window, "erasing.onward")
    qtbot.waitUntil(lambda: program.entrance.is_shown)
    qtbot.waitUntil(lambda: program.relay.pending == 0)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="asks the folder of freedesktop.org")
@pytest.mark.parametrize("whose", ["hers", "another's", "stuck"])
def test_nothing_starts_and_nothing_reminds_any_more(
    qtbot: QtBot, unlocked: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whose: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    program = unlocked("patient")
    assert program.session is not None
    profile, reminding = program.profile, program.session.services.reminding
    entry = Autostart()
    entry.put(command(tmp_path if whose == "another's" else profile.folder))
    program.relay.run("vault", lambda: reminding.switch(on=True), lambda _: program.reminders.look())
    qtbot.waitUntil(lambda: program.relay.pending == 0 and program.reminders.next is not None)
    profile.first_run.write_text("{}")
    profile.voice.mkdir(exist_ok=True)
    (profile.voice / "sealed").write_bytes(b"her voice")
    if whose == "stuck":
        monkeypatch.setattr(Autostart, "take_away", stuck)
    sheet = sheet_of(qtbot, program)
    for name in ("ask", "on", "go"):
        press(qtbot, sheet, f"settings.erasing.{name}")
    qtbot.waitUntil(lambda: isinstance(program.window.bare, ErasingPage), timeout=20_000)
    qtbot.waitUntil(lambda: program.window.findChild(QWidget, "erasing.onward").isVisible(), timeout=20_000)
    assert entry.path.exists() == (whose != "hers")
    settle()  # the settings were forgotten as well: the page is built again in the looks of the computer
    assert program.window.bare is not None
    assert ("still starts with this computer" in words(program.window.bare)) == (whose == "stuck")
    qtbot.waitUntil(lambda: program.relay.pending == 0 and program.reminders.next is None)
    program.reminders.look()
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    assert [path.name for path in profile.folder.rglob("*") if path.is_file()] == []


def stuck(_place: Autostart) -> None:
    raise ReadOnlyPlace


def test_it_goes_on_starting_when_nothing_was_erased(
    qtbot: QtBot, unlocked: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    program = unlocked("patient")
    Autostart().put(command(program.profile.folder))

    def refused(_profile: Profile) -> None:
        raise ReadOnlyPlace

    monkeypatch.setattr("ui.shell.erasing.erase", refused)
    sheet = sheet_of(qtbot, program)
    for name in ("ask", "on", "go"):
        press(qtbot, sheet, f"settings.erasing.{name}")
    qtbot.waitUntil(lambda: isinstance(program.window.bare, ErasingPage), timeout=20_000)
    qtbot.waitUntil(lambda: program.window.findChild(QWidget, "erasing.again").isVisible(), timeout=20_000)
    assert Autostart().path.exists()


def test_what_was_not_delivered_yet_and_what_stays_at_the_clinic_is_said(
    patient: Patient, bench: Bench, shown: Callable[[QWidget], QWidget]
) -> None:
    patient.writes("Zonlicht", share=True)
    bench.give(patient.services)
    sheet = ErasingSheet(bench)
    shown(sheet)
    sheet.look()
    said = words(sheet)
    assert "not reached the clinic yet" in sheet.waiting.text
    assert "What you shared stays at the clinic and on your therapist's computer." in said
    assert "with your recovery sheet you can bring it back" in said
    assert seen(sheet, "settings.erasing.leave")
    for name in ("ask", "on", "go"):
        child(sheet, QAbstractButton, f"settings.erasing.{name}").click()
    assert bench.erasures == 1
    child(sheet, QAbstractButton, "settings.erasing.leave").click()
    assert bench.gone == [("settings", {"sheet": "leaving"})]


@pytest.mark.parametrize(
    ("error", "said", "onward"),
    [
        (EraseUnfinished(), "nobody can open what you wrote here", True),
        (ReadOnlyPlace(), "Everything is as it was", False),
        (VaultInUse(), "Another window of Haven", False),
    ],
)
def test_whatever_went_wrong_it_says_what_is_gone(
    shown: Callable[[QWidget], QWidget], error: HavenError, said: str, onward: bool
) -> None:
    page = ErasingPage()
    shown(page)
    page.show_trouble(error)
    assert said in page.trouble.text
    assert "still starts" not in page.trouble.text
    assert page.onward.isVisible() == onward
    assert page.again.isVisible()
