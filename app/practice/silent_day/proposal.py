"""What the course proposes for a silent day, in each of its shapes.

The practices and times are those of the chapter `silent-day` of the course, which a test compares.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from app.practice.silent_day.plan import MINUTE, Block, Item, Kind, Shape, SilentDay

Lengths = Callable[[str], tuple[int, ...]]
"""Returns the lengths of a practice in seconds, or nothing when the course does not have it."""
_SATURDAY = 5


class _Row(NamedTuple):
    kind: Kind
    minutes: int
    script: str = ""


class _Stretch(NamedTuple):
    begins: tuple[int, int]
    rows: tuple[_Row, ...]


def _practice(script: str, minutes: int) -> _Row:
    return _Row("practice", minutes, script)


_BREATH = _practice("breath-and-body", 20)
_SCAN = _practice("body-scan", 20)
_LYING = _practice("lying-movement", 20)
_WALKING = _practice("walking", 20)
_EATING = _practice("mindful-eating", 10)
_PAGE = _Row("page", 15)

_DAY: Final = (
    _Stretch(
        (10, 0),
        (
            _BREATH,
            _Row("tea", 25),
            _WALKING,
            _Row("free", 10),
            _Row("rest", 30),
            _SCAN,
            _Row("free", 10),
            _EATING,
            _Row("meal", 35),
            _Row("dishes", 30),
            _Row("rest", 75),
            _LYING,
            _Row("free", 10),
            _Row("hands", 30),
            _WALKING,
            _Row("free", 10),
            _PAGE,
        ),
    ),
)
_HALVES: Final = (
    _Stretch((9, 30), (_BREATH, _Row("tea", 20), _WALKING, _Row("rest", 40), _SCAN, _Row("meal", 60))),
    _Stretch((13, 30), (_Row("rest", 45), _LYING, _Row("hands", 30), _WALKING, _Row("tea", 30), _BREATH, _PAGE)),
)
_BLOCKS: Final = (
    _Stretch((10, 0), (_SCAN, _Row("tea", 30), _Row("rest", 50), _WALKING)),
    _Stretch((10, 0), (_BREATH, _Row("meal", 60), _Row("dishes", 15), _Row("window", 25))),
    _Stretch((10, 0), (_LYING, _Row("rest", 45), _WALKING, _BREATH, _PAGE)),
)
_SHAPES: Final[dict[Shape, tuple[_Stretch, ...]]] = {"day": _DAY, "halves": _HALVES, "blocks": _BLOCKS}


def proposed(shape: Shape, first: date, lengths: Lengths) -> SilentDay:
    """Returns the course's proposal.

    A practice that the course does not have, or not at about that length, is done as it can be: in the nearest
    length, or as time of one's own.

    Args:
        shape: The shape.
        first: The day of the first block; the others follow day by day.
        lengths: What the course has.
    """
    blocks, made = [], 0
    for number, stretch in enumerate(_SHAPES[shape]):
        items = []
        for row in stretch.rows:
            made += 1
            items.append(_item(f"i{made}", row, lengths))
        hour, minute = stretch.begins
        day = first + timedelta(days=number)
        blocks.append(Block(f"b{number + 1}", day, (hour * 60 + minute) * MINUTE, tuple(items)))
    return SilentDay(shape, tuple(blocks), made=made)


def usual_day(today: date, *, morning: bool) -> date:
    """Returns the day to propose first: today on a Saturday or Sunday morning, else the next Saturday."""
    if morning and today.weekday() >= _SATURDAY:
        return today
    return today + timedelta(days=(_SATURDAY - today.weekday()) % 7 or 7)


def _item(id: str, row: _Row, lengths: Lengths) -> Item:
    length = row.minutes * MINUTE
    if row.kind != "practice":
        return Item(id, row.kind, length)
    offered = lengths(row.script)
    if not offered:
        return Item(id, "free", length)
    return Item(id, "practice", min(offered, key=lambda each: abs(each - length)), row.script)
