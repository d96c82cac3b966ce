"""Which patients of the caseload are shown, and in which order; that of those who wait is always one key away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, get_args

from app.review.views import CaseRow
from app.vault.database import Database
from app.vault.preferences import Preferences

Filter = Literal["all", "due", "asks", "silent", "not started", "paused", "ended", "covered"]
Order = Literal["queue", "name", "week", "due", "since", "seen"]
FILTERS: Final[tuple[Filter, ...]] = get_args(Filter)
ORDERS: Final[tuple[Order, ...]] = get_args(Order)
SILENT_DAYS: Final = 7
"""Nothing shared for so many days is worth a look."""
_NAME: Final = "review.caseload"

_FITS: Final[dict[Filter, Callable[[CaseRow], bool]]] = {
    "all": lambda _row: True,
    "due": lambda row: row.is_due,
    "asks": lambda row: row.wants_answer,
    "silent": lambda row: (row.nothing_shared_days or 0) >= SILENT_DAYS and row.paused is None,
    "not started": lambda row: row.not_started_days is not None,
    "paused": lambda row: row.paused is not None,
    "ended": lambda row: row.ended is not None,
    "covered": lambda row: row.covering,
}
_VALUES: Final[dict[Order, Callable[[CaseRow], Any]]] = {
    "name": lambda row: row.person.name.casefold(),
    "week": lambda row: None if row.week is None else (row.week, row.silent_day),
    "due": lambda row: row.due,
    "since": lambda row: row.new_entries or None,
    "seen": lambda row: row.last_seen,
}
"""By what is ordered; a row without a value comes last in either direction."""


@dataclass(frozen=True)
class Choice:
    """What is shown of the caseload.

    Attributes:
        filter: Which rows.
        order: By what; "queue" is the order of those who wait.
        down: Whether the greatest comes first.
    """

    filter: Filter = "all"
    order: Order = "queue"
    down: bool = False

    def ordered_by(self, order: Order) -> "Choice":
        """Returns the choice after a heading was chosen: by it, then turned round, then as those who wait."""
        first_down = order in ("since", "seen")
        if self.order != order:
            return replace(self, order=order, down=first_down)
        if self.down == first_down:
            return replace(self, down=not first_down)
        return replace(self, order="queue", down=False)


def fits(row: CaseRow, filter: Filter) -> bool:
    """Says whether a row belongs to what a filter shows."""
    return _FITS[filter](row)


def counts(rows: Sequence[CaseRow]) -> dict[Filter, int]:
    """Returns how many rows belong to each filter."""
    return {filter: sum(fits(row, filter) for row in rows) for filter in FILTERS}


def chosen(rows: Sequence[CaseRow], choice: Choice, words: str = "") -> tuple[CaseRow, ...]:
    """Returns the rows that are shown, in their order.

    Who waits for an answer passes every filter and stands first in every order; only a name that is typed leaves her
    out.

    Args:
        rows: All of them, in the order of the queue.
        choice: Which ones, and by what they are ordered.
        words: What was typed to find a name; each word begins some part of it.
    """
    wanted = words.casefold().split()
    found = [row for row in rows if (row.wants_answer or fits(row, choice.filter)) and _is_named(row, wanted)]
    if choice.order == "queue":
        return tuple(sorted(found, key=lambda row: not row.wants_answer))
    value = _VALUES[choice.order]
    known = [row for row in found if value(row) is not None]
    known.sort(key=value, reverse=choice.down)
    ordered = (*known, *(row for row in found if value(row) is None))
    return tuple(sorted(ordered, key=lambda row: not row.wants_answer))


class Choices:
    """Remembers the choice."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._preferences = Preferences(db)

    def last(self) -> Choice:
        """Returns what was chosen last; everything, in the order of those who wait, when there is nothing to know."""
        said: dict[str, str] = self._preferences.get(_NAME, {})
        filter, order = said.get("filter", ""), said.get("order", "")
        return Choice(
            filter if filter in FILTERS else "all",
            order if order in ORDERS else "queue",
            said.get("down") == "yes",
        )

    def keep(self, choice: Choice) -> None:
        """Remembers a choice."""
        with self._db.transaction():
            said = {"filter": choice.filter, "order": choice.order, "down": "yes" if choice.down else "no"}
            self._preferences.put(_NAME, said)


def _is_named(row: CaseRow, wanted: Sequence[str]) -> bool:
    parts = row.person.name.casefold().split()
    return all(any(part.startswith(word) for part in parts) for word in wanted)
