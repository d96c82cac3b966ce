"""What the diary's presenter asks of its page."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from app.diary.views import EntryVersion, EntryView, WithdrawOutcome
from app.errors import HavenError
from app.forms.form import Form
from app.model.changes import EntryShared
from app.model.ids import EntryId
from app.vault.search import SearchHit
from ui.diary.desk import Side
from ui.diary.draft import Draft


class DiaryView(Protocol):
    """What the presenter asks of the page."""

    def prompts(self) -> tuple[str, str]:
        """Returns the two questions of the capture sheet: what happened, and what was noticed."""

    def show_page(
        self,
        draft: Draft,
        entry: EntryView | None,
        forms: tuple[Form, ...],
        *,
        derived: bool = False,
        weekly: Form | None = None,
    ) -> None:
        """Shows a page to be written on.

        Args:
            draft: What is written on.
            entry: The entry as it was kept, or None for a new page.
            forms: All forms.
            derived: Whether what is worked out from answers may be shown.
            weekly: This week's form, when the capture sheet cannot be filed under it.
        """

    def show_kept(self, at: datetime) -> None:
        """Says that everything typed so far is kept."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong; what is on the page stays there."""

    def show_side(self, side: Side) -> None:
        """Shows this week and the newest note."""

    def show_preview(self, shared: EntryShared) -> None:
        """Shows exactly what the therapist will see."""

    def show_entry(self, entry: EntryView) -> None:
        """Shows an entry to be read, with the notes beside its passages."""

    def show_others(self, entry: EntryId, versions: tuple[EntryVersion, ...]) -> None:
        """Offers other words that were written on the page that is read, newest first."""

    def show_older(self, entries: tuple[EntryView, ...]) -> None:
        """Lists the entries, newest first."""

    def show_hits(self, words: str, hits: tuple[SearchHit, ...]) -> None:
        """Lists where words were found."""

    def say_shared(self, entry: EntryView) -> None:
        """Says that an entry goes to the therapist."""

    def say_withdrawn(self, outcome: WithdrawOutcome, undo: Callable[[], None] | None) -> None:
        """Says what became of a wish to withdraw, and offers to share it again."""

    def say_moved(self, form: Form, undo: Callable[[], None]) -> None:
        """Says where a sheet is filed now."""

    def say_cleared(self, undo: Callable[[], None]) -> None:
        """Says that a sheet is empty again."""

    def say_word_forgotten(self, word: str, undo: Callable[[], None]) -> None:
        """Says that a word of her own is not offered any more."""

    def say_brought_back(self, undo: Callable[[], None]) -> None:
        """Says that earlier words are the newest ones now."""

    def say_removed(self, entry: EntryId, *, left: bool) -> None:
        """Says that an entry was removed, and whether it had left before; offers to bring it back."""
