"""Sound files as samples: spoken segments and bells, decoded when they are needed, and the tone of a quiet room."""

import io
from collections import OrderedDict
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from app.errors import SoundMissing, SoundUndecodable

Samples = npt.NDArray[np.float32]
RATE = 48_000
_KEPT = 3
"""A bell that rings on, what is spoken, and what was spoken last: a minute of sound is 11 MB."""
_TONE_LEVEL = 10 ** (-66 / 20)
_TONE_SECONDS = 11
_LONGEST_S = 300


class Sounds:
    """Decodes sound files to mono at 48 kHz and keeps the last few.

    Args:
        folder: Where the bells are (`resources/sounds`).
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: OrderedDict[Path, Samples] = OrderedDict()

    def bell(self, name: str) -> Samples:
        """Returns a bell with all of its ringing.

        Raises:
            SoundMissing: There is no such bell.
            SoundUndecodable: It cannot be decoded.
        """
        return self.file(self._folder / f"{name}.opus")

    def file(self, path: Path) -> Samples:
        """Returns a sound file, at most five minutes of it.

        Raises:
            SoundMissing: There is no such file.
            SoundUndecodable: It cannot be decoded, or is not at 48 kHz.
        """
        if path in self._kept:
            self._kept.move_to_end(path)
            return self._kept[path]
        samples = decoded(path)
        self._kept[path] = samples
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return samples


def decoded(path: Path) -> Samples:
    """Returns a sound file as mono samples at 48 kHz.

    Raises:
        SoundMissing: There is no such file.
        SoundUndecodable: It cannot be decoded, or is not at 48 kHz.
    """
    if not path.is_file():
        raise SoundMissing(path.name)
    try:
        samples, rate = soundfile.read(path, frames=_LONGEST_S * RATE, dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, OSError) as error:
        raise SoundUndecodable(path.name) from error
    if rate != RATE:
        raise SoundUndecodable(f"{path.name} is not at {RATE} samples per second")
    mono: Samples = np.ascontiguousarray(samples.mean(axis=1, dtype=np.float32))
    return mono


def recorded(content: bytes, longest_s: int = _LONGEST_S) -> Samples:
    """Returns a recording of any rate, for instance a clinic's welcome, as mono samples at 48 kHz.

    Args:
        content: The file.
        longest_s: So many seconds of it at most.

    Raises:
        SoundUndecodable: It cannot be decoded.
    """
    try:
        samples, rate = soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, OSError, TypeError) as error:
        raise SoundUndecodable("a recording") from error
    mono = samples[: longest_s * rate].mean(axis=1, dtype=np.float32)
    if rate == RATE:
        return np.ascontiguousarray(mono)
    places = np.arange(int(len(mono) * RATE / rate)) * (rate / RATE)
    between: Samples = np.interp(places, np.arange(len(mono)), mono).astype(np.float32)
    return between


@cache
def room_tone() -> Samples:
    """Returns the tone of a quiet room, to be repeated: soft low noise at -66 dB, so that silence is not a fault."""
    count = _TONE_SECONDS * RATE
    spectrum = np.fft.rfft(np.random.default_rng(1).standard_normal(count))
    # Pink below 1 kHz and falling off above; the inverse transform repeats itself without a join.
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    spectrum *= (hertz > 30) / np.sqrt(np.maximum(hertz, 30)) / (1 + (hertz / 1000) ** 2)
    tone = np.fft.irfft(spectrum, count)
    level: Samples = (tone * (_TONE_LEVEL / np.sqrt(np.mean(tone**2)))).astype(np.float32)
    level.flags.writeable = False
    return level
