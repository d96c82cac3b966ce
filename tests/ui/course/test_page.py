import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.named import child, nameless, too_wide
from ui.course.page import CoursePage
from ui.course.reading import fill
from ui.theme import current
from ui.widgets import Option, SecondaryButton

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


def open_page(patient, bench, shown, width=1052, height=800) -> CoursePage:
    bench.give(patient.services)
    page = CoursePage(bench)
    page.resize(width, height)
    shown(page)
    page.entered({})
    return page


def test_the_present_week_lies_open_and_is_marked(patient, bench, shown):
    page = open_page(patient, bench, shown)
    assert child(page, Option, "course.week_2").isChecked()
    assert "(this week)" in child(page, Option, "course.week_2").text()


def test_one_may_read_ahead_and_there_are_nine_weeks_with_the_silent_day(patient, bench, shown):
    page = open_page(patient, bench, shown)
    names = [one.objectName() for one in page.findChildren(Option)]
    weeks = [*range(7), "silent", 7, 8]
    assert names == [f"course.week_{week}" for week in weeks]
    child(page, Option, "course.week_silent").click()
    assert len(child(page, QWidget, "course.text").toPlainText()) > 200


def test_a_week_leads_to_its_practices(patient, bench, shown):
    page = open_page(patient, bench, shown)
    child(page, SecondaryButton, "course.practice_0").click()
    assert bench.gone[0][0] == "practice"
    assert bench.gone[0][1]["script"] == "sitting-with-the-breath"


def test_markdown_becomes_blocks_and_markup_of_others_stays_text(qapp):
    document = QTextDocument()
    fill(document, "# One\n\nA *quiet* **word**\ngoes on.\n\n- first\n- second\n\n<b>no</b> <img src=x>", current())
    assert document.toPlainText() == "One\nA quiet word goes on.\nfirst\nsecond\n<b>no</b> <img src=x>"
    first = document.findBlockByNumber(2).textList()
    assert first.count() == 2
    assert document.findBlockByNumber(0).blockFormat().headingLevel() == 1


def test_two_lists_after_each_other_are_counted_apart(qapp):
    document = QTextDocument()
    fill(document, "1. one\n2. two\n\nbetween\n\n1. again", current())
    assert document.findBlockByNumber(3).textList().count() == 1


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, height):
    dressed(theme, percent)
    page = open_page(patient, bench, shown, width, height)
    assert nameless(page) == []
    assert too_wide(page) == []


def test_where_the_week_stands_below_the_list_the_page_goes_there(patient, bench, shown, dressed, qtbot):
    dressed("light", 150)
    page = open_page(patient, bench, shown, 980, 800)
    child(page, Option, "course.week_3").click()
    bar = page.findChild(QScrollArea, "course.page").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 500)
