"""Answers as the vault keeps them, and the plain words in them."""

from typing import Final

import msgspec

from app.model.changes import Answer

Ask = tuple[str, int, int]

_FIRST_WORDS: Final = 90

_encoder = msgspec.msgpack.Encoder()
_answers = msgspec.msgpack.Decoder(tuple[Answer, ...])
_asks = msgspec.msgpack.Decoder(tuple[Ask, ...])


def pack(value: tuple[Answer, ...] | tuple[Ask, ...]) -> bytes:
    """Returns answers or marked sentences as bytes."""
    return _encoder.encode(value)


def unpack_answers(packed: bytes) -> tuple[Answer, ...]:
    """Returns what `pack` packed."""
    return _answers.decode(packed)


def unpack_asks(packed: bytes) -> tuple[Ask, ...]:
    """Returns what `pack` packed."""
    return _asks.decode(packed)


def all_words(answers: tuple[Answer, ...]) -> str:
    """Returns everything that was answered in words, one answer on a line."""
    return "\n".join(line for answer in answers for line in (*answer.words, answer.text) if line.strip())


def first_words(answers: tuple[Answer, ...]) -> str:
    """Returns the beginning of what was written, on one line and cut between words; chips when nothing was typed."""
    typed = next((answer.text for answer in answers if answer.text.strip()), "")
    line = " ".join((typed or all_words(answers).replace("\n", ", ")).split())
    if len(line) <= _FIRST_WORDS:
        return line
    return line[:_FIRST_WORDS].rsplit(" ", 1)[0].rstrip(",;:") + "…"
