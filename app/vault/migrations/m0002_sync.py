"""What sync keeps: who is trusted, stream keys, chains, heads, open invitations and evidence.

Ids are hexadecimal text as everywhere in the vault; hashes, keys and signed bytes are blobs.
"""

SQL = """
CREATE TABLE sync_state (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE clinic_statements (
    kind TEXT NOT NULL CHECK (kind IN ('statement', 'policy', 'roster')),
    number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    signed BLOB NOT NULL,
    PRIMARY KEY (kind, number)
);

CREATE TABLE certificates (
    hash BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    device TEXT NOT NULL,
    role TEXT NOT NULL,
    signed BLOB NOT NULL,
    vouched_by TEXT NOT NULL
);
CREATE INDEX certificates_device ON certificates (device);
CREATE INDEX certificates_person ON certificates (person);

CREATE TABLE epochs (
    hash BLOB PRIMARY KEY,
    stream TEXT NOT NULL,
    number INTEGER NOT NULL,
    signed BLOB NOT NULL,
    key BLOB,
    UNIQUE (stream, number)
);

CREATE TABLE chains (
    chain BLOB NOT NULL,
    stream TEXT NOT NULL,
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    hash BLOB NOT NULL,
    own INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (stream, chain)
);
CREATE UNIQUE INDEX chains_own ON chains (stream) WHERE own = 1;

CREATE TABLE heads (
    stream TEXT NOT NULL,
    era INTEGER NOT NULL,
    position INTEGER NOT NULL,
    commit_hash BLOB NOT NULL,
    head BLOB NOT NULL,
    receipt BLOB NOT NULL,
    walked INTEGER NOT NULL,
    PRIMARY KEY (stream, era, position)
);

CREATE TABLE doors (
    invitation BLOB PRIMARY KEY,
    secret BLOB NOT NULL,
    server TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    feedback_weekday INTEGER,
    nonce BLOB NOT NULL,
    signed BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('made', 'open', 'used', 'closed')),
    request BLOB
);

CREATE TABLE exhibits (
    hash BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    stream TEXT,
    at INTEGER NOT NULL,
    shown BLOB NOT NULL,
    against BLOB NOT NULL
);
"""
