"""What a draft of a plan becomes when a therapist changes something in it, and what it would come to. Pure."""

from dataclasses import replace

import msgspec

from app.course.week import Proposal
from app.model.calendar import Stretch
from app.model.ids import PauseId, new_id
from app.model.path import Path
from app.planning.proposed import practices_of
from app.review.adapting import PlanNow
from app.review.plan_draft import PathDraft, PauseDraft, PlanDraft, SparingDraft, WeekDraft
from app.vault.pauses import PauseView
from app.vault.plans import PlanView

Practices = tuple[Proposal, ...]


def with_path(plan: PlanNow, path: Path) -> PlanDraft:
    """Returns the draft with another order of weeks; the one that she has already is no change."""
    if path == plan.path:
        return msgspec.structs.replace(plan.draft, path=None)
    reason = plan.draft.path.reason if plan.draft.path is not None else ""
    return msgspec.structs.replace(plan.draft, path=PathDraft(path, reason))


def with_week(plan: PlanNow, number: int, practices: Practices, course: Practices) -> PlanDraft:
    """Returns the draft with other practices of a week.

    Args:
        plan: The plan.
        number: The week.
        practices: What it is to propose, the main practice first; at least one.
        course: What the course proposes for it.
    """
    reason = plan.draft.weeks[number].reason if number in plan.draft.weeks else ""
    main, *others = practices
    also = None if tuple(others) == course[1:] else tuple((each.script, each.minutes) for each in others)
    week = WeekDraft(main.script, main.minutes, also, reason)
    if practices == course:
        week = WeekDraft(reason=reason)
    weeks = {**plan.draft.weeks, number: week}
    if practices == _in_plan(plan.plans, number, course):
        del weeks[number]
    return msgspec.structs.replace(plan.draft, weeks=weeks)


def practices_drafted(plan: PlanNow, number: int, course: Practices) -> Practices:
    """Returns what a week would propose with the draft, the main practice first."""
    drafted = plan.draft.weeks.get(number)
    if drafted is None:
        return _in_plan(plan.plans, number, course)
    if not drafted.practice:
        return course
    others = course[1:] if drafted.also is None else tuple(Proposal(*each) for each in drafted.also)
    return (Proposal(drafted.practice, drafted.minutes), *others)


def with_needs(plan: PlanNow, needs: tuple[str, ...]) -> PlanDraft:
    """Returns the draft with what is to be spared; what was set already is no change."""
    before = plan.sparing.needs if plan.sparing is not None else ()
    if set(needs) == set(before):
        return msgspec.structs.replace(plan.draft, sparing=None)
    reason = plan.draft.sparing.reason if plan.draft.sparing is not None else ""
    return msgspec.structs.replace(plan.draft, sparing=SparingDraft(needs, reason))


def with_pause(plan: PlanNow, days: Stretch, reason: str) -> PlanDraft:
    """Returns the draft with a pause; one that has some of these days already is changed instead."""
    met = next((pause for pause in plan.pauses if pause.days.meets(days)), None)
    id = met.id if met is not None else PauseId(new_id())
    first = min(days.first, met.days.first) if met is not None else days.first
    last = days.last.isoformat() if days.last is not None else None
    drafts = {
        each: pause for each, pause in plan.draft.pauses.items() if pause.taken_back or not pause.days.meets(days)
    }
    return msgspec.structs.replace(
        plan.draft, pauses={**drafts, id: PauseDraft(first.isoformat(), last, reason.strip())}
    )


def without_pause(plan: PlanNow, pause: PauseView) -> PlanDraft:
    """Returns the draft in which a pause that was set is as if it had never been."""
    first, last = pause.days
    gone = PauseDraft(first.isoformat(), last.isoformat() if last is not None else None, "", taken_back=True)
    return msgspec.structs.replace(plan.draft, pauses={**plan.draft.pauses, pause.id: gone})


def dropped(draft: PlanDraft, part: str) -> PlanDraft:
    """Returns a draft without one of its changes.

    Args:
        draft: What is about to change.
        part: "path", "sparing", "week 3", or "pause" and its id.
    """
    kind, _, name = part.partition(" ")
    match kind:
        case "path":
            return msgspec.structs.replace(draft, path=None)
        case "sparing":
            return msgspec.structs.replace(draft, sparing=None)
        case "week":
            return msgspec.structs.replace(
                draft, weeks={number: week for number, week in draft.weeks.items() if number != int(name)}
            )
        case _:
            return msgspec.structs.replace(
                draft, pauses={id: pause for id, pause in draft.pauses.items() if id != name}
            )


def restored(plan: PlanNow, before: PlanNow, part: str) -> PlanDraft:
    """Returns a draft with one change that was dropped, unless it was drafted or put into the plan anew since.

    Args:
        plan: The plan as it is now.
        before: The plan when the change was about to be dropped.
        part: As of `dropped`.
    """
    draft, was = plan.draft, before.draft
    if _set(plan, part) != _set(before, part):
        return draft
    kind, _, name = part.partition(" ")
    match kind:
        case "path":
            return msgspec.structs.replace(draft, path=draft.path or was.path)
        case "sparing":
            return msgspec.structs.replace(draft, sparing=draft.sparing or was.sparing)
        case "week":
            weeks = {number: week for number, week in was.weeks.items() if number == int(name)}
            return msgspec.structs.replace(draft, weeks={**weeks, **draft.weeks})
        case _:
            pauses = {id: pause for id, pause in was.pauses.items() if id == name}
            return msgspec.structs.replace(draft, pauses={**pauses, **draft.pauses})


def _set(plan: PlanNow, part: str) -> object:
    """Returns what the plan has for a part."""
    kind, _, name = part.partition(" ")
    match kind:
        case "path":
            return plan.path
        case "sparing":
            return plan.sparing
        case "week":
            return [view for view in plan.plans if view.plan.week == int(name)]
        case _:
            return [pause for pause in plan.pauses if pause.id == name]


def with_reason(draft: PlanDraft, part: str, reason: str) -> PlanDraft:
    """Returns a draft with why one of its changes is made; parts are named as by `dropped`."""
    kind, _, name = part.partition(" ")
    match kind:
        case "path" if draft.path is not None:
            return msgspec.structs.replace(draft, path=msgspec.structs.replace(draft.path, reason=reason))
        case "sparing" if draft.sparing is not None:
            return msgspec.structs.replace(draft, sparing=msgspec.structs.replace(draft.sparing, reason=reason))
        case "week" if int(name) in draft.weeks:
            week = msgspec.structs.replace(draft.weeks[int(name)], reason=reason)
            return msgspec.structs.replace(draft, weeks={**draft.weeks, int(name): week})
        case "pause" if name in draft.pauses:
            pause = msgspec.structs.replace(draft.pauses[name], reason=reason)
            return msgspec.structs.replace(draft, pauses={**draft.pauses, name: pause})
        case _:
            return draft


def as_drafted(plan: PlanNow) -> PlanNow:
    """Returns the plan with the order of weeks and the pauses that it would have."""
    pauses = {pause.id: pause for pause in plan.pauses}
    for id, each in plan.draft.pauses.items():
        if each.taken_back:
            pauses.pop(PauseId(id), None)
        else:
            pauses[PauseId(id)] = PauseView(PauseId(id), each.days, each.reason)
    return replace(
        plan,
        path=plan.draft.path.positions if plan.draft.path is not None else plan.path,
        pauses=tuple(sorted(pauses.values(), key=lambda pause: (pause.days.first, pause.id))),
    )


def _in_plan(plans: tuple[PlanView, ...], number: int, course: Practices) -> Practices:
    found = next((view.plan for view in plans if view.plan.week == number), None)
    return practices_of(course, found)
