"""Filters, orders and the field for a name over the list of patients, by mouse and by keyboard alone."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.changes import TreatmentEnded
from app.review.choosing import Choice
from app.vault.journal import Journal
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_caseload import opened, shown
from tests.ui.review.world import World, ago, make_eight
from ui.review.caseload_model import Column
from ui.review.my_patients import MyPatientsPanel


def panel_of(qtbot: QtBot, shell: Shell) -> MyPatientsPanel:
    return opened(qtbot, shell).panel


def test_chips_say_how_many_there_are_and_offer_nothing_empty(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)
    chips = panel_of(qtbot, shell).tools.chips
    assert {name: chip.text() for name, chip in chips.items() if chip.isVisible()} == {
        "all": "Everybody · 9",
        "due": "Letter due · 5",
        "asks": "Asks for a call · 1",
        "silent": "Silent for a week · 1",
    }


def test_a_filter_shows_its_own_and_is_remembered(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)
    panel = panel_of(qtbot, shell)
    panel.tools.chips["silent"].click()
    assert shown(panel, Column.PATIENT) == ["Marijke B.", "Peter H."]  # she asks for a call
    idle(qtbot, shell)
    again = panel_of(qtbot, shell)
    assert again.choice == Choice("silent")
    assert shown(again, Column.PATIENT) == ["Marijke B.", "Peter H."]
    assert again.tools.chips["silent"].isChecked()
    again.tools.chips["all"].click()
    assert len(shown(again, Column.PATIENT)) == 9


def test_headings_order_by_keyboard_and_lead_back_to_those_who_wait(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)
    panel = panel_of(qtbot, shell)
    heading, queue = panel.table.heading, shown(panel, Column.PATIENT)
    heading.setFocus(Qt.FocusReason.TabFocusReason)
    assert heading.accessibleName() == "Order of the list: as they wait. Enter orders by Patient"
    qtbot.keyClick(heading, Qt.Key.Key_Return)
    assert shown(panel, Column.PATIENT) == [queue[0], *sorted(queue[1:])]
    assert heading.accessibleName() == "Order of the list: by Patient, upwards. Enter orders by Patient"
    qtbot.keyClick(heading, Qt.Key.Key_Space)
    assert shown(panel, Column.PATIENT) == [queue[0], *sorted(queue[1:], reverse=True)]
    for _ in range(6):
        qtbot.keyClick(heading, Qt.Key.Key_Right)
    assert heading.column_in_focus == Column.SEEN
    qtbot.keyClick(heading, Qt.Key.Key_Return)
    assert shown(panel, Column.PATIENT)[:2] == ["Marijke B.", "Ans V."]
    assert panel.tools.queue.isVisible()
    panel.tools.queue.click()
    assert shown(panel, Column.PATIENT) == queue
    assert not panel.tools.queue.isVisible()


def test_a_click_on_a_heading_orders_and_practice_is_none(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)
    panel = panel_of(qtbot, shell)
    heading = panel.table.heading
    for column, order in ((Column.WEEK, "week"), (Column.PRACTICE, "week")):
        place = heading.sectionViewportPosition(column) + 20
        qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, heading.height() // 2))
        assert panel.choice.order == order


def test_a_name_is_found_by_typing_and_the_list_is_one_key_away(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)
    page = opened(qtbot, shell)
    panel = page.panel
    assert page.search()
    qtbot.keyClicks(panel.tools.search, "jo")
    assert shown(panel, Column.PATIENT) == ["Joop de W."]
    qtbot.keyClick(panel.tools.search, Qt.Key.Key_Down)
    QApplication.processEvents()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert shell.gone[-1][0] == "dossier"
    qtbot.keyClick(panel.tools.search, Qt.Key.Key_Escape)
    assert len(shown(panel, Column.PATIENT)) == 9


def test_nobody_here_says_what_that_means_and_leads_back(qtbot: QtBot, shell: Shell, world: World) -> None:
    world.patient("Ans V.", 2, 0)
    panel = panel_of(qtbot, shell)
    qtbot.keyClicks(panel.tools.search, "xyz")
    assert panel.nobody.isVisible()
    assert not panel.card.isVisible()
    assert not panel.empty.isVisible()
    panel._show_all()
    assert not panel.nobody.isVisible()
    panel._filter("paused")
    assert panel.nobody.text == "Nobody is in a pause."


def test_a_treatment_that_ended_stands_after_the_others(qtbot: QtBot, shell: Shell, world: World) -> None:
    ended = world.patient("Aad B.", 8, 0)
    world.entry(ended, ago(30))
    world.patient("Zoë K.", 3, 3)
    with world.vault.database.transaction():
        body = TreatmentEnded(on_day="2024-05-13", reason="completed")
        Journal(world.vault.database, world.clock).write(ended.stream, body)
    panel = panel_of(qtbot, shell)
    assert shown(panel, Column.PATIENT) == ["Zoë K.", "Aad B."]
    assert shown(panel, Column.SINCE)[1].startswith("ended on 13 May")
    assert shown(panel, Column.DUE)[1] == "—"
    panel.tools.chips["ended"].click()
    assert shown(panel, Column.PATIENT) == ["Aad B."]


def test_an_overdue_letter_is_told_as_a_fact(qtbot: QtBot, shell: Shell, world: World) -> None:
    tess = world.patient("Tess L.", 2, 3)
    world.letter(tess, ago(11))
    panel = panel_of(qtbot, shell)
    assert shown(panel, Column.DUE) == ["overdue since Thursday"]
