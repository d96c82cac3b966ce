"""What the course page does: read the weeks, and go to a practice; without a widget."""

from dataclasses import dataclass
from typing import Protocol

from app.course.pack import LAST_WEEK
from app.course.week import Week
from app.errors import HavenError
from app.model.calendar import CourseWeek, local_day, week_of
from ui.shell.context import Context

SILENT_PLACE = 7
"""The silent day stands between the weeks 6 and 7."""


@dataclass(frozen=True)
class Practice:
    """A practice that a week proposes."""

    script: str
    title: str
    minutes: int


@dataclass(frozen=True)
class Chapter:
    """A week of the course, or the silent day.

    Attributes:
        week: What there is to read.
        practices: What it proposes.
        form: The title of its diary page.
        is_now: Whether she is there now.
    """

    week: Week
    practices: tuple[Practice, ...]
    form: str
    is_now: bool


class CourseView(Protocol):
    """What the presenter asks of the page."""

    def show_chapters(self, chapters: tuple[Chapter, ...], place: int) -> None:
        """Lists the weeks and shows one of them."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""


class CoursePresenter:
    """Connects the course page with the course.

    Args:
        view: The page.
        context: The shell.
        language: "en" or "nl".
    """

    def __init__(self, view: CourseView, context: Context, language: str) -> None:
        self._view = view
        self._context = context
        self._language = language

    def start(self) -> None:
        """Reads all weeks and opens the present one."""
        services, language = self._context.services, self._language
        today = local_day(self._context.clock.now())

        def look() -> tuple[Chapter, ...]:
            me, course = services.people.me(), services.course
            now = week_of(me.started_on if me and me.started_on else today, today)
            weeks = [course.week(number, language) for number in range(LAST_WEEK + 1)]
            weeks.insert(SILENT_PLACE, course.silent_day(language))
            chapters = []
            for week in weeks:
                scripts = [(course.script(each.script, language), each.minutes) for each in week.practices]
                practices = tuple(Practice(script.id, script.title, minutes) for script, minutes in scripts)
                form = course.form(week.diary_form, language).title
                chapters.append(Chapter(week, practices, form, is_now(week, now)))
            return tuple(chapters)

        def done(chapters: tuple[Chapter, ...]) -> None:
            place = next((place for place, chapter in enumerate(chapters) if chapter.is_now), 0)
            self._view.show_chapters(chapters, place)

        self._context.background.run("vault", look, done, self._view.show_trouble, topic="course")

    def practise(self, practice: Practice) -> None:
        """Goes to a practice."""
        self._context.go("practice", script=practice.script, minutes=practice.minutes)

    def write(self, chapter: Chapter) -> None:
        """Goes to the diary page of a week."""
        self._context.go("diary", form=chapter.week.diary_form)


def is_now(week: Week, now: CourseWeek) -> bool:
    """Says whether somebody is in a week; after the course nobody is in any."""
    if now.finished:
        return False
    return week.number is None if now.silent_day else week.number == now.number
