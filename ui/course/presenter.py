"""What the course page does: read the weeks, and go to a practice; without a widget."""

from dataclasses import dataclass, replace
from typing import Protocol

from app.course.week import SILENT_DAY, Week
from app.errors import HavenError
from app.model.calendar import local_day
from ui.shell.context import Background, Context


@dataclass(frozen=True)
class Practice:
    """A practice that a week proposes.

    Attributes:
        script: The script's id.
        title: Its title.
        minutes: The proposed length.
        purpose: Why one would do this, in two sentences.
    """

    script: str
    title: str
    minutes: int
    purpose: str = ""


@dataclass(frozen=True)
class Page:
    """A page of the diary that a week proposes."""

    form: str
    title: str


@dataclass(frozen=True)
class Chapter:
    """A week of the course, the silent day, or the time after.

    Attributes:
        week: What there is to read.
        practices: What it proposes.
        pages: The pages of the diary that belong to it, the main one first.
        notice: What may hang on the door on that day, as Markdown; empty for other chapters.
        is_now: Whether she is there now.
        adapted: What her therapist planned for this week instead of its main practice, or None.
        reason: Why, in the therapist's words; possibly nothing.
        therapist: The therapist's name, or nothing.
    """

    week: Week
    practices: tuple[Practice, ...]
    pages: tuple[Page, ...]
    notice: str
    is_now: bool
    adapted: Practice | None = None
    reason: str = ""
    therapist: str = ""


class CourseView(Protocol):
    """What the presenter asks of the page."""

    def show_chapters(self, chapters: tuple[Chapter, ...], place: int, asked: bool) -> None:
        """Lists the weeks and shows one of them, which was asked for or is the present one."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""


class CoursePresenter:
    """Connects the course page with the course.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
        language: "en" or "nl".
    """

    def __init__(self, view: CourseView, context: Context, background: Background, language: str) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._language = language

    def start(self, asked: str = "") -> None:
        """Reads all weeks and opens one.

        Args:
            asked: The chapter's id; the present one when empty or unknown.
        """
        services, language = self._context.services, self._language
        today = local_day(self._context.clock.now())

        def look() -> tuple[Chapter, ...]:
            course, now = services.course, services.planning.pauses.week(today)
            present = course.present(now, language).id
            plans, therapist = services.planning.adapted(), services.people.therapist()
            known = {script.id: script for script in course.scripts(language)} if plans else {}
            name = therapist.name if therapist is not None else ""
            chapters = []
            for week in course.chapters(language):
                scripts = [(course.script(each.script, language), each.minutes) for each in week.practices]
                practices = tuple(
                    Practice(script.id, script.title, minutes, script.purpose) for script, minutes in scripts
                )
                pages = tuple(Page(form.id, form.title) for form in (course.form(id, language) for id in week.forms))
                notice = course.household_notice(language) if week.id == SILENT_DAY else ""
                plan = None if week.number is None else plans.get(week.number)
                planned = known.get(plan.practice) if plan is not None else None
                chapter = Chapter(week, practices, pages, notice, week.id == present)
                if plan is not None and planned is not None:
                    instead = Practice(planned.id, planned.title, plan.minutes, planned.purpose)
                    chapter = replace(chapter, adapted=instead, reason=plan.reason.strip(), therapist=name)
                chapters.append(chapter)
            return tuple(chapters)

        def done(chapters: tuple[Chapter, ...]) -> None:
            ids = [chapter.week.id for chapter in chapters]
            now = next((place for place, chapter in enumerate(chapters) if chapter.is_now), 0)
            self._view.show_chapters(chapters, ids.index(asked) if asked in ids else now, asked in ids)

        self._background.run("vault", look, done, self._view.show_trouble, topic="course")

    def practise(self, practice: Practice) -> None:
        """Goes to a practice."""
        self._context.go("practice", script=practice.script, minutes=practice.minutes)

    def plan_silent_day(self) -> None:
        """Goes to the plan of the silent day."""
        self._context.go("silent-day")

    def see_papers(self) -> None:
        """Goes to the papers that live on."""
        self._context.go("papers")

    def write(self, page: Page) -> None:
        """Goes to a page of the diary."""
        self._context.go("diary", form=page.form)
