from datetime import timedelta

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from app.model.change_set import ChangeSet
from app.model.changes import PlanChanged
from tests.ui.named import child, children, nameless, too_wide, words
from ui.course.page import CoursePage
from ui.markdown import fill
from ui.printing.notice import notice_document
from ui.theme import current
from ui.widgets import Option, QuietButton, SecondaryButton

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
    weeks = [*range(7), "silent-day", 7, 8, "after"]
    assert names == [f"course.week_{week}" for week in weeks]
    child(page, Option, "course.week_silent-day").click()
    assert len(child(page, QWidget, "course.text").toPlainText()) > 200


def test_a_week_leads_to_its_practices(patient, bench, shown):
    page = open_page(patient, bench, shown)
    child(page, SecondaryButton, "course.practice_0").click()
    assert bench.gone[0][0] == "practice"
    assert bench.gone[0][1]["script"] == "body-scan"


def test_a_week_leads_to_all_its_pages_of_the_diary(patient, bench, shown):
    page = open_page(patient, bench, shown)
    for place, form in enumerate(("pleasant-moments", "day", "look-back")):
        child(page, SecondaryButton, f"course.diary_{place}").click()
        assert bench.gone[-1] == ("diary", {"form": form})


def test_what_is_hard_and_what_to_do_at_home_stand_below_the_text(patient, bench, shown):
    page = open_page(patient, bench, shown)
    week = patient.services.course.week(2, "en")
    first = week.hard.replace("*", "").partition("\n")[0]
    assert child(page, QWidget, "course.hard").toPlainText().startswith(first)
    assert "In a bad week" in child(page, QWidget, "course.home").toPlainText()


def test_after_week_8_the_time_after_lies_open(patient, bench, shown):
    patient.clock.advance(timedelta(weeks=10))
    page = open_page(patient, bench, shown)
    assert child(page, Option, "course.week_after").isChecked()
    assert child(page, Option, "course.week_after").text().endswith("(now)")
    assert "After the course" in words(page)


def test_a_chapter_that_is_asked_for_lies_open(patient, bench, shown):
    page = open_page(patient, bench, shown)
    page.entered({"chapter": "silent-day"})
    assert child(page, Option, "course.week_silent-day").isChecked()
    page.entered({})
    assert child(page, Option, "course.week_silent-day").isChecked(), "who was reading goes on there"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_notice_for_the_household_can_be_printed(patient, bench, shown, language):
    page = open_page(patient, bench, shown)
    page.entered({"chapter": "silent-day"})
    assert child(page, SecondaryButton, "course.notice").isVisible()
    notice = notice_document(patient.services.course.household_notice(language)).toPlainText()
    assert "____" in notice
    assert "#" not in notice
    page.entered({"chapter": "03"})
    assert not children(page, SecondaryButton, "course.notice")


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


def test_the_chapter_of_the_silent_day_leads_to_its_plan(patient, bench, shown):
    page = open_page(patient, bench, shown)
    page.entered({"chapter": "silent-day"})
    child(page, SecondaryButton, "course.silent_day").click()
    assert bench.gone == [("silent-day", {})]


def test_barrier_12_every_practice_of_every_week_says_what_it_is_for_and_what_is_hard(patient, bench, shown):
    page = open_page(patient, bench, shown)
    for chapter in page._chapters:
        child(page, Option, f"course.week_{chapter.key}").click()
        assert chapter.practices, chapter.week.id
        for number, practice in enumerate(chapter.practices):
            purpose = child(page, QLabel, f"course.purpose_{number}").text()
            assert purpose == practice.purpose
            assert 1 <= purpose.count(". ") + 1 <= 3, purpose
        assert len(child(page, QWidget, "course.hard").toPlainText()) > 100


def test_what_the_therapist_planned_stands_above_the_week_with_its_reason(patient, bench, shown):
    page = open_page(patient, bench, shown)
    assert not children(page, QWidget, "course.adapted")
    tom = patient.pair.tom
    with tom.db.transaction():
        plan = PlanChanged(week=2, practice="walking", minutes=10, reason="Your legs want to move.")
        tom.journal.write(patient.pair.stream, plan)
    patient.pair.sync()
    page.changed(ChangeSet.of("plan", "week 2"))
    said = words(child(page, QWidget, "course.adapted"))
    assert "Tom planned this week for you" in said
    assert "Your legs want to move." in said
    child(page, SecondaryButton, "course.adapted.practice").click()
    assert bench.gone == [("practice", {"script": "walking", "minutes": 10})]
    child(page, Option, "course.week_3").click()
    assert not children(page, QWidget, "course.adapted")


def test_the_last_weeks_lead_to_the_papers(patient, bench, shown):
    page = open_page(patient, bench, shown)
    for week, leads in (("2", False), ("7", True), ("8", True), ("after", True)):
        child(page, Option, f"course.week_{week}").click()
        assert bool(children(page, QuietButton, "course.papers")) is leads
