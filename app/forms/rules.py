"""What follows from what: for each question the rules that look at it, so that a keystroke wakes those alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from app.forms.questionnaire import Expression, Item, Questionnaire
from app.forms.values import Coding

if TYPE_CHECKING:
    from app.forms.fhirpath import Path
    from app.forms.reads import Reads, Region

Job = Literal["enable", "calculate", "offer", "judge"]
_JOBS: Final[dict[Job, int]] = {"enable": 0, "offer": 1, "calculate": 2, "judge": 3}


class Rule(NamedTuple):
    """Something that is worked out for an item.

    Attributes:
        job: Whether it is asked at all, which choices it has, its answer, or whether that keeps to the form's rules.
        key: Of the item.
    """

    job: Job
    key: str


@dataclass(frozen=True)
class Wakes:
    """What an expression depends on.

    Attributes:
        keys: The questions it certainly looks at.
        vaguely: The questions it may look at, because it goes through everything.
    """

    keys: frozenset[str]
    vaguely: frozenset[str]


class Rules:
    """The rules of a form.

    Args:
        form: The form.
    """

    def __init__(self, form: Questionnaire) -> None:
        self.form = form
        self.unreadable: dict[str, str] = {}
        self._parsed: dict[str, Path | None] = {}

    @cached_property
    def all(self) -> tuple[Rule, ...]:
        """All rules, in the order in which they are worked out."""
        return self.sorted(rule for item in self.form.order for rule in _rules_of(item))

    @cached_property
    def by_question(self) -> dict[str, tuple[Rule, ...]]:
        """The rules that look at each question."""
        found: dict[str, list[Rule]] = {}
        for rule in self.all:
            wakes = self.wakes(rule)
            for key in wakes.keys | wakes.vaguely - {rule.key}:
                found.setdefault(key, []).append(rule)
        return {key: tuple(rules) for key, rules in found.items()}

    def woken(self, keys: Iterable[str]) -> tuple[Rule, ...]:
        """Returns the rules that look at any of the questions."""
        return self.sorted({rule for key in keys for rule in self.by_question.get(key, ())})

    def of(self, keys: Iterable[str]) -> set[Rule]:
        """Returns the rules of some items themselves."""
        return {rule for key in keys for rule in _rules_of(self.form.by_key[key])}

    def sorted(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """Returns rules in the order in which they are worked out."""
        number = self.form.number
        return tuple(sorted(rules, key=lambda rule: (_JOBS[rule.job], number[rule.key])))

    def wakes(self, rule: Rule) -> Wakes:
        """Returns the questions that a rule looks at."""
        item = self.form.by_key[rule.key]
        if rule.job == "enable":
            links = {condition.question for condition in item.conditions}
            keys = frozenset(key for link in links for key in self._looked_at(link, item))
            if item.enabled is None:
                return Wakes(keys, frozenset())
            read = self._expression_wakes(item.enabled, item, frozenset())
            return Wakes(keys | read.keys, read.vaguely)
        found = [self._expression_wakes(each, item, frozenset()) for each in _expressions_of(item, rule.job)]
        keys = frozenset().union(*(each.keys for each in found))
        return Wakes(keys, frozenset().union(*(each.vaguely for each in found)))

    def parsed(self, expression: Expression | None) -> "Path | None":
        """Returns an expression, parsed, or None when it is not FHIRPath; `unreadable` says why."""
        if expression is None or not expression.is_fhirpath:
            return None
        if expression.place not in self._parsed:
            self._parsed[expression.place] = self._parse(expression)
        return self._parsed[expression.place]

    def _parse(self, expression: Expression) -> "Path | None":
        from app.forms import (
            fhirpath,  # imported late: most forms have no expressions, and the library takes its time
        )

        try:
            return fhirpath.parse(expression.text)
        except fhirpath.ExpressionUnreadable as error:
            self.unreadable[expression.place] = str(error)
            return None

    def variable(self, name: str, key: str) -> tuple[Expression, int] | None:
        """Finds the variable that a name means for an item.

        Args:
            name: Without the `%`.
            key: Of the item; empty for the form itself.

        Returns:
            The variable and how many levels down the item that has it lies, 0 for the form itself.
        """
        chain = self.form.chain.get(key, ())
        for depth in range(len(chain), 0, -1):
            for expression in self.form.by_key[chain[depth - 1]].variables:
                if expression.name == name:
                    return expression, depth
        return next(((each, 0) for each in self.form.variables if each.name == name), None)

    def _looked_at(self, link: str, item: Item) -> Iterator[str]:
        """A question of a condition, and what decides which of its rows is the nearest with an answer."""
        question = self.form.by_link.get(link)
        if question is None:
            return
        yield question.key
        for key in self.form.chain[question.key]:
            if self.form.by_key[key].has_rows and key not in self.form.chain[item.key]:
                yield from (each.key for each in self.form.inside(key))
                return

    def _expression_wakes(self, expression: Expression, item: Item | None, seen: frozenset[str]) -> Wakes:
        path = self.parsed(expression)
        if path is None:
            return _NOTHING
        reads = self._reads(path)
        keys: set[str] = set()
        vaguely: set[str] = set()
        for region in reads.regions:
            (vaguely if region.links is None and not region.is_here else keys).update(self._keys(region, item))
        for name in reads.names - seen:
            found = self.variable(name, item.key if item is not None else "")
            if found is not None:
                holder = self._holder(item, found[1])
                inner = self._expression_wakes(found[0], holder, seen | {name})
                keys |= inner.keys
                vaguely |= inner.vaguely
        return Wakes(frozenset(keys), frozenset(vaguely))

    def _reads(self, path: "Path") -> "Reads":
        from app.forms.reads import reads_of  # imported late: it needs the library

        return reads_of(path.tree)

    def _holder(self, item: Item | None, depth: int) -> Item | None:
        return self.form.by_key[self.form.chain[item.key][depth - 1]] if item is not None and depth else None

    def _keys(self, region: "Region", item: Item | None) -> Iterator[str]:
        if region.is_here:
            inside = self._here(region, item)
        elif region.links is None:
            inside = iter(self.form.order)
        else:
            inside = self._linked(region)
        for each in inside:
            if region.kinds is None or region.kinds & _kinds_of(each):
                yield each.key

    def _here(self, region: "Region", item: Item | None) -> Iterator[Item]:
        """The item's own answer, or what lies in it; the form itself holds everything."""
        if item is None:
            yield from self.form.order
        elif region.is_deep:
            yield from (each for each in self.form.inside(item.key) if each is not item)
        else:
            yield item

    def _linked(self, region: "Region") -> Iterator[Item]:
        for each in self.form.order:
            if region.links is not None and each.link_id in region.links:
                yield from self.form.inside(each.key) if region.is_deep or each.type == "group" else (each,)

    @cached_property
    def weights_by_code(self) -> dict[tuple[str, str], Decimal]:
        """What a code counts wherever it stands, if the form gives it but one weight."""
        found: dict[tuple[str, str], set[Decimal]] = {}
        for item in self.form.order:
            for option in item.options:
                content = option.value.content
                if option.weight is not None and isinstance(content, Coding):
                    for system in {content.system, ""}:
                        found.setdefault((system, content.code), set()).add(option.weight)
        return {code: next(iter(weights)) for code, weights in found.items() if len(weights) == 1}


_NOTHING: Final = Wakes(frozenset(), frozenset())


def _rules_of(item: Item) -> Iterator[Rule]:
    if item.conditions or (item.enabled is not None and item.enabled.is_fhirpath):
        yield Rule("enable", item.key)
    if item.offers is not None or item.toggles:
        yield Rule("offer", item.key)
    if item.calculated is not None and item.calculated.is_fhirpath and item.is_question:
        yield Rule("calculate", item.key)
    if item.constraints:
        yield Rule("judge", item.key)


def _expressions_of(item: Item, job: Job) -> Iterator[Expression]:
    if job == "calculate" and item.calculated is not None:
        yield item.calculated
    if job == "offer":
        yield from (toggle.expression for toggle in item.toggles)
        if item.offers is not None:
            yield item.offers
    if job == "judge":
        yield from (constraint.expression for constraint in item.constraints)


def _kinds_of(item: Item) -> frozenset[str]:
    kinds = {item.kind} | {option.value.kind for option in item.options}
    if item.is_choice or item.kind == "Coding":
        kinds |= {"Coding", "String", "weighed"}
    if item.calculated is not None or item.kind == "Decimal":
        kinds |= {item.kind, "Integer"}
    return frozenset(kinds)
