"""What a therapist bends to a person, and what she keeps for her own work.

The first tables are made again from changes; what is hers alone (phrases, promises, minutes, unwanted effects)
reaches her other computers as her own items do.
"""

SQL = """
ALTER TABLE plans ADD COLUMN also TEXT;
ALTER TABLE plans ADD COLUMN said INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pauses ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE pauses ADD COLUMN author TEXT NOT NULL DEFAULT '';
CREATE TABLE paths (
    stream TEXT PRIMARY KEY,
    positions TEXT NOT NULL,
    reason TEXT NOT NULL,
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
