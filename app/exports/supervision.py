"""A treatment told to a supervisor: without names, in weeks and days, and only while the patient agrees.

Sound is never in it. Nothing is kept before a person looked at every replacement.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from app.clock import Clock
from app.exports.numbers import dates_in, is_birth, mails_in, phones_in
from app.exports.pseudonyms import Piece, Replacement, forms_of, occurring, replaced
from app.exports.treatment import Treatment, Treatments
from app.model.calendar import days_without, local_day, week_of
from app.model.changes import Answer
from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.people import People
from app.vault.uses import Uses, UseView

_WEEK_DAYS = 7

Kind = Literal["entry", "letter", "answer", "practice", "call"]
"""What a passage is: her page, a letter of a therapist, a letter of hers, a practice, a wish to be called."""
Style = Literal["week", "day", "title", "label", "words", "quote", "note", "soft"]
"""How a line is read."""


class When(NamedTuple):
    """A day, told by the course.

    Attributes:
        phase: "before" the course, in it, in the week of the silent day, or "after" it.
        week: Of the course; after it, which week after.
        day: Of the week, from 1; before the course, how many days before.
    """

    phase: Literal["before", "course", "silent-day", "after"]
    week: int
    day: int


@dataclass(frozen=True)
class Passage:
    """Something that was written or done.

    Attributes:
        when: On which day.
        kind: What it is.
        title: What it is called.
        words: (question, answer) or ("", text).
        notes: (passage, note) that a therapist wrote to it.
        spoken: How many recordings belong to it, which are not in it.
    """

    when: When
    kind: Kind
    title: str
    words: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...] = ()
    spoken: int = 0


@dataclass(frozen=True)
class Case:
    """A treatment as it is told.

    Attributes:
        treatment: Whose names are taken out.
        people: Everybody else whose name is known here.
        passages: In the order of time.
        agreed: Her choice, which allows it.
    """

    treatment: Treatment
    people: tuple[str, ...]
    passages: tuple[Passage, ...]
    agreed: UseView


@dataclass(frozen=True)
class Line:
    """A line as it is read.

    Attributes:
        style: How.
        text: With names.
    """

    style: Style
    text: str


@dataclass(frozen=True)
class Shown:
    """A line without names.

    Attributes:
        style: How it is read.
        pieces: Its text, with every replacement marked.
    """

    style: Style
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Labels:
    """What stands in the place of what is taken out.

    Attributes:
        patient, therapist: For these two.
        other: For somebody else; has "{number}" in it.
        phone, mail, born: For a telephone number, a mail address, a date of birth.
        day: Says a day by the course.
    """

    patient: str
    therapist: str
    other: str
    phone: str
    mail: str
    born: str
    day: Callable[[When], str]


class Supervision:
    """Reads treatments for a supervisor."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._people = People(db)
        self._treatments = Treatments(db, clock)
        self._uses = Uses(db)

    def of(self, person: PersonId) -> Case | None:
        """Returns a patient's treatment, or None while she does not agree or is not in the reader's care."""
        treatment = self._treatments.of(person)
        if treatment is None or treatment.patient.stream is None:
            return None
        agreed = self._uses.of(treatment.patient.stream, "supervision")
        if agreed is None or not agreed.allowed:
            return None
        told = (note.therapist_name for notes in treatment.notes.values() for note in notes)
        known = (each.name for each in self._people.all() if each.id not in (treatment.patient.id, treatment.me.id))
        others = tuple(dict.fromkeys(name for name in (*known, *told) if name.strip() and name != treatment.me.name))
        passages = tuple(passage for _, passage in sorted(_passages(treatment), key=lambda found: found[0]))
        return Case(treatment, others, passages, agreed)


def when(treatment: Treatment, day: date) -> When:
    """Returns where a day lies in a treatment; the days of its pauses count for nobody."""
    began, pauses = treatment.began, treatment.stretches
    if day < began:
        return When("before", 0, (began - day).days)
    count = days_without(began, day, pauses)
    position, number = divmod(count, _WEEK_DAYS)
    if position >= len(treatment.path):
        return When("after", position - len(treatment.path) + 1, number + 1)
    week = week_of(began, day, pauses, treatment.path)
    return When("silent-day" if week.silent_day else "course", week.number, number + 1)


def proposed(case: Case, texts: Sequence[str], labels: Labels) -> tuple[Replacement, ...]:
    """Returns what is taken out before anybody named more: known names, and what has the form of a number or a date.

    Args:
        case: Whose people are known.
        texts: Everything that is told.
        labels: What stands in their place.
    """
    treatment = case.treatment
    found = [*forms_of(treatment.patient.name, labels.patient), *forms_of(treatment.me.name, labels.therapist)]
    for number, name in enumerate(case.people, 1):
        found += forms_of(name, labels.other.format(number=number))
    found += [Replacement(words, labels.mail, "mail") for words in mails_in(texts)]
    found += [Replacement(words, labels.phone, "phone") for words in phones_in(texts)]
    for dated in dates_in(texts, treatment.began):
        if is_birth(dated, treatment.began):
            found.append(Replacement(dated.words, labels.born, "born"))
        else:
            found.append(Replacement(dated.words, labels.day(when(treatment, dated.day)), "date"))
    there = set(occurring(found, texts))
    return tuple(dict.fromkeys(each for each in found if each in there or is_fixed(each, labels)))


def shown(lines: Iterable[Line], replacements: Sequence[Replacement]) -> tuple[Shown, ...]:
    """Returns lines without what is taken out."""
    return tuple(Shown(line.style, replaced(line.text, replacements)) for line in lines)


def counts(lines: Iterable[Shown]) -> dict[str, int]:
    """Returns how often each of the words was replaced."""
    found: dict[str, int] = {}
    for line in lines:
        for piece in line.pieces:
            if piece.original is not None:
                found[piece.original] = found.get(piece.original, 0) + 1
    return found


def is_fixed(replacement: Replacement, labels: Labels) -> bool:
    """Says whether it stays: the patient agreed to be without her name, so no form of it can be let in."""
    return replacement.kind == "name" and replacement.by == labels.patient


def _passages(treatment: Treatment) -> Iterator[tuple[datetime, Passage]]:
    def at(moment: datetime) -> When:
        return when(treatment, local_day(moment))

    for entry in treatment.entries:
        notes = tuple((note.quote, note.text) for note in treatment.notes.get(entry.entry, ()))
        words = tuple((answer.prompt, _said(answer)) for answer in entry.answers if not answer.is_empty)
        spoken = len(treatment.spoken.get(entry.change, ()))
        yield entry.written_at, Passage(at(entry.written_at), "entry", entry.title, words, notes, spoken)
    for letter in treatment.letters:
        kind: Kind = "answer" if letter.author == treatment.patient.id else "letter"
        spoken = len(treatment.spoken.get(letter.change, ()))
        text = ("", letter.text.strip())
        yield letter.sent_at, Passage(at(letter.sent_at), kind, letter.subject.strip(), (text,), (), spoken)
    for practice in treatment.practices:
        minutes = max(1, round(practice.done_s / 60))
        words = ((str(minutes), practice.line.strip()),)
        yield practice.started_at, Passage(at(practice.started_at), "practice", practice.title, words)
    for call in treatment.calls:
        done = ((call.disposition or "", call.reason.strip()),)
        yield call.asked_at, Passage(at(call.asked_at), "call", call.line.strip(), done)


def _said(answer: Answer) -> str:
    parts = [", ".join(answer.words), "" if answer.number is None else f"{answer.number} / 10", answer.text.strip()]
    return "\n".join(part for part in parts if part)
