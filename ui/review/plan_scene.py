"""What stands on the page of a plan, read in one go on the vault lane."""

from dataclasses import dataclass

from app.course.pack import LAST_WEEK
from app.course.week import Proposal
from app.model.calendar import number_at
from app.model.ids import PersonId
from app.review import drafting
from app.review.adapting import Adapting, PlanNow
from ui.services import Services


@dataclass(frozen=True)
class Kind:
    """A practice that can be chosen.

    Attributes:
        id: The script.
        title: As it is listed.
        minutes: The lengths that it offers.
        usual: The length that is proposed when nothing else is known.
    """

    id: str
    title: str
    minutes: tuple[int, ...]
    usual: int


@dataclass(frozen=True)
class Scene:
    """What stands on the page.

    Attributes:
        plan: The plan and what is about to change in it.
        name: Of the therapist, as the patient reads it.
        kinds: The practices that can be chosen, by title.
        titles: Of the calendar weeks' contents, by position.
        course: What the course proposes, by the number of the week.
        chosen: The calendar week that is looked at, counted from 0.
        waits: Whether nothing reaches her before the six digits were compared.
    """

    plan: PlanNow
    name: str
    kinds: tuple[Kind, ...]
    titles: tuple[str, ...]
    course: tuple[tuple[Proposal, ...], ...]
    chosen: int
    waits: bool

    @property
    def drafted(self) -> PlanNow:
        """The plan with the order of weeks and the pauses that it would have."""
        return drafting.as_drafted(self.plan)

    @property
    def number(self) -> int | None:
        """The week 0 to 8 that is looked at; None for the silent day and behind the course."""
        path = self.drafted.path
        return number_at(path[self.chosen]) if self.chosen < len(path) else None

    @property
    def practices(self) -> tuple[Proposal, ...]:
        """What the week that is looked at would propose, the main practice first."""
        number = self.number
        return () if number is None else drafting.practices_drafted(self.plan, number, self.course[number])

    def kind(self, script: str) -> Kind | None:
        """Returns a practice that can be chosen, or None when the course does not have it."""
        return next((kind for kind in self.kinds if kind.id == script), None)


def read_scene(adapting: Adapting, services: Services, language: str, person: PersonId) -> Scene | None:
    """Reads somebody's plan, or returns None when there is none to change.

    Args:
        adapting: The service.
        services: For the course and the names.
        language: "en" or "nl", for the titles.
        person: Whose plan.
    """
    plan, me, course = adapting.look(person), services.people.me(), services.course
    if plan is None or me is None:
        return None
    kinds = tuple(
        Kind(
            script.id,
            script.title,
            tuple(max(1, round(length / 60)) for length in script.lengths),
            max(1, round(script.usual / 60)),
        )
        for script in course.scripts(language)
    )
    stream = services.streams.of_patient(person)
    return Scene(
        plan,
        me.name,
        kinds,
        tuple(week.title for week in course.chapters(language)[:-1]),
        tuple(course.week(number, language).practices for number in range(LAST_WEEK + 1)),
        chosen=plan.place,
        waits=stream is not None and stream.held,
    )
