from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.model.change_set import ChangeSet
from app.model.changes import CallAsked
from app.review.service import Review
from app.review.views import Dossier
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.world import MORNING, PLEASANT, Patient, World, ago
from ui.review.dossier_page import DossierPage
from ui.review.sheet import AnswerRow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke B.", 2, 0)
    world.letter(patient, ago(7))
    world.entry(patient, ago(3, -12))
    return patient


@pytest.fixture
def review(shell: Shell) -> Review:
    assert shell.services.review is not None
    return shell.services.review


def opened(qtbot: QtBot, shell: Shell, patient: Patient) -> DossierPage:
    page = DossierPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)
    page.resize(1052, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.entered({"person": patient.id})
    idle(qtbot, shell)
    return page


def test_the_next_dossier_is_read_from_its_first_page_on(qtbot: QtBot, shell: Shell, world: World) -> None:
    first, second = world.patient("Marijke B.", 2, 0), world.patient("Ruud K.", 6, 0)
    for patient in (first, second):
        for day in range(6):
            world.entry(patient, MORNING - timedelta(days=day + 1))
    page = opened(qtbot, shell, first)
    page.resize(1052, 420)
    bar = page.desk.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    page.entered({"person": second.id})
    idle(qtbot, shell)
    assert bar.value() == 0


def read(review: Review, patient: Patient) -> Dossier:
    dossier = review.dossier(patient.id)
    assert dossier is not None
    return dossier


def first_row(page: DossierPage) -> AnswerRow:
    return page.desk.diary.sheets.rows[0]


def write_note(qtbot: QtBot, shell: Shell, page: DossierPage, row: AnswerRow, text: str) -> None:
    qtbot.keyClick(row.passage, Qt.Key.Key_Return)
    editor = row.editors()[-1]
    qtbot.keyClicks(editor, text)
    idle(qtbot, shell)


def test_name_week_and_words_stand_there(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = opened(qtbot, shell, marijke)

    assert page.desk.header.title.text() == "Marijke B. – week 2"
    assert page.desk.header.kicker.text() == "Feedback due today · Monday 20 May"
    assert [row.passage.text for row in page.desk.diary.sheets.rows] == [text for _, _, text in PLEASANT]


def test_what_was_painted_counts_as_opened(
    qtbot: QtBot, shell: Shell, marijke: Patient, world: World, review: Review
) -> None:
    world.entry(marijke, ago(1))
    assert all(entry.is_new for entry in read(review, marijke).entries)

    page = opened(qtbot, shell, marijke)
    qtbot.waitUntil(lambda: not read(review, marijke).entries[0].is_new)
    bar = page.desk.diary.area.verticalScrollBar()
    assert read(review, marijke).entries[1].is_new or bar.maximum() == 0
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not read(review, marijke).entries[1].is_new)
    idle(qtbot, shell)

    rows = world.vault.database.rows("SELECT COUNT(*) FROM changes WHERE kind = 'opened' AND author = ?", ("a" * 32,))
    assert 1 <= rows[0][0] <= 2


def test_a_dossier_that_is_not_seen_opens_nothing(
    qtbot: QtBot, shell: Shell, marijke: Patient, review: Review
) -> None:
    page = DossierPage(shell)
    qtbot.addWidget(page)
    shell.pages.append(page)

    page.entered({"person": marijke.id})
    idle(qtbot, shell)

    assert read(review, marijke).entries[0].is_new


def test_words_chosen_by_keyboard_get_a_note(qtbot: QtBot, shell: Shell, marijke: Patient, review: Review) -> None:
    page = opened(qtbot, shell, marijke)
    passage = first_row(page).passage
    passage.setFocus()
    for _ in range(7):
        qtbot.keyClick(passage, Qt.Key.Key_Right, SHIFT)

    write_note(qtbot, shell, page, first_row(page), "You walked.")

    notes = read(review, marijke).notes
    assert [(note.quote, note.text, note.start, note.end) for note in notes] == [("Walking", "You walked.", 0, 7)]
    assert page.desk.letter.send.text() == "Send with 1 note"
    assert len(passage.extraSelections()) == 1


def test_without_a_choice_the_sentence_at_the_caret_gets_the_note(
    qtbot: QtBot, shell: Shell, marijke: Patient, review: Review
) -> None:
    page = opened(qtbot, shell, marijke)
    passage = first_row(page).passage
    passage.choose(40, 40)

    write_note(qtbot, shell, page, first_row(page), "Still.")

    assert read(review, marijke).notes[0].quote == "The light on the water was very still."


def test_each_keystroke_of_a_note_is_kept_and_makes_one_note(
    qtbot: QtBot, shell: Shell, marijke: Patient, review: Review
) -> None:
    page = opened(qtbot, shell, marijke)
    qtbot.keyClick(first_row(page).passage, Qt.Key.Key_Return)
    editor = first_row(page).editors()[0]

    for letter in "calm":
        qtbot.keyClick(editor, letter)
    page.left()
    idle(qtbot, shell)

    assert [note.text for note in read(review, marijke).notes] == ["calm"]


def test_drafts_stand_there_again_after_a_restart(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, first_row(page), "Seen.")
    qtbot.keyClicks(page.desk.letter.paper, "Dear Marijke")
    qtbot.keyClicks(page.desk.letter.subject, "The dog")
    idle(qtbot, shell)

    again = opened(qtbot, shell, marijke)

    assert again.desk.letter.paper.words() == "Dear Marijke"
    assert again.desk.letter.subject.text() == "The dog"
    assert [editor.toPlainText() for editor in first_row(again).editors()] == ["Seen."]  # type: ignore[attr-defined]
    assert again.desk.letter.kept.text().startswith("draft kept")


def test_a_removed_note_comes_back_with_undo(qtbot: QtBot, shell: Shell, marijke: Patient, review: Review) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, first_row(page), "Seen.")

    box = first_row(page).box(page._presenter.notes[0])
    assert box is not None
    box.remove.click()
    idle(qtbot, shell)
    assert read(review, marijke).notes == ()
    assert shell.said == ["The note was removed."]
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)

    assert [note.text for note in read(review, marijke).notes] == ["Seen."]
    assert len(first_row(page).editors()) == 1


def test_what_arrives_meanwhile_disturbs_nothing_that_is_typed(
    qtbot: QtBot, shell: Shell, marijke: Patient, world: World
) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, first_row(page), "Half a no")
    editor = first_row(page).editors()[0]
    editor.setFocus()
    page.desk.letter.paper.insertPlainText("Dear")

    world.entry(marijke, ago(0, 1))
    page.changed(ChangeSet.of("entry", "x"))
    idle(qtbot, shell)
    qtbot.keyClicks(editor, "te")
    idle(qtbot, shell)

    assert len(page.desk.diary.sheets.sheets) == 2
    assert QApplication.focusWidget() is editor
    assert page._presenter.notes[0].text == "Half a note"
    assert page.desk.letter.paper.words() == "Dear"


def test_sending_shows_a_preview_and_enter_confirms(
    qtbot: QtBot, shell: Shell, marijke: Patient, review: Review, clock: SetClock
) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, first_row(page), "Seen.")
    page.desk.letter.paper.setFocus()
    qtbot.keyClicks(page.desk.letter.paper, "Dear Marijke, thank you.")

    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_Return, CONTROL)
    assert page.preview.isVisible()
    assert page.preview._name.text() == "Marijke B."
    assert page.preview.send.text() == "Send to Marijke B."
    qtbot.keyClick(page.preview.send, Qt.Key.Key_Return)
    idle(qtbot, shell)

    dossier = read(review, marijke)
    assert dossier.letters[0].text == "Dear Marijke, thank you."
    assert [note.text for note in dossier.letters[0].notes] == ["Seen."]
    assert page.desk.isVisible()
    assert page.desk.letter.paper.words() == ""
    assert page.desk.letter.notice.isVisible()
    assert shell.said == ["Your letter leaves in one minute."]


def test_escape_goes_back_to_writing_and_sends_nothing(
    qtbot: QtBot, shell: Shell, marijke: Patient, review: Review
) -> None:
    page = opened(qtbot, shell, marijke)
    qtbot.keyClicks(page.desk.letter.paper, "Dear")
    page.desk.letter.send.click()

    qtbot.keyClick(page.preview, Qt.Key.Key_Escape)
    idle(qtbot, shell)

    assert page.desk.isVisible()
    assert len(read(review, marijke).letters) == 1


def test_a_letter_is_called_back_within_the_minute(
    qtbot: QtBot, shell: Shell, marijke: Patient, review: Review
) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, first_row(page), "Seen.")
    qtbot.keyClicks(page.desk.letter.paper, "Dear")
    page.desk.letter.send.click()
    page.preview.send.click()
    idle(qtbot, shell)

    page.desk.letter.notice.button.click()
    idle(qtbot, shell)

    assert page.desk.letter.paper.words() == "Dear"
    assert len(first_row(page).editors()) == 1
    assert not page.desk.letter.notice.isVisible()
    assert shell.said[-1] == "Your letter is here again. Nothing was sent."


def test_what_left_after_the_minute_cannot_be_called_back(
    qtbot: QtBot, shell: Shell, marijke: Patient, clock: SetClock, world: World
) -> None:
    page = opened(qtbot, shell, marijke)
    qtbot.keyClicks(page.desk.letter.paper, "Dear")
    page.desk.letter.send.click()
    page.preview.send.click()
    idle(qtbot, shell)

    clock.advance(timedelta(minutes=2))
    world.seal(marijke)
    page.desk.letter.notice.button.click()
    idle(qtbot, shell)

    assert shell.said[-1] == "Your letter is on its way already; it cannot be called back."
    assert not page.desk.letter.notice.isVisible()
    assert page.desk.letter.state.text == "Last letter 2 min ago · kept on this computer, not yet delivered"


def test_without_a_connection_it_can_be_called_back_for_as_long_as_it_is_here(
    qtbot: QtBot, shell: Shell, marijke: Patient, clock: SetClock
) -> None:
    page = opened(qtbot, shell, marijke)
    qtbot.keyClicks(page.desk.letter.paper, "Dear")
    page.desk.letter.send.click()
    page.preview.send.click()
    idle(qtbot, shell)
    clock.advance(timedelta(hours=2))
    page.desk.letter.notice.has_left.emit()
    idle(qtbot, shell)

    assert page.desk.letter.notice.accessibleName() == (
        "Your letter to Marijke B. is kept on this computer and leaves once there is a connection to the clinic. "
        "Until then it can be called back."
    )
    page.desk.letter.notice.button.click()
    idle(qtbot, shell)

    assert page.desk.letter.paper.words() == "Dear"


def test_each_letter_that_has_not_left_can_be_called_back_the_next_to_leave_first(
    qtbot: QtBot, shell: Shell, marijke: Patient, review: Review
) -> None:
    review.send(marijke.id, text="For Monday", leaves_at=MORNING + timedelta(days=7))
    review.send(marijke.id, text="For now")
    page = opened(qtbot, shell, marijke)
    first, second = page.desk.letter.notice.list.sentences
    assert first.startswith("Your letter to Marijke B. leaves at ")
    assert second.startswith("Your letter to Marijke B. leaves on Monday 27 May at ")
    page.desk.letter.notice.button.click()
    idle(qtbot, shell)
    assert page.desk.letter.paper.words() == "For now"
    assert page.desk.letter.notice.list.sentences == (second,)


def test_beside_a_wish_to_be_called_stands_the_letter_that_waits_for_its_day(
    qtbot: QtBot, shell: Shell, marijke: Patient, world: World, review: Review
) -> None:
    review.send(marijke.id, text="For Monday", leaves_at=MORNING + timedelta(days=7))
    world.says(marijke, CallAsked(line="Please call me"), ago(0, 1))
    page = opened(qtbot, shell, marijke)
    rows = page.desk.banner.leaving
    assert rows.isVisible()
    assert rows.sentences[0].startswith("Your letter to Marijke B. leaves on Monday 27 May at ")
    assert page.desk.header.kicker.text() == "Feedback due today · Monday 20 May"
    rows.rows[0].button.click()
    idle(qtbot, shell)
    assert page.desk.letter.paper.words() == "For Monday"
    assert not rows.isVisible()
    assert page.desk.banner.isVisible()


def test_the_writing_goes_on_at_the_end_of_what_was_begun_elsewhere(
    qtbot: QtBot, shell: Shell, marijke: Patient, review: Review
) -> None:
    review.keep_letter(marijke.id, "", "Dear Marijke,\n\nThank you.")
    page = opened(qtbot, shell, marijke)
    page.desk.focus_letter()
    qtbot.keyClicks(page.desk.letter.paper, " Go well.")
    assert page.desk.letter.paper.words() == "Dear Marijke,\n\nThank you. Go well."


def test_an_empty_letter_cannot_be_sent(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = opened(qtbot, shell, marijke)

    assert not page.desk.letter.send.isEnabled()
    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_Return, CONTROL)

    assert not page.preview.isVisible()


def test_f6_travels_between_the_three_columns(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, first_row(page), "Seen.")
    editor, passage, paper = first_row(page).editors()[0], first_row(page).passage, page.desk.letter.paper
    passage.setFocus()

    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())

    assert seen == [editor, paper, passage]


def test_earlier_entries_are_one_key_away(qtbot: QtBot, shell: Shell, marijke: Patient, world: World) -> None:
    world.letter(marijke, ago(0, 2))
    page = opened(qtbot, shell, marijke)
    assert page.desk.diary._nothing.text() == "Nothing was shared since your letter of Monday 20 May."
    assert not page.desk.diary.earlier.isVisible()

    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_E, CONTROL | SHIFT)
    idle(qtbot, shell)

    assert page.desk.diary.earlier.isVisible()
    assert len(page.desk.diary.earlier.sheets) == 1


def test_a_wish_to_be_called_stands_first_until_it_is_answered(
    qtbot: QtBot, shell: Shell, marijke: Patient, world: World, review: Review
) -> None:
    world.says(marijke, CallAsked(line="About Thursday."), ago(0, 1))
    page = opened(qtbot, shell, marijke)
    banner = page.desk.banner
    assert banner.isVisible()
    assert not banner.record.isVisible()

    banner.options["none"].click()
    banner.record.click()
    assert banner._missing.isVisible()
    assert read(review, marijke).calls
    qtbot.keyClicks(banner.reason, "She called me first.")
    qtbot.keyClick(banner.reason, Qt.Key.Key_Return)
    idle(qtbot, shell)

    assert read(review, marijke).calls == ()
    assert not banner.isVisible()
    assert shell.said == ["What you did is recorded."]


def test_the_next_patient_is_the_next_who_is_due(qtbot: QtBot, shell: Shell, marijke: Patient, world: World) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    page = opened(qtbot, shell, marijke)

    assert page.desk.letter.more.text() == "1 more due today"
    page.desk.letter.next.click()

    assert shell.gone == [("dossier", {"person": joop.id})]


def test_nobody_elses_words_stay_on_the_desk(
    qtbot: QtBot, shell: Shell, marijke: Patient, world: World, review: Review
) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    page = opened(qtbot, shell, marijke)
    qtbot.keyClicks(page.desk.letter.paper, "Dear Marijke")

    page.entered({"person": joop.id})
    assert page.desk.header.title.text() == ""
    assert page.desk.letter.paper.words() == ""
    assert not page.desk.letter.isEnabled()
    idle(qtbot, shell)

    assert page.desk.header.title.text() == "Joop de W. – week 5"
    assert page.desk.letter.paper.words() == ""
    assert read(review, marijke).draft.text == "Dear Marijke"
    assert read(review, joop).draft.text == ""


def test_markup_in_a_diary_is_only_words(qtbot: QtBot, shell: Shell, world: World) -> None:
    patient = world.patient("Joop de W.", 5, 0)
    world.entry(patient, MORNING, (("a", "<b>Why?</b>", "<img src=x> & <i>so</i>"),), "<u>Free</u>")

    page = opened(qtbot, shell, patient)

    assert first_row(page).passage.toPlainText() == "<img src=x> & <i>so</i>"


def test_a_note_after_an_emoji_quotes_the_right_words(
    qtbot: QtBot, shell: Shell, world: World, review: Review
) -> None:
    patient = world.patient("Joop de W.", 5, 0)
    world.entry(patient, MORNING, (("a", "Why?", "Sun 🌞🌞 and wind"),))
    page = opened(qtbot, shell, patient)
    passage = first_row(page).passage
    passage.choose(7, 10)

    write_note(qtbot, shell, page, first_row(page), "And.")

    note = read(review, patient).notes[0]
    assert (note.quote, note.start, note.end) == ("and", 7, 10)


def test_a_note_stays_with_its_words_when_the_entry_is_written_anew(
    qtbot: QtBot, shell: Shell, marijke: Patient, world: World, review: Review
) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, first_row(page), "Seen.")
    entry = read(review, marijke).entries[0].id

    world.entry(marijke, ago(0, 1), (("body", "And your body?", "Calm."),), version=2, entry=entry)
    page.changed(ChangeSet.of("entry", entry))
    idle(qtbot, shell)

    assert [row.passage.text for row in page.desk.diary.sheets.rows] == ["Calm."]
    box = first_row(page).box(page._presenter.notes[0])
    assert box is not None
    assert box._quote is not None
    assert box._quote.text() == "“Walking the dog before the scan.”"
    assert first_row(page).passage.extraSelections() == []
