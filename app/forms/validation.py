"""What an answer does not keep to, as codes; the words are for those who show it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase
from typing import Literal

from app.forms.conditions import compare
from app.forms.fitting import same_choice
from app.forms.pattern import PatternUnusable, pattern
from app.forms.questionnaire import Item, Option
from app.forms.values import Attachment, Quantity, Value, words_of

Code = Literal[
    "not_whole",
    "not_number",
    "not_date",
    "not_date_time",
    "not_time",
    "not_url",
    "unfinished",
    "too_small",
    "too_great",
    "too_short",
    "too_long",
    "too_many_decimals",
    "pattern",
    "file_kind",
    "file_size",
    "not_offered",
    "too_few",
    "too_many",
    "not_worked_out",
    "own_rule",
]
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]+")
_UNFINISHED: dict[str, Code] = {
    "Integer": "not_whole",
    "Decimal": "not_number",
    "Quantity": "not_number",
    "Date": "not_date",
    "DateTime": "not_date_time",
    "Time": "not_time",
}


@dataclass(frozen=True)
class Complaint:
    """One thing that an answer does not keep to; it is kept all the same.

    Attributes:
        code: What it is.
        limit: The limit, or what the form itself says of it; possibly nothing.
    """

    code: Code
    limit: str = ""


def complaints(item: Item, values: tuple[Value, ...], options: tuple[Option, ...]) -> tuple[Complaint, ...]:
    """Returns what the answers to a question do not keep to."""
    found: list[Complaint] = []
    for value in values:
        found += _about(item, value)
        # Own words are fine for open-choice, and for a choice whose list could not be had.
        is_bound = bool(options) and item.type != "open-choice" and value.kind != "Unfinished"
        if is_bound and not any(same_choice(value, option.value) for option in options):
            found.append(Complaint("not_offered"))
    if values and item.is_choice and item.repeats:
        found += counted(item, len(values))
    return tuple(dict.fromkeys(found))


def counted(item: Item, number: int) -> list[Complaint]:
    """Returns whether there are too few or too many answers or rows."""
    limits = item.limits
    if limits.least_occurs is not None and number < limits.least_occurs:
        return [Complaint("too_few", str(limits.least_occurs))]
    if limits.greatest_occurs is not None and number > limits.greatest_occurs:
        return [Complaint("too_many", str(limits.greatest_occurs))]
    return []


def _about(item: Item, value: Value) -> list[Complaint]:
    if value.kind == "Unfinished":
        return [Complaint("not_offered" if item.is_choice else _UNFINISHED.get(item.kind, "unfinished"))]
    limits = item.limits
    found: list[Complaint] = []
    if limits.least is not None and (compare(value, limits.least) or 0) < 0:
        found.append(Complaint("too_small", words_of(limits.least)))
    if limits.greatest is not None and (compare(value, limits.greatest) or 0) > 0:
        found.append(Complaint("too_great", words_of(limits.greatest)))
    if isinstance(value.content, Attachment):
        return [*found, *_about_file(item, value.content)]
    number = value.content.value if isinstance(value.content, Quantity) else value.content
    if limits.decimals is not None and isinstance(number, Decimal) and _decimals(number) > limits.decimals:
        found.append(Complaint("too_many_decimals", str(limits.decimals)))
    if value.kind in ("String", "Uri", "Coding", "Integer", "Decimal"):
        found += _about_words(item, words_of(value))
    if value.kind == "Uri" and not _is_url(str(value.content)):
        found.append(Complaint("not_url"))
    return found


def _about_words(item: Item, words: str) -> list[Complaint]:
    limits = item.limits
    found: list[Complaint] = []
    if limits.greatest_length is not None and len(words) > limits.greatest_length:
        found.append(Complaint("too_long", str(limits.greatest_length)))
    if limits.least_length is not None and len(words) < limits.least_length:
        found.append(Complaint("too_short", str(limits.least_length)))
    if limits.pattern:
        try:
            fits = pattern(limits.pattern).fits(words)
        except PatternUnusable:
            fits = True  # the check has listed it
        if not fits:
            found.append(Complaint("pattern", item.entry_format.plain))
    return found


def _about_file(item: Item, file: Attachment) -> list[Complaint]:
    limits = item.limits
    found: list[Complaint] = []
    kinds = [kind.lower() for kind in limits.mime_types]
    if kinds and not any(fnmatchcase(file.content_type.lower(), kind) for kind in kinds):
        found.append(Complaint("file_kind", ", ".join(limits.mime_types)))
    if limits.greatest_size is not None and len(file.data) > limits.greatest_size:
        found.append(Complaint("file_size", str(limits.greatest_size)))
    return found


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _is_url(words: str) -> bool:
    return _URL.fullmatch(words.strip()) is not None
