"""The therapist's plan for each week."""

import json

from app.model.changes import Change, PlanChanged
from app.model.ids import StreamId
from app.model.merge import latest
from app.vault.database import Database
from app.vault.moments import to_micros


class Plans:
    """Reads plans."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> tuple[PlanChanged, ...]:
        """Returns the newest plan of each week that is not as the course has it, in order."""
        rows = self._db.rows(
            "SELECT week, practice, minutes, reason, also FROM plans WHERE stream = ? AND practice <> '' "
            "ORDER BY week",
            (stream,),
        )
        return tuple(
            PlanChanged(week=week, practice=practice, minutes=minutes, reason=reason, also=_others(also))
            for week, practice, minutes, reason, also in rows
        )


def project(db: Database, stream: StreamId, topic: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest plan of a week; the topic is "week" and its number."""
    db.execute("DELETE FROM plans WHERE stream = ? AND week = ?", (stream, int(topic.split()[1])))
    found = latest(changes, PlanChanged)
    if found is not None:
        change, plan = found
        also = json.dumps(plan.also) if plan.also is not None else None
        db.execute(
            "INSERT INTO plans (stream, week, practice, minutes, reason, also, said) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (stream, plan.week, plan.practice, plan.minutes, plan.reason, also, to_micros(change.created)),
        )


def _others(also: str | None) -> tuple[tuple[str, int], ...] | None:
    return None if also is None else tuple((script, minutes) for script, minutes in json.loads(also))
