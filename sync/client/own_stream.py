"""The own stream: what a person keeps for herself, sealed for her own computers and for her recovery sheet.

One for each person, patients and therapists alike, begun by her first device. What it carries are items
(`app.vault.own_kinds`): her diary and drafts, the people she knows, and the keys of every other stream, so that the
recovery sheet restores everything without believing the server (`sync.client.restoring`).
"""

import secrets
from collections.abc import Callable
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import Refused
from app.model.change_set import ChangeSet
from app.model.ids import StreamId
from app.vault.database import Database
from app.vault.journal import Journal
from app.vault.own_items import OwnItems
from app.vault.stream_keys import OwnEpochs, StoredEpoch, StreamKeys
from app.vault.streams import Stream, Streams
from app.vault.sync_state import SyncState
from sync.client.epochs import encoded, make_epoch
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.pins import Pins
from sync.client.recovery import RECOVERY
from sync.client.transport import Transport
from sync.protocol import limits, problems
from sync.protocol.wire import EpochRequest
from sync.trust.hashes import epoch_hash

_AT_ONCE: Final = 8
"""Items that are told in one transaction: each takes 1 to 2 ms, and autosave waits for it."""

_FOR_LATER: Final = frozenset(kind.name for kind in (problems.IDENTITY_TAKEN, problems.CERTIFICATE_PENDING))
"""It was begun before and comes with the changes, or the clinic has not listed this computer yet."""


class OwnStream:
    """The own stream of the person whose vault this is.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        me: This device.
        pins: The clinic.
    """

    def __init__(self, db: Database, clock: Clock, me: Identity, pins: Pins) -> None:
        self._db = db
        self._clock = clock
        self._me = me
        self._pins = pins
        self._items = OwnItems(db)

    def begin(self, transport: Transport) -> ChangeSet:
        """Begins the stream when there is none; its later epochs are cut like those of every stream.

        Raises:
            Offline, Refused, ClockWrong: It could not be asked for.
        """
        recovery = SyncState(self._db).get(RECOVERY)
        me = KnownDevices(self._db, self._pins).now.get(self._me.hash)
        if recovery is None or me is None or Streams(self._db).own() is not None:
            return ChangeSet()
        if me.revoked or (me.role == "therapist" and not me.listed):
            return ChangeSet()
        name = secrets.token_bytes(limits.ID)
        cut = make_epoch(
            self._me,
            self._pins.fingerprint,
            stream=name,
            kind="own",
            subject=bytes.fromhex(self._me.person),
            members=(me,),
            recovery=recovery,
        )
        request = EpochRequest(cut.signed, cut.grants)
        try:
            transport.send("/v1/epochs", request, self._me.signer)
        except Refused as refused:
            if refused.problem not in _FOR_LATER:
                raise
            return ChangeSet()
        stream, digest = StreamId(name.hex()), epoch_hash(cut.signed)
        with self._db.transaction():
            Streams(self._db).save(Stream(id=stream, kind="own", patient=self._me.person, held=False))
            StreamKeys(self._db).save(StoredEpoch(digest, stream, 1, encoded(cut.signed), cut.key))
            OwnEpochs(self._db).keep(digest, stream, msgspec.msgpack.encode(request))
        return ChangeSet.of("sync", "epoch")

    def tell(self, cancelled: Callable[[], bool] = lambda: False, *, everything: bool = False) -> int:
        """Writes what changed into the stream, as far as it is time; in small transactions.

        Args:
            cancelled: Asked between them.
            everything: Whether what could wait goes too.

        Returns:
            How many items were written.
        """
        stream, device = Streams(self._db).own(), self._me.device
        if stream is None:
            return 0
        journal, written = Journal(self._db, self._clock), 0
        while not cancelled():
            with self._db.transaction():
                now = self._clock.now()
                self._items.stamp(now)
                due = self._items.due(now, _AT_ONCE, everything=everything)
                if not due:
                    self._items.forget_delivered(stream.id)
                    break
                for item, key in due:
                    written += self._items.told(item, key, device, lambda body: journal.write(stream.id, body))
        return written
