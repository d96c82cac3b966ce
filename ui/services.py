"""What a person can do once the vault is open: the services, made by `ui.program` after unlocking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from app.paths import Profile

if TYPE_CHECKING:
    from app.clinic.policy import Policy
    from app.course.courses import Courses
    from app.course.pack import Course
    from app.diary.agreements import Agreements
    from app.diary.calls import Calls
    from app.diary.dear import Dear
    from app.diary.numbers import DayNumbers
    from app.diary.service import Diary
    from app.letters.service import Letters
    from app.planning.service import Planning
    from app.practice.fitting import Fitting
    from app.practice.log import PracticeLog
    from app.reminders.service import Reminding
    from app.review.carried import Carried
    from app.review.colleagues import Colleagues
    from app.review.safety_work import SafetyWork
    from app.review.service import Review
    from app.review.writing import Writing
    from app.spelling.service import Spelling
    from app.spoken.service import Spoken
    from app.vault.keyring import Keyring
    from app.vault.notice_board import NoticeBoard
    from app.vault.outbox import Outbox
    from app.vault.people import People
    from app.vault.preferences import Preferences
    from app.vault.streams import Streams
    from app.vault.vault import Vault
    from sync.client.care_team import CareTeam
    from sync.client.computers import Computers
    from sync.client.doubts import Doubts
    from sync.client.exchange.service import Exchange
    from sync.client.introductions import Introductions
    from sync.client.inviting import Inviting
    from sync.client.leaving import Leaving


class SyncHandle(Protocol):
    """What a page may know of sync."""

    def sync_now(self) -> None:
        """Asks for a sync as soon as the lane is free."""


@dataclass(frozen=True)
class Left:
    """The clinic's server's word on what it deleted when this person left.

    Attributes:
        at: When it did.
        backup_days: After how many days its backups have expired.
        clinic: The clinic's name.
        person: The person's pseudonymous number there.
        streams, commits, blobs: How much it was.
    """

    at: datetime
    backup_days: int
    clinic: str
    person: str
    streams: int
    commits: int
    blobs: int


@dataclass(frozen=True)
class Services:
    """The services over one open vault. All of them are called on the vault lane, never on the GUI thread.

    Attributes:
        profile: The files of this person's program.
        vault: The open vault.
        people: Who is known.
        streams: The care streams and whether they are held.
        preferences: Small settings inside the vault.
        keyring: Keys inside the vault.
        outbox: What waits to go out.
        diary: Entries.
        practice_log: Practices.
        fitting: What she spares when she practises, and what was too much lately.
        dear: Moments that she marked as dear.
        numbers: Returns the numbers that she gave of herself, from a day to another.
        planning: Pauses, quiet moments, the therapist's plan, and the months after the course.
        letters: Letters.
        spoken: What is spoken instead of written; `encode` and `content` belong on the cpu lane.
        spelling: Own words, and the language in which a letter is looked through.
        reminding: Her rhythm of reminders.
        calls: "I want to be called".
        agreements: What she agreed to beyond her treatment; of a therapist, what each patient did.
        review: The therapist's view; None for a patient.
        writing: What helps a therapist to write; None for a patient.
        course: The course, read-only, may be used on any thread.
        introductions: The six digits.
        inviting: Inviting patients; None for a patient.
        notices: What Haven noticed.
        leaving: Leaving the clinic's server, on the net lane; None without a clinic.
        left: Returns the word on which this person left, or None.
        computers: Own computers and those of patients.
        care_team: Who reads along, and the patient's consent.
        colleagues: The therapists in care; None for a patient.
        doubts: What is kept as evidence, by stream.
        policy: Returns the clinic's policy as it is now.
        policy_file: Returns a file that the policy names, or None until it was fetched.
        sync: The schedule's handle.
        exchange: Exchange files, on the net lane; None without a clinic.
        courses: Course files, on the cpu lane; None where the course is not to be changed.
        carried: Whose words were copied since the vault was opened; None for a patient.
        check_vault: Checks every page of the vault; raises VaultDamaged.
        reach: Asks the clinic's server for its time and returns by how much its clock is ahead, on the net lane; None
            without a clinic. Raises what a sync would.
        safety: A therapist's register, record of what was done, hand-over and own time; None for a patient.
    """

    profile: Profile
    vault: Vault
    people: People
    streams: Streams
    preferences: Preferences
    keyring: Keyring
    outbox: Outbox
    diary: Diary
    practice_log: PracticeLog
    fitting: Fitting
    dear: Dear
    numbers: Callable[[date, date], tuple[DayNumbers, ...]]
    planning: Planning
    letters: Letters
    spoken: Spoken
    spelling: Spelling
    reminding: Reminding
    calls: Calls
    agreements: Agreements
    review: Review | None
    writing: Writing | None
    course: Course
    introductions: Introductions
    inviting: Inviting | None
    notices: NoticeBoard
    leaving: Leaving | None
    left: Callable[[], Left | None]
    computers: Computers
    care_team: CareTeam
    colleagues: Colleagues | None
    doubts: Doubts
    policy: Callable[[], Policy]
    policy_file: Callable[[str], bytes | None]
    sync: SyncHandle
    check_vault: Callable[[], None]
    reach: Callable[[], timedelta] | None = None
    exchange: Exchange | None = None
    courses: Courses | None = None
    safety: SafetyWork | None = None
    carried: Carried | None = None
