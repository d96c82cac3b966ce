"""Diary forms: FHIR R4 Questionnaires, of which Haven's own forms use a small part.

The part that is read here: questions of type `text` and `string` (free words), repeating `open-choice` (chips, own
words allowed, with a nested `text` for a line beside them) and `integer` with the item control `slider` from 0 to
10 (may be left open). Nested `display` items with the item controls `lower`, `upper` and `help` give the ends of
a scale and a hint (HL7 value set questionnaire-item-control). Other languages come through the translation
extension. Everything else is refused, so that no question is ever shown as something that it is not.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from app.errors import FormInvalid
from app.forms.questionnaire import DisplayItem, Item, OptionFile, QuestionnaireFile, Translations

Kind = Literal["text", "chips", "scale"]
_CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
_LEAST = "http://hl7.org/fhir/StructureDefinition/minValue"
_GREATEST = "http://hl7.org/fhir/StructureDefinition/maxValue"
_TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
_LIMIT = 1 << 20


@dataclass(frozen=True)
class Question:
    """One question; every question may be left open.

    Attributes:
        link_id: Its stable name, kept with each answer.
        prompt: The question as it is read.
        kind: Free words, chips with own words, or a scale from 0 to 10.
        chips: The words offered; own words may be added.
        with_text: Whether free words may stand beside the chips.
        low: What 0 means.
        high: What 10 means.
        hint: A line below the question, possibly none.
    """

    link_id: str
    prompt: str
    kind: Kind
    chips: tuple[str, ...] = ()
    with_text: bool = False
    low: str = ""
    high: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Form:
    """A form in one language.

    Attributes:
        id: Its name, for instance "pleasant-moments".
        title: As a person reads it.
        about: What it is for, in a sentence or two; possibly none.
        questions: In order.
    """

    id: str
    title: str
    about: str
    questions: tuple[Question, ...]


def read_form(path: Path, language: str) -> Form:
    """Reads a form in one language.

    Raises:
        FormInvalid: With file, place and reason.
    """
    file = path.name
    raw = _decode(path)
    if raw.id != path.stem:
        raise FormInvalid(file, "id", f"is {raw.id!r}, and the file is called {path.stem!r}")
    reader = _Reader(file, language, raw.language)
    questions = tuple(reader.question(item, f"item[{place}]") for place, item in enumerate(raw.item))
    names = [each.link_id for each in questions]
    for place, name in enumerate(names):
        if name in names[:place]:
            raise FormInvalid(file, f"item[{place}].linkId", f"{name!r} stands here a second time")
    if not questions:
        raise FormInvalid(file, "item", "asks nothing")
    about = reader.text(raw.description, raw.description_, "description") if raw.description else ""
    return Form(raw.id, reader.text(raw.title, raw.title_, "title"), about, questions)


def _decode(path: Path) -> QuestionnaireFile:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise FormInvalid(path.name, "the file", f"cannot be read ({error.strerror})") from error
    if len(raw) > _LIMIT:
        raise FormInvalid(path.name, "the file", f"is larger than {_LIMIT} bytes")
    try:
        return msgspec.json.decode(raw.decode("utf-8"), type=QuestionnaireFile)
    except UnicodeDecodeError as error:
        raise FormInvalid(path.name, f"byte {error.start}", "is not UTF-8") from None
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `$")
        raise FormInvalid(path.name, place.rstrip("`").lstrip(".") or "the top", reason) from None
    except msgspec.DecodeError as error:
        raise FormInvalid(path.name, "the file", f"is not JSON: {error}") from None
    except RecursionError:
        raise FormInvalid(path.name, "the file", "is nested too deeply") from None


class _Reader:
    """Reads items in one language, and knows the file for messages."""

    def __init__(self, file: str, language: str, written_in: str) -> None:
        self._file = file
        self._language = language
        self._written_in = written_in

    def question(self, item: Item, place: str) -> Question:
        prompt = self.text(item.text, item.text_, f"{place}.text")
        if item.type in ("text", "string"):
            self._refuse(item, place, options=True, extensions=True)
            return Question(item.linkId, prompt, "text", hint=self._display(item, "help", place))
        if item.type == "open-choice":
            return self._chips(item, prompt, place)
        if item.type == "integer":
            return self._scale(item, prompt, place)
        raise FormInvalid(self._file, f"{place}.type", f"{item.type!r} is not a type that Haven's diary forms use")

    def _chips(self, item: Item, prompt: str, place: str) -> Question:
        self._refuse(item, place, extensions=True)
        if not item.repeats:
            raise FormInvalid(self._file, f"{place}.repeats", "must be true for open-choice")
        chips = tuple(
            self._option(option, f"{place}.answerOption[{number}]") for number, option in enumerate(item.answerOption)
        )
        with_text = any(child.type == "text" for child in item.item)
        return Question(item.linkId, prompt, "chips", chips, with_text, hint=self._display(item, "help", place))

    def _option(self, option: OptionFile, place: str) -> str:
        return self.text(option.valueString, option.valueString_, f"{place}.valueString")

    def _scale(self, item: Item, prompt: str, place: str) -> Question:
        self._refuse(item, place, options=True)
        found: dict[str, object] = {}
        for number, extension in enumerate(item.extension):
            at = f"{place}.extension[{number}]"
            if extension.url == _CONTROL and extension.valueCodeableConcept is not None:
                found["control"] = extension.valueCodeableConcept.code
            elif extension.url in (_LEAST, _GREATEST):
                found[extension.url] = extension.valueInteger
            else:
                raise FormInvalid(
                    self._file, at, f"{extension.url!r} is not an extension that Haven's diary forms use"
                )
        if found.get("control") != "slider" or (found.get(_LEAST), found.get(_GREATEST)) != (0, 10):
            raise FormInvalid(self._file, f"{place}.extension", "an integer must be a slider from 0 to 10")
        low, high, hint = (self._display(item, name, place) for name in ("lower", "upper", "help"))
        return Question(item.linkId, prompt, "scale", low=low, high=high, hint=hint)

    def _refuse(self, item: Item, place: str, *, options: bool = False, extensions: bool = False) -> None:
        if item.required:
            raise FormInvalid(self._file, f"{place}.required", "must be false: every question may be left open")
        if options and (item.answerOption or item.repeats):
            raise FormInvalid(self._file, place, f"a question of type {item.type} has no options and does not repeat")
        if extensions and item.extension:
            raise FormInvalid(self._file, f"{place}.extension", f"is not read for type {item.type}")
        for number, child in enumerate(item.item):
            known = child.type == "display" or (child.type == "text" and item.type == "open-choice")
            if not known:
                reason = f"{child.type!r} is not read inside a question of type {item.type}"
                raise FormInvalid(self._file, f"{place}.item[{number}].type", reason)
            if child.type == "display" and child.control not in ("lower", "upper", "help"):
                raise FormInvalid(self._file, f"{place}.item[{number}].extension", "must be lower, upper or help")

    def _display(self, item: Item, control: str, place: str) -> str:
        for number, child in enumerate(item.item):
            if child.control == control:
                return self._child_text(child, f"{place}.item[{number}].text")
        return ""

    def _child_text(self, child: DisplayItem, place: str) -> str:
        return self.text(child.text, child.text_, place)

    def text(self, text: str, translations: Translations | None, place: str) -> str:
        """Returns a text in the reader's language."""
        found = text if self._language == self._written_in else _translated(translations, self._language)
        if not found.strip():
            raise FormInvalid(self._file, place, f"has no text in {self._language!r}")
        return found.strip()


def _translated(translations: Translations | None, language: str) -> str:
    for extension in translations.extension if translations is not None else ():
        parts = {part.url: part.valueCode or part.valueString for part in extension.extension}
        if extension.url == _TRANSLATION and parts.get("lang") == language:
            return parts.get("content", "")
    return ""
