"""Commits of others that were taken, by whatever way they came: none is taken twice, none contradicts another."""

from dataclasses import dataclass
from typing import Any

from app.model.ids import StreamId
from app.vault.database import Database


@dataclass(frozen=True)
class SeenCommit:
    """One commit that was taken.

    Attributes:
        digest: The commit's hash.
        chain: 16 bytes.
        first: Counter of its first record.
        last: Counter of its last record.
        previous: Hash of the record before its first one.
        last_hash: Hash of its last record.
        signed: As the device signed it; with another one for the same counters it is a proof.
        whole: Whether every record in it could be opened; otherwise it is opened again when more keys are here.
        by_file: Whether it came in an exchange file, and not through the server yet.
    """

    digest: bytes
    chain: bytes
    first: int
    last: int
    previous: bytes
    last_hash: bytes
    signed: bytes
    whole: bool = True
    by_file: bool = False


_COLUMNS = "digest, chain, first, last, previous, last_hash, signed, whole, by_file"


class SeenCommits:
    """All of them. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, stream: StreamId, digest: bytes) -> SeenCommit | None:
        """Returns a commit that was taken, or None."""
        return self._first("stream = ? AND digest = ?", stream, digest)

    def overlapping(self, stream: StreamId, other: SeenCommit) -> SeenCommit | None:
        """Returns another commit with some of the same counters of the same chain, or None."""
        condition = "stream = ? AND chain = ? AND first <= ? AND last >= ? AND digest <> ?"
        return self._first(condition, stream, other.chain, other.last, other.first, other.digest)

    def beside(self, stream: StreamId, other: SeenCommit) -> SeenCommit | None:
        """Returns a neighbour in the chain that names another hash at the seam, or None."""
        condition = (
            "stream = ? AND chain = ? AND ((last = ? AND last_hash <> ?) OR (first = ? AND previous <> ?)) LIMIT 1"
        )
        return self._first(
            condition, stream, other.chain, other.first - 1, other.previous, other.last + 1, other.last_hash
        )

    def ends_at(self, stream: StreamId, chain: bytes, counter: int) -> bool:
        """Whether a commit that ends with this counter was taken."""
        return self._first("stream = ? AND chain = ? AND last = ?", stream, chain, counter) is not None

    def after(self, stream: StreamId, commit: SeenCommit) -> SeenCommit | None:
        """Returns a commit that was taken and continues another one, or None."""
        condition = "stream = ? AND chain = ? AND first = ? AND previous = ?"
        return self._first(condition, stream, commit.chain, commit.last + 1, commit.last_hash)

    def save(self, stream: StreamId, commit: SeenCommit) -> None:
        """Keeps a commit; that it is whole, or came through the server, is only ever added."""
        self._db.execute(
            f"INSERT INTO seen_commits (stream, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (stream, digest) DO UPDATE SET whole = max(whole, excluded.whole),"
            " by_file = min(by_file, excluded.by_file)",
            (
                stream,
                commit.digest,
                commit.chain,
                commit.first,
                commit.last,
                commit.previous,
                commit.last_hash,
                commit.signed,
                int(commit.whole),
                int(commit.by_file),
            ),
        )

    def _first(self, condition: str, *values: bytes | str | int) -> SeenCommit | None:
        row = self._db.row(f"SELECT {_COLUMNS} FROM seen_commits WHERE {condition}", values)
        return None if row is None else _commit(row)


def _commit(row: tuple[Any, ...]) -> SeenCommit:
    digest, chain, first, last, previous, last_hash, signed, whole, by_file = row
    return SeenCommit(
        bytes(digest),
        bytes(chain),
        first,
        last,
        bytes(previous),
        bytes(last_hash),
        bytes(signed),
        bool(whole),
        bool(by_file),
    )
