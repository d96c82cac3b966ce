"""What a person can do once the vault is open: the services, made by `ui.program` after unlocking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.paths import Profile

if TYPE_CHECKING:
    from app.course.pack import Course
    from app.diary.calls import Calls
    from app.diary.service import Diary
    from app.letters.service import Letters
    from app.practice.log import PracticeLog
    from app.review.service import Review
    from app.vault.keyring import Keyring
    from app.vault.outbox import Outbox
    from app.vault.people import People
    from app.vault.preferences import Preferences
    from app.vault.streams import Streams
    from app.vault.vault import Vault
    from sync.client.introductions import Introductions
    from sync.client.inviting import Inviting


class SyncHandle(Protocol):
    """What a page may know of sync."""

    def sync_now(self) -> None:
        """Asks for a sync as soon as the lane is free."""


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
        letters: Letters.
        calls: "I want to be called".
        review: The therapist's view; None for a patient.
        course: The course, read-only, may be used on any thread.
        introductions: The six digits.
        inviting: Inviting patients; None for a patient.
        sync: The schedule's handle.
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
    letters: Letters
    calls: Calls
    review: Review | None
    course: Course
    introductions: Introductions
    inviting: Inviting | None
    sync: SyncHandle
