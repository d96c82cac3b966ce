"""The practice log: what was practised, kept while it plays, shared only if that was chosen."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.clock import Clock
from app.model.calendar import local_day, midnight
from app.model.change_set import ChangeSet
from app.model.changes import AfterFeeling, PracticeDone, SharingChosen
from app.model.ids import PracticeId, new_id
from app.vault.database import Database
from app.vault.journal import Journal, touched
from app.vault.practices import PracticeRows, PracticeView
from app.vault.preferences import Preferences
from app.vault.streams import Streams

__all__ = ["DayMinutes", "PracticeLog", "PracticeView"]

_CHOICE = "sharing.practice_log"


@dataclass(frozen=True)
class DayMinutes:
    """How long somebody practised on a day; an empty day is an empty day."""

    day: date
    minutes: int


class PracticeLog:
    """What a patient practised. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._rows = PracticeRows(db)
        self._preferences = Preferences(db)
        self._journal = Journal(db, clock)
        self._streams = Streams(db)

    def begin(self, script: str, title: str, planned_s: int) -> PracticeId:
        """Notes that a practice begins to play.

        Args:
            script: The script's id.
            title: Its title as it is read.
            planned_s: The chosen length in seconds.
        """
        practice = PracticeId(new_id())
        with self._db.transaction():
            self._rows.begin(PracticeView(practice, script, title, self._clock.now(), planned_s, 0))
        return practice

    def progress(self, practice: PracticeId, done_s: int) -> None:
        """Keeps how far it has come, so that a computer that stops loses nothing."""
        with self._db.transaction():
            self._rows.progress(practice, done_s)

    def finish(self, practice: PracticeId, done_s: int) -> ChangeSet:
        """Notes that a practice ended or was left. One of which nothing was done leaves no mark."""
        with self._db.transaction():
            return self._finish(practice, done_s)

    def check(
        self, practice: PracticeId, after: AfterFeeling | None, lingering: bool | None, line: str = ""
    ) -> ChangeSet:
        """Keeps how it was afterwards; every question may be left open."""
        with self._db.transaction():
            if not self._rows.check(practice, after, lingering, line):
                return ChangeSet()
            return self._share(practice)

    def recover(self) -> ChangeSet:
        """Closes what was left open when the program or the computer stopped; called after unlocking."""
        changed = ChangeSet()
        with self._db.transaction():
            for practice in self._rows.open():
                changed |= self._finish(practice.id, practice.done_s)
        return changed

    def get(self, practice: PracticeId) -> PracticeView | None:
        """Returns a practice, or None."""
        return self._rows.get(practice)

    def recent(self, limit: int = 50) -> tuple[PracticeView, ...]:
        """Returns the last practices, newest first."""
        return self._rows.recent(limit)

    def days(self, first: date, last: date) -> tuple[DayMinutes, ...]:
        """Returns how many minutes were practised on each day, from one to another, both included."""
        seconds = {first + timedelta(days=n): 0 for n in range((last - first).days + 1)}
        for practice in self._rows.between(midnight(first), midnight(last + timedelta(days=1))):
            seconds[local_day(practice.started_at)] += practice.done_s
        return tuple(DayMinutes(day, whole_minutes(done)) for day, done in seconds.items())

    @property
    def sharing(self) -> bool | None:
        """Whether the practice log is shared; None until she chose."""
        choice = self._preferences.get(_CHOICE, "")
        return None if not choice else choice == "shared"

    def choose_sharing(self, share: bool) -> ChangeSet:
        """Keeps the choice, which holds for what is practised from now on, and tells the therapist's side."""
        with self._db.transaction():
            if self.sharing is share:
                return ChangeSet()
            self._preferences.put(_CHOICE, "shared" if share else "private")
            stream = self._streams.mine()
            if stream is None:
                return ChangeSet.of("settings", "sharing")
            return touched(self._journal.write(stream.id, SharingChosen(practice_log=share)))

    def _finish(self, practice: PracticeId, done_s: int) -> ChangeSet:
        if not self._rows.finish(practice, done_s):
            return ChangeSet()
        done = self._rows.get(practice)
        if done is not None and done.done_s == 0:
            self._rows.discard(practice)
            return ChangeSet.of("practice", practice)
        return self._share(practice)

    def _share(self, practice: PracticeId) -> ChangeSet:
        done, stream = self._rows.get(practice), self._streams.mine()
        if done is None or stream is None or not self.sharing:
            return ChangeSet.of("practice", practice)
        body = PracticeDone(
            practice=practice,
            script=done.script,
            title=done.title,
            started_at=done.started_at,
            planned_s=done.planned_s,
            done_s=done.done_s,
            after=done.after,
            lingering=done.lingering,
            line=done.line,
        )
        return touched(self._journal.write(stream.id, body))


def whole_minutes(seconds: int) -> int:
    """Returns minutes, rounded; something is never nothing."""
    return max(1, round(seconds / 60)) if seconds else 0
