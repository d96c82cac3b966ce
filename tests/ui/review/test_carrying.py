"""No words of one patient come into another's letter unnoticed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import first_row, opened
from tests.ui.review.world import Patient, World, ago
from ui.outgoing.carrier import FORMAT
from ui.outgoing.foreign_words import ForeignWords
from ui.review.dossier_page import DossierPage

CONTROL = Qt.KeyboardModifier.ControlModifier
quietly = pytest.mark.qt_log_ignore("propagateSizeHints", "support raise", "grabbing the keyboard")
WORDS = "The light on the water was very still."


@pytest.fixture
def anna(world: World) -> Patient:
    patient = world.patient("Anna Bos", 2, 0)
    world.entry(patient, ago(3, -12))
    return patient


@pytest.fixture
def bram(world: World) -> Patient:
    patient = world.patient("Bram Vos", 3, 0)
    world.entry(patient, ago(2, -12))
    return patient


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, anna: Patient, bram: Patient) -> Iterator[DossierPage]:
    QGuiApplication.clipboard().clear()
    page = opened(qtbot, shell, anna)
    yield page
    page.left()
    idle(qtbot, shell)
    QGuiApplication.clipboard().clear()


def turn_to(qtbot: QtBot, shell: Shell, page: DossierPage, patient: Patient) -> None:
    page.entered({"person": patient.id})
    idle(qtbot, shell)


def copied(qtbot: QtBot, page: DossierPage) -> None:
    passage = first_row(page).passage
    passage.setFocus()
    qtbot.waitUntil(passage.hasFocus)
    passage.choose(*(passage.text.index(WORDS), passage.text.index(WORDS) + len(WORDS)))
    QTest.keySequence(passage, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == WORDS


def paste(qtbot: QtBot, editor: QWidget) -> None:
    with qtbot.waitActive(editor.window()):
        editor.window().activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Paste))


def asked(page: DossierPage) -> ForeignWords:
    question = page.desk.carrier.question
    assert question is not None
    return question


def test_what_is_copied_carries_a_number_and_no_name(qtbot: QtBot, page: DossierPage, anna: Patient) -> None:
    copied(qtbot, page)

    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data(FORMAT).data()) == anna.id.encode()
    assert not any(b"Anna" in bytes(data.data(name).data()) for name in data.formats())


def test_her_own_words_are_pasted_at_once(qtbot: QtBot, page: DossierPage) -> None:
    copied(qtbot, page)
    paste(qtbot, page.desk.letter.paper)

    assert page.desk.letter.paper.words() == WORDS
    assert page.desk.carrier.question is None


@quietly
def test_words_of_another_are_not_put_in_before_it_is_said_whose_they_are(
    qtbot: QtBot, page: DossierPage, shell: Shell, bram: Patient
) -> None:
    copied(qtbot, page)
    turn_to(qtbot, shell, page, bram)
    paper = page.desk.letter.paper
    qtbot.keyClicks(paper, "Dear Bram, ")
    paste(qtbot, paper)

    question = asked(page)
    assert question.said == "These words are Anna’s. This letter goes to Bram."
    assert question.accessibleName() == question.said
    assert paper.words() == "Dear Bram, "

    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert (paper.words(), page.desk.carrier.question) == ("Dear Bram, ", None)
    qtbot.waitUntil(paper.hasFocus)


@quietly
def test_enter_leaves_them_out_and_tab_reaches_putting_them_in(
    qtbot: QtBot, page: DossierPage, shell: Shell, bram: Patient
) -> None:
    copied(qtbot, page)
    turn_to(qtbot, shell, page, bram)
    paper = page.desk.letter.paper
    paste(qtbot, paper)
    question = asked(page)
    qtbot.waitUntil(question.leave_out.hasFocus)
    qtbot.keyClick(question.leave_out, Qt.Key.Key_Return)
    assert paper.words() == ""

    paste(qtbot, paper)
    question = asked(page)
    qtbot.waitUntil(question.leave_out.hasFocus)
    qtbot.keyClick(question.leave_out, Qt.Key.Key_Tab)
    assert question.put_in.hasFocus()
    qtbot.keyClick(question.put_in, Qt.Key.Key_Space)
    assert paper.words() == WORDS
    assert page.desk.carrier.question is None


@quietly
def test_notes_and_subject_ask_too(qtbot: QtBot, page: DossierPage, shell: Shell, bram: Patient) -> None:
    copied(qtbot, page)
    turn_to(qtbot, shell, page, bram)
    passage = first_row(page).passage
    passage.setFocus()
    qtbot.keyClick(passage, Qt.Key.Key_Return)
    note = first_row(page).editors()[-1]
    paste(qtbot, note)
    assert asked(page).said == "These words are Anna’s. This note goes to Bram."
    asked(page).put_in.click()
    assert note.toPlainText() == WORDS

    subject = page.desk.letter.subject
    paste(qtbot, subject)
    assert asked(page).said == "These words are Anna’s. This letter goes to Bram."
    asked(page).reject()
    assert subject.text() == ""
    menu = subject.make_menu()
    next(action for action in menu.actions() if action.objectName() == "edit-paste").trigger()
    menu.deleteLater()
    asked(page).put_in.click()
    assert subject.text() == WORDS


@quietly
def test_words_that_lost_their_mark_are_known_again(
    qtbot: QtBot, page: DossierPage, shell: Shell, bram: Patient
) -> None:
    copied(qtbot, page)
    turn_to(qtbot, shell, page, bram)
    paper = page.desk.letter.paper
    for text in (WORDS, f"Somebody wrote: {WORDS[:24]}"):
        QGuiApplication.clipboard().setText(text)  # as another program gives it back
        paste(qtbot, paper)
        asked(page).reject()
    QGuiApplication.clipboard().setText("The light was lovely")
    paste(qtbot, paper)

    assert paper.words() == "The light was lovely"


@quietly
def test_a_draft_cut_and_a_subject_copied_are_known_too(
    qtbot: QtBot, page: DossierPage, shell: Shell, bram: Patient
) -> None:
    subject = page.desk.letter.subject
    subject.setFocus()
    qtbot.waitUntil(subject.hasFocus)
    qtbot.keyClicks(subject, "Your Thursday")
    subject.selectAll()
    QTest.keySequence(subject, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "Your Thursday"
    turn_to(qtbot, shell, page, bram)
    paste(qtbot, page.desk.letter.paper)
    assert asked(page).said.startswith("These words are Anna’s.")
    asked(page).reject()
    assert page.desk.letter.paper.words() == ""


@quietly
def test_dropped_words_ask_as_pasted_ones_do(
    qtbot: QtBot, page: DossierPage, shell: Shell, anna: Patient, bram: Patient
) -> None:
    turn_to(qtbot, shell, page, bram)
    for editor, target in (
        (page.desk.letter.paper, page.desk.letter.paper.viewport()),
        (page.desk.letter.subject, page.desk.letter.subject),
    ):
        data = QMimeData()
        data.setText(WORDS)
        data.setData(FORMAT, anna.id.encode())
        actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(target, QDragEnterEvent(QPoint(20, 20), actions, data, button, none))
        event = QDropEvent(QPointF(20, 20), actions, data, button, none)
        QApplication.sendEvent(target, event)

        assert asked(page).said == "These words are Anna’s. This letter goes to Bram."
        asked(page).reject()
        assert WORDS not in (page.desk.letter.paper.words(), page.desk.letter.subject.text())
        assert editor.isEnabled()


@quietly
def test_a_patient_whose_name_is_not_known_here_is_another_patient(
    qtbot: QtBot, page: DossierPage, shell: Shell, bram: Patient
) -> None:
    turn_to(qtbot, shell, page, bram)
    data = QMimeData()
    data.setText("words")
    data.setData(FORMAT, b"\xff nobody")
    QGuiApplication.clipboard().setMimeData(data)
    paste(qtbot, page.desk.letter.paper)

    assert asked(page).said == "These words are another patient’s. This letter goes to Bram."
    asked(page).reject()


@quietly
def test_a_question_goes_with_the_dossier(
    qtbot: QtBot, page: DossierPage, shell: Shell, anna: Patient, bram: Patient
) -> None:
    copied(qtbot, page)
    turn_to(qtbot, shell, page, bram)
    paste(qtbot, page.desk.letter.paper)
    assert page.desk.carrier.question is not None
    turn_to(qtbot, shell, page, anna)

    assert page.desk.carrier.question is None
    assert page.desk.letter.paper.words() == ""


def test_rich_text_comes_in_as_plain_text(qtbot: QtBot, page: DossierPage) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b> <a href='x'>words</a>")
    data.setText("bold words")
    QGuiApplication.clipboard().setMimeData(data)
    paper = page.desk.letter.paper
    paste(qtbot, paper)
    passage = first_row(page).passage
    passage.setFocus()
    qtbot.keyClick(passage, Qt.Key.Key_Return)
    note = first_row(page).editors()[-1]
    paste(qtbot, note)

    for editor in (paper, note):
        assert editor.toPlainText() == "bold words"
        assert "font-weight" not in editor.toHtml().split("<p")[-1]
        assert "href" not in editor.toHtml()


def test_the_middle_button_pastes_nothing_by_itself(qtbot: QtBot, page: DossierPage) -> None:
    subject = page.desk.letter.subject
    QGuiApplication.clipboard().setText("selected elsewhere", QClipboard.Mode.Clipboard)
    point = QPoint(10, 10)
    release = QMouseEvent(
        QMouseEvent.Type.MouseButtonRelease,
        QPointF(point),
        QPointF(subject.mapToGlobal(point)),
        Qt.MouseButton.MiddleButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(subject, release)

    assert subject.text() == ""
