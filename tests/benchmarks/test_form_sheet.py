"""What a long form costs on the screen beside a short one, and typing in it beside a bare field."""

import logging
import time
from collections.abc import Callable
from statistics import median

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.widgets.form.forms import EVERYTHING, session
from ui.theme import theme, wear
from ui.widgets import ScrollPage
from ui.widgets.form import FormSheet

pytestmark = [pytest.mark.benchmark, pytest.mark.qt_log_ignore("propagateSizeHints")]
LOG = logging.getLogger("haven.benchmarks")
WORDS = "a walk along the canal in the rain "
FREE = 4.0
"""So many times what a letter costs in a bare field; a bare field takes some hundredths of a millisecond."""


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    wear(qapp, theme.make("light", 100))


def items(count: int) -> list[dict[str, object]]:
    """Returns so many questions of every kind."""
    return [{**EVERYTHING[number % len(EVERYTHING)], "linkId": f"q{number}"} for number in range(count)]


def opened(qtbot: QtBot, count: int) -> tuple[float, FormSheet, ScrollPage]:
    """Opens a form until all of it is there; returns the processor seconds that took."""
    begun = time.process_time()
    page = ScrollPage("page", "Form")
    sheet = FormSheet(session(*items(count)), lambda *_: None)
    page.column.addWidget(sheet)
    qtbot.addWidget(page)
    page.resize(900, 900)
    page.show()
    qtbot.waitUntil(lambda: page.isVisible() and sheet.is_whole, timeout=60_000)
    return time.process_time() - begun, sheet, page


def test_two_hundred_questions_cost_less_than_twice_what_twenty_cost_each(qtbot: QtBot) -> None:
    opened(qtbot, 20)
    short = median(opened(qtbot, 20)[0] for _ in range(5)) / 20
    long = median(opened(qtbot, 200)[0] for _ in range(3)) / 200
    LOG.info("%.1f ms a question of 20, %.1f of 200: ratio %.2f", short * 1000, long * 1000, long / short)
    assert long < 2 * short


def typing(type_one: Callable[[str], None]) -> float:
    """Returns the median of the processor seconds that a letter takes."""
    taken = []
    for letter in WORDS * 3:
        begun = time.process_time()
        type_one(letter)
        taken.append(time.process_time() - begun)
    return median(taken)


def test_typing_in_a_long_form_is_as_quick_as_in_a_short_one(qtbot: QtBot) -> None:
    bare = QLineEdit()
    qtbot.addWidget(bare)
    bare.show()
    _, long, page = opened(qtbot, 200)
    assert page.isVisible()
    alone = typing(lambda letter: QTest.keyClicks(bare, letter))
    for name in ("form.q1", "form.q97", "form.q193"):
        field = long.findChild(QLineEdit, name)
        assert field is not None
        within = typing(lambda letter, field=field: QTest.keyClicks(field, letter))
        LOG.info("%s: %.2f ms a letter, %.2f in a bare field", name, within * 1000, alone * 1000)
        assert within < FREE * alone + 0.001
