"""A form by keyboard alone: Tab goes as one reads, and the focus is never lost."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.forms.session import Session
from app.forms.state import Step
from tests.ui.widgets.form.finding import button, part, said, steps_back, tabbed
from tests.ui.widgets.form.forms import EVERYTHING, choice, control, session
from ui.widgets import ScrollPage
from ui.widgets.form import FormSheet

Opened = Callable[..., FormSheet]
YES = {"question": "outside", "operator": "=", "answerBoolean": True}
MORE = {"linkId": "more", "type": "string", "text": "What helped?", "enableWhen": [YES]}
MEDICINE = {
    "linkId": "medicine",
    "type": "group",
    "text": "Medicine",
    "repeats": True,
    "item": [
        {"linkId": "name", "type": "string", "text": "Name"},
        {"linkId": "dose", "type": "decimal", "text": "Dose"},
    ],
}
MANY = choice("many", "Which of many?", *[f"Choice {number}" for number in range(12)], repeats=True)


def table(**more: Any) -> dict[str, Any]:
    rows = [choice(f"row{number}", f"Statement {number}", "Never", "Often", "Always", **more) for number in (1, 2, 3)]
    return {"linkId": "t", "type": "group", "text": "This week", "extension": [control("gtable")], "item": rows}


def everything() -> Session:
    first, rest = EVERYTHING[:4], EVERYTHING[4:]
    return session(*first, MORE, MEDICINE, *rest, MANY, table())


def here() -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


def press(name: str, sheet: FormSheet, key: Qt.Key = Qt.Key.Key_Space) -> None:
    target = button(sheet, name)
    target.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(target, key)


class TestTab:
    def test_it_leads_as_one_reads_also_to_what_came_later(self, opened: Opened) -> None:
        sheet = opened(everything())
        assert len(tabbed(sheet)) > 20
        assert steps_back(sheet) == []
        press("form.outside.yes", sheet)
        press("form.medicine.add", sheet)
        names = [widget.objectName() for widget in tabbed(sheet)]
        assert names.index("form.more") == names.index("form.outside.yes") + 1
        assert steps_back(sheet) == []
        for width in (480, 1000):
            sheet.window().resize(width, 800)
            assert steps_back(sheet) == []

    def test_it_leads_from_the_question_to_the_way_on(self, opened: Opened) -> None:
        sheet = opened(everything(), one_at_a_time=True)
        assert [widget.objectName() for widget in tabbed(sheet)] == ["form.one_at_a_time", "form.line", "form.next"]

    def test_it_stops_once_at_choices_of_which_one_is_chosen(self, opened: Opened) -> None:
        sheet = opened(session(choice("mood", "Mood", "Calm", "Tired", "Glad"), EVERYTHING[1]))
        button(sheet, "form.mood.choice-1").setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert here() == "form.mood.choice-2"
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert said(sheet, "mood") == ["Tired"]
        assert [widget.objectName() for widget in tabbed(sheet)][1:] == ["form.mood.choice-2", "form.line"]
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert said(sheet, "mood") == []

    def test_it_stops_once_in_each_row_of_a_table(self, opened: Opened) -> None:
        sheet = opened(session(table()))
        sheet.window().resize(1000, 700)
        press("form.t.row2.choice-3", sheet)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
        assert here() == "form.t.row2.choice-2"
        assert sum(widget.objectName().startswith("form.t.row2.") for widget in tabbed(sheet)) == 1


class TestLists:
    @pytest.mark.qt_log_ignore("This plugin does not support")
    def test_keys_open_a_list_of_several_instead_of_choosing_at_once(self, opened: Opened) -> None:
        sheet = opened(session(MANY))
        select = part(sheet, QComboBox, "form.many")
        for key in (Qt.Key.Key_Down, Qt.Key.Key_C):
            QTest.keyClick(select, key)
            assert select.view().isVisible()
            assert said(sheet, "many") == []
            select.hidePopup()

    def test_one_of_many_is_added_and_taken_away_again(self, opened: Opened) -> None:
        sheet = opened(session(MANY))
        select = part(sheet, QComboBox, "form.many")
        select.setFocus()
        for number in (3, 7):
            select.activated.emit(number)
        assert said(sheet, "many") == ["Choice 2", "Choice 6"]
        assert steps_back(sheet) == []
        press("form.many.taken-3", sheet)
        assert said(sheet, "many") == ["Choice 6"]
        assert here() == "form.many"


class TestFocus:
    def test_it_goes_to_the_way_back_when_a_row_is_taken_away(self, opened: Opened) -> None:
        sheet = opened(session(MEDICINE))
        QTest.keyClicks(part(sheet, QLineEdit, "form.medicine.name"), "first")
        press("form.medicine.add", sheet)
        press("form.medicine.remove", sheet)
        assert here() == "form.medicine.back"
        press("form.medicine.back", sheet)
        assert here() == "form.medicine.name"

    def test_it_goes_to_the_next_row_when_an_empty_one_is_taken_away(self, opened: Opened) -> None:
        sheet = opened(session(MEDICINE))
        press("form.medicine.add", sheet)
        press("form.medicine.remove", sheet)
        assert here() == "form.medicine_2.name"

    def test_it_is_seen_where_it_goes(self, opened: Opened, qtbot: QtBot) -> None:
        sheet = opened(session(*EVERYTHING, MEDICINE))
        page = sheet.window()
        assert isinstance(page, ScrollPage)
        page.resize(700, 500)
        for number in (2, 3, 4):
            press("form.medicine.add", sheet)
            focused = part(sheet, QLineEdit, f"form.medicine_{number}.name")
            assert focused.hasFocus()
            qtbot.waitUntil(lambda field=focused: not field.visibleRegion().isEmpty())

    def test_it_goes_to_what_stands_before_when_its_question_vanishes(self, opened: Opened) -> None:
        sheet = opened(session(EVERYTHING[1], EVERYTHING[3], MORE, EVERYTHING[2]))
        button(sheet, "form.outside.yes").click()
        part(sheet, QLineEdit, "form.more").setFocus()
        sheet.answer((Step("outside"),), "false")
        assert here() == "form.outside.no"

    def test_it_goes_to_the_way_on_where_nothing_can_be_answered(self, opened: Opened) -> None:
        fixed = {"linkId": "fixed", "type": "string", "text": "Fixed", "readOnly": True}
        sheet = opened(session(EVERYTHING[1], fixed), one_at_a_time=True)
        press("form.next", sheet)
        assert not button(sheet, "form.next").isEnabled()
        assert here() == "form.back"


@pytest.mark.parametrize("words", ["Rest & sleep", "Pain &and worry"])
def test_a_sign_in_a_choice_is_no_key_that_chooses_it(opened: Opened, words: str) -> None:
    sheet = opened(session(choice("c", "Which?", words, "None"), MANY))
    assert button(sheet, "form.c.choice-1").text() == words
    assert button(sheet, "form.c.choice-1").shortcut().isEmpty()
