"""Works out what follows from an answer: what is asked, what is offered, and what is calculated.

All rules that are woken look at the same answers; what they change wakes others, round by round, until nothing
changes. Rules that wake each other for ever are stopped, and their items hold nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from app.forms import conditions
from app.forms.fitting import fit, same_choice
from app.forms.questionnaire import Expression, Item, Option, Questionnaire
from app.forms.response import ResponseWriter
from app.forms.rules import Rule, Rules
from app.forms.state import WHOLE, Path, State, Step, paths_of, row_path, rows_of, whole_path
from app.forms.text import Text
from app.forms.values import Value, words_of

if TYPE_CHECKING:
    from app.forms.evaluating import Evaluator

T = TypeVar("T")


@dataclass(frozen=True)
class Settled:
    """Answers with all that follows from them.

    Attributes:
        state: The answers, calculated ones included.
        off: What is not asked because its own condition does not hold.
        offered: The choices that were worked out.
        troubles: Why something could not be worked out.
        broken: What the form says of answers that do not keep to its own rules.
    """

    state: State
    off: frozenset[Path] = frozenset()
    offered: Mapping[Path, tuple[Option, ...]] = field(default_factory=dict)
    troubles: Mapping[Path, str] = field(default_factory=dict)
    broken: Mapping[Path, tuple[Text, ...]] = field(default_factory=dict)

    def is_asked(self, path: Path) -> bool:
        """Whether an item is asked: its own condition and those of all around it hold."""
        return not self.off or not any(path[:depth] in self.off for depth in range(1, len(path) + 1))

    def answers(self, path: Path) -> tuple[Value, ...]:
        """Returns what a question holds: finished answers of a question that is asked."""
        if not self.is_asked(path):
            return ()
        return tuple(value for value in self.state.values.get(path, ()) if value.is_answer)

    def options(self, item: Item, path: Path) -> tuple[Option, ...]:
        """Returns the choices of a question at present."""
        return self.offered.get(path, item.options)


class Settler:
    """Settles answers.

    Args:
        rules: Of the form.
        now: The moment that counts as now.
    """

    def __init__(self, rules: Rules, now: datetime) -> None:
        self._rules = rules
        self._form = rules.form
        self._now = now

    def settle(self, start: Settled, woken: Iterable[Rule]) -> tuple[Settled, frozenset[Path]]:
        """Works out everything that follows.

        Args:
            start: What was settled before, with the new answer in it.
            woken: The rules that look at what changed.

        Returns:
            What is settled now, and the paths that look different from before.
        """
        settled = start
        changed: set[Path] = set()
        waiting = self._rules.sorted(woken)
        rounds, enough = 0, len(self._rules.all) + 2
        restless: set[Rule] = set()
        while waiting:
            rounds += 1
            if rounds > enough:
                restless |= set(waiting)
            if rounds > 2 * enough:
                settled, stopped = self._stop(settled, restless)
                return settled, frozenset(changed | stopped)
            work = _Round(self._rules, settled, self._now)
            settled, fresh = work.run(waiting)
            changed |= fresh
            keys = {path[-1].key for path in fresh}
            again = {rule for rule in self._rules.of(work.flipped) if rule.job != "enable"}
            waiting = self._rules.sorted({*self._rules.woken(keys), *again})
        return settled, frozenset(changed)

    def _stop(self, settled: Settled, restless: set[Rule]) -> tuple[Settled, set[Path]]:
        state, troubles, stopped = settled.state, dict(settled.troubles), set()
        for rule in restless:
            for path in paths_of(self._form, state, rule.key):
                stopped.add(path)
                troubles[path] = "depends on itself"
                if rule.job == "calculate":
                    state = state.with_values(path, ())
        return replace(settled, state=state, troubles=troubles), stopped

    def once(self, settled: Settled, item: Item, path: Path, expression: Expression) -> tuple[Value, ...]:
        """Evaluates an expression of an item now; nothing when it comes to nothing."""
        found = _Round(self._rules, settled, self._now).values(item, path, expression)
        return found if isinstance(found, tuple) else ()

    def fitted(self, item: Item, path: Path, settled: Settled, values: tuple[Value, ...]) -> tuple[Value, ...]:
        """Returns those of the values that can answer a question, as many as it takes."""
        fitted = (fit(value, item.kind, settled.options(item, path)) for value in values)
        kept = tuple(value for value in fitted if value is not None)
        return kept if item.repeats else kept[:1]

    def fill(self, settled: Settled, item: Item, path: Path, values: tuple[Value, ...]) -> Settled:
        """Returns the answers with a question answered, in rows of its own where it has rows."""
        if not item.has_rows:
            return replace(settled, state=settled.state.with_values(path, values))
        state = settled.state.with_values(path, values[:1])
        for value in values[1:]:
            state, row = state.with_row(whole_path(path))
            state = state.with_values(row, (value,))
        return replace(settled, state=state)


class _Round:
    """One round: every rule looks at the same answers."""

    def __init__(self, rules: Rules, settled: Settled, now: datetime) -> None:
        self._rules = rules
        self._form = rules.form
        self._before = settled
        self._now = now
        self._troubles = dict(settled.troubles)
        self.flipped: set[str] = set()

    @cached_property
    def _evaluator(self) -> "Evaluator":
        from app.forms.evaluating import Evaluator  # imported late: most forms have no expressions

        before = self._before
        answered = ResponseWriter(self._form, before.state, before.is_asked, before.options).write()
        return Evaluator(self._rules, answered, self._now)

    def values(self, item: Item, path: Path, expression: Expression) -> tuple[Value, ...] | str:
        """Returns what an expression comes to, or why it came to nothing."""
        return self._evaluator.values(item, path, expression)

    def _noted(self, path: Path, found: T | str) -> T | None:
        """Remembers why something came to nothing, and returns None for that."""
        if isinstance(found, str):
            self._troubles[path] = found
            return None
        self._troubles.pop(path, None)
        return found

    def run(self, waiting: tuple[Rule, ...]) -> tuple[Settled, set[Path]]:
        before = self._before
        state, off, offered, broken = before.state, set(before.off), dict(before.offered), dict(before.broken)
        fresh: set[Path] = set()
        for rule in waiting:
            item = self._form.by_key[rule.key]
            if rule.job == "calculate" and item.has_rows:
                state = self._fill(item, state, fresh)
                continue
            for path in paths_of(self._form, before.state, rule.key):
                if rule.job == "enable":
                    is_on = self._is_enabled(item, path)
                    if is_on == (path in off):
                        (off.discard if is_on else off.add)(path)
                        fresh |= self._inside(item, path)
                elif rule.job == "offer":
                    options = self._options(item, path)
                    if options != before.options(item, path):
                        offered[path] = options
                        fresh.add(path)
                elif rule.job == "judge":
                    found = self._judged(item, path)
                    if found != broken.get(path, ()):
                        broken[path] = found
                        fresh.add(path)
                elif path not in state.written_over:
                    values = self._calculated(item, path)
                    if values is not None and values != state.values.get(path, ()):
                        state = state.with_values(path, values)
                        fresh.add(path)
        return Settled(state, frozenset(off), offered, self._troubles, broken), fresh

    def _inside(self, item: Item, path: Path) -> set[Path]:
        """What comes and goes with an item: itself and all that lies in it."""
        found = {path}
        for each in self._form.inside(item.key):
            self.flipped.add(each.key)
            if each is not item:
                chain = self._form.chain[each.key]
                found |= _below(self._form, self._before.state, path, chain)
        return found

    def _is_enabled(self, item: Item, path: Path) -> bool:
        before = self._before
        if not conditions.holds(self._form, before.state, item, path, before.answers):
            return False
        if item.enabled is None or not item.enabled.is_fhirpath:
            return True
        found = self._evaluator.truth(item, path, item.enabled)
        # A condition that cannot be worked out must not hide a question.
        return self._noted(path, found) is not False

    def _options(self, item: Item, path: Path) -> tuple[Option, ...]:
        options = item.options
        if item.offers is not None:
            found = self._noted(path, self.values(item, path, item.offers))
            options = tuple(Option(value, Text(words_of(value))) for value in dict.fromkeys(found or ()))
        return tuple(option for option in options if self._is_offered(item, path, option))

    def _is_offered(self, item: Item, path: Path, option: Option) -> bool:
        """Whether one of the conditions that name a choice holds; what none names is always offered."""
        toggles = [each for each in item.toggles if any(same_choice(option.value, value) for value in each.values)]
        if not toggles:
            return True
        # A condition that cannot be worked out must not take a choice away.
        return any(self._evaluator.truth(item, path, each.expression) is not False for each in toggles)

    def _judged(self, item: Item, path: Path) -> tuple[Text, ...]:
        """Returns what the form says of answers that do not keep to its rules; an open question keeps to all."""
        if not self._before.answers(path) and item.is_question:
            return ()
        rules = (each for each in item.constraints if self._evaluator.truth(item, path, each.expression) is False)
        return tuple(each.human for each in rules)

    def _calculated(self, item: Item, path: Path) -> tuple[Value, ...] | None:
        """Returns the values of a calculated question, or None when they stay as they are."""
        assert item.calculated is not None
        found = self._noted(path, self.values(item, path, item.calculated))
        if found is None:
            return None
        options = self._before.options(item, path)
        fitted = [fit(value, item.kind, options) for value in found]
        if None in fitted:
            self._troubles[path] = "came to something that is no answer to this question"
        values = tuple(value for value in fitted if value is not None)
        return values if item.repeats else values[:1]

    def _fill(self, item: Item, state: State, fresh: set[Path]) -> State:
        """A question that repeats has as many rows as its calculation gives answers, and never none."""
        for above in _above(self._form, self._before.state, item):
            whole = (*above, Step(item.key, WHOLE))
            values = self._calculated(item, (*above, Step(item.key)))
            if values is None or any(
                path[: len(whole) - 1] == above for path in state.written_over if path[-1].key == item.key
            ):
                continue
            rows = state.rows.get(whole, ())
            while len(rows) < max(1, len(values)):
                state, path = state.with_row(whole)
                rows = (*rows, path[-1].row)
                fresh.add(whole)
            for row in rows[max(1, len(values)) :]:
                state = state.without_row(row_path(whole, row))
                fresh.add(whole)
            for number, row in enumerate(rows[: max(1, len(values))]):
                path, wanted = row_path(whole, row), values[number : number + 1]
                if state.values.get(path, ()) != wanted:
                    state = state.with_values(path, wanted)
                    fresh.add(path)
        return state


def _above(form: Questionnaire, state: State, item: Item) -> tuple[Path, ...]:
    chain = form.chain[item.key]
    return paths_of(form, state, chain[-2]) if len(chain) > 1 else ((),)


def _below(form: Questionnaire, state: State, top: Path, chain: tuple[str, ...]) -> set[Path]:
    found: set[Path] = {top}
    for key in chain[len(top) :]:
        found = {path for above in found for path in rows_of(state, form.by_key[key], above)}
    return found
