"""A patient who is no longer in the reader's care: what came can be read, and nothing is due, asked or sent."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.change_set import ChangeSet
from app.model.changes import CallAsked, TeamNote
from app.model.ids import PersonId, StreamId, new_id
from app.review.service import Review
from app.vault.care_members import CareMember, CareMembers
from app.vault.journal import Journal
from app.vault.streams import Stream, Streams
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import ME, MORNING, Patient, World, ago
from ui.review.caseload_model import since_last_letter

COLLEAGUE = PersonId("b" * 32)


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


def in_care(world: World, patient: Patient, *present: PersonId) -> None:
    """Writes down who is in care, as sync does when an epoch came."""
    members = CareMembers(world.vault.database)
    with world.vault.database.transaction():
        for person in (ME, COLLEAGUE):
            members.save(CareMember(patient.stream, person, person in present, False, None, MORNING))


def test_the_caseload_says_it_and_nothing_is_due(world: World, marijke: Patient, review: Review) -> None:
    world.patient("Bram", 3, 0)
    world.says(marijke, CallAsked(line="About Thursday."), ago(1))
    (first, _) = review.caseload()
    assert first.is_due
    in_care(world, marijke, COLLEAGUE)
    (*_, row) = review.caseload()
    assert row.person.id == marijke.id
    assert row.left
    assert (row.is_due, row.due, row.new_entries, row.asks, row.calls_open) == (False, None, 0, 0, 0)
    assert since_last_letter(row)[0] == "no longer in your care"
    in_care(world, marijke, ME)
    assert not any(row.left for row in review.caseload())


def test_the_dossier_is_for_reading(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient, review: Review
) -> None:
    in_care(world, marijke, COLLEAGUE)
    page = opened(qtbot, shell, marijke)
    desk = page.desk
    assert "Marijke B. is no longer in your care" in desk.departed.text
    assert desk.departed.isVisible()
    assert desk.header.kicker.text().startswith("No longer in your care")
    assert not desk.letter.isVisible()
    assert not page.around.computers.isVisible()
    row = desk.diary.sheets.rows[0] if desk.diary.sheets.rows else desk.diary.earlier.rows[0]
    assert row.passage.isVisible()
    assert desk.diary.adders() == []
    qtbot.keyClick(row.passage, Qt.Key.Key_Return)
    idle(qtbot, shell)
    assert row.editors() == []
    rows = world.vault.database.rows("SELECT COUNT(*) FROM changes WHERE kind = 'opened' AND author = ?", (ME,))
    assert rows == [(0,)], "nobody would hear it"


def test_a_letter_that_was_begun_can_still_be_read_and_is_sent_to_nobody(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient, review: Review
) -> None:
    review.keep_letter(marijke.id, "", "Dear Marijke, the ducks")
    in_care(world, marijke, COLLEAGUE)
    page = opened(qtbot, shell, marijke)
    assert page.desk.letter.isVisible()
    assert page.desk.letter.paper.words() == "Dear Marijke, the ducks"
    assert page.desk.letter.paper.isReadOnly()
    assert not page.desk.letter.send.isEnabled()
    assert review.send(marijke.id, text="Dear Marijke, the geese", subject="") is None
    assert review.dossier(marijke.id).draft.text == "Dear Marijke, the ducks"


def test_leaving_and_coming_back_while_the_dossier_is_open(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    page = opened(qtbot, shell, marijke)
    assert page.desk.letter.isVisible()
    assert len(page.desk.diary.adders()) > 0
    for present, visible in (((COLLEAGUE,), False), ((ME, COLLEAGUE), True)):
        in_care(world, marijke, *present)
        page.changed(ChangeSet.of("person", marijke.id))
        idle(qtbot, shell)
        assert page.desk.letter.isVisible() is visible
        assert page.desk.departed.isVisible() is not visible
        assert bool(page.desk.diary.adders()) is visible
        assert page.desk.letter.paper.isReadOnly() is not visible


def test_notes_among_colleagues_stay_to_be_read(qtbot: QtBot, shell: Shell, world: World, marijke: Patient) -> None:
    db = world.vault.database
    team = StreamId(new_id())
    with db.transaction():
        Streams(db).save(Stream(team, "team", marijke.id, held=False))
        Journal(db, world.clock).write(team, TeamNote(text="She would rather not be phoned."))
    in_care(world, marijke, ME, COLLEAGUE)
    page = opened(qtbot, shell, marijke)
    card = page.around.colleagues
    assert card.isVisible()
    assert card.paper.isVisible()
    for present in ((COLLEAGUE,), (ME,)):
        in_care(world, marijke, *present)
        page.changed(ChangeSet.of("person", marijke.id))
        idle(qtbot, shell)
        assert card.isVisible()
        assert not card.paper.isVisible()
        assert not card.leave_note.isVisible()
