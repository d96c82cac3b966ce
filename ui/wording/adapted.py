"""What a therapist bent to a patient, in the same words on both sides: what she reads is what he was shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.course.week import Proposal
from app.model.calendar import SILENT, Stretch, number_at
from app.model.path import told
from app.planning.guidance import Guidance
from app.vault.plans import PlanView
from ui.text import Words
from ui.wording.moments import pause_words
from ui.wording.spared import thing_words

Adapted = Words("Adapted")


@dataclass(frozen=True)
class Line:
    """One thing that was changed.

    Attributes:
        words: What.
        reason: Why, in the therapist's words; possibly nothing.
        said_at: When.
    """

    words: str
    reason: str
    said_at: datetime

    @property
    def quoted(self) -> str:
        """The reason in quotation marks, or nothing."""
        return quoted(self.reason)


def quoted(reason: str) -> str:
    """Returns a reason as the therapist's own words, or nothing when none was given."""
    return Adapted.tr("“{words}”").format(words=reason.strip()) if reason.strip() else ""


def week_words(position: int) -> str:
    """Returns "week 3" or "the silent day"."""
    if position == SILENT:
        return Adapted.tr("the silent day")
    return Adapted.tr("week {week}").format(week=number_at(position))


def path_words(name: str, path: Sequence[int]) -> str:
    """Returns what is otherwise in the order of the weeks."""
    found, who = told(path), _who(name)
    parts = []
    if found.repeated:
        parts.append(Adapted.tr("done again: {weeks}").format(weeks=_listed(found.repeated)))
    if found.left_out:
        parts.append(Adapted.tr("left out: {weeks}").format(weeks=_listed(found.left_out)))
    if found.order:
        short = (str(number) if (number := number_at(each)) is not None else week_words(each) for each in found.order)
        parts.append(Adapted.tr("in this order: {weeks}").format(weeks=", ".join(short)))
    if not parts:
        return Adapted.tr("{name} let the weeks follow each other as in the course again.").format(name=who)
    return Adapted.tr("{name} changed your path; {what}.").format(name=who, what="; ".join(parts))


def plan_words(name: str, week: int, practices: Sequence[Proposal], titles: Mapping[str, str]) -> str:
    """Returns what a week proposes by a therapist's word; without practices it is as the course has it.

    Args:
        name: Whose word.
        week: Its number.
        practices: The main practice first.
        titles: Of practices, by their ids.
    """
    who = _who(name)
    if not practices:
        return Adapted.tr("{name} let week {week} be as in the course again.").format(name=who, week=week)
    listed = "; ".join(
        Adapted.tr("{title}, %n min", "", each.minutes).format(title=titles.get(each.script, each.script))
        for each in practices
    )
    return Adapted.tr("{name} planned week {week} for you: {practices}.").format(
        name=who, week=week, practices=listed
    )


def sparing_words(name: str, needs: Sequence[str]) -> str:
    """Returns what practices are to spare by a therapist's word."""
    who, listed = _who(name), "; ".join(words for need in needs if (words := thing_words(need)))
    if not needs:
        return Adapted.tr("{name} set nothing to be spared any more.").format(name=who)
    return Adapted.tr("{name} set what practices spare for you: {needs}.").format(name=who, needs=listed)


def pause_set_words(name: str, days: Stretch) -> str:
    """Returns that a therapist set a pause."""
    return Adapted.tr("{name} set a pause: {days}.").format(name=_who(name), days=pause_words(days))


def pause_gone_words(name: str, days: Stretch) -> str:
    """Returns that a therapist took a pause back."""
    return Adapted.tr("{name} took the pause back: {days}.").format(name=_who(name), days=pause_words(days))


def given_words(name: str, title: str) -> str:
    """Returns that a therapist recorded a practice."""
    return Adapted.tr("{name} recorded a practice for you: {title}.").format(name=_who(name), title=title)


def lines(guidance: Guidance, titles: Mapping[str, str], courses: Mapping[int, Sequence[Proposal]]) -> list[Line]:
    """Returns everything that was bent, the newest first.

    Args:
        guidance: What was.
        titles: Of practices, by their ids.
        courses: What each week proposes now, the main practice first.
    """
    name = guidance.name_of
    found = [
        Line(pause_set_words(name(each.author), each.days), each.reason, each.said_at) for each in guidance.pauses
    ]
    for given in guidance.given:
        practice = given.practice
        found.append(Line(given_words(name(practice.author), practice.title), practice.purpose, practice.given_at))
    if (path := guidance.path) is not None:
        found.append(Line(path_words(name(path.author), path.positions), path.reason, path.said_at))
    if (sparing := guidance.sparing) is not None:
        found.append(Line(sparing_words(name(sparing.author), sparing.needs), sparing.reason, sparing.said_at))
    found += [_plan_line(name(view.author), view, titles, courses) for view in guidance.plans]
    return sorted(found, key=lambda line: line.said_at, reverse=True)


def _plan_line(
    name: str, view: PlanView, titles: Mapping[str, str], courses: Mapping[int, Sequence[Proposal]]
) -> Line:
    plan = view.plan
    practices = courses.get(plan.week, [Proposal(plan.practice, plan.minutes)]) if plan.practice else ()
    return Line(plan_words(name, plan.week, practices, titles), plan.reason, view.said_at)


def _who(name: str) -> str:
    return name or Adapted.tr("Your therapist")


def _listed(positions: Sequence[int]) -> str:
    return ", ".join(week_words(position) for position in positions)
