"""The practice log: what was practised, kept while it plays, shared only if that was chosen.

Whether a practice is shared is settled when it ends, by the choice of that time, and holds for that practice: one
that was private stays so when it is changed, and a change of one that was shared follows it, whatever is chosen then.
"""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Final

from app.clock import Clock
from app.model.calendar import local_day, midnight
from app.model.change_set import ChangeSet
from app.model.changes import AfterFeeling, PracticeDone, SharingChosen
from app.model.ids import PracticeId, new_id
from app.vault.database import Database
from app.vault.journal import Journal, touched
from app.vault.own_shares import SHARING
from app.vault.practices import PracticeRows, PracticeView
from app.vault.preferences import Preferences
from app.vault.streams import Streams

__all__ = ["DayMinutes", "Done", "PracticeLog", "PracticeView", "Removed"]

ASKED_FROM_S: Final = 20
"""A practice that was left sooner is not asked about."""
UNASKED: Final = "practice.unasked"
"""The preference that names the practice after which she was not asked how it was yet."""
_ASKED_WITHIN: Final = timedelta(days=2)
"""How it was is asked no later than this."""


@dataclass(frozen=True)
class DayMinutes:
    """How long and how often somebody practised on a day; an empty day is an empty day."""

    day: date
    minutes: int
    practices: int = 0


@dataclass(frozen=True)
class Done:
    """A practice as she tells it, all of which she can change afterwards.

    Attributes:
        script: The script's id; of something that is not in the course, nothing.
        title: Its title as it is read.
        started_at: When it began.
        done_s: How long it was, in seconds, more than 0.
        after: How it was, when she said so.
        lingering: Whether something still bothers her, when she said so.
        line: A line in her own words, possibly none.
    """

    script: str
    title: str
    started_at: datetime
    done_s: int
    after: AfterFeeling | None = None
    lingering: bool | None = None
    line: str = ""


@dataclass(frozen=True)
class Removed:
    """A practice that was taken out of the log, so that it can be put back.

    Attributes:
        practice: As it was.
        told: As it was shared, or None when it was not.
    """

    practice: PracticeView
    told: PracticeView | None

    @property
    def shared(self) -> bool:
        """Whether it was shared."""
        return self.told is not None


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

    def finish(self, practice: PracticeId, done_s: int, *, asks: bool = False) -> ChangeSet:
        """Notes that a practice ended or was left. One of which nothing was done leaves no mark.

        Args:
            practice: The practice.
            done_s: Seconds that were practised.
            asks: Whether she is to be asked how it was, now or, when nothing comes of it now, the next time.
        """
        with self._db.transaction():
            return self._finish(practice, done_s, asks=asks)

    def check(
        self, practice: PracticeId, after: AfterFeeling | None, lingering: bool | None, line: str = ""
    ) -> ChangeSet:
        """Keeps how it was afterwards; every question may be left open."""
        with self._db.transaction():
            self._asked(practice)
            if not self._rows.check(practice, after, lingering, line):
                return ChangeSet()
            return self._share_answers(practice)

    def note(self, practice: PracticeId, after: AfterFeeling | None, lingering: bool | None, line: str = "") -> None:
        """Keeps what she answers while she answers it, so that a computer that stops loses nothing.

        It is hers alone until she is done, or the program stopped in the middle and `recover` is called.
        """
        with self._db.transaction():
            if self._rows.check(practice, after, lingering, line):
                self._preferences.put(UNASKED, practice)

    def pass_over(self, practice: PracticeId) -> ChangeSet:
        """Notes that she does not want to say how it was; she is not asked again, and nothing of it stays."""
        with self._db.transaction():
            passed = self._asked(practice)
            if passed:
                self._rows.check(practice, None, None, "")
            return passed

    def recover(self) -> ChangeSet:
        """Closes what was left open when the program or the computer stopped; called after unlocking.

        A practice that she was just answering about is closed with what she had answered.
        """
        changed = ChangeSet()
        with self._db.transaction():
            for practice in self._rows.open():
                changed |= self._finish(practice.id, practice.done_s, asks=True)
            noted = self._rows.get(PracticeId(self._preferences.get(UNASKED, "")))
            if noted is not None and _is_answered(noted):
                changed |= self._asked(noted.id) | self._share_answers(noted.id)
        return changed

    def unasked(self) -> PracticeView | None:
        """Returns the practice after which nobody asked how it was, because the program stopped or was locked."""
        practice = self._rows.get(PracticeId(self._preferences.get(UNASKED, "")))
        if practice is None or not practice.finished or _is_answered(practice):
            return None
        return practice if self._clock.now() - practice.started_at < _ASKED_WITHIN else None

    def add(self, done: Done) -> ChangeSet:
        """Keeps a practice that she did without the computer."""
        practice = PracticeView(
            PracticeId(new_id()),
            done.script,
            done.title,
            done.started_at,
            done.done_s,
            done.done_s,
            done.after,
            done.lingering,
            done.line,
        )
        with self._db.transaction():
            self._rows.keep(practice)
            return self._share(practice.id)

    def change(self, practice: PracticeId, done: Done) -> ChangeSet:
        """Keeps what she changed about a practice; one that is gone stays gone.

        What she changed of a practice that is shared is changed on the therapist's side too, and nothing else of it.
        """
        with self._db.transaction():
            before = self._rows.get(practice)
            if before is None:
                return ChangeSet()
            after = replace(
                before,
                script=done.script,
                title=done.title,
                started_at=done.started_at,
                done_s=done.done_s,
                after=done.after,
                lingering=done.lingering,
                line=done.line,
            )
            if after == before:
                return ChangeSet()
            self._rows.keep(after)
            told = self._told(practice)
            return self._tell(_changed(told, before, after)) if told else ChangeSet.of("practice", practice)

    def remove(self, practice: PracticeId) -> tuple[Removed | None, ChangeSet]:
        """Takes a practice out, here and, when it was shared, on the therapist's side too."""
        with self._db.transaction():
            found, told = self._rows.get(practice), self._told(practice)
            if found is None:
                return None, ChangeSet()
            self._rows.discard(practice)
            if told is None:
                return Removed(found, None), ChangeSet.of("practice", practice)
            gone = replace(told, title="", planned_s=0, done_s=0, after=None, lingering=None, line="")
            return Removed(found, told), self._tell(gone)

    def put_back(self, removed: Removed) -> ChangeSet:
        """Puts back what was taken out, and shares it again as it had been shared."""
        with self._db.transaction():
            self._rows.keep(removed.practice)
            if removed.told is None:
                return ChangeSet.of("practice", removed.practice.id)
            return self._tell(removed.told)

    def get(self, practice: PracticeId) -> PracticeView | None:
        """Returns a practice, or None."""
        return self._rows.get(practice)

    def recent(self, limit: int = 50) -> tuple[PracticeView, ...]:
        """Returns the last practices, newest first."""
        return self._rows.recent(limit)

    def shared(self) -> frozenset[PracticeId]:
        """Returns which practices the therapist's side has, whatever is chosen by now."""
        stream = self._streams.mine()
        return frozenset() if stream is None else self._rows.shared_ids(stream.id)

    def in_days(self, first: date, last: date) -> tuple[PracticeView, ...]:
        """Returns what was practised from one day to another, both included, oldest first."""
        return self._rows.between(midnight(first), midnight(last + timedelta(days=1)))

    def days(self, first: date, last: date) -> tuple[DayMinutes, ...]:
        """Returns how long and how often was practised on each day, from one to another, both included."""
        seconds = {first + timedelta(days=n): 0 for n in range((last - first).days + 1)}
        times = dict.fromkeys(seconds, 0)
        for practice in self.in_days(first, last):
            seconds[local_day(practice.started_at)] += practice.done_s
            times[local_day(practice.started_at)] += practice.done_s > 0
        return tuple(DayMinutes(day, whole_minutes(done), times[day]) for day, done in seconds.items())

    @property
    def sharing(self) -> bool | None:
        """Whether the practice log is shared; None until she chose."""
        choice = self._preferences.get(SHARING, "")
        return None if not choice else choice == "shared"

    def choose_sharing(self, share: bool) -> ChangeSet:
        """Keeps the choice, which holds for what is practised from now on, and tells the therapist's side."""
        with self._db.transaction():
            if self.sharing is share:
                return ChangeSet()
            self._preferences.put(SHARING, "shared" if share else "private")
            stream = self._streams.mine()
            if stream is None:
                return ChangeSet.of("settings", "sharing")
            return touched(self._journal.write(stream.id, SharingChosen(practice_log=share)))

    def _finish(self, practice: PracticeId, done_s: int, *, asks: bool) -> ChangeSet:
        if not self._rows.finish(practice, done_s):
            return ChangeSet()
        done = self._rows.get(practice)
        if done is not None and done.done_s == 0:
            self._rows.discard(practice)
            return ChangeSet.of("practice", practice)
        if asks and done is not None and done.done_s >= ASKED_FROM_S:
            self._preferences.put(UNASKED, practice)
        return self._share(practice)

    def _asked(self, practice: PracticeId) -> ChangeSet:
        if self._preferences.get(UNASKED, "") != practice:
            return ChangeSet()
        self._preferences.delete(UNASKED)
        return ChangeSet.of("practice", practice)

    def _share(self, practice: PracticeId) -> ChangeSet:
        done = self._rows.get(practice)
        if done is None or not self.sharing:
            return ChangeSet.of("practice", practice)
        return self._tell(done)

    def _share_answers(self, practice: PracticeId) -> ChangeSet:
        """Shares how it was when the practice was shared and she still shares.

        These are new words, and nothing beside the questions tells her who reads them.
        """
        return ChangeSet.of("practice", practice) if self._told(practice) is None else self._share(practice)

    def _told(self, practice: PracticeId) -> PracticeView | None:
        """Returns a practice as the therapist's side has it, or None when it was not shared."""
        stream = self._streams.mine()
        return None if stream is None else self._rows.told(stream.id, practice)

    def _tell(self, practice: PracticeView) -> ChangeSet:
        stream = self._streams.mine()
        if stream is None:
            return ChangeSet.of("practice", practice.id)
        return touched(self._journal.write(stream.id, _in_words(practice)))


def _is_answered(practice: PracticeView) -> bool:
    return practice.after is not None or practice.lingering is not None or bool(practice.line)


def _changed(told: PracticeView, before: PracticeView, after: PracticeView) -> PracticeView:
    """Returns what was told, with that changed which she changed."""
    changes = {
        field.name: getattr(after, field.name)
        for field in fields(after)
        if getattr(after, field.name) != getattr(before, field.name)
    }
    return replace(told, **changes)


def _in_words(done: PracticeView) -> PracticeDone:
    return PracticeDone(
        practice=done.id,
        script=done.script,
        title=done.title,
        started_at=done.started_at,
        planned_s=done.planned_s,
        done_s=done.done_s,
        after=done.after,
        lingering=done.lingering,
        line=done.line,
    )


def whole_minutes(seconds: int) -> int:
    """Returns minutes, rounded; something is never nothing."""
    return max(1, round(seconds / 60)) if seconds else 0
