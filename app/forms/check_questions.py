"""The check of a question: its type, choices, limits, layout, and what it begins with."""

from typing import Final

from app.forms import extensions
from app.forms.conditions import compare
from app.forms.findings import Findings, degraded, misleading, note
from app.forms.fitting import fit
from app.forms.pattern import PatternUnusable, pattern
from app.forms.questionnaire import Item, Questionnaire
from app.forms.resource import Raw, mappings, polymorphic
from app.forms.values import NotOfThisKind, read_value
from app.forms.valuesets import NotToBeHad, ValueSets
from app.forms.view import TABLES, is_table

_CHOICES: Final = frozenset({"drop-down", "autocomplete", "radio-button", "check-box", "lookup", "list"})
_NUMBERS: Final = frozenset({"slider", "spinner", "text-box"})
_GROUPS: Final = frozenset({"list", "header", "footer", "page"}) | TABLES
_TEXTS: Final = frozenset(
    {"inline", "prompt", "unit", "lower", "upper", "flyover", "help", "header", "footer", "instructions", "security"}
)
_TABLES_READ: Final = frozenset({"table", "gtable", "htable"})


def check_question(form: Questionnaire, item: Item) -> Findings:
    """Yields what of an item is not honoured, apart from conditions, expressions and extensions."""
    raw = form.raw_of(item.key)
    at = item.place
    yield from _layout(item)
    if item.type == "reference":
        reason = "reference is not supported: nothing is looked up; own words are taken instead"
        yield degraded(item, f"{at}.type", reason)
    if item.is_question and not item.text and not item.hidden and not item.codes:
        yield note(item, f"{at}.text", "is missing")
    yield from _choices(form, item)
    yield from _limits(item)
    yield from _beginning(item, mappings(raw.get("initial")))
    if raw.get("repeats") and item.type in ("boolean", "display"):
        yield degraded(item, f"{at}.repeats", f"a {item.type} item is asked once")
    if (item.limits.greatest_occurs or 0) > 1 and not item.repeats:
        yield note(item, f"{at}.extension", "maxOccurs is more than one, and the item does not repeat")
    if raw["type"] == "display" and item.items:
        yield note(item, f"{at}.item", "stands inside a text, which is taken for the heading of a group")


def _layout(item: Item) -> Findings:
    for control in item.controls:
        where = f"{item.place}.extension"
        if item.type == "group" and control in _TABLES_READ and not is_table(item):
            reason = f"{control} holds more than single questions with the same few choices"
            yield degraded(item, where, f"{reason}; it is shown as a plain list")
        elif item.type == "group" and control in TABLES - _TABLES_READ:
            yield degraded(item, where, f"{control} is shown as a simple table or list")
        elif control == "autocomplete" and item.is_choice:
            yield note(item, where, "autocomplete is shown as a drop-down")
        elif control == "slider" and (item.limits.least is None or item.limits.greatest is None):
            yield degraded(item, where, "a slider needs minValue and maxValue; it is shown as a number")
        elif not _is_known(item, control):
            yield degraded(item, where, f"the layout {control!r} is not offered; it is shown as a plain list")


def _is_known(item: Item, control: str) -> bool:
    if item.type == "group":
        return control in _GROUPS - {"page"}
    if item.type == "display":
        return control in _TEXTS
    if item.is_choice or item.missing:
        return control in _CHOICES
    if item.type in ("integer", "decimal", "quantity"):
        return control in _NUMBERS
    return control in ("text-box", "check-box", "radio-button") or control in _TEXTS


def _choices(form: Questionnaire, item: Item) -> Findings:
    raw = form.raw_of(item.key)
    address = raw.get("answerValueSet")
    if item.missing and address:
        reason = f"the value set {item.missing}; own words are taken instead of a choice"
        yield misleading(item, f"{item.place}.answerValueSet", reason)
    elif item.missing:
        yield misleading(item, item.place, "has no choices; own words are taken instead")
    sets = ValueSets(mappings(form.raw.get("contained")))
    if isinstance(address, str) and not item.missing and not raw.get("answerOption") and sets.is_copy(address):
        reason = (
            f"the value set {address!r} is not to be had offline; the copy inside the form takes its place, and may "
            "be another version"
        )
        yield misleading(item, f"{item.place}.answerValueSet", reason)
    if raw.get("answerOption") and address:
        reason = "is passed over, because the choices stand in answerOption; FHIR allows one of both"
        yield misleading(item, f"{item.place}.answerValueSet", reason)
    # Words beside chips, as the diary's own pages have them, are about all that were chosen.
    is_line = item.type == "open-choice" and all(child.type == "text" for child in item.items)
    if item.is_choice and item.repeats and item.items and not is_line:
        reason = "is asked once for all answers together, and filed with the first of them"
        yield degraded(item, f"{item.place}.item", reason)
    if raw.get("answerOption") and item.type in ("group", "display", "boolean", "attachment"):
        yield degraded(item, f"{item.place}.answerOption", f"a {item.type} item has no choices")
    values = [option.value for option in item.options]
    if len(set(values)) < len(values):
        yield misleading(item, f"{item.place}.answerOption", "offers the same choice twice")
    weights = [option.weight for option in item.options]
    if None in weights and any(weight is not None for weight in weights):
        reason = "gives a weight to some choices only; the others are no part of a score"
        yield degraded(item, f"{item.place}.answerOption", reason)
    for unit_set in extensions.of(item.extensions, extensions.UNIT_SET):
        try:
            sets.options(str(unit_set))
        except NotToBeHad as error:
            yield degraded(item, f"{item.place}.extension", f"the value set of units {error}; no units are offered")


def _limits(item: Item) -> Findings:
    limits = item.limits
    if limits.least is not None and limits.greatest is not None and (compare(limits.least, limits.greatest) or 0) > 0:
        yield misleading(item, f"{item.place}.extension", "minValue is more than maxValue: no answer keeps to both")
    for limit in (limits.least, limits.greatest):
        if limit is not None and fit(limit, item.kind) is None:
            yield degraded(
                item, f"{item.place}.extension", f"a limit of the type {limit.kind} does not fit the question"
            )
    if (limits.least_length or 0) > (limits.greatest_length if limits.greatest_length is not None else 1 << 62):
        yield misleading(item, f"{item.place}.maxLength", "is less than minLength: no answer keeps to both")
    if limits.pattern:
        try:
            pattern(limits.pattern)
        except PatternUnusable as error:
            yield degraded(item, f"{item.place}.extension", f"the regex {error}; it is not checked")
    if limits.step is not None and "slider" not in item.controls:
        yield note(item, f"{item.place}.extension", "sliderStepValue belongs to a slider")


def _beginning(item: Item, initial: tuple[Raw, ...]) -> Findings:
    for number, raw in enumerate(initial):
        at = f"{item.place}.initial[{number}]"
        found = polymorphic(raw, "value")
        try:
            value = read_value(*found) if found is not None else None
        except NotOfThisKind:
            value = None
        fitted = None if value is None else fit(value, item.kind, item.options)
        if fitted is None:
            yield degraded(item, at, f"cannot answer a question of the type {item.type}; it begins open")
        elif item.options and item.type != "open-choice" and all(fitted != option.value for option in item.options):
            yield degraded(item, at, "is none of the choices; the question begins with it all the same")
    if len(initial) > 1 and not item.repeats:
        yield degraded(
            item, f"{item.place}.initial", "has several answers to a question that takes one; the first counts"
        )
