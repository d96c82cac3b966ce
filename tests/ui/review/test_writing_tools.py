"""Phrases, quotes, promises and marked sentences at a real desk, over a real vault."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from app.review.writing import Writing
from app.vault.phrases import Phrase
from tests.ui.named import nameless, settle, too_wide
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import CONTROL, SHIFT, first_row, opened, review, write_note
from tests.ui.review.world import MORNING, PLEASANT, Patient, World, ago
from ui import theme
from ui.review.dossier_page import DossierPage
from ui.review.editing import insert_paragraph
from ui.review.letter_chips import TintChip
from ui.review.popup import Popup
from ui.theme.theme import make
from ui.widgets import Paper

__all__ = ["review"]
BOTH = CONTROL | SHIFT
QUOTE = "The light on the water was very still."


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke B.", 2, 0)
    world.letter(patient, ago(7))
    world.entry(patient, ago(3, -12), asks=(("body", 0, 14), ("moment", 33, 71)))
    return patient


@pytest.fixture
def writing(shell: Shell) -> Writing:
    assert shell.services.writing is not None
    return shell.services.writing


def phrase(writing: Writing, name: str, text: str) -> Phrase:
    made = writing.phrases.keep(name, text)
    assert made is not None
    return made


def click(qtbot: QtBot, page: DossierPage, name: str) -> None:
    settle()
    found = [each for each in page.findChildren(QAbstractButton, name) if each.isVisible()]
    assert len(found) == 1, name
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def letter(page: DossierPage) -> Paper:
    return page.desk.letter.paper


def focused() -> QTextEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QTextEdit)
    return found


def test_a_phrase_is_found_by_typing_and_put_in_with_its_first_blank_chosen(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing
) -> None:
    phrase(writing, "tired is allowed", "Rest, {name}. You said {what she said}, and {more}.")
    phrase(writing, "invite curiosity", "Look.")
    page = opened(qtbot, shell, marijke)
    letter(page).setFocus()
    qtbot.keyClicks(letter(page), "Dear. ")

    qtbot.keyClick(letter(page), Qt.Key.Key_Space, CONTROL)
    popup = page.tools.popup
    assert popup is not None
    assert popup.field.hasFocus()
    assert nameless(popup) == []
    qtbot.keyClicks(popup.field, "tired")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    idle(qtbot, shell)

    assert letter(page).hasFocus()
    assert letter(page).words() == "Dear. Rest, Marijke. You said {what she said}, and {more}."
    assert letter(page).textCursor().selectedText() == "{what she said}"
    assert [each.used for each in writing.phrases.find("tired")] == [1]
    kept = shell.services.letters.draft(marijke.id)
    assert kept.text == letter(page).words()


def test_phrases_of_another_language_are_found_by_typing_alone(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing
) -> None:
    writing.phrases.keep("tired is allowed", "Rest.", "en")
    writing.phrases.keep("moe zijn mag", "Rust.", "nl")
    page = opened(qtbot, shell, marijke)
    page.spelling.checker.choose("nl_NL")
    idle(qtbot, shell)
    page.changed(shell.changes[-1])
    idle(qtbot, shell)
    letter(page).setFocus()

    qtbot.keyClick(letter(page), Qt.Key.Key_Space, CONTROL)
    popup = page.tools.popup
    assert popup is not None
    assert [each.name for each in popup.list.rows.phrases] == ["moe zijn mag"]
    qtbot.keyClicks(popup.field, "tired")
    assert [each.name for each in popup.list.rows.phrases] == ["tired is allowed"]


def test_what_was_open_for_one_patient_is_not_open_over_the_next(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient, writing: Writing
) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    phrase(writing, "tired is allowed", "Rest, {name}.")
    writing.promises.make(marijke.id, "I shall write about the evening walk.")
    page = opened(qtbot, shell, marijke)
    for key, modifiers in ((Qt.Key.Key_Space, CONTROL), (Qt.Key.Key_O, BOTH)):
        page.entered({"person": marijke.id})
        idle(qtbot, shell)
        letter(page).setFocus()
        qtbot.keyClick(letter(page), key, modifiers)
        assert [popup.isVisible() for popup in page.findChildren(Popup)] == [True]
        page.entered({"person": joop.id})
        idle(qtbot, shell)
        settle()
        assert page.findChildren(Popup) == []


def test_tab_goes_from_blank_to_blank_and_then_on(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing
) -> None:
    phrase(writing, "two", "\N{POT OF FOOD} {one} and {two}.")
    page = opened(qtbot, shell, marijke)
    letter(page).setFocus()
    qtbot.keyClick(letter(page), Qt.Key.Key_Space, CONTROL)
    assert page.tools.popup is not None
    qtbot.keyClick(page.tools.popup.field, Qt.Key.Key_Return)
    qtbot.keyClicks(letter(page), "first")

    qtbot.keyClick(letter(page), Qt.Key.Key_Tab)
    assert letter(page).textCursor().selectedText() == "{two}"
    qtbot.keyClicks(letter(page), "second")
    assert letter(page).words() == "\N{POT OF FOOD} first and second."
    qtbot.keyClick(letter(page), Qt.Key.Key_Tab)

    assert not letter(page).hasFocus()
    assert "\t" not in letter(page).words()


def test_the_arrow_keys_choose_and_escape_goes_back(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing
) -> None:
    for name in ("one", "three", "two"):
        phrase(writing, name, f"Words of {name}.")
    page = opened(qtbot, shell, marijke)
    letter(page).setFocus()
    qtbot.keyClick(letter(page), Qt.Key.Key_Space, CONTROL)
    popup = page.tools.popup
    assert popup is not None
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.field, Qt.Key.Key_Up)
    qtbot.keyClick(popup.field, Qt.Key.Key_Enter)
    assert letter(page).words() == "Words of three."

    qtbot.keyClick(letter(page), Qt.Key.Key_Space, CONTROL)
    assert page.tools.popup is not None
    qtbot.keyClick(page.tools.popup.field, Qt.Key.Key_Escape)
    assert letter(page).hasFocus()
    assert letter(page).words() == "Words of three."


def test_a_phrase_goes_into_a_note_by_key_and_by_the_chip_beside_the_words(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing
) -> None:
    phrase(writing, "one", "Words for {name}.")
    page = opened(qtbot, shell, marijke)
    click(qtbot, page, "review.add_note.1.1.phrases")
    assert page.tools.popup is not None
    qtbot.keyClick(page.tools.popup.field, Qt.Key.Key_Return)
    idle(qtbot, shell)
    note = first_row(page).editors()[0]
    assert note.toPlainText() == "Words for Marijke."
    assert note.hasFocus()

    qtbot.keyClicks(note, " ")
    qtbot.keyClick(note, Qt.Key.Key_Space, CONTROL)
    qtbot.keyClick(page.tools.popup.field, Qt.Key.Key_Return)
    idle(qtbot, shell)

    assert note.toPlainText() == "Words for Marijke. Words for Marijke."
    assert page.desk.letter.paper.words() == ""


def test_the_most_used_stand_under_the_letter(qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing) -> None:
    made = [phrase(writing, f"phrase {number}", f"Words {number}.") for number in range(5)]
    writing.phrases.use(made[3].id)
    page = opened(qtbot, shell, marijke)

    click(qtbot, page, "review.phrase_0")

    assert letter(page).words() == "Words 3."
    assert letter(page).hasFocus()
    assert (
        len([each for each in page.tools.chips.findChildren(QAbstractButton) if "phrase_" in each.objectName()]) == 3
    )


def test_without_phrases_the_search_says_where_they_are_written(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = opened(qtbot, shell, marijke)
    click(qtbot, page, "review.phrases_open")
    popup = page.tools.popup
    assert popup is not None
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert popup.isVisible()
    letter(page).setFocus()
    assert not popup.isVisible()


def test_a_passage_is_quoted_by_key_as_a_paragraph_of_its_own(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = opened(qtbot, shell, marijke)
    letter(page).setFocus()
    qtbot.keyClicks(letter(page), "Dear Marijke,")
    passage = first_row(page).passage
    passage.setFocus()
    passage.choose(33, 71)

    qtbot.keyClick(passage, Qt.Key.Key_Q, BOTH)
    qtbot.keyClicks(focused(), "Yes.")
    idle(qtbot, shell)

    assert letter(page).words() == f"Dear Marijke,\n\n“{QUOTE}”\n\nYes."
    assert shell.services.letters.draft(marijke.id).text == letter(page).words()
    letter(page).undo()
    letter(page).undo()
    assert letter(page).words() == "Dear Marijke,"


def test_a_quote_parts_what_stands_before_and_behind(qtbot: QtBot) -> None:
    paper = Paper("paper", "Paper")
    qtbot.addWidget(paper)
    for before, behind, whole in (
        ("", "", "Q\n\n"),
        ("one", "two", "one\n\nQ\n\ntwo"),
        ("one\n", "\ntwo", "one\n\nQ\n\ntwo"),
        ("one\n\n", "\n\ntwo", "one\n\nQ\n\ntwo"),
        ("one", " \n\n\n", "one\n\nQ\n\n"),
    ):
        paper.write(before + behind)
        cursor = paper.textCursor()
        cursor.setPosition(len(before))
        paper.setTextCursor(cursor)
        insert_paragraph(paper, "Q")
        assert paper.words() == whole


def test_a_passage_that_is_dragged_becomes_a_quote_where_it_is_let_go(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = opened(qtbot, shell, marijke)
    letter(page).setFocus()
    qtbot.keyClicks(letter(page), "Dear")
    passage = first_row(page).passage
    passage.choose(0, 7)
    mime = passage.createMimeDataFromSelection()
    held = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    where = letter(page).cursorRect().center() + QPoint(60, 0)
    drop = QDropEvent(QPointF(where), *held)
    QApplication.sendEvent(letter(page).viewport(), QDragEnterEvent(where, *held))

    QApplication.sendEvent(letter(page).viewport(), drop)

    assert drop.isAccepted()
    assert letter(page).words() == "Dear\n\n“Walking”\n\n"
    assert letter(page).hasFocus()


def test_chosen_words_are_kept_as_a_promise_and_there_is_a_way_back(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing
) -> None:
    page = opened(qtbot, shell, marijke)
    letter(page).setFocus()
    qtbot.keyClicks(letter(page), "Dear. Next week I send you the evening walk. Bye.")
    qtbot.keyClick(letter(page), Qt.Key.Key_P, BOTH)
    idle(qtbot, shell)
    assert [each.text for each in writing.promises.open_for(marijke.id)] == ["Bye."]
    assert shell.said[-1] == "Kept as a promise: “Bye.”."
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)
    assert writing.promises.open_for(marijke.id) == ()

    start = letter(page).words().index("the evening")
    cursor = letter(page).textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len("the evening walk"), cursor.MoveMode.KeepAnchor)
    letter(page).setTextCursor(cursor)
    click(qtbot, page, "review.promise")
    idle(qtbot, shell)

    assert [each.text for each in writing.promises.open_for(marijke.id)] == ["the evening walk"]
    chip = page.findChild(QAbstractButton, "review.promise_0")
    assert chip is not None
    assert chip.text() == "promised in this letter: the evening walk"


def test_an_earlier_promise_is_written_about_or_kept(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing, world: World
) -> None:
    writing.promises.make(marijke.id, "the evening walk")
    assert shell.services.review is not None
    shell.services.review.send(marijke.id, text="Dear Marijke")
    page = opened(qtbot, shell, marijke)
    click(qtbot, page, "review.promise_0")
    about = QApplication.focusWidget()
    assert isinstance(about, QAbstractButton)
    assert about.accessibleName() == "Write about it: the evening walk"
    qtbot.keyClick(about, Qt.Key.Key_Space)
    assert letter(page).words() == "I promised you: the evening walk.\n\n"
    assert letter(page).hasFocus()

    qtbot.keyClick(letter(page), Qt.Key.Key_O, BOTH)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    idle(qtbot, shell)
    assert writing.promises.open_for(marijke.id) == ()
    assert shell.said[-1] == "Kept: “the evening walk”."
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)
    assert [each.text for each in writing.promises.open_for(marijke.id)] == ["the evening walk"]


def test_a_promise_of_this_letter_can_be_taken_out(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing
) -> None:
    writing.promises.make(marijke.id, "the evening walk")
    page = opened(qtbot, shell, marijke)
    qtbot.keyClick(letter(page), Qt.Key.Key_O, BOTH)
    assert QApplication.focusWidget() is not letter(page)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert letter(page).hasFocus()
    qtbot.keyClick(letter(page), Qt.Key.Key_O, BOTH)
    click(qtbot, page, "review.promises.0.out")
    idle(qtbot, shell)
    assert writing.promises.open_for(marijke.id) == ()
    qtbot.keyClick(letter(page), Qt.Key.Key_O, BOTH)
    assert shell.said[-1] == "No promise is open."


def test_marked_sentences_are_collected_and_answered_ones_say_so(
    qtbot: QtBot, shell: Shell, marijke: Patient
) -> None:
    page = opened(qtbot, shell, marijke)
    assert [(ask.words, ask.answered) for ask in page.tools.asks.asks] == [
        (QUOTE, False),
        ("Shoulders high", False),
    ]
    assert page.tools.asks.isVisible()

    click(qtbot, page, "review.ask_0")
    assert focused() is first_row(page).passage
    assert first_row(page).passage.chosen == (33, 71)

    write_note(qtbot, shell, page, first_row(page), "Still")
    assert [ask.answered for ask in page.tools.asks.asks] == [True, False]
    chip = page.findChild(QAbstractButton, "review.ask_0")
    assert chip is not None
    assert chip.accessibleName() == f"Friday: “{QUOTE}”, answered by a note"
    assert chip.text().startswith("Fri: “")
    assert chip.text().endswith("· answered")


def test_where_nothing_is_marked_no_strip_stands(qtbot: QtBot, shell: Shell, world: World) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    world.entry(joop, ago(1), PLEASANT)
    page = opened(qtbot, shell, joop)
    assert not page.tools.asks.isVisible()


def test_what_lies_at_hand_is_that_of_whom_one_writes_to(
    qtbot: QtBot, shell: Shell, marijke: Patient, world: World, writing: Writing
) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    writing.promises.make(joop.id, "a book")
    phrase(writing, "one", "Dear {name}")
    page = opened(qtbot, shell, marijke)
    assert page.findChild(QAbstractButton, "review.promise_0") is None
    page.entered({"person": joop.id})
    idle(qtbot, shell)
    click(qtbot, page, "review.phrase_0")
    assert letter(page).words() == "Dear Joop"
    assert page.findChild(QAbstractButton, "review.promise_0") is not None


@pytest.mark.parametrize(("looks", "size"), [("light", 100), ("dark", 150)])
def test_everything_has_a_name_and_its_room(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing, qapp: QApplication, looks: str, size: int
) -> None:
    theme.wear(qapp, make(looks, size))
    for name in ("normalise wandering", "tired is allowed", "invite curiosity"):
        phrase(writing, name, "Words {and a blank}.")
    writing.promises.make(marijke.id, "the evening walk, with all that belongs to it, and a recording of it")
    page = opened(qtbot, shell, marijke)
    assert shell.clock.now() == MORNING
    assert nameless(page.desk) == []
    assert too_wide(page.desk) == []


@pytest.mark.parametrize(("width", "height", "least"), [(1052, 800, 270), (1280, 800, 310), (1660, 1040, 580)])
def test_the_paper_takes_the_room_there_is_and_send_stays_in_sight(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing, width: int, height: int, least: int
) -> None:
    for name in ("tired is allowed", "invite curiosity", "normalise wandering"):
        writing.phrases.use(phrase(writing, name, "Look.").id)
    writing.promises.make(marijke.id, "send you the recording with the seagulls")
    page = opened(qtbot, shell, marijke)
    page.resize(width, height)
    settle()
    send = page.desk.letter.send
    assert letter(page).height() >= least
    assert send.mapTo(page, send.rect().bottomLeft()).y() < height
    assert page.desk.diary.practice.mapTo(page, QPoint(0, 0)).y() < height - 60


def test_a_chip_that_wraps_begins_where_the_others_do(qtbot: QtBot) -> None:
    chips = [TintChip(text, "chip") for text in ("promised in this letter: the seagulls again", "tired is allowed")]
    begins = []
    for chip in chips:
        qtbot.addWidget(chip)
        chip.resize(150, 80)
        image = chip.grab().toImage()
        ground = image.pixelColor(6, 40)
        inside = range(6, image.width() - 6)
        begins.append(next(x for x in inside if any(image.pixelColor(x, y) != ground for y in range(6, 74))))
    assert abs(begins[0] - begins[1]) <= 2


def test_popups_stay_in_the_card_fit_what_they_show_and_leave_send_in_sight(
    qtbot: QtBot, shell: Shell, marijke: Patient, writing: Writing
) -> None:
    for name in ("tired is allowed", "invite curiosity"):
        phrase(writing, name, "Look.")
    writing.promises.make(marijke.id, "send you the recording with the seagulls")
    page = opened(qtbot, shell, marijke)
    letter(page).setFocus()
    letter(page).insertPlainText("A paragraph of the letter that wraps, with a few words more.\n" * 12)
    settle()
    send = page.desk.letter.send
    for opener in (page.tools.open_phrases, page.tools.open_promises):
        opener()
        settle()
        (popup,) = [each for each in page.findChildren(Popup) if each.isVisible()]
        card = page.desk.letter.rect().translated(page.desk.letter.mapTo(page.desk, QPoint(0, 0)))
        assert card.left() < popup.geometry().left()
        assert popup.geometry().right() < card.right()
        assert not popup.geometry().intersects(send.rect().translated(send.mapTo(page.desk, QPoint(0, 0))))
        assert popup.height() < 230
        popup.shut()
        settle()
