"""Device certificates that somebody trusted vouched for; nothing else is ever believed."""

from dataclasses import dataclass

from app.model.ids import DeviceId, PersonId
from app.vault.database import Database


@dataclass(frozen=True)
class Pinned:
    """A certificate with whose it is.

    Attributes:
        hash: 32 bytes.
        person: Whose.
        device: Which device.
        role: "patient" or "therapist".
        signed: As it travelled.
        vouched_by: "self", "invitation", "proof" or "roster".
    """

    hash: bytes
    person: PersonId
    device: DeviceId
    role: str
    signed: bytes
    vouched_by: str


_COLUMNS = "hash, person, device, role, signed, vouched_by"


class Certificates:
    """All pinned certificates. Writes expect to be inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, digest: bytes) -> Pinned | None:
        """Returns a certificate by its hash, or None."""
        found = self._read("hash = ?", digest)
        return found[0] if found else None

    def of_device(self, device: DeviceId) -> tuple[Pinned, ...]:
        """Returns the certificates that name a device; it is the devices that choose their ids."""
        return self._read("device = ?", device)

    def of_person(self, person: PersonId) -> tuple[Pinned, ...]:
        """Returns the certificates of a person's devices."""
        return self._read("person = ?", person)

    def pin(self, certificate: Pinned) -> None:
        """Keeps a certificate; one that is here already stays as it is."""
        self._db.execute(
            f"INSERT OR IGNORE INTO certificates ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
            (
                certificate.hash,
                certificate.person,
                certificate.device,
                certificate.role,
                certificate.signed,
                certificate.vouched_by,
            ),
        )

    def _read(self, condition: str, value: bytes | str) -> tuple[Pinned, ...]:
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM certificates WHERE {condition} ORDER BY rowid", (value,))
        return tuple(
            Pinned(bytes(digest), PersonId(person), DeviceId(device), role, bytes(signed), vouched_by)
            for digest, person, device, role, signed, vouched_by in rows
        )
