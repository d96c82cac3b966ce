"""Practices that a therapist recorded for one patient."""

from dataclasses import dataclass
from datetime import datetime

from app.model.changes import Change, PracticeGiven
from app.model.ids import ChangeId, PersonId, RecordingId, StreamId
from app.model.merge import latest
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros
from app.vault.recordings import Sounds


@dataclass(frozen=True)
class GivenPractice:
    """A practice for one patient; what is heard has `app.vault.recordings.Sounds` under its change.

    Attributes:
        id: The practice.
        title: As it is listed.
        purpose: What it is for, possibly nothing.
        author: The therapist who recorded it.
        change: The change that gave it.
        given_at: When.
    """

    id: RecordingId
    title: str
    purpose: str
    author: PersonId
    change: ChangeId
    given_at: datetime


class GivenPractices:
    """Reads practices that were given."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> tuple[GivenPractice, ...]:
        """Returns what is offered in a stream, the newest first."""
        rows = self._db.rows(
            "SELECT given, title, purpose, author, change, said FROM given_practices WHERE stream = ? "
            "ORDER BY said DESC, given",
            (stream,),
        )
        return tuple(
            GivenPractice(RecordingId(given), title, purpose, PersonId(author), ChangeId(change), from_micros(said))
            for given, title, purpose, author, change, said in rows
        )


def project(db: Database, stream: StreamId, given: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest word about a practice; what was taken back is none, and earlier sounds are not wanted."""
    db.execute("DELETE FROM given_practices WHERE stream = ? AND given = ?", (stream, given))
    found = latest(changes, PracticeGiven)
    for change in changes:
        if found is not None and change.id != found[0].id:
            Sounds(db).drop(stream, change.id)
    if found is not None and not found[1].taken_back:
        change, body = found
        db.execute(
            "INSERT INTO given_practices (stream, given, title, purpose, author, change, said) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (stream, given, body.title, body.purpose, change.author, change.id, to_micros(change.created)),
        )
