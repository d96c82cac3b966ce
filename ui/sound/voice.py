"""Plays what somebody said: waits, goes to another place, faster or slower; a practice has a player of its own."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.clock import Clock
from app.errors import HavenError
from app.practice.sounds import RATE
from app.spoken.coding import decoded
from app.spoken.pauses import cuts
from app.spoken.stretching import Stretched
from ui.attached import Attached
from ui.shell.context import Background
from ui.sound.classes import on_sound_lane
from ui.sound.heard import Heard
from ui.sound.output import Output
from ui.sound.player import LOOKS_EVERY_MS, gain_of
from ui.sound.sink import open_sink

BLOCK = RATE // 10
_LOOKS_EVERY_S = 0.05


class Hearing:
    """One recording while it is heard. `run` belongs to the sound lane; the rest may be called from any thread.

    Args:
        content: A sound file.
        gain: How loud, as a factor.
        speed: 1 for as it was spoken.
        from_s: Where it begins.
        skips: Whether long pauses are shortened.
    """

    def __init__(
        self, content: bytes, gain: float, speed: float, from_s: float = 0.0, *, skips: bool = False
    ) -> None:
        self._content = content
        self._gain = gain
        self._wake = threading.Condition()
        self._speed = speed
        self._skips = skips
        self._wanted: float | None = from_s
        self._paused = self._stopped = False
        self._heard = Heard(from_s)

    @property
    def heard(self) -> Heard:
        """Where it is."""
        with self._wake:
            return self._heard

    def pause(self, paused: bool) -> None:
        """Waits, or goes on."""
        with self._wake:
            self._paused = paused
            self._wake.notify()

    def seek(self, position_s: float) -> None:
        """Goes to another place."""
        with self._wake:
            self._wanted = position_s
            self._wake.notify()

    def set_speed(self, speed: float) -> None:
        """Goes on faster or slower."""
        with self._wake:
            self._speed = speed
            self._wake.notify()

    def skip_pauses(self, skips: bool) -> None:
        """Shortens long pauses from here on, or not any more."""
        with self._wake:
            self._skips = skips
            self._wake.notify()

    def stop(self) -> None:
        """Ends it."""
        with self._wake:
            self._stopped = True
            self._wake.notify()

    def run(self, open_output: Callable[[], Output]) -> None:
        """Plays until the end, or until it is stopped.

        Raises:
            SoundUndecodable: It is no sound.
            NoSoundDevice: It cannot be heard.
        """
        samples = decoded(self._content)
        reading, length_s = Stretched(samples), len(samples) / RATE
        found = cuts(samples)
        output = open_output()
        paused = False
        try:
            output.volume(self._gain)
            while True:
                with self._wake:
                    wanted, speed, pause = self._wanted, self._speed, self._paused
                    skips = self._skips
                    self._wanted = None
                    stopped = self._stopped
                if stopped:
                    return
                reading.set_speed(speed)
                reading.leave_out(found if skips else ())
                if wanted is not None:
                    output.flush()
                    reading.seek(round(wanted * RATE))
                if pause != paused:
                    output.pause(pause)
                    paused = pause
                self._feed(reading, output, paused=paused)
                held = output.held()
                with self._wake:
                    self._heard = Heard(max(0.0, reading.position - held * speed) / RATE, length_s)
                    if self._has_news():
                        continue
                    if reading.ended and held == 0 and not paused:
                        return
                    self._wake.wait(_LOOKS_EVERY_S)
        finally:
            output.close()

    def _has_news(self) -> bool:
        """Says whether something was wished meanwhile."""
        return self._stopped or self._wanted is not None

    def _feed(self, reading: Stretched, output: Output, *, paused: bool) -> None:
        """Hands over at most half a second: what is changed is heard soon."""
        if paused:
            return
        while not reading.ended and output.held() < RATE // 2 and output.free() >= BLOCK:
            output.write(reading.read(BLOCK))
        output.free()


class VoicePlayer(QObject):
    """Plays one recording at a time.

    Signals:
        playing_changed(): Another one plays, or waits, or none.
        position_changed(object): A `Heard`.
        failed(object): A `HavenError`: it cannot be heard.

    Args:
        background: The lanes.
        clock: The time.
        open_output: Opens the sound device.
    """

    playing_changed = Signal()
    position_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        background: Background,
        clock: Clock,
        open_output: Callable[[Clock], Output] = open_sink,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = Attached(background, self)
        self._clock = clock
        self._open = open_output
        self._hearing: Hearing | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.name = ""
        self.is_paused = False
        self.destroyed.connect(_stopper(self))

    @property
    def hearing(self) -> Hearing | None:
        """What plays or waits."""
        return self._hearing

    def play(
        self, name: str, content: bytes, volume: int, speed: float, from_s: float = 0.0, *, skips: bool = False
    ) -> None:
        """Plays a recording; one that plays is stopped.

        Args:
            name: Which one; for whoever looks at `name`.
            content: A sound file.
            volume: 0 to 100.
            speed: 1 for as it was spoken.
            from_s: Where it begins.
            skips: Whether long pauses are shortened.
        """
        self.stop()
        hearing = self._hearing = Hearing(content, gain_of(volume), speed, from_s, skips=skips)
        self.name, self.is_paused = name, False
        clock, open_output = self._clock, self._open

        def over(_nothing: None = None) -> None:
            if hearing is self._hearing:
                self._end()

        def failed(error: HavenError) -> None:
            if hearing is self._hearing:
                self._end()
                self.failed.emit(error)

        self._timer.start()
        on_sound_lane(self._background, lambda: hearing.run(lambda: open_output(clock)), over, failed)
        self.playing_changed.emit()

    def pause(self, paused: bool) -> None:
        """Waits, or goes on."""
        if self._hearing is not None and paused != self.is_paused:
            self.is_paused = paused
            self._hearing.pause(paused)
            self.playing_changed.emit()

    def seek(self, position_s: float) -> None:
        """Goes to another place."""
        if self._hearing is not None:
            self._hearing.seek(position_s)

    def set_speed(self, speed: float) -> None:
        """Goes on faster or slower."""
        if self._hearing is not None:
            self._hearing.set_speed(speed)

    def skip_pauses(self, skips: bool) -> None:
        """Shortens long pauses from here on, or not any more."""
        if self._hearing is not None:
            self._hearing.skip_pauses(skips)

    def stop(self) -> None:
        """Ends what plays."""
        if self._hearing is not None:
            self._hearing.stop()
            self._end()

    def _end(self) -> None:
        self._hearing, self.name, self.is_paused = None, "", False
        self._timer.stop()
        self.playing_changed.emit()

    def _look(self) -> None:
        if self._hearing is not None:
            self.position_changed.emit(self._hearing.heard)


def _stopper(player: VoicePlayer) -> Callable[[], None]:
    """Returns what ends a recording whose page is gone; it keeps nothing of Qt's alive."""
    attributes = player.__dict__

    def stop() -> None:
        hearing = attributes.get("_hearing")
        if isinstance(hearing, Hearing):
            hearing.stop()

    return stop
