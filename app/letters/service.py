"""Letters: kept at every keystroke, sent with their notes, and until they leave still one's own."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from app.clock import Clock
from app.letters.views import Draft, LetterView
from app.model.calendar import STRAIGHT, local_day, week_of
from app.model.change_set import ChangeSet
from app.model.changes import LetterSent, NoteWritten, Opened
from app.model.ids import ChangeId, LetterId, PersonId, StreamId, new_id
from app.model.states import DeliveryState
from app.vault.database import Database
from app.vault.deliveries import Deliveries
from app.vault.journal import Journal
from app.vault.letters import LetterRow, LetterRows
from app.vault.notes import DraftNote, Notes, NoteView
from app.vault.paths import PathRows
from app.vault.pauses import PauseRows
from app.vault.people import People, Person
from app.vault.promises import PromiseRows
from app.vault.recordings import Recordings, Sounds, SoundView, as_view
from app.vault.shared_entries import SharedEntries
from app.vault.streams import Streams

__all__ = ["LEAVES_AFTER", "Draft", "LetterView", "Letters", "NoteView"]

LEAVES_AFTER: Final = timedelta(seconds=60)
"""How long a letter can be called back."""


class Letters:
    """What either side can do with letters. Each method that writes is one transaction of its own.

    `patient` names whose care a letter belongs to; None is the own therapist.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._rows = LetterRows(db)
        self._notes = Notes(db)
        self._promises = PromiseRows(db)
        self._pauses = PauseRows(db)
        self._paths = PathRows(db)
        self._journal = Journal(db, clock)
        self._people = People(db)
        self._streams = Streams(db)
        self._deliveries = Deliveries(db)
        self._shared = SharedEntries(db)
        self._recordings = Recordings(db)
        self._sounds = Sounds(db)

    def all(self, patient: PersonId | None = None) -> tuple[LetterView, ...]:
        """Returns all letters, newest first, with their notes; those of one patient, or all there are."""
        if patient is None:
            return self._views(self._rows.all())
        stream = self._streams.of_patient(patient)
        return self._views(self._rows.all(stream.id), stream.id) if stream else ()

    def get(self, letter: LetterId | None) -> LetterView | None:
        """Returns a letter, or None."""
        row = self._rows.get(letter) if letter is not None else None
        return self._views((row,))[0] if row else None

    def unread(self) -> int:
        """Returns how many letters were not opened yet."""
        me = self._people.me()
        return sum(self._rows.unread(me.id).values()) if me else 0

    def open(self, letter: LetterId) -> ChangeSet:
        """Writes, once, that a letter from the other side was opened here; not before what was spoken has come."""
        me = self._people.me()
        with self._db.transaction():
            row = self._rows.get(letter)
            if row is None or me is None or row.author == me.id or row.opened:
                return ChangeSet()
            heard = self._heard((row,)).get((row.stream, row.change), ())
            if not all(sound.here for sound in heard):
                return ChangeSet()
            self._journal.write(row.stream, Opened(changes=(row.change, *self._note_changes(row))))
        return ChangeSet.of("state", row.change, letter)

    def draft(self, patient: PersonId | None = None) -> Draft:
        """Returns the letter that is being written."""
        row = self._rows.draft(patient)
        sounds = tuple(map(as_view, self._recordings.of("draft", patient or "")))
        return Draft(row.text, row.subject, row.kept_at, sounds) if row else Draft(sounds=sounds)

    def keep_draft(self, text: str, subject: str = "", patient: PersonId | None = None) -> datetime:
        """Keeps what is typed, and returns when it was kept."""
        now = self._clock.now()
        with self._db.transaction():
            self._rows.keep_draft(patient, subject, text, now)
        return now

    def send(
        self,
        patient: PersonId | None = None,
        *,
        text: str | None = None,
        subject: str | None = None,
        notes: Sequence[DraftNote] | None = None,
        leaves_at: datetime | None = None,
        together: Callable[[LetterId], object] = lambda _letter: None,
    ) -> LetterId | None:
        """Sends the draft, with the notes drafted for that patient; they leave together after a minute.

        Words that are given are kept and sent in one transaction, so that never older ones leave in their place.

        Args:
            patient: Whose care the letter belongs to; None is the own therapist.
            text: What is sent; by default, with `subject`, what was last kept.
            subject: Its subject.
            notes: The notes that go along; by default all that are drafted.
            leaves_at: The moment for which it is planned, which is then its date; by default it leaves in a minute.
            together: Writes what goes with the letter, in the same transaction.

        Returns:
            The letter, or None when nothing was written or when there is nobody to send it to; what was given is
            then kept as a draft.
        """
        now = self._clock.now()
        with self._db.transaction():
            if text is not None or subject is not None:
                self._rows.keep_draft(patient, subject or "", text or "", now)
            if patient is not None:
                for note in notes or ():
                    self._notes.keep_draft(patient, note)
            stream = self._streams.of_patient(patient) if patient else self._streams.mine_to_share()
            draft = self._rows.draft(patient)
            if stream is None:
                return None
            given = self._notes.drafts(patient) if patient and notes is None else notes or ()
            going = self._sendable(stream.id, given)
            spoken = self._recordings.offered("draft", patient or "")
            if draft is None and not going and not spoken:
                return None
            letter, moment = LetterId(new_id()), leaves_at or now + LEAVES_AFTER
            planned = leaves_at is not None
            for note in going:
                self._journal.write(stream.id, _written(note, letter), not_before=moment, planned=planned)
                self._notes.remove_draft(note.id)
            body = LetterSent(
                letter=letter,
                week=self._week(stream.patient, leaves_at or now),
                subject=draft.subject if draft else "",
                text=draft.text if draft else "",
                notes=tuple(note.id for note in going),
                sounds=spoken,
            )
            self._recordings.move("draft", patient or "", ("letter", letter))
            self._sounds.send(stream.id, spoken)
            self._journal.write(stream.id, body, not_before=moment, planned=planned)
            self._rows.keep_draft(patient, "", "", now)
            if patient is not None:
                self._promises.go_with(patient, letter)
            together(letter)
        return letter

    def call_back(self, letter: LetterId, together: Callable[[], object] = lambda: None) -> bool:
        """Calls a letter back that has not left; letter, notes and what was promised in them are drafts again.

        Without a connection it has not left either when its moment has come. What was being written in the meantime
        stays below it.

        Args:
            letter: The letter.
            together: Calls back what was to go with it, in the same transaction.
        """
        now, me = self._clock.now(), self._people.me()
        with self._db.transaction():
            row = self._rows.get(letter)
            if row is None or me is None or row.author != me.id or not self._is_here(row, now):
                return False
            notes = self._note_changes(row)
            if self._journal.take_back(row.stream, row.change) is None:
                return False
            for id in notes:
                note = self._journal.take_back(row.stream, id)
                if note is not None and isinstance(note.body, NoteWritten):
                    self._notes.keep_draft(row.patient, _draft_again(note.body, now))
            self._promises.come_back(letter)
            key = None if row.patient == me.id else row.patient
            self._recordings.move("letter", letter, ("draft", key or ""))
            since = self._rows.draft(key)
            text = f"{row.text}\n\n{since.text}" if since and since.text.strip() else row.text
            self._rows.keep_draft(key, row.subject or (since.subject if since else ""), text, now)
            together()
        return True

    def _sendable(self, stream: StreamId, notes: Sequence[DraftNote]) -> tuple[DraftNote, ...]:
        """Returns the notes that say something, at entries of this stream: no other patient's words leave."""
        written = [note for note in notes if note.text.strip()]
        return tuple(note for note in written if self._shared.versions(stream, note.entry))

    def _note_changes(self, row: LetterRow) -> tuple[ChangeId, ...]:
        return self._notes.changes_of(row.stream, row.notes)

    def _is_here(self, row: LetterRow, now: datetime) -> bool:
        """Says whether nothing of an own letter has left: what was spoken goes ahead of it once its moment came."""
        if row.leaves_at is None:
            return False
        spoken = self._recordings.of("letter", row.letter)
        return now < row.leaves_at or not spoken

    def _heard(self, rows: Sequence[LetterRow]) -> dict[tuple[StreamId, ChangeId], tuple[SoundView, ...]]:
        """Returns the sounds that came with letters."""
        return {
            (stream, change): sounds
            for stream in {row.stream for row in rows}
            for change, sounds in self._sounds.of(
                stream, [row.change for row in rows if row.stream == stream]
            ).items()
        }

    def _week(self, patient: PersonId, now: datetime) -> int:
        person = self._people.get(patient)
        started_on = person.started_on if person else None
        if person is None or started_on is None:
            return 0
        stream = self._streams.of_patient(person.id)
        pauses = [pause.days for pause in self._pauses.of(stream.id)] if stream else []
        path = self._paths.of(stream.id) if stream else None
        return week_of(started_on, local_day(now), pauses, path.positions if path else STRAIGHT).number

    def _views(self, rows: Sequence[LetterRow], stream: StreamId | None = None) -> tuple[LetterView, ...]:
        me, now = self._people.me(), self._clock.now()
        names = {person.id: person.name for person in self._people.all()}
        therapist = self._people.therapist()
        states = self._deliveries.of((row.stream, row.change) for row in rows)
        notes = self._notes.of_letters(stream, [row.letter for row in rows])
        heard = self._heard(rows)
        spoken = self._recordings.of_many("letter", [row.letter for row in rows])
        views = []
        for row in rows:
            from_me = me is not None and row.author == me.id
            views.append(
                LetterView(
                    id=row.letter,
                    from_me=from_me,
                    other_name=_other(row, me, therapist, names) if from_me else names.get(row.author, ""),
                    week=row.week,
                    subject=row.subject,
                    text=row.text,
                    sent_at=row.sent_at,
                    delivery=states[row.stream, row.change],
                    opened=row.opened,
                    notes=notes.get(row.letter, ()),
                    leaves_at=row.leaves_at if row.leaves_at and now < row.leaves_at else None,
                    can_return=from_me
                    and row.leaves_at is not None
                    and (now < row.leaves_at or row.letter not in spoken),
                    planned=row.planned,
                    patient=row.patient,
                    waiting_for_digits=row.held
                    and from_me
                    and states[row.stream, row.change].state is DeliveryState.KEPT,
                    sounds=tuple(map(as_view, spoken.get(row.letter, ())))
                    if from_me
                    else heard.get((row.stream, row.change), ()),
                )
            )
        return tuple(views)


def _other(row: LetterRow, me: Person | None, therapist: Person | None, names: dict[PersonId, str]) -> str:
    if me is not None and row.patient == me.id:
        return therapist.name if therapist else ""
    return names.get(row.patient, "")


def _written(note: DraftNote, letter: LetterId) -> NoteWritten:
    return NoteWritten(
        note=note.id,
        letter=letter,
        entry=note.entry,
        version=note.version,
        question=note.question,
        start=note.start,
        end=note.end,
        quote=note.quote,
        text=note.text,
    )


def _draft_again(note: NoteWritten, now: datetime) -> DraftNote:
    return DraftNote(
        note.note, note.entry, note.version, note.question, note.start, note.end, note.quote, note.text, now
    )
