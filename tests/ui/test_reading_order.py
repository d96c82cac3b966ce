"""Tab leads through a page as it is read, whatever was made first."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.reading_order import Home, step, stops


class Made:
    """A window with a page, whose buttons were made from the last to the first, and a rail beside it."""

    def __init__(self) -> None:
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        self.rail = QPushButton("rail")
        self.page = QWidget()
        row.addWidget(self.page)
        row.addWidget(self.rail)
        column = QVBoxLayout(self.page)
        self.last, self.send, self.first = QPushButton("last"), QPushButton("send"), QLineEdit()
        self.home = Home(self.send)
        area, inside = QScrollArea(), QWidget()
        self.scrolled = QPushButton("scrolled")
        QVBoxLayout(inside).addWidget(self.scrolled)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        by_hand = QWidget()
        by_hand.setMinimumSize(60, 60)
        self.lower, self.upper = QPushButton("lower", by_hand), QPushButton("upper", by_hand)
        self.lower.move(0, 30)
        self.foot = QVBoxLayout()
        for widget in (self.first, area, by_hand, self.home, self.last):
            column.addWidget(widget)
        column.addLayout(self.foot)
        self.area = area


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    found = Made()
    qtbot.addWidget(found.window)
    found.window.show()
    return found


def test_in_the_order_of_layouts_scrolled_content_and_places(made: Made) -> None:
    assert stops(made.page) == [
        made.first,
        made.area,
        made.scrolled,
        made.upper,
        made.lower,
        made.send,
        made.last,
    ]


def test_what_is_hidden_or_cannot_be_used_is_no_stop(made: Made) -> None:
    made.area.hide()
    made.last.setEnabled(False)
    made.home.hide()
    assert stops(made.page) == [made.first, made.upper, made.lower]


def test_what_was_lent_elsewhere_is_a_stop_at_its_own_place_alone(made: Made) -> None:
    made.foot.addWidget(made.send)
    made.home.hide()
    made.send.show()
    assert stops(made.page)[-2:] == [made.send, made.last]


def test_it_goes_on_beside_the_page_and_round_the_window(made: Made) -> None:
    assert step(made.page, made.area, True) is made.scrolled
    assert step(made.page, made.scrolled, False) is made.area
    assert step(made.page, made.last, True) is made.rail
    assert step(made.page, made.first, False) is made.rail
    made.rail.hide()
    assert step(made.page, made.last, True) is made.first


def test_from_what_takes_no_focus_qt_finds_the_way(made: Made) -> None:
    assert step(made.page, None, True) is None
    assert step(made.page, made.page, True) is None
    made.last.hide()
    assert step(made.page, made.last, True) is None
