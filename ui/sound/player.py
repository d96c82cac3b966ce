"""Plays practices for the window: wishes go in, signals come out on the GUI thread."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.clock import Clock
from app.course.voices import Voice
from app.errors import AudioError, HavenError
from app.practice.mixing import Loudness, Mixer
from app.practice.sounds import Sounds
from app.practice.timeline import Caption, Timeline
from ui.sound.classes import SoundLane, on_sound_lane
from ui.sound.devices import watch_outputs
from ui.sound.loop import Loop, Moment
from ui.sound.output import Output
from ui.sound.sink import open_sink

LOOKS_EVERY_MS = 100
"""How often the window looks where the practice is."""
Watch = Callable[[Callable[[], None], Callable[[], None], QObject], QObject]
"""Takes what to do when the device vanished and when another one is meant, and the parent of what it returns."""

_FOLLOW: Watch = partial(watch_outputs, "")


def gain_of(volume: int) -> float:
    """Returns the factor for a volume of 0 to 100; a cube, because loudness is heard about so."""
    return (min(max(volume, 0), 100) / 100) ** 3


class Player(QObject):
    """Plays one practice at a time.

    Signals:
        position_changed(float): Where it is heard, in seconds from its beginning.
        caption_changed(object): A `Caption`.
        timeline_changed(object): The `Timeline`, after its length or its voice changed.
        paused_changed(bool): It waits, or goes on.
        sounds_again(): It sounds on a device, after it went on or waited without one.
        ended(): It came to its end. Not emitted when it was stopped.
        failed(object): An `AudioError`: something cannot be heard. The words go on; when a device vanished the
            practice waits.

    Args:
        background: The lanes.
        sounds: Where bells come from and segments are decoded.
        clock: The time.
        open_output: Opens the sound device.
        watch: Notices that the device went away or another is meant; None where there is nothing to watch.
    """

    position_changed = Signal(float)
    caption_changed = Signal(object)
    timeline_changed = Signal(object)
    paused_changed = Signal(bool)
    sounds_again = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        background: SoundLane,
        sounds: Sounds,
        clock: Clock,
        open_output: Callable[[Clock], Output] = open_sink,
        watch: Watch | None = _FOLLOW,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._sounds = sounds
        self._clock = clock
        self._open = open_output
        self._watch = watch
        self._watching: QObject | None = None
        self._volume = 70
        self._bells = 70
        self._loop: Loop | None = None
        self._seen: Moment | None = None
        self._caption: Caption | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def moment(self) -> Moment | None:
        """Where the practice is, or None before the first."""
        return self._loop.moment if self._loop else None

    @property
    def plays(self) -> bool:
        """Whether a practice goes on now, with or without sound."""
        moment = self.moment
        return self._timer.isActive() and moment is not None and not moment.paused and not moment.ended

    @property
    def heard_s(self) -> float:
        """Seconds that were heard in all of what plays."""
        return self._loop.moment.heard_s if self._loop else 0.0

    @property
    def volume(self) -> int:
        """0 to 100."""
        return self._volume

    @property
    def bells(self) -> int:
        """The volume of the bells, 0 to 100."""
        return self._bells

    def play(self, timeline: Timeline) -> None:
        """Plays a practice from its beginning; one that plays is stopped."""
        self.stop()
        loop = Loop(Mixer(timeline, self._sounds), lambda: self._open(self._clock), self._clock, self._loudness())
        self._loop, self._seen, self._caption = loop, None, None

        def broken(error: HavenError) -> None:
            if not loop.stopping:
                self._broken(error)

        # The timer sees the end; this answer may come when the player is gone already.
        on_sound_lane(self._background, loop.run, lambda _: None, broken)
        self._timer.start()
        self._look()

    def pause(self) -> None:
        """Waits in place."""
        if self._loop:
            self._loop.pause(True)

    def resume(self) -> None:
        """Goes on; looks for a sound device again when there was none."""
        if self._loop:
            self._loop.pause(False)

    def seek(self, seconds: float) -> None:
        """Goes forward, or back when negative."""
        if self._loop:
            self._loop.seek(seconds)

    def set_length(self, length_s: float) -> None:
        """Changes the length of the whole while it plays."""
        if self._loop:
            self._loop.set_length(length_s)

    def set_voice(self, voice: Voice | None) -> None:
        """Lets another voice go on while it plays."""
        if self._loop:
            self._loop.set_voice(voice)

    def set_volume(self, volume: int) -> None:
        """Sets the loudness of what is spoken, 0 to 100."""
        self._volume = min(max(volume, 0), 100)
        self._be_as_loud()

    def set_bells(self, volume: int) -> None:
        """Sets the loudness of the bells, 0 to 100."""
        self._bells = min(max(volume, 0), 100)
        self._be_as_loud()

    def stop(self) -> None:
        """Ends the practice where it is; nothing is emitted any more."""
        self._timer.stop()
        if self._loop:
            self._loop.stop()

    def _look(self) -> None:
        if self._loop is None or not self._timer.isActive():
            return
        moment, seen = self._loop.moment, self._seen
        self._seen = moment
        problems: tuple[AudioError, ...] = self._loop.take_problems()
        if seen is None or moment.timeline is not seen.timeline:
            self.timeline_changed.emit(moment.timeline)
        if seen is None or moment.paused != seen.paused:
            self.paused_changed.emit(moment.paused)
        if seen is None or moment.position_s != seen.position_s:
            self.position_changed.emit(moment.position_s)
        caption = moment.timeline.caption_at(moment.position_s)
        if caption != self._caption:
            self._caption = caption
            self.caption_changed.emit(caption)
        if seen is not None and seen.silent and not moment.silent:
            self.sounds_again.emit()
        for problem in problems:
            self.failed.emit(problem)
        self._watch_device(moment)
        if moment.ended:
            self._timer.stop()
            self.ended.emit()

    def _watch_device(self, moment: Moment) -> None:
        """Watches the device that it sounds on, from when it sounds on one."""
        if moment.silent and self._watching is not None:
            self._watching.deleteLater()
            self._watching = None
        elif self._watch and self._watching is None and not moment.silent and moment.position_s > 0:
            self._watching = self._watch(self._lose_device, self._move, self)

    def _move(self) -> None:
        if self._loop:
            self._loop.move()

    def _loudness(self) -> Loudness:
        return Loudness(gain_of(self._volume), gain_of(self._bells))

    def _be_as_loud(self) -> None:
        if self._loop:
            self._loop.set_loudness(self._loudness())

    def _lose_device(self) -> None:
        if self._loop:
            self._loop.lose_device()

    def _broken(self, error: HavenError) -> None:
        self.stop()
        self.failed.emit(error)
