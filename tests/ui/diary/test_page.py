from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.model.change_set import ChangeSet
from app.model.changes import Answer
from tests.ui.named import child, children, nameless, settle, too_wide, words
from tests.ui.patient import MOMENT, Steps
from ui.diary.page import DiaryPage
from ui.passages import NoteColumn, ReadingText
from ui.spoken.card import SpeakCard
from ui.widgets import Chip, Field, Paper, PrimaryButton, Scale, SecondaryButton, StateLine

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


@pytest.fixture
def page(patient, bench, shown):
    bench.give(patient.services)
    made = DiaryPage(bench)
    made.resize(1052, 800)
    shown(made)
    made.entered({})
    return made


def test_typing_is_kept_and_the_page_says_when(page, patient):
    paper = child(page, Paper, "diary.text_moment")
    QTest.keyClicks(paper, "Tea")
    assert patient.services.diary.recent()[0].first_words == "Tea"
    assert child(page, StateLine, "diary.kept").text.startswith("Kept on this computer, ")


def test_an_own_word_becomes_a_chosen_chip(page, patient):
    QTest.mouseClick(child(page, Chip, "diary.own_body"), Qt.MouseButton.LeftButton)
    field = child(page, Field, "diary.own_word_body")
    QTest.keyClicks(field, "a stone")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert patient.services.diary.recent()[0].answers[0].words == ("a stone",)


def test_the_scale_is_open_until_it_is_touched_and_delete_leaves_it_open_again(page, patient):
    child(page, QPushButton, "diary.more_questions").click()
    scale = next(each for each in children(page, Scale) if each.slider.objectName() == "diary.scale_energy")
    QTest.keyClick(scale.slider, Qt.Key.Key_4)
    assert patient.services.diary.recent()[0].answers[0].number == 4
    QTest.keyClick(scale.slider, Qt.Key.Key_Delete)
    assert patient.services.diary.recent() == ()


def test_nothing_can_be_shared_before_a_word_was_written(page):
    assert not child(page, PrimaryButton, "diary.share").isEnabled()
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), "Tea")
    assert child(page, PrimaryButton, "diary.share").isEnabled()


def test_sharing_leads_over_the_preview_to_the_entry_with_its_state(page, patient, bench):
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), "Tea")
    child(page, PrimaryButton, "diary.share").click()
    child(page, PrimaryButton, "diary.confirm_share").click()
    assert child(page, StateLine, "diary.entry_state").text.startswith("Shared. Kept on this computer")
    assert bench.syncs == 1
    patient.pair.sync()
    page.entered({"entry": patient.services.diary.recent()[0].id})
    assert child(page, StateLine, "diary.entry_state").text.startswith("On your therapist's computer")


def test_a_sentence_marked_please_answer_this_stays_with_its_words(page, patient):
    paper = child(page, Paper, "diary.text_moment")
    paper.insertPlainText("Soup \U0001f372 and tea. Is crying wrong? It rained.")
    cursor = paper.textCursor()
    cursor.setPosition(paper.words().encode("utf-16-le").index("crying".encode("utf-16-le")) // 2)
    paper.setTextCursor(cursor)
    child(page, Chip, "diary.ask_moment").click()

    def asked() -> str:
        (entry,) = patient.services.diary.recent()
        ((question, start, end),) = entry.asks
        assert question == "moment"
        return entry.answers[0].text[start:end]

    assert asked() == "Is crying wrong?"
    cursor.setPosition(0)
    paper.setTextCursor(cursor)
    QTest.keyClicks(paper, "Today: ")
    assert asked() == "Is crying wrong?"
    child(page, PrimaryButton, "diary.share").click()
    assert "Underlined: “please answer this”" in words(page)
    child(page, SecondaryButton, "diary.back_to_page").click()
    paper = child(page, Paper, "diary.text_moment")
    cursor = paper.textCursor()
    cursor.setPosition(paper.words().encode("utf-16-le").index("crying".encode("utf-16-le")) // 2)
    paper.setTextCursor(cursor)
    child(page, Chip, "diary.ask_moment").click()
    assert patient.services.diary.recent()[0].asks == ()


def test_everything_she_wrote_is_listed_a_handful_at_a_time(page, patient, qtbot):
    for number in range(30):
        patient.writes(f"Page {number}")
        patient.clock.advance(timedelta(minutes=1))
    child(page, QPushButton, "diary.older").click()
    qtbot.waitUntil(lambda: "Page 10\n" in words(page), timeout=30_000)
    assert "Page 29" in words(page)
    assert "Page 0\n" not in words(page)
    child(page, QPushButton, "diary.more").click()
    qtbot.waitUntil(lambda: "Page 0\n" in words(page), timeout=30_000)
    assert not children(page, QPushButton, "diary.more")


def test_a_note_stands_beside_her_words(page, patient):
    entry = patient.writes("The soup was warm.", share=True)
    patient.is_answered(entry, "The soup was warm.", "soup", "I am glad the soup got in.")
    page.entered({"entry": entry})
    assert children(page, NoteColumn)


def test_other_words_on_a_page_are_one_click_away(page, patient):
    entry = patient.writes("The soup was warm.", share=True)
    page.entered({"entry": entry})
    assert not children(page, QPushButton, "diary.others"), "there is only one version"
    diary = patient.services.diary
    diary.keep(entry, [Answer(question="moment", prompt=MOMENT, text="The soup was warm, and the bread.")])
    page.changed(ChangeSet.of("entry", entry))
    assert "and the bread" in child(page, ReadingText, "diary.entry.moment").toPlainText()
    fold = child(page, QPushButton, "diary.others")
    assert fold.text() == "Other words on this page (1)"
    assert not children(page, ReadingText, "diary.other.1.moment")
    fold.click()
    assert child(page, ReadingText, "diary.other.1.moment").toPlainText() == "The soup was warm."
    assert "· shared" in words(page)
    assert nameless(page) == []
    page.changed(ChangeSet.of("entry", entry))
    assert children(page, ReadingText, "diary.other.1.moment"), "what is open stays open"


def test_the_compose_page_says_that_nobody_reads_live_and_when_the_next_reading_is(page):
    said = words(page)
    assert "does not read this live; the next reading is on Monday" in said


def test_a_page_half_written_lies_there_again_after_the_window_was_built_anew(page, patient, bench, shown):
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), "Tea")
    page.left()
    again = DiaryPage(bench)
    shown(again)
    again.entered({})
    assert child(again, Paper, "diary.text_moment").words() == "Tea"


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, height):
    entry = patient.writes("The soup was warm.", share=True)
    patient.is_answered(entry, "The soup was warm.", "soup", "I am glad the soup got in.")
    bench.give(patient.services)
    dressed(theme, percent)
    page = DiaryPage(bench)
    page.resize(width, height)
    shown(page)
    for arguments in ({}, {"entry": entry}):
        page.entered(arguments)
        assert nameless(page) == []
        assert too_wide(page) == []


def test_no_answer_reaches_a_card_for_speaking_that_was_taken_away(page, patient, bench):
    entry = patient.writes("Tea.")
    at_once, steps = bench.background, Steps()
    bench.background = steps
    child(page, QPushButton, "diary.spoken.speak").click()
    bench.background = at_once
    page.entered({"entry": entry})
    settle()
    steps.step()
    assert not steps.waiting
    assert page.findChildren(SpeakCard) == []
