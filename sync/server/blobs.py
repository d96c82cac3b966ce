"""Blobs: sealed recordings and pictures, in parts that can be sent one by one and again.

The server sees how large they are and to which stream they belong. A part never changes: the same bytes again are
taken for done, other bytes are refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from sync.protocol import limits, problems
from sync.protocol.wire import BlobAnswer
from sync.server import doors, quotas, sharing
from sync.server.askers import Asker
from sync.server.blob_tables import blob_leavings, blob_parts, blobs
from sync.server.devices import Device
from sync.server.refusals import Refusal
from sync.server.shelf import Shelf, digest_of, path_of, read_path
from sync.server.tables import members

CLINIC: Final = b""
"""The person whom the clinic's own blobs belong to: nobody."""


@dataclass(frozen=True)
class Part:
    """One part as it was sent.

    Attributes:
        blob: 16 random bytes.
        part: From 0.
        stream: Whose members may read it; the first 16 bytes of the clinic's fingerprint for the clinic's own.
        parts: How many the blob has.
        content: Sixteen sealed chunks, fewer in the last part.
    """

    blob: bytes
    part: int
    stream: bytes
    parts: int
    content: bytes

    @property
    def digest(self) -> bytes:
        """SHA-256 of the bytes."""
        return digest_of(self.content)

    @property
    def path(self) -> str:
        """Where it lies."""
        return path_of(self.blob, self.part, self.digest)

    def check(self) -> None:
        """Makes sure that it is a part of a blob at all.

        Raises:
            Refusal: It is too large, or its numbers do not fit.
        """
        if len(self.content) > limits.BLOB_PART or self.parts > limits.BLOB_PARTS:
            raise Refusal(problems.TOO_LARGE)
        if not 0 <= self.part < self.parts:
            raise Refusal(problems.BLOB_REFUSED, "There is no such part among so many.")
        is_last = self.part == self.parts - 1
        if not self.content or (len(self.content) != limits.BLOB_PART and not is_last):
            raise Refusal(problems.BLOB_REFUSED, "Every part but the last one is full.")


def writer_of(connection: Connection, asker: Asker, stream: bytes) -> bytes:
    """Returns the person for whom an asker may put blobs into a stream; `CLINIC` for the clinic.

    Raises:
        Refusal: The asker may not.
    """
    if asker.clinic is not None:
        if stream != asker.clinic.fingerprint[: limits.ID]:
            raise Refusal(problems.NOT_ALLOWED, "The clinic's own blobs belong to no stream but its own.")
        return CLINIC
    device = asker.as_device()
    present = sharing.get(connection, stream)
    is_member = select(members.c.role).where(
        members.c.epoch == present.epoch, members.c.certificate == device.certificate
    )
    if connection.scalar(is_member) is None:
        raise Refusal(problems.NOT_A_MEMBER)
    if device.waits_for_the_clinic and present.kind != "own":
        raise Refusal(problems.CERTIFICATE_PENDING)
    return device.person


def compare(connection: Connection, part: Part, person: bytes) -> bool:
    """Returns whether exactly this part is here already.

    Raises:
        Refusal: The blob or the part is here, with other content.
    """
    row = connection.execute(select(blobs).where(blobs.c.blob == part.blob)).first()
    if row is None:
        return False
    if (row.stream, row.parts, row.person) != (part.stream, part.parts, person):
        raise Refusal(problems.BLOB_TAKEN, "The blob is of another stream or person, or has more or fewer parts.")
    digest = connection.scalar(
        select(blob_parts.c.digest).where(blob_parts.c.blob == part.blob, blob_parts.c.part == part.part)
    )
    if digest is not None and digest != part.digest:
        raise Refusal(problems.BLOB_TAKEN)
    return digest is not None


def put(connection: Connection, asker: Asker, part: Part, shelf: Shelf, quota: int) -> None:
    """Notes a part whose file is on disk; the same part again changes nothing.

    Args:
        connection: Inside a transaction of the writer.
        asker: Who sends it.
        part: As sent.
        shelf: Where its file is.
        quota: Bytes that a person may keep; the clinic's own are not counted.

    Raises:
        Refusal: The asker may not, there is no room, or it is here with other content.
    """
    person = writer_of(connection, asker, part.stream)
    if compare(connection, part, person):
        return
    if person != CLINIC:
        quotas.charge(connection, person, len(part.content), quota * 3 // 4)  # words find room when sounds do not
    if connection.execute(select(blobs.c.blob).where(blobs.c.blob == part.blob)).first() is None:
        connection.execute(insert(blobs).values(blob=part.blob, stream=part.stream, person=person, parts=part.parts))
    connection.execute(
        insert(blob_parts).values(blob=part.blob, part=part.part, size=len(part.content), digest=part.digest)
    )
    connection.execute(delete(blob_leavings).where(blob_leavings.c.path == part.path))
    if not shelf.has(part.path):
        # It was swept away with an earlier one between writing the file and this transaction.
        raise Refusal(problems.UNAVAILABLE, "Please send this part again.", retry_after=1)


def look(connection: Connection, asker: Asker, blob: bytes, now: float) -> BlobAnswer:
    """Returns which parts of a blob are here.

    Raises:
        Refusal: There is no such blob, or the asker may not read it.
    """
    row = connection.execute(select(blobs).where(blobs.c.blob == blob)).first()
    if row is None:
        if asker.invitation is None and asker.clinic is None:
            asker.as_device()
        raise Refusal(problems.BLOB_UNKNOWN)
    if row.person == CLINIC:
        _check_reader_of_the_clinic(connection, asker, now)
    else:
        _check_reader(connection, asker.as_device(), row.stream)
    present = connection.scalars(
        select(blob_parts.c.part).where(blob_parts.c.blob == blob).order_by(blob_parts.c.part)
    )
    return BlobAnswer(row.stream, row.parts, tuple(present))


def find(connection: Connection, asker: Asker, blob: bytes, part: int, now: float) -> tuple[str, bytes]:
    """Returns where a part lies, and its digest.

    Raises:
        Refusal: It is not here, or the asker may not read it.
    """
    look(connection, asker, blob, now)
    digest = connection.scalar(
        select(blob_parts.c.digest).where(blob_parts.c.blob == blob, blob_parts.c.part == part)
    )
    if digest is None:
        raise Refusal(problems.BLOB_UNKNOWN)
    return path_of(blob, part, digest), digest


def delete_of_streams(connection: Connection, names: Iterable[bytes]) -> int:
    """Deletes all blobs of these streams; their files go once the transaction is on disk (`Office.sweep`).

    Args:
        connection: Inside a transaction.
        names: Streams.

    Returns:
        How many blobs were deleted.
    """
    return _delete(connection, connection.scalars(select(blobs.c.blob).where(blobs.c.stream.in_(tuple(names)))).all())


def delete_of_person(connection: Connection, person: bytes) -> int:
    """Deletes all blobs that a person sent, into whichever stream, like `delete_of_streams`."""
    if person == CLINIC:
        return 0
    return _delete(connection, connection.scalars(select(blobs.c.blob).where(blobs.c.person == person)).all())


def delete_own(connection: Connection, asker: Asker, blob: bytes) -> None:
    """Deletes a blob that the asker's person sent; one that is not here is deleted already.

    Args:
        connection: Inside a transaction of the writer.
        asker: A device of that person's, whichever of hers.
        blob: Its name.

    Raises:
        Refusal: Somebody else sent it.
    """
    device = asker.as_device()
    person = connection.scalar(select(blobs.c.person).where(blobs.c.blob == blob))
    if person is None:
        return
    if person != device.person:
        raise Refusal(problems.NOT_ALLOWED, "Only who sent a blob deletes it.")
    _delete(connection, (blob,))


def leave(connection: Connection, candidates: Iterable[str]) -> None:
    """Notes files that are to be deleted, except those that a row points to."""
    for path in candidates:
        here = blob_leavings.c.path == path
        if not _is_known(connection, path) and connection.execute(select(blob_leavings).where(here)).first() is None:
            connection.execute(insert(blob_leavings).values(path=path))


def sweep(connection: Connection, shelf: Shelf) -> int:
    """Deletes the files that are to be deleted.

    This happens inside a transaction of the writer, and so does `put`: neither can come between what the other one
    looks up and what it does.

    Args:
        connection: Inside a transaction of the writer.
        shelf: Where the files are.

    Returns:
        How many were deleted.
    """
    left = connection.scalars(select(blob_leavings.c.path)).all()
    for path in left:
        if not _is_known(connection, path):
            shelf.remove(path)
    if left:
        connection.execute(delete(blob_leavings).where(blob_leavings.c.path.in_(left)))
    return len(left)


def paths(connection: Connection) -> frozenset[str]:
    """Returns where all parts lie."""
    rows = connection.execute(select(blob_parts.c.blob, blob_parts.c.part, blob_parts.c.digest))
    return frozenset(path_of(row.blob, row.part, row.digest) for row in rows)


def drop_missing(connection: Connection, stored: frozenset[str]) -> None:
    """Takes out the parts whose files did not come with a backup, because they were erased while it was made."""
    rows = connection.execute(select(blob_parts, blobs.c.person).join(blobs, blobs.c.blob == blob_parts.c.blob)).all()
    for row in rows:
        if path_of(row.blob, row.part, row.digest) not in stored:
            here = (blob_parts.c.blob == row.blob) & (blob_parts.c.part == row.part)
            connection.execute(delete(blob_parts).where(here))
            if row.person != CLINIC:
                quotas.release(connection, row.person, row.size)


def _is_known(connection: Connection, path: str) -> bool:
    blob, number = read_path(path)
    digest = connection.scalar(
        select(blob_parts.c.digest).where(blob_parts.c.blob == blob, blob_parts.c.part == number)
    )
    return digest is not None and path_of(blob, number, digest) == path


def _delete(connection: Connection, names: Iterable[bytes]) -> int:
    count = 0
    for name in names:
        person = connection.scalar(select(blobs.c.person).where(blobs.c.blob == name)) or CLINIC
        here = blob_parts.c.blob == name
        parts = connection.execute(select(blob_parts.c.part, blob_parts.c.digest).where(here)).all()
        size = connection.scalar(select(func.coalesce(func.sum(blob_parts.c.size), 0)).where(here)) or 0
        if person != CLINIC:
            quotas.release(connection, person, int(size))
        connection.execute(delete(blob_parts).where(here))
        connection.execute(delete(blobs).where(blobs.c.blob == name))
        leave(connection, [path_of(name, row.part, row.digest) for row in parts])
        count += 1
    return count


def _check_reader(connection: Connection, device: Device, stream: bytes) -> None:
    """Lets whoever reads a stream read its blobs: also her computers that wait for the next epoch."""
    if not sharing.reads(connection, sharing.get(connection, stream), device.certificate):
        raise Refusal(problems.NOT_A_MEMBER)


def _check_reader_of_the_clinic(connection: Connection, asker: Asker, now: float) -> None:
    if asker.invitation is not None:
        doors.look(connection, asker.invitation, now)
    elif asker.clinic is None:
        asker.as_device()
