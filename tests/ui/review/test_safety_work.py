"""What is asked before a letter goes, the register, the record, handing over, and own time: in the dossier."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.change_set import ChangeSet
from app.model.changes import Answer, CallAsked, Change, EntryShared, TeamNote
from app.model.ids import ChangeId, DeviceId, EntryId, StreamId, new_id
from app.review.safety import SafetyForms
from app.review.safety_work import SafetyWork
from app.review.service import Review
from app.vault.journal import Journal
from app.vault.people import People, Person, Standing
from app.vault.streams import Stream, Streams
from tests.app.forms.made import choice, form, option
from tests.app.forms.test_safety import marked
from tests.app.review.clinic_rules import SAFETY_ON, put_policy
from tests.ui.review.conftest import Shell, idle
from tests.ui.review.test_departed import COLLEAGUE, in_care
from tests.ui.review.test_dossier import opened
from tests.ui.review.world import ME, MORNING, Patient, World, ago
from ui.review.dossier_page import DossierPage
from ui.settings.own_time import OwnTimeSheet

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke B.", 2, 0)
    world.letter(patient, ago(7))
    world.entry(patient, ago(3, -12))
    return patient


@pytest.fixture
def work(shell: Shell) -> SafetyWork:
    assert shell.services.safety is not None
    return shell.services.safety


def writes(qtbot: QtBot, shell: Shell, page: DossierPage) -> None:
    qtbot.keyClicks(page.desk.letter.paper, "Dear Marijke")
    idle(qtbot, shell)


def test_a_letter_goes_only_after_it_was_asked_what_was_done(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    world.says(marijke, CallAsked(line="About Thursday."), ago(0, 2))
    page = opened(qtbot, shell, marijke)
    writes(qtbot, shell, page)
    page.desk.send_wanted.emit()
    assert not page.preview.isVisible()
    assert page.desk.banner._first.isVisible()
    QApplication.processEvents()
    assert page.desk.banner.options["called"].hasFocus()
    page.desk.banner.options["called"].click()
    page.desk.banner.record.click()
    idle(qtbot, shell)
    assert not page.desk.banner.isVisible()
    page.desk.send_wanted.emit()
    assert page.preview.isVisible()


def test_a_wish_that_comes_during_the_preview_is_asked_for_too(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    page = opened(qtbot, shell, marijke)
    writes(qtbot, shell, page)
    page.desk.send_wanted.emit()
    assert page.preview.isVisible()
    asked = world.says(marijke, CallAsked(line="Please."), ago(0))
    page.changed(ChangeSet.of("call", asked))
    idle(qtbot, shell)
    page.preview.confirmed.emit()
    idle(qtbot, shell)
    assert page.desk.banner._first.isVisible()
    assert world.vault.database.rows("SELECT COUNT(*) FROM letters WHERE text LIKE 'Dear Marijke%'") == [(0,)]


def test_a_safety_item_stands_first_with_her_own_words(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient
) -> None:
    put_policy(world.vault.database, SAFETY_ON)
    forms = SafetyForms(lambda: [form(choice("q", option("a"), marked("b")), id="mood")])
    object.__setattr__(shell.services, "review", Review(world.vault.database, world.clock, forms))
    said = Answer(question="q", prompt="How often?", words=("B",))
    body = EntryShared(
        entry=EntryId(new_id()), version=1, form="mood", title="Mood", week=2, written_at=ago(1), answers=(said,)
    )
    asked = world.says(marijke, body, ago(1))
    page = opened(qtbot, shell, marijke)
    banner = page.desk.banner
    assert banner.isVisible()
    assert banner.accessibleName() == "Marijke B. answered a safety question · yesterday"
    assert banner._line.text() == "Mood\nHow often? – B"
    banner.options["none"].click()
    banner.record.click()
    assert banner._missing.isVisible()
    qtbot.keyClicks(banner.reason, "We spoke this morning.")
    banner.record.click()
    idle(qtbot, shell)
    assert not banner.isVisible()
    record = page.around.safety.dispositions
    record.look()
    idle(qtbot, shell)
    assert record.isVisible()
    (told,) = record._found
    assert (told.asked, told.about, told.reason) == (asked, "safety item", "We spoke this morning.")


def test_one_key_begins_an_entry_and_it_is_kept_as_it_is_written(
    qtbot: QtBot, shell: Shell, marijke: Patient, work: SafetyWork
) -> None:
    page = opened(qtbot, shell, marijke)
    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_U, CONTROL_SHIFT)
    idle(qtbot, shell)
    written = page.around.safety.effects._form
    assert written is not None
    assert written.what.hasFocus()
    qtbot.waitUntil(lambda: not written.what.visibleRegion().isEmpty())
    assert work.effects.of(marijke.id).entries == ()
    qtbot.keyClicks(written.what, "Dizzy when standing")
    written.options["mild"].click()
    idle(qtbot, shell)
    (entry,) = work.effects.of(marijke.id).entries
    assert (entry.what, entry.weight, entry.source) == ("Dizzy when standing", "mild", "")
    written.is_over.click()
    idle(qtbot, shell)
    assert work.effects.of(marijke.id).entries[0].over == MORNING.date()
    written.remove.click()
    idle(qtbot, shell)
    assert work.effects.of(marijke.id).entries == ()
    assert shell.undo is not None
    shell.undo()
    idle(qtbot, shell)
    assert [each.what for each in work.effects.of(marijke.id).entries] == ["Dizzy when standing"]


def test_a_line_of_the_practice_log_becomes_an_entry_that_names_it(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient, work: SafetyWork
) -> None:
    world.practice(marijke, ago(1), 12, "Breathing space", after="heavier", lingering=True)
    page = opened(qtbot, shell, marijke)
    (practice,) = work.effects.of(marijke.id).reports
    page.desk.diary.practice.effect_wanted.emit(practice.source)
    idle(qtbot, shell)
    (entry,) = work.effects.of(marijke.id).entries
    assert entry.what == "Breathing space, heavier afterwards, something still bothers"
    assert (entry.source, entry.weight, entry.done) == (practice.source, "", "")
    assert work.effects.of(marijke.id).reports == ()
    page.desk.diary.practice.effect_wanted.emit(practice.source)
    idle(qtbot, shell)
    assert len(work.effects.of(marijke.id).entries) == 1


def test_the_register_is_saved_as_a_table(
    qtbot: QtBot, shell: Shell, marijke: Patient, work: SafetyWork, tmp_path: Path
) -> None:
    page = opened(qtbot, shell, marijke)
    page.around.safety.effects.begin()
    idle(qtbot, shell)
    assert page.around.safety.effects._form is not None
    qtbot.keyClicks(page.around.safety.effects._form.what, "Dizzy")
    page.around.safety.effects.save(tmp_path / "register.csv", everybody=False)
    idle(qtbot, shell)
    assert "Dizzy" in (tmp_path / "register.csv").read_text("utf-8-sig")
    page.around.safety.effects.save(tmp_path / "nowhere" / "register.csv", everybody=True)
    idle(qtbot, shell)
    assert [type(error).__name__ for error in shell.failures] == ["ExportNotWritten"]


@pytest.fixture
def team(world: World, marijke: Patient) -> StreamId:
    """Marijke is in the care of two."""
    stream = StreamId(new_id())
    with world.vault.database.transaction():
        Streams(world.vault.database).save(Stream(stream, "team", marijke.id, held=False))
        People(world.vault.database).save(Person(COLLEAGUE, "therapist", "Bram", Standing.KNOWN, since=MORNING))
    in_care(world, marijke, ME, COLLEAGUE)
    return stream


def hears(world: World, team: StreamId, text: str) -> None:
    """A colleague hands over."""
    with world.vault.database.transaction():
        Journal(world.vault.database, world.clock).accept(
            Change(
                id=ChangeId(new_id()),
                stream=team,
                author=COLLEAGUE,
                device=DeviceId("e" * 32),
                lamport=1,
                created=ago(0, 1),
                body=TeamNote(text=text, hand_over=True),
            )
        )


def test_what_was_handed_over_stands_first_until_it_was_read(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient, team: StreamId
) -> None:
    hears(world, team, "She has a scan on Thursday.")
    page = opened(qtbot, shell, marijke)
    card = page.around.safety.handed_over
    assert card.isVisible()
    assert card.mapTo(page, card.rect().topLeft()).y() < page.desk.diary.mapTo(page, card.rect().topLeft()).y()
    card._mark(card._shown[0].id)
    idle(qtbot, shell)
    assert not card.isVisible()
    assert world.vault.database.rows("SELECT stream FROM changes WHERE kind = 'opened' AND stream = ?", (team,)) == [
        (team,)
    ]


def test_a_hand_over_begins_with_facts_and_is_a_draft_until_it_is_sent(
    qtbot: QtBot, shell: Shell, marijke: Patient, team: StreamId, work: SafetyWork
) -> None:
    page = opened(qtbot, shell, marijke)
    written = page.around.colleagues.hand_over
    written.fold.open()
    idle(qtbot, shell)
    assert written._paper is not None
    assert "Hand-over of Marijke B., Monday 20 May\nWeek 2 of the course." in written._paper.words()
    qtbot.keyClicks(written._paper, "Please read this. ")
    idle(qtbot, shell)
    assert work.handover.draft(marijke.id).startswith("Please read this. Hand-over")
    written.send.click()
    idle(qtbot, shell)
    assert not written.fold.is_open
    assert work.handover.draft(marijke.id) == ""
    colleagues = shell.services.colleagues
    assert colleagues is not None
    (note,) = colleagues.team(marijke.id).notes
    assert note.hand_over
    assert note.text.startswith("Please read this.")
    assert shell.syncs == 1


def test_words_come_back_to_the_hand_over_from_which_they_were_taken(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient, team: StreamId, work: SafetyWork
) -> None:
    joop = world.patient("Joop de W.", 2, 0)
    with world.vault.database.transaction():
        Streams(world.vault.database).save(Stream(StreamId(new_id()), "team", joop.id, False))
    in_care(world, joop, ME, COLLEAGUE)
    page = opened(qtbot, shell, marijke)
    written = page.around.colleagues.hand_over
    written.fold.open()
    idle(qtbot, shell)
    assert written._paper is not None
    qtbot.keyClicks(written._paper, "About Marijke. ")
    written.anew.click()
    idle(qtbot, shell)
    assert "About Marijke." not in work.handover.draft(marijke.id)
    undo = shell.undo
    assert undo is not None
    page.entered({"person": joop.id})
    idle(qtbot, shell)
    written.fold.open()
    idle(qtbot, shell)
    undo()
    idle(qtbot, shell)
    assert "Hand-over of Joop de W." in written._paper.words()
    assert "Marijke" not in written._paper.words() + work.handover.draft(joop.id)
    assert work.handover.draft(marijke.id).startswith("About Marijke.")
    page.entered({"person": marijke.id})
    idle(qtbot, shell)
    undo()
    idle(qtbot, shell)
    written.fold.open()
    idle(qtbot, shell)
    assert written._paper.words().startswith("About Marijke.")


def test_time_is_shown_only_while_it_is_counted(
    qtbot: QtBot, shell: Shell, world: World, marijke: Patient, work: SafetyWork
) -> None:
    page = opened(qtbot, shell, marijke)
    watch, header = page.around.safety.own_time, page.desk.header
    assert not watch.counts
    assert not header.own_time.isVisible()
    work.own_time.choose(True)
    page.changed(ChangeSet.of("time", ""))
    idle(qtbot, shell)
    assert watch.counts
    world.clock.advance(timedelta(seconds=50))
    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_Right)
    world.clock.advance(timedelta(seconds=500))
    watch.keep()
    idle(qtbot, shell)
    assert header.own_time.text() == "1 min on this review"
    assert work.own_time.on_this_review(marijke.id) == 110
    page.left()
    idle(qtbot, shell)
    assert not watch.counts
    world.clock.advance(timedelta(seconds=30))
    qtbot.keyClick(page.desk.letter.paper, Qt.Key.Key_Right)
    assert work.own_time.on_this_review(marijke.id) == 110


@pytest.fixture
def sheet(qtbot: QtBot, shell: Shell, marijke: Patient, work: SafetyWork) -> OwnTimeSheet:
    """Her own table, with something in it."""
    work.own_time.choose(True)
    work.own_time.add(marijke.id, 660)
    made = OwnTimeSheet(shell)
    qtbot.addWidget(made)
    shell.pages.append(made)
    made.show()
    made.look()
    idle(qtbot, shell)
    return made


def test_her_own_table_is_saved_by_her_alone_and_erased_in_two_steps(
    qtbot: QtBot, shell: Shell, sheet: OwnTimeSheet, marijke: Patient, work: SafetyWork, tmp_path: Path
) -> None:
    assert sheet.count.isChecked()
    sheet.save_to(tmp_path / "time.csv")
    idle(qtbot, shell)
    assert marijke.id in (tmp_path / "time.csv").read_text("utf-8-sig")
    assert not sheet.really.isVisible()
    sheet.erase.click()
    assert work.own_time.weeks() != ()
    sheet.really.click()
    idle(qtbot, shell)
    assert work.own_time.weeks() == ()
    assert sheet.empty.isVisible()
    sheet.leave.click()
    idle(qtbot, shell)
    assert not work.own_time.is_on
