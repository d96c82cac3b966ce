"""Pictures, recordings and courses that the policy names: fetched by everybody, sent from the clinic's own vault.

A course has many parts. Each is kept in a transaction of its own, so that nothing that is typed meanwhile waits, and
what came before a connection broke off is not fetched again.
"""

from dataclasses import dataclass

from app.vault.database import Database


@dataclass(frozen=True)
class PolicyContent:
    """The content of one file.

    Attributes:
        blob: 16 bytes that name it at the server.
        content: Clear.
    """

    blob: bytes
    content: bytes


class PolicyFiles:
    """All files of policies that are here. Writes expect a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, blob: bytes) -> bytes | None:
        """Returns the content of a file, or None until it is here whole."""
        row = self._db.row("SELECT content FROM policy_files WHERE blob = ?", (blob,))
        return None if row is None else bytes(row[0]) or self.joined(blob)

    def has(self, blob: bytes) -> bool:
        """Says whether a file is here whole."""
        return self._db.row("SELECT 1 FROM policy_files WHERE blob = ?", (blob,)) is not None

    def save(self, blob: bytes, content: bytes, *, waiting: bool = False) -> None:
        """Keeps a file.

        Args:
            blob: Its name at the server.
            content: Clear.
            waiting: Whether the server does not have it yet.
        """
        self._db.execute(
            "INSERT OR IGNORE INTO policy_files (blob, content, waiting) VALUES (?, ?, ?)",
            (blob, content, int(waiting)),
        )

    def parts(self, blob: bytes) -> frozenset[int]:
        """Returns which parts of a file are here."""
        return frozenset(part for (part,) in self._db.rows("SELECT part FROM policy_parts WHERE blob = ?", (blob,)))

    def keep_part(self, blob: bytes, part: int, content: bytes) -> None:
        """Keeps a part of a file, counted from 0; clear."""
        self._db.execute(
            "INSERT OR IGNORE INTO policy_parts (blob, part, content) VALUES (?, ?, ?)", (blob, part, content)
        )

    def joined(self, blob: bytes) -> bytes:
        """Returns the parts of a file one after the other."""
        rows = self._db.rows("SELECT content FROM policy_parts WHERE blob = ? ORDER BY part", (blob,))
        return b"".join(bytes(content) for (content,) in rows)

    def complete(self, blob: bytes) -> None:
        """Notes that the parts of a file are here and are what was promised."""
        self.save(blob, b"")

    def drop_parts(self, blob: bytes) -> None:
        """Forgets the parts of a file that are not what was promised."""
        self._db.execute("DELETE FROM policy_parts WHERE blob = ?", (blob,))

    def waiting(self) -> tuple[PolicyContent, ...]:
        """Returns what the server does not have yet."""
        rows = self._db.rows("SELECT blob, content FROM policy_files WHERE waiting ORDER BY rowid")
        return tuple(PolicyContent(bytes(blob), bytes(content)) for blob, content in rows)

    def sent(self, blob: bytes) -> None:
        """Notes that the server has a file."""
        self._db.execute("UPDATE policy_files SET waiting = 0 WHERE blob = ?", (blob,))

    def drop_others(self, blobs: tuple[bytes, ...]) -> None:
        """Forgets every file but those that the present policy names."""
        marks = ", ".join("?" * len(blobs))
        for table in ("policy_files", "policy_parts"):
            self._db.execute(f"DELETE FROM {table} WHERE blob NOT IN ({marks})", blobs)

    def has_others(self, blobs: tuple[bytes, ...]) -> bool:
        """Says whether there is anything of files that the present policy does not name."""
        marks = ", ".join("?" * len(blobs))
        both = (f"SELECT 1 FROM {table} WHERE blob NOT IN ({marks})" for table in ("policy_files", "policy_parts"))
        return self._db.row(f"{' UNION ALL '.join(both)} LIMIT 1", blobs * 2) is not None
