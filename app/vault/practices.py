"""Practices as they went, on the patient's computer and as they were shared."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.model.changes import AfterFeeling, Change, PracticeDone, SharingChosen
from app.model.ids import PracticeId, StreamId
from app.model.merge import latest, place
from app.vault.changes import ChangeTable
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros

_SHARING: Final = "sharing"
"""The topic of the choice about the practice log."""


@dataclass(frozen=True)
class PracticeView:
    """One time somebody practised.

    Attributes:
        id: This time of practising.
        script: The script's id.
        title: Its title as it was read.
        started_at: When it began.
        planned_s: Chosen length in seconds.
        done_s: Seconds until it ended or was left.
        after: How it was, when she said so.
        lingering: Whether something still bothers her, when she said so.
        line: A line in her own words, possibly none.
        finished: Whether it ended or was left; False only while it plays.
    """

    id: PracticeId
    script: str
    title: str
    started_at: datetime
    planned_s: int
    done_s: int
    after: AfterFeeling | None = None
    lingering: bool | None = None
    line: str = ""
    finished: bool = True


class PracticeRows:
    """The own practice log, and the practices that patients share. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, practice: PracticeView) -> None:
        """Adds a practice that begins to play."""
        self._db.execute(
            "INSERT INTO practice_log (practice, script, title, started, planned_s, done_s, line, finished) "
            "VALUES (?, ?, ?, ?, ?, ?, '', 0)",
            (
                practice.id,
                practice.script,
                practice.title,
                to_micros(practice.started_at),
                practice.planned_s,
                practice.done_s,
            ),
        )

    def progress(self, practice: PracticeId, done_s: int) -> None:
        """Keeps how far a playing practice has come."""
        self._db.execute(
            "UPDATE practice_log SET done_s = MAX(done_s, ?) WHERE practice = ? AND NOT finished", (done_s, practice)
        )

    def finish(self, practice: PracticeId, done_s: int) -> bool:
        """Closes a practice; returns False when it was closed before or was never begun."""
        changed = self._db.execute(
            "UPDATE practice_log SET done_s = MAX(done_s, ?), finished = 1 WHERE practice = ? AND NOT finished",
            (done_s, practice),
        )
        return changed > 0

    def check(self, practice: PracticeId, after: AfterFeeling | None, lingering: bool | None, line: str) -> bool:
        """Keeps how it was afterwards, and closes the practice; returns False when it was never begun."""
        changed = self._db.execute(
            "UPDATE practice_log SET after = ?, lingering = ?, line = ?, finished = 1 WHERE practice = ?",
            (after, lingering, line, practice),
        )
        return changed > 0

    def keep(self, practice: PracticeView) -> None:
        """Adds a practice that is over, or puts what she made of it in its place."""
        self._db.execute(
            "INSERT INTO practice_log (practice, script, title, started, planned_s, done_s, after, lingering, line, "
            "finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (practice) DO UPDATE SET "
            "script = excluded.script, title = excluded.title, started = excluded.started, "
            "planned_s = excluded.planned_s, done_s = excluded.done_s, after = excluded.after, "
            "lingering = excluded.lingering, line = excluded.line, finished = 1",
            (
                practice.id,
                practice.script,
                practice.title,
                to_micros(practice.started_at),
                practice.planned_s,
                practice.done_s,
                practice.after,
                practice.lingering,
                practice.line,
            ),
        )

    def discard(self, practice: PracticeId) -> None:
        """Forgets a practice: nothing of it was done, or she took it out."""
        self._db.execute("DELETE FROM practice_log WHERE practice = ?", (practice,))

    def open(self) -> tuple[PracticeView, ...]:
        """Returns practices that neither ended nor were left, for instance because the computer stopped."""
        return self._own("WHERE NOT finished ORDER BY started")

    def get(self, practice: PracticeId) -> PracticeView | None:
        """Returns an own practice, or None."""
        found = self._own("WHERE practice = ?", practice)
        return found[0] if found else None

    def recent(self, limit: int) -> tuple[PracticeView, ...]:
        """Returns the last own practices, newest first."""
        return self._own("WHERE finished ORDER BY started DESC LIMIT ?", limit)

    def between(self, first: datetime, after_last: datetime) -> tuple[PracticeView, ...]:
        """Returns the own practices that began in a time, oldest first."""
        return self._own(
            "WHERE finished AND started >= ? AND started < ? ORDER BY started",
            to_micros(first),
            to_micros(after_last),
        )

    def is_shared(self, stream: StreamId, practice: PracticeId) -> bool:
        """Says whether a practice stands among what is shared in a stream."""
        row = self._db.row("SELECT 1 FROM practices WHERE stream = ? AND practice = ?", (stream, practice))
        return row is not None

    def told(self, stream: StreamId, practice: PracticeId) -> PracticeView | None:
        """Returns a practice as it is shared in a stream, or None."""
        rows = self._db.rows(
            "SELECT practice, script, title, started, planned_s, done_s, after, lingering, line, 1 FROM practices "
            "WHERE stream = ? AND practice = ?",
            (stream, practice),
        )
        return _practice(rows[0]) if rows else None

    def shared_ids(self, stream: StreamId) -> frozenset[PracticeId]:
        """Returns which practices are shared in a stream."""
        rows = self._db.rows("SELECT practice FROM practices WHERE stream = ?", (stream,))
        return frozenset(PracticeId(practice) for (practice,) in rows)

    def shared(self, stream: StreamId, since: datetime) -> tuple[PracticeView, ...]:
        """Returns what a patient shared since a moment, newest first."""
        rows = self._db.rows(
            "SELECT practice, script, title, started, planned_s, done_s, after, lingering, line, 1 FROM practices "
            "WHERE stream = ? AND started >= ? ORDER BY started DESC",
            (stream, to_micros(since)),
        )
        return tuple(_practice(row) for row in rows)

    def shared_seconds(self, since: datetime) -> tuple[tuple[StreamId, datetime, int], ...]:
        """Returns (stream, beginning, seconds done) of everything shared since a moment, of all patients."""
        rows = self._db.rows("SELECT stream, started, done_s FROM practices WHERE started >= ?", (to_micros(since),))
        return tuple((StreamId(stream), from_micros(started), done_s) for stream, started, done_s in rows)

    def sharing(self) -> dict[StreamId, bool]:
        """Returns what each patient chose about sharing her practice log; those who did not choose are left out."""
        return {
            StreamId(stream): bool(on) for stream, on in self._db.rows("SELECT stream, practice_log FROM sharing")
        }

    def choices(self, stream: StreamId) -> tuple[tuple[datetime, bool], ...]:
        """Returns when a patient began or ended to share her practice log, as (moment, shared), oldest first."""
        said = sorted(ChangeTable(self._db).of_topic(stream, _SHARING), key=place)
        return tuple((one.created, one.body.practice_log) for one in said if isinstance(one.body, SharingChosen))

    def _own(self, clause: str, *parameters: str | int) -> tuple[PracticeView, ...]:
        rows = self._db.rows(
            "SELECT practice, script, title, started, planned_s, done_s, after, lingering, line, finished "
            f"FROM practice_log {clause}",
            parameters,
        )
        return tuple(_practice(row) for row in rows)


def project(db: Database, stream: StreamId, practice: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest change of a shared practice; one of which nothing was done was taken out again."""
    db.execute("DELETE FROM practices WHERE stream = ? AND practice = ?", (stream, practice))
    found = latest(changes, PracticeDone)
    if found is not None and found[1].done_s:
        change, done = found
        db.execute(
            "INSERT INTO practices (stream, practice, change, script, title, started, planned_s, done_s, after, "
            "lingering, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                stream,
                practice,
                change.id,
                done.script,
                done.title,
                to_micros(done.started_at),
                done.planned_s,
                done.done_s,
                done.after,
                done.lingering,
                done.line,
            ),
        )


def project_sharing(db: Database, stream: StreamId, _topic: str, changes: tuple[Change, ...]) -> None:
    """Keeps the latest choice about the practice log."""
    db.execute("DELETE FROM sharing WHERE stream = ?", (stream,))
    found = latest(changes, SharingChosen)
    if found is not None:
        db.execute("INSERT INTO sharing (stream, practice_log) VALUES (?, ?)", (stream, found[1].practice_log))


def _practice(
    row: tuple[str, str, str, int, int, int, AfterFeeling | None, int | None, str, int],
) -> PracticeView:
    id, script, title, started, planned_s, done_s, after, lingering, line, finished = row
    return PracticeView(
        PracticeId(id),
        script,
        title,
        from_micros(started),
        planned_s,
        done_s,
        after,
        None if lingering is None else bool(lingering),
        line,
        bool(finished),
    )
