"""What is needed to compare histories: which heads were shown again, which commits were taken, what was erased.

`heads.shown` is the number of the last walk from the beginning in which the server showed a head; `heads.gone` says
that an honest restore lost it. `seen_commits` holds what was taken from others, by whatever way it came, and
`commits` stays the place of what this vault sealed itself.
"""

SQL = """
ALTER TABLE heads ADD COLUMN shown INTEGER NOT NULL DEFAULT 0;
ALTER TABLE heads ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
CREATE INDEX heads_commit ON heads (stream, commit_hash);

CREATE TABLE seen_commits (
    stream TEXT NOT NULL,
    digest BLOB NOT NULL,
    chain BLOB NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    previous BLOB NOT NULL,
    last_hash BLOB NOT NULL,
    signed BLOB NOT NULL,
    whole INTEGER NOT NULL,
    by_file INTEGER NOT NULL,
    PRIMARY KEY (stream, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_commits_chain ON seen_commits (stream, chain, last);
INSERT OR IGNORE INTO seen_commits
    SELECT stream, commit_hash, x'', 0, 0, x'', x'', x'', 1, 0 FROM heads WHERE walked = 2;

CREATE TABLE erasures (
    stream TEXT NOT NULL,
    change TEXT NOT NULL,
    deletion BLOB,
    PRIMARY KEY (stream, change)
) STRICT, WITHOUT ROWID;
CREATE TABLE deletions (
    hash BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    at INTEGER NOT NULL,
    signed BLOB NOT NULL
) STRICT;
CREATE TABLE deleted_records (
    record BLOB NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (record, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE empty_records (
    record BLOB PRIMARY KEY,
    stream TEXT NOT NULL,
    person TEXT NOT NULL,
    receipt BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE ended_streams (stream TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE blobs (
    id TEXT PRIMARY KEY,
    stream TEXT NOT NULL,
    parts INTEGER NOT NULL,
    sent INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""
