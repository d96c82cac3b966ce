"""One unlocked stretch of time: the open vault, its services, and its connection for sync."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial

from app.clinic.help_file import write_help
from app.clinic.present import present_file, present_pack, present_policy
from app.clock import Clock
from app.course.courses import Courses
from app.course.pack import Course
from app.course.shelf import OnTheShelf, Shelf
from app.course.signing import Marks, marks_of
from app.diary.agreements import Agreements
from app.diary.calls import Calls
from app.diary.dear import Dear
from app.diary.numbers import numbers_between
from app.diary.service import Diary
from app.letters.service import Letters
from app.paths import Profile
from app.planning.service import Planning
from app.practice.fitting import Fitting
from app.practice.log import PracticeLog
from app.practice.silent_day.keeping import kept
from app.reminders.service import Reminding
from app.review.carried import Carried
from app.review.colleagues import Colleagues
from app.review.safety import SafetyForms
from app.review.safety_work import SafetyWork
from app.review.service import Review
from app.review.writing import Writing
from app.spelling.service import Spelling
from app.spoken.service import Spoken
from app.tasks import Cancelled
from app.vault.database import Database
from app.vault.keyring import Keyring
from app.vault.notice_board import NoticeBoard
from app.vault.outbox import Outbox
from app.vault.people import People
from app.vault.preferences import Preferences
from app.vault.streams import Streams
from app.vault.sync_state import SyncState
from app.vault.vault import Vault
from sync.client.care_team import CareTeam
from sync.client.computers import Computers
from sync.client.doubts import Doubts
from sync.client.engine import SyncEngine
from sync.client.exchange.service import Exchange
from sync.client.identity import SERVER
from sync.client.introductions import Introductions
from sync.client.inviting import Inviting
from sync.client.leaving import Leaving, statement_of
from sync.client.pins import CLINIC_NAME
from sync.client.transport import Transport
from ui.services import Left, Services, SyncHandle

TransportFactory = Callable[[str, Clock], Transport]


@dataclass(frozen=True)
class Wire:
    """What the net lane works with.

    Attributes:
        database: Its own connection.
        transport: The way to the clinic's server.
        engine: Syncs once when asked.
        inviting: For a therapist.
        leaving: For a patient.
        exchange: Writes and reads exchange files.
    """

    database: Database
    transport: Transport
    engine: SyncEngine
    inviting: Inviting
    leaving: Leaving
    exchange: Exchange


@dataclass(frozen=True)
class ClinicsCourse:
    """A course file that the clinic's policy names and that was not looked at before.

    Attributes:
        content: The file.
        digest: Its SHA-256, in hexadecimal digits.
        marks: By which the clinic is known.
    """

    content: bytes
    digest: str
    marks: Marks


class Session:
    """The services over one open vault, from unlocking to locking.

    Args:
        vault: The open vault.
        profile: Its files.
        clock: The time.
        course: The course.
        sync: The handle of the schedule.
        transport: Makes the way to a server; over the network when None.
        shelf: Where courses lie, and what it tells of the one above; None where it is not to be changed.
    """

    def __init__(
        self,
        vault: Vault,
        profile: Profile,
        clock: Clock,
        course: Course,
        sync: SyncHandle,
        transport: TransportFactory | None = None,
        shelf: tuple[Shelf, OnTheShelf] | None = None,
    ) -> None:
        self.vault = vault
        self.cancelled = threading.Event()
        self.released = threading.Event()
        self._clock = clock
        db = vault.database
        server = SyncState(db).text(SERVER)
        self.wire: Wire | None = None
        if server:
            net, way = vault.connect(), (transport or Transport)(server, clock)
            self.wire = Wire(
                net,
                way,
                SyncEngine(net, clock, way),
                Inviting(net, clock, way),
                Leaving(net, clock, way),
                Exchange(net, clock, self.cancelled.is_set),
            )
        people = People(db)
        me = people.me()
        therapist = me is not None and me.role == "therapist"
        diary = Diary(db, clock)
        planning = Planning(db, clock)
        forms = SafetyForms(course.questionnaires)
        courses = None if shelf is None else Courses(db, clock, *shelf, self._go_on)
        self.services = Services(
            profile=profile,
            vault=vault,
            people=people,
            streams=Streams(db),
            preferences=Preferences(db),
            keyring=Keyring(db),
            outbox=Outbox(db),
            diary=diary,
            practice_log=PracticeLog(db, clock),
            fitting=Fitting(db, clock),
            dear=Dear(db, diary),
            numbers=partial(numbers_between, db),
            planning=planning,
            letters=Letters(db, clock),
            spoken=Spoken(db, clock),
            spelling=Spelling(db),
            reminding=Reminding(
                db,
                clock,
                profile.reminders,
                lambda: present_policy(db).reminders,
                (partial(silent_days, Preferences(db)), planning.pauses.days),
            ),
            calls=Calls(db, clock),
            agreements=Agreements(db, clock),
            review=Review(db, clock, forms) if therapist else None,
            writing=Writing(db, clock) if therapist else None,
            course=course,
            introductions=Introductions(db, clock),
            inviting=self.wire.inviting if self.wire and therapist else None,
            notices=NoticeBoard(db, clock),
            leaving=self.wire.leaving if self.wire and not therapist else None,
            left=lambda: left_of(db),
            computers=Computers(db, clock),
            care_team=CareTeam(db, clock),
            colleagues=Colleagues(db, clock) if therapist else None,
            doubts=Doubts(db),
            policy=lambda: present_policy(db),
            policy_file=lambda name: present_file(db, name),
            sync=sync,
            check_vault=db.check,
            reach=None if self.wire is None else partial(reach, self.wire.transport),
            exchange=self.wire.exchange if self.wire else None,
            courses=courses,
            safety=SafetyWork.over(db, clock, forms) if therapist else None,
            carried=Carried() if therapist else None,
        )

    def clinics_course(self) -> ClinicsCourse | None:
        """Returns the course file that the clinic's policy names, unless it was looked at; on the net lane.

        Reading sixty megabytes there keeps nothing waiting that is being written.
        """
        courses = self.services.courses
        named = None if self.wire is None else present_pack(self.wire.database)
        if self.wire is None or named is None or courses is None or not courses.is_new(named[1]):
            return None
        content = present_file(self.wire.database, named[0])
        return None if content is None else ClinicsCourse(content, named[1], marks_of(self.wire.database))

    def _go_on(self) -> None:
        if self.cancelled.is_set():
            raise Cancelled

    def keep_help(self, language: str) -> None:
        """Writes the clinic's present help numbers beside the vault, for the locked door; on the vault lane.

        Args:
            language: For the clinic's own words.
        """
        write_help(self.services.profile.help, present_policy(self.vault.database), language)

    def interrupt(self) -> None:
        """Ends a sync in the middle of a slow answer, within a second; from the window's thread."""
        self.cancelled.set()
        if self.wire is not None:
            self.wire.transport.abort()

    def release(self) -> None:
        """Gives the sync connection back; runs on the net lane after the sync that was under way."""
        if self.wire is not None:
            self.wire.transport.close()
            self.wire.database.close()
        self.released.set()

    def close(self, patience: float) -> None:
        """Drops the keys and closes the vault; runs on the vault lane after everything that was being written.

        Args:
            patience: Seconds that a sync in the middle of a slow answer is waited for.
        """
        self.cancelled.set()
        self.released.wait(patience)
        self.vault.close()


def reach(way: Transport) -> timedelta:
    """Asks the clinic's server for its time, and returns by how much its clock is ahead of this one."""
    way.clinic()
    return way.offset


def silent_days(preferences: Preferences, first: date, last: date) -> frozenset[date]:
    """Returns the days of a silent day that are still to come or go on; nothing reminds then, locked or not."""
    plan = kept(preferences)
    days = () if plan is None else (block.day for block in plan.blocks if not block.is_over)
    return frozenset(day for day in days if first <= day <= last)


def left_of(db: Database) -> Left | None:
    """Returns the word of the clinic's server on what it deleted when this person left, or None."""
    deletion = statement_of(db)
    if deletion is None:
        return None
    return Left(
        datetime.fromtimestamp(deletion.time, UTC),
        deletion.backup_days,
        SyncState(db).text(CLINIC_NAME) or "",
        deletion.person.hex(),
        len(deletion.streams),
        deletion.commits,
        deletion.blobs,
    )
