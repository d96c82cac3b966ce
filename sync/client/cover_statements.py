"""Covers as they come from the clinic: checked and kept; who comes in by them is decided elsewhere."""

import msgspec

from app.clock import Clock
from app.errors import HistoryRolledBack
from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.vault.covers import Covers, StoredCover
from app.vault.database import Database
from app.vault.evidence import Evidence, Exhibit
from sync.client.pins import Pins
from sync.protocol.wire import Signed
from sync.trust.statements import open_cover, read_cover


def take_cover(db: Database, clock: Clock, pins: Pins, signed: Signed) -> ChangeSet:
    """Checks a cover and keeps it; one transaction.

    One of an earlier key that was not known before the key gave way changes nothing: what holds, and what ended not
    long ago, was signed anew (`sync.client.office.covers`), and whoever stole the earlier key lets nobody in.

    Raises:
        KeyChanged: It is signed by a key that nobody vouched for.
        HistoryRolledBack: It contradicts what has the same number; both are kept.
        TrustFailure: It does not hold.
    """
    pinned = pins.key_of(read_cover(signed).clinic)
    cover = open_cover(signed, pinned.key)
    covers = Covers(db)
    before = covers.get(pinned.place, cover.number)
    data = msgspec.msgpack.encode(signed)
    if before is not None and before.signed != data:
        with db.transaction():
            Evidence(db).keep(Exhibit("HistoryRolledBack", None, data, before.signed), clock.now())
        raise HistoryRolledBack
    if before is None and pinned.place != pins.place:
        return ChangeSet()
    stored = StoredCover(
        place=pinned.place,
        number=cover.number,
        patient=PersonId(cover.patient.hex()),
        absent=PersonId(cover.absent.hex()),
        covering=PersonId(cover.covering.hex()),
        change=cover.change,
        begins_at=cover.begins_at,
        ends_at=cover.ends_at,
        signed=data,
    )
    with db.transaction():
        is_new = covers.add(stored)
    return ChangeSet.of("person", stored.patient, stored.covering) if is_new else ChangeSet()
