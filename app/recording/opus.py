"""Ogg Opus, mono, 48 kHz: the form in which every voice lies in a course."""

import io

import numpy as np
import soundfile

from app.errors import SoundUndecodable
from app.practice.sounds import RATE, Samples

_COMPRESSION = 0.85
"""About 40 kbit/s for one voice, as libsndfile reckons it."""


def encoded(samples: Samples) -> bytes:
    """Returns a sound as an Ogg Opus file."""
    file = io.BytesIO()
    with soundfile.SoundFile(
        file, "w", samplerate=RATE, channels=1, format="OGG", subtype="OPUS", compression_level=_COMPRESSION
    ) as target:
        for begin in range(0, len(samples), RATE):  # libsndfile takes very long pieces from the stack
            target.write(samples[begin : begin + RATE])
    return file.getvalue()


def opened(content: bytes) -> Samples:
    """Returns the samples of an Ogg Opus file.

    Raises:
        SoundUndecodable: It is none.
    """
    try:
        samples, rate = soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, OSError) as error:
        raise SoundUndecodable("a recording") from error
    if rate != RATE or samples.shape[1] != 1:
        raise SoundUndecodable("a recording is not mono at 48 kHz")
    return np.ascontiguousarray(samples[:, 0])
