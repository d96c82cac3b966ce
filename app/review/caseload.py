"""The caseload: one row for each patient, from a fixed number of queries however many there are."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from app.clinic.present import present_policy
from app.clinic.rules import Feedback
from app.clock import Clock
from app.model.calendar import STRAIGHT, Stretch, days_without, local_day, midnight, week_of
from app.model.ids import PersonId, StreamId
from app.practice.log import whole_minutes
from app.review.colours import Colours
from app.review.overdue import due_letter, overdue_days
from app.review.safety import SafetyForms, SafetyItems
from app.review.views import CaseRow, WeekMinutes
from app.vault.calls import CallRows
from app.vault.care_members import CareMembers
from app.vault.changes import SIGNS_OF_LIFE
from app.vault.database import Database
from app.vault.endings import Ending, Endings
from app.vault.letters import LetterRows
from app.vault.moments import from_micros
from app.vault.paths import PathRows
from app.vault.pauses import PauseRows
from app.vault.people import People, Person, Standing
from app.vault.practices import PracticeRows

_DAYS: Final = 7
_FAR: Final = date.max

_LAST_SHARED = (
    "SELECT s.id, (SELECT MAX(c.last) FROM (SELECT (SELECT MAX(created) FROM changes WHERE stream = s.id "
    "AND author = s.patient AND kind = k.value) AS last FROM json_each("
    f"""'{json.dumps(SIGNS_OF_LIFE)}') k) c) FROM streams s"""
)
# "Since the last letter" counts by arrival here: what was on its way when the letter was sent is not lost.
_SINCE_LETTER = (
    "WITH last AS MATERIALIZED (SELECT l.stream, MAX(m.number) AS number FROM letters l JOIN changes m "
    "ON m.stream = l.stream AND m.id = l.change WHERE l.author = ? GROUP BY l.stream) "
    "SELECT e.stream, COUNT(*), SUM(e.asks_count) FROM shared_entries e "
    "JOIN changes c ON c.stream = e.stream AND c.id = e.change LEFT JOIN last ON last.stream = e.stream "
    "WHERE e.newest AND c.number > COALESCE(last.number, 0) GROUP BY e.stream"
)


@dataclass(frozen=True)
class _Facts:
    """Everything the rows are made of, by stream."""

    now: datetime
    today: date
    letters: dict[StreamId, list[date]]
    leaving: dict[StreamId, date]
    shared: dict[StreamId, datetime]
    fresh: dict[StreamId, tuple[int, int]]
    calls: dict[StreamId, int]
    minutes: dict[StreamId, WeekMinutes]
    sharing: dict[StreamId, bool]
    unread: dict[StreamId, int]
    covering: dict[StreamId, datetime | None]
    left: frozenset[StreamId]
    pauses: dict[StreamId, tuple[Stretch, ...]]
    endings: dict[StreamId, Ending]
    safety: dict[StreamId, int]
    cover_began: dict[StreamId, date]
    feedback: Feedback
    paths: dict[StreamId, tuple[int, ...]]
    colours: dict[PersonId, int]


class Caseload:
    """Reads the rows of the caseload.

    Args:
        db: The vault.
        clock: The time.
        safety: Reads answers to safety items; by default there are none.
    """

    def __init__(self, db: Database, clock: Clock, safety: SafetyItems | None = None) -> None:
        self._db = db
        self._clock = clock
        self._people = People(db)
        self._letters = LetterRows(db)
        self._calls = CallRows(db)
        self._practices = PracticeRows(db)
        self._endings = Endings(db)
        self._safety = safety or SafetyItems(db, SafetyForms())

    def rows(self) -> tuple[CaseRow, ...]:
        """Returns all patients: who asked for a call first, then whose letter is due, then by day and name.

        After them come treatments that ended, and last who is no longer in the reader's care.
        """
        me = self._people.me()
        if me is None:
            return ()
        patients = self._people.patients()
        facts = self._facts(me.id, patients)
        return tuple(sorted((_row(person, facts) for person in patients), key=_queue))

    def row(self, person: PersonId) -> CaseRow | None:
        """Returns one patient's row, or None."""
        return next((row for row in self.rows() if row.person.id == person), None)

    def _facts(self, me: PersonId, patients: Iterable[Person]) -> _Facts:
        now = self._clock.now()
        today = local_day(now)
        letters, leaving = _sent_and_planned(self._letters.of_therapists(), today)
        policy, members = present_policy(self._db), CareMembers(self._db)
        began = {} if policy.cover.sees_overdue else members.cover_began(me)
        return _Facts(
            now=now,
            today=today,
            letters=letters,
            leaving=leaving,
            shared={StreamId(s): min(from_micros(at), now) for s, at in self._db.rows(_LAST_SHARED) if at},
            fresh={StreamId(s): (new, asks) for s, new, asks in self._db.rows(_SINCE_LETTER, (me,))},
            calls=self._calls.open_counts(),
            minutes=_by_stream(self._practices.shared_seconds(midnight(today - timedelta(days=_DAYS - 1))), today),
            sharing=self._practices.sharing(),
            unread=self._letters.unread(me),
            covering=members.covered_by(me),
            left=members.left_by(me),
            pauses=PauseRows(self._db).by_stream(),
            endings=self._endings.by_stream(),
            safety={stream: len(answers) for stream, answers in self._safety.open().items()},
            cover_began={stream: local_day(since) for stream, since in began.items()},
            feedback=policy.feedback,
            paths=PathRows(self._db).by_stream(),
            colours=Colours(self._db).of_all(patients),
        )


def week_minutes(practised: Iterable[tuple[datetime, int]], today: date) -> WeekMinutes:
    """Returns the minutes of seven days, today last, from (beginning, seconds)."""
    seconds = [0] * _DAYS
    for started_at, done_s in practised:
        ago = (today - local_day(started_at)).days
        if 0 <= ago < _DAYS:
            seconds[_DAYS - 1 - ago] += done_s
    a, b, c, d, e, f, g = map(whole_minutes, seconds)
    return a, b, c, d, e, f, g


def _sent_and_planned(
    letters: Iterable[tuple[StreamId, datetime, bool]], today: date
) -> tuple[dict[StreamId, list[date]], dict[StreamId, date]]:
    """Returns the days of letters that answer agreed days, and the next day for which one is planned.

    A colleague's letter answers an agreed day, too; one that is planned answers nothing before its day.
    """
    sent: dict[StreamId, list[date]] = defaultdict(list)
    leaving: dict[StreamId, date] = {}
    for stream, sent_at, planned in letters:
        day = local_day(sent_at)
        if planned and day > today:
            leaving[stream] = min(day, leaving.get(stream, day))
        else:
            sent[stream].append(day)
    return sent, leaving


def _by_stream(practised: Sequence[tuple[StreamId, datetime, int]], today: date) -> dict[StreamId, WeekMinutes]:
    found: dict[StreamId, list[tuple[datetime, int]]] = defaultdict(list)
    for stream, started_at, done_s in practised:
        found[stream].append((started_at, done_s))
    return {stream: week_minutes(done, today) for stream, done in found.items()}


def _row(person: Person, facts: _Facts) -> CaseRow:
    stream = person.stream or StreamId("")
    left = stream in facts.left
    pauses = facts.pauses.get(stream, ())
    path = facts.paths.get(stream, STRAIGHT)
    week = week_of(person.started_on, facts.today, pauses, path) if person.started_on else None
    ending = facts.endings.get(stream)
    said = ending is not None and ending.on_day <= facts.today and ending.has_left(facts.now)
    ended = ending if said else None
    is_over = left or ended is not None
    letters, begun = facts.letters.get(stream, []), facts.cover_began.get(stream)
    due = None if is_over else due_letter(person, letters, facts.today, pauses, begun, path)
    if ending is not None and due is not None and ending.is_over(facts.today, due.day):
        due = None
    new, asks = (0, 0) if left else facts.fresh.get(stream, (0, 0))
    last = facts.shared.get(stream)
    return CaseRow(
        person=person,
        week=week.number if week else None,
        silent_day=week is not None and week.silent_day,
        due=due.day if due else None,
        is_due=due is not None and due.is_due,
        new_entries=new,
        asks=asks,
        calls_open=0 if left else facts.calls.get(stream, 0),
        nothing_shared_days=days_without(local_day(last), facts.today, pauses) if last and not is_over else None,
        practice_minutes=facts.minutes.get(stream, (0, 0, 0, 0, 0, 0, 0)),
        last_seen=last,
        digits_waiting=person.standing is Standing.ENROLLED,
        practice_shared=facts.sharing.get(stream),
        letters_unread=facts.unread.get(stream, 0),
        covering=stream in facts.covering,
        covering_until=facts.covering.get(stream),
        left=left,
        paused=None if is_over else next((pause for pause in pauses if pause.holds(facts.today)), None),
        not_started_days=None
        if is_over or last
        else not_started(person, facts.today, pauses, facts.feedback.not_started_after_days),
        overdue_days=overdue_days(due, facts.today, pauses, facts.feedback.overdue_after_days),
        ended=None if left else ended,
        safety_open=0 if left else facts.safety.get(stream, 0),
        colour=facts.colours.get(person.id, 1),
        leaves_on=facts.leaving.get(stream),
    )


def not_started(person: Person, today: date, pauses: Collection[Stretch], after: int) -> int | None:
    """Returns for how many days somebody has been here without anything to see of it, once they are enough to say so.

    Args:
        person: A patient of whom nothing came yet.
        today: The present day.
        pauses: Days that nobody counts.
        after: From how many days on it is said.
    """
    if person.started_on is None:
        return None
    days = days_without(person.started_on, today, pauses)
    return days if days >= after else None


def _queue(row: CaseRow) -> tuple[bool, bool, bool, bool, date, str, str]:
    over = row.ended is not None
    name = row.person.name.casefold()
    return row.left, not row.wants_answer, over, not row.is_due, row.due or _FAR, name, row.person.id
