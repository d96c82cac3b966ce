"""The capture sheet: one sheet for every moment, filed under a page that she can change; every step can be undone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.model.changes import Answer, Opened
from app.model.ids import ChangeId
from tests.ui.named import child, children, nameless, too_wide, words
from tests.ui.patient import MOMENT
from ui.diary.page import DiaryPage
from ui.diary.questions import QuestionCard
from ui.passages import ReadingText
from ui.widgets import Chip, Field, Paper, PrimaryButton, SecondaryButton

TEXT = "Walking the dog before the scan."


@pytest.fixture
def page(patient, bench, shown, qtbot):
    bench.give(patient.services)
    made = DiaryPage(bench)
    made.resize(1052, 800)
    shown(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.entered({})
    return made


def entry_of(patient):
    (entry,) = patient.services.diary.recent()
    return entry


def answers_of(patient) -> dict[str, object]:
    return {one.question: one.text or one.words or one.number for one in entry_of(patient).answers}


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def say_own_word(page, word: str) -> None:
    press(child(page, Chip, "diary.own_body"))
    field = child(page, Field, "diary.own_word_body")
    QTest.keyClicks(field, word)
    QTest.keyClick(field, Qt.Key.Key_Return)


def chip(page, word: str) -> Chip:
    return next(one for one in children(page, Chip) if one.text() == word)


def test_barrier_02_one_line_on_the_open_sheet_is_enough_to_keep_and_to_share(page, patient):
    assert page.focusWidget() is child(page, Paper, "diary.text_moment"), "the cursor waits where she can begin"
    QTest.keyClicks(page.focusWidget(), TEXT)
    assert answers_of(patient) == {"moment": TEXT}
    press(child(page, PrimaryButton, "diary.share"))
    press(child(page, PrimaryButton, "diary.confirm_share"))
    patient.pair.sync()
    assert patient.pair.tom.db.row("SELECT first_words FROM shared_entries") == (TEXT,)


def test_barrier_02_a_sentence_is_marked_by_key_and_reaches_the_therapist(page, patient):
    paper = child(page, Paper, "diary.text_moment")
    QTest.keyClicks(paper, "It rained. Is crying wrong?")
    QTest.keyClick(paper, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(paper, " Then the sun came.")
    ((_, start, end),) = entry_of(patient).asks
    assert entry_of(patient).answers[0].text[start:end] == "Is crying wrong?", "what comes after it is not asked"
    press(child(page, PrimaryButton, "diary.share"))
    press(child(page, PrimaryButton, "diary.confirm_share"))
    patient.pair.sync()
    assert patient.pair.tom.db.row("SELECT asks_count FROM shared_entries") == (1,)
    press(child(page, SecondaryButton, "diary.edit"))
    paper = child(page, Paper, "diary.text_moment")
    cursor = paper.textCursor()
    cursor.setPosition(start + 2)
    paper.setTextCursor(cursor)
    QTest.keyClick(paper, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert entry_of(patient).asks == (), "the same key unmarks it"


def test_a_mark_on_an_unfinished_sentence_grows_with_it_and_goes_with_its_words(page, patient):
    paper = child(page, Paper, "diary.text_moment")
    QTest.keyClicks(paper, "Is crying")
    QTest.keyClick(paper, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(paper, " wrong? No.")

    def marked() -> list[str]:
        entry = entry_of(patient)
        return [entry.answers[0].text[start:end] for _, start, end in entry.asks]

    assert marked() == ["Is crying wrong?"]
    cursor = paper.textCursor()
    cursor.setPosition(3)
    paper.setTextCursor(cursor)
    QTest.keyClicks(paper, "my ")
    assert marked() == ["Is my crying wrong?"]
    paper.selectAll()
    QTest.keyClicks(paper, "x")
    assert marked() == []


def test_barrier_07_one_sheet_asks_two_questions_and_the_others_are_folded_away(page):
    assert [card.question.prompt for card in children(page, QuestionCard)] == [
        "What happened?",
        "What did you notice?",
    ]
    assert "One line is enough" in words(page)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [page], "nothing opens by itself"
    press(child(page, QPushButton, "diary.more_questions"))
    assert len(children(page, QuestionCard)) == 4


def test_barrier_07_the_sheet_proposes_the_page_of_the_week_and_moves_without_losing_a_word(page, patient, bench):
    assert child(page, Chip, "diary.file_pleasant-moments").isChecked()
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), TEXT)
    press(chip(page, "jaw"))
    press(child(page, QPushButton, "diary.more_questions"))
    QTest.keyClicks(child(page, Paper, "diary.text_thoughts"), "Why me")
    before = answers_of(patient)
    press(child(page, Chip, "diary.file_communication"))
    assert entry_of(patient).form == "communication"
    assert answers_of(patient) == {"conversation": TEXT, "body": ("jaw",), "thoughts": "Why me"}
    assert child(page, Paper, "diary.text_conversation").words() == TEXT
    assert child(page, Paper, "diary.text_thoughts").words() == "Why me", "what fits nowhere stays in sight"
    assert page.focusWidget() is child(page, Chip, "diary.file_communication")
    said, undo = bench.said[-1]
    assert "Difficult conversation" in said
    undo()
    assert (entry_of(patient).form, answers_of(patient)) == ("pleasant-moments", before)
    assert child(page, Chip, "diary.file_pleasant-moments").isChecked()


def test_an_empty_sheet_is_filed_elsewhere_without_a_mark(page, patient, bench):
    press(child(page, Chip, "diary.file_stress"))
    assert patient.services.diary.recent() == ()
    assert bench.said == []
    QTest.keyClicks(child(page, Paper, "diary.text_situation"), "The waiting room")
    assert entry_of(patient).form == "stress"


def test_a_sheet_that_was_filed_elsewhere_lies_there_again_and_a_fresh_one_is_one_press_away(page, patient):
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), TEXT)
    press(child(page, Chip, "diary.file_free-page"))
    page.left()
    page._presenter.start()
    assert child(page, Paper, "diary.text_page").words() == TEXT
    press(child(page, QPushButton, "diary.fresh"))
    assert child(page, Paper, "diary.text_moment").words() == ""
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), "Soup")
    assert {entry.first_words for entry in patient.services.diary.recent()} == {TEXT, "Soup"}


def test_in_a_week_of_another_kind_its_page_is_one_press_away(page, patient, bench):
    patient.clock.advance(timedelta(weeks=6))
    page.entered({})
    page._presenter.start()
    assert child(page, Chip, "diary.file_free-page").isChecked()
    weekly = child(page, QPushButton, "diary.weekly")
    assert weekly.text() == "This week’s page: Energy balance"
    press(weekly)
    assert child(page, Paper, "diary.text_feeds")
    assert not children(page, QPushButton, "diary.weekly")


def test_an_emptied_sheet_comes_back(page, patient, bench):
    assert not child(page, QPushButton, "diary.clear").isEnabled()
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), TEXT)
    press(chip(page, "jaw"))
    press(child(page, QPushButton, "diary.clear"))
    assert patient.services.diary.recent() == ()
    assert child(page, Paper, "diary.text_moment").words() == ""
    bench.said[-1][1]()
    assert answers_of(patient) == {"moment": TEXT, "body": ("jaw",)}
    assert child(page, Paper, "diary.text_moment").words() == TEXT


def test_what_was_cleared_comes_back_although_another_page_lies_open_by_then(page, patient, bench):
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), TEXT)
    press(child(page, QPushButton, "diary.clear"))
    undo = bench.said[-1][1]
    page.entered({"form": "day"})
    undo()
    assert answers_of(patient) == {"moment": TEXT}


def test_words_of_her_own_are_offered_again_and_go_when_she_wants(page, patient, bench, shown):
    say_own_word(page, "a stone")
    assert patient.services.diary.own_words("body") == ("a stone",)
    again = DiaryPage(bench)
    shown(again)
    again.entered({"form": "stress"})
    assert not chip(again, "a stone").isChecked(), "it is offered on every page that asks for the body"
    dropping = next(one for one in children(page, Chip) if one.objectName().endswith("_drop"))
    assert dropping.accessibleName() == "Do not offer “a stone” any more"
    press(dropping)
    assert patient.services.diary.own_words("body") == ()
    assert patient.services.diary.recent() == ()
    said, undo = bench.said[-1]
    assert "a stone" in said
    undo()
    assert patient.services.diary.own_words("body") == ("a stone",)
    assert chip(page, "a stone").isChecked()
    assert answers_of(patient) == {"body": ("a stone",)}


def test_barrier_10_nothing_leaves_before_the_preview_and_exactly_what_it_shows_leaves(page, patient):
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), TEXT)
    patient.pair.sync()
    assert patient.pair.tom.db.row("SELECT count(*) FROM shared_entries") == (0,), "private until she shares it"
    press(child(page, PrimaryButton, "diary.share"))
    patient.pair.sync()
    assert patient.pair.tom.db.row("SELECT count(*) FROM shared_entries") == (0,), "a preview is no sharing"
    seen = words(page)
    assert "exactly what Tom will see, and nothing else" in seen
    assert "What happened?" in seen
    assert child(page, ReadingText, "diary.preview.moment").toPlainText() == TEXT
    press(child(page, PrimaryButton, "diary.confirm_share"))
    patient.pair.sync()
    (change,) = patient.pair.tom.db.rows("SELECT title, first_words FROM shared_entries")
    assert change == ("Pleasant moments", TEXT)


def test_barrier_10_a_withdrawal_is_certain_only_when_it_is(page, patient, bench):
    QTest.keyClicks(child(page, Paper, "diary.text_moment"), TEXT)
    press(child(page, PrimaryButton, "diary.share"))
    press(child(page, PrimaryButton, "diary.confirm_share"))
    entry = entry_of(patient).id
    patient.pair.sync()
    press(child(page, SecondaryButton, "diary.withdraw"))
    assert bench.said[-1][0].startswith("Asked to withdraw. It is certain when")
    assert "That is not certain until Tom's computer says so" in words(page)
    patient.pair.sync()
    page.entered({"entry": entry})
    assert "Withdrawn. It was dropped unread." in words(page)


def test_barrier_10_what_was_opened_is_never_called_withdrawn(page, patient, bench):
    entry = patient.writes(TEXT, share=True)
    page.entered({"entry": entry})
    withdraw = child(page, SecondaryButton, "diary.withdraw")
    patient.is_answered(entry, TEXT, "dog", "Good dog.")
    press(withdraw)
    said, undo = bench.said[-1]
    assert said == "Your therapist has opened this already, so it cannot be taken back."
    assert undo is None


def test_barrier_10_what_was_opened_before_the_wish_arrived_is_said_so(page, patient):
    entry = patient.writes(TEXT, share=True)
    pair = patient.pair
    pair.sync()
    with pair.tom.db.transaction():  # he opens it, and nobody has heard of that yet
        (change,) = pair.tom.db.rows("SELECT id FROM changes WHERE kind = 'entry.shared'")
        pair.tom.journal.write(pair.stream, Opened(changes=(ChangeId(change[0]),)))
    page.entered({"entry": entry})
    press(child(page, SecondaryButton, "diary.withdraw"))
    assert "That is not certain until Tom's computer says so" in words(page)
    pair.sync()
    page.entered({"entry": entry})
    assert "before your wish to withdraw it arrived." in words(page)
    assert "not certain" not in words(page)
    assert "Opened by Tom" in words(page)


def test_a_withdrawal_is_undone_by_sharing_the_same_words_again(page, patient, bench):
    entry = patient.writes(TEXT, share=True)
    page.entered({"entry": entry})
    press(child(page, SecondaryButton, "diary.withdraw"))
    assert patient.services.diary.get(entry).delivery is None
    bench.said[-1][1]()
    assert patient.services.diary.get(entry).shared_version is not None


def test_a_withdrawal_of_words_that_were_changed_since_is_not_undone_unseen(page, patient, bench):
    entry = patient.writes(TEXT, share=True)
    patient.services.diary.keep(entry, [Answer(question="moment", prompt=MOMENT, text="Not for Tom.")])
    page.entered({"entry": entry})
    press(child(page, SecondaryButton, "diary.withdraw"))
    assert bench.said[-1][1] is None, "the newer words were never looked at as they would go out"


def test_earlier_words_are_brought_back_and_that_is_undone(page, patient, bench):
    entry = patient.writes(TEXT)
    patient.clock.advance(timedelta(hours=3))
    patient.services.diary.keep(entry, [Answer(question="moment", prompt=MOMENT, text="Other words.")])
    page.entered({"entry": entry})
    press(child(page, QPushButton, "diary.others"))
    press(child(page, QPushButton, "diary.bring_back_1"))
    assert child(page, ReadingText, "diary.entry.moment").toPlainText() == TEXT
    bench.said[-1][1]()
    assert child(page, ReadingText, "diary.entry.moment").toPlainText() == "Other words."


@pytest.mark.parametrize(("theme", "percent", "width"), [("dark", 150, 980), ("high-contrast", 200, 920)])
def test_the_sheet_has_names_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width):
    bench.give(patient.services)
    dressed(theme, percent)
    page = DiaryPage(bench)
    page.resize(width, 800)
    shown(page)
    page.entered({})
    say_own_word(page, "something like a very heavy stone")
    press(child(page, QPushButton, "diary.more_questions"))
    assert nameless(page) == []
    assert too_wide(page) == []


@pytest.mark.parametrize(
    ("weeks", "weekly"), [(5, "After the silent day"), (6, "Energy balance"), (7, "My practice plan")]
)
def test_weeks_whose_page_is_no_moment_offer_it_beside_the_sheet(page, patient, weeks, weekly):
    patient.clock.advance(timedelta(weeks=weeks))
    page._presenter.start()
    assert child(page, QPushButton, "diary.weekly").text() == f"This week’s page: {weekly}"


def test_every_form_of_the_course_opens_with_a_card_for_each_question(page, patient):
    for form in patient.services.course.forms("en"):
        page.entered({"form": form.id})
        asked = [card.question for card in children(page, QuestionCard)]
        assert asked == list(form.questions), form.id
        assert nameless(page) == []
