"""The tables of the server, as SQLAlchemy Core sees them; `migrations/` makes them.

Nothing here is a name or readable content: identifiers are random, bodies are sealed. Identifiers and hashes are
raw bytes. Every row that a device will read is an `events` row, encoded as it will travel, and a `deliveries` row
for each reader: one sequence orders everything, and a page of changes is one indexed query.
"""

from typing import Final

from sqlalchemy import (
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

CLINIC_READER: Final = 0
"""The number under which the clinic key itself reads changes; devices count from 1."""

clinic = Table(
    "clinic",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", LargeBinary, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
)
"""One row: the clinic key that the first import pinned."""

publications = Table(
    "publications",
    metadata,
    Column("kind", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)
"""Statements, policies and rosters; the highest number of a kind is valid."""

staff = Table("staff", metadata, Column("certificate", LargeBinary, primary_key=True))
"""Certificates that the newest roster lists."""

revocations = Table("revocations", metadata, Column("certificate", LargeBinary, primary_key=True))
"""Certificates that any roster revoked; never taken back."""

people = Table(
    "people",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("role", String, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("recovery", LargeBinary, nullable=False),
    Column("enrolled_at", Integer, nullable=False),
)

devices = Table(
    "devices",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
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
    Column("expires_at", Integer, nullable=False),
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
    Column("time", Integer, nullable=False),
)

streams = Table(
    "streams",
    metadata,
    Column("stream", LargeBinary, primary_key=True),
    Column("owner", LargeBinary, nullable=False),
    Column("epoch", LargeBinary, nullable=False),
    Column("epoch_number", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("head", LargeBinary, nullable=False),
)

epochs = Table(
    "epochs",
    metadata,
    Column("epoch", LargeBinary, primary_key=True),
    Column("stream", LargeBinary, nullable=False),
    Column("number", Integer, nullable=False),
    Column("event", Integer, nullable=False, unique=True),
    UniqueConstraint("stream", "number"),
)

members = Table(
    "members",
    metadata,
    Column("epoch", LargeBinary, primary_key=True),
    Column("certificate", LargeBinary, primary_key=True),
    Column("role", String, nullable=False),
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
    Column("counter", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

commits = Table(
    "commits",
    metadata,
    Column("stream", LargeBinary, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    Column("certificate", LargeBinary, nullable=False),
    Column("event", Integer, nullable=False, unique=True),
    UniqueConstraint("stream", "hash"),
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
"""What travels in `GET /v1/changes`, in the order in which it came; `body` is the msgpack of a wire item."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("device", Integer, nullable=False),
    Column("event", Integer, nullable=False),
    Index("deliveries_by_device", "device", "seq"),
    sqlite_autoincrement=True,
)
"""Which reader gets which event; `seq` is what cursors count in."""
