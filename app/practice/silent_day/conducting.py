"""How a block of a silent day goes by: what is now, what comes next, being late, pausing, leaving, coming back.

All of it is arithmetic on a block and a moment. The clock moves the day on by itself; nothing waits for her, and
nothing is held against her. Whatever she does is written into the block, so that the day is the same after a crash.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.practice.silent_day.plan import LEAST_S, Block, Item, Progress

MOST_LATE = timedelta(hours=4)
"""So far at most an item is stretched at once."""
AWAY = timedelta(minutes=2)
"""Whoever comes back later than this is asked where she wants to go on."""


@dataclass(frozen=True)
class Coming:
    """Something that is still to come.

    Attributes:
        item: What it is.
        at: When it begins, as things stand.
    """

    item: Item
    at: datetime


@dataclass(frozen=True)
class Now:
    """Where a block is at a moment.

    Attributes:
        item: What is done now; None when the block is over.
        place: Its place in the block; how many items there are when it is over.
        since: When it began.
        until: When it ends, as things stand.
        coming: What is still to come, in order.
        ends_at: When the block ends, as things stand.
        paused: Whether she is away.
    """

    item: Item | None
    place: int
    since: datetime
    until: datetime
    coming: tuple[Coming, ...]
    ends_at: datetime
    paused: bool

    @property
    def is_over(self) -> bool:
        """Whether everything has gone by."""
        return self.item is None


def begun(block: Block, now: datetime) -> Block:
    """Returns a block that begins now, whatever time was planned; one that began before is as it was."""
    return block if block.progress is not None else replace(block, progress=Progress(0, now))


def where(block: Block, now: datetime) -> Now:
    """Returns where a block is; one that has not begun is before its first item, at its planned time."""
    progress = block.progress or Progress(0, max(now, block.begins_at))
    moment = progress.ended or progress.paused or now
    away = now - progress.paused if progress.paused is not None and progress.ended is None else timedelta()
    place, since = progress.item, progress.since + away
    moment += away
    while place < len(block.items) and since + _length(block.items[place]) <= moment:
        since += _length(block.items[place])
        place += 1
    if place >= len(block.items) or progress.ended is not None:
        return Now(None, len(block.items), since, since, (), progress.ended or since, paused=False)
    item = block.items[place]
    until = at = since + _length(item)
    coming = []
    for each in block.items[place + 1 :]:
        coming.append(Coming(each, at))
        at += _length(each)
    return Now(item, place, since, until, tuple(coming), at, progress.paused is not None)


def settled(block: Block, now: datetime) -> Block:
    """Returns a block in which is written what is now, so that whoever comes back later knows where she was."""
    progress, here = block.progress, where(block, now)
    if progress is None or progress.ended is not None or progress.paused is not None:
        return block
    if here.is_over:
        return replace(block, progress=replace(progress, ended=here.since))
    return replace(block, progress=Progress(here.place, here.since))


def paused(block: Block, now: datetime) -> Block:
    """Returns a block that waits from now on."""
    here = settled(block, now)
    if here.progress is None or not here.is_open or here.progress.paused is not None:
        return here
    return replace(here, progress=replace(here.progress, paused=now))


def going_on(block: Block, now: datetime) -> Block:
    """Returns a block that goes on where it waits; everything that is to come is later by that time."""
    progress = block.progress
    if progress is None or progress.paused is None or progress.ended is not None:
        return block
    return replace(block, progress=Progress(progress.item, progress.since + (now - progress.paused)))


def was_left(block: Block, now: datetime) -> bool:
    """Says whether the day went on without her: another item is due than the one she saw last, and not just now."""
    progress, here = block.progress, where(block, now)
    if progress is None or not block.is_open or progress.paused is not None or here.place == progress.item:
        return False
    return here.place > progress.item + 1 or now - here.since > AWAY


def from_where_she_was(block: Block, now: datetime) -> Block:
    """Returns a block that goes on, from its beginning, with what she saw last."""
    progress = block.progress
    if progress is None or progress.ended is not None:
        return block
    return replace(block, progress=Progress(progress.item, now))


def with_next(block: Block, now: datetime) -> Block:
    """Returns a block in which the next thing begins now; after the last one it has ended."""
    here = settled(block, now)
    if here.progress is None or not here.is_open:
        return here
    place = here.progress.item
    if place + 1 >= len(here.items):
        return ended(here, now)
    gone = max(0, round((now - here.progress.since).total_seconds()))
    items = list(here.items)
    items[place] = replace(items[place], length_s=min(items[place].length_s, gone))
    return replace(here, items=tuple(items), progress=Progress(place + 1, now))


def later(block: Block, now: datetime, by: timedelta) -> Block:
    """Returns a block in which what is now takes longer; everything that is to come moves along."""
    here = settled(block, now)
    if here.progress is None or not here.is_open:
        return here
    place = here.progress.item
    longer = here.items[place].length_s + round(min(max(by, timedelta()), MOST_LATE).total_seconds())
    return _with_length(here, place, longer)


def practising(block: Block, now: datetime, length_s: int) -> Block:
    """Returns a block in which the practice of now begins now and takes its whole length: who is late moves on."""
    here = settled(block, now)
    if here.progress is None or not here.is_open:
        return here
    item = here.items[here.progress.item]
    if item.kind != "practice":
        return here
    begins = replace(here, progress=Progress(here.progress.item, now))
    return _with_length(begins, here.progress.item, length_s)


def shorter(block: Block, now: datetime, by: timedelta) -> Block:
    """Returns a block that ends earlier, as far as it can.

    First what is to come takes less time, none of it less than five minutes; then things are left out, from the
    back, the page in the diary last of all. What is now stays as it is.
    """
    here = settled(block, now)
    if here.progress is None or not here.is_open:
        return here
    place = here.progress.item
    rest = list(here.items[place + 1 :])
    take = round(by.total_seconds())
    give = [max(0, item.length_s - LEAST_S) if item.kind != "practice" else 0 for item in rest]
    take, rest = _taken(take, rest, give)
    give = [max(0, item.length_s - LEAST_S) if item.kind == "practice" else 0 for item in rest]
    take, rest = _taken(take, rest, give)
    from_the_back = list(reversed(rest))
    from_the_back.sort(key=lambda each: each.kind == "page")
    for item in from_the_back:
        if take <= 0:
            break
        rest.remove(item)
        take -= item.length_s
    return replace(here, items=(*here.items[: place + 1], *rest))


def left_out(block: Block, item: str) -> Block:
    """Returns a block without something that is still to come."""
    first = block.progress.item + 1 if block.progress is not None else 0
    items = [each for place, each in enumerate(block.items) if place < first or each.id != item]
    return replace(block, items=tuple(items)) if items else block


def ended(block: Block, now: datetime) -> Block:
    """Returns a block that ended now. It is a whole block, however long it was."""
    if block.progress is None or block.progress.ended is not None:
        return block
    return replace(block, progress=replace(block.progress, paused=None, ended=now))


def strokes(before: Now, after: Now) -> int:
    """Returns how often the bell is struck when one moment follows another: three times at the end, else once."""
    if after.paused or before.is_over or before.place == after.place:
        return 0
    return 3 if after.is_over else 1


def _taken(take: int, items: list[Item], give: list[int]) -> tuple[int, list[Item]]:
    """Takes seconds from items, from each by what it can give, in whole minutes where that is possible."""
    whole, left = sum(give), take
    changed = []
    for item, can in zip(items, give, strict=True):
        share = min(can, left, -(-take * can // whole // 60) * 60) if whole and take > 0 else 0
        changed.append(replace(item, length_s=item.length_s - share))
        left -= share
    return left, changed


def _with_length(block: Block, place: int, length_s: int) -> Block:
    items = list(block.items)
    items[place] = replace(items[place], length_s=length_s)
    return replace(block, items=tuple(items))


def _length(item: Item) -> timedelta:
    return timedelta(seconds=item.length_s)
