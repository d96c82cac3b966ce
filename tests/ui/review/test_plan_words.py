"""Words on the page of a plan: no other patient's come in unnoticed, and they are looked through before they go."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.changes import SparingSet
from tests.ui.named import nameless, settle, too_wide
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_plan import bodies, marijke, page, press
from tests.ui.review.world import Patient, World
from ui.outgoing.carrier import FORMAT
from ui.review.plan_page import PlanPage

__all__ = ["marijke", "page"]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def joop(world: World) -> Patient:
    """Another patient, whose words and name belong elsewhere."""
    return world.patient("Joop de Wit", 3, 0)


@pytest.fixture
def clipboard(joop: Patient) -> Iterator[str]:
    data = QMimeData()
    data.setText("My knee hurts so.")
    data.setData(FORMAT, joop.id.encode())
    QGuiApplication.clipboard().setMimeData(data)
    yield data.text()
    QGuiApplication.clipboard().clear()


def spare(qtbot: QtBot, shell: Shell, page: PlanPage, reason: str) -> None:
    press(qtbot, page, "plan.spare.arm")
    idle(qtbot, shell)
    qtbot.keyClicks(page.news.reasons["sparing"], reason)
    idle(qtbot, shell)


def put(qtbot: QtBot, shell: Shell, page: PlanPage) -> None:
    page.news.put.click()
    idle(qtbot, shell)
    settle()


def focused(page: QWidget) -> str:
    focus = page.focusWidget()
    return focus.objectName() if focus is not None else ""


def test_words_of_another_patient_are_asked_about_in_every_field_that_she_will_read(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient, clipboard: str, page: PlanPage
) -> None:
    press(qtbot, page, "plan.spare.arm")
    idle(qtbot, shell)
    for field in (page.given.title, page.given.purpose, page.news.reasons["sparing"]):
        with qtbot.waitActive(page):
            page.activateWindow()
        field.setFocus()
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))
        question = page.carrier.question
        assert question is not None, field.objectName()
        assert question.said == "These words are Joop’s. Marijke will read what stands here."
        question.leave_out.click()
        settle()
    idle(qtbot, shell)
    assert page.presenter.scene is not None
    draft = page.presenter.scene.plan.draft
    assert draft.sparing is not None
    assert (draft.title, draft.purpose, draft.sparing.reason) == ("", "", "")


def test_another_patients_name_is_said_before_it_goes_and_goes_when_it_is_wished(
    qtbot: QtBot, shell: Shell, joop: Patient, page: PlanPage
) -> None:
    spare(qtbot, shell, page, "As for Joop")
    put(qtbot, shell, page)
    (said,) = page.look.cards.sentences
    assert said.startswith(
        "Marijke B. will read the name of Joop de Wit, another of your patients, in why you change"
    )
    assert bodies(shell, SparingSet) == []
    assert focused(page) == "plan.look_back"
    assert nameless(page) == []
    assert too_wide(page) == []
    page.look.back.click()
    assert focused(page) == "plan.reason.sparing"
    assert page.look.isHidden()
    put(qtbot, shell, page)
    page.look.all_the_same.click()
    idle(qtbot, shell)
    assert bodies(shell, SparingSet) == [SparingSet(needs=("arm",), reason="As for Joop")]


def test_what_is_typed_after_the_look_is_looked_through_again(
    qtbot: QtBot, shell: Shell, joop: Patient, page: PlanPage
) -> None:
    spare(qtbot, shell, page, "As for Joop")
    put(qtbot, shell, page)
    qtbot.keyClicks(page.news.reasons["sparing"], " {dots}")
    assert page.look.isHidden()
    page.look.all_the_same.click()
    idle(qtbot, shell)
    assert bodies(shell, SparingSet) == []


def test_an_open_blank_stops_it_and_ctrl_enter_as_well(qtbot: QtBot, shell: Shell, page: PlanPage) -> None:
    spare(qtbot, shell, page, "Because {why}.")
    qtbot.keyClick(page.news.reasons["sparing"], Qt.Key.Key_Return, CONTROL)
    idle(qtbot, shell)
    (said,) = page.look.cards.sentences
    assert said.startswith("A blank is still open in why you change this: “")
    assert said.endswith("”: {why}. Fill it in, or take it out.")
    assert page.look.all_the_same.isHidden()
    assert bodies(shell, SparingSet) == []
    page.look.cards.place_wanted.emit(page.look._findings.blanks[0])
    assert focused(page) == "plan.reason.sparing"


def test_a_reason_may_take_more_than_one_line(qtbot: QtBot, shell: Shell, page: PlanPage) -> None:
    spare(qtbot, shell, page, "First.")
    field = page.news.reasons["sparing"]
    settle()
    before = field.height()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "Second.")
    qtbot.waitUntil(lambda: field.height() > before)
    put(qtbot, shell, page)
    assert bodies(shell, SparingSet) == [SparingSet(needs=("arm",), reason="First.\nSecond.")]
