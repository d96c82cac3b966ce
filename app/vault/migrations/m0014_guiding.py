"""What a therapist bends to a person, and what she keeps for her own work.

The first tables are made again from changes; what is hers alone (phrases, promises, minutes, unwanted effects)
reaches her other computers as her own items do.
"""

SQL = """
CREATE TABLE recordings_anew (
    recording TEXT PRIMARY KEY,
    place TEXT NOT NULL CHECK (place IN ('entry', 'draft', 'letter', 'given')),
    subject TEXT NOT NULL,
    made INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    blob BLOB NOT NULL,
    key BLOB NOT NULL,
    size INTEGER NOT NULL,
    digest BLOB NOT NULL,
    recovered INTEGER NOT NULL,
    removed INTEGER,
    take BLOB
) STRICT, WITHOUT ROWID;
INSERT INTO recordings_anew SELECT recording, place, subject, made, milliseconds, blob, key, size, digest, recovered,
    removed, take FROM recordings;
DROP TABLE recordings;
ALTER TABLE recordings_anew RENAME TO recordings;
CREATE INDEX recordings_of ON recordings (place, subject, made);
ALTER TABLE plans ADD COLUMN also TEXT;
ALTER TABLE plans ADD COLUMN said INTEGER NOT NULL DEFAULT 0;
ALTER TABLE plans ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE pauses ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE pauses ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE pauses ADD COLUMN said INTEGER NOT NULL DEFAULT 0;
CREATE TABLE paths (
    stream TEXT PRIMARY KEY,
    positions TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    change TEXT NOT NULL,
    said INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sparings (
    stream TEXT PRIMARY KEY,
    needs TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    change TEXT NOT NULL,
    said INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE given_practices (
    stream TEXT NOT NULL,
    given TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    author TEXT NOT NULL,
    change TEXT NOT NULL,
    said INTEGER NOT NULL,
    PRIMARY KEY (stream, given)
) STRICT, WITHOUT ROWID;
CREATE TABLE endings (
    stream TEXT PRIMARY KEY,
    on_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    author TEXT NOT NULL,
    change TEXT NOT NULL,
    said INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE uses (
    stream TEXT NOT NULL,
    use TEXT NOT NULL,
    allowed INTEGER NOT NULL,
    said INTEGER NOT NULL,
    PRIMARY KEY (stream, use)
) STRICT, WITHOUT ROWID;
ALTER TABLE outbox ADD COLUMN planned INTEGER NOT NULL DEFAULT 0;
CREATE TABLE phrases (
    phrase TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    used INTEGER NOT NULL DEFAULT 0,
    last_used INTEGER,
    made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE promises (
    promise TEXT PRIMARY KEY,
    patient TEXT NOT NULL,
    text TEXT NOT NULL,
    letter TEXT,
    made INTEGER NOT NULL,
    kept INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX promises_of ON promises (patient, made);
CREATE TABLE review_times (
    patient TEXT NOT NULL,
    day TEXT NOT NULL,
    device TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (patient, day, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE unwanted_effects (
    effect TEXT PRIMARY KEY,
    patient TEXT NOT NULL,
    source TEXT NOT NULL,
    began TEXT NOT NULL,
    what TEXT NOT NULL,
    weight TEXT NOT NULL,
    done TEXT NOT NULL,
    over TEXT,
    noted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX unwanted_effects_of ON unwanted_effects (patient, began);
"""
