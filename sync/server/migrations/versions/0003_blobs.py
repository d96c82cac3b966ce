"""Room for blobs, and for finding out whether the database can be written."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _bytes(name: str, primary_key: bool = False) -> "sa.Column[bytes]":
    return sa.Column(name, sa.LargeBinary, nullable=False, primary_key=primary_key)


def _number(name: str, primary_key: bool = False) -> "sa.Column[int]":
    kind = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    return sa.Column(name, kind, nullable=False, primary_key=primary_key)


def upgrade() -> None:
    """Makes the tables."""
    op.create_table("blobs", _bytes("blob", primary_key=True), _bytes("stream"), _bytes("person"), _number("parts"))
    op.create_index("ix_blobs_stream", "blobs", ["stream"])
    op.create_index("ix_blobs_person", "blobs", ["person"])
    op.create_table(
        "blob_parts",
        _bytes("blob", primary_key=True),
        _number("part", primary_key=True),
        _number("size"),
        _bytes("digest"),
    )
    op.create_table("blob_leavings", sa.Column("path", sa.String, primary_key=True))
    op.create_table("heartbeat", _number("id", primary_key=True), _number("time"))
    op.execute("INSERT INTO heartbeat (id, time) VALUES (1, 0)")
