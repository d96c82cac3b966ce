"""Quantities and powers in expressions, where fhirpathpy does otherwise than the specification.

The library neither puts quantities in an order nor adds them, takes no answers that are quantities for spans of time,
and raises to whole powers alone. Source: http://hl7.org/fhirpath/ (2.0), 5.7 and 6, https://hl7.org/fhir/R4/fhirpath.html.
"""

import operator
from collections.abc import Callable
from decimal import Decimal, DecimalException
from typing import Any, Final, NamedTuple

from app.forms.library import Nodes, QuantityNode, data_of, of_two

_SPANS: Final = {
    "a": "year",
    "mo": "month",
    "wk": "week",
    "d": "day",
    "h": "hour",
    "min": "minute",
    "s": "second",
    "ms": "millisecond",
}
_ORDERS: Final[dict[str, Callable[[Decimal, Decimal], bool]]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}
_SUMS: Final[dict[str, Callable[[Decimal, Decimal], Decimal]]] = {"+": operator.add, "-": operator.sub}


class _Amount(NamedTuple):
    """A number and its unit: a code of UCUM, or "1" for none."""

    number: Decimal
    unit: str


def _power(_: object, data: Nodes, exponent: Any) -> Nodes:  # noqa: ANN401, RUF100 - a number or nothing
    numbers = [data_of(each) for each in data]
    if len(numbers) != 1 or not _is_number(numbers[0]) or not _is_number(exponent):
        return []
    try:
        found = Decimal(numbers[0]) ** Decimal(exponent)
    except DecimalException:
        return []
    if not found.is_finite():
        return []
    return [int(found) if found == found.to_integral_value() else found]


def _is_number(data: object) -> bool:
    return isinstance(data, int | Decimal) and not isinstance(data, bool)


def _order(sign: str) -> Callable[[object, Nodes, Nodes], Any]:
    """Puts quantities of one unit in an order; those of several units come to nothing."""
    library = of_two(sign)

    def run(ctx: object, left: Nodes, right: Nodes) -> Any:  # noqa: ANN401, RUF100 - the library's nodes
        sides = _amounts(left, right)
        if sides is None:
            return library(ctx, left, right)
        one, other = sides
        return [_ORDERS[sign](one.number, other.number)] if one.unit == other.unit else []

    return run


def _sum(sign: str) -> Callable[[object, Nodes, Nodes], Any]:
    """Adds quantities of one unit to each other, and spans of time to a day or a moment."""
    library = of_two(sign)

    def run(ctx: object, left: Nodes, right: Nodes) -> Any:  # noqa: ANN401, RUF100 - the library's nodes
        sides = _amounts(left, right)
        if sides is not None:
            one, other = sides
            return [_node(_SUMS[sign](one.number, other.number), one.unit)] if one.unit == other.unit else []
        span = _amount(right[0]) if len(right) == 1 else None
        if span is not None and span.unit in _SPANS:
            return library(ctx, left, [QuantityNode(span.number, _SPANS[span.unit])])
        return library(ctx, left, right)

    return run


def _node(number: Decimal, unit: str) -> Any:  # noqa: ANN401, RUF100 - the library's node
    return QuantityNode(number, f"'{unit}'")


def _amounts(left: Nodes, right: Nodes) -> tuple[_Amount, _Amount] | None:
    """Returns both sides when one is a quantity and the other is one or a number, which has no unit."""
    if len(left) != 1 or len(right) != 1:
        return None
    one, other = (_amount(side[0]) for side in (left, right))
    if one is None and other is not None and _is_number(data_of(left[0])):
        one = _Amount(Decimal(data_of(left[0])), "1")
    if other is None and one is not None and _is_number(data_of(right[0])):
        other = _Amount(Decimal(data_of(right[0])), "1")
    return None if one is None or other is None else (one, other)


def _amount(node: object) -> _Amount | None:
    """Returns a quantity of an answer or of the expression itself, or None for anything else."""
    data = data_of(node)
    if isinstance(data, QuantityNode):
        return _Amount(Decimal(data.value), _unit(str(data.unit).strip("'")))
    if isinstance(data, dict) and _is_number(data.get("value")):
        return _Amount(Decimal(data["value"]), _unit(str(data.get("code") or data.get("unit") or "1")))
    return None


def _unit(name: str) -> str:
    """Returns the code of a span of time that is written as a word, and every other unit as it is."""
    word = name.removesuffix("s") if len(name) > 2 else name
    return next((code for code, span in _SPANS.items() if span == word), name)


_PAIR: Final = {"arity": {2: ["Any", "Any"]}, "nullable": True}
TABLE: Final[dict[str, dict[str, Any]]] = {
    "power": {"fn": _power, "arity": {1: ["Number"]}},
    **{sign: {"fn": _order(sign), **_PAIR} for sign in _ORDERS},
    **{sign: {"fn": _sum(sign), **_PAIR} for sign in _SUMS},
}
