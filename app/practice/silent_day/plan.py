"""The plan of a silent day: blocks of silence, each on its day, each a row of things that follow one another.

Nothing in a plan has a time of its own but the beginning of a block. What follows begins when what stands before it
ends, so that things cannot overlap, whatever is moved, lengthened or left out. Every change returns a new plan.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

Shape = Literal["day", "halves", "blocks"]
"""A whole day, two halves on two days, or three times two hours on three days (product.md, the silent day)."""
Kind = Literal["practice", "meal", "tea", "walk", "rest", "hands", "dishes", "window", "free", "page"]
"""What is done: a practice with a script, or something of an ordinary day."""

MINUTE = 60
STEP_S = 5 * MINUTE
LEAST_S = 5 * MINUTE
"""Nothing in a plan is shorter, so that nobody hurries from bell to bell."""
LONGEST_S = 4 * 60 * MINUTE
DAY_S = 24 * 60 * MINUTE
ROOM_S = 16 * 60 * MINUTE
"""A block is never longer: some of every day is for sleeping and for talking."""


@dataclass(frozen=True)
class Item:
    """Something that is done.

    Attributes:
        id: Its name within the plan; it stays through every change.
        kind: What it is.
        length_s: How long, in seconds.
        script: The practice; empty for other kinds.
        variant: The way of doing it, as `Script.variant_or_usual` takes it; empty for the one she uses.
    """

    id: str
    kind: Kind
    length_s: int
    script: str = ""
    variant: str = ""


@dataclass(frozen=True)
class Progress:
    """How far a block has come: since when an item has been what is done now.

    Attributes:
        item: The item's place in the block.
        since: When it began.
        paused: Since when she has been away, or None.
        ended: When she ended it, or it came to its end; None while it runs.
    """

    item: int
    since: datetime
    paused: datetime | None = None
    ended: datetime | None = None


@dataclass(frozen=True)
class Block:
    """A stretch of silence.

    Attributes:
        id: Its name within the plan.
        day: On which day.
        begins_s: Seconds after midnight at which it is meant to begin.
        items: In order.
        progress: How far it has come; None before it begins.
    """

    id: str
    day: date
    begins_s: int
    items: tuple[Item, ...]
    progress: Progress | None = None

    @property
    def length_s(self) -> int:
        """How long it is, in seconds."""
        return sum(item.length_s for item in self.items)

    @property
    def begins_at(self) -> datetime:
        """When it is meant to begin, on the clock of this computer."""
        hours, rest = divmod(self.begins_s, 3600)
        return datetime.combine(self.day, time(hours % 24, rest // 60)).astimezone()

    @property
    def ends_at(self) -> datetime:
        """When it is meant to end."""
        return self.begins_at + timedelta(seconds=self.length_s)

    @property
    def starts_s(self) -> tuple[int, ...]:
        """Seconds after midnight at which each item is meant to begin."""
        at, starts = self.begins_s, []
        for item in self.items:
            starts.append(at)
            at += item.length_s
        return tuple(starts)

    @property
    def is_open(self) -> bool:
        """Whether it began and did not end."""
        return self.progress is not None and self.progress.ended is None

    @property
    def is_over(self) -> bool:
        """Whether it ended."""
        return self.progress is not None and self.progress.ended is not None


@dataclass(frozen=True)
class SilentDay:
    """A plan, and how far it has come.

    Attributes:
        shape: How it was laid out at first.
        blocks: By day and time, the earliest first.
        bells: Whether a bell says when something begins and ends.
        made: How many names for items were given, so that none is given twice.
    """

    shape: Shape
    blocks: tuple[Block, ...]
    bells: bool = True
    made: int = 0

    def block(self, id: str) -> Block | None:
        """Returns a block, or None."""
        return next((block for block in self.blocks if block.id == id), None)

    @property
    def open_block(self) -> Block | None:
        """The block that began and did not end, or None."""
        return next((block for block in self.blocks if block.is_open), None)

    @property
    def next_block(self) -> Block | None:
        """The first block that has not begun, or None."""
        return next((block for block in self.blocks if block.progress is None), None)

    def with_block(self, changed: Block) -> "SilentDay":
        """Returns the plan with another version of a block; blocks stay in the order of their days."""
        blocks = [changed if block.id == changed.id else block for block in self.blocks]
        return replace(self, blocks=tuple(sorted(blocks, key=lambda block: (block.day, block.begins_s))))

    def moved(self, block: str, item: str, by: int) -> "SilentDay":
        """Lets an item change places with its neighbours; beyond the ends it stays where it is.

        Args:
            block: The block.
            item: The item.
            by: -1 for earlier, 1 for later.
        """
        found = self._planned(block)
        place = _place(found, item)
        if found is None or place is None or not 0 <= place + by < len(found.items):
            return self
        items = list(found.items)
        items.insert(place + by, items.pop(place))
        return self.with_block(replace(found, items=tuple(items)))

    def with_length(self, block: str, item: str, length_s: int) -> "SilentDay":
        """Gives an item another length, as far as the block has room; what follows moves along."""
        found = self._planned(block)
        place = _place(found, item)
        if found is None or place is None:
            return self
        here = found.items[place]
        most = min(LONGEST_S, here.length_s + self.spare_s(found))
        changed = replace(here, length_s=min(max(length_s, LEAST_S), most))
        return self.with_block(replace(found, items=(*found.items[:place], changed, *found.items[place + 1 :])))

    def with_variant(self, block: str, item: str, variant: str) -> "SilentDay":
        """Lets a practice be done in another way."""
        found = self._planned(block)
        place = _place(found, item)
        if found is None or place is None:
            return self
        changed = replace(found.items[place], variant=variant)
        return self.with_block(replace(found, items=(*found.items[:place], changed, *found.items[place + 1 :])))

    def with_item(self, block: str, kind: Kind, length_s: int, script: str = "", after: str = "") -> "SilentDay":
        """Adds something behind an item, or at the end; a block that is full stays as it is."""
        found = self._planned(block)
        if found is None or self.spare_s(found) < LEAST_S:
            return self
        place = _place(found, after)
        place = len(found.items) if place is None else place + 1
        item = Item(f"i{self.made + 1}", kind, min(length_s, self.spare_s(found)), script)
        block_ = replace(found, items=(*found.items[:place], item, *found.items[place:]))
        return replace(self.with_block(block_), made=self.made + 1)

    def without(self, block: str, item: str) -> "SilentDay":
        """Leaves an item out; the last one stays."""
        found = self._planned(block)
        place = _place(found, item)
        if found is None or place is None or len(found.items) == 1:
            return self
        return self.with_block(replace(found, items=(*found.items[:place], *found.items[place + 1 :])))

    def at(self, block: str, begins_s: int) -> "SilentDay":
        """Lets a block begin at another time, as far as the day and the other blocks of it have room."""
        found = self._planned(block)
        if found is None:
            return self
        begins_s = min(max(0, begins_s), DAY_S - found.length_s)
        return self._if_free(replace(found, begins_s=begins_s))

    def on(self, block: str, day: date) -> "SilentDay":
        """Puts a block on another day, where there is room for it."""
        found = self._planned(block)
        return self if found is None else self._if_free(replace(found, day=day))

    def spare_s(self, block: Block) -> int:
        """Returns by how many seconds a block may grow before it meets the next one or the end of the day."""
        later = [each.begins_s for each in self.blocks if each.day == block.day and each.begins_s > block.begins_s]
        return max(0, min(min(later, default=DAY_S) - block.begins_s, ROOM_S) - block.length_s)

    def _planned(self, id: str) -> Block | None:
        """Returns a block that may still be planned, or None: one that has begun is the conductor's."""
        found = self.block(id)
        return found if found is not None and found.progress is None else None

    def _if_free(self, block: Block) -> "SilentDay":
        begins, ends = block.begins_s, block.begins_s + block.length_s
        others = [each for each in self.blocks if each.id != block.id and each.day == block.day]
        if any(begins < each.begins_s + each.length_s and each.begins_s < ends for each in others):
            return self
        return self.with_block(block)


def _place(block: Block | None, item: str) -> int | None:
    items = block.items if block is not None else ()
    return next((place for place, each in enumerate(items) if each.id == item), None)
