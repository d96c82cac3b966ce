"""A hand-over to begin from, in words: facts that stand here already, for the therapist to change as she likes."""

from datetime import date

from app.review.handover import HandOverFacts
from ui.review.words import letter_due
from ui.text import Words
from ui.wording.dates import day_and_month, full_day

handover = Words("handover")


def begin_with(facts: HandOverFacts, today: date) -> str:
    """Returns the facts, a line for each that there is."""
    return "\n".join(line for line in (*_course(facts, today), *_open(facts)) if line)


def _course(facts: HandOverFacts, today: date) -> list[str]:
    lines = [handover.tr("Hand-over of {name}, {day}").format(name=facts.name, day=full_day(today))]
    if facts.silent_day:
        lines.append(handover.tr("It is the week of the silent day."))
    elif facts.week is not None:
        lines.append(handover.tr("Week {week} of the course.").format(week=facts.week))
    if facts.paused_until is not None:
        lines.append(handover.tr("In a pause until {day}.").format(day=day_and_month(facts.paused_until)))
    if facts.last_letter is None:
        lines.append(handover.tr("No letter was written yet."))
    else:
        lines.append(handover.tr("The last letter is of {day}.").format(day=day_and_month(facts.last_letter)))
    if facts.due is not None:
        due = letter_due(facts.due, today, overdue=facts.overdue)
        lines.append(handover.tr("The next letter is due: {day}.").format(day=due))
    if facts.new_entries:
        lines.append(handover.tr("%n pages were shared since my last letter.", "", facts.new_entries))
    return lines


def _open(facts: HandOverFacts) -> list[str]:
    lines = []
    for day, line in facts.calls:
        words = handover.tr("Asked to be called on {day}, not answered yet").format(day=day_and_month(day))
        lines.append(handover.tr("{words}: “{line}”").format(words=words, line=line) if line else f"{words}.")
    if facts.safety:
        lines.append(
            handover.tr("%n answers to safety questions wait for a word on what was done.", "", facts.safety)
        )
    lines += [handover.tr("Promised: {words}").format(words=words) for words in facts.promises]
    for what, began in facts.effects:
        words = handover.tr("Unwanted effect since {day}: {what}")
        lines.append(words.format(day=day_and_month(began), what=what))
    if facts.spared:
        needs = ", ".join(need_words(need) for need in facts.spared)
        lines.append(handover.tr("Practices spare: {needs}").format(needs=needs))
    return lines


def need_words(need: str) -> str:
    """Returns what is spared, in words; one that is not known stands as it is."""
    known = {
        "arm": handover.tr("arm or shoulder"),
        "lymphoedema": handover.tr("lymphoedema"),
        "bones": handover.tr("bones"),
        "balance": handover.tr("balance or neuropathy"),
        "breath": handover.tr("breath"),
        "belly": handover.tr("belly or stoma"),
        "flat": handover.tr("cannot lie flat"),
    }
    return known.get(need, need)
