"""What a form looks like now: a tree without words of its own, for whoever paints it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.forms.fitting import same_choice
from app.forms.questionnaire import NO_LIMITS, Item, Limits, Option, Questionnaire
from app.forms.settling import Settled
from app.forms.state import WHOLE, Path, Step, rows_of, whole_path
from app.forms.validation import Complaint, complaints, counted
from app.forms.values import Coding, Value

Control = Literal[
    "group",
    "table",
    "text-only",
    "yes-no",
    "check-box",
    "radio-button",
    "drop-down",
    "line",
    "text",
    "url",
    "number",
    "spinner",
    "slider",
    "quantity",
    "date",
    "date-time",
    "time",
    "attachment",
]
MOST_AT_A_GLANCE = 7
"""Choices that are shown side by side when the form does not say how; more go into a drop-down."""
MOST_COLUMNS = 8
"""Choices of a table; groups whose questions have more are shown as a list."""
_PLAIN: dict[str, Control] = {
    "group": "group",
    "display": "text-only",
    "boolean": "yes-no",
    "string": "line",
    "text": "text",
    "url": "url",
    "date": "date",
    "dateTime": "date-time",
    "time": "time",
    "attachment": "attachment",
    "quantity": "quantity",
    "integer": "number",
    "decimal": "number",
    "reference": "line",
    "choice": "line",
    "open-choice": "line",
}
TABLES = frozenset({"table", "gtable", "htable", "atable", "grid"})
_PICKERS = frozenset({"drop-down", "autocomplete", "lookup"})
_SIDE_BY_SIDE = frozenset({"radio-button", "check-box"})


@dataclass(frozen=True)
class FormOption:
    """A choice as it is shown.

    Attributes:
        value: What to answer with when it is chosen.
        text: Its words.
        prefix: What stands before them; possibly nothing.
        is_chosen: Whether it is chosen now.
        is_exclusive: Whether choosing it takes the others back.
    """

    value: Value
    text: str
    prefix: str
    is_chosen: bool
    is_exclusive: bool


@dataclass(frozen=True)
class GoneRow:
    """A row that was taken away and can be brought back.

    Attributes:
        path: By which it is brought back.
        number: Which it was, counted from 1.
        values: Its answers, in the order of the form.
    """

    path: Path
    number: int
    values: tuple[Value, ...]


@dataclass(frozen=True)
class FormItem:
    """An item as it is shown.

    Attributes:
        path: By which it is answered. For something that repeats it ends in a step with the row `WHOLE`, and its
            rows stand in `rows`.
        type: FHIR's type.
        control: How to show it.
        text: What is asked or said, plain text; `prefix` stands before it.
        help: Texts that explain the question.
        prompt: A word inside the empty field, or before it.
        low: What the lower end of a slider means.
        high: What its upper end means.
        unit: The unit of a number; `units` are those to choose from.
        options: The choices. For `open` questions own words may be added; `open_label` names them.
        is_multiple: Whether several choices may be chosen.
        orientation: "horizontal", "vertical" or nothing.
        values: The answers. A value of the kind "Unfinished" is what was typed and is no answer yet.
        visible: Whether it is shown: it is asked, and neither it nor anything around it is hidden.
        readonly: Whether it may not be changed.
        computed: Whether its answer is calculated.
        wished: Whether the form asks for an answer ("required"); it may be left open all the same.
        complaints: What the answers do not keep to.
        missing: Why the form's own choices could not be had, in English for the clinic; own words are taken.
        role: What a text or group is for, where the form says: "header", "footer", "instructions", "security"…
        children: What stands inside it.
        rows: Its rows, when it repeats.
        gone: Rows with answers that were taken away.
        can_add: Whether one more row fits.
        can_remove: Whether this row may be taken away.
    """

    path: Path
    link_id: str
    type: str
    control: Control
    text: str
    prefix: str = ""
    help: tuple[str, ...] = ()
    prompt: str = ""
    low: str = ""
    high: str = ""
    unit: str = ""
    units: tuple[Coding, ...] = ()
    options: tuple[FormOption, ...] = ()
    open: bool = False
    open_label: str = ""
    is_multiple: bool = False
    orientation: str = ""
    entry_format: str = ""
    limits: Limits = NO_LIMITS
    values: tuple[Value, ...] = ()
    visible: bool = True
    readonly: bool = False
    computed: bool = False
    wished: bool = False
    complaints: tuple[Complaint, ...] = ()
    missing: str = ""
    role: str = ""
    children: tuple["FormItem", ...] = ()
    rows: tuple["FormItem", ...] = ()
    gone: tuple[GoneRow, ...] = ()
    can_add: bool = False
    can_remove: bool = False


def is_table(item: Item) -> bool:
    """Whether a group is shown as a table: single questions alone, which all have the same few choices."""
    rows = item.items
    if item.type != "group" or not TABLES & set(item.controls) or not rows:
        return False
    offered = [option.value for option in rows[0].options]
    return 0 < len(offered) <= MOST_COLUMNS and all(
        row.is_question
        and [option.value for option in row.options] == offered
        and not (row.items or row.hints or row.read_only or row.calculated)
        and not (row.toggles or row.answers or row.constraints)
        for row in rows
    )


def control_of(item: Item, options: tuple[Option, ...]) -> Control:
    """Returns how an item is shown; what a form asks for and Haven does not have falls back to the plain way."""
    asked = set(item.controls)
    if item.type == "group":
        return "table" if is_table(item) else "group"
    if item.is_choice:
        return _choice_control(item, asked, len(options))
    if item.type in ("integer", "decimal", "quantity"):
        limits = item.limits
        if "slider" in asked and item.type != "quantity" and limits.least is not None and limits.greatest is not None:
            return "slider"
        return "spinner" if "spinner" in asked and item.type == "integer" else _PLAIN[item.type]
    if item.type == "boolean" and "check-box" in asked:
        return "check-box"
    if item.type == "string" and "text-box" in asked:
        return "text"
    return _PLAIN[item.type]


def _choice_control(item: Item, asked: set[str], number: int) -> Control:
    if asked & _PICKERS:
        return "drop-down"
    if asked & _SIDE_BY_SIDE or number <= MOST_AT_A_GLANCE:
        return "check-box" if item.repeats else "radio-button"
    return "drop-down"


class Viewer:
    """Makes the view.

    Args:
        form: The form.
        settled: Its answers.
        language: Of the reader.
    """

    def __init__(self, form: Questionnaire, settled: Settled, language: str) -> None:
        self._form = form
        self._settled = settled
        self._language = language

    def tree(self) -> tuple[FormItem, ...]:
        """Returns all items."""
        return self._items(self._form.items, (), is_shown=True)

    def at(self, path: Path) -> FormItem:
        """Returns one item.

        Raises:
            KeyError: There is none at this path.
        """
        item = self._form.by_key[path[-1].key]
        above = all(not self._form.by_key[step.key].hidden for step in path[:-1])
        is_shown = above and self._settled.is_asked(path[:-1])
        if path[-1].row == WHOLE:
            return self._whole(item, path[:-1], is_shown)
        return self._item(item, path, is_shown)

    def _items(self, items: tuple[Item, ...], above: Path, *, is_shown: bool) -> tuple[FormItem, ...]:
        return tuple(
            self._whole(item, above, is_shown)
            if item.has_rows
            else self._item(item, (*above, Step(item.key)), is_shown)
            for item in items
        )

    def _whole(self, item: Item, above: Path, is_shown: bool) -> FormItem:
        paths = rows_of(self._settled.state, item, above)
        rows = tuple(self._item(item, path, is_shown) for path in paths)
        most = item.limits.greatest_occurs
        filled = sum(1 for row in rows if row.values) if item.is_question else len(rows)
        return FormItem(
            path=(*above, Step(item.key, WHOLE)),
            link_id=item.link_id,
            type=item.type,
            control=control_of(item, ()),
            text=item.text.within(self._language),
            prefix=item.prefix.within(self._language),
            help=self._hints(item, "help", "flyover"),
            visible=is_shown and not item.hidden and any(row.visible for row in rows),
            readonly=item.read_only,
            wished=item.required,
            complaints=tuple(counted(item, filled)) if filled else (),
            rows=rows,
            gone=tuple(self._gone((*above, Step(item.key, WHOLE)))),
            can_add=not item.read_only and (most is None or len(paths) < most),
        )

    def _gone(self, whole: Path) -> Iterator[GoneRow]:
        number = self._form.number
        for row, gone in self._settled.state.gone.items():
            if whole_path(row) != whole:
                continue
            paths = sorted(gone.held.values, key=lambda path: [(number[step.key], step.row) for step in path])
            values = tuple(value for path in paths for value in gone.held.values[path])
            if values:
                yield GoneRow(row, gone.number, values)

    def _item(self, item: Item, path: Path, is_shown: bool) -> FormItem:
        settled = self._settled
        visible = is_shown and not item.hidden and path not in settled.off
        values = settled.state.values.get(path, ())
        options = settled.options(item, path)
        found = complaints(item, values, options) if values else ()
        if path in settled.troubles and item.calculated is not None:
            found = (*found, Complaint("not_worked_out"))
        said = settled.broken.get(path, ()) if settled.is_asked(path) else ()
        found = (*found, *(Complaint("own_rule", human.within(self._language)) for human in said))
        return FormItem(
            path=path,
            link_id=item.link_id,
            type=item.type,
            control=control_of(item, options),
            text=item.text.within(self._language),
            prefix=item.prefix.within(self._language),
            help=self._hints(item, "help", "flyover"),
            prompt="; ".join(self._hints(item, "prompt")),
            low="; ".join(self._hints(item, "lower")),
            high="; ".join(self._hints(item, "upper")),
            unit=self._unit(item),
            units=item.units,
            options=self._options(options, values),
            open=item.type == "open-choice" or bool(item.missing),
            open_label=item.open_label.within(self._language),
            is_multiple=item.repeats and item.is_choice,
            orientation=item.orientation,
            entry_format=item.entry_format.within(self._language),
            limits=item.limits,
            values=values,
            visible=visible,
            readonly=item.read_only,
            computed=item.calculated is not None
            and item.calculated.is_fhirpath
            and path not in settled.state.written_over,
            wished=item.required,
            complaints=found,
            missing=item.missing,
            role=item.controls[0] if item.controls and item.type in ("group", "display") else "",
            children=self._items(item.items, path, is_shown=visible),
            can_remove=self._can_remove(item, path),
        )

    def _can_remove(self, item: Item, path: Path) -> bool:
        if not item.has_rows or item.read_only:
            return False
        rows = rows_of(self._settled.state, item, path[:-1])
        return len(rows) > max(1, item.limits.least_occurs or 0)

    def _options(self, options: tuple[Option, ...], values: tuple[Value, ...]) -> tuple[FormOption, ...]:
        return tuple(
            FormOption(
                option.value,
                option.text.within(self._language),
                option.prefix,
                any(same_choice(value, option.value) for value in values),
                option.is_exclusive,
            )
            for option in options
        )

    def _hints(self, item: Item, *controls: str) -> tuple[str, ...]:
        return tuple(
            hint.text.within(self._language) for hint in item.hints if hint.control in controls and hint.text
        )

    def _unit(self, item: Item) -> str:
        said = self._hints(item, "unit")
        if said:
            return said[0]
        return (item.unit.display or item.unit.code) if item.unit is not None else ""
