"""Weeks and months: which days hold something; an empty day is an empty day; everything by keyboard."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.named import child, children, nameless, too_wide, words
from ui.diary.calendar import first_cell, month_later
from ui.diary.month import DayCell
from ui.diary.page import DiaryPage
from ui.widgets import Card, Heading


@pytest.fixture
def page(patient, bench, shown):
    now = patient.clock.now()
    for back in (9, 2, 2):
        patient.clock.set(now - timedelta(days=back))
        patient.writes(f"Tea, {back} days ago")
    practice = patient.services.practice_log.begin("body-scan", "Body scan", 600)
    patient.services.practice_log.finish(practice, 600)
    patient.clock.set(now)
    bench.give(patient.services)
    made = DiaryPage(bench)
    made.resize(1052, 800)
    shown(made)
    made.entered({})
    child(made, QPushButton, "diary.calendar").click()
    return made


def cell(page, day: date) -> DayCell:
    return next(one for one in children(page, DayCell) if one.facts.day == day)


def test_a_month_says_which_days_hold_what_and_nothing_of_the_others(page):
    assert child(page, Heading, "diary.calendar_name").text() == "March 2027"
    assert cell(page, date(2027, 3, 1)).accessibleName() == "Monday 1 March, 2 pages, 10 minutes of practice"
    assert cell(page, date(2027, 3, 2)).accessibleName() == "Tuesday 2 March"
    assert cell(page, date(2027, 3, 3)).isChecked()
    assert len(children(page, DayCell)) == 42


def test_a_day_of_the_month_opens_and_leads_to_its_pages(page, patient):
    QTest.mouseClick(cell(page, date(2027, 3, 1)), Qt.MouseButton.LeftButton)
    assert "Body scan" in words(page)
    (first, _) = [one for one in children(page, QPushButton) if one.objectName().startswith("diary.calendar_entry_")]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert child(page, QPushButton, "diary.edit")


def test_an_empty_day_is_an_empty_day(page):
    QTest.mouseClick(cell(page, date(2027, 3, 2)), Qt.MouseButton.LeftButton)
    said = words(child(page, Card, "diary.open_day_2027-03-02"))
    assert "—" in said
    for scolding in ("miss", "empty", "nothing", "not "):
        assert scolding not in said.lower()


def test_the_keyboard_goes_through_days_and_months_and_opens_them(page):
    here = cell(page, date(2027, 3, 3))
    here.setFocus()
    for key, day in (
        (Qt.Key.Key_Left, date(2027, 3, 2)),
        (Qt.Key.Key_Home, date(2027, 3, 1)),
        (Qt.Key.Key_Up, date(2027, 2, 22)),
        (Qt.Key.Key_End, date(2027, 2, 28)),
        (Qt.Key.Key_PageDown, date(2027, 3, 28)),
        (Qt.Key.Key_PageUp, date(2027, 2, 28)),
        (Qt.Key.Key_Right, date(2027, 3, 1)),
    ):
        QTest.keyClick(page.focusWidget(), key)
        focused = page.focusWidget()
        assert isinstance(focused, DayCell)
        assert (focused.facts.day, focused.isChecked()) == (day, True)
    assert "Body scan" in words(page)
    stops = [one for one in children(page, DayCell) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1, "Tab goes past the days, to the open one and on"


def test_a_week_shows_all_its_days_with_what_they_hold(page):
    QTest.mouseClick(child(page, QPushButton, "diary.week_view"), Qt.MouseButton.LeftButton)
    assert child(page, Heading, "diary.calendar_name").text() == "1 March to 7 March"
    said = words(page)
    for name in ("Monday 1 March", "Today, Wednesday 3 March", "Sunday 7 March", "Body scan"):
        assert name in said
    QTest.mouseClick(child(page, QPushButton, "diary.calendar_back"), Qt.MouseButton.LeftButton)
    assert "Tea, 9 days ago" in words(page)
    QTest.mouseClick(child(page, QPushButton, "diary.calendar_today"), Qt.MouseButton.LeftButton)
    assert "Today, Wednesday 3 March" in words(page)


def test_what_is_removed_or_written_meanwhile_is_seen(page, patient):
    (entry, *_) = patient.services.diary.in_days(date(2027, 3, 1), date(2027, 3, 1))
    page.changed(patient.services.diary.remove(entry.id))
    assert cell(page, date(2027, 3, 1)).accessibleName() == "Monday 1 March, one page, 10 minutes of practice"


@pytest.mark.parametrize(
    ("day", "by", "later"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
        (date(2027, 12, 5), 1, date(2028, 1, 5)),
        (date(2027, 1, 5), -1, date(2026, 12, 5)),
        (date(2027, 11, 30), 1, date(2027, 12, 30)),
        (date(2028, 2, 29), -12, date(2027, 2, 28)),
    ],
)
def test_months_of_every_length(day, by, later):
    assert month_later(day, by) == later


def test_a_month_begins_with_the_monday_on_or_before_its_first():
    assert first_cell(date(2027, 3, 17)) == date(2027, 3, 1)
    assert first_cell(date(2027, 5, 1)) == date(2027, 4, 26)


@pytest.mark.parametrize(
    ("theme", "percent", "width"), [("light", 100, 1052), ("dark", 150, 980), ("high-contrast", 200, 920)]
)
@pytest.mark.parametrize("reach", ["week", "month"])
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, reach):
    patient.writes("Tea")
    bench.give(patient.services)
    dressed(theme, percent)
    made = DiaryPage(bench)
    made.resize(width, 800)
    shown(made)
    made.entered({})
    child(made, QPushButton, "diary.calendar").click()
    child(made, QPushButton, f"diary.{reach}_view").click()
    assert nameless(made) == []
    assert too_wide(made) == []
