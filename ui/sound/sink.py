"""The computer's sound device, through one QAudioSink. QtMultimedia is imported when the first one is opened.

The sink is made, fed and closed on the sound lane. It is fed by writing: no event loop and no busy window stands
between the samples and the device.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.clock import Clock
from app.errors import NoSoundDevice
from app.practice.sounds import RATE, Samples, room_tone
from ui.sound.classes import load
from ui.sound.devices import meant
from ui.sound.output import AHEAD, Stall

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

_CHANNELS = 2
_FRAME = 2 * _CHANNELS


class SinkOutput:
    """Plays on a device.

    Args:
        device: The device.
        form: The format of its samples: 16 bits, stereo, 48 kHz.
        clock: For noticing that the device takes nothing any more.

    Raises:
        NoSoundDevice: The device cannot be opened.
    """

    def __init__(self, device: QAudioDevice, form: QAudioFormat, clock: Clock) -> None:
        from PySide6.QtMultimedia import QAudioSink

        self._sink: QAudioSink = QAudioSink(device, form)
        self._sink.setBufferSize(AHEAD * _FRAME)
        self._stall = Stall(clock)
        self._io: QIODevice = self._started()
        self._size = self._sink.bufferSize()

    def free(self) -> int:
        """Returns how many samples may be written now.

        Raises:
            NoSoundDevice: The device went away.
        """
        from PySide6.QtMultimedia import QtAudio

        broken = self._sink.error() in (QtAudio.Error.OpenError, QtAudio.Error.IOError, QtAudio.Error.FatalError)
        if broken or self._sink.state() == QtAudio.State.StoppedState:
            raise NoSoundDevice
        suspended = self._sink.state() == QtAudio.State.SuspendedState
        if not suspended and self._stall.noticed(self._sink.processedUSecs(), self.held()):
            raise NoSoundDevice
        return self._sink.bytesFree() // _FRAME

    def write(self, samples: Samples) -> None:
        """Takes samples, at most as many as are free."""
        whole = np.round(samples * 32767).astype("<i2")
        self._io.write(np.repeat(whole, _CHANNELS).tobytes())

    def held(self) -> int:
        """Returns how many samples were written and have not sounded yet."""
        return max(0, self._size - self._sink.bytesFree()) // _FRAME

    def flush(self) -> None:
        """Drops what is held."""
        from PySide6.QtMultimedia import QtAudio

        suspended = self._sink.state() == QtAudio.State.SuspendedState
        self._sink.reset()
        self._io = self._started()
        if suspended:
            self._sink.suspend()

    def pause(self, paused: bool) -> None:
        """Stops in place, or goes on."""
        self._stall.forget()
        if paused:
            self._sink.suspend()
        else:
            self._sink.resume()

    def volume(self, gain: float) -> None:
        """Sets the loudness of everything from now on, as a factor."""
        self._sink.setVolume(gain)

    def close(self) -> None:
        """Drops what is held and gives the device back."""
        self._sink.stop()

    def _started(self) -> QIODevice:
        self._stall.forget()
        found: QIODevice | None = self._sink.start()
        if found is None:
            raise NoSoundDevice
        return found


def open_sink(clock: Clock, chosen: str = "") -> SinkOutput:
    """Opens the chosen device, or the default one when none was chosen or it is not there.

    Args:
        clock: For noticing that the device takes nothing any more.
        chosen: The device's id as `ui.sound.devices` gives it.

    Raises:
        NoSoundDevice: There is none, or it cannot be opened.
    """
    warm()
    from PySide6.QtMultimedia import QAudioFormat

    device = meant(chosen)
    if device.isNull():
        raise NoSoundDevice
    form = QAudioFormat()
    form.setSampleRate(RATE)
    form.setChannelCount(_CHANNELS)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return SinkOutput(device, form, clock)


def warm() -> None:
    """Finds what the first sound needs, so that a practice begins at once; nothing is opened. On the sound lane."""
    load()
    from PySide6.QtMultimedia import QMediaDevices

    QMediaDevices.defaultAudioOutput()
    room_tone()
