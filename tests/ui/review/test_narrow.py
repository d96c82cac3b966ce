"""Narrow windows and large text: what is read first stands first, and nothing breaks into a tower of words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.changes import CallAsked
from app.model.ids import StreamId, new_id
from app.vault.people import People, Person, Standing
from app.vault.streams import Stream, Streams
from tests.ui.named import settle
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_departed import COLLEAGUE, in_care
from tests.ui.review.test_foot_bar import shown
from tests.ui.review.test_safety_work import hears
from tests.ui.review.world import ME, MORNING, Patient, World, ago, make_eight
from ui import theme
from ui.review.caseload_page import CaseloadPage
from ui.review.dossier_page import DossierPage
from ui.theme.theme import make


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke B.", 2, 0)
    world.letter(patient, ago(12))
    for days in range(11):
        world.entry(patient, ago(days, 2))
    return patient


def top(page: DossierPage, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, 0)).y()


def right(page: DossierPage, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(widget.width(), 0)).x()


def caseload(qtbot: QtBot, shell: Shell, width: int) -> CaseloadPage:
    page = CaseloadPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    page.resize(width, 800)
    page.show()
    page.entered({})
    idle(qtbot, shell)
    settle()
    return page


def test_the_days_stand_below_the_heading_when_they_are_many(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = shown(qtbot, shell, marijke.id, (1052, 740))
    diary = page.desk.diary
    line = diary._heading.fontMetrics().lineSpacing()
    assert diary._heading.height() < 2 * line
    assert top(page, diary.days) >= top(page, diary._heading) + line
    page.resize(1900, 740)
    settle()
    assert top(page, diary.days) < top(page, diary._heading) + line


@pytest.mark.parametrize(("percent", "width"), [(100, 1052), (150, 938), (150, 682)])
def test_the_name_keeps_to_one_line_and_the_head_ends_where_the_cards_end(
    qtbot: QtBot, shell: Shell, marijke: Patient, qapp: QApplication, percent: int, width: int
) -> None:
    theme.wear(qapp, make("light", percent))
    page = shown(qtbot, shell, marijke.id, (width, 740))
    header = page.desk.header
    assert header.title.height() < 2 * header.title.fontMetrics().lineSpacing()
    header.show_own_time(660)
    settle()
    assert abs(right(page, header.own_time) - right(page, page.desk.letter)) <= 2
    assert top(page, header.back) < top(page, page.desk.area)
    assert right(page, header.back) <= right(page, page.desk.letter) + 2


def test_a_wish_to_be_called_stands_before_a_hand_over_for_eyes_and_keys(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    team = StreamId(new_id())
    with world.vault.database.transaction():
        Streams(world.vault.database).save(Stream(team, "team", marijke.id, held=False))
        People(world.vault.database).save(Person(COLLEAGUE, "therapist", "Bram", Standing.KNOWN, since=MORNING))
    in_care(world, marijke, ME, COLLEAGUE)
    hears(world, team, "She has a scan on Thursday.")
    world.says(marijke, CallAsked(line="Please."), ago(0, 1))
    page = shown(qtbot, shell, marijke.id, (1052, 740))
    card = page.around.safety.handed_over
    assert top(page, page.desk.banner) < top(page, card) < top(page, page.desk.diary)
    page.desk.header.back.setFocus()
    walked = []
    for _ in range(200):
        focus = QApplication.focusWidget()
        assert focus is not None
        name = focus.objectName()
        if name in walked:
            break
        walked.append(name)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    (read,) = [name for name in walked if name.startswith("review.handed_over.read.")]
    wanted = [
        "review.back",
        "review.call.called",
        read,
        "review.diary",
        "review.passage.1.1",
        "review.add_note.1.1",
        "review.passage.1.2",
        "review.subject",
        "review.letter",
        "review.next",
        "review.record",
    ]
    found = [name for name in walked if name in wanted]
    assert found == [name for name in wanted if name in found]
    assert {"review.call.called", read, "review.passage.1.2", "review.letter", "review.record"} <= set(found)


def test_in_the_list_what_stands_under_a_name_takes_few_lines(
    qtbot: QtBot, shell: Shell, world: World, qapp: QApplication
) -> None:
    make_eight(world)
    theme.wear(qapp, make("light", 150))
    table = caseload(qtbot, shell, 682).panel.table
    heights = [table.rowHeight(row) for row in range(table.rows.rowCount())]
    assert max(heights) < make("light", 150).px(160)


@pytest.mark.parametrize(("width", "flush"), [(1052, "right"), (600, "left")])
def test_what_stands_beside_the_heading_ends_where_the_list_ends(
    qtbot: QtBot, shell: Shell, world: World, width: int, flush: str
) -> None:
    make_eight(world)
    page = caseload(qtbot, shell, width)
    invite, card = page.panel.invite, page.panel.card
    across = invite.mapTo(page, QPoint(0, 0)).x()
    place = card.mapTo(page, QPoint(0, 0)).x()
    if flush == "right":
        assert abs(across + invite.width() - place - card.width()) <= 2
    else:
        assert abs(across - place) <= 2
