"""Vectors of what comes from secrets on paper, and of what is no struct: codes, blobs, requests, key slots."""

import hashlib
from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.vault import slots
from app.vault.cost import FLOOR
from sync.client import blobs, codes
from sync.client.invitation import Invitation
from sync.client.recovery import RecoveryCode
from sync.trust.http_signatures import KeyId, sign_request
from tools.vector_base import CLINIC, KEYS, NOW, STREAM, Vectors, seed, some
from tools.vector_layouts import shown


def codes_and_keys(vectors: Vectors) -> None:
    """Adds what comes from the secrets on paper, and the code of the clinic's key."""
    invitation, recovery = Invitation(some("secret"), "https://inbox.example"), RecoveryCode(some("code", 20))
    vectors.derive("invitation-id", invitation.secret, length=16)
    for label in ("invitation-door", "invitation-envelope", "invitation-proof"):
        vectors.derive(label, invitation.secret)
    for label in ("root-signing", "root-sealing"):
        vectors.derive(label, recovery.data)
    vectors.other["codes"] = [
        {"data": shown(data), "code": codes.encode(data)} for data in (invitation.secret, recovery.data, CLINIC)
    ]


def blob() -> dict[str, Any]:
    """Returns a blob of two chunks."""
    content, key = bytes(range(251)) * 300, some("blob key", 32)
    sealed = blobs.seal(content, key)
    return {
        "key": shown(key),
        "content": "the bytes 0 to 250, three hundred times",
        "digest": shown(hashlib.sha256(content).digest()),
        "sealed_length": len(sealed),
        "sealed_sha256": shown(hashlib.sha256(sealed).digest()),
    }


class Message:
    """A request as the signature library sees it."""

    def __init__(self, method: str, url: str) -> None:
        self.method = method
        self.url = url
        self.headers: dict[str, str] = {}


def request(name: bytes) -> dict[str, Any]:
    """Returns a signed request."""
    message, body = Message("POST", f"https://inbox.example/v1/streams/{STREAM.hex()}/commits"), b"\x91\x90"
    sign_request(
        message,
        key_id=KeyId("device", name),
        key=KEYS["patient"],
        body=body,
        created=datetime.fromtimestamp(NOW, UTC),
        nonce=some("request nonce").hex(),
    )
    said = {"seed": shown(seed("patient")), "method": message.method, "url": message.url, "body": shown(body)}
    return said | {"headers": message.headers}


def vault_slot() -> dict[str, Any]:
    """Returns a key slot of a vault: Argon2id at the floor, HKDF and ChaCha20-Poly1305 around the vault key."""
    vault, vault_key, secret = some("vault"), some("vault key", 32), b"a passphrase that nobody guesses"
    salt, nonce = some("slot salt"), some("slot nonce", 12)
    cipher = ChaCha20Poly1305(slots._slot_key("passphrase", secret, salt, FLOOR))
    wrapped = cipher.encrypt(nonce, vault_key, slots._bound(vault, "passphrase", salt, FLOOR))
    made = slots.Slot("passphrase", FLOOR.memory_kib, FLOOR.passes, FLOOR.lanes, salt, nonce, wrapped)
    if slots.unwrap(made, vault, secret) != vault_key:
        raise ValueError("the slot does not open")
    return {
        "vault": shown(vault),
        "secret": shown(secret),
        "vault_key": shown(vault_key),
        **{name: shown(getattr(made, name)) for name in made.__struct_fields__},
    }
