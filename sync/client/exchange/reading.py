"""What is taken over from an exchange file: each thing is verified exactly as if it had come from the server.

Nothing here touches the cursor: whatever the file brought, the server is asked for everything as before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.clock import Clock
from app.errors import HavenError, TrustError
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.tasks import Cancelled
from app.vault.database import Database
from app.vault.doors import Doors
from app.vault.sound_travel import SoundTravel
from app.vault.tally import tally
from sync.client.care_people import CarePeople
from sync.client.contents import Taken
from sync.client.exchange.believing import read_items
from sync.client.exchange.carried import Carried
from sync.client.exchange.layout import Opened
from sync.client.identity import Identity
from sync.client.incoming import Incoming
from sync.client.pins import Pins
from sync.client.sound_keeping import SoundKeeping
from sync.protocol.wire import CarriedItem, EnrolmentItem, ExchangeItem, GrantItem, SoundItem


@dataclass
class TakenOver:
    """What reading a file came to.

    Attributes:
        sender: Whose computer wrote it.
        name: As she or he wants to be addressed; empty for another computer of one's own.
        written_at: When, by that computer's clock.
        changes: What changed, for the screens.
        things: How many things of others were new here; acknowledgements and introductions are not counted.
        arrived: Of how many own things it was new that they have come to somebody.
        missing: How many commits were taken although something before them is missing here; it comes another way.
        waiting: How many commits cannot be opened yet, because their stream or its newest key is not known here.
        newer: How many items need a newer Haven.
        problem: What did not hold; it was kept as evidence, and everything else was taken.
    """

    sender: PersonId
    name: str
    written_at: datetime
    changes: ChangeSet
    things: int = 0
    arrived: int = 0
    missing: int = 0
    waiting: int = 0
    newer: int = 0
    problem: HavenError | None = None


class Reading:
    """Takes over one file whose writer is believed.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
        cancelled: Asked between items; whatever was taken until then stays, and the file can be read again.
    """

    def __init__(
        self, db: Database, clock: Clock, me: Identity, pins: Pins, cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._cancelled = cancelled
        self._incoming = Incoming(db, clock, me, pins)
        self._carried = Carried(db, clock, me, pins, self._incoming.belonging)

    def take(self, opened: Opened, total: TakenOver) -> None:
        """Takes every item in its order.

        Args:
            opened: The file.
            total: What was done is added to it.

        Raises:
            StorageError, VaultError: This computer cannot keep it; what was taken until then stays.
            Cancelled: It was asked to stop.
        """
        before = tally(self._db)
        commits_follow = False
        for item in read_items(opened):
            if self._cancelled():
                raise Cancelled
            if isinstance(item, CarriedItem) and not commits_follow:
                commits_follow = True
                self._retry(total)
            self._take(item, total)
        self._retry(total)
        now = self._clock.now().timestamp()
        total.changes |= CarePeople(self._db, self._clock, self._me, self._pins).refresh(now)
        after = tally(self._db)
        total.things = after.things - before.things
        total.arrived = after.arrived - before.arrived
        total.missing = self._carried.missing()

    def _take(self, item: ExchangeItem | None, total: TakenOver) -> None:
        taken: Taken | None = Taken()
        match item:
            case None:
                total.newer += 1
            case CarriedItem():
                taken = self._carried.take(item)
            case GrantItem() if item.grant.recipient != self._me.hash:
                pass  # for another reader of the same file
            case SoundItem():
                taken = self._sound(item)
            case EnrolmentItem() if Doors(self._db).get(item.request.invitation) is None:
                pass  # for the inviter
            case _:
                taken = self._incoming.take(item)
        if taken is None:
            total.waiting += 1
            return
        total.changes |= taken.changes
        total.problem = total.problem or taken.problem

    def _sound(self, item: SoundItem) -> Taken:
        """Keeps a part of something that was spoken; what nothing here speaks of is passed over."""
        taken, wanted = Taken(), SoundTravel(self._db).get(item.blob)
        if wanted is not None:
            try:
                taken.changes |= SoundKeeping(self._db, self._clock).take(wanted, item.part, item.sealed)
            except TrustError as error:
                taken.problem = error
        return taken

    def _retry(self, total: TakenOver) -> None:
        """Tries once more what waited for something that the file may have brought."""
        believed = self._incoming.belonging.retry()
        total.changes |= believed.changes
        total.problem = total.problem or believed.problem
