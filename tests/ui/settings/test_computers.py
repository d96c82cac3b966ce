"""Your computers, over a real vault and a real server: which there are, and taking out a lost one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.errors import DeviceRevoked
from app.model.change_set import ChangeSet
from tests.integration.conftest import Party
from tests.integration.own_computers import computer, synced
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, too_wide, words
from tests.ui.patient import Patient, patient
from tests.ui.settings.met import Met
from ui.computers import ComputerRow
from ui.settings.computers import ComputersSheet

__all__ = ["patient"]
Show = Callable[[QWidget], QWidget]
Dress = Callable[[str, int], None]
SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Met]:
    found = Met(tmp_path_factory.mktemp("met"))
    yield found
    found.close()


@pytest.fixture(scope="module")
def second(met: Met) -> Party:
    """The patient's second computer."""
    found = computer(met.world, "second", met.sheet)
    synced(found, met.patient, found)
    return found


@pytest.fixture
def sheet(met: Met, second: Party, bench: Bench, shown: Show) -> Iterator[ComputersSheet]:
    """The sheet at the patient's first computer."""
    with met.session(met.patient) as session:
        bench.clock.set(met.clock.now())
        bench.give(session.services)
        made = ComputersSheet(bench)
        made.resize(1052, 800)
        shown(made)
        made.look()
        yield made


def press(sheet: QWidget, name: str) -> None:
    child(sheet, QAbstractButton, name).click()


def named(sheet: QWidget, end: str) -> str:
    """Returns the name of the one visible button of a computer that ends so."""
    (found,) = [each.objectName() for each in children(sheet, QAbstractButton) if each.objectName().endswith(end)]
    return found


def this_one_first(sheet: QWidget) -> list[ComputerRow]:
    """Returns the rows; which comes first is open where both were set up in the same second."""
    return sorted(children(sheet, ComputerRow), key=lambda row: "this one" not in words(row))


def test_each_computer_has_its_row_and_this_one_cannot_take_itself_out(sheet: ComputersSheet, second: Party) -> None:
    first, other = this_one_first(sheet)
    assert "this one" in words(first)
    assert not children(first, QAbstractButton)
    assert "this one" not in words(other)
    assert named(sheet, ".lost").startswith("computer.")
    assert second.people.me() is not None


def test_a_second_word_is_asked_for_and_no_changes_nothing(sheet: ComputersSheet, bench: Bench) -> None:
    press(sheet, named(sheet, ".lost"))
    assert "It cannot delete what lies on it already" in words(sheet)
    focused = sheet.window().focusWidget()
    assert focused is not None
    assert focused.objectName().endswith(".keep")
    press(sheet, named(sheet, ".keep"))
    assert "It cannot delete what lies on it already" not in words(sheet)
    assert all(each.revoked_at is None for each in bench.services.computers.all())
    assert bench.syncs == 0


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(
    met: Met,
    second: Party,
    bench: Bench,
    shown: Show,
    dressed: Dress,
    theme: str,
    percent: int,
    width: int,
    height: int,
) -> None:
    dressed(theme, percent)
    with met.session(met.patient) as session:
        bench.give(session.services)
        sheet = ComputersSheet(bench)
        sheet.resize(width, height)
        shown(sheet)
        sheet.look()
        press(sheet, named(sheet, ".lost"))
        assert nameless(sheet) == []
        assert too_wide(sheet) == []


def test_a_lost_computer_is_taken_out_and_hears_no_more(
    sheet: ComputersSheet, met: Met, second: Party, bench: Bench
) -> None:
    press(sheet, named(sheet, ".lost"))
    press(sheet, named(sheet, ".take_out"))
    assert bench.syncs == 1
    assert bench.said[-1][0].startswith("It is taken out.")
    _, other = this_one_first(sheet)
    assert "taken out" in words(other)
    assert "taken out on" in words(other)
    assert not children(other, QAbstractButton)
    synced(met.patient)
    assert isinstance(second.sync().problem, DeviceRevoked)


def test_what_another_computer_did_is_shown_when_it_comes(
    sheet: ComputersSheet, met: Met, second: Party, bench: Bench
) -> None:
    before = len(children(sheet, ComputerRow))
    third = computer(met.world, "third", met.sheet)
    synced(met.patient, third, met.patient)
    sheet.changed(ChangeSet.of("sync"))
    assert len(children(sheet, ComputerRow)) == before + 1


def test_without_a_clinic_there_is_nothing_to_take_out(patient: Patient, bench: Bench, shown: Show) -> None:
    bench.give(patient.services)
    sheet = ComputersSheet(bench)
    shown(sheet)
    sheet.look()
    assert "This computer has not joined a clinic yet." in words(sheet)
    assert not children(sheet, ComputerRow)
