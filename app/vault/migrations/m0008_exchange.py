"""What exchange files need: sealed commits of others that somebody else may lack, and what each device has quoted.

`kept_commits` holds what came from another device into a stream in which there is a third one. `quoted_states` is the
newest state of a stream that a device said it knew: all before it came to that device through the server.
"""

SQL = """
CREATE TABLE kept_commits (
    number INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    digest BLOB NOT NULL,
    device TEXT NOT NULL,
    signed BLOB NOT NULL,
    UNIQUE (stream, digest)
) STRICT;
CREATE TABLE kept_records (
    stream TEXT NOT NULL,
    digest BLOB NOT NULL,
    place INTEGER NOT NULL,
    change TEXT NOT NULL,
    core BLOB NOT NULL,
    sealed BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream, digest, place)
) STRICT;
CREATE INDEX kept_records_change ON kept_records (stream, change);

CREATE TABLE quoted_states (
    stream TEXT NOT NULL,
    device TEXT NOT NULL,
    era INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (stream, device)
) STRICT, WITHOUT ROWID;
"""
