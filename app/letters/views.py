"""What a screen sees of letters."""

from dataclasses import dataclass
from datetime import datetime

from app.model.ids import LetterId, PersonId
from app.vault.deliveries import Delivery
from app.vault.notes import NoteView
from app.vault.recordings import SoundView


@dataclass(frozen=True)
class Draft:
    """A letter that is being written.

    Attributes:
        text: As typed so far.
        subject: As typed so far.
        kept_at: When it was last kept, or None when nothing was typed yet.
        sounds: What was spoken to it so far.
    """

    text: str = ""
    subject: str = ""
    kept_at: datetime | None = None
    sounds: tuple[SoundView, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed or spoken."""
        return not self.text.strip() and not self.subject.strip() and not self.sounds


@dataclass(frozen=True)
class LetterView:
    """A letter, from either side.

    Attributes:
        id: The letter.
        from_me: Whether it was written here.
        other_name: The name of the other person.
        week: The week of the course it speaks about.
        subject: One line, possibly empty.
        text: Paragraphs, separated by empty lines.
        sent_at: When "send" was pressed; for a letter that was planned, when it leaves.
        delivery: Where it is.
        opened: Whether its reader had it before her or his eyes.
        notes: The notes that came with it, in the order of the passages.
        leaves_at: When it leaves, while that is still to come; None afterwards.
        can_return: Whether it was written here and can still be called back: nothing of it has left, also when its
            moment has come.
        planned: Whether that moment was chosen; otherwise it is a minute after "send".
        patient: Whose care it belongs to.
        waiting_for_digits: Whether it waits here because the six digits were not compared yet.
        sounds: What was spoken to it.
    """

    id: LetterId
    from_me: bool
    other_name: str
    week: int
    subject: str
    text: str
    sent_at: datetime
    delivery: Delivery
    opened: bool
    notes: tuple[NoteView, ...] = ()
    leaves_at: datetime | None = None
    can_return: bool = False
    planned: bool = False
    patient: PersonId | None = None
    waiting_for_digits: bool = False
    sounds: tuple[SoundView, ...] = ()
