"""Lengths that say little: Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019).

What is padded is followed by one byte 0x80 and zeros (ISO/IEC 7816-4), up to a Padmé length of at least 1 KiB.
"""

from typing import Final

FLOOR: Final = 1024


def padme(length: int) -> int:
    """Returns the padded length: at most 12 % more, and only O(log log length) bits of it are told."""
    if length <= FLOOR:
        return FLOOR
    exponent = length.bit_length() - 1
    zeros = exponent - exponent.bit_length()
    mask = (1 << zeros) - 1
    return (length + mask) & ~mask


def pad(data: bytes) -> bytes:
    """Returns the data with its end marked, filled up to a Padmé length."""
    return data + b"\x80" + bytes(padme(len(data) + 1) - len(data) - 1)


def unpad(data: bytes) -> bytes:
    """Returns what was padded.

    Raises:
        ValueError: There is no end mark, or the length is not one that `pad` makes.
    """
    stripped = data.rstrip(b"\0")
    if not stripped.endswith(b"\x80") or padme(len(stripped)) != len(data):
        raise ValueError("the padding is not what it should be")
    return stripped[:-1]
