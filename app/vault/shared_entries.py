"""Shared entries as their changes have it, on both sides, and the dropping of what was withdrawn."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from app.model.changes import Answer, Change, EntryShared
from app.model.ids import ChangeId, EntryId, PersonId, StreamId
from app.model.merge import entry_state
from app.model.states import DeliveryState, Withdrawal
from app.vault.database import Database, SqlValue
from app.vault.kept_commits import KeptCommits
from app.vault.moments import from_micros, to_micros
from app.vault.preferences import Preferences
from app.vault.recordings import Sounds
from app.vault.search import SearchIndex
from app.vault.words import Ask, all_words, first_words, pack, unpack_answers, unpack_asks

_WORDS_SEEN: Final = "words seen."
"""The preferences begin so that say whose words were read before their sound came; the change's id follows."""
_OPENED_BY_READER = (
    "EXISTS (SELECT 1 FROM evidence o WHERE o.stream = {v}.stream AND o.change = {v}.change "
    f"AND o.state = {DeliveryState.OPENED.value} AND NOT o.by_patient)"
)
# "Withdrawn" needs the reader's word that it was dropped, and that nothing of what was covered had been opened.
_WITHDRAWAL = (
    "CASE WHEN NOT e.withdrawn THEN 0 WHEN w.kept IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shared_entries x "
    "WHERE x.stream = e.stream AND x.entry = e.entry AND x.withdrawn AND "
    f"{_OPENED_BY_READER.format(v='x')}) THEN 2 ELSE 1 END"
)
_COLUMNS = (
    "SELECT e.stream, e.change, e.entry, e.version, e.form, e.title, e.week, e.written, e.answers, e.asks, "
    "e.response, "
    f"e.first_words, e.place, e.dropped, {_WITHDRAWAL}, {_OPENED_BY_READER.format(v='e')}, c.number "
    "FROM shared_entries e JOIN changes c ON c.stream = e.stream AND c.id = e.change "
    "LEFT JOIN withdrawals w ON w.stream = e.stream AND w.entry = e.entry "
)


@dataclass(frozen=True)
class SharedEntry:
    """One shared version.

    Attributes:
        stream: The care stream.
        change: The change that shared it.
        entry: The entry.
        version: Counts from 1.
        form: The form's id.
        title: The form's title.
        week: The week of the course.
        written_at: When it was written.
        answers: What was answered; empty when it was dropped.
        asks: Sentences marked "please answer this".
        response: For a form of the clinic's: the answers as FHIR has them, in JSON; else empty.
        first_words: For lists.
        dropped: Whether its words were dropped here, because it was withdrawn before it was opened.
        withdrawal: What became of the wish to withdraw it.
        opened: Whether the therapist opened it.
        number: Where it stands in the order of arrival in this vault.
    """

    stream: StreamId
    change: ChangeId
    entry: EntryId
    version: int
    form: str
    title: str
    week: int
    written_at: datetime
    answers: tuple[Answer, ...]
    asks: tuple[Ask, ...]
    response: str
    first_words: str
    dropped: bool
    withdrawal: Withdrawal
    opened: bool
    number: int


class SharedEntries:
    """Reads shared entries, and drops withdrawn ones. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._index = SearchIndex(db)

    def newest(self, stream: StreamId) -> tuple[SharedEntry, ...]:
        """Returns the newest version of each entry of a stream that was not dropped, oldest first."""
        return self._read("WHERE e.stream = ? AND e.newest ORDER BY e.written", stream)

    def versions(self, stream: StreamId, entry: EntryId) -> tuple[SharedEntry, ...]:
        """Returns the versions of an entry, oldest first."""
        return self._read("WHERE e.stream = ? AND e.entry = ? ORDER BY e.place, c.device, c.id", stream, entry)

    def last_of(self, stream: StreamId, entries: Iterable[EntryId]) -> dict[EntryId, SharedEntry]:
        """Returns the newest version of each of these entries."""
        found = self._read(
            "WHERE e.stream = ? AND e.newest AND e.entry IN (SELECT value FROM json_each(?))",
            stream,
            json.dumps(list(entries)),
        )
        return {shared.entry: shared for shared in found}

    def withdrawn(self, stream: StreamId) -> frozenset[ChangeId]:
        """Returns the changes that shared what was withdrawn later: their words leave this vault no more."""
        rows = self._db.rows("SELECT change FROM shared_entries WHERE stream = ? AND withdrawn", (stream,))
        return frozenset(ChangeId(row[0]) for row in rows)

    def of_change(self, stream: StreamId, id: ChangeId) -> SharedEntry:
        """Returns the version that a change shared, which is known to be one."""
        (found,) = self._read("WHERE e.stream = ? AND e.change = ?", stream, id)
        return found

    def drop(self, stream: StreamId, entry: EntryId, patient: PersonId, reader: PersonId) -> bool:
        """Forgets the words of withdrawn versions that the reader did not open, also not before their sound came.

        Returns whether all that the wish covers is dropped, so that it may be answered.
        """
        covered = [shared for shared in self.versions(stream, entry) if shared.withdrawal is not Withdrawal.NONE]
        opened = {
            row[0]
            for row in self._db.rows(
                "SELECT change FROM evidence WHERE stream = ? AND state = ? AND person = ? "
                "AND change IN (SELECT value FROM json_each(?))",
                (stream, DeliveryState.OPENED, reader, json.dumps([shared.change for shared in covered])),
            )
        }
        opened |= {shared.change for shared in covered} & self.words_seen()
        for shared in covered:
            if not shared.dropped and shared.change not in opened:
                self._forget(shared)
        _choose_newest(self._db, stream, entry)
        self.find_again(stream, entry, patient)
        return bool(covered) and not opened

    def see_words(self, changes: Iterable[ChangeId]) -> None:
        """Notes that words were before the reader's eyes whose sound is still on its way: they were read."""
        preferences = Preferences(self._db)
        for change in changes:
            preferences.put(_WORDS_SEEN + change, True)

    def words_seen(self) -> set[ChangeId]:
        """Returns the changes whose words were before the reader's eyes before their sound came."""
        return {ChangeId(name.removeprefix(_WORDS_SEEN)) for name in Preferences(self._db).names(_WORDS_SEEN)}

    def _forget(self, shared: SharedEntry) -> None:
        self._db.execute(
            "UPDATE shared_entries SET answers = ?, asks = ?, asks_count = 0, response = '', "
            "first_words = '', dropped = 1 "
            "WHERE stream = ? AND change = ?",
            (pack(()), pack(()), shared.stream, shared.change),
        )
        self._db.execute(
            "UPDATE changes SET payload = NULL WHERE stream = ? AND id = ?", (shared.stream, shared.change)
        )
        KeptCommits(self._db).drop(shared.stream, shared.change)
        Sounds(self._db).drop(shared.stream, shared.change)

    def find_again(self, stream: StreamId, entry: EntryId, patient: PersonId) -> None:
        """Lets a reader find the newest words of an entry, and no others."""
        found = self._read("WHERE e.stream = ? AND e.entry = ? AND e.newest", stream, entry)
        if not found:
            self._index.remove("entry", entry, patient)
            return
        shared = found[0]
        self._index.put("entry", entry, patient, shared.written_at, shared.title, all_words(shared.answers))

    def _read(self, where: str, *parameters: SqlValue) -> tuple[SharedEntry, ...]:
        return tuple(_shared(row) for row in self._db.rows(_COLUMNS + where, parameters))


def project(db: Database, stream: StreamId, entry: str, changes: tuple[Change, ...]) -> None:
    """Keeps what the changes of an entry come to; what was dropped stays dropped."""
    state = entry_state(changes)
    db.execute("DELETE FROM shared_entries WHERE stream = ? AND entry = ? AND NOT dropped", (stream, entry))
    for change in state.versions:
        _insert(db, change, withdrawn=change.id in state.withdrawn)
    db.execute("DELETE FROM withdrawals WHERE stream = ? AND entry = ?", (stream, entry))
    if state.asked is not None:
        db.execute(
            "INSERT INTO withdrawals (stream, entry, asked, kept) VALUES (?, ?, ?, ?)",
            (
                stream,
                entry,
                to_micros(state.asked.created),
                to_micros(state.kept.created) if state.kept else None,
            ),
        )
    _choose_newest(db, stream, EntryId(entry))


def _insert(db: Database, change: Change, *, withdrawn: bool) -> None:
    body = change.body
    if not isinstance(body, EntryShared):
        return
    db.execute(
        "INSERT INTO shared_entries (stream, change, entry, version, form, title, week, written, answers, asks, "
        "asks_count, response, first_words, place, newest, withdrawn, dropped) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0)",
        (
            change.stream,
            change.id,
            body.entry,
            body.version,
            body.form,
            body.title,
            body.week,
            to_micros(body.written_at),
            pack(body.answers),
            pack(body.asks),
            len(body.asks),
            body.response,
            first_words(body.answers),
            change.lamport,
            withdrawn,
        ),
    )


def _choose_newest(db: Database, stream: StreamId, entry: EntryId) -> None:
    db.execute(
        "UPDATE shared_entries SET newest = (change IS (SELECT v.change FROM shared_entries v JOIN changes c "
        "ON c.stream = v.stream AND c.id = v.change WHERE v.stream = ?1 AND v.entry = ?2 AND NOT v.dropped "
        "ORDER BY c.lamport DESC, c.device DESC, c.id DESC LIMIT 1)) WHERE stream = ?1 AND entry = ?2",
        (stream, entry),
    )


def _shared(row: tuple[Any, ...]) -> SharedEntry:
    stream, change, entry, version, form, title, week, written, *words, _, dropped, withdrawal, opened, number = row
    answers, asks, response, first = words
    return SharedEntry(
        StreamId(stream),
        ChangeId(change),
        EntryId(entry),
        version,
        form,
        title,
        week,
        from_micros(written),
        unpack_answers(answers),
        unpack_asks(asks),
        response,
        first,
        bool(dropped),
        Withdrawal(withdrawal),
        bool(opened),
        number,
    )
