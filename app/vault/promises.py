"""What a therapist promised in letters, so that it is not forgotten in the next one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.model.ids import LetterId, PersonId, PromiseId
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros

_PROMISE = "SELECT promise, patient, text, letter, made, kept FROM promises "


@dataclass(frozen=True)
class Promise:
    """A promise.

    Attributes:
        id: The promise.
        patient: To whom it was made.
        text: The words.
        letter: The letter it went out with, or None while that is still being written.
        made_at: When it was marked.
        kept_at: When it was kept, or None.
    """

    id: PromiseId
    patient: PersonId
    text: str
    letter: LetterId | None
    made_at: datetime
    kept_at: datetime | None = None


class PromiseRows:
    """The promises of this vault. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def open_for(self, patient: PersonId) -> tuple[Promise, ...]:
        """Returns what was promised to a patient and not kept yet, those made first first."""
        rows = self._db.rows(_PROMISE + "WHERE patient = ? AND kept IS NULL ORDER BY made, promise", (patient,))
        return tuple(_promise(row) for row in rows)

    def get(self, promise: PromiseId) -> Promise | None:
        """Returns a promise, or None."""
        row = self._db.row(_PROMISE + "WHERE promise = ?", (promise,))
        return _promise(row) if row else None

    def save(self, promise: Promise) -> None:
        """Stores or replaces a promise."""
        self._db.execute(
            "INSERT INTO promises (promise, patient, text, letter, made, kept) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (promise) DO UPDATE SET text = excluded.text, letter = excluded.letter, "
            "kept = excluded.kept",
            (
                promise.id,
                promise.patient,
                promise.text,
                promise.letter,
                to_micros(promise.made_at),
                None if promise.kept_at is None else to_micros(promise.kept_at),
            ),
        )

    def remove(self, promise: PromiseId) -> None:
        """Forgets a promise."""
        self._db.execute("DELETE FROM promises WHERE promise = ?", (promise,))

    def go_with(self, patient: PersonId, letter: LetterId) -> None:
        """Gives what was promised in the letter being written to that letter: it was sent."""
        self._db.execute("UPDATE promises SET letter = ? WHERE patient = ? AND letter IS NULL", (letter, patient))

    def come_back(self, letter: LetterId) -> None:
        """Takes the promises of a letter that was called back into the one being written."""
        self._db.execute("UPDATE promises SET letter = NULL WHERE letter = ?", (letter,))


def _promise(row: tuple[Any, ...]) -> Promise:
    id, patient, text, letter, made, kept = row
    return Promise(
        PromiseId(id),
        PersonId(patient),
        text,
        None if letter is None else LetterId(letter),
        from_micros(made),
        None if kept is None else from_micros(kept),
    )
