"""The own diary: entries and all their versions. Nothing here leaves; sharing makes a change of its own."""

from dataclasses import dataclass
from datetime import datetime

from app.model.changes import Answer
from app.model.ids import ChangeId, EntryId
from app.vault.database import Database, SqlValue
from app.vault.moments import from_micros, to_micros
from app.vault.search import SearchIndex
from app.vault.words import Ask, all_words, first_words, pack, unpack_answers, unpack_asks

_COLUMNS = (
    "SELECT e.entry, e.form, e.title, e.week, v.version, v.written, v.answers, v.asks, v.first_words, v.change, "
    "(SELECT MAX(s.version) FROM entry_versions s WHERE s.entry = e.entry AND s.change IS NOT NULL) FROM entries e "
)
_NEWEST = _COLUMNS + "JOIN entry_versions v ON v.entry = e.entry AND v.version = e.version "


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

    def keep(self, entry: EntryId, answers: tuple[Answer, ...], asks: tuple[Ask, ...], at: datetime) -> None:
        """Keeps words: in place while the newest version is private, as a new version once it was shared.

        An entry whose last words were taken away is no longer listed, unless a version of it was shared.
        """
        row = self._db.row(f"{_NEWEST} WHERE e.entry = ?", (entry,))
        newest = _own(row) if row else None
        version = 1 if newest is None else newest.version + (newest.change is not None)
        moment = to_micros(at)
        self._db.execute(
            "INSERT INTO entry_versions (entry, version, written, answers, asks, first_words) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (entry, version) DO UPDATE SET written = excluded.written, "
            "answers = excluded.answers, asks = excluded.asks, first_words = excluded.first_words",
            (entry, version, moment, pack(answers), pack(asks), first_words(answers)),
        )
        listed = bool(answers) or (newest is not None and newest.shared_version is not None)
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
    row: tuple[str, str, str, int, int, int, bytes, bytes, str, str | None, int | None],
) -> OwnEntry:
    entry, form, title, week, version, written, answers, asks, first, change, shared = row
    return OwnEntry(
        EntryId(entry),
        form,
        title,
        week,
        version,
        from_micros(written),
        unpack_answers(answers),
        unpack_asks(asks),
        first,
        ChangeId(change) if change else None,
        shared,
    )
