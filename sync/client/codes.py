"""Secrets as groups of characters that people can read, say and type.

The alphabet is Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U; typed letters are read
whatever their case, O as 0, I and L as 1; spaces and dashes do not count. Two check characters close each block of
at most 26: a Reed-Solomon code over GF(32) (Reed and Solomon, 1960) with the roots a and a², so that every single
mistake and every swap of two characters is noticed, and a single mistake can be pointed at.
"""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP: Final = 4
_BLOCK: Final = 26
_CHECKS: Final = 2
_READ_AS: Final = str.maketrans("OILU", "011V")
_SEPARATORS: Final = " -\u2010\u2011\u2013\u2014\u00a0\t\r\n."


class CodeMistyped(ValueError):
    """The characters do not make a code.

    Attributes:
        group: The group, counted from 1, in which a single mistake would explain it; None when there are more.
    """

    def __init__(self, group: int | None = None) -> None:
        super().__init__("mistyped" if group is None else f"mistyped in group {group}")
        self.group = group


def _powers() -> tuple[int, ...]:
    """Returns the powers of a in GF(32) with the polynomial x⁵ + x² + 1."""
    powers, value = [], 1
    for _ in range(31):
        powers.append(value)
        value <<= 1
        if value & 32:
            value ^= 0b100101
    return tuple(powers)


_POWER: Final = _powers()
_LOG: Final = {value: exponent for exponent, value in enumerate(_POWER)}


def _times(one: int, exponent: int) -> int:
    """Multiplies an element by a power of a."""
    return 0 if one == 0 else _POWER[(_LOG[one] + exponent) % 31]


def _divided(one: int, other: int) -> int:
    """Divides an element by another that is not zero."""
    return 0 if one == 0 else _POWER[(_LOG[one] - _LOG[other]) % 31]


def _syndromes(values: list[int], block: int) -> tuple[int, int]:
    """Returns what is left of both checks; (0, 0) when all is well. The block's number is part of the check."""
    first, second = block + 1, block + 1
    for place, value in enumerate(values):
        first ^= _times(value, place)
        second ^= _times(value, 2 * place)
    return first, second


def _closed(values: list[int], block: int) -> list[int]:
    """Returns a block with its two check characters."""
    at = len(values)
    first, second = _syndromes([*values, 0, 0], block)
    # x·aᵐ + y·aᵐ⁺¹ = first and x·a²ᵐ + y·a²ᵐ⁺² = second
    last = _divided(second ^ _times(first, at), _times(1, 2 * at + 1) ^ _times(1, 2 * at + 2))
    other = _divided(first ^ _times(last, at + 1), _times(1, at))
    return [*values, other, last]


def _block_lengths(size: int) -> list[int]:
    """Returns how many characters of data each block holds, for `size` bytes."""
    characters = -(-size * 8 // 5)
    blocks = -(-characters // _BLOCK)
    return [characters // blocks + (1 if block < characters % blocks else 0) for block in range(blocks)]


def encode(data: bytes) -> str:
    """Returns the code for a secret, in groups of four separated by dashes."""
    lengths = _block_lengths(len(data))
    number = int.from_bytes(data, "big") << (sum(lengths) * 5 - len(data) * 8)
    values = [(number >> (5 * place)) & 31 for place in reversed(range(sum(lengths)))]
    closed: list[int] = []
    for block, length in enumerate(lengths):
        closed += _closed(values[:length], block)
        values = values[length:]
    characters = "".join(ALPHABET[value] for value in closed)
    return "-".join(characters[start : start + GROUP] for start in range(0, len(characters), GROUP))


def tidy(text: str) -> str:
    """Returns what was typed in capitals, without separators, with look-alikes replaced."""
    return text.translate({ord(sign): None for sign in _SEPARATORS}).upper().translate(_READ_AS)


def decode(text: str, size: int) -> bytes:
    """Returns the secret of a code.

    Args:
        text: As it was typed.
        size: The number of bytes that the code must hold.

    Raises:
        CodeMistyped: The length or a check character is wrong.
    """
    typed = tidy(text)
    lengths = _block_lengths(size)
    for place, sign in enumerate(typed):
        if sign not in ALPHABET:
            raise CodeMistyped(place // GROUP + 1)
    if len(typed) != sum(lengths) + _CHECKS * len(lengths):
        raise CodeMistyped
    values = [ALPHABET.index(sign) for sign in typed]
    data: list[int] = []
    start = 0
    for block, length in enumerate(lengths):
        part = values[start : start + length + _CHECKS]
        _check(part, block, start)
        data += part[:length]
        start += length + _CHECKS
    number = 0
    for value in data:
        number = number << 5 | value
    spare = sum(lengths) * 5 - size * 8
    if number & ((1 << spare) - 1):
        raise CodeMistyped
    return (number >> spare).to_bytes(size, "big")


def _check(values: list[int], block: int, start: int) -> None:
    """Raises `CodeMistyped` when a block's checks do not come out."""
    first, second = _syndromes(values, block)
    if (first, second) == (0, 0):
        return
    if first and second:
        place = _LOG[_divided(second, first)]
        if place < len(values):
            raise CodeMistyped((start + place) // GROUP + 1)
    raise CodeMistyped
