"""The field for a day, and its calendar."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import current
from ui.widgets import DayField


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_calendar_wears_the_theme_and_knows_no_red(
    dressed: Callable[[str, int], None], shown: Callable[[QWidget], QWidget], name: str
) -> None:
    dressed(name, 100)
    field = DayField("day")
    field.setDate(QDate(2027, 8, 10))
    shown(field)
    calendar = field.calendarWidget()
    calendar.show()
    tokens = current().tokens
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        assert calendar.weekdayTextFormat(day).foreground().color() == tokens.ink
    picture = calendar.grab().toImage()
    grounds = {picture.pixelColor(x, picture.height() - 4).name() for x in range(4, picture.width() - 4, 40)}
    assert grounds == {tokens.card.name()}
    calendar.close()


def test_it_is_high_enough_and_says_what_it_is(dressed: Callable[[str, int], None]) -> None:
    dressed("light", 150)
    field = DayField("settings.day")
    assert field.objectName() == "settings.day"
    assert field.minimumHeight() == current().target
    field.setDate(QDate(2027, 8, 10))
    assert field.text() == "10 August 2027"
    field.deleteLater()


def test_it_names_months_in_the_language_that_is_spoken_though_the_window_is_older(
    dressed: Callable[[str, int], None], shown: Callable[[QWidget], QWidget]
) -> None:
    dressed("light", 100)
    before = QLocale()
    window = QWidget()
    window.setLocale(QLocale("en"))
    column = QVBoxLayout(window)
    QLocale.setDefault(QLocale("nl"))
    try:
        field = DayField("day")
        field.setDate(QDate(2027, 5, 20))
        column.addWidget(field)
        shown(window)
        assert field.text() == "20 mei 2027"
        assert field.calendarWidget().locale().language() == QLocale.Language.Dutch
    finally:
        QLocale.setDefault(before)
