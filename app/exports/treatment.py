"""One treatment as it lies in a therapist's vault: what was shared and not withdrawn, and what was written to it."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from app.clock import Clock
from app.model.calendar import STRAIGHT, Stretch, local_day
from app.model.changes import PlanChanged
from app.model.ids import ChangeId, EntryId, LetterId, PersonId, StreamId
from app.model.states import Withdrawal
from app.vault.calls import CallRows, CallView
from app.vault.care_members import CareMembers
from app.vault.database import Database
from app.vault.dispositions import Disposed, Dispositions
from app.vault.endings import Ending, Endings
from app.vault.letters import LetterRow, LetterRows
from app.vault.moments import EPOCH, from_micros
from app.vault.notes import Notes, NoteView
from app.vault.paths import PathRows
from app.vault.pauses import PauseRows, PauseView
from app.vault.people import People, Person
from app.vault.plans import Plans
from app.vault.practices import PracticeRows, PracticeView
from app.vault.recordings import Sounds
from app.vault.shared_entries import SharedEntries, SharedEntry
from app.vault.streams import Streams


@dataclass(frozen=True)
class Reason:
    """Something that was bent to her besides the weekly plan, and why.

    Attributes:
        kind: The order of the "weeks", what is "spared", or a practice that was "given" to her.
        what: Weeks, needs, or a title.
        reason: Why, in the therapist's words; possibly nothing.
        said_at: When.
    """

    kind: Literal["weeks", "spared", "given"]
    what: tuple[str, ...]
    reason: str
    said_at: datetime


@dataclass(frozen=True)
class Effect:
    """An unwanted effect from the therapist's register.

    Attributes:
        id: Its own.
        began: Since when, as it was noted.
        what: What it is.
        weight: How heavy it is, as it was noted.
        done: What was done about it.
        over: Until when, or None.
        noted_at: When it was noted.
    """

    id: str
    began: str
    what: str
    weight: str
    done: str
    over: str | None
    noted_at: datetime


@dataclass(frozen=True)
class Treatment:
    """Everything of one treatment that its therapist has, oldest first.

    Attributes:
        patient: Whose it is.
        therapists: Those who wrote in it, the reader among them.
        me: The reader.
        entries: The newest version of what was shared; what she asked to withdraw is not among them.
        notes: To each entry.
        spoken: How long each recording is that was shared with a change, in milliseconds.
        letters: Of both; one that can still be called back is not among them.
        practices: As far as she shares them.
        practice_shared: Whether she shares her practice log now; None until she chose.
        log_choices: When she began or ended to share it, as (moment, shared).
        plans: What was planned otherwise than the course, by week.
        reasons: What else was bent to her.
        path: What each calendar week of her course holds.
        pauses: Hers and those that were set for her.
        calls: Wishes to be called, with what was done.
        disposed: What was done about these wishes and about answers to safety items: every word of it, oldest first.
        effects: Unwanted effects, when the register has some.
        ending: How it ended, or None; one that still waits for its letter is not it.
        until: The day on which it is told.
    """

    patient: Person
    therapists: tuple[Person, ...]
    me: Person
    entries: tuple[SharedEntry, ...]
    notes: dict[EntryId, tuple[NoteView, ...]]
    spoken: dict[ChangeId, tuple[int, ...]]
    letters: tuple[LetterRow, ...]
    practices: tuple[PracticeView, ...]
    practice_shared: bool | None
    log_choices: tuple[tuple[datetime, bool], ...]
    plans: tuple[PlanChanged, ...]
    reasons: tuple[Reason, ...]
    path: tuple[int, ...]
    pauses: tuple[PauseView, ...]
    calls: tuple[CallView, ...]
    disposed: tuple[Disposed, ...]
    effects: tuple[Effect, ...]
    ending: Ending | None
    until: date

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The days of all pauses."""
        return tuple(pause.days for pause in self.pauses)

    @property
    def began(self) -> date:
        """The first day of the course; of one that was not begun the first day of which there is something."""
        if self.patient.started_on is not None:
            return self.patient.started_on
        moments = [*(one.written_at for one in self.entries), *(one.sent_at for one in self.letters)]
        return min((local_day(moment) for moment in moments), default=self.until)

    def author(self, letter: LetterRow) -> Person | None:
        """Returns who wrote a letter, when it is somebody known."""
        if letter.author == self.patient.id:
            return self.patient
        return next((one for one in self.therapists if one.id == letter.author), None)

    def notes_of(self, letter: LetterId) -> tuple[NoteView, ...]:
        """Returns the notes that came with a letter, at entries that are in it."""
        return tuple(note for notes in self.notes.values() for note in notes if note.letter == letter)

    def author_of(self, note: NoteView) -> Person:
        """Returns who wrote a note: whoever wrote its letter."""
        letter = next((one for one in self.letters if one.letter == note.letter), None)
        author = self.author(letter) if letter is not None else None
        return author or self.me


class Treatments:
    """Reads treatments."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._people = People(db)
        self._streams = Streams(db)

    def of(self, person: PersonId) -> Treatment | None:
        """Returns a patient's treatment, or None when she is not, or not any more, in the reader's care."""
        me, patient, stream = self._people.me(), self._people.get(person), self._streams.of_patient(person)
        if me is None or patient is None or stream is None:
            return None
        if stream.id in CareMembers(self._db).left_by(me.id):
            return None
        found = SharedEntries(self._db).newest(stream.id)
        entries = tuple(one for one in found if one.withdrawal is Withdrawal.NONE)
        rows = PracticeRows(self._db)
        letters = self._letters(stream.id)
        sent = {letter.letter for letter in letters}
        disposed = tuple(reversed(Dispositions(self._db).of(person)))
        return Treatment(
            patient=patient,
            therapists=self._therapists(me, letters, disposed),
            me=me,
            entries=entries,
            notes={
                entry: kept
                for entry, notes in Notes(self._db).of_entries(stream.id, [one.entry for one in entries]).items()
                if (kept := tuple(note for note in notes if note.letter in sent))
            },
            spoken=self._spoken(stream.id, entries, letters),
            letters=letters,
            practices=tuple(reversed([each for each in rows.shared(stream.id, EPOCH) if each.done_s])),
            practice_shared=rows.sharing().get(stream.id),
            log_choices=rows.choices(stream.id),
            plans=Plans(self._db).of(stream.id),
            reasons=tuple(sorted(self._reasons(stream.id), key=lambda reason: reason.said_at)),
            path=walked.positions if (walked := PathRows(self._db).of(stream.id)) else STRAIGHT,
            pauses=PauseRows(self._db).of(stream.id),
            calls=CallRows(self._db).of(stream.id, open_only=False),
            disposed=disposed,
            effects=self._effects(person),
            ending=self._ending(stream.id),
            until=local_day(self._clock.now()),
        )

    def _ending(self, stream: StreamId) -> Ending | None:
        found = Endings(self._db).of(stream)
        return found if found is not None and found.has_left(self._clock.now()) else None

    def _letters(self, stream: StreamId) -> tuple[LetterRow, ...]:
        now = self._clock.now()
        left = (row for row in LetterRows(self._db).all(stream) if row.leaves_at is None or row.leaves_at <= now)
        return tuple(sorted(left, key=lambda row: (row.sent_at, row.letter)))

    def _therapists(
        self, me: Person, letters: tuple[LetterRow, ...], disposed: tuple[Disposed, ...]
    ) -> tuple[Person, ...]:
        authors = dict.fromkeys([me.id, *(one.author for one in letters), *(one.author for one in disposed)])
        known = (self._people.get(author) for author in authors)
        return tuple(person for person in known if person is not None and person.role == "therapist")

    def _spoken(
        self, stream: StreamId, entries: tuple[SharedEntry, ...], letters: tuple[LetterRow, ...]
    ) -> dict[ChangeId, tuple[int, ...]]:
        changes = [one.change for one in entries] + [one.change for one in letters]
        found = Sounds(self._db).of(stream, changes)
        return {change: tuple(sound.milliseconds for sound in sounds) for change, sounds in found.items() if sounds}

    def _reasons(self, stream: StreamId) -> list[Reason]:
        found = []
        for positions, reason, said in self._db.rows(
            "SELECT positions, reason, said FROM paths WHERE stream = ?", (stream,)
        ):
            found.append(Reason("weeks", tuple(map(str, json.loads(positions))), reason, from_micros(said)))
        for needs, reason, said in self._db.rows(
            "SELECT needs, reason, said FROM sparings WHERE stream = ?", (stream,)
        ):
            found.append(Reason("spared", tuple(json.loads(needs)), reason, from_micros(said)))
        for title, purpose, said in self._db.rows(
            "SELECT title, purpose, said FROM given_practices WHERE stream = ?", (stream,)
        ):
            found.append(Reason("given", (title,), purpose, from_micros(said)))
        return found

    def _effects(self, person: PersonId) -> tuple[Effect, ...]:
        rows = self._db.rows(
            "SELECT effect, began, what, weight, done, over, noted FROM unwanted_effects WHERE patient = ? "
            "ORDER BY began, noted",
            (person,),
        )
        return tuple(
            Effect(effect, began, what, weight, done, over, from_micros(noted))
            for effect, began, what, weight, done, over, noted in rows
        )
