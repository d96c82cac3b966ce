"""The first tables: clinic, people, doors, streams, epochs, commits, events and deliveries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _bytes(name: str, primary_key: bool = False, unique: bool = False) -> "sa.Column[bytes]":
    return sa.Column(name, sa.LargeBinary, nullable=False, primary_key=primary_key, unique=unique or None)


def _number(name: str, primary_key: bool = False, unique: bool = False) -> "sa.Column[int]":
    kind = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    return sa.Column(name, kind, nullable=False, primary_key=primary_key, unique=unique or None)


def _text(name: str, primary_key: bool = False, unique: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.String, nullable=False, primary_key=primary_key, unique=unique or None)


def upgrade() -> None:
    """Makes the tables."""
    _make_people()
    _make_streams()
    _make_events()


def _make_people() -> None:
    op.create_table("clinic", _number("id", primary_key=True), _bytes("key"), _bytes("fingerprint"))
    op.create_table(
        "publications",
        _text("kind", primary_key=True),
        _number("number", primary_key=True),
        _bytes("body"),
        _bytes("signature"),
    )
    op.create_table("staff", _bytes("certificate", primary_key=True))
    op.create_table("revocations", _bytes("certificate", primary_key=True))
    op.create_table(
        "people",
        _bytes("person", primary_key=True),
        _text("role"),
        _bytes("root"),
        _bytes("recovery"),
        _number("enrolled_at"),
    )
    op.create_table(
        "devices",
        _number("number", primary_key=True),
        _bytes("certificate", unique=True),
        _bytes("person"),
        _bytes("device", unique=True),
        _text("role"),
        _bytes("signing_key"),
        _bytes("body"),
        _bytes("signature"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_devices_person", "devices", ["person"])
    op.create_table(
        "doors",
        _bytes("invitation", primary_key=True),
        _bytes("door_key"),
        _bytes("inviter"),
        _text("role"),
        _number("expires_at"),
        sa.Column("closed", sa.Boolean, nullable=False),
        _bytes("body"),
        _bytes("signature"),
    )
    op.create_table(
        "enrolments",
        _bytes("invitation", primary_key=True),
        _bytes("request_hash"),
        _bytes("person"),
        _number("time"),
    )


def _make_streams() -> None:
    op.create_table(
        "streams",
        _bytes("stream", primary_key=True),
        _bytes("owner"),
        _bytes("epoch"),
        _number("epoch_number"),
        _number("position"),
        _bytes("head"),
    )
    op.create_table(
        "epochs",
        _bytes("epoch", primary_key=True),
        _bytes("stream"),
        _number("number"),
        _number("event", unique=True),
        sa.UniqueConstraint("stream", "number"),
    )
    op.create_table(
        "members", _bytes("epoch", primary_key=True), _bytes("certificate", primary_key=True), _text("role")
    )
    op.create_table(
        "grants", _bytes("epoch", primary_key=True), _bytes("recipient", primary_key=True), _bytes("body")
    )
    op.create_table(
        "chains",
        _bytes("stream", primary_key=True),
        _bytes("chain", primary_key=True),
        _bytes("certificate"),
        _number("counter"),
        _bytes("hash"),
    )
    op.create_table(
        "commits",
        _bytes("stream", primary_key=True),
        _number("position", primary_key=True),
        _bytes("hash"),
        _bytes("certificate"),
        _number("event", unique=True),
        sa.UniqueConstraint("stream", "hash"),
    )


def _make_events() -> None:
    op.create_table(
        "events",
        _number("id", primary_key=True),
        _text("kind"),
        _bytes("body"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deliveries",
        _number("seq", primary_key=True),
        _number("device"),
        _number("event"),
        sqlite_autoincrement=True,
    )
    op.create_index("deliveries_by_device", "deliveries", ["device", "seq"])
