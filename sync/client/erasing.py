"""Deleting at the server: withdrawn entries, and what others had deleted; each against a signed statement."""

from datetime import UTC, datetime
from itertools import groupby
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import BadSignature, HistoryHidden
from app.model.change_set import ChangeSet
from app.model.ids import ChangeId, PersonId, StreamId
from app.vault.certificates import Certificates
from app.vault.database import Database
from app.vault.erasures import Erasable, Erasures
from app.vault.notices import Notices
from app.vault.people import People
from app.vault.streams import Streams
from app.vault.sync_state import SyncState
from sync.client.erased import EmptyRecords
from sync.client.identity import Identity
from sync.client.pins import Pins
from sync.client.transport import Transport
from sync.protocol import limits
from sync.protocol.wire import Commit, Deletion, DeletionAnswer, ErasureRequest, Signed
from sync.trust import labels
from sync.trust.hashes import record_hash
from sync.trust.labels import h
from sync.trust.statements import read_core

LEFT: Final = "left"
"""Where the vault keeps that its person left: the deletion statement."""


class Erasing:
    """Asks for deletions and takes the server's word on them.

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
        self._erasures = Erasures(db)

    def send(self, transport: Transport) -> ChangeSet:
        """Has the bodies of withdrawn entries deleted that were dropped by their reader, or fetched by nobody yet.

        Raises:
            SyncError, TrustError: The rest waits.
        """
        changes = ChangeSet()
        for stream, due in groupby(self._erasures.due(), key=lambda erasable: erasable.stream):
            named = [(erasable, name) for erasable in due if (name := self._record(erasable)) is not None]
            for first in range(0, len(named), limits.RECORDS_PER_ERASURE):
                part = dict(named[first : first + limits.RECORDS_PER_ERASURE])
                changes |= self._ask(transport, stream, part)
        return changes

    def _record(self, erasable: Erasable) -> bytes | None:
        """Returns the hash of the record that a change travelled in."""
        sealed = self._erasures.sealed(erasable.commit)
        if sealed is None:
            return None
        for record in msgspec.msgpack.decode(sealed, type=Commit).records:
            if read_core(record.core).id.hex() == erasable.change:
                return record_hash(record)
        return None

    def _ask(self, transport: Transport, stream: StreamId, part: dict[Erasable, bytes]) -> ChangeSet:
        request = ErasureRequest(bytes.fromhex(stream), tuple(part.values()))
        answer = transport.post("/v1/erasures", request, DeletionAnswer, self._me.signer)
        deletion = self._pins.deletion(answer.deletion)
        if deletion.person.hex() != self._me.person or not set(part.values()) <= set(deletion.records):
            raise BadSignature
        changes = self.take(answer.deletion, asked=True)
        with self._db.transaction():
            for erasable in part:
                self._erasures.done(stream, erasable.change, answer.deletion.body)
        return changes

    def take(self, signed: Signed, *, asked: bool = False) -> ChangeSet:
        """Takes a deletion statement; one transaction.

        Args:
            signed: `Deletion`.
            asked: Whether this computer asked for it just now.

        Raises:
            BadSignature, KeyChanged: It is not the server's.
            HistoryHidden: It says that this person wished what she never wished.
        """
        deletion = self._pins.deletion(signed)
        person = PersonId(deletion.person.hex())
        digest, at = h(labels.DELETION, signed.body), datetime.fromtimestamp(deletion.time, UTC)
        if person == self._me.person and not asked and not self._erasures.holds(digest):
            self._check_wish(deletion)
        with self._db.transaction():
            if not self._erasures.keep(digest, person, at, msgspec.msgpack.encode(signed)):
                return ChangeSet()
            EmptyRecords(self._db).attest(person, deletion.records)
            changes = ChangeSet.of("sync", "deletion")
            if not deletion.records:
                changes |= self._left(person, deletion, signed)
        return changes

    def _check_wish(self, deletion: Deletion) -> None:
        """Compares what the server deleted on this person's wish with what she withdrew.

        Another computer of hers may have left; what one had erased was withdrawn first, and that comes with her
        stream.
        """
        if not deletion.records and len(Certificates(self._db).of_person(self._me.person)) == 1:
            raise HistoryHidden
        named = set(deletion.records)
        for sealed in self._erasures.commits([StreamId(name.hex()) for name in deletion.streams]):
            for record in msgspec.msgpack.decode(sealed, type=Commit).records:
                change = ChangeId(read_core(record.core).id.hex())
                if record_hash(record) in named and not self._erasures.is_withdrawn(change):
                    raise HistoryHidden

    def _left(self, person: PersonId, deletion: Deletion, signed: Signed) -> ChangeSet:
        """Somebody left; what is here stays. Inside a transaction."""
        now, notices = self._clock.now(), Notices(self._db)
        streams = [StreamId(name.hex()) for name in deletion.streams]
        known = {stream.id for stream in Streams(self._db).all() if stream.patient == person}
        self._erasures.end([stream for stream in streams if stream in known], now)
        if person == self._me.person:
            SyncState(self._db).put(LEFT, msgspec.msgpack.encode(signed))
            at = datetime.fromtimestamp(deletion.time, UTC).isoformat()
            fields = {"at": at, "days": str(deletion.backup_days)}
            return notices.tell("erased", now, about=deletion.person.hex(), fields=fields)
        if People(self._db).get(person) is None:
            return ChangeSet()
        return notices.tell("patient-left", now, person=person) | ChangeSet.of("person", person)
