"""The resources of a FHIR R4 Bundle that a patient's own file and a hospital's record are both made of.

They say what somebody answered, and nothing that somebody or something concluded from it.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import IO, Final, Protocol
from uuid import UUID, uuid5

from app.course.pack import Course
from app.errors import CourseError, FormInvalid
from app.forms.reading import parse, read_file
from app.forms.record import record_of
from app.forms.resource import Raw
from app.forms.response import encode
from app.model.changes import Answer
from app.model.ids import EntryId
from app.vault.people import Person
from app.vault.practices import PracticeView

SHARING: Final = "urn:haven:sharing"
NAMES: Final = UUID("6f0f2b0e-5a0c-4bde-9c67-7a8e1d7f3c11")
_OBSERVED_AS: Final = "http://terminology.hl7.org/CodeSystem/observation-category"


class Answered(Protocol):
    """A page with answers, hers or as it was shared."""

    @property
    def entry(self) -> EntryId:
        """The entry."""

    @property
    def form(self) -> str:
        """The form's id."""

    @property
    def version(self) -> int:
        """Counts from 1."""

    @property
    def written_at(self) -> datetime:
        """When it was written."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What was answered."""

    @property
    def response(self) -> str:
        """For a form of the clinic's: the answers as FHIR has them, in JSON; else empty."""


def write_resources(file: IO[str], resources: Iterable[Raw], now: datetime) -> None:
    """Writes resources as a bundle, each as it is made.

    Args:
        file: Opened for text.
        resources: Each with an id.
        now: When.
    """
    head = {"resourceType": "Bundle", "type": "collection", "timestamp": now.isoformat()}
    file.write(json.dumps(head)[:-1] + ', "entry": [')
    between = "\n"
    for resource in resources:
        entry = {"fullUrl": urn(resource["id"]), "resource": resource}
        file.write(between + encode(entry).decode())
        between = ",\n"
    file.write("\n]}\n")


class Parts:
    """Makes resources about one person.

    Args:
        course: Its forms go with the answers to them.
        subject: The person's id as a resource.
    """

    def __init__(self, course: Course, subject: str) -> None:
        self._course = course
        self.subject: Raw = {"reference": urn(subject)}
        self._forms: dict[str, Raw | None] = {}

    def form(self, name: str) -> Raw | None:
        """Returns the Questionnaire that was answered, with an address, or None when the course does not have it."""
        if name not in self._forms:
            try:
                raw = dict(read_file(self._course.folder / "forms" / f"{name}.json").raw)
            except (CourseError, OSError):
                self._forms[name] = None
            else:
                raw["id"] = str(uuid5(NAMES, name))
                raw["url"] = raw.get("url") or form_url(name)
                raw.setdefault("status", "active")
                self._forms[name] = raw
        return self._forms[name]

    def response(self, page: Answered, meta: Raw) -> Raw:
        """Returns the answers of a page."""
        form = self.form(page.form)
        found = _recorded(page.response) or {"item": _items(page.answers, form)}
        found |= {
            "resourceType": "QuestionnaireResponse",
            "id": id_of(page.entry),
            "meta": {"versionId": str(page.version), **meta},
            "status": "completed",
            "subject": self.subject,
            "authored": page.written_at.isoformat(),
            "author": self.subject,
        }
        if form is not None:
            found["questionnaire"] = form["url"]
        if not found.get("item"):
            found.pop("item", None)
        return found

    def numbers(self, page: Answered, meta: Raw) -> Iterator[Raw]:
        """Yields each number from 0 to 10 as it was said; nothing is added up and nothing is judged."""
        for answer in page.answers:
            if answer.number is not None:
                yield {
                    "resourceType": "Observation",
                    "id": str(uuid5(UUID(page.entry), answer.question)),
                    "meta": meta,
                    "status": "final",
                    "category": [{"coding": [{"system": _OBSERVED_AS, "code": "survey"}]}],
                    "code": {
                        "coding": [{"system": form_url(page.form), "code": answer.question}],
                        "text": answer.prompt,
                    },
                    "subject": self.subject,
                    "effectiveDateTime": page.written_at.isoformat(),
                    "valueInteger": answer.number,
                    "derivedFrom": [{"reference": urn(id_of(page.entry))}],
                }

    def said(self, id: str, text: str, at: datetime, sender: Raw, recipients: Sequence[Raw]) -> Raw:
        """Returns something that one person said to another."""
        return {
            "resourceType": "Communication",
            "id": id,
            "status": "completed",
            "subject": self.subject,
            "sent": at.isoformat(),
            "sender": sender,
            "recipient": list(recipients) or [self.subject],
            "payload": [{"contentString": text.strip() or "-"}],
        }

    def practice(self, practice: PracticeView) -> Raw:
        """Returns a practice."""
        found: Raw = {
            "resourceType": "Procedure",
            "id": id_of(practice.id),
            "status": "completed",
            "code": {"text": practice.title or "-"},
            "subject": self.subject,
            "performedPeriod": {
                "start": practice.started_at.isoformat(),
                "end": (practice.started_at + timedelta(seconds=practice.done_s)).isoformat(),
            },
        }
        if practice.line.strip():
            found["note"] = [{"text": practice.line.strip()}]
        return found


def patient(person: Person | None) -> Raw:
    """Returns the one whom it is about."""
    found: Raw = {"resourceType": "Patient", "id": id_of(person.id) if person else str(NAMES)}
    if person is not None and person.name.strip():
        found["name"] = [{"text": person.name}]
    return found


def practitioner(person: Person) -> Raw:
    """Returns a therapist."""
    return {"resourceType": "Practitioner", "id": id_of(person.id), "name": [{"text": person.name or "-"}]}


def person_reference(person: Person) -> Raw:
    """Returns what points to a therapist who is in the bundle."""
    return {"reference": urn(id_of(person.id)), "display": person.name or "-"}


def shared() -> Raw:
    """Returns the mark of what was shared."""
    return {"tag": [{"system": SHARING, "code": "shared", "display": "Shared with the therapist"}]}


def with_quote(said: Raw, quote: str) -> Raw:
    """Returns something that was said to a passage, with the passage before it."""
    if quote.strip():
        said["payload"].insert(0, {"contentString": f"“{quote}”"})
    return said


def id_of(name: str) -> str:
    """Returns the id of a resource for an id of the vault."""
    return str(UUID(name))


def letter_id(letter: str, author: str) -> str:
    """Returns the id of a letter, which is its author's alone."""
    return str(uuid5(UUID(letter), author))


def urn(id: str) -> str:
    """Returns the address of a resource within the bundle."""
    return f"urn:uuid:{id}"


def form_url(name: str) -> str:
    """Returns the address of a form that has none of its own."""
    return urn(str(uuid5(NAMES, name)))


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
