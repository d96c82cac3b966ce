"""Records one take at a time for the window: it begins, shows its level, and ends with what was heard."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.clock import Clock
from app.errors import AudioError, HavenError, MicrophoneLost, MicrophoneRefused, StorageError
from app.practice.resampling import resampled
from app.practice.sounds import Samples
from app.recording.meter import Meter, Reading
from app.recording.take import LONGEST_S
from ui.shell.context import Background
from ui.sound.classes import on_sound_lane
from ui.sound.input import Input
from ui.sound.microphone import ask_permission, open_source, watch_inputs

LOOKS_EVERY_MS = 50
_LOOKS_EVERY_S = 0.02
_OPENING_S = 0.1
"""So much of the beginning is left out: many devices click when they are opened, and nobody speaks yet."""

_NOTHING = Reading()

Watch = Callable[[Callable[[], None], QObject], QObject]
Ask = Callable[[QObject, Callable[[], None], Callable[[], None]], None]


@dataclass(frozen=True)
class _State:
    """What the lane tells the window.

    Attributes:
        hears: Whether samples come in.
        reading: The level now.
    """

    hears: bool = False
    reading: Reading = _NOTHING


class Keep(Protocol):
    """Takes what is heard piece by piece, instead of all of it at the end; on the sound lane."""

    def add(self, samples: Samples, rate: int) -> None:
        """Takes what was heard, in one channel.

        Raises:
            StorageError: It cannot be kept; nothing more is heard then.
        """

    def flush(self) -> None:
        """Keeps what still waits."""


class Listening:
    """One take while it is spoken. `run` belongs to the sound lane; the rest may be called from any thread.

    Args:
        keep: Takes what is heard at once; with None it is returned at the end.
    """

    def __init__(self, keep: Keep | None = None) -> None:
        self._keep = keep
        self._stopped = threading.Event()
        self._lost = threading.Event()
        self._lock = threading.Lock()
        self._state = _State()

    @property
    def state(self) -> _State:
        """How it goes."""
        with self._lock:
            return self._state

    def stop(self) -> None:
        """Ends the take; what is on its way from the device is left out, and with it the click of the key."""
        self._stopped.set()

    def lose_device(self) -> None:
        """Says that the device went away."""
        self._lost.set()
        self._stopped.set()

    def run(self, open_input: Callable[[], Input], longest_s: float) -> Samples:
        """Listens until it is stopped and returns what was heard, at 48 kHz.

        Args:
            open_input: Opens the microphone.
            longest_s: After so many seconds it ends by itself.

        Raises:
            NoMicrophone, MicrophoneRefused, MicrophoneLost: Why nothing, or no more, is heard.
            StorageError: What is heard cannot be kept any more.
        """
        source = open_input()
        parts: list[Samples] = []
        meter, passed, rate = Meter(), 0, source.rate
        try:
            while not self._stopped.is_set() and passed < longest_s * rate:
                heard = source.read()
                opening = max(0, round(_OPENING_S * rate) - passed)
                passed += len(heard)
                if len(heard) > opening:
                    if self._keep is None:
                        parts.append(heard[opening:])
                    else:
                        self._keep.add(heard[opening:], rate)
                    self._tell(_State(True, meter.push(heard[opening:])))
                self._stopped.wait(_LOOKS_EVERY_S)
        finally:
            source.close()
            if self._keep is not None:
                self._keep.flush()
        if self._lost.is_set():
            raise MicrophoneLost
        return resampled(np.concatenate(parts) if parts else np.zeros(0, np.float32), rate)

    def _tell(self, state: _State) -> None:
        with self._lock:
            self._state = state


class Recorder(QObject):
    """Records takes.

    Signals:
        begun(): The microphone hears from now on; before, it is being opened.
        level_changed(object): A `Reading`.
        ended(object): The take is over; mono samples at 48 kHz.
        failed(object): An `AudioError`: why there is no take; or a `StorageError`: why no more of it is kept.

    Args:
        background: The lanes.
        clock: The time.
        open_input: Opens the microphone.
        watch: Notices that the device went away; None where there is nothing to watch.
        ask: Asks the system for the microphone.
    """

    begun = Signal()
    level_changed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        background: Background,
        clock: Clock,
        open_input: Callable[[Clock], Input] = open_source,
        watch: Watch | None = watch_inputs,
        ask: Ask = ask_permission,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._open = open_input
        self._watch = watch
        self._ask = ask
        self._listening: Listening | None = None
        self._watching: QObject | None = None
        self._seen = _State()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_listening(self) -> bool:
        """Whether a take is being opened or spoken."""
        return self._listening is not None

    def begin(self, longest_s: float = LONGEST_S, keep: Keep | None = None) -> None:
        """Begins a take; one that is being spoken is dropped.

        Args:
            longest_s: After so many seconds it ends by itself.
            keep: Takes what is heard as it is heard; `ended` then gives no samples.
        """
        self.cancel()
        listening = self._listening = Listening(keep)
        self._seen = _State()

        def granted() -> None:
            if listening is self._listening:
                self._start(listening, longest_s)

        def refused() -> None:
            self._fail(listening, MicrophoneRefused())

        self._ask(self, granted, refused)

    def end(self) -> None:
        """Ends the take; `ended` gives it."""
        if self._listening is not None:
            self._listening.stop()

    def cancel(self) -> None:
        """Ends the take and drops it."""
        if self._listening is not None:
            self._listening.stop()
            self._over()

    def _start(self, listening: Listening, longest_s: float) -> None:
        clock, open_input = self._clock, self._open

        def done(samples: Samples) -> None:
            if listening is self._listening:
                self._over()
                self.ended.emit(samples)

        def failed(error: HavenError) -> None:
            self._fail(listening, error)

        self._timer.start()
        on_sound_lane(self._background, lambda: listening.run(lambda: open_input(clock), longest_s), done, failed)

    def _look(self) -> None:
        if self._listening is None:
            return
        state, seen = self._listening.state, self._seen
        self._seen = state
        if state.hears and not seen.hears:
            if self._watch is not None:
                self._watching = self._watch(self._listening.lose_device, self)
            self.begun.emit()
        if state.hears or state.reading != seen.reading:
            self.level_changed.emit(state.reading)  # also when it stays the same: the time goes on in silence

    def _fail(self, listening: Listening, error: HavenError) -> None:
        if listening is self._listening:
            self._over()
            self.failed.emit(error if isinstance(error, AudioError | StorageError) else MicrophoneRefused())

    def _over(self) -> None:
        self._listening = None
        self._timer.stop()
        if self._watching is not None:
            self._watching.deleteLater()
            self._watching = None
