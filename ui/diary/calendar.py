"""The weeks and months of the diary: which days have pages and practices. An empty day is an empty day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, Protocol

from app.diary.views import EntryView
from app.errors import HavenError
from app.model.calendar import local_day
from app.vault.practices import PracticeView
from ui.services import Services
from ui.shell.context import Background, Context

Reach = Literal["week", "month"]
ROWS: Final = 6
WEEK: Final = timedelta(days=7)


@dataclass(frozen=True)
class DayFacts:
    """What a cell of a month says.

    Attributes:
        day: The day.
        pages: How many pages of the diary were written.
        minutes: How many minutes were practised.
    """

    day: date
    pages: int
    minutes: int


@dataclass(frozen=True)
class DayPages:
    """A day that is open.

    Attributes:
        day: The day.
        entries: What was written, oldest first.
        practices: What was practised, oldest first.
    """

    day: date
    entries: tuple[EntryView, ...]
    practices: tuple[PracticeView, ...]


@dataclass(frozen=True)
class CalendarPicture:
    """What lies open of the calendar.

    Attributes:
        reach: A week, or a month.
        chosen: The day that is open; in a week the day that was chosen last.
        today: The day at this computer.
        cells: For a month: six weeks of days from the Monday on or before its first.
        days: The days that are open: seven, or the chosen one.
    """

    reach: Reach
    chosen: date
    today: date
    cells: tuple[DayFacts, ...]
    days: tuple[DayPages, ...]


class CalendarView(Protocol):
    """What the presenter asks of the page."""

    def show_calendar(self, picture: CalendarPicture) -> None:
        """Shows a week or a month."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""


class CalendarPresenter:
    """Goes through the weeks and months.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
        is_open: Says whether the calendar still lies open; an answer that comes later is dropped.
    """

    def __init__(
        self, view: CalendarView, context: Context, background: Background, is_open: Callable[[], bool]
    ) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._is_open = is_open
        self._turn = 0
        self._reach: Reach = "month"
        self._chosen: date | None = None

    def start(self) -> None:
        """Opens it where it was left, the first time at today."""
        self._look()

    def again(self) -> None:
        """Looks again when something may have changed."""
        if self._is_open():
            self._look()

    def spread(self, reach: Reach) -> None:
        """Shows a week, or a month."""
        self._reach = reach
        self._look()

    def choose(self, day: date) -> None:
        """Opens a day."""
        self._chosen = day
        self._look()

    def step(self, by: int) -> None:
        """Goes some weeks or months forward, or back (negative)."""
        day = self._day()
        self._chosen = day + by * WEEK if self._reach == "week" else month_later(day, by)
        self._look()

    def go_to_today(self) -> None:
        """Opens today."""
        self._chosen = None
        self._look()

    def _day(self) -> date:
        return self._chosen or self._today()

    def _today(self) -> date:
        return local_day(self._context.clock.now())

    def _look(self) -> None:
        self._turn += 1
        turn, services = self._turn, self._context.services
        reach, day, today = self._reach, self._day(), self._today()

        def done(picture: CalendarPicture) -> None:
            if turn == self._turn:
                self._view.show_calendar(picture)

        self._background.run(
            "vault", lambda: look_at_calendar(services, reach, day, today), done, self._view.show_trouble
        )


def look_at_calendar(services: Services, reach: Reach, day: date, today: date) -> CalendarPicture:
    """Reads a week or a month; runs on the vault lane. What it costs does not grow with the diary."""
    monday = day - timedelta(days=day.weekday())
    if reach == "week":
        return CalendarPicture(reach, day, today, (), _open_days(services, monday, monday + timedelta(days=6)))
    first = first_cell(day)
    last = first + ROWS * WEEK - timedelta(days=1)
    written = services.diary.days(first, last)
    cells = tuple(
        DayFacts(each.day, written.get(each.day, 0), each.minutes) for each in services.practice_log.days(first, last)
    )
    return CalendarPicture(reach, day, today, cells, _open_days(services, day, day))


def _open_days(services: Services, first: date, last: date) -> tuple[DayPages, ...]:
    entries, practices = services.diary.in_days(first, last), services.practice_log.in_days(first, last)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(
        DayPages(
            day,
            tuple(each for each in entries if local_day(each.written_at) == day),
            tuple(each for each in practices if local_day(each.started_at) == day),
        )
        for day in days
    )


def first_cell(day: date) -> date:
    """Returns the Monday with which the month of a day begins on the page."""
    first = day.replace(day=1)
    return first - timedelta(days=first.weekday())


def month_later(day: date, by: int) -> date:
    """Returns the same day some months later, or the last day of that month when it is shorter."""
    place = day.year * 12 + day.month - 1 + by
    year, month = divmod(place, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
