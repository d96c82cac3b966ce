"""Course files at the window: dropped, opened, chosen in the settings; what is used, and what follows it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock, SystemClock
from app.course.packing import build
from app.paths import Profile
from app.vault.clinic_keys import ClinicKeys
from app.vault.vault import Vault
from tests.accessibility.test_every_page import cut, own, sideways, takes_focus
from tests.app.course.made import Clinic, course
from tests.ui.shell.conftest import PASSPHRASE, make
from ui.program import Program
from ui.settings.course import CourseCard
from ui.settings.page import SettingsPage

CLINIC = Clinic.of(1)


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The profile of a patient whose vault knows the clinic's key."""
    folder = make(tmp_path_factory.mktemp("made") / "patient", "patient")
    clock = SystemClock()
    with Vault.open(Profile(folder), PASSPHRASE, clock=clock) as vault, vault.database.transaction():
        ClinicKeys(vault.database).add(CLINIC.public, "invitation", clock.now())
    return folder


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of course files."""
    folder = tmp_path_factory.mktemp("packs")
    for version in ("0.5", "1.1", "1.2"):
        pack = build(course(folder / version, version=version))
        (folder / f"{version}.haven-course").write_bytes(CLINIC.signed(pack))
        (folder / f"unsigned {version}.haven-course").write_bytes(pack)
    return folder


@pytest.fixture
def begin(
    qtbot: QtBot, patient: Path, profile: Profile, clock: SetClock, tmp_path: Path
) -> Iterator[Callable[..., Program]]:
    """Starts a program, locked, and ends it after the test."""
    programs: list[Program] = []
    shipped = course(tmp_path / "own", version="1.0").folder
    shutil.copytree(patient, profile.folder)

    def start(**more: object) -> Program:
        for before in programs:
            end(qtbot, before)
        programs.append(Program(profile, "patient", clock, course=shipped, **more))  # type: ignore[arg-type]
        programs[-1].start()
        return programs[-1]

    yield start
    for program in programs:
        undress(qtbot, program)
        end(qtbot, program)
        program.deleteLater()


def undress(qtbot: QtBot, program: Program) -> None:
    """Lets the application look and speak again as the tests that follow expect."""
    house, settings = program.window.house, program.settings
    if house is not None and (settings.language, settings.text) != ("en", 100):
        settings.look(theme="light", text=100, language="en")
        qtbot.waitUntil(lambda: program.window.house is not house)


def end(qtbot: QtBot, program: Program) -> None:
    if not program.is_over:
        with qtbot.waitSignal(program.ended):
            program.shut_down()


def unlock(qtbot: QtBot, program: Program) -> Program:
    with qtbot.waitSignal(program.unlocked):
        program.unlock(PASSPHRASE)
    at_rest(qtbot, program)
    return program


def at_rest(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.relay.pending == 0)


def card(qtbot: QtBot, program: Program) -> CourseCard:
    """Goes to the settings unless they are open, and returns the card when everything stands there."""
    house = program.window.house
    assert house is not None
    if house.open_page != "settings":
        house.go("settings", {})
    page = house.page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: page.is_whole)
    at_rest(qtbot, program)
    assert page.course is not None
    return page.course


def said(widget: QWidget) -> str:
    """Returns all visible words of a widget."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def version(program: Program) -> str:
    assert program.session is not None
    return program.session.services.course.manifest.version


def dragged(kind: type[QDropEvent], *paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    dragged.kept = data  # type: ignore[attr-defined]  # Qt does not keep it alive
    place = QPointF(10, 10) if kind is QDropEvent else QPointF(10, 10).toPoint()
    return kind(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def test_the_card_tells_which_course_is_used_and_where_it_came_from(
    qtbot: QtBot, begin: Callable[..., Program]
) -> None:
    shown = card(qtbot, unlock(qtbot, begin()))
    assert "A small course, 1.0" in said(shown)
    assert "Version 1.0, which came with Haven." in said(shown)
    assert not shown.following.isVisible()
    assert not shown.trouble.isVisible()
    assert not shown.bar.isVisible()


def test_a_file_that_is_chosen_follows_and_is_shown_from_the_next_unlocking_on(
    qtbot: QtBot, begin: Callable[..., Program], packs: Path
) -> None:
    program = unlock(qtbot, begin())
    shown = card(qtbot, program)
    qtbot.mouseClick(shown.use, Qt.MouseButton.LeftButton)
    dialog = shown.findChild(QFileDialog, "file_dialog")
    assert dialog is not None
    assert dialog.nameFilters() == ["Haven course file (*.haven-course)"]
    dialog.fileSelected.emit(str(packs / "1.1.haven-course"))
    dialog.reject()
    assert shown.bar.isVisible()
    assert not shown.use.isEnabled()
    qtbot.waitUntil(shown.following.isVisible)
    at_rest(qtbot, program)
    assert shown.following.text == (
        "Version 1.1, from a file of your clinic's that was used on 1 March. You see it the next time you unlock "
        "Haven; what you wrote stays as it is."
    )
    assert shown.use.isEnabled()
    assert not shown.bar.isVisible()
    assert version(program) == "1.0"
    program.settings.look(theme="dark")
    qtbot.waitUntil(lambda: card(qtbot, program) is not shown)
    qtbot.waitUntil(lambda: "Version 1.1" in card(qtbot, program).following.text)
    with qtbot.waitSignal(program.locked):
        program.lock()
    unlock(qtbot, program)
    assert version(program) == "1.1"
    shown = card(qtbot, program)
    assert "A small course, 1.1 Version 1.1, from a file of your clinic's" in said(shown)
    assert not shown.following.isVisible()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unsigned 1.1.haven-course", "Nobody signed this course file"),
        ("0.5.haven-course", "A newer version of this course is there already"),
        ("none.haven-course", "cannot be read from where it lies"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_with_its_name_and_changes_nothing(
    qtbot: QtBot, begin: Callable[..., Program], packs: Path, profile: Profile, name: str, words: str
) -> None:
    program = unlock(qtbot, begin())
    shown = card(qtbot, program)
    shown.take(packs / name)
    qtbot.waitUntil(shown.trouble.isVisible)
    assert shown.trouble.text.startswith(f"{name}: ")
    assert words in shown.trouble.text
    assert not shown.following.isVisible()
    assert not profile.courses.exists()
    shown.take(packs / "1.1.haven-course")
    qtbot.waitUntil(shown.following.isVisible)
    assert not shown.trouble.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support raise", "propagateSizeHints")
@pytest.mark.parametrize("way", ["dropped", "dropped behind the door", "started again", "started with it"])
def test_a_course_file_comes_to_the_settings_whichever_way_it_is_opened(
    qtbot: QtBot, begin: Callable[..., Program], packs: Path, way: str
) -> None:
    path = packs / "1.1.haven-course"
    program = begin(invitation=path) if way == "started with it" else begin()
    if way == "dropped behind the door":
        unlock(qtbot, program)
    if way.startswith("dropped"):
        for kind in (QDragEnterEvent, QDropEvent):
            event = dragged(kind, path)
            QApplication.sendEvent(program.window, event)
            assert event.isAccepted()
    elif way == "started again":
        program.raise_window(str(path))
    if program.context is None:
        unlock(qtbot, program)
    at_rest(qtbot, program)
    house = program.window.house
    assert house is not None
    assert house.open_page == "settings"
    shown = card(qtbot, program)
    qtbot.waitUntil(shown.following.isVisible)
    assert "Version 1.1" in shown.following.text


def test_files_that_come_together_are_taken_one_after_the_other(
    qtbot: QtBot, begin: Callable[..., Program], packs: Path
) -> None:
    program = unlock(qtbot, begin())
    paths = [packs / f"{name}.haven-course" for name in ("1.1", "unsigned 1.2", "1.2")]
    for kind in (QDragEnterEvent, QDropEvent):
        QApplication.sendEvent(program.window, dragged(kind, *paths))
    shown = card(qtbot, program)
    qtbot.waitUntil(shown.use.isEnabled)
    assert "Version 1.2" in shown.following.text


def test_a_damaged_course_gives_way_and_it_is_said(
    qtbot: QtBot, begin: Callable[..., Program], packs: Path, profile: Profile
) -> None:
    program = unlock(qtbot, begin())
    shown = card(qtbot, program)
    shown.take(packs / "1.1.haven-course")
    qtbot.waitUntil(shown.following.isVisible)
    next(profile.courses.glob("*/small/weeks/en/02.md")).write_text("+++")
    program = unlock(qtbot, begin())
    assert version(program) == "1.0"
    assert "The course from your clinic is damaged on this computer" in said(program.window)
    program = unlock(qtbot, begin())
    assert "damaged" not in said(program.window)


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_of_the_card_is_cut_and_everything_has_a_name(
    qtbot: QtBot, begin: Callable[..., Program], packs: Path, tmp_path: Path, theme: str, language: str
) -> None:
    program = unlock(qtbot, begin())
    house = program.window.house
    program.settings.look(theme=theme, text=150, language=language)
    qtbot.waitUntil(lambda: program.window.house is not house)
    program.window.resize(1280, 800)
    shown = card(qtbot, program)
    shown.take(packs / "1.1.haven-course")
    qtbot.waitUntil(shown.following.isVisible)
    shown.take(packs / "0.5.haven-course")
    qtbot.waitUntil(shown.trouble.isVisible)
    at_rest(qtbot, program)
    for _ in range(3):
        QApplication.sendPostedEvents()
    program.window.grab().save(str(tmp_path / f"{theme}-{language}.png"))
    for label in shown.findChildren(QLabel):
        assert not label.isVisible() or not cut(label), label.text()
    assert sideways(program) == []
    for widget in shown.findChildren(QWidget):
        if takes_focus(widget) and own(widget):
            assert widget.accessibleName() or getattr(widget, "text", str)()
            assert widget.objectName().startswith("settings.course.")
