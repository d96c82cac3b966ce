"""What a person keeps for herself, out of the tables into her own stream and back on her other computers."""

import hashlib
import json
import random
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
import sqlcipher3

from app.model.change_set import ChangeSet
from app.model.changes import Change, ItemKept
from app.model.ids import DeviceId, EntryId, StreamId
from app.vault.database import Database, SqlValue
from app.vault.entries import EntryRows
from app.vault.moments import to_micros
from app.vault.own_conflicts import settled
from app.vault.own_kinds import BY_NAME, KINDS, Kind, quietly
from app.vault.preferences import Preferences

Fields = dict[str, Any]

_SOONEST: Final = timedelta(minutes=2)
_LATEST: Final = timedelta(minutes=10)
_ORDER: Final = {kind.item: place for place, kind in enumerate(KINDS)}
_VERSION: Final = "version"
_PRIVATE: Final = frozenset(kind.item for kind in KINDS if kind.private)
_COPIES: Final = "backup.private"

_encode = msgspec.msgpack.Encoder(order="sorted").encode


def copies_private(preferences: Preferences) -> bool:
    """Says whether what she writes for herself is copied to the clinic, sealed; so it is until she declines."""
    return preferences.get(_COPIES, True)


def choose_copies(preferences: Preferences, *, copies: bool) -> None:
    """Keeps her choice, for all her computers. Inside a transaction."""
    preferences.put(_COPIES, copies)


def known(body: ItemKept) -> bool:
    """Says whether this version of Haven knows what is kept; otherwise it waits as it came."""
    return body.item in BY_NAME


class OwnItems:
    """What is to be told, what was told last about each thing, how it is taken in. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._entries = EntryRows(db)

    def waiting(self) -> int:
        """Returns how many things changed here since they were last told."""
        row = self._db.row("SELECT COUNT(*) FROM own_dirty")
        return int(row[0]) if row else 0

    def stamp(self, now: datetime) -> None:
        """Says of what changed lately when it is to be told.

        What a restored vault could not do without is told at once. The rest goes together, some minutes later, so
        that nobody on the way can follow when somebody types.
        """
        urgent = json.dumps([kind.item for kind in KINDS if kind.urgent])
        at = to_micros(now)
        self._db.execute(
            "UPDATE own_dirty SET due = ? WHERE due IS NULL AND item IN (SELECT value FROM json_each(?))",
            (at, urgent),
        )
        if self._db.row("SELECT 1 FROM own_dirty WHERE due IS NULL") is None:
            return
        row = self._db.row(
            "SELECT MIN(due) FROM own_dirty WHERE due BETWEEN ? + 1 AND ?", (at, to_micros(now + _LATEST))
        )
        together = row[0] if row and row[0] is not None else to_micros(now + _later())
        self._db.execute("UPDATE own_dirty SET due = ? WHERE due IS NULL", (together,))

    def due(self, now: datetime, limit: int, *, everything: bool = False) -> tuple[tuple[str, str], ...]:
        """Returns (kind, key) of what is to be told now, in the order in which others can take it in.

        What is private waits while she declines a copy of it; it is noted all the same, and goes when she agrees.
        A moment too far ahead was set before the clock was put back, and counts as past.

        Args:
            now: The present.
            limit: How many at most.
            everything: Whether what could wait is told as well.
        """
        rows = self._db.rows("SELECT item, key, due FROM own_dirty")
        if not copies_private(Preferences(self._db)):
            rows = [row for row in rows if row[0] not in _PRIVATE]
        at, latest = to_micros(now), to_micros(now + _LATEST)
        ready = [
            (_ORDER.get(item, len(_ORDER)), item, key)
            for item, key, due in rows
            if everything or (due is not None and (due <= at or due > latest))
        ]
        return tuple((item, key) for _, item, key in sorted(ready)[:limit])

    def told(self, item: str, key: str, device: DeviceId, write: Callable[[ItemKept], Change]) -> bool:
        """Tells the present state of one thing, unless it is as it was told last.

        Args:
            item: Its kind.
            key: As `due` named it.
            device: This one.
            write: Writes the change into the own stream.

        Returns:
            Whether anything was written.
        """
        self._db.execute("DELETE FROM own_dirty WHERE item = ? AND key = ?", (item, key))
        kind = BY_NAME.get(item)
        if kind is None:
            return False
        name = f"{key} {device}" if item == _VERSION else key
        fields = self._fields(kind, key)
        last = self._db.row("SELECT change, digest FROM own_items WHERE item = ? AND key = ?", (item, name))
        if (None if last is None else last[1]) == _digest(fields):
            return False
        if last is not None:
            self._forget_unsealed(last[0])
        write(ItemKept(item=item, key=name, fields=fields))
        return True

    def said(self, change: Change, body: ItemKept) -> bool:
        """Notes the last word about a thing; returns False when a later one is known."""
        row = self._db.row(
            "SELECT lamport, device, change FROM own_items WHERE item = ? AND key = ?", (body.item, body.key)
        )
        if row is not None and tuple(row) >= (change.lamport, change.device, change.id):
            return False
        self._db.execute(
            "INSERT INTO own_items (item, key, lamport, device, change, digest) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (item, key) DO UPDATE SET lamport = excluded.lamport, device = excluded.device, "
            "change = excluded.change, digest = excluded.digest",
            (body.item, body.key, change.lamport, change.device, change.id, _digest(body.fields)),
        )
        return True

    def take(self, change: Change, body: ItemKept) -> ChangeSet:
        """Takes in what another computer said about a thing, unless a later word is known or was written here."""
        kind = BY_NAME.get(body.item)
        if not self.said(change, body) or kind is None:
            return ChangeSet()
        with quietly(self._db):
            try:
                return self._apply(kind, body)
            except (ValueError, LookupError, TypeError, sqlcipher3.IntegrityError):
                return ChangeSet()  # it does not fit into the tables of this version; it stays in the stream

    def restore(self, stream: StreamId, changes: Iterable[Change]) -> ChangeSet:
        """Takes in everything that was kept, in the order in which one thing rests on another."""
        changed, highest = ChangeSet(), 0
        said = [(change, change.body) for change in changes if isinstance(change.body, ItemKept)]
        for change, body in sorted(said, key=lambda each: (_ORDER.get(each[1].item, len(_ORDER)), each[0].lamport)):
            changed |= self.take(change, body)
            highest = max(highest, change.lamport)
        self._db.execute("UPDATE streams SET lamport = MAX(lamport, ?) WHERE id = ?", (highest, stream))
        return changed

    def forget_delivered(self, stream: StreamId) -> None:
        """Lets go of payloads in an own stream that are delivered: what they say lies in the tables."""
        self._db.execute(
            "UPDATE changes SET payload = NULL WHERE stream = ?1 AND kind = 'own.kept' AND payload IS NOT NULL "
            "AND status = 0 AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.change = changes.id AND o.stream = ?1 "
            "AND o.delivered IS NULL)",
            (stream,),
        )

    def _apply(self, kind: Kind, body: ItemKept) -> ChangeSet:
        if kind.item == _VERSION:
            return self._apply_version(body)
        ours = self._fields(kind, body.key, whole=False)
        kept = settled(kind, body.fields, ours, is_dirty=self._is_dirty(kind.item, body.key))
        if kept != ours:
            self._store(kind, body.key, kept)
        if kept != body.fields:
            self._db.execute("INSERT OR IGNORE INTO own_dirty (item, key) VALUES (?, ?)", (kind.item, body.key))
        if kind.item == "entry":
            self._entries.settle(EntryId(body.key), self._device())
        if kind.item == "recording" and body.fields is not None and body.fields.get("place") == "entry":
            self._entries.settle(EntryId(str(body.fields["subject"])), self._device())
        return ChangeSet.of(kind.touches, body.key)

    def _apply_version(self, body: ItemKept) -> ChangeSet:
        entry, _, rest = body.key.partition(" ")
        number, _, device = rest.partition(" ")
        if body.fields is not None and device != self._device():
            self._entries.take_version(EntryId(entry), int(number), body.key, body.fields)
            self._entries.settle(EntryId(entry), self._device())
        return ChangeSet.of("entry", entry)

    def _store(self, kind: Kind, key: str, fields: Fields | None) -> None:
        values = kind.values(key)
        if fields is None:
            condition = " AND ".join(f"{column} = ?" for column in kind.key)
            self._db.execute(f"DELETE FROM {kind.table} WHERE {condition}", values)
            return
        columns = [column for column in kind.columns if column in fields]
        quoted = [f'"{column}"' for column in columns]
        update = ", ".join(f"{name} = excluded.{name}" for name in quoted)
        if kind.fixed:
            update = ""
        elif kind.item == "epoch":
            update = "key = coalesce(epochs.key, excluded.key)"
        extra = ', "version"' if kind.item == "entry" else ""
        self._db.execute(
            f"INSERT INTO {kind.table} ({', '.join((*kind.key, *quoted))}{extra}) "
            f"VALUES ({', '.join('?' * (len(kind.key) + len(quoted)))}{', 0' if extra else ''}) "
            f"ON CONFLICT ({', '.join(kind.key)}) DO {'UPDATE SET ' + update if update else 'NOTHING'}",
            (*values, *(fields[column] for column in columns)),
        )

    def _fields(self, kind: Kind, key: str, *, whole: bool = True) -> Fields | None:
        """Returns what a thing's row holds, or None; rows that are not kept count only when `whole` is False."""
        condition = " AND ".join(f"r.{column} = ?" for column in kind.key)
        kept = f" AND {kind.kept_sql('r')}" if whole else ""
        names = ", ".join(f"r.{name}" for name in kind.names)
        values: tuple[SqlValue, ...] = kind.values(key)
        row = self._db.row(f"SELECT {names} FROM {kind.table} r WHERE {condition}{kept}", values)
        return None if row is None else dict(zip(kind.columns, row, strict=True))

    def _forget_unsealed(self, change: str) -> None:
        """Forgets an earlier word that has not left: only the newest counts."""
        if self._db.execute("DELETE FROM outbox WHERE change = ? AND digest IS NULL", (change,)):
            self._db.execute("DELETE FROM changes WHERE id = ? AND kind = 'own.kept'", (change,))

    def _is_dirty(self, item: str, key: str) -> bool:
        return self._db.row("SELECT 1 FROM own_dirty WHERE item = ? AND key = ?", (item, key)) is not None

    def _device(self) -> str:
        return Preferences(self._db).get("device", "")


def _digest(fields: Fields | None) -> bytes | None:
    return None if fields is None else hashlib.sha256(_encode(fields)).digest()


def _later() -> timedelta:
    return _SOONEST + (_LATEST - _SOONEST) * random.SystemRandom().random()
