"""What a person keeps for herself, kind by kind: which table it lies in, what names it, what is kept of it.

The list is the whole truth: the triggers that note what changed are made from it, what goes out and what comes in
is read and written by it, and a test fails when a table is neither in it nor among those that are left out.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal

from app.vault.database import Database, SqlValue

Form = Literal["text", "whole", "hex"]
"""How a key column is written into a key: text and whole numbers as they are, blobs in hexadecimal."""


@dataclass(frozen=True)
class Kind:
    """One kind of thing that is kept.

    Attributes:
        item: Its stable name.
        table: Where it lies.
        key: The columns that name one of it.
        columns: What is kept of it besides.
        forms: How the key columns are written; one for each.
        where: Which rows are kept, as SQL with `{row}` for the row; empty for all.
        urgent: Whether a restored vault could not do without it, so that it goes out at once.
        fixed: Whether it never changes once it is here, so that the first word counts.
        touches: The kind of change that screens are told of.
        private: Whether she writes or practises it for herself, so that she may decline a copy of it at the clinic.
    """

    item: str
    table: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    forms: tuple[Form, ...] = ("text",)
    where: str = ""
    urgent: bool = False
    fixed: bool = False
    touches: str = "sync"
    private: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The columns as SQL, quoted."""
        return tuple(f'"{column}"' for column in self.columns)

    def key_sql(self, row: str) -> str:
        """Returns SQL for the key of a row."""
        parts = (
            f"lower(hex({row}.{column}))" if form == "hex" else f"{row}.{column}"
            for column, form in zip(self.key, self.forms, strict=True)
        )
        return " || ' ' || ".join(parts)

    def kept_sql(self, row: str) -> str:
        """Returns SQL that says whether a row is kept."""
        return f"({self.where.format(row=row)})" if self.where else "1"

    def values(self, key: str) -> tuple[SqlValue, ...]:
        """Returns the values of the key columns.

        Raises:
            ValueError: It is no key of this kind.
        """
        parts = [key] if len(self.key) == 1 else key.split(" ")
        return tuple(_value(part, form) for part, form in zip(parts, self.forms, strict=True))


def _value(part: str, form: Form) -> SqlValue:
    match form:
        case "whole":
            return int(part)
        case "hex":
            return bytes.fromhex(part)
        case _:
            return part


_NOT_OWN: Final = "NOT EXISTS (SELECT 1 FROM streams own WHERE own.id = {row}.stream AND own.kind = 'own')"

KINDS: Final[tuple[Kind, ...]] = (
    Kind("clinic key", "clinic_keys", ("place",), ("key", "vouched_by", "at"), ("whole",), urgent=True),
    Kind(
        "clinic statement",
        "clinic_statements",
        ("kind", "place", "number"),
        ("hash", "signed"),
        ("text", "whole", "whole"),
        where="{row}.kind IN ('statement', 'rotation', 'cover')",
        urgent=True,
        fixed=True,
    ),
    Kind("clinic departure", "clinic_departures", ("person",), ("at",)),
    Kind(
        "fact",
        "sync_state",
        ("name",),
        ("value",),
        where="{row}.name IN ('clinic.name', 'enrolment.nonce_hash', 'enrolment.proof', 'recovery.public')",
        urgent=True,
    ),
    Kind(
        "certificate",
        "certificates",
        ("hash",),
        ("person", "device", "role", "signed", "vouched_by", "superseded"),
        ("hex",),
        urgent=True,
    ),
    Kind(
        "revocation",
        "revocations",
        ("certificate",),
        ("person", "revoker", "at", "signed", "waiting"),
        ("hex",),
        urgent=True,
    ),
    Kind("stream", "streams", ("id",), ("kind", "patient", "held"), where="{row}.kind <> 'own'", urgent=True),
    Kind("epoch", "epochs", ("hash",), ("stream", "number", "signed", "key"), ("hex",), where=_NOT_OWN, urgent=True),
    Kind(
        "person",
        "people",
        ("id",),
        ("role", "name", "standing", "stream", "feedback_weekday", "started_on", "digits", "since"),
        urgent=True,
        touches="person",
    ),
    Kind(
        "door",
        "doors",
        ("invitation",),
        (
            "secret",
            "server",
            "person",
            "name",
            "role",
            "feedback_weekday",
            "nonce",
            "signed",
            "made_at",
            "expires_at",
            "state",
            "request",
            "again",
            "closing",
        ),
        ("hex",),
        urgent=True,
        touches="person",
    ),
    Kind(
        "cover",
        "covers",
        ("place", "number"),
        ("patient", "absent", "covering", "change", "begins_at", "ends_at", "signed"),
        ("whole", "whole"),
        urgent=True,
        fixed=True,
        touches="person",
    ),
    Kind(
        "consent",
        "consents",
        ("stream", "number"),
        ("earlier", "expires_at", "signed"),
        ("text", "whole"),
        urgent=True,
        fixed=True,
    ),
    Kind("earlier answer", "earlier_answers", ("stream", "person"), ("epoch",), ("text", "text"), urgent=True),
    Kind(
        "care member",
        "care_members",
        ("stream", "person"),
        ("present", "covering", "until", "since"),
        ("text", "text"),
        touches="person",
    ),
    Kind("preference", "preferences", ("name",), ("value",), where="{row}.name <> 'device'", touches="settings"),
    Kind(
        "entry", "entries", ("entry",), ("form", "title", "week", "begun", "removed"), touches="entry", private=True
    ),
    Kind(
        "version",
        "entry_versions",
        ("entry", "version"),
        ("written", "answers", "asks", "response", "first_words"),
        ("text", "whole"),
        where="{row}.twin IS NULL",
        touches="entry",
        private=True,
    ),
    Kind(
        "recording",
        "recordings",
        ("recording",),
        ("place", "subject", "made", "milliseconds", "blob", "key", "size", "digest", "recovered", "removed"),
        where="{row}.size > 0",
        touches="entry",
        private=True,
    ),
    Kind(
        "practice",
        "practice_log",
        ("practice",),
        ("script", "title", "started", "planned_s", "done_s", "after", "lingering", "line", "finished"),
        where="{row}.finished",
        touches="practice",
        private=True,
    ),
    Kind("spared", "spared", ("need",), ("set_by", "since"), touches="settings", private=True),
    Kind("letter draft", "letter_drafts", ("patient",), ("subject", "text", "kept"), touches="letter", private=True),
    Kind(
        "note draft",
        "note_drafts",
        ("note",),
        ("patient", "entry", "version", "question", "start", "end", "quote", "text", "kept"),
        touches="note",
    ),
    Kind(
        "phrase", "phrases", ("phrase",), ("name", "text", "language", "used", "last_used", "made"), touches="phrase"
    ),
    Kind("promise", "promises", ("promise",), ("patient", "text", "letter", "made", "kept"), touches="promise"),
    Kind(
        "review time",
        "review_times",
        ("patient", "day", "device"),
        ("seconds",),
        ("text", "text", "text"),
        touches="time",
    ),
    Kind(
        "unwanted effect",
        "unwanted_effects",
        ("effect",),
        ("patient", "source", "began", "what", "weight", "done", "over", "noted"),
        touches="effect",
    ),
    Kind(
        "notice",
        "notices",
        ("id",),
        ("kind", "person", "at", "fields", "seen"),
        where="{row}.kind <> 'exchange-taken'",  # which is about this computer alone
        touches="notice",
    ),
)
"""Every kind, in the order in which it goes out: what others rest on comes first."""

LEFT_OUT: Final[dict[str, str]] = {
    "changes": "the streams bring them back",
    "evidence": "the streams bring it back",
    "introductions": "made again from changes",
    "shared_entries": "made again from changes",
    "withdrawals": "made again from changes",
    "practices": "made again from changes",
    "letters": "made again from changes",
    "notes": "made again from changes",
    "plans": "made again from changes",
    "pauses": "made again from changes",
    "paths": "made again from changes",
    "sparings": "made again from changes",
    "given_practices": "made again from changes",
    "endings": "made again from changes",
    "uses": "made again from changes",
    "sharing": "made again from changes",
    "calls": "made again from changes",
    "findable": "made again from words",
    "words": "made again from words",
    "keyring": "the secrets of this device alone",
    "outbox": "what this device alone has on its way",
    "commits": "what this device alone sealed",
    "chains": "how far this device alone read and wrote",
    "heads": "what the server showed this device",
    "exhibits": "what the server showed this device",
    "seen_commits": "what the server showed this device",
    "empty_records": "what the server showed this device",
    "erasures": "the server says it again",
    "deletions": "the server says it again",
    "ended_streams": "the server says it again",
    "deleted_records": "the server says it again",
    "aside": "what this device could not believe yet",
    "late_grants": "what this device alone has to grant",
    "own_epochs": "what this device alone has on its way",
    "reopenings": "what this device alone has to open again",
    "blobs": "what this device alone has on its way",
    "sounds": "made again from changes",
    "sound_files": "what this device alone has as files",
    "sound_uploads": "what this device alone has on its way",
    "sound_deletions": "what this device alone has on its way",
    "policy_files": "the server gives it again",
    "policy_parts": "the server gives it again",
    "kept_commits": "what this device alone received",
    "kept_records": "what this device alone received",
    "quoted_states": "what others said to this device",
    "own_dirty": "what this device alone has to tell",
    "own_items": "made again from the own stream",
    "own_quiet": "empty outside of a transaction",
}
"""Tables of which nothing is kept, each with the reason."""

BY_NAME: Final[dict[str, Kind]] = {kind.item: kind for kind in KINDS}


def watch(db: Database) -> None:
    """Makes the triggers that note what changed, as far as they are not there as they should be; one transaction.

    What a kind holds already is noted as changed when its triggers are made, so that nothing is forgotten that was
    there before they were.
    """
    present = dict(
        db.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'own\\_%' ESCAPE '\\'")
    )
    wanted = {kind: _triggers(kind) for kind in KINDS}
    names = {name for triggers in wanted.values() for name in triggers}
    if present == {name: sql for triggers in wanted.values() for name, sql in triggers.items()}:
        return
    with db.transaction():
        for name in present.keys() - names:
            db.execute(f'DROP TRIGGER "{name}"')
        for kind, triggers in wanted.items():
            stale = [name for name, sql in triggers.items() if present.get(name) != sql]
            for name in stale:
                db.execute(f'DROP TRIGGER IF EXISTS "{name}"')
                db.execute(triggers[name])
            if stale:
                mark_all(db, kind)


@contextmanager
def quietly(db: Database) -> Iterator[None]:
    """Keeps the triggers quiet: what another computer said is no news for it. Inside a transaction; not nested."""
    db.execute("INSERT OR IGNORE INTO own_quiet (quiet) VALUES (1)")
    try:
        yield
    finally:
        db.execute("DELETE FROM own_quiet")


def mark_all(db: Database, kind: Kind) -> None:
    """Notes everything of a kind as changed; inside a transaction."""
    db.execute(
        f"INSERT OR IGNORE INTO own_dirty (item, key) SELECT ?, {kind.key_sql('r')} FROM {kind.table} r "
        f"WHERE {kind.kept_sql('r')}",
        (kind.item,),
    )


def _triggers(kind: Kind) -> dict[str, str]:
    slug = kind.item.replace(" ", "_")
    changed = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in kind.names)
    moments: Sequence[tuple[str, str, str, str]] = (
        ("insert", "INSERT", kind.kept_sql("NEW"), "NEW"),
        ("update", "UPDATE", f"({kind.kept_sql('NEW')} OR {kind.kept_sql('OLD')}) AND ({changed})", "NEW"),
        ("delete", "DELETE", kind.kept_sql("OLD"), "OLD"),
    )
    return {
        f"own_{slug}_{name}": (
            f'CREATE TRIGGER "own_{slug}_{name}" AFTER {event} ON {kind.table} '
            f"WHEN NOT EXISTS (SELECT 1 FROM own_quiet) AND {when} BEGIN "
            f"INSERT INTO own_dirty (item, key) SELECT '{kind.item}', {kind.key_sql(row)} WHERE NOT EXISTS "
            f"(SELECT 1 FROM own_dirty WHERE item = '{kind.item}' AND key = {kind.key_sql(row)}); END"
        )
        for name, event, when, row in moments
    }
