"""What the letters' presenter asks of its page."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.errors import HavenError
from app.letters.views import Draft, LetterView


@dataclass(frozen=True)
class Correspondents:
    """Who writes to whom.

    Attributes:
        me: The patient's name.
        therapist: The therapist's name, or nothing before one is known.
        readers: The names of everybody who reads letters to the therapist.
        feedback_weekday: The agreed day of letters, Monday = 0.
        today: The day at this computer.
        week: The week of the course.
        left: Whether she left, so that nothing is sent any more.
    """

    me: str
    therapist: str
    readers: tuple[str, ...]
    feedback_weekday: int | None
    today: date
    week: int
    left: bool


class LettersView(Protocol):
    """The page with the list at its left and the letter, or the sheet of paper, at its right."""

    def show_list(self, letters: tuple[LetterView, ...], draft: Draft, people: Correspondents) -> None:
        """Lists the letters, newest first, and the one that is being written."""

    def show_letter(self, letter: LetterView, people: Correspondents) -> None:
        """Shows a letter to be read."""

    def show_nothing(self, people: Correspondents) -> None:
        """Says kindly that there is no letter yet."""

    def show_sheet(self, draft: Draft, people: Correspondents) -> None:
        """Shows the sheet on which a letter is written."""

    def show_kept(self, at: datetime) -> None:
        """Says that everything typed so far is kept."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what is on the page stays there."""

    def say_sent(self, letter: LetterView) -> None:
        """Says that a letter leaves in a minute and can be called back."""

    def hold_sheet(self, held: bool) -> None:
        """Keeps the sheet from being written while it is sent or called back, and lets it again."""

    def say_nothing_sent(self) -> None:
        """Says that nothing was there to send, or nobody to send it to."""

    def say_called_back(self, back: bool) -> None:
        """Says whether a letter came back or had left already."""
