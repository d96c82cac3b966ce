"""Handing over to a colleague: facts to begin from, and the note that is read first."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.clock import Clock
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.changes import Opened, TeamNote
from app.model.ids import ChangeId, PersonId, StreamId
from app.review.caseload import Caseload
from app.review.colleagues import ColleagueNote, Colleagues
from app.vault.calls import CallRows
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.letters import LetterRows
from app.vault.people import People
from app.vault.preferences import Preferences
from app.vault.promises import PromiseRows
from app.vault.sparings import SparingRows
from app.vault.streams import Streams
from app.vault.unwanted_effects import EffectRows

_DRAFT = "team.hand_over."


@dataclass(frozen=True)
class HandOverFacts:
    """What a hand-over begins from: dates, counts and words that stand here already.

    Attributes:
        name: The patient's.
        week: The week of the course, or None before it began.
        silent_day: Whether it is the week of the silent day.
        last_letter: The day of the last letter of any therapist that left, or None.
        due: The day on which the next letter is due, or None.
        overdue: Whether it counts as overdue.
        new_entries: What she shared since the own last letter that left.
        promises: Open promises from letters that left.
        effects: Unwanted effects that are not over, with the day since when.
        spared: What practices spare by a clinician's word, as `app.practice.sparing` has it.
        paused_until: The last day of a pause that goes on, None without one or when nobody knows its end.
        calls: Open wishes to be called, as (day, line).
        safety: How many answers to safety items are open.
    """

    name: str
    week: int | None
    silent_day: bool
    last_letter: date | None
    due: date | None
    overdue: bool
    new_entries: int
    promises: tuple[str, ...]
    effects: tuple[tuple[str, date], ...]
    spared: tuple[str, ...]
    paused_until: date | None
    calls: tuple[tuple[date, str], ...]
    safety: int


class HandOver:
    """Hands a patient over in writing. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock, caseload: Caseload) -> None:
        self._db = db
        self._clock = clock
        self._caseload = caseload
        self._colleagues = Colleagues(db, clock)
        self._journal = Journal(db, clock)
        self._people = People(db)
        self._preferences = Preferences(db)
        self._streams = Streams(db)

    def facts(self, patient: PersonId) -> HandOverFacts | None:
        """Returns what a hand-over begins from, or None when there is no such patient here."""
        row, stream, me = self._caseload.row(patient), self._streams.of_patient(patient), self._people.me()
        if row is None or stream is None or me is None:
            return None
        now = self._clock.now()
        left = [one for one in LetterRows(self._db).all(stream.id) if one.leaves_at is None or one.leaves_at <= now]
        letters = [one.sent_at for one in left if one.author != patient]
        told = {one.letter for one in left}
        spared = SparingRows(self._db).of(stream.id)
        return HandOverFacts(
            name=row.person.name,
            week=row.week,
            silent_day=row.silent_day,
            last_letter=local_day(max(letters)) if letters else None,
            due=row.due,
            overdue=row.overdue_days is not None,
            new_entries=self._since(stream.id, [one.change for one in left if one.author == me.id]),
            promises=tuple(one.text for one in PromiseRows(self._db).open_for(patient) if one.letter in told),
            effects=tuple((one.what, one.began) for one in EffectRows(self._db).of(patient) if one.over is None),
            spared=spared.needs if spared else (),
            paused_until=row.paused.last if row.paused else None,
            calls=tuple(
                (local_day(call.asked_at), call.line) for call in CallRows(self._db).of(stream.id, open_only=True)
            ),
            safety=row.safety_open,
        )

    def _since(self, stream: StreamId, letters: Iterable[ChangeId]) -> int:
        """Returns how much she shared since the last of these letters; what is only planned answers nothing yet."""
        (count,) = self._db.rows(
            "SELECT COUNT(*) FROM shared_entries e JOIN changes c ON c.stream = e.stream AND c.id = e.change "
            "WHERE e.stream = ?1 AND e.newest AND c.number > (SELECT COALESCE(MAX(number), 0) FROM changes "
            "WHERE stream = ?1 AND id IN (SELECT value FROM json_each(?2)))",
            (stream, json.dumps(list(letters))),
        )[0]
        return int(count)

    def keep_draft(self, patient: PersonId, text: str) -> datetime:
        """Keeps a hand-over that is being written, and returns when it was kept."""
        with self._db.transaction():
            if text.strip():
                self._preferences.put(_DRAFT + patient, text)
            else:
                self._preferences.delete(_DRAFT + patient)
        return self._clock.now()

    def draft(self, patient: PersonId) -> str:
        """Returns the hand-over that is being written, possibly none."""
        return self._preferences.get(_DRAFT + patient, "")

    def send(self, patient: PersonId, text: str) -> ChangeSet:
        """Sends it to the colleagues in care of a patient; nothing happens when there are none, or no words."""
        team = self._streams.team_of(patient)
        if team is None or not text.strip() or not self._colleagues.team(patient).can_write:
            return ChangeSet()
        with self._db.transaction():
            change = self._journal.write(team.id, TeamNote(text=text.strip(), hand_over=True))
            self._preferences.delete(_DRAFT + patient)
        return ChangeSet.of("note", change.id)

    def unread(self, patient: PersonId) -> tuple[ColleagueNote, ...]:
        """Returns hand-overs of others that the reader did not mark as read, oldest first."""
        notes = self._colleagues.team(patient).notes
        return tuple(note for note in notes if note.hand_over and not note.mine and not note.read)

    def mark_read(self, patient: PersonId, note: ChangeId) -> ChangeSet:
        """Says, once and to the colleagues alone, that the reader read a hand-over."""
        team = self._streams.team_of(patient)
        if team is None or all(each.id != note for each in self.unread(patient)):
            return ChangeSet()
        with self._db.transaction():
            self._journal.write(team.id, Opened(changes=(note,)))
        return ChangeSet.of("note", note) | ChangeSet.of("state", note)
