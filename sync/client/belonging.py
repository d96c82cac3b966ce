"""Items that say who belongs: taken at once, or kept aside until what makes them believable has come."""

from typing import Final

import msgspec

from app.clock import Clock
from app.errors import HavenError, TrustError, UnknownSender
from app.model.change_set import ChangeSet
from app.model.ids import StreamId
from app.vault.aside import Aside, AsideItem
from app.vault.database import Database
from app.vault.evidence import Evidence, Exhibit
from app.vault.reopenings import Reopenings
from sync.client.believing import Believed, NotYet
from sync.client.granting import Granting
from sync.client.identity import Identity
from sync.client.later_epochs import LaterEpochs
from sync.client.pins import Pins
from sync.client.refusals import distrust
from sync.client.revoking import Revoking
from sync.protocol.wire import DeviceItem, EpochItem, GrantItem, RevocationItem
from sync.trust.errors import TrustFailure
from sync.trust.statements import read_epoch

Belongs = EpochItem | DeviceItem | RevocationItem | GrantItem
_ROUNDS: Final = 100
"""So often what waits is tried in the order in which it came, one round after another that took something."""


class Belonging:
    """Takes epochs, devices, revocations and late grants.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._aside = Aside(db)
        self._epochs = LaterEpochs(db, clock, me, pins)
        self._revoking = Revoking(db, clock, me, pins)
        self._granting = Granting(db, clock, me, pins)
        self._awaited: frozenset[StreamId] | None = None

    def take(self, item: Belongs) -> Believed:
        """Takes an item, or keeps it aside.

        Raises:
            TrustError, TrustFailure: It never can be believed, or no more can wait.
        """
        try:
            return self._take(item)
        except NotYet as not_yet:
            with self._db.transaction():
                kept = self._aside.keep(msgspec.msgpack.encode(item))
            if not kept:
                raise not_yet.error from None
            self._awaited = None
            return Believed()

    def _take(self, item: Belongs) -> Believed:
        match item:
            case EpochItem():
                return self._epochs.take(item)
            case DeviceItem():
                return self._revoking.take_device(item)
            case RevocationItem():
                return self._revoking.take(item)
            case GrantItem():
                return self._granting.take(item)

    def awaits(self, stream: StreamId) -> bool:
        """Whether an epoch of a stream waits, so that what is written there may become readable."""
        if self._awaited is None:
            self._awaited = frozenset(stream_of(item) for item in self.waiting_epochs())
        return stream in self._awaited

    def waiting_epochs(self) -> tuple[EpochItem, ...]:
        """Returns the epochs that wait, in the order in which they came."""
        decoded = (self.decoded(waiting) for waiting in self._aside.all())
        return tuple(item for item in decoded if isinstance(item, EpochItem))

    @staticmethod
    def decoded(waiting: AsideItem) -> Belongs:
        """Reads an item that waits."""
        item: Belongs = msgspec.msgpack.decode(waiting.item, type=Belongs)
        return item

    def retry(self) -> Believed:
        """Tries everything that waits once more, as long as something of it is taken."""
        changes = ChangeSet()
        problem: HavenError | None = None
        for _ in range(_ROUNDS):
            before = len(self._aside.all())
            for waiting in self._aside.all():
                taken = self._retry(waiting)
                if taken is not None:
                    changes |= taken.changes
                    problem = problem or taken.problem
            if len(self._aside.all()) in (before, 0):
                break
        self._awaited = None
        return Believed(changes, problem)

    def _retry(self, waiting: AsideItem) -> Believed | None:
        """Tries one item; returns None when it goes on waiting."""
        item = self.decoded(waiting)
        try:
            taken = self._take(item)
        except NotYet:
            return None
        except TrustFailure as failure:
            return self._give_up(waiting, distrust(failure))
        except TrustError as error:
            return self._give_up(waiting, error)
        self.let_go(waiting, item)
        return taken

    def _give_up(self, waiting: AsideItem, error: HavenError) -> Believed:
        with self._db.transaction():
            Evidence(self._db).keep(Exhibit(type(error).__name__, None, waiting.item), self._clock.now())
            self._aside.remove(waiting.number)
        return Believed(ChangeSet.of("sync", "evidence"), error)

    def let_go(self, waiting: AsideItem, item: Belongs) -> None:
        """Notes that an item was taken after all: nothing is held against it, and its stream is read again."""
        with self._db.transaction():
            self._aside.remove(waiting.number)
            Evidence(self._db).explain([waiting.item])
            if isinstance(item, EpochItem):
                Reopenings(self._db).add(stream_of(item))
        self._awaited = None

    def check_keys(self) -> HavenError | None:
        """After everything was fetched: tells of epochs of this device's to which no key was shown."""
        return self._epochs.check_keys()

    def tell(self) -> Believed:
        """Tells, once for each, what still cannot be believed after everything was fetched; it goes on waiting."""
        changes = ChangeSet()
        problem: HavenError | None = None
        for waiting in self._aside.all():
            if waiting.told:
                continue
            error = UnknownSender()
            with self._db.transaction():
                Evidence(self._db).keep(Exhibit(type(error).__name__, None, waiting.item), self._clock.now())
                self._aside.told(waiting.number)
            changes |= ChangeSet.of("sync", "evidence")
            problem = problem or error
        return Believed(changes, problem)


def stream_of(item: EpochItem) -> StreamId:
    """Returns the stream that an epoch claims to be of."""
    return StreamId(read_epoch(item.epoch).stream.hex())
