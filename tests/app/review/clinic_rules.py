"""The clinic's policy in a vault, as if sync had verified it and put it there."""

from datetime import UTC, datetime

import msgspec

from app.vault.clinic_keys import ClinicKeys
from app.vault.clinic_statements import ClinicStatements, Published
from app.vault.database import Database
from sync.protocol.wire import Policy, Signed

SAFETY_ON = "[switches]\nsafety_items = true\n"
SEES_OVERDUE = "[cover]\nsees_overdue = true\n"


def put_policy(db: Database, toml: str, number: int = 1) -> None:
    """Lets a policy hold in a vault."""
    body = msgspec.msgpack.encode(Policy(b"c" * 32, number, toml, 1))
    signed = msgspec.msgpack.encode(Signed(body, b"s" * 64))
    with db.transaction():
        ClinicKeys(db).add(b"k" * 32, "invitation", datetime(2027, 1, 1, tzinfo=UTC))
        ClinicStatements(db).save(Published("policy", number, b"h" * 32, signed))
