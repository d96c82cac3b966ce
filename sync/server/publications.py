"""What the clinic publishes: statements, policies, rosters, covers, rotations, and its own invitations' doors.

Everything is checked against the pinned clinic key. The first import, made on the server's own machine, pins it;
a rotation, which needs the old key and the new one, moves the pin on. What is here already, byte for byte, is passed
over before its signature is looked at, since it may be of an earlier key.
"""

from sqlalchemy import Connection, delete, insert, select, update

from sync.protocol import limits, problems
from sync.protocol.wire import ClinicAnswer, ClinicStatement, Publication, Roster, Rotation, Signed, StatementItem
from sync.server import devices, doors, eras, feed, history, sharing
from sync.server.devices import Clinic
from sync.server.refusals import Refusal, refused
from sync.server.tables import clinic, covers, publications, revocations, rotations, staff
from sync.server.tables import devices as device_table
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, certificate_hash, fingerprint, roster_hash
from sync.trust.statements import (
    decode,
    open_certificate,
    open_cover,
    open_policy,
    open_roster,
    open_rotation,
    open_statement,
    read_cover,
    read_statement,
)


def pin(connection: Connection, publication: Publication) -> None:
    """Pins the clinic key of the first publication, when no key is pinned yet.

    Raises:
        Refusal: The first publication has no statement.
    """
    if connection.execute(select(clinic.c.id)).first() is not None:
        return
    if publication.statement is None:
        raise Refusal(problems.PUBLICATION_REFUSED, "The first import needs the clinic's statement.")
    try:
        key = read_statement(publication.statement).clinic_key
    except TrustFailure as failure:
        raise refused(failure, problems.PUBLICATION_REFUSED) from failure
    connection.execute(insert(clinic).values(id=1, key=key, fingerprint=fingerprint(key), era=0))


def publish(connection: Connection, publication: Publication, receipt_key: bytes) -> None:
    """Stores what is new; what is here already, byte for byte, is passed over.

    Args:
        connection: Inside a transaction.
        publication: As received.
        receipt_key: This server's, which the statement has to name.

    Raises:
        Refusal: Something in it does not hold; nothing of it is stored.
    """
    _check_sizes(publication)
    try:
        for rotation in publication.rotations:
            _rotate(connection, rotation, receipt_key)
        known = devices.the_clinic(connection)
        if publication.statement is not None:
            _publish_statement(connection, publication.statement, known.key, receipt_key)
        if publication.policy is not None:
            _publish_policy(connection, publication.policy, known.key)
        if publication.roster is not None:
            _publish_roster(connection, publication.roster, known.key)
        for door in publication.doors:
            doors.open_for_clinic(connection, door, known)
        for door in publication.closed:
            doors.close_for_clinic(connection, door, known)
        for cover in publication.covers:
            _publish_cover(connection, cover, known.key)
    except TrustFailure as failure:
        raise refused(failure, problems.PUBLICATION_REFUSED) from failure


def answer(connection: Connection, time: float, versions: tuple[int, ...]) -> ClinicAnswer:
    """Returns what `GET /v1/clinic` answers."""
    devices.the_clinic(connection)
    statement, policy, roster = (newest(connection, kind) for kind in ("statement", "policy", "roster"))
    if statement is None:
        raise Refusal(problems.CLINIC_MISSING, retry_after=60)
    rows = connection.execute(select(rotations).order_by(rotations.c.number)).all()
    rotated = tuple(Rotation(Signed(row.body, row.signature), row.endorsement) for row in rows)
    return ClinicAnswer(statement, policy, roster, time, versions, rotated)


def newest(connection: Connection, kind: str) -> Signed | None:
    """Returns the valid publication of a kind, or None."""
    row = connection.execute(
        select(publications.c.body, publications.c.signature)
        .where(publications.c.kind == kind)
        .order_by(publications.c.number.desc())
        .limit(1)
    ).first()
    return None if row is None else Signed(row.body, row.signature)


def present_statement(connection: Connection, known: Clinic) -> ClinicStatement:
    """Returns the valid statement, opened.

    Raises:
        Refusal: There is none.
    """
    signed = newest(connection, "statement")
    if signed is None:
        raise Refusal(problems.CLINIC_MISSING, retry_after=60)
    return open_statement(signed, known.key)


def _check_sizes(publication: Publication) -> None:
    sizes = (
        (publication.doors, limits.DOORS_PER_PUBLICATION),
        (publication.closed, limits.DOORS_PER_PUBLICATION),
        (publication.covers, limits.COVERS_PER_PUBLICATION),
        (publication.rotations, limits.ROTATIONS),
    )
    if any(len(part) > limit for part, limit in sizes):
        raise Refusal(problems.TOO_LARGE)


def _rotate(connection: Connection, rotation: Rotation, receipt_key: bytes) -> None:
    """Moves the pin on to the clinic's next key."""
    body = rotation.statement.body
    if connection.execute(select(rotations.c.number).where(rotations.c.body == body)).first() is not None:
        return
    known = devices.the_clinic(connection)
    statement = open_rotation(rotation, present_statement(connection, known))
    _check_server(statement, receipt_key)
    connection.execute(
        insert(rotations).values(
            number=statement.version,
            fingerprint=known.fingerprint,
            body=body,
            signature=rotation.statement.signature,
            endorsement=rotation.endorsement,
        )
    )
    key = statement.clinic_key
    connection.execute(update(clinic).values(key=key, fingerprint=fingerprint(key)))
    _insert(connection, "statement", statement.version, rotation.statement)
    eras.move_on(connection, statement.era)
    feed.add(connection, _item(rotation=rotation), devices.everybody(connection))


def _check_server(statement: ClinicStatement, receipt_key: bytes) -> None:
    if statement.receipt_key != receipt_key:
        raise Refusal(problems.PUBLICATION_REFUSED, "The statement names another server's receipt key.")


def _check_commitment(connection: Connection, statement: ClinicStatement) -> None:
    """Holds a key to the next one that it committed to: who stole it alone could rotate otherwise."""
    before = newest(connection, "statement")
    if before is None:
        return
    present = read_statement(before)
    is_same_key = present.clinic_key == statement.clinic_key
    if is_same_key and present.next_key_hash != statement.next_key_hash:
        raise Refusal(problems.PUBLICATION_REFUSED, "A key commits to one next key as long as it holds.")


def _publish_statement(connection: Connection, signed: Signed, key: bytes, receipt_key: bytes) -> None:
    if _is_here(connection, "statement", signed):
        return
    statement = open_statement(signed, key)
    _check_server(statement, receipt_key)
    _check_commitment(connection, statement)
    if eras.present(connection) > statement.era:
        raise Refusal(problems.PUBLICATION_REFUSED, "The era cannot go back.")
    _store(connection, "statement", statement.version, signed, _item(statement=signed))
    eras.move_on(connection, statement.era)


def _publish_policy(connection: Connection, signed: Signed, key: bytes) -> None:
    if not _is_here(connection, "policy", signed):
        _store(connection, "policy", open_policy(signed, key).number, signed, _item(policy=signed))


def _publish_roster(connection: Connection, signed: Signed, key: bytes) -> None:
    if _is_here(connection, "roster", signed):
        return
    roster = open_roster(signed, key)
    before = newest(connection, "roster")
    last = 0 if before is None else decode(Roster, before.body).number
    if roster.number == last + 1 and roster.previous != (ZERO if before is None else roster_hash(before)):
        raise Refusal(problems.PUBLICATION_REFUSED, "The roster names another one before it.")
    for entry in roster.staff:
        open_certificate(entry.certificate)
    _store(connection, "roster", roster.number, signed, _item(roster=signed))
    _apply_roster(connection, roster)


def _apply_roster(connection: Connection, roster: Roster) -> None:
    before = set(connection.scalars(select(staff.c.certificate)))
    connection.execute(delete(staff))
    listed = {certificate_hash(entry.certificate) for entry in roster.staff}
    if listed:
        connection.execute(insert(staff), [{"certificate": certificate} for certificate in sorted(listed)])
    known = set(connection.scalars(select(revocations.c.certificate)))
    new = sorted(set(roster.revoked) - known)
    if new:
        rows = [{"certificate": certificate, "body": b"", "signature": b""} for certificate in new]
        connection.execute(insert(revocations), rows)
    for device in devices.find_all(connection, listed - before).values():
        # What her patients' streams got while the clinic did not list her waited for this.
        for other in devices.all_of(connection, device.person):
            if not other.revoked and not other.left:
                history.deliver_to(connection, other)


def _publish_cover(connection: Connection, signed: Signed, key: bytes) -> None:
    claimed = read_cover(signed)
    here = (covers.c.clinic == claimed.clinic) & (covers.c.number == claimed.number)
    before = connection.scalar(select(covers.c.body).where(here))
    if before is not None:
        if before != signed.body:
            raise Refusal(problems.NUMBER_STALE, "Another cover has this number.")
        return
    cover = open_cover(signed, key)
    concerned = (device_table.c.person == cover.covering) | (device_table.c.person == cover.patient)
    readers = set(connection.scalars(select(device_table.c.number).where(concerned)))
    for stream in sharing.care_streams_about(connection, cover.patient):
        readers |= sharing.readers(connection, stream)
    event = feed.add(connection, _item(cover=signed), readers & set(devices.everybody(connection)))
    connection.execute(
        insert(covers).values(
            clinic=cover.clinic,
            number=cover.number,
            body=signed.body,
            patient=cover.patient,
            covering=cover.covering,
            event=event,
        )
    )


def _is_here(connection: Connection, kind: str, signed: Signed) -> bool:
    return newest(connection, kind) == signed


def _store(connection: Connection, kind: str, number: int, signed: Signed, item: StatementItem) -> None:
    last = connection.scalar(
        select(publications.c.number)
        .where(publications.c.kind == kind)
        .order_by(publications.c.number.desc())
        .limit(1)
    )
    if last is not None and last >= number:
        raise Refusal(problems.NUMBER_STALE, f"A {kind} with this or a higher number is here already.")
    _insert(connection, kind, number, signed)
    feed.add(connection, item, devices.everybody(connection))


def _insert(connection: Connection, kind: str, number: int, signed: Signed) -> None:
    connection.execute(
        insert(publications).values(kind=kind, number=number, body=signed.body, signature=signed.signature)
    )


def _item(
    statement: Signed | None = None,
    policy: Signed | None = None,
    roster: Signed | None = None,
    cover: Signed | None = None,
    rotation: Rotation | None = None,
) -> StatementItem:
    return StatementItem(statement, policy, roster, cover, rotation)
