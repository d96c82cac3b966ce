"""STREAM: long content sealed chunk by chunk, at rest and on the way.

STREAM (Hoang, Reyhanitabar, Rogaway and Vizár, CRYPTO 2015) over ChaCha20-Poly1305: chunks of 64 KiB under a random
key that is used for one content; the nonce is the chunk's number in eleven bytes, big-endian, and a byte that is 1
for the last chunk. So no chunk can be left out, moved, or cut off at the end unnoticed.
"""

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.errors import Undecipherable

CHUNK: Final = 64 * 1024
"""Clear bytes of one chunk; 16 more when sealed."""
SEALED_CHUNK: Final = CHUNK + 16


def seal(content: bytes, key: bytes) -> bytes:
    """Returns a content sealed chunk by chunk."""
    cipher = ChaCha20Poly1305(key)
    pieces = [content[at : at + CHUNK] for at in range(0, len(content), CHUNK)]
    return b"".join(
        cipher.encrypt(nonce(number, is_last=number == len(pieces) - 1), piece, None)
        for number, piece in enumerate(pieces)
    )


def unseal(sealed: bytes, key: bytes, *, first: int = 0, is_end: bool = True) -> bytes:
    """Returns what was sealed, or a part of it.

    Args:
        sealed: Whole chunks.
        key: The content's.
        first: The number of its first chunk.
        is_end: Whether the content ends with it.

    Raises:
        Undecipherable: A chunk is missing, moved or altered, or the key is another one.
    """
    cipher = ChaCha20Poly1305(key)
    pieces = [sealed[at : at + SEALED_CHUNK] for at in range(0, len(sealed), SEALED_CHUNK)]
    try:
        return b"".join(
            cipher.decrypt(nonce(first + number, is_last=is_end and number == len(pieces) - 1), piece, None)
            for number, piece in enumerate(pieces)
        )
    except InvalidTag:
        raise Undecipherable from None


def nonce(number: int, *, is_last: bool) -> bytes:
    """Returns the nonce of a chunk."""
    return number.to_bytes(11, "big") + bytes([is_last])
