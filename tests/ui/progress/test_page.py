from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox, QTimeEdit

from app.practice.log import Done
from tests.ui.named import child, children, nameless, too_wide, words
from ui.progress.page import ProgressPage
from ui.widgets import BarStrip, Field

START = datetime(2027, 3, 3, 9, 0, tzinfo=UTC)
SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


def open_page(patient, bench, shown, width=1052, height=800) -> ProgressPage:
    bench.give(patient.services)
    page = ProgressPage(bench)
    page.resize(width, height)
    shown(page)
    page.entered({})
    return page


def practises(patient, minutes: int, after=None) -> None:
    log = patient.services.practice_log
    practice = log.begin("body-scan", "Body scan", minutes * 60)
    log.finish(practice, minutes * 60)
    if after:
        log.check(practice, after, None, "")


def test_an_empty_log_is_no_reproach(patient, bench, shown):
    page = open_page(patient, bench, shown)
    assert "Nothing yet, and that is fine" in words(page)


def test_minutes_stand_by_day_and_practices_with_how_it_was(patient, bench, shown):
    practises(patient, 20, "lighter")
    page = open_page(patient, bench, shown)
    (strip,) = children(page, BarStrip)
    assert strip.accessibleName() == "Wednesday 20 minutes"
    assert "lighter afterwards" in words(page)
    assert "%" not in words(page)


def test_earlier_weeks_stand_below_this_one(patient, bench, shown):
    practises(patient, 10)
    patient.clock.advance(timedelta(weeks=2))
    page = open_page(patient, bench, shown)
    assert [strip.accessibleName() for strip in children(page, BarStrip)] == [
        "no practice in this week",
        "no practice in this week",
        "Wednesday 10 minutes",
    ]


def test_practices_are_listed_a_handful_at_a_time(patient, bench, shown):
    for _ in range(30):
        practises(patient, 5)
    page = open_page(patient, bench, shown)
    assert words(page).count("Body scan") == 25
    child(page, QPushButton, "progress.more").click()
    assert words(page).count("Body scan") == 30


@pytest.mark.parametrize("share", [True, False])
def test_it_says_who_sees_it(patient, bench, shown, share):
    patient.services.practice_log.choose_sharing(share)
    page = open_page(patient, bench, shown)
    assert ("You share this with Tom." if share else "Only you see this.") in words(page)


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, height):
    practises(patient, 20, "heavier")
    dressed(theme, percent)
    page = open_page(patient, bench, shown, width, height)
    assert nameless(page) == []
    assert too_wide(page) == []


def fill(page, minutes=None, line=None, kind=None) -> None:
    if kind is not None:
        box = child(page, QComboBox, "progress.sheet.kind")
        box.setCurrentIndex(box.findText(kind))
    if minutes is not None:
        child(page, QSpinBox, "progress.sheet.minutes").setValue(minutes)
    if line is not None:
        child(page, Field, "progress.sheet.line").setText(line)


def change(page, patient) -> None:
    (practice,) = patient.services.practice_log.recent()
    child(page, QPushButton, f"progress.change.{practice.id}").click()


def test_a_practice_without_the_computer_is_put_in_by_hand(patient, bench, shown):
    page = open_page(patient, bench, shown)
    child(page, QPushButton, "progress.add").click()
    fill(page, 25, "By the canal.", "Walking")
    child(page, QPushButton, "progress.sheet.after.0").click()
    assert nameless(page) == []
    child(page, QPushButton, "progress.sheet.keep").click()
    (done,) = patient.services.practice_log.recent()
    assert (done.script, done.done_s, done.after, done.line) == ("walking", 1500, "lighter", "By the canal.")
    assert done.started_at <= patient.clock.now()
    assert "By the canal." in words(page)
    assert "25 min" in words(page)


def test_something_that_is_not_in_the_course_has_a_name_of_its_own(patient, bench, shown):
    page = open_page(patient, bench, shown)
    child(page, QPushButton, "progress.add").click()
    fill(page, 5, kind="Something else")
    child(page, Field, "progress.sheet.title").setText("Watering the plants")
    child(page, QPushButton, "progress.sheet.keep").click()
    assert patient.services.practice_log.recent()[0].title == "Watering the plants"


def test_nothing_is_put_in_when_she_thinks_better_of_it(patient, bench, shown):
    page = open_page(patient, bench, shown)
    child(page, QPushButton, "progress.add").click()
    fill(page, 25)
    child(page, QPushButton, "progress.sheet.close").click()
    page.left()
    assert patient.services.practice_log.recent() == ()


def test_what_she_changes_is_changed_and_nothing_else(patient, bench, shown):
    practises(patient, 20, "lighter")
    before = patient.services.practice_log.recent()[0]
    page = open_page(patient, bench, shown)
    change(page, patient)
    fill(page, line="It rained.")
    child(page, QPushButton, "progress.sheet.keep").click()
    assert patient.services.practice_log.recent() == (replace(before, line="It rained."),)
    change(page, patient)
    fill(page, 7)
    page.left()
    assert patient.services.practice_log.recent()[0].done_s == 420, "going elsewhere keeps it too"


def test_a_practice_never_begins_in_the_future(patient, bench, shown):
    practises(patient, 20)
    page = open_page(patient, bench, shown)
    change(page, patient)
    child(page, QTimeEdit, "progress.sheet.time").setTime(QTime(23, 59))
    child(page, QPushButton, "progress.sheet.keep").click()
    assert patient.services.practice_log.recent()[0].started_at == patient.clock.now()


def test_what_is_taken_out_can_be_put_back(patient, bench, shown):
    practises(patient, 20, "lighter")
    before = patient.services.practice_log.recent()
    page = open_page(patient, bench, shown)
    change(page, patient)
    child(page, QPushButton, "progress.sheet.remove").click()
    assert patient.services.practice_log.recent() == ()
    assert "Nothing yet, and that is fine" in words(page)
    ((said, undo),) = bench.said
    assert said == "Taken out of your log."
    undo()
    assert patient.services.practice_log.recent() == before
    assert "lighter afterwards" in words(page)


def test_it_says_that_a_shared_practice_goes_on_the_therapists_side_too(patient, bench, shown):
    patient.services.practice_log.choose_sharing(True)
    practises(patient, 20)
    page = open_page(patient, bench, shown)
    change(page, patient)
    child(page, QPushButton, "progress.sheet.remove").click()
    assert bench.said[0][0] == "Taken out of your log, and out of what Tom sees."


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_the_sheet_has_names_and_fits(patient, bench, shown, dressed, theme, percent, width, height):
    practises(patient, 20, "heavier")
    dressed(theme, percent)
    page = open_page(patient, bench, shown, width, height)
    change(page, patient)
    assert nameless(page) == []
    assert too_wide(page) == []


def test_it_says_of_each_practice_who_sees_it_once_the_choice_is_another(patient, bench, shown):
    log = patient.services.practice_log
    practises(patient, 20)
    log.choose_sharing(True)
    page = open_page(patient, bench, shown)
    assert "You share with Tom what you practise now. Where it says so, only you see a practice." in words(page)
    assert "only you see it" in words(page)
    change(page, patient)
    assert "Only you see this practice." in words(page)
    child(page, QPushButton, "progress.sheet.close").click()
    log.remove(log.recent()[0].id)
    practises(patient, 10)
    page.entered({})
    assert "You share this with Tom." in words(page)
    log.choose_sharing(False)
    page.entered({})
    assert "Only you see what you practise now. Where it says so, Tom still sees a practice" in words(page)
    assert "Tom sees it" in words(page)
    change(page, patient)
    assert "Shared with Tom, who sees what you change here." in words(page)


OLD = [
    Done("wordless", "Zonder woorden", START - timedelta(hours=2), 600),
    Done("gone-from-the-course", "A practice of last year", START - timedelta(hours=2), 125),
    Done("body-scan", "Bodyscan", START - timedelta(hours=2), 125, "heavier", True, " as it was typed "),
    Done("", " mine ", START - timedelta(hours=2), 59),
    Done("body-scan", "A whole day", START - timedelta(hours=14), 11 * 3600 + 7),
    Done("body-scan", "Tomorrow", START + timedelta(days=1, seconds=7), 600),
]


@pytest.mark.parametrize("done", OLD, ids=lambda done: done.title.strip())
@pytest.mark.parametrize("way", ["progress.sheet.keep", ""])
def test_looking_at_a_practice_changes_nothing_of_it(patient, bench, shown, done, way):
    patient.services.practice_log.add(done)
    before = patient.services.practice_log.recent()
    page = open_page(patient, bench, shown)
    change(page, patient)
    if way:
        child(page, QPushButton, way).click()
    page.left()
    assert patient.services.practice_log.recent() == before


def test_another_practice_is_put_in_its_place_by_its_name(patient, bench, shown):
    patient.services.practice_log.add(OLD[0])
    page = open_page(patient, bench, shown)
    change(page, patient)
    fill(page, kind="Walking")
    child(page, QPushButton, "progress.sheet.keep").click()
    (done,) = patient.services.practice_log.recent()
    assert (done.script, done.title, done.started_at) == ("walking", "Walking", OLD[0].started_at)


def test_what_is_told_by_hand_ended_by_now_until_she_says_when_it_began(patient, bench, shown):
    page = open_page(patient, bench, shown)
    child(page, QPushButton, "progress.add").click()
    fill(page, 45)
    child(page, QPushButton, "progress.sheet.keep").click()
    (done,) = patient.services.practice_log.recent()
    assert done.started_at == patient.clock.now() - timedelta(minutes=45)
    child(page, QPushButton, "progress.add").click()
    child(page, QTimeEdit, "progress.sheet.time").setTime(QTime(0, 30))
    fill(page, 5)
    assert child(page, QTimeEdit, "progress.sheet.time").time() == QTime(0, 30)


def test_barrier_6_days_in_a_pause_stand_there_as_a_pause(patient, bench, shown):
    today = patient.clock.now().astimezone().date()
    patient.services.planning.pauses.set(today, today + timedelta(days=5))
    log = patient.services.practice_log
    log.finish(log.begin("body-scan", "Body scan", 600), 600)
    bench.give(patient.services)
    page = ProgressPage(bench)
    shown(page)
    page.entered({})
    assert "This week · 1 practice · a pause, 3 March to 8 March" in words(page)
