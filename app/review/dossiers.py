"""The dossier: everything of one patient, from a fixed number of queries."""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from app.clock import Clock
from app.diary.views import EntryVersion, EntryView
from app.letters.service import Letters
from app.letters.views import Draft
from app.model.calendar import local_day, midnight
from app.model.ids import ChangeId, EntryId, PersonId, StreamId
from app.review.caseload import Caseload, week_minutes
from app.review.safety import SafetyItems
from app.review.views import CaseRow, Dossier
from app.vault.calls import CallRows
from app.vault.database import Database
from app.vault.deliveries import Deliveries
from app.vault.letters import LetterRows
from app.vault.notes import Notes
from app.vault.people import People
from app.vault.plans import Plans
from app.vault.practices import PracticeRows
from app.vault.recordings import Sounds, whole
from app.vault.shared_entries import SharedEntries, SharedEntry
from app.vault.streams import Streams

_PRACTICE_WEEKS: Final = 4


class Dossiers:
    """Reads dossiers."""

    def __init__(self, db: Database, clock: Clock, caseload: Caseload, letters: Letters, safety: SafetyItems) -> None:
        self._db = db
        self._clock = clock
        self._caseload = caseload
        self._letters = letters
        self._letter_rows = LetterRows(db)
        self._shared = SharedEntries(db)
        self._deliveries = Deliveries(db)
        self._notes = Notes(db)
        self._practices = PracticeRows(db)
        self._calls = CallRows(db)
        self._plans = Plans(db)
        self._people = People(db)
        self._streams = Streams(db)
        self._sounds = Sounds(db)
        self._safety = safety

    def of(self, person: PersonId, rows: Sequence[CaseRow] | None = None) -> Dossier | None:
        """Returns a patient's dossier, or None when there is no such patient here.

        Args:
            person: The patient.
            rows: The caseload, when it was read already.
        """
        cases = self._caseload.rows() if rows is None else rows
        row = next((case for case in cases if case.person.id == person), None)
        stream, me = self._streams.of_patient(person), self._people.me()
        if row is None or me is None:
            return None
        if stream is None:
            return _before_enrolment(row)
        sent = [each for each in self._letter_rows.sent_by(me.id) if each[0] == stream.id]
        last_letter = sent[-1][2] if sent else 0
        shared = self._shared.newest(stream.id)
        views = dict(zip((one.change for one in shared), self._views(stream.id, shared, me.id), strict=True))
        today = local_day(self._clock.now())
        practices = self._practices.shared(stream.id, midnight(today - timedelta(weeks=_PRACTICE_WEEKS)))
        calls = () if row.left else self._calls.of(stream.id, open_only=True)
        return Dossier(
            person=row.person,
            row=row,
            week=row.week,
            entries=tuple(views[one.change] for one in shared if one.number > last_letter),
            earlier=tuple(views[one.change] for one in reversed(shared) if one.number <= last_letter),
            practices=practices,
            minutes=week_minutes([(one.started_at, one.done_s) for one in practices], today),
            practice_shared=row.practice_shared,
            calls=calls,
            letters=self._letters.all(person),
            notes=self._notes.drafts(person),
            draft=self._letters.draft(person),
            last_letter_at=sent[-1][1] if sent else None,
            plan=self._plans.of(stream.id),
            shown=(*views, *(call.id for call in calls)),
            safety=() if row.left else self._safety.open(stream.id).get(stream.id, ()),
        )

    def versions(self, person: PersonId, entry: EntryId) -> tuple[EntryVersion, ...]:
        """Returns all versions of an entry that are still here, oldest first."""
        stream = self._streams.of_patient(person)
        found = [one for one in self._shared.versions(stream.id, entry) if not one.dropped] if stream else []
        states = self._deliveries.of((one.stream, one.change) for one in found)
        return tuple(
            EntryVersion(
                one.version, one.written_at, one.answers, one.asks, one.change, states[one.stream, one.change]
            )
            for one in found
        )

    def unopened(self, stream: StreamId, shown: Sequence[ChangeId], reader: PersonId) -> tuple[ChangeId, ...]:
        """Returns those of the changes that the reader did not open before, and whose sounds are all here."""
        rows = self._db.rows(
            "SELECT w.value FROM json_each(?1) w JOIN changes c ON c.stream = ?2 AND c.id = w.value "
            f"WHERE c.author <> ?3 AND {whole('c')} AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.stream = ?2 "
            "AND e.change = w.value AND e.state = 3 AND e.person = ?3) ORDER BY w.key",
            (json.dumps(list(shown)), stream, reader),
        )
        return tuple(ChangeId(row[0]) for row in rows)

    def waiting_for_sound(
        self, stream: StreamId, shown: Sequence[ChangeId], reader: PersonId
    ) -> tuple[ChangeId, ...]:
        """Returns those of the changes, by others, whose sounds are not all here."""
        rows = self._db.rows(
            "SELECT w.value FROM json_each(?1) w JOIN changes c ON c.stream = ?2 AND c.id = w.value "
            f"WHERE c.author <> ?3 AND NOT ({whole('c')}) ORDER BY w.key",
            (json.dumps(list(shown)), stream, reader),
        )
        return tuple(ChangeId(row[0]) for row in rows)

    def _views(self, stream: StreamId, shared: Sequence[SharedEntry], reader: PersonId) -> tuple[EntryView, ...]:
        states = self._deliveries.of((one.stream, one.change) for one in shared)
        notes = self._notes.of_entries(stream, [one.entry for one in shared])
        sounds = self._sounds.of(stream, [one.change for one in shared])
        fresh = set(self.unopened(stream, [one.change for one in shared], reader))
        return tuple(
            EntryView(
                id=one.entry,
                form=one.form,
                title=one.title,
                week=one.week,
                written_at=one.written_at,
                answers=one.answers,
                asks=one.asks,
                first_words=one.first_words,
                version=one.version,
                shared_version=one.version,
                delivery=states[one.stream, one.change],
                withdrawal=one.withdrawal,
                notes=notes.get(one.entry, ()),
                is_new=one.change in fresh,
                sounds=sounds.get(one.change, ()),
            )
            for one in shared
        )


def _before_enrolment(row: CaseRow) -> Dossier:
    return Dossier(
        person=row.person,
        row=row,
        week=None,
        entries=(),
        earlier=(),
        practices=(),
        minutes=row.practice_minutes,
        practice_shared=None,
        calls=(),
        letters=(),
        notes=(),
        draft=Draft(),
        last_letter_at=None,
        plan=(),
        shown=(),
    )
