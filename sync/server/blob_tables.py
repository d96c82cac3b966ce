"""The tables of blobs and of what the operator's checks need."""

from sqlalchemy import Column, LargeBinary, String, Table

from sync.server.tables import Number, metadata

blobs = Table(
    "blobs",
    metadata,
    Column("blob", LargeBinary, primary_key=True),
    Column("stream", LargeBinary, nullable=False, index=True),
    Column("person", LargeBinary, nullable=False, index=True),
    Column("parts", Number, nullable=False),
)
"""`person` is whoever sent it, empty for the clinic's own."""

blob_parts = Table(
    "blob_parts",
    metadata,
    Column("blob", LargeBinary, primary_key=True),
    Column("part", Number, primary_key=True),
    Column("size", Number, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
"""The parts that are here; their bytes are files."""

blob_leavings = Table("blob_leavings", metadata, Column("path", String, primary_key=True))
"""Files that nothing points to any more and that still have to be deleted."""

heartbeat = Table(
    "heartbeat", metadata, Column("id", Number, primary_key=True), Column("time", Number, nullable=False)
)
"""One row, written anew to find out whether the database can be written."""
