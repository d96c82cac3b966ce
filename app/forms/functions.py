"""FHIRPath's functions where fhirpathpy has none, or another meaning than the specification.

Supplied are `weight()`, `ordinal()` and `answers()` of Structured Data Capture. Made good are: the sums of answers
that come from a resource, `where` and its kin (which evaluated twice and lost `$this`), equality of lists,
whole-number division, rounding, booleans as text, patterns that could run for ever, and the clock (passed in).
Source: http://hl7.org/fhirpath/ (2.0) and https://hl7.org/fhir/uv/sdc/expressions.html.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

import msgspec

from app.forms.amounts import TABLE as AMOUNTS
from app.forms.library import Nodes, QuantityNode, are_equal, as_list, data_of, distinct_quantities
from app.forms.library import node as create
from app.forms.pattern import PatternUnusable, pattern
from app.forms.resource import mappings

Body = Callable[[Any], Nodes]
_MISSING: Final = object()
_ANSWER: Final = "QuestionnaireResponse.item.answer"


@dataclass(frozen=True)
class Surroundings:
    """What the functions know beside the data.

    Attributes:
        now: The moment that counts as now.
        weights: What a choice counts, by the identity of the answer or code it stands in.
        by_code: What a choice counts, by system and code, where the form gives each but one.
    """

    now: datetime
    weights: dict[int, Decimal] = field(default_factory=dict)
    by_code: dict[tuple[str, str], Decimal] = field(default_factory=dict)


def _around(ctx: dict[str, Any]) -> Surroundings:
    found: Surroundings = ctx["surroundings"]
    return found


def _numbers(data: Nodes) -> list[Decimal]:
    found = [data_of(each) for each in data]
    for each in found:
        if isinstance(each, bool) or not isinstance(each, int | Decimal):
            raise TypeError(f"{each!r} is not a number")
    return [Decimal(each) for each in found]


def _narrow(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number


def _sum(_: object, data: Nodes) -> Nodes:
    return [_narrow(sum(_numbers(data), Decimal(0)))]


def _average(_: object, data: Nodes) -> Nodes:
    numbers = _numbers(data)
    return [_narrow(sum(numbers, Decimal(0)) / len(numbers))] if numbers else []


def _extreme(pick: Callable[[list[Any]], Any]) -> Callable[[object, Nodes], Nodes]:
    return lambda _, data: [pick([data_of(each) for each in data])] if data else []


def _holds(result: Nodes) -> bool:
    if not result:
        return False
    first = data_of(result[0])
    return first if isinstance(first, bool) else True


class _Each:
    """Goes through a collection with `$this` and `$index`, and puts back what they were before."""

    def __init__(self, ctx: dict[str, Any]) -> None:
        self._ctx = ctx

    def __enter__(self) -> None:
        self._before = {name: self._ctx.get(name, _MISSING) for name in ("$this", "$index", "$total")}

    def __exit__(self, *_: object) -> None:
        for name, value in self._before.items():
            if value is _MISSING:
                self._ctx.pop(name, None)
            else:
                self._ctx[name] = value


def _where(ctx: dict[str, Any], data: Nodes, body: Body) -> Nodes:
    found = []
    with _Each(ctx):
        for ctx["$index"], node in enumerate(as_list(data)):
            if _holds(body(node)):
                found.append(node)
    return found


def _where_link(_: object, data: Nodes, link: str) -> Nodes:
    """`where(linkId = 'x')`, which forms use most, without evaluating anything for each item."""
    found = []
    for node in as_list(data):
        inner = data_of(node)
        if isinstance(inner, dict) and inner.get("linkId") == link:
            found.append(node)
    return found


def _select(ctx: dict[str, Any], data: Nodes, body: Body) -> Nodes:
    found: Nodes = []
    with _Each(ctx):
        for ctx["$index"], node in enumerate(as_list(data)):
            found += body(node)
    return found


def _exists(ctx: dict[str, Any], data: Nodes, body: Body | None = None) -> Nodes:
    return [bool(_where(ctx, data, body) if body is not None else as_list(data))]


def _all(ctx: dict[str, Any], data: Nodes, body: Body) -> Nodes:
    with _Each(ctx):
        return [all(_holds(body(node)) for node in as_list(data))]


def _repeat(ctx: dict[str, Any], data: Nodes, body: Body) -> Nodes:
    found: Nodes = []
    seen: set[bytes] = set()
    with _Each(ctx):
        waiting = list(as_list(data))
        while waiting:
            fresh = []
            for node in waiting:
                for each in body(node):
                    name = _encode(data_of(each))
                    if name not in seen:
                        seen.add(name)
                        fresh.append(each)
            found += fresh
            waiting = fresh
    return found


def _encode(data: object) -> bytes:
    return msgspec.json.encode(data, enc_hook=str)


def _iif(ctx: dict[str, Any], data: Nodes, condition: Body, then: Body, otherwise: Body | None = None) -> Nodes:
    with _Each(ctx):
        if _holds(condition(data)):
            return then(data)
        return otherwise(data) if otherwise is not None else []


def _aggregate(ctx: dict[str, Any], data: Nodes, body: Body, start: Nodes | None = None) -> Nodes:
    with _Each(ctx):
        ctx["$total"] = start if start is not None else []
        for ctx["$index"], node in enumerate(as_list(data)):
            ctx["$total"] = body(node)
        return as_list(ctx["$total"])


def _single(_: object, data: Nodes) -> Nodes:
    if len(data) > 1:
        raise ValueError("there are several where one was expected")
    return data


def _equal(ctx: object, left: Nodes, right: Nodes) -> Nodes:
    if len(left) != len(right):
        return [False]
    for one, other in zip(left, right, strict=True):
        result = are_equal(ctx, [one], [other])
        if result is not True:
            return [] if result is None else [False]
    return [True]


def _unequal(ctx: object, left: Nodes, right: Nodes) -> Nodes:
    return [not each for each in _equal(ctx, left, right)]


def _divide(_: object, left: Any, right: Any) -> Nodes:  # noqa: ANN401, RUF100 - numbers of any kind
    return [] if right == 0 else [_narrow(Decimal(left) / Decimal(right))]


def _divide_whole(_: object, left: Any, right: Any) -> Nodes:  # noqa: ANN401, RUF100 - numbers of any kind
    return [] if right == 0 else [int(Decimal(left) / Decimal(right))]


def _round(_: object, data: Nodes, places: Any = 0) -> Nodes:  # noqa: ANN401, RUF100 - a number or nothing
    if not data:
        return []
    (number,) = _numbers(data)
    digits = 0 if isinstance(places, list) else int(places)
    return [_narrow(number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))]


def _join_words(_: object, left: Nodes, right: Nodes) -> Nodes:
    return ["".join(_words(side[0]) for side in (left, right) if side)]


def _words(node: object) -> str:
    data = data_of(node)
    if isinstance(data, bool):
        return "true" if data else "false"
    return f"{data:f}" if isinstance(data, Decimal) else str(data)


def _to_string(_: object, data: Nodes) -> Nodes:
    if len(data) != 1 or isinstance(data_of(data[0]), dict | list):
        return []
    return [_words(data[0])]


def _join(_: object, data: Nodes, between: Any = "") -> Nodes:  # noqa: ANN401, RUF100 - a string or nothing
    return [(between if isinstance(between, str) else "").join(_words(each) for each in data)]


def _matches(_: object, data: Nodes, source: Any) -> Nodes:  # noqa: ANN401, RUF100 - a string or nothing
    if not data or not isinstance(source, str):
        return []
    try:
        # FHIRPath's matches() looks for the pattern anywhere, unless it is anchored.
        front = "" if source.startswith("^") else r"[\s\S]*"
        back = "" if source.endswith("$") and not source.endswith(r"\$") else r"[\s\S]*"
        return [pattern(f"{front}(?:{source.removeprefix('^')}){back}").fits(_words(data[0]))]
    except PatternUnusable as error:
        raise ValueError(f"the pattern {error}") from None


def _has_value(_: object, data: Nodes) -> Nodes:
    return [len(data) == 1 and not isinstance(data_of(data[0]), dict | list)]


def _get_value(ctx: object, data: Nodes) -> Nodes:
    return [data_of(data[0])] if _has_value(ctx, data) == [True] else []


def _weight(ctx: dict[str, Any], data: Nodes) -> Nodes:
    found = []
    for node in as_list(data):
        weight = _weight_of(data_of(node), _around(ctx))
        if weight is not None:
            found.append(_narrow(weight))
    return found


def _weight_of(data: object, around: Surroundings) -> Decimal | None:
    if id(data) in around.weights:
        return around.weights[id(data)]
    if not isinstance(data, dict):
        return None
    coding = data.get("valueCoding", data)
    if isinstance(coding, dict) and coding.get("code"):
        return around.by_code.get((str(coding.get("system") or ""), str(coding["code"])))
    return None


def _answers(_: object, data: Nodes) -> Nodes:
    """All answers in what is given, however deep, in the order of the form."""
    found: Nodes = []
    for node in as_list(data):
        inner = data_of(node)
        if isinstance(inner, dict):
            for answer in mappings(inner.get("answer")):
                found += [create(answer, _ANSWER), *_answers(_, [create(answer, _ANSWER)])]
            for item in mappings(inner.get("item")):
                found += _answers(_, [create(item, "QuestionnaireResponse.item")])
    return found


def _today(ctx: dict[str, Any], _: Nodes) -> Nodes:
    return [_around(ctx).now.date().isoformat()]


def _now(ctx: dict[str, Any], _: Nodes) -> Nodes:
    now = _around(ctx).now
    return [(now if now.tzinfo else now.astimezone()).isoformat(timespec="milliseconds")]


def _time(ctx: dict[str, Any], _: Nodes) -> Nodes:
    return [_around(ctx).now.time().isoformat(timespec="milliseconds")]


def _distinct(ctx: object, data: Nodes) -> Nodes:
    if any(isinstance(each, QuantityNode) for each in data):
        return distinct_quantities(ctx, data)
    kept: dict[bytes, Any] = {}
    for each in data:
        inner = data_of(each)
        kept.setdefault(_encode(_narrow(Decimal(inner)) if _is_number(inner) else inner), each)
    return list(kept.values())


def _is_number(data: object) -> bool:
    return isinstance(data, int | Decimal) and not isinstance(data, bool)


def _union(ctx: object, left: Nodes, right: Nodes) -> Nodes:
    return _distinct(ctx, [*left, *right])


def _extension(_: object, data: Nodes, url: str) -> Nodes:
    found = []
    for node in as_list(data):
        inner = data_of(node)
        for each in mappings(inner.get("extension")) if isinstance(inner, dict) else ():
            if each.get("url") == url:
                found.append(create(each, "Extension"))
    return found


def _refused(_: object, *__: object) -> Nodes:
    raise NotImplementedError("replaceMatches() is not offered")


TABLE: Final[dict[str, dict[str, Any]]] = {
    **AMOUNTS,
    "weight": {"fn": _weight, "arity": {0: []}},
    "ordinal": {"fn": _weight, "arity": {0: []}},
    "answers": {"fn": _answers},
    "sum": {"fn": _sum},
    "avg": {"fn": _average},
    "min": {"fn": _extreme(min)},
    "max": {"fn": _extreme(max)},
    "where": {"fn": _where, "arity": {1: ["Expr"]}},
    "whereLink": {"fn": _where_link, "arity": {1: ["String"]}},
    "select": {"fn": _select, "arity": {1: ["Expr"]}},
    "exists": {"fn": _exists, "arity": {0: [], 1: ["Expr"]}},
    "all": {"fn": _all, "arity": {1: ["Expr"]}},
    "repeat": {"fn": _repeat, "arity": {1: ["Expr"]}},
    "iif": {"fn": _iif, "arity": {2: ["Expr", "Expr"], 3: ["Expr", "Expr", "Expr"]}},
    "aggregate": {"fn": _aggregate, "arity": {1: ["Expr"], 2: ["Expr", "Any"]}},
    "single": {"fn": _single},
    "=": {"fn": _equal, "arity": {2: ["Any", "Any"]}, "nullable": True},
    "!=": {"fn": _unequal, "arity": {2: ["Any", "Any"]}, "nullable": True},
    "/": {"fn": _divide, "arity": {2: ["Number", "Number"]}, "nullable": True},
    "div": {"fn": _divide_whole, "arity": {2: ["Number", "Number"]}, "nullable": True},
    "round": {"fn": _round, "arity": {0: [], 1: ["Number"]}},
    "&": {"fn": _join_words, "arity": {2: ["Any", "Any"]}},
    "toString": {"fn": _to_string},
    "join": {"fn": _join, "arity": {0: [], 1: ["String"]}},
    "matches": {"fn": _matches, "arity": {1: ["String"]}},
    "matchesFull": {"fn": lambda ctx, data, s: _matches(ctx, data, f"^(?:{s})$"), "arity": {1: ["String"]}},
    "replaceMatches": {"fn": _refused, "arity": {2: ["String", "String"]}},
    "hasValue": {"fn": _has_value},
    "getValue": {"fn": _get_value},
    "today": {"fn": _today},
    "now": {"fn": _now},
    "timeOfDay": {"fn": _time},
    "trace": {"fn": lambda _, data, *__: data, "arity": {0: [], 1: ["String"], 2: ["String", "Any"]}},
    "distinct": {"fn": _distinct},
    "|": {"fn": _union, "arity": {2: ["Any", "Any"]}},
    "union": {"fn": _union, "arity": {1: ["AnyAtRoot"]}},
    "extension": {"fn": _extension, "arity": {1: ["String"]}},
}
