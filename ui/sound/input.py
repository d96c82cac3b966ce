"""Where samples come from: what every microphone can do, and making samples of its bytes."""

from typing import Protocol

import numpy as np

from app.practice.sounds import Samples

SCALES: dict[str, float] = {"u1": 128.0, "<i2": 32768.0, "<i4": 2147483648.0, "<f4": 1.0}
"""Formats of samples that devices have, and the number that is full scale in each."""


class Input(Protocol):
    """Something that gives samples at the pace of time."""

    @property
    def rate(self) -> int:
        """Samples per second."""

    def read(self) -> Samples:
        """Returns what came in since the last time, in one channel.

        Raises:
            MicrophoneLost: The device went away.
            MicrophoneRefused: The device is there and gives nothing.
        """

    def close(self) -> None:
        """Gives the device back."""


class Frames:
    """Makes samples of bytes as they come; a frame may come in two pieces.

    Args:
        kind: A key of `SCALES`.
        channels: How many channels the device has; their mean is taken.
    """

    def __init__(self, kind: str, channels: int) -> None:
        self._kind = np.dtype(kind)
        self._scale = SCALES[kind]
        self._offset = 128.0 if kind == "u1" else 0.0
        self._channels = channels
        self._left = b""

    def take(self, content: bytes) -> Samples:
        """Returns the samples that are whole by now."""
        content = self._left + content
        whole = len(content) - len(content) % (self._kind.itemsize * self._channels)
        self._left = content[whole:]
        found = np.frombuffer(content[:whole], self._kind).reshape(-1, self._channels).astype(np.float64)
        mono: Samples = ((found.mean(axis=1) - self._offset) / self._scale).astype(np.float32)
        return mono
