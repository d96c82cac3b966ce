"""What is spoken: recordings of one's own, and the sounds that came with entries and letters.

The sounds themselves are files beside the vault, sealed under the keys in these tables and named by what stands
here: `<blob>` is whole, `<blob>.part` is being fetched, `<recording>.take` is being spoken.
"""

SQL = """
CREATE TABLE recordings (
    recording TEXT PRIMARY KEY,
    place TEXT NOT NULL CHECK (place IN ('entry', 'draft', 'letter')),
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
CREATE INDEX recordings_of ON recordings (place, subject, made);

CREATE TABLE sounds (
    stream TEXT NOT NULL,
    change TEXT NOT NULL,
    place INTEGER NOT NULL,
    recording TEXT NOT NULL,
    blob BLOB NOT NULL,
    key BLOB NOT NULL,
    size INTEGER NOT NULL,
    digest BLOB NOT NULL,
    milliseconds INTEGER NOT NULL,
    PRIMARY KEY (stream, change, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX sounds_of_blob ON sounds (blob);
CREATE INDEX sounds_of_change ON sounds (change);

CREATE TABLE sound_files (blob BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE sound_uploads (
    blob BLOB PRIMARY KEY,
    stream TEXT NOT NULL,
    key BLOB NOT NULL,
    source BLOB NOT NULL,
    source_key BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sound_deletions (blob BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
"""
