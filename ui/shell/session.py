"""One unlocked stretch of time: the open vault, its services, and its connection for sync."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from app.clinic.help_file import write_help
from app.clinic.present import present_policy
from app.clock import Clock
from app.course.pack import Course
from app.diary.calls import Calls
from app.diary.service import Diary
from app.letters.service import Letters
from app.paths import Profile
from app.practice.log import PracticeLog
from app.review.service import Review
from app.vault.database import Database
from app.vault.keyring import Keyring
from app.vault.outbox import Outbox
from app.vault.people import People
from app.vault.preferences import Preferences
from app.vault.streams import Streams
from app.vault.sync_state import SyncState
from app.vault.vault import Vault
from sync.client.engine import SyncEngine
from sync.client.identity import SERVER
from sync.client.introductions import Introductions
from sync.client.inviting import Inviting
from sync.client.transport import Transport
from ui.services import Services, SyncHandle

TransportFactory = Callable[[str, Clock], Transport]


@dataclass(frozen=True)
class Wire:
    """What the net lane works with.

    Attributes:
        database: Its own connection.
        transport: The way to the clinic's server.
        engine: Syncs once when asked.
        inviting: For a therapist.
    """

    database: Database
    transport: Transport
    engine: SyncEngine
    inviting: Inviting


class Session:
    """The services over one open vault, from unlocking to locking.

    Args:
        vault: The open vault.
        profile: Its files.
        clock: The time.
        course: The course.
        sync: The handle of the schedule.
        transport: Makes the way to a server; over the network when None.
    """

    def __init__(
        self,
        vault: Vault,
        profile: Profile,
        clock: Clock,
        course: Course,
        sync: SyncHandle,
        transport: TransportFactory | None = None,
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
            self.wire = Wire(net, way, SyncEngine(net, clock, way), Inviting(net, clock, way))
        people = People(db)
        me = people.me()
        therapist = me is not None and me.role == "therapist"
        self.services = Services(
            profile=profile,
            vault=vault,
            people=people,
            streams=Streams(db),
            preferences=Preferences(db),
            keyring=Keyring(db),
            outbox=Outbox(db),
            diary=Diary(db, clock),
            practice_log=PracticeLog(db, clock),
            letters=Letters(db, clock),
            calls=Calls(db, clock),
            review=Review(db, clock) if therapist else None,
            course=course,
            introductions=Introductions(db, clock),
            inviting=self.wire.inviting if self.wire and therapist else None,
            sync=sync,
        )

    def keep_help(self, language: str) -> None:
        """Writes the clinic's present help numbers beside the vault, for the locked door; on the vault lane.

        Args:
            language: For the clinic's own words.
        """
        write_help(self.services.profile.help, present_policy(self.vault.database), language)

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
