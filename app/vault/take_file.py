"""What is being spoken: sealed pieces of less than half a second, each on the disk before the next one.

So the end of the program, or of the power, costs the piece that was being spoken and nothing before it.
"""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.errors import TakeUnreadable
from app.vault.storage import make_folder, sync_folder, writing

Samples = npt.NDArray[np.float32]

PIECE_S: Final = 0.4
"""So much is sealed at a time; it is what a crash can cost."""
_LENGTH: Final = 4
_RATE: Final = 4
_LARGEST: Final = 4 * 1024 * 1024
_FULL_SCALE: Final = 32767.0


class TakeFile:
    """What is being spoken, sealed piece by piece as it is heard. Belongs to one thread at a time.

    Args:
        path: Its file; one that is there is gone on with, behind its last whole piece.
        key: 32 random bytes, used for this take alone.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._cipher = ChaCha20Poly1305(key)
        self._number = 0
        self._end = 0
        self._waiting: list[Samples] = []
        self._rate = 0
        self._milliseconds = 0.0
        self._has_begun = False

    @property
    def seconds(self) -> float:
        """How much was heard, what is not sealed yet included."""
        return self._milliseconds / 1000

    def add(self, samples: Samples, rate: int) -> None:
        """Takes what was heard, in one channel; seals it once it is a piece.

        Raises:
            DiskFull, ReadOnlyPlace: It cannot be kept; everything that was sealed before is.
        """
        if rate != self._rate:
            self.flush()
            self._rate = rate
        self._waiting.append(samples)
        self._milliseconds += 1000 * len(samples) / rate
        if sum(map(len, self._waiting)) >= PIECE_S * rate:
            self.flush()

    def flush(self) -> None:
        """Seals what is waiting.

        Raises:
            DiskFull, ReadOnlyPlace: It cannot be kept; it still waits.
        """
        heard = np.concatenate(self._waiting) if self._waiting else np.zeros(0, np.float32)
        if not len(heard):
            return
        self._begin()
        clear = self._rate.to_bytes(_RATE, "big") + _to_pcm(heard)
        sealed = self._cipher.encrypt(self._number.to_bytes(12, "big"), clear, None)
        piece = len(sealed).to_bytes(_LENGTH, "big") + sealed
        with writing(), self._path.open("r+b", buffering=0) as file:
            file.seek(self._end)
            left = memoryview(piece)
            while left:
                left = left[file.write(left) :]
            os.fsync(file.fileno())
        self._waiting = []
        self._number += 1
        self._end += len(piece)

    def _begin(self) -> None:
        """Makes the file, or finds the end of the last whole piece; what is behind it is written over."""
        if self._has_begun:
            return
        make_folder(self._path.parent)
        with writing():
            os.close(os.open(self._path, os.O_CREAT | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600))
            sync_folder(self._path.parent)
        for _, length in _pieces(self._path, self._cipher):
            self._number += 1
            self._end += length
        with writing(), self._path.open("r+b") as file:
            file.truncate(self._end)
        self._has_begun = True


def read_take(path: Path, key: bytes) -> Iterator[tuple[Samples, int]]:
    """Yields what was spoken, piece by piece, each with its samples per second; ends where it was cut off.

    A piece that the disk damaged is left out, and what comes behind it is not.

    Raises:
        TakeUnreadable: It is there and cannot be read now.
    """
    for clear, _ in _pieces(path, ChaCha20Poly1305(key)):
        if clear is not None:
            yield _from_pcm(clear[_RATE:]), int.from_bytes(clear[:_RATE], "big")


def _pieces(path: Path, cipher: ChaCha20Poly1305) -> Iterator[tuple[bytes | None, int]]:
    """Yields each whole piece, None for one that does not open, and how long it is in the file."""
    try:
        with path.open("rb") as file:
            number = 0
            while True:
                length = int.from_bytes(file.read(_LENGTH), "big")
                sealed = file.read(length) if 0 < length <= _LARGEST else b""
                if not sealed or len(sealed) < length:
                    return
                try:
                    clear = cipher.decrypt(number.to_bytes(12, "big"), sealed, None)
                except InvalidTag:
                    clear = None
                yield clear, _LENGTH + length
                number += 1
    except FileNotFoundError:
        return
    except OSError as error:
        raise TakeUnreadable(errno.errorcode.get(error.errno or 0, "")) from error


def _to_pcm(samples: Samples) -> bytes:
    whole = np.clip(np.rint(samples * _FULL_SCALE), -_FULL_SCALE, _FULL_SCALE)
    return bytes(whole.astype("<i2").tobytes())


def _from_pcm(content: bytes) -> Samples:
    return np.frombuffer(content, "<i2").astype(np.float32) / np.float32(_FULL_SCALE)
