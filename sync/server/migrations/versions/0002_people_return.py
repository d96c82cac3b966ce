"""Room for second devices, covers, rotations, revocations by people, quotas and deletions."""

from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

from sync.trust.hashes import root_hash

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ERA = 4
"""Where a `ClinicStatement` has its era."""


def upgrade() -> None:
    """Makes the tables and columns, and fills them from what is there."""
    _make_tables()
    _widen_tables()
    connection = op.get_bind()
    _fill_clinic(connection)
    _fill_people(connection)


def _number(name: str, primary_key: bool = False, default: str | None = None) -> "sa.Column[int]":
    kind = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    return sa.Column(name, kind, nullable=False, primary_key=primary_key, server_default=default)


def _bytes(name: str, primary_key: bool = False, filled: bool = False) -> "sa.Column[bytes]":
    # An empty byte string is written differently; a plain '' would be text in SQLite.
    empty = sa.text("''" if op.get_bind().dialect.name == "postgresql" else "x''")
    default = empty if filled else None
    return sa.Column(name, sa.LargeBinary, nullable=False, primary_key=primary_key, server_default=default)


def _text(name: str, primary_key: bool = False, default: str | None = None) -> "sa.Column[str]":
    return sa.Column(name, sa.String, nullable=False, primary_key=primary_key, server_default=default)


def _make_tables() -> None:
    op.create_table(
        "rotations",
        _number("number", primary_key=True),
        _bytes("fingerprint"),
        _bytes("body"),
        _bytes("signature"),
        _bytes("endorsement"),
    )
    op.create_table("server_state", _text("name", primary_key=True), _text("value"))
    op.create_table(
        "covers",
        _bytes("clinic", primary_key=True),
        _number("number", primary_key=True),
        _bytes("body"),
        _bytes("patient"),
        _bytes("covering"),
        _number("event"),
    )
    op.create_index("ix_covers_patient", "covers", ["patient"])
    op.create_index("ix_covers_covering", "covers", ["covering"])
    op.create_table("usage", _bytes("person", primary_key=True), _number("bytes"))
    op.create_table("deletions", _bytes("request", primary_key=True), _bytes("body"), _bytes("signature"))


def _widen_tables() -> None:
    op.add_column("clinic", _number("era", default="0"))
    op.add_column("revocations", _bytes("body", filled=True))
    op.add_column("revocations", _bytes("signature", filled=True))
    op.add_column("people", _bytes("root_hash", filled=True))
    op.add_column("people", _bytes("inviter", filled=True))
    op.add_column("people", _number("left_at", default="0"))
    op.create_index("ix_people_root_hash", "people", ["root_hash"])
    op.add_column("streams", _text("kind", default="care"))
    op.add_column("streams", _number("consent", default="0"))
    op.add_column("streams", sa.Column("closed", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_index("streams_by_owner", "streams", ["owner", "kind"])
    op.create_index("members_by_certificate", "members", ["certificate"])


def _table(name: str, *columns: str) -> Any:
    return sa.table(name, *(sa.column(column) for column in columns))


def _fill_clinic(connection: sa.Connection) -> None:
    publications = _table("publications", "kind", "number", "body")
    body = connection.scalar(
        sa.select(publications.c.body)
        .where(publications.c.kind == "statement")
        .order_by(publications.c.number.desc())
        .limit(1)
    )
    if body is not None:
        era = msgspec.msgpack.decode(body)[_ERA]
        connection.execute(sa.update(_table("clinic", "era")).values(era=era))


def _fill_people(connection: sa.Connection) -> None:
    people = _table("people", "person", "root", "root_hash", "inviter")
    for row in connection.execute(sa.select(people.c.person, people.c.root)).all():
        values = {"root_hash": root_hash(row.root)}
        connection.execute(sa.update(people).where(people.c.person == row.person).values(**values))
    enrolments = _table("enrolments", "invitation", "person")
    doors = _table("doors", "invitation", "inviter")
    devices = _table("devices", "certificate", "person")
    invited = (
        sa.select(enrolments.c.person, devices.c.person.label("inviter"))
        .join(doors, doors.c.invitation == enrolments.c.invitation)
        .join(devices, devices.c.certificate == doors.c.inviter)
    )
    for row in connection.execute(invited).all():
        connection.execute(sa.update(people).where(people.c.person == row.person).values(inviter=row.inviter))
