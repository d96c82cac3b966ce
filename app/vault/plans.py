"""The therapist's plan for each week."""

import json
from dataclasses import dataclass
from datetime import datetime

from app.model.changes import Change, PlanChanged
from app.model.ids import PersonId, StreamId
from app.model.merge import latest
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros


@dataclass(frozen=True)
class PlanView:
    """The plan of one week, and who said so.

    Attributes:
        plan: What is planned.
        author: The therapist; None where an older Haven took it in.
        said_at: When.
    """

    plan: PlanChanged
    author: PersonId | None
    said_at: datetime


class Plans:
    """Reads plans."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> tuple[PlanChanged, ...]:
        """Returns the newest plan of each week that is not as the course has it, in order."""
        return tuple(view.plan for view in self.views(stream) if view.plan.practice)

    def views(self, stream: StreamId) -> tuple[PlanView, ...]:
        """Returns the newest word for each week, who said so and when; also that it is as the course has it again."""
        rows = self._db.rows(
            "SELECT week, practice, minutes, reason, also, author, said FROM plans WHERE stream = ? ORDER BY week",
            (stream,),
        )
        return tuple(
            PlanView(
                PlanChanged(week=week, practice=practice, minutes=minutes, reason=reason, also=_others(also)),
                PersonId(author) if author else None,
                from_micros(said),
            )
            for week, practice, minutes, reason, also, author, said in rows
        )


def project(db: Database, stream: StreamId, topic: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest plan of a week; the topic is "week" and its number."""
    db.execute("DELETE FROM plans WHERE stream = ? AND week = ?", (stream, int(topic.split()[1])))
    found = latest(changes, PlanChanged)
    if found is not None:
        change, plan = found
        also = json.dumps(plan.also) if plan.also is not None else None
        db.execute(
            "INSERT INTO plans (stream, week, practice, minutes, reason, also, author, said) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                stream,
                plan.week,
                plan.practice,
                plan.minutes,
                plan.reason,
                also,
                change.author,
                to_micros(change.created),
            ),
        )


def _others(also: str | None) -> tuple[tuple[str, int], ...] | None:
    return None if also is None else tuple((script, minutes) for script, minutes in json.loads(also))
