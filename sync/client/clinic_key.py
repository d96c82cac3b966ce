"""When the clinic's server shows a key that nobody vouched for: a person compares it with the clinic's paper.

That happens when the clinic lost its key and could not rotate it, and when somebody tries to stand in its place. The
program cannot tell the two apart; the code that the clinic printed (`haven-clinic key`) can.
"""

from dataclasses import dataclass
from typing import Final

from app.clock import Clock
from app.errors import ClinicCodeWrong, InvitationMistyped
from app.model.change_set import ChangeSet
from app.vault.clinic_keys import ClinicKeys
from app.vault.clinic_statements import ClinicStatements, Published
from app.vault.database import Database
from app.vault.notices import Notices
from app.vault.sync_state import SyncState
from sync.client import codes
from sync.client.pins import OFFERED, decode_signed
from sync.protocol.wire import ClinicStatement
from sync.trust import labels
from sync.trust.errors import TrustFailure
from sync.trust.hashes import fingerprint
from sync.trust.labels import h
from sync.trust.statements import open_statement, read_statement

SIZE: Final = 32


@dataclass(frozen=True)
class Offered:
    """A key that answered in the clinic's name and that nobody vouched for.

    Attributes:
        fingerprint: Of the key.
        code: The fingerprint in fourteen groups of four, as the clinic prints it.
    """

    fingerprint: bytes
    code: str


def known(db: Database) -> str:
    """Returns the code of the key by which the clinic is known now, in fourteen groups; nothing before enrolment."""
    keys = ClinicKeys(db).all()
    return codes.encode(fingerprint(keys[-1].key)) if keys else ""


def offered(db: Database) -> Offered | None:
    """Returns the key that was shown last and is not trusted, or None."""
    found = _offered(db)
    if found is None:
        return None
    named = fingerprint(found[0].clinic_key)
    return Offered(named, codes.encode(named))


def confirm(db: Database, clock: Clock, typed: str) -> ChangeSet:
    """Trusts the offered key from now on, because the code on the clinic's paper is its fingerprint; one transaction.

    What was signed under the keys before stays verifiable under them.

    Args:
        db: The vault.
        clock: This computer's.
        typed: The code as it was typed from the clinic's paper.

    Raises:
        InvitationMistyped: A check character says that it was mistyped; the detail names the group if it can.
        ClinicCodeWrong: It is the code of another key, or no key was offered; nothing was changed.
    """
    try:
        named = codes.decode(typed, SIZE)
    except codes.CodeMistyped as mistyped:
        where = "" if mistyped.group is None else f"Please look at group {mistyped.group}."
        raise InvitationMistyped(where) from None
    found = _offered(db)
    if found is None or fingerprint(found[0].clinic_key) != named:
        raise ClinicCodeWrong
    statement, signed = found
    with db.transaction():
        keys = ClinicKeys(db)
        keys.add(statement.clinic_key, "paper", clock.now())
        place = keys.all()[-1].place
        digest = h(labels.STATEMENT, decode_signed(signed).body)
        ClinicStatements(db).save(Published("statement", statement.version, digest, signed, place))
        SyncState(db).delete(OFFERED)
        notices = Notices(db)
        for notice in notices.unseen():
            if notice.kind == "clinic-key-differs":
                notices.put_aside(notice.id, clock.now())
    return ChangeSet.of("sync", "statement") | ChangeSet.of("notice")


def _offered(db: Database) -> tuple[ClinicStatement, bytes] | None:
    """Returns the offered statement, opened and as it travelled; None when there is none that holds."""
    signed = SyncState(db).get(OFFERED)
    if signed is None:
        return None
    try:
        inside = decode_signed(signed)
        return open_statement(inside, read_statement(inside).clinic_key), signed
    except TrustFailure:
        return None
