"""Evaluates the expressions of a form against its answers as they are at one moment."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from app.forms import fhirpath
from app.forms.functions import Surroundings
from app.forms.library import Nodes, node
from app.forms.questionnaire import Expression, Item
from app.forms.response import Answered
from app.forms.rules import Rules
from app.forms.state import Path
from app.forms.values import Value

_SYSTEMS = {"ucum": "http://unitsofmeasure.org", "sct": "http://snomed.info/sct", "loinc": "http://loinc.org"}


class Evaluator:
    """Evaluates expressions; each variable is worked out once.

    Args:
        rules: Of the form.
        answered: Its answers.
        now: The moment that counts as now.
    """

    def __init__(self, rules: Rules, answered: Answered, now: datetime) -> None:
        self._rules = rules
        self._form = rules.form
        self._answered = answered
        self._around = Surroundings(now, answered.weights, rules.weights_by_code)
        self._variables: dict[tuple[str, Path], Nodes] = {}

    def values(self, item: Item, path: Path, expression: Expression) -> tuple[Value, ...] | str:
        """Returns what an expression of an item comes to, or why it came to nothing."""
        found = self._evaluated(item, path, expression)
        return found if isinstance(found, str) else fhirpath.values(found)

    def truth(self, item: Item, path: Path, expression: Expression) -> bool | str:
        """Returns whether a condition of an item holds, or why that could not be told."""
        found = self._evaluated(item, path, expression)
        return found if isinstance(found, str) else fhirpath.truth(found)

    def _evaluated(self, item: Item, path: Path, expression: Expression) -> Nodes | str:
        parsed = self._rules.parsed(expression)
        if parsed is None:
            return "cannot be read"
        try:
            return self._evaluate(parsed, item.key, path, frozenset())
        except fhirpath.NotEvaluated as error:
            return str(error)

    def _evaluate(self, parsed: fhirpath.Path, key: str, path: Path, busy: frozenset[str]) -> Nodes:
        return fhirpath.evaluate(parsed, self._focus(path), _Names(self, key, path, busy), self._around)

    def _focus(self, path: Path) -> Any:  # noqa: ANN401, RUF100 - the library's nodes
        """Returns the part of the response that belongs to a path."""
        if not path:
            return self._answered.resource
        found = self._answered.nodes.get(path)
        if found is None:
            found = {"linkId": self._form.by_key[path[-1].key].link_id}
            self._answered.nodes[path] = found
        return node(found, "QuestionnaireResponse.item")

    def name(self, name: str, key: str, path: Path, busy: frozenset[str]) -> Any:  # noqa: ANN401, RUF100 - as above
        """Returns the value of a `%variable` for an item; nothing when nobody gives it one."""
        match name:
            case "resource" | "rootResource":
                return self._answered.resource
            case "questionnaire":
                return self._form.raw
            case "context":
                return self._focus(path)
            case "qitem":
                return node(self._form.raw_of(key), "Questionnaire.item") if key else []
            case "ucum" | "sct" | "loinc":
                return _SYSTEMS[name]
        found = self._rules.variable(name, key)
        return self._variable(name, *found, path, busy) if found is not None else []

    def _variable(self, name: str, expression: Expression, depth: int, path: Path, busy: frozenset[str]) -> Nodes:
        holder = path[:depth]
        kept = self._variables.get((expression.place, holder))
        if kept is not None:
            return kept
        if expression.place in busy:
            raise fhirpath.NotEvaluated(f"%{name} depends on itself")
        parsed = self._rules.parsed(expression)
        inner = holder[-1].key if holder else ""
        result = [] if parsed is None else self._evaluate(parsed, inner, holder, busy | {expression.place})
        self._variables[expression.place, holder] = result
        return result


class _Names(Mapping[str, Any]):
    """The `%variables` as an item sees them, each worked out when it is first asked for."""

    def __init__(self, evaluator: Evaluator, key: str, path: Path, busy: frozenset[str]) -> None:
        self._evaluator = evaluator
        self._key = key
        self._path = path
        self._busy = busy

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401, RUF100 - the library's nodes
        return self._evaluator.name(name, self._key, self._path, self._busy)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0
