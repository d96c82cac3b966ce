"""Adapting the plan to one patient: the order of weeks, practices, what is spared, pauses, an own recording.

Drafted first, and put into her plan in one go. What she walked already is never changed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Final

from app.clock import Clock
from app.model.calendar import STRAIGHT, Stretch, local_day, place_begins, place_of
from app.model.change_set import ChangeSet
from app.model.changes import PathChanged, PauseSet, PlanChanged, PracticeGiven, SparingSet
from app.model.guiding import BENDING
from app.model.ids import ChangeId, PauseId, PersonId, RecordingId, StreamId, new_id
from app.model.path import agrees
from app.model.states import DeliveryState
from app.review.plan_draft import PlanDraft, PlanDrafts
from app.vault.care_members import CareMembers
from app.vault.database import Database
from app.vault.deliveries import Deliveries, Delivery
from app.vault.given_practices import GivenPractice, GivenPractices
from app.vault.journal import Journal, touched
from app.vault.paths import PathRows, PathView
from app.vault.pauses import PauseRows, PauseView
from app.vault.people import People, Person
from app.vault.plans import Plans, PlanView
from app.vault.recordings import Recordings, Sounds, SoundView, as_view
from app.vault.sparings import SparingRows, SparingView
from app.vault.streams import Streams

ONE_GO: Final = timedelta(minutes=1)
"""What is put into a plan in one go is written within it."""
_Body = PathChanged | PlanChanged | SparingSet | PauseSet | PracticeGiven


class Put(Enum):
    """What became of putting a draft into the plan."""

    DONE = "done"
    NOTHING = "nothing was drafted"
    NOT_IN_CARE = "the patient is not, or no longer, in the reader's care"
    BEGUN = "a week that was to be changed has begun meanwhile"
    PASSED = "days of a pause that was to be changed have passed meanwhile"
    UNTITLED = "a recording has no title"
    UNHEARD = "a title has no recording, or one that is not on this computer"


@dataclass(frozen=True)
class Given:
    """A practice that was given to her.

    Attributes:
        practice: The practice.
        sounds: What is heard in it.
    """

    practice: GivenPractice
    sounds: tuple[SoundView, ...]


@dataclass(frozen=True)
class PlanNow:
    """A patient's plan as it is, and what is about to change in it.

    Attributes:
        person: The patient.
        today: The day at this computer.
        began: The first day of her course.
        place: The calendar week that goes on, counted from 0; behind the last when the course is over.
        path: What each calendar week holds.
        path_set: Who set that, or None when it is the course's.
        plans: Of each week that is not as the course has it.
        sparing: What was set to be spared, or None.
        pauses: All pauses, the earliest first.
        given: The practices that were recorded for her.
        draft: What is about to change.
        sounds: What was recorded for her and is not given yet.
        put_at: When something was last put into her plan from here, or None.
        delivery: How far everything that was put into it came.
    """

    person: Person
    today: date
    began: date
    place: int
    path: tuple[int, ...]
    path_set: PathView | None
    plans: tuple[PlanView, ...]
    sparing: SparingView | None
    pauses: tuple[PauseView, ...]
    given: tuple[Given, ...]
    draft: PlanDraft
    sounds: tuple[SoundView, ...]
    put_at: datetime | None
    delivery: Delivery | None

    @property
    def is_over(self) -> bool:
        """Whether the course is over."""
        return self.place >= len(self.path)

    def begins(self, place: int) -> date | None:
        """Returns the first day of a calendar week, or None behind a pause without an end."""
        return place_begins(self.began, place, [pause.days for pause in self.pauses])


class Adapting:
    """What a therapist can change for one patient. Each method that writes is one transaction of its own."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._drafts = PlanDrafts(db)
        self._journal = Journal(db, clock)
        self._people = People(db)
        self._streams = Streams(db)
        self._paths = PathRows(db)
        self._pauses = PauseRows(db)
        self._given = GivenPractices(db)
        self._recordings = Recordings(db)
        self._sounds = Sounds(db)

    def look(self, person: PersonId) -> PlanNow | None:
        """Returns a patient's plan, or None when she did not begin or is not in the reader's care."""
        found, stream = self._people.get(person), self._stream(person)
        if found is None or stream is None or found.started_on is None:
            return None
        today, pauses = local_day(self._clock.now()), self._pauses.of(stream)
        path_set = self._paths.of(stream)
        given = self._given.of(stream)
        heard = self._sounds.of(stream, [each.change for each in given])
        put_at, delivery = self._delivered(stream)
        return PlanNow(
            person=found,
            today=today,
            began=found.started_on,
            place=place_of(found.started_on, today, [pause.days for pause in pauses]),
            path=path_set.positions if path_set else STRAIGHT,
            path_set=path_set,
            plans=Plans(self._db).views(stream),
            sparing=SparingRows(self._db).of(stream),
            pauses=pauses,
            given=tuple(Given(each, heard.get(each.change, ())) for each in given),
            draft=self._drafts.of(person),
            sounds=tuple(map(as_view, self._recordings.of("given", person))),
            put_at=put_at,
            delivery=delivery,
        )

    def keep(self, person: PersonId, draft: PlanDraft) -> ChangeSet:
        """Keeps what is about to change; nothing of it leaves this person's computers."""
        with self._db.transaction():
            self._drafts.keep(person, draft)
        return ChangeSet.of("settings", person)

    def put(self, person: PersonId) -> tuple[Put, ChangeSet]:
        """Puts everything that was drafted into the plan, or nothing of it."""
        with self._db.transaction():
            plan, stream = self.look(person), self._stream(person)
            if plan is None or stream is None:
                return Put.NOT_IN_CARE, ChangeSet()
            refused = _refused(plan)
            if refused is not None:
                return refused, ChangeSet()
            changes = ChangeSet()
            for body in _bodies(plan):
                changes |= touched(self._journal.write(stream, body))
            if plan.sounds:
                changes |= self._give(person, stream, plan.draft)
            self._drafts.keep(person, PlanDraft())
        return Put.DONE, changes | ChangeSet.of("settings", person)

    def take_back(self, person: PersonId, given: RecordingId) -> ChangeSet:
        """Takes a practice back that was given: it is no longer offered, and its sound goes from the server."""
        with self._db.transaction():
            stream, practice = self._stream(person), self._practice(person, given)
            if stream is None or practice is None:
                return ChangeSet()
            self._sounds.erase(stream, practice.change)
            body = PracticeGiven(given=given, title=practice.title, purpose=practice.purpose, taken_back=True)
            return touched(self._journal.write(stream, body))

    def give_again(self, person: PersonId, practice: GivenPractice) -> ChangeSet:
        """Gives a practice again that was taken back, with the recordings that are still here."""
        with self._db.transaction():
            stream, sounds = self._stream(person), self._recordings.offered("given", practice.id)
            if stream is None or not sounds:
                return ChangeSet()
            self._sounds.send(stream, sounds)
            body = PracticeGiven(given=practice.id, title=practice.title, purpose=practice.purpose, sounds=sounds)
            return touched(self._journal.write(stream, body))

    def _give(self, person: PersonId, stream: StreamId, draft: PlanDraft) -> ChangeSet:
        sounds, given = self._recordings.offered("given", person), RecordingId(new_id())
        self._recordings.move("given", person, ("given", given))
        self._sounds.send(stream, sounds)
        body = PracticeGiven(given=given, title=draft.title.strip(), purpose=draft.purpose.strip(), sounds=sounds)
        return touched(self._journal.write(stream, body))

    def _practice(self, person: PersonId, given: RecordingId) -> GivenPractice | None:
        stream = self._stream(person)
        return next((each for each in self._given.of(stream) if each.id == given), None) if stream else None

    def _stream(self, person: PersonId) -> StreamId | None:
        """Returns a patient's stream while she is in the reader's care."""
        me, stream = self._people.me(), self._streams.of_patient(person)
        if me is None or stream is None or stream.id in CareMembers(self._db).left_by(me.id):
            return None
        return stream.id

    def _delivered(self, stream: StreamId) -> tuple[datetime | None, Delivery | None]:
        """Returns when something was put into the plan last, and the least of the states of all of it.

        What was put there before and is on her computer may have been told and forgotten; that it was not opened is
        no reason to say less of what was put there last.
        """
        me = self._people.me()
        rows = self._db.rows(
            f"SELECT id FROM changes WHERE stream = ? AND author = ? AND kind IN ({', '.join('?' * len(BENDING))})",
            (stream, me.id if me else "", *BENDING),
        )
        found = Deliveries(self._db).of((stream, ChangeId(row[0])) for row in rows)
        if not found:
            return None, None
        changes = {each: change for each in found if (change := self._journal.get(*each)) is not None}
        last = max(change.created for change in changes.values())
        told = [
            delivery
            for each, delivery in found.items()
            if delivery.state < DeliveryState.RECEIVED or changes[each].created > last - ONE_GO
        ]
        return last, min(told, key=lambda each: (each.state, each.since))


def _refused(plan: PlanNow) -> Put | None:
    """Returns why a draft cannot be put into the plan as it is now, or None when it can."""
    draft = plan.draft
    if draft.is_empty and not plan.sounds:
        return Put.NOTHING
    path = draft.path
    if path is not None and (plan.is_over or not agrees(path.positions, plan.path, plan.place)):
        return Put.BEGUN
    if _changes_the_past(plan):
        return Put.PASSED
    if plan.sounds and not draft.title.strip():
        return Put.UNTITLED
    if (draft.title.strip() and not plan.sounds) or not all(sound.here for sound in plan.sounds):
        return Put.UNHEARD
    return None


def _changes_the_past(plan: PlanNow) -> bool:
    """Says whether a drafted pause has other days before today than it had: weeks that she walked would move."""
    before = {pause.id: pause.days for pause in plan.pauses}
    return any(
        not pause.taken_back  # that is always on purpose
        and _passed(before.get(PauseId(id)), plan.today) != _passed(pause.days, plan.today)
        for id, pause in plan.draft.pauses.items()
    )


def _passed(days: Stretch | None, today: date) -> Stretch | None:
    """Returns the part of a stretch that lies before today."""
    if days is None or days.first >= today:
        return None
    yesterday = today - timedelta(days=1)
    return Stretch(days.first, yesterday if days.last is None else min(days.last, yesterday))


def _bodies(plan: PlanNow) -> Iterator[_Body]:
    """Yields what is told to the patient; the recording comes by itself, with its sounds."""
    draft = plan.draft
    if draft.path is not None:
        yield PathChanged(positions=draft.path.positions, reason=draft.path.reason.strip())
    for number, week in sorted(draft.weeks.items()):
        yield PlanChanged(
            week=number, practice=week.practice, minutes=week.minutes, reason=week.reason.strip(), also=week.also
        )
    if draft.sparing is not None:
        yield SparingSet(needs=draft.sparing.needs, reason=draft.sparing.reason.strip())
    for id, pause in draft.pauses.items():
        yield PauseSet(
            pause=PauseId(id),
            first_day=pause.first_day,
            last_day=pause.last_day,
            taken_back=pause.taken_back,
            reason=pause.reason.strip(),
        )
