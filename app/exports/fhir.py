"""Her diary, letters and practices as a FHIR R4 Bundle (https://hl7.org/fhir/R4/bundle.html), for a hospital.

It says what she answered, and nothing that somebody or something concluded from it. What she kept for herself is
marked: security label R (restricted) and the tag `private`.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import IO, Final
from uuid import UUID, uuid5

from app.course.pack import Course
from app.exports.fhir_parts import (
    NAMES,
    SHARING,
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
from app.exports.spoken import Said, said_to
from app.exports.telling import Told
from app.forms.resource import Raw
from app.model.ids import EntryId, PersonId
from app.vault.database import Database
from app.vault.entries import EntryRows, OwnEntry
from app.vault.moments import from_micros
from app.vault.people import People
from app.vault.practices import PracticeRows

_CONFIDENTIALITY: Final = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
_MEDIA: Final = "http://terminology.hl7.org/CodeSystem/media-type"


def write_bundle(file: IO[str], db: Database, course: Course, language: str, *, now: datetime, told: Told) -> None:
    """Writes the bundle.

    Args:
        file: Opened for text.
        db: A connection that shows one state.
        course: Its forms go with the answers to them.
        language: "en" or "nl".
        now: When.
        told: Is told of each entry, letter and practice.
    """
    write_resources(file, _Writer(db, course, language, told).resources(), now)


class _Writer:
    """Makes the resources one after the other."""

    def __init__(self, db: Database, course: Course, language: str, told: Told) -> None:
        self._db = db
        self._language = language
        self._told = told
        self._people = {person.id: person for person in People(db).all()}
        self._me = People(db).me()
        self._parts = Parts(course, id_of(self._me.id) if self._me else str(NAMES))

    def resources(self) -> Iterator[Raw]:
        yield patient(self._me)
        for person in self._people.values():
            if person.role == "therapist":
                yield practitioner(person)
        for (form,) in self._db.rows("SELECT DISTINCT form FROM entries WHERE removed IS NULL ORDER BY form"):
            found = self._parts.form(form)
            if found is not None:
                yield found
        yield from self._entries()
        yield from self._letters()
        yield from self._notes()
        yield from self._practices()

    def _entries(self) -> Iterator[Raw]:
        rows = EntryRows(self._db)
        for (entry,) in self._db.each(
            "SELECT entry FROM entries WHERE written IS NOT NULL AND removed IS NULL ORDER BY written, entry"
        ):
            self._told.step()
            own = rows.newest(EntryId(entry))
            if own is not None:
                yield self._parts.response(own, _meta(own))
                yield from self._parts.numbers(own, _meta(own))
                yield from self._spoken(own)

    def _spoken(self, own: OwnEntry) -> Iterator[Raw]:
        """Yields each recording of an entry, by the name of its file: the sound itself is taken along beside it."""
        for each in said_to(self._db, "entry", own.entry):
            yield {
                "resourceType": "Media",
                "id": str(uuid5(UUID(own.entry), each.blob.hex())),
                "meta": _meta(own),
                "partOf": [{"reference": urn(id_of(own.entry))}],
                "status": "completed",
                "type": {"coding": [{"system": _MEDIA, "code": "audio"}]},
                "subject": self._parts.subject,
                "createdDateTime": each.at.isoformat(),
                "operator": self._parts.subject,
                "duration": each.milliseconds / 1000,
                "content": _attachment(each),
            }

    def _letters(self) -> Iterator[Raw]:
        for letter, author, subject, text, sent in self._db.each(
            "SELECT letter, author, subject, text, sent FROM letters ORDER BY sent, letter, author"
        ):
            self._told.step()
            found = self._said(letter_id(letter, author), author, sent, text)
            heard = [each for each in said_to(self._db, "letter", letter) if each.author == author]
            if heard and not text.strip():
                found["payload"] = []
            found["payload"] += [{"contentAttachment": _attachment(each)} for each in heard]
            if subject.strip():
                found["topic"] = {"text": subject}
            yield found

    def _notes(self) -> Iterator[Raw]:
        for note, author, letter, entry, quote, text, sent in self._db.each(
            "SELECT n.note, n.author, n.letter, n.entry, n.quote, n.text, c.created FROM notes n "
            "JOIN changes c ON c.stream = n.stream AND c.id = n.change ORDER BY c.created, n.note"
        ):
            found = with_quote(self._said(id_of(note), author, sent, text), quote)
            found["partOf"] = [{"reference": urn(letter_id(letter, author))}]
            if self._db.row("SELECT 1 FROM entries WHERE entry = ? AND removed IS NULL", (entry,)):
                found["about"] = [{"reference": urn(id_of(entry))}]
            yield found

    def _said(self, id: str, author: str, sent: int, text: str) -> Raw:
        mine = self._me is not None and author == self._me.id
        others = [person.id for person in self._people.values() if person.role == "therapist"]
        sender = self._parts.subject if mine else self._other(author)
        recipients = [self._other(other) for other in others] if mine else []
        return self._parts.said(id, text, from_micros(sent), sender, recipients)

    def _practices(self) -> Iterator[Raw]:
        rows = PracticeRows(self._db)
        for (practice,) in self._db.each(
            "SELECT practice FROM practice_log WHERE finished ORDER BY started, practice"
        ):
            self._told.step()
            done = rows.get(practice)
            if done is not None:
                yield self._parts.practice(done)

    def _other(self, person: str) -> Raw:
        known = self._people.get(PersonId(person))
        if known is not None and known.role == "therapist":
            return person_reference(known)
        return {"display": known.name if known is not None and known.name else "-"}


def _attachment(spoken: Said) -> Raw:
    return {
        "contentType": "audio/ogg",
        "size": spoken.size,
        "title": spoken.file,
        "creation": spoken.at.isoformat(),
    }


def _meta(own: OwnEntry) -> Raw:
    if own.change is not None:
        return shared()
    return {
        "security": [{"system": _CONFIDENTIALITY, "code": "R"}],
        "tag": [{"system": SHARING, "code": "private", "display": "Kept for herself"}],
    }
