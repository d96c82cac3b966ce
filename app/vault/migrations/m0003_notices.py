"""What a person is told once and looks at when she likes: who came, what was restored, what cannot be trusted."""

SQL = """
CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT,
    at INTEGER NOT NULL,
    fields BLOB NOT NULL,
    seen INTEGER
) STRICT;
CREATE INDEX notices_unseen ON notices (at) WHERE seen IS NULL;
"""
