"""Who covers for whom, as the clinic signed it, and to what the patient agreed beforehand."""

from dataclasses import dataclass

from app.model.ids import PersonId, StreamId
from app.vault.database import Database


@dataclass(frozen=True)
class StoredCover:
    """A cover that was verified.

    Attributes:
        place: Of the clinic's key that signed it, see `ClinicKeys`.
        number: Counts on; for one patient and covering colleague the highest under the newest key counts.
        patient: Whose care it is about.
        absent: For whom is covered.
        covering: Who covers.
        change: Whether she takes over for good.
        begins_at: Unix seconds.
        ends_at: Unix seconds; 0 until further notice.
        signed: As it travelled.
    """

    place: int
    number: int
    patient: PersonId
    absent: PersonId
    covering: PersonId
    change: bool
    begins_at: int
    ends_at: int
    signed: bytes

    def holds(self, now: float) -> bool:
        """Whether it has begun and has not ended."""
        return self.begins_at <= now and not self.has_ended(now)

    def has_ended(self, now: float) -> bool:
        """Whether its end has passed."""
        return 0 < self.ends_at <= now


class Covers:
    """All covers. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, cover: StoredCover) -> bool:
        """Keeps a cover and returns whether it is new; the first of a number stays."""
        added = self._db.execute(
            "INSERT OR IGNORE INTO covers"
            " (place, number, patient, absent, covering, change, begins_at, ends_at, signed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                cover.place,
                cover.number,
                cover.patient,
                cover.absent,
                cover.covering,
                int(cover.change),
                cover.begins_at,
                cover.ends_at,
                cover.signed,
            ),
        )
        return added > 0

    def get(self, place: int, number: int) -> StoredCover | None:
        """Returns a cover by its number, or None."""
        found = self._read("place = ? AND number = ?", place, number)
        return found[0] if found else None

    def of_patient(self, patient: PersonId) -> tuple[StoredCover, ...]:
        """Returns what counts for a patient: the newest cover for each covering colleague, oldest first."""
        newest = {cover.covering: cover for cover in self._read("patient = ?", patient)}
        return tuple(sorted(newest.values(), key=lambda cover: (cover.place, cover.number)))

    def by(self, covering: PersonId, patient: PersonId) -> tuple[StoredCover, ...]:
        """Returns every cover of a colleague for a patient, oldest first."""
        return self._read("covering = ? AND patient = ?", covering, patient)

    def _read(self, condition: str, *values: str | int) -> tuple[StoredCover, ...]:
        rows = self._db.rows(
            "SELECT place, number, patient, absent, covering, change, begins_at, ends_at, signed FROM covers"
            f" WHERE {condition} ORDER BY place, number",
            values,
        )
        return tuple(
            StoredCover(
                place,
                number,
                PersonId(patient),
                PersonId(absent),
                PersonId(covering),
                bool(change),
                begins,
                ends,
                bytes(data),
            )
            for place, number, patient, absent, covering, change, begins, ends, data in rows
        )


@dataclass(frozen=True)
class StoredConsent:
    """A patient's consent that was verified.

    Attributes:
        stream: Her care stream.
        number: The highest counts.
        earlier: Up to which epoch a colleague may be granted the keys of what came before; 0 for none.
        expires_at: Unix seconds.
        signed: As it travels.
    """

    stream: StreamId
    number: int
    earlier: int
    expires_at: int
    signed: bytes


class Consents:
    """All consents, and the answers to single questions. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, consent: StoredConsent) -> bool:
        """Keeps a consent and returns whether it is new; the first of a number stays."""
        added = self._db.execute(
            "INSERT OR IGNORE INTO consents (stream, number, earlier, expires_at, signed) VALUES (?, ?, ?, ?, ?)",
            (consent.stream, consent.number, consent.earlier, consent.expires_at, consent.signed),
        )
        return added > 0

    def newest(self, stream: StreamId) -> StoredConsent | None:
        """Returns the consent that counts in a stream, or None when there was never one."""
        row = self._db.row(
            "SELECT number, earlier, expires_at, signed FROM consents WHERE stream = ? ORDER BY number DESC",
            (stream,),
        )
        return None if row is None else StoredConsent(stream, row[0], row[1], row[2], bytes(row[3]))

    def answer(self, stream: StreamId, person: PersonId, epoch: int) -> None:
        """Notes up to which epoch a colleague may read what came before; 0 when she may not."""
        self._db.execute(
            "INSERT INTO earlier_answers (stream, person, epoch) VALUES (?, ?, ?)"
            " ON CONFLICT (stream, person) DO UPDATE SET epoch = excluded.epoch",
            (stream, person, epoch),
        )

    def answered(self, stream: StreamId, person: PersonId) -> int | None:
        """Returns up to which epoch a colleague may read, or None when the question was not answered."""
        row = self._db.row("SELECT epoch FROM earlier_answers WHERE stream = ? AND person = ?", (stream, person))
        return None if row is None else int(row[0])
