"""How much one person's devices may keep here; counted in the transaction that stores."""

from typing import Final

from sqlalchemy import Connection, insert, select, update

from sync.protocol import problems
from sync.server.refusals import Refusal
from sync.server.tables import usage

RETRY_AFTER: Final = 86_400
"""Seconds; somebody has to erase something, or the operator to give more room."""


def charge(connection: Connection, person: bytes, size: int, limit: int) -> None:
    """Counts bytes that are about to be stored for a person.

    Args:
        connection: Inside the transaction that stores them.
        person: Whose.
        size: Bytes.
        limit: How much a person may keep.

    Raises:
        Refusal: There is no more room; nothing is stored, and the client keeps what it sent.
    """
    if kept(connection, person) + size > limit:
        raise Refusal(problems.QUOTA_EXCEEDED, retry_after=RETRY_AFTER)
    _add(connection, person, size)


def release(connection: Connection, person: bytes, size: int) -> None:
    """Gives back bytes that were deleted."""
    _add(connection, person, -min(size, kept(connection, person)))


def kept(connection: Connection, person: bytes) -> int:
    """Returns how many bytes a person's devices keep here."""
    return connection.scalar(select(usage.c.bytes).where(usage.c.person == person)) or 0


def _add(connection: Connection, person: bytes, size: int) -> None:
    counted = connection.execute(update(usage).where(usage.c.person == person).values(bytes=usage.c.bytes + size))
    if counted.rowcount == 0:
        connection.execute(insert(usage).values(person=person, bytes=max(0, size)))
