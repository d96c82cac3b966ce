"""How far each device's chain of records is known, and the stream heads that the server signed for."""

from dataclasses import dataclass
from enum import IntEnum

from app.model.ids import DeviceId, StreamId
from app.vault.database import Database


@dataclass(frozen=True)
class StoredChain:
    """A chain up to its last known record.

    Attributes:
        chain: 16 bytes.
        stream: The stream it runs in.
        device: Whose it is.
        counter: Of the last record.
        hash: Of the last record.
        own: Whether this vault writes it; for others, and for one's own read back, False.
    """

    chain: bytes
    stream: StreamId
    device: DeviceId
    counter: int
    hash: bytes
    own: bool = False


class Chains:
    """All chains: those this vault writes, by what was sealed, and those it reads, by what was received.

    Writes expect to be inside a transaction.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, stream: StreamId, chain: bytes) -> StoredChain | None:
        """Returns a chain of a stream, or None when nothing of it is known."""
        return self._read("stream = ? AND chain = ?", stream, chain)

    def own(self, stream: StreamId) -> StoredChain | None:
        """Returns the chain that this vault writes in a stream, or None before its first record."""
        return self._read("own = 1 AND stream = ?", stream)

    def save(self, chain: StoredChain) -> None:
        """Keeps a chain's newest state."""
        self._db.execute(
            "INSERT INTO chains (chain, stream, device, counter, hash, own) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (stream, chain) DO UPDATE SET counter = excluded.counter, hash = excluded.hash",
            (chain.chain, chain.stream, chain.device, chain.counter, chain.hash, int(chain.own)),
        )

    def _read(self, condition: str, *values: bytes | str) -> StoredChain | None:
        row = self._db.row(f"SELECT chain, stream, device, counter, hash, own FROM chains WHERE {condition}", values)
        if row is None:
            return None
        chain, stream, device, counter, digest, own = row
        return StoredChain(bytes(chain), StreamId(stream), DeviceId(device), counter, bytes(digest), bool(own))


class Walked(IntEnum):
    """How far a commit of a stream was followed."""

    CLAIMED = 0
    """A receipt says that it is there."""
    PLACED = 1
    """Its place was checked; what is in it was not believed, or did not come."""
    TAKEN = 2
    """What is in it was accepted."""


@dataclass(frozen=True)
class Head:
    """A stream's state after a commit, as the server signed for it.

    Attributes:
        era: The server's era.
        position: 1 for the first commit.
        commit: The commit's hash.
        head: head_n.
        receipt: The signed receipt.
        walked: How far the commit was followed.
    """

    era: int
    position: int
    commit: bytes
    head: bytes
    receipt: bytes
    walked: Walked = Walked.CLAIMED


class Heads:
    """Heads of streams: recomputed commit by commit, or only claimed by a receipt so far.

    Writes expect to be inside a transaction.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, stream: StreamId) -> Head | None:
        """Returns the last head whose place was checked, or None before the first."""
        return self._read("stream = ? AND walked > 0 ORDER BY era DESC, position DESC", stream)

    def at(self, stream: StreamId, era: int, position: int) -> Head | None:
        """Returns the head at a position, or None."""
        return self._read("stream = ? AND era = ? AND position = ?", stream, era, position)

    def claimed_beyond(self, stream: StreamId) -> Head | None:
        """Returns a head that a receipt claimed and whose commit did not come yet, or None."""
        return self._read("stream = ? AND walked = 0 ORDER BY era, position", stream)

    def streams_with_claims(self) -> tuple[StreamId, ...]:
        """Returns the streams in which a claimed commit did not come yet."""
        rows = self._db.rows("SELECT DISTINCT stream FROM heads WHERE walked = 0 ORDER BY stream")
        return tuple(StreamId(stream) for (stream,) in rows)

    def add(self, stream: StreamId, head: Head, walked: Walked) -> None:
        """Keeps a head; how far it was followed only goes on, nothing else of it changes."""
        self._db.execute(
            "INSERT INTO heads (stream, era, position, commit_hash, head, receipt, walked)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (stream, era, position) DO UPDATE SET walked = max(heads.walked, excluded.walked)",
            (stream, head.era, head.position, head.commit, head.head, head.receipt, walked),
        )

    def _read(self, condition: str, *values: bytes | str | int) -> Head | None:
        row = self._db.row(
            f"SELECT era, position, commit_hash, head, receipt, walked FROM heads WHERE {condition}", values
        )
        if row is None:
            return None
        era, position, commit, head, receipt, walked = row
        return Head(era, position, bytes(commit), bytes(head), bytes(receipt), Walked(walked))
