"""How long a therapist had a patient's dossier in front of her, when she wished to have that counted."""

from dataclasses import dataclass
from datetime import date

from app.model.ids import DeviceId, PersonId
from app.vault.database import Database


@dataclass(frozen=True)
class ReviewTime:
    """Seconds with one patient's dossier on one day, on all own computers together.

    Attributes:
        patient: Whose dossier.
        day: The day.
        seconds: How long.
    """

    patient: PersonId
    day: date
    seconds: int


class ReviewTimes:
    """The counted seconds. Each computer counts in a row of its own, so that none overwrites another's."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, patient: PersonId, day: date, device: DeviceId, seconds: int) -> None:
        """Counts on; expects a transaction."""
        self._db.execute(
            "INSERT INTO review_times (patient, day, device, seconds) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (patient, day, device) DO UPDATE SET seconds = seconds + excluded.seconds",
            (patient, day.isoformat(), device, seconds),
        )

    def of(self, patient: PersonId) -> tuple[ReviewTime, ...]:
        """Returns the days of one patient, the earliest first."""
        return tuple(time for time in self._read("WHERE patient = ?", patient))

    def all(self) -> tuple[ReviewTime, ...]:
        """Returns every day of every patient, the earliest first."""
        return self._read("")

    def erase(self) -> None:
        """Forgets all of it, on the other own computers too; expects a transaction."""
        self._db.execute("DELETE FROM review_times")

    def _read(self, where: str, *parameters: str) -> tuple[ReviewTime, ...]:
        rows = self._db.rows(
            f"SELECT patient, day, SUM(seconds) FROM review_times {where} GROUP BY patient, day "
            "ORDER BY day, patient",
            parameters,
        )
        return tuple(
            ReviewTime(PersonId(patient), date.fromisoformat(day), seconds) for patient, day, seconds in rows
        )
