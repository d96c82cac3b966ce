"""Reminders, the self-check, what troubled her, and the copy at the clinic, over a real vault."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from app.errors import Offline, VaultDamaged
from app.reminders.starting import QUIETLY, Autostart
from app.self_check.findings import Finding, Outcome, Subject
from app.vault.own_items import copies_private
from app.vault.streams import Stream
from tests.ui.named import child, nameless, too_wide, words
from ui.self_check.words import _SENTENCES, said
from ui.services import Left
from ui.settings.check import CheckSheet
from ui.settings.copies import CopiesCard
from ui.settings.reminders import RemindersSheet
from ui.settings.troubled import TroubledSheet
from ui.shell.help_page import HelpPage

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)


def opened(kind: type, patient, bench, shown, width: int = 1052, height: int = 800):
    bench.give(patient.services)
    sheet = kind(bench)
    sheet.resize(width, height)
    shown(sheet)
    sheet.look()
    return sheet


def click(sheet: QWidget, name: str) -> None:
    child(sheet, QPushButton, name).click()


def test_barrier_13_nothing_reminds_until_she_says_so_and_the_next_one_is_told(patient, bench, shown):
    sheet = opened(RemindersSheet, patient, bench, shown)
    assert "This computer does not remind you." in words(sheet)
    assert sheet.off.isChecked()
    click(sheet, "settings.reminders.on")
    assert "The next one comes: today, " in words(sheet)
    click(sheet, "settings.reminders.off")
    assert "This computer does not remind you." in words(sheet)


def test_barrier_13_her_rhythm_stays_within_the_clinics_limits(patient, bench, shown):
    sheet = opened(RemindersSheet, patient, bench, shown)
    click(sheet, "settings.reminders.on")
    reminding = patient.services.reminding
    for day in (5, 6):
        click(sheet, f"settings.reminders.weekday.{day}")
    assert reminding.rhythm().days == (0, 1, 2, 3, 4)
    click(sheet, "settings.reminders.another")
    assert reminding.rhythm().times == (time(10), time(16))
    sheet.rhythm.times[1].setTime(QTime(22, 30))
    assert reminding.rhythm().times == (time(10), time(22, 30))
    ahead = reminding.ahead()
    assert ahead
    assert {moment.astimezone().time() for moment in ahead} == {time(10)}, "half past ten in the evening is quiet"
    assert sheet.rhythm.most.maximum() == 7
    sheet.rhythm.most.setValue(2)
    weeks = [moment.astimezone().isocalendar()[1] for moment in reminding.ahead()]
    assert all(weeks.count(week) <= 2 for week in weeks)
    assert "Your clinic allows at most 7 reminders in a week, and none from 21:00 until 08:00." in words(sheet)
    click(sheet, "settings.reminders.less.1")
    assert reminding.rhythm().times == (time(10),)


def test_a_day_is_marked_kept_quiet_and_given_back_with_a_way_to_undo(patient, bench, shown):
    sheet = opened(RemindersSheet, patient, bench, shown)
    click(sheet, "settings.reminders.on")
    day = patient.clock.now().date() + timedelta(days=2)
    sheet.day.setDate(QDate(day.year, day.month, day.day))
    click(sheet, "settings.reminders.mark")
    assert patient.services.reminding.marked() == (day,)
    assert day not in {moment.astimezone().date() for moment in patient.services.reminding.ahead()}
    click(sheet, f"settings.reminders.unmark.{day.isoformat()}")
    assert patient.services.reminding.marked() == ()
    _, undo = bench.said[-1]
    undo()
    assert patient.services.reminding.marked() == (day,)


@pytest.mark.parametrize(
    ("way", "told"), [("desktop", "Your desktop"), ("tray", "beside the clock"), ("none", "Nothing")]
)
def test_the_test_button_says_what_showed_it(patient, bench, shown, way, told):
    sheet = opened(RemindersSheet, patient, bench, shown)
    bench.way = way
    click(sheet, "settings.reminders.test")
    assert bench.reminders == 1
    assert sheet.tested.isVisible()
    assert sheet.tested.text().startswith("It was shown beside" if way == "tray" else told)
    assert told in sheet.tested.text()


def test_it_starts_with_the_computer_only_when_she_says_so(patient, bench, shown):
    sheet = opened(RemindersSheet, patient, bench, shown)
    assert sheet.waits.isChecked()
    assert not Autostart().path.exists()
    click(sheet, "settings.reminders.starts")
    assert QUIETLY in Autostart().path.read_text()
    assert str(patient.services.profile.folder) in Autostart().path.read_text()
    assert sheet.starts.isChecked()
    click(sheet, "settings.reminders.waits")
    assert not Autostart().path.exists()


def test_whether_it_stays_when_the_window_is_closed_is_hers_to_say(patient, bench, shown):
    sheet = opened(RemindersSheet, patient, bench, shown)
    assert sheet.ends.isChecked()
    click(sheet, "settings.reminders.stays")
    assert bench.settings.stays
    click(sheet, "settings.reminders.ends")
    assert not bench.settings.stays


def test_barrier_8_everything_is_looked_at_and_said_in_sentences(patient, bench, shown):
    sheet = opened(CheckSheet, patient, bench, shown)
    assert set(sheet.found) == set(get_args(Subject))
    assert len(sheet.sentences) == len(get_args(Subject))
    for sentence in sheet.sentences:
        assert sentence in words(sheet)
        assert re.fullmatch(r"[A-Z].*\.", sentence), sentence
        assert not re.search(r"error|failed|SQL|exception|!|invalid", sentence), sentence
    click(sheet, "settings.check.copy")
    assert QGuiApplication.clipboard().text().splitlines()[1:] == list(sheet.sentences)


def test_barrier_8_what_is_wrong_is_said_with_what_to_do(patient, bench, shown):
    from dataclasses import replace

    def torn() -> None:
        raise VaultDamaged

    def away() -> timedelta:
        raise Offline

    patient.services = replace(patient.services, check_vault=torn, reach=away)
    sheet = opened(CheckSheet, patient, bench, shown)
    assert sheet.verdict.text() == "Something asks for attention"
    assert sheet.found["vault"].outcome == "damaged"
    assert "phone the clinic" in words(sheet)
    assert "waits here and goes out by itself" in words(sheet)


def test_every_finding_that_can_be_made_has_a_sentence():
    for subject, outcome in _SENTENCES:
        assert subject in get_args(Subject)
        assert outcome in get_args(Outcome)
        assert said(Finding(subject, outcome, 3))


def test_barrier_17_the_question_says_where_the_answer_goes_and_leads_there(patient, bench, shown):
    sheet = opened(TroubledSheet, patient, bench, shown)
    assert "You did nothing wrong" in words(sheet)
    assert "your therapist finds it among what you shared" in words(sheet)
    click(sheet, "settings.troubled.write")
    assert bench.gone[-1] == ("diary", {"form": "unwanted-effects"})
    click(sheet, "settings.troubled.ground")
    assert bench.gone[-1] == ("practice", {"script": "grounding", "begin": True})
    click(sheet, "settings.troubled.help")
    assert bench.gone[-1] == ("help", {})


def test_barrier_17_after_she_left_the_question_is_for_her_alone(patient, bench, shown):
    patient.services = replace(patient.services, left=lambda: Left(patient.clock.now(), 30, "Clinic", "7", 2, 12, 3))
    said = words(opened(TroubledSheet, patient, bench, shown))
    assert "It stays on this computer, for you alone." in said
    assert "your therapist" not in said
    assert "take it back" not in said


def test_barrier_17_help_leads_to_the_ground_and_to_the_question(patient, bench, shown):
    bench.give(patient.services)
    page = shown(HelpPage(bench))
    page.entered({})
    click(page, "help.ground")
    assert bench.gone[-1] == ("practice", {"script": "grounding", "begin": True})
    click(page, "help.troubled")
    assert bench.gone[-1] == ("settings", {"sheet": "troubled"})


@pytest.mark.parametrize("language", ["en", "nl"])
def test_barrier_17_the_course_asks_in_our_own_words_after_its_weeks(patient, language):
    from app.model.calendar import CourseWeek

    course = patient.services.course
    (form,) = (form for form in course.forms(language) if form.id == "unwanted-effects")
    assert form.title
    after = course.present(CourseWeek(8, silent_day=False, finished=True), language)
    assert "unwanted-effects" in after.forms


def test_the_copy_at_the_clinic_is_a_choice_of_its_own_and_is_never_called_shared(patient, bench, shown):
    bench.give(patient.services)
    me = patient.services.people.me()
    with patient.pair.anna.db.transaction():
        patient.services.streams.save(Stream("0" * 32, "own", me.id, held=False))
    card = shown(CopiesCard(bench))
    card.look()
    assert card.copy.isChecked()
    card.here.click()
    assert not copies_private(patient.services.preferences)
    assert "Should this computer break, it is lost." in words(card)
    card.copy.click()
    assert copies_private(patient.services.preferences)
    said = words(card)
    assert "this is not sharing" in said
    assert "shared" not in said
    assert "backup" not in said.lower()


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
@pytest.mark.parametrize("kind", [RemindersSheet, CheckSheet, TroubledSheet])
def test_everything_has_a_name_and_nothing_is_cut_off(
    patient, bench, shown, dressed: Callable[[str, int], None], kind, theme, percent, width, height
):
    patient.services.reminding.switch(on=True)
    patient.services.reminding.mark(date(2027, 3, 9))
    dressed(theme, percent)
    sheet = opened(kind, patient, bench, shown, width, height)
    assert nameless(sheet) == []
    assert too_wide(sheet) == []


def test_barrier_17_what_she_shares_arrives_in_the_dossier_under_its_own_title(patient):
    from app.model.changes import Answer
    from app.review.service import Review

    diary = patient.services.diary
    kept = diary.begin("unwanted-effects", "Did practising trouble you?", 2)
    diary.keep(kept, [Answer(question="trouble", prompt="Did anything?", text="Only for me.")])
    shared = diary.begin("unwanted-effects", "Did practising trouble you?", 2)
    diary.keep(shared, [Answer(question="trouble", prompt="Did anything?", text="I dreamt of the scanner.")])
    diary.share(shared)
    patient.pair.sync()
    dossier = Review(patient.pair.tom.db, patient.clock).dossier(patient.pair.anna.me.id)
    assert dossier is not None
    arrived = [(view.form, view.title, view.first_words) for view in (*dossier.earlier, *dossier.entries)]
    assert arrived == [("unwanted-effects", "Did practising trouble you?", "I dreamt of the scanner.")]
