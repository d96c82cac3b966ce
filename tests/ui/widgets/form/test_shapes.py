"""Forms on narrow pages, with long words, in every theme; names that stay apart."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QComboBox, QLineEdit, QTableView

from app.forms.state import Step
from tests.ui.widgets.form.finding import button, part, said
from tests.ui.widgets.form.forms import EVERYTHING, choice, control, session, whole
from tests.ui.widgets.form.test_keyboard import MANY, MEDICINE, table
from ui.theme import current
from ui.theme.theme import NAMES
from ui.widgets import ScrollPage
from ui.widgets.form import FormSheet
from ui.widgets.form.hands import name_of

Opened = Callable[..., FormSheet]
Dressed = Callable[[str, int], None]
WORDS = "A choice with so many words that they cannot possibly stand in a single line of a narrow window"
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")


def end(link: str, words: str) -> dict[str, Any]:
    return {"linkId": link, "type": "display", "text": words, "extension": [control(link)]}


def wordy() -> tuple[dict[str, Any], ...]:
    unit = {"code": "u", "display": "kilograms for each square metre of the surface of the body"}
    worded = [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit", "valueCoding": unit}]
    ends = [control("slider"), whole("minValue", 0), whole("maxValue", 100)]
    return (
        {"linkId": "n", "type": "decimal", "text": WORDS, "extension": worded},
        {"linkId": "q", "type": "quantity", "text": WORDS, "extension": worded},
        {
            "linkId": "s",
            "type": "integer",
            "text": WORDS,
            "extension": ends,
            "item": [end("lower", "The worst that I can imagine"), end("upper", "The best that I can imagine")],
        },
        choice("long", WORDS, WORDS, f"{WORDS} too"),
        MEDICINE,
        MANY,
        table(),
    )


@pytest.mark.parametrize("percent", [100, 150])
def test_a_narrow_page_never_scrolls_sideways(opened: Opened, dressed: Dressed, percent: int) -> None:
    dressed("light", percent)
    sheet = opened(session(*EVERYTHING, *wordy()))
    page = sheet.window()
    assert isinstance(page, ScrollPage)
    page.resize(430 * percent // 100, 800)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert page.horizontalScrollBar().maximum() == 0
    for name in ("form.day", "form.moment", "form.n", "form.q"):
        assert part(sheet, QLineEdit, name).width() >= current().px(190)


@POPUPS
@pytest.mark.parametrize("theme", NAMES)
def test_the_calendar_wears_the_theme_and_no_day_is_red(opened: Opened, dressed: Dressed, theme: str) -> None:
    dressed(theme, 100)
    sheet = opened(session({"linkId": "d", "type": "date", "text": "Day", "initial": [{"valueDate": "2026-11-27"}]}))
    button(sheet, "form.d.calendar").click()
    days = part(sheet, QCalendarWidget, "form.d.days")
    assert days.selectedDate() == QDate(2026, 11, 27)
    picture = days.grab().toImage()
    tokens = current().tokens
    ground = picture.pixelColor(QPoint(days.width() // 2, days.height() - 3))
    assert ground.name() == tokens.card.name()
    for x in range(0, picture.width(), 2):
        for y in range(0, picture.height(), 2):
            colour = picture.pixelColor(x, y)
            assert not (colour.red() > 200 and colour.green() < 60 and colour.blue() < 60), QColor(colour).name()
    table_of_days = days.findChild(QTableView)
    assert table_of_days is not None
    QTest.keyClick(table_of_days, Qt.Key.Key_Right)
    QTest.keyClick(table_of_days, Qt.Key.Key_Return)
    assert said(sheet, "d") == ["2026-11-28"]
    assert part(sheet, QLineEdit, "form.d").hasFocus()


@POPUPS
def test_a_long_list_opens_within_the_window_and_breaks_its_words(opened: Opened) -> None:
    sheet = opened(session(choice("many", "Which?", *[f"{number} {WORDS}" for number in range(300)])))
    sheet.window().resize(460, 700)
    select = part(sheet, QComboBox, "form.many")
    select.showPopup()
    view = select.view()
    assert view.window().width() <= select.width() + 4
    assert view.window().height() < 700
    assert view.visualRect(view.model().index(1, 0)).height() > 2 * view.fontMetrics().height()
    select.hidePopup()


@pytest.mark.parametrize(
    ("one", "other"), [("1.1", "1-1"), ("/44250-9", "44250-9"), ("вопрос", "ответ"), ("a_2", "a 2"), ("a", "a~a")]
)
def test_names_of_different_questions_are_never_alike(one: str, other: str) -> None:
    assert name_of((Step(one),)) != name_of((Step(other),))
    assert name_of((Step("a", 1),)) not in (name_of((Step("a_2"),)), name_of((Step("a"), Step("2"))))


def test_plain_names_stay_plain() -> None:
    assert name_of((Step("medicine", 1), Step("dose-1"))) == "form.medicine_2.dose-1"
