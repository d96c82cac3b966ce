"""Checking everything that a server keeps against itself and against the signatures on it."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection, func, select

from sync.protocol.wire import Signed
from sync.server import checking_clinic, checking_streams, devices
from sync.server.blob_tables import blob_parts, blobs
from sync.server.devices import Device
from sync.server.findings import Findings
from sync.server.shelf import Shelf, digest_of, path_of
from sync.server.tables import deliveries, events, people, revocations
from sync.server.tables import devices as device_table
from sync.trust.errors import TrustFailure
from sync.trust.hashes import certificate_hash, root_hash
from sync.trust.statements import open_certificate, open_revocation, read_revocation


def check(connection: Connection, receipt_key: bytes, blob_folder: Path) -> Findings:
    """Verifies everything that is stored.

    Args:
        connection: For reading.
        receipt_key: This server's.
        blob_folder: Where the parts of blobs lie.
    """
    findings = Findings(people=connection.scalar(select(func.count()).select_from(people)) or 0)
    known = _check_devices(connection, findings)
    _check_revocations(connection, known, findings)
    checking_clinic.check(connection, receipt_key, known, findings)
    checking_streams.check(connection, receipt_key, known, findings)
    lost = connection.scalar(
        select(func.count()).select_from(deliveries).where(deliveries.c.event.not_in(select(events.c.id)))
    )
    if lost:
        findings.fault("Deliveries", f"{lost} point to nothing")
    _check_blobs(connection, Shelf(blob_folder), findings)
    return findings


def _check_devices(connection: Connection, findings: Findings) -> dict[bytes, Device]:
    known = devices.find_all(connection, connection.scalars(select(device_table.c.certificate)).all())
    persons = set(connection.scalars(select(people.c.person)))
    for device in known.values():
        place = f"Device {device.number}"
        try:
            certificate = open_certificate(device.signed)
        except TrustFailure as failure:
            findings.fault(place, failure)
            continue
        if certificate.signing_key != device.signing_key:
            findings.fault(place, "its key is not the certificate's")
        if certificate_hash(device.signed) != device.certificate or certificate.person != device.person:
            findings.fault(place, "it is filed under another certificate or person")
        if device.person not in persons:
            findings.fault(place, "its person is missing")
    return known


def _check_revocations(connection: Connection, known: Mapping[bytes, Device], findings: Findings) -> None:
    roots = {root_hash(root): root for root in connection.scalars(select(people.c.root))}
    signed = connection.execute(select(revocations)).all()
    for number, row in enumerate((row for row in signed if row.body), 1):
        place = f"Revocation {number}"
        statement = Signed(row.body, row.signature)
        try:
            revoker = read_revocation(statement).revoker
            key = known[revoker].signing_key if revoker in known else roots.get(revoker)
            # A root that a later invitation replaced is not kept; what it signed was checked when it came.
            certificate = None if key is None else open_revocation(statement, key).certificate
        except TrustFailure as failure:
            findings.fault(place, failure)
            continue
        if certificate not in (None, row.certificate):
            findings.fault(place, "it is filed under another device")


def _check_blobs(connection: Connection, shelf: Shelf, findings: Findings) -> None:
    sizes = {row.blob: row.parts for row in connection.execute(select(blobs.c.blob, blobs.c.parts))}
    order = (blob_parts.c.blob, blob_parts.c.part)
    for row in connection.execute(select(blob_parts).order_by(*order)).all():
        findings.parts += 1
        place = f"Part {row.part} of blob {row.blob.hex()[:8]}"
        if row.part >= sizes.get(row.blob, 0):
            findings.fault(place, "its blob is missing or has fewer parts")
        content = shelf.get(path_of(row.blob, row.part, row.digest))
        if content is None:
            findings.fault(place, "its file is missing")
        elif digest_of(content) != row.digest or len(content) != row.size:
            findings.fault(place, "its bytes were changed")
