"""How a form begins: its first rows and what it comes filled in with."""

from app.forms.questionnaire import Item, Questionnaire
from app.forms.settling import Settled, Settler
from app.forms.state import WHOLE, Path, State, Step, paths_of


def first_rows(item: Item) -> int:
    """Returns how many rows something that repeats begins with: one to write in, or as many as it must have."""
    return max(1, item.limits.least_occurs or 0, len(item.initial) if item.is_question else 0)


def begin(state: State, items: tuple[Item, ...], above: Path = ()) -> State:
    """Returns the state with first rows and initial values for items that are new."""
    for item in items:
        if not item.has_rows:
            path = (*above, Step(item.key))
            if item.initial:
                state = state.with_values(path, item.initial)
            state = begin(state, item.items, path)
            continue
        whole = (*above, Step(item.key, WHOLE))
        for number in range(first_rows(item)):
            state, path = state.with_row(whole)
            if item.initial[number : number + 1]:
                state = state.with_values(path, item.initial[number : number + 1])
            state = begin(state, item.items, path)
    return state


def rows_everywhere(state: State, items: tuple[Item, ...], above: Path = ()) -> State:
    """Returns the state with a row to write in wherever something that repeats has none."""
    for item in items:
        if item.has_rows:
            whole = (*above, Step(item.key, WHOLE))
            while len(state.rows.get(whole, ())) < max(1, item.limits.least_occurs or 0):
                state, _ = state.with_row(whole)
            paths = tuple((*above, Step(item.key, row)) for row in state.rows[whole])
        else:
            paths = ((*above, Step(item.key)),)
        for path in paths:
            state = rows_everywhere(state, item.items, path)
    return state


def work_out_beginnings(form: Questionnaire, settler: Settler, settled: Settled) -> tuple[Settled, set[str]]:
    """Answers questions with their `initialExpression`, where they have no answer yet.

    Returns:
        The answers, and the keys of the questions that got one.
    """
    answered: set[str] = set()
    for item in form.order:
        if item.started is None or not item.started.is_fhirpath or not item.is_question:
            continue
        for path in paths_of(form, settled.state, item.key):
            if settled.state.values.get(path):
                continue
            values = settler.once(settled, item, path, item.started)
            fitted = settler.fitted(item, path, settled, values)
            if fitted:
                settled = settler.fill(settled, item, path, fitted)
                answered.add(item.key)
    return settled, answered
