"""Haven's profile of HTTP message signatures (RFC 9421), for both ends.

Tag `haven-1`; Ed25519; method, authority, path, query and content digest (RFC 9530) are always covered; the nonce
is random. Age and skew are at most 300 s. A replayed request is harmless by construction: a GET changes nothing,
and every write is idempotent (the same commit, epoch, door or enrolment gets the same answer), so that nonces are
not remembered.

Key ids say which key is asked for: `device:` and the certificate's hash, `door:` and the invitation, `clinic:` and
the clinic's fingerprint, `root:` and the root key's hash, each in hexadecimal.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal, cast, get_args

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSignaturesException,
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
)
from http_message_signatures.algorithms import ED25519

from sync.protocol import limits
from sync.trust.errors import ClockSkewed, KeyUnknown, RequestForged, TrustFailure, Unsigned
from sync.trust.signing import check_key

TAG: Final = "haven-1"
LABEL: Final = "haven"
COMPONENTS: Final = ("@method", "@authority", "@path", "@query", "content-digest")
MAX_SKEW: Final = timedelta(seconds=300)

KeyKind = Literal["device", "door", "clinic", "root"]
_ID_SIZES: Final[dict[KeyKind, int]] = {
    "device": limits.HASH,
    "door": limits.ID,
    "clinic": limits.HASH,
    "root": limits.HASH,
}


@dataclass(frozen=True)
class KeyId:
    """Whose key signs a request.

    Attributes:
        kind: "device", "door", "clinic" or "root".
        id: Certificate hash, invitation, the clinic's fingerprint, or the root key's hash.
    """

    kind: KeyKind
    id: bytes

    def __str__(self) -> str:
        return f"{self.kind}:{self.id.hex()}"

    @classmethod
    def parse(cls, text: str) -> "KeyId":
        """Reads a key id.

        Raises:
            KeyUnknown: It has no form of this profile.
        """
        kind, _, digits = text.partition(":")
        if kind not in get_args(KeyKind):
            raise KeyUnknown("the key id has no known form")
        known = cast("KeyKind", kind)
        try:
            found = cls(known, bytes.fromhex(digits))
        except ValueError:
            raise KeyUnknown("the key id has no known form") from None
        if len(found.id) != _ID_SIZES[known] or str(found) != text:
            raise KeyUnknown("the key id has no known form")
        return found


def sign_request(
    message: Any,
    *,
    key_id: KeyId,
    key: Ed25519PrivateKey,
    body: bytes,
    created: datetime,
    nonce: str,
) -> None:
    """Adds Content-Digest, Signature-Input and Signature to a request.

    Args:
        message: With `method`, `url` and `headers`, for instance a prepared request of `requests`.
        key_id: Whose key.
        key: The key.
        body: The content as it will be sent; empty for GET.
        created: Now, in the server's time as far as the client knows it.
        nonce: Random.
    """
    HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=_OwnKey(key)).sign(
        message,
        key_id=str(key_id),
        created=created,
        nonce=nonce,
        label=LABEL,
        tag=TAG,
        covered_component_ids=COMPONENTS,
        body=body,
    )


def verify_request(
    message: Any,
    *,
    keys: Callable[[KeyId], bytes | None],
    body: bytes,
    now: datetime,
) -> KeyId:
    """Checks a request's signature.

    Args:
        message: With `method`, `url` (with the configured authority) and `headers`.
        keys: Gives the public key for a key id, or None; what it raises comes out as it is.
        body: The content as received.
        now: Aware.

    Returns:
        Whose signature it is.

    Raises:
        Unsigned: There is no signature.
        ClockSkewed: It was made at another time.
        KeyUnknown: The key id names no key.
        RequestForged: It does not hold, or covers too little.
    """
    if "signature-input" not in {name.lower() for name, _ in message.headers.items()}:
        raise Unsigned("the request carries no signature")
    resolver = _Known(keys)
    verifier = _Verifier(now, resolver)
    try:
        results = verifier.verify(message, expect_tag=TAG, require_components=COMPONENTS, body=body)
    except HTTPMessageSignaturesException as error:
        if resolver.failure is not None:
            raise resolver.failure from None
        if resolver.is_looking and error.__cause__ is not None:
            # The library calls it a wrong signature when the key could not be looked up, for instance in a database.
            raise error.__cause__ from None
        raise RequestForged("the signature of the request does not hold") from None
    if len(results) != 1 or results[0].nonce is None or resolver.asked is None:
        raise RequestForged("a request has one signature with a nonce")
    return resolver.asked


class _OwnKey(HTTPSignatureKeyResolver):
    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:  # noqa: ARG002 - the library's interface
        return self._key


class _Known(HTTPSignatureKeyResolver):
    """Resolves public keys and remembers why it could not, since the library hides the cause."""

    def __init__(self, keys: Callable[[KeyId], bytes | None]) -> None:
        self._keys = keys
        self.asked: KeyId | None = None
        self.failure: TrustFailure | None = None
        self.is_looking = False

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey:
        try:
            self.asked = KeyId.parse(key_id)
            self.is_looking = True
            public = self._keys(self.asked)
            self.is_looking = False
            if public is None:
                raise KeyUnknown("the key id names no key")
            check_key(public)
        except TrustFailure as failure:
            self.failure = failure
            raise HTTPMessageSignaturesException("the key is refused") from failure
        return Ed25519PublicKey.from_public_bytes(public)


class _Verifier(HTTPMessageVerifier):
    """Checks the time against a clock that is passed in, and says so apart from other failures."""

    def __init__(self, now: datetime, resolver: _Known) -> None:
        super().__init__(signature_algorithm=ED25519, key_resolver=resolver)
        self._now = now

    def validate_created_and_expires(self, sig_input: Any, max_age: timedelta | None = None) -> None:  # noqa: ARG002 - the library's interface
        created = sig_input.params.get("created")
        if type(created) is not int or not 0 <= created < limits.LARGEST_NUMBER:
            raise RequestForged("the signature does not say when it was made")
        now = int(self._now.astimezone(UTC).timestamp())
        if abs(now - created) > MAX_SKEW.total_seconds():
            raise ClockSkewed("the signature was made at another time")
        expires = sig_input.params.get("expires")
        if expires is not None and (type(expires) is not int or expires < now):
            raise ClockSkewed("the signature has expired")
