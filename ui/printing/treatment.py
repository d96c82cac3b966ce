"""A treatment as a document for the hospital's record: week by week, from the therapist's side."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QTextDocument

from app.course.pack import Course
from app.errors import CourseError
from app.exports.booklet import stretches
from app.exports.package import Part
from app.exports.telling import Told
from app.exports.treatment import Reason, Treatment
from app.model.calendar import local_day
from app.model.changes import PlanChanged
from app.vault.calls import CallView
from app.vault.dispositions import Disposed
from app.vault.letters import LetterRow
from app.vault.shared_entries import SharedEntry
from ui.printing.binding import Binder, Leaf
from ui.printing.document import Sheet
from ui.printing.everything import contents
from ui.printing.pieces import with_year, write_answer, write_note, write_numbers, write_practice, write_spoken
from ui.text import Words
from ui.wording.dates import clock_time, local, spoken
from ui.wording.effects import weight_words
from ui.wording.endings import called, reason_words
from ui.wording.names import together
from ui.wording.spared import thing_words

translate = QCoreApplication.translate
treatment = Words("treatment")

_WEIGHT: Final = 12.0
SILENT: Final = 7
"""The calendar week of the silent day."""
Thing = SharedEntry | LetterRow | CallView


def treatment_part(of: Treatment, course: Course, dots: float, name: str) -> Part:
    """Returns the part that writes the document.

    Args:
        of: What is told.
        course: Its weeks and practices have titles.
        dots: Of `ui.printing.document.screen_dots`.
        name: Of the file.
    """

    def write(folder: Path, told: Told) -> None:
        pages = TreatmentPages(of, course)
        Binder(folder / name, pages.title(), dots, told).write(pages.cover(), pages.leaves(), contents)

    return Part(max(1, len(of.entries) + len(of.letters)), _WEIGHT, write)


class TreatmentPages:
    """Puts a treatment into words.

    Args:
        of: What is told.
        course: Its weeks and practices have titles.
    """

    def __init__(self, of: Treatment, course: Course) -> None:
        self._of = of
        self._course = course

    def title(self) -> str:
        """Returns the title of the document."""
        return translate("treatment", "{name}: a treatment in Haven").format(name=self._of.patient.name)

    def cover(self) -> QTextDocument:
        """Returns the first page."""
        of, sheet = self._of, Sheet(self.title())
        kind = translate("treatment", "Mindfulness-based cognitive therapy at home, guided in writing")
        last = of.ending.on_day if of.ending is not None else of.until
        names = together((person.name for person in of.therapists), "")
        below = [
            kind,
            translate("treatment", "{first} to {last}").format(first=with_year(of.began), last=with_year(last)),
            translate("treatment", "With {therapists}").format(therapists=names),
            treatment.tr("%n shared pages", "", len(of.entries)),
            treatment.tr("%n letters", "", len(of.letters)),
        ]
        if of.practices:
            below.append(treatment.tr("Practised %n times", "", len(of.practices)))
        elif not of.practice_shared:
            below.append(translate("treatment", "The practice log was not shared."))
        below.append(
            translate(
                "treatment",
                "What is in it was shared with the therapist and not withdrawn, or written by the therapist. "
                "Sound is not in it.",
            )
        )
        sheet.cover(of.patient.name, below)
        return sheet.document

    def leaves(self) -> Iterator[Leaf]:
        """Yields the course of the treatment, and then its weeks and months, each made when it is its turn."""
        title = translate("treatment", "The course of the treatment")
        yield Leaf(title, self._course_of_it(title), 1)
        things: list[Thing] = [*self._of.entries, *self._of.letters, *self._of.calls]
        things.sort(key=lambda thing: (_when(thing), _name(thing)))
        moments = [*map(_when, things), *(practice.started_at for practice in self._of.practices)]
        if not moments:
            return
        first, last = local_day(min(moments)), local_day(max(moments))
        for kind, number, begins, after in stretches(self._of.began, first, last, self._of.stretches, self._of.path):
            here = [thing for thing in things if begins <= local_day(_when(thing)) < after]
            practices = [one for one in self._of.practices if begins <= local_day(one.started_at) < after]
            if not here and not practices:
                continue
            title = self._named(kind, number, begins)
            sheet = Sheet(title)
            sheet.heading(title)
            day = ""
            for thing in here:
                if (now := with_year(local(_when(thing)).date())) != day:
                    day = now
                    sheet.day(day)
                self._write(sheet, thing)
            if practices:
                sheet.day(translate("treatment", "Practices that were shared"))
                for practice in practices:
                    write_practice(sheet, practice)
            yield Leaf(title, sheet.document, len(here))

    def _course_of_it(self, title: str) -> QTextDocument:
        of, sheet = self._of, Sheet(title)
        sheet.heading(title)
        if of.ending is not None:
            ended = translate("treatment", "Last day: {day} ({reason}).")
            sheet.text(ended.format(day=with_year(of.ending.on_day), reason=reason_words(of.ending.reason)))
            if of.ending.words.strip():
                sheet.letter(of.ending.words.strip())
        else:
            sheet.text(translate("treatment", "The treatment goes on."))
        if of.plans or of.reasons:
            sheet.subheading(translate("treatment", "What was planned otherwise than the course"))
            for plan in of.plans:
                sheet.text(self._planned(plan))
            for reason in of.reasons:
                sheet.text(_bent(reason))
        if of.pauses:
            sheet.subheading(translate("treatment", "Pauses"))
            for pause in of.pauses:
                sheet.text(_paused(pause.days.first, pause.days.last, pause.reason))
        if safety := [one for one in of.disposed if one.about == "safety item"]:
            sheet.subheading(translate("treatment", "What was done about answers to safety items"))
            titles = {entry.entry: entry.title for entry in of.entries}
            for one in safety:
                title = titles.get(one.entry, "") if one.entry is not None else ""
                sheet.text(f"{title} · {_done(one)}" if title else _done(one))
        if of.effects:
            sheet.subheading(translate("treatment", "Unwanted effects"))
            for effect in of.effects:
                parts = [_day(effect.began), effect.what, weight_words(effect.weight), effect.done]
                if effect.over:
                    parts.append(translate("treatment", "over since {day}").format(day=_day(effect.over)))
                sheet.text(" · ".join(part for part in parts if part.strip()))
        return sheet.document

    def _planned(self, plan: PlanChanged) -> str:
        if not plan.practice:
            words = translate("treatment", "Week {week}: as the course has it").format(week=plan.week)
        else:
            wanted = [(plan.practice, plan.minutes), *(plan.also or ())]
            practices = (
                translate("treatment", "{practice}, {minutes} min").format(practice=self._script(id), minutes=minutes)
                for id, minutes in wanted
            )
            words = translate("treatment", "Week {week}: {practices}")
            words = words.format(week=plan.week, practices="; ".join(practices))
        return _because(words, plan.reason)

    def _script(self, id: str) -> str:
        try:
            return self._course.script(id, spoken()).title
        except CourseError:
            return id

    def _named(self, kind: Literal["before", "week", "silent-day", "month"], number: int, begins: date) -> str:
        match kind:
            case "before":
                return translate("treatment", "Before the course")
            case "silent-day":
                return translate("treatment", "Between week 6 and week 7: the silent day")
            case "month":
                month = QLocale().standaloneMonthName(begins.month, QLocale.FormatType.LongFormat)
                return f"{month[:1].upper()}{month[1:]} {begins.year}"
            case _:
                return translate("treatment", "Week {number}").format(number=number)

    def _write(self, sheet: Sheet, thing: Thing) -> None:
        if isinstance(thing, CallView):
            _write_call(sheet, thing, [one for one in self._of.disposed if one.asked == thing.id])
        elif isinstance(thing, LetterRow):
            self._write_letter(sheet, thing)
        else:
            self._write_entry(sheet, thing)

    def _write_entry(self, sheet: Sheet, entry: SharedEntry) -> None:
        sheet.subheading(entry.title or translate("treatment", "A page"))
        sheet.soft(clock_time(entry.written_at))
        spoken_here = self._of.spoken.get(entry.change, ())
        if not spoken_here and all(
            one.number is not None and not one.text.strip() and not one.words for one in entry.answers
        ):
            write_numbers(sheet, entry.answers)
        else:
            for answer in entry.answers:
                write_answer(sheet, answer)
        write_spoken(sheet, spoken_here)
        for note in self._of.notes.get(entry.entry, ()):
            write_note(sheet, note)

    def _write_letter(self, sheet: Sheet, letter: LetterRow) -> None:
        author = self._of.author(letter)
        name = author.name if author is not None else translate("treatment", "a colleague")
        sheet.subheading(translate("treatment", "Letter from {name}").format(name=name))
        if letter.subject.strip():
            sheet.label(letter.subject.strip())
        if letter.text.strip():
            sheet.letter(letter.text.strip())
        write_spoken(sheet, self._of.spoken.get(letter.change, ()))


def _write_call(sheet: Sheet, call: CallView, done: Sequence[Disposed]) -> None:
    sheet.subheading(translate("treatment", "Asked to be called"))
    if call.line.strip():
        sheet.letter(call.line.strip())
    for one in done:
        sheet.text(_done(one))
    if not done:
        sheet.text(called(None))


def _done(one: Disposed) -> str:
    """Returns one word of what was done: when, by whom, what, and why."""
    when = with_year(local(one.at).date())
    name = one.by or translate("treatment", "a colleague")
    words = translate("treatment", "{day}, {time}, {name}: {done}")
    return _because(words.format(day=when, time=clock_time(one.at), name=name, done=called(one.done)), one.reason)


def _bent(reason: Reason) -> str:
    what = reason.what
    match reason.kind:
        case "weeks":
            words, what = translate("treatment", "The weeks were walked in another order: {what}"), _weeks(what)
        case "spared":
            words = translate("treatment", "Practices spare: {what}")
            what = tuple(thing_words(need) or need for need in what)
        case _:
            words = translate("treatment", "A practice was recorded for this treatment: {what}")
    return _because(words.format(what=", ".join(what)), reason.reason)


def _weeks(positions: Sequence[str]) -> tuple[str, ...]:
    """Returns what calendar weeks hold: the week of the silent day stands between 6 and 7."""
    silent = translate("treatment", "the silent day")
    held = {position: silent if position == SILENT else str(position - (position > SILENT)) for position in range(10)}
    return tuple(held[int(position)] for position in positions)


def _paused(first: date, last: date | None, reason: str) -> str:
    if last is None:
        words = translate("treatment", "From {first} on").format(first=with_year(first))
    else:
        words = translate("treatment", "{first} to {last}").format(first=with_year(first), last=with_year(last))
    return _because(words, reason)


def _day(noted: str) -> str:
    """Returns a day of the register in words; what is no day stands as it was noted."""
    try:
        return with_year(date.fromisoformat(noted))
    except ValueError:
        return noted


def _because(words: str, reason: str) -> str:
    return f"{words}. {reason.strip()}" if reason.strip() else words


def _when(thing: Thing) -> datetime:
    if isinstance(thing, SharedEntry):
        return thing.written_at
    return thing.sent_at if isinstance(thing, LetterRow) else thing.asked_at


def _name(thing: Thing) -> str:
    if isinstance(thing, SharedEntry):
        return thing.entry
    return thing.letter if isinstance(thing, LetterRow) else thing.id
