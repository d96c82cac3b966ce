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
        vouched_by: "self", "invitation", "proof", "roster"; "root", when the person's root signed it and was known by
            one of the others; "colleague", when a therapist in care brought a patient who was invited again, or whom
            she covers for; "history", when it stands in an earlier epoch, so that what it wrote there can be read
            and nothing else is believed of it.
        superseded: Whether the person was invited again since, and has another root.
    """

    hash: bytes
    person: PersonId
    device: DeviceId
    role: str
    signed: bytes
    vouched_by: str
    superseded: bool = False


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

    def all(self) -> tuple[Pinned, ...]:
        """Returns every certificate in the order in which they came."""
        return self._read("1")

    def pin(self, certificate: Pinned) -> None:
        """Keeps a certificate; one that is here already stays as it is, unless somebody with more right vouches."""
        self._db.execute(
            f"INSERT INTO certificates ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE"
            " SET vouched_by = excluded.vouched_by WHERE certificates.vouched_by = 'history'"
            " OR (certificates.vouched_by = 'root' AND excluded.vouched_by = 'roster')",
            (
                certificate.hash,
                certificate.person,
                certificate.device,
                certificate.role,
                certificate.signed,
                certificate.vouched_by,
            ),
        )

    def supersede(self, person: PersonId) -> None:
        """Notes that a person was invited again: what she had before is no longer hers."""
        self._db.execute("UPDATE certificates SET superseded = 1 WHERE person = ?", (person,))

    def _read(self, condition: str, *values: bytes | str) -> tuple[Pinned, ...]:
        rows = self._db.rows(
            f"SELECT {_COLUMNS}, superseded FROM certificates WHERE {condition} ORDER BY rowid", values
        )
        return tuple(
            Pinned(
                bytes(digest), PersonId(person), DeviceId(device), role, bytes(signed), vouched_by, bool(superseded)
            )
            for digest, person, device, role, signed, vouched_by, superseded in rows
        )
