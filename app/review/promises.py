"""What a therapist promised a patient: marked while writing, given to the letter when it is sent, then kept."""

from dataclasses import replace
from typing import Final

from app.clock import Clock
from app.model.ids import PersonId, PromiseId, new_id
from app.vault.database import Database
from app.vault.promises import Promise, PromiseRows

__all__ = ["Promise", "Promises"]

LONGEST: Final = 240
"""Characters of a promise; a longer one is cut at a word."""


class Promises:
    """What can be done with promises. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._rows = PromiseRows(db)

    def open_for(self, patient: PersonId) -> tuple[Promise, ...]:
        """Returns what was promised and not kept yet: in letters that were sent, and in the one being written."""
        return self._rows.open_for(patient)

    def make(self, patient: PersonId, text: str) -> Promise | None:
        """Marks words of the letter being written as a promise; None when there are no words.

        The same words are not promised twice in one letter.
        """
        words = shortened(text)
        if not words:
            return None
        with self._db.transaction():
            for each in self._rows.open_for(patient):
                if each.letter is None and each.text == words:
                    return each
            made = Promise(PromiseId(new_id()), patient, words, None, self._clock.now())
            self._rows.save(made)
        return made

    def remove(self, promise: PromiseId) -> Promise | None:
        """Takes a promise away and returns it, so that it can be restored."""
        with self._db.transaction():
            before = self._rows.get(promise)
            self._rows.remove(promise)
        return before

    def restore(self, promise: Promise) -> None:
        """Brings a promise back as it was."""
        with self._db.transaction():
            self._rows.save(promise)

    def keep(self, promise: PromiseId) -> Promise | None:
        """Notes that a promise was kept; returns it as it was before, or None when it is not there."""
        with self._db.transaction():
            before = self._rows.get(promise)
            if before is not None:
                self._rows.save(replace(before, kept_at=self._clock.now()))
        return before


def shortened(text: str) -> str:
    """Returns the words on one line, cut at a word when they are many."""
    words = " ".join(text.split())
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
