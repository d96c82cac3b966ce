"""What her week does: quiet moments, pauses, a mix of practices; without a widget."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Protocol, TypeVar

from app.errors import HavenError
from app.model.calendar import CourseWeek, Stretch, local_day
from app.model.change_set import ChangeSet
from app.model.ids import PauseId
from app.planning.moments import QuietMoment
from app.planning.pauses import PauseView
from app.planning.proposed import practices_of
from ui.shell.context import Background, Context

T = TypeVar("T")
FIRST_MIX = 7
"""The week from which her own mix can be chosen."""


class Done(Enum):
    """What was done and can be undone."""

    MOMENT_KEPT = "moment kept"
    MOMENT_REMOVED = "moment removed"
    PAUSE_SET = "pause set"
    PAUSE_ENDED = "pause ended"
    MIX_CHOSEN = "mix chosen"


@dataclass(frozen=True)
class Scene:
    """What stands on the page.

    Attributes:
        today: The day at this computer.
        moments: Her quiet moments.
        pauses: All pauses, the earliest first.
        pause: The one that she is in, or None.
        coming: Those that are still to come.
        therapist: The therapist's name, or nothing before one is known.
        feedback: The next agreed day of letters, or None.
        where: Where she is in the course.
        week_title: What this week is called.
        practices: (title, minutes) that this week proposes.
        diary: The page of the diary of this week.
        mix: The ids of her own mix, or of what the course proposes for afterwards.
        scripts: (id, title) of all practices; none before the mix can be chosen.
        left: Whether she left the clinic.
        set_by: (pause, name) of the pauses that a therapist set.
        reason: Who planned this week otherwise than the course, and why; None when nobody did.
    """

    today: date
    moments: tuple[QuietMoment, ...]
    pauses: tuple[PauseView, ...]
    pause: PauseView | None
    coming: tuple[PauseView, ...]
    therapist: str
    feedback: date | None
    where: CourseWeek
    week_title: str
    practices: tuple[tuple[str, int], ...]
    diary: str
    mix: tuple[str, ...]
    scripts: tuple[tuple[str, str], ...]
    left: bool
    set_by: tuple[tuple[PauseId, str], ...] = ()
    reason: tuple[str, str] | None = None


class PlanningView(Protocol):
    """What the presenter asks of the page."""

    def show_scene(self, scene: Scene) -> None:
        """Shows everything."""

    def show_trouble(self, error: HavenError) -> None:
        """Says what went wrong."""

    def say_done(self, done: Done, undo: Callable[[], None]) -> None:
        """Says what was done, and offers the way back."""


class PlanningPresenter:
    """Connects the page with the services.

    Args:
        view: The page.
        context: The shell.
        background: Its lanes, as long as the page is there.
        language: "en" or "nl", for the course.
    """

    def __init__(self, view: PlanningView, context: Context, background: Background, language: str) -> None:
        self._view = view
        self._context = context
        self._background = background
        self._language = language

    def start(self) -> None:
        """Reads everything; an answer that comes late is dropped."""
        services, language, now = self._context.services, self._language, self._context.clock.now()
        planning = services.planning

        def look() -> Scene:
            today, therapist, course = local_day(now), services.people.therapist(), services.course
            where, pauses = planning.pauses.week(today), planning.pauses.all()
            week, guidance = course.present(where, language), planning.guidance()
            bent = () if where.silent_day or where.finished else guidance.plans
            known = {script.id for script in course.scripts(language)}
            view = next(
                (each for each in bent if each.plan.week == where.number and each.plan.practice in known), None
            )
            plan = view.plan if view is not None else None
            scripts: tuple[tuple[str, str], ...] = ()
            if where.finished or where.number >= FIRST_MIX:
                scripts = tuple((script.id, script.title) for script in course.scripts(language))
            proposed = tuple(each.script for each in course.after(language).practices)
            return Scene(
                today=today,
                moments=planning.week.moments(),
                pauses=pauses,
                pause=next((each for each in pauses if each.days.holds(today)), None),
                coming=tuple(each for each in pauses if each.days.first > today),
                therapist=therapist.name if therapist else "",
                feedback=planning.letter_day(therapist.feedback_weekday if therapist else None),
                where=where,
                week_title=week.title,
                practices=tuple(
                    (course.script(each.script, language).title, each.minutes)
                    for each in practices_of(week.practices, plan, known)
                ),
                set_by=tuple((pause.id, guidance.name_of(pause.author)) for pause in guidance.pauses),
                reason=(guidance.name_of(view.author), view.plan.reason) if view is not None else None,
                diary=course.form(week.diary_form, language).title,
                mix=planning.after.mix() or proposed,
                scripts=scripts,
                left=services.left() is not None,
            )

        self._background.run("vault", look, self._view.show_scene, self._view.show_trouble, topic="planning")

    def changed(self, changes: ChangeSet) -> None:
        """Looks again when something of it changed."""
        if changes.touches("pause", "settings", "plan", "person"):
            self.start()

    def keep_moment(self, moment: QuietMoment, kept: Callable[[], None]) -> None:
        """Adds a quiet moment or changes it.

        Args:
            moment: The moment.
            kept: Is called once it is kept.
        """
        week = self._context.services.planning.week
        self._do(Done.MOMENT_KEPT, week.moments, lambda: week.set(moment), week.keep, kept)

    def remove_moment(self, moment: QuietMoment) -> None:
        """Takes a quiet moment out."""
        week = self._context.services.planning.week
        self._do(Done.MOMENT_REMOVED, week.moments, lambda: week.remove(moment.id), week.keep)

    def set_pause(self, first: date, last: date | None, pause: PauseView | None, kept: Callable[[], None]) -> None:
        """Begins a pause or plans one, or gives one other days.

        Args:
            first: Its first day.
            last: Its last day, or None while she does not know it.
            pause: The one that is changed; None for a new one.
            kept: Is called once it is set.
        """
        pauses = self._context.services.planning.pauses

        def work() -> ChangeSet:
            if pause is None:
                return pauses.set(first, last)
            return pauses.change(replace(pause, days=Stretch(first, last)))

        self._do(Done.PAUSE_SET, pauses.all, work, pauses.restore, kept)

    def end_pause(self, pause: PauseView) -> None:
        """Ends a pause that goes on, or takes back one that is to come."""
        pauses = self._context.services.planning.pauses
        self._do(Done.PAUSE_ENDED, pauses.all, lambda: pauses.end(pause), pauses.restore)

    def choose_mix(self, scripts: tuple[str, ...]) -> None:
        """Keeps her own mix of practices."""
        after = self._context.services.planning.after
        self._do(Done.MIX_CHOSEN, after.mix, lambda: after.choose_mix(scripts), after.choose_mix)

    def _do(
        self,
        done: Done,
        before: Callable[[], tuple[T, ...]],
        work: Callable[[], ChangeSet],
        restore: Callable[[tuple[T, ...]], ChangeSet],
        kept: Callable[[], None] = lambda: None,
    ) -> None:
        """Does something that `restore` undoes with what there was before."""

        def act() -> tuple[tuple[T, ...], ChangeSet]:
            return before(), work()

        def told(answer: tuple[tuple[T, ...], ChangeSet]) -> None:
            earlier, changes = answer
            kept()
            if changes:
                self._view.say_done(done, lambda: self._undo(lambda: restore(earlier)))
            self._tell(changes)

        self._background.run("vault", act, told, self._view.show_trouble)

    def _undo(self, work: Callable[[], ChangeSet]) -> None:
        self._background.run("vault", work, self._tell, self._view.show_trouble)

    def _tell(self, changes: ChangeSet) -> None:
        self._context.changed(changes)
        if changes.touches("pause"):
            self._context.sync_now()
        self.start()
