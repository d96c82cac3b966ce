"""An undo that is pressed when another patient's dossier is open acts on the first patient, and on nobody else."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.review.safety_work import SafetyWork
from app.review.service import Review
from app.review.writing import Writing
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import first_row, opened, read, review, write_note
from tests.ui.review.test_safety_work import marijke, team, work
from tests.ui.review.test_writing_tools import writing
from tests.ui.review.world import Patient, World, ago
from ui.review.dossier_page import DossierPage

__all__ = ["marijke", "review", "team", "work", "writing"]
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def joop(world: World) -> Patient:
    """The other patient."""
    patient = world.patient("Joop de Wit", 3, 0)
    world.entry(patient, ago(2, -12))
    return patient


def undo_after_turning_to(qtbot: QtBot, shell: Shell, page: DossierPage, patient: Patient) -> None:
    undo = shell.undo
    assert undo is not None
    page.entered({"person": patient.id})
    idle(qtbot, shell)
    undo()
    idle(qtbot, shell)


@pytest.mark.parametrize("away", [False, True])
def test_a_note_that_was_removed_goes_back_into_its_own_dossier(
    qtbot: QtBot, shell: Shell, marijke: Patient, joop: Patient, review: Review, away: bool
) -> None:
    page = opened(qtbot, shell, marijke)
    write_note(qtbot, shell, page, first_row(page), "Seen, Marijke.")
    box = first_row(page).box(page._presenter.notes[0])
    assert box is not None
    box.remove.click()
    idle(qtbot, shell)
    if away:
        undo = shell.undo
        assert undo is not None
        page.entered({})
        idle(qtbot, shell)
        undo()
        idle(qtbot, shell)
    else:
        undo_after_turning_to(qtbot, shell, page, joop)
    assert page._presenter.notes == ()
    assert read(review, joop).notes == ()
    assert [note.text for note in read(review, marijke).notes] == ["Seen, Marijke."]
    page.entered({"person": marijke.id})
    idle(qtbot, shell)
    assert [note.text for note in page._presenter.notes] == ["Seen, Marijke."]


def test_a_hand_over_that_was_begun_again_goes_back_to_its_own_patient(
    qtbot: QtBot, shell: Shell, marijke: Patient, joop: Patient, team: str, work: SafetyWork
) -> None:
    page = opened(qtbot, shell, marijke)
    written = page.around.colleagues.hand_over
    written.fold.open()
    idle(qtbot, shell)
    assert written._paper is not None
    qtbot.keyClicks(written._paper, "Marijke waits for a scan. ")
    idle(qtbot, shell)
    before = written._paper.words()
    written.anew.click()
    idle(qtbot, shell)
    undo = shell.undo
    assert undo is not None
    page.entered({"person": joop.id})
    idle(qtbot, shell)
    written.fold.open()
    idle(qtbot, shell)
    undo()
    idle(qtbot, shell)
    assert "Marijke" not in written._paper.words()
    assert "Marijke" not in work.handover.draft(joop.id)
    assert work.handover.draft(marijke.id) == before


def test_a_promise_and_an_entry_of_the_register_stay_with_their_patient(
    qtbot: QtBot, shell: Shell, marijke: Patient, joop: Patient, work: SafetyWork, writing: Writing
) -> None:
    writing.promises.make(marijke.id, "the evening walk")
    page = opened(qtbot, shell, marijke)
    promise = writing.promises.open_for(marijke.id)[0]
    page.tools.keep(promise)
    idle(qtbot, shell)
    assert writing.promises.open_for(marijke.id) == ()
    undo_after_turning_to(qtbot, shell, page, joop)
    assert [each.text for each in writing.promises.open_for(marijke.id)] == ["the evening walk"]
    assert writing.promises.open_for(joop.id) == ()

    page.entered({"person": marijke.id})
    idle(qtbot, shell)
    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_U, BOTH)
    idle(qtbot, shell)
    form = page.around.safety.effects._form
    assert form is not None
    qtbot.keyClicks(form.what, "Dizzy when standing")
    form.options["mild"].click()
    idle(qtbot, shell)
    form.remove.click()
    idle(qtbot, shell)
    assert work.effects.of(marijke.id).entries == ()
    undo_after_turning_to(qtbot, shell, page, joop)
    assert [each.what for each in work.effects.of(marijke.id).entries] == ["Dizzy when standing"]
    assert work.effects.of(joop.id).entries == ()


def test_a_letter_that_is_called_back_late_is_a_draft_of_its_own_patient(
    qtbot: QtBot, shell: Shell, marijke: Patient, joop: Patient, review: Review
) -> None:
    page = opened(qtbot, shell, marijke)
    qtbot.keyClicks(page.desk.letter.paper, "Dear Marijke, well done.")
    idle(qtbot, shell)
    page._presenter.send()
    idle(qtbot, shell)
    undo_after_turning_to(qtbot, shell, page, joop)
    assert page.desk.letter.paper.words() == ""
    assert read(review, joop).draft.text == ""
    assert read(review, marijke).draft.text == "Dear Marijke, well done."
