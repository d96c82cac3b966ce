"""What the course page does: read the weeks, and go to a practice; without a widget."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from app.course.week import SILENT_DAY, Proposal, Week
from app.errors import HavenError
from app.model.calendar import local_day, place_of
from app.model.path import told
from app.planning.proposed import practices_of
from ui.services import Services
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
class PathSet:
    """That a therapist set the order of the weeks.

    Attributes:
        name: Whose word it is, or nothing.
        positions: What each calendar week holds.
        reason: Why, in the therapist's words; possibly nothing.
        since: The day on which it was set.
    """

    name: str
    positions: tuple[int, ...]
    reason: str
    since: date


@dataclass(frozen=True)
class Chapter:
    """A week of the course, the silent day, or the time after.

    Attributes:
        week: What there is to read.
        practices: What it proposes.
        pages: The pages of the diary that belong to it, the main one first.
        notice: What may hang on the door on that day, as Markdown; empty for other chapters.
        is_now: Whether she is there now.
        adapted: What her therapist planned for this week in place of the practices of the course; the main one first.
        reason: Why, in the therapist's words; possibly nothing.
        therapist: The name of who planned it, or nothing.
        since: The day on which it was planned.
        again: Whether it stands in her path a further time; the second time is 1.
        left_out: Whether her path leaves it out.
        path: What was set of the order of the weeks, where this chapter is touched by it.
    """

    week: Week
    practices: tuple[Practice, ...]
    pages: tuple[Page, ...]
    notice: str
    is_now: bool
    adapted: tuple[Practice, ...] = ()
    reason: str = ""
    therapist: str = ""
    since: date | None = None
    again: int = 0
    left_out: bool = False
    path: PathSet | None = None

    @property
    def key(self) -> str:
        """What it is asked for by: "3", "silent-day", and "3-1" for the second time."""
        name = self.week.id if self.week.number is None else str(self.week.number)
        return f"{name}-{self.again}" if self.again else name


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
            return read_chapters(services, language, today)

        def done(chapters: tuple[Chapter, ...]) -> None:
            ids = [chapter.key if chapter.again else chapter.week.id for chapter in chapters]
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


def read_chapters(services: Services, language: str, today: date) -> tuple[Chapter, ...]:
    """Reads all chapters in the order of her path; runs on the vault lane.

    What her path leaves out stands where the course has it, and can be read like the rest.
    """
    course, guidance, me = services.course, services.planning.guidance(), services.people.me()
    pauses = services.planning.pauses.stretches()
    place = place_of(me.started_on, today, pauses) if me is not None and me.started_on is not None else 0
    path, known = guidance.positions, {script.id: script for script in course.scripts(language)}
    *weeks, after = course.chapters(language)
    found = guidance.path
    path_set = (
        PathSet(guidance.name_of(found.author), found.positions, found.reason.strip(), local_day(found.said_at))
        if found is not None
        else None
    )

    def practice(proposal: Proposal) -> Practice:
        script = known[proposal.script]
        return Practice(script.id, script.title, proposal.minutes, script.purpose)

    def chapter(week: Week) -> Chapter:
        pages = tuple(Page(form.id, form.title) for form in (course.form(id, language) for id in week.forms))
        notice = course.household_notice(language) if week.id == SILENT_DAY else ""
        made = Chapter(week, tuple(map(practice, week.practices)), pages, notice, is_now=False)
        view = next((each for each in guidance.plans if each.plan.week == week.number), None)
        if view is None or view.plan.practice not in known:
            return made
        return replace(
            made,
            adapted=tuple(map(practice, practices_of(week.practices, view.plan, known.keys()))),
            reason=view.plan.reason.strip(),
            therapist=guidance.name_of(view.author),
            since=local_day(view.said_at),
        )

    said, chapters = told(path), list[Chapter]()
    for at, position in enumerate(path):
        again = path[:at].count(position)
        touched = path_set if again or at == place or position in said.order else None
        chapters.append(replace(chapter(weeks[position]), is_now=at == place, again=again, path=touched))
    for position in reversed(said.left_out):
        before = next((at for at, each in enumerate(path) if each > position), len(path))
        chapters.insert(before, replace(chapter(weeks[position]), left_out=True, path=path_set))
    return (*chapters, replace(chapter(after), is_now=place >= len(path)))
