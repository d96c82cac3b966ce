"""Taking everything along, in a real window over a real vault: chosen, warned of, written beside the window."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.exports.package import Part
from app.exports.service import FHIR_NAME, JSON_NAME
from app.exports.telling import Told
from app.model.changes import Answer
from app.vault.recordings import SoundView
from tests.app.spoken.speaking import say, voice
from tests.app.vault.conftest import SmallDisk, small_disk
from tests.ui.named import child, too_wide, words
from tests.ui.shell.conftest import begin, made, unlocked
from ui.program import Program
from ui.settings import exporting
from ui.settings.export import ExportSheet
from ui.settings.exporting import folder_name
from ui.settings.page import SettingsPage
from ui.widgets import MessagePanel

__all__ = ["begin", "made", "small_disk", "unlocked"]
Start = Callable[[str], Program]
WORDS = "Zonlicht on the water"


def sheet_of(qtbot: QtBot, program: Program) -> ExportSheet:
    house = program.window.house
    assert house is not None
    house.go("settings", {"sheet": "export"})
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    page = house.page("settings")
    assert isinstance(page, SettingsPage)
    assert isinstance(page.sheet, ExportSheet)
    return page.sheet


def writes(qtbot: QtBot, program: Program, count: int = 1) -> None:
    assert program.session is not None
    diary = program.session.services.diary

    def work() -> None:
        for number in range(count):
            entry = diary.begin("free-page", "A free page", 1)
            diary.keep(entry, [Answer(question="page", prompt="What?", text=f"{WORDS} {number}. " * (1 + count))])

    program.relay.run("vault", work, lambda _: None)
    qtbot.waitUntil(lambda: program.relay.pending == 0, timeout=60_000)


def press(qtbot: QtBot, sheet: QWidget, name: str) -> None:
    qtbot.mouseClick(child(sheet, QAbstractButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def program(qtbot: QtBot, unlocked: Start) -> Program:
    found = unlocked("patient")
    writes(qtbot, found)
    found.window.resize(1280, 900)
    return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


class Gate:
    """Holds the writing of the book at its beginning, until it is opened; what is written is the book itself."""

    def __init__(self) -> None:
        self._at, self._open = threading.Event(), threading.Event()

    def before(self, part: Part) -> Part:
        def write(folder: Path, told: Told) -> None:
            self._at.set()
            assert self._open.wait(60)
            part.write(folder, told)

        return replace(part, write=write)

    @property
    def is_reached(self) -> bool:
        return self._at.is_set()

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """The writing goes on when a test says so: a machine may be quick or slow."""
    found, real = Gate(), exporting.pdf_part
    monkeypatch.setattr(exporting, "pdf_part", lambda *given: found.before(real(*given)))
    yield found
    found.open()


def test_what_there_is_and_who_can_read_it_is_said_before_anything_is_written(qtbot: QtBot, program: Program) -> None:
    sheet = sheet_of(qtbot, program)
    assert "1 page" in sheet.there_is.text()
    assert "not locked any more" in child(sheet, MessagePanel, "settings.export.warning").text
    assert not sheet.sound.isEnabled()
    assert "no recordings" in words(sheet)
    for name in ("pdf", "json"):
        press(qtbot, sheet, f"settings.export.{name}")
    assert not sheet.save.isEnabled(), "nothing is chosen"
    press(qtbot, sheet, "settings.export.fhir")
    assert sheet.save.isEnabled()


def test_barrier_10_all_that_is_chosen_lies_in_one_folder_and_an_earlier_one_stays(
    qtbot: QtBot, program: Program, place: Path
) -> None:
    sheet = sheet_of(qtbot, program)
    press(qtbot, sheet, "settings.export.fhir")
    sheet.save_into(place)
    qtbot.waitUntil(sheet.after.isVisible, timeout=20_000)
    (folder,) = place.iterdir()
    assert str(folder) in words(sheet)
    assert folder.name == "Haven of Marijke, 2027-03-01"
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["What I wrote in Haven.pdf", "What is in here.txt", JSON_NAME, FHIR_NAME]
    )
    assert WORDS in (folder / JSON_NAME).read_text()
    assert WORDS in (folder / FHIR_NAME).read_text()
    assert json.loads((folder / JSON_NAME).read_text())["entries"][0]["private"] is True
    before = (folder / JSON_NAME).read_bytes()
    sheet.save_into(place)
    qtbot.waitUntil(lambda: len(list(place.iterdir())) == 2 and sheet.after.isVisible(), timeout=20_000)
    assert (folder / JSON_NAME).read_bytes() == before


def test_barrier_08_a_damaged_recording_is_left_out_and_the_window_and_the_folder_say_so(
    qtbot: QtBot, program: Program, place: Path
) -> None:
    assert program.session is not None
    services = program.session.services
    found: list[SoundView] = []

    def speak() -> list[SoundView]:
        entry = services.diary.begin("free-page", "A free page", 1)
        for number in range(2):
            say(services.spoken, "entry", entry, voice(1.0 + number))
        return list(services.spoken.of("entry", entry))

    program.relay.run("vault", speak, found.extend)
    qtbot.waitUntil(lambda: len(found) == 2, timeout=20_000)
    sealed = program.profile.voice / found[0].blob.hex()
    sealed.write_bytes(sealed.read_bytes()[:-1])
    sheet = sheet_of(qtbot, program)
    assert "2 recordings" in sheet.there_is.text()
    press(qtbot, sheet, "settings.export.sound")
    sheet.save_into(place)
    qtbot.waitUntil(sheet.after.isVisible, timeout=20_000)
    assert "1 recording is not in it" in words(sheet)
    assert too_wide(sheet) == []
    (folder,) = place.iterdir()
    (kept,) = folder.rglob("*.opus")
    assert found[1].blob.hex()[:12] in kept.name
    told = (folder / "What is in here.txt").read_text(encoding="utf-8")
    assert "These recordings are not in here." in told
    assert found[0].blob.hex()[:12] in told
    assert kept.name not in told


def test_it_can_be_stopped_and_leaves_nothing(qtbot: QtBot, program: Program, place: Path, gate: Gate) -> None:
    sheet = sheet_of(qtbot, program)
    sheet.save_into(place)
    qtbot.waitUntil(lambda: gate.is_reached, timeout=20_000)
    assert any(place.iterdir())
    press(qtbot, sheet, "settings.export.stop")
    gate.open()
    qtbot.waitUntil(lambda: program.relay.pending == 0, timeout=20_000)
    assert not sheet.under_way.isVisible()
    assert not sheet.after.isVisible()
    assert "Nothing was left there" in program.window.said
    assert list(place.iterdir()) == []
    assert sheet.save.isEnabled()


def test_locking_in_the_middle_ends_it_and_leaves_nothing(
    qtbot: QtBot, program: Program, place: Path, gate: Gate
) -> None:
    sheet = sheet_of(qtbot, program)
    sheet.save_into(place)
    qtbot.waitUntil(lambda: gate.is_reached, timeout=20_000)
    assert any(place.iterdir())
    with qtbot.waitSignal(program.locked, timeout=20_000):
        program.lock()
        gate.open()
    qtbot.waitUntil(lambda: program.relay.pending == 0, timeout=20_000)
    assert list(place.iterdir()) == []


def test_barrier_08_a_full_disk_and_a_place_that_is_gone_are_said_in_plain_words(
    qtbot: QtBot, program: Program, small_disk: SmallDisk, tmp_path: Path
) -> None:
    writes(qtbot, program, 200)
    sheet = sheet_of(qtbot, program)
    small_disk.fill(leave=40_000)
    sheet.save_into(small_disk.folder)
    qtbot.waitUntil(sheet.trouble.isVisible, timeout=20_000)
    assert "not enough room" in sheet.trouble.text
    assert [path.name for path in small_disk.folder.iterdir()] == ["filler"]
    sheet.save_into(tmp_path / "pulled out")
    qtbot.waitUntil(lambda: "cannot be saved there" in sheet.trouble.text, timeout=20_000)


def test_she_can_write_while_it_is_written(qtbot: QtBot, program: Program, place: Path, gate: Gate) -> None:
    writes(qtbot, program, 300)
    sheet = sheet_of(qtbot, program)
    sheet.save_into(place)
    qtbot.waitUntil(lambda: gate.is_reached, timeout=20_000)
    assert program.session is not None
    diary, kept = program.session.services.diary, []

    def work() -> None:
        entry = diary.begin("free-page", "A free page", 1)
        diary.keep(entry, [Answer(question="page", prompt="What?", text="Later words")])

    program.relay.run("vault", work, lambda _: kept.append(sheet.under_way.isVisible()))
    qtbot.waitUntil(lambda: bool(kept), timeout=5_000)
    assert kept == [True], "her words were kept before the export was over"
    gate.open()
    qtbot.waitUntil(sheet.after.isVisible, timeout=60_000)
    (folder,) = place.iterdir()
    text = (folder / JSON_NAME).read_text()
    assert text.count('"begun_at"') == 301
    assert "Later words" not in text, "what is saved is one state"


def test_a_therapist_has_no_such_sheet(qtbot: QtBot, unlocked: Start) -> None:
    program = unlocked("reviewer")
    house = program.window.house
    assert house is not None
    house.go("settings", {})
    settings = house.page("settings")
    assert isinstance(settings, SettingsPage)
    assert settings.open("export") is None
    assert settings.open("erasing") is None


@pytest.mark.parametrize(("name", "found"), [
    ("Marijke", "Haven of Marijke, 2027-03-01"),
    ("../../etc: *?", "Haven of etc, 2027-03-01"),
    ("", "Haven, 2027-03-01"),
    ("É" * 100, f"Haven of {'É' * 60}, 2027-03-01"),
])  # fmt: skip
def test_the_folders_name_is_one_that_any_disk_takes(qapp: object, program: Program, name: str, found: str) -> None:
    assert folder_name(name, program.clock.now()) == found


def test_nothing_is_cut_off_in_large_text(
    qtbot: QtBot, program: Program, dressed: Callable[[str, int], None]
) -> None:
    dressed("dark", 150)
    sheet = ExportSheet(program.context)  # type: ignore[arg-type]
    qtbot.addWidget(sheet)
    sheet.resize(980, 900)
    sheet.show()
    sheet.look()
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    assert too_wide(sheet) == []
