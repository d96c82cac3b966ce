"""The silent day on Today: in its week to be planned, then to come, to go on with, and gone when it is over."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.practice.silent_day import keeping
from app.practice.silent_day.conducting import begun, ended
from app.practice.silent_day.proposal import proposed
from tests.ui.named import child, children, nameless, too_wide, words
from ui.today.page import TodayPage


def open_page(patient, bench, shown) -> TodayPage:
    bench.give(patient.services)
    page = TodayPage(bench)
    page.resize(980, 800)
    shown(page)
    page.entered({})
    return page


def card_is_there(page) -> bool:
    return any(one.objectName() == "today.silent_day" for one in children(page, QAbstractButton))


def planned(patient):
    course, today = patient.services.course, patient.clock.now().date()
    day = proposed("halves", today, lambda id: course.script(id, "en").lengths)
    keeping.keep(patient.services.preferences, day)
    return day


def test_in_other_weeks_nothing_speaks_of_it(patient, bench, shown):
    assert not card_is_there(open_page(patient, bench, shown))


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150)])
def test_in_its_week_it_can_be_planned(patient, bench, shown, dressed, theme, percent):
    dressed(theme, percent)
    patient.clock.advance(timedelta(weeks=5))
    page = open_page(patient, bench, shown)
    assert (nameless(page), too_wide(page)) == ([], [])
    child(page, QAbstractButton, "today.silent_day").click()
    assert bench.gone == [("silent-day", {})]


def test_a_plan_says_when_it_begins_in_any_week(patient, bench, shown):
    planned(patient)
    assert "It begins today, at 09:30." in words(open_page(patient, bench, shown))


def test_one_that_was_begun_can_be_gone_on_with_until_all_is_over(patient, bench, shown):
    day, now = planned(patient), patient.clock.now()
    first, second = day.blocks
    keeping.keep(patient.services.preferences, day.with_block(begun(first, now)))
    page = open_page(patient, bench, shown)
    assert child(page, QAbstractButton, "today.silent_day").accessibleName() == "Your silent day: Go back to it"
    day = day.with_block(ended(begun(first, now), now)).with_block(ended(begun(second, now), now))
    keeping.keep(patient.services.preferences, day)
    page.entered({})
    assert not card_is_there(page)
