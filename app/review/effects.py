"""The register of unwanted effects: a therapist's own notes, and what patients said that could be taken over.

Nothing comes into it by itself: each entry is written by a person, also when it names what a patient said as its
source. The program neither weighs nor judges.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal

from app.clock import Clock
from app.model.calendar import local_day
from app.model.change_set import ChangeSet
from app.model.changes import AfterFeeling
from app.model.ids import PersonId, new_id
from app.review.tables import table
from app.vault.database import Database
from app.vault.moments import from_micros
from app.vault.shared_entries import SharedEntries
from app.vault.streams import Streams
from app.vault.unwanted_effects import Effect, EffectId, EffectRows, Weight
from app.vault.words import all_words

__all__ = ["REPORTS", "Effect", "Register", "Report", "UnwantedEffects", "Weight"]

REPORTS: Final = "unwanted-effects"
"""The course's own form in which a patient says what practising stirred up."""
_HEADINGS: Final = ("patient", "noted", "since", "what", "how heavy", "what was done", "over on", "noted from")


@dataclass(frozen=True)
class Report:
    """What a patient said herself, which can be taken over.

    Attributes:
        source: What an entry made from it names.
        kind: Whether it stands in her practice log, or on a page that asked for it.
        title: Of the practice or the page.
        words: In her own words, possibly none.
        at: When she practised or wrote.
        after: After a practice, how it was.
        lingering: After a practice, whether something still bothered her.
    """

    source: str
    kind: Literal["practice", "page"]
    title: str
    words: str
    at: datetime
    after: AfterFeeling | None = None
    lingering: bool = False


@dataclass(frozen=True)
class Register:
    """The register of one patient.

    Attributes:
        entries: The latest beginning first.
        reports: What she said that no entry names yet, newest first.
    """

    entries: tuple[Effect, ...]
    reports: tuple[Report, ...]

    @property
    def open(self) -> int:
        """How many entries are not over."""
        return sum(entry.over is None for entry in self.entries)


class UnwantedEffects:
    """What a therapist can do with the register. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._rows = EffectRows(db)
        self._streams = Streams(db)
        self._shared = SharedEntries(db)

    def of(self, patient: PersonId) -> Register:
        """Returns the register of a patient."""
        entries = self._rows.of(patient)
        named = {entry.source for entry in entries}
        reports = (*self._practices(patient), *self._pages(patient))
        fresh = [report for report in reports if report.source not in named]
        return Register(entries, tuple(sorted(fresh, key=lambda report: report.at, reverse=True)))

    def begin(self, patient: PersonId, report: Report | None = None) -> Effect:
        """Returns a new entry that is not kept yet, with a report's words and day when it is made from one."""
        now = self._clock.now()
        return Effect(
            id=EffectId(new_id()),
            patient=patient,
            source=report.source if report else "",
            began=local_day(report.at if report else now),
            what=report.words if report else "",
            weight="",
            done="",
            over=None,
            noted_at=now,
        )

    def keep(self, effect: Effect) -> ChangeSet:
        """Keeps an entry; one that says nothing, or that would be over before it began, is not kept."""
        if not effect.what.strip() or (effect.over is not None and effect.over < effect.began):
            return ChangeSet()
        with self._db.transaction():
            self._rows.save(replace(effect, what=effect.what.strip(), done=effect.done.strip()))
        return ChangeSet.of("effect", effect.id)

    def remove(self, id: EffectId) -> Effect | None:
        """Takes an entry out and returns it, so that it can be kept again."""
        with self._db.transaction():
            effect = self._rows.get(id)
            if effect is not None:
                self._rows.remove(id)
        return effect

    def as_table(self, patient: PersonId | None = None) -> str:
        """Returns the register of one patient, or of all, as CSV; patients by their pseudonyms at the clinic."""
        entries = self._rows.all() if patient is None else self._rows.of(patient)
        return table(_HEADINGS, [_line(entry) for entry in entries])

    def _practices(self, patient: PersonId) -> list[Report]:
        stream = self._streams.of_patient(patient)
        rows = self._db.rows(
            "SELECT practice, title, started, line, after, lingering FROM practices WHERE stream = ? AND done_s > 0 "
            "AND (after = 'heavier' OR lingering)",
            (stream.id if stream else "",),
        )
        return [
            Report(f"practice {id}", "practice", title, line.strip(), from_micros(started), after, bool(lingering))
            for id, title, started, line, after, lingering in rows
        ]

    def _pages(self, patient: PersonId) -> list[Report]:
        stream = self._streams.of_patient(patient)
        pages = self._shared.newest(stream.id) if stream else ()
        return [
            Report(f"page {page.entry}", "page", page.title, all_words(page.answers), page.written_at)
            for page in pages
            if page.form == REPORTS
        ]


def _line(entry: Effect) -> tuple[str, ...]:
    return (
        entry.patient,
        local_day(entry.noted_at).isoformat(),
        entry.began.isoformat(),
        entry.what,
        entry.weight,
        entry.done,
        _iso(entry.over),
        entry.source.partition(" ")[0] or "own words",
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
