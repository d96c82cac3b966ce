"""Blobs: pictures and recordings, sealed with STREAM (`app.vault.sealed_stream`) and sent in parts.

A part can be sent again: what was sent before a connection broke off need not be sent a second time.
"""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from app.errors import BadSignature, Refused
from app.vault.sealed_stream import SEALED_CHUNK, seal, unseal
from sync.client.transport import Signer, Transport
from sync.protocol import limits, problems
from sync.protocol.wire import BlobAnswer

__all__ = ["Blob", "check", "fetch_part", "seal", "unseal", "upload"]

CHUNKS_OF_A_PART: Final = limits.BLOB_PART // SEALED_CHUNK


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
        return -(-chunks * SEALED_CHUNK // limits.BLOB_PART)


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
