"""What is about to change in a plan, in the words in which the patient will read it; and where it is."""

from dataclasses import dataclass

from app.course.week import Proposal
from app.letters.checking import Written
from app.model.calendar import SILENT
from app.model.states import DeliveryState
from app.review import drafting
from ui.review.plan_scene import Scene
from ui.text import Words
from ui.wording import adapted, dates

plan = Words("plan")


@dataclass(frozen=True)
class Change:
    """One thing that is about to change.

    Attributes:
        part: As `app.review.drafting.dropped` names it.
        words: As she will read it.
        reason: Why, as typed so far.
    """

    part: str
    words: str
    reason: str


def changes(scene: Scene) -> tuple[Change, ...]:
    """Returns what is about to change, the order of weeks first."""
    now, draft, name = scene.plan, scene.plan.draft, scene.name
    titles, found = {kind.id: kind.title for kind in scene.kinds}, list[Change]()
    if draft.path is not None:
        found.append(Change("path", adapted.path_words(name, draft.path.positions), draft.path.reason))
    for number, week in sorted(draft.weeks.items()):
        practices: tuple[Proposal, ...] = ()
        if week.practice:
            practices = drafting.practices_drafted(now, number, scene.course[number])
        found.append(Change(f"week {number}", adapted.plan_words(name, number, practices, titles), week.reason))
    if draft.sparing is not None:
        found.append(Change("sparing", adapted.sparing_words(name, draft.sparing.needs), draft.sparing.reason))
    for id, pause in draft.pauses.items():
        say = adapted.pause_gone_words if pause.taken_back else adapted.pause_set_words
        found.append(Change(f"pause {id}", say(name, pause.days), pause.reason))
    return tuple(found)


def written(scene: Scene) -> tuple[tuple[Written, str], ...]:
    """Returns every word of the therapist's that she will read, each with where it stands."""
    draft = scene.plan.draft
    why = plan.tr("in why you change this: “{change}”")
    return (
        *((Written(each.part, each.reason), why.format(change=each.words.rstrip("."))) for each in changes(scene)),
        (Written("title", draft.title), plan.tr("in what your recording is called")),
        (Written("purpose", draft.purpose), plan.tr("in what your recording is for")),
    )


def week_name(scene: Scene, place: int) -> str:
    """Returns for instance "Week 3 · The breath", of a calendar week of the path as it would be.

    The silent day has no number, and its name is its title.
    """
    position = scene.drafted.path[place]
    words = adapted.week_words(position)
    words = words[:1].upper() + words[1:]
    if position == SILENT:
        return words
    return plan.tr("{week} · {title}").format(week=words, title=scene.titles[position])


def week_days(scene: Scene, place: int) -> str:
    """Returns from when until when a calendar week is, or that nobody knows it yet."""
    then = scene.drafted
    first = then.begins(place)
    if first is None:
        return plan.tr("after the pause")
    return plan.tr("from {day}").format(day=dates.full_day(first))


def practices_line(scene: Scene, practices: tuple[Proposal, ...]) -> str:
    """Returns practices with their minutes in one line."""
    titles = {kind.id: kind.title for kind in scene.kinds}
    return "; ".join(
        plan.tr("{title}, %n min", "", each.minutes).format(title=titles.get(each.script, each.script))
        for each in practices
    )


def state(scene: Scene) -> str:
    """Returns when something was put into the plan last, and where it is; nothing when nothing was."""
    now = scene.plan
    if now.put_at is None or now.delivery is None:
        return ""
    when = dates.day_and_time(now.put_at, now.today)
    match now.delivery.state:
        case DeliveryState.KEPT if scene.waits:
            where = plan.tr("kept here until the six digits are compared")
        case DeliveryState.KEPT:
            where = plan.tr("kept on this computer, not yet delivered")
        case DeliveryState.DELIVERED:
            where = plan.tr("delivered to the clinic")
        case DeliveryState.RECEIVED:
            where = plan.tr("on your patient's computer")
        case DeliveryState.OPENED:
            where = plan.tr("opened by your patient")
    return plan.tr("Last put into the plan {when} · {where}").format(when=when, where=where)
