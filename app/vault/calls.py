"""The wish to be called, and what was done about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.model.changes import CallAnswered, CallAsked, Change
from app.model.ids import ChangeId, StreamId
from app.model.merge import latest
from app.model.states import DeliveryState
from app.vault.database import Database
from app.vault.deliveries import Deliveries, Delivery
from app.vault.moments import from_micros, to_micros

Disposition = Literal["called", "local service", "GP", "none"]


@dataclass(frozen=True)
class CallView:
    """One "I want to be called".

    Attributes:
        id: The change that asked.
        line: What she wrote with it, possibly none.
        asked_at: When she asked.
        delivery: Where it is; nothing says "your therapist has been told" before `RECEIVED`.
        disposition: What was done, or None while it is open.
        reason: In the therapist's words.
        answered_at: When it was answered.
        waiting_for_digits: Whether it waits here because the six digits were not compared yet.
    """

    id: ChangeId
    line: str
    asked_at: datetime
    delivery: Delivery
    disposition: Disposition | None = None
    reason: str = ""
    answered_at: datetime | None = None
    waiting_for_digits: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nobody has recorded yet what was done."""
        return self.disposition is None


class CallRows:
    """Reads wishes to be called."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._deliveries = Deliveries(db)

    def of(self, stream: StreamId, *, open_only: bool) -> tuple[CallView, ...]:
        """Returns the wishes of a stream, oldest first."""
        rows = self._db.rows(
            "SELECT c.asked, c.line, c.asked_at, c.disposition, c.reason, c.answered_at, s.held FROM calls c "
            "JOIN streams s ON s.id = c.stream WHERE c.stream = ? AND c.asked_at IS NOT NULL "
            f"{'AND c.disposition IS NULL ' if open_only else ''}ORDER BY c.asked_at",
            (stream,),
        )
        states = self._deliveries.of((stream, ChangeId(row[0])) for row in rows)
        return tuple(
            CallView(
                id=ChangeId(asked),
                line=line,
                asked_at=from_micros(asked_at),
                delivery=states[stream, ChangeId(asked)],
                disposition=disposition,
                reason=reason or "",
                answered_at=None if answered_at is None else from_micros(answered_at),
                waiting_for_digits=bool(held) and states[stream, ChangeId(asked)].state is DeliveryState.KEPT,
            )
            for asked, line, asked_at, disposition, reason, answered_at, held in rows
        )

    def open_counts(self) -> dict[StreamId, int]:
        """Returns how many wishes are open in each stream that has any."""
        rows = self._db.rows(
            "SELECT stream, COUNT(*) FROM calls WHERE asked_at IS NOT NULL AND disposition IS NULL GROUP BY stream"
        )
        return {StreamId(stream): count for stream, count in rows}


def project(db: Database, stream: StreamId, asked: str, changes: tuple[Change, ...]) -> None:
    """Keeps a wish with the latest answer to it, whichever came first."""
    db.execute("DELETE FROM calls WHERE stream = ? AND asked = ?", (stream, asked))
    wish, answer = latest(changes, CallAsked), latest(changes, CallAnswered)
    if wish is None and answer is None:
        return
    db.execute(
        "INSERT INTO calls (stream, asked, line, asked_at, disposition, reason, answered_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            stream,
            asked,
            wish[1].line if wish else None,
            to_micros(wish[0].created) if wish else None,
            answer[1].disposition if answer else None,
            answer[1].reason if answer else None,
            to_micros(answer[0].created) if answer else None,
        ),
    )
