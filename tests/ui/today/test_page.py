from datetime import time, timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.reminders.rhythm import Rhythm
from app.vault.people import Standing
from tests.ui.named import child, children, nameless, too_wide, words
from ui.reminders.words import coming
from ui.today.page import TodayPage
from ui.widgets import Option, PrimaryButton, SecondaryButton, Soft

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


def open_page(patient, bench, shown) -> TodayPage:
    bench.give(patient.services)
    page = TodayPage(bench)
    page.resize(1052, 800)
    shown(page)
    page.entered({})
    return page


def test_it_greets_by_name_and_time_of_day_and_says_the_week(patient, bench, shown):
    page = open_page(patient, bench, shown)
    local = patient.clock.now().astimezone()
    greeting = "Good morning" if local.hour < 12 else "Good afternoon"
    assert f"{greeting}, Anna" in words(page)
    assert "Week 2 of 8" in words(page)


def test_an_answer_that_comes_when_the_page_is_gone_tells_nobody(patient, bench):
    waiting = []

    class Later:
        def run(self, lane, work, done, failed=None, *, topic=""):
            waiting.append((work, done))

    bench.background = Later()
    bench.give(patient.services)
    page = TodayPage(bench)
    page.entered({})
    assert waiting
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
    for work, done in waiting:
        done(work())


def test_barrier_13_the_next_reminder_is_seen_where_this_computer_reminds(patient, bench, shown):
    page = open_page(patient, bench, shown)
    assert "Next reminder" not in words(page)
    reminding = patient.services.reminding
    reminding.keep(Rhythm(times=(time(18, 30),)))
    page.changed(reminding.switch(on=True))
    first = reminding.ahead()[0]
    said = child(page, Soft, "today.reminder").text()
    assert said == f"Next reminder: {coming(first, patient.clock.now())}"
    assert said.endswith(", 18:30")
    assert page._reminded.isActive() is (first - patient.clock.now() < timedelta(days=1))

    patient.clock.set(first + timedelta(seconds=1))
    page._reminded.timeout.emit()
    after = reminding.ahead()[0]
    assert after > first
    assert child(page, Soft, "today.reminder").text() == f"Next reminder: {coming(after, patient.clock.now())}"

    page.changed(reminding.switch(on=False))
    assert not children(page, Soft, "today.reminder")


def test_begin_goes_to_the_practice_with_the_length_for_todays_energy(patient, bench, shown):
    page = open_page(patient, bench, shown)
    child(page, Option, "today.low_energy").click()
    child(page, PrimaryButton, "today.begin").click()
    (went,) = bench.gone
    assert went[0] == "practice"
    assert went[1] == {"script": "body-scan", "minutes": 3, "begin": True, "gentle": True}


def test_a_new_letter_lies_there_and_opens(patient, bench, shown):
    entry = patient.writes("The soup was warm.", share=True)
    letter = patient.is_answered(entry, "The soup was warm.", "soup", "Glad.")
    page = open_page(patient, bench, shown)
    assert "A letter from Tom" in words(page)
    assert "with 1 note in your diary" in words(page)
    child(page, SecondaryButton, "today.read_letter").click()
    assert bench.gone == [("letters", {"letter": letter})]


def test_before_the_first_letter_it_says_when_one_comes(patient, bench, shown):
    assert "Tom writes to you on Monday 8 March." in words(open_page(patient, bench, shown))


def test_the_feedback_day_is_said(patient, bench, shown):
    assert "Feedback day is Monday. What you share before Sunday evening, Tom reads then." in words(
        open_page(patient, bench, shown)
    )


@pytest.fixture
def told(stranger):
    """The digits are there, and were not compared."""
    people = stranger.services.people
    with stranger.pair.anna.db.transaction():
        from dataclasses import replace

        people.save(replace(people.therapist(), digits="482913", stream=stranger.pair.stream))
    return stranger


def test_the_same_digits_let_go_what_waited(told, bench, shown):
    entry = told.writes("Tea", share=True)
    page = open_page(told, bench, shown)
    assert child(page, QWidget, "today.digits.number").text() == "482 913"
    child(page, PrimaryButton, "today.digits.same").click()
    assert told.services.people.therapist().standing is Standing.KNOWN
    assert not told.services.diary.get(entry).waiting_for_digits
    assert bench.syncs == 1
    assert not children(page, QWidget, "today.digits")


def test_digits_that_differ_release_nothing_and_lead_to_the_phone(told, bench, shown):
    entry = told.writes("Tea", share=True)
    page = open_page(told, bench, shown)
    child(page, SecondaryButton, "today.digits.differ").click()
    assert "please phone the clinic" in child(page, QWidget, "today.digits.advice").text()
    assert told.services.diary.get(entry).waiting_for_digits
    assert told.services.people.therapist().standing is Standing.ENROLLED


def test_the_weeks_of_the_course_pass(patient, bench, shown):
    patient.clock.advance(timedelta(weeks=5))
    assert "week of the silent day" in words(open_page(patient, bench, shown))
    patient.clock.advance(timedelta(weeks=6))
    assert "after the course" in words(open_page(patient, bench, shown))


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(told, bench, shown, dressed, theme, percent, width, height):
    bench.give(told.services)
    dressed(theme, percent)
    page = TodayPage(bench)
    page.resize(width, height)
    shown(page)
    page.entered({})
    assert nameless(page) == []
    assert too_wide(page) == []
