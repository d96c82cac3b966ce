"""Leads through a block of a silent day: from the clock to what is shown and rung; without a widget."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from app.course.script import Script
from app.model.change_set import ChangeSet
from app.practice.silent_day import conducting, keeping
from app.practice.silent_day.conducting import Now
from app.practice.silent_day.plan import Block, Item, SilentDay
from ui.shell.context import Context

MORE = timedelta(minutes=10)
LESS = timedelta(minutes=30)
RINGS_WITHIN = timedelta(seconds=30)
"""A bell that was missed by more, because the computer slept, is not struck afterwards."""

How = Literal["now", "waiting", "away", "over"]


@dataclass(frozen=True)
class Seen:
    """What the page shows.

    Attributes:
        how: Whether something is now, the day waits, it went on without her, or it is over.
        now: Where the block is.
        last: What she saw last, when it went on without her; else None.
        then: The block that follows on another day, when this one is over; else None.
        can_undo: Whether something can be taken back.
    """

    how: How
    now: Now
    last: Item | None = None
    then: Block | None = None
    can_undo: bool = False


class DayView(Protocol):
    """What the conductor asks of the page."""

    def show_seen(self, seen: Seen) -> None:
        """Shows where the day is."""

    def ring(self, strokes: int) -> None:
        """Strikes the bell."""

    def go_back(self) -> None:
        """Goes back to the plan, in which the block has not begun."""


class Conductor:
    """Leads through one block.

    Args:
        view: The page.
        context: The shell.
        day: The plan.
        block: Which block of it; it has begun.
        scripts: The practices, by id.
        practise: Opens the player for an item, and comes back to the day.
    """

    def __init__(
        self,
        view: DayView,
        context: Context,
        day: SilentDay,
        block: str,
        scripts: dict[str, Script],
        practise: Callable[[SilentDay, Item], None],
    ) -> None:
        self._view = view
        self._context = context
        self._day = day
        self._id = block
        self.scripts = scripts
        self._practise = practise
        self._before: list[Block] = []
        self._planned: SilentDay | None = None
        self._last: Now | None = None
        self._seen: Seen | None = None

    @property
    def day(self) -> SilentDay:
        """The plan as it is now."""
        return self._day

    @property
    def block(self) -> Block:
        """The block as it is now."""
        found = self._day.block(self._id)
        if found is None:
            raise LookupError(self._id)
        return found

    def begin(self, *, here: bool, before: SilentDay | None = None) -> None:
        """Shows where the day is.

        Args:
            here: Whether she was with the day all the time, for instance in a practice of it; then nothing is asked.
            before: The plan before the block began; it can be brought back until something else is due.
        """
        self._planned = before
        now = self._context.clock.now()
        if here or not conducting.was_left(self.block, now):
            self._set(conducting.settled(self.block, now))
        else:
            self._show(now)

    def began_just_now(self) -> None:
        """Strikes the bell of the beginning."""
        if self._day.bells:
            self._view.ring(1)

    def tick(self) -> None:
        """Looks at the clock."""
        now = self._context.clock.now()
        before, here = self._last, conducting.where(self.block, now)
        if before is None or here.place == before.place or conducting.was_left(self.block, now):
            self._show(now)
            return
        strokes = conducting.strokes(before, here) if self._day.bells else 0
        if strokes and now - here.since < RINGS_WITHIN:
            self._view.ring(strokes)
        self._before.clear()
        self._planned = None
        self._set(conducting.settled(self.block, now))

    def wait(self) -> None:
        """Lets the day wait."""
        self._do(conducting.paused)

    def go_on(self) -> None:
        """Goes on where it waits."""
        self._do(conducting.going_on)

    def go_on_there(self) -> None:
        """Goes on with what she saw last."""
        self._do(conducting.from_where_she_was)

    def go_on_by_the_clock(self) -> None:
        """Goes on with what is due by the clock."""
        self._do(conducting.settled)

    def next(self) -> None:
        """Begins with the next thing."""
        self._do(conducting.with_next)

    def more(self) -> None:
        """Takes ten minutes more for what is now."""
        self._do(lambda block, now: conducting.later(block, now, MORE))

    def less(self) -> None:
        """Ends half an hour earlier."""
        self._do(lambda block, now: conducting.shorter(block, now, LESS))

    def leave_out(self, item: str) -> None:
        """Leaves out something that is to come."""
        self._do(lambda block, _now: conducting.left_out(block, item))

    def end(self) -> None:
        """Ends the block here."""
        self._do(lambda block, now: conducting.ended(conducting.settled(block, now), now))

    def undo(self) -> None:
        """Takes back what she did last; of a block that has just begun, that it began."""
        if self._before:
            self._set(self._before.pop())
        elif self._planned is not None:
            planned, context = self._planned, self._context
            preferences, changes = context.services.preferences, ChangeSet.of("settings", keeping.KEPT)
            context.background.run(
                "vault", lambda: keeping.keep(preferences, planned), lambda _: context.changed(changes)
            )
            self._view.go_back()

    def practise(self) -> None:
        """Begins the practice of now; what follows moves along."""
        now = self._context.clock.now()
        item = conducting.where(self.block, now).item
        if item is not None and item.kind == "practice":
            self._set(conducting.practising(self.block, now, item.length_s))
            self._practise(self._day, item)

    def _do(self, act: Callable[[Block, datetime], Block]) -> None:
        changed = act(self.block, self._context.clock.now())
        if changed != self.block:
            self._before.append(self.block)
            self._set(changed)

    def _set(self, block: Block) -> None:
        if block != self.block:
            self._day = self._day.with_block(block)
            day, preferences = self._day, self._context.services.preferences
            self._context.background.run("vault", lambda: keeping.keep(preferences, day), lambda _: None)
        self._seen = None
        self._show(self._context.clock.now())

    def _show(self, now: datetime) -> None:
        block = self.block
        if block.progress is not None and block.progress.paused is not None:
            # While it waits, its end moves along; the page follows once a minute, and lies still in between.
            now = max(block.progress.paused, now.replace(second=0, microsecond=0))
        here = conducting.where(block, now)
        self._last = here
        how: How = "now"
        last = None
        if block.is_over or (here.is_over and not conducting.was_left(block, now)):
            how = "over"
        elif here.paused:
            how = "waiting"
        elif conducting.was_left(block, now):
            how, last = "away", block.items[block.progress.item] if block.progress is not None else None
        then = self._day.next_block if how == "over" else None
        seen = Seen(how, here, last, then, can_undo=bool(self._before or self._planned))
        if seen != self._seen:
            self._seen = seen
            self._view.show_seen(seen)
