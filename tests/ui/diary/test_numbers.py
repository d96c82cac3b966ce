"""The day in three numbers: given with one press, left open, left out; "not today" leaves no mark."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSlider

from tests.ui.named import child, children, words
from ui.diary.page import DiaryPage
from ui.widgets import Scale


@pytest.fixture
def page(patient, bench, shown):
    bench.give(patient.services)
    made = DiaryPage(bench)
    made.resize(1052, 800)
    shown(made)
    made.entered({})
    return made


def give(page, name: str, key: Qt.Key) -> None:
    QTest.keyClick(child(page, QSlider, f"diary.day_{name}"), key)


def numbers(patient) -> dict[str, int | None]:
    return {one.question: one.number for entry in patient.services.diary.recent() for one in entry.answers}


def test_a_key_gives_a_number_and_the_others_stay_open(page, patient):
    give(page, "energy", Qt.Key.Key_4)
    give(page, "sleep", Qt.Key.Key_7)
    assert numbers(patient) == {"energy": 4, "sleep": 7}
    (entry,) = patient.services.diary.recent()
    assert (entry.form, entry.delivery) == ("day", None)
    give(page, "sleep", Qt.Key.Key_Delete)
    assert numbers(patient) == {"energy": 4}


def test_they_lie_there_again_when_the_page_is_made_anew(page, patient, bench, shown):
    give(page, "energy", Qt.Key.Key_4)
    again = DiaryPage(bench)
    shown(again)
    again.entered({})
    found = next(one for one in children(again, Scale) if one.slider.objectName() == "diary.day_energy")
    assert found.number == 4
    give(again, "distress", Qt.Key.Key_2)
    assert len(patient.services.diary.recent()) == 1, "one page for one day"


def test_barrier_6_numbers_belong_to_the_week_in_which_the_course_waits(patient, bench, shown):
    patient.services.planning.pauses.set(date(2027, 2, 20), date(2027, 3, 5))
    bench.give(patient.services)
    page = DiaryPage(bench)
    shown(page)
    page.entered({})
    give(page, "energy", Qt.Key.Key_4)
    (entry,) = patient.services.diary.recent()
    assert entry.week == 0


def test_barrier_07_not_today_leaves_no_mark(page, patient, bench):
    before = patient.pair.anna.db.rows("SELECT count(*) FROM entries")
    QTest.mouseClick(child(page, QPushButton, "diary.not_today"), Qt.MouseButton.LeftButton)
    assert patient.pair.anna.db.rows("SELECT count(*) FROM entries") == before
    assert patient.services.diary.recent() == ()
    assert not children(page, QSlider)
    assert "Nothing of it is noted anywhere" in words(page)
    assert bench.said == []
    assert bench.changes == []
    QTest.mouseClick(child(page, QPushButton, "diary.day_after_all"), Qt.MouseButton.LeftButton)
    give(page, "energy", Qt.Key.Key_4)
    assert numbers(patient) == {"energy": 4}


def test_barrier_07_not_today_takes_given_numbers_away_until_it_is_undone(page, patient, bench):
    give(page, "energy", Qt.Key.Key_4)
    QTest.mouseClick(child(page, QPushButton, "diary.not_today"), Qt.MouseButton.LeftButton)
    assert patient.services.diary.recent() == ()
    bench.said[-1][1]()
    assert numbers(patient) == {"energy": 4}
    assert children(page, QSlider)


def test_the_next_day_they_are_open_again(page, patient, bench):
    give(page, "energy", Qt.Key.Key_4)
    patient.clock.advance(timedelta(days=1))
    page.entered({})
    found = next(one for one in children(page, Scale) if one.slider.objectName() == "diary.day_energy")
    assert found.number is None
    give(page, "energy", Qt.Key.Key_6)
    assert len(patient.services.diary.recent()) == 2


def test_while_they_lie_open_as_a_page_they_are_not_asked_for_beside_it(page, patient):
    give(page, "energy", Qt.Key.Key_4)
    page.entered({"form": "day"})
    assert not children(page, QSlider, "diary.day_energy")
    QTest.keyClick(child(page, QSlider, "diary.scale_energy"), Qt.Key.Key_9)
    page.entered({"form": "free-page"})
    found = next(one for one in children(page, Scale) if one.slider.objectName() == "diary.day_energy")
    assert found.number == 9
    assert numbers(patient) == {"energy": 9}
