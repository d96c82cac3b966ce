"""Computers that were taken out: their certificates are believed for what was written before, and nothing else."""

from dataclasses import dataclass
from datetime import datetime

from app.model.ids import PersonId
from app.vault.database import Database
from app.vault.moments import from_micros, to_micros


@dataclass(frozen=True)
class StoredRevocation:
    """A revocation that was verified, or signed here.

    Attributes:
        certificate: Hash of the revoked certificate.
        person: Whose computer it is.
        revoker: Certificate hash or root hash of who signed.
        at: When it was signed.
        signed: As it travels.
        waiting: Whether it was signed here and the server does not have it yet.
    """

    certificate: bytes
    person: PersonId
    revoker: bytes
    at: datetime
    signed: bytes
    waiting: bool = False


class Revocations:
    """All revocations. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, revocation: StoredRevocation) -> bool:
        """Keeps a revocation and returns whether it is the first of its certificate; it is never taken back."""
        added = self._db.execute(
            "INSERT OR IGNORE INTO revocations (certificate, person, revoker, at, signed, waiting)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                revocation.certificate,
                revocation.person,
                revocation.revoker,
                to_micros(revocation.at),
                revocation.signed,
                int(revocation.waiting),
            ),
        )
        return added > 0

    def get(self, certificate: bytes) -> StoredRevocation | None:
        """Returns the revocation of a certificate, or None."""
        found = self._read("certificate = ?", certificate)
        return found[0] if found else None

    def all(self) -> tuple[StoredRevocation, ...]:
        """Returns all revocations, oldest first."""
        return self._read("1")

    def waiting(self) -> tuple[StoredRevocation, ...]:
        """Returns those that the server does not have yet, oldest first."""
        return self._read("waiting")

    def sent(self, certificate: bytes) -> None:
        """Notes that the server has a revocation, or will never take it."""
        self._db.execute("UPDATE revocations SET waiting = 0 WHERE certificate = ?", (certificate,))

    def _read(self, condition: str, *values: bytes) -> tuple[StoredRevocation, ...]:
        rows = self._db.rows(
            "SELECT certificate, person, revoker, at, signed, waiting FROM revocations"
            f" WHERE {condition} ORDER BY at, certificate",
            values,
        )
        return tuple(
            StoredRevocation(
                bytes(certificate), PersonId(person), bytes(revoker), from_micros(at), bytes(signed), bool(waiting)
            )
            for certificate, person, revoker, at, signed, waiting in rows
        )
