"""The pauses of patients, as they set them: days in which nothing is expected of them."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from app.model.calendar import Stretch
from app.model.changes import Change, PauseSet
from app.model.ids import PauseId, PersonId, StreamId
from app.model.merge import latest, place
from app.vault.database import Database
from app.vault.moments import EPOCH, from_micros, to_micros


@dataclass(frozen=True)
class PauseView:
    """One pause.

    Attributes:
        id: The pause.
        days: From its first day to its last.
        reason: Why, when a therapist set it; possibly nothing.
        author: Who gave the reason; without one who said so last, and None where an older Haven took it in.
        said_at: When.
    """

    id: PauseId
    days: Stretch
    reason: str = ""
    author: PersonId | None = None
    said_at: datetime = field(default=EPOCH, compare=False)


class PauseRows:
    """Reads pauses."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> tuple[PauseView, ...]:
        """Returns the pauses of a stream, the earliest first."""
        rows = self._db.rows(
            "SELECT pause, first_day, last_day, reason, author, said FROM pauses WHERE stream = ? "
            "ORDER BY first_day, pause",
            (stream,),
        )
        return tuple(
            PauseView(
                PauseId(pause),
                _stretch(first, last),
                reason,
                PersonId(author) if author else None,
                from_micros(said),
            )
            for pause, first, last, reason, author, said in rows
        )

    def mine(self) -> tuple[PauseView, ...]:
        """Returns the pauses of the patient whose vault this is, the earliest first."""
        row = self._db.row(
            "SELECT id FROM streams WHERE kind = 'care' AND patient = (SELECT id FROM people WHERE standing = 'me')"
        )
        return () if row is None else self.of(StreamId(row[0]))

    def by_stream(self) -> dict[StreamId, tuple[Stretch, ...]]:
        """Returns the days of all pauses, by stream."""
        found: dict[StreamId, list[Stretch]] = defaultdict(list)
        for stream, first, last in self._db.rows("SELECT stream, first_day, last_day FROM pauses ORDER BY first_day"):
            found[StreamId(stream)].append(_stretch(first, last))
        return {stream: tuple(days) for stream, days in found.items()}


def project(db: Database, stream: StreamId, pause: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest word on a pause."""
    db.execute("DELETE FROM pauses WHERE stream = ? AND pause = ?", (stream, pause))
    found = latest(changes, PauseSet)
    if found is not None and not found[1].taken_back:
        change, body = found
        if body.reason:  # whoever gives it other days keeps why it was set, and does not become who set it
            same = [each for each in changes if isinstance(each.body, PauseSet) and each.body.reason == body.reason]
            change = min(same, key=place)
        db.execute(
            "INSERT INTO pauses (stream, pause, first_day, last_day, reason, author, said) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (stream, pause, body.first_day, body.last_day, body.reason, change.author, to_micros(change.created)),
        )


def _stretch(first: str, last: str | None) -> Stretch:
    return Stretch(date.fromisoformat(first), date.fromisoformat(last) if last else None)
