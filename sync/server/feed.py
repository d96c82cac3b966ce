"""The one sequence of events, and a reader's pages of it."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

import msgspec
from sqlalchemy import Connection, insert, select

from sync.protocol import limits, problems
from sync.protocol.wire import EpochItem, Grant, Item
from sync.server import eras
from sync.server.refusals import Refusal
from sync.server.tables import deliveries, devices, epochs, events, grants, people
from sync.trust.hashes import recovery_hash

_CURSOR: Final = re.compile(r"([0-9]{1,16})-([0-9a-f]{1,14})")


class Page(msgspec.Struct, frozen=True):
    """One page: items encoded as they travel.

    Attributes:
        items: msgpack of wire items.
        cursor: Sequence of the last of them.
        more: Whether more waits.
    """

    items: tuple[bytes, ...]
    cursor: int
    more: bool


def cursor_text(era: int, sequence: int) -> str:
    """Returns a cursor as it travels.

    It names the era: after a restore the same sequence counts other things, and everybody begins again.
    """
    return f"{era}-{sequence:x}"


def read_cursor(connection: Connection, text: str, era: int, newest: int) -> int:
    """Reads a cursor that was given out to this reader.

    Args:
        connection: For reading.
        text: As received; empty for the beginning.
        era: The server's present one.
        newest: The reader's newest delivery.

    Raises:
        Refusal: It was not given out here in this era; or this server was restored to an earlier state, and the
            clinic has yet to say so.
    """
    if not text:
        return 0
    found = _CURSOR.fullmatch(text)
    if found is None or len(text) > limits.CURSOR_CHARACTERS:
        raise Refusal(problems.CURSOR_UNKNOWN)
    sequence = int(found[2], 16)
    if int(found[1]) != era or sequence > newest:
        # What this server gave out before its backup was restored is not the reader's mistake.
        eras.check_open(connection)
        raise Refusal(problems.CURSOR_UNKNOWN)
    return sequence


def entity_tag(reader: int, era: int, newest: int) -> str:
    """Returns the entity tag of a reader's changes: weak, since the same comes in two encodings."""
    return f'W/"{reader:x}-{era}-{newest:x}"'


def names(header: str, tag: str) -> bool:
    """Returns whether an If-None-Match names this tag (RFC 9110, 13.1.2)."""
    strong = tag.removeprefix("W/")
    return any(part.strip().removeprefix("W/") == strong for part in header.split(","))


def add(connection: Connection, item: Item, readers: Iterable[int]) -> int:
    """Stores an event and delivers it.

    Returns:
        The event's number.
    """
    kind = str(type(item).__struct_config__.tag)
    event = connection.execute(insert(events).values(kind=kind, body=msgspec.msgpack.encode(item)))
    key = event.inserted_primary_key
    number = int(key[0]) if key is not None else 0
    deliver(connection, number, readers)
    return number


def deliver(connection: Connection, event: int, readers: Iterable[int]) -> None:
    """Delivers an event that is here to readers."""
    rows = [{"device": reader, "event": event} for reader in sorted(set(readers))]
    if rows:
        connection.execute(insert(deliveries), rows)


_PAGE = (
    select(deliveries.c.seq, events.c.kind, events.c.body, deliveries.c.event)
    .join(events, events.c.id == deliveries.c.event)
    .order_by(deliveries.c.seq)
    .limit(limits.PAGE_ITEMS + 1)
)


def page(connection: Connection, reader: int, certificate: bytes, after: int) -> Page:
    """Returns what is new for a reader after a cursor, in one query walked only as far as the page reaches."""
    items: list[bytes] = []
    size, last, more = 0, after, False
    names = _Names(connection, certificate)
    rows = connection.execute(_PAGE.where(deliveries.c.device == reader, deliveries.c.seq > after))
    for row in rows:
        if len(items) == limits.PAGE_ITEMS or size >= limits.PAGE:
            more = True
            break
        body = _with_grant(connection, row.event, row.body, names) if row.kind == "epoch" else row.body
        items.append(body)
        size += len(body)
        last = row.seq
    rows.close()
    return Page(tuple(items), last, more)


class _Names:
    """What grants for a device are addressed to: its certificate, or else its person's recovery key."""

    def __init__(self, connection: Connection, certificate: bytes) -> None:
        self._connection = connection
        self.certificate = certificate

    @cached_property
    def all(self) -> tuple[bytes, ...]:
        recovery: bytes | None = self._connection.scalar(
            select(people.c.recovery)
            .join(devices, devices.c.person == people.c.person)
            .where(devices.c.certificate == self.certificate)
        )
        return (self.certificate,) if recovery is None else (self.certificate, recovery_hash(recovery))


def _with_grant(connection: Connection, event: int, body: bytes, names: _Names) -> bytes:
    rows = connection.execute(
        select(grants.c.recipient, grants.c.body)
        .join(epochs, epochs.c.epoch == grants.c.epoch)
        .where(epochs.c.event == event, grants.c.recipient.in_(names.all))
    ).all()
    if not rows:
        return body
    found = {row.recipient: row.body for row in rows}
    item = msgspec.msgpack.decode(body, type=EpochItem)
    grant = msgspec.msgpack.decode(found.get(names.certificate, rows[0].body), type=Grant)
    return msgspec.msgpack.encode(msgspec.structs.replace(item, grant=grant))
