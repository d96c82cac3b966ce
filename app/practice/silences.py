"""How much of a length each silence gets. Pure arithmetic on samples."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    """The bounds of one silence, in samples, and its share when there is more to give."""

    least: int
    usual: int
    greatest: int
    weight: float


def shared_out(rooms: Sequence[Room], available: int) -> list[int]:
    """Returns how long each silence is.

    All silences grow together, each by its weight: from their least to their usual length, and when every one has
    that, on to their greatest. What none of them can take is left over; what is too little leaves all at their
    least, so that the sum may differ from `available` at both ends.
    """
    usual = sum(room.usual for room in rooms)
    if available <= usual:
        base = [room.least for room in rooms]
        caps = [room.usual - room.least for room in rooms]
    else:
        base = [room.usual for room in rooms]
        caps = [room.greatest - room.usual for room in rooms]
    more = _poured(caps, [room.weight for room in rooms], available - sum(base))
    return [start + grown for start, grown in zip(base, more, strict=True)]


def _poured(caps: Sequence[int], weights: Sequence[float], amount: int) -> list[int]:
    """Shares an amount by weight, none above its cap; the sum is exact to the sample."""
    amount = max(0, min(amount, sum(caps)))
    level = _level(caps, weights, amount)
    exact = [min(float(cap), level * weight) for cap, weight in zip(caps, weights, strict=True)]
    whole = [int(each) for each in exact]
    # Rounding left a few samples over: they go where there is room, first come first served.
    rest = amount - sum(whole)
    for place, cap in enumerate(caps):
        given = min(rest, cap - whole[place], 1) if rest > 0 else 0
        whole[place] += given
        rest -= given
    return whole


def _level(caps: Sequence[int], weights: Sequence[float], amount: int) -> float:
    """Returns the water level, in samples per weight, at which the vessels hold the amount."""
    order = sorted(range(len(caps)), key=lambda place: caps[place] / weights[place])
    left, weight = float(amount), sum(weights)
    for place in order:
        if caps[place] / weights[place] * weight >= left:
            return left / weight
        left -= caps[place]
        weight -= weights[place]
    return max((cap / each for cap, each in zip(caps, weights, strict=True)), default=0.0)
