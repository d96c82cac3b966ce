"""Who reads with you, over a real vault: names, and to what she agrees for the time her therapist is away."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.vault.care_members import CareMember, CareMembers
from app.vault.people import People, Person, Standing
from tests.ui.conftest import Bench
from tests.ui.named import child, nameless, settle, too_wide, words
from tests.ui.settings.met import Met
from ui.settings.readers import ReadersSheet
from ui.widgets import Option, StateLine

Show = Callable[[QWidget], QWidget]
Dress = Callable[[str, int], None]
COLLEAGUE = PersonId("b" * 32)


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Met]:
    found = Met(tmp_path_factory.mktemp("met"))
    yield found
    found.close()


@pytest.fixture
def sheet(met: Met, bench: Bench, shown: Show) -> Iterator[ReadersSheet]:
    with met.session(met.patient) as session:
        bench.clock.set(met.clock.now())
        bench.give(session.services)
        session.services.care_team.withdraw_consent()
        made = ReadersSheet(bench)
        made.resize(1052, 800)
        shown(made)
        made.look()
        yield made


def press(sheet: QWidget, name: str) -> None:
    child(sheet, QAbstractButton, name).click()
    settle()


def state(sheet: QWidget) -> str:
    return child(sheet, StateLine, "settings.readers.state").text


def covers(met: Met, name: str, until_midnight_before: date | None) -> None:
    """Somebody stands in, as sync learns it from an epoch and the clinic's cover."""
    db, now = met.patient.db, met.clock.now()
    stream = met.patient.people.me()
    assert stream is not None
    assert stream.stream is not None
    until = None
    if until_midnight_before is not None:
        day = until_midnight_before + timedelta(days=1)
        until = now.astimezone().replace(year=day.year, month=day.month, day=day.day, hour=0, minute=0, second=0)
        until = until.replace(microsecond=0)
    with db.transaction():
        People(db).save(Person(COLLEAGUE, "therapist", name, Standing.CLINIC, since=now))
        CareMembers(db).save(CareMember(stream.stream, COLLEAGUE, True, True, until, now))


def test_the_therapist_stands_there_by_name_and_role(sheet: ReadersSheet) -> None:
    assert "Dr Annemarie Kuipers · therapist" in words(sheet)
    assert state(sheet) == "Now: nobody comes in while your computer is off."
    assert sheet.options["none"].isChecked()


def test_a_choice_counts_only_when_it_was_agreed_to(sheet: ReadersSheet, bench: Bench) -> None:
    team = bench.services.care_team
    press(sheet, "settings.readers.after")
    assert team.consent() is None
    assert "nobody comes in" in state(sheet)
    day = bench.clock.now().date() + timedelta(days=30)
    sheet.until.setDate(QDate(day.year, day.month, day.day))
    press(sheet, "settings.readers.keep")
    consent = team.consent()
    assert consent is not None
    assert (consent.earlier, consent.until) == (False, day)
    assert bench.syncs == 1
    assert f"for what you share from then on, until {day:%A} {day.day} {day:%B %Y}" in state(sheet)


def test_what_was_shared_before_is_a_choice_of_its_own_and_all_can_be_taken_back(
    sheet: ReadersSheet, bench: Bench
) -> None:
    team = bench.services.care_team
    press(sheet, "settings.readers.earlier")
    press(sheet, "settings.readers.keep")
    consent = team.consent()
    assert consent is not None
    assert consent.earlier
    assert "also for what you shared before" in state(sheet)
    press(sheet, "settings.readers.none")
    assert team.consent() is None
    assert "nobody comes in" in state(sheet)
    assert not sheet.keep.isVisible()


def test_a_choice_that_was_not_agreed_to_is_gone_when_she_comes_back(sheet: ReadersSheet) -> None:
    press(sheet, "settings.readers.earlier")
    sheet.changed(ChangeSet.of("sync"))
    assert sheet.options["earlier"].isChecked(), "what happens elsewhere does not take it out of her hands"
    sheet.left()
    sheet.look()
    assert sheet.options["none"].isChecked()
    assert not sheet.keep.isVisible()


def test_the_day_lies_ahead_and_not_years_away(sheet: ReadersSheet, bench: Bench) -> None:
    today = bench.clock.now().astimezone().date()
    assert sheet.until.minimumDate().toPython() == today
    assert sheet.until.maximumDate().toPython() == today + timedelta(days=730)


def test_who_stands_in_is_named_with_the_last_day(sheet: ReadersSheet, met: Met, bench: Bench) -> None:
    day = bench.clock.now().astimezone().date() + timedelta(days=10)
    covers(met, "Bram de Wit", day)
    sheet.changed(ChangeSet.of("person"))
    assert f"Bram de Wit · therapist, stands in until {day:%A} {day.day} {day:%B}" in words(sheet)
    covers(met, "", None)
    sheet.changed(ChangeSet.of("person"))
    assert "A colleague who has not introduced herself or himself yet · therapist, stands in" in words(sheet)


@pytest.mark.parametrize(("theme", "percent", "width"), [("dark", 150, 980), ("high-contrast", 200, 920)])
def test_everything_has_a_name_and_nothing_is_cut_off(
    met: Met, bench: Bench, shown: Show, dressed: Dress, theme: str, percent: int, width: int
) -> None:
    dressed(theme, percent)
    with met.session(met.patient) as session:
        bench.give(session.services)
        sheet = ReadersSheet(bench)
        sheet.resize(width, 800)
        shown(sheet)
        sheet.look()
        for option in sheet.findChildren(Option):
            option.click()
            settle()
            assert nameless(sheet) == []
            assert too_wide(sheet) == []


def test_who_chose_once_is_not_asked_any_more(sheet: ReadersSheet, met: Met, bench: Bench) -> None:
    team = bench.services.care_team
    team.give_consent(False, bench.clock.now().date() + timedelta(days=3))
    team.withdraw_consent()
    assert team.consent() is None
    assert team.has_chosen()
