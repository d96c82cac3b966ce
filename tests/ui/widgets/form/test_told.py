"""What a screen reader says of a form: what something is, which of how many, in which row, and with what unit."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSlider

from tests.ui.widgets.form.finding import button, part, said, told
from tests.ui.widgets.form.forms import EVERYTHING, choice, control, session, whole
from tests.ui.widgets.form.test_keyboard import MANY, MEDICINE, table
from ui.widgets.form import FormSheet

Opened = Callable[..., FormSheet]
CORE = "http://hl7.org/fhir/StructureDefinition/"


def test_one_of_several_and_several_are_told_apart(opened: Opened) -> None:
    sheet = opened(session(*EVERYTHING))
    assert told(button(sheet, "form.mood.choice-2")) == ("RadioButton", "Tired", "Which word fits? (2 of 3)")
    role, name, words = told(button(sheet, "form.places.choice-1"))
    assert (role, name) == ("CheckBox", "Garden")
    assert words == "Where did you walk? (1 of 3) You may choose several."
    assert told(button(sheet, "form.outside.yes")) == ("RadioButton", "Yes", "Were you outside?")


def test_what_is_chosen_is_told_and_what_was_taken_back(opened: Opened) -> None:
    sheet = opened(session(*EVERYTHING))
    chosen = button(sheet, "form.mood.choice-2")
    interface = QAccessible.queryAccessibleInterface(chosen)
    for wanted in (True, False):
        chosen.click()
        assert bool(interface.state().checked) is wanted


@pytest.mark.parametrize(("several", "role"), [(False, "RadioButton"), (True, "CheckBox")])
def test_a_table_says_question_choice_and_place(opened: Opened, several: bool, role: str) -> None:
    sheet = opened(session(table(repeats=several)))
    sheet.window().resize(1000, 700)
    assert told(button(sheet, "form.t.row2.choice-2")) == (role, "Statement 2: Often", "2 of 3")
    for column in (1, 2):
        button(sheet, f"form.t.row1.choice-{column}").click()
    assert button(sheet, "form.t.row1.choice-1").isChecked() is several


def test_fields_of_several_rows_say_their_row(opened: Opened) -> None:
    sheet = opened(session(MEDICINE, {"linkId": "s", "type": "string", "text": "Word", "repeats": True}))
    button(sheet, "form.medicine.add").click()
    names = ("form.medicine.dose", "form.medicine_2.dose", "form.s")
    assert [told(part(sheet, QLineEdit, name))[1:] for name in names] == [
        ("Dose", "Medicine 1"),
        ("Dose", "Medicine 2"),
        ("Word", "Word 1"),
    ]
    button(sheet, "form.medicine.remove").click()
    assert told(part(sheet, QLineEdit, "form.medicine_2.dose"))[2] == "Medicine 1"


def test_lists_say_their_question_also_where_the_chosen_words_stand_for_the_name(opened: Opened) -> None:
    sheet = opened(session(*EVERYTHING, MANY))
    assert "Which colour?" in told(part(sheet, QComboBox, "form.colour"))[2]
    assert told(part(sheet, QComboBox, "form.many"))[2] == "Which of many? You may choose several."


def test_units_are_said(opened: Opened) -> None:
    kilos = [{"url": f"{CORE}questionnaire-unit", "valueCoding": {"code": "kg", "display": "kilograms"}}]
    items = [{"linkId": kind, "type": kind, "text": "Weight", "extension": kilos} for kind in ("decimal", "quantity")]
    sheet = opened(session(*items))
    for kind in ("decimal", "quantity"):
        assert told(part(sheet, QLineEdit, f"form.{kind}"))[2] == "kilograms"


@pytest.mark.parametrize(
    ("ends", "step", "key", "number"),
    [((0, 20), None, Qt.Key.Key_End, 20), ((0, 100), 5, Qt.Key.Key_Right, 5), ((-3, 3), None, Qt.Key.Key_Right, -2)],
)
def test_a_slider_says_its_number_and_whether_it_is_open(
    opened: Opened, ends: tuple[int, int], step: int | None, key: Qt.Key, number: int
) -> None:
    extension: list[dict[str, Any]] = [control("slider"), whole("minValue", ends[0]), whole("maxValue", ends[1])]
    extension += [] if step is None else [whole("questionnaire-sliderStepValue", step)]
    sheet = opened(session({"linkId": "e", "type": "integer", "text": "Energy", "extension": extension}))
    slider = part(sheet, QSlider, "form.e")
    assert told(slider)[2] == "leaving this open is fine"
    QTest.keyClick(slider, key)
    assert said(sheet, "e") == [str(number)]
    assert (slider.value(), told(slider)[2]) == (number, str(number))
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    assert told(slider)[2] == "leaving this open is fine"


def test_help_wishes_and_complaints_are_said_with_the_field(opened: Opened) -> None:
    hint = {"linkId": "h", "type": "display", "text": "Round it.", "extension": [control("help")]}
    sheet = opened(session({"linkId": "n", "type": "decimal", "text": "Hours", "required": True, "item": [hint]}))
    field = part(sheet, QLineEdit, "form.n")
    assert told(field)[2] == "Round it. The form would like an answer here; you may leave it open."
    QTest.keyClicks(field, "some")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told(field)[2].endswith("This is not a number. It is kept as you wrote it.")


def test_a_list_below_each_other_has_as_many_places_as_choices(opened: Opened) -> None:
    long = "A choice of many words that stand in a line of their own"
    sheet = opened(session(choice("c", "Which?", long, f"{long} too")))
    assert told(button(sheet, "form.c.choice-2"))[2] == "Which? (2 of 2)"
