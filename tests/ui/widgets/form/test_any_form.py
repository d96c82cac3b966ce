"""Whatever a form asks: all of it stands on the sheet and can be answered, also when it is long."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.forms.checking import check, could_mislead
from app.forms.questionnaire import Questionnaire
from app.forms.session import Session
from app.forms.view import FormItem
from tests.property.test_forms import forms
from tests.ui.widgets.form.finding import button, read, steps_back
from tests.ui.widgets.form.forms import NOW, session
from tests.ui.widgets.form.test_keyboard import MEDICINE, table
from ui.widgets import ScrollPage
from ui.widgets.form import FormSheet
from ui.widgets.form.hands import name_of

Opened = Callable[..., FormSheet]
PARENT = {
    "linkId": "parent",
    "type": "string",
    "text": "Parent",
    "item": [{"linkId": "child", "type": "boolean", "text": "Child"}],
}


def lines(count: int, letter: str) -> list[dict[str, Any]]:
    return [{"linkId": f"{letter}{n}", "type": "string", "text": f"{letter} {n}"} for n in range(count)]


def to_be_seen(items: tuple[FormItem, ...]) -> Iterator[FormItem]:
    for item in items:
        if item.visible:
            yield item
            yield from to_be_seen(item.rows)
            yield from to_be_seen(item.children)


def unseen(sheet: FormSheet) -> list[str]:
    """Returns the items that are asked and do not stand on the sheet; a wide table is one piece."""
    shown = {widget.objectName() for widget in sheet.findChildren(QWidget) if widget.isVisible()}
    names = {name for name in shown if ".choice-" not in name}
    names |= {f"{name.rpartition('.choice-')[0]}.block" for name in shown if ".choice-" in name}
    items = to_be_seen(sheet.seen())
    return [name_of(item.path) for item in items if f"{name_of(item.path)}.block" not in names]


@pytest.mark.parametrize("width", [480, 1000])
@pytest.mark.parametrize("before", range(17, 25))
def test_nothing_is_missing_where_a_long_form_was_interrupted(
    opened: Opened, qtbot: QtBot, before: int, width: int
) -> None:
    inside_rows = {"linkId": "word", "type": "string", "text": "Word", "repeats": True, "item": lines(1, "inside")}
    sheet = opened(session(*lines(before, "a"), MEDICINE, PARENT, table(), inside_rows, *lines(20, "z")))
    sheet.window().resize(width, 700)
    qtbot.waitUntil(lambda: sheet.is_whole)
    assert unseen(sheet) == []
    assert steps_back(sheet) == []


@pytest.fixture(scope="module")
def place(qapp: QApplication) -> Iterator[ScrollPage]:
    """A page on which one form after the other is shown."""
    page = ScrollPage("page", "Form")
    page.resize(760, 700)
    page.show()
    yield page
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def may_be_pressed(button: QAbstractButton) -> bool:
    """Whether it is none that opens a window or shows the form otherwise."""
    opens = button.objectName().endswith(("form.one_at_a_time", ".calendar")) or "file" in button.text()
    return button.isVisible() and button.isEnabled() and not opens


def go_through(sheet: FormSheet) -> None:
    """Goes through a form one question at a time."""
    button(sheet, "form.one_at_a_time").click()
    forward = button(sheet, "form.next")
    for _ in sheet.session.form.order:
        if forward.isVisible() and forward.isEnabled():
            forward.click()
    assert not (forward.isVisible() and forward.isEnabled())


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(form=forms(), single=st.booleans(), data=st.data())
def test_every_form_that_could_not_mislead_stands_on_the_sheet(
    place: ScrollPage, qtbot: QtBot, form: Questionnaire, single: bool, data: st.DataObject
) -> None:
    if could_mislead(check(form)):
        return
    sheet = FormSheet(Session.start(form, "en", now=NOW), read)
    place.column.addWidget(sheet)
    sheet.show()
    try:
        qtbot.waitUntil(lambda: sheet.is_whole)
        assert unseen(sheet) == []
        for _ in range(data.draw(st.integers(0, 5))):
            buttons = [each for each in sheet.findChildren(QAbstractButton) if may_be_pressed(each)]
            if buttons:
                data.draw(st.sampled_from(buttons)).click()
            fields = [each for each in sheet.findChildren(QLineEdit) if each.isVisible()]
            if fields:
                QTest.keyClicks(data.draw(st.sampled_from(fields)), data.draw(st.sampled_from(["3", "no", "2026"])))
            assert unseen(sheet) == []
            kept = sheet.session.kept()
            assert Session.start(form, "en", kept, now=NOW).kept() == kept
        if single:
            go_through(sheet)
    finally:
        place.column.removeWidget(sheet)
        sheet.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
