"""`enableWhen`: whether the answer to another question lets an item be asked.

Source: HL7 FHIR R4, Questionnaire.item.enableWhen, and the code system questionnaire-enable-operator: `=` and the
orders hold when at least one answer fits, `!=` when no answer is equal (also when there is none), `exists` looks at
whether there is an answer. Of several occurrences of a question the nearest counts: along the ancestors first, then
the one before, then the one behind.
"""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

from app.forms.fitting import fit, same_choice
from app.forms.questionnaire import Condition, Item, Questionnaire
from app.forms.state import Path, State, rows_of
from app.forms.values import Coding, Quantity, Value, moment_of

Answers = Callable[[Path], tuple[Value, ...]]
"""What a question holds now: nothing when it is not asked at present."""


def holds(form: Questionnaire, state: State, item: Item, path: Path, answers: Answers) -> bool:
    """Whether the conditions of an item hold; an item without any is always asked.

    Args:
        form: The form.
        state: The rows there are.
        item: Whose conditions.
        path: Which of its occurrences.
        answers: What questions hold.
    """
    if not item.conditions:
        return True
    results = (
        is_met(condition, occurrence_answers(form, state, path, condition.question, answers))
        for condition in item.conditions
    )
    return any(results) if item.any_condition else all(results)


def is_met(condition: Condition, answers: tuple[Value, ...]) -> bool:
    """Whether one line of `enableWhen` holds for the answers of its question."""
    expected = condition.expected
    if condition.operator == "exists":
        return bool(answers) == (expected.content is not False)
    if condition.operator == "!=":
        return not any(_equal(answer, expected) for answer in answers)
    if condition.operator == "=":
        return any(_equal(answer, expected) for answer in answers)
    return any(_ordered(answer, condition.operator, expected) for answer in answers)


def occurrence_answers(
    form: Questionnaire, state: State, path: Path, link: str, answers: Answers
) -> tuple[Value, ...]:
    """Returns the answers of the nearest occurrence of a question, seen from a path."""
    question = form.by_link.get(link)
    if question is None:
        return ()
    chain = form.chain[question.key]
    shared: Path = ()
    for step, key in zip(path, chain, strict=False):
        if step.key != key:
            break
        shared = (*shared, step)
    behind = len(shared) < len(path) and form.number[question.key] > form.number[path[len(shared)].key]
    here = shared
    for key in chain[len(shared) :]:
        rows = rows_of(state, form.by_key[key], here)
        if key == question.key:
            # A question that repeats has a row for each answer: they are one question with several answers.
            return tuple(value for row in rows for value in answers(row))
        if len(rows) > 1:
            # A row without an answer is none: a response does not hold it, and would not bring it back.
            rows = tuple(row for row in rows if _is_answered(state, row, answers)) or rows
        if not rows:
            return ()
        here = rows[0 if behind else -1]
    return answers(here) if here and here[-1].key == question.key else ()


def _is_answered(state: State, row: Path, answers: Answers) -> bool:
    depth = len(row)
    return any(path[:depth] == row and answers(path) for path in state.values)


def _equal(answer: Value, expected: Value) -> bool:
    one, other = answer.content, expected.content
    if isinstance(one, Coding):
        if isinstance(other, Coding):
            return same_choice(answer, expected)
        return str(other) in (one.code, one.display)
    if isinstance(other, Coding):
        return bool(other.display or other.code) and str(one) in (other.display, other.code)
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.value is not None and one.value == other.value and _same_unit(one, other)
    fitted = fit(expected, answer.kind)
    if fitted is None or answer.kind == "Unfinished":
        return False
    if answer.kind == "DateTime":
        return _moments(str(one), str(fitted.content)) == 0
    if answer.kind == "Time":
        return _clock(str(one)) == _clock(str(fitted.content))
    return fitted.content == one


def _ordered(answer: Value, operator: str, expected: Value) -> bool:
    order = _compare(answer, expected)
    if order is None:
        return False
    return {">": order > 0, "<": order < 0, ">=": order >= 0, "<=": order <= 0}[operator]


def compare(answer: Value, limit: Value) -> int | None:
    """Returns -1, 0 or 1 as an answer is less than, equal to or more than a limit, or None if they do not compare."""
    return _compare(answer, limit)


def _compare(answer: Value, expected: Value) -> int | None:
    one, other = answer.content, expected.content
    if isinstance(one, Quantity):
        if isinstance(other, Quantity):
            if one.value is None or other.value is None or not _same_unit(one, other):
                return None
            return _sign(one.value, other.value)
        return _compare(Value("Decimal", one.value), expected) if one.value is not None else None
    fitted = fit(expected, answer.kind)
    if fitted is None or isinstance(one, Coding | bool) or answer.kind == "Unfinished":
        return None
    match answer.kind:
        case "Integer" | "Decimal":
            return _sign(Decimal(str(one)), Decimal(str(fitted.content)))
        case "Date" | "DateTime":
            return _moments(str(one), str(fitted.content))
        case "Time":
            return _sign(_clock(str(one)), _clock(str(fitted.content)))
        case "String" | "Uri":
            return _sign(str(one), str(fitted.content))
    return None


def _sign(one: Any, other: Any) -> int:  # noqa: ANN401, RUF100 - two of the same orderable type
    return int(one > other) - int(one < other)


def _same_unit(one: Quantity, other: Quantity) -> bool:
    if one.code and other.code:
        return one.code == other.code
    names = {other.unit, other.code} - {""}
    return not names or not (one.unit or one.code) or bool({one.unit, one.code} & names)


def _moments(one: str, other: str) -> int | None:
    """Compares as far as both are known: "2022-09" and "2022-09-20" agree on the month, and on no more."""
    length = min(len(one), len(other), 10)
    if len(one) <= 10 or len(other) <= 10:
        if one[:length] != other[:length]:
            return _sign(one[:length], other[:length])
        return 0 if len(one) == len(other) else None
    first, second = moment_of(one), moment_of(other)
    if first is None or second is None:
        return None
    return _sign(_placed(first), _placed(second))


def _placed(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.astimezone()


def _clock(words: str) -> tuple[int, int, Decimal]:
    hours, minutes, seconds = (*words.split(":"), "0", "0")[:3]
    return int(hours), int(minutes), Decimal(seconds)
