"""Safety items: answers that a clinic's form marks, so that a therapist says what was done about each.

Two extensions mark them; nothing is weighed and nothing is added up (docs/forms.md):

- `urn:haven:forms:safety` (valueBoolean true) on an `answerOption`: choosing it is meant. On a question of type
  boolean: the answer that is meant.
- `urn:haven:forms:safety-from` (valueInteger or valueDecimal) on a question of type integer or decimal: any answer
  from that number on is meant.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from app.errors import FormInvalid
from app.forms import extensions
from app.forms.findings import Findings, misleading
from app.forms.fitting import same_choice
from app.forms.questionnaire import Item, Option, Questionnaire
from app.forms.reading import parse
from app.forms.resource import Raw, mappings, polymorphic
from app.forms.values import NotOfThisKind, Value, read_value
from app.model.changes import Answer

_MARKS = (extensions.SAFETY, extensions.SAFETY_FROM)


@dataclass(frozen=True)
class SafetyItem:
    """A question with answers that are meant.

    Attributes:
        link_id: The question.
        options: The marked choices.
        least: The number from which on an answer is meant, or None.
        said: The answer to a question of yes and no that is meant, or None.
    """

    link_id: str
    options: tuple[Option, ...] = ()
    least: Decimal | None = None
    said: bool | None = None


def safety_items(form: Questionnaire) -> tuple[SafetyItem, ...]:
    """Returns the questions of a form that mark answers, in order; mostly none."""
    read = (_item(item) for item in form.order)
    return tuple(item for item in read if item is not None)


def answered(items: Sequence[SafetyItem], answers: Sequence[Answer], response: str) -> tuple[str, ...]:
    """Returns the linkIds of the questions that got an answer that is meant, in order.

    Args:
        items: As `safety_items` returned them.
        answers: What was shared, in words.
        response: The same as a QuestionnaireResponse in JSON, which goes before the words; empty when there is none.
    """
    if not items:
        return ()
    given = _given(response)
    words = {answer.question: answer for answer in answers}
    return tuple(item.link_id for item in items if _is_meant(item, given, words.get(item.link_id)))


def check_safety(item: Item) -> Findings:
    """Yields every mark that Haven could not follow: nobody may rely on it."""
    for number, extension in enumerate(item.extensions):
        if extension.get("url") in _MARKS and not _fits(item, extension):
            reason = "marks a safety item in a way that Haven does not follow (docs/forms.md)"
            yield misleading(item, f"{item.place}.extension[{number}]", reason)


def check_option(item: Item, option: Raw, at: str) -> Findings:
    """Yields what a mark on a choice says that Haven could not follow."""
    for number, extension in enumerate(mappings(option.get("extension"))):
        url, value = extension.get("url"), extension.get("valueBoolean")
        if url == extensions.SAFETY_FROM or (url == extensions.SAFETY and not isinstance(value, bool)):
            reason = "marks a safety item in a way that Haven does not follow (docs/forms.md)"
            yield misleading(item, f"{at}extension[{number}]", reason)


def _item(item: Item) -> SafetyItem | None:
    options = tuple(option for option in item.options if option.is_safety)
    said = extensions.first(item.extensions, extensions.SAFETY) if item.type == "boolean" else None
    least = _number(extensions.first(item.extensions, extensions.SAFETY_FROM))
    if item.type not in ("integer", "decimal"):
        least = None
    if not options and not isinstance(said, bool) and least is None:
        return None
    return SafetyItem(item.link_id, options, least, said if isinstance(said, bool) else None)


def _fits(item: Item, extension: Raw) -> bool:
    if extension.get("url") == extensions.SAFETY:
        return item.type == "boolean" and isinstance(extension.get("valueBoolean"), bool)
    given = polymorphic(extension, "value")
    return item.type in ("integer", "decimal") and given is not None and _number(given[1]) is not None


def _number(content: object) -> Decimal | None:
    if isinstance(content, bool) or not isinstance(content, int | float | Decimal):
        return None
    try:
        return Decimal(str(content))
    except InvalidOperation:
        return None


def _given(response: str) -> dict[str, list[Value]] | None:
    """Returns all answers of a response by linkId; None when there is none that can be read."""
    if not response:
        return None
    try:
        raw = parse(response, "response")
    except FormInvalid:
        return None
    found: dict[str, list[Value]] = {}
    for link, value in _walk(raw):
        found.setdefault(link, []).append(value)
    return found


def _walk(holder: Any) -> Iterator[tuple[str, Value]]:  # noqa: ANN401, RUF100 - any JSON
    if not isinstance(holder, dict):
        return
    for item in mappings(holder.get("item")):
        for answer in mappings(item.get("answer")):
            given = polymorphic(answer, "value")
            if given is not None:
                with suppress(NotOfThisKind):
                    yield str(item.get("linkId", "")), read_value(*given)
            yield from _walk(answer)
        yield from _walk(item)


def _is_meant(item: SafetyItem, given: dict[str, list[Value]] | None, words: Answer | None) -> bool:
    if given is not None:
        return any(_fits_value(item, value) for value in given.get(item.link_id, ()))
    if words is None:
        return False
    if item.least is not None:
        return words.number is not None and words.number >= item.least
    said = {word.strip().casefold() for word in words.words}
    return any(said & _names(option) for option in item.options)


def _fits_value(item: SafetyItem, value: Value) -> bool:
    if item.least is not None:
        number = _number(value.content)
        return number is not None and number >= item.least
    if item.said is not None:
        return value.content is item.said
    return any(same_choice(value, option.value) or _is_named(value, option) for option in item.options)


def _is_named(value: Value, option: Option) -> bool:
    return isinstance(value.content, str) and value.content.strip().casefold() in _names(option)


def _names(option: Option) -> set[str]:
    texts = (option.text.plain, *(words for _, words in option.text.translations))
    return {text.strip().casefold() for text in texts if text.strip()}
