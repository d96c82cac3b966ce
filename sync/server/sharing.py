"""Who shares a stream with whom, and who therefore reads what.

What belongs to a stream goes to every device of the people in its present epoch, and to the person whom it is
about: a computer that was restored from the recovery sheet reads before an epoch names it. A therapist reads care
and team streams as long as the clinic's newest roster lists a device of hers.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from sync.protocol import problems
from sync.protocol.wire import StreamKind
from sync.server.refusals import Refusal
from sync.server.tables import devices, members, people, revocations, staff, streams

_ABOUT_A_READER = ("care", "own")
"""Kinds whose owner is a reader; a `team` stream is about a patient who does not read it."""


@dataclass(frozen=True)
class Stream:
    """A stream as it is now.

    Attributes:
        stream: 16 bytes.
        owner: The person whom it is about.
        kind: What it is for.
        epoch: Hash of the present epoch.
        epoch_number: Its number.
        position: Of the newest commit.
        head: At that position.
        consent: The highest number of a consent of the owner's that was seen.
    """

    stream: bytes
    owner: bytes
    kind: StreamKind
    epoch: bytes
    epoch_number: int
    position: int
    head: bytes
    consent: int


def find(connection: Connection, name: bytes) -> Stream | None:
    """Returns a stream that is open, or None when there is none with this id.

    Raises:
        Refusal: It was closed: its owner left, or lost the keys of what was hers alone.
    """
    row = connection.execute(select(streams).where(streams.c.stream == name)).first()
    if row is None:
        return None
    if row.closed:
        raise Refusal(problems.PERSON_LEFT if row.epoch_number == 0 else problems.NOT_A_MEMBER)
    return Stream(row.stream, row.owner, row.kind, row.epoch, row.epoch_number, row.position, row.head, row.consent)


def get(connection: Connection, name: bytes) -> Stream:
    """Returns a stream that is open.

    Raises:
        Refusal: There is none with this id, or it was closed.
    """
    found = find(connection, name)
    if found is None:
        raise Refusal(problems.STREAM_UNKNOWN)
    return found


def own_stream(connection: Connection, person: bytes) -> bytes | None:
    """Returns a person's `own` stream, or None when she has none."""
    return connection.scalar(
        select(streams.c.stream).where(
            streams.c.owner == person, streams.c.kind == "own", streams.c.closed.is_(False)
        )
    )


def readers(connection: Connection, stream: Stream) -> frozenset[int]:
    """Returns the numbers of the devices that get what is in a stream."""
    here = _people_in(stream)
    return frozenset(connection.scalars(select(devices.c.number).where(here, _may_read(stream.kind))))


def reads(connection: Connection, stream: Stream, certificate: bytes) -> bool:
    """Returns whether a device gets what is in a stream."""
    here = and_(devices.c.certificate == certificate, _people_in(stream), _may_read(stream.kind))
    return connection.scalar(select(devices.c.number).where(here)) is not None


def people_in(connection: Connection, stream: Stream) -> frozenset[bytes]:
    """Returns the people of a stream: those with a device in its present epoch, and its owner when she reads it."""
    return frozenset(connection.scalars(select(devices.c.person).where(_people_in(stream))))


def streams_of(person: bytes, *kinds: StreamKind) -> Select[bytes]:
    """Selects the ids of the open streams that a person is in, of some kinds or of all."""
    epochs = (
        select(members.c.epoch)
        .join(devices, devices.c.certificate == members.c.certificate)
        .where(devices.c.person == person)
    )
    belongs = or_(streams.c.epoch.in_(epochs), and_(streams.c.owner == person, streams.c.kind.in_(_ABOUT_A_READER)))
    found = select(streams.c.stream).where(belongs, streams.c.closed.is_(False))
    return found.where(streams.c.kind.in_(kinds)) if kinds else found


def circle(connection: Connection, person: bytes) -> frozenset[int]:
    """Returns the numbers of the devices of a person, and of all who share a stream with her.

    Revoked ones are among them. They cannot ask; but what concerns a person waits there for her next device.
    """
    inside = {person}
    for name in connection.scalars(streams_of(person)).all():
        inside |= people_in(connection, get(connection, name))
    here = and_(
        devices.c.person.in_(inside),
        devices.c.person.not_in(_departed()),
        or_(devices.c.person == person, devices.c.role != "therapist", is_staff(devices.c.person)),
    )
    return frozenset(connection.scalars(select(devices.c.number).where(here)))


def care_streams_about(connection: Connection, person: bytes) -> tuple[Stream, ...]:
    """Returns the open care streams of a patient; there is one, unless she left."""
    names = connection.scalars(
        select(streams.c.stream).where(
            streams.c.owner == person, streams.c.kind == "care", streams.c.closed.is_(False)
        )
    ).all()
    return tuple(get(connection, name) for name in names)


def patients_of(connection: Connection, therapist: bytes) -> tuple[bytes, ...]:
    """Returns the people in whose care a member of staff is, in the order of their ids."""
    names = streams_of(therapist, "care")
    owners = connection.scalars(select(streams.c.owner).where(streams.c.stream.in_(names)))
    return tuple(sorted(set(owners) - {therapist}))


def is_staff(person: ColumnElement[bytes]) -> ColumnElement[bool]:
    """Says whether the newest roster lists a device of a person, within another query."""
    listed = devices.alias("listed")
    return (
        select(listed.c.number)
        .join(staff, staff.c.certificate == listed.c.certificate)
        .where(listed.c.person == person)
        .exists()
    )


def _people_in(stream: Stream) -> ColumnElement[bool]:
    member = devices.alias("member")
    inside = devices.c.person.in_(
        select(member.c.person)
        .join(members, members.c.certificate == member.c.certificate)
        .where(members.c.epoch == stream.epoch)
    )
    return or_(inside, devices.c.person == stream.owner) if stream.kind in _ABOUT_A_READER else inside


def _departed() -> Select[bytes]:
    return select(people.c.person).where(people.c.left_at > 0)


def _may_ask() -> ColumnElement[bool]:
    """Says whether a device was neither revoked nor is of somebody who left."""
    return and_(
        devices.c.certificate.not_in(select(revocations.c.certificate)),
        devices.c.person.not_in(_departed()),
    )


def _may_read(kind: StreamKind) -> ColumnElement[bool]:
    if kind == "own":
        return _may_ask()
    return and_(_may_ask(), or_(devices.c.role != "therapist", is_staff(devices.c.person)))
