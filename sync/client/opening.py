"""Opening the records of a commit whose chain and signature hold."""

from dataclasses import dataclass

import msgspec

from app.errors import AfterLeaving, HavenError, Undecipherable, UnknownSender
from app.model.changes import Change
from app.model.encoding import decode
from app.model.ids import ChangeId, StreamId
from app.vault.certificates import Pinned
from app.vault.changes import ChangeTable
from app.vault.database import Database
from app.vault.stream_keys import StreamKeys
from sync.client.closing import check_not_after_leaving
from sync.client.pins import decode_signed
from sync.client.sealing import open_record
from sync.protocol.wire import Commit, Record
from sync.trust.statements import read_core, read_epoch


@dataclass(frozen=True)
class Opened:
    """What a commit held.

    Attributes:
        changes: In the order of the records.
        failures: Records that did not open, as they came, with the reason.
        waiting: How many records wait for the key of an epoch that was not granted to this device.
        empty: Records whose bodies did not come; the server has to attest that it deleted them.
    """

    changes: tuple[Change, ...]
    failures: tuple[tuple[HavenError, bytes], ...]
    empty: tuple[Record, ...] = ()
    waiting: int = 0

    @property
    def whole(self) -> bool:
        """Whether every record that has a body opened."""
        return not self.failures and not self.waiting


class Opening:
    """Opens what one device wrote into one stream.

    Args:
        db: The net lane's connection.
        stream: Which stream.
        author: The device's pinned certificate.
    """

    def __init__(self, db: Database, stream: StreamId, author: Pinned) -> None:
        self._stream = stream
        self._author = author
        self._changes = ChangeTable(db)
        self._by_epoch: dict[bytes, bytes] = {}
        self._epochs = [
            (stored, read_epoch(decode_signed(stored.signed))) for stored in reversed(StreamKeys(db).all(stream))
        ]
        self._in_order = [(stored.hash, epoch) for stored, epoch in self._epochs]

    def open(self, commit: Commit) -> Opened:
        """Opens each record by itself; one without a body is set apart."""
        changes: list[Change] = []
        empty: list[Record] = []
        failures: list[tuple[HavenError, bytes]] = []
        waiting = 0
        for record in commit.records:
            if not record.sealed:
                empty.append(record)
                continue
            try:
                changes.append(self._open(record))
            except _NoKey:
                waiting += 1
            except (Undecipherable, UnknownSender, AfterLeaving) as error:
                failures.append((error, msgspec.msgpack.encode(record)))
        return Opened(tuple(changes), tuple(failures), tuple(empty), waiting)

    def _open(self, record: Record) -> Change:
        core = read_core(record.core)
        key = self._key(core.epoch)
        check_not_after_leaving(self._author.hash, core, record, self._in_order)
        payload = open_record(key, core.salt, record)
        try:
            change = decode(
                payload,
                id=ChangeId(core.id.hex()),
                stream=self._stream,
                author=self._author.person,
                device=self._author.device,
            )
        except (ValueError, RecursionError):
            raise Undecipherable from None
        if self._changes.is_anothers(self._stream, change.id, change.author):
            raise UnknownSender  # ids are clear: one that somebody copied would stand in the way of the right one
        return change

    def _key(self, epoch: bytes) -> bytes:
        """Returns the key of an epoch in which the author may write.

        Raises:
            UnknownSender: The epoch is not one of this stream, or the author is no member of it.
            _NoKey: It was not granted to this device so far.
        """
        found = self._by_epoch.get(epoch)
        if found is not None:
            return found
        stored, opened = next(
            ((stored, opened) for stored, opened in self._epochs if stored.hash == epoch), (None, None)
        )
        if stored is None or opened is None:
            raise UnknownSender
        if self._author.hash not in {member.certificate for member in opened.members}:
            raise UnknownSender
        if stored.key is None:
            raise _NoKey
        self._by_epoch[epoch] = stored.key
        return stored.key


class _NoKey(Exception):
    """No grant for this device opened so far; the record is read when one comes."""
