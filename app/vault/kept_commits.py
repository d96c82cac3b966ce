"""Sealed commits of others, kept as they came where a third device may lack them; what was dropped is not kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.model.ids import ChangeId, DeviceId, StreamId
from app.vault.database import Database


@dataclass(frozen=True)
class KeptRecord:
    """One sealed record.

    Attributes:
        change: The change inside.
        core: As it came.
        sealed: As it came; empty when its body was erased or dropped.
        hash: SHA-256 of the ciphertext.
    """

    change: ChangeId
    core: bytes
    sealed: bytes
    hash: bytes


@dataclass(frozen=True)
class KeptCommit:
    """One commit of another device.

    Attributes:
        digest: The commit's hash.
        device: Who wrote it.
        signed: As that device signed it.
        records: In their order.
    """

    digest: bytes
    device: DeviceId
    signed: bytes
    records: tuple[KeptRecord, ...]


class KeptCommits:
    """All of them. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(
        self, stream: StreamId, digest: bytes, device: DeviceId, signed: bytes, records: Sequence[KeptRecord]
    ) -> None:
        """Keeps a commit without the bodies that were dropped here; a body that comes later fills its place."""
        self._db.execute(
            "INSERT OR IGNORE INTO kept_commits (stream, digest, device, signed) VALUES (?, ?, ?, ?)",
            (stream, digest, device, signed),
        )
        self._db.executemany(
            "INSERT INTO kept_records (stream, digest, place, change, core, sealed, hash) VALUES (?1, ?2, ?3, ?4, "
            "?5, CASE WHEN EXISTS (SELECT 1 FROM shared_entries WHERE stream = ?1 AND change = ?4 AND dropped) "
            "THEN x'' ELSE ?6 END, ?7) ON CONFLICT (stream, digest, place) DO UPDATE SET sealed = excluded.sealed "
            "WHERE kept_records.sealed = x''",
            [
                (stream, digest, place, record.change, record.core, record.sealed, record.hash)
                for place, record in enumerate(records)
            ],
        )

    def drop(self, stream: StreamId, change: ChangeId) -> None:
        """Forgets the body of a change."""
        self._db.execute("UPDATE kept_records SET sealed = x'' WHERE stream = ? AND change = ?", (stream, change))

    def of(self, stream: StreamId) -> tuple[KeptCommit, ...]:
        """Returns the commits of a stream in the order in which they came."""
        records: dict[bytes, list[KeptRecord]] = {}
        for digest, change, core, sealed, hash in self._db.rows(
            "SELECT digest, change, core, sealed, hash FROM kept_records WHERE stream = ? ORDER BY place", (stream,)
        ):
            record = KeptRecord(ChangeId(change), bytes(core), bytes(sealed), bytes(hash))
            records.setdefault(bytes(digest), []).append(record)
        return tuple(
            KeptCommit(bytes(digest), DeviceId(device), bytes(signed), tuple(records[bytes(digest)]))
            for digest, device, signed in self._db.rows(
                "SELECT digest, device, signed FROM kept_commits WHERE stream = ? ORDER BY number", (stream,)
            )
        )


class QuotedStates:
    """The newest state of each stream that a device said it knew. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def note(self, stream: StreamId, device: DeviceId, era: int, position: int) -> None:
        """Notes a state that a device quoted; an older one than before changes nothing."""
        self._db.execute(
            "INSERT INTO quoted_states (stream, device, era, position) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (stream, device) DO UPDATE SET era = excluded.era, position = excluded.position"
            " WHERE (excluded.era, excluded.position) > (quoted_states.era, quoted_states.position)",
            (stream, device, era, position),
        )

    def of(self, stream: StreamId, device: DeviceId) -> tuple[int, int]:
        """Returns (era, position) of the newest state that a device quoted; (0, 0) when it quoted none."""
        row = self._db.row(
            "SELECT era, position FROM quoted_states WHERE stream = ? AND device = ?", (stream, device)
        )
        return (0, 0) if row is None else (int(row[0]), int(row[1]))
