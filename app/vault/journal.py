"""The journal: every change, own or received, and what it comes to."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Final

from app.clock import Clock
from app.model.authority import may_write, role_in
from app.model.change_set import ChangeSet
from app.model.changes import (
    AnyBody,
    CallAnswered,
    CallAsked,
    Change,
    EntryShared,
    EntryWithdrawn,
    Introduced,
    ItemKept,
    LetterSent,
    NoteWritten,
    Opened,
    PathChanged,
    PauseSet,
    PlanChanged,
    PracticeDone,
    PracticeGiven,
    Received,
    SharingChosen,
    SparingSet,
    TreatmentEnded,
    Unknown,
    UseChosen,
    WithdrawalKept,
)
from app.model.encoding import check, kind_of
from app.model.ids import ChangeId, EntryId, StreamId, new_id
from app.model.merge import in_reach, topic
from app.model.states import DeliveryState
from app.vault import (
    calls,
    endings,
    given_practices,
    letters,
    notes,
    paths,
    pauses,
    people,
    plans,
    practices,
    shared_entries,
    sparings,
    uses,
)
from app.vault.changes import ChangeTable, Status
from app.vault.database import Database
from app.vault.moments import to_micros
from app.vault.own_items import OwnItems, known
from app.vault.own_shares import bring_home
from app.vault.people import People, Person
from app.vault.recordings import Sounds, whole
from app.vault.shared_entries import SharedEntries
from app.vault.streams import Stream, Streams
from app.vault.sync_state import SyncState

_RECEIVED_LIMIT: Final = 500
"""Ids in one acknowledgement, so that its record stays small."""

_HELD: Final = "answers.held"

_Projection = Callable[[Database, StreamId, str, tuple[Change, ...]], None]

_PROJECTIONS: Final[dict[type[AnyBody], tuple[str, _Projection]]] = {
    EntryShared: ("entry", shared_entries.project),
    EntryWithdrawn: ("entry", shared_entries.project),
    WithdrawalKept: ("entry", shared_entries.project),
    PracticeDone: ("practice", practices.project),
    SharingChosen: ("settings", practices.project_sharing),
    PauseSet: ("pause", pauses.project),
    LetterSent: ("letter", letters.project),
    NoteWritten: ("note", notes.project),
    PlanChanged: ("plan", plans.project),
    PathChanged: ("plan", paths.project),
    SparingSet: ("plan", sparings.project),
    PracticeGiven: ("given", given_practices.project),
    TreatmentEnded: ("ending", endings.project),
    UseChosen: ("use", uses.project),
    Introduced: ("person", people.project),
    CallAsked: ("call", calls.project),
    CallAnswered: ("call", calls.project),
}


class Journal:
    """Writes own changes, takes in those of others, and keeps what they come to.

    All methods that write expect a transaction. Whatever the order or repetition in which changes are accepted, the
    tables come out the same.

    Args:
        db: The vault.
        clock: Tells when an own change was made.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._changes = ChangeTable(db)
        self._people = People(db)
        self._streams = Streams(db)
        self._shared = SharedEntries(db)
        self._own = OwnItems(db)
        self._sounds = Sounds(db)

    def write(
        self, stream: StreamId, body: AnyBody, *, not_before: datetime | None = None, planned: bool = False
    ) -> Change:
        """Stores an own change, applies it and puts it into the outbox.

        Args:
            stream: A stream that this vault knows.
            body: What happened.
            not_before: The moment before which it does not leave.
            planned: Whether that moment was chosen, however far ahead; the change then bears it as its date.

        Raises:
            LookupError: The stream is not known, or this vault is not enrolled: a fault of the caller.
            ValueError: The body holds a value outside its range: a fault of the caller. Nothing was stored.
        """
        check(body)
        me, device, home = self._people.me(), self._people.device(), self._streams.get(stream)
        if me is None or device is None or home is None:
            raise LookupError("own changes need an enrolled vault and a known stream")
        change = Change(
            id=ChangeId(new_id()),
            stream=stream,
            author=me.id,
            device=device,
            lamport=self._highest(stream) + 1,
            created=not_before if planned and not_before else self._clock.now(),
            body=body,
        )
        self._changes.add(change, Status.APPLIED)
        moment = to_micros(not_before) if not_before else 0
        self._db.execute(
            "INSERT INTO outbox (change, stream, lamport, kind, not_before, planned) VALUES (?, ?, ?, ?, ?, ?)",
            (change.id, stream, change.lamport, kind_of(body), moment, int(planned)),
        )
        if isinstance(body, ItemKept):
            self._db.execute("UPDATE streams SET lamport = MAX(lamport, ?) WHERE id = ?", (change.lamport, stream))
            self._own.said(change, body)
        else:
            self._apply(change, home, me)
        return change

    def accept(self, change: Change) -> ChangeSet:
        """Takes in a change that was opened and verified by sync; repeating it changes nothing.

        A change that its author may not write, or whose count is out of reach, is stored as refused and has no
        effect; the set is then empty.
        """
        if self._changes.holds(change.stream, change.id):
            return ChangeSet()
        stream, me = self._streams.get(change.stream), self._people.me()
        if stream is None or me is None or not self._allowed(stream, change):
            self._changes.add(change, Status.REFUSED)
            return ChangeSet()
        if not in_reach(change.lamport, self._highest(stream.id)):
            self._changes.add(change, Status.OUT_OF_REACH)
            return ChangeSet()
        self._changes.add(change, _settled(change))
        changed = self._apply(change, stream, me)
        while (waiting := self._changes.in_reach(stream.id, self._highest(stream.id))) is not None:
            self._changes.set_status(waiting, _settled(waiting))
            changed |= self._apply(waiting, stream, me)
        return changed

    def acknowledge(self, stream: StreamId, ids: Sequence[ChangeId]) -> ChangeSet:
        """Writes that others' changes lie in this vault. Called once for each pull.

        Own changes, refused ones, acknowledgements themselves and what was acknowledged before are left out, and what
        was spoken until its sound is here.
        """
        me = self._people.me()
        if me is None or self._streams.get(stream) is None or SyncState(self._db).get(_HELD) is not None:
            return ChangeSet()
        rows = self._db.rows(
            "SELECT c.id FROM json_each(?) w JOIN changes c ON c.stream = ? AND c.id = w.value "
            f"WHERE c.author <> ? AND c.status <= ? AND c.kind NOT IN ('received', 'opened') AND {whole('c')} "
            "AND NOT EXISTS "
            "(SELECT 1 FROM evidence e WHERE e.stream = c.stream AND e.change = c.id AND e.person = ?) "
            "GROUP BY c.id ORDER BY c.number",
            (json.dumps(list(ids)), stream, me.id, Status.UNKNOWN, me.id),
        )
        fresh = tuple(ChangeId(row[0]) for row in rows)
        for first in range(0, len(fresh), _RECEIVED_LIMIT):
            self.write(stream, Received(changes=fresh[first : first + _RECEIVED_LIMIT]))
        return ChangeSet.of("state", *fresh) if fresh else ChangeSet()

    def came_back(self, stream: StreamId, changes: Iterable[Change], at: datetime) -> None:
        """Notes when the server took own changes that were made on another computer of the person's.

        Args:
            stream: Theirs.
            changes: As they came; those of others are passed over.
            at: The receipt's time.
        """
        me = self._people.me()
        if me is None:
            return
        self._db.executemany(
            "INSERT INTO evidence (stream, change, state, person, by_patient, at) VALUES (?, ?, ?, ?, 0, ?) "
            "ON CONFLICT DO UPDATE SET at = MIN(at, excluded.at)",
            [
                (stream, change.id, DeliveryState.DELIVERED, me.id, to_micros(at))
                for change in changes
                if change.author == me.id and not isinstance(change.body, ItemKept)
            ],
        )

    def hold_answers(self) -> None:
        """Writes no acknowledgement until `answer_held`: a vault that is restored said most of it long ago.

        What it said comes back with the streams, after what it was said about.
        """
        SyncState(self._db).put(_HELD, b"1")

    def answer_held(self) -> ChangeSet:
        """Writes the acknowledgements that are missing after everything came back; a transaction for each stream."""
        if SyncState(self._db).get(_HELD) is None:
            return ChangeSet()
        changed = ChangeSet()
        with self._db.transaction():
            SyncState(self._db).delete(_HELD)
        me = self._people.me()
        for stream in self._streams.all():
            with self._db.transaction():
                rows = self._db.rows("SELECT id FROM changes WHERE stream = ?", (stream.id,))
                changed |= self.acknowledge(stream.id, [ChangeId(row[0]) for row in rows])
                if me is not None and me.id != stream.patient:
                    for (entry,) in self._db.rows("SELECT entry FROM withdrawals WHERE stream = ?", (stream.id,)):
                        self._drop_withdrawn(EntryId(entry), stream, me)
        return changed

    def take_back(self, stream: StreamId, id: ChangeId) -> Change | None:
        """Forgets an own change that was not sealed yet, as if it had never been; returns it, or None if it left."""
        change = self._changes.get(stream, id)
        unsealed = "DELETE FROM outbox WHERE stream = ? AND change = ? AND digest IS NULL"
        if change is None or not self._db.execute(unsealed, (stream, id)):
            return None
        self._changes.remove(stream, id)
        self._project(change)
        self._sounds.take_back(stream, id)
        return change

    def get(self, stream: StreamId, id: ChangeId) -> Change | None:
        """Returns a change, or None when it is not here or was dropped."""
        return self._changes.get(stream, id)

    def unknown(self) -> int:
        """Returns how many changes need a newer Haven."""
        return self._changes.count(Status.UNKNOWN)

    def refused(self) -> int:
        """Returns how many changes were refused, for good or for now."""
        return self._changes.count(Status.REFUSED) + self._changes.count(Status.OUT_OF_REACH)

    def _apply(self, change: Change, stream: Stream, me: Person) -> ChangeSet:
        self._db.execute("UPDATE streams SET lamport = MAX(lamport, ?) WHERE id = ?", (change.lamport, stream.id))
        body = change.body
        if isinstance(body, Unknown):
            return ChangeSet.of("sync", change.id)
        if isinstance(body, Received):
            return self._add_evidence(change, body.changes, DeliveryState.RECEIVED, stream)
        if isinstance(body, Opened):
            return self._add_evidence(change, body.changes, DeliveryState.OPENED, stream)
        if isinstance(body, ItemKept):
            return self._own.take(change, body)
        self._project(change)
        self._sounds.note(change)
        if change.author == me.id == stream.patient:
            bring_home(self._db, change)
        if isinstance(body, EntryShared | EntryWithdrawn) and me.id != stream.patient:
            self._drop_withdrawn(body.entry, stream, me)
        return touched(change)

    def _project(self, change: Change) -> None:
        name = topic(change)
        if name is None or isinstance(change.body, Unknown):
            return
        _, project = _PROJECTIONS[type(change.body)]
        subject = change.author if isinstance(change.body, Introduced) else name
        project(self._db, change.stream, subject, self._changes.of_topic(change.stream, name))

    def _drop_withdrawn(self, entry: EntryId, stream: Stream, me: Person) -> None:
        """Drops what was withdrawn before it was opened here, and says so once for each wish."""
        if SyncState(self._db).get(_HELD) is not None:
            self._shared.find_again(stream.id, entry, stream.patient)
            return
        complete = self._shared.drop(stream.id, entry, stream.patient, me.id)
        if not complete:
            return
        answered = self._db.row(
            "SELECT 1 FROM changes k WHERE k.stream = ?1 AND k.topic = ?2 AND k.kind = 'entry.dropped' "
            "AND k.author = ?3 AND k.lamport > (SELECT MAX(lamport) FROM changes WHERE stream = ?1 AND topic = ?2 "
            "AND kind = 'entry.withdrawn' AND status = 0)",
            (stream.id, entry, me.id),
        )
        if answered is None:
            self.write(stream.id, WithdrawalKept(entry=entry))

    def _add_evidence(
        self, change: Change, ids: Sequence[ChangeId], state: DeliveryState, stream: Stream
    ) -> ChangeSet:
        by_patient = change.author == stream.patient
        self._db.executemany(
            "INSERT INTO evidence (stream, change, state, person, by_patient, at) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET at = MIN(at, excluded.at)",
            [(stream.id, id, state, change.author, by_patient, to_micros(change.created)) for id in ids],
        )
        rows = self._db.rows(
            "SELECT topic FROM changes WHERE stream = ? AND topic IS NOT NULL "
            "AND id IN (SELECT value FROM json_each(?))",
            (stream.id, json.dumps(list(ids))),
        )
        return ChangeSet.of("state", *ids, *(row[0] for row in rows))

    def _allowed(self, stream: Stream, change: Change) -> bool:
        return may_write(stream.kind, role_in(stream.patient, change.author), change.body)

    def _highest(self, stream: StreamId) -> int:
        row = self._db.row("SELECT lamport FROM streams WHERE id = ?", (stream,))
        return int(row[0]) if row else 0


def touched(change: Change) -> ChangeSet:
    """Returns what a screen may want to look at again after a change."""
    name = topic(change)
    if name is None or isinstance(change.body, Unknown):
        return ChangeSet()
    kind, _ = _PROJECTIONS[type(change.body)]
    return ChangeSet.of(kind, change.author if isinstance(change.body, Introduced) else name)


def _settled(change: Change) -> Status:
    body = change.body
    needs_newer = isinstance(body, Unknown) or (isinstance(body, ItemKept) and not known(body))
    return Status.UNKNOWN if needs_newer else Status.APPLIED
