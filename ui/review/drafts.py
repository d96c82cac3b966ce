"""Notes and letter while they are being written: each keystroke is kept, encrypted, before anything else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.clock import Clock
from app.errors import HavenError
from app.model.ids import EntryId, NoteId, PersonId, new_id
from app.review.service import Review
from app.vault.notes import DraftNote
from ui.keeping import Keeper
from ui.shell.context import Background

Kept = Callable[[datetime], None]
Failed = Callable[[HavenError], None]


@dataclass(frozen=True)
class Passage:
    """Words in an answer that a note belongs to.

    Attributes:
        entry: The entry.
        version: The version whose words are meant.
        question: The question whose answer holds them.
        start: The first character.
        end: One past the last character.
        quote: The words themselves.
    """

    entry: EntryId
    version: int
    question: str
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, note: DraftNote) -> "Passage":
        """Returns the passage of a note that was kept before."""
        return cls(note.entry, note.version, note.question, note.start, note.end, note.quote)


class NoteDraft:
    """One note in the margin.

    Its id is given by the vault lane when the first words are kept; the lane works in order, so that no keystroke
    makes a second note.

    Args:
        review: The service.
        lanes: Where work is done.
        clock: The time.
        person: The patient.
        passage: The words it belongs to.
        kept: Told when it was kept.
        failed: Told why it could not be.
        note: What was kept before, if anything.
    """

    def __init__(
        self,
        review: Review,
        lanes: Background,
        clock: Clock,
        person: PersonId,
        passage: Passage,
        kept: Kept,
        failed: Failed,
        note: DraftNote | None = None,
    ) -> None:
        self.passage = passage
        self.text = note.text if note else ""
        self._id = note.id if note else None
        self._review = review
        self._lanes = lanes
        self._clock = clock
        self._person = person
        self._failed = failed
        self._removed = False
        self._keeper = Keeper(lanes, self._write, kept, failed)

    @property
    def person(self) -> PersonId:
        """The patient."""
        return self._person

    @property
    def id(self) -> NoteId | None:
        """The note's id, once it was kept."""
        return self._id

    @property
    def is_waiting(self) -> bool:
        """Whether words of it are not kept yet."""
        return self._keeper.is_waiting

    def write(self, text: str) -> None:
        """Takes the words typed so far and keeps them."""
        if text == self.text or self._keeper.is_held:
            return
        self.text = text
        if self._id is None and not text.strip() and not self.is_waiting:
            return
        self._keeper.offer(text)

    def remove(self, done: Callable[[], None]) -> None:
        """Takes the note away, behind everything that was typed into it."""
        self._removed = True
        self._lanes.run("vault", self._drop, lambda _: done(), self._failed)

    def restore(self, done: Callable[[], None]) -> None:
        """Writes a note that was taken away once more."""
        self._lanes.run("vault", self._write_again, lambda _: done(), self._failed)

    def flush(self) -> None:
        """Puts what is waiting into the vault lane now."""
        self._keeper.flush()

    def hold(self) -> None:
        """Stays as it is, whatever is typed."""
        self._keeper.hold()

    def go_on(self) -> None:
        """Can be written again."""
        self._keeper.go_on()

    def keep_now(self) -> None:
        """Keeps the words it has now; runs on the vault lane, behind what was typed into it."""
        self._write(self.text)

    def as_note(self) -> DraftNote:
        """Returns the note with the words it has now; runs on the vault lane, behind what was typed into it."""
        at, id = self.passage, self._id or NoteId(new_id())
        now = self._clock.now()
        return DraftNote(id, at.entry, at.version, at.question, at.start, at.end, at.quote, self.text, now)

    def _write(self, text: str) -> datetime:
        if self._removed:
            return self._clock.now()
        at = self.passage
        self._id = self._review.keep_note(
            self._person, at.entry, at.version, at.question, at.start, at.end, at.quote, text, self._id
        )
        return self._clock.now()

    def _write_again(self) -> None:
        self._removed = False
        self._id = None
        self._write(self.text)

    def _drop(self) -> None:
        if self._id is not None:
            self._review.remove_note(self._id)


class LetterDraft:
    """The letter to one patient.

    Args:
        review: The service.
        lanes: Where work is done.
        person: The patient.
        subject: As it was kept.
        text: As it was kept.
        kept: Told when it was kept.
        failed: Told why it could not be.
    """

    def __init__(
        self, review: Review, lanes: Background, person: PersonId, subject: str, text: str, kept: Kept, failed: Failed
    ) -> None:
        self.subject = subject
        self.text = text
        self._review = review
        self._person = person
        self._keeper: Keeper[tuple[str, str]] = Keeper(lanes, self._write, kept, failed)

    @property
    def person(self) -> PersonId:
        """The patient."""
        return self._person

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written yet."""
        return not self.text.strip()

    @property
    def is_waiting(self) -> bool:
        """Whether words of it are not kept yet."""
        return self._keeper.is_waiting

    def keep_now(self) -> None:
        """Keeps the words it has now; runs on the vault lane, behind what was typed into it."""
        self._write((self.subject, self.text))

    def write(self, subject: str, text: str) -> None:
        """Takes what was typed so far and keeps it."""
        if (subject, text) == (self.subject, self.text) or self._keeper.is_held:
            return
        self.subject, self.text = subject, text
        self._keeper.offer((subject, text))

    def flush(self) -> None:
        """Puts what is waiting into the vault lane now."""
        self._keeper.flush()

    def hold(self) -> None:
        """Stays as it is, whatever is typed."""
        self._keeper.hold()

    def go_on(self) -> None:
        """Can be written again."""
        self._keeper.go_on()

    def _write(self, snapshot: tuple[str, str]) -> datetime:
        subject, text = snapshot
        return self._review.keep_letter(self._person, subject, text)
