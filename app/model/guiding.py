"""What bends the course to a person: her therapist's plan, pauses, what is spared, and how it ends."""

from typing import Final, Literal

from app.model.body import Body, Sound
from app.model.ids import PauseId, RecordingId

EndReason = Literal["completed", "her wish", "other care", "other"]
"""Why a treatment ended: the course was finished, she wishes to stop, other care takes over, or something else."""
Use = Literal["supervision", "research"]
"""What a patient can agree to beyond her treatment: that it is discussed with a supervisor, that it is studied."""


class PlanChanged(Body, frozen=True, kw_only=True, tag="plan.changed"):
    """The therapist's plan for a week, with its reason; the latest for a week counts.

    Attributes:
        week: 0 to 8.
        practice: The script proposed for each day; empty when the week is as the course has it again.
        minutes: Proposed length.
        reason: Why, in words for the patient; possibly none.
        also: The other practices of the week in order, as (script, minutes); None leaves those of the course.
    """

    week: int
    practice: str
    minutes: int
    reason: str = ""
    also: tuple[tuple[str, int], ...] | None = None


class PathChanged(Body, frozen=True, kw_only=True, tag="path.changed"):
    """The order in which the weeks of the course are walked; the latest counts.

    A week that stands twice is repeated, one that is missing is skipped.

    Attributes:
        positions: For each calendar week from the first on, what it holds: 0 to 9 as in `app.model.calendar`,
            7 for the silent day.
        reason: Why, in words for the patient; possibly none.
    """

    positions: tuple[int, ...]
    reason: str = ""


class SparingSet(Body, frozen=True, kw_only=True, tag="sparing.set"):
    """What of the body practices are to spare, as cleared by a clinician; the latest counts.

    It is added to what the patient spares by herself and takes nothing of that away.

    Attributes:
        needs: Names as `app.practice.sparing` has them; one that is not known there asks nothing.
        reason: Why, in words for the patient; possibly none.
    """

    needs: tuple[str, ...]
    reason: str = ""


class PracticeGiven(Body, frozen=True, kw_only=True, tag="practice.given"):
    """A practice that a therapist recorded for one patient; the latest for one id counts.

    Attributes:
        given: The practice.
        title: As it is listed.
        purpose: What it is for, in words for the patient; possibly none.
        sounds: What is heard, one after the other; at least one, unless it is taken back.
        taken_back: Whether it is no longer offered.
    """

    given: RecordingId
    title: str
    purpose: str = ""
    sounds: tuple[Sound, ...] = ()
    taken_back: bool = False


class PauseSet(Body, frozen=True, kw_only=True, tag="pause.set"):
    """Days in which nothing is expected of the patient, as in a treatment; the latest for one id counts.

    Attributes:
        pause: The pause.
        first_day: Its first day, as an ISO date.
        last_day: Its last day, or None while she does not know it.
        taken_back: Whether it is as if it had never been set.
        reason: Why, when a therapist sets it, in words for the patient; possibly none.
    """

    pause: PauseId
    first_day: str
    last_day: str | None = None
    taken_back: bool = False
    reason: str = ""


class TreatmentEnded(Body, frozen=True, kw_only=True, tag="treatment.ended"):
    """The treatment ends, or goes on after all; the latest counts.

    Attributes:
        on_day: The last day, as an ISO date.
        reason: Why.
        words: What the therapist says of it to the patient; possibly none.
        taken_back: Whether the treatment goes on.
    """

    on_day: str
    reason: EndReason
    words: str = ""
    taken_back: bool = False


class UseChosen(Body, frozen=True, kw_only=True, tag="use.chosen"):
    """Whether a patient agrees to a use of what she shared; an explicit choice that can be changed.

    Attributes:
        use: To what.
        allowed: Whether she agrees.
    """

    use: Use
    allowed: bool


BENDING: Final = tuple(
    str(kind.__struct_config__.tag) for kind in (PathChanged, PlanChanged, SparingSet, PauseSet, PracticeGiven)
)
"""The kinds of changes that bend the plan to a person."""
