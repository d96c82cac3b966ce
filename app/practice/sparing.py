"""What somebody has to spare, and what that leaves of a practice. Pure.

The needs are those of product.md's restriction profile; what they mean for a movement are the demands of the script
format. Whoever spares something cleared it with her doctor or physiotherapist: nothing here says what is safe.
"""

from collections.abc import Iterable
from typing import Final, Literal, get_args

from app.course.script import Demand, Script, Variant

Need = Literal["arm", "lymphoedema", "bones", "balance", "breath", "belly", "flat"]
"""What can be said about a body: arm or shoulder after surgery, lymphoedema, fragile bones, balance or numb feet,
breath, belly or stoma, and that one cannot lie flat."""

NEEDS: Final[tuple[Need, ...]] = get_args(Need)

DEMANDS: Final[dict[Need, frozenset[Demand]]] = {
    "arm": frozenset({"arm", "shoulder"}),
    "lymphoedema": frozenset({"arm", "shoulder"}),
    "bones": frozenset({"bones"}),
    "balance": frozenset({"balance"}),
    "breath": frozenset({"breath"}),
    "belly": frozenset({"belly"}),
    "flat": frozenset({"flat"}),
}
"""What is left out for each need. With lymphoedema as much as after surgery: leaving a movement out harms nobody."""

BREATH: Final = "breath"
"""The anchor that somebody who is short of breath is not proposed."""
GENTLE: Final = ("bed", "chair", "seated")
"""Postures for a day without energy, the first that a script has; ids as all scripts use them."""
SEATED: Final = ("seated", "chair")
"""What stands in for a usual posture that asks too much."""
OUTSIDE: Final = ("sounds", "hands", "feet")
"""Anchors away from what may hurt or frighten within; they are gentler when a practice was too much."""


def demands(needs: Iterable[str]) -> frozenset[Demand]:
    """Returns what is to be spared for some needs; one that only a newer Haven knows asks nothing here."""
    said = frozenset(needs)
    return frozenset[Demand]().union(*(DEMANDS[need] for need in NEEDS if need in said))


def ways(script: Script, spare: frozenset[Demand]) -> tuple[tuple[Variant, ...], ...]:
    """Returns the variants of each kind that ask nothing of what is spared.

    Where all of a kind ask something, those that ask least are left: the words of a practice need one of each kind.
    """
    return tuple(tuple(each for each in kind if _asked(each, spare) == _least(kind, spare)) for kind in script.kinds)


def way(script: Script, wanted: str | None, spare: frozenset[Demand], *preferred: str) -> str | None:
    """Returns a way of doing a practice that spares what is to be spared.

    Args:
        script: The practice.
        wanted: What was chosen before, as `Script.variant_or_usual` takes it; what asks too much is passed over.
        spare: What of the body has to be spared.
        preferred: Variants that come before what was chosen, the best first.
    """
    left = ways(script, spare)
    ids = {each.id for kind in left for each in kind}
    named = [name for name in (*preferred, *(wanted or "").split("+")) if name in ids]
    usual = [_usual(kind, whole[0], spare).id for kind, whole in zip(left, script.kinds, strict=True)]
    return script.variant_or_usual("+".join((*named, *usual)))


def left_out(script: Script, spare: frozenset[Demand]) -> frozenset[Demand]:
    """Returns what of the spared things something in a practice would have asked."""
    return script.asks & spare


def _usual(left: tuple[Variant, ...], first: Variant, spare: frozenset[Demand]) -> Variant:
    """Returns what is proposed of what is left; `first` is the usual variant of somebody who spares nothing."""
    if first.asks & spare:
        return next((each for name in SEATED for each in left if each.id == name), left[0])
    others = [each for each in left if each.id != BREATH]
    return others[0] if "breath" in spare and others else left[0]


def _asked(variant: Variant, spare: frozenset[Demand]) -> int:
    return len(variant.asks & spare)


def _least(kind: tuple[Variant, ...], spare: frozenset[Demand]) -> int:
    return min(_asked(each, spare) for each in kind)
