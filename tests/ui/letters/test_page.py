from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.errors import DiskFull
from app.model.states import DeliveryState
from app.vault.database import Database
from tests.ui.named import child, children, nameless, settle, too_wide, words
from tests.ui.patient import Steps
from ui.letters.page import LettersPage
from ui.passages import NoteColumn
from ui.spoken.card import SpeakCard
from ui.widgets import Field, Paper, PrimaryButton, SecondaryButton, StateLine

SIZES = [("light", 100, 1052, 800), ("dark", 150, 980, 800), ("high-contrast", 200, 920, 800)]
SOUP = "The soup was warm."


@pytest.fixture
def page(patient, bench, shown):
    bench.give(patient.services)
    made = LettersPage(bench)
    made.resize(1052, 800)
    return shown(made)


def test_without_letters_it_says_kindly_when_one_comes(page):
    page.entered({})
    said = words(page)
    assert "Tom writes to you on Monday. You can write first, whenever you like." in said


def test_reading_a_letter_tells_its_writer_once(page, patient, bench):
    entry = patient.writes(SOUP, share=True)
    letter = patient.is_answered(entry, SOUP, "soup", "I am glad the soup got in.")
    page.entered({"letter": letter})
    page.entered({"letter": letter})
    assert patient.services.letters.get(letter).opened
    assert len(patient.pair.anna.db.rows("SELECT 1 FROM outbox WHERE kind = 'opened'")) == 1
    assert bench.syncs == 1


def test_the_notes_stand_beside_her_own_words_and_lead_to_the_diary(page, patient, bench):
    entry = patient.writes(SOUP, share=True)
    letter = patient.is_answered(entry, SOUP, "soup", "I am glad the soup got in.")
    page.entered({"letter": letter})
    assert child(page, QWidget, "letters.passage_0").toPlainText() == SOUP
    assert children(page, NoteColumn)
    child(page, SecondaryButton, "letters.see_notes").click()
    assert bench.gone == [("diary", {"entry": entry})]


def test_every_keystroke_of_a_letter_is_kept(page, patient):
    page.entered({})
    child(page, SecondaryButton, "letters.write").click()
    QTest.keyClicks(child(page, Field, "letters.subject"), "Scan")
    QTest.keyClicks(child(page, Paper, "letters.sheet"), "Dear Tom")
    assert patient.services.letters.draft().text == "Dear Tom"
    assert patient.services.letters.draft().subject == "Scan"
    assert child(page, StateLine, "letters.kept").text.startswith("Kept on this computer, ")


def test_a_letter_leaves_after_a_minute_and_can_be_called_back_until_then(page, patient, bench):
    page.entered({})
    child(page, SecondaryButton, "letters.write").click()
    QTest.keyClicks(child(page, Paper, "letters.sheet"), "Dear Tom")
    child(page, PrimaryButton, "letters.send").click()
    assert child(page, StateLine, "letters.state").text.startswith("Leaves at ")
    child(page, PrimaryButton, "letters.call_back").click()
    assert child(page, Paper, "letters.sheet").words() == "Dear Tom"
    assert patient.services.letters.all() == ()


def test_a_letter_that_no_connection_took_yet_can_still_be_called_back(page, patient, bench):
    page.entered({})
    child(page, SecondaryButton, "letters.write").click()
    QTest.keyClicks(child(page, Paper, "letters.sheet"), "Dear Tom")
    child(page, PrimaryButton, "letters.send").click()
    patient.clock.advance(timedelta(hours=3))
    (letter,) = patient.services.letters.all()
    page.entered({"letter": letter.id})
    assert child(page, StateLine, "letters.state").text == "Kept on this computer until there is a connection."
    child(page, PrimaryButton, "letters.call_back").click()
    assert child(page, Paper, "letters.sheet").words() == "Dear Tom"
    assert patient.services.letters.all() == ()


def test_a_letter_that_left_cannot_be_called_back_and_says_where_it_is(page, patient, bench):
    page.entered({})
    child(page, SecondaryButton, "letters.write").click()
    QTest.keyClicks(child(page, Paper, "letters.sheet"), "Dear Tom")
    child(page, PrimaryButton, "letters.send").click()
    undo = bench.said[-1][1]
    patient.clock.advance(timedelta(seconds=61))
    patient.pair.sync()
    undo()
    assert bench.said[-1][0] == "Your letter has left already."
    assert patient.services.letters.all()[0].delivery.state is DeliveryState.RECEIVED
    assert child(page, StateLine, "letters.state").text.startswith("On your therapist's computer")


def test_a_draft_lies_there_again_after_the_window_was_built_anew(page, patient, bench, shown):
    page.entered({})
    child(page, SecondaryButton, "letters.write").click()
    QTest.keyClicks(child(page, Paper, "letters.sheet"), "Dear Tom")
    page.left()
    again = shown(LettersPage(bench))
    again.entered({})
    child(again, SecondaryButton, "letters.write").click()
    assert child(again, Paper, "letters.sheet").words() == "Dear Tom"


@pytest.mark.parametrize(("theme", "percent", "width", "height"), SIZES)
def test_everything_has_a_name_and_nothing_is_cut_off(patient, bench, shown, dressed, theme, percent, width, height):
    entry = patient.writes(SOUP, share=True)
    letter = patient.is_answered(entry, SOUP, "soup", "I am glad the soup got in.")
    bench.give(patient.services)
    dressed(theme, percent)
    page = LettersPage(bench)
    page.resize(width, height)
    shown(page)
    page.entered({"letter": letter})
    assert nameless(page) == []
    assert too_wide(page) == []
    child(page, SecondaryButton, "letters.write").click()
    assert nameless(page) == []


@pytest.fixture
def slow(patient, bench, shown, monkeypatch):
    """The page at its open sheet, with lanes that work when the test says so."""
    bench.give(patient.services)
    monkeypatch.setattr(bench, "background", Steps())
    made = LettersPage(bench)
    made.resize(1052, 800)
    shown(made)
    made.entered({"write": True})
    finish(bench)
    return made


def finish(bench):
    while bench.background.waiting:
        bench.background.step()


def test_a_keystroke_behind_send_brings_nothing_back(slow, patient, bench):
    paper = child(slow, Paper, "letters.sheet")
    QTest.keyClicks(paper, "Dear Tom")
    finish(bench)
    child(slow, PrimaryButton, "letters.send").click()
    QTest.keyClicks(paper, "!")
    slow.left()
    finish(bench)
    assert patient.services.letters.draft().text == ""
    assert [one.text for one in patient.services.letters.all()] == ["Dear Tom"]


def test_a_letter_called_back_comes_with_what_was_being_typed(slow, patient, bench):
    QTest.keyClicks(child(slow, Paper, "letters.sheet"), "Dear Tom")
    child(slow, PrimaryButton, "letters.send").click()
    finish(bench)
    undo = bench.said[-1][1]
    slow.entered({"write": True})
    finish(bench)
    QTest.keyClicks(child(slow, Paper, "letters.sheet"), "PS")
    undo()
    QTest.keyClicks(child(slow, Paper, "letters.sheet"), "lost")
    finish(bench)
    assert patient.services.letters.draft().text == "Dear Tom\n\nPS"
    sheet = child(slow, Paper, "letters.sheet")
    assert sheet.words() == "Dear Tom\n\nPS"
    assert not sheet.isReadOnly()


def test_words_that_cannot_be_kept_are_not_left_behind_by_a_letter(slow, patient, bench, monkeypatch):
    paper = child(slow, Paper, "letters.sheet")
    QTest.keyClicks(paper, "Call me")
    finish(bench)
    execute = Database.execute

    def failing(db, sql, parameters=()):
        if "INTO letter_drafts" in sql:
            raise DiskFull
        return execute(db, sql, parameters)

    with monkeypatch.context() as full:
        full.setattr(Database, "execute", failing)
        QTest.keyClicks(paper, " not")
        child(slow, PrimaryButton, "letters.send").click()
        finish(bench)
        assert patient.services.letters.all() == ()
        assert (paper.words(), paper.isReadOnly()) == ("Call me not", False)
    child(slow, PrimaryButton, "letters.send").click()
    finish(bench)
    assert [one.text for one in patient.services.letters.all()] == ["Call me not"]


def test_a_letter_without_a_reader_says_that_nothing_was_sent(page, patient, bench):
    page.entered({"write": True})
    paper = child(page, Paper, "letters.sheet")
    QTest.keyClicks(paper, "Dear Tom")
    db = patient.pair.anna.db
    with db.transaction():
        db.execute("UPDATE people SET stream = NULL")
        db.execute("DELETE FROM streams")
    child(page, PrimaryButton, "letters.send").click()
    assert bench.said[-1][0] == "Nothing was sent. What you wrote is kept here."
    assert (paper.words(), paper.isReadOnly()) == ("Dear Tom", False)
    assert patient.services.letters.draft().text == "Dear Tom"


def test_no_answer_reaches_a_card_for_speaking_that_was_taken_away(page, patient, bench):
    entry = patient.writes(SOUP, share=True)
    letter = patient.is_answered(entry, SOUP, "soup", "I am glad the soup got in.")
    page.entered({"write": True})
    at_once, steps = bench.background, Steps()
    bench.background = steps
    child(page, QPushButton, "letters.voice.speak").click()
    bench.background = at_once
    page.entered({"letter": letter})
    settle()
    steps.step()
    assert not steps.waiting
    assert page.findChildren(SpeakCard) == []
