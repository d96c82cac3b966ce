"""Who is known here: devices by their certificate, and the clinic's key."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select

from sync.protocol import problems
from sync.protocol.wire import DeviceCertificate, PersonAnswer, Role, Signed
from sync.server.refusals import Refusal
from sync.server.tables import CLINIC_READER, clinic, deliveries, devices, people, revocations, rotations, staff
from sync.trust.statements import decode


@dataclass(frozen=True)
class Clinic:
    """The pinned clinic key and its fingerprint."""

    key: bytes
    fingerprint: bytes


@dataclass(frozen=True)
class Person:
    """Somebody who enrolled here.

    Attributes:
        person: Pseudonymous id.
        role: "patient" or "therapist".
        root: The root key that certifies her devices.
        recovery: Public half of the recovery keys.
        inviter: The person whose device invited her; empty when the clinic did.
        left: Whether she left, and everything of hers was deleted.
    """

    person: bytes
    role: Role
    root: bytes
    recovery: bytes
    inviter: bytes
    left: bool


@dataclass(frozen=True)
class Device:
    """A device that enrolled here.

    Attributes:
        number: Short name inside this database.
        certificate: Hash of its certificate.
        person: Whose it is.
        role: Of the person.
        signed: The certificate.
        signing_key: From the certificate.
        revoked: Whether a roster, the person or her inviter revoked it.
        listed: Whether the newest roster lists it.
        left: Whether the person left, and everything of hers was deleted.
        newest: Sequence of the newest delivery for it, 0 when there is none.
        era: The server's present one.
    """

    number: int
    certificate: bytes
    person: bytes
    role: Role
    signed: Signed
    signing_key: bytes
    revoked: bool
    listed: bool
    left: bool
    newest: int
    era: int

    @property
    def waits_for_the_clinic(self) -> bool:
        """Whether it is a therapist's device that the newest roster does not list."""
        return self.role == "therapist" and not self.listed

    def opened(self) -> DeviceCertificate:
        """Returns the certificate's content, which was verified at the enrolment."""
        return decode(DeviceCertificate, self.signed.body)


def pinned(connection: Connection) -> Clinic | None:
    """Returns the pinned clinic, or None when none has been set up."""
    row = connection.execute(select(clinic.c.key, clinic.c.fingerprint)).first()
    return None if row is None else Clinic(row.key, row.fingerprint)


def the_clinic(connection: Connection) -> Clinic:
    """Returns the pinned clinic.

    Raises:
        Refusal: No clinic has been set up.
    """
    found = pinned(connection)
    if found is None:
        raise Refusal(problems.CLINIC_MISSING, retry_after=60)
    return found


def newest_delivery(connection: Connection, reader: int) -> int:
    """Returns the sequence of the newest delivery for a reader."""
    newest: int | None = connection.scalar(select(func.max(deliveries.c.seq)).where(deliveries.c.device == reader))
    return newest or 0


_FIND = select(
    devices,
    select(revocations.c.certificate)
    .where(revocations.c.certificate == devices.c.certificate)
    .exists()
    .label("revoked"),
    select(staff.c.certificate).where(staff.c.certificate == devices.c.certificate).exists().label("listed"),
    select(func.coalesce(func.max(deliveries.c.seq), 0))
    .where(deliveries.c.device == devices.c.number)
    .scalar_subquery()
    .label("newest"),
    select(people.c.left_at).where(people.c.person == devices.c.person).scalar_subquery().label("left_at"),
    select(clinic.c.era).scalar_subquery().label("era"),
)


def find(connection: Connection, certificate: bytes) -> Device | None:
    """Returns the device with this certificate."""
    found = find_all(connection, (certificate,))
    return found.get(certificate)


def find_all(connection: Connection, certificates: Iterable[bytes]) -> dict[bytes, Device]:
    """Returns the known ones of these certificates."""
    rows = connection.execute(_FIND.where(devices.c.certificate.in_(tuple(certificates))))
    return {
        row.certificate: Device(
            number=row.number,
            certificate=row.certificate,
            person=row.person,
            role=row.role,
            signed=Signed(row.body, row.signature),
            signing_key=row.signing_key,
            revoked=bool(row.revoked),
            listed=bool(row.listed),
            left=bool(row.left_at),
            newest=row.newest,
            era=row.era or 0,
        )
        for row in rows
    }


def all_of(connection: Connection, person: bytes) -> tuple[Device, ...]:
    """Returns all devices of a person, the revoked ones too, in the order of their enrolment."""
    names = connection.scalars(select(devices.c.certificate).where(devices.c.person == person)).all()
    return tuple(sorted(find_all(connection, names).values(), key=lambda device: device.number))


def of_person(connection: Connection, person: bytes) -> PersonAnswer:
    """Returns a person's certificates that were not revoked.

    Raises:
        Refusal: Nobody with this id enrolled here, or she left.
    """
    found = all_of(connection, person)
    if not found:
        raise Refusal(problems.NOT_FOUND)
    if found[0].left:
        raise Refusal(problems.PERSON_LEFT)
    return PersonAnswer(person, tuple(device.signed for device in found if not device.revoked))


def find_person(connection: Connection, person: bytes) -> Person | None:
    """Returns the person with this id."""
    return _person(connection, people.c.person == person)


def person_of_root(connection: Connection, name: bytes) -> Person | None:
    """Returns the person whose present root key has this hash (`hashes.root_hash`)."""
    return _person(connection, people.c.root_hash == name)


def _person(connection: Connection, condition: ColumnElement[bool]) -> Person | None:
    row = connection.execute(select(people).where(condition)).first()
    if row is None:
        return None
    return Person(row.person, row.role, row.root, row.recovery, row.inviter, row.left_at > 0)


def everybody(connection: Connection) -> tuple[int, ...]:
    """Returns the numbers of all readers who may still ask, the clinic among them."""
    gone = select(people.c.person).where(people.c.left_at > 0)
    numbers = connection.scalars(
        select(devices.c.number).where(
            devices.c.certificate.not_in(select(revocations.c.certificate)), devices.c.person.not_in(gone)
        )
    )
    return (CLINIC_READER, *numbers)


def fingerprints(connection: Connection) -> frozenset[bytes]:
    """Returns the fingerprints that the clinic has and had, before its key gave way to others."""
    earlier = connection.scalars(select(rotations.c.fingerprint)).all()
    present = pinned(connection)
    return frozenset((*earlier, *(() if present is None else (present.fingerprint,))))
