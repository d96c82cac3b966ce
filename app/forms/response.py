"""Answers as a FHIR R4 QuestionnaireResponse (https://hl7.org/fhir/R4/questionnaireresponse.html)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

import msgspec

from app.forms.fitting import same_choice
from app.forms.questionnaire import Item, Option, Questionnaire
from app.forms.resource import Raw
from app.forms.state import Path, State, rows_of
from app.forms.values import Coding, Value, write_value

UNFINISHED: Final = "urn:haven:forms:unfinished"
"""An extension of ours: what was typed and is no value of the question's type (yet)."""
WRITTEN_OVER: Final = "urn:haven:forms:written-over"
"""An extension of ours: a person answered a calculated question herself."""
EARLIER: Final = "earlier"
"""The id of the contained response that holds what no longer fits the form."""
_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")


def encode(resource: Raw) -> bytes:
    """Returns a resource as JSON with exact numbers."""
    return _ENCODER.encode(resource)


@dataclass
class Answered:
    """A response while expressions look at it.

    Attributes:
        resource: The response.
        nodes: The part of it that belongs to each path.
        weights: What a chosen answer counts, by the identity of the answer and of the code in it.
    """

    resource: Raw
    nodes: dict[Path, Raw] = field(default_factory=dict)
    weights: dict[int, Decimal] = field(default_factory=dict)


class ResponseWriter:
    """Writes answers.

    Args:
        form: The form.
        state: The answers.
        is_asked: Whether an item is asked at present; what is not holds no answer.
        options: The choices that a question has at present.
        language: Of the texts that are written beside the answers; empty for none.
        with_unfinished: Whether what is unfinished is written, too, in extensions of ours.
        with_calculated: Whether what the form calculates is written, too, and not only what a person answered.
    """

    def __init__(
        self,
        form: Questionnaire,
        state: State,
        is_asked: Callable[[Path], bool],
        options: Callable[[Item, Path], tuple[Option, ...]],
        *,
        language: str = "",
        with_unfinished: bool = False,
        with_calculated: bool = True,
    ) -> None:
        self._form = form
        self._state = state
        self._is_asked = is_asked
        self._options = options
        self._language = language
        self._with_unfinished = with_unfinished
        self._with_calculated = with_calculated
        self._answered = Answered({"resourceType": "QuestionnaireResponse"})

    def write(self, status: str = "in-progress", authored: str = "") -> Answered:
        """Writes the response.

        Args:
            status: FHIR's state of it, for instance "completed".
            authored: When it was written, as FHIR writes moments; possibly nothing.
        """
        resource = self._answered.resource
        if self._form.canonical:
            resource["questionnaire"] = self._form.canonical
        resource["status"] = status
        if authored:
            resource["authored"] = authored
        items = self._items(self._form.items, ())
        if items:
            resource["item"] = items
        return self._answered

    def _items(self, items: tuple[Item, ...], above: Path) -> list[Raw]:
        found: list[Raw] = []
        for item in items:
            if item.type == "display":
                continue
            paths = [path for path in rows_of(self._state, item, above) if self._is_asked(path)]
            found += self._group(item, paths) if item.type == "group" else self._question(item, paths)
        return found

    def _group(self, item: Item, paths: list[Path]) -> list[Raw]:
        found = []
        for path in paths:
            inner = self._items(item.items, path)
            if inner:
                node = {**self._head(item), "item": inner}
                self._answered.nodes[path] = node
                found.append(node)
        return found

    def _question(self, item: Item, paths: list[Path]) -> list[Raw]:
        node = self._head(item)
        answers: list[Raw] = []
        orphans: list[Raw] = []
        extensions: list[Raw] = []
        is_worked_out = not self._with_calculated and self._is_worked_out(item, paths)
        for path in paths:
            values = () if is_worked_out else self._state.values.get(path, ())
            finished = [self._answer(item, path, value) for value in values if self._is_written(value)]
            extensions += [_mark(str(value.content)) for value in values if value.kind == "Unfinished"]
            inner = self._items(item.items, path)
            if inner and finished:
                finished[0]["item"] = inner
            elif inner and item.has_rows:
                # An answer without a value keeps what lies in this row apart from the other rows.
                finished = [{"item": inner}]
            else:
                orphans += inner
            answers += finished
            self._answered.nodes[path] = node
        if any(path in self._state.written_over for path in paths):
            extensions.append({"url": WRITTEN_OVER, "valueBoolean": True})
        if extensions and self._with_unfinished:
            node["extension"] = extensions
        if answers:
            node["answer"] = answers
        if orphans:
            node["item"] = orphans
        return [node] if len(node) > len(self._head(item)) else []

    def _is_worked_out(self, item: Item, paths: list[Path]) -> bool:
        """Where a person wrote over one of several rows, all of them are hers."""
        return item.calculated is not None and not any(path in self._state.written_over for path in paths)

    def _is_written(self, value: Value) -> bool:
        """A unit that waits for its number comes back, and is no answer for others."""
        return value.is_answer or (self._with_unfinished and value.kind != "Unfinished")

    def _answer(self, item: Item, path: Path, value: Value) -> Raw:
        name, content = write_value(value)
        answer: Raw = {name: content}
        for option in self._options(item, path):
            if option.weight is not None and same_choice(value, option.value):
                self._answered.weights[id(answer)] = option.weight
                if isinstance(value.content, Coding):
                    self._answered.weights[id(content)] = option.weight
        return answer

    def _head(self, item: Item) -> Raw:
        head: dict[str, Any] = {"linkId": item.link_id}
        if item.definition:
            head["definition"] = item.definition
        words = item.text.within(self._language) if self._language else ""
        if words:
            head["text"] = words
        return head


def _mark(words: str) -> Raw:
    return {"url": UNFINISHED, "valueString": words}
