"""The caseload: who is there, what is due, and whether the letters have left."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.clock import Clock
from app.errors import HavenError
from app.model.change_set import ChangeSet
from app.review.service import Review
from app.review.views import CaseRow
from ui.shell.context import Background

KINDS = (
    "entry",
    "practice",
    "letter",
    "note",
    "person",
    "call",
    "state",
    "plan",
    "sync",
    "pause",
    "ending",
    "policy",
)
"""What can change a row."""


@dataclass(frozen=True)
class Caseload:
    """What the page shows.

    Attributes:
        rows: All patients, in the order of the queue.
        letters_waiting: Letters that have not been delivered to the clinic yet.
        delivered_at: When the newest letter was delivered, or None when none ever was.
        now: The moment at which this was so.
    """

    rows: tuple[CaseRow, ...]
    letters_waiting: int
    delivered_at: datetime | None
    now: datetime

    @property
    def queue(self) -> tuple[CaseRow, ...]:
        """Those who wait for a letter, or for a call."""
        return tuple(row for row in self.rows if row.is_due or row.wants_answer)

    @property
    def due(self) -> int:
        """How many letters are due."""
        return sum(row.is_due for row in self.rows)


class CaseloadView(Protocol):
    """What the presenter asks of its page."""

    def show_caseload(self, caseload: Caseload) -> None:
        """Shows the patients."""

    def say_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""


class CaseloadPresenter:
    """Plain Python between the services and the page.

    Args:
        view: The page.
        review: The therapist's view over everything.
        lanes: Where work is done.
        clock: The time.
    """

    def __init__(self, view: CaseloadView, review: Review, lanes: Background, clock: Clock) -> None:
        self._view = view
        self._review = review
        self._lanes = lanes
        self._clock = clock
        self._asked = 0

    def refresh(self) -> None:
        """Reads everything again; a stale answer is dropped."""
        self._asked += 1
        generation = self._asked

        def done(caseload: Caseload) -> None:
            if generation == self._asked:
                self._view.show_caseload(caseload)

        self._lanes.run("vault", self._read, done, self._view.say_trouble)

    def changed(self, changes: ChangeSet) -> None:
        """Reads again when something changed that stands in the rows."""
        if changes.touches(*KINDS):
            self.refresh()

    def _read(self) -> Caseload:
        rows, letters = self._review.caseload(), self._review.posted()
        return Caseload(rows, letters.waiting, letters.at, self._clock.now())
