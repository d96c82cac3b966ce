"""How and when treatments ended."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from app.model.changes import Change, TreatmentEnded
from app.model.guiding import EndReason
from app.model.ids import ChangeId, PersonId, StreamId
from app.model.merge import latest
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros


@dataclass(frozen=True)
class Ending:
    """The end of one treatment.

    Attributes:
        stream: Whose.
        on_day: Its last day.
        reason: Why.
        words: What the therapist says of it to the patient, possibly nothing.
        author: The therapist.
        change: The change that says so.
        said_at: When.
        leaves_at: Before this moment it does not leave; None once it was sealed, and for the word of others.
    """

    stream: StreamId
    on_day: date
    reason: EndReason
    words: str
    author: PersonId
    change: ChangeId
    said_at: datetime
    leaves_at: datetime | None = None

    def has_left(self, now: datetime) -> bool:
        """Says whether it left, or is free to."""
        return self.leaves_at is None or self.leaves_at <= now

    def is_over(self, today: date, due: date) -> bool:
        """Says whether a letter that would be due on a day is due no more."""
        return today >= self.on_day or due > self.on_day


class Endings:
    """Reads how treatments ended."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> Ending | None:
        """Returns the end of the treatment in a stream, or None while it goes on."""
        return self.by_stream().get(stream)

    def by_stream(self) -> dict[StreamId, Ending]:
        """Returns every treatment that ended."""
        rows = self._db.rows(
            "SELECT e.stream, e.on_day, e.reason, e.words, e.author, e.change, e.said, o.not_before FROM endings e "
            "LEFT JOIN outbox o ON o.stream = e.stream AND o.change = e.change AND o.digest IS NULL"
        )
        return {
            StreamId(stream): Ending(
                StreamId(stream),
                date.fromisoformat(on_day),
                cast("EndReason", reason),
                words,
                PersonId(author),
                ChangeId(change),
                from_micros(said),
                None if leaves is None else from_micros(leaves),
            )
            for stream, on_day, reason, words, author, change, said, leaves in rows
        }


def project(db: Database, stream: StreamId, _topic: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest word; what was taken back is none."""
    db.execute("DELETE FROM endings WHERE stream = ?", (stream,))
    found = latest(changes, TreatmentEnded)
    if found is not None and not found[1].taken_back:
        change, body = found
        db.execute(
            "INSERT INTO endings (stream, on_day, reason, words, author, change, said) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (stream, body.on_day, body.reason, body.words, change.author, change.id, to_micros(change.created)),
        )
