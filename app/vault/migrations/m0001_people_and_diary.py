"""People, streams, changes and what they come to; diary, practices, letters, notes, and finding words again.

Moments are whole microseconds since 1970 (UTC). `changes` holds what everybody in a stream wrote; the tables after it
hold what these changes come to (`app.model.merge`) and can be made again from them. `entries`, `entry_versions`,
`practice_log` and the drafts are the owner's own and never leave.
"""

SQL = (
    """
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    standing TEXT NOT NULL,
    stream TEXT,
    feedback_weekday INTEGER,
    started_on TEXT,
    digits TEXT,
    since INTEGER NOT NULL
) STRICT;
CREATE TABLE keyring (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE preferences (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE streams (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    patient TEXT NOT NULL,
    held INTEGER NOT NULL,
    lamport INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX streams_patient ON streams (patient);
""",
    """
CREATE TABLE changes (
    number INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    id TEXT NOT NULL,
    author TEXT NOT NULL,
    device TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    created INTEGER NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT,
    status INTEGER NOT NULL,
    payload BLOB,
    UNIQUE (stream, id)
) STRICT;
CREATE INDEX changes_topic ON changes (stream, topic) WHERE topic IS NOT NULL;
CREATE INDEX changes_seen ON changes (stream, author, kind, created);
CREATE INDEX changes_odd ON changes (status, stream, lamport) WHERE status > 0;
CREATE TABLE outbox (
    change TEXT PRIMARY KEY,
    stream TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    kind TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    digest BLOB,
    delivered INTEGER
) STRICT;
CREATE INDEX outbox_unsealed ON outbox (stream, lamport) WHERE digest IS NULL;
CREATE INDEX outbox_digest ON outbox (digest) WHERE digest IS NOT NULL;
CREATE INDEX outbox_waiting ON outbox (kind) WHERE delivered IS NULL;
CREATE TABLE commits (
    number INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    digest BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL,
    receipt BLOB,
    delivered INTEGER
) STRICT;
CREATE INDEX commits_unsent ON commits (stream, number) WHERE receipt IS NULL;
CREATE TABLE evidence (
    stream TEXT NOT NULL,
    change TEXT NOT NULL,
    state INTEGER NOT NULL,
    person TEXT NOT NULL,
    by_patient INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (stream, change, state, person)
) STRICT, WITHOUT ROWID;
""",
    """
CREATE TABLE introductions (
    stream TEXT NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    feedback_weekday INTEGER,
    started_on TEXT,
    nonce TEXT,
    said INTEGER NOT NULL,
    PRIMARY KEY (stream, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX introductions_person ON introductions (person);
CREATE TABLE shared_entries (
    stream TEXT NOT NULL,
    change TEXT NOT NULL,
    entry TEXT NOT NULL,
    version INTEGER NOT NULL,
    form TEXT NOT NULL,
    title TEXT NOT NULL,
    week INTEGER NOT NULL,
    written INTEGER NOT NULL,
    answers BLOB NOT NULL,
    asks BLOB NOT NULL,
    asks_count INTEGER NOT NULL,
    first_words TEXT NOT NULL,
    place INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    dropped INTEGER NOT NULL,
    PRIMARY KEY (stream, change)
) STRICT;
CREATE INDEX shared_entries_entry ON shared_entries (stream, entry, place);
CREATE INDEX shared_entries_newest ON shared_entries (stream, written) WHERE newest;
CREATE TABLE withdrawals (
    stream TEXT NOT NULL,
    entry TEXT NOT NULL,
    asked INTEGER NOT NULL,
    kept INTEGER,
    PRIMARY KEY (stream, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE practices (
    stream TEXT NOT NULL,
    practice TEXT NOT NULL,
    change TEXT NOT NULL,
    script TEXT NOT NULL,
    title TEXT NOT NULL,
    started INTEGER NOT NULL,
    planned_s INTEGER NOT NULL,
    done_s INTEGER NOT NULL,
    after TEXT,
    lingering INTEGER,
    line TEXT NOT NULL,
    PRIMARY KEY (stream, practice)
) STRICT;
CREATE INDEX practices_started ON practices (stream, started);
CREATE TABLE letters (
    stream TEXT NOT NULL,
    letter TEXT NOT NULL,
    change TEXT NOT NULL,
    author TEXT NOT NULL,
    week INTEGER NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    notes TEXT NOT NULL,
    sent INTEGER NOT NULL,
    PRIMARY KEY (stream, letter, author)
) STRICT;
CREATE INDEX letters_sent ON letters (stream, sent);
CREATE INDEX letters_letter ON letters (letter);
CREATE TABLE notes (
    stream TEXT NOT NULL,
    note TEXT NOT NULL,
    change TEXT NOT NULL,
    author TEXT NOT NULL,
    letter TEXT NOT NULL,
    entry TEXT NOT NULL,
    version INTEGER NOT NULL,
    question TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (stream, note)
) STRICT;
CREATE INDEX notes_letter ON notes (stream, letter);
CREATE INDEX notes_entry ON notes (stream, entry);
CREATE TABLE plans (
    stream TEXT NOT NULL,
    week INTEGER NOT NULL,
    practice TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (stream, week)
) STRICT, WITHOUT ROWID;
CREATE TABLE sharing (stream TEXT PRIMARY KEY, practice_log INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE calls (
    stream TEXT NOT NULL,
    asked TEXT NOT NULL,
    line TEXT,
    asked_at INTEGER,
    disposition TEXT,
    reason TEXT,
    answered_at INTEGER,
    PRIMARY KEY (stream, asked)
) STRICT, WITHOUT ROWID;
CREATE INDEX calls_open ON calls (stream, asked_at) WHERE asked_at IS NOT NULL AND disposition IS NULL;
""",
    """
CREATE TABLE entries (
    entry TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    title TEXT NOT NULL,
    week INTEGER NOT NULL,
    begun INTEGER NOT NULL,
    written INTEGER,
    removed INTEGER,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX entries_written ON entries (written) WHERE written IS NOT NULL AND removed IS NULL;
CREATE TABLE entry_versions (
    entry TEXT NOT NULL REFERENCES entries (entry),
    version INTEGER NOT NULL,
    written INTEGER NOT NULL,
    answers BLOB NOT NULL,
    asks BLOB NOT NULL,
    first_words TEXT NOT NULL,
    change TEXT,
    PRIMARY KEY (entry, version)
) STRICT;
CREATE INDEX entry_versions_change ON entry_versions (change) WHERE change IS NOT NULL;
CREATE TABLE practice_log (
    practice TEXT PRIMARY KEY,
    script TEXT NOT NULL,
    title TEXT NOT NULL,
    started INTEGER NOT NULL,
    planned_s INTEGER NOT NULL,
    done_s INTEGER NOT NULL,
    after TEXT,
    lingering INTEGER,
    line TEXT NOT NULL,
    finished INTEGER NOT NULL
) STRICT;
CREATE INDEX practice_log_started ON practice_log (started);
CREATE INDEX practice_log_open ON practice_log (started) WHERE NOT finished;
CREATE TABLE letter_drafts (
    patient TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    kept INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE note_drafts (
    note TEXT PRIMARY KEY,
    patient TEXT NOT NULL,
    entry TEXT NOT NULL,
    version INTEGER NOT NULL,
    question TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    text TEXT NOT NULL,
    kept INTEGER NOT NULL
) STRICT;
CREATE INDEX note_drafts_patient ON note_drafts (patient, entry);
""",
    """
CREATE TABLE findable (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    patient TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (kind, id, patient)
) STRICT;
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
""",
)
