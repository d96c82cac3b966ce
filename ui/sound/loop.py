"""Feeds a practice to an output, ahead of time, on the sound lane. Knows neither widgets nor Qt's event loop.

The window only leaves wishes here and reads where the practice is; neither ever waits for the other. What was
handed to the output lies in its bounded buffer, so that a window that is busy for half a second cuts nothing.

A jump lands where a sentence begins, never within one (`Timeline.landing`). After the computer slept, and when its
sound device went away, the practice waits; when the sound belongs on another device, it goes on there.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypedDict

from typing_extensions import Unpack

from app.clock import Clock
from app.course.voices import Voice
from app.errors import AudioError, NoSoundDevice, SoundDeviceLost
from app.practice.mixing import Loudness, Mixer
from app.practice.sounds import RATE
from app.practice.timeline import Timeline
from ui.sound.asleep import slept_s
from ui.sound.output import Output, SilentOutput

BLOCK = RATE // 4
"""Samples in one block: 250 ms, so that at least 750 of them are always ahead."""
_LOOKS_EVERY_S = 0.1
_SLEPT_S = 1.0
"""Sleep of this length makes a practice wait."""


@dataclass(frozen=True)
class Moment:
    """Where a practice is.

    Attributes:
        timeline: The practice as it is now.
        position_s: Where it is heard, in seconds from its beginning.
        heard_s: How many seconds of it were heard in all; what was jumped over was not, what was heard twice was.
        paused: Whether it waits.
        ended: Whether it came to its end.
        silent: Whether it goes on without sound.
    """

    timeline: Timeline
    position_s: float = 0.0
    heard_s: float = 0.0
    paused: bool = False
    ended: bool = False
    silent: bool = False


class _Changes(TypedDict, total=False):
    """What may change of a `Moment`."""

    timeline: Timeline
    position_s: float
    heard_s: float
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
        loudness: At the start.
        slept: Returns how many seconds the computer has slept in all.
    """

    def __init__(
        self,
        mixer: Mixer,
        open_output: Callable[[], Output],
        clock: Clock,
        loudness: Loudness,
        slept: Callable[[], float] = slept_s,
    ) -> None:
        self._mixer = mixer
        self._mixer.set_loudness(loudness.within)
        self._open = open_output
        self._clock = clock
        self._loudness = loudness
        self._slept_s = slept
        self._seen = slept()
        self._wake = threading.Condition()
        self._wishes: list[Callable[[Output], None]] = []
        self._problems: list[AudioError] = []
        self._moment = Moment(mixer.timeline)
        self._fed = 0
        self._stopping = False
        self._lost = False
        self._moving = False

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
        """Goes forward or back from where it is heard now, to where a sentence begins."""

        def wish(output: Output) -> None:
            heard = self._dropped(output)
            output.flush()
            self._mixer.seek(self._mixer.timeline.landing(heard, heard + round(seconds * RATE)))
            self._tell(ended=False)

        self._wish(wish)

    def set_length(self, length_s: float) -> None:
        """Changes the length; what was handed to the output already stays as it is."""
        self._change(lambda timeline, here: timeline.with_length(here, length_s))

    def set_voice(self, voice: Voice | None) -> None:
        """Lets another voice go on from here; what was begun is finished by whoever began it."""
        self._change(lambda timeline, here: timeline.with_voice(here, voice))

    def set_loudness(self, loudness: Loudness) -> None:
        """Changes how loud voice and bells are."""

        def wish(output: Output) -> None:
            self._loudness = loudness
            self._mixer.set_loudness(loudness.within)
            output.volume(loudness.whole)

        self._wish(wish)

    def move(self) -> None:
        """Goes on with another device, from where it is heard now; when there is none after all, it stays."""

        def wish(_output: Output) -> None:
            self._moving = True

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
        self._seen = self._slept_s()
        output = self._opened()
        try:
            while not self._stopping and not self.moment.ended:
                try:
                    output = self._step(output)
                except NoSoundDevice:
                    output = self._without_device(output)
        finally:
            output.close()

    def _step(self, output: Output) -> Output:
        with self._wake:
            wishes, self._wishes = self._wishes, []
            lost, self._lost = self._lost, False
        if lost:
            raise NoSoundDevice
        if self._slept() and not self.moment.paused:
            output.pause(True)
            self._tell(paused=True)
        if wishes and self.moment.silent:
            output = self._on_another(output)
        for wish in wishes:
            wish(output)
        if self._moving:
            self._moving = False
            output = self._on_another(output)
        paused = self.moment.paused
        while not paused and not self._mixer.ended and output.free() >= BLOCK:
            block = self._mixer.read(BLOCK)
            output.write(block)
            self._fed += len(block)
        self._look(output)
        with self._wake:
            if not self._wishes and not self._stopping and not self._lost:
                self._wake.wait(_LOOKS_EVERY_S)
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
            heard_s=(self._fed - held) / RATE,
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
        output.volume(self._loudness.whole)
        self._tell(silent=False)
        return output

    def _without_device(self, output: Output) -> Output:
        """Waits in silence from where it was heard last; headphones that vanish never make a room listen."""
        output.close()
        self._mixer.seek(round(self.moment.position_s * RATE))
        self._fed = round(self.moment.heard_s * RATE)
        silent = SilentOutput(self._clock)
        silent.pause(True)
        with self._wake:
            self._problems.append(SoundDeviceLost())
        self._tell(silent=True, paused=True)
        return silent

    def _on_another(self, output: Output) -> Output:
        """Opens a device anew, where there is one, and goes on there from what was heard."""
        try:
            found = self._open()
        except NoSoundDevice as error:
            if self.moment.silent and self.moment.paused:
                with self._wake:
                    self._problems.append(error)
            return output
        self._mixer.seek(self._dropped(output))
        output.close()
        found.volume(self._loudness.whole)
        if self.moment.paused:
            found.pause(True)
        self._tell(silent=False)
        return found

    def _dropped(self, output: Output) -> int:
        """Takes back what an output holds, which will not be heard; returns the sample up to which it was heard."""
        held = output.held()
        self._fed -= held
        return self._mixer.position - held

    def _slept(self) -> bool:
        """Says whether the computer slept since the last look; a practice does not go on by itself afterwards."""
        before, self._seen = self._seen, self._slept_s()
        return self._seen - before > _SLEPT_S

    def _change(self, change: Callable[[Timeline, float], Timeline]) -> None:
        def wish(_output: Output) -> None:
            changed = change(self._mixer.timeline, self._mixer.position / RATE)
            self._mixer.change(changed)
            self._tell(timeline=changed)

        self._wish(wish)

    def _wish(self, wish: Callable[[Output], None]) -> None:
        with self._wake:
            self._wishes.append(wish)
            self._wake.notify()

    def _tell(self, **changes: Unpack[_Changes]) -> None:
        with self._wake:
            self._moment = replace(self._moment, **changes)
