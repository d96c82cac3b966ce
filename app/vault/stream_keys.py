"""Epochs of streams and the keys that open them."""

from dataclasses import dataclass

from app.model.ids import StreamId
from app.vault.database import Database


@dataclass(frozen=True)
class StoredEpoch:
    """An epoch as it was signed, with its key if this device has it.

    Attributes:
        hash: 32 bytes.
        stream: Which stream.
        number: 1 for the first.
        signed: As it travelled.
        key: 32 bytes, or None while no grant opened.
    """

    hash: bytes
    stream: StreamId
    number: int
    signed: bytes
    key: bytes | None

    def __repr__(self) -> str:
        return f"StoredEpoch(stream={self.stream}, number={self.number})"


class StreamKeys:
    """All epochs that were verified. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, digest: bytes) -> StoredEpoch | None:
        """Returns an epoch by its hash, or None."""
        return self._read("hash = ?", digest)

    def newest(self, stream: StreamId) -> StoredEpoch | None:
        """Returns the present epoch of a stream, or None."""
        return self._read("stream = ?", stream)

    def all(self, stream: StreamId) -> tuple[StoredEpoch, ...]:
        """Returns the epochs of a stream, the present one first."""
        return self._rows("stream = ?", stream)

    def save(self, epoch: StoredEpoch) -> None:
        """Keeps an epoch; a key that comes later is added, one that is here stays."""
        self._db.execute(
            "INSERT INTO epochs (hash, stream, number, signed, key) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (hash) DO UPDATE SET key = coalesce(epochs.key, excluded.key)",
            (epoch.hash, epoch.stream, epoch.number, epoch.signed, epoch.key),
        )

    def _read(self, condition: str, value: bytes | str) -> StoredEpoch | None:
        found = self._rows(condition, value)
        return found[0] if found else None

    def _rows(self, condition: str, value: bytes | str) -> tuple[StoredEpoch, ...]:
        rows = self._db.rows(
            f"SELECT hash, stream, number, signed, key FROM epochs WHERE {condition} ORDER BY number DESC", (value,)
        )
        return tuple(
            StoredEpoch(bytes(digest), StreamId(stream), number, bytes(signed), None if key is None else bytes(key))
            for digest, stream, number, signed, key in rows
        )
