"""The path through the course: what a therapist can do with the order of the weeks, and what is said of it. Pure.

A path names, for each calendar week, which position of the course it holds (`app.model.calendar`). Weeks that were
begun are history: nothing here changes them. `place` is the calendar week that goes on, counted from 0.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.model.calendar import STRAIGHT

Path = tuple[int, ...]

LONGEST: Final = 60
"""Calendar weeks that a path may have, as `app.model.encoding` holds it."""


@dataclass(frozen=True)
class Told:
    """What differs between a path and that of the course, by positions.

    Attributes:
        repeated: What stands more than once.
        left_out: What does not stand there at all.
        order: The whole path, when it is walked in another order than that of the course; else nothing.
    """

    repeated: tuple[int, ...]
    left_out: tuple[int, ...]
    order: Path

    def __bool__(self) -> bool:
        return bool(self.repeated or self.left_out or self.order)


def begun(path: Sequence[int], place: int) -> Path:
    """Returns what was walked, the week that goes on among it: nobody changes that any more."""
    return tuple(path[: place + 1])


def agrees(path: Sequence[int], before: Sequence[int], place: int) -> bool:
    """Says whether a path leaves everything that was begun as it was, and can be carried."""
    kept = begun(before, place)
    return tuple(path[: len(kept)]) == kept and len(kept) <= len(path) <= LONGEST


def repeated(path: Path, at: int, place: int) -> Path:
    """Returns the path with a calendar week that goes on or is to come a second time, right behind itself."""
    if not place <= at < len(path) or len(path) >= LONGEST:
        return path
    return (*path[: at + 1], path[at], *path[at + 1 :])


def skipped(path: Path, at: int, place: int) -> Path:
    """Returns the path without a calendar week that is still to come."""
    return (*path[:at], *path[at + 1 :]) if place < at < len(path) else path


def moved(path: Path, at: int, step: int, place: int) -> Path:
    """Returns the path with a calendar week that is still to come moved by one, earlier (-1) or later (1)."""
    to = at + step
    if not (place < at < len(path) and place < to < len(path)):
        return path
    changed = list(path)
    changed[at], changed[to] = changed[to], changed[at]
    return tuple(changed)


def brought_back(path: Path, position: int, place: int) -> Path:
    """Returns the path with something that was left out: before what follows it in the course, or at the end."""
    if position in path or len(path) >= LONGEST or position not in STRAIGHT:
        return path
    ahead = range(place + 1, len(path))
    at = next((each for each in ahead if path[each] > position), len(path))
    return (*path[:at], position, *path[at:])


def as_the_course(path: Path, place: int) -> Path:
    """Returns what was begun, and behind it everything of the course that was not, in the order of the course."""
    kept = begun(path, place)
    return (*kept, *(position for position in STRAIGHT if position not in kept))


def told(path: Sequence[int]) -> Told:
    """Returns what is to be said about a path."""
    times = Counter(path)
    first = tuple(dict.fromkeys(path))
    return Told(
        repeated=tuple(position for position in STRAIGHT if times[position] > 1),
        left_out=tuple(position for position in STRAIGHT if not times[position]),
        order=tuple(path) if list(first) != sorted(first) else (),
    )
