"""Spelling in the therapist's letter, subject and notes."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit
from pytestqt.qtbot import QtBot

from app.spelling.service import OFF
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import first_row, opened
from tests.ui.review.world import Patient, World, ago
from ui.review.dossier_page import DossierPage
from ui.spelling.marking import Marking
from ui.theme import current

# The offscreen platform says so of every menu.
quietly = pytest.mark.qt_log_ignore("propagateSizeHints", "support raise", "grabbing the keyboard")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke Zwaanstra", 2, 0)
    world.letter(patient, ago(7))
    world.entry(patient, ago(3, -12))
    return patient


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, marijke: Patient) -> Iterator[DossierPage]:
    page = opened(qtbot, shell, marijke)
    paper = page.desk.letter.paper
    paper.setFocus()
    qtbot.waitUntil(paper.hasFocus)
    yield page
    page.left()
    idle(qtbot, shell)


def marked(editor: QTextEdit) -> list[str]:
    return [each.cursor.selectedText() for each in editor.extraSelections()]


def marking(page: DossierPage, editor: QTextEdit | None = None) -> Marking:
    found = page.spelling.marking_of(editor or page.desk.letter.paper)
    assert found is not None
    return found


def test_unknown_words_are_marked_after_a_pause_and_known_ones_are_not(qtbot: QtBot, page: DossierPage) -> None:
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "Dear Marijke, thier words reached me. ")

    qtbot.waitUntil(lambda: marked(paper) == ["thier"])
    selection = paper.extraSelections()[0]
    form = selection.format
    assert form.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    assert form.underlineColor() == current().tokens.tide
    assert paper.words() == "Dear Marijke, thier words reached me. "


def test_the_word_that_is_being_typed_is_never_marked(qtbot: QtBot, page: DossierPage) -> None:
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "wrods and thier")

    qtbot.waitUntil(lambda: marked(paper) == ["wrods"])
    qtbot.keyClick(paper, Qt.Key.Key_Left, CONTROL)
    qtbot.keyClick(paper, Qt.Key.Key_Left, CONTROL)
    qtbot.waitUntil(lambda: marked(paper) == ["wrods", "thier"])

    paper.moveCursor(paper.textCursor().MoveOperation.End)
    qtbot.keyClicks(paper, "x")
    assert marked(paper) == ["wrods"]  # at once, without a pause


def test_names_of_both_are_never_marked(qtbot: QtBot, page: DossierPage) -> None:
    paper = page.desk.letter.paper
    paper.insertPlainText("Zwaanstra and Zwaanstra’s Visser {naamm} xqz. ")

    qtbot.waitUntil(lambda: marked(paper) == ["xqz"])


def test_marks_move_along_with_what_is_written_before_them(qtbot: QtBot, page: DossierPage) -> None:
    paper = page.desk.letter.paper
    paper.insertPlainText("A 🙂 thier word. ")
    qtbot.waitUntil(lambda: marked(paper) == ["thier"])

    paper.moveCursor(paper.textCursor().MoveOperation.Start)
    qtbot.keyClicks(paper, "Now ")

    assert marked(paper) == ["thier"]


def menu_of(qtbot: QtBot, found: Marking) -> QMenu:
    qtbot.waitUntil(lambda: found.menu is not None)
    menu = found.menu
    assert menu is not None
    return menu


def labels(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


@quietly
def test_f7_goes_to_the_next_and_enter_takes_the_suggestion(qtbot: QtBot, page: DossierPage, shell: Shell) -> None:
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "It is thier wrod. ")
    paper.moveCursor(paper.textCursor().MoveOperation.Start)
    qtbot.keyClick(paper, Qt.Key.Key_F7)

    menu = menu_of(qtbot, marking(page))
    assert paper.textCursor().selectedText() == "thier"
    assert labels(menu)[0] == "their"
    assert labels(menu)[-2:] == ["Add “thier” to my words", "Leave it"]
    spoken = QAccessible.queryAccessibleInterface(menu)
    assert spoken.text(QAccessible.Text.Name) == "Spelling of “thier”"
    assert "Suggestions: their" in spoken.text(QAccessible.Text.Description)

    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert paper.words() == "It is their wrod. "
    paper.undo()
    assert paper.words() == "It is thier wrod. "
    paper.redo()

    qtbot.keyClick(paper, Qt.Key.Key_F7)
    again = menu_of(qtbot, marking(page))
    assert paper.textCursor().selectedText() == "wrod"
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert paper.words() == "It is their wrod. "
    qtbot.waitUntil(lambda: marking(page).menu is None)


@quietly
def test_f7_comes_round_and_says_when_there_is_nothing(qtbot: QtBot, page: DossierPage, shell: Shell) -> None:
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "Their thier word is here. ")
    qtbot.keyClick(paper, Qt.Key.Key_F7)
    menu = menu_of(qtbot, marking(page))
    assert paper.textCursor().selectedText() == "thier"

    leave = next(action for action in menu.actions() if action.objectName() == "spelling.leave")
    menu.setActiveAction(leave)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: marked(paper) == [])
    qtbot.keyClick(paper, Qt.Key.Key_F7)

    qtbot.waitUntil(lambda: shell.said[-1:] == ["No unknown words."])


@quietly
def test_a_word_of_ones_own_is_known_from_then_on_and_can_be_taken_back(
    qtbot: QtBot, page: DossierPage, shell: Shell
) -> None:
    paper = page.desk.letter.paper
    paper.insertPlainText("A bodyscann and bodyscann’s. ")
    qtbot.waitUntil(lambda: len(marked(paper)) == 2)
    qtbot.keyClick(paper, Qt.Key.Key_F7)
    menu = menu_of(qtbot, marking(page))
    menu.setActiveAction(next(action for action in menu.actions() if action.objectName() == "spelling.add"))
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: marked(paper) == [])
    idle(qtbot, shell)
    assert shell.services.spelling.own_words() == ("bodyscann",)
    assert shell.changes[-1].touches("settings")
    assert shell.undo is not None
    shell.undo()
    qtbot.waitUntil(lambda: len(marked(paper)) == 2)
    idle(qtbot, shell)
    assert shell.services.spelling.own_words() == ()


@quietly
def test_the_menu_of_the_mouse_begins_with_suggestions(qtbot: QtBot, page: DossierPage) -> None:
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "thier words. ")
    qtbot.waitUntil(lambda: marked(paper) == ["thier"])
    cursor = paper.textCursor()
    cursor.setPosition(2)
    point = paper.cursorRect(cursor).center()
    where = paper.viewport().mapToGlobal(point)
    QApplication.sendEvent(paper.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where))

    menu = menu_of(qtbot, marking(page))
    assert labels(menu)[0] == "Looking for suggestions…"
    qtbot.waitUntil(lambda: labels(menu)[0] == "their")
    assert "Looking for suggestions…" not in labels(menu)
    menu.actions()[0].trigger()
    assert paper.words() == "their words. "
    menu.close()


def test_a_known_word_gets_the_usual_menu(qtbot: QtBot, page: DossierPage) -> None:
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "words thier ")
    qtbot.waitUntil(lambda: marked(paper) == ["thier"])
    point = QPoint(paper.cursorRect(paper.textCursor()).right() + 200, 12)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, paper.viewport().mapToGlobal(point))

    assert not marking(page).eventFilter(paper.viewport(), event)
    assert marking(page).menu is None


def test_the_language_is_remembered_for_each_patient(
    qtbot: QtBot, page: DossierPage, shell: Shell, marijke: Patient, world: World
) -> None:
    button = page.desk.letter.findChild(type(page.spelling.make_button("x")), "review.spelling")
    assert button is not None
    assert button.text() == "Spelling: English (GB)"
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "Wat een gedachte. ")
    qtbot.waitUntil(lambda: "gedachte" in marked(paper))

    button.languages["nl_NL"].trigger()
    qtbot.waitUntil(lambda: shell.background.pending == 0, timeout=60_000)  # the dictionary is read
    assert marked(paper) == []
    assert button.text() == "Spelling: Nederlands"
    assert shell.services.spelling.language(marijke.id) == "nl_NL"

    other = world.patient("Joop", 2, 0)
    page.entered({"person": other.id})
    idle(qtbot, shell)
    assert button.text() == "Spelling: English (GB)"
    button.languages[OFF].trigger()
    idle(qtbot, shell)
    page.entered({"person": marijke.id})
    idle(qtbot, shell)
    assert button.text() == "Spelling: Nederlands"
    assert shell.services.spelling.language(other.id) == OFF


def test_off_marks_nothing_and_f7_says_so(qtbot: QtBot, page: DossierPage, shell: Shell) -> None:
    paper = page.desk.letter.paper
    page.spelling.checker.choose(OFF)
    qtbot.keyClicks(paper, "thier ")
    qtbot.keyClick(paper, Qt.Key.Key_F7)

    assert shell.said[-1] == "Spelling is off here."
    assert marked(paper) == []


def test_notes_are_looked_through_too(qtbot: QtBot, page: DossierPage) -> None:
    row = first_row(page)
    row.passage.setFocus()
    qtbot.keyClick(row.passage, Qt.Key.Key_Return)
    editor = row.editors()[-1]
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, "A goood word. ")

    qtbot.waitUntil(lambda: marked(editor) == ["goood"])


def test_what_the_patient_wrote_is_not(qtbot: QtBot, page: DossierPage) -> None:
    passage = first_row(page).passage
    passage.setFocus()

    assert page.spelling.marking_of(passage) is None


@quietly
def test_the_subject_is_looked_through_and_stays_what_was_typed(
    qtbot: QtBot, page: DossierPage, shell: Shell
) -> None:
    subject = page.desk.letter.subject
    subject.setFocus()
    before = subject.grab().toImage()
    qtbot.keyClicks(subject, "Thier week ")
    plain = subject.grab().toImage()
    assert plain != before
    found = page.spelling.marking_of(subject)
    assert found is not None
    qtbot.waitUntil(lambda: subject.grab().toImage() != plain)

    assert subject.text() == "Thier week "
    subject.setCursorPosition(0)
    qtbot.keyClick(subject, Qt.Key.Key_F7)
    menu = menu_of(qtbot, found)
    assert subject.selectedText() == "Thier"
    assert labels(menu)[0] == "Their"
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert subject.text() == "Their week "
    page.left()
    idle(qtbot, shell)
    assert page._presenter.letter is not None
    review = shell.services.review
    assert review is not None
    desk = page._presenter.desk
    assert desk is not None
    dossier = review.dossier(desk.dossier.person.id)
    assert dossier is not None
    assert dossier.draft.subject == "Their week "


def test_typing_goes_on_while_the_dictionary_is_slow(qtbot: QtBot, page: DossierPage, shell: Shell) -> None:
    paper = page.desk.letter.paper
    release, began = threading.Event(), threading.Event()

    def hold() -> None:
        began.set()
        release.wait(30)

    shell.background.run("cpu", hold, lambda _none: None)
    assert began.wait(10)
    qtbot.keyClicks(paper, "It is thier ")
    qtbot.waitUntil(lambda: page.spelling.checker.waits)
    qtbot.keyClicks(paper, "word, ")
    assert paper.words() == "It is thier word, "
    paper.selectAll()
    qtbot.keyClicks(paper, "all else")
    release.set()

    idle(qtbot, shell)
    qtbot.waitUntil(lambda: not page.spelling.checker.waits)
    assert (paper.words(), marked(paper)) == ("all else", [])


def test_an_answer_for_the_former_language_is_dropped(qtbot: QtBot, page: DossierPage, shell: Shell) -> None:
    paper = page.desk.letter.paper
    release = threading.Event()
    shell.background.run("cpu", lambda: release.wait(30), lambda _done: None)
    qtbot.keyClicks(paper, "color colour ")
    qtbot.waitUntil(lambda: page.spelling.checker.waits)
    page.spelling.checker.choose("en_US")
    release.set()

    qtbot.waitUntil(lambda: marked(paper) == ["colour"], timeout=30_000)
    idle(qtbot, shell)
    assert marked(paper) == ["colour"]


def test_a_held_letter_is_not_marked(qtbot: QtBot, page: DossierPage) -> None:
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "thier ")
    qtbot.waitUntil(lambda: marked(paper) == ["thier"])
    paper.setReadOnly(True)
    page.spelling.checker.looked.emit()
    assert marked(paper) == []
    event = QEvent(QEvent.Type.FocusOut)
    QApplication.sendEvent(paper, event)
