"""The tables of the server, as SQLAlchemy Core sees them; `migrations/` makes them.

Nothing here is a name or readable content: identifiers are random, bodies are sealed. Identifiers and hashes are
raw bytes. Every row that a device will read is an `events` row, encoded as it will travel, and a `deliveries` row
for each reader: one sequence orders everything, and a page of changes is one indexed query.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData()

Number: Final = BigInteger().with_variant(Integer, "sqlite")
"""Every number: counters reach 2^53 and times the year 3000, which PostgreSQL's Integer does not hold, while SQLite
counts rows by themselves only in a column that is called INTEGER."""

CLINIC_READER: Final = 0
"""The number under which the clinic key itself reads changes; devices count from 1."""

clinic = Table(
    "clinic",
    metadata,
    Column("id", Number, primary_key=True),
    Column("key", LargeBinary, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("era", Number, nullable=False),
)
"""One row: the clinic key that the first import pinned, or the one that it gave way to; and the present era."""

rotations = Table(
    "rotations",
    metadata,
    Column("number", Number, primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("endorsement", LargeBinary, nullable=False),
)
"""How the clinic key gave way to the next one, oldest first; `fingerprint` is the old key's."""

server_state = Table(
    "server_state",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
"""Facts about the server itself, for instance that it was restored from a backup (`sync.server.eras`)."""

publications = Table(
    "publications",
    metadata,
    Column("kind", String, primary_key=True),
    Column("number", Number, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)
"""Statements, policies and rosters; the highest number of a kind is valid."""

covers = Table(
    "covers",
    metadata,
    Column("clinic", LargeBinary, primary_key=True),
    Column("number", Number, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("patient", LargeBinary, nullable=False, index=True),
    Column("covering", LargeBinary, nullable=False, index=True),
    Column("event", Number, nullable=False),
)
"""Covers, numbered under the clinic's key that signed them, and whom they concern, for devices that come later."""

staff = Table("staff", metadata, Column("certificate", LargeBinary, primary_key=True))
"""Certificates that the newest roster lists."""

revocations = Table(
    "revocations",
    metadata,
    Column("certificate", LargeBinary, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)
"""Certificates that a roster, the person herself or her inviter revoked; never taken back.

`body` and `signature` are those of a `Revocation`; empty for a roster's, and for what a new invitation replaced.
"""

people = Table(
    "people",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("role", String, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("recovery", LargeBinary, nullable=False),
    Column("enrolled_at", Number, nullable=False),
    Column("root_hash", LargeBinary, nullable=False, index=True),
    Column("inviter", LargeBinary, nullable=False),
    Column("left_at", Number, nullable=False),
)
"""`inviter` is the person whose device invited her, empty for the clinic; `left_at` is 0 until she leaves."""

devices = Table(
    "devices",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=True),
    Column("certificate", LargeBinary, nullable=False, unique=True),
    Column("person", LargeBinary, nullable=False, index=True),
    Column("device", LargeBinary, nullable=False, unique=True),
    Column("role", String, nullable=False),
    Column("signing_key", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

doors = Table(
    "doors",
    metadata,
    Column("invitation", LargeBinary, primary_key=True),
    Column("door_key", LargeBinary, nullable=False),
    Column("inviter", LargeBinary, nullable=False),
    Column("role", String, nullable=False),
    Column("expires_at", Number, nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

enrolments = Table(
    "enrolments",
    metadata,
    Column("invitation", LargeBinary, primary_key=True),
    Column("request_hash", LargeBinary, nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("time", Number, nullable=False),
)

streams = Table(
    "streams",
    metadata,
    Column("stream", LargeBinary, primary_key=True),
    Column("owner", LargeBinary, nullable=False),
    Column("epoch", LargeBinary, nullable=False),
    Column("epoch_number", Number, nullable=False),
    Column("position", Number, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("kind", String, nullable=False),
    Column("consent", Number, nullable=False),
    Column("closed", Boolean, nullable=False),
    Index("streams_by_owner", "owner", "kind"),
)
"""`owner` is the person whom the stream is about, in every kind; `consent` the highest number of hers that was seen.

A closed stream takes nothing and is given to nobody: its owner left, or lost the keys of what was hers alone.
"""

epochs = Table(
    "epochs",
    metadata,
    Column("epoch", LargeBinary, primary_key=True),
    Column("stream", LargeBinary, nullable=False),
    Column("number", Number, nullable=False),
    Column("event", Number, nullable=False, unique=True),
    UniqueConstraint("stream", "number"),
)

members = Table(
    "members",
    metadata,
    Column("epoch", LargeBinary, primary_key=True),
    Column("certificate", LargeBinary, primary_key=True),
    Column("role", String, nullable=False),
    Index("members_by_certificate", "certificate"),
)

grants = Table(
    "grants",
    metadata,
    Column("epoch", LargeBinary, primary_key=True),
    Column("recipient", LargeBinary, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

chains = Table(
    "chains",
    metadata,
    Column("stream", LargeBinary, primary_key=True),
    Column("chain", LargeBinary, primary_key=True),
    Column("certificate", LargeBinary, nullable=False),
    Column("counter", Number, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

commits = Table(
    "commits",
    metadata,
    Column("stream", LargeBinary, primary_key=True),
    Column("position", Number, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    Column("certificate", LargeBinary, nullable=False),
    Column("event", Number, nullable=False, unique=True),
    UniqueConstraint("stream", "hash"),
)

events = Table(
    "events",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
"""What travels in `GET /v1/changes`, in the order in which it came; `body` is the msgpack of a wire item."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("seq", Number, primary_key=True, autoincrement=True),
    Column("device", Number, nullable=False),
    Column("event", Number, nullable=False),
    Index("deliveries_by_device", "device", "seq"),
    sqlite_autoincrement=True,
)
"""Which reader gets which event; `seq` is what cursors count in."""

usage = Table(
    "usage",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("bytes", Number, nullable=False),
)
"""How much a person's devices keep here."""

deletions = Table(
    "deletions",
    metadata,
    Column("request", LargeBinary, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)
"""What was deleted on whose wish (`Deletion`), so that the same wish again gets the same answer."""
