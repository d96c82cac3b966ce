"""The table of all changes, own and others', as they were encoded."""

import json
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from app.model.changes import Change
from app.model.encoding import decode, encode, kind_of
from app.model.ids import ChangeId, DeviceId, PersonId, StreamId
from app.model.merge import JUMP_LIMIT, topic
from app.vault.database import Database
from app.vault.moments import to_micros

_COLUMNS = "SELECT payload, id, stream, author, device FROM changes"


SIGNS_OF_LIFE: Final = ("entry.shared", "practice.done", "letter.sent", "call.asked")
"""What a patient makes herself; introductions, choices and acknowledgements are no sign of life."""


class Status(IntEnum):
    """What became of a change here."""

    APPLIED = 0
    UNKNOWN = 1
    """Kept as it came: it needs a newer Haven."""
    OUT_OF_REACH = 2
    """Refused until the way to its count is known."""
    REFUSED = 3
    """Written by somebody who may not write this kind."""


class ChangeTable:
    """Puts changes in and takes them out. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, change: Change, status: Status) -> None:
        """Stores a change."""
        self._db.execute(
            "INSERT INTO changes (stream, id, author, device, lamport, created, kind, topic, status, payload) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                change.stream,
                change.id,
                change.author,
                change.device,
                change.lamport,
                to_micros(change.created),
                kind_of(change.body),
                topic(change),
                status,
                encode(change),
            ),
        )

    def remove(self, stream: StreamId, id: ChangeId) -> None:
        """Forgets a change."""
        self._db.execute("DELETE FROM changes WHERE stream = ? AND id = ?", (stream, id))

    def set_status(self, change: Change, status: Status) -> None:
        """Says what became of a change after all."""
        self._db.execute(
            "UPDATE changes SET status = ? WHERE stream = ? AND id = ?", (status, change.stream, change.id)
        )

    def shows_life(self, stream: StreamId, author: PersonId) -> bool:
        """Says whether there is anything in a stream by which its readers can see that somebody began."""
        row = self._db.row(
            "SELECT 1 FROM changes WHERE stream = ? AND author = ? AND kind IN (SELECT value FROM json_each(?)) "
            "LIMIT 1",
            (stream, author, json.dumps(SIGNS_OF_LIFE)),
        )
        return row is not None

    def holds(self, stream: StreamId, id: ChangeId) -> bool:
        """Whether a change is here, in whatever status."""
        return self._db.row("SELECT 1 FROM changes WHERE stream = ? AND id = ?", (stream, id)) is not None

    def is_anothers(self, stream: StreamId, id: ChangeId, author: PersonId) -> bool:
        """Whether somebody else wrote the change with this id; ids are random, and nobody's twice by chance."""
        found = self._db.row("SELECT author FROM changes WHERE stream = ? AND id = ?", (stream, id))
        return found is not None and found[0] != author

    def get(self, stream: StreamId, id: ChangeId) -> Change | None:
        """Returns a change, or None when it is not here or its body was dropped."""
        row = self._db.row(f"{_COLUMNS} WHERE stream = ? AND id = ? AND payload IS NOT NULL", (stream, id))
        return _change(row) if row else None

    def of_ids(self, stream: StreamId, ids: Sequence[str]) -> tuple[Change, ...]:
        """Returns changes in the order of the ids."""
        rows = self._db.rows(
            "SELECT c.payload, c.id, c.stream, c.author, c.device FROM json_each(?) w "
            "JOIN changes c ON c.stream = ? AND c.id = w.value WHERE c.payload IS NOT NULL ORDER BY w.key",
            (json.dumps(list(ids)), stream),
        )
        return tuple(_change(row) for row in rows)

    def of_topic(self, stream: StreamId, topic: str) -> tuple[Change, ...]:
        """Returns what was accepted about a topic, without dropped bodies."""
        rows = self._db.rows(
            f"{_COLUMNS} WHERE stream = ? AND topic = ? AND status = 0 AND payload IS NOT NULL", (stream, topic)
        )
        return tuple(_change(row) for row in rows)

    def in_reach(self, stream: StreamId, highest: int) -> Change | None:
        """Returns the first change that waited and can be followed now, or None."""
        row = self._db.row(
            f"{_COLUMNS} WHERE status = ? AND stream = ? AND lamport <= ? ORDER BY lamport",
            (Status.OUT_OF_REACH, stream, highest + JUMP_LIMIT),
        )
        return _change(row) if row else None

    def count(self, status: Status) -> int:
        """Returns how many changes have a status."""
        row = self._db.row("SELECT COUNT(*) FROM changes WHERE status = ?", (status,))
        return int(row[0]) if row else 0


def _change(row: tuple[bytes, str, str, str, str]) -> Change:
    payload, id, stream, author, device = row
    return decode(
        payload,
        id=ChangeId(id),
        stream=StreamId(stream),
        author=PersonId(author),
        device=DeviceId(device),
    )
