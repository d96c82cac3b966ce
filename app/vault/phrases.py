"""A therapist's own phrases: words that she writes again and again, kept for her alone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.model.ids import PhraseId
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros

_PHRASE = "SELECT phrase, name, text, language, used, last_used, made FROM phrases "


@dataclass(frozen=True)
class Phrase:
    """A phrase.

    Attributes:
        id: The phrase.
        name: What it is called, for instance "tired is allowed".
        text: The words, with their blanks.
        language: "en", "nl", or nothing when it does not matter.
        used: How often it was put into a letter or a note.
        last_used: When that was last.
        made_at: When it was made.
    """

    id: PhraseId
    name: str
    text: str
    language: str
    used: int
    last_used: datetime | None
    made_at: datetime


class PhraseRows:
    """The phrases of this vault. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Phrase, ...]:
        """Returns all phrases, those made first first."""
        return tuple(_phrase(row) for row in self._db.rows(_PHRASE + "ORDER BY made, phrase"))

    def get(self, phrase: PhraseId) -> Phrase | None:
        """Returns a phrase, or None."""
        row = self._db.row(_PHRASE + "WHERE phrase = ?", (phrase,))
        return _phrase(row) if row else None

    def save(self, phrase: Phrase) -> None:
        """Stores or replaces a phrase."""
        self._db.execute(
            "INSERT INTO phrases (phrase, name, text, language, used, last_used, made) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (phrase) DO UPDATE SET name = excluded.name, text = excluded.text, "
            "language = excluded.language, used = excluded.used, last_used = excluded.last_used",
            (
                phrase.id,
                phrase.name,
                phrase.text,
                phrase.language,
                phrase.used,
                None if phrase.last_used is None else to_micros(phrase.last_used),
                to_micros(phrase.made_at),
            ),
        )

    def remove(self, phrase: PhraseId) -> None:
        """Forgets a phrase."""
        self._db.execute("DELETE FROM phrases WHERE phrase = ?", (phrase,))


def _phrase(row: tuple[Any, ...]) -> Phrase:
    id, name, text, language, used, last_used, made = row
    last = None if last_used is None else from_micros(last_used)
    return Phrase(PhraseId(id), name, text, language, used, last, from_micros(made))
