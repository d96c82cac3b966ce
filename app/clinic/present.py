"""The policy that holds now, from what sync verified and put into the vault."""

import msgspec

from app.clinic.policy import Policy
from app.errors import PolicyInvalid
from app.vault.clinic_statements import ClinicStatements
from app.vault.database import Database
from sync.protocol import limits
from sync.protocol.wire import Policy as SignedPolicy
from sync.protocol.wire import Signed
from sync.trust.errors import TrustFailure
from sync.trust.statements import decode


def present_policy(db: Database) -> Policy:
    """Returns the newest policy of the clinic; an empty one before there is any.

    One that this version cannot read gives way to the newest that it can.
    """
    for published in reversed(ClinicStatements(db).all("policy")):
        try:
            signed = msgspec.msgpack.decode(published.signed, type=Signed)
            return Policy.parse(decode(SignedPolicy, signed.body, limits.POLICY).toml)
        except (PolicyInvalid, TrustFailure):
            continue
    return Policy()
