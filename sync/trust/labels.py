"""Labels that keep every hash, signature and derived key in a room of its own.

H(u, b) = SHA-256("haven/1/" ‖ u ‖ 0 ‖ b); signatures and HKDF `info` use the same prefix. A label never holds a
zero byte, so that no label and body can be read as another label and body.
"""

import hashlib
from typing import Final

PREFIX: Final = b"haven/1/"

CERTIFICATE: Final = "certificate"
CLINIC: Final = "clinic"
CLOSING: Final = "closing"
COMMIT: Final = "commit"
CONSENT: Final = "consent"
COURSE: Final = "course"
COVER: Final = "cover"
DELETION: Final = "deletion"
DOOR: Final = "door"
ENVELOPE: Final = "envelope"
EPOCH: Final = "epoch"
EPOCH_KEY: Final = "epoch-key"
EXCHANGE: Final = "exchange"
GRANT: Final = "grant"
HEAD: Final = "head"
KIT: Final = "kit"
NEXT_CLINIC_KEY: Final = "next-clinic-key"
POLICY: Final = "policy"
PROOF: Final = "proof"
RECEIPT: Final = "receipt"
RECORD: Final = "record"
RECOVERY: Final = "recovery"
REVOCATION: Final = "revocation"
ROOT: Final = "root"
ROSTER: Final = "roster"
ROTATION: Final = "rotation"
STATEMENT: Final = "statement"


def labelled(label: str, data: bytes) -> bytes:
    """Returns "haven/1/" ‖ label ‖ 0 ‖ data: what is hashed or signed.

    Raises:
        ValueError: The label is empty or holds a zero byte; a mistake in the program, never bad input.
    """
    if not label or "\0" in label:
        raise ValueError("a label has at least one character and no zero byte")
    return PREFIX + label.encode() + b"\0" + data


def h(label: str, data: bytes) -> bytes:
    """Returns H(label, data), 32 bytes."""
    return hashlib.sha256(labelled(label, data)).digest()


def info(label: str, *parts: bytes) -> bytes:
    """Returns context for HKDF or HPKE: the labelled parts, each after its length in four bytes, big-endian."""
    return labelled(label, b"".join(len(part).to_bytes(4, "big") + part for part in parts))
