"""From a take to an Ogg Opus file and back, in memory alone: nothing of a voice lies on the disk in the clear."""

import io
from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
import soundfile

from app.errors import SoundUndecodable
from app.practice.resampling import resampled
from app.practice.sounds import RATE, Samples

_COMPRESSION: Final = 0.92
"""About 25 kbit/s for one voice, as libsndfile reckons it: 190 KB a minute."""
_AT_ONCE_S: Final = 20
"""Libsndfile takes very long pieces from the stack, and a spectrum of minutes takes long."""


def encoded(pieces: Iterable[tuple[Samples, int]]) -> tuple[bytes, int]:
    """Returns an Ogg Opus file (mono, 48 kHz) and its length in milliseconds; nothing for silence of no length.

    Args:
        pieces: What was heard, with its samples per second.
    """
    file, count = io.BytesIO(), 0
    with soundfile.SoundFile(
        file, "w", samplerate=RATE, channels=1, format="OGG", subtype="OPUS", compression_level=_COMPRESSION
    ) as target:
        for samples in _joined(pieces):
            for begin in range(0, len(samples), RATE):
                target.write(samples[begin : begin + RATE])
            count += len(samples)
    return (file.getvalue(), round(1000 * count / RATE)) if count else (b"", 0)


def decoded(content: bytes) -> Samples:
    """Returns the samples of a recording, mono at 48 kHz.

    Raises:
        SoundUndecodable: It is none.
    """
    try:
        samples, rate = soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, OSError) as error:
        raise SoundUndecodable("a recording") from error
    mono: Samples = samples.mean(axis=1).astype(np.float32)
    return resampled(mono, rate)


def _joined(pieces: Iterable[tuple[Samples, int]]) -> Iterator[Samples]:
    """Yields longer pieces of one rate each, at 48 kHz."""
    waiting: list[Samples] = []
    rate = RATE
    for samples, own_rate in pieces:
        if waiting and (own_rate != rate or sum(map(len, waiting)) >= _AT_ONCE_S * rate):
            yield resampled(np.concatenate(waiting), rate)
            waiting = []
        rate = own_rate
        waiting.append(samples)
    if waiting:
        yield resampled(np.concatenate(waiting), rate)
