"""What Today does: look, begin, and compare six digits; without a widget."""

from typing import Protocol

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from ui.shell.context import Context
from ui.today.picture import Picture, look


class TodayView(Protocol):
    """What the presenter asks of the page."""

    def show_picture(self, picture: Picture) -> None:
        """Shows what stands on Today."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""

    def say_compared(self, name: str) -> None:
        """Says that the two know each other and that what waited goes out."""


class TodayPresenter:
    """Connects Today with everything it gathers.

    Args:
        view: The page.
        context: The shell.
        language: "en" or "nl", for the course.
    """

    def __init__(self, view: TodayView, context: Context, language: str) -> None:
        self._view = view
        self._context = context
        self._language = language
        self._generation = 0
        self._picture: Picture | None = None

    def start(self) -> None:
        """Looks at everything again; an answer that comes late is dropped."""
        self._generation += 1
        turn = self._generation
        services, language = self._context.services, self._language
        now = self._context.clock.now()

        def done(picture: Picture) -> None:
            if turn == self._generation:
                self._picture = picture
                self._view.show_picture(picture)

        self._context.background.run("vault", lambda: look(services, language, now), done, self._view.show_trouble)

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when something of it changed."""
        if changes.touches("entry", "practice", "letter", "note", "plan", "person", "state", "sync"):
            self.start()

    def begin(self, minutes: int) -> None:
        """Begins today's practice."""
        if self._picture is not None and self._picture.offer is not None:
            self._context.go("practice", script=self._picture.offer.script, minutes=minutes, begin=True)

    def write(self) -> None:
        """Goes to this week's page of the diary."""
        if self._picture is not None:
            self._context.go("diary", form=self._picture.form.form)

    def read_letter(self) -> None:
        """Goes to the newest letter."""
        if self._picture is not None and self._picture.letter is not None:
            self._context.go("letters", letter=self._picture.letter.id)

    def write_letter(self) -> None:
        """Goes to the sheet on which a letter is written."""
        self._context.go("letters", write=True)

    def same_digits(self, person: PersonId) -> None:
        """Takes the word of the patient that the digits are the same: what waited goes out."""
        introductions = self._context.services.introductions

        def done(changes: ChangeSet) -> None:
            self._view.say_compared(self._picture.therapist if self._picture else "")
            self._context.changed(changes)
            self._context.sync_now()
            self.start()

        self._context.background.run("vault", lambda: introductions.confirm(person), done, self._view.show_trouble)
