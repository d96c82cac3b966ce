"""The clinic's keys one after the other, what was signed under each, its policy's files, and whom it let go.

Statements, policies and rosters count within the key that signed them, so that a clinic whose key was lost can begin
anew at one under the key that people confirm from paper.
"""

SQL = """
CREATE TABLE clinic_keys (
    place INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    vouched_by TEXT NOT NULL CHECK (vouched_by IN ('own', 'invitation', 'rotation', 'paper')),
    at INTEGER NOT NULL
) STRICT;
INSERT INTO clinic_keys (place, key, vouched_by, at)
    SELECT 1, value,
           CASE WHEN EXISTS (SELECT 1 FROM keyring WHERE name = 'clinic.signing') THEN 'own' ELSE 'invitation' END, 0
    FROM sync_state WHERE name = 'clinic.key';
DELETE FROM sync_state WHERE name = 'clinic.key';

CREATE TABLE clinic_statements_by_key (
    kind TEXT NOT NULL CHECK (kind IN ('statement', 'policy', 'roster', 'cover', 'rotation')),
    place INTEGER NOT NULL REFERENCES clinic_keys (place),
    number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    signed BLOB NOT NULL,
    PRIMARY KEY (kind, place, number)
) STRICT;
INSERT INTO clinic_statements_by_key (kind, place, number, hash, signed)
    SELECT kind, 1, number, hash, signed FROM clinic_statements;
DROP TABLE clinic_statements;
ALTER TABLE clinic_statements_by_key RENAME TO clinic_statements;

CREATE TABLE policy_files (
    blob BLOB PRIMARY KEY,
    content BLOB NOT NULL,
    waiting INTEGER NOT NULL
) STRICT;

CREATE TABLE clinic_departures (
    person TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;
"""
