"""A table for a study: for each patient who agreed, one line a week, with dates, counts and minutes. No words.

Who did not agree is not in it. What the minutes of a therapist's own work are is in it when she counted them.
"""

import csv
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import IO, Final

from app.clock import Clock
from app.exports.treatment import Treatment, Treatments
from app.model.calendar import local_day, week_of
from app.model.ids import PersonId, new_id
from app.vault.care_members import CareMembers
from app.vault.database import Database
from app.vault.people import People
from app.vault.preferences import Preferences
from app.vault.uses import Uses

COLUMNS: Final = (
    "id",
    "calendar_week",
    "course_week",
    "silent_day",
    "first_day",
    "days_paused",
    "log_shared",
    "practices",
    "minutes_practised",
    "entries_shared",
    "letters_to_patient",
    "letters_from_patient",
    "review_minutes",
    "ended",
)
"""What stands in each line; empty where nothing is known."""
_CODE: Final = "study.code."
_CODE_SIGNS: Final = 8
_AFTER_WEEKS: Final = 1
"""How many weeks after the end are in it."""
_WEEK: Final = timedelta(days=7)


class Study:
    """Reads what a study may have. The method that gives codes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._treatments = Treatments(db, clock)
        self._preferences = Preferences(db)

    def agreed(self) -> tuple[PersonId, ...]:
        """Returns the patients in the reader's care who agree, in no order that says who they are."""
        me, people = People(self._db).me(), People(self._db).patients()
        if me is None:
            return ()
        left = CareMembers(self._db).left_by(me.id)
        allowing = Uses(self._db).allowing("research") - left
        return tuple(sorted(person.id for person in people if person.stream in allowing))

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Returns the lines, by code and week; each patient keeps her code from one table to the next."""
        found: list[tuple[str, ...]] = []
        for person in self.agreed():
            treatment = self._treatments.of(person)
            if treatment is not None:
                found += lines(treatment, self._code(person), self._review(person))
        return tuple(sorted(found, key=lambda line: (line[0], int(line[1]))))

    def _code(self, person: PersonId) -> str:
        code = self._preferences.get(_CODE + person, "")
        if not code:
            code = new_id()[:_CODE_SIGNS]
            with self._db.transaction():
                self._preferences.put(_CODE + person, code)
        return code

    def _review(self, person: PersonId) -> dict[date, int]:
        rows = self._db.rows("SELECT day, SUM(seconds) FROM review_times WHERE patient = ? GROUP BY day", (person,))
        return {date.fromisoformat(day): seconds for day, seconds in rows}


def write_table(file: IO[str], rows: Sequence[Sequence[str]]) -> None:
    """Writes the table (RFC 4180).

    Args:
        file: Opened for text, with `newline=""`.
        rows: Of `Study.rows`.
    """
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(rows)


def lines(treatment: Treatment, code: str, review: dict[date, int]) -> Iterator[tuple[str, ...]]:
    """Yields the weeks of a treatment.

    Args:
        treatment: One of somebody who agreed.
        code: Stands for her.
        review: Seconds of the therapist's own work, by day.
    """
    ending = treatment.ending.on_day if treatment.ending is not None else None
    last = min(treatment.until, ending + _AFTER_WEEKS * _WEEK) if ending is not None else treatment.until
    first = treatment.began
    number = 0
    while first <= last:
        days = [first + timedelta(days=each) for each in range(_WEEK.days)]
        yield _line(treatment, code, number, days, review)
        first += _WEEK
        number += 1


def _line(
    treatment: Treatment, code: str, number: int, days: Sequence[date], review: dict[date, int]
) -> tuple[str, ...]:
    here = set(days)
    week = week_of(treatment.began, days[0], treatment.stretches, treatment.path)
    done = [one for one in treatment.practices if local_day(one.started_at) in here]
    letters = [one.author == treatment.patient.id for one in treatment.letters if local_day(one.sent_at) in here]
    on = [_shares_on(treatment, day) for day in days]
    log = "yes" if all(on) else "partly" if any(on) or done else "no"
    paused = sum(any(stretch.holds(day) for stretch in treatment.stretches) for day in days)
    mine = sum(review.get(day, 0) for day in days)
    ending = treatment.ending
    return (
        code,
        str(number),
        "" if week.finished else str(week.number),
        "yes" if week.silent_day else "no",
        days[0].isoformat(),
        str(paused),
        log,
        "" if log == "no" else str(len(done)),
        "" if log == "no" else str(round(sum(one.done_s for one in done) / 60)),
        str(sum(local_day(one.written_at) in here for one in treatment.entries)),
        str(letters.count(False)),
        str(letters.count(True)),
        str(round(mine / 60)) if review else "",
        "yes" if ending is not None and ending.on_day in here else "no",
    )


def _shares_on(treatment: Treatment, day: date) -> bool:
    """Says whether she shared her practice log when a day ended."""
    chosen = [shares for moment, shares in treatment.log_choices if local_day(moment) <= day]
    return bool(chosen) and chosen[-1]
