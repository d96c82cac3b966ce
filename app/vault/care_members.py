"""The therapists in care of a patient, as her stream's epochs and the clinic's covers say."""

from dataclasses import dataclass
from datetime import datetime

from app.model.ids import PersonId, StreamId
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros


@dataclass(frozen=True)
class CareMember:
    """A therapist who is or was in care.

    Attributes:
        stream: The care stream.
        person: Who.
        present: Whether she is a member of its present epoch.
        covering: Whether she covers for a colleague only.
        until: When her cover ends, if that is known.
        since: When this vault learned that she is in care.
    """

    stream: StreamId
    person: PersonId
    present: bool
    covering: bool
    until: datetime | None
    since: datetime


class CareMembers:
    """Everybody in care. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, stream: StreamId) -> tuple[CareMember, ...]:
        """Returns the therapists of a care stream: the present ones first, those who cover after the others."""
        rows = self._db.rows(
            "SELECT person, present, covering, until, since FROM care_members WHERE stream = ?"
            " ORDER BY present DESC, covering, since, person",
            (stream,),
        )
        return tuple(
            CareMember(
                stream,
                PersonId(person),
                bool(present),
                bool(covering),
                None if until is None else from_micros(until),
                from_micros(since),
            )
            for person, present, covering, until, since in rows
        )

    def covered_by(self, person: PersonId) -> dict[StreamId, datetime | None]:
        """Returns the care streams in which somebody covers for a colleague, with the end of each cover."""
        rows = self._db.rows(
            "SELECT stream, until FROM care_members WHERE person = ? AND present AND covering", (person,)
        )
        return {StreamId(stream): None if until is None else from_micros(until) for stream, until in rows}

    def cover_began(self, person: PersonId) -> dict[StreamId, datetime]:
        """Returns the care streams in which somebody covers for a colleague, with when this vault learned of it."""
        rows = self._db.rows(
            "SELECT stream, since FROM care_members WHERE person = ? AND present AND covering", (person,)
        )
        return {StreamId(stream): from_micros(since) for stream, since in rows}

    def left_by(self, person: PersonId) -> frozenset[StreamId]:
        """Returns the care streams in which somebody was in care and is no more."""
        rows = self._db.rows("SELECT stream FROM care_members WHERE person = ? AND NOT present", (person,))
        return frozenset(StreamId(row[0]) for row in rows)

    def save(self, member: CareMember) -> None:
        """Adds somebody or changes what is known; since when stays."""
        self._db.execute(
            "INSERT INTO care_members (stream, person, present, covering, until, since) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (stream, person) DO UPDATE SET present = excluded.present, covering = excluded.covering,"
            " until = excluded.until",
            (
                member.stream,
                member.person,
                int(member.present),
                int(member.covering),
                None if member.until is None else to_micros(member.until),
                to_micros(member.since),
            ),
        )
