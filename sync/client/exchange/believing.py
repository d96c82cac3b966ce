"""Who wrote an exchange file: its letter is believed when a device signed it that somebody trusted vouches for."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress

import msgspec

from app.clock import Clock
from app.errors import ExchangeDamaged, ExchangeOwn, ExchangeUnknownSender, HavenError
from app.model.change_set import ChangeSet
from app.vault.database import Database
from sync.client.arrivals import Arrivals
from sync.client.believing import NotYet
from sync.client.exchange.layout import Opened, unframed
from sync.client.identity import Identity
from sync.client.known_devices import KnownDevices
from sync.client.pins import Pins
from sync.client.revoking import Revoking
from sync.protocol.wire import DeviceItem, EnrolmentItem, Exchange, ExchangeItem, StatementItem
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash
from sync.trust.statements import open_certificate, open_exchange, read_exchange


def read_items(opened: Opened) -> Iterator[ExchangeItem | None]:
    """Yields the items of a file; None for one that needs a newer Haven.

    Raises:
        ExchangeDamaged: The bytes are not divided into items.
    """
    for data in unframed(opened.items):
        try:
            item: ExchangeItem | None = msgspec.msgpack.decode(data, type=ExchangeItem)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            item = None
        yield item


class Sender:
    """Finds out who wrote a file.

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

    def believe(self, opened: Opened) -> tuple[Exchange, ChangeSet]:
        """Returns the letter of a file whose writer is believed, and what changed on the way to believing her.

        A writer who is not known yet may be introduced by the file itself: by the clinic's roster, by the root of
        somebody who is known, or by the proof that belongs to an own invitation.

        Raises:
            ExchangeDamaged: It is not as it was written.
            ExchangeOwn: This device wrote it.
            ExchangeUnknownSender: Nobody vouches for whoever wrote it.
        """
        try:
            claimed = read_exchange(opened.letter)
            sender = open_certificate(claimed.sender)
            letter = open_exchange(opened.letter, sender.signing_key)
        except TrustFailure:
            raise ExchangeDamaged from None
        self._check(opened, letter)
        name = certificate_hash(letter.sender)
        if name == self._me.hash:
            raise ExchangeOwn
        changes = ChangeSet()
        if not KnownDevices(self._db, self._pins).is_believed(name):
            changes = self._meet(opened, name)
        if not KnownDevices(self._db, self._pins).is_believed(name):
            raise ExchangeUnknownSender
        return letter, changes

    def _check(self, opened: Opened, letter: Exchange) -> None:
        """Compares the letter with the file that it came in."""
        if letter.file != opened.file or hashlib.sha256(opened.items).digest() != letter.digest:
            raise ExchangeDamaged
        if self._me.hash not in letter.recipients or sum(1 for _ in unframed(opened.items)) != letter.items:
            raise ExchangeDamaged

    def _meet(self, opened: Opened, name: bytes) -> ChangeSet:
        """Takes what the file holds that may vouch for its writer; what does not hold is passed over."""
        changes = ChangeSet()
        for item in read_items(opened):
            with suppress(HavenError, TrustFailure, NotYet):
                match item:
                    case StatementItem(rotation=rotation) if rotation is not None:
                        changes |= self._pins.follow((rotation,))
                    case StatementItem(roster=roster) if roster is not None:
                        changes |= self._pins.take_roster(roster)
                    case DeviceItem(certificate=certificate) if certificate_hash(certificate) == name:
                        believed = Revoking(self._db, self._clock, self._me, self._pins).take_device(item)
                        changes |= believed.changes
                    case EnrolmentItem(request=request) if certificate_hash(request.certificate) == name:
                        changes |= Arrivals(self._db, self._clock, self._me, self._pins).take(request)
                    case _:
                        pass
        return changes
