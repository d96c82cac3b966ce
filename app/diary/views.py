"""What a screen sees of the diary: immutable rows, in the words of the domain."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.model.changes import Answer
from app.model.ids import ChangeId, EntryId
from app.model.states import Withdrawal
from app.vault.deliveries import Delivery
from app.vault.notes import NoteView
from app.vault.recordings import SoundView

Ask = tuple[str, int, int]
"""A sentence marked "please answer this": question, first character, one past the last."""


class WithdrawOutcome(StrEnum):
    """What came of the wish to withdraw an entry."""

    TAKEN_BACK = "taken back"
    """It has not left this computer; it is private."""
    ASKED = "asked"
    """The wish is on its way; it counts as withdrawn only when the therapist's computer says so."""
    ALREADY_OPENED = "already opened"
    """It was read already."""


@dataclass(frozen=True)
class EntryVersion:
    """The words of an entry at one time.

    Attributes:
        version: Counts from 1.
        written_at: When it was last written.
        answers: What was answered, in the order of the form.
        asks: Sentences marked "please answer this".
        change: The change that shared it, or None while it is private.
        delivery: Where that change is, or None while it is private.
    """

    version: int
    written_at: datetime
    answers: tuple[Answer, ...]
    asks: tuple[Ask, ...]
    change: ChangeId | None
    delivery: Delivery | None


@dataclass(frozen=True)
class EntryView:
    """An entry as its newest words have it.

    Attributes:
        id: The entry.
        form: The form's id.
        title: The form's title.
        week: The week of the course, 0 to 8.
        written_at: When it was last written.
        answers: What was answered, in the order of the form.
        asks: Sentences marked "please answer this".
        first_words: The beginning of the first answer, for lists.
        version: The version of these words.
        shared_version: The newest version that was shared and not taken back, or None.
        delivery: Where that version is, or None while nothing is shared.
        withdrawal: What became of a wish to withdraw it.
        waiting_for_digits: Whether it waits here because the six digits were not compared yet.
        edited_since_shared: Whether these words are newer than what was shared.
        notes: The therapist's notes, in the order of the passages, each with its own version's words.
        is_new: For a therapist: not opened yet.
        response: For a form of the clinic's: everything that was answered, as FHIR has it, in JSON; else empty.
        sounds: What was spoken, in the order in which it was.
    """

    id: EntryId
    form: str
    title: str
    week: int
    written_at: datetime
    answers: tuple[Answer, ...]
    asks: tuple[Ask, ...]
    first_words: str
    version: int
    shared_version: int | None = None
    delivery: Delivery | None = None
    withdrawal: Withdrawal = Withdrawal.NONE
    waiting_for_digits: bool = False
    edited_since_shared: bool = False
    notes: tuple[NoteView, ...] = ()
    is_new: bool = False
    response: str = ""
    sounds: tuple[SoundView, ...] = ()
