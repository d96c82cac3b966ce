"""Everything to read, as pages that know nothing of paper: a cover, one chapter for each week or month, documents.

Chapters are read one after the other, so that ten years need no more room than a month.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from app.diary.living import LETTER, LIVING
from app.exports.spoken import said_to
from app.model.calendar import STRAIGHT, Stretch, local_day, midnight, place_begins, week_at
from app.model.ids import EntryId, LetterId
from app.vault.database import Database
from app.vault.entries import EntryRows, OwnEntry
from app.vault.letters import LetterRow, LetterRows
from app.vault.moments import from_micros, to_micros
from app.vault.notes import Notes, NoteView
from app.vault.paths import PathRows
from app.vault.pauses import PauseRows
from app.vault.people import People
from app.vault.plans import Plans
from app.vault.practices import PracticeRows, PracticeView
from app.vault.recordings import Recordings
from app.vault.streams import Streams

DOCUMENTS: Final = (*LIVING, LETTER)
"""Forms whose answers live on as documents after the course, in the order in which they are read."""


@dataclass(frozen=True)
class Cover:
    """The first page.

    Attributes:
        name: Hers.
        therapists: Who wrote to her.
        first: The first day of which there is something, or None when there is nothing.
        last: The last one.
        entries: How many entries there are.
        letters: How many letters.
        practices: How many times she practised.
    """

    name: str
    therapists: tuple[str, ...]
    first: date | None
    last: date | None
    entries: int
    letters: int
    practices: int


@dataclass(frozen=True)
class Written:
    """An entry with the words of its newest version.

    Attributes:
        own: The entry.
        notes: What was said to it, each with the words it belongs to.
        spoken: How long each recording of it is, in milliseconds.
    """

    own: OwnEntry
    notes: tuple[NoteView, ...] = ()
    spoken: tuple[int, ...] = ()

    @property
    def is_private(self) -> bool:
        """Whether she kept it for herself."""
        return self.own.shared_version is None

    @property
    def is_numbers(self) -> bool:
        """Whether nothing but numbers was answered."""
        return bool(self.own.answers and not self.spoken) and all(
            answer.number is not None and not answer.text.strip() and not answer.words for answer in self.own.answers
        )


@dataclass(frozen=True)
class Letter:
    """A letter with the notes that came with it.

    Attributes:
        row: The letter.
        name: Who wrote it.
        mine: Whether it was she.
        notes: In the order of the passages.
        spoken: How long each recording of it is, in milliseconds.
    """

    row: LetterRow
    name: str
    mine: bool
    notes: tuple[NoteView, ...]
    spoken: tuple[int, ...]


@dataclass(frozen=True)
class Chapter:
    """A stretch of time.

    Attributes:
        kind: "before" the course, a "week" of it, the "silent-day", or a "month" afterwards.
        number: Of a week, 0 to 8; 0 for the others.
        first: Its first day.
        last: Its last day.
        reason: Why the therapist changed the plan of this week; possibly nothing.
        things: Entries and letters in the order of time.
        practices: What she practised, oldest first.
    """

    kind: Literal["before", "week", "silent-day", "month"]
    number: int
    first: date
    last: date
    reason: str
    things: tuple[Written | Letter, ...]
    practices: tuple[PracticeView, ...]


class Booklet:
    """Reads the chapters.

    Args:
        db: A connection that shows one state.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._me = People(db).me()
        self._stream = Streams(db).mine()
        self._rows = EntryRows(db)
        self._notes = Notes(db)

    def cover(self) -> Cover:
        """Returns the first page."""
        span, db = self._span(), self._db
        names = (person.name for person in People(db).all() if person.role == "therapist" and person.name)
        return Cover(
            self._me.name if self._me else "",
            tuple(names),
            local_day(span[0]) if span else None,
            local_day(span[1]) if span else None,
            _count(db, "entries WHERE written IS NOT NULL AND removed IS NULL"),
            _count(db, "letters"),
            _count(db, "practice_log WHERE finished"),
        )

    def chapters(self) -> Iterator[Chapter]:
        """Yields the chapters that hold something, oldest first."""
        span = self._span()
        if span is None:
            return
        plans = {plan.week: plan.reason for plan in Plans(self._db).of(self._stream.id)} if self._stream else {}
        pauses = tuple(pause.days for pause in PauseRows(self._db).mine())
        walked = PathRows(self._db).of(self._stream.id) if self._stream else None
        path = walked.positions if walked else STRAIGHT
        days = local_day(span[0]), local_day(span[1])
        for kind, number, first, after in stretches(self._started(), *days, pauses, path):
            begins, ends = midnight(first), midnight(after)
            things: list[Written | Letter] = [*self._written(begins, ends), *self._letters(begins, ends)]
            practices = PracticeRows(self._db).between(begins, ends)
            if things or practices:
                ordered = tuple(sorted(things, key=_when))
                reason = plans.get(number, "") if kind == "week" else ""
                yield Chapter(kind, number, first, after - timedelta(days=1), reason, ordered, practices)

    def documents(self) -> Iterator[Written]:
        """Yields the documents that live on, by kind and then the newest first."""
        for form in DOCUMENTS:
            for (entry,) in self._db.rows(
                "SELECT entry FROM entries WHERE form = ? AND written IS NOT NULL AND removed IS NULL "
                "ORDER BY written DESC",
                (form,),
            ):
                own = self._rows.newest(EntryId(entry))
                if own is not None:
                    yield self._with_notes((own,))[0]

    def _started(self) -> date | None:
        return self._me.started_on if self._me else None

    def _span(self) -> tuple[datetime, datetime] | None:
        row = self._db.row(
            "SELECT MIN(at), MAX(at) FROM (SELECT written AS at FROM entries WHERE written IS NOT NULL "
            "AND removed IS NULL UNION ALL SELECT sent FROM letters UNION ALL SELECT started FROM practice_log "
            "WHERE finished)"
        )
        if row is None or row[0] is None:
            return None
        return from_micros(row[0]), from_micros(row[1])

    def _written(self, begins: datetime, ends: datetime) -> tuple[Written, ...]:
        found = [own for own in self._rows.between(begins, ends) if own.form not in DOCUMENTS]
        return self._with_notes(tuple(found))

    def _with_notes(self, found: tuple[OwnEntry, ...]) -> tuple[Written, ...]:
        ids = [own.entry for own in found if own.shared_version is not None]
        notes = self._notes.of_entries(self._stream.id, ids) if self._stream and ids else {}
        spoken = Recordings(self._db).of_many("entry", [own.entry for own in found])
        return tuple(
            Written(own, notes.get(own.entry, ()), tuple(one.milliseconds for one in spoken.get(own.entry, ())))
            for own in found
        )

    def _letters(self, begins: datetime, ends: datetime) -> Iterator[Letter]:
        people, rows = People(self._db), LetterRows(self._db)
        for (letter,) in self._db.rows(
            "SELECT DISTINCT letter FROM letters WHERE sent >= ? AND sent < ? ORDER BY sent",
            (to_micros(begins), to_micros(ends)),
        ):
            row = rows.get(LetterId(letter))
            if row is not None:
                mine = self._me is not None and row.author == self._me.id
                author = people.get(row.author)
                notes = self._notes.of_letters(row.stream, [row.letter]).get(row.letter, ())
                spoken = tuple(
                    each.milliseconds for each in said_to(self._db, "letter", row.letter) if each.mine == mine
                )
                yield Letter(row, author.name if author else "", mine, notes, spoken)


def stretches(
    started: date | None, first: date, last: date, pauses: Collection[Stretch], path: Sequence[int] = STRAIGHT
) -> Iterator[tuple[Literal["before", "week", "silent-day", "month"], int, date, date]]:
    """Yields (kind, number, first day, day after the last) from the first day to the last.

    The days of a pause belong to the week in which the course waited, as everywhere else in Haven.
    """
    tomorrow = last + timedelta(days=1)
    day = first
    if started is not None:
        if first < started:
            yield "before", 0, first, started
        day = started
        for place in range(len(path)):
            if day > last:
                return
            after = place_begins(started, place + 1, pauses) or tomorrow
            week = week_at(place, path)
            yield "silent-day" if week.silent_day else "week", week.number, day, after
            day = after
        day = max(first, day)
    while day <= last:
        after = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield "month", 0, day, after
        day = after


def _when(thing: Written | Letter) -> datetime:
    return thing.own.written_at if isinstance(thing, Written) else thing.row.sent_at


def _count(db: Database, what: str) -> int:
    row = db.row(f"SELECT COUNT(*) FROM {what}")
    return int(row[0]) if row else 0
