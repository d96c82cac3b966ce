"""Writing and reading exchange files in the window, over real vaults whose server does not answer."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.diary.service import Diary
from app.model.states import DeliveryState
from app.paths import Profile
from app.vault.cost import FLOOR
from app.vault.vault import Vault
from sync.client.exchange.naming import SUFFIX
from sync.client.exchange.service import Exchange
from tests.accessibility.test_every_page import cut, own, sideways, takes_focus
from tests.homes import answer
from tests.sync.client.sides import Sides
from tests.ui.shell.conftest import make as make_alone
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.settings.stick import StickSheet
from ui.shell.places import Role

PASSPHRASE = "a window over the water"
MORNING = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


@dataclass
class Folders:
    """Profiles of a patient and a therapist who know each other; they are copied for each test."""

    patient: Path
    therapist: Path


def make(folder: Path, clock: SetClock, *, held: bool = False) -> Folders:
    made = Folders(folder / "patient", folder / "therapist")
    vaults = [
        Vault.create(Profile(each), PASSPHRASE, clock=clock, cost=FLOOR) for each in (made.therapist, made.patient)
    ]
    Sides(folder, clock, (vaults[0].database, vaults[1].database), held=held)
    for vault in vaults:
        vault.close()
    return made


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    return make(tmp_path_factory.mktemp("known"), SetClock(MORNING))


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    return make(tmp_path_factory.mktemp("strangers"), SetClock(MORNING), held=True)


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path, clock: SetClock) -> Iterator[Callable[[Path, Role], Program]]:
    """Starts a program over a copy of a profile, locked, and ends it after the test."""
    programs: list[Program] = []

    def start(folder: Path, role: Role) -> Program:
        copy = tmp_path / f"profile-{len(programs)}"
        shutil.copytree(folder, copy)
        program = Program(Profile(copy), role, clock)
        programs.append(program)
        program.start()
        return program

    yield start
    for program in programs:
        end(qtbot, program)
        program.deleteLater()


def end(qtbot: QtBot, program: Program) -> None:
    if not program.is_over:
        with qtbot.waitSignal(program.ended):
            program.shut_down()


def unlock(qtbot: QtBot, program: Program) -> Program:
    with qtbot.waitSignal(program.unlocked):
        program.unlock(PASSPHRASE)
    return program


def opened(qtbot: QtBot, program: Program) -> StickSheet:
    house = program.window.house
    assert house is not None
    house.go("settings", {"sheet": "stick"})
    qtbot.waitUntil(lambda: program.relay.pending == 0)
    return shown(program)


def shown(program: Program) -> StickSheet:
    house = program.window.house
    assert house is not None
    page = house.page("settings")
    assert isinstance(page, SettingsPage)
    assert isinstance(page.sheet, StickSheet)
    return page.sheet


def results(qtbot: QtBot, program: Program) -> list[str]:
    """Returns what the sheet says about the files that were read, when all of them were."""
    qtbot.waitUntil(lambda: shown(program).reading.read.isEnabled())
    layout = shown(program).reading.results
    panels = (layout.itemAt(place) for place in range(layout.count()))
    return [panel.widget().accessibleName() for panel in panels if panel is not None and panel.widget() is not None]


@pytest.fixture
def vault(clock: SetClock) -> Iterator[Callable[[Path], Vault]]:
    """Opens a vault without a window."""
    opened: list[Vault] = []

    def open_one(folder: Path) -> Vault:
        opened.append(Vault.open(Profile(folder), PASSPHRASE, clock=clock))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()


def share(vault: Vault, clock: SetClock, words: str) -> str:
    diary = Diary(vault.database, clock)
    entry = diary.begin("free", "Free page", 1)
    diary.keep(entry, (answer(words),))
    diary.share(entry)
    return entry


def write(vault: Vault, clock: SetClock, path: Path) -> Path:
    exchange = Exchange(vault.database, clock)
    exchange.write(exchange.destinations()[0].name, path)
    return path


def choose(qtbot: QtBot, sheet: StickSheet, button: QWidget, path: Path) -> QFileDialog:
    """Presses a button, and chooses a file in the dialog that comes."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = sheet.findChild(QFileDialog, "file_dialog")
    assert dialog is not None
    picked = dialog.fileSelected if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave else dialog.filesSelected
    picked.emit(str(path) if picked is dialog.fileSelected else [str(path)])
    dialog.reject()
    return dialog


def test_a_patient_writes_for_her_therapist_and_reads_the_answer(
    qtbot: QtBot, known: Folders, begin: Callable[..., Program], vault: Callable[[Path], Vault],
    clock: SetClock, tmp_path: Path,
) -> None:  # fmt: skip
    program = unlock(qtbot, begin(known.patient, "patient"))
    session = program.session
    assert session is not None
    entry = share(session.vault, clock, "The light on the water.")
    share(session.vault, clock, "And the evening.")
    sheet = opened(qtbot, program)
    assert sheet.writing.whom.currentText() == "My therapist, Tom"
    assert not sheet.writing.held.isVisible()
    there, back = tmp_path / "there", tmp_path / f"back{SUFFIX}"
    dialog = choose(qtbot, sheet, sheet.writing.write, there)
    assert dialog.selectedFiles()[0].endswith(f"haven-2027-03-01{SUFFIX}")
    assert sheet.writing.bar.isVisible()
    assert not sheet.writing.write.isEnabled()
    qtbot.waitUntil(sheet.writing.write.isEnabled)
    assert not sheet.writing.bar.isVisible()
    assert "there.haven-exchange" in sheet.writing.done.text
    assert "2 things in it have not reached the clinic yet." in sheet.writing.done.text

    therapist = tmp_path / "tom"
    shutil.copytree(known.therapist, therapist)
    other = vault(therapist)
    assert Exchange(other.database, clock).read(there.with_name("there.haven-exchange")).things == 2
    write(other, clock, back)
    choose(qtbot, sheet, sheet.reading.read, back)
    assert sheet.reading.bar.isVisible()
    assert not sheet.reading.read.isEnabled()
    (said,) = results(qtbot, program)
    assert "It says that 2 of your things have arrived." in said
    assert "Written by Tom: today" in said
    view = session.services.diary.get(entry)
    assert view is not None
    assert view.delivery is not None
    assert view.delivery.state is DeliveryState.RECEIVED


def test_a_therapist_reads_several_files_and_writes_for_one_patient(
    qtbot: QtBot, known: Folders, begin: Callable[..., Program], vault: Callable[[Path], Vault],
    clock: SetClock, tmp_path: Path,
) -> None:  # fmt: skip
    patient = tmp_path / "anna"
    shutil.copytree(known.patient, patient)
    hers = vault(patient)
    share(hers, clock, "One.")
    share(hers, clock, "Two.")
    good = write(hers, clock, tmp_path / f"good{SUFFIX}")
    broken, other = tmp_path / f"broken{SUFFIX}", tmp_path / "picture.png"
    broken.write_bytes(good.read_bytes()[:-1])
    other.write_bytes(b"\x89PNG")
    program = unlock(qtbot, begin(known.therapist, "reviewer"))
    sheet = opened(qtbot, program)
    assert sheet.writing.whom.currentText() == "Anna"
    sheet.reading.read_from((good, broken, good, other, tmp_path / "gone"))
    said = results(qtbot, program)
    assert "2 things were taken over; nothing of it is lost if the file is." in said[0]
    assert "Write a file back, and Anna sees that it arrived." in said[0]
    assert "damaged" in said[1]
    assert "Everything in it was here already." in said[2]
    assert "not an exchange file" in said[3]
    assert "cannot be read from where it lies" in said[4]
    session = program.session
    assert session is not None
    assert session.services.review is not None
    sheet.writing.write_to(tmp_path / f"for anna{SUFFIX}")
    qtbot.waitUntil(sheet.writing.write.isEnabled)
    assert sheet.writing.done.isVisible()
    assert Exchange(hers.database, clock).read(tmp_path / f"for anna{SUFFIX}").arrived == 2


def test_a_place_that_takes_no_file_is_told(
    qtbot: QtBot, known: Folders, begin: Callable[..., Program], tmp_path: Path
) -> None:
    program = unlock(qtbot, begin(known.patient, "patient"))
    sheet = opened(qtbot, program)
    sheet.writing.write_to(tmp_path / "no folder" / f"file{SUFFIX}")
    qtbot.waitUntil(sheet.writing.trouble.isVisible)
    assert "cannot be written there" in sheet.writing.trouble.text
    assert not sheet.writing.done.isVisible()


def test_before_the_digits_were_compared_it_says_what_waits(
    qtbot: QtBot, strangers: Folders, begin: Callable[..., Program], clock: SetClock, tmp_path: Path
) -> None:
    program = unlock(qtbot, begin(strangers.patient, "patient"))
    session = program.session
    assert session is not None
    share(session.vault, clock, "Waits.")
    sheet = opened(qtbot, program)
    assert sheet.writing.held.isVisible()
    assert "six digits" in sheet.writing.held.text
    sheet.writing.write_to(tmp_path / f"held{SUFFIX}")
    qtbot.waitUntil(sheet.writing.done.isVisible)
    assert "has not reached" not in sheet.writing.done.text


def test_without_anybody_it_says_how_computers_come_to_know_each_other(
    qtbot: QtBot, begin: Callable[..., Program], tmp_path: Path, clock: SetClock
) -> None:
    program = unlock(qtbot, begin(make_alone(tmp_path / "alone", "patient"), "patient"))
    sheet = opened(qtbot, program)
    assert sheet.writing.nobody.isVisible()
    assert not sheet.writing.write.isVisible()
    sheet.reading.read_from((tmp_path / f"any{SUFFIX}",))
    assert results(qtbot, program) == ["This computer has not joined a clinic yet."]


def dragged(kind: type[QDropEvent], path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    dragged.kept = data  # type: ignore[attr-defined]  # Qt does not keep it alive
    place = QPointF(10, 10) if kind is QDropEvent else QPointF(10, 10).toPoint()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return kind(place, Qt.DropAction.CopyAction, data, buttons, keys)


@pytest.mark.qt_log_ignore("This plugin does not support raise", "propagateSizeHints")
@pytest.mark.parametrize("way", ["dropped", "started again", "started with it"])
def test_a_file_that_is_opened_before_the_locked_door_is_read_behind_it(
    qtbot: QtBot, known: Folders, begin: Callable[..., Program], vault: Callable[[Path], Vault],
    clock: SetClock, tmp_path: Path, way: str,
) -> None:  # fmt: skip
    patient = tmp_path / "anna"
    shutil.copytree(known.patient, patient)
    hers = vault(patient)
    for number in range(3):
        share(hers, clock, f"Opened with a double click, {number}.")
    path = write(hers, clock, tmp_path / f"file{SUFFIX}")
    program = begin(known.therapist, "reviewer")
    if way == "dropped":
        for kind in (QDragEnterEvent, QDropEvent):
            event = dragged(kind, path)
            QApplication.sendEvent(program.window, event)
            assert event.isAccepted()
        picture = dragged(QDragEnterEvent, tmp_path / "picture.png")
        QApplication.sendEvent(program.window, picture)
        assert not picture.isAccepted()
    elif way == "started again":
        program.raise_window(str(path))
    else:
        end(qtbot, program)
        program = Program(program.profile, "reviewer", clock, invitation=path)
        program.start()
    unlock(qtbot, program)
    (said,) = results(qtbot, program)
    assert "3 things were taken over" in said
    program.open_file(path)
    (said,) = results(qtbot, program)
    assert "Everything in it was here already." in said
    end(qtbot, program)


@pytest.fixture
def english_again(begin: Callable[..., Program]) -> Iterator[list[Program]]:
    """Lets the application speak English and look as before after a program that did otherwise."""
    changed: list[Program] = []
    yield changed
    for program in changed:
        program.settings.look(theme="light", text=100, language="en")
        program.looks.dress()


@pytest.mark.parametrize(("percent", "language"), [(100, "en"), (150, "en"), (200, "en"), (150, "nl")])
@pytest.mark.parametrize("role", ["patient", "reviewer"])
def test_everything_has_a_name_and_room(
    qtbot: QtBot,
    known: Folders,
    begin: Callable[..., Program],
    english_again: list[Program],
    tmp_path: Path,
    role: Role,
    percent: int,
    language: str,
) -> None:
    program = begin(known.patient if role == "patient" else known.therapist, role)
    english_again.append(program)
    program.settings.look(theme="light", text=percent, language=language)
    unlock(qtbot, program)
    program.window.resize(1280, 800)
    sheet = opened(qtbot, program)
    sheet.writing.write_to(tmp_path / f"written{SUFFIX}")
    qtbot.waitUntil(sheet.writing.done.isVisible)
    sheet.reading.read_from((tmp_path / f"written{SUFFIX}", tmp_path / f"gone{SUFFIX}"))
    assert len(results(qtbot, program)) == 2
    for _ in range(3):
        QApplication.sendPostedEvents()
    names = [
        (each.objectName(), each.accessibleName() or getattr(each, "text", str)())
        for each in sheet.findChildren(QWidget)
        if takes_focus(each) and own(each)
    ]
    assert all(name and said for name, said in names), names
    assert len({name for name, _ in names}) == len(names)
    assert {"settings.stick.whom", "settings.stick.write", "settings.stick.read"} <= {name for name, _ in names}
    for label in sheet.findChildren(QLabel):
        if label.isVisible():
            assert not cut(label), f"{label.text()[:40]!r} at {percent} %"
    assert sideways(program) == []
