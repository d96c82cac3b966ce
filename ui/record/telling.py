"""A treatment told to a supervisor, in words: weeks and days instead of dates, and what stands for a name."""

from collections.abc import Iterator

from app.exports.supervision import Case, Labels, Line, Passage, When
from app.vault.calls import Disposition
from ui.text import Words
from ui.wording.endings import called

supervising = Words("supervising")


def labels() -> Labels:
    """Returns what stands in the place of what is taken out."""
    return Labels(
        patient=supervising.tr("[patient]"),
        therapist=supervising.tr("[therapist]"),
        other=supervising.tr("[person {number}]"),
        phone=supervising.tr("[telephone number]"),
        mail=supervising.tr("[mail address]"),
        born=supervising.tr("[date of birth]"),
        day=day_words,
    )


def kinds() -> tuple[tuple[str, str], ...]:
    """Returns (word, what stands in its place) for names that somebody adds."""
    return (
        (supervising.tr("A relative"), supervising.tr("[relative]")),
        (supervising.tr("A place"), supervising.tr("[place]")),
        (supervising.tr("Work"), supervising.tr("[work]")),
        (supervising.tr("Somebody or something else"), supervising.tr("[name]")),
    )


def week_words(when: When) -> str:
    """Returns the week of a day: "Week 3"."""
    match when.phase:
        case "before":
            return supervising.tr("Before the course")
        case "silent-day":
            return supervising.tr("The week of the silent day")
        case "after":
            return supervising.tr("Week {week} after the course").format(week=when.week)
        case _:
            return supervising.tr("Week {week}").format(week=when.week)


def day_words(when: When) -> str:
    """Returns a day as it stands in a sentence: "week 3, day 2"."""
    match when.phase:
        case "before":
            return supervising.tr("%n days before the course", "", when.day)
        case "silent-day":
            return supervising.tr("the week of the silent day, day {day}").format(day=when.day)
        case "after":
            words = supervising.tr("week {week} after the course, day {day}")
            return words.format(week=when.week, day=when.day)
        case _:
            return supervising.tr("week {week}, day {day}").format(week=when.week, day=when.day)


def lines_of(case: Case) -> tuple[Line, ...]:
    """Returns everything that is told, with the names still in it."""
    return tuple(_lines(case))


def _lines(case: Case) -> Iterator[Line]:
    week = day = ""
    for passage in case.passages:
        if (now := week_words(passage.when)) != week:
            week, day = now, ""
            yield Line("week", week)
        if (today := day_words(passage.when)) != day:
            day = today
            yield Line("day", f"{today[:1].upper()}{today[1:]}")
        yield from _passage(passage)


def _passage(passage: Passage) -> Iterator[Line]:
    match passage.kind:
        case "letter":
            yield Line("title", supervising.tr("Letter of the therapist"))
        case "answer":
            yield Line("title", supervising.tr("Letter of the patient"))
        case "practice":
            minutes = supervising.tr("%n minutes", "", int(passage.words[0][0]))
            words = supervising.tr("Practised: {title}, {minutes}")
            yield Line("title", words.format(title=passage.title, minutes=minutes))
            if passage.words[0][1]:
                yield Line("words", passage.words[0][1])
            return
        case "call":
            yield from _call(passage)
            return
        case _:
            yield Line("title", passage.title or supervising.tr("A page"))
    if passage.kind in ("letter", "answer") and passage.title:
        yield Line("label", passage.title)
    for label, text in passage.words:
        if label:
            yield Line("label", label)
        if text:
            yield Line("words", text)
    if passage.spoken:
        yield Line(
            "soft", supervising.tr("%n recordings belong to it; sound is not in this copy.", "", passage.spoken)
        )
    for quote, note in passage.notes:
        yield Line("quote", f"“{quote.strip()}”")
        yield Line("note", supervising.tr("Note of the therapist: {note}").format(note=note.strip()))


def _call(passage: Passage) -> Iterator[Line]:
    yield Line("title", supervising.tr("Asked to be called"))
    if passage.title:
        yield Line("words", passage.title)
    found, reason = passage.words[0]
    known: dict[str, Disposition] = {
        "called": "called",
        "local service": "local service",
        "GP": "GP",
        "none": "none",
    }
    done = called(known.get(found))
    yield Line("note", f"{done}. {reason}" if reason else done)
