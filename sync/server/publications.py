"""What the clinic publishes: statements, policies, rosters and the doors of its own invitations.

Everything is checked against the pinned clinic key. The first import, made on the server's own machine, pins it.
"""

from sqlalchemy import Connection, delete, insert, select

from sync.protocol import limits, problems
from sync.protocol.wire import ClinicAnswer, ClinicStatement, Publication, Roster, Signed, StatementItem
from sync.server import devices, doors, feed
from sync.server.refusals import Refusal, refused
from sync.server.tables import clinic, publications, revocations, staff
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ZERO, certificate_hash, fingerprint, roster_hash
from sync.trust.statements import open_certificate, open_policy, open_roster, open_statement, read_statement


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
    connection.execute(insert(clinic).values(id=1, key=key, fingerprint=fingerprint(key)))


def publish(connection: Connection, publication: Publication, receipt_key: bytes) -> None:
    """Stores what is new; what is here already, byte for byte, is passed over.

    Args:
        connection: Inside a transaction.
        publication: As received.
        receipt_key: This server's, which the statement has to name.

    Raises:
        Refusal: Something in it does not hold; nothing of it is stored.
    """
    if len(publication.doors) > limits.DOORS_PER_PUBLICATION:
        raise Refusal(problems.TOO_LARGE)
    known = devices.the_clinic(connection)
    try:
        if publication.statement is not None:
            _publish_statement(connection, publication.statement, known.key, receipt_key)
        if publication.policy is not None:
            number = open_policy(publication.policy, known.key).number
            _store(connection, "policy", number, publication.policy)
        if publication.roster is not None:
            _publish_roster(connection, publication.roster, known.key)
        for door in publication.doors:
            doors.open_for_clinic(connection, door, known)
    except TrustFailure as failure:
        raise refused(failure, problems.PUBLICATION_REFUSED) from failure


def answer(connection: Connection, time: float, versions: tuple[int, ...]) -> ClinicAnswer:
    """Returns what `GET /v1/clinic` answers."""
    devices.the_clinic(connection)
    statement, policy, roster = (newest(connection, kind) for kind in ("statement", "policy", "roster"))
    if statement is None:
        raise Refusal(problems.CLINIC_MISSING, retry_after=60)
    return ClinicAnswer(statement, policy, roster, time, versions)


def newest(connection: Connection, kind: str) -> Signed | None:
    """Returns the valid publication of a kind, or None."""
    row = connection.execute(
        select(publications.c.body, publications.c.signature)
        .where(publications.c.kind == kind)
        .order_by(publications.c.number.desc())
        .limit(1)
    ).first()
    return None if row is None else Signed(row.body, row.signature)


def present_statement(connection: Connection, known: devices.Clinic) -> ClinicStatement:
    """Returns the valid statement, opened.

    Raises:
        Refusal: There is none.
    """
    signed = newest(connection, "statement")
    if signed is None:
        raise Refusal(problems.CLINIC_MISSING, retry_after=60)
    return open_statement(signed, known.key)


def _publish_statement(connection: Connection, signed: Signed, key: bytes, receipt_key: bytes) -> None:
    statement = open_statement(signed, key)
    if statement.receipt_key != receipt_key:
        raise Refusal(problems.PUBLICATION_REFUSED, "The statement names another server's receipt key.")
    before = newest(connection, "statement")
    if before is not None and open_statement(before, key).era > statement.era:
        raise Refusal(problems.PUBLICATION_REFUSED, "The era cannot go back.")
    _store(connection, "statement", statement.version, signed)


def _publish_roster(connection: Connection, signed: Signed, key: bytes) -> None:
    roster = open_roster(signed, key)
    before = newest(connection, "roster")
    last = 0 if before is None else open_roster(before, key).number
    if roster.number == last + 1 and roster.previous != (ZERO if before is None else roster_hash(before)):
        raise Refusal(problems.PUBLICATION_REFUSED, "The roster names another one before it.")
    for entry in roster.staff:
        open_certificate(entry.certificate)
    if _store(connection, "roster", roster.number, signed):
        _apply_roster(connection, roster)


def _apply_roster(connection: Connection, roster: Roster) -> None:
    connection.execute(delete(staff))
    listed = {certificate_hash(entry.certificate) for entry in roster.staff}
    if listed:
        connection.execute(insert(staff), [{"certificate": certificate} for certificate in sorted(listed)])
    known = set(connection.scalars(select(revocations.c.certificate)))
    new = sorted(set(roster.revoked) - known)
    if new:
        connection.execute(insert(revocations), [{"certificate": certificate} for certificate in new])


def _store(connection: Connection, kind: str, number: int, signed: Signed) -> bool:
    before = connection.execute(
        select(publications.c.number, publications.c.body)
        .where(publications.c.kind == kind)
        .order_by(publications.c.number.desc())
        .limit(1)
    ).first()
    if before is not None and before.number >= number:
        if before.number == number and before.body == signed.body:
            return False
        raise Refusal(problems.NUMBER_STALE, f"A {kind} with this or a higher number is here already.")
    connection.execute(
        insert(publications).values(kind=kind, number=number, body=signed.body, signature=signed.signature)
    )
    item = StatementItem(
        statement=signed if kind == "statement" else None,
        policy=signed if kind == "policy" else None,
        roster=signed if kind == "roster" else None,
    )
    feed.add(connection, item, devices.everybody(connection))
    return True
