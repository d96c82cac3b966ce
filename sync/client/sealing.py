"""Sealing: records, envelopes, stream keys, and the keys of exchange files.

A record's key is HKDF(stream key, salt, core) and is used once, so the nonce is zero; the core is the associated
data. A stream key is sealed to a device with HPKE base mode (RFC 9180): X-Wing, HKDF-SHA-256, ChaCha20-Poly1305,
with the context in `info`, because the library's call takes no associated data.
"""

import secrets

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite

from app.errors import Undecipherable
from sync.client.keys import derive, xwing_public
from sync.client.padding import pad, unpad
from sync.protocol.wire import Core, Envelope, Grant, Record
from sync.trust.errors import TrustFailure
from sync.trust.hashes import ciphertext_digest
from sync.trust.labels import info
from sync.trust.signing import sign_grant
from sync.trust.statements import decode

_NONCE = bytes(12)


def seal_record(stream_key: bytes, core: Core, body: bytes) -> Record:
    """Seals a change's payload.

    Args:
        stream_key: The 32-byte key of the epoch that the core names.
        core: With a salt that was never used before.
        body: The payload; its length is hidden by padding.
    """
    clear = msgspec.msgpack.encode(core)
    sealed = ChaCha20Poly1305(_record_key(stream_key, core.salt, clear)).encrypt(_NONCE, pad(body), clear)
    return Record(core=clear, sealed=sealed, digest=ciphertext_digest(sealed))


def open_record(stream_key: bytes, salt: bytes, record: Record) -> bytes:
    """Returns the payload of a record.

    Raises:
        Undecipherable: It was not sealed with this key, or was altered.
    """
    try:
        padded = ChaCha20Poly1305(_record_key(stream_key, salt, record.core)).decrypt(
            _NONCE, record.sealed, record.core
        )
        return unpad(padded)
    except (InvalidTag, ValueError):
        raise Undecipherable from None


def _record_key(stream_key: bytes, salt: bytes, core: bytes) -> bytes:
    return derive(stream_key, "record-key", core, salt=salt)


def seal_envelope(key: bytes, invitation: bytes, envelope: Envelope) -> bytes:
    """Seals what only the holder of an invitation reads; the key comes from its secret and is used once."""
    return ChaCha20Poly1305(key).encrypt(_NONCE, pad(msgspec.msgpack.encode(envelope)), invitation)


def open_envelope(key: bytes, invitation: bytes, sealed: bytes) -> Envelope:
    """Opens an envelope.

    Raises:
        Undecipherable: It was not sealed for this invitation, or was altered.
    """
    try:
        return decode(Envelope, unpad(ChaCha20Poly1305(key).decrypt(_NONCE, sealed, invitation)))
    except (InvalidTag, ValueError, TrustFailure):
        raise Undecipherable from None


def new_stream_key() -> bytes:
    """Returns 32 random bytes."""
    return secrets.token_bytes(32)


def seal_grant(
    key: bytes,
    *,
    clinic: bytes,
    stream: bytes,
    epoch: bytes,
    recipient: tuple[bytes, bytes],
    granter: tuple[bytes, Ed25519PrivateKey],
) -> Grant:
    """Seals a stream key to a device and signs the grant.

    Args:
        key: The epoch's key.
        clinic: The clinic's fingerprint.
        stream: 16 bytes.
        epoch: The epoch's hash.
        recipient: The receiving device's certificate hash and X-Wing public key.
        granter: The granting device's certificate hash and signing key.

    Raises:
        Undecipherable: The recipient's key is not one.
    """
    context = _context(clinic, stream, epoch, recipient[0], granter[0])
    try:
        sealed = _suite().encrypt(key, xwing_public(recipient[1]), info=context)
    except ValueError:
        raise Undecipherable from None
    grant = Grant(
        stream=stream, epoch=epoch, recipient=recipient[0], granter=granter[0], sealed=sealed, signature=b""
    )
    return sign_grant(granter[1], grant)


def open_grant(grant: Grant, private: MLKEM768X25519PrivateKey, *clinics: bytes) -> bytes:
    """Returns the stream key of a grant; its signature is for the caller to check.

    Args:
        grant: As it came.
        private: The recipient's key.
        clinics: The clinic's fingerprints: what was granted before a rotation names the key of its time.

    Raises:
        Undecipherable: It was not sealed to this key in this context.
    """
    for named in clinics:
        context = _context(named, grant.stream, grant.epoch, grant.recipient, grant.granter)
        try:
            key = _suite().decrypt(grant.sealed, private, info=context)
        except (InvalidTag, ValueError):
            continue
        if len(key) == 32:
            return key
    raise Undecipherable


def seal_file_key(key: bytes, head: bytes, recipient: tuple[bytes, bytes]) -> bytes:
    """Seals the key of an exchange file to one device.

    Args:
        key: 32 bytes, used for one file.
        head: The clear bytes before the slots.
        recipient: The device's certificate hash and X-Wing public key.

    Raises:
        Undecipherable: The recipient's key is not one.
    """
    try:
        return _suite().encrypt(key, xwing_public(recipient[1]), info=info("exchange-key", head, recipient[0]))
    except ValueError:
        raise Undecipherable from None


def open_file_key(sealed: bytes, head: bytes, recipient: bytes, private: MLKEM768X25519PrivateKey) -> bytes | None:
    """Returns the key of an exchange file, or None when this slot is for somebody else.

    Args:
        sealed: One slot.
        head: The clear bytes before the slots.
        recipient: The own certificate hash.
        private: The own key.
    """
    try:
        key = _suite().decrypt(sealed, private, info=info("exchange-key", head, recipient))
    except (InvalidTag, ValueError):
        return None
    return key if len(key) == 32 else None


def _context(clinic: bytes, stream: bytes, epoch: bytes, recipient: bytes, granter: bytes) -> bytes:
    return info("grant-key", clinic, stream, epoch, recipient, granter)


def _suite() -> Suite:
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
