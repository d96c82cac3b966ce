"""The proof as a file: every exhibit as it came, with what contradicts it, for somebody who looks into it.

What is sealed stays sealed; the file holds no key and nothing that can be read as a diary.
"""

from pathlib import Path
from typing import Final

import msgspec

from app.vault.clinic_keys import ClinicKeys
from app.vault.database import Database
from app.vault.evidence import Evidence
from app.vault.storage import write_atomically

SUFFIX: Final = ".haven-proof"


class ProofExhibit(msgspec.Struct, frozen=True):
    """One exhibit.

    Attributes:
        kind: The name of the error that it rests on.
        stream: The stream it belongs to, or None.
        shown: What arrived, as it came, in base64.
        against: What contradicts it, as it came, in base64.
    """

    kind: str
    stream: str | None
    shown: bytes
    against: bytes


class ProofFile(msgspec.Struct, frozen=True):
    """The file, as JSON.

    Attributes:
        format: "haven-proof-1".
        clinic_keys: The Ed25519 public keys by which this vault knows the clinic, oldest first, in base64.
        exhibits: In the order in which they came.
    """

    format: str
    clinic_keys: tuple[bytes, ...]
    exhibits: tuple[ProofExhibit, ...]


def write_proof(db: Database, path: Path) -> int:
    """Writes everything that is kept as evidence, and returns how many exhibits it is.

    Args:
        db: The vault.
        path: The file; one that is there gives way only when the new one is whole.

    Raises:
        DiskFull, ReadOnlyPlace: It cannot be written there.
    """
    exhibits = tuple(ProofExhibit(each.kind, each.stream, each.shown, each.against) for each in Evidence(db).all())
    content = ProofFile("haven-proof-1", tuple(key.key for key in ClinicKeys(db).all()), exhibits)
    write_atomically(path, msgspec.json.format(msgspec.json.encode(content)) + b"\n")
    return len(exhibits)
