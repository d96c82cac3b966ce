"""What Today does: look, begin, and compare six digits; without a widget."""

from collections.abc import Callable
from typing import Protocol

from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from ui.shell.context import Context
from ui.today.picture import COVER_ASKED, GREETED, Picture, look

_SHOWN = ("entry", "practice", "letter", "note", "plan", "person", "state", "sync", "policy", "settings")
"""The kinds of change after which something on Today may look otherwise."""


class TodayView(Protocol):
    """What the presenter asks of the page."""

    def show_picture(self, picture: Picture) -> None:
        """Shows what stands on Today."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""

    def say_compared(self, name: str) -> None:
        """Says that the two know each other and that what waited goes out."""

    def say_put_aside(self) -> None:
        """Says that the greeting was put aside, and offers to bring it back."""

    def play(self, content: bytes) -> None:
        """Plays a recording."""


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
        if changes.touches(*_SHOWN):
            self.start()

    def begin(self, minutes: int, is_low: bool) -> None:
        """Begins today's practice; with little energy in bed or in a chair, where it knows such a way."""
        if self._picture is not None and self._picture.offer is not None:
            script = self._picture.offer.script
            self._context.go("practice", script=script, minutes=minutes, begin=True, gentle=is_low)

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

    def see_silent_day(self) -> None:
        """Goes to the silent day."""
        self._context.go("silent-day")

    def put_greeting_aside(self) -> None:
        """Puts the clinic's greeting aside; that of another person comes again."""
        greeting = self._picture.greeting if self._picture is not None else None
        if greeting is not None:
            self._greeted(greeting.name, self._view.say_put_aside)

    def take_greeting_back(self) -> None:
        """Shows the greeting again."""
        self._greeted("", lambda: None)

    def answer_about_cover(self, *, look: bool) -> None:
        """Notes that she was asked who may come in when her therapist is away; she is not asked again.

        Args:
            look: Whether she wants to look at it now.
        """
        preferences = self._context.services.preferences

        def done(_nothing: None) -> None:
            if look:
                self._context.go("settings", sheet="readers")
            else:
                self.start()

        self._context.background.run(
            "vault", lambda: preferences.put(COVER_ASKED, True), done, self._view.show_trouble
        )

    def listen(self) -> None:
        """Fetches the recording of who greets, and plays it."""
        greeting, services = self._picture.greeting if self._picture else None, self._context.services
        if greeting is None or not greeting.sound:
            return
        sound = greeting.sound

        def done(content: bytes | None) -> None:
            if content is not None:
                self._view.play(content)

        self._context.background.run("vault", lambda: services.policy_file(sound), done, self._view.show_trouble)

    def _greeted(self, name: str, told: Callable[[], None]) -> None:
        preferences = self._context.services.preferences

        def done(_nothing: None) -> None:
            told()
            self.start()

        self._context.background.run("vault", lambda: preferences.put(GREETED, name), done, self._view.show_trouble)

    def same_digits(self, person: PersonId) -> None:
        """Takes the word of the patient that the digits are the same: what waited goes out."""
        introductions = self._context.services.introductions

        def done(changes: ChangeSet) -> None:
            self._view.say_compared(self._picture.therapist if self._picture else "")
            self._context.changed(changes)
            self._context.sync_now()
            self.start()

        self._context.background.run("vault", lambda: introductions.confirm(person), done, self._view.show_trouble)
