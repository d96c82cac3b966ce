"""The check of conditions: questions that are not there, answers that cannot be, and loops."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Final

from app.forms.findings import Findings, degraded, misleading, note
from app.forms.fitting import fit, same_choice
from app.forms.questionnaire import Condition, Item, Questionnaire
from app.forms.resource import polymorphic
from app.forms.rules import Rules
from app.forms.values import Coding, NotOfThisKind, Value, read_value

MOST_LOOPS: Final = 20
"""How many loops are told one by one."""


def check_conditions(form: Questionnaire, item: Item) -> Findings:
    """Yields what is wrong with the `enableWhen` of an item."""
    raw = form.raw_of(item.key)
    if len(item.conditions) > 1 and not raw.get("enableBehavior"):
        reason = "is missing although there are several conditions; one that holds is taken to be enough"
        yield misleading(item, f"{item.place}.enableBehavior", reason)
    for number, condition in enumerate(item.conditions):
        yield from _condition(form, item, condition)
        given = polymorphic(raw["enableWhen"][number], "answer")
        if given is not None and not _is_of(*given):
            yield note(
                item, condition.place, f"answer{given[0]} holds {given[1]!r}, which is compared as it is written"
            )


def _is_of(kind: str, content: object) -> bool:
    try:
        read_value(kind, content)
    except NotOfThisKind:
        return False
    return True


def _condition(form: Questionnaire, item: Item, condition: Condition) -> Findings:
    question = form.by_link.get(condition.question)
    at, expected = condition.place, condition.expected
    if question is None:
        yield misleading(item, at, f"looks at {condition.question!r}, which the form does not have")
        return
    if not question.is_question:
        yield misleading(item, at, f"looks at {condition.question!r}, which is a {question.type} and has no answer")
        return
    if condition.operator == "exists":
        if not isinstance(expected.content, bool):
            yield misleading(item, at, "asks whether there is an answer, and does not say true or false")
        return
    if condition.operator not in ("=", "!=") and question.type in ("boolean", "choice", "attachment", "reference"):
        if not any(option.value.kind != "Coding" for option in question.options):
            yield misleading(item, at, f"{condition.operator} has no meaning for a {question.type}; it never holds")
        return
    if isinstance(expected.content, Coding) and question.options and question.type != "open-choice":
        if not any(_is_called(option.value.content, expected.content) for option in question.options):
            yield misleading(item, at, f"waits for a choice that {condition.question!r} does not offer")
    elif question.kind != "Coding" and fit(expected, question.kind, question.options) is None:
        yield misleading(item, at, f"compares {question.type} with {expected.kind}; it never holds")
    elif question.kind == "Coding" and expected.kind not in ("Coding", "String", *_kinds(question)):
        yield degraded(item, at, f"compares {question.type} with {expected.kind}; words are compared")


def _is_called(offered: object, wanted: Coding) -> bool:
    if not isinstance(offered, Coding):
        return str(offered) in (wanted.code, wanted.display)
    return same_choice(Value("Coding", wanted), Value("Coding", offered))


def _kinds(question: Item) -> set[str]:
    return {option.value.kind for option in question.options}


def check_loops(form: Questionnaire, rules: Rules) -> Findings:
    """Yields conditions and calculations that depend on themselves."""
    graph: dict[str, set[str]] = {}
    for rule in rules.all:
        if rule.job not in ("enable", "calculate"):
            continue  # choices and judgements change no answer
        graph.setdefault(rule.key, set()).update(rules.wakes(rule).keys)
    for item in form.order:
        # What lies inside something is asked only when that is.
        for child in item.items:
            graph.setdefault(child.key, set()).add(item.key)
    for loop in _loops(graph):
        first = form.by_key[loop[0]]
        names = " → ".join(form.by_key[key].link_id for key in loop)
        yield misleading(first, first.place, f"depends on itself: {names}")


def _loops(graph: dict[str, set[str]]) -> Iterator[list[str]]:
    for _ in range(MOST_LOOPS):
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            loop = list(error.args[1])[::-1]
            yield loop
            for key, before in pairwise(loop):
                graph[key] = graph[key] - {before}
        else:
            return
