"""What the page of the silent day does: propose, change, undo, keep, begin and print; without a widget."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol

from app.course.script import Demand, Script
from app.errors import HavenError
from app.model.calendar import local_day
from app.practice.silent_day import keeping
from app.practice.silent_day.conducting import begun, ended, settled
from app.practice.silent_day.plan import STEP_S, Block, Kind, Shape, SilentDay
from app.practice.silent_day.proposal import proposed, usual_day
from ui.practice.offer import habits_of
from ui.services import Services
from ui.shell.context import Background, Context

NOON = 12
BEGINS_BY_S = 15 * 60
"""Seconds by which the beginning of a block is moved at once."""
REMEMBERED = 50
NEAR = timedelta(hours=1)
"""So long before its time a block is near."""


@dataclass(frozen=True)
class Planned:
    """What the page shows.

    Attributes:
        day: The plan, or None before a shape was chosen.
        scripts: The practices of the course, by id.
        ways: In which way she does each practice otherwise.
        spare: What of the body has to be spared.
        notice: What may hang on the door, as Markdown with room to fill in.
        now: The moment at which it was looked up.
    """

    day: SilentDay | None
    scripts: dict[str, Script]
    ways: dict[str, str]
    spare: frozenset[Demand]
    notice: str
    now: datetime

    @property
    def today(self) -> date:
        """The day at this computer."""
        return local_day(self.now)


def is_near(block: Block, now: datetime) -> bool:
    """Says whether a block may well begin now: its time is near, or has passed."""
    return now >= block.begins_at - NEAR


class PlanView(Protocol):
    """What the presenter asks of the page."""

    def show_planned(self, planned: Planned, *, can_undo: bool) -> None:
        """Shows the plan, or the shapes to choose from."""

    def say_taken(self) -> None:
        """Says that another part stands there already."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""


class PlanPresenter:
    """Connects the page with the plan that is kept. What she changes is kept at once.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
        language: "en" or "nl".
        open_block: Opens the page that leads through a block, and may bring the plan back as it was before.
    """

    def __init__(
        self,
        view: PlanView,
        context: Context,
        background: Background,
        language: str,
        open_block: Callable[[SilentDay, str, SilentDay], None],
    ) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._language = language
        self._open_block = open_block
        self._planned: Planned | None = None
        self._before: list[SilentDay | None] = []

    @property
    def planned(self) -> Planned | None:
        """What is shown."""
        return self._planned

    def start(self) -> None:
        """Reads the plan."""
        services, language, now = self._context.services, self._language, self._context.clock.now()

        def look() -> Planned:
            return look_up(services, language, now)

        self._background.run("vault", look, self._show, self._view.show_trouble, topic="silent-day.page")

    def choose(self, shape: Shape) -> None:
        """Takes the course's proposal for a shape as the plan."""
        planned = self._planned
        if planned is not None:
            now = self._context.clock.now().astimezone()
            first = usual_day(planned.today, morning=now.hour < NOON)
            self._change(proposed(shape, first, self._lengths))

    def put_away(self) -> None:
        """Puts the plan away; it can be brought back."""
        self._change(None)

    def undo(self) -> None:
        """Takes the last change back."""
        if self._before:
            self._set(self._before.pop())

    def move(self, block: str, item: str, by: int) -> None:
        """Moves an item one place earlier or later."""
        self._edit(lambda day: day.moved(block, item, by))

    def lengthen(self, block: str, item: str, *, more: bool) -> None:
        """Makes an item one step longer or shorter: a practice as its lengths are, other things by five minutes."""
        scripts = self._planned.scripts if self._planned is not None else {}

        def edit(day: SilentDay) -> SilentDay:
            found = day.block(block)
            here = next((each for each in found.items if each.id == item), None) if found else None
            if here is None:
                return day
            script = scripts.get(here.script)
            if script is None:
                return day.with_length(block, item, here.length_s + (STEP_S if more else -STEP_S))
            beyond = [each for each in script.lengths if (each > here.length_s if more else each < here.length_s)]
            if not beyond:
                return day
            wanted = min(beyond) if more else max(beyond)
            changed = day.with_length(block, item, wanted)
            new = changed.block(block)
            exact = new is not None and any(each.id == item and each.length_s == wanted for each in new.items)
            return changed if exact else day

        self._edit(edit)

    def choose_variant(self, block: str, item: str, variant: str) -> None:
        """Lets a practice be done in another way."""
        self._edit(lambda day: day.with_variant(block, item, variant))

    def add(self, block: str, kind: Kind, script: str, after: str) -> None:
        """Adds something behind an item."""
        planned = self._planned
        usual = planned.scripts[script].usual if planned is not None and script in planned.scripts else 4 * STEP_S
        self._edit(lambda day: day.with_item(block, kind, usual, script, after))

    def leave_out(self, block: str, item: str) -> None:
        """Leaves an item out."""
        self._edit(lambda day: day.without(block, item))

    def begin_later(self, block: str, *, later: bool) -> None:
        """Lets a block begin a quarter of an hour later or earlier."""

        def edit(day: SilentDay) -> SilentDay:
            found = day.block(block)
            if found is None:
                return day
            return day.at(block, found.begins_s + (BEGINS_BY_S if later else -BEGINS_BY_S))

        self._edit(edit)

    def put_on(self, block: str, day: date) -> None:
        """Puts a block on another day, where there is room for it."""
        planned = self._planned.day if self._planned is not None else None
        found = planned.block(block) if planned is not None else None
        if found is not None and found.day != day:
            self._edit(lambda plan: plan.on(block, day), self._view.say_taken)

    def ring(self, *, bells: bool) -> None:
        """Chooses whether bells say when something begins and ends."""
        self._edit(lambda day: replace(day, bells=bells))

    def begin(self, block: str) -> None:
        """Begins a block, or goes on with it; another one that was left open has ended with that."""
        preferences, now = self._context.services.preferences, self._context.clock.now()

        def work() -> tuple[SilentDay, SilentDay] | None:
            day = keeping.kept(preferences)
            changed = _begun(day, block, now) if day is not None else None
            if day is None or changed is None:
                return None
            if changed != day:
                keeping.keep(preferences, changed)
            return day, changed

        def done(found: tuple[SilentDay, SilentDay] | None) -> None:
            if found is not None and self._planned is not None:
                before, day = found
                self._before.clear()
                self._show(replace(self._planned, day=day))
                self._open_block(day, block, before)

        self._background.run("vault", work, done, self._view.show_trouble)

    def _lengths(self, script: str) -> tuple[int, ...]:
        found = self._planned.scripts.get(script) if self._planned is not None else None
        return found.lengths if found is not None else ()

    def _edit(self, edit: Callable[[SilentDay], SilentDay], refused: Callable[[], None] | None = None) -> None:
        """Changes the plan as it is kept, whatever was shown when the change was asked for.

        Args:
            edit: Returns another plan, or the same where there is no room; runs on the vault lane.
            refused: Is called when there was no room.
        """
        preferences = self._context.services.preferences

        def work() -> tuple[SilentDay | None, SilentDay | None]:
            day = keeping.kept(preferences)
            changed = edit(day) if day is not None else None
            if changed is not None and changed != day:
                keeping.keep(preferences, changed)
            return day, changed

        def done(found: tuple[SilentDay | None, SilentDay | None]) -> None:
            before, after = found
            if self._planned is None:
                return
            if before == after and refused is not None:
                refused()
            elif before != after:
                self._before = [*self._before[-REMEMBERED:], before]
            # Also what did not change is shown again: a field may hold what was asked of it.
            self._show(replace(self._planned, day=after))

        self._background.run("vault", work, done, self._view.show_trouble)

    def _change(self, day: SilentDay | None) -> None:
        if self._planned is not None and day != self._planned.day:
            self._before = [*self._before[-REMEMBERED:], self._planned.day]
            self._set(day)

    def _set(self, day: SilentDay | None) -> None:
        if self._planned is None:
            return
        self._show(replace(self._planned, day=day))
        preferences = self._context.services.preferences
        self._background.run("vault", lambda: keeping.keep(preferences, day), lambda _: None, self._view.show_trouble)

    def _show(self, planned: Planned) -> None:
        self._planned = planned
        self._view.show_planned(planned, can_undo=bool(self._before))


def _begun(day: SilentDay, block: str, now: datetime) -> SilentDay | None:
    """Returns the plan with a block that has begun, or None when there is no such block."""
    found, open_one = day.block(block), day.open_block
    if found is None:
        return None
    if open_one is not None and open_one.id != block:
        day = day.with_block(ended(settled(open_one, now), now))
    return day.with_block(begun(found, now))


def look_up(services: Services, language: str, now: datetime) -> Planned:
    """Reads the plan and the practices; on the vault lane.

    Raises:
        CourseInvalid: The course cannot be read.
    """
    scripts = {script.id: script for script in services.course.scripts(language)}
    notice = services.course.household_notice(language)
    ways = habits_of(services).variants
    return Planned(keeping.kept(services.preferences), scripts, ways, services.fitting.spare(), notice, now)
