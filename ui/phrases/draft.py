"""A phrase while it is written: kept at every keystroke."""

from collections.abc import Callable
from datetime import datetime

from app.clock import Clock
from app.errors import HavenError
from app.model.ids import PhraseId
from app.phrases.service import Phrase, Phrases
from ui.keeping import Keeper
from ui.shell.context import Background

Words = tuple[str, str, str]
"""Name, text and language."""


class PhraseDraft:
    """One phrase that is being written. Its id is given by the vault lane when its first words are kept.

    Args:
        phrases: The service.
        lanes: Where work is done.
        clock: The time.
        kept: Told when it was kept.
        failed: Told why it could not be.
        phrase: What was kept before, if anything.
        language: Of a new phrase.
    """

    def __init__(
        self,
        phrases: Phrases,
        lanes: Background,
        clock: Clock,
        kept: Callable[[datetime], None],
        failed: Callable[[HavenError], None],
        phrase: Phrase | None = None,
        language: str = "",
    ) -> None:
        self.words: Words = (phrase.name, phrase.text, phrase.language) if phrase else ("", "", language)
        self._id = phrase.id if phrase else None
        self._phrases = phrases
        self._clock = clock
        self._keeper: Keeper[Words] = Keeper(lanes, self._write, kept, failed)

    @property
    def id(self) -> PhraseId | None:
        """The phrase's id, once it was kept."""
        return self._id

    @property
    def is_waiting(self) -> bool:
        """Whether words of it are not kept yet."""
        return self._keeper.is_waiting

    def write(self, words: Words) -> None:
        """Takes what was typed so far and keeps it; without any text nothing is kept, and nothing lost."""
        if words != self.words:
            self.words = words
            if words[1].strip():
                self._keeper.offer(words)

    def flush(self) -> None:
        """Puts what is waiting into the vault lane now."""
        self._keeper.flush()

    def _write(self, words: Words) -> datetime:
        kept = self._phrases.keep(*words, self._id)
        if kept is not None:
            self._id = kept.id
        return self._clock.now()
