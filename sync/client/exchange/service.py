"""Writing and reading exchange files: the same records by USB stick, when there is no network for long."""

import hashlib
import logging
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from app.clock import Clock
from app.errors import ExchangeNobody, ExchangeNotRead, ExchangeNotWritten, ExchangeTooLarge, StorageError
from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.notices import Notices
from app.vault.outbox import Outbox
from app.vault.people import People
from app.vault.storage import write_atomically
from sync.client.exchange import layout
from sync.client.exchange.believing import Sender
from sync.client.exchange.destinations import Destination, destinations
from sync.client.exchange.reading import Reading, TakenOver
from sync.client.exchange.writing import Writing
from sync.client.identity import Identity
from sync.client.leaving import check_not_left
from sync.client.pins import Pins
from sync.protocol import limits
from sync.protocol.wire import Exchange as Letter
from sync.protocol.wire import ExchangeItem
from sync.trust import labels
from sync.trust.signing import sign_struct
from sync.trust.statements import open_certificate

_log = logging.getLogger("haven.sync")
_FOR_ANYBODY: Final = 0o644
"""It is sealed, and whoever carries it may use another account there."""


@dataclass(frozen=True)
class Written:
    """A file that was written.

    Attributes:
        path: Where it lies.
        size: In bytes.
        things: How many own things in it the clinic's server has not confirmed so far.
        left_out: How many own things stayed here: until the six digits are compared, or because they can still be
            taken back.
        held: Whether the six digits were not compared yet.
    """

    path: Path
    size: int
    things: int
    left_out: int
    held: bool


class Exchange:
    """The exchange files of one vault; on the net lane, as one sync is.

    Args:
        db: The net lane's connection.
        clock: This computer's.
        cancelled: Asked while a file is read; whatever was taken until then stays.
    """

    def __init__(self, db: Database, clock: Clock, cancelled: Callable[[], bool] = lambda: False) -> None:
        self._db = db
        self._clock = clock
        self._cancelled = cancelled

    def destinations(self) -> tuple[Destination, ...]:
        """Returns for whom a file can be written."""
        return destinations(self._db, self._clock)

    def write(self, name: str, path: Path) -> Written:
        """Writes a file. What it carries is not delivered by that: only the reader's word in a file back says so.

        Args:
            name: Of the destination.
            path: The file; one that is there gives way only when the new one is whole.

        Raises:
            PersonLeft: This vault's person left.
            ExchangeNobody: There is no such destination, or not any more.
            ExchangeTooLarge: There is more than one file holds.
            ExchangeNotWritten: It cannot be written there.
        """
        check_not_left(self._db)
        me, pins = self._who()
        to = next((each for each in self.destinations() if each.name == name), None)
        if to is None:
            raise ExchangeNobody
        writing = Writing(self._db, self._clock, me, pins, to)
        writing.seal()
        data = self._sealed(me, to, writing.items())
        try:
            write_atomically(path, data, _FOR_ANYBODY)
        except StorageError as error:
            raise ExchangeNotWritten from error
        _log.info("wrote an exchange file of %d bytes for %d computers", len(data), len(to.devices))
        outbox = Outbox(self._db)
        return Written(
            path=path,
            size=len(data),
            things=sum(outbox.undelivered(stream.id) for stream in to.streams),
            left_out=sum(outbox.unsealed_items(stream.id) for stream in to.streams),
            held=to.held,
        )

    def _sealed(self, me: Identity, to: Destination, items: Iterable[ExchangeItem]) -> bytes:
        encoded, size = [], 0
        for item in items:
            encoded.append(msgspec.msgpack.encode(item))
            size += len(encoded[-1])
            if size > limits.EXCHANGE:
                raise ExchangeTooLarge
        framed, file = layout.framed(*encoded), secrets.token_bytes(limits.ID)
        recipients = [(me.hash, me.keys.sealing_public)]  # so that this computer can tell its own files
        recipients += [(device.hash, device.certificate.sealing_key) for device in to.devices]
        letter = Letter(
            file=file,
            sender=me.certificate,
            recipients=tuple(name for name, _ in recipients),
            written_at=int(self._clock.now().timestamp()),
            items=len(encoded),
            digest=hashlib.sha256(framed).digest(),
        )
        signed = sign_struct(me.keys.signing, labels.EXCHANGE, letter)
        return layout.seal(file, signed, framed, recipients)

    def read(self, path: Path) -> TakenOver:
        """Takes over what a file brings; reading it again changes nothing.

        Raises:
            PersonLeft: This vault's person left.
            ExchangeError: It cannot be used, with the reason; nothing was changed.
            StorageError, VaultError: This computer cannot keep it; what was taken until then stays.
            Cancelled: It was asked to stop.
        """
        check_not_left(self._db)
        me, pins = self._who()
        opened = layout.unseal(_content(path), me.hash, me.keys.sealing)
        letter, changes = Sender(self._db, self._clock, me, pins).believe(opened)
        sender = PersonId(open_certificate(letter.sender).person.hex())
        person = None if sender == me.person else People(self._db).get(sender)
        total = TakenOver(
            sender=sender,
            name="" if person is None else person.name,
            written_at=datetime.fromtimestamp(letter.written_at, UTC),
            changes=changes,
        )
        Reading(self._db, self._clock, me, pins, self._cancelled).take(opened, total)
        with self._db.transaction():
            about, fields = letter.file.hex(), {"count": str(total.things)}
            total.changes |= Notices(self._db).tell("exchange-taken", self._clock.now(), about=about, fields=fields)
        name = type(total.problem).__name__ if total.problem is not None else "no problem"
        _log.info("read an exchange file: %d new, %d arrived, %s", total.things, total.arrived, name)
        return total

    def _who(self) -> tuple[Identity, Pins]:
        me, pins = Identity.of_vault(self._db), Pins.of_vault(self._db, self._clock)
        if me is None or pins is None:
            raise ExchangeNobody
        return me, pins


def _content(path: Path) -> bytes:
    """Returns the bytes of a file that is not larger than any exchange file.

    Raises:
        ExchangeNotRead: It cannot be read.
        ExchangeTooLarge: It is larger.
    """
    try:
        if not path.is_file():
            raise ExchangeNotRead
        with path.open("rb") as file:
            data = file.read(limits.EXCHANGE + 1)
    except OSError as error:
        raise ExchangeNotRead from error
    if len(data) > limits.EXCHANGE:
        raise ExchangeTooLarge
    return data
