"""Patients are asked once, early, who may come in when the therapist is away, where the clinic wants that."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from app.clinic.policy import Policy
from tests.ui.named import child, children, nameless, too_wide, words
from ui.today.asking import CoverCard
from ui.today.page import TodayPage


def opened(patient, bench, shown, size=(1052, 800)) -> TodayPage:
    patient.services.practice_log.choose_sharing(True)
    bench.give(patient.services)
    page = TodayPage(bench)
    page.resize(*size)
    shown(page)
    page.entered({})
    return page


def press(page, name):
    child(page, QPushButton, name).click()


def test_not_now_is_an_answer_and_is_not_asked_again(patient, bench, shown):
    page = opened(patient, bench, shown)
    assert "One day Tom may be on holiday or ill." in words(page)
    press(page, "today.cover.later")
    assert not children(page, CoverCard)
    page.entered({})
    assert not children(page, CoverCard)
    assert bench.gone == []


def test_looking_at_it_leads_to_the_choice(patient, bench, shown):
    page = opened(patient, bench, shown)
    press(page, "today.cover.look")
    assert bench.gone == [("settings", {"sheet": "readers"})]
    page.entered({})
    assert not children(page, CoverCard)


def test_a_clinic_that_does_not_want_it_does_not_ask(patient, bench, shown):
    policy = Policy.parse("[cover]\nask_beforehand = false\n")
    patient.services = replace(patient.services, policy=lambda: policy)
    assert not children(opened(patient, bench, shown), CoverCard)


def test_it_waits_until_they_know_each_other_and_the_first_days_are_over(stranger, bench, shown):
    assert not children(opened(stranger, bench, shown), CoverCard)


def test_in_the_first_days_nobody_is_asked(patient, bench, shown):
    me = patient.services.people.me()
    with patient.pair.anna.db.transaction():
        patient.services.people.save(replace(me, started_on=date(2027, 3, 1)))
    assert not children(opened(patient, bench, shown), CoverCard)


@pytest.mark.parametrize(("theme", "percent", "width"), [("dark", 150, 980), ("high-contrast", 200, 920)])
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width):
    dressed(theme, percent)
    page = opened(patient, bench, shown, (width, 800))
    assert nameless(page) == []
    assert too_wide(page) == []
