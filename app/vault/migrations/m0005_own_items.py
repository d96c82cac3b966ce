"""What a person keeps for herself goes to her other computers: what changed since, and the newest word about each.

`own_dirty` names what this computer has to tell, `own_items` which change said the last word. The triggers that fill
`own_dirty` are made from the list in `app.vault.own_items`; they stay quiet while `own_quiet` holds a row, which it
does only inside the transaction that takes in what another computer said.

A version of an entry that was begun on another computer has a twin there; `twin` names it.
"""

SQL = """
CREATE TABLE own_dirty (
    item TEXT NOT NULL,
    key TEXT NOT NULL,
    due INTEGER,
    PRIMARY KEY (item, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE own_items (
    item TEXT NOT NULL,
    key TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    device TEXT NOT NULL,
    change TEXT NOT NULL,
    digest BLOB,
    PRIMARY KEY (item, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE own_quiet (quiet INTEGER PRIMARY KEY) STRICT;
CREATE INDEX changes_own ON changes (stream) WHERE kind = 'own.kept' AND payload IS NOT NULL;
ALTER TABLE entry_versions ADD COLUMN twin TEXT;
CREATE INDEX entry_versions_twin ON entry_versions (twin) WHERE twin IS NOT NULL;
"""
