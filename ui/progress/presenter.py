"""What the progress page shows: minutes by day, and the practices as they went; without a widget."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from app.errors import HavenError
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.vault.practices import PracticeView
from ui.services import Services
from ui.shell.context import Context

WEEKS_AT_MOST = 12
PRACTICES = 200


@dataclass(frozen=True)
class WeekOfPractice:
    """Seven days, Monday first.

    Attributes:
        monday: The first of them.
        minutes: Minutes on each day.
    """

    monday: date
    minutes: tuple[int, ...]


@dataclass(frozen=True)
class Record:
    """What was practised.

    Attributes:
        today: The day at this computer.
        weeks: This week first; empty weeks before the first practice are left out.
        practices: The practices, newest first.
        shared: Whether the practice log is shared.
        therapist: The therapist's name, or nothing before one is known.
    """

    today: date
    weeks: tuple[WeekOfPractice, ...]
    practices: tuple[PracticeView, ...]
    shared: bool
    therapist: str


class ProgressView(Protocol):
    """What the presenter asks of the page."""

    def show_record(self, record: Record) -> None:
        """Shows what was practised."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""


class ProgressPresenter:
    """Connects the progress page with the practice log."""

    def __init__(self, view: ProgressView, context: Context) -> None:
        self._view = view
        self._context = context

    def start(self) -> None:
        """Reads the log."""
        services, today = self._context.services, local_day(self._context.clock.now())
        self._context.background.run(
            "vault",
            lambda: look(services, today),
            self._view.show_record,
            self._view.show_trouble,
            topic="progress",
        )

    def changed(self, changes: ChangeSet) -> None:
        """Reads the log again when something was practised."""
        if changes.touches("practice", "settings"):
            self.start()

    def practise(self) -> None:
        """Goes to the practices."""
        self._context.go("practice")


def look(services: Services, today: date) -> Record:
    """Reads the log; runs on the vault lane."""
    monday = today - timedelta(days=today.weekday())
    weeks = []
    for back in range(WEEKS_AT_MOST):
        first = monday - timedelta(weeks=back)
        days = services.practice_log.days(first, first + timedelta(days=6))
        weeks.append(WeekOfPractice(first, tuple(day.minutes for day in days)))
    while len(weeks) > 1 and not any(weeks[-1].minutes):
        weeks.pop()
    therapist = services.people.therapist()
    return Record(
        today=today,
        weeks=tuple(weeks),
        practices=services.practice_log.recent(PRACTICES),
        shared=bool(services.practice_log.sharing),
        therapist=therapist.name if therapist else "",
    )
