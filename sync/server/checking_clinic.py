"""Checking what the clinic signed, and what the server itself attested: publications, rotations, doors, deletions."""

from collections.abc import Callable, Mapping
from functools import partial

from sqlalchemy import Connection, select

from sync.protocol.wire import ClinicStatement, Rotation, Signed
from sync.server import devices
from sync.server.devices import Device
from sync.server.findings import Findings
from sync.server.tables import deletions, doors, publications, rotations
from sync.trust.errors import TrustFailure
from sync.trust.hashes import fingerprint
from sync.trust.statements import (
    open_cover,
    open_deletion,
    open_door,
    open_policy,
    open_roster,
    open_rotation,
    open_statement,
    read_statement,
)

_OPEN: Mapping[str, Callable[[Signed, bytes], object]] = {
    "statement": open_statement,
    "policy": open_policy,
    "roster": open_roster,
    "cover": open_cover,
}


def check(connection: Connection, receipt_key: bytes, known: Mapping[bytes, Device], findings: Findings) -> None:
    """Verifies what the clinic published, each under the key that it had then, and the doors and deletions.

    Args:
        connection: For reading.
        receipt_key: This server's.
        known: Devices by certificate.
        findings: What is found is added there.
    """
    clinic = devices.pinned(connection)
    if clinic is None:
        return
    keys = _check_rotations(connection, clinic.key, findings)
    for row in connection.execute(select(publications).order_by(publications.c.kind, publications.c.number)).all():
        findings.publications += 1
        place = f"The {row.kind} {row.number}"
        opener = _OPEN.get(row.kind)
        if opener is None:
            findings.fault(place, "it is of an unknown kind")
        elif not _opens(opener, Signed(row.body, row.signature), keys):
            findings.fault(place, "the clinic did not sign it")
    _check_doors(connection, keys, known, findings)
    names = devices.fingerprints(connection)
    for number, row in enumerate(connection.execute(select(deletions)).all(), 1):
        signed = Signed(row.body, row.signature)
        if not any(_holds(partial(open_deletion, signed, receipt_key, name)) for name in names):
            findings.fault(f"Deletion {number}", "this server did not sign it")


def _check_rotations(connection: Connection, present: bytes, findings: Findings) -> dict[bytes, bytes]:
    """Follows the clinic's keys from one to the next; returns them by their fingerprints."""
    keys = {fingerprint(present): present}
    for row in connection.execute(select(rotations).order_by(rotations.c.number)).all():
        rotation = Rotation(Signed(row.body, row.signature), row.endorsement)
        place = f"The rotation to statement {row.number}"
        try:
            before = _statement_before(connection, row.number)
            if before is None:
                findings.fault(place, "the statement before it is missing")
                continue
            open_rotation(rotation, before)
        except TrustFailure as failure:
            findings.fault(place, failure)
            continue
        if fingerprint(before.clinic_key) != row.fingerprint:
            findings.fault(place, "it is filed under another key")
        keys[row.fingerprint] = before.clinic_key
    return keys


def _statement_before(connection: Connection, number: int) -> ClinicStatement | None:
    row = connection.execute(
        select(publications)
        .where(publications.c.kind == "statement", publications.c.number < number)
        .order_by(publications.c.number.desc())
        .limit(1)
    ).first()
    return None if row is None else read_statement(Signed(row.body, row.signature))


def _check_doors(
    connection: Connection, keys: Mapping[bytes, bytes], known: Mapping[bytes, Device], findings: Findings
) -> None:
    for number, row in enumerate(connection.execute(select(doors)).all(), 1):
        inviter = known.get(row.inviter)
        key = keys.get(row.inviter, b"") if inviter is None else inviter.signing_key
        try:
            door = open_door(Signed(row.body, row.signature), key)
        except TrustFailure as failure:
            findings.fault(f"Invitation {number}", failure)
            continue
        if (door.invitation, door.door_key, door.inviter) != (row.invitation, row.door_key, row.inviter):
            findings.fault(f"Invitation {number}", "it is filed under another number, key or inviter")


def _opens(opener: Callable[[Signed, bytes], object], signed: Signed, keys: Mapping[bytes, bytes]) -> bool:
    return any(_holds(partial(opener, signed, key)) for key in keys.values())


def _holds(work: Callable[[], object]) -> bool:
    try:
        work()
    except TrustFailure:
        return False
    return True
