"""Whether a script comes out at every length that it offers, in every way of doing it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from app.course.script import Demand, Script
from app.practice.timeline import plan

_NEAR_S = 0.1


@dataclass(frozen=True)
class Missed:
    """A length that a script offers and does not reach.

    Attributes:
        length_s: What it offers, in seconds.
        comes_out_s: What it would be.
        variant: In which way of doing it; None when there is only one.
        spare: For somebody who has to spare this.
    """

    length_s: int
    comes_out_s: float
    variant: str | None
    spare: frozenset[Demand]


def ways(script: Script) -> tuple[str | None, ...]:
    """Returns every way of doing a practice, as `Script.variant_or_usual` names it."""
    return tuple("+".join(each.id for each in chosen) or None for chosen in product(*script.kinds))


def missed(script: Script) -> Iterator[Missed]:
    """Yields every offered length that is not reached, for words at the pace of a person speaking.

    Tried are nobody's needs, each single thing that the script asks of a body, and all of them together.
    """
    asked = script.asks
    needs = dict.fromkeys((frozenset[Demand](), *(frozenset({each}) for each in sorted(asked)), asked))
    for length_s, variant, spare in product(script.lengths, ways(script), needs):
        comes_out_s = plan(script, length_s, variant=variant, spare=spare).length_s
        if abs(comes_out_s - length_s) > _NEAR_S:
            yield Missed(length_s, comes_out_s, variant, spare)
