"""What a week proposes: the practices of the course, or those that a therapist planned in their place. Pure."""

from collections.abc import Collection, Sequence

from app.course.week import Proposal
from app.model.changes import PlanChanged


def practices_of(
    course: Sequence[Proposal], plan: PlanChanged | None, known: Collection[str] | None = None
) -> tuple[Proposal, ...]:
    """Returns the practices of a week, the main one first.

    Args:
        course: What the course proposes.
        plan: What her therapist planned for this week, or None.
        known: The scripts that this course has, by id; None for all. A practice that it does not have (any more) is
            passed over, and a plan whose main practice is one of them leaves the week as it is.
    """
    if plan is None or not plan.practice or (known is not None and plan.practice not in known):
        return tuple(course)
    others = course[1:] if plan.also is None else [Proposal(*each) for each in plan.also]
    left = [each for each in others if each.script != plan.practice and (known is None or each.script in known)]
    return (Proposal(plan.practice, plan.minutes), *left)
