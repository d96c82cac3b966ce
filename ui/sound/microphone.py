"""The computer's microphone, through one QAudioSource. QtMultimedia is imported when the first one is opened.

The source is made, read and closed on the sound lane, by reading what has come in: no event loop and no busy window
stands between the device and the samples.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMicrophonePermission, QObject, Qt

from app.clock import Clock
from app.errors import MicrophoneLost, MicrophoneRefused, NoMicrophone
from app.practice.sounds import RATE, Samples
from ui.sound.classes import load
from ui.sound.input import Frames

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource

_PIECE = 1 << 20
_SILENT_S = 6.0
"""So long a device may take until it gives its first sample, and between two later."""
_LATENCY_MS = "40"


class SourceInput:
    """Listens to a device.

    Args:
        device: The device.
        form: The format of its samples.
        clock: For noticing that the device gives nothing any more.

    Raises:
        MicrophoneRefused: The device cannot be opened.
    """

    def __init__(self, device: QAudioDevice, form: QAudioFormat, clock: Clock) -> None:
        from PySide6.QtMultimedia import QAudioSource

        self._source: QAudioSource = QAudioSource(device, form)
        self._frames = Frames(_kind_of(form), form.channelCount())
        self._rate = form.sampleRate()
        self._clock = clock
        self._heard = False
        self._since = clock.monotonic()
        with _short_latency():
            found: QIODevice | None = self._source.start()
        if found is None:
            raise MicrophoneRefused
        self._io = found

    @property
    def rate(self) -> int:
        """Samples per second."""
        return self._rate

    def read(self) -> Samples:
        """Returns what came in since the last time, in one channel.

        Raises:
            MicrophoneLost: The device went away.
            MicrophoneRefused: The device is there and gives nothing.
        """
        from PySide6.QtMultimedia import QtAudio

        if self._source.error() != QtAudio.Error.NoError or self._source.state() == QtAudio.State.StoppedState:
            raise MicrophoneLost if self._heard else MicrophoneRefused
        samples = self._frames.take(bytes(self._io.read(_PIECE).data()))
        if len(samples):
            self._heard, self._since = True, self._clock.monotonic()
        elif self._clock.monotonic() - self._since > _SILENT_S:
            raise MicrophoneLost if self._heard else MicrophoneRefused
        return samples

    def close(self) -> None:
        """Gives the device back."""
        self._source.stop()


def open_source(clock: Clock) -> SourceInput:
    """Opens the default microphone.

    Raises:
        NoMicrophone: There is none.
        MicrophoneRefused: It cannot be opened.
    """
    load()
    from PySide6.QtMultimedia import QAudioFormat, QMediaDevices

    device = QMediaDevices.defaultAudioInput()
    if device.isNull():
        raise NoMicrophone
    form = QAudioFormat()
    form.setSampleRate(RATE)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return SourceInput(device, form if device.isFormatSupported(form) else device.preferredFormat(), clock)


def ask_permission(parent: QObject, granted: Callable[[], None], refused: Callable[[], None]) -> None:
    """Asks the system for the microphone, where it wants to be asked (macOS); elsewhere it is granted at once.

    Args:
        parent: With it the question ends.
        granted: Called when it may be used.
        refused: Called when it may not.
    """
    application = QCoreApplication.instance()
    permission = QMicrophonePermission()
    if application is None:
        refused()
        return

    def answered(said: QMicrophonePermission) -> None:
        if application.checkPermission(said) == Qt.PermissionStatus.Granted:
            granted()
        else:
            refused()

    if application.checkPermission(permission) == Qt.PermissionStatus.Undetermined:
        application.requestPermission(permission, parent, answered)
    else:
        answered(permission)


def watch_inputs(vanished: Callable[[], None], parent: QObject) -> QObject:
    """Calls back on the GUI thread when the present default microphone is there no more.

    Args:
        vanished: Called at most once for each disappearance.
        parent: Ends the watch with itself.
    """
    load()
    from PySide6.QtMultimedia import QMediaDevices

    devices = QMediaDevices(parent)
    used = QMediaDevices.defaultAudioInput().id()

    def look() -> None:
        if all(device.id() != used for device in QMediaDevices.audioInputs()):
            vanished()

    devices.audioInputsChanged.connect(look)
    return devices


def _kind_of(form: QAudioFormat) -> str:
    from PySide6.QtMultimedia import QAudioFormat as Form

    kinds = {
        Form.SampleFormat.UInt8: "u1",
        Form.SampleFormat.Int16: "<i2",
        Form.SampleFormat.Int32: "<i4",
        Form.SampleFormat.Float: "<f4",
    }
    if form.sampleFormat() not in kinds:
        raise MicrophoneRefused
    return kinds[form.sampleFormat()]


@contextmanager
def _short_latency() -> Iterator[None]:
    """Lets PulseAudio hand over every 40 ms; with what playing asks for, the end of a word would be on its way."""
    name = "PULSE_LATENCY_MSEC"
    before = os.environ.get(name)
    os.environ[name] = _LATENCY_MS
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
