"""Letters of both, and those that are still being written."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.model.changes import Change, LetterSent
from app.model.ids import ChangeId, LetterId, NoteId, PersonId, StreamId
from app.model.merge import latest
from app.vault.database import Database, SqlValue
from app.vault.moments import from_micros, to_micros
from app.vault.search import SearchIndex

# A letter leaves a while after "send"; until then it is unsealed, with a moment before which it stays.
_COLUMNS = (
    "SELECT l.letter, l.stream, l.change, l.author, s.patient, l.week, l.subject, l.text, l.notes, l.sent, s.held, "
    "CASE WHEN o.digest IS NULL THEN NULLIF(o.not_before, 0) END, COALESCE(o.planned, 0), "
    "EXISTS (SELECT 1 FROM evidence e WHERE e.stream = l.stream AND e.change = l.change AND e.state = 3 "
    "AND e.by_patient <> (l.author = s.patient)) "
    "FROM letters l JOIN streams s ON s.id = l.stream "
    "LEFT JOIN outbox o ON o.change = l.change AND o.stream = l.stream "
)


@dataclass(frozen=True)
class LetterRow:
    """A letter as its change has it.

    Attributes:
        letter: The letter.
        stream: Its stream.
        change: The change that sent it.
        author: Who wrote it.
        patient: Whose care it belongs to.
        week: The week of the course.
        subject: One line.
        text: Paragraphs.
        notes: The notes that belong to it.
        sent_at: When "send" was pressed, or for when it was planned.
        held: Whether the stream waits for the six digits.
        leaves_at: Before this moment it does not leave; None once it was sealed, and for letters from others.
        planned: Whether that moment was chosen, and was not just a minute ahead.
        opened: Whether a reader opened it.
    """

    letter: LetterId
    stream: StreamId
    change: ChangeId
    author: PersonId
    patient: PersonId
    week: int
    subject: str
    text: str
    notes: tuple[NoteId, ...]
    sent_at: datetime
    held: bool
    leaves_at: datetime | None
    planned: bool
    opened: bool


@dataclass(frozen=True)
class DraftRow:
    """A letter that is being written."""

    subject: str
    text: str
    kept_at: datetime


class LetterRows:
    """Letters and drafts of letters. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, letter: LetterId) -> LetterRow | None:
        """Returns a letter, or None; one's own, should somebody else have used its id as well."""
        mine = "(SELECT id FROM people WHERE standing = 'me')"
        found = self._read(f"WHERE l.letter = ? ORDER BY l.author = {mine} DESC, l.stream, l.author", letter)
        return found[0] if found else None

    def all(self, stream: StreamId | None = None) -> tuple[LetterRow, ...]:
        """Returns all letters, newest first; those of one stream, or of all."""
        if stream is None:
            return self._read("ORDER BY l.sent DESC, l.letter")
        return self._read("WHERE l.stream = ? ORDER BY l.sent DESC, l.letter", stream)

    def unread(self, reader: PersonId) -> dict[StreamId, int]:
        """Returns how many letters from others were not opened here, in each stream that has any."""
        rows = self._db.rows(
            "SELECT l.stream, COUNT(*) FROM letters l WHERE l.author <> ?1 AND NOT EXISTS (SELECT 1 FROM evidence e "
            "WHERE e.stream = l.stream AND e.change = l.change AND e.state = 3 AND e.person = ?1) GROUP BY l.stream",
            (reader,),
        )
        return {StreamId(stream): count for stream, count in rows}

    def sent_by(self, author: PersonId) -> tuple[tuple[StreamId, datetime, int], ...]:
        """Returns (stream, sent, place in the order of arrival) of all letters somebody wrote, in that order."""
        rows = self._db.rows(
            "SELECT l.stream, l.sent, c.number FROM letters l JOIN changes c ON c.stream = l.stream "
            "AND c.id = l.change WHERE l.author = ? ORDER BY c.number",
            (author,),
        )
        return tuple((StreamId(stream), from_micros(sent), number) for stream, sent, number in rows)

    def of_therapists(self) -> tuple[tuple[StreamId, datetime, bool], ...]:
        """Returns (stream, sent, planned) of all letters that therapists wrote to patients, in no order.

        Planned is a letter whose moment was chosen, as long as it has not left this computer.
        """
        rows = self._db.rows(
            "SELECT l.stream, l.sent, COALESCE(o.planned AND o.digest IS NULL, 0) FROM letters l "
            "JOIN streams s ON s.id = l.stream "
            "LEFT JOIN outbox o ON o.change = l.change AND o.stream = l.stream WHERE l.author <> s.patient"
        )
        return tuple((StreamId(stream), from_micros(sent), bool(planned)) for stream, sent, planned in rows)

    def draft(self, patient: PersonId | None) -> DraftRow | None:
        """Returns the letter being written to a patient, or to the own therapist (None)."""
        row = self._db.row("SELECT subject, text, kept FROM letter_drafts WHERE patient = ?", (patient or "",))
        return DraftRow(row[0], row[1], from_micros(row[2])) if row else None

    def keep_draft(self, patient: PersonId | None, subject: str, text: str, at: datetime) -> None:
        """Keeps the letter being written; an empty one is forgotten."""
        if not subject.strip() and not text.strip():
            self._db.execute("DELETE FROM letter_drafts WHERE patient = ?", (patient or "",))
            return
        self._db.execute(
            "INSERT OR REPLACE INTO letter_drafts (patient, subject, text, kept) VALUES (?, ?, ?, ?)",
            (patient or "", subject, text, to_micros(at)),
        )

    def _read(self, clause: str, *parameters: SqlValue) -> tuple[LetterRow, ...]:
        return tuple(_letter(row) for row in self._db.rows(_COLUMNS + clause, parameters))


def project(db: Database, stream: StreamId, letter: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest change of a letter, and lets its words be found.

    Patient and therapist may both write letters; so that neither replaces a letter of the other by using its id, each
    author's are kept apart.
    """
    patient = _patient_for_search(db, stream)
    db.execute("DELETE FROM letters WHERE stream = ? AND letter = ?", (stream, letter))
    SearchIndex(db).remove("letter", letter, patient)
    for author in sorted({change.author for change in changes}):
        found = latest((change for change in changes if change.author == author), LetterSent)
        if found is not None:
            _insert(db, stream, letter, *found)
            SearchIndex(db).put("letter", letter, patient, found[0].created, found[1].subject, found[1].text)


def _insert(db: Database, stream: StreamId, letter: str, change: Change, said: LetterSent) -> None:
    db.execute(
        "INSERT INTO letters (stream, letter, change, author, week, subject, text, notes, sent) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            stream,
            letter,
            change.id,
            change.author,
            said.week,
            said.subject,
            said.text,
            json.dumps(said.notes),
            to_micros(change.created),
        ),
    )


def _patient_for_search(db: Database, stream: StreamId) -> str:
    """Returns whose dossier a stream is, or "" when it is one's own."""
    row = db.row(
        "SELECT s.patient FROM streams s WHERE s.id = ? "
        "AND s.patient NOT IN (SELECT id FROM people WHERE standing = 'me')",
        (stream,),
    )
    return str(row[0]) if row else ""


def _letter(row: tuple[Any, ...]) -> LetterRow:
    letter, stream, change, author, patient, week, subject, text, notes, sent, held, leaves, planned, opened = row
    return LetterRow(
        LetterId(letter),
        StreamId(stream),
        ChangeId(change),
        PersonId(author),
        PersonId(patient),
        week,
        subject,
        text,
        tuple(NoteId(note) for note in json.loads(notes)),
        from_micros(sent),
        bool(held),
        None if leaves is None else from_micros(leaves),
        bool(planned),
        bool(opened),
    )
