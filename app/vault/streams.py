"""Streams: what is shared, with whose care it has to do, and whether it still waits for the six digits."""

from dataclasses import dataclass
from typing import Literal

from app.model.ids import PersonId, StreamId
from app.vault.database import Database

StreamKind = Literal["care"]

_COLUMNS = "SELECT id, kind, patient, held FROM streams"


@dataclass(frozen=True)
class Stream:
    """A stream that this vault takes part in.

    Attributes:
        id: The stream.
        kind: "care": patient and therapist.
        patient: Whose care it is.
        held: Whether nothing of it is sealed or sent yet but introductions and acknowledgements, because the six
            digits were not compared.
    """

    id: StreamId
    kind: StreamKind
    patient: PersonId
    held: bool


class Streams:
    """The streams of this vault. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def save(self, stream: Stream) -> None:
        """Adds a stream or changes whether it is held."""
        self._db.execute(
            "INSERT INTO streams (id, kind, patient, held) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
            "SET kind = excluded.kind, patient = excluded.patient, held = excluded.held",
            (stream.id, stream.kind, stream.patient, stream.held),
        )

    def get(self, id: StreamId) -> Stream | None:
        """Returns a stream, or None."""
        return _stream(self._db.row(f"{_COLUMNS} WHERE id = ?", (id,)))

    def of_patient(self, patient: PersonId) -> Stream | None:
        """Returns the care stream of a patient, or None before there is one."""
        return _stream(self._db.row(f"{_COLUMNS} WHERE patient = ? AND kind = 'care'", (patient,)))

    def mine(self) -> Stream | None:
        """Returns the care stream of the patient whose vault this is, or None."""
        return _stream(
            self._db.row(
                f"{_COLUMNS} WHERE patient = (SELECT id FROM people WHERE standing = 'me') AND kind = 'care'"
            )
        )

    def all(self) -> tuple[Stream, ...]:
        """Returns all streams."""
        return tuple(found for row in self._db.rows(f"{_COLUMNS} ORDER BY id") if (found := _stream(row)))


def _stream(row: tuple[str, StreamKind, str, int] | None) -> Stream | None:
    if row is None:
        return None
    id, kind, patient, held = row
    return Stream(StreamId(id), kind, PersonId(patient), bool(held))
