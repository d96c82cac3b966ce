"""The own diary: entries and all their versions. Sharing makes a change of its own.

A version is written on one computer. What another computer wrote, or the person shared from there, comes in beside
it (`twin` names where it was written); it is never changed here, so that nobody's words are lost.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from app.model.changes import Answer, EntryShared
from app.model.ids import ChangeId, EntryId
from app.vault.database import Database, SqlValue
from app.vault.moments import from_micros, to_micros
from app.vault.search import SearchIndex
from app.vault.words import Ask, all_words, first_words, pack, unpack_answers, unpack_asks

_COLUMNS = (
    "SELECT e.entry, e.form, e.title, e.week, v.version, v.written, v.answers, v.asks, v.response, "
    "v.first_words, v.change, "
    "(SELECT MAX(s.version) FROM entry_versions s WHERE s.entry = e.entry AND s.change IS NOT NULL) FROM entries e "
)
_NEWEST = _COLUMNS + "JOIN entry_versions v ON v.entry = e.entry AND v.version = e.version "
_SPOKEN = (
    "EXISTS (SELECT 1 FROM recordings r WHERE r.place = 'entry' AND r.subject = v.entry AND r.size > 0 "
    "AND r.removed IS NULL)"
)

_SITTING: Final = timedelta(hours=1)
"""Words that were last written longer ago belong to an earlier sitting, and stay as a version of their own."""


@dataclass(frozen=True)
class OwnEntry:
    """An entry with the words of one version.

    Attributes:
        entry: The entry.
        form: The form's id.
        title: The form's title.
        week: The week of the course.
        version: Counts from 1.
        written_at: When this version was last written.
        answers: What was answered; empty answers are left out.
        asks: Sentences marked "please answer this".
        response: For a form of the clinic's: everything that was answered, as FHIR has it, in JSON; else empty.
        first_words: For lists.
        change: The change that shared this version, or None while it is private.
        shared_version: The newest version of the entry that was shared, or None.
    """

    entry: EntryId
    form: str
    title: str
    week: int
    version: int
    written_at: datetime
    answers: tuple[Answer, ...]
    asks: tuple[Ask, ...]
    response: str
    first_words: str
    change: ChangeId | None
    shared_version: int | None


class EntryRows:
    """The entries of the person whose vault this is. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._index = SearchIndex(db)

    def begin(self, entry: EntryId, form: str, title: str, week: int, at: datetime) -> None:
        """Adds an entry without words; it is not listed until something was written."""
        self._db.execute(
            "INSERT INTO entries (entry, form, title, week, begun, version) VALUES (?, ?, ?, ?, ?, 0)",
            (entry, form, title, week, to_micros(at)),
        )

    def newest(self, entry: EntryId) -> OwnEntry | None:
        """Returns an entry with its newest words, or None when nothing was written."""
        found = self._read(f"{_NEWEST} WHERE e.entry = ?", entry)
        return found[0] if found else None

    def versions(self, entry: EntryId) -> tuple[OwnEntry, ...]:
        """Returns all versions, oldest first."""
        return self._read(
            f"{_COLUMNS} JOIN entry_versions v ON v.entry = e.entry WHERE e.entry = ? ORDER BY v.version", entry
        )

    def recent(self, limit: int) -> tuple[OwnEntry, ...]:
        """Returns the last entries that hold words, newest first."""
        return self._read(
            f"{_NEWEST} WHERE e.written IS NOT NULL AND e.removed IS NULL ORDER BY e.written DESC LIMIT ?", limit
        )

    def between(self, first: datetime, after_last: datetime) -> tuple[OwnEntry, ...]:
        """Returns the entries written in a time, oldest first."""
        return self._read(
            f"{_NEWEST} WHERE e.written >= ? AND e.written < ? AND e.removed IS NULL ORDER BY e.written",
            to_micros(first),
            to_micros(after_last),
        )

    def of_form(self, form: str) -> tuple[OwnEntry, ...]:
        """Returns the entries of a form that hold words, newest first."""
        return self._read(
            f"{_NEWEST} WHERE e.form = ? AND e.written IS NOT NULL AND e.removed IS NULL ORDER BY e.written DESC",
            form,
        )

    def keep(
        self,
        entry: EntryId,
        answers: tuple[Answer, ...],
        asks: tuple[Ask, ...],
        at: datetime,
        response: str = "",
        *,
        fresh: bool = False,
    ) -> None:
        """Keeps words: in place while the newest version is private and of this sitting, otherwise as a new version.

        A version that was begun on another computer counts as shared: that computer may still be writing it.

        An entry whose last words were taken away is no longer listed, unless a version of it was shared.

        Args:
            entry: The entry.
            answers: What was answered.
            asks: Sentences marked "please answer this".
            at: The moment.
            response: For a form of the clinic's: everything that was answered.
            fresh: Whether what was there before stays as a version in any case.
        """
        newest = self.newest(entry)
        version = self._next(entry) if fresh else self._version_to_write(entry, newest, at)
        moment = to_micros(at)
        self._db.execute(
            "INSERT INTO entry_versions (entry, version, written, answers, asks, response, first_words) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (entry, version) DO UPDATE SET written = excluded.written, "
            "answers = excluded.answers, asks = excluded.asks, response = excluded.response, "
            "first_words = excluded.first_words",
            (entry, version, moment, pack(answers), pack(asks), response, first_words(answers)),
        )
        listed = bool(answers) or (newest is not None and newest.shared_version is not None) or self._is_spoken(entry)
        self._db.execute(
            "UPDATE entries SET version = ?, written = ? WHERE entry = ?",
            (version, moment if listed else None, entry),
        )
        self._find_again(entry)

    def mark_shared(self, entry: EntryId, version: int, change: ChangeId) -> None:
        """Freezes a version: it was shared."""
        self._db.execute(
            "UPDATE entry_versions SET change = ? WHERE entry = ? AND version = ?", (change, entry, version)
        )

    def mark_private(self, change: ChangeId) -> None:
        """Says that a share was taken back before it left."""
        self._db.execute("UPDATE entry_versions SET change = NULL WHERE change = ?", (change,))

    def set_removed(self, entry: EntryId, at: datetime | None) -> None:
        """Takes an entry out of all lists and of what can be found, or brings it back (None)."""
        self._db.execute(
            "UPDATE entries SET removed = ? WHERE entry = ?", (to_micros(at) if at is not None else None, entry)
        )
        self._find_again(entry)

    def take_version(self, entry: EntryId, version: int, twin: str, words: dict[str, Any]) -> None:
        """Takes in a version as another computer wrote it; words that were here before stay.

        Args:
            entry: The entry; it is begun when it is not here yet.
            version: Its number there; when that is taken by other words here, it gets the next one.
            twin: Names it on that computer, so that what is written there later replaces it.
            words: The columns of the version.
        """
        written, answers, asks = words["written"], words["answers"], words["asks"]
        response = words.get("response", "")
        self._begin_if_missing(entry, written)
        if self._row_with(entry, version, (answers, asks, response)) is not None:
            return
        changed = self._db.execute(
            "UPDATE entry_versions SET written = ?, answers = ?, asks = ?, response = ?, first_words = ? "
            "WHERE twin = ? AND entry = ? AND change IS NULL",
            (written, answers, asks, response, words["first_words"], twin, entry),
        )
        if not changed:
            self._add(entry, version, twin, (written, answers, asks, response, words["first_words"]))

    def take_shared(self, body: EntryShared, change: ChangeId, twin: str) -> None:
        """Notes that a version was shared, from this computer or another one, with the words that were shared.

        So what was shared stands in the diary again on a computer that never had it.

        Args:
            body: What was shared.
            change: The change that shared it.
            twin: Names the version on the computer that shared it.
        """
        if self._db.row("SELECT 1 FROM entry_versions WHERE entry = ? AND change = ?", (body.entry, change)):
            return
        written, answers, asks = to_micros(body.written_at), pack(body.answers), pack(body.asks)
        self._begin_if_missing(body.entry, written)
        self._db.execute(
            "UPDATE entries SET form = ?, title = ?, week = ? WHERE entry = ? AND form = ''",
            (body.form, body.title, body.week, body.entry),
        )
        found = self._row_with(body.entry, body.version, (answers, asks, None), private=True)
        if found is None:
            shared = (written, answers, asks, body.response, first_words(body.answers))
            found = self._add(body.entry, body.version, twin, shared)
        self.mark_shared(body.entry, found, change)

    def settle(self, entry: EntryId, device: str) -> None:
        """Shows the newest version, by the order of what was told; what was not told yet is newer still.

        Args:
            entry: The entry.
            device: This one.
        """
        row = self._db.row(
            "SELECT v.version, v.written, v.answers <> ? OR EXISTS (SELECT 1 FROM entry_versions s "
            f"WHERE s.entry = v.entry AND s.change IS NOT NULL) OR {_SPOKEN} FROM entry_versions v "
            "LEFT JOIN own_dirty d ON d.item = 'version' AND v.twin IS NULL AND d.key = v.entry || ' ' || v.version "
            "LEFT JOIN own_items i ON i.item = 'version' "
            "AND i.key = COALESCE(v.twin, v.entry || ' ' || v.version || ' ' || ?) WHERE v.entry = ? "
            "ORDER BY d.key IS NOT NULL OR (i.key IS NULL AND v.twin IS NULL) DESC, COALESCE(i.lamport, 0) DESC, "
            "COALESCE(i.device, '') DESC, v.version DESC LIMIT 1",
            (pack(()), device, entry),
        )
        if row is not None:
            version, written, listed = row
            self._db.execute(
                "UPDATE entries SET version = ?, written = ? WHERE entry = ?",
                (version, written if listed else None, entry),
            )
        self._find_again(entry)

    def file_under(self, entry: EntryId, form: str, title: str) -> None:
        """Files an entry under another form."""
        self._db.execute("UPDATE entries SET form = ?, title = ? WHERE entry = ?", (form, title, entry))

    def days(self, first: datetime, after_last: datetime) -> tuple[datetime, ...]:
        """Returns when the entries of a time were written, oldest first; nothing of their words is read."""
        rows = self._db.rows(
            "SELECT written FROM entries WHERE written >= ? AND written < ? AND removed IS NULL ORDER BY written",
            (to_micros(first), to_micros(after_last)),
        )
        return tuple(from_micros(written) for (written,) in rows)

    def _is_spoken(self, entry: EntryId) -> bool:
        """Says whether something of an entry was spoken, which is there also when no word was typed."""
        return self._db.row(f"SELECT 1 FROM (SELECT ? AS entry) v WHERE {_SPOKEN}", (entry,)) is not None

    def _version_to_write(self, entry: EntryId, newest: OwnEntry | None, at: datetime) -> int:
        """Returns the number under which words are kept: that of a private version of this sitting, or a new one."""
        if (
            newest is not None
            and newest.change is None
            and (abs(at - newest.written_at) < _SITTING or not newest.answers)
        ):
            row = self._db.row(
                "SELECT twin FROM entry_versions WHERE entry = ? AND version = ?", (entry, newest.version)
            )
            if row == (None,):
                return newest.version
        return self._next(entry)

    def _next(self, entry: EntryId) -> int:
        row = self._db.row("SELECT COALESCE(MAX(version), 0) + 1 FROM entry_versions WHERE entry = ?", (entry,))
        return int(row[0]) if row else 1

    def _begin_if_missing(self, entry: EntryId, at: int) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO entries (entry, form, title, week, begun, version) VALUES (?, '', '', 0, ?, 0)",
            (entry, at),
        )

    def _row_with(
        self, entry: EntryId, version: int, words: tuple[bytes, bytes, str | None], *, private: bool = False
    ) -> int | None:
        """Returns the number of a version with exactly these words, that of the same number first, or None.

        Args:
            entry: The entry.
            version: The number.
            words: Answers, marked sentences and response; what is shared leaves out what is unfinished, so that any
                response (None) fits the same answers.
            private: Whether only versions that were not shared count, whatever their number.
        """
        row = self._db.row(
            "SELECT version FROM entry_versions WHERE entry = ?1 AND answers = ?2 AND asks = ?3 "
            "AND (?4 IS NULL OR response = ?4) "
            f"AND {'change IS NULL' if private else 'version = ?5'} ORDER BY version = ?5 DESC, version LIMIT 1",
            (entry, *words, version),
        )
        return int(row[0]) if row else None

    def _add(self, entry: EntryId, version: int, twin: str, words: tuple[int, bytes, bytes, str, str]) -> int:
        taken = self._db.row("SELECT 1 FROM entry_versions WHERE entry = ? AND version = ?", (entry, version))
        number = version if taken is None else self._next(entry)
        self._db.execute(
            "INSERT INTO entry_versions (entry, version, written, answers, asks, response, first_words, twin) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (entry, number, *words, twin),
        )
        return number

    def _find_again(self, entry: EntryId) -> None:
        listed = self._db.row(
            "SELECT 1 FROM entries WHERE entry = ? AND written IS NOT NULL AND removed IS NULL", (entry,)
        )
        newest = self.newest(entry) if listed else None
        if newest is None:
            self._index.remove("entry", entry, "")
        else:
            self._index.put("entry", entry, "", newest.written_at, newest.title, all_words(newest.answers))

    def _read(self, sql: str, *parameters: SqlValue) -> tuple[OwnEntry, ...]:
        return tuple(_own(row) for row in self._db.rows(sql, parameters))


def without_empty(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Returns the answers that say something."""
    return tuple(answer for answer in answers if not answer.is_empty)


def _own(
    row: tuple[str, str, str, int, int, int, bytes, bytes, str, str, str | None, int | None],
) -> OwnEntry:
    entry, form, title, week, version, written, answers, asks, response, first, change, shared = row
    return OwnEntry(
        EntryId(entry),
        form,
        title,
        week,
        version,
        from_micros(written),
        unpack_answers(answers),
        unpack_asks(asks),
        response,
        first,
        ChangeId(change) if change else None,
        shared,
    )
