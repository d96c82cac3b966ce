"""Plays a short recording, for instance the clinic's welcome; a practice has a player of its own."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.clock import Clock
from app.errors import HavenError
from app.practice.sounds import recorded
from ui.sound.classes import SoundLane, on_sound_lane
from ui.sound.loop import BLOCK
from ui.sound.output import Output
from ui.sound.player import gain_of
from ui.sound.sink import open_sink

LOOKS_EVERY_S = 0.02


class RecordingPlayer(QObject):
    """Plays one recording at a time.

    Signals:
        playing_changed(bool): It began, or came to its end.
        failed(object): An `AudioError`: it cannot be heard.

    Args:
        background: The lanes.
        clock: The time.
        open_output: Opens the sound device.
    """

    playing_changed = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        background: SoundLane,
        clock: Clock,
        open_output: Callable[[Clock], Output] = open_sink,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._open = open_output
        self._stopped: threading.Event | None = None

    @property
    def is_playing(self) -> bool:
        """Whether something sounds."""
        return self._stopped is not None

    def play(self, content: bytes, volume: int) -> None:
        """Plays a recording from its beginning; one that plays is stopped.

        Args:
            content: A sound file.
            volume: 0 to 100.
        """
        self.stop()
        stopped = self._stopped = threading.Event()
        clock, open_output, gain = self._clock, self._open, gain_of(volume)

        def over(_nothing: None = None) -> None:
            if stopped is self._stopped:
                self._stopped = None
                self.playing_changed.emit(False)

        def failed(error: HavenError) -> None:
            if stopped is self._stopped:
                over()
                self.failed.emit(error)

        def feed() -> None:
            _feed(content, gain, lambda: open_output(clock), stopped)

        self.playing_changed.emit(True)
        on_sound_lane(self._background, feed, over, failed)

    def stop(self) -> None:
        """Ends what sounds."""
        if self._stopped is not None:
            self._stopped.set()
            self._stopped = None
            self.playing_changed.emit(False)


def _feed(content: bytes, gain: float, open_output: Callable[[], Output], stopped: threading.Event) -> None:
    """Feeds a recording to the device until it was heard or is stopped; on the sound lane."""
    samples, at = recorded(content), 0
    output = open_output()
    try:
        output.volume(gain)
        while not stopped.is_set():
            free = output.free()
            if at < len(samples) and free >= min(BLOCK, len(samples) - at):
                output.write(samples[at : at + BLOCK])
                at += BLOCK
            elif at >= len(samples) and output.held() == 0:
                return
            else:
                stopped.wait(LOOKS_EVERY_S)
    finally:
        output.close()
