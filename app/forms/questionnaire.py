"""A questionnaire as Haven understands it: everything resolved, in an order, with a place for each complaint."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, Literal

from app.forms.resource import Raw
from app.forms.text import NO_TEXT, Text
from app.forms.values import Coding, Value

ItemType = Literal[
    "group",
    "display",
    "boolean",
    "decimal",
    "integer",
    "date",
    "dateTime",
    "time",
    "string",
    "text",
    "url",
    "choice",
    "open-choice",
    "attachment",
    "reference",
    "quantity",
]
KIND_OF: Final = {
    "boolean": "Boolean",
    "decimal": "Decimal",
    "integer": "Integer",
    "date": "Date",
    "dateTime": "DateTime",
    "time": "Time",
    "string": "String",
    "text": "String",
    "url": "Uri",
    "choice": "Coding",
    "open-choice": "Coding",
    "attachment": "Attachment",
    "reference": "Reference",
    "quantity": "Quantity",
}
"""FHIR's data type of the answers to each type of question."""


@dataclass(frozen=True)
class Expression:
    """A named or unnamed expression.

    Attributes:
        text: As it stands in the form.
        language: "text/fhirpath" is the one that Haven knows.
        name: Under which others use its value as `%name`; possibly none.
        place: Where it stands in the file.
    """

    text: str
    language: str
    name: str
    place: str

    @property
    def is_fhirpath(self) -> bool:
        """Whether it is in the language that Haven knows."""
        return self.language == "text/fhirpath"


@dataclass(frozen=True)
class Option:
    """A choice.

    Attributes:
        value: What is stored when it is chosen.
        text: As it is read.
        prefix: What stands before it, for instance "a)".
        weight: What it counts in a score, or None.
        is_exclusive: Whether choosing it takes all others back.
        is_initial: Whether it is chosen from the beginning.
        is_safety: Whether the form marks it as a safety item (`app.forms.safety`).
    """

    value: Value
    text: Text
    prefix: str = ""
    weight: Decimal | None = None
    is_exclusive: bool = False
    is_initial: bool = False
    is_safety: bool = False


@dataclass(frozen=True)
class Condition:
    """One line of `enableWhen`.

    Attributes:
        question: The linkId of the question it looks at.
        operator: exists, =, !=, >, <, >= or <=.
        expected: What the answer is compared with.
        place: Where it stands in the file.
    """

    question: str
    operator: str
    expected: Value
    place: str


@dataclass(frozen=True)
class Toggle:
    """Choices that are offered only while a condition holds.

    Attributes:
        values: The choices.
        expression: The condition.
    """

    values: tuple[Value, ...]
    expression: Expression


@dataclass(frozen=True)
class Constraint:
    """A rule of the form's own that answers must keep to.

    Attributes:
        human: What to say when they do not, in the form's own words.
        expression: The rule.
    """

    human: Text
    expression: Expression


@dataclass(frozen=True)
class Limits:
    """What an answer must keep to; None means no limit."""

    least: Value | None = None
    greatest: Value | None = None
    least_length: int | None = None
    greatest_length: int | None = None
    decimals: int | None = None
    pattern: str = ""
    step: Decimal | None = None
    mime_types: tuple[str, ...] = ()
    greatest_size: int | None = None
    least_occurs: int | None = None
    greatest_occurs: int | None = None


NO_LIMITS: Final = Limits()


@dataclass(frozen=True)
class Hint:
    """A text that belongs to a question: help, prompt, flyover, unit, lower or upper.

    Attributes:
        control: Which of them.
        text: As it is read.
        link_id: Of the display item it came from.
    """

    control: str
    text: Text
    link_id: str


@dataclass(frozen=True)
class Item:
    """A group, a question or a text.

    Attributes:
        key: Its linkId, made unique where a form uses one twice.
        link_id: Its linkId as it stands in the form.
        type: FHIR's type.
        place: Where it stands in the file, for instance "item[2].item[0]".
        text: What is asked or said.
        prefix: What stands before the text, for instance "2a".
        items: What stands inside it.
        options: The choices; empty when there are none or none could be had.
        missing: Why its choices could not be had; empty when they could.
        controls: The codes of its item controls, as the form gives them.
        unit: The unit of a number.
        units: The units to choose from.
        extensions: All its extensions, as they stand in the file.
    """

    key: str
    link_id: str
    type: ItemType
    place: str
    text: Text
    prefix: Text = NO_TEXT
    items: tuple["Item", ...] = ()
    hints: tuple[Hint, ...] = ()
    repeats: bool = False
    required: bool = False
    read_only: bool = False
    hidden: bool = False
    controls: tuple[str, ...] = ()
    orientation: str = ""
    options: tuple[Option, ...] = ()
    missing: str = ""
    open_label: Text = NO_TEXT
    entry_format: Text = NO_TEXT
    initial: tuple[Value, ...] = ()
    limits: Limits = NO_LIMITS
    unit: Coding | None = None
    units: tuple[Coding, ...] = ()
    conditions: tuple[Condition, ...] = ()
    any_condition: bool = True
    enabled: Expression | None = None
    calculated: Expression | None = None
    started: Expression | None = None
    answers: Expression | None = None
    toggles: tuple[Toggle, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    variables: tuple[Expression, ...] = ()
    codes: tuple[Coding, ...] = ()
    definition: str = ""
    extensions: tuple[Raw, ...] = field(default=(), compare=False)

    @property
    def kind(self) -> str:
        """FHIR's data type of its answers; empty for groups and texts."""
        return KIND_OF.get(self.type, "")

    @property
    def is_question(self) -> bool:
        """Whether it can be answered."""
        return self.type not in ("group", "display")

    @property
    def is_choice(self) -> bool:
        """Whether it is answered by choosing: there are choices, or choices that are worked out."""
        return self.is_question and bool(self.options or self.offers is not None)

    @property
    def offers(self) -> Expression | None:
        """The expression that works out its choices, if it is in the language that Haven knows."""
        return self.answers if self.answers is not None and self.answers.is_fhirpath else None

    @property
    def has_rows(self) -> bool:
        """Whether it may be there several times: a repeating group, or a repeating question without choices."""
        return self.repeats and (self.type == "group" or (self.is_question and not self.is_choice))


@dataclass(frozen=True)
class Questionnaire:
    """A form.

    Attributes:
        place: The name of its file, for messages.
        title: As a person reads it.
        about: What it is for; possibly none.
        language: In which its plain texts are written; possibly unknown.
        items: In order.
        variables: Expressions for the whole form, by name.
        launched: Names that a hospital's system would fill in; they are empty here.
        raw: The resource itself, with exact numbers.
    """

    place: str
    id: str
    url: str
    version: str
    title: Text
    about: Text
    language: str
    items: tuple[Item, ...]
    variables: tuple[Expression, ...] = ()
    launched: tuple[str, ...] = ()
    codes: tuple[Coding, ...] = ()
    raw: Raw = field(default_factory=dict, compare=False)

    @property
    def canonical(self) -> str:
        """The address that answers name, with the version; empty when the form has none."""
        return f"{self.url}|{self.version}" if self.url and self.version else self.url

    @cached_property
    def order(self) -> tuple[Item, ...]:
        """All items, as a reader meets them."""
        return tuple(_walk(self.items))

    @cached_property
    def by_key(self) -> dict[str, Item]:
        """All items by key."""
        return {item.key: item for item in self.order}

    @cached_property
    def by_link(self) -> dict[str, Item]:
        """The first item of each linkId."""
        found: dict[str, Item] = {}
        for item in self.order:
            found.setdefault(item.link_id, item)
        return found

    @cached_property
    def number(self) -> dict[str, int]:
        """The rank of each key in `order`."""
        return {item.key: rank for rank, item in enumerate(self.order)}

    @cached_property
    def chain(self) -> dict[str, tuple[str, ...]]:
        """The keys from the outermost item down to each item, itself included."""
        found: dict[str, tuple[str, ...]] = {}

        def descend(items: tuple[Item, ...], above: tuple[str, ...]) -> None:
            for item in items:
                found[item.key] = (*above, item.key)
                descend(item.items, found[item.key])

        descend(self.items, ())
        return found

    def raw_of(self, key: str) -> Raw:
        """Returns an item as it stands in the file."""
        found: Any = self.raw
        for part in self.by_key[key].place.split("."):
            found = found["item"][int(part.removeprefix("item[").removesuffix("]"))]
        return dict(found)

    def inside(self, key: str) -> Iterator[Item]:
        """Yields an item and everything inside it."""
        yield from _walk((self.by_key[key],))


def _walk(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _walk(item.items)
