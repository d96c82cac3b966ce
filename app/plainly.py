"""What is wrong with a file, in the words of whoever writes courses and forms; msgspec speaks to programmers."""

import re
from typing import Any, Final

import msgspec

_FIELD: Final = re.compile(r"Object (missing required|contains unknown) field `(.+)`")
_TYPE: Final = re.compile(r"Expected `([^`]+)`(?:, got `([^`]+)`)?")
_LENGTH: Final = re.compile(r"Expected `array` of (at least |at most )?length (\d+), got (\d+)")
_WORD: Final = re.compile(r"Invalid enum value '(.+)'", re.DOTALL)
_KINDS: Final = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}


def plainly(reason: str, place: str, kind: type[msgspec.Struct]) -> tuple[str, str]:
    """Returns place and reason as somebody reads them who never saw a struct.

    Args:
        reason: As msgspec says it; what is not known here stays as it is.
        place: As msgspec says it, behind the root; empty for the whole.
        kind: What the file was to be.
    """
    if found := _FIELD.fullmatch(reason):
        if found[1] == "missing required":
            return place or "the top", f"has no {found[2]!r}"
        return f"{place}.{found[2]}" if place else found[2], "is no word that is known here"
    place = place or "the top"
    if found := _TYPE.fullmatch(reason):
        wanted = " or ".join(_KINDS.get(each, each) for each in found[1].split(" | ") if each != "null")
        return place, f"must be {wanted}" + (f", and is {_KINDS.get(found[2], found[2])}" if found[2] else "")
    if found := _LENGTH.fullmatch(reason):
        return place, f"must have {found[1] or ''}{found[2]} entries, and has {found[3]}"
    if found := _WORD.fullmatch(reason):
        words = ", ".join(repr(word) for word in _words(kind, place))
        return place, f"is {found[1]!r}" + (f"; it may be {words}" if words else ", which is not known here")
    return place, reason


def _words(kind: Any, place: str) -> tuple[str, ...]:
    """Returns the words that may stand at a place."""
    found: list[Any] = [msgspec.inspect.type_info(kind)]
    for step in re.findall(r"\[[^\]]*\]|[^.\[\]]+", place):
        found = [inner for each in found for inner in _inside(each, step)]
    return tuple(str(value) for each in found for value in getattr(each, "values", ()))


def _inside(kind: Any, step: str) -> list[Any]:
    """Returns what a type holds behind a step of a place."""
    match kind:
        case msgspec.inspect.UnionType():
            return [inner for each in kind.types for inner in _inside(each, step)]
        case msgspec.inspect.StructType():
            return [field.type for field in kind.fields if field.encode_name == step]
        case msgspec.inspect.DictType():
            return [kind.value_type]
        case msgspec.inspect.ListType():
            return [kind.item_type]
        case _:
            return []
