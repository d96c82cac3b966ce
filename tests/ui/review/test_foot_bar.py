"""Where a letter is sent is always in sight: beside the diary under the paper, below it in a bar at the foot."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.ids import PersonId
from tests.ui.named import settle
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_departed import COLLEAGUE, in_care
from tests.ui.review.test_reach import opened
from tests.ui.review.world import Patient, World, ago
from ui import theme
from ui.review.dossier_page import DossierPage
from ui.review.plan_page import PlanPage
from ui.theme.theme import make

NARROW, WIDE = (938, 740), (1400, 740)


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke B.", 2, 0)
    world.letter(patient, ago(7))
    for days in (5, 4, 3, 2):
        world.entry(patient, ago(days, 2))
    return patient


def shown(qtbot: QtBot, shell: Shell, person: PersonId, size: tuple[int, int]) -> DossierPage:
    page = DossierPage(shell)
    opened(qtbot, shell, page, size, person=person)
    settle()
    return page


def in_sight(page: QWidget, widget: QWidget) -> bool:
    """Whether the whole of a widget is seen."""
    place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    return page.rect().contains(place) and widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize(("percent", "size"), [(150, NARROW), (150, (682, 660)), (100, (796, 660))])
def test_under_each_other_send_stays_in_sight_and_sends(
    qtbot: QtBot, shell: Shell, marijke: Patient, qapp: QApplication, percent: int, size: tuple[int, int]
) -> None:
    theme.wear(qapp, make("light", percent))
    page = shown(qtbot, shell, marijke.id, size)
    desk = page.desk
    assert desk.foot.holds
    for scrolled in (0, desk.area.verticalScrollBar().maximum()):
        desk.area.verticalScrollBar().setValue(scrolled)
        assert in_sight(page, desk.letter.send)
        assert in_sight(page, desk.to_letter)
    qtbot.keyClicks(desk.letter.paper, "Dear Marijke")
    qtbot.mouseClick(desk.letter.send, Qt.MouseButton.LeftButton)
    assert page.preview.isVisible()


def test_the_way_to_the_letter_shows_it_with_the_cursor_in_it(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = shown(qtbot, shell, marijke.id, (700, 660))
    assert page.desk.letter.paper.visibleRegion().isEmpty()
    qtbot.mouseClick(page.desk.to_letter, Qt.MouseButton.LeftButton)
    settle()
    assert page.desk.letter.paper.hasFocus()
    assert not page.desk.letter.paper.visibleRegion().isEmpty()


def test_side_by_side_it_stands_under_the_paper_again_and_keeps_the_keyboard(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = shown(qtbot, shell, marijke.id, (700, 660))
    desk = page.desk
    qtbot.keyClicks(desk.letter.paper, "Dear Marijke")
    desk.letter.send.setFocus()
    page.resize(*WIDE)
    settle()
    assert not desk.foot.holds
    assert desk.foot.isHidden()
    assert desk.letter.isAncestorOf(desk.letter.send)
    assert in_sight(page, desk.letter.send)
    assert desk.letter.send.hasFocus()
    page.resize(700, 660)
    settle()
    assert desk.foot.holds
    assert desk.letter.send.hasFocus()


def test_in_the_bar_too_tab_comes_to_it_after_the_paper_and_f6_leads_on_to_the_diary(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = shown(qtbot, shell, marijke.id, (700, 660))
    desk = page.desk
    qtbot.keyClicks(desk.letter.paper, "Dear Marijke")
    desk.letter.paper.setFocus()
    walked = []
    while QApplication.focusWidget() is not desk.letter.send:
        focus = QApplication.focusWidget()
        assert focus is not None
        assert len(walked) < 12, walked
        walked.append(focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert not [name for name in walked if name.startswith(("review.passage", "review.add_note"))]
    qtbot.keyClick(desk.letter.send, Qt.Key.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName().startswith("review.passage")
    settle()
    assert not focus.visibleRegion().isEmpty()
    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is desk.letter.send


def test_where_nothing_can_be_sent_there_is_no_bar(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    joop = world.patient("Joop de W.", 3, 0)
    world.entry(joop, ago(3))
    in_care(world, joop, COLLEAGUE)
    page = shown(qtbot, shell, joop.id, (700, 660))
    assert page.desk.foot.isHidden()
    page.entered({"person": marijke.id})
    idle(qtbot, shell)
    settle()
    assert page.desk.foot.holds
    assert in_sight(page, page.desk.letter.send)


def test_the_plan_too_is_put_from_a_bar_that_leads_to_what_changes(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = PlanPage(shell)
    opened(qtbot, shell, page, (700, 660), person=marijke.id)
    settle()
    assert in_sight(page, page.news.put)
    assert not page.news.put.isEnabled()
    page.path.repeat.click()
    idle(qtbot, shell)
    assert page.news.reasons["path"].visibleRegion().isEmpty()
    qtbot.mouseClick(page.to_news, Qt.MouseButton.LeftButton)
    settle()
    assert page.news.reasons["path"].hasFocus()
    assert not page.news.reasons["path"].visibleRegion().isEmpty()
    qtbot.mouseClick(page.news.put, Qt.MouseButton.LeftButton)
    idle(qtbot, shell)
    assert shell.said == ["It is in the plan of Marijke B. now, and leaves with the next sync."]
    page.resize(1280, 900)
    settle()
    assert page.foot.isHidden()
    assert page.news.isAncestorOf(page.news.put)
