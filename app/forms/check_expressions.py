"""The check of expressions: their language, their grammar, their functions and their variables."""

from collections.abc import Callable, Iterator
from typing import Final

from app.forms.findings import Finding, Findings, degraded, misleading, note
from app.forms.questionnaire import Expression, Item, Questionnaire
from app.forms.rules import Rules

_ALWAYS: Final = frozenset(
    {
        "resource",
        "rootResource",
        "context",
        "questionnaire",
        "qitem",
        "ucum",
        "sct",
        "loinc",
    }
)
_EMPTY: Final = "is filled in by a hospital's system elsewhere; here it is empty"


def check_expressions(form: Questionnaire, rules: Rules, item: Item | None) -> Findings:
    """Yields what of the expressions of an item, or of the form itself, is not honoured."""
    if item is None:
        for name in form.launched:
            yield degraded(None, "extension", f"%{name} {_EMPTY}")
    seen: set[str] = set()
    for role, expression in _expressions(form, item):
        yield from _expression(form, rules, item, role, expression)
        if role.startswith("variable"):
            if expression.name in seen:
                reason = f"{role} is defined here a second time; the first one counts"
                yield misleading(item, expression.place, reason)
            seen.add(expression.name)
    if item is not None and item.calculated is not None and not item.is_question:
        yield note(item, item.calculated.place, f"a {item.type} has no answer to calculate; its name may be used")


def _expressions(form: Questionnaire, item: Item | None) -> Iterator[tuple[str, Expression]]:
    for variable in form.variables if item is None else item.variables:
        yield f"variable %{variable.name}", variable
    if item is None:
        return
    for role, expression in (
        ("enableWhenExpression", item.enabled),
        ("calculatedExpression", item.calculated),
        ("initialExpression", item.started),
        ("answerExpression", item.answers),
    ):
        if expression is not None:
            yield role, expression
    for toggle in item.toggles:
        yield "answerOptionsToggleExpression", toggle.expression
    for constraint in item.constraints:
        yield "constraint", constraint.expression


def _expression(form: Questionnaire, rules: Rules, item: Item | None, role: str, expression: Expression) -> Findings:
    at = expression.place
    if not expression.is_fhirpath:
        said = _unsaid(role)
        yield _bad(role)(
            item, at, f"{role} is written in {expression.language!r}, which Haven does not evaluate; {said}"
        )
        return
    parsed = rules.parsed(expression)
    if parsed is None:
        yield _bad(role)(item, at, f"{role} is not FHIRPath ({rules.unreadable[at]}); {_unsaid(role)}")
        return
    from app.forms import fhirpath  # imported late: most forms have no expressions

    for name in sorted(set(fhirpath.functions_of(parsed.tree)) - fhirpath.KNOWN):
        yield _bad(role)(item, at, f"{role} calls {name}(), which Haven does not have; {_unsaid(role)}")
    if "replaceMatches" in fhirpath.functions_of(parsed.tree):
        yield _bad(role)(item, at, f"{role} calls replaceMatches(), which Haven does not have; {_unsaid(role)}")
    for name in sorted(set(fhirpath.names_of(parsed.tree)) - _ALWAYS):
        if name in form.launched:
            yield degraded(item, at, f"{role} uses %{name}, which {_EMPTY}")
        elif rules.variable(name, item.key if item is not None else "") is None:
            yield _bad(role)(item, at, f"{role} uses %{name}, which nothing in the form defines; it is empty")


def _unsaid(role: str) -> str:
    return {
        "enableWhenExpression": "the item is always asked",
        "calculatedExpression": "nothing is calculated",
        "initialExpression": "the question begins open",
        "answerExpression": "there are no choices",
        "answerOptionsToggleExpression": "its choices are always offered",
        "constraint": "the rule is not checked",
    }.get(role, "it is empty")


def _bad(role: str) -> Callable[[Item | None, str, str], Finding]:
    """A question that begins open is no wrong answer; all else could give one."""
    return degraded if role in ("initialExpression", "constraint") else misleading
