from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.named import child, children, nameless, too_wide, words
from ui.progress.page import ProgressPage
from ui.widgets import BarStrip

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
