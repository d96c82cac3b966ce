"""What the progress page shows: minutes by day, and the practices as they went; without a widget."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from app.diary.numbers import DayNumbers
from app.diary.views import EntryView
from app.errors import HavenError
from app.model.calendar import STRAIGHT, Stretch, local_day
from app.model.change_set import ChangeSet
from app.model.ids import EntryId, PracticeId
from app.practice.log import Done, PracticeView, Removed
from ui.services import Services
from ui.shell.context import Background, Context

WEEKS_AT_MOST = 12
PRACTICES = 200


@dataclass(frozen=True)
class WeekOfPractice:
    """Seven days, Monday first.

    Attributes:
        monday: The first of them.
        minutes: Minutes on each day.
        practices: How many practices there were.
        pauses: The pauses that have days of this week.
    """

    monday: date
    minutes: tuple[int, ...]
    practices: int = 0
    pauses: tuple[Stretch, ...] = ()


@dataclass(frozen=True)
class Record:
    """What was practised.

    Attributes:
        today: The day at this computer.
        weeks: This week first; empty weeks before the first practice are left out.
        practices: The practices, newest first.
        shared: Whether what is practised from now on is shared.
        shared_ones: Which practices are shared, by the choice of their own time.
        therapist: The therapist's name, or nothing before one is known.
        choices: (script, title) of all practices of the course, those of this week first.
        numbers: The numbers that she gave of herself, oldest first.
        letters: Days on which a letter came.
        started_on: The first day of the course, or None.
        pauses: The days of all her pauses; the course waits in them.
        path: What each calendar week of her course holds.
        dear: The entries that she marked as dear, newest first.
    """

    today: date
    weeks: tuple[WeekOfPractice, ...]
    practices: tuple[PracticeView, ...]
    shared: bool
    shared_ones: frozenset[PracticeId]
    therapist: str
    choices: tuple[tuple[str, str], ...] = ()
    numbers: tuple[DayNumbers, ...] = ()
    letters: tuple[date, ...] = ()
    started_on: date | None = None
    pauses: tuple[Stretch, ...] = ()
    path: tuple[int, ...] = STRAIGHT
    dear: tuple[EntryView, ...] = ()

    def differs(self, practice: PracticeView) -> bool:
        """Says whether the present choice is not the one of a practice's own time."""
        return (practice.id in self.shared_ones) is not self.shared


class ProgressView(Protocol):
    """What the presenter asks of the page."""

    def show_record(self, record: Record) -> None:
        """Shows what was practised."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""

    def say_removed(self, removed: Removed) -> None:
        """Says that a practice was taken out, and offers to put it back."""


class ProgressPresenter:
    """Connects the progress page with the practice log.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
        language: "en" or "nl", for the titles of practices.
    """

    def __init__(self, view: ProgressView, context: Context, background: Background, language: str) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._language = language

    def start(self) -> None:
        """Reads the log."""
        services, today = self._context.services, local_day(self._context.clock.now())
        language = self._language
        self._background.run(
            "vault",
            lambda: look(services, today, language),
            self._view.show_record,
            self._view.show_trouble,
            topic="progress",
        )

    def changed(self, changes: ChangeSet) -> None:
        """Reads the log again when something was practised or written, a letter came, or weeks have other days."""
        if changes.touches("practice", "settings", "entry", "letter", "pause", "plan"):
            self.start()

    def read(self, entry: EntryId) -> None:
        """Goes to an entry."""
        self._context.go("diary", entry=entry)

    def practise(self) -> None:
        """Goes to the practices."""
        self._context.go("practice")

    def keep(self, practice: PracticeView | None, done: Done) -> None:
        """Keeps what she changed about a practice, or one that she did without the computer."""
        log = self._context.services.practice_log
        if practice is None:
            self._write(lambda: log.add(done))
        else:
            self._write(lambda: log.change(practice.id, done))

    def remove(self, practice: PracticeView) -> None:
        """Takes a practice out of the log."""
        log = self._context.services.practice_log

        def done(found: tuple[Removed | None, ChangeSet]) -> None:
            removed, changes = found
            if removed is not None:
                self._view.say_removed(removed)
                self._tell(changes)

        self._background.run("vault", lambda: log.remove(practice.id), done, self._view.show_trouble)

    def put_back(self, removed: Removed) -> None:
        """Puts back what was taken out."""
        log = self._context.services.practice_log
        self._write(lambda: log.put_back(removed))

    def _write(self, work: Callable[[], ChangeSet]) -> None:
        self._background.run("vault", work, self._tell, self._view.show_trouble)

    def _tell(self, changes: ChangeSet) -> None:
        if changes:
            self._context.changed(changes)
            self._context.sync_now()
            self.start()


def look(services: Services, today: date, language: str) -> Record:
    """Reads the log; runs on the vault lane."""
    monday = today - timedelta(days=today.weekday())
    weeks, pauses = [], services.planning.pauses.stretches()
    for back in range(WEEKS_AT_MOST):
        first = monday - timedelta(weeks=back)
        days = services.practice_log.days(first, first + timedelta(days=6))
        minutes = tuple(day.minutes for day in days)
        week = Stretch(first, first + timedelta(days=6))
        met = tuple(pause for pause in pauses if pause.meets(week))
        weeks.append(WeekOfPractice(first, minutes, sum(day.practices for day in days), met))
    while len(weeks) > 1 and not any(weeks[-1].minutes):
        weeks.pop()
    therapist, me = services.people.therapist(), services.people.me()
    return Record(
        today=today,
        weeks=tuple(weeks),
        practices=services.practice_log.recent(PRACTICES),
        shared=bool(services.practice_log.sharing),
        shared_ones=services.practice_log.shared(),
        therapist=therapist.name if therapist else "",
        choices=choices(services, today, language),
        numbers=services.numbers(monday - timedelta(weeks=WEEKS_AT_MOST - 1), today),
        letters=tuple(local_day(letter.sent_at) for letter in services.letters.all() if not letter.from_me),
        started_on=me.started_on if me is not None else None,
        pauses=pauses,
        path=services.planning.pauses.path(),
        dear=services.dear.all(),
    )


def choices(services: Services, today: date, language: str) -> tuple[tuple[str, str], ...]:
    """Returns (script, title) of all practices, those that this week proposes first."""
    me, course = services.people.me(), services.course
    order: list[str] = []
    if me is not None and me.started_on is not None:
        order = [each.script for each in course.present(services.planning.pauses.week(today), language).practices]
    scripts = sorted(
        course.scripts(language), key=lambda script: order.index(script.id) if script.id in order else len(order)
    )
    return tuple((script.id, script.title) for script in scripts)
