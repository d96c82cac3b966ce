"""Her week: quiet moments, pauses and her own mix, through the page over a real vault."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTimeEdit, QWidget

from app.model.calendar import Stretch
from app.model.change_set import ChangeSet
from tests.ui.named import child, children, nameless, too_low, too_wide, words
from ui.planning.page import PlanningPage
from ui.widgets import DayField, Field, Option

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]
TODAY = date(2027, 3, 3)


@pytest.fixture
def page(patient, bench, shown) -> PlanningPage:
    bench.give(patient.services)
    made = PlanningPage(bench)
    made.resize(1052, 900)
    shown(made)
    made.entered({})
    return made


def press(page, name):
    child(page, QPushButton, name).click()


def plans(page, place="in the bedroom", days=(0, 2)):
    press(page, "planning.add")
    for day in set(range(7)) - set(days):
        child(page, Option, f"planning.day_{day}").click()
    child(page, QTimeEdit, "planning.from").setTime(QTime(19, 30))
    child(page, Option, "planning.length_30").click()
    child(page, Field, "planning.place").setText(place)
    press(page, "planning.keep")


def test_barrier_15_a_time_and_a_place_are_planned_changed_and_taken_out_with_a_way_back(page, patient, bench):
    week = patient.services.planning.week
    plans(page)
    assert "Monday and Wednesday, 19:30 to 20:00, in the bedroom" in words(page)
    (moment,) = week.moments()
    assert (moment.weekdays, moment.begins_min, moment.length_min) == ((0, 2), 19 * 60 + 30, 30)
    press(page, "planning.change_0")
    child(page, Field, "planning.place").setText("on the sofa")
    press(page, "planning.keep")
    assert week.moments()[0].place == "on the sofa"
    press(page, "planning.remove_0")
    assert week.moments() == ()
    bench.said[-1][1]()
    assert week.moments()[0].place == "on the sofa"
    assert bench.said[-1][0] == "Taken out of your week."


def test_leaving_the_sheet_changes_nothing(page, patient):
    press(page, "planning.add")
    press(page, "planning.close")
    assert not children(page, QWidget, "planning.moment")
    assert patient.services.planning.week.moments() == ()


def test_barrier_19_the_week_is_there_on_paper(page, patient):
    plans(page)
    patient.services.planning.pauses.set(TODAY + timedelta(days=4), TODAY + timedelta(days=5))
    page.entered({})
    text = page._on_paper(page._scene).toPlainText()
    assert "Wednesday 3 March\n19:30 to 20:00, in the bedroom" in text
    assert "Sunday 7 March\na pause" in text
    assert "Tom writes to you on Monday 15 March." in text
    assert "about 10 minutes" in text or "about 20 minutes" in text
    assert "Diary: Pleasant moments. One line is enough." in text


def test_barrier_6_a_pause_is_set_given_other_days_and_ended(page, patient, bench):
    pauses = patient.services.planning.pauses
    press(page, "planning.pause")
    child(page, DayField, "planning.pause.last").setDate(QDate(2027, 3, 20))
    press(page, "planning.pause.keep")
    assert pauses.on(TODAY).days == Stretch(TODAY, date(2027, 3, 20))
    assert bench.syncs == 1
    assert "Now: 3 March to 20 March" in words(page)
    names = [child(page, QPushButton, f"planning.pause.{what}_0").accessibleName() for what in ("change", "end")]
    assert names == ["Other days: 3 March to 20 March", "The pause is over: 3 March to 20 March"]
    press(page, "planning.pause.change_0")
    child(page, Option, "planning.pause.open").click()
    press(page, "planning.pause.keep")
    assert pauses.on(TODAY).days == Stretch(TODAY, None)
    assert "Now: from 3 March, the end is not known" in words(page)
    bench.said[-1][1]()
    assert pauses.on(TODAY).days == Stretch(TODAY, date(2027, 3, 20))
    patient.clock.advance(timedelta(days=5))
    page.entered({})
    press(page, "planning.pause.end_0")
    assert pauses.all()[0].days == Stretch(TODAY, date(2027, 3, 7))
    assert "Behind you: 3 March to 7 March" in words(page)
    bench.said[-1][1]()
    assert pauses.all()[0].days == Stretch(TODAY, date(2027, 3, 20))


def test_a_pause_that_is_to_come_can_be_taken_back(page, patient, bench):
    press(page, "planning.pause")
    child(page, DayField, "planning.pause.first").setDate(QDate(2027, 3, 10))
    child(page, DayField, "planning.pause.last").setDate(QDate(2027, 3, 12))
    press(page, "planning.pause.keep")
    assert "Planned: 10 March to 12 March" in words(page)
    press(page, "planning.pause.end_0")
    assert patient.services.planning.pauses.all() == ()


def test_barrier_21_the_mix_is_chosen_from_all_practices_once_the_course_nears_its_end(page, patient, bench):
    assert not children(page, Option, "planning.mix_walking")
    patient.clock.advance(timedelta(weeks=9))
    page.entered({})
    assert child(page, Option, "planning.mix_body-scan").isChecked(), "what the course proposes"
    child(page, Option, "planning.mix_walking").click()
    child(page, Option, "planning.mix_body-scan").click()
    mix = patient.services.planning.after.mix()
    assert "walking" in mix
    assert "body-scan" not in mix
    bench.said[-1][1]()
    assert "body-scan" in patient.services.planning.after.mix()


def test_a_form_that_is_being_filled_stays_with_the_keyboard_in_it_when_something_arrives(page, patient):
    press(page, "planning.add")
    child(page, Option, "planning.day_6").click()
    place = child(page, Field, "planning.place")
    place.setFocus()
    QTest.keyClicks(place, "in the ki")
    press(page, "planning.pause")
    child(page, DayField, "planning.pause.last").setDate(QDate(2027, 3, 20))
    place.setFocus()

    patient.services.planning.pauses.set(TODAY + timedelta(days=30), TODAY + timedelta(days=33))
    page.changed(ChangeSet.of("pause"))
    assert "Planned: 2 April to 5 April" in words(page)
    assert QApplication.focusWidget() is place
    QTest.keyClicks(QApplication.focusWidget(), "tchen")

    press(page, "planning.keep")
    assert not children(page, QWidget, "planning.moment")
    (moment,) = patient.services.planning.week.moments()
    assert (moment.place, moment.weekdays) == ("in the kitchen", (0, 1, 2, 3, 4, 5))
    press(page, "planning.pause.keep")
    assert patient.services.planning.pauses.on(TODAY).days == Stretch(TODAY, date(2027, 3, 20))


def test_a_form_is_closed_once_it_is_kept_even_when_nothing_on_it_was_changed(page):
    plans(page)
    press(page, "planning.change_0")
    child(page, QPushButton, "planning.keep").setFocus()
    press(page, "planning.keep")
    assert not children(page, QWidget, "planning.moment")
    assert QApplication.focusWidget().objectName() == "planning.change_0"


def test_a_form_that_could_not_be_kept_stays_as_it_was_filled(page, patient):
    press(page, "planning.add")
    child(page, Field, "planning.place").setText("in the kitchen")
    patient.pair.anna.db.rows("PRAGMA query_only = ON")
    press(page, "planning.keep")
    patient.pair.anna.db.rows("PRAGMA query_only = OFF")
    assert child(page, Field, "planning.place").text() == "in the kitchen"
    press(page, "planning.keep")
    assert patient.services.planning.week.moments()[0].place == "in the kitchen"


def test_the_keyboard_stays_on_a_button_that_was_made_anew(page, patient):
    plans(page)
    child(page, QPushButton, "planning.change_0").setFocus()
    patient.services.planning.pauses.set(TODAY + timedelta(days=4), None)
    page.changed(ChangeSet.of("pause"))
    assert QApplication.focusWidget() is child(page, QPushButton, "planning.change_0")


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, height):
    dressed(theme, percent)
    patient.clock.advance(timedelta(weeks=9))
    bench.give(patient.services)
    page = PlanningPage(bench)
    page.resize(width, height)
    shown(page)
    page.entered({})
    plans(page, "in the little room upstairs, with the door closed and the telephone away")
    press(page, "planning.add")
    press(page, "planning.pause")
    assert nameless(page) == []
    assert too_wide(page) == []
    assert too_low(page) == []
