"""What was before: delivering it to devices that come later, and reading one stream again.

Nothing is delivered twice to the same device, and what is delivered late keeps the server's order.
"""

from collections.abc import Iterable
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Select, insert, literal, or_, select, union

from sync.protocol import limits, problems
from sync.server import sharing
from sync.server.devices import Device
from sync.server.refusals import Refusal
from sync.server.sharing import Stream
from sync.server.tables import commits, covers, deliveries, devices, epochs, events, streams

_PERSONAL: Final = ("enrolment", "device", "revocation", "erasure")
"""Kinds of events that concern a person and no single stream; a new device of hers gets what the others got."""


class Page(msgspec.Struct, frozen=True):
    """Commits of one stream, encoded as they travel, and whether more follow."""

    commits: tuple[bytes, ...]
    more: bool


def deliver_stream(connection: Connection, stream: Stream, readers: Iterable[int]) -> None:
    """Delivers a stream's epochs, commits and covers to readers who come in, as far as they lack them."""
    parts = [_epochs(literal(stream.stream)), _commits(literal(stream.stream))]
    if stream.kind == "care":
        parts.append(select(covers.c.event).where(covers.c.patient == stream.owner))
    for reader in sorted(readers):
        deliver(connection, reader, parts)


def deliver_to(connection: Connection, device: Device, *, is_new: bool = False) -> None:
    """Delivers to a device the streams of its person and their covers, as far as it lacks them.

    Args:
        connection: Inside a transaction.
        device: Whose.
        is_new: Whether it also gets what its person's other devices were told about people.
    """
    kinds = ("own",) if not _in_service(connection, device) else ("care", "team", "own")
    names = sharing.streams_of(device.person, *kinds)
    about = select(streams.c.owner).where(streams.c.stream.in_(names), streams.c.kind == "care")
    others = (
        select(deliveries.c.event)
        .join(events, events.c.id == deliveries.c.event)
        .join(devices, devices.c.number == deliveries.c.device)
        .where(devices.c.person == device.person, events.c.kind.in_(_PERSONAL))
    )
    concern = select(covers.c.event).where(or_(covers.c.covering == device.person, covers.c.patient.in_(about)))
    parts = [_epochs(names), _commits(names), concern]
    deliver(connection, device.number, [*parts, others] if is_new else parts)


def page(connection: Connection, asker: Device, name: bytes, after: str) -> Page:
    """Returns commits of a stream after a position, for who reads it.

    Args:
        connection: For reading.
        asker: Whose device.
        name: The stream.
        after: A position in decimal digits, as received; empty for the beginning.

    Raises:
        Refusal: There is no such stream, it is not the asker's, or the position cannot be read.
    """
    if after and not (after.isascii() and after.isdigit() and len(after) <= len(str(limits.LARGEST_NUMBER))):
        raise Refusal(problems.MALFORMED, "A position is a number.")
    stream = sharing.get(connection, name)
    if not sharing.reads(connection, stream, asker.certificate):
        raise Refusal(problems.NOT_A_MEMBER)
    rows = connection.execute(
        select(events.c.body)
        .join(commits, commits.c.event == events.c.id)
        .where(commits.c.stream == name, commits.c.position > int(after or 0))
        .order_by(commits.c.position)
        .limit(limits.PAGE_ITEMS + 1)
    )
    found: list[bytes] = []
    size, more = 0, False
    for row in rows:
        if len(found) == limits.PAGE_ITEMS or size >= limits.PAGE:
            more = True
            break
        found.append(row.body)
        size += len(row.body)
    rows.close()
    return Page(tuple(found), more)


def deliver(connection: Connection, reader: int, parts: list[Select[Any]]) -> None:
    """Delivers the events that are selected to a reader, in their order, as far as it lacks them."""
    past = union(*parts).subquery()
    has = select(deliveries.c.event).where(deliveries.c.device == reader)
    connection.execute(
        insert(deliveries).from_select(
            ["device", "event"],
            select(literal(reader), past.c.event).where(past.c.event.not_in(has)).order_by(past.c.event),
        )
    )


def _in_service(connection: Connection, device: Device) -> bool:
    """Returns whether it is a patient's, or of somebody whom the clinic lists."""
    if device.role != "therapist":
        return True
    here = select(devices.c.number).where(
        devices.c.certificate == device.certificate, sharing.is_staff(devices.c.person)
    )
    return connection.scalar(here) is not None


def _epochs(names: Any) -> Select[Any]:
    return select(epochs.c.event).where(epochs.c.stream.in_(names if isinstance(names, Select) else (names,)))


def _commits(names: Any) -> Select[Any]:
    return select(commits.c.event).where(commits.c.stream.in_(names if isinstance(names, Select) else (names,)))
