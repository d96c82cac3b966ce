"""Opening the records of a commit whose chain and signature hold."""

from dataclasses import dataclass

import msgspec

from app.errors import HavenError, Undecipherable, UnknownSender
from app.model.changes import Change
from app.model.encoding import decode
from app.model.ids import ChangeId, StreamId
from app.vault.certificates import Pinned
from app.vault.database import Database
from app.vault.stream_keys import StreamKeys
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
    """

    changes: tuple[Change, ...]
    failures: tuple[tuple[HavenError, bytes], ...]


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
        self._keys = StreamKeys(db)
        self._by_epoch: dict[bytes, bytes] = {}

    def open(self, commit: Commit) -> Opened:
        """Opens each record by itself; an erased one is passed over."""
        changes: list[Change] = []
        failures: list[tuple[HavenError, bytes]] = []
        for record in commit.records:
            if not record.sealed:
                continue
            try:
                changes.append(self._open(record))
            except (Undecipherable, UnknownSender) as error:
                failures.append((error, msgspec.msgpack.encode(record)))
        return Opened(tuple(changes), tuple(failures))

    def _open(self, record: Record) -> Change:
        core = read_core(record.core)
        payload = open_record(self._key(core.epoch), core.salt, record)
        try:
            return decode(
                payload,
                id=ChangeId(core.id.hex()),
                stream=self._stream,
                author=self._author.person,
                device=self._author.device,
            )
        except (ValueError, RecursionError):
            raise Undecipherable from None

    def _key(self, epoch: bytes) -> bytes:
        """Returns the key of an epoch in which the author may write.

        Raises:
            UnknownSender: The epoch is not one of this stream, or the author is no member of it.
            Undecipherable: No grant for this device opened.
        """
        found = self._by_epoch.get(epoch)
        if found is not None:
            return found
        stored = self._keys.get(epoch)
        if stored is None or stored.stream != self._stream:
            raise UnknownSender
        members = {member.certificate for member in read_epoch(decode_signed(stored.signed)).members}
        if self._author.hash not in members:
            raise UnknownSender
        if stored.key is None:
            raise Undecipherable
        self._by_epoch[epoch] = stored.key
        return stored.key
