"""Who belongs: computers taken out, covers, consents, who is in care, and what waits until it can be believed."""

SQL = """
ALTER TABLE certificates ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0;
ALTER TABLE epochs ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE doors ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
ALTER TABLE doors ADD COLUMN closing INTEGER NOT NULL DEFAULT 0;

CREATE TABLE revocations (
    certificate BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    revoker BLOB NOT NULL,
    at INTEGER NOT NULL,
    signed BLOB NOT NULL,
    waiting INTEGER NOT NULL
) STRICT;
CREATE INDEX revocations_waiting ON revocations (at) WHERE waiting;

CREATE TABLE covers (
    place INTEGER NOT NULL,
    number INTEGER NOT NULL,
    patient TEXT NOT NULL,
    absent TEXT NOT NULL,
    covering TEXT NOT NULL,
    change INTEGER NOT NULL,
    begins_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    signed BLOB NOT NULL,
    PRIMARY KEY (place, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX covers_patient ON covers (patient);

CREATE TABLE consents (
    stream TEXT NOT NULL,
    number INTEGER NOT NULL,
    earlier INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    signed BLOB NOT NULL,
    PRIMARY KEY (stream, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE earlier_answers (
    stream TEXT NOT NULL,
    person TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    PRIMARY KEY (stream, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE care_members (
    stream TEXT NOT NULL,
    person TEXT NOT NULL,
    present INTEGER NOT NULL,
    covering INTEGER NOT NULL,
    until INTEGER,
    since INTEGER NOT NULL,
    PRIMARY KEY (stream, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX care_members_person ON care_members (person);

CREATE TABLE aside (
    number INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    item BLOB NOT NULL,
    told INTEGER NOT NULL
) STRICT;

CREATE TABLE late_grants (
    epoch BLOB NOT NULL,
    recipient BLOB NOT NULL,
    PRIMARY KEY (epoch, recipient)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_epochs (epoch BLOB PRIMARY KEY, stream TEXT NOT NULL, request BLOB NOT NULL) STRICT;

CREATE TABLE reopenings (stream TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
"""
