"""A form while somebody fills it in. Every step gives a new session and tells which parts look different."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from app.forms.beginning import begin, rows_everywhere, work_out_beginnings
from app.forms.fitting import fit, same_choice
from app.forms.questionnaire import Item, Option, Questionnaire
from app.forms.resource import Raw
from app.forms.response import ResponseWriter
from app.forms.restoring import Aside, carry_over, set_aside_as_items
from app.forms.rules import Rule, Rules
from app.forms.scores import Score, scores
from app.forms.settling import Settled, Settler
from app.forms.state import Path, State, whole_path
from app.forms.values import Coding, Quantity, Value, typed
from app.forms.view import FormItem, Viewer

Given = Value | str | Iterable[Value | str] | None
"""An answer: a value, what was typed, several of these, or None to leave the question open again."""


@dataclass(frozen=True)
class Session:
    """A form with its answers.

    What is not asked because of other answers holds no answer: not in the response, not for conditions, expressions
    and scores. What was answered before is remembered as long as the session lives and is there again when the
    question comes back. Answers that only look unlike an answer ("12a" where a number is asked) are remembered, too.

    Attributes:
        form: The form.
        language: Of the reader.
        now: The moment that counts as now for expressions.
        changed: The paths that look different since the session before this one.
        aside: Answers from an earlier version of the form that have no place in this one.
    """

    form: Questionnaire
    language: str
    now: datetime
    rules: Rules = field(repr=False, compare=False)
    settled: Settled = field(repr=False)
    changed: frozenset[Path] = frozenset()
    aside: tuple[Aside, ...] = ()

    @classmethod
    def start(cls, form: Questionnaire, language: str, response: Raw | None = None, *, now: datetime) -> "Session":
        """Begins to fill in a form, or goes on.

        Args:
            form: The form.
            language: Of the reader.
            response: What was answered before, for this or for an earlier version of the form; without one the form
                begins with its initial values.
            now: The moment that counts as now.

        Raises:
            FormInvalid: The response is no QuestionnaireResponse.
        """
        rules = Rules(form)
        settler = Settler(rules, now)
        if response is not None:
            carried = carry_over(response, form)
            settled, _ = settler.settle(Settled(rows_everywhere(carried.state, form.items)), rules.all)
            return cls(form, language, now, rules, settled, aside=carried.aside)
        settled, _ = settler.settle(Settled(begin(State(), form.items)), rules.all)
        settled, keys = work_out_beginnings(form, settler, settled)
        settled, _ = settler.settle(settled, rules.woken(keys))
        return cls(form, language, now, rules, settled)

    def answer(self, path: Path, given: Given) -> "Session":
        """Answers a question, or leaves it open again.

        Args:
            path: Of the question; of one of its rows when it repeats without choices.
            given: A value, or what was typed: it becomes a value when it can be one, and is kept as it is typed
                until then. A choice that excludes others is left alone when it was chosen last.

        Raises:
            KeyError: There is no question at this path.
        """
        item = self._question(path)
        values = self._fitting(item, path, given)
        state = self.settled.state.with_values(path, values)
        if item.calculated is not None:
            over = state.written_over | {path} if values else state.written_over - {path}
            state = replace(state, written_over=over)
        if state == self.settled.state:
            return replace(self, changed=frozenset())
        woken = set(self.rules.woken((item.key,)))
        if item.calculated is not None and not values:
            woken |= self.rules.of((item.key,))
        return self._settle(replace(self.settled, state=state), woken, {path})

    def choose(self, path: Path, value: Value, is_chosen: bool) -> "Session":
        """Chooses one of several choices, or takes it back; what excludes others is chosen alone.

        Raises:
            KeyError: There is no question at this path.
        """
        item = self._question(path)
        present = self.settled.state.values.get(path, ())
        rest = tuple(each for each in present if not same_choice(each, value))
        if not is_chosen:
            return self.answer(path, rest)
        if not item.repeats:
            return self.answer(path, value)
        options = self.settled.options(item, path)
        if _is_exclusive(value, options):
            return self.answer(path, value)
        return self.answer(path, (*(each for each in rest if not _is_exclusive(each, options)), value))

    def add(self, path: Path) -> "Session":
        """Adds a row to something that repeats.

        Args:
            path: Of the whole or of any of its rows.

        Raises:
            KeyError: Nothing repeats there.
        """
        item = self._repeating(path)
        most = item.limits.greatest_occurs
        whole = whole_path(path)
        if most is not None and len(self.settled.state.rows.get(whole, ())) >= most:
            return replace(self, changed=frozenset())
        return self._with_row(self.settled, item, whole)

    def remove(self, path: Path) -> "Session":
        """Takes a row away; the others keep their answers. The last one is emptied. `bring_back` undoes it.

        Raises:
            KeyError: There is no such row.
        """
        item = self._repeating(path)
        whole = whole_path(path)
        if path[-1].row not in self.settled.state.rows.get(whole, ()):
            raise KeyError(path)
        state = self.settled.state.with_row_taken(path)
        depth = len(path)
        settled = replace(
            self.settled,
            state=state,
            off=frozenset(each for each in self.settled.off if each[:depth] != path),
            offered={each: found for each, found in self.settled.offered.items() if each[:depth] != path},
            troubles={each: found for each, found in self.settled.troubles.items() if each[:depth] != path},
            broken={each: found for each, found in self.settled.broken.items() if each[:depth] != path},
        )
        if len(state.rows.get(whole, ())) < max(1, item.limits.least_occurs or 0):
            return self._with_row(settled, item, whole)
        keys = [each.key for each in self.form.inside(item.key)]
        return self._settle(settled, set(self.rules.woken(keys)), {whole})

    def bring_back(self, path: Path) -> "Session":
        """Brings back a row that was taken away, with its answers.

        Raises:
            KeyError: It was not taken away, or what it stood in is gone.
        """
        item = self._repeating(path)
        state = self.settled.state.with_row_back(path)
        return self._with_fresh(replace(self.settled, state=state), item, path)

    def view(self) -> tuple[FormItem, ...]:
        """Returns the form as it looks now."""
        return self._view

    @cached_property
    def _view(self) -> tuple[FormItem, ...]:
        return Viewer(self.form, self.settled, self.language).tree()

    def item(self, path: Path) -> FormItem:
        """Returns one item as it looks now.

        Raises:
            KeyError: There is none at this path.
        """
        return Viewer(self.form, self.settled, self.language).at(path)

    def response(self, status: str = "in-progress", authored: str = "") -> Raw:
        """Returns the answers for a record: finished answers of what is asked, and nothing else.

        Args:
            status: FHIR's state of it, for instance "completed".
            authored: When it was written, as FHIR writes moments; possibly nothing.
        """
        return self._writer().write(status, authored).resource

    def kept(self, authored: str = "") -> Raw:
        """Returns everything that must come back later: also what is unfinished, and what was set aside.

        What the form calculates is left out: it is worked out again.
        """
        resource = self._writer(is_kept=True).write("in-progress", authored).resource
        earlier = set_aside_as_items(self.aside)
        return {**resource, "contained": [earlier]} if earlier is not None else resource

    @cached_property
    def _scores(self) -> tuple[Score, ...]:
        return scores(self.form, self.settled, self.language)

    def scores(self) -> tuple[Score, ...]:
        """Returns the scores, in the order of the form."""
        return self._scores

    def _writer(self, *, is_kept: bool = False) -> ResponseWriter:
        settled = self.settled
        return ResponseWriter(
            self.form,
            settled.state,
            settled.is_asked,
            settled.options,
            language=self.language,
            with_unfinished=is_kept,
            with_calculated=not is_kept,
        )

    def _settle(self, settled: Settled, woken: Iterable[Rule], changed: set[Path]) -> "Session":
        found, more = Settler(self.rules, self.now).settle(settled, woken)
        return replace(self, settled=found, changed=frozenset(changed) | more)

    def _with_row(self, settled: Settled, item: Item, whole: Path) -> "Session":
        state, row = settled.state.with_row(whole)
        if item.initial and item.is_question:
            state = state.with_values(row, item.initial[:1])
        return self._with_fresh(replace(settled, state=begin(state, item.items, row)), item, row)

    def _with_fresh(self, settled: Settled, item: Item, row: Path) -> "Session":
        keys = [each.key for each in self.form.inside(item.key)]
        woken = {*self.rules.woken(keys), *self.rules.of(keys)}
        return self._settle(settled, woken, {whole_path(row), row})

    def _question(self, path: Path) -> Item:
        item = self.form.by_key[path[-1].key]
        if not item.is_question or tuple(step.key for step in path) != self.form.chain[item.key]:
            raise KeyError(path)
        for depth in range(1, len(path) + 1):
            self._see_row(path[:depth])
        return item

    def _see_row(self, path: Path) -> None:
        item = self.form.by_key[path[-1].key]
        rows = self.settled.state.rows.get(whole_path(path), ()) if item.has_rows else (0,)
        if path[-1].row not in rows:
            raise KeyError(path)

    def _repeating(self, path: Path) -> Item:
        item = self.form.by_key[path[-1].key]
        if not item.has_rows:
            raise KeyError(path)
        for depth in range(1, len(path)):
            self._see_row(path[:depth])
        return item

    def _fitting(self, item: Item, path: Path, given: Given) -> tuple[Value, ...]:
        if given is None:
            return ()
        many = (given,) if isinstance(given, Value | str) else tuple(given)
        options = self.settled.options(item, path)
        values = [self._fit(item, each, options) for each in many]
        found = tuple(dict.fromkeys(value for value in values if value is not None))
        return found if item.repeats and item.is_choice else found[-1:]

    def _fit(self, item: Item, given: Value | str, options: tuple[Option, ...]) -> Value | None:
        if isinstance(given, Value):
            fitted = fit(given, item.kind, options)
            if fitted is None:
                raise TypeError(f"{given.kind} is no answer to a question of the type {item.type}")
            return _as_asked(item, fitted)
        if not given:
            return None
        if options:
            return _named(given, options) or _own_words(item, given)
        if item.kind == "Coding":
            return _as_asked(item, Value("String", given))
        if item.kind == "Quantity":
            return _quantity(item, given)
        return typed(item.kind, given)


def _named(words: str, options: tuple[Option, ...]) -> Value | None:
    """Returns the choice that is called so, or None."""
    tidy = words.strip()
    for option in options:
        content = option.value.content
        names = (content.display, content.code) if isinstance(content, Coding) else (str(content),)
        if tidy in names or tidy == option.text.plain.strip() or typed(option.value.kind, tidy) == option.value:
            return option.value
    return None


def _own_words(item: Item, words: str) -> Value:
    """Words that no choice is called are an answer to an open choice alone; elsewhere they are kept, unfinished."""
    return Value("String", words) if item.type == "open-choice" else Value("Unfinished", words)


def _as_asked(item: Item, value: Value) -> Value:
    """Own words for a choice whose list is missing are a code without a code: FHIR has no other place for them."""
    if item.type == "choice" and value.kind == "String" and not any(o.value.kind == "String" for o in item.options):
        return typed("Coding", str(value.content))
    return value


def _quantity(item: Item, words: str) -> Value:
    number = typed("Decimal", words)
    if number.kind == "Unfinished":
        return number
    unit = item.unit if item.unit is not None else item.units[0] if len(item.units) == 1 else None
    if unit is None:
        return Value("Quantity", Quantity(number.content))  # type: ignore[arg-type] # a finished decimal
    return Value("Quantity", Quantity(number.content, unit.display or unit.code, unit.system, unit.code))  # type: ignore[arg-type] # as above


def _is_exclusive(value: Value, options: tuple[Option, ...]) -> bool:
    return any(option.is_exclusive and same_choice(value, option.value) for option in options)
