"""Ed25519 (RFC 8032) over labelled bytes as they were received."""

from typing import Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.protocol import limits
from sync.protocol.wire import Grant, Signed
from sync.trust.errors import BadSignature, Malformed, WeakKey
from sync.trust.labels import GRANT, labelled

_FIELD_PRIME: Final = 2**255 - 19
_Y_MASK: Final = 2**255 - 1
_ORDER_EIGHT_Y: Final = int.from_bytes(
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
)
_SMALL_ORDER_Y: Final = frozenset({0, 1, _FIELD_PRIME - 1, _ORDER_EIGHT_Y, _FIELD_PRIME - _ORDER_EIGHT_Y})
"""The y coordinates of the eight points whose order divides the cofactor (RFC 7748, section 7; RFC 8032, 5.1)."""


def check_key(public: bytes) -> None:
    """Refuses what cannot be a signing key: wrong length, a coordinate outside the field, small order.

    With a key of small order one signature would hold for many messages.

    Raises:
        WeakKey: It is refused.
    """
    if len(public) != limits.SIGNING_KEY:
        raise WeakKey("a signing key has 32 bytes")
    y = int.from_bytes(public, "little") & _Y_MASK
    if y >= _FIELD_PRIME:
        raise WeakKey("a signing key's coordinate lies outside the field")
    if y in _SMALL_ORDER_Y:
        raise WeakKey("a signing key has small order")


def public_bytes(key: Ed25519PrivateKey) -> bytes:
    """Returns the 32 bytes of the public half."""
    return key.public_key().public_bytes_raw()


def sign(key: Ed25519PrivateKey, label: str, body: bytes) -> Signed:
    """Signs bytes under a label."""
    return Signed(body=body, signature=key.sign(labelled(label, body)))


def sign_struct(key: Ed25519PrivateKey, label: str, body: msgspec.Struct) -> Signed:
    """Encodes a struct once and signs these bytes under a label."""
    return sign(key, label, msgspec.msgpack.encode(body))


def verify(public: bytes, label: str, signed: Signed) -> None:
    """Checks a signature over the bytes as received.

    Raises:
        WeakKey: The key is refused.
        BadSignature: It does not hold.
    """
    _verify(public, labelled(label, signed.body), signed.signature)


def sign_grant(key: Ed25519PrivateKey, grant: Grant) -> Grant:
    """Returns the grant with the granting device's signature over all of its other fields."""
    return msgspec.structs.replace(grant, signature=key.sign(_grant_bytes(grant)))


def verify_grant(public: bytes, grant: Grant) -> None:
    """Checks the granting device's signature and the sizes of a grant.

    Raises:
        WeakKey: The key is refused.
        Malformed: A field has the wrong size.
        BadSignature: The signature does not hold.
    """
    sizes = (limits.ID, limits.HASH, limits.HASH, limits.HASH)
    fields = (grant.stream, grant.epoch, grant.recipient, grant.granter)
    if any(len(field) != size for field, size in zip(fields, sizes, strict=True)):
        raise Malformed("an identifier of a grant has the wrong size")
    if not grant.sealed or len(grant.sealed) > limits.GRANT_SEALED:
        raise Malformed("the sealed key of a grant has the wrong size")
    _verify(public, _grant_bytes(grant), grant.signature)


def _grant_bytes(grant: Grant) -> bytes:
    # All five fields are byte strings, for which msgpack as msgspec writes it has exactly one form.
    fields = (grant.stream, grant.epoch, grant.recipient, grant.granter, grant.sealed)
    return labelled(GRANT, msgspec.msgpack.encode(fields))


def _verify(public: bytes, message: bytes, signature: bytes) -> None:
    check_key(public)
    if len(signature) != limits.SIGNATURE:
        raise BadSignature("a signature has 64 bytes")
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        raise BadSignature("the signature does not match") from None
    except ValueError:
        raise WeakKey("these bytes are not a signing key") from None
