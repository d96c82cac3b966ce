"""Papers that live on, through the page over a real vault."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QPushButton

from app.model.change_set import ChangeSet
from app.model.changes import Answer
from tests.ui.named import child, children, nameless, too_low, too_wide, words
from ui.diary.page import DiaryPage
from ui.papers.page import PapersPage
from ui.printing.paper import paper_document
from ui.widgets import DayField, Paper

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]


@pytest.fixture
def page(patient, bench, shown) -> PapersPage:
    bench.give(patient.services)
    made = PapersPage(bench)
    made.resize(1052, 900)
    shown(made)
    made.entered({})
    return made


def press(page, name):
    child(page, QPushButton, name).click()


def writes(patient, form, text):
    diary = patient.services.diary
    entry = diary.begin(form, "A page", 8)
    diary.keep(entry, [Answer(question="q", prompt="What keeps me going?", text=text, words=("rain",), number=7)])
    return entry


def test_what_is_not_written_yet_can_be_begun(page, bench):
    for form in ("practice-plan", "early-signs", "energy-balance", "letter-to-myself"):
        press(page, f"papers.{form}.0.begin")
    assert bench.gone == [
        ("diary", {"form": form}) for form in ("practice-plan", "early-signs", "energy-balance", "letter-to-myself")
    ]


def test_barrier_21_a_plan_lives_on_and_its_earlier_words_can_be_taken_up_again(page, patient, bench):
    plan = writes(patient, "practice-plan", "Mornings, in the chair.")
    patient.clock.advance(timedelta(days=90))
    patient.services.diary.keep(plan, [Answer(question="q", prompt="What keeps me going?", text="Evenings.")])
    page.entered({})
    press(page, "papers.practice-plan.0.words")
    assert "What keeps me going?" in words(page)
    press(page, "papers.practice-plan.0.earlier")
    press(page, "papers.practice-plan.0.earlier.1.take_up")
    assert patient.services.diary.get(plan).answers[0].text == "Mornings, in the chair."
    bench.said[-1][1]()
    assert patient.services.diary.get(plan).answers[0].text == "Evenings."
    press(page, "papers.practice-plan.0.open")
    assert bench.gone == [("diary", {"entry": plan})]


def test_a_paper_says_whether_it_is_shared(page, patient):
    plan = writes(patient, "early-signs", "I stop answering the telephone.")
    page.entered({})
    assert "only for you" in words(page)
    patient.services.diary.share(plan)
    page.entered({})
    assert " · shared" in words(page)


def test_barrier_21_a_letter_to_herself_is_dated_redated_and_kept(page, patient, bench):
    letter = writes(patient, "letter-to-myself", "Dear me.")
    after = patient.services.planning.after
    page.entered({})
    press(page, "papers.letter-to-myself.0.return")
    press(page, "papers.letter-to-myself.0.in_3")
    assert after.returns(letter) == date(2027, 6, 3)
    assert "It comes back to you on Thursday 3 June, on Today." in words(page)
    press(page, "papers.letter-to-myself.0.other_day")
    child(page, DayField, "papers.letter-to-myself.0.day").setDate(QDate(2027, 12, 24))
    press(page, "papers.letter-to-myself.0.keep_day")
    assert after.returns(letter) == date(2027, 12, 24)
    bench.said[-1][1]()
    assert after.returns(letter) == date(2027, 6, 3)
    press(page, "papers.letter-to-myself.0.never")
    assert after.returns(letter) is None
    press(page, "papers.another")
    assert bench.gone == [("diary", {"form": "letter-to-myself", "new": True})]


def test_barrier_21_another_letter_to_herself_is_a_new_one_on_the_same_day(page, patient, bench, shown):
    letter = writes(patient, "letter-to-myself", "Dear me.")
    page.entered({})
    press(page, "papers.another")
    ((_, wanted),) = bench.gone
    diary = DiaryPage(bench)
    shown(diary)
    diary.entered(wanted)
    (field, *_) = children(diary, Paper)
    field.setPlainText("Dear me, once more.")
    diary.left()
    texts = {each.id: each.answers[0].text for each in patient.services.diary.recent()}
    assert texts[letter] == "Dear me."
    assert sorted(texts.values()) == ["Dear me, once more.", "Dear me."]


def test_a_letter_that_came_back_lies_open(page, patient):
    letter = writes(patient, "letter-to-myself", "Dear me.")
    page.entered({"letter": str(letter)})
    assert child(page, QPushButton, "papers.letter-to-myself.0.words").isChecked()


def test_on_paper_stand_questions_and_answers():
    said = Answer(question="q", prompt="What keeps me going?", text="Rain.", words=("mill", "soup"), number=7)
    text = paper_document("My plan", "today, 9:00", [said]).toPlainText()
    assert text.splitlines() == ["My plan", "today, 9:00", "What keeps me going?", "mill, soup", "7 / 10", "Rain."]


def test_the_same_plan_is_gone_on_with_and_no_second_one_is_begun(patient, bench, shown):
    from ui.diary.desk import look_at_desk

    plan = writes(patient, "practice-plan", "Mornings.")
    patient.services.diary.share(plan)
    patient.clock.advance(timedelta(days=90))
    desk = look_at_desk(patient.services, "en", patient.clock.now(), "practice-plan")
    assert desk.unfinished is not None
    assert desk.unfinished.id == plan
    free = writes(patient, "letter-to-myself", "Dear me.")
    patient.clock.advance(timedelta(days=2))
    desk = look_at_desk(patient.services, "en", patient.clock.now(), "letter-to-myself")
    assert desk.unfinished is None, free


def test_a_day_that_is_being_chosen_stays_when_something_arrives_which_is_shown_afterwards(page, patient):
    letter = writes(patient, "letter-to-myself", "Dear me.")
    page.entered({})
    press(page, "papers.letter-to-myself.0.return")
    day = child(page, DayField, "papers.letter-to-myself.0.day")
    day.setDate(QDate(2027, 12, 24))
    day.setFocus()
    writes(patient, "practice-plan", "Mornings.")
    patient.services.diary.share(letter)
    page.changed(ChangeSet.of("entry"))
    assert children(page, QPushButton, "papers.practice-plan.0.words"), "what is beside it is shown at once"
    assert child(page, DayField, "papers.letter-to-myself.0.day") is day
    assert (day.date(), QApplication.focusWidget()) == (QDate(2027, 12, 24), day)
    assert " · shared" not in words(page)
    press(page, "papers.letter-to-myself.0.leave")
    assert " · shared" in words(page)
    assert QApplication.focusWidget() is child(page, QPushButton, "papers.letter-to-myself.0.return")


def test_choosing_the_same_day_again_ends_the_choosing(page, patient):
    letter = writes(patient, "letter-to-myself", "Dear me.")
    patient.services.planning.after.let_return(letter, date(2027, 6, 3))
    page.entered({})
    press(page, "papers.letter-to-myself.0.other_day")
    press(page, "papers.letter-to-myself.0.in_3")
    assert not children(page, DayField)
    assert patient.services.planning.after.returns(letter) == date(2027, 6, 3)


def test_what_is_being_read_stays_open_when_its_paper_changes(page, patient):
    plan = writes(patient, "practice-plan", "Mornings.")
    page.entered({})
    press(page, "papers.practice-plan.0.words")
    child(page, QPushButton, "papers.practice-plan.0.words").setFocus()
    patient.services.diary.share(plan)
    page.changed(ChangeSet.of("entry"))
    fold = child(page, QPushButton, "papers.practice-plan.0.words")
    assert fold.isChecked()
    assert QApplication.focusWidget() is fold
    assert " · shared" in words(page)


def test_every_button_says_of_which_paper_it_is(page, patient):
    plan = writes(patient, "practice-plan", "Mornings.")
    first = writes(patient, "letter-to-myself", "Dear me.")
    patient.services.planning.after.let_return(first, date(2027, 6, 3))
    patient.clock.advance(timedelta(hours=2))
    writes(patient, "letter-to-myself", "Dear me, once more.")
    patient.services.diary.keep(plan, [Answer(question="q", prompt="What keeps me going?", text="Evenings.")])
    page.entered({})
    press(page, "papers.practice-plan.0.earlier")
    named = {each.objectName(): each.accessibleName() for each in children(page, QPushButton)}
    title = "My practice plan"
    assert named["papers.practice-plan.0.words"] == f"What it says: {title}"
    assert named["papers.practice-plan.0.earlier"] == f"How it was before: {title}"
    taken = named["papers.practice-plan.0.earlier.1.take_up"]
    assert taken.startswith(f"Take these words up again: {title}, Written today, ")
    letters = {name: said for name, said in named.items() if name.startswith("papers.letter-to-myself.")}
    assert len(set(letters.values())) == len(letters) == 11
    assert all(": A letter to myself, today, " in said for said in letters.values())


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, height):
    dressed(theme, percent)
    plan = writes(patient, "practice-plan", "Mornings, in the chair. " * 12)
    writes(patient, "letter-to-myself", "Dear me, in spring the mill turns again.")
    patient.clock.advance(timedelta(days=90))
    patient.services.diary.keep(plan, [Answer(question="q", prompt="What keeps me going?", text="Evenings.")])
    bench.give(patient.services)
    page = PapersPage(bench)
    page.resize(width, height)
    shown(page)
    page.entered({})
    for name in ("practice-plan.0.words", "practice-plan.0.earlier", "letter-to-myself.0.return"):
        press(page, f"papers.{name}")
    assert nameless(page) == []
    assert too_wide(page) == []
    assert too_low(page) == []
    assert children(page, QPushButton, "papers.practice-plan.0.earlier.1.take_up")
