"""Key slots: the vault key, wrapped once for each secret that opens the vault.

Secret → Argon2id (RFC 9106) → HKDF-SHA-256 (RFC 5869) with a label → ChaCha20-Poly1305 (RFC 8439) around the random
32-byte vault key. The additional data binds vault, kind of slot, parameters and salt, so that a slot can neither be
moved to another vault nor be given cheaper parameters.

The recovery code has 160 random bits, for which HKDF alone would be enough. It goes through Argon2id at the floor all
the same: one way for all slots is easier to check than two, and it costs a third of a second once in a blue moon.
"""

import secrets
import struct
import unicodedata
from typing import Final, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.vault.cost import KEY_LENGTH, SALT_LENGTH, Cost

Kind = Literal["passphrase", "recovery"]
VAULT_ID_LENGTH: Final = 16
NONCE_LENGTH: Final = 12
WRAPPED_LENGTH: Final = KEY_LENGTH + 16
_LABEL: Final = b"haven/1/vault-slot\x00"


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to the vault key.

    Attributes:
        kind: What is turned into a key.
        memory_kib: Argon2id memory in KiB.
        passes: Argon2id passes.
        lanes: Argon2id parallelism.
        salt: 16 random bytes.
        nonce: 12 random bytes.
        wrapped: The vault key under the slot's key, 48 bytes.
    """

    kind: Kind
    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    nonce: bytes
    wrapped: bytes

    @property
    def cost(self) -> Cost:
        """The parameters of the derivation."""
        return Cost(self.memory_kib, self.passes, self.lanes)

    @property
    def sound(self) -> bool:
        """Whether lengths are right and the cost lies between floor and ceiling."""
        lengths = (len(self.salt), len(self.nonce), len(self.wrapped))
        return lengths == (SALT_LENGTH, NONCE_LENGTH, WRAPPED_LENGTH) and self.cost.allowed


def passphrase_secret(passphrase: str) -> bytes:
    """Returns the bytes of a passphrase, the same whichever keyboard or system composed its letters (NFKC)."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def wrap(vault_key: bytes, vault_id: bytes, kind: Kind, secret: bytes, cost: Cost) -> Slot:
    """Returns a new slot that opens with the secret; fresh salt and nonce each time."""
    salt, nonce = secrets.token_bytes(SALT_LENGTH), secrets.token_bytes(NONCE_LENGTH)
    cipher = ChaCha20Poly1305(_slot_key(kind, secret, salt, cost))
    wrapped = cipher.encrypt(nonce, vault_key, _bound(vault_id, kind, salt, cost))
    return Slot(kind, cost.memory_kib, cost.passes, cost.lanes, salt, nonce, wrapped)


def unwrap(slot: Slot, vault_id: bytes, secret: bytes) -> bytes | None:
    """Returns the vault key, or None when the secret does not open the slot."""
    cipher = ChaCha20Poly1305(_slot_key(slot.kind, secret, slot.salt, slot.cost))
    try:
        return cipher.decrypt(slot.nonce, slot.wrapped, _bound(vault_id, slot.kind, slot.salt, slot.cost))
    except InvalidTag:
        return None


def _slot_key(kind: Kind, secret: bytes, salt: bytes, cost: Cost) -> bytes:
    stretched = cost.derive(secret, salt)
    return HKDF(SHA256(), KEY_LENGTH, salt=None, info=_LABEL + kind.encode()).derive(stretched)


def _bound(vault_id: bytes, kind: Kind, salt: bytes, cost: Cost) -> bytes:
    """Returns the additional data; all parts but the kind have a fixed length, and the kind comes last."""
    numbers = struct.pack(">III", cost.memory_kib, cost.passes, cost.lanes)
    return _LABEL + vault_id + numbers + salt + kind.encode()
