"""Numbers and scores over time, from what a patient shared: only where the clinic's policy lets values be derived.

Where it does not, nothing is read and nothing is added up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.clinic.present import present_policy
from app.clock import Clock
from app.course.pack import Course
from app.diary.numbers import QUESTIONS
from app.errors import CourseError, FormInvalid
from app.forms.reading import parse
from app.forms.session import Session
from app.model.calendar import STRAIGHT, Stretch, local_day
from app.model.ids import PersonId
from app.model.states import Withdrawal
from app.vault.care_members import CareMembers
from app.vault.database import Database
from app.vault.letters import LetterRows
from app.vault.paths import PathRows
from app.vault.pauses import PauseRows
from app.vault.people import People
from app.vault.shared_entries import SharedEntries, SharedEntry
from app.vault.streams import Streams

_STEP: Final = 5
_LEAST: Final = 10


@dataclass(frozen=True)
class Curve:
    """One number over time.

    Attributes:
        name: Of the question, or of a form and its score.
        title: What it is about, in the form's own words; nothing for the course's own questions.
        numbers: By day; of several on a day the last.
        partial: The days on which it is the sum of fewer questions than are asked.
    """

    name: str
    title: str
    numbers: dict[date, float]
    partial: frozenset[date] = frozenset()

    @property
    def highest(self) -> int:
        """A number at the top of the scale that is not below any of them."""
        top = max(self.numbers.values(), default=0)
        return max(_LEAST, -int(-top // _STEP) * _STEP)


@dataclass(frozen=True)
class Measures:
    """What a fold shows.

    Attributes:
        curves: Energy, what weighed and sleep first; then the clinic's instruments.
        letters: The days on which a letter went to her.
        started_on: The first day of the course, or None.
        path: What each calendar week of her course holds.
        pauses: Days that do not count.
        today: The day on which it is looked at.
    """

    curves: tuple[Curve, ...]
    letters: tuple[date, ...]
    started_on: date | None
    path: tuple[int, ...]
    pauses: tuple[Stretch, ...]
    today: date


class MeasuresReader:
    """Reads measures."""

    def __init__(self, db: Database, clock: Clock, course: Course) -> None:
        self._db = db
        self._clock = clock
        self._course = course

    def of(self, person: PersonId, language: str) -> Measures | None:
        """Returns a patient's measures, or None when the policy derives nothing or she is in other care.

        Args:
            person: The patient.
            language: Of the forms' texts.
        """
        if not present_policy(self._db).switches.derived_values:
            return None
        me, known, stream = People(self._db).me(), People(self._db).get(person), Streams(self._db).of_patient(person)
        if me is None or known is None or stream is None or stream.id in CareMembers(self._db).left_by(me.id):
            return None
        found = SharedEntries(self._db).newest(stream.id)
        entries = [each for each in found if each.withdrawal is Withdrawal.NONE]
        letters = (each for each in LetterRows(self._db).all(stream.id) if each.author != person)
        return Measures(
            (*_numbers(entries), *self._scores(entries, language)),
            tuple(sorted({local_day(each.sent_at) for each in letters})),
            known.started_on,
            walked.positions if (walked := PathRows(self._db).of(stream.id)) else STRAIGHT,
            tuple(pause.days for pause in PauseRows(self._db).of(stream.id)),
            local_day(self._clock.now()),
        )

    def _scores(self, entries: list[SharedEntry], language: str) -> Iterator[Curve]:
        numbers: dict[tuple[str, str], dict[date, float]] = {}
        titles: dict[tuple[str, str], str] = {}
        partial: dict[tuple[str, str], set[date]] = {}
        for entry in entries:
            session = self._session(entry, language)
            if session is None:
                continue
            day = local_day(entry.written_at)
            for score in session.scores():
                if score.value is None:
                    continue
                key = entry.form, "/".join(str(step) for step in score.path) or score.link_id
                numbers.setdefault(key, {})[day] = float(score.value)
                titles[key] = f"{entry.title}: {score.text}" if score.path else score.text or entry.title
                days = partial.setdefault(key, set())
                (days.add if score.answered < score.of else days.discard)(day)
        for key, found in numbers.items():
            yield Curve(".".join(part for part in key if part), titles[key], found, frozenset(partial[key]))

    def _session(self, entry: SharedEntry, language: str) -> Session | None:
        """Returns the answers to a form of the clinic's, or None when they or the form cannot be read (any more)."""
        if not entry.response:
            return None
        try:
            form = self._course.form(entry.form, language).questionnaire
            response = parse(entry.response, "response")
            if form is None or not isinstance(response, dict):
                return None
            return Session.start(form, language, response, now=entry.written_at)
        except (CourseError, FormInvalid):
            return None


def _numbers(entries: list[SharedEntry]) -> Iterator[Curve]:
    for question in QUESTIONS:
        numbers: dict[date, float] = {}
        for entry in entries:
            for answer in () if entry.response else entry.answers:
                if answer.question == question and answer.number is not None:
                    numbers[local_day(entry.written_at)] = answer.number
        if numbers:
            yield Curve(question, "", numbers)
