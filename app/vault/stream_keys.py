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
        disputed: Whether somebody in it may no longer be there: it is read, and nothing is sealed for it.
    """

    hash: bytes
    stream: StreamId
    number: int
    signed: bytes
    key: bytes | None
    disputed: bool = False

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

    def at(self, stream: StreamId, number: int) -> StoredEpoch | None:
        """Returns the epoch of a stream with a number, or None."""
        found = self._rows("stream = ? AND number = ?", stream, number)
        return found[0] if found else None

    def streams(self) -> tuple[StreamId, ...]:
        """Returns the streams of which an epoch is known."""
        return tuple(StreamId(row[0]) for row in self._db.rows("SELECT DISTINCT stream FROM epochs ORDER BY stream"))

    def save(self, epoch: StoredEpoch) -> None:
        """Keeps an epoch; a key that comes later is added, one that is here stays."""
        self._db.execute(
            "INSERT INTO epochs (hash, stream, number, signed, key, disputed) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (hash) DO UPDATE SET key = coalesce(epochs.key, excluded.key)",
            (epoch.hash, epoch.stream, epoch.number, epoch.signed, epoch.key, int(epoch.disputed)),
        )

    def _read(self, condition: str, value: bytes | str) -> StoredEpoch | None:
        found = self._rows(condition, value)
        return found[0] if found else None

    def _rows(self, condition: str, *values: bytes | str | int) -> tuple[StoredEpoch, ...]:
        rows = self._db.rows(
            f"SELECT hash, stream, number, signed, key, disputed FROM epochs WHERE {condition} ORDER BY number DESC",
            values,
        )
        return tuple(
            StoredEpoch(
                bytes(digest),
                StreamId(stream),
                number,
                bytes(signed),
                None if key is None else bytes(key),
                bool(disputed),
            )
            for digest, stream, number, signed, key, disputed in rows
        )


class OwnEpochs:
    """Epochs that this vault cut, with their grants, so that a restored server can be given them again."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, epoch: bytes, stream: StreamId, request: bytes) -> None:
        """Keeps an epoch as it was sent; inside a transaction."""
        self._db.execute(
            "INSERT OR IGNORE INTO own_epochs (epoch, stream, request) VALUES (?, ?, ?)", (epoch, stream, request)
        )

    def newest(self, stream: StreamId) -> bytes | None:
        """Returns the present epoch of a stream as it was sent, when it was cut here."""
        row = self._db.row(
            "SELECT o.request FROM epochs e LEFT JOIN own_epochs o ON o.epoch = e.hash"
            " WHERE e.stream = ? ORDER BY e.number DESC",
            (stream,),
        )
        return None if row is None or row[0] is None else bytes(row[0])
