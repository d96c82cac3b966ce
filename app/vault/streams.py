"""Streams: what is shared, with whose care it has to do, and whether it still waits for the six digits."""

from dataclasses import dataclass

from app.model.authority import StreamKind
from app.model.ids import PersonId, StreamId
from app.vault.database import Database

_COLUMNS = "SELECT id, kind, patient, held FROM streams"


@dataclass(frozen=True)
class Stream:
    """A stream that this vault takes part in.

    Attributes:
        id: The stream.
        kind: "care": patient and therapists; "team": the therapists in care of her; "own": one person's devices.
        patient: Whose care it is; for "own", whose stream.
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

    def team_of(self, patient: PersonId) -> Stream | None:
        """Returns the stream of the therapists in care of a patient, or None while there is only one."""
        return _stream(self._db.row(f"{_COLUMNS} WHERE patient = ? AND kind = 'team'", (patient,)))

    def own(self) -> Stream | None:
        """Returns the stream between the devices of whoever owns this vault, or None before there is one."""
        return _stream(self._db.row(f"{_COLUMNS} WHERE kind = 'own'"))

    def mine(self) -> Stream | None:
        """Returns the care stream of the patient whose vault this is, or None."""
        return _stream(
            self._db.row(
                f"{_COLUMNS} WHERE patient = (SELECT id FROM people WHERE standing = 'me') AND kind = 'care'"
            )
        )

    def mine_to_share(self) -> Stream | None:
        """Returns the same while what is written there goes anywhere: not after the patient left."""
        stream = self.mine()
        if stream is None or self._db.row("SELECT 1 FROM ended_streams WHERE stream = ?", (stream.id,)) is not None:
            return None
        return stream

    def all(self) -> tuple[Stream, ...]:
        """Returns all streams."""
        return tuple(found for row in self._db.rows(f"{_COLUMNS} ORDER BY id") if (found := _stream(row)))


def _stream(row: tuple[str, StreamKind, str, int] | None) -> Stream | None:
    if row is None:
        return None
    id, kind, patient, held = row
    return Stream(StreamId(id), kind, PersonId(patient), bool(held))
