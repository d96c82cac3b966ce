"""Whether a value can answer a question, and as what."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from app.forms.questionnaire import Option
from app.forms.values import Coding, NotOfThisKind, Quantity, Reference, Value, read_value

_TEXTS: Final = frozenset({"String", "Uri"})
_MOMENTS: Final = frozenset({"Date", "DateTime"})


def fit(value: Value, kind: str, options: Iterable[Option] = ()) -> Value | None:
    """Returns a value as one of a question's kind, or None when it cannot be one.

    Args:
        value: What is given.
        kind: FHIR's data type of the question's answers; "Coding" takes own words, too.
        options: The question's choices; a code among them is given back as the choice has it.
    """
    for option in options:
        if same_choice(value, option.value):
            return option.value
    if value.kind in (kind, "Unfinished"):
        return value
    content = value.content
    match kind, value.kind:
        case "Coding", "String":
            return value
        case "Decimal", "Integer":
            return Value("Decimal", Decimal(str(content)))
        case "Quantity", "Integer" | "Decimal":
            return Value("Quantity", Quantity(Decimal(str(content))))
        case "Reference", "String":
            return Value("Reference", Reference(display=str(content)))
        case "Integer" | "Decimal", "Quantity":
            assert isinstance(content, Quantity)
            return fit(Value("Decimal", content.value), kind) if content.value is not None else None
        case "String", "Coding":
            assert isinstance(content, Coding)
            return Value("String", content.display or content.code) if content != Coding() else None
    if kind in _TEXTS and value.kind in _TEXTS:
        return Value("Uri" if kind == "Uri" else "String", content)
    if kind == "DateTime" and value.kind == "Date":
        return Value("DateTime", content)
    if kind == "Date" and value.kind == "DateTime":
        return Value("Date", str(content)[:10])
    if kind == "String" and value.kind in (*_MOMENTS, "Time"):
        return Value("String", content)
    return _reread(kind, content)


def _reread(kind: str, content: object) -> Value | None:
    if not kind or not isinstance(content, bool | int | Decimal | str):
        return None
    if kind in ("String", "Coding"):
        return None if isinstance(content, bool) else Value("String", str(content))
    try:
        return read_value(kind, content)
    except NotOfThisKind:
        return None


def same_choice(given: Value, offered: Value) -> bool:
    """Whether a value is one of the choices; a code without a system fits the same code with one."""
    one, other = given.content, offered.content
    if isinstance(one, Coding) and isinstance(other, Coding):
        if not one.code and not other.code:
            return one.display == other.display
        return one.code == other.code and (one.system == other.system or not one.system or not other.system)
    return given.kind == offered.kind and one == other
