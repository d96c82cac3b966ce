"""The therapist's work: who waits for a letter, what was shared, notes at passages, the letter."""

from collections.abc import Sequence
from datetime import datetime

from app.clock import Clock
from app.diary.views import EntryVersion
from app.letters.service import Letters
from app.model.change_set import ChangeSet
from app.model.changes import CallAnswered, Opened
from app.model.ids import ChangeId, EntryId, LetterId, NoteId, PersonId, new_id
from app.review.adapting import Adapting
from app.review.caseload import Caseload
from app.review.colours import Colours
from app.review.dossiers import Dossiers
from app.review.endings import TreatmentEnds
from app.review.posted import Posted, posted
from app.review.safety import SafetyForms, SafetyItems
from app.review.views import CaseRow, Dossier, WeekMinutes
from app.vault.calls import Disposition
from app.vault.care_members import CareMembers
from app.vault.database import Database
from app.vault.journal import Journal, touched
from app.vault.notes import DraftNote, Notes
from app.vault.people import People
from app.vault.search import SearchHit, SearchIndex
from app.vault.shared_entries import SharedEntries
from app.vault.streams import Streams

__all__ = ["CaseRow", "Dossier", "DraftNote", "Review", "WeekMinutes"]


class Review:
    """What a therapist can do. Each method that writes is one transaction of its own.

    Facts only: dates, counts and the patients' own words; nothing is scored.

    Attributes:
        ends: The end of treatments.
        adapting: The plan of one patient.

    Args:
        db: The vault.
        clock: The time.
        forms: Which forms mark safety items; by default none.
    """

    def __init__(self, db: Database, clock: Clock, forms: SafetyForms | None = None) -> None:
        self._db = db
        self._clock = clock
        safety = SafetyItems(db, forms or SafetyForms())
        self._caseload = Caseload(db, clock, safety)
        self._letters = Letters(db, clock)
        self.adapting = Adapting(db, clock)
        self._dossiers = Dossiers(db, clock, self._caseload, self._letters, safety)
        self._notes = Notes(db)
        self._journal = Journal(db, clock)
        self._people = People(db)
        self._shared = SharedEntries(db)
        self._streams = Streams(db)
        self._index = SearchIndex(db)
        self.ends = TreatmentEnds(db, clock)
        self._colours = Colours(db)

    def caseload(self) -> tuple[CaseRow, ...]:
        """Returns all patients: who asked for a call first, then whose letter is due, then by day and name."""
        self._colours.keep()
        return self._caseload.rows()

    def posted(self) -> Posted:
        """Returns whether the own letters have left."""
        me = self._people.me()
        return Posted(0, None) if me is None else posted(self._db, me.id)

    def dossier(self, person: PersonId, rows: Sequence[CaseRow] | None = None) -> Dossier | None:
        """Returns everything of one patient, or None when there is no such patient here.

        Args:
            person: The patient.
            rows: The caseload, when it was read already.
        """
        return self._dossiers.of(person, rows)

    def is_in_care(self, person: PersonId) -> bool:
        """Whether a patient is in the reader's care; no more once a cover ended, or a colleague took over."""
        me, stream = self._people.me(), self._streams.of_patient(person)
        return me is not None and (stream is None or stream.id not in CareMembers(self._db).left_by(me.id))

    def choose_colour(self, person: PersonId, colour: int) -> ChangeSet:
        """Gives a patient another of the colours by which this reader tells patients apart."""
        return self._colours.choose(person, colour)

    def versions(self, person: PersonId, entry: EntryId) -> tuple[EntryVersion, ...]:
        """Returns all versions of an entry that are still here, oldest first."""
        return self._dossiers.versions(person, entry)

    def opened(self, person: PersonId, shown: Sequence[ChangeId] | None = None) -> ChangeSet:
        """Writes, once, that the therapist had these changes before her or his eyes.

        Args:
            person: The patient.
            shown: What was on the screen (`Dossier.shown`); by default what a dossier read now would show.
        """
        me, stream = self._people.me(), self._streams.of_patient(person)
        if me is None or stream is None or not self.is_in_care(person):
            return ChangeSet()
        if shown is None:
            dossier = self.dossier(person)
            shown = dossier.shown if dossier else ()
        with self._db.transaction():
            self._shared.see_words(self._dossiers.waiting_for_sound(stream.id, shown, me.id))
            fresh = self._dossiers.unopened(stream.id, shown, me.id)
            if not fresh:
                return ChangeSet()
            self._journal.write(stream.id, Opened(changes=fresh))
        return ChangeSet.of("state", *fresh) | ChangeSet.of("person", person)

    def keep_note(
        self,
        person: PersonId,
        entry: EntryId,
        version: int,
        question: str,
        start: int,
        end: int,
        quote: str,
        text: str,
        note: NoteId | None = None,
    ) -> NoteId:
        """Keeps a note at a passage as a draft and returns its id.

        Args:
            person: The patient.
            entry: The entry.
            version: The version whose words are meant.
            question: The question whose answer holds the passage.
            start: First character of the passage in the answer's text.
            end: One past its last character.
            quote: The words themselves.
            text: What is said to them, as typed so far.
            note: The note, or None for a new one.
        """
        id = note or NoteId(new_id())
        draft = DraftNote(id, entry, version, question, start, end, quote, text, self._clock.now())
        with self._db.transaction():
            self._notes.keep_draft(person, draft)
        return id

    def remove_note(self, note: NoteId) -> DraftNote | None:
        """Removes a drafted note and returns it, so that it can be kept again."""
        with self._db.transaction():
            return self._notes.remove_draft(note)

    def keep_letter(self, person: PersonId, subject: str, text: str) -> datetime:
        """Keeps the letter being written, and returns when it was kept."""
        return self._letters.keep_draft(text, subject, person)

    def send(
        self,
        person: PersonId,
        *,
        subject: str | None = None,
        text: str | None = None,
        notes: Sequence[DraftNote] | None = None,
        leaves_at: datetime | None = None,
    ) -> LetterId | None:
        """Sends letter and notes together; they leave after a minute. None when nothing can be sent.

        To somebody who is no longer in care nothing can; what was written stays a draft.

        What is given is kept and sent in one transaction: either exactly these words leave, or nothing does.

        Args:
            person: The patient.
            subject: The letter's subject; by default, with `text`, as it was last kept.
            text: The letter.
            notes: The notes that go along; by default all that are drafted.
            leaves_at: The moment for which it is planned; by default it leaves in a minute.
        """
        if not self.is_in_care(person):
            return None
        return self._letters.send(
            person,
            text=text,
            subject=subject,
            notes=notes,
            leaves_at=leaves_at,
            together=lambda letter: self.ends.leave_with(person, letter),
        )

    def call_back(self, letter: LetterId) -> bool:
        """Calls letter and notes back before they leave; they are drafts again."""
        return self._letters.call_back(letter, lambda: self.ends.called_back(letter))

    def answer_call(self, person: PersonId, asked: ChangeId, disposition: Disposition, reason: str = "") -> ChangeSet:
        """Records what was done about a wish to be called or a safety item. "none" without a reason records nothing.

        Args:
            person: The patient.
            asked: The change that asked, or that shared the answer.
            disposition: What was done.
            reason: In the therapist's words.
        """
        if disposition == "none" and not reason.strip():
            return ChangeSet()
        with self._db.transaction():
            stream = self._streams.of_patient(person)
            if stream is None or not self.is_in_care(person) or self._journal.get(stream.id, asked) is None:
                return ChangeSet()
            body = CallAnswered(asked=asked, disposition=disposition, reason=reason)
            return touched(self._journal.write(stream.id, body))

    def search(self, words: str, limit: int = 50) -> tuple[SearchHit, ...]:
        """Returns shared entries and letters of all patients that hold all the words, newest first."""
        return self._index.find(words, limit)
