from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.model.changes import PauseSet
from app.model.ids import PauseId, new_id
from app.vault.people import Standing
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.world import MORNING, World, ago, make_eight
from ui.review.caseload_model import CaseloadModel, Column, Role, Tone
from ui.review.caseload_page import CaseloadPage
from ui.review.caseload_panel import CaseloadPanel
from ui.review.dossier_page import DossierPage


def shown(panel: CaseloadPanel, column: Column) -> list[str]:
    rows = panel.table.rows
    return [rows.data(rows.index(row, column)) for row in range(rows.rowCount())]


def opened(qtbot: QtBot, shell: Shell) -> CaseloadPage:
    page = CaseloadPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    page.resize(1052, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entered({})
    idle(qtbot, shell)
    return page


def test_the_model_keeps_the_contract_of_models(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)
    review = shell.services.review
    assert review is not None
    model = CaseloadModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = review.caseload()

    model.show_rows(rows, MORNING)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_rows(rows, MORNING)
    with qtbot.waitSignal(model.dataChanged):
        model.show_rows(rows, MORNING + timedelta(hours=3))
    with qtbot.waitSignal(model.modelReset):
        model.show_rows(rows[:3], MORNING)

    assert model.rowCount() == 3
    assert tester.model() is model


def test_who_asks_for_a_call_comes_first_then_who_is_due(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)

    panel = opened(qtbot, shell).panel

    assert shown(panel, Column.PATIENT)[0] == "Marijke B."
    assert shown(panel, Column.DUE)[:5] == ["today"] * 5
    assert shown(panel, Column.PATIENT)[-1] == "Els van R."


def test_facts_stand_in_words(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)

    panel = opened(qtbot, shell).panel

    facts = dict(zip(shown(panel, Column.PATIENT), shown(panel, Column.SINCE), strict=True))
    assert facts["Marijke B."] == "5 diaries, 1 sentence marked, asks for a call"
    assert facts["Fatima E."] == "7 diaries, 2 sentences marked"
    assert facts["Peter H."] == "nothing shared for 9 days"
    assert facts["Carlos M."] == "compare the six digits"
    assert facts["Els van R."] == "invited, not started yet"
    assert panel._sentence.text() == "Monday 20 May. Five letters are due today."


def test_a_practice_log_that_is_not_shared_shows_no_bars(qtbot: QtBot, shell: Shell, world: World) -> None:
    world.patient("Ans V.", 1, 0, log=False)

    rows = opened(qtbot, shell).panel.table.rows

    cell = rows.index(0, Column.PRACTICE)
    assert rows.data(cell, Role.MINUTES) is None
    assert rows.data(cell) == "not shared"


def test_the_chip_of_a_wish_to_be_called_is_clay(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)

    rows = opened(qtbot, shell).panel.table.rows

    assert rows.data(rows.index(0, Column.SINCE), Role.TONE) == Tone.CLAY.value


def test_enter_and_click_open_a_dossier(qtbot: QtBot, shell: Shell, world: World) -> None:
    people = make_eight(world)
    table = opened(qtbot, shell).panel.table

    table.choose_first()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    place = table.visualRect(table.rows.index(1, Column.DUE)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert shell.gone[0] == ("dossier", {"person": people["Marijke B."].id})
    assert shell.gone[1] == ("dossier", {"person": people["Ans V."].id})


def test_the_arrow_keys_move_from_row_to_row_and_tab_leaves(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)
    table = opened(qtbot, shell).panel.table
    table.choose_first()

    qtbot.keyClick(table, Qt.Key.Key_Down)

    assert table.currentIndex().row() == 1
    assert not table.tabKeyNavigation()


def test_the_cursor_stays_on_its_patient_when_the_order_changes(qtbot: QtBot, shell: Shell, world: World) -> None:
    world.patient("Ans V.", 1, 0)
    joop = world.patient("Joop de W.", 5, 3)
    page = opened(qtbot, shell)
    page.panel.table.choose(joop.id)

    world.patient("Aad B.", 3, 0)
    page.panel.refresh()
    idle(qtbot, shell)

    case = page.panel.table.rows.case(page.panel.table.currentIndex().row())
    assert case is not None
    assert case.person.name == "Joop de W."


def test_nobody_yet_is_said_kindly_and_leads_to_an_invitation(qtbot: QtBot, shell: Shell) -> None:
    page = opened(qtbot, shell)

    assert page.panel.empty.isVisible()
    assert not page.panel.card.isVisible()
    page.panel.invite.click()
    assert page.inviting.isVisible()


def test_the_state_line_says_where_the_letters_are(qtbot: QtBot, shell: Shell, world: World) -> None:
    marijke = world.patient("Marijke B.", 2, 0)
    world.letter(marijke, ago(7))
    page = opened(qtbot, shell)
    assert page.panel.state.text.startswith("All letters delivered")

    review = shell.services.review
    assert review is not None
    review.keep_letter(marijke.id, "", "Dear Marijke")
    review.send(marijke.id)
    page.panel.refresh()
    idle(qtbot, shell)

    assert page.panel.state.text == "1 letter is kept here, not yet delivered"


def test_digits_that_agree_make_somebody_known(qtbot: QtBot, shell: Shell, world: World) -> None:
    carlos = world.patient("Carlos M.", 0, 0, Standing.ENROLLED)
    page = opened(qtbot, shell)

    page.panel.table.choose_first()
    qtbot.keyClick(page.panel.table, Qt.Key.Key_Return)
    idle(qtbot, shell)
    assert page.digits.isVisible()
    assert page.digits._digits.accessibleName() == "4 8 1 2 0 5"
    page.digits.same.click()
    idle(qtbot, shell)

    person = shell.services.people.get(carlos.id)
    assert person is not None
    assert person.standing is Standing.KNOWN
    assert shell.said == ["You and Carlos M. know each other now."]
    assert page.panel.isVisible()


def test_digits_that_differ_confirm_nothing(qtbot: QtBot, shell: Shell, world: World) -> None:
    carlos = world.patient("Carlos M.", 0, 0, Standing.ENROLLED)
    page = CaseloadPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entered({"person": carlos.id, "digits": True})
    idle(qtbot, shell)

    page.digits.differ.click()

    person = shell.services.people.get(carlos.id)
    assert person is not None
    assert person.standing is Standing.ENROLLED
    assert page.digits.warning.isVisible()


def test_the_queue_holds_those_who_wait(qtbot: QtBot, shell: Shell, world: World) -> None:
    make_eight(world)
    page = DossierPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()

    page.entered({})
    idle(qtbot, shell)

    assert len(shown(page.queue, Column.PATIENT)) == 5
    page.queue.table.choose_first()
    qtbot.keyClick(page.queue.table, Qt.Key.Key_Return)
    assert shell.gone[-1][0] == "dossier"


def test_barrier_6_a_pause_stands_in_the_row_with_its_end(qtbot: QtBot, shell: Shell, world: World) -> None:
    ans = world.patient("Ans V.", 3, None)
    world.says(ans, PauseSet(pause=PauseId(new_id()), first_day="2024-05-06", last_day="2024-05-31"), ago(14))
    ruud = world.patient("Ruud K.", 3, None)
    world.says(ruud, PauseSet(pause=PauseId(new_id()), first_day="2024-05-13"), ago(7))

    panel = opened(qtbot, shell).panel

    facts = dict(zip(shown(panel, Column.PATIENT), shown(panel, Column.SINCE), strict=True))
    assert facts == {"Ans V.": "paused until 31 May", "Ruud K.": "paused, end not known"}
    weeks = dict(zip(shown(panel, Column.PATIENT), shown(panel, Column.WEEK), strict=True))
    assert weeks == {"Ans V.": "1", "Ruud K.": "2"}


def test_barrier_14_who_has_not_started_is_said_after_five_days(qtbot: QtBot, shell: Shell, world: World) -> None:
    world.patient("Ans V.", 1, None)
    world.patient("Ruud K.", 0, None)

    panel = opened(qtbot, shell).panel

    facts = dict(zip(shown(panel, Column.PATIENT), shown(panel, Column.SINCE), strict=True))
    assert facts == {"Ans V.": "not started after 7 days", "Ruud K.": "nothing shared yet"}
