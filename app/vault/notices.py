"""What a person is told in plain words, once, and can read again: who came or went, what was restored, what is odd.

A notice says what happened; `ui` has the sentence for each kind in both languages.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import msgspec

from app.model.change_set import ChangeSet
from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros

NoticeKind = Literal[
    "colleague-joined",
    "colleague-left",
    "therapist-changed",
    "earlier-asked",
    "computer-added",
    "computer-revoked",
    "invited-again",
    "history-restored",
    "history-hidden",
    "history-rolled-back",
    "vault-copied",
    "vault-restored",
    "clinic-key-rotated",
    "clinic-key-differs",
    "patient-left",
    "erased",
    "exchange-taken",
]
"""What a notice can be about.

- `colleague-joined`, `colleague-left`, `therapist-changed`: who reads along changed; `person` is the colleague
  (fields: `until`, an ISO moment or empty).
- `earlier-asked`: may the colleague read what was shared before; answered through `sync.client.care_team`.
- `computer-added`, `computer-revoked`: of `person`, own ones too.
- `invited-again`: a patient came back with a new invitation.
- `history-restored`: the clinic restored its server (fields: `to`, an ISO moment; `again`, how many own commits are
  delivered again).
- `history-hidden`, `history-rolled-back`: the server contradicts itself or somebody.
- `vault-copied`, `vault-restored`: this vault's files were copied, or put back from a backup.
- `clinic-key-rotated`: two signatures held.
- `clinic-key-differs`: another key answered (fields: `code`, its fingerprint in groups).
- `patient-left`: `person` had her data deleted.
- `erased`: the server's word on what it deleted (fields: `at`, `days`).
- `exchange-taken`: an exchange file was read (fields: `count`).
"""


@dataclass(frozen=True)
class Notice:
    """One thing to be told.

    Attributes:
        id: Made of kind, person and what it is about, so that telling it twice changes nothing.
        kind: What it is about.
        person: Whom it concerns, or None.
        at: When it was noticed.
        fields: Values for the sentence, by name.
        seen: When the person put it aside, or None.
    """

    id: str
    kind: NoticeKind
    person: PersonId | None
    at: datetime
    fields: Mapping[str, str]
    seen: datetime | None = None


class Notices:
    """All notices of a vault. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def tell(
        self,
        kind: NoticeKind,
        at: datetime,
        *,
        about: str = "",
        person: PersonId | None = None,
        fields: Mapping[str, str] | None = None,
    ) -> ChangeSet:
        """Adds a notice; one of the same kind, person and `about` stays as it is.

        Args:
            kind: What it is about.
            at: Now.
            about: Tells apart notices of one kind: an epoch's hash, an era, a file's hash.
            person: Whom it concerns.
            fields: Values for the sentence.

        Returns:
            What changed; empty when it was told before.
        """
        name = _name(kind, about, person)
        added = self._db.execute(
            "INSERT OR IGNORE INTO notices (id, kind, person, at, fields) VALUES (?, ?, ?, ?, ?)",
            (name, kind, person, to_micros(at), msgspec.json.encode(dict(fields or {}))),
        )
        return ChangeSet.of("notice", name) if added else ChangeSet()

    def was_told(self, kind: NoticeKind, *, about: str = "", person: PersonId | None = None) -> bool:
        """Whether a notice was told before; see `tell`."""
        return self.get(_name(kind, about, person)) is not None

    def put_aside(self, id: str, at: datetime) -> ChangeSet:
        """Notes that the person has read a notice; it can still be read again."""
        self._db.execute("UPDATE notices SET seen = coalesce(seen, ?) WHERE id = ?", (to_micros(at), id))
        return ChangeSet.of("notice", id)

    def take_back(self, id: str) -> ChangeSet:
        """Shows a notice again that was put aside."""
        self._db.execute("UPDATE notices SET seen = NULL WHERE id = ?", (id,))
        return ChangeSet.of("notice", id)

    def get(self, id: str) -> Notice | None:
        """Returns one, or None."""
        found = self._read("id = ?", id)
        return found[0] if found else None

    def unseen(self) -> tuple[Notice, ...]:
        """Returns what was not put aside yet, oldest first."""
        return self._read("seen IS NULL")

    def all(self) -> tuple[Notice, ...]:
        """Returns everything, oldest first."""
        return self._read("1")

    def _read(self, condition: str, *values: str) -> tuple[Notice, ...]:
        rows = self._db.rows(
            f"SELECT id, kind, person, at, fields, seen FROM notices WHERE {condition} ORDER BY at, rowid", values
        )
        return tuple(
            Notice(
                id,
                kind,
                None if person is None else PersonId(person),
                from_micros(at),
                msgspec.json.decode(fields, type=dict[str, str]),
                None if seen is None else from_micros(seen),
            )
            for id, kind, person, at, fields, seen in rows
        )


def _name(kind: NoticeKind, about: str, person: PersonId | None) -> str:
    return hashlib.sha256("\0".join((kind, person or "", about)).encode()).hexdigest()[:32]
