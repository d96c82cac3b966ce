"""What is proposed before a practice: a length and a way of doing it, for the energy of today. Pure.

A proposal is chosen beforehand and nothing more; everything that the script offers can be chosen instead.
"""

from dataclasses import dataclass
from typing import Final

from app.course.script import Demand, Script
from app.practice.sparing import GENTLE, OUTSIDE, way

EMPTY: Final = 3
"""Energy, 0 to 10, up to which the shortest length is proposed, lying or in a chair."""
PLENTY: Final = 8
"""Energy from which the longest length is proposed."""


@dataclass(frozen=True)
class Today:
    """What is known of today.

    Attributes:
        energy: 0 to 10, or None when it was left open.
        spare: What of the body has to be spared.
        gentler: Whether she asked for something gentler the next time.
    """

    energy: int | None = None
    spare: frozenset[Demand] = frozenset()
    gentler: bool = False


@dataclass(frozen=True)
class Proposed:
    """A length and a way of doing a practice.

    Attributes:
        length_s: In seconds; one that the script offers.
        variant: As `Script.variant_or_usual` names it.
    """

    length_s: int
    variant: str | None


def propose(script: Script, today: Today, *, minutes: int | None = None, chosen: str | None = None) -> Proposed:
    """Returns what to propose.

    Little energy proposes the shortest length, in bed or in a chair; plenty the longest; in between, or when nothing
    was said, it is what the week proposes, or what is usual. Who asked for something gentler is proposed the shortest
    as well, and an anchor outside of what may hurt.

    Args:
        script: The practice.
        today: What is known of today.
        minutes: What the week or the therapist proposes, or None.
        chosen: The way that she chose the last time, or None.
    """
    is_low = today.energy is not None and today.energy <= EMPTY
    preferred: list[str] = []
    if today.gentler or is_low:
        preferred += _kept_or(GENTLE, chosen)
    if today.gentler:
        preferred += _kept_or(OUTSIDE, chosen)
    variant = way(script, chosen, today.spare, *preferred)
    if today.gentler or is_low:
        return Proposed(script.lengths[0], variant)
    if today.energy is not None and today.energy >= PLENTY:
        return Proposed(script.lengths[-1], variant)
    wanted = script.usual if minutes is None else minutes * 60
    return Proposed(min(script.lengths, key=lambda length: abs(length - wanted)), variant)


def _kept_or(gentle: tuple[str, ...], chosen: str | None) -> list[str]:
    """Returns gentle ways, first the one that she chose herself."""
    own = (chosen or "").split("+")
    return [*(name for name in own if name in gentle), *gentle]
