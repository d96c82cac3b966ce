"""The one sequence of events, and a reader's pages of it."""

import re
from collections.abc import Iterable
from typing import Final

import msgspec
from sqlalchemy import Connection, insert, select

from sync.protocol import limits, problems
from sync.protocol.wire import EpochItem, Grant, Item
from sync.server.refusals import Refusal
from sync.server.tables import deliveries, epochs, events, grants

_CURSOR: Final = re.compile(r"1-([0-9a-f]{1,14})")
START: Final = "1-0"


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


def cursor_text(sequence: int) -> str:
    """Returns a cursor as it travels."""
    return f"1-{sequence:x}"


def read_cursor(text: str, newest: int) -> int:
    """Reads a cursor that was given out to this reader.

    Args:
        text: As received.
        newest: The reader's newest delivery.

    Raises:
        Refusal: It was not given out here; or this server was restored to an earlier state.
    """
    found = _CURSOR.fullmatch(text)
    if found is None or len(text) > limits.CURSOR_CHARACTERS:
        raise Refusal(problems.CURSOR_UNKNOWN)
    sequence = int(found[1], 16)
    if sequence > newest:
        raise Refusal(problems.CURSOR_UNKNOWN)
    return sequence


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
    rows = connection.execute(_PAGE.where(deliveries.c.device == reader, deliveries.c.seq > after))
    for row in rows:
        if len(items) == limits.PAGE_ITEMS or size >= limits.PAGE:
            more = True
            break
        body = _with_grant(connection, row.event, row.body, certificate) if row.kind == "epoch" else row.body
        items.append(body)
        size += len(body)
        last = row.seq
    rows.close()
    return Page(tuple(items), last, more)


def _with_grant(connection: Connection, event: int, body: bytes, certificate: bytes) -> bytes:
    found: bytes | None = connection.scalar(
        select(grants.c.body)
        .join(epochs, epochs.c.epoch == grants.c.epoch)
        .where(epochs.c.event == event, grants.c.recipient == certificate)
    )
    if found is None:
        return body
    item = msgspec.msgpack.decode(body, type=EpochItem)
    grant = msgspec.msgpack.decode(found, type=Grant)
    return msgspec.msgpack.encode(msgspec.structs.replace(item, grant=grant))
