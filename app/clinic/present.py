"""The policy that holds now, from what sync verified and put into the vault."""

from functools import lru_cache

import msgspec

from app.clinic.policy import Policy
from app.errors import PolicyInvalid
from app.vault.clinic_statements import ClinicStatements
from app.vault.database import Database
from app.vault.policy_files import PolicyFiles
from sync.protocol import limits
from sync.protocol.wire import Policy as SignedPolicy
from sync.protocol.wire import Signed
from sync.trust.errors import TrustFailure
from sync.trust.statements import decode


def present_policy(db: Database) -> Policy:
    """Returns the newest policy of the clinic; an empty one before there is any.

    One that this version cannot read gives way to the newest that it can. Asking often costs one small query: what
    was read is remembered.
    """
    return _present(db)[0]


def present_file(db: Database, name: str) -> bytes | None:
    """Returns the content of a file that the present policy names, or None until it was fetched."""
    _, signed = _present(db)
    files = () if signed is None else signed.files
    return next((PolicyFiles(db).get(file.blob) for file in files if file.name == name), None)


def present_pack(db: Database) -> tuple[str, str] | None:
    """Returns the name of the course file that the present policy names, and its SHA-256 in hexadecimal digits."""
    policy, signed = _present(db)
    files = () if signed is None else signed.files
    return next(((file.name, file.digest.hex()) for file in files if file.name == policy.course.pack), None)


def _present(db: Database) -> tuple[Policy, SignedPolicy | None]:
    statements = ClinicStatements(db)
    newest = statements.newest("policy")
    found = None if newest is None else _read(newest.signed)
    if found is not None or newest is None:
        return found or (Policy(), None)
    earlier = (_read(published.signed) for published in reversed(statements.all("policy")))
    return next((read for read in earlier if read is not None), (Policy(), None))


@lru_cache(maxsize=8)
def _read(travelled: bytes) -> tuple[Policy, SignedPolicy] | None:
    try:
        signed = decode(SignedPolicy, msgspec.msgpack.decode(travelled, type=Signed).body, limits.POLICY)
        return Policy.parse(signed.toml), signed
    except (PolicyInvalid, TrustFailure):
        return None
