"""Leaving, over real vaults and a real server: asked twice, done against a signed word, and true afterwards."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.diary.service import Diary
from app.errors import PersonLeft
from app.model.change_set import ChangeSet
from sync.client.recovery import RecoveryCode
from tests.homes import answer
from tests.integration.conftest import Party
from tests.integration.own_computers import computer, synced
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, settle, too_wide, words
from tests.ui.patient import Patient, patient
from tests.ui.settings.met import Met
from ui.diary.page import DiaryPage
from ui.letters.page import LettersPage
from ui.printing.deletion import deletion_sheet
from ui.services import Services
from ui.settings.leaving import LeavingSheet
from ui.shell.help_page import HelpPage
from ui.shell.page import Page
from ui.shell.syncing import needs_somebody
from ui.today.page import TodayPage
from ui.widgets import MessagePanel

__all__ = ["patient"]
Show = Callable[[QWidget], QWidget]
Dress = Callable[[str, int], None]
WORDS = "The light on the water."


@dataclass
class Leaver:
    """Somebody who shared something and may leave."""

    party: Party
    sheet: RecoveryCode


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Met]:
    found = Met(tmp_path_factory.mktemp("met"))
    yield found
    found.close()


@pytest.fixture
def leaver(met: Met, tmp_path: Path) -> Leaver:
    party, sheet = met.newcomer(tmp_path.name)
    diary = Diary(party.db, met.clock)
    entry = diary.begin("free-page", "Free page", 0)
    diary.keep(entry, [answer(WORDS)])
    diary.share(entry)
    synced(party, met.therapist)
    return Leaver(party, sheet)


@pytest.fixture
def services(met: Met, leaver: Leaver) -> Iterator[Services]:
    with met.session(leaver.party) as session:
        yield session.services


@pytest.fixture
def sheet(services: Services, met: Met, bench: Bench, shown: Show) -> LeavingSheet:
    bench.clock.set(met.clock.now())
    bench.give(services)
    made = LeavingSheet(bench)
    made.resize(1052, 800)
    shown(made)
    made.look()
    return made


def press(sheet: QWidget, name: str) -> None:
    child(sheet, QAbstractButton, name).click()
    settle()


def seen(sheet: QWidget, name: str) -> bool:
    return bool(children(sheet, QAbstractButton, name))


def leave(sheet: LeavingSheet) -> None:
    press(sheet, "settings.leaving.ask")
    press(sheet, "settings.leaving.leave")


def test_what_it_does_and_cannot_do_is_said_and_no_means_no(sheet: LeavingSheet, services: Services) -> None:
    said = words(sheet)
    assert "The clinic's server deletes everything that it stores of you." in said
    assert "What your therapist's computer already received stays in the clinic's file." in said
    assert "Nobody can prove that a copy was not kept somewhere." in said
    press(sheet, "settings.leaving.ask")
    focused = sheet.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "settings.leaving.stay"
    press(sheet, "settings.leaving.stay")
    assert not seen(sheet, "settings.leaving.leave")
    press(sheet, "settings.leaving.ask")
    sheet.left()
    assert not seen(sheet, "settings.leaving.leave"), "who comes back later is asked again"
    assert services.left() is None


def test_without_a_connection_it_promises_nothing(sheet: LeavingSheet, services: Services, met: Met) -> None:
    met.world.server.stop()
    leave(sheet)
    trouble = child(sheet, MessagePanel, "settings.leaving.trouble")
    assert "not certain that anything was deleted" in trouble.text
    assert "goes out by itself" not in trouble.text
    assert services.left() is None
    met.world.server.start()
    leave(sheet)
    assert services.left() is not None


def test_the_statement_can_be_kept_and_says_what_it_cannot_prove(
    sheet: LeavingSheet, services: Services, bench: Bench, tmp_path: Path
) -> None:
    leave(sheet)
    left = services.left()
    assert left is not None
    assert f"expire within {left.backup_days} days" in words(sheet)
    assert "It cannot prove that no copy was made elsewhere" in words(sheet)
    assert nameless(sheet) == []
    sheet.save_pdf(left, tmp_path / "statement.pdf")
    assert (tmp_path / "statement.pdf").read_bytes().startswith(b"%PDF")
    page = deletion_sheet(left).toPlainText()
    assert "Harbour Clinic" in page
    assert left.person in page
    assert "What this cannot prove" in page
    sheet.save_file(tmp_path / "statement.json")
    signed = json.loads((tmp_path / "statement.json").read_text())
    assert (signed["format"], signed["person"]) == ("haven-deletion-1", left.person)
    assert [text for text, _ in bench.said] == ["The statement was saved."] * 2
    sheet.save_pdf(left, tmp_path / "nowhere" / "statement.pdf")
    assert len(bench.failures) == 1


def test_afterwards_no_page_promises_anything(
    sheet: LeavingSheet, services: Services, bench: Bench, shown: Show, leaver: Leaver
) -> None:
    leave(sheet)
    for make, gone, said in (
        (TodayPage, "today.write_letter", "You left, so no letter comes any more."),
        (DiaryPage, "diary.share", "It stays on this computer, for you alone."),
        (LettersPage, "letters.write", "You left, so no letter comes any more."),
        (HelpPage, "help.call", "Phone"),
    ):
        page: Page = make(bench)
        page.resize(1052, 800)
        shown(page)
        page.entered({})
        settle()
        assert said in words(page), make
        assert not seen(page, gone), make
        page.left()
    diary = services.diary
    entry = diary.begin("free-page", "Free page", 0)
    diary.keep(entry, [answer("Afterwards.")])
    assert not diary.share(entry)
    assert services.letters.send(text="Dear Annemarie", subject="") is None
    assert not services.calls.ask_for_call("")
    reading = DiaryPage(bench)
    shown(reading)
    reading.entered({"entry": next(view.id for view in diary.recent() if view.first_words == WORDS)})
    settle()
    assert not seen(reading, "diary.withdraw")
    assert seen(reading, "diary.edit")
    assert isinstance(leaver.party.sync().problem, PersonLeft)


def test_a_page_that_lies_open_offers_sharing_no_more(
    sheet: LeavingSheet, services: Services, bench: Bench, shown: Show
) -> None:
    page = DiaryPage(bench)
    page.resize(1052, 800)
    shown(page)
    page.entered({"entry": services.diary.recent()[0].id})
    assert seen(page, "diary.withdraw")
    leave(sheet)
    page.changed(ChangeSet.of("sync") | ChangeSet.of("entry"))
    settle()
    assert not seen(page, "diary.withdraw")


def test_her_other_computer_is_told_on_the_servers_word_alone(sheet: LeavingSheet, met: Met, leaver: Leaver) -> None:
    other = computer(met.world, "other", leaver.sheet)
    synced(other, leaver.party, other)
    leave(sheet)
    problem = other.sync().problem
    assert isinstance(problem, PersonLeft)
    assert needs_somebody(problem, other.db), "this computer has no statement; somebody should know"
    assert not needs_somebody(leaver.party.sync().problem, leaver.party.db), "she knows it here"
    assert WORDS in [view.first_words for view in Diary(other.db, met.clock).recent()]


def test_without_a_clinic_there_is_nothing_to_delete(patient: Patient, bench: Bench, shown: Show) -> None:
    bench.give(patient.services)
    sheet = LeavingSheet(bench)
    shown(sheet)
    sheet.look()
    leave(sheet)
    assert "no connection to a clinic" in child(sheet, MessagePanel, "settings.leaving.trouble").text


@pytest.mark.parametrize(("theme", "percent", "width"), [("dark", 150, 980), ("high-contrast", 200, 920)])
def test_nothing_is_cut_off(
    patient: Patient, bench: Bench, shown: Show, dressed: Dress, theme: str, percent: int, width: int
) -> None:
    dressed(theme, percent)
    bench.give(patient.services)
    sheet = LeavingSheet(bench)
    sheet.resize(width, 800)
    shown(sheet)
    sheet.look()
    press(sheet, "settings.leaving.ask")
    assert nameless(sheet) == []
    assert too_wide(sheet) == []
