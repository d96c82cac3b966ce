"""What somebody chose about spelling: words of her own, and in which language a letter is looked through."""

from typing import Final

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.spelling.dictionaries import LANGUAGES
from app.spelling.words import plain
from app.vault.database import Database
from app.vault.preferences import Preferences

OFF: Final = "off"
"""Chosen in place of a language where nothing is marked."""
OWN: Final = ""
"""In place of a patient: what somebody writes as a patient, for herself and to her therapist."""
_WORD: Final = "spelling.word."
_LANGUAGE: Final = "spelling.language."


class Spelling:
    """Kept among the preferences, which travel to own computers. Each method that writes is one transaction.

    Every word is a preference of its own, so that two computers that learn a word on the same day keep both.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._preferences = Preferences(db)

    def own_words(self) -> tuple[str, ...]:
        """Returns the words that were added, in the order of the alphabet."""
        words = (name.removeprefix(_WORD) for name in self._preferences.names(_WORD))
        return tuple(sorted(words, key=str.casefold))

    def add(self, word: str) -> ChangeSet:
        """Adds a word to her own."""
        with self._db.transaction():
            self._preferences.put(_WORD + plain(word), True)
        return ChangeSet.of("settings", _WORD)

    def remove(self, word: str) -> ChangeSet:
        """Takes a word out again."""
        with self._db.transaction():
            self._preferences.delete(_WORD + plain(word))
        return ChangeSet.of("settings", _WORD)

    def language(self, person: PersonId | str) -> str | None:
        """Returns the language that was chosen for letters to somebody, `OFF`, or None when nothing was chosen.

        Args:
            person: The patient, or `OWN`.
        """
        chosen = self._preferences.get(_LANGUAGE + person, "")
        return chosen if chosen in (*LANGUAGES, OFF) else None

    def choose(self, person: PersonId | str, language: str) -> ChangeSet:
        """Keeps a language, or `OFF`.

        Raises:
            ValueError: There is no dictionary of it.
        """
        if language not in (*LANGUAGES, OFF):
            raise ValueError(language)
        with self._db.transaction():
            self._preferences.put(_LANGUAGE + person, language)
        return ChangeSet.of("settings", _LANGUAGE)
