"""What stands on the preview before a letter goes, and when it goes."""

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.letters.service import Letters
from tests.ui.named import nameless, too_low, too_wide
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import CONTROL, first_row, opened, review, write_note
from tests.ui.review.world import MORNING, Patient, World, ago
from ui import theme
from ui.review.dossier_page import DossierPage
from ui.review.letters_page import SentLettersPage
from ui.theme.theme import make

__all__ = ["review"]
LONG = "Let the body scan be as short as the day asks for."
THURSDAY = MORNING + timedelta(days=3)
MONDAY = datetime.combine(date(2024, 5, 27), time(8)).astimezone()


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke B.", 2, 0)
    world.patient("Joop de W.", 5, 0)
    world.letter(patient, ago(7), f"Dear Marijke,\n\n{LONG}")
    world.entry(patient, ago(3, -12))
    return patient


def letters(shell: Shell) -> Letters:
    return shell.services.letters


def wrote(qtbot: QtBot, shell: Shell, patient: Patient, text: str) -> DossierPage:
    page = opened(qtbot, shell, patient)
    page.desk.letter.paper.setFocus()
    for number, line in enumerate(text.split("\n")):
        if number:
            qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_Return)
        qtbot.keyClicks(page.desk.letter.paper, line)
    idle(qtbot, shell)
    return page


def preview(qtbot: QtBot, shell: Shell, page: DossierPage) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    idle(qtbot, shell)
    assert page.preview.isVisible()


def sent(shell: Shell, patient: Patient) -> int:
    return len([each for each in letters(shell).all(patient.id) if each.from_me])


def test_with_an_open_blank_nothing_is_sent_and_the_cursor_goes_there(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = wrote(qtbot, shell, marijke, "Dear Marijke, you said {what she said}.")
    preview(qtbot, shell, page)
    assert page.preview.warnings.sentences == (
        "A blank is still open in your letter: {what she said}. Fill it in, or take it out.",
    )
    assert not page.preview.send.isEnabled()
    page.preview.confirmed.emit()
    idle(qtbot, shell)
    assert sent(shell, marijke) == 1

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.desk.isVisible()
    assert page.desk.letter.paper.hasFocus()
    assert page.desk.letter.paper.textCursor().selectedText() == "{what she said}"
    qtbot.keyClicks(page.desk.letter.paper, "still")
    preview(qtbot, shell, page)
    assert page.preview.warnings.sentences == ()
    qtbot.keyClick(page.preview.send, Qt.Key.Key_Return)
    idle(qtbot, shell)
    assert sent(shell, marijke) == 2


def test_enter_before_the_look_was_finished_does_not_send_past_a_blank(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = wrote(qtbot, shell, marijke, "Dear {name}")
    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(page.preview.send, Qt.Key.Key_Return)
    idle(qtbot, shell)
    assert sent(shell, marijke) == 1
    assert page.preview.isVisible()


def test_a_blank_in_a_note_is_found_and_led_to(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = wrote(qtbot, shell, marijke, "Dear Marijke")
    first_row(page).passage.choose(0, 7)
    write_note(qtbot, shell, page, first_row(page), "You {did}.")
    preview(qtbot, shell, page)
    assert page.preview.warnings.sentences == (
        "A blank is still open in your note to “Walking”: {did}. Fill it in, or take it out.",
    )
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    editor = first_row(page).editors()[0]
    assert editor.hasFocus()
    assert editor.textCursor().selectedText() == "{did}"


def test_anothers_name_is_told_and_going_back_leads_to_it(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = wrote(qtbot, shell, marijke, "Dear Joop, thank you.")
    preview(qtbot, shell, page)
    assert page.preview.warnings.sentences == (
        "What you wrote to Marijke B. names Joop de W., another of your patients, in your letter.",
    )
    assert page.preview.send.text() == "Send to Marijke B. all the same"
    assert page.preview.back.hasFocus()
    qtbot.keyClick(page.preview.back, Qt.Key.Key_Return)
    assert page.desk.letter.paper.textCursor().selectedText() == "Joop"
    assert sent(shell, marijke) == 1


def test_it_can_be_sent_all_the_same(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = wrote(qtbot, shell, marijke, "Dear Marijke, Joop of the bakery says hello.")
    preview(qtbot, shell, page)
    qtbot.mouseClick(page.preview.send, Qt.MouseButton.LeftButton)
    idle(qtbot, shell)
    assert sent(shell, marijke) == 2


def test_enter_before_the_look_was_finished_does_not_send_past_a_name(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = wrote(qtbot, shell, marijke, "Dear Joop")
    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(page.preview.send, Qt.Key.Key_Return)
    idle(qtbot, shell)
    assert sent(shell, marijke) == 1


def test_a_paragraph_that_was_sent_before_is_told_with_its_day(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = wrote(qtbot, shell, marijke, f"Dear Marijke,\n\n{LONG.upper()}")
    preview(qtbot, shell, page)
    (sentence,) = page.preview.warnings.sentences
    assert sentence.startswith(
        "You sent Marijke B. the same words on 13 May 2024. They stand in your letter: “LET THE"
    )


def test_in_the_middle_of_the_week_both_ways_are_offered(
    qtbot: QtBot, shell: Shell, marijke: Patient, clock: SetClock
) -> None:
    clock.set(THURSDAY)
    page = wrote(qtbot, shell, marijke, "Dear Marijke")
    preview(qtbot, shell, page)
    assert page.preview.send.text() == "Send to Marijke B. now"
    assert page.preview.later.text() == "Leave on Monday 27 May, 08:00"
    qtbot.mouseClick(page.preview.later, Qt.MouseButton.LeftButton)
    idle(qtbot, shell)

    assert shell.said[-1] == "Your letter leaves on Monday 27 May at 08:00."
    planned = letters(shell).all(marijke.id)[0]
    assert (planned.leaves_at, planned.planned, planned.text) == (MONDAY, True, "Dear Marijke")
    page.entered({"person": marijke.id})
    idle(qtbot, shell)
    notice = page.desk.letter.notice
    assert notice.isVisible()
    assert notice.accessibleName() == (
        "Your letter to Marijke B. leaves on Monday 27 May at 08:00. Until it leaves it can be called back."
    )
    listed = SentLettersPage(shell)
    qtbot.addWidget(listed)
    shell.pages.append(listed)
    listed.entered({"letter": planned.id})
    idle(qtbot, shell)
    rows = listed.list.rows
    assert rows.data(rows.index(rows.row_of(planned.id)), Qt.ItemDataRole.AccessibleTextRole) == (
        "Your letter, week 3, leaves on Monday 27 May, 08:00"
    )

    clock.set(MONDAY - timedelta(minutes=1))
    qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    idle(qtbot, shell)
    assert page.desk.letter.paper.words() == "Dear Marijke"
    assert sent(shell, marijke) == 1


def test_on_the_agreed_day_itself_there_is_one_way(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = wrote(qtbot, shell, marijke, "Dear Marijke")
    preview(qtbot, shell, page)
    assert page.preview.send.text() == "Send to Marijke B."
    assert not page.preview.later.isVisible()


@pytest.mark.parametrize(("looks", "size"), [("light", 100), ("dark", 150)])
def test_everything_has_a_name_and_its_room(
    qtbot: QtBot, shell: Shell, marijke: Patient, qapp: QApplication, clock: SetClock, looks: str, size: int
) -> None:
    theme.wear(qapp, make(looks, size))
    clock.set(THURSDAY)
    page = wrote(qtbot, shell, marijke, f"Dear Joop, {{what}}.\n\n{LONG}")
    preview(qtbot, shell, page)
    assert len(page.preview.warnings.sentences) == 3
    assert nameless(page.preview) == []
    assert too_wide(page.preview) == []
    assert too_low(page.preview) == []
