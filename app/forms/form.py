"""Diary forms: FHIR R4 Questionnaires, of which Haven's own forms use a small part.

The form engine reads them; the part that the diary's pages show is: questions of type `text` and `string` (free
words), repeating `open-choice` (chips, own words allowed, with a nested `text` for a line beside them) and `integer`
with the item control `slider` from 0 to 10 (may be left open). Nested `display` items with the item controls
`lower`, `upper` and `help` give the ends of a scale and a hint (HL7 value set questionnaire-item-control). Other
languages come through the translation extension. Everything else is refused, so that no question is ever shown as
something that it is not.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from app.errors import FormInvalid
from app.forms import extensions
from app.forms.checking import check, could_mislead
from app.forms.questionnaire import Item, Questionnaire
from app.forms.reading import read_file
from app.forms.text import Text

Kind = Literal["text", "chips", "scale"]
_FIELDS = frozenset({"linkId", "type", "text", "_text", "required", "repeats", "answerOption", "item", "extension"})
_SCALE = frozenset({extensions.CONTROL, extensions.LEAST, extensions.GREATEST, extensions.SAFETY_FROM})


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
        questions: In order; none when `questionnaire` says what is asked.
        questionnaire: A form of the clinic's own that asks for more than the diary's pages have; None for those.
    """

    id: str
    title: str
    about: str
    questions: tuple[Question, ...]
    questionnaire: Questionnaire | None = field(default=None, compare=False)

    @property
    def fields(self) -> int:
        """How many questions a person meets who is asked all of them once."""
        if self.questionnaire is None:
            return len(self.questions)
        asked = (item for item in self.questionnaire.order if item.is_question and not item.hidden)
        return sum(item.calculated is None for item in asked)


def read_form(path: Path, language: str) -> Form:
    """Reads a form in one language.

    Raises:
        FormInvalid: With file, place and reason.
    """
    form = read_file(path)
    if form.id != path.stem:
        raise FormInvalid(path.name, "id", f"is {form.id!r}, and the file is called {path.stem!r}")
    reader = _Reader(path.name, language, form.language)
    for item in form.items:
        if item.key != item.link_id:
            raise FormInvalid(path.name, f"{item.place}.linkId", f"{item.link_id!r} stands here a second time")
        for name in form.raw_of(item.key):
            if name not in _FIELDS:
                raise FormInvalid(path.name, f"{item.place}.{name}", "is not a field that Haven's diary forms use")
    questions = tuple(reader.question(item) for item in form.items)
    about = reader.text(form.about, "description") if form.about else ""
    return Form(form.id, reader.text(form.title, "title"), about, questions)


def read_any_form(path: Path, language: str) -> Form:
    """Reads a form in one language: a page of the diary when it is one, otherwise any form that cannot mislead.

    Raises:
        FormInvalid: With file, place and reason.
    """
    form = read_file(path)
    if all(_is_of_the_diary(form, item) for item in form.items):
        return read_form(path, language)
    if form.id != path.stem:
        raise FormInvalid(path.name, "id", f"is {form.id!r}, and the file is called {path.stem!r}")
    findings = check(form)
    if could_mislead(findings):
        raise FormInvalid(path.name, findings[0].place, findings[0].reason)
    title = form.title.within(language) or form.id
    return Form(form.id, title, form.about.within(language), (), form)


def _is_of_the_diary(form: Questionnaire, item: Item) -> bool:
    """Whether a question is one of the few kinds that the diary's own pages have."""
    if set(form.raw_of(item.key)) - _FIELDS or item.required:
        return False
    match item.type:
        case "text" | "string":
            return not (item.options or item.repeats or item.items)
        case "open-choice":
            return item.repeats and all(child.type == "text" for child in item.items)
        case "integer":
            ends = [limit and limit.content for limit in (item.limits.least, item.limits.greatest)]
            return "slider" in item.controls and ends == [0, 10] and not item.items
        case _:
            return False


class _Reader:
    """Reads items in one language, and knows the file for messages."""

    def __init__(self, file: str, language: str, written_in: str) -> None:
        self._file = file
        self._language = language
        self._written_in = written_in

    def question(self, item: Item) -> Question:
        """Returns a question as the diary's pages show it."""
        prompt = self.text(item.text, f"{item.place}.text")
        if item.type in ("text", "string"):
            self._refuse(item, options=True, extensions=True)
            return Question(item.link_id, prompt, "text", hint=self._hint(item, "help"))
        if item.type == "open-choice":
            return self._chips(item, prompt)
        if item.type == "integer":
            return self._scale(item, prompt)
        raise FormInvalid(
            self._file, f"{item.place}.type", f"{item.type!r} is not a type that Haven's diary forms use"
        )

    def _chips(self, item: Item, prompt: str) -> Question:
        self._refuse(item, extensions=True)
        if not item.repeats:
            raise FormInvalid(self._file, f"{item.place}.repeats", "must be true for open-choice")
        chips = tuple(
            self.text(option.text, f"{item.place}.answerOption[{number}].valueString")
            for number, option in enumerate(item.options)
        )
        with_text = any(child.type == "text" for child in item.items)
        return Question(item.link_id, prompt, "chips", chips, with_text, hint=self._hint(item, "help"))

    def _scale(self, item: Item, prompt: str) -> Question:
        self._refuse(item, options=True)
        for number, extension in enumerate(item.extensions):
            if extension.get("url") not in _SCALE:
                reason = f"{extension.get('url')!r} is not an extension that Haven's diary forms use"
                raise FormInvalid(self._file, f"{item.place}.extension[{number}]", reason)
        ends = [limit and limit.content for limit in (item.limits.least, item.limits.greatest)]
        if item.controls != ("slider",) or ends != [0, 10]:
            raise FormInvalid(self._file, f"{item.place}.extension", "an integer must be a slider from 0 to 10")
        low, high, hint = (self._hint(item, name) for name in ("lower", "upper", "help"))
        return Question(item.link_id, prompt, "scale", low=low, high=high, hint=hint)

    def _refuse(self, item: Item, *, options: bool = False, extensions: bool = False) -> None:
        if item.required:
            raise FormInvalid(self._file, f"{item.place}.required", "must be false: every question may be left open")
        if options and (item.options or item.repeats):
            reason = f"a question of type {item.type} has no options and does not repeat"
            raise FormInvalid(self._file, item.place, reason)
        if extensions and item.extensions:
            raise FormInvalid(self._file, f"{item.place}.extension", f"is not read for type {item.type}")
        for child in item.items:
            if child.type == "display":
                raise FormInvalid(self._file, f"{child.place}.extension", "must be lower, upper or help")
            if child.type != "text" or item.type != "open-choice":
                reason = f"{child.type!r} is not read inside a question of type {item.type}"
                raise FormInvalid(self._file, f"{child.place}.type", reason)

    def _hint(self, item: Item, control: str) -> str:
        for hint in item.hints:
            if hint.control == control:
                return self.text(hint.text, f"{item.place}.item({hint.link_id}).text")
        return ""

    def text(self, text: Text, place: str) -> str:
        """Returns a text in the reader's language."""
        found = text.plain if self._language == self._written_in else text.translated(self._language)
        if not found.strip():
            raise FormInvalid(self._file, place, f"has no text in {self._language!r}")
        return found.strip()
