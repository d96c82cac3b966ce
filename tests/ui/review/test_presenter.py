"""The dossier's presenter with a plain view and a real vault; work is done when the test says so."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

import pytest

from app.clock import SetClock
from app.errors import DiskFull, HavenError
from app.model.change_set import ChangeSet
from app.model.changes import CallAsked
from app.model.ids import LetterId, PersonId
from app.review.service import Review
from app.review.views import Dossier
from app.vault.database import Database, SqlValue
from tests.ui.review.world import Patient, World, ago
from ui.review.dossier_presenter import DossierPresenter
from ui.review.dossier_view import Desk
from ui.review.drafts import LetterDraft, NoteDraft, Passage

T = TypeVar("T")


class Queue:
    """A lane that does its work, in order, when it is told to."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def run(
        self,
        lane: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[HavenError], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        def task() -> None:
            try:
                value = work()
            except HavenError as error:
                if failed is None:
                    raise
                failed(error)
            else:
                done(value)

        self._waiting.append(task)

    def do_all(self) -> None:
        while self._waiting:
            self._waiting.pop(0)()


class View:
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        self.desks: list[Desk] = []
        self.notes: tuple[NoteDraft, ...] = ()
        self.letter: LetterDraft | None = None
        self.told: list[str] = []
        self.held = False

    def show_desk(self, desk: Desk) -> None:
        self.desks.append(desk)

    def show_notes(self, notes: Sequence[NoteDraft]) -> None:
        self.notes = tuple(notes)

    def show_letter(self, letter: LetterDraft) -> None:
        self.letter = letter

    def show_missing(self) -> None:
        self.told.append("missing")

    def say_kept(self, at: datetime) -> None:
        self.told.append("kept")

    def say_trouble(self, error: HavenError) -> None:
        self.told.append("trouble")

    def say_sent(self, letter: LetterId) -> None:
        self.told.append("sent")

    def hold_writing(self, held: bool) -> None:
        self.held = held

    def say_nothing_sent(self) -> None:
        self.told.append("nothing sent")

    def say_called_back(self, returned: bool) -> None:
        self.told.append("called back" if returned else "too late")

    def say_note_removed(self, note: NoteDraft) -> None:
        self.told.append("note removed")

    def say_call_answered(self) -> None:
        self.told.append("call answered")


class Room:
    """A presenter with everything around it."""

    def __init__(self, world: World, clock: SetClock) -> None:
        self.lane = Queue()
        self.view = View()
        self.changes: list[ChangeSet] = []
        self.review = Review(world.vault.database, clock)
        self.presenter = DossierPresenter(self.view, self.review, self.lane, clock, self.changes.append)

    def open(self, patient: Patient) -> None:
        self.presenter.open(patient.id)
        self.lane.do_all()

    def passage(self) -> Passage:
        entry = self.view.desks[-1].dossier.entries[0]
        return Passage(entry.id, entry.version, "moment", 0, 7, "Walking")


@pytest.fixture
def room(world: World, clock: SetClock) -> Room:
    return Room(world, clock)


@pytest.fixture
def marijke(world: World) -> Patient:
    patient = world.patient("Marijke B.", 2, 0)
    world.entry(patient, ago(2))
    return patient


def test_typing_before_the_first_answer_makes_one_note_with_the_last_words(room: Room, marijke: Patient) -> None:
    room.open(marijke)
    note = room.presenter.begin_note(room.passage())

    for text in ("c", "ca", "cal", "calm"):
        note.write(text)
    room.presenter.flush()
    room.lane.do_all()

    dossier = room.review.dossier(marijke.id)
    assert dossier is not None
    assert [kept.text for kept in dossier.notes] == ["calm"]


def test_a_note_that_is_begun_twice_is_one_note(room: Room, marijke: Patient) -> None:
    room.open(marijke)

    assert room.presenter.begin_note(room.passage()) is room.presenter.begin_note(room.passage())


def test_a_note_without_words_is_never_kept(room: Room, marijke: Patient) -> None:
    room.open(marijke)
    room.presenter.begin_note(room.passage()).write("  ")
    room.lane.do_all()

    dossier = room.review.dossier(marijke.id)
    assert dossier is not None
    assert dossier.notes == ()


def test_words_typed_and_removed_at_once_leave_nothing(room: Room, marijke: Patient) -> None:
    room.open(marijke)
    note = room.presenter.begin_note(room.passage())
    note.write("c")
    note.write("calm")

    room.presenter.remove_note(note)
    room.lane.do_all()

    dossier = room.review.dossier(marijke.id)
    assert dossier is not None
    assert dossier.notes == ()
    assert "note removed" in room.view.told


def test_the_answer_about_another_patient_is_dropped(room: Room, world: World, marijke: Patient) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    room.presenter.open(marijke.id)
    room.presenter.open(joop.id)

    room.lane.do_all()

    assert [desk.dossier.person.name for desk in room.view.desks] == ["Joop de W."]


def test_a_letter_stays_with_its_patient(room: Room, world: World, marijke: Patient) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    room.open(marijke)
    assert room.view.letter is not None
    room.view.letter.write("", "Dear Marijke")

    room.open(joop)

    assert room.view.letter.text == ""
    hers, his = room.review.dossier(marijke.id), room.review.dossier(joop.id)
    assert hers is not None
    assert his is not None
    assert (hers.draft.text, his.draft.text) == ("Dear Marijke", "")


def test_nothing_written_sends_nothing(room: Room, marijke: Patient) -> None:
    room.open(marijke)

    room.presenter.send()
    room.lane.do_all()

    assert room.view.told[-1] == "nothing sent"
    assert not room.view.held
    assert room.changes == []


def test_what_was_typed_last_goes_with_the_letter(room: Room, marijke: Patient) -> None:
    room.open(marijke)
    assert room.view.letter is not None
    room.view.letter.write("", "D")
    room.view.letter.write("", "Dear")

    room.presenter.send()
    room.lane.do_all()

    dossier = room.review.dossier(marijke.id)
    assert dossier is not None
    assert dossier.letters[0].text == "Dear"
    assert dossier.draft.text == ""
    assert room.view.letter.text == ""


def test_seen_twice_is_opened_once(room: Room, marijke: Patient) -> None:
    room.open(marijke)
    entries = room.view.desks[-1].dossier.entries

    room.presenter.seen(entries=entries)
    room.presenter.seen(entries=entries)
    room.lane.do_all()

    assert len(room.changes) == 1


def test_somebody_who_is_not_here_is_said(room: Room) -> None:
    room.presenter.open(PersonId("0" * 32))
    room.lane.do_all()

    assert room.view.told == ["missing"]


LONG = "Dear Marijke, the whole long letter."


def sent(room: Room, patient: Patient) -> LetterId:
    """Opens the dossier and sends a letter."""
    room.open(patient)
    write(room, LONG)
    room.lane.do_all()
    room.presenter.send()
    room.lane.do_all()
    return read(room, patient).letters[0].id


def write(room: Room, text: str) -> None:
    assert room.presenter.letter is not None
    room.presenter.letter.write("", text)


def read(room: Room, patient: Patient) -> Dossier:
    dossier = room.review.dossier(patient.id)
    assert dossier is not None
    return dossier


def fill_disk(room: Room, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """Lets every write of a draft fail, as on a full disk, of which the words are a part."""
    execute = Database.execute

    def failing(db: Database, sql: str, parameters: Sequence[SqlValue] = ()) -> int:
        if words in sql:
            raise DiskFull
        return execute(db, sql, parameters)

    monkeypatch.setattr(Database, "execute", failing)


def test_a_letter_called_back_comes_with_what_was_being_typed(room: Room, marijke: Patient) -> None:
    letter = sent(room, marijke)
    write(room, "P")
    write(room, "PS")

    room.presenter.call_back(letter)
    write(room, "PS lost")
    assert room.view.held
    room.lane.do_all()

    assert read(room, marijke).draft.text == f"{LONG}\n\nPS"
    assert room.view.letter is not None
    assert room.view.letter.text == f"{LONG}\n\nPS"
    assert not room.view.held


def test_a_keystroke_behind_send_brings_nothing_back(room: Room, marijke: Patient) -> None:
    room.open(marijke)
    write(room, LONG)
    note = room.presenter.begin_note(room.passage())
    note.write("calm")
    room.lane.do_all()

    room.presenter.send()
    write(room, f"{LONG} x")
    note.write("calmer")
    room.presenter.refresh()
    room.presenter.flush()
    room.lane.do_all()

    dossier = read(room, marijke)
    assert (dossier.draft.text, dossier.notes) == ("", ())
    assert [one.text for one in dossier.letters[0].notes] == ["calm"]
    assert room.presenter.notes == ()
    assert not room.view.held


@pytest.mark.parametrize("table", ["INTO letter_drafts", "INTO note_drafts"])
def test_words_that_cannot_be_kept_are_not_left_behind_by_a_letter(
    room: Room, marijke: Patient, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    room.open(marijke)
    write(room, "Call me.")
    note = room.presenter.begin_note(room.passage())
    note.write("calm")
    room.lane.do_all()
    with monkeypatch.context() as full:
        fill_disk(room, full, table)
        write(room, "Please do not come; call me.")
        note.write("calm, not cold")
        room.lane.do_all()
        room.presenter.send()
        room.lane.do_all()

        assert read(room, marijke).letters == ()
        assert room.view.told[-1] == "trouble"
        assert not room.view.held

    room.presenter.send()
    room.lane.do_all()
    (letter,) = read(room, marijke).letters
    assert letter.text == "Please do not come; call me."
    assert [one.text for one in letter.notes] == ["calm, not cold"]


def test_what_was_kept_of_another_patient_is_not_said_here(room: Room, world: World, marijke: Patient) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    room.open(marijke)
    write(room, "Dear Marijke")

    room.open(joop)

    assert "kept" not in room.view.told
    assert read(room, marijke).draft.text == "Dear Marijke"


def test_an_answered_call_is_not_said_beside_another_patient(room: Room, world: World, marijke: Patient) -> None:
    joop = world.patient("Joop de W.", 5, 0)
    call = world.says(marijke, CallAsked(line="Please call."), ago(1))
    room.open(marijke)

    room.presenter.answer_call(call, "called", "We spoke.")
    room.open(joop)

    assert "call answered" not in room.view.told
    assert read(room, marijke).calls == ()


def test_what_could_not_be_written_as_seen_is_tried_again(
    room: Room, marijke: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.open(marijke)
    entries = room.view.desks[-1].dossier.entries
    with monkeypatch.context() as full:
        fill_disk(room, full, "INSERT")
        room.presenter.seen(entries=entries)
        room.lane.do_all()
    assert room.changes == []

    room.presenter.seen(entries=entries)
    room.lane.do_all()

    assert len(room.changes) == 1
