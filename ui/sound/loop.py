"""Feeds a practice to an output, ahead of time, on the sound lane. Knows neither widgets nor Qt's event loop.

The window only leaves wishes here and reads where the practice is; neither ever waits for the other. What was
handed to the output lies in its bounded buffer, so that a window that is busy for half a second cuts nothing.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypedDict

from typing_extensions import Unpack

from app.clock import Clock
from app.errors import AudioError, NoSoundDevice
from app.practice.mixing import Mixer
from app.practice.sounds import RATE
from app.practice.timeline import Timeline
from ui.sound.output import Output, SilentOutput

BLOCK = RATE // 20
"""Samples in one block: 50 ms."""


@dataclass(frozen=True)
class Moment:
    """Where a practice is.

    Attributes:
        timeline: The practice as it is now.
        position_s: Seconds that were heard.
        paused: Whether it waits.
        ended: Whether it came to its end.
        silent: Whether it goes on without sound.
    """

    timeline: Timeline
    position_s: float = 0.0
    paused: bool = False
    ended: bool = False
    silent: bool = False


class _Changes(TypedDict, total=False):
    """What may change of a `Moment`."""

    timeline: Timeline
    position_s: float
    paused: bool
    ended: bool
    silent: bool


class Loop:
    """Feeds one practice until it ends or is stopped.

    Wishes (`pause`, `seek`, …) may be left from any thread; `run` does them on the sound lane.

    Args:
        mixer: What sounds; belongs to the thread that runs.
        open_output: Opens the device; raises `NoSoundDevice` when there is none.
        clock: For going on in silence.
        gain: Loudness at the start, as a factor.
    """

    def __init__(self, mixer: Mixer, open_output: Callable[[], Output], clock: Clock, gain: float = 1.0) -> None:
        self._mixer = mixer
        self._open = open_output
        self._clock = clock
        self._gain = gain
        self._wake = threading.Condition()
        self._wishes: list[Callable[[Output], None]] = []
        self._problems: list[AudioError] = []
        self._moment = Moment(mixer.timeline)
        self._stopping = False
        self._lost = False

    @property
    def moment(self) -> Moment:
        """Where the practice is now."""
        with self._wake:
            return self._moment

    @property
    def stopping(self) -> bool:
        """Whether it was asked to end."""
        return self._stopping

    def take_problems(self) -> tuple[AudioError, ...]:
        """Returns what went wrong since the last time this was asked."""
        with self._wake:
            found, self._problems = tuple(self._problems), []
            return found

    def pause(self, paused: bool) -> None:
        """Waits, or goes on."""

        def wish(output: Output) -> None:
            output.pause(paused)
            self._tell(paused=paused)

        self._wish(wish)

    def seek(self, seconds: float) -> None:
        """Goes forward or back from where it is heard now."""

        def wish(output: Output) -> None:
            heard = self._mixer.position - output.held()
            output.flush()
            self._mixer.seek(heard + round(seconds * RATE))
            self._tell(ended=False)

        self._wish(wish)

    def set_length(self, length_s: float) -> None:
        """Changes the length; what was handed to the output already stays as it is."""

        def wish(_output: Output) -> None:
            changed = self._mixer.timeline.with_length(self._mixer.position / RATE, length_s)
            self._mixer.change(changed)
            self._tell(timeline=changed)

        self._wish(wish)

    def set_gain(self, gain: float) -> None:
        """Changes the loudness, as a factor."""

        def wish(output: Output) -> None:
            self._gain = gain
            output.volume(gain)

        self._wish(wish)

    def lose_device(self) -> None:
        """Says that the device it sounds on went away: it pauses, and the next going-on opens another."""
        with self._wake:
            self._lost = True
            self._wake.notify()

    def stop(self) -> None:
        """Ends the run as soon as possible."""
        with self._wake:
            self._stopping = True
            self._wake.notify()

    def run(self) -> None:
        """Feeds the practice; returns when it ended or was stopped."""
        output = self._opened()
        try:
            while not self._stopping and not self.moment.ended:
                try:
                    output = self._step(output)
                except NoSoundDevice as error:
                    output = self._without_device(output, error)
        finally:
            output.close()

    def _step(self, output: Output) -> Output:
        with self._wake:
            wishes, self._wishes = self._wishes, []
            lost, self._lost = self._lost, False
        if lost:
            raise NoSoundDevice
        if wishes and self.moment.silent:
            output = self._maybe_back(output)
        for wish in wishes:
            wish(output)
        paused = self.moment.paused
        while not paused and not self._mixer.ended and output.free() >= BLOCK:
            output.write(self._mixer.read(BLOCK))
        self._look(output)
        with self._wake:
            if not self._wishes and not self._stopping and not self._lost:
                self._wake.wait(0.02)
        return output

    def _look(self, output: Output) -> None:
        """Tells where the practice is."""
        output.free()
        held = output.held()
        problems = self._mixer.problems()
        with self._wake:
            self._problems += problems
        self._tell(
            position_s=(self._mixer.position - held) / RATE,
            ended=self._mixer.ended and held == 0,
        )

    def _opened(self) -> Output:
        try:
            output = self._open()
        except NoSoundDevice as error:
            with self._wake:
                self._problems.append(error)
            self._tell(silent=True)
            return SilentOutput(self._clock)
        output.volume(self._gain)
        self._tell(silent=False)
        return output

    def _without_device(self, output: Output, error: NoSoundDevice) -> Output:
        """Waits in silence from where it was heard last; headphones that vanish never make a room listen."""
        heard = round(self.moment.position_s * RATE)
        output.close()
        self._mixer.seek(heard)
        silent = SilentOutput(self._clock)
        silent.pause(True)
        with self._wake:
            self._problems.append(error)
        self._tell(silent=True, paused=True)
        return silent

    def _maybe_back(self, output: Output) -> Output:
        """Looks for a device again when something is wished for."""
        try:
            found = self._open()
        except NoSoundDevice:
            return output
        self._mixer.seek(self._mixer.position - output.held())
        output.close()
        found.volume(self._gain)
        if self.moment.paused:
            found.pause(True)
        self._tell(silent=False)
        return found

    def _wish(self, wish: Callable[[Output], None]) -> None:
        with self._wake:
            self._wishes.append(wish)
            self._wake.notify()

    def _tell(self, **changes: Unpack[_Changes]) -> None:
        with self._wake:
            self._moment = replace(self._moment, **changes)
