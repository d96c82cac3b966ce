"""What people type for numbers, days and times is understood in their language, and nothing is made up."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.widgets.form.finding import button, complaint, part, said
from tests.ui.widgets.form.forms import session
from ui.text import locale_of
from ui.widgets.form import FormSheet
from ui.widgets.form.meant import day_read, moment_read, number_read, time_read
from ui.widgets.form.words import day_words

Opened = Callable[..., FormSheet]
Speak = Callable[[str], None]


@pytest.fixture
def speaks(qapp: object) -> Iterator[Speak]:
    """Lets the window have the numbers and dates of a language."""
    before = QLocale()
    yield lambda language: QLocale.setDefault(locale_of(language))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("nl", "1.250", "1250"),
        ("nl", "1.250,5", "1250,5"),
        ("nl", "0.125", "0.125"),
        ("nl", "6,5", "6,5"),
        ("nl", "1 250 000", "1250000"),
        ("en", "1,250", "1250"),
        ("en", "1,250.5", "1250.5"),
        ("en", "6,5", "6,5"),
        ("en", "1.250", "1.250"),
        ("en", "12,50,000", "12,50,000"),
        ("en", "about 1,250", "about 1,250"),
    ],
)
def test_thousands_are_kept_apart_as_the_language_has_it(
    speaks: Speak, language: str, typed: str, meant: str
) -> None:
    speaks(language)
    assert number_read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("27-11-2026", "2026-11-27"),
        (" 1/2/2026 ", "2026-02-01"),
        ("27. 11. 2026", "2026-11-27"),
        ("11-2026", "2026-11"),
        ("2026", "2026"),
        ("2026-11", "2026-11"),
        ("27 november 2026", "2026-11-27"),
        ("November 2026", "2026-11"),
        ("31-2-2026", "31-2-2026"),
        ("13-2026", "13-2026"),
        ("1-2-26", "1-2-26"),
        ("soon", "soon"),
    ],
)
def test_days_and_months(speaks: Speak, typed: str, meant: str) -> None:
    for language in ("en", "nl"):
        speaks(language)
        assert day_read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("9.30", "09:30"), ("9u30", "09:30"), ("14h05", "14:05"), ("24:00", "24:00"), ("9", "9"), ("9:5", "9:5")],
)
def test_times(typed: str, meant: str) -> None:
    assert time_read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("27-11-2026 9.30", "2026-11-27 09:30"),
        ("27-11-2026   14:30", "2026-11-27 14:30"),
        ("2026-11-27 9:30", "2026-11-27 09:30"),
        ("27 november 2026 9u30", "2026-11-27 09:30"),
        ("27-11-2026", "2026-11-27"),
        ("27-11-2026 25:00", "27-11-2026 25:00"),
        ("11-2026 9:30", "11-2026 9:30"),
    ],
)
def test_moments(speaks: Speak, typed: str, meant: str) -> None:
    speaks("nl")
    assert moment_read(typed) == meant


def test_a_month_is_written_as_it_may_be_typed(speaks: Speak) -> None:
    for language, written in (("nl", "11-2026"), ("en", "11/2026")):
        speaks(language)
        assert day_words("2026-11") == written
        assert day_read(written) == "2026-11"


def test_a_day_that_does_not_exist_stays_as_it_was_typed(opened: Opened) -> None:
    sheet = opened(session({"linkId": "d", "type": "date", "text": "Day"}))
    field = part(sheet, QLineEdit, "form.d")
    field.setFocus()
    QTest.keyClicks(field, "31-2-2026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "31-2-2026"
    assert said(sheet, "d") == ["31-2-2026"]
    assert "It is kept as you wrote it." in complaint(sheet, "d")


@pytest.mark.parametrize(
    ("kind", "extension", "typed", "words"),
    [
        ("date", {"url": "minValue", "valueDate": "2026-01-31"}, "1-1-2026", "The form asks for 31/1/2026 or later."),
        (
            "date",
            {"url": "maxValue", "valueDate": "2026-01-31"},
            "1-2-2026",
            "The form asks for 31/1/2026 or earlier.",
        ),
        ("decimal", {"url": "maxValue", "valueDecimal": 2.5}, "3", "The form asks for 2.5 or less."),
    ],
)
def test_limits_are_said_as_people_write_them(
    opened: Opened, kind: str, extension: dict[str, object], typed: str, words: str
) -> None:
    url = f"http://hl7.org/fhir/StructureDefinition/{extension['url']}"
    sheet = opened(session({"linkId": "q", "type": kind, "text": "Q", "extension": [{**extension, "url": url}]}))
    field = part(sheet, QLineEdit, "form.q")
    field.setFocus()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert complaint(sheet, "q") == words


def test_days_and_numbers_among_choices_are_written_as_people_write_them(opened: Opened, speaks: Speak) -> None:
    speaks("nl")
    choices = [{"valueDate": "2026-11-27"}, {"valueDate": "2026-11"}]
    day = {"linkId": "d", "type": "date", "text": "Day", "answerOption": choices}
    number = {"linkId": "n", "type": "decimal", "text": "N", "answerOption": [{"valueDecimal": 1.5}]}
    hours = [{"valueTime": "09:30:00"}, {"valueTime": "09:30:10"}]
    hour = {"linkId": "t", "type": "time", "text": "T", "answerOption": hours}
    sheet = opened(session(day, number, hour))
    names = ("form.d.choice-1", "form.d.choice-2", "form.n.choice-1", "form.t.choice-1")
    assert button(sheet, "form.t.choice-2").text() == "09:30:10"
    assert [button(sheet, name).text() for name in names] == ["27-11-2026", "11-2026", "1,5", "09:30"]
    for name in names[1:]:
        button(sheet, name).click()
    assert [said(sheet, key) for key in "dnt"] == [["2026-11"], ["1.5"], ["09:30:00"]]
