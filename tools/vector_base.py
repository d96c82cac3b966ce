"""What Haven's own test vectors are made of: fixed keys and identifiers, and the lists that they go into."""

import hashlib
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.client.keys import derive
from sync.protocol import wire
from sync.trust import hashes
from sync.trust.labels import h
from sync.trust.signing import public_bytes, sign_struct
from tools.vector_layouts import shown

NOW = 1_800_000_000


def seed(name: str) -> bytes:
    """Returns 32 bytes that stand for somebody's key."""
    return hashlib.sha256(b"haven vectors: " + name.encode()).digest()


def some(name: str, size: int = 16) -> bytes:
    """Returns bytes that stand for an identifier or a hash."""
    return seed("id " + name)[:size]


PEOPLE = ("therapist", "patient")
KEYS = {
    name: Ed25519PrivateKey.from_private_bytes(seed(name))
    for name in ("clinic", "next clinic", "receipt", "door", *PEOPLE, *(f"root of the {name}" for name in PEOPLE))
}
PUBLIC = {name: public_bytes(key) for name, key in KEYS.items()}
CLINIC = hashes.fingerprint(PUBLIC["clinic"])
STREAM, CHAIN = some("stream"), some("chain")
STREAM_KEY = some("stream key", 32)


class Vectors:
    """The vectors under construction."""

    def __init__(self) -> None:
        self.signed: list[dict[str, Any]] = []
        self.hashed: list[dict[str, Any]] = []
        self.derived: list[dict[str, Any]] = []
        self.other: dict[str, Any] = {}

    def sign(self, name: str, key: str, label: str, body: msgspec.Struct) -> wire.Signed:
        """Adds a signed struct."""
        made = sign_struct(KEYS[key], label, body)
        self.signed.append(
            {
                "name": name,
                "struct": type(body).__name__,
                "label": label,
                "seed": shown(seed(key)),
                "fields": shown(body),
                "body": shown(made.body),
                "signature": shown(made.signature),
            }
        )
        return made

    def hash(self, name: str, label: str, data: bytes, found: bytes) -> bytes:
        """Adds a hash: H(label, data)."""
        if h(label, data) != found:
            raise ValueError(f"{name} is not H({label}, data)")
        self.hashed.append({"name": name, "label": label, "data": shown(data), "hash": shown(found)})
        return found

    def derive(
        self, label: str, secret: bytes, *context: bytes, length: int = 32, salt: bytes | None = None
    ) -> bytes:
        """Adds a derived key: HKDF of a secret under a label."""
        key = derive(secret, label, *context, length=length, salt=salt)
        said = {"secret": secret, "context": context, "salt": salt, "length": length, "key": key}
        self.derived.append({"label": label} | {name: shown(value) for name, value in said.items()})
        return key
