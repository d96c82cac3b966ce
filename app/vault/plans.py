"""The therapist's plan for each week."""

from app.model.changes import Change, PlanChanged
from app.model.ids import StreamId
from app.model.merge import latest
from app.vault.database import Database


class Plans:
    """Reads plans."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> tuple[PlanChanged, ...]:
        """Returns the newest plan of each week that has one, in order."""
        rows = self._db.rows(
            "SELECT week, practice, minutes, reason FROM plans WHERE stream = ? ORDER BY week", (stream,)
        )
        return tuple(PlanChanged(week=row[0], practice=row[1], minutes=row[2], reason=row[3]) for row in rows)


def project(db: Database, stream: StreamId, topic: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest plan of a week; the topic is "week" and its number."""
    db.execute("DELETE FROM plans WHERE stream = ? AND week = ?", (stream, int(topic.split()[1])))
    found = latest(changes, PlanChanged)
    if found is not None:
        plan = found[1]
        db.execute(
            "INSERT INTO plans (stream, week, practice, minutes, reason) VALUES (?, ?, ?, ?, ?)",
            (stream, plan.week, plan.practice, plan.minutes, plan.reason),
        )
