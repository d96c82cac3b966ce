"""Notes at passages: those that came with a letter, and those that are still drafts."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.model.changes import Change, NoteWritten
from app.model.ids import ChangeId, EntryId, LetterId, NoteId, PersonId, StreamId
from app.model.merge import latest
from app.vault.database import Database, SqlValue
from app.vault.moments import from_micros, to_micros
from app.vault.words import unpack_answers


@dataclass(frozen=True)
class NoteView:
    """A note beside the words it belongs to, whatever newer versions say.

    Attributes:
        id: The note.
        quote: The words it belongs to.
        text: What the therapist says to them.
        question: The question whose answer holds the passage.
        start: First character of the passage in `passage_text`.
        end: One past its last character.
        entry: The entry.
        version: The version whose words are meant.
        letter: The letter it came with.
        therapist_name: Who wrote it.
        entry_title: The title of the entry's form.
        prompt: The question as it was read.
        passage_text: The whole answer, as this version has it; the quote alone when that version is not here.
        entry_written_at: When that version was written, when it is here.
    """

    id: NoteId
    quote: str
    text: str
    question: str
    start: int
    end: int
    entry: EntryId
    version: int
    letter: LetterId
    therapist_name: str
    entry_title: str = ""
    prompt: str = ""
    passage_text: str = ""
    entry_written_at: datetime | None = None


@dataclass(frozen=True)
class DraftNote:
    """A note that has not been sent.

    Attributes:
        id: The note.
        entry: The entry.
        version: The version whose words are meant.
        question: The question whose answer holds the passage.
        start: First character of the passage in the answer's text.
        end: One past its last character.
        quote: The words themselves.
        text: What the therapist says to them.
        kept_at: When it was last kept.
    """

    id: NoteId
    entry: EntryId
    version: int
    question: str
    start: int
    end: int
    quote: str
    text: str
    kept_at: datetime


_NOTES = (
    "SELECT n.note, n.quote, n.text, n.question, n.start, n.end, n.entry, n.version, n.letter, "
    "COALESCE((SELECT CASE p.standing WHEN 'me' THEN p.name END FROM people p WHERE p.id = n.author), "
    "(SELECT i.name FROM introductions i WHERE i.stream = n.stream AND i.person = n.author), "
    "(SELECT p.name FROM people p WHERE p.id = n.author), ''), e.title, e.answers, e.written "
    "FROM notes n LEFT JOIN shared_entries e ON e.stream = n.stream AND e.change = (SELECT v.change "
    "FROM shared_entries v WHERE v.stream = n.stream AND v.entry = n.entry AND v.version = n.version "
    "ORDER BY v.dropped, v.place DESC LIMIT 1) "
)
_Place = tuple[int, str, int, int, int, str]
_DRAFT = 'SELECT note, entry, version, question, "start", "end", quote, text, kept FROM note_drafts '


class Notes:
    """Notes and drafts of notes. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_letters(
        self, stream: StreamId | None, letters: Iterable[LetterId]
    ) -> dict[LetterId, tuple[NoteView, ...]]:
        """Returns the notes of letters, in the order of the passages.

        Args:
            stream: The letters' stream, or None for any.
            letters: The letters.
        """
        where = "WHERE n.letter IN (SELECT value FROM json_each(?)) AND (n.stream = ? OR ? IS NULL)"
        notes = self._read(where, json.dumps(list(letters)), stream, stream)
        found: dict[LetterId, tuple[NoteView, ...]] = {}
        for note in notes:
            found[note.letter] = (*found.get(note.letter, ()), note)
        return found

    def of_entries(self, stream: StreamId, entries: Iterable[EntryId]) -> dict[EntryId, tuple[NoteView, ...]]:
        """Returns the notes at entries, at whichever version, in the order of the passages."""
        where = "WHERE n.stream = ? AND n.entry IN (SELECT value FROM json_each(?))"
        found: dict[EntryId, tuple[NoteView, ...]] = {}
        for note in self._read(where, stream, json.dumps(list(entries))):
            found[note.entry] = (*found.get(note.entry, ()), note)
        return found

    def changes_of(self, stream: StreamId, notes: Iterable[NoteId]) -> tuple[ChangeId, ...]:
        """Returns the changes that wrote these notes."""
        rows = self._db.rows(
            "SELECT change FROM notes WHERE stream = ? AND note IN (SELECT value FROM json_each(?))",
            (stream, json.dumps(list(notes))),
        )
        return tuple(ChangeId(row[0]) for row in rows)

    def keep_draft(self, patient: PersonId, draft: DraftNote) -> None:
        """Keeps a note that is being written."""
        self._db.execute(
            'INSERT OR REPLACE INTO note_drafts (note, patient, entry, version, question, "start", "end", quote, '
            "text, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                draft.id,
                patient,
                draft.entry,
                draft.version,
                draft.question,
                draft.start,
                draft.end,
                draft.quote,
                draft.text,
                to_micros(draft.kept_at),
            ),
        )

    def remove_draft(self, note: NoteId) -> DraftNote | None:
        """Removes a draft and returns it, or None when there was none."""
        row = self._db.row(f"{_DRAFT} WHERE note = ?", (note,))
        self._db.execute("DELETE FROM note_drafts WHERE note = ?", (note,))
        return _draft(row) if row else None

    def drafts(self, patient: PersonId) -> tuple[DraftNote, ...]:
        """Returns the drafts for a patient, in the order of entries and passages."""
        rows = self._db.rows(
            f'{_DRAFT} WHERE patient = ? ORDER BY entry, version, question, "start", note', (patient,)
        )
        return tuple(_draft(row) for row in rows)

    def _read(self, where: str, *parameters: SqlValue) -> tuple[NoteView, ...]:
        rows = self._db.rows(_NOTES + where, parameters)
        return tuple(note for _, note in sorted((_placed(row) for row in rows), key=lambda placed: placed[0]))


def project(db: Database, stream: StreamId, note: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest change of a note."""
    db.execute("DELETE FROM notes WHERE stream = ? AND note = ?", (stream, note))
    found = latest(changes, NoteWritten)
    if found is not None:
        change, said = found
        db.execute(
            'INSERT INTO notes (stream, note, change, author, letter, entry, version, question, "start", "end", '
            "quote, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                stream,
                note,
                change.id,
                change.author,
                said.letter,
                said.entry,
                said.version,
                said.question,
                said.start,
                said.end,
                said.quote,
                said.text,
            ),
        )


def find_passage(text: str, start: int, end: int, quote: str) -> tuple[int, int]:
    """Returns where a quote stands in the words it belongs to.

    The quote decides: when the numbers do not fit it, its first place is taken; when it is nowhere, nothing is
    marked.
    """
    if text[start:end] == quote:
        return start, end
    found = text.find(quote) if quote else -1
    return (found, found + len(quote)) if found >= 0 else (0, 0)


def _placed(row: tuple[Any, ...]) -> tuple[_Place, NoteView]:
    """Returns a note with its place: by entry, then in the order in which the entry was answered."""
    id, quote, text, question, start, end, entry, version, letter, name, title, packed, written = row
    answers = unpack_answers(packed) if packed else ()
    number = next((place for place, each in enumerate(answers) if each.question == question), len(answers))
    answer = answers[number] if number < len(answers) else None
    passage = quote if answer is None else answer.text
    start, end = find_passage(passage, start, end, quote)
    note = NoteView(
        id=NoteId(id),
        quote=quote,
        text=text,
        question=question,
        start=start,
        end=end,
        entry=EntryId(entry),
        version=version,
        letter=LetterId(letter),
        therapist_name=name,
        entry_title=title or "",
        prompt=answer.prompt if answer else "",
        passage_text=passage,
        entry_written_at=None if written is None else from_micros(written),
    )
    return (written or 0, entry, version, number, start, id), note


def _draft(row: tuple[Any, ...]) -> DraftNote:
    id, entry, version, question, start, end, quote, text, kept = row
    return DraftNote(NoteId(id), EntryId(entry), version, question, start, end, quote, text, from_micros(kept))
