"""Her diary, letters and practices as a FHIR R4 Bundle (https://hl7.org/fhir/R4/bundle.html), for a hospital.

It says what she answered, and nothing that somebody or something concluded from it. What she kept for herself is
marked: security label R (restricted) and the tag `private`.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Final
from uuid import UUID, uuid5

from app.course.pack import Course
from app.errors import CourseError, FormInvalid
from app.exports.spoken import Said, said_to
from app.exports.telling import Told
from app.forms.reading import parse, read_file
from app.forms.record import record_of
from app.forms.resource import Raw
from app.forms.response import encode
from app.model.changes import Answer
from app.model.ids import EntryId, PersonId
from app.vault.database import Database
from app.vault.entries import EntryRows, OwnEntry
from app.vault.moments import from_micros
from app.vault.people import People, Person

SHARING: Final = "urn:haven:sharing"
_NAMES: Final = UUID("6f0f2b0e-5a0c-4bde-9c67-7a8e1d7f3c11")
_CONFIDENTIALITY: Final = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
_MEDIA: Final = "http://terminology.hl7.org/CodeSystem/media-type"
_OBSERVED_AS: Final = "http://terminology.hl7.org/CodeSystem/observation-category"


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
    head = {"resourceType": "Bundle", "type": "collection", "timestamp": now.isoformat()}
    file.write(json.dumps(head)[:-1] + ', "entry": [')
    between = "\n"
    for resource in _Writer(db, course, language, told).resources():
        entry = {"fullUrl": _urn(resource["id"]), "resource": resource}
        file.write(between + encode(entry).decode())
        between = ",\n"
    file.write("\n]}\n")


class _Writer:
    """Makes the resources one after the other."""

    def __init__(self, db: Database, course: Course, language: str, told: Told) -> None:
        self._db = db
        self._course = course
        self._language = language
        self._told = told
        self._people = {person.id: person for person in People(db).all()}
        self._me = People(db).me()
        self._forms: dict[str, Raw | None] = {}

    def resources(self) -> Iterator[Raw]:
        yield _patient(self._me)
        for person in self._people.values():
            if person.role == "therapist":
                yield _practitioner(person)
        for (form,) in self._db.rows("SELECT DISTINCT form FROM entries WHERE removed IS NULL ORDER BY form"):
            found = self._form(form)
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
                yield self._response(own)
                yield from self._numbers(own)
                yield from self._spoken(own)

    def _response(self, own: OwnEntry) -> Raw:
        form = self._form(own.form)
        found = _recorded(own.response) or {"item": _items(own.answers, form)}
        found |= {
            "resourceType": "QuestionnaireResponse",
            "id": _id(own.entry),
            "meta": _meta(own, {"versionId": str(own.version)}),
            "status": "completed",
            "subject": self._subject(),
            "authored": own.written_at.isoformat(),
            "author": self._subject(),
        }
        if form is not None:
            found["questionnaire"] = form["url"]
        if not found.get("item"):
            found.pop("item", None)
        return found

    def _numbers(self, own: OwnEntry) -> Iterator[Raw]:
        """Yields each number from 0 to 10 as it was said; nothing is added up and nothing is judged."""
        for answer in own.answers:
            if answer.number is not None:
                yield {
                    "resourceType": "Observation",
                    "id": str(uuid5(UUID(own.entry), answer.question)),
                    "meta": _meta(own, {}),
                    "status": "final",
                    "category": [{"coding": [{"system": _OBSERVED_AS, "code": "survey"}]}],
                    "code": {
                        "coding": [{"system": _form_url(own.form), "code": answer.question}],
                        "text": answer.prompt,
                    },
                    "subject": self._subject(),
                    "effectiveDateTime": own.written_at.isoformat(),
                    "valueInteger": answer.number,
                    "derivedFrom": [{"reference": _urn(_id(own.entry))}],
                }

    def _spoken(self, own: OwnEntry) -> Iterator[Raw]:
        """Yields each recording of an entry, by the name of its file: the sound itself is taken along beside it."""
        for each in said_to(self._db, "entry", own.entry):
            yield {
                "resourceType": "Media",
                "id": str(uuid5(UUID(own.entry), each.blob.hex())),
                "meta": _meta(own, {}),
                "partOf": [{"reference": _urn(_id(own.entry))}],
                "status": "completed",
                "type": {"coding": [{"system": _MEDIA, "code": "audio"}]},
                "subject": self._subject(),
                "createdDateTime": each.at.isoformat(),
                "operator": self._subject(),
                "duration": each.milliseconds / 1000,
                "content": _attachment(each),
            }

    def _letters(self) -> Iterator[Raw]:
        for letter, author, subject, text, sent in self._db.each(
            "SELECT letter, author, subject, text, sent FROM letters ORDER BY sent, letter, author"
        ):
            self._told.step()
            found = self._said(_letter_id(letter, author), author, sent, text)
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
            found = self._said(_id(note), author, sent, text)
            if quote.strip():
                found["payload"].insert(0, {"contentString": f"“{quote}”"})
            found["partOf"] = [{"reference": _urn(_letter_id(letter, author))}]
            if self._db.row("SELECT 1 FROM entries WHERE entry = ? AND removed IS NULL", (entry,)):
                found["about"] = [{"reference": _urn(_id(entry))}]
            yield found

    def _said(self, id: str, author: str, sent: int, text: str) -> Raw:
        mine = self._me is not None and author == self._me.id
        others = [person.id for person in self._people.values() if person.role == "therapist"]
        return {
            "resourceType": "Communication",
            "id": id,
            "status": "completed",
            "subject": self._subject(),
            "sent": from_micros(sent).isoformat(),
            "sender": self._subject() if mine else self._other(author),
            "recipient": [self._other(other) for other in others] if mine and others else [self._subject()],
            "payload": [{"contentString": text.strip() or "-"}],
        }

    def _practices(self) -> Iterator[Raw]:
        for practice, title, started, done, line in self._db.each(
            "SELECT practice, title, started, done_s, line FROM practice_log WHERE finished "
            "ORDER BY started, practice"
        ):
            self._told.step()
            found: Raw = {
                "resourceType": "Procedure",
                "id": _id(practice),
                "status": "completed",
                "code": {"text": title or "-"},
                "subject": self._subject(),
                "performedPeriod": {
                    "start": from_micros(started).isoformat(),
                    "end": from_micros(started + done * 1_000_000).isoformat(),
                },
            }
            if line.strip():
                found["note"] = [{"text": line.strip()}]
            yield found

    def _form(self, name: str) -> Raw | None:
        """Returns the Questionnaire that was answered, with an address, or None when the course does not have it."""
        if name not in self._forms:
            try:
                raw = dict(read_file(self._course.folder / "forms" / f"{name}.json").raw)
            except (CourseError, OSError):
                self._forms[name] = None
            else:
                raw["id"] = str(uuid5(_NAMES, name))
                raw["url"] = raw.get("url") or _form_url(name)
                raw.setdefault("status", "active")
                self._forms[name] = raw
        return self._forms[name]

    def _subject(self) -> Raw:
        return {"reference": _urn(_id(self._me.id) if self._me else str(_NAMES))}

    def _other(self, person: str) -> Raw:
        known = self._people.get(PersonId(person))
        if known is not None and known.role == "therapist":
            return {"reference": _urn(_id(person)), "display": known.name or "-"}
        return {"display": known.name if known is not None and known.name else "-"}


def _recorded(response: str) -> Raw | None:
    """Returns the answers to a form of the clinic's as they would be shared; words stand in when they are damaged."""
    if not response:
        return None
    try:
        found = parse(record_of(response), "response")
    except FormInvalid:
        return None
    return found if isinstance(found, dict) else None


def _items(answers: tuple[Answer, ...], form: Raw | None) -> list[Raw]:
    children = {
        item["linkId"]: next((child for child in item.get("item", ()) if child.get("type") == "text"), None)
        for item in (form or {}).get("item", ())
    }
    return [_item(answer, children.get(answer.question)) for answer in answers if not answer.is_empty]


def _item(answer: Answer, below: Raw | None) -> Raw:
    """Returns a question with its answers; words typed below chips answer the question that stands below them."""
    said: list[Raw] = [{"valueString": word} for word in answer.words if word.strip()]
    if answer.number is not None:
        said.append({"valueInteger": answer.number})
    typed = answer.text.strip()
    if typed and below is not None:
        inner = [{"linkId": below["linkId"], "answer": [{"valueString": typed}]}]
        if said:
            said[0]["item"] = inner
        else:
            said.append({"item": inner})
    elif typed:
        said.append({"valueString": typed})
    return {"linkId": answer.question, "text": answer.prompt, "answer": said}


def _patient(me: Person | None) -> Raw:
    found: Raw = {"resourceType": "Patient", "id": _id(me.id) if me else str(_NAMES)}
    if me is not None and me.name.strip():
        found["name"] = [{"text": me.name}]
    return found


def _practitioner(person: Person) -> Raw:
    return {"resourceType": "Practitioner", "id": _id(person.id), "name": [{"text": person.name or "-"}]}


def _attachment(spoken: Said) -> Raw:
    return {
        "contentType": "audio/ogg",
        "size": spoken.size,
        "title": spoken.file,
        "creation": spoken.at.isoformat(),
    }


def _meta(own: OwnEntry, more: Raw) -> Raw:
    if own.change is not None:
        return {**more, "tag": [{"system": SHARING, "code": "shared", "display": "Shared with the therapist"}]}
    return {
        **more,
        "security": [{"system": _CONFIDENTIALITY, "code": "R"}],
        "tag": [{"system": SHARING, "code": "private", "display": "Kept for herself"}],
    }


def _id(name: str) -> str:
    return str(UUID(name))


def _letter_id(letter: str, author: str) -> str:
    return str(uuid5(UUID(letter), author))


def _urn(id: str) -> str:
    return f"urn:uuid:{id}"


def _form_url(name: str) -> str:
    return _urn(str(uuid5(_NAMES, name)))
