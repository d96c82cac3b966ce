"""The people this vault knows, and how well they are known."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from app.model.changes import Change, Introduced
from app.model.ids import DeviceId, PersonId, StreamId
from app.model.merge import latest
from app.vault.database import Database, SqlValue
from app.vault.moments import EPOCH, from_micros, to_micros
from app.vault.preferences import Preferences

PersonRole = Literal["patient", "therapist", "clinic"]


class Standing(StrEnum):
    """How well somebody is known."""

    ME = "me"
    INVITED = "invited"
    """The door is open; nobody has come in yet."""
    ENROLLED = "enrolled"
    """The proof was good; the six digits were not compared yet."""
    KNOWN = "known"
    """The six digits were compared."""
    CLINIC = "clinic"
    """Vouched for by the clinic."""


@dataclass(frozen=True)
class Person:
    """Somebody, as far as this vault knows.

    Attributes:
        id: Pseudonymous.
        role: In the clinic.
        name: As the person wants to be addressed.
        standing: How well she or he is known.
        stream: The care stream, for a patient.
        feedback_weekday: The agreed day of letters, Monday = 0.
        started_on: For a patient, the first day of week 0.
        digits: The six digits to compare, as "123456", once both sides can derive them.
        since: Since when the standing holds.
    """

    id: PersonId
    role: PersonRole
    name: str
    standing: Standing
    stream: StreamId | None = None
    feedback_weekday: int | None = None
    started_on: date | None = None
    digits: str | None = None
    since: datetime = EPOCH


# What a person said of herself inside the stream goes before what was noted when she was invited. The agreed day is
# the therapist's word in that patient's stream. The own name is not read back from a stream.
_QUERY = """
SELECT p.id, p.role,
       CASE p.standing WHEN 'me' THEN p.name ELSE COALESCE(
           (SELECT name FROM introductions WHERE person = p.id ORDER BY said DESC LIMIT 1), p.name) END,
       p.standing, COALESCE(p.stream, s.id),
       CASE p.role WHEN 'patient' THEN COALESCE(
           (SELECT feedback_weekday FROM introductions WHERE stream = s.id AND role = 'therapist'
            AND feedback_weekday IS NOT NULL ORDER BY said DESC LIMIT 1), p.feedback_weekday)
       ELSE COALESCE(p.feedback_weekday,
           (SELECT feedback_weekday FROM introductions WHERE person = p.id ORDER BY said DESC LIMIT 1)) END,
       COALESCE((SELECT started_on FROM introductions WHERE stream = s.id AND person = p.id), p.started_on),
       p.digits, p.since
FROM people p LEFT JOIN streams s ON s.patient = p.id AND s.kind = 'care'
"""
_ORDER = " ORDER BY p.since, p.id"
_BY_PLACE_IN_CARE = """ ORDER BY COALESCE((SELECT CASE WHEN m.present = 0 THEN 2 WHEN m.covering THEN 1 ELSE 0 END
    FROM care_members m WHERE m.person = p.id AND m.stream = p.stream), 0), p.since, p.id"""


class People:
    """The people of this vault. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._preferences = Preferences(db)

    def me(self) -> Person | None:
        """Returns the owner of this vault, or None before enrolment."""
        return self._first("WHERE p.standing = 'me'")

    def device(self) -> DeviceId | None:
        """Returns the id of this device, or None before enrolment."""
        return DeviceId(self._preferences.get("device", "")) or None

    def set_device(self, device: DeviceId) -> None:
        """Says which device this vault is; every own change carries it."""
        self._preferences.put("device", str(device))

    def get(self, id: PersonId) -> Person | None:
        """Returns a person, or None."""
        return self._first("WHERE p.id = ?", id)

    def all(self) -> tuple[Person, ...]:
        """Returns everybody, those known longest first."""
        return self._many("")

    def therapist(self) -> Person | None:
        """Returns the therapist of the patient whose vault this is, or None.

        With several in care she is the one who does not only cover for another; one who left comes last.
        """
        return self._first("WHERE p.role = 'therapist' AND p.standing <> 'me'", order=_BY_PLACE_IN_CARE)

    def patients(self) -> tuple[Person, ...]:
        """Returns the patients of the therapist whose vault this is."""
        return self._many("WHERE p.role = 'patient' AND p.standing <> 'me'")

    def save(self, person: Person) -> None:
        """Adds a person or replaces what is known."""
        self._db.execute(
            "INSERT OR REPLACE INTO people (id, role, name, standing, stream, feedback_weekday, started_on, digits, "
            "since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                person.id,
                person.role,
                person.name,
                person.standing,
                person.stream,
                person.feedback_weekday,
                person.started_on.isoformat() if person.started_on else None,
                person.digits,
                to_micros(person.since),
            ),
        )

    def remove(self, id: PersonId) -> None:
        """Forgets somebody who was invited and never came."""
        self._db.execute("DELETE FROM people WHERE id = ? AND standing = 'invited'", (id,))

    def _first(self, where: str, *parameters: SqlValue, order: str = _ORDER) -> Person | None:
        row = self._db.row(_QUERY + where + order, parameters)
        return _person(row) if row else None

    def _many(self, where: str) -> tuple[Person, ...]:
        return tuple(_person(row) for row in self._db.rows(_QUERY + where + _ORDER))


def project(db: Database, stream: StreamId, author: str, changes: tuple[Change, ...]) -> None:
    """Keeps what somebody last said of herself or himself in a stream."""
    db.execute("DELETE FROM introductions WHERE stream = ? AND person = ?", (stream, author))
    found = latest(changes, Introduced)
    if found is not None:
        change, said = found
        db.execute(
            "INSERT INTO introductions (stream, person, role, name, feedback_weekday, started_on, nonce, said) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                stream,
                author,
                said.role,
                said.name,
                said.feedback_weekday,
                said.started_on,
                said.nonce,
                to_micros(change.created),
            ),
        )


def _person(row: tuple[str, PersonRole, str, str, str | None, int | None, str | None, str | None, int]) -> Person:
    id, role, name, standing, stream, weekday, started_on, digits, since = row
    return Person(
        PersonId(id),
        role,
        name,
        Standing(standing),
        StreamId(stream) if stream else None,
        weekday,
        date.fromisoformat(started_on) if started_on else None,
        digits,
        from_micros(since),
    )
