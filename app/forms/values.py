"""What an answer is made of: FHIR's data types, read exactly and written back as they came."""

import base64
import binascii
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal

from app.forms.resource import Raw

Kind = Literal[
    "Boolean",
    "Decimal",
    "Integer",
    "Date",
    "DateTime",
    "Time",
    "String",
    "Uri",
    "Coding",
    "Quantity",
    "Attachment",
    "Reference",
    "Unfinished",
]
KINDS: Final[frozenset[str]] = frozenset(Kind.__args__) - {"Unfinished"}  # type: ignore[attr-defined] # no typed access
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DATE_TIME: Final = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?",
    re.ASCII,
)
_TIME: Final = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?", re.ASCII)
_WHOLE: Final = re.compile(r"[+-]?\d{1,18}")
_NUMBER: Final = re.compile(r"[+-]?(?:\d{1,18}(?:\.\d{0,18})?|\.\d{1,18})")
INTEGER_LIMIT: Final = 2**31
"""FHIR's integers have 32 bits."""


@dataclass(frozen=True)
class Coding:
    """A code of a code system."""

    code: str = ""
    system: str = ""
    display: str = ""
    version: str = ""


@dataclass(frozen=True)
class Quantity:
    """A number with a unit; the number is missing while only the unit was chosen."""

    value: Decimal | None = None
    unit: str = ""
    system: str = ""
    code: str = ""
    comparator: str = ""


@dataclass(frozen=True)
class Attachment:
    """A file: its bytes, or where it lies."""

    content_type: str = ""
    title: str = ""
    data: bytes = b""
    url: str = ""


@dataclass(frozen=True)
class Reference:
    """Somebody or something else, as far as words tell."""

    display: str = ""
    reference: str = ""


Content = bool | int | Decimal | str | Coding | Quantity | Attachment | Reference


@dataclass(frozen=True)
class Value:
    """One answer.

    Attributes:
        kind: FHIR's type, or "Unfinished" for what was typed and is not (yet) a value of the question's type.
        content: A `str` for dates and times, as FHIR writes them.
    """

    kind: Kind
    content: Content

    def __eq__(self, other: object) -> bool:
        # Python takes True for 1 and 1 for Decimal(1); an answer does not.
        if not isinstance(other, Value):
            return NotImplemented
        return self.kind == other.kind and self.content == other.content

    def __hash__(self) -> int:
        return hash((self.kind, self.content))

    @property
    def is_answer(self) -> bool:
        """Whether it answers a question: it is finished, and no unit that still waits for its number."""
        if isinstance(self.content, Quantity):
            return self.content.value is not None
        return self.kind != "Unfinished"


class NotOfThisKind(ValueError):
    """The JSON is not what its type says; the message continues a sentence about it."""


def read_value(kind: str, raw: Any) -> Value:  # noqa: ANN401, RUF100 - any JSON
    """Returns a value of a kind from its JSON.

    Raises:
        NotOfThisKind: It is none.
    """
    match kind:
        case "Boolean":
            if isinstance(raw, bool):
                return Value("Boolean", raw)
            if raw in ("true", "false"):
                return Value("Boolean", raw == "true")
            raise NotOfThisKind("is neither true nor false")
        case "Integer" | "PositiveInt" | "UnsignedInt":
            return Value("Integer", _whole(raw))
        case "Decimal":
            return Value("Decimal", _number(raw))
        case "Date" | "DateTime" | "Time" | "Instant":
            return _moment("DateTime" if kind == "Instant" else kind, raw)
        case "String" | "Markdown" | "Code" | "Id":
            return Value("String", _words(raw))
        case "Uri" | "Url" | "Canonical":
            return Value("Uri", _words(raw))
    if not isinstance(raw, dict):
        raise NotOfThisKind("is not an object")
    match kind:
        case "Coding":
            return Value("Coding", read_coding(raw))
        case "Quantity" | "Duration" | "Age" | "SimpleQuantity":
            return Value("Quantity", _quantity(raw))
        case "Attachment":
            return Value("Attachment", _attachment(raw))
        case "Reference":
            return Value("Reference", Reference(_part(raw, "display"), _part(raw, "reference")))
    raise NotOfThisKind(f"has a type ({kind}) that no answer has")


def read_coding(raw: Raw) -> Coding:
    """Returns a coding; what is missing is empty."""
    return Coding(_part(raw, "code"), _part(raw, "system"), _part(raw, "display"), _part(raw, "version"))


def _part(raw: Raw, name: str) -> str:
    found = raw.get(name, "")
    if isinstance(found, str):
        return found
    raise NotOfThisKind(f"has a {name} that is not text")


def _words(raw: object) -> str:
    if isinstance(raw, str):
        return raw
    raise NotOfThisKind("is not text")


def _whole(raw: object) -> int:
    if isinstance(raw, str) and _WHOLE.fullmatch(raw.strip()):
        raw = int(raw)
    if isinstance(raw, Decimal | float) and raw == int(raw):
        raw = int(raw)
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise NotOfThisKind("is not a whole number")
    if not -INTEGER_LIMIT <= raw < INTEGER_LIMIT:
        raise NotOfThisKind("is a larger number than FHIR knows")
    return raw


def _number(raw: object) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal | str):
        raise NotOfThisKind("is not a number")
    if isinstance(raw, str) and not _NUMBER.fullmatch(raw.strip()):
        raise NotOfThisKind("is not a number")
    try:
        number = Decimal(str(raw).strip())
    except InvalidOperation:
        raise NotOfThisKind("is not a number") from None
    if not number.is_finite() or abs(number.adjusted()) > 40:
        raise NotOfThisKind("is not a number that can be reckoned with")
    return number


def _moment(kind: str, raw: object) -> Value:
    words = _words(raw).strip()
    match kind:
        case "Date" if is_date(words):
            return Value("Date", words)
        case "DateTime" if is_date_time(words):
            return Value("DateTime", words)
        case "Time" if is_time(words):
            return Value("Time", words if len(words) > 5 else f"{words}:00")
    raise NotOfThisKind({"Date": "is not a date", "Time": "is not a time"}.get(kind, "is not a date with a time"))


def is_date(words: str) -> bool:
    """Whether it is a year, a month or a day that exists, as FHIR writes it."""
    found = _DATE.fullmatch(words)
    return found is not None and _exists(found)


def is_date_time(words: str) -> bool:
    """Whether it is a date or a moment that exists, as FHIR writes it."""
    found = _DATE_TIME.fullmatch(words)
    return found is not None and _exists(found) and (found[4] is None or _within(found[4], found[5], found[6]))


def is_time(words: str) -> bool:
    """Whether it is a time of day, as FHIR writes it."""
    found = _TIME.fullmatch(words)
    return found is not None and _within(found[1], found[2], found[3])


def _exists(found: re.Match[str]) -> bool:
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def _within(hour: str, minute: str, second: str | None) -> bool:
    return int(hour) < 24 and int(minute) < 60 and int(second or 0) < 60


def _quantity(raw: Raw) -> Quantity:
    value = raw.get("value")
    number = None if value is None else _number(value)
    comparator = _part(raw, "comparator")
    return Quantity(number, _part(raw, "unit"), _part(raw, "system"), _part(raw, "code"), comparator)


def _attachment(raw: Raw) -> Attachment:
    try:
        data = base64.b64decode(_part(raw, "data"), validate=False)
    except binascii.Error:
        raise NotOfThisKind("has data that is not base64") from None
    return Attachment(_part(raw, "contentType"), _part(raw, "title"), data, _part(raw, "url"))


def write_value(value: Value) -> tuple[str, Any]:
    """Returns FHIR's name and the JSON of a value, for instance ("valueCoding", {...}); numbers stay exact."""
    content = value.content
    if isinstance(content, Coding):
        return "valueCoding", _filled(
            system=content.system, version=content.version, code=content.code, display=content.display
        )
    if isinstance(content, Quantity):
        number = {} if content.value is None else {"value": content.value}
        rest = _filled(comparator=content.comparator, unit=content.unit, system=content.system, code=content.code)
        return "valueQuantity", {**number, **rest}
    if isinstance(content, Attachment):
        data = base64.b64encode(content.data).decode() if content.data else ""
        return "valueAttachment", _filled(
            contentType=content.content_type, data=data, url=content.url, title=content.title
        )
    if isinstance(content, Reference):
        return "valueReference", _filled(reference=content.reference, display=content.display)
    return f"value{'String' if value.kind == 'Unfinished' else value.kind}", content


def _filled(**parts: str) -> Raw:
    return {name: part for name, part in parts.items() if part}


def words_of(value: Value) -> str:
    """Returns a value as plain words for a person who reads an answer; booleans are "true" and "false"."""
    content = value.content
    match content:
        case bool():
            return "true" if content else "false"
        case Coding():
            return content.display or content.code
        case Quantity():
            number = "" if content.value is None else f"{content.value:f}"
            return f"{content.comparator}{number} {content.unit or content.code}".strip()
        case Attachment():
            return content.title or content.url or content.content_type
        case Reference():
            return content.display or content.reference
        case Decimal():
            return f"{content:f}"
        case _:
            return str(content)


def typed(kind: str, words: str) -> Value:
    """Returns what was typed as a value of a kind, or as unfinished words when it is none (yet).

    Numbers may have a comma, as Dutch has it. Nothing that was typed is thrown away.
    """
    tidy = words.strip()
    if kind in ("Integer", "Decimal"):
        tidy = tidy.replace(",", ".").replace("\u2212", "-")
    if kind == "Reference":
        return Value("Reference", Reference(display=words))
    if kind == "Coding":
        return Value("Coding", Coding(display=words))
    if kind == "String":
        return Value("String", words)
    try:
        return read_value(kind, _whole_moment(tidy) if kind == "DateTime" else tidy)
    except NotOfThisKind:
        return Value("Unfinished", words)


def _whole_moment(words: str) -> str:
    """Gives a moment the seconds and the time zone that FHIR wants; the zone is this computer's."""
    moment = moment_of(words.replace(" ", "T"))
    if moment is None or len(words) <= 10 or moment.tzinfo is not None:
        return words.replace(" ", "T")
    return moment.astimezone().isoformat(timespec="seconds")


def moment_of(words: str) -> datetime | None:
    """Returns the beginning of a FHIR date or moment, in its own or no time zone, or None when it is none."""
    found = _DATE_TIME.fullmatch(words)
    if found is None or not is_date_time(words):
        return None
    clock = time(int(found[4] or 0), int(found[5] or 0), int(found[6] or 0))
    zone = found[7] or ""
    day = date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    moment = datetime.combine(day, clock)
    return datetime.fromisoformat(f"{moment.isoformat()}{zone.replace('Z', '+00:00')}") if zone else moment
