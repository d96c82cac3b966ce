"""Finding words again, inside the encrypted file."""

import json
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros

SearchKind = Literal["entry", "letter"]

_MARK: Final = "\x02"
_UNMARK: Final = "\x03"
_WORDS_LIMIT: Final = 12


@dataclass(frozen=True)
class SearchHit:
    """A place where the words stand.

    Attributes:
        kind: Whether it is an entry or a letter.
        id: The id of the entry or letter.
        title: The entry's title or the letter's subject.
        at: When it was written or sent.
        excerpt: Some words around the first place.
        marks: Where the found words stand in the excerpt, as (start, end).
        patient: Whose dossier it belongs to; None for what is one's own.
    """

    kind: SearchKind
    id: str
    title: str
    at: datetime
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    patient: PersonId | None = None


class SearchIndex:
    """Full-text search (SQLite FTS5) over own and shared entries and letters. Writes expect a transaction.

    Accents and case are ignored, beginnings of words are enough, and what a person types is never query syntax.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, kind: SearchKind, id: str, patient: str, at: datetime, title: str, text: str) -> None:
        """Adds or replaces what is to be found.

        Args:
            kind: Entry or letter.
            id: Of the entry or letter.
            patient: Whose dossier it belongs to, or "" for what is one's own.
            at: When it was written.
            title: Found too.
            text: All its words.
        """
        number = self._number(kind, id, patient)
        if number is None:
            self._db.execute(
                "INSERT INTO findable (kind, id, patient, at) VALUES (?, ?, ?, ?)", (kind, id, patient, to_micros(at))
            )
            number = self._number(kind, id, patient)
            self._db.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", (number, title, text))
            return
        self._db.execute("UPDATE findable SET at = ? WHERE number = ?", (to_micros(at), number))
        self._db.execute("UPDATE words SET title = ?, text = ? WHERE rowid = ?", (title, text, number))

    def remove(self, kind: SearchKind, id: str, patient: str) -> None:
        """Forgets words, down to the last token of the index."""
        number = self._number(kind, id, patient)
        if number is not None:
            self._db.execute("DELETE FROM words WHERE rowid = ?", (number,))
            self._db.execute("DELETE FROM findable WHERE number = ?", (number,))

    def find(self, typed: str, limit: int) -> tuple[SearchHit, ...]:
        """Returns where all the words stand, newest first. Nothing typed finds nothing."""
        query = as_query(typed)
        if not query:
            return ()
        found = self._db.rows(
            "SELECT f.number FROM words w JOIN findable f ON f.number = w.rowid WHERE words MATCH ? "
            "ORDER BY f.at DESC LIMIT ?",
            (query, limit),
        )
        rows = self._db.rows(
            "SELECT f.kind, f.id, f.patient, f.at, words.title, snippet(words, 1, char(2), char(3), '…', 16) "
            "FROM words JOIN findable f ON f.number = words.rowid "
            "WHERE words MATCH ? AND words.rowid IN (SELECT value FROM json_each(?)) ORDER BY f.at DESC",
            (query, json.dumps([row[0] for row in found])),
        )
        return tuple(_hit(row) for row in rows)

    def _number(self, kind: SearchKind, id: str, patient: str) -> int | None:
        row = self._db.row(
            "SELECT number FROM findable WHERE kind = ? AND id = ? AND patient = ?", (kind, id, patient)
        )
        return int(row[0]) if row else None


def as_query(typed: str) -> str:
    """Returns an FTS5 query for what was typed: each word as a quoted beginning, all of them wanted.

    Only letters, marks and digits remain, so that nothing typed is syntax.
    """
    plain = unicodedata.normalize("NFC", typed)
    kept = "".join(character if unicodedata.category(character)[0] in "LMN" else " " for character in plain)
    return " ".join(f'"{word}"*' for word in kept.split()[:_WORDS_LIMIT])


def _hit(row: tuple[SearchKind, str, str, int, str, str]) -> SearchHit:
    kind, id, patient, at, title, marked = row
    excerpt, marks, start = "", [], 0
    for character in marked:
        if character == _MARK:
            start = len(excerpt)
        elif character == _UNMARK:
            marks.append((start, len(excerpt)))
        else:
            excerpt += character
    return SearchHit(kind, id, title, from_micros(at), excerpt, tuple(marks), PersonId(patient) if patient else None)
