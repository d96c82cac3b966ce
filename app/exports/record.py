"""A treatment as a FHIR R4 Bundle for the hospital's record, from the therapist's side.

What she shared, what was written to it, and what was done: dates, counts and words, and nothing that a program made
of them. The course of the treatment is an EpisodeOfCare and a CarePlan; unwanted effects are AdverseEvents.
"""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import IO, Final
from uuid import UUID, uuid5

from app.course.pack import Course
from app.exports.fhir_parts import (
    Parts,
    id_of,
    letter_id,
    patient,
    person_reference,
    practitioner,
    shared,
    urn,
    with_quote,
    write_resources,
)
from app.exports.package import Part
from app.exports.telling import Told
from app.exports.treatment import Reason, Treatment
from app.forms.resource import Raw
from app.model.calendar import number_at
from app.model.changes import PlanChanged
from app.vault.calls import CallView
from app.vault.dispositions import Disposed
from app.vault.letters import LetterRow
from app.vault.people import Person

RECORD_NAME: Final = "haven-record-fhir.json"
_TITLE: Final = "Mindfulness-based cognitive therapy, at home, guided in writing"
_DONE: Final = {
    "called": "called back",
    "local service": "handed over to a local service",
    "GP": "handed over to the general practitioner",
    "none": "nothing was done",
}


def record_part(treatment: Treatment, course: Course, now: datetime) -> Part:
    """Returns the part that writes the bundle."""

    def write(folder: Path, told: Told) -> None:
        with (folder / RECORD_NAME).open("w", encoding="utf-8") as file:
            write_record(file, treatment, course, now=now, told=told)

    steps = len(treatment.entries) + len(treatment.letters) + len(treatment.practices)
    return Part(max(1, steps), 1.5, write)


def write_record(file: IO[str], treatment: Treatment, course: Course, *, now: datetime, told: Told) -> None:
    """Writes the bundle.

    Args:
        file: Opened for text.
        treatment: What is told.
        course: Its forms go with the answers to them.
        now: When.
        told: Is told of each entry, letter and practice.
    """
    write_resources(file, _Record(treatment, course, told).resources(), now)


class _Record:
    """Makes the resources one after the other."""

    def __init__(self, treatment: Treatment, course: Course, told: Told) -> None:
        self._of = treatment
        self._told = told
        self._parts = Parts(course, id_of(treatment.patient.id))
        self._me = person_reference(treatment.me)

    def resources(self) -> Iterator[Raw]:
        yield patient(self._of.patient)
        for therapist in self._of.therapists:
            yield practitioner(therapist)
        for form in sorted({entry.form for entry in self._of.entries}):
            found = self._parts.form(form)
            if found is not None:
                yield found
        yield self._episode()
        yield self._plan()
        for entry in self._of.entries:
            self._told.step()
            yield self._parts.response(entry, shared())
            yield from self._parts.numbers(entry, shared())
        for letter in self._of.letters:
            self._told.step()
            yield self._letter(letter)
        yield from self._notes()
        for practice in self._of.practices:
            self._told.step()
            yield self._parts.practice(practice)
        for call in self._of.calls:
            yield self._call(call)
        yield from self._safety()
        yield from self._effects()

    def _episode(self) -> Raw:
        return {
            "resourceType": "EpisodeOfCare",
            "id": self._named("episode"),
            "status": "active" if self._of.ending is None else "finished",
            "patient": self._parts.subject,
            "period": self._period(),
            "careManager": self._me,
        }

    def _plan(self) -> Raw:
        ending = self._of.ending
        notes = [self._note(f"Week {plan.week}: {_planned(plan)}", plan.reason) for plan in self._of.plans]
        for reason in self._of.reasons:
            words = {
                "weeks": f"Order of the weeks: {', '.join(_weeks(reason))}",
                "spared": f"Practices spare: {', '.join(reason.what) or 'nothing'}",
                "given": f"A practice recorded for this treatment: {', '.join(reason.what)}",
            }
            notes.append(self._note(words[reason.kind], reason.reason))
        for pause in self._of.pauses:
            until = pause.days.last.isoformat() if pause.days.last is not None else "open"
            notes.append(self._note(f"Pause from {pause.days.first.isoformat()} until {until}", pause.reason))
        if ending is not None:
            notes.append(self._note(f"Ended on {ending.on_day.isoformat()} ({ending.reason})", ending.words))
        found: Raw = {
            "resourceType": "CarePlan",
            "id": self._named("plan"),
            "status": "active" if ending is None else "completed",
            "intent": "plan",
            "title": _TITLE,
            "subject": self._parts.subject,
            "period": self._period(),
            "author": self._me,
        }
        if notes:
            found["note"] = notes
        return found

    def _letter(self, letter: LetterRow) -> Raw:
        author = self._of.author(letter)
        hers = letter.author == self._of.patient.id
        others = [person_reference(each) for each in self._of.therapists] if hers else []
        sender = self._parts.subject if hers else _known(author)
        id = letter_id(letter.letter, letter.author)
        found = self._parts.said(id, letter.text, letter.sent_at, sender, others)
        if letter.subject.strip():
            found["topic"] = {"text": letter.subject.strip()}
        return found

    def _notes(self) -> Iterator[Raw]:
        letters = {letter.letter: letter for letter in self._of.letters}
        for entry, notes in self._of.notes.items():
            for note in notes:
                letter, author = letters[note.letter], self._of.author_of(note)
                found = self._parts.said(id_of(note.id), note.text, letter.sent_at, person_reference(author), [])
                found = with_quote(found, note.quote)
                found["partOf"] = [{"reference": urn(letter_id(letter.letter, letter.author))}]
                found["about"] = [{"reference": urn(id_of(entry))}]
                yield found

    def _call(self, call: CallView) -> Raw:
        others = [person_reference(each) for each in self._of.therapists]
        found = self._parts.said(id_of(call.id), call.line, call.asked_at, self._parts.subject, others)
        found["topic"] = {"text": "Wishes to be called"}
        done = [one for one in self._of.disposed if one.asked == call.id]
        if done:
            found["note"] = [self._done(one) for one in done]
        return found

    def _done(self, one: Disposed) -> Raw:
        found = self._note(_DONE.get(one.done, one.done), one.reason)
        return found | {"time": one.at.isoformat(), "authorReference": self._reference(one)}

    def _reference(self, one: Disposed) -> Raw:
        """Returns who said it; of somebody who is not known here nobody else is named in her place."""
        author = next((each for each in self._of.therapists if each.id == one.author), None)
        return {"display": one.by} if author is None and one.by else _known(author)

    def _safety(self) -> Iterator[Raw]:
        """Yields what was done about answers to safety items, each word of it at the page that held the answer."""
        pages = {entry.entry for entry in self._of.entries}
        for one in self._of.disposed:
            if one.about != "safety item":
                continue
            words = self._note(_DONE.get(one.done, one.done), one.reason)["text"]
            found = self._parts.said(id_of(one.id), words, one.at, self._reference(one), [])
            found["topic"] = {"text": "What was done about an answer to a safety item"}
            if one.entry is not None and one.entry in pages:
                found["about"] = [{"reference": urn(id_of(one.entry))}]
            yield found

    def _effects(self) -> Iterator[Raw]:
        for effect in self._of.effects:
            found: Raw = {
                "resourceType": "AdverseEvent",
                "id": str(uuid5(UUID(id_of(self._of.patient.id)), effect.id)),
                "actuality": "actual",
                "subject": self._parts.subject,
                "event": {"text": effect.what or "-"},
                "recordedDate": effect.noted_at.isoformat(),
                "recorder": self._me,
            }
            if effect.weight:
                found["severity"] = {"text": effect.weight}
            if _is_day(effect.began):
                found["date"] = effect.began
            told = [effect.done, f"over on {effect.over}" if effect.over else ""]
            if any(told):
                found["outcome"] = {"text": "; ".join(filter(None, told))}
            yield found

    def _period(self) -> Raw:
        period = {"start": self._of.began.isoformat()}
        if self._of.ending is not None:
            period["end"] = max(self._of.ending.on_day, self._of.began).isoformat()
        return period

    def _note(self, what: str, why: str) -> Raw:
        return {"text": f"{what}. {why.strip()}" if why.strip() else what}

    def _named(self, what: str) -> str:
        return str(uuid5(UUID(id_of(self._of.patient.id)), what))


def _weeks(reason: Reason) -> tuple[str, ...]:
    """Returns what the calendar weeks of her path hold, when it is about them."""
    numbers = [number_at(int(position)) for position in reason.what] if reason.kind == "weeks" else []
    return tuple("silent day" if number is None else str(number) for number in numbers)


def _planned(plan: PlanChanged) -> str:
    if not plan.practice:
        return "as the course has it"
    others = [(plan.practice, plan.minutes), *(plan.also or ())]
    return "; ".join(f"{practice}, {minutes} minutes" for practice, minutes in others)


def _known(person: Person | None) -> Raw:
    return person_reference(person) if person is not None else {"display": "-"}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
