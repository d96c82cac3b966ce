"""What Today does: look, begin, and compare six digits; without a widget."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import Protocol

from app.diary.living import LOOK_BACK
from app.errors import HavenError
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.planning.pauses import PauseView
from app.practice.fitting import BREATHING
from app.vault.moments import to_micros
from ui.shell.context import Background, Context
from ui.today.looking import BACK, CHANGED_ASIDE, COVER_ASKED, ENDED_ASIDE, GREETED, NOT_STARTED_ASIDE, look
from ui.today.picture import Picture

_SHOWN = (
    "entry",
    "practice",
    "letter",
    "note",
    "plan",
    "person",
    "state",
    "sync",
    "policy",
    "settings",
    "pause",
    "ending",
    "given",
)
"""The kinds of change after which something on Today may look otherwise."""


class Done(Enum):
    """What was done and can be undone."""

    PAUSE_ENDED = "pause ended"
    RESUMED = "resumed"
    WENT_ON = "went on"
    PUT_AWAY = "put away"
    PUT_BACK = "put back"
    NOT_THIS_TIME = "not this time"
    CHANGES_READ = "changes read"


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

    def say_undoable(self, done: Done, undo: Callable[[], None]) -> None:
        """Says what was done, and offers the way back."""

    def say_log(self, name: str, *, shared: bool) -> None:
        """Says what becomes of the practice log from now on."""

    def play(self, content: bytes) -> None:
        """Plays a recording."""


class TodayPresenter:
    """Connects Today with everything it gathers.

    Args:
        view: The page.
        context: The shell.
        background: The lanes, as long as the page is there.
        language: "en" or "nl", for the course.
    """

    def __init__(self, view: TodayView, context: Context, background: Background, language: str) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._language = language
        self._picture: Picture | None = None

    def start(self) -> None:
        """Looks at everything again; an answer that comes late is dropped."""
        services, language = self._context.services, self._language
        now = self._context.clock.now()

        def done(picture: Picture) -> None:
            self._picture = picture
            self._view.show_picture(picture)

        self._background.run(
            "vault", lambda: look(services, language, now), done, self._view.show_trouble, topic="today"
        )

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

    def breathe(self) -> None:
        """Begins the three minutes."""
        self._context.go("practice", script=BREATHING, minutes=3, begin=True)

    def plan_week(self) -> None:
        """Goes to her week, where quiet moments and pauses are planned."""
        self._context.go("planning")

    def see_papers(self) -> None:
        """Goes to the papers that live on."""
        self._context.go("papers")

    def look_back(self) -> None:
        """Goes to the page on which she looks back at some months."""
        self._context.go("diary", form=LOOK_BACK)

    def read_returned(self) -> None:
        """Goes to the letter to herself that is back."""
        if self._picture is not None and self._picture.returned is not None:
            self._context.go("papers", letter=self._picture.returned.letter)

    def end_pause(self) -> None:
        """Ends the pause that she is in."""
        pauses, today = self._context.services.planning.pauses, self._today()

        def work() -> tuple[tuple[PauseView, ...], ChangeSet]:
            before, pause = pauses.all(), pauses.on(today)
            return before, pauses.end(pause) if pause is not None else ChangeSet()

        def done(answer: tuple[tuple[PauseView, ...], ChangeSet]) -> None:
            before, changes = answer
            self._view.say_undoable(Done.PAUSE_ENDED, lambda: self._do(lambda: pauses.restore(before)))
            self._tell(changes)

        self._background.run("vault", work, done, self._view.show_trouble)

    def resume_where_left(self) -> None:
        """Goes on where she was: the days since then become a pause, until yesterday."""
        away = self._picture.away if self._picture is not None else None
        if away is None:
            return
        pauses, day = self._context.services.planning.pauses, timedelta(days=1)
        first, last = away.left_off + day, self._today() - day

        def work() -> tuple[tuple[PauseView, ...], ChangeSet]:
            return pauses.all(), pauses.set(first, last)

        def done(answer: tuple[tuple[PauseView, ...], ChangeSet]) -> None:
            before, changes = answer
            self._view.say_undoable(Done.RESUMED, lambda: self._do(lambda: pauses.restore(before)))
            self._tell(changes)

        self._background.run("vault", work, done, self._view.show_trouble)

    def go_on_by_calendar(self) -> None:
        """Goes on with the week of the calendar; she is not asked again about this time."""
        away = self._picture.away if self._picture is not None else None
        if away is None:
            return
        preferences = self._context.services.preferences

        def put(value: str) -> ChangeSet:
            preferences.put(BACK, value)
            return ChangeSet.of("settings", BACK)

        self._do(lambda: put(away.left_off.isoformat()))
        self._view.say_undoable(Done.WENT_ON, lambda: self._do(lambda: put("")))

    def put_changes_aside(self) -> None:
        """Puts aside what was changed for her; what is changed later is told again."""
        preferences, picture = self._context.services.preferences, self._picture
        if picture is None or picture.changed is None:
            return
        self.see_changes()
        newest, before = max(at for _, at in picture.changed.lately.guidance.said()), picture.changed.read

        def put(value: str) -> ChangeSet:
            preferences.put(CHANGED_ASIDE, value)
            return ChangeSet.of("settings", CHANGED_ASIDE)

        self._do(lambda: put(str(to_micros(newest))))
        self._view.say_undoable(Done.CHANGES_READ, lambda: self._do(lambda: put(before)))

    def see_changes(self) -> None:
        """Says that what was changed for her was before her eyes: whoever changed it may know."""
        news, picture = self._context.services.planning.news, self._picture
        if picture is not None and picture.changed is not None:
            lately = picture.changed.lately
            self._background.run("vault", lambda: news.see(lately), self._tell_if_any, self._view.show_trouble)

    def put_not_started_aside(self) -> None:
        """Puts the line about not having started away; it does not come again."""
        preferences = self._context.services.preferences

        def put(aside: bool) -> ChangeSet:
            preferences.put(NOT_STARTED_ASIDE, aside)
            return ChangeSet.of("settings", NOT_STARTED_ASIDE)

        self._do(lambda: put(True))
        self._view.say_undoable(Done.PUT_AWAY, lambda: self._do(lambda: put(False)))

    def put_returned_back(self) -> None:
        """Puts a letter that came back among her papers."""
        returned = self._picture.returned if self._picture is not None else None
        if returned is None:
            return
        after, letter, day = self._context.services.planning.after, returned.letter, self._today()
        self._do(lambda: after.let_return(letter, None))
        self._view.say_undoable(Done.PUT_BACK, lambda: self._do(lambda: after.let_return(letter, day)))

    def put_look_back_aside(self) -> None:
        """Leaves this look-back; the next one comes all the same."""
        open = self._picture.look_back if self._picture is not None else None
        if open is None:
            return
        after, months = self._context.services.planning.after, open.months
        self._do(lambda: after.put_aside(months))
        self._view.say_undoable(Done.NOT_THIS_TIME, lambda: self._do(lambda: after.put_aside(months, aside=False)))

    def answer_about_log(self, *, share: bool) -> None:
        """Keeps whether the practice log is shared."""
        log, name = self._context.services.practice_log, self._picture.therapist if self._picture else ""

        def done(changes: ChangeSet) -> None:
            self._view.say_log(name, shared=share)
            self._tell(changes)

        self._background.run("vault", lambda: log.choose_sharing(share), done, self._view.show_trouble)

    def _today(self) -> date:
        return local_day(self._context.clock.now())

    def _do(self, work: Callable[[], ChangeSet]) -> None:
        self._background.run("vault", work, self._tell, self._view.show_trouble)

    def _tell_if_any(self, changes: ChangeSet) -> None:
        if changes:
            self._context.changed(changes)

    def _tell(self, changes: ChangeSet) -> None:
        self._context.changed(changes)
        if changes.touches("pause"):
            self._context.sync_now()
        self.start()

    def read_ended(self) -> None:
        """Goes to what stays with her after the treatment."""
        self._context.go("farewell")

    def put_ended_aside(self) -> None:
        """Puts the word about the end aside; it can be brought back."""
        ended = self._picture.ended if self._picture is not None else None
        if ended is not None:
            self._ended_aside(ended.change, lambda: self._view.say_undoable(Done.PUT_AWAY, self._take_ended_back))

    def _take_ended_back(self) -> None:
        self._ended_aside("", lambda: None)

    def _ended_aside(self, change: str, told: Callable[[], None]) -> None:
        preferences = self._context.services.preferences

        def done(_nothing: None) -> None:
            told()
            self.start()

        self._background.run("vault", lambda: preferences.put(ENDED_ASIDE, change), done, self._view.show_trouble)

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

        self._background.run("vault", lambda: preferences.put(COVER_ASKED, True), done, self._view.show_trouble)

    def listen(self) -> None:
        """Fetches the recording of who greets, and plays it."""
        greeting, services = self._picture.greeting if self._picture else None, self._context.services
        if greeting is None or not greeting.sound:
            return
        sound = greeting.sound

        def done(content: bytes | None) -> None:
            if content is not None:
                self._view.play(content)

        self._background.run("vault", lambda: services.policy_file(sound), done, self._view.show_trouble)

    def _greeted(self, name: str, told: Callable[[], None]) -> None:
        preferences = self._context.services.preferences

        def done(_nothing: None) -> None:
            told()
            self.start()

        self._background.run("vault", lambda: preferences.put(GREETED, name), done, self._view.show_trouble)

    def same_digits(self, person: PersonId) -> None:
        """Takes the word of the patient that the digits are the same: what waited goes out."""
        introductions = self._context.services.introductions

        def done(changes: ChangeSet) -> None:
            self._view.say_compared(self._picture.therapist if self._picture else "")
            self._context.changed(changes)
            self._context.sync_now()
            self.start()

        self._background.run("vault", lambda: introductions.confirm(person), done, self._view.show_trouble)
