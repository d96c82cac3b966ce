"""Who belongs, once in each sync: after everything was fetched, and before what is kept here goes out.

What waited is tried again, streams are joined, computers are taken out, epochs are cut, keys of earlier epochs are
granted, and what became readable is read. When an epoch was cut, here or elsewhere, everything is fetched once more.
"""

from collections.abc import Callable
from typing import Final

import msgspec

from app.clock import Clock
from app.model.change_set import ChangeSet
from app.vault.database import Database
from app.vault.outbox import Outbox
from app.vault.stream_keys import StreamKeys
from app.vault.streams import Streams
from sync.client.believing import Believed
from sync.client.belonging import Belonging
from sync.client.care_people import CarePeople
from sync.client.contents import Taken
from sync.client.copies import Copies
from sync.client.cutting import Cutting, Settled, take_step
from sync.client.granting import Granting
from sync.client.identity import Identity
from sync.client.joining import Joining
from sync.client.known_devices import KnownDevices
from sync.client.pins import Pins
from sync.client.quoting import RosterQuotes
from sync.client.reopening import Reopening
from sync.client.revoking import Revoking
from sync.client.transport import Transport
from sync.protocol.wire import Commit, CommitItem
from sync.trust.statements import read_core

ROUNDS: Final = 8
"""So often everything is fetched again in one sync because an epoch was cut; then it goes on with the next sync."""


class Membership:
    """Keeps streams and devices in step with what is signed.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
        belonging: What waits to be believed.
        transport: To the clinic's server.
    """

    def __init__(
        self, db: Database, clock: Clock, me: Identity, pins: Pins, belonging: Belonging, transport: Transport
    ) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._belonging = belonging
        self._transport = transport

    def settle(self) -> Settled:
        """Takes every step that is due; what the server refuses of one hinders none of the others.

        Raises:
            SyncError: The server cannot be asked; whatever was done until then stays done.
        """
        total = Settled()
        self._believe(total)
        cutting = Cutting(self._db, self._clock, self._me, self._pins, self._transport)
        revoking = Revoking(self._db, self._clock, self._me, self._pins)
        take_step(total, cutting.deliver_again)
        take_step(total, lambda: Settled(again=revoking.send(self._transport)))
        total.changes |= self.seal_anew()
        take_step(total, cutting.settle)
        now = (self._clock.now() + self._transport.offset).timestamp()
        total.changes |= CarePeople(self._db, self._clock, self._me, self._pins).refresh(now)
        holds = cutting.roster_holds(KnownDevices(self._db, self._pins))
        granting = Granting(self._db, self._clock, self._me, self._pins)
        take_step(total, lambda: Settled(granting.give(self._transport, now, roster_holds=holds)))
        quotes = RosterQuotes(self._db, self._clock, self._pins)
        take_step(total, lambda: Settled(problem=quotes.settle(self._transport)))
        return total

    def _believe(self, total: Settled) -> None:
        """Takes what waited, joins, and tells once what cannot be believed."""
        joining = Joining(self._db, self._clock, self._me, self._pins, self._belonging, self._transport)
        steps: tuple[Callable[[], Settled], ...] = (
            lambda: _settled(self._belonging.retry()),
            lambda: Settled(joining.join()),
            lambda: _settled(self._belonging.retry()),
            lambda: _settled(self._belonging.tell()),
            lambda: Settled(problem=self._belonging.check_keys()),
        )
        for step in steps:
            take_step(total, step)

    def seal_anew(self) -> ChangeSet:
        """Lets what was sealed for an epoch that was superseded be sealed for the present one.

        Everything was fetched that the server has, so it took none of these, and it will take none: it refuses what
        is sealed for another epoch than the present one. They go on in a fresh chain, so that this device never
        signs two things for one place.
        """
        changes = ChangeSet()
        outbox, keys, copies = Outbox(self._db), StreamKeys(self._db), Copies(self._db, self._clock)
        for stream in Streams(self._db).all():
            newest = keys.newest(stream.id)
            stale = [
                digest
                for digest, sealed in outbox.unsent(stream.id)
                if newest is not None and _epoch_of(sealed) != newest.hash
            ]
            if stale:
                with self._db.transaction():
                    outbox.unseal(stale)
                    changes |= copies.begin_afresh(stream.id)
        return changes

    def reopen(self, take: Callable[[CommitItem], Taken], cancelled: Callable[[], bool]) -> Taken:
        """Reads again what became readable; see `Reopening.run`."""
        return Reopening(self._db, self._me, self._transport).run(take, cancelled)


def _settled(believed: Believed) -> Settled:
    return Settled(believed.changes, believed.problem)


def _epoch_of(sealed: bytes) -> bytes:
    commit = msgspec.msgpack.decode(sealed, type=Commit)
    return read_core(commit.records[-1].core).epoch
