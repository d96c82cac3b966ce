"""Answers that come back: from the vault, from a record, or from an earlier version of the form.

What fits is put where it belongs. What does not, because its question is gone, has another type or no longer offers
that choice, is set aside as it was; it is never dropped and never shown as an answer to something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from app.errors import FormInvalid
from app.forms.fitting import fit, same_choice
from app.forms.questionnaire import Item, Questionnaire
from app.forms.reading import parse
from app.forms.resource import Raw, mappings, polymorphic
from app.forms.response import EARLIER, UNFINISHED, WRITTEN_OVER
from app.forms.state import WHOLE, Path, State, Step, rows_of
from app.forms.values import NotOfThisKind, Value, read_value, write_value

Reason = Literal["question", "type", "choice", "several"]


@dataclass(frozen=True)
class Aside:
    """An answer from an earlier version of the form.

    Attributes:
        link_id: The question it answered.
        text: The question as it was read then; possibly unknown.
        values: What was answered.
        reason: The question is gone, has another type, no longer offers the choice, or takes one answer alone.
    """

    link_id: str
    text: str
    values: tuple[Value, ...]
    reason: Reason


@dataclass(frozen=True)
class Carried:
    """Answers that fit the form, and those set aside."""

    state: State
    aside: tuple[Aside, ...]


def read_response(data: bytes | str | Raw, place: str) -> Raw:
    """Reads a QuestionnaireResponse.

    Raises:
        FormInvalid: It is none; with place and reason.
    """
    raw = parse(data, place) if isinstance(data, bytes | str) else data
    if not isinstance(raw, dict) or raw.get("resourceType") != "QuestionnaireResponse":
        raise FormInvalid(place, "resourceType", "is not QuestionnaireResponse")
    return raw


def carry_over(response: Raw, form: Questionnaire) -> Carried:
    """Takes the answers of a response over into a form, which may be another version than the one they answered.

    Args:
        response: A QuestionnaireResponse.
        form: The form that is filled in from now on.

    Raises:
        FormInvalid: It is no QuestionnaireResponse.
    """
    raw = read_response(response, form.place)
    carrier = _Carrier(form)
    carrier.place(_items(raw), form.items, ())
    for contained in mappings(raw.get("contained")):
        if contained.get("id") == EARLIER:
            carrier.lost += _items(contained)
    return carrier.carried()


def _items(holder: Raw) -> list[Raw]:
    return list(mappings(holder.get("item")))


def _answers(node: Raw) -> list[Raw]:
    return list(mappings(node.get("answer")))


class _Carrier:
    def __init__(self, form: Questionnaire) -> None:
        self._form = form
        self._state = State()
        self._aside: list[Aside] = []
        self.lost: list[Raw] = []

    def place(self, nodes: list[Raw], items: tuple[Item, ...], above: Path) -> None:
        """Puts the parts of a response into the items of the same place in the form."""
        wanted: dict[str, list[Item]] = {}
        for item in items:
            wanted.setdefault(item.link_id, []).append(item)
        taken: dict[str, list[Raw]] = {}
        for node in nodes:
            link = str(node.get("linkId") or "")
            if link in wanted:
                taken.setdefault(link, []).append(node)
            else:
                self.lost.append(node)
        for link, found in taken.items():
            for item, mine in _shared(wanted[link], found):
                self._group(item, mine, above) if item.type == "group" else self._question(item, mine, above)

    def carried(self) -> Carried:
        """Finds a place for what has moved, and sets the rest aside."""
        for node in self.lost:
            self._move(node)
        return Carried(self._state, tuple(self._aside))

    def _group(self, item: Item, nodes: list[Raw], above: Path) -> None:
        for number, node in enumerate(nodes):
            if item.has_rows:
                self._state, path = self._state.with_row((*above, Step(item.key, WHOLE)))
            elif number:
                self._set_aside_all(node, "several")
                continue
            else:
                path = (*above, Step(item.key))
            inner = [*_items(node), *(each for answer in _answers(node) for each in _items(answer))]
            self.place(inner, item.items, path)

    def _question(self, item: Item, nodes: list[Raw], above: Path) -> None:
        text = next((str(node["text"]) for node in nodes if isinstance(node.get("text"), str)), "")
        answers = [answer for node in nodes for answer in _answers(node)]
        inner = [each for node in nodes for each in _items(node)]
        unfinished = list(_marks(nodes, UNFINISHED))
        is_over = any(value.content is True for value in _marks(nodes, WRITTEN_OVER))
        if item.has_rows:
            self._rows(item, answers, unfinished, inner, above, text)
            if is_over:
                self._write_over(rows_of(self._state, item, above))
            return
        path = (*above, Step(item.key))
        values = [*self._values(item, answers, text), *unfinished]
        kept = values if item.repeats else values[:1]
        if values[len(kept) :]:
            self._aside.append(Aside(item.link_id, text, tuple(values[len(kept) :]), "several"))
        self._state = self._state.with_values(path, tuple(kept))
        if is_over:
            self._write_over((path,))
        inner += [each for answer in answers for each in _items(answer)]
        self.place(inner, item.items, path)

    def _write_over(self, paths: tuple[Path, ...]) -> None:
        self._state = replace(self._state, written_over=self._state.written_over | set(paths))

    def _rows(
        self, item: Item, answers: list[Raw], unfinished: list[Value], inner: list[Raw], above: Path, text: str
    ) -> None:
        whole = (*above, Step(item.key, WHOLE))
        for answer in answers:
            values = self._values(item, [answer], text)
            nested = _items(answer)
            if values or nested:
                self._state, path = self._state.with_row(whole)
                self._state = self._state.with_values(path, tuple(values))
                self.place([*nested, *inner], item.items, path)
                inner = []
        for value in unfinished:
            self._state, path = self._state.with_row(whole)
            self._state = self._state.with_values(path, (value,))
            self.place(inner, item.items, path)
            inner = []
        if inner:
            self._state, path = self._state.with_row(whole)
            self.place(inner, item.items, path)

    def _values(self, item: Item, answers: list[Raw], text: str) -> list[Value]:
        """Returns the answers that fit, and sets aside the others."""
        kept: list[Value] = []
        for answer in answers:
            value = _value(answer)
            if value is None:
                continue
            fitted = fit(value, item.kind, item.options)
            if fitted is None or item.type == "display":
                self._aside.append(Aside(item.link_id, text, (value,), "type"))
            elif item.options and item.type != "open-choice" and not _is_offered(fitted, item):
                self._aside.append(Aside(item.link_id, text, (value,), "choice"))
            else:
                kept.append(fitted)
        return kept

    def _move(self, node: Raw) -> None:
        item = self._form.by_link.get(str(node.get("linkId") or ""))
        chain = self._form.chain[item.key] if item is not None else ()
        path = tuple(Step(key) for key in chain)
        free = item is not None and not any(self._form.by_key[key].has_rows for key in chain)
        if item is not None and free and item.is_question and path not in self._state.values:
            self._question(item, [node], path[:-1])
            return
        for each in (*_items(node), *(inner for answer in _answers(node) for inner in _items(answer))):
            self._move(each)
        self._set_aside(node, "several" if item is not None and item.is_question else "question")

    def _set_aside_all(self, node: Raw, reason: Reason) -> None:
        self._set_aside(node, reason)
        for each in (*_items(node), *(inner for answer in _answers(node) for inner in _items(answer))):
            self._set_aside_all(each, reason)

    def _set_aside(self, node: Raw, reason: Reason) -> None:
        values = [value for value in map(_value, _answers(node)) if value is not None]
        values += _marks([node], UNFINISHED)
        if values:
            text = node.get("text")
            words = text if isinstance(text, str) else ""
            self._aside.append(Aside(str(node.get("linkId") or ""), words, tuple(values), reason))


def _shared(items: list[Item], nodes: list[Raw]) -> Iterator[tuple[Item, list[Raw]]]:
    """Where a form uses a linkId twice side by side, the first part of a response belongs to the first item."""
    for number, item in enumerate(items):
        mine = nodes[number:] if number == len(items) - 1 else nodes[number : number + 1]
        if mine:
            yield item, mine


def _is_offered(value: Value, item: Item) -> bool:
    return any(same_choice(value, option.value) for option in item.options)


def _value(answer: Raw) -> Value | None:
    found = polymorphic(answer, "value")
    if found is None:
        return None
    try:
        return read_value(*found)
    except NotOfThisKind:
        return Value("Unfinished", str(found[1]))


def _marks(nodes: list[Raw], url: str) -> Iterator[Value]:
    for node in nodes:
        for extension in mappings(node.get("extension")):
            if extension.get("url") == url:
                words = extension.get("valueString")
                yield (
                    Value("Unfinished", words)
                    if isinstance(words, str)
                    else Value("Boolean", extension.get("valueBoolean") is True)
                )


def set_aside_as_items(aside: tuple[Aside, ...]) -> Raw | None:
    """Returns what was set aside as a contained response, or None when nothing was."""
    items: list[Raw] = []
    for each in aside:
        node: Raw = {"linkId": each.link_id or "?"}
        if each.text:
            node["text"] = each.text
        marks = [value for value in each.values if value.kind == "Unfinished"]
        if marks:
            node["extension"] = [{"url": UNFINISHED, "valueString": str(value.content)} for value in marks]
        answers = [dict([write_value(value)]) for value in each.values if value.kind != "Unfinished"]
        if answers:
            node["answer"] = answers
        items.append(node)
    if not items:
        return None
    return {"resourceType": "QuestionnaireResponse", "id": EARLIER, "status": "in-progress", "item": items}
