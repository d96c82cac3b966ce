"""Scores: what a form calculates itself, and the sums of what its choices count (`itemWeight`, `ordinalValue`).

A question that was left open counts for nothing, and not for zero: a sum tells of how many questions it is the sum,
and there is none when none was answered.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.forms.fitting import same_choice
from app.forms.questionnaire import Item, Questionnaire
from app.forms.settling import Settled
from app.forms.state import Path, walk
from app.forms.values import Coding, Quantity


@dataclass(frozen=True)
class Score:
    """A score.

    Attributes:
        link_id: Of the calculated question or the group; empty for the sum of the whole form.
        path: Where it stands; empty for the sum of the whole form.
        text: The question, the group's heading or the form's title.
        source: Whether the form calculates it or the weights of its choices add up to it.
        value: The number, or None while there is none.
        answered: Of how many answered questions it is the sum; 0 for a calculated one.
        of: How many questions with weights are asked there; 0 for a calculated one.
        codes: What it is called in code systems.
    """

    link_id: str
    path: Path
    text: str
    source: Literal["calculated", "sum"]
    value: Decimal | None
    answered: int = 0
    of: int = 0
    codes: tuple[Coding, ...] = ()


def scores(form: Questionnaire, settled: Settled, language: str) -> tuple[Score, ...]:
    """Returns the sums of the whole form and of each group with weighed questions, and what is calculated.

    Args:
        form: The form.
        settled: Its answers.
        language: Of the texts.
    """
    weighed = list(_weighed(form, settled))
    found: list[Score] = []
    if weighed:
        found.append(_sum("", (), form.title.within(language), weighed, form.codes))
    for item, path in walk(settled.state, form.items):
        if not settled.is_asked(path):
            continue
        if item.type == "group":
            inside = [each for each in weighed if each[0][: len(path)] == path]
            if inside:
                found.append(_sum(item.link_id, path, item.text.within(language), inside, item.codes))
        elif item.calculated is not None and item.type in ("integer", "decimal", "quantity"):
            value = _number(settled, path)
            found.append(Score(item.link_id, path, item.text.within(language), "calculated", value, codes=item.codes))
    return tuple(found)


def _weighed(form: Questionnaire, settled: Settled) -> Iterator[tuple[Path, Decimal | None]]:
    """Yields each asked question with weights, and what its answers count together; None when it is open."""
    for item, path in walk(settled.state, form.items):
        if not any(option.weight is not None for option in item.options) or not settled.is_asked(path):
            continue
        weights = list(_weights(item, settled, path))
        yield path, sum(weights, Decimal(0)) if weights else None


def _weights(item: Item, settled: Settled, path: Path) -> Iterator[Decimal]:
    for value in settled.answers(path):
        for option in item.options:
            if option.weight is not None and same_choice(value, option.value):
                yield option.weight
                break


def _sum(
    link: str, path: Path, text: str, weighed: list[tuple[Path, Decimal | None]], codes: tuple[Coding, ...]
) -> Score:
    known = [weight for _, weight in weighed if weight is not None]
    value = sum(known, Decimal(0)) if known else None
    return Score(link, path, text, "sum", value, len(known), len(weighed), codes)


def _number(settled: Settled, path: Path) -> Decimal | None:
    for value in settled.answers(path):
        content = value.content.value if isinstance(value.content, Quantity) else value.content
        if isinstance(content, int | Decimal):
            return Decimal(content)
    return None
