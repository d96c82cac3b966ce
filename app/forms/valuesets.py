"""The choices that a form carries with it: contained value sets and code systems."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from app.forms import extensions
from app.forms.questionnaire import Option
from app.forms.resource import Raw, mappings
from app.forms.text import read_text
from app.forms.values import Coding, NotOfThisKind, Value, read_value

DEPTH: Final = 8
"""How deep concepts may lie within each other."""


class NotToBeHad(Exception):
    """The choices cannot be had; the message continues a sentence about the value set."""


def _unresolved(address: str, reason: str) -> NotToBeHad:
    return NotToBeHad(f"{address!r} cannot be resolved: it {reason}")


class ValueSets:
    """Resolves value sets without a network.

    Args:
        contained: The resources inside the form.
    """

    def __init__(self, contained: tuple[Raw, ...]) -> None:
        self._by_id = {
            f"#{str(each.get('id')).lstrip('#')}": each
            for each in contained
            if each.get("resourceType") == "ValueSet"
        }
        self._by_url = {str(each["url"]): each for each in self._by_id.values() if each.get("url")}
        self._systems = {
            str(each.get("url") or f"#{each.get('id')}"): each
            for each in contained
            if each.get("resourceType") == "CodeSystem"
        }

    def is_copy(self, address: str) -> bool:
        """Whether a value set is named by its address in the world, and a copy of it is contained."""
        return not address.startswith("#") and address.partition("|")[0] in self._by_url

    def options(self, address: str) -> tuple[Option, ...]:
        """Returns the choices of a value set.

        Args:
            address: "#id" of a contained one, or its address.

        Raises:
            NotToBeHad: It is not contained, or not given concept by concept.
        """
        found = self._by_id.get(address) or self._by_url.get(address.partition("|")[0])
        if found is None and address.startswith("#"):
            raise _unresolved(address, "is not contained in the form")
        if found is None:
            raise _unresolved(address, "lies outside the form and is not to be had offline")
        options = tuple(self._set(found, address, DEPTH))
        if not options:
            raise _unresolved(address, "names no choices")
        return options

    def _set(self, found: Raw, address: str, depth: int) -> Iterator[Option]:
        expansion = found.get("expansion")
        if isinstance(expansion, dict) and expansion.get("contains"):
            yield from self._expanded(expansion["contains"], depth)
            return
        compose = found.get("compose")
        if not isinstance(compose, dict):
            raise _unresolved(address, "has neither an expansion nor a composition")
        if compose.get("exclude"):
            raise NotToBeHad(
                f"{address!r} cannot be resolved: it leaves concepts out of others, which only a server can work out"
            )
        for part in mappings(compose.get("include")):
            yield from self._included(part, address, depth)

    def _expanded(self, contains: object, depth: int) -> Iterator[Option]:
        for concept in mappings(contains):
            if not concept.get("abstract") and concept.get("code"):
                yield _option(concept, str(concept.get("system") or ""))
            if concept.get("contains") and depth:
                yield from self._expanded(concept["contains"], depth - 1)

    def _included(self, part: Raw, address: str, depth: int) -> Iterator[Option]:
        if part.get("filter"):
            raise NotToBeHad(
                f"{address!r} cannot be resolved: it filters a code system, which only a server can work out"
            )
        system = str(part.get("system") or "")
        concepts = part.get("concept")
        if concepts:
            for concept in mappings(concepts):
                yield self._with_system(concept, system)
        elif part.get("valueSet") and depth:
            for other in part["valueSet"]:
                yield from self._other(str(other), depth)
        elif system in self._systems:
            yield from self._concepts(self._systems[system], system, depth)
        else:
            raise NotToBeHad(
                f"{address!r} cannot be resolved: it takes all of {system!r}, which is not to be had offline"
            )

    def _other(self, address: str, depth: int) -> Iterator[Option]:
        found = self._by_id.get(address) or self._by_url.get(address.partition("|")[0])
        if found is None:
            raise _unresolved(address, "lies outside the form and is not to be had offline")
        yield from self._set(found, address, depth - 1)

    def _concepts(self, holder: Raw, system: str, depth: int) -> Iterator[Option]:
        for concept in mappings(holder.get("concept")):
            yield _option(concept, system)
            if concept.get("concept") and depth:
                yield from self._concepts(concept, system, depth - 1)

    def _with_system(self, concept: Raw, system: str) -> Option:
        option = _option(concept, system)
        if option.weight is not None or system not in self._systems:
            return option
        for other in self._concepts(self._systems[system], system, DEPTH):
            if isinstance(other.value.content, Coding) and other.value.content.code == concept.get("code"):
                return _option(
                    {**concept, "display": concept.get("display") or _display(other)}, system, other.weight
                )
        return option


def weight_of(extended: Raw) -> Decimal | None:
    """Returns what a choice counts, from `itemWeight` or `ordinalValue`, or None."""
    found = extensions.first(mappings(extended.get("extension")), *extensions.WEIGHTS)
    if found is None:
        for part in mappings(extended.get("property")):
            if part.get("code") in ("itemWeight", "ordinalValue", "ordinal", "score"):
                found = part.get("valueDecimal", part.get("valueInteger"))
    try:
        value = read_value("Decimal", found).content
    except NotOfThisKind:
        return None
    return value if isinstance(value, Decimal) else None


def _option(concept: Raw, system: str, weight: Decimal | None = None) -> Option:
    code, display = str(concept.get("code") or ""), concept.get("display")
    words = display if isinstance(display, str) else code
    value = Value("Coding", Coding(code, system, words if isinstance(display, str) else ""))
    prefix = extensions.first(mappings(concept.get("extension")), extensions.OPTION_PREFIX)
    own = weight_of(concept)
    return Option(
        value,
        read_text(words, concept.get("_display")),
        prefix if isinstance(prefix, str) else "",
        own if own is not None else weight,
    )


def _display(option: Option) -> str:
    content = option.value.content
    return content.display if isinstance(content, Coding) else ""
