"""How far each device's chain of records is known, and the stream heads that the server signed for."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

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

    def of_device(self, stream: StreamId, device: DeviceId) -> tuple[StoredChain, ...]:
        """Returns the chains of a device in a stream, as far as they were received."""
        rows = self._db.rows(
            "SELECT chain, counter, hash FROM chains WHERE stream = ? AND device = ? ORDER BY chain", (stream, device)
        )
        return tuple(
            StoredChain(bytes(chain), stream, device, counter, bytes(digest)) for chain, counter, digest in rows
        )

    def retire(self, stream: StreamId) -> None:
        """Ends the chain that this vault writes in a stream; what is written next begins another one."""
        self._db.execute("UPDATE chains SET own = 0 WHERE own = 1 AND stream = ?", (stream,))

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

    A head is not forgotten: what a restore lost is marked as gone and stays as proof. It makes room only for another
    commit that the server gives its place to after all, and then both receipts are evidence. Writes expect to be
    inside a transaction.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, stream: StreamId) -> Head | None:
        """Returns the last head whose place was checked and that is not gone, or None before the first."""
        return self._first("stream = ? AND walked > 0 AND NOT gone ORDER BY era DESC, position DESC", stream)

    def at(self, stream: StreamId, era: int, position: int) -> Head | None:
        """Returns the head at a position, be it gone, or None."""
        return self._first("stream = ? AND era = ? AND position = ?", stream, era, position)

    def placed_at(self, stream: StreamId, position: int, up_to_era: int) -> tuple[Head, ...]:
        """Returns the heads at a position whose place was checked, of an era and those before it, newest first."""
        condition = "stream = ? AND position = ? AND era <= ? AND walked > 0 ORDER BY era DESC"
        return self._all(condition, stream, position, up_to_era)

    def overtaken(self, stream: StreamId, head: Head) -> Head | None:
        """Returns a head of a later era that stands at this position or before it, or None."""
        return self._first(
            "stream = ? AND era > ? AND position <= ? AND walked > 0 AND NOT gone ORDER BY era",
            stream,
            head.era,
            head.position,
        )

    def of_commit(self, stream: StreamId, head: Head) -> Head | None:
        """Returns another place that the same commit was given in the same era, or None."""
        return self._first(
            "stream = ? AND commit_hash = ? AND era = ? AND position <> ? AND NOT gone",
            stream,
            head.commit,
            head.era,
            head.position,
        )

    def of(self, stream: StreamId, commit: bytes) -> Head | None:
        """Returns the newest place that a commit was given, or None when no receipt for it is known."""
        return self._first("stream = ? AND commit_hash = ? AND NOT gone ORDER BY era DESC", stream, commit)

    def newest_era(self) -> int | None:
        """Returns the highest era of which a head is known, or None."""
        row = self._db.row("SELECT MAX(era) FROM heads")
        return None if row is None or row[0] is None else int(row[0])

    def claimed_beyond(self, stream: StreamId) -> Head | None:
        """Returns a head that a receipt claimed and whose commit did not come yet, or None."""
        return self._first("stream = ? AND walked = 0 AND NOT gone ORDER BY era, position", stream)

    def streams_with_claims(self) -> tuple[StreamId, ...]:
        """Returns the streams in which a claimed commit did not come yet."""
        rows = self._db.rows(
            "SELECT DISTINCT stream FROM heads WHERE walked = 0 AND NOT gone "
            "AND stream NOT IN (SELECT stream FROM ended_streams) ORDER BY stream"
        )
        return tuple(StreamId(stream) for (stream,) in rows)

    def add(self, stream: StreamId, head: Head, walked: Walked) -> None:
        """Keeps a head; how far it was followed only goes on, nothing else of it changes."""
        self._db.execute(
            "INSERT INTO heads (stream, era, position, commit_hash, head, receipt, walked)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (stream, era, position) DO UPDATE SET walked = max(heads.walked, excluded.walked)",
            (stream, head.era, head.position, head.commit, head.head, head.receipt, walked),
        )

    def show(self, stream: StreamId, head: Head, walk: int) -> None:
        """Notes that the server showed a head in a walk from the beginning."""
        self._db.execute(
            "UPDATE heads SET shown = ? WHERE stream = ? AND era = ? AND position = ?",
            (walk, stream, head.era, head.position),
        )

    def not_shown(self, walk: int) -> tuple[tuple[StreamId, Head], ...]:
        """Returns what was followed or claimed before and was not shown in a walk, in order, by stream."""
        rows = self._db.rows(
            f"SELECT stream, {_HEAD} FROM heads WHERE shown < ? AND NOT gone "
            "AND stream NOT IN (SELECT stream FROM ended_streams) ORDER BY stream, era, position",
            (walk,),
        )
        return tuple((StreamId(row[0]), _head(row[1:])) for row in rows)

    def last_shown(self, stream: StreamId, walk: int, before_era: int) -> Head | None:
        """Returns the last head of a stream that was shown in a walk and is of an era before another, or None."""
        return self._first("stream = ? AND shown = ? AND era < ? ORDER BY position DESC", stream, walk, before_era)

    def newest_shown(self, walk: int, before_era: int) -> tuple[bytes, ...]:
        """Returns the receipts of the last heads, one for each stream, that were shown in a walk, of earlier eras."""
        rows = self._db.rows(
            "SELECT receipt, MAX(position) FROM heads WHERE shown = ? AND era < ? GROUP BY stream", (walk, before_era)
        )
        return tuple(bytes(row[0]) for row in rows)

    def lose(self, walk: int, before_era: int) -> None:
        """Marks as gone what is of an era before another and was not shown in a walk."""
        self._db.execute("UPDATE heads SET gone = 1 WHERE shown < ? AND era < ?", (walk, before_era))

    def make_room(self, stream: StreamId, head: Head) -> bool:
        """Lets go of another head in this place if it is gone, and returns whether it was."""
        gone = "DELETE FROM heads WHERE stream = ? AND era = ? AND position = ? AND gone"
        return self._db.execute(gone, (stream, head.era, head.position)) > 0

    def _first(self, condition: str, *values: bytes | str | int) -> Head | None:
        found = self._all(condition + " LIMIT 1", *values)
        return found[0] if found else None

    def _all(self, condition: str, *values: bytes | str | int) -> tuple[Head, ...]:
        return tuple(_head(row) for row in self._db.rows(f"SELECT {_HEAD} FROM heads WHERE {condition}", values))


_HEAD = "era, position, commit_hash, head, receipt, walked"


def _head(row: tuple[Any, ...]) -> Head:
    era, position, commit, head, receipt, walked = row
    return Head(era, position, bytes(commit), bytes(head), bytes(receipt), Walked(walked))
