"""Blobs: pictures and recordings, sealed with STREAM and sent in parts that can be sent again.

STREAM (Hoang, Reyhanitabar, Rogaway and Vizár, CRYPTO 2015) over ChaCha20-Poly1305: chunks of 64 KiB under a random
key that is used for one blob; the nonce is the chunk's number in eleven bytes, big-endian, and a byte that is 1 for
the last chunk. So no chunk can be left out, moved, or cut off at the end unnoticed.
"""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.errors import BadSignature, Refused, Undecipherable
from sync.client.transport import Signer, Transport
from sync.protocol import limits, problems
from sync.protocol.wire import BlobAnswer

_SEALED_CHUNK: Final = limits.BLOB_CHUNK + 16
CHUNKS_OF_A_PART: Final = limits.BLOB_PART // _SEALED_CHUNK


@dataclass(frozen=True)
class Blob:
    """What is needed to fetch and open a blob.

    Attributes:
        id: 16 random bytes; its name at the server.
        key: 32 random bytes, used for this blob alone.
        size: Clear bytes, at least one.
        digest: SHA-256 of the clear bytes.
    """

    id: bytes
    key: bytes
    size: int
    digest: bytes

    @classmethod
    def of(cls, content: bytes) -> "Blob":
        """Returns a fresh blob for a content."""
        return cls(secrets.token_bytes(16), secrets.token_bytes(32), len(content), hashlib.sha256(content).digest())

    def __repr__(self) -> str:
        return f"Blob({self.id.hex()}, {self.size})"

    @property
    def parts(self) -> int:
        """In how many parts it travels."""
        chunks = -(-self.size // limits.BLOB_CHUNK)
        return -(-chunks * _SEALED_CHUNK // limits.BLOB_PART)


def seal(content: bytes, key: bytes) -> bytes:
    """Returns a content sealed chunk by chunk."""
    cipher = ChaCha20Poly1305(key)
    pieces = [content[at : at + limits.BLOB_CHUNK] for at in range(0, len(content), limits.BLOB_CHUNK)]
    return b"".join(
        cipher.encrypt(_nonce(number, is_last=number == len(pieces) - 1), piece, None)
        for number, piece in enumerate(pieces)
    )


def unseal(sealed: bytes, key: bytes, *, first: int = 0, is_end: bool = True) -> bytes:
    """Returns what was sealed, or a part of it.

    Args:
        sealed: Whole chunks.
        key: The blob's.
        first: The number of its first chunk.
        is_end: Whether the blob ends with it.

    Raises:
        Undecipherable: A chunk is missing, moved or altered, or the key is another one.
    """
    cipher = ChaCha20Poly1305(key)
    pieces = [sealed[at : at + _SEALED_CHUNK] for at in range(0, len(sealed), _SEALED_CHUNK)]
    try:
        return b"".join(
            cipher.decrypt(_nonce(first + number, is_last=is_end and number == len(pieces) - 1), piece, None)
            for number, piece in enumerate(pieces)
        )
    except InvalidTag:
        raise Undecipherable from None


def upload(transport: Transport, signer: Signer, blob: Blob, stream: bytes, content: bytes) -> None:
    """Sends the parts of a blob that the server does not have yet.

    Args:
        transport: To the server.
        signer: Whose key.
        blob: Made of the content.
        stream: To whom it belongs, 16 bytes.
        content: Clear.

    Raises:
        Offline, Refused, ClockWrong: It was not taken; what was sent stays and need not be sent again.
    """
    sealed, here = seal(content, blob.key), _present(transport, signer, blob)
    for part in range(blob.parts):
        if part not in here:
            piece = sealed[part * limits.BLOB_PART : (part + 1) * limits.BLOB_PART]
            path = f"/v1/blobs/{blob.id.hex()}/{part}"
            transport.put_part(path, piece, signer, stream=stream.hex(), parts=str(blob.parts))


def fetch_part(transport: Transport, signer: Signer, blob: Blob, part: int) -> bytes:
    """Fetches a part of a blob and returns its clear bytes.

    Raises:
        Offline, Refused, ClockWrong: It was not given.
        Undecipherable, BadSignature: It is not what was promised.
    """
    first = part * CHUNKS_OF_A_PART
    clear = min(blob.size - first * limits.BLOB_CHUNK, CHUNKS_OF_A_PART * limits.BLOB_CHUNK)
    sealed = transport.get_part(f"/v1/blobs/{blob.id.hex()}/{part}", signer)
    if len(sealed) > clear + 16 * -(-clear // limits.BLOB_CHUNK):
        raise BadSignature
    return unseal(sealed, blob.key, first=first, is_end=part == blob.parts - 1)


def check(blob: Blob, content: bytes) -> None:
    """Makes sure that the parts of a blob, one after the other, are what was promised.

    Raises:
        BadSignature: They are not.
    """
    if len(content) != blob.size or hashlib.sha256(content).digest() != blob.digest:
        raise BadSignature


def _present(transport: Transport, signer: Signer, blob: Blob) -> frozenset[int]:
    try:
        return frozenset(transport.get(f"/v1/blobs/{blob.id.hex()}", BlobAnswer, signer).present)
    except Refused as refused:
        if refused.problem != problems.BLOB_UNKNOWN.name:
            raise
        return frozenset()


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])
