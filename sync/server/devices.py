"""Who is known here: devices by their certificate, and the clinic's key."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sync.protocol import problems
from sync.protocol.wire import DeviceCertificate, PersonAnswer, Role, Signed
from sync.server.refusals import Refusal
from sync.server.tables import CLINIC_READER, clinic, deliveries, devices, revocations, staff
from sync.trust.statements import decode


@dataclass(frozen=True)
class Clinic:
    """The pinned clinic key and its fingerprint."""

    key: bytes
    fingerprint: bytes


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
        revoked: Whether any roster revoked it.
        listed: Whether the newest roster lists it.
        newest: Sequence of the newest delivery for it, 0 when there is none.
    """

    number: int
    certificate: bytes
    person: bytes
    role: Role
    signed: Signed
    signing_key: bytes
    revoked: bool
    listed: bool
    newest: int

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
            newest=row.newest,
        )
        for row in rows
    }


def of_person(connection: Connection, person: bytes) -> PersonAnswer:
    """Returns a person's certificates that were not revoked.

    Raises:
        Refusal: Nobody with this id enrolled here.
    """
    rows = connection.execute(_FIND.where(devices.c.person == person).order_by(devices.c.number)).all()
    if not rows:
        raise Refusal(problems.NOT_FOUND)
    return PersonAnswer(person, tuple(Signed(row.body, row.signature) for row in rows if not row.revoked))


def everybody(connection: Connection) -> tuple[int, ...]:
    """Returns the numbers of all readers, the clinic among them."""
    return (CLINIC_READER, *connection.scalars(select(devices.c.number)))
