"""The dossier's presenter with a plain view and a real vault; work is done when the test says so."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

import pytest

from app.clock import SetClock
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import LetterId, PersonId
from app.review.service import Review
from tests.ui.review.world import Patient, World, ago
from ui.review.dossier_presenter import Desk, DossierPresenter
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
        self._waiting.append(lambda: done(work()))

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

    assert "sent" not in room.view.told
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
