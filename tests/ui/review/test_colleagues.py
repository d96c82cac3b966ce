"""Notes among colleagues in the dossier, over a real vault and the real lanes."""

import pytest
from pytestqt.qtbot import QtBot

from app.model.ids import StreamId, new_id
from app.vault.streams import Stream, Streams
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_departed import COLLEAGUE, in_care
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import ME, Patient, World

NOTE = "She has a scan on Thursday; please do not phone before noon."


@pytest.fixture
def marijke(world: World) -> Patient:
    """A patient in the care of two therapists."""
    patient = world.patient("Marijke B.", 2, 0)
    with world.vault.database.transaction():
        Streams(world.vault.database).save(Stream(StreamId(new_id()), "team", patient.id, held=False))
    in_care(world, patient, ME, COLLEAGUE)
    return patient


def test_a_note_that_was_left_is_no_draft_any_more(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    card = opened(qtbot, shell, marijke).around.colleagues
    colleagues = shell.services.colleagues
    assert colleagues is not None
    qtbot.keyClicks(card.paper, NOTE)
    card.leave_note.click()
    assert card.paper.isReadOnly()
    idle(qtbot, shell)
    assert [note.text for note in colleagues.team(marijke.id).notes] == [NOTE]
    assert colleagues.draft(marijke.id) == ""
    assert card.paper.words() == ""
    assert not card.paper.isReadOnly()
    assert not card.leave_note.isEnabled()
    assert shell.syncs == 1


def test_a_note_that_is_being_written_lies_there_again(qtbot: QtBot, shell: Shell, marijke: Patient) -> None:
    card = opened(qtbot, shell, marijke).around.colleagues
    qtbot.keyClicks(card.paper, NOTE)
    card.flush()
    idle(qtbot, shell)
    again = opened(qtbot, shell, marijke).around.colleagues
    assert again.paper.words() == NOTE
    assert again.leave_note.isEnabled()


def test_without_a_colleague_there_is_no_such_card(qtbot: QtBot, shell: Shell, world: World) -> None:
    page = opened(qtbot, shell, world.patient("Joop", 2, 0))
    assert page.around.colleagues.isHidden()
