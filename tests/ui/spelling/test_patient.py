"""Spelling on a patient's own pages: off until she chooses."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from app.spelling.service import OWN
from tests.ui.named import child
from tests.ui.patient import patient, stranger
from ui.diary.page import DiaryPage
from ui.letters.page import LettersPage
from ui.spelling.marking import Marking
from ui.widgets import Field, Paper, SecondaryButton

__all__ = ["patient", "stranger"]


def marked(editor: QTextEdit) -> list[str]:
    return [each.cursor.selectedText() for each in editor.extraSelections()]


def write(editor: QTextEdit, text: str, page) -> Marking:
    editor.setFocus()
    QTest.keyClicks(editor, text)
    found = page.spelling.marking_of(editor)
    assert found is not None
    found.rest()
    return found


@pytest.fixture
def letters(patient, bench, shown):
    bench.give(patient.services)
    made = shown(LettersPage(bench))
    made.entered({})
    child(made, SecondaryButton, "letters.write").click()
    return made


def test_nothing_is_marked_in_her_letter_before_she_chose(letters, patient):
    paper = child(letters, Paper, "letters.sheet")
    write(paper, "Dear Tom, thier song. ", letters)

    assert marked(paper) == []
    assert patient.services.letters.draft().text == "Dear Tom, thier song. "


def test_once_she_chose_her_letter_and_its_subject_are_looked_through(letters, patient):
    changes = patient.services.spelling.choose(OWN, "en_GB")
    letters.changed(changes)
    paper = child(letters, Paper, "letters.sheet")
    write(paper, "Dear Tom, thier song. ", letters)

    assert marked(paper) == ["thier"]
    subject = child(letters, Field, "letters.subject")
    subject.setFocus()
    assert letters.spelling.marking_of(subject) is not None


def test_her_diary_is_looked_through_when_she_chose_and_her_search_is_not(patient, bench, shown):
    patient.services.spelling.choose(OWN, "en_GB")
    bench.give(patient.services)
    page = shown(DiaryPage(bench))
    page.entered({"form": "pleasant-moments"})
    paper = child(page, Paper, "diary.text_moment")
    write(paper, "The blackbrid sang. ", page)

    assert marked(paper) == ["blackbrid"]
    search = child(page, Field, "diary.search")
    search.setFocus()
    assert page.spelling.marking_of(search) is None
