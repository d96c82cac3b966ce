"""What was answered so far: immutable, and addressed by paths that keep their meaning while rows come and go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from app.forms.questionnaire import Item, Questionnaire
from app.forms.values import Value


class Step(NamedTuple):
    """One level of a path.

    Attributes:
        key: Of the item.
        row: Which of its rows, counted from 0; a number is never used again in a session. `WHOLE` means the item
            with all of its rows.
    """

    key: str
    row: int = 0


Path = tuple[Step, ...]
WHOLE: Final = -1


@dataclass(frozen=True)
class Gone:
    """A row that was taken away, so that it can be brought back.

    Attributes:
        number: Which row it was, counted from 1.
        held: The answers and rows inside it.
    """

    number: int
    held: "State"


@dataclass(frozen=True)
class State:
    """Answers and rows.

    Attributes:
        values: What each question was answered with, whether it is shown at present or not.
        rows: The rows of what repeats, by the path of the whole.
        next_row: The number of the next row of each.
        written_over: Calculated questions that a person answered herself.
        gone: Rows that she took away; they hold nothing until they are brought back.
    """

    values: Mapping[Path, tuple[Value, ...]] = field(default_factory=dict)
    rows: Mapping[Path, tuple[int, ...]] = field(default_factory=dict)
    next_row: Mapping[Path, int] = field(default_factory=dict)
    written_over: frozenset[Path] = frozenset()
    gone: Mapping[Path, Gone] = field(default_factory=dict)

    def with_values(self, path: Path, values: tuple[Value, ...]) -> "State":
        """Returns the state with a question answered anew."""
        changed = dict(self.values)
        if values:
            changed[path] = values
        else:
            changed.pop(path, None)
        return replace(self, values=changed)

    def with_row(self, whole: Path) -> tuple["State", Path]:
        """Returns the state with one more row, and the row's path."""
        number = self.next_row.get(whole, 0)
        rows = (*self.rows.get(whole, ()), number)
        state = replace(self, rows={**self.rows, whole: rows}, next_row={**self.next_row, whole: number + 1})
        return state, row_path(whole, number)

    def without_row(self, row: Path) -> "State":
        """Returns the state without a row and everything in it."""
        whole = whole_path(row)
        depth = len(row)
        return replace(
            self,
            values={path: values for path, values in self.values.items() if path[:depth] != row},
            rows={
                path: tuple(n for n in rows if n != row[-1].row) if path == whole else rows
                for path, rows in self.rows.items()
                if path[:depth] != row
            },
            next_row={path: number for path, number in self.next_row.items() if path[:depth] != row},
            written_over=frozenset(path for path in self.written_over if path[:depth] != row),
            gone={path: each for path, each in self.gone.items() if path[:depth] != row},
        )

    def with_row_taken(self, row: Path) -> "State":
        """Returns the state without a row, which is remembered."""
        depth = len(row)
        held = State(
            {path: values for path, values in self.values.items() if path[:depth] == row},
            {path: rows for path, rows in self.rows.items() if path[:depth] == row},
            {path: number for path, number in self.next_row.items() if path[:depth] == row},
            frozenset(path for path in self.written_over if path[:depth] == row),
            {path: each for path, each in self.gone.items() if path[:depth] == row},
        )
        rest = self.without_row(row)
        gone = Gone(self.rows[whole_path(row)].index(row[-1].row) + 1, held)
        return replace(rest, gone={**rest.gone, row: gone})

    def with_row_back(self, row: Path) -> "State":
        """Returns the state with a row that was taken away, where it stood: rows are numbered as they are added.

        Raises:
            KeyError: It was not taken away.
        """
        gone, whole = self.gone[row], whole_path(row)
        rows = self.rows.get(whole, ())
        return State(
            {**self.values, **gone.held.values},
            {**self.rows, **gone.held.rows, whole: tuple(sorted((*rows, row[-1].row)))},
            {**self.next_row, **gone.held.next_row},
            self.written_over | gone.held.written_over,
            {**{path: each for path, each in self.gone.items() if path != row}, **gone.held.gone},
        )


def whole_path(path: Path) -> Path:
    """Returns the path of an item with all its rows."""
    return (*path[:-1], Step(path[-1].key, WHOLE))


def row_path(whole: Path, row: int) -> Path:
    """Returns the path of one row."""
    return (*whole[:-1], Step(whole[-1].key, row))


def rows_of(state: State, item: Item, above: Path) -> tuple[Path, ...]:
    """Returns the paths of an item inside something: one, or one for each of its rows."""
    if not item.has_rows:
        return ((*above, Step(item.key)),)
    whole = (*above, Step(item.key, WHOLE))
    return tuple(row_path(whole, number) for number in state.rows.get(whole, ()))


def paths_of(form: Questionnaire, state: State, key: str) -> tuple[Path, ...]:
    """Returns all paths of an item in the whole form."""
    found: tuple[Path, ...] = ((),)
    for each in form.chain[key]:
        item = form.by_key[each]
        found = tuple(path for above in found for path in rows_of(state, item, above))
    return found


def walk(state: State, items: tuple[Item, ...], above: Path = ()) -> Iterator[tuple[Item, Path]]:
    """Yields all items with their paths, as a reader meets them."""
    for item in items:
        for path in rows_of(state, item, above):
            yield item, path
            yield from walk(state, item.items, path)
