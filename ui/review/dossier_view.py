"""What the dossier's presenter shows, and what it asks of its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.errors import HavenError
from app.model.ids import LetterId
from app.review.views import CaseRow, Dossier
from ui.review.drafts import LetterDraft, NoteDraft


@dataclass(frozen=True)
class Desk:
    """What lies before the therapist.

    Attributes:
        dossier: Everything of the patient.
        others_due: The other patients whose letters are due, in the order of the queue.
        now: The moment at which this was so.
    """

    dossier: Dossier
    others_due: tuple[CaseRow, ...]
    now: datetime


class DossierView(Protocol):
    """What the presenter asks of its page."""

    def show_desk(self, desk: Desk) -> None:
        """Shows the dossier; what is being typed stays as it is."""

    def show_notes(self, notes: Sequence[NoteDraft]) -> None:
        """Shows the notes in the margin that are being written."""

    def show_letter(self, letter: LetterDraft) -> None:
        """Puts a draft into the letter, in place of what stood there."""

    def show_missing(self) -> None:
        """Says that there is no such patient here."""

    def say_kept(self, at: datetime) -> None:
        """Says that everything typed so far is kept."""

    def say_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what was typed stays on the page."""

    def say_sent(self, letter: LetterId) -> None:
        """Says that the letter is about to leave."""

    def hold_writing(self, held: bool) -> None:
        """Keeps letter and notes from being written while they are sent or called back, and lets them again."""

    def say_nothing_sent(self) -> None:
        """Says that nothing was there to send, or nobody to send it to."""

    def say_called_back(self, returned: bool) -> None:
        """Says whether a letter came back in time."""

    def say_note_removed(self, note: NoteDraft) -> None:
        """Says that a note was taken away and offers to bring it back."""

    def say_call_answered(self) -> None:
        """Says that what was done is recorded."""
