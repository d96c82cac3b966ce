"""Everything can be undone: what was typed, what the page wrote anew, rows and files that were taken away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.widgets.form.finding import button, part, said
from tests.ui.widgets.form.forms import EVERYTHING, session
from tests.ui.widgets.form.test_keyboard import MEDICINE
from ui.widgets import Text
from ui.widgets.form import FormSheet
from ui.widgets.form.files import AttachmentPart

Opened = Callable[..., FormSheet]


def undo(field: QLineEdit) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def seen(sheet: FormSheet) -> list[str]:
    return [text.text() for text in sheet.findChildren(Text) if text.isVisible()]


@pytest.mark.parametrize(
    ("name", "typed", "anew"),
    [("hours", "6,5", "6.5"), ("day", "3-12-2026", "3/12/2026"), ("clock", "9.30", "09:30")],
)
def test_what_the_page_wrote_anew_can_be_undone(opened: Opened, name: str, typed: str, anew: str) -> None:
    sheet = opened(session(*EVERYTHING))
    field = part(sheet, QLineEdit, f"form.{name}")
    field.setFocus()
    QTest.keyClicks(field, typed)
    before = said(sheet, name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == anew
    undo(field)
    assert (field.text(), said(sheet, name)) == (typed, before)


def test_own_words_come_back_after_a_choice_took_their_place(opened: Opened) -> None:
    sheet = opened(session(*EVERYTHING))
    own = part(sheet, QLineEdit, "form.other.own")
    QTest.keyClicks(own, "my dog")
    button(sheet, "form.other.choice-2").click()
    assert (own.text(), said(sheet, "other")) == ("", ["A friend"])
    undo(own)
    assert (own.text(), said(sheet, "other")) == ("my dog", ["my dog"])
    assert not button(sheet, "form.other.choice-2").isChecked()


def test_a_first_answer_is_nothing_that_was_typed(opened: Opened) -> None:
    sheet = opened(session({"linkId": "a", "type": "string", "text": "A", "initial": [{"valueString": "begun"}]}))
    field = part(sheet, QLineEdit, "form.a")
    undo(field)
    assert (field.text(), said(sheet, "a")) == ("begun", ["begun"])


def test_a_row_can_be_brought_back_with_its_answers(opened: Opened) -> None:
    sheet = opened(session(MEDICINE))
    QTest.keyClicks(part(sheet, QLineEdit, "form.medicine.name"), "first")
    QTest.keyClicks(part(sheet, QLineEdit, "form.medicine.dose"), "0,5")
    button(sheet, "form.medicine.add").click()
    QTest.keyClicks(part(sheet, QLineEdit, "form.medicine_2.name"), "second")
    before = sheet.session.response()
    button(sheet, "form.medicine.remove").click()
    assert "Taken away: Medicine 1 (first · 0.5)" in seen(sheet)
    assert "first" not in str(sheet.session.response())
    button(sheet, "form.medicine.back").click()
    assert sheet.session.response() == before
    assert not any(words.startswith("Taken away") for words in seen(sheet))
    fields = [part(sheet, QLineEdit, name) for name in ("form.medicine.name", "form.medicine_2.name")]
    assert fields[0].mapTo(sheet, fields[0].pos()).y() < fields[1].mapTo(sheet, fields[1].pos()).y()


def test_a_file_can_be_brought_back(opened: Opened, tmp_path: Path) -> None:
    sheet = opened(session(*EVERYTHING))
    place = sheet.findChild(AttachmentPart)
    assert place is not None
    for name in ("walk.png", "canal.png"):
        file = tmp_path / name
        file.write_bytes(name.encode())
        place.take(file)
    assert "Taken away: walk.png" in seen(sheet)
    button(sheet, "form.file.away").click()
    assert said(sheet, "file") == []
    assert "Taken away: canal.png" in seen(sheet)
    assert button(sheet, "form.file.back").hasFocus()
    button(sheet, "form.file.back").click()
    assert said(sheet, "file") == ["canal.png"]
    assert not any(words.startswith("Taken away") for words in seen(sheet))
