"""Planning a silent day on its page, over a real vault."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.practice.silent_day import keeping
from app.practice.silent_day.conducting import paused
from app.practice.silent_day.plan import SilentDay
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, too_wide, words
from tests.ui.patient import Patient
from ui.practice.silent_day.notice import filled, notices
from ui.practice.silent_day.page import SilentDayPage
from ui.practice.silent_day.presenter import PlanPresenter
from ui.practice.silent_day.rows import Rows
from ui.practice.silent_day.words import whole_words
from ui.printing.notice import notice_document
from ui.widgets import DayField, PrimaryButton, QuietButton

Shown = Callable[[QWidget], QWidget]


class Opened:
    """Remembers which blocks were opened."""

    def __init__(self) -> None:
        self.blocks: list[tuple[SilentDay, str]] = []

    def __call__(self, day: SilentDay, block: str, before: SilentDay) -> None:
        self.blocks.append((day, block))


def page_of(bench: Bench, patient: Patient, shown: Shown, width: int = 1050) -> tuple[SilentDayPage, Opened]:
    bench.give(patient.services)
    page, opened = SilentDayPage(bench), Opened()
    page.presenter = PlanPresenter(page, bench, bench.background, "en", opened)
    page.resize(width, 900)
    shown(page)
    page.entered({})
    return page, opened


def press(page: QWidget, name: str) -> None:
    child(page, QAbstractButton, name).click()


def kept(patient: Patient) -> SilentDay:
    day = keeping.kept(patient.services.preferences)
    assert day is not None
    return day


def rows(page: QWidget, block: str = "b1") -> Rows:
    return child(page, Rows, f"silent.{block}.items")


def lines(page: QWidget, block: str = "b1") -> list[str]:
    found = rows(page, block)
    return [found.item(place).text() for place in range(found.count())]


@pytest.mark.parametrize(("theme", "percent", "width"), [("light", 100, 1050), ("dark", 150, 760)])
def test_shapes_and_plan_have_names_and_fit(
    bench: Bench, patient: Patient, shown: Shown, dressed: Callable[..., None], theme: str, percent: int, width: int
) -> None:
    dressed(theme, percent)
    page, _ = page_of(bench, patient, shown, width)
    assert (nameless(page), too_wide(page)) == ([], [])
    press(page, "silent-day.shape.blocks")
    assert len(children(page, Rows)) == 3
    assert (nameless(page), too_wide(page)) == ([], [])


def test_a_shape_brings_the_courses_proposal_for_the_coming_weekend(
    bench: Bench, patient: Patient, shown: Shown
) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.halves")
    assert [block.day for block in kept(patient).blocks] == [date(2027, 3, 6), date(2027, 3, 7)]
    assert lines(page)[0].startswith("09:30 · Breath and body · 20 minute")
    assert "Saturday 6 March, 09:30 to 12:30" in words(page)


def test_order_and_length_are_changed_with_the_keyboard(
    qtbot: QtBot, bench: Bench, patient: Patient, shown: Shown
) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.halves")
    listed = rows(page)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [item.kind for item in kept(patient).blocks[0].items][:2] == ["tea", "practice"]
    assert listed.currentRow() == 1, "what was moved stays chosen"
    qtbot.keyClick(listed, Qt.Key.Key_Plus)
    assert kept(patient).blocks[0].items[1].length_s == 1800, "practices grow by their own lengths"
    qtbot.keyClick(listed, Qt.Key.Key_Minus)
    qtbot.keyClick(listed, Qt.Key.Key_Minus)
    assert kept(patient).blocks[0].items[1].length_s == 600
    before = len(kept(patient).blocks[0].items)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert len(kept(patient).blocks[0].items) == before - 1
    assert listed.hasFocus()


def test_order_length_and_times_are_changed_with_buttons_and_taken_back(
    bench: Bench, patient: Patient, shown: Shown
) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.day")
    first = kept(patient)
    rows(page).setCurrentRow(1)
    for name in ("up", "longer", "later", "shorter", "without"):
        press(page, f"silent.b1.{name}")
    changed = kept(patient).blocks[0]
    assert changed.begins_s == first.blocks[0].begins_s + 900
    assert len(changed.items) == len(first.blocks[0].items) - 1
    for _ in range(5):
        press(page, "silent-day.undo")
    assert kept(patient) == first
    press(page, "silent-day.again")
    assert keeping.kept(patient.services.preferences) is None
    press(page, "silent-day.undo")
    assert kept(patient) == first


def test_a_block_goes_to_another_day(bench: Bench, patient: Patient, shown: Shown) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.blocks")
    child(page, DayField, "silent.b3.day").setDate(QDate(2027, 3, 10))
    assert kept(patient).block("b3") is not None
    assert kept(patient).blocks[-1].day == date(2027, 3, 10)
    child(page, DayField, "silent.b3.day").setDate(QDate(2027, 3, 6))
    assert kept(patient).blocks[-1].day == date(2027, 3, 10), "there is another part at that time"
    assert child(page, DayField, "silent.b3.day").date() == QDate(2027, 3, 10)
    assert "Another part" in bench.said[0][0]


def test_something_is_added_behind_what_is_chosen(bench: Bench, patient: Patient, shown: Shown) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.halves")
    for name in ("silent.b1.add.walk", "silent.b1.add.kindness"):
        action = page.findChild(QAction, name)
        assert action is not None
        action.trigger()
    items = kept(patient).blocks[0].items
    assert [item.kind for item in items][:3] == ["practice", "practice", "walk"]
    assert items[1].script == "kindness"


def test_a_practice_is_done_in_her_way_and_spares_what_is_to_be_spared(
    bench: Bench, patient: Patient, shown: Shown
) -> None:
    patient.services.fitting.choose("balance", True)
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.blocks")
    names = [one.objectName() for one in children(page, QAbstractButton)]
    assert "silent.b3.way.bed" in names
    assert "silent.b3.way.floor" not in names
    rows(page, "b2").setCurrentRow(0)
    press(page, "silent.b2.way.hands")
    assert kept(patient).blocks[1].items[0].variant.split("+")[-1] == "hands"
    assert "(In a chair, With the hands)" in lines(page, "b2")[0]


def test_a_block_begins_and_another_that_was_open_has_ended(bench: Bench, patient: Patient, shown: Shown) -> None:
    page, opened = page_of(bench, patient, shown)
    press(page, "silent-day.shape.halves")
    press(page, "silent.b1.begin")
    assert [block for _, block in opened.blocks] == ["b1"]
    assert kept(patient).blocks[0].is_open
    bench.clock.advance(timedelta(hours=1))
    press(page, "silent.b1.go_on")
    press(page, "silent.b2.begin")
    day = kept(patient)
    assert (day.blocks[0].is_over, day.blocks[1].is_open) == (True, True)


def test_going_on_takes_the_day_as_it_is_kept_and_not_as_it_was_shown(
    bench: Bench, patient: Patient, shown: Shown
) -> None:
    page, opened = page_of(bench, patient, shown)
    press(page, "silent-day.shape.halves")
    press(page, "silent.b1.begin")
    day, now = kept(patient), bench.clock.now() + timedelta(minutes=10)
    waits = day.with_block(paused(day.blocks[0], now))
    keeping.keep(patient.services.preferences, waits)
    bench.clock.advance(timedelta(hours=1))
    press(page, "silent.b1.go_on")
    assert opened.blocks[-1] == (waits, "b1")
    press(page, "silent.b2.later")
    assert kept(patient).blocks[0] == waits.blocks[0]


def test_the_length_of_a_day_is_said_in_hours(bench: Bench, patient: Patient, shown: Shown) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.day")
    assert kept(patient).blocks[0].length_s == 390 * 60
    assert "6 hours and 30 minutes in all" in words(page)
    said = [whole_words(minutes * 60) for minutes in (45, 60, 121)]
    assert said == ["45 minutes", "1 hour", "2 hours and 1 minute"]


def test_to_begin_now_is_a_quiet_button_until_its_time_is_near(bench: Bench, patient: Patient, shown: Shown) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.halves")
    begins = kept(patient).blocks[0].begins_at
    for before, kind in ((timedelta(hours=14), QuietButton), (timedelta(minutes=50), PrimaryButton)):
        bench.clock.set(begins - before)
        page.entered({})
        assert type(child(page, QAbstractButton, "silent.b1.begin")) is kind
        assert type(child(page, QAbstractButton, "silent.b2.begin")) is QuietButton


def test_bells_can_be_off(bench: Bench, patient: Patient, shown: Shown) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.day")
    press(page, "silent-day.bells")
    assert not kept(patient).bells
    assert child(page, QAbstractButton, "silent-day.bells").text() == "Bells: off"


def test_the_notice_has_the_days_and_times_of_the_plan(bench: Bench, patient: Patient, shown: Shown) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.shape.halves")
    notice = patient.services.course.household_notice("en")
    blocks = kept(patient).blocks
    assert "On Saturday 6 March from 09:30 until 12:30 I am" in filled(notice, blocks[0])
    both = notices(notice, blocks, date(2027, 3, 3))
    assert "On Sunday 7 March from 13:30 until 16:30 I am" in both[1]
    assert len(notices(notice, blocks, date(2027, 3, 7))) == 1
    assert notices(notice, blocks, date(2027, 3, 8)) == (notice,)
    text = notice_document(*both).toPlainText()
    assert text.count("Silent day in this house") == 2
    assert "ring ____ on ____" in text, "the rest is filled in by hand"


def test_it_leads_to_the_chapter(bench: Bench, patient: Patient, shown: Shown) -> None:
    page, _ = page_of(bench, patient, shown)
    press(page, "silent-day.read")
    assert bench.gone == [("course", {"chapter": "silent-day"})]
