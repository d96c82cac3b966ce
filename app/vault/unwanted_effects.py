"""The register of unwanted effects: what a therapist noted about her patients, for herself and her clinic."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NewType, cast

from app.model.ids import PersonId
from app.vault.database import Database, SqlValue
from app.vault.moments import from_micros, to_micros

EffectId = NewType("EffectId", str)
Weight = Literal["", "mild", "hindering", "serious"]
"""How heavy it was, by the therapist's own word; nothing while she left it open. The program never chooses one."""

_COLUMNS = "SELECT effect, patient, source, began, what, weight, done, over, noted FROM unwanted_effects"


@dataclass(frozen=True)
class Effect:
    """One entry of the register.

    Attributes:
        id: The entry.
        patient: Whom it is about.
        source: What it was noted from: "practice" or "page" with an id behind a space; nothing for her own words.
        began: Since when.
        what: What it is, in the therapist's words.
        weight: How heavy.
        done: What was done about it.
        over: The day on which it was over, or None.
        noted_at: When it was first noted.
    """

    id: EffectId
    patient: PersonId
    source: str
    began: date
    what: str
    weight: Weight
    done: str
    over: date | None
    noted_at: datetime


class EffectRows:
    """Entries of the register. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, patient: PersonId) -> tuple[Effect, ...]:
        """Returns the entries about a patient, the latest beginning first."""
        return self._read("WHERE patient = ? ORDER BY began DESC, noted DESC, effect", patient)

    def all(self) -> tuple[Effect, ...]:
        """Returns the whole register, by patient and beginning."""
        return self._read("ORDER BY patient, began, noted, effect")

    def get(self, id: EffectId) -> Effect | None:
        """Returns an entry, or None."""
        return next(iter(self._read("WHERE effect = ?", id)), None)

    def save(self, effect: Effect) -> None:
        """Adds an entry or replaces it; when it was first noted stays."""
        self._db.execute(
            "INSERT INTO unwanted_effects (effect, patient, source, began, what, weight, done, over, noted) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (effect) DO UPDATE SET source = excluded.source, "
            "began = excluded.began, what = excluded.what, weight = excluded.weight, done = excluded.done, "
            "over = excluded.over",
            (
                effect.id,
                effect.patient,
                effect.source,
                effect.began.isoformat(),
                effect.what,
                effect.weight,
                effect.done,
                effect.over.isoformat() if effect.over else None,
                to_micros(effect.noted_at),
            ),
        )

    def remove(self, id: EffectId) -> None:
        """Takes an entry out."""
        self._db.execute("DELETE FROM unwanted_effects WHERE effect = ?", (id,))

    def _read(self, clause: str, *parameters: SqlValue) -> tuple[Effect, ...]:
        rows = self._db.rows(f"{_COLUMNS} {clause}", parameters)
        return tuple(
            Effect(
                EffectId(id),
                PersonId(patient),
                source,
                date.fromisoformat(began),
                what,
                cast("Weight", weight),
                done,
                date.fromisoformat(over) if over else None,
                from_micros(noted),
            )
            for id, patient, source, began, what, weight, done, over, noted in rows
        )
