"""Keys: derivation, the keys of a device and those of a person's root.

HKDF-SHA-256 (RFC 5869) with a label for each use; Ed25519 (RFC 8032) signs; X-Wing (draft-connolly-cfrg-xwing-kem)
receives. An X-Wing key is kept as its 32-byte seed, expanded with SHAKE-256 as the draft says in section 5.2.
"""

import secrets
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256, SHAKE256, Hash
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.trust.errors import WeakKey
from sync.trust.labels import info

_MLKEM_PUBLIC = 1184
_XWING_PUBLIC = 1216


def derive(secret: bytes, label: str, *context: bytes, length: int = 32, salt: bytes | None = None) -> bytes:
    """Returns key material derived from a secret for one use.

    Args:
        secret: The input key material.
        label: Names the use; the same secret gives unrelated keys for different labels.
        context: Bound to the key, in this order.
        length: In bytes.
        salt: As in RFC 5869 section 2.2, or None.
    """
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info(label, *context)).derive(secret)


def xwing_private(seed: bytes) -> MLKEM768X25519PrivateKey:
    """Expands a 32-byte seed to an X-Wing private key (draft-connolly-cfrg-xwing-kem, section 5.2)."""
    mlkem, x25519 = _expand(seed)
    return MLKEM768X25519PrivateKey(mlkem, x25519)


def xwing_public_bytes(seed: bytes) -> bytes:
    """Returns the 1,216 bytes of the X-Wing public key of a seed: ML-KEM-768, then X25519."""
    mlkem, x25519 = _expand(seed)
    return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def xwing_public(data: bytes) -> MLKEM768X25519PublicKey:
    """Reads an X-Wing public key.

    Raises:
        ValueError: The bytes are not one.
    """
    if len(data) != _XWING_PUBLIC:
        raise ValueError("an X-Wing public key has 1,216 bytes")
    return MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(data[:_MLKEM_PUBLIC]),
        X25519PublicKey.from_public_bytes(data[_MLKEM_PUBLIC:]),
    )


def check_sealing_key(data: bytes) -> None:
    """Refuses a key to which nothing can be sealed, so that nobody is let in who would hinder the next epoch.

    Raises:
        WeakKey: It is no X-Wing key, or its X25519 half has small order.
    """
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    try:
        suite.encrypt(b"", xwing_public(data), info=b"")
    except ValueError:
        raise WeakKey("nothing can be sealed to this key") from None


def _expand(seed: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    if len(seed) != 32:
        raise ValueError("an X-Wing seed has 32 bytes")
    shake = Hash(SHAKE256(digest_size=96))
    shake.update(seed)
    expanded = shake.finalize()
    return MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), X25519PrivateKey.from_private_bytes(expanded[64:])


@dataclass(frozen=True)
class DeviceKeys:
    """The two secrets of a device.

    Attributes:
        device: 16 random bytes that name it.
        signing_seed: The 32 bytes of the Ed25519 key.
        sealing_seed: The 32 bytes of the X-Wing key.
    """

    device: bytes
    signing_seed: bytes
    sealing_seed: bytes

    @classmethod
    def new(cls) -> "DeviceKeys":
        """Returns fresh keys."""
        return cls(secrets.token_bytes(16), secrets.token_bytes(32), secrets.token_bytes(32))

    def __repr__(self) -> str:
        return f"DeviceKeys(device={self.device.hex()})"

    @property
    def signing(self) -> Ed25519PrivateKey:
        """The key that signs certificates' contents, commits, epochs, grants and requests."""
        return Ed25519PrivateKey.from_private_bytes(self.signing_seed)

    @property
    def sealing(self) -> MLKEM768X25519PrivateKey:
        """The key that opens what was sealed to this device."""
        return xwing_private(self.sealing_seed)

    @property
    def sealing_public(self) -> bytes:
        """The public half of the sealing key, 1,216 bytes."""
        return xwing_public_bytes(self.sealing_seed)
