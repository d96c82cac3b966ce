"""The bytes of an exchange file: a clear head, sealed file keys, and a sealed body that only their owners open.

::

    head   "haven-exchange" 00, version (1 byte), file (16 random bytes), n (1 byte): how many slots
    slots  n times 1,168 bytes: the file key, HPKE-sealed to a device (some to nobody, so that n is a multiple of 4)
    body   STREAM under HKDF(file key, "exchange-body", SHA-256(head, slots)): padded content
    check  SHA-256 of everything before

The content is the signed letter, then the items, each after its length in four bytes, big-endian. Nothing outside
the body names anybody, the writer included. The check tells a file that was damaged by accident from one that is
sealed for others; whoever alters a file on purpose can make it again, and is found out by what is sealed.
"""

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

from app.errors import (
    ExchangeDamaged,
    ExchangeForOthers,
    ExchangeFromNewerHaven,
    ExchangeTooLarge,
    ExchangeUnreadable,
    Undecipherable,
)
from sync.client import blobs
from sync.client.keys import derive, xwing_public_bytes
from sync.client.padding import pad, unpad
from sync.client.sealing import open_file_key, seal_file_key
from sync.protocol import limits, versions
from sync.protocol.wire import Signed
from sync.trust.hashes import ciphertext_digest

MAGIC: Final = b"haven-exchange\0"
SLOT: Final = 1168
"""1,120 bytes of X-Wing encapsulation, 32 of key and 16 of tag."""

_VERSION_AT: Final = len(MAGIC)
_FILE_AT: Final = _VERSION_AT + 1
_COUNT_AT: Final = _FILE_AT + limits.ID
_HEAD: Final = _COUNT_AT + 1
_CHECK: Final = 32
_ROUND: Final = 4
_LENGTH: Final = 4


@dataclass(frozen=True)
class Opened:
    """What an exchange file held, before anything of it is believed.

    Attributes:
        file: From the head.
        letter: `Exchange`, as it was signed.
        items: Everything after the letter.
    """

    file: bytes
    letter: Signed
    items: bytes


def seal(file: bytes, letter: Signed, items: bytes, recipients: Sequence[tuple[bytes, bytes]]) -> bytes:
    """Returns an exchange file.

    Args:
        file: 16 random bytes, used once; they stand in the letter too.
        letter: `Exchange`.
        items: As `framed` makes them.
        recipients: Certificate hash and X-Wing public key of each device that may open it.

    Raises:
        ExchangeTooLarge: It would be larger than others read.
        Undecipherable: A recipient's key is not one.
    """
    if len(recipients) > limits.EXCHANGE_SLOTS:
        raise ExchangeTooLarge
    key = secrets.token_bytes(32)
    nobody = [(secrets.token_bytes(32), xwing_public_bytes(secrets.token_bytes(32)))] * (-len(recipients) % _ROUND)
    count = len(recipients) + len(nobody)
    head = head_of(file, count)
    slots = [seal_file_key(key, head, recipient) for recipient in recipients]
    slots += [seal_file_key(secrets.token_bytes(32), head, recipient) for recipient in nobody]
    secrets.SystemRandom().shuffle(slots)
    return seal_body(head + b"".join(slots), key, framed(msgspec.msgpack.encode(letter)) + items)


def head_of(file: bytes, count: int) -> bytes:
    """Returns the clear bytes before the slots."""
    return MAGIC + bytes([versions.EXCHANGE]) + file + bytes([count])


def seal_body(before: bytes, key: bytes, content: bytes) -> bytes:
    """Returns a file from its head and slots, its key and its content."""
    made = before + blobs.seal(pad(content), _body_key(key, before))
    if len(made) + _CHECK > limits.EXCHANGE:
        raise ExchangeTooLarge
    return made + hashlib.sha256(made).digest()


def unseal(data: bytes, recipient: bytes, private: MLKEM768X25519PrivateKey) -> Opened:
    """Opens an exchange file.

    Args:
        data: The whole file.
        recipient: The own certificate hash.
        private: The own sealing key.

    Raises:
        ExchangeUnreadable: It is not one.
        ExchangeFromNewerHaven: Its version is not known here.
        ExchangeDamaged: It is not whole, or not as it was written.
        ExchangeForOthers: No slot in it is for this device.
    """
    body_at = _check(data)
    head, before = data[:_HEAD], data[:body_at]
    key = _file_key(before, head, recipient, private)
    if key is None:
        raise ExchangeForOthers
    try:
        content = unpad(blobs.unseal(data[body_at:-_CHECK], _body_key(key, before)))
    except (Undecipherable, ValueError):
        raise ExchangeDamaged from None
    letter, items = _split(content)
    return Opened(head[_FILE_AT:_COUNT_AT], letter, items)


def _check(data: bytes) -> int:
    """Returns where the body begins."""
    if not data.startswith(MAGIC) or len(data) <= _VERSION_AT or data[_VERSION_AT] == 0:
        raise ExchangeUnreadable
    if data[_VERSION_AT] > versions.EXCHANGE:
        raise ExchangeFromNewerHaven
    if len(data) > limits.EXCHANGE:
        raise ExchangeTooLarge
    if len(data) < _HEAD + _CHECK or hashlib.sha256(data[:-_CHECK]).digest() != data[-_CHECK:]:
        raise ExchangeDamaged
    count = data[_COUNT_AT]
    body_at = _HEAD + count * SLOT
    if not 1 <= count <= limits.EXCHANGE_SLOTS or body_at >= len(data) - _CHECK:
        raise ExchangeDamaged
    return body_at


def _file_key(before: bytes, head: bytes, recipient: bytes, private: MLKEM768X25519PrivateKey) -> bytes | None:
    """Tries every slot: which one is whose stands nowhere."""
    for at in range(_HEAD, len(before), SLOT):
        key = open_file_key(before[at : at + SLOT], head, recipient, private)
        if key is not None:
            return key
    return None


def _body_key(key: bytes, before: bytes) -> bytes:
    return derive(key, "exchange-body", ciphertext_digest(before))


def framed(*items: bytes) -> bytes:
    """Returns items, each after its length."""
    return b"".join(part for item in items for part in (len(item).to_bytes(_LENGTH, "big"), item))


def unframed(data: bytes, limit: int = limits.EXCHANGE_ITEM) -> Iterator[bytes]:
    """Yields the items one after the other.

    Raises:
        ExchangeDamaged: They do not fill the bytes exactly, or one is larger than the limit.
    """
    at = 0
    while at < len(data):
        begin = at + _LENGTH
        length = int.from_bytes(data[at:begin], "big")
        at = begin + length
        if begin > len(data) or at > len(data) or length > limit:
            raise ExchangeDamaged
        yield data[begin:at]


def _split(content: bytes) -> tuple[Signed, bytes]:
    length = int.from_bytes(content[:_LENGTH], "big")
    letter = content[_LENGTH : _LENGTH + length]
    if len(letter) != length or length > limits.EXCHANGE_LETTER:
        raise ExchangeDamaged
    try:
        return msgspec.msgpack.decode(letter, type=Signed), content[_LENGTH + length :]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise ExchangeDamaged from None
