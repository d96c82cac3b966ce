"""A therapist's own phrases: what can be done with them."""

from dataclasses import replace
from typing import Final

from app.clock import Clock
from app.model.ids import PhraseId, new_id
from app.phrases.finding import find
from app.vault.database import Database
from app.vault.phrases import Phrase, PhraseRows

__all__ = ["Phrase", "Phrases"]

NAME_WORDS: Final = 5
"""Words of a text that name it until somebody gives it a name."""


class Phrases:
    """What a therapist can do with her phrases. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._rows = PhraseRows(db)

    def all(self) -> tuple[Phrase, ...]:
        """Returns all phrases, those made first first."""
        return self._rows.all()

    def find(self, typed: str = "") -> tuple[Phrase, ...]:
        """Returns the phrases that hold every typed word, the best first."""
        return find(self._rows.all(), typed)

    def keep(self, name: str, text: str, language: str = "", phrase: PhraseId | None = None) -> Phrase | None:
        """Keeps a phrase as it is typed, and returns it.

        Args:
            name: What it is called; its first words when that is empty.
            text: The words, with their blanks.
            language: "en", "nl", or nothing when it does not matter.
            phrase: The phrase, or None for a new one.

        Returns:
            The phrase; None, and nothing is changed, when it would have no words.
        """
        if not text.strip():
            return None
        named = " ".join(name.split()) or " ".join(text.split()[:NAME_WORDS])
        with self._db.transaction():
            before = self._rows.get(phrase) if phrase is not None else None
            if before is not None:
                kept = replace(before, name=named, text=text.strip(), language=language)
            else:
                id = phrase or PhraseId(new_id())
                kept = Phrase(id, named, text.strip(), language, 0, None, self._clock.now())
            self._rows.save(kept)
        return kept

    def remove(self, phrase: PhraseId) -> Phrase | None:
        """Removes a phrase and returns it, so that it can be restored; None when it is not there."""
        with self._db.transaction():
            before = self._rows.get(phrase)
            self._rows.remove(phrase)
        return before

    def restore(self, phrase: Phrase) -> None:
        """Brings back a phrase that was removed, as it was."""
        with self._db.transaction():
            self._rows.save(phrase)

    def use(self, phrase: PhraseId) -> None:
        """Notes that a phrase was put into a letter or a note."""
        with self._db.transaction():
            before = self._rows.get(phrase)
            if before is not None:
                self._rows.save(replace(before, used=before.used + 1, last_used=self._clock.now()))
