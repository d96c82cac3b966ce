"""Opens the page that leads through a silent day, lets practices come back to it, and finds it again."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from app.clock import Clock
from app.course.script import Script
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.practice.silent_day import keeping
from app.practice.silent_day.conducting import paused
from app.practice.silent_day.plan import Item, SilentDay
from app.vault.rekeying import Rekeying
from ui.practice.player import open_practice
from ui.practice.silent_day.window import DayWindow
from ui.practice.silent_day.words import waits_words
from ui.services import Services
from ui.shell.context import Background, Context
from ui.shell.settings import Settings
from ui.wording import dates


@dataclass(frozen=True)
class Open:
    """A block that is open.

    Attributes:
        day: The plan.
        block: The block.
        scripts: The practices, by id.
    """

    day: SilentDay
    block: str
    scripts: dict[str, Script]


def open_block(context: Context, day: SilentDay, block: str, before: SilentDay | None = None) -> None:
    """Shows the page that leads through a block which has begun.

    Args:
        context: The shell.
        day: The plan.
        block: The block.
        before: The plan of a moment ago; a block that had not begun in it can be brought back.
    """
    course, language = context.services.course, dates.spoken()

    def look() -> Open:
        return Open(day, block, {script.id: script for script in course.scripts(language)})

    found = before.block(block) if before is not None else None
    fresh = found is not None and found.progress is None

    def done(opened: Open) -> None:
        show(context, opened, fresh=fresh, before=before if fresh else None)

    context.background.run("vault", look, done, topic="silent-day.open")


def resume(context: Context) -> None:
    """Shows the day again after unlocking, when a block of it goes on and does not wait for her."""
    services, language, now = context.services, dates.spoken(), context.clock.now()

    def look() -> Open | None:
        if not keeping.is_quiet(services.preferences, now):
            return None
        day = keeping.kept(services.preferences)
        block = day.open_block if day is not None else None
        if day is None or block is None:
            return None
        return Open(day, block.id, {script.id: script for script in services.course.scripts(language)})

    def done(opened: Open | None) -> None:
        if opened is not None:
            show(context, opened)

    context.background.run("vault", look, done, topic="silent-day.open")


def show(
    context: Context, opened: Open, *, fresh: bool = False, here: bool = False, before: SilentDay | None = None
) -> None:
    """Shows the page.

    Args:
        context: The shell.
        opened: What is shown.
        fresh: Whether the block began this moment, so that the bell is struck.
        here: Whether she was with the day until now.
        before: The plan before the block began, which can be brought back.
    """

    def coming_back(day: SilentDay) -> ComingBack:
        return ComingBack(
            context,
            lambda: show(context, replace(opened, day=day), here=True),
            lambda: let_wait(context, day, opened.block),
        )

    def practise(day: SilentDay, item: Item) -> None:
        open_practice(coming_back(day), item.script, item.length_s, item.variant or None)

    def breathe(day: SilentDay, minutes: int) -> None:
        open_practice(coming_back(day), "breathing-space", minutes * 60)

    window = DayWindow(context, opened.day, opened.block, opened.scripts, practise, breathe)
    context.show_full(window)
    window.begin(fresh=fresh, here=here, before=before)


def let_wait(context: Context, day: SilentDay, block: str) -> None:
    """Lets a day that goes on wait, because she went to another page, and says so."""
    found, now, preferences = day.block(block), context.clock.now(), context.services.preferences
    if found is None:
        return
    waiting = paused(found, now)
    context.background.run("vault", lambda: keeping.keep(preferences, day.with_block(waiting)), lambda _: None)
    if waiting.is_open:
        context.say(waits_words())


class ComingBack:
    """The shell for a practice that was opened out of the silent day: what ends there comes back to the day.

    Args:
        context: The shell.
        back: Shows the day again.
        wait: Lets the day wait, because a page was gone to.
    """

    def __init__(self, context: Context, back: Callable[[], None], wait: Callable[[], None]) -> None:
        self._context = context
        self._back = back
        self._wait = wait
        self._went = False

    @property
    def services(self) -> Services:
        """The services over the open vault."""
        return self._context.services

    @property
    def background(self) -> Background:
        """The lanes."""
        return self._context.background

    @property
    def clock(self) -> Clock:
        """The time."""
        return self._context.clock

    @property
    def settings(self) -> Settings:
        """What is set for this computer."""
        return self._context.settings

    def go(self, page: str, **arguments: object) -> None:
        """Begins a practice that comes back to the day as well, or shows a page instead; then the day waits."""
        script, minutes = arguments.get("script"), arguments.get("minutes")
        if page == "practice" and arguments.get("begin") and isinstance(script, str):
            open_practice(self, script, minutes * 60 if isinstance(minutes, int) else None)
            return
        self._went = True
        self._wait()
        self._context.go(page, **arguments)

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Says in a few words what was just done."""
        self._context.say(text, undo)

    def fail(self, error: HavenError) -> None:
        """Says what went wrong."""
        self._context.fail(error)

    def changed(self, changes: ChangeSet) -> None:
        """Tells all pages what changed."""
        self._context.changed(changes)

    def sync_now(self) -> None:
        """Asks for a sync."""
        self._context.sync_now()

    def show_full(self, widget: QWidget) -> None:
        """Lets a widget take the whole window."""
        self._context.show_full(widget)

    def close_full(self) -> None:
        """Shows the day again instead of rail and page, unless a page was gone to."""
        if self._went:
            self._context.close_full()
        else:
            self._back()

    def rekey(self, rekeying: Rekeying) -> None:
        """Closes the vault and gives it its other key."""
        self._context.rekey(rekeying)

    def erase(self) -> None:
        """Erases everything from this computer."""
        self._context.erase()

    def show_reminder(self, told: Callable[[str], None]) -> None:
        """Shows how a reminder looks."""
        self._context.show_reminder(told)
