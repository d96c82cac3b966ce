"""Notices on Today: seen, put aside, brought back, and never lost."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.vault.notices import Notices
from tests.ui.conftest import Bench
from tests.ui.named import child, children, nameless, settle, words
from tests.ui.patient import Patient, patient
from ui.notices.card import NoticeCard
from ui.notices.stack import NoticeStack

__all__ = ["patient"]
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def stack(patient: Patient, bench: Bench, shown: Show) -> Iterator[NoticeStack]:
    bench.give(patient.services)
    window = QWidget()
    window.resize(900, 700)
    made = NoticeStack(bench, "today.noticed")
    QVBoxLayout(window).addWidget(made)
    shown(window)
    yield made
    window.close()


def notice(patient: Patient, kind: str, about: str = "", **fields: str) -> str:
    db = patient.pair.anna.db
    with db.transaction():
        person = patient.pair.tom.me.id if kind == "earlier-asked" else None
        found = Notices(db).tell(kind, patient.clock.now(), about=about, person=person, fields=fields)  # type: ignore[arg-type]
    return next(iter(found.ids["notice"]))


def press(stack: QWidget, name: str) -> None:
    child(stack, QAbstractButton, name).click()
    settle()


def test_without_notices_it_takes_no_room(stack: NoticeStack) -> None:
    stack.look()
    assert stack.isHidden()


def test_a_notice_is_put_aside_and_comes_back_by_undo(stack: NoticeStack, patient: Patient, bench: Bench) -> None:
    id = notice(patient, "history-restored", to="2027-03-02T10:00:00+00:00", again="2")
    stack.look()
    assert "delivered 2 things again" in words(stack)
    assert nameless(stack) == []
    press(stack, f"notice.{id[:8]}.aside")
    assert stack.isHidden()
    text, undo = bench.said[-1]
    assert "stays in the settings" in text
    assert undo is not None
    undo()
    stack.look()
    assert not stack.isHidden()


def test_the_newest_are_shown_and_the_rest_counted(stack: NoticeStack, patient: Patient, bench: Bench) -> None:
    for number in range(5):
        notice(patient, "exchange-taken", about=str(number), count=str(number + 1))
    stack.look()
    assert [card.accessibleName()[-29:] for card in children(stack, NoticeCard)] == [
        "5 things in it were new here.",
        "4 things in it were new here.",
    ]
    press(stack, "today.noticed.more")
    assert bench.gone == [("settings", {"sheet": "noticed"})]


def test_what_asks_for_something_stands_before_what_is_newer(stack: NoticeStack, patient: Patient) -> None:
    for kind in ("history-hidden", "earlier-asked", "exchange-taken", "clinic-key-rotated"):
        patient.clock.advance(timedelta(minutes=1))
        notice(patient, kind)
    stack.look()
    said = [card.accessibleName().split(".")[0] for card in children(stack, NoticeCard)]
    assert said == ["A question to you", "Something is being left out"]


def test_a_notice_leads_to_where_something_can_be_done(stack: NoticeStack, patient: Patient, bench: Bench) -> None:
    id = notice(patient, "clinic-key-differs", code="AAAA")
    stack.look()
    press(stack, f"notice.{id[:8]}.key")
    assert bench.gone == [("settings", {"sheet": "key"})]
