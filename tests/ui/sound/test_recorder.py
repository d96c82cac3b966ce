"""Takes on the real sound lane, from a microphone that hears what it is given."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.clock import SystemClock
from app.errors import HavenError, MicrophoneLost, MicrophoneRefused, NoMicrophone
from app.practice.sounds import RATE, Samples
from app.recording.meter import Reading
from tests.app.recording.speech import likeness, sentence, tone
from tests.ui.sound.wire import Wire
from ui.relay import Relay
from ui.sound.input import Frames
from ui.sound.recorder import Recorder


class Heard:
    """What a recorder said."""

    def __init__(self, recorder: Recorder) -> None:
        self.begun = 0
        self.levels: list[Reading] = []
        self.takes: list[Samples] = []
        self.failures: list[HavenError] = []
        recorder.begun.connect(self._begin)
        recorder.level_changed.connect(self.levels.append)
        recorder.ended.connect(self.takes.append)
        recorder.failed.connect(self.failures.append)

    def _begin(self) -> None:
        self.begun += 1


Make = Callable[[Wire], tuple[Recorder, Heard]]


@pytest.fixture
def make(relay: Relay) -> Make:
    def made(wire: Wire) -> tuple[Recorder, Heard]:
        recorder = Recorder(relay, SystemClock(), lambda _clock: wire, watch=None)
        return recorder, Heard(recorder)

    return made


def test_a_take_is_what_was_said_between_its_begin_and_its_end(qtbot: QtBot, make: Make) -> None:
    words = sentence(2.0)
    wire = Wire(words)
    recorder, heard = make(wire)
    with qtbot.waitSignal(recorder.begun):
        recorder.begin()
    assert recorder.is_listening
    qtbot.waitUntil(lambda: wire.is_empty)
    with qtbot.waitSignal(recorder.ended):
        recorder.end()
    (take,) = heard.takes
    assert len(take) == len(words) - RATE // 10  # the click of opening is left out
    assert likeness(take, words[RATE // 2 :]) > 0.999
    assert wire.is_closed
    assert not recorder.is_listening
    assert heard.levels[-1].hint in ("good", "loud")
    assert heard.failures == []


def test_another_rate_is_brought_to_48_khz(qtbot: QtBot, make: Make) -> None:
    at = np.arange(2 * 16_000) / 16_000
    wire = Wire((0.3 * np.sin(2 * np.pi * 440 * at)).astype(np.float32), 16_000)
    recorder, heard = make(wire)
    recorder.begin()
    qtbot.waitUntil(lambda: wire.is_empty)
    with qtbot.waitSignal(recorder.ended):
        recorder.end()
    assert len(heard.takes[0]) == round(1.9 * RATE)
    assert likeness(heard.takes[0], tone(440, 1, -10)) > 0.99


def test_a_take_that_is_cancelled_is_dropped(qtbot: QtBot, relay: Relay, make: Make) -> None:
    wire = Wire(sentence(1.0))
    recorder, heard = make(wire)
    recorder.begin()
    qtbot.waitUntil(lambda: wire.is_empty)
    recorder.cancel()
    qtbot.waitUntil(lambda: relay.pending == 0)
    assert wire.is_closed
    assert heard.takes == heard.failures == []


def test_a_take_ends_by_itself_after_the_longest_time(qtbot: QtBot, make: Make) -> None:
    recorder, heard = make(Wire(sentence(3.0)))
    with qtbot.waitSignal(recorder.ended):
        recorder.begin(1.0)
    assert len(heard.takes[0]) < 1.5 * RATE


@pytest.mark.parametrize("error", [NoMicrophone(), MicrophoneRefused()])
def test_a_microphone_that_cannot_be_opened_is_told(qtbot: QtBot, relay: Relay, error: HavenError) -> None:
    def refuse(_clock: object) -> Wire:
        raise error

    recorder = Recorder(relay, SystemClock(), refuse, watch=None)
    heard = Heard(recorder)
    with qtbot.waitSignal(recorder.failed):
        recorder.begin()
    assert heard.failures == [error]
    assert not recorder.is_listening


def test_a_system_that_does_not_allow_it_is_told(qtbot: QtBot, relay: Relay) -> None:
    opened: list[object] = []
    recorder = Recorder(
        relay,
        SystemClock(),
        lambda clock: opened.append(clock) or Wire(tone(1, 1, -20)),
        None,
        lambda _p, _g, no: no(),
    )
    heard = Heard(recorder)
    recorder.begin()
    assert isinstance(heard.failures[0], MicrophoneRefused)
    assert opened == []


def test_a_microphone_that_goes_away_is_told_and_the_next_take_is_another(qtbot: QtBot, relay: Relay) -> None:
    wires = [Wire(sentence(1.0), ends=MicrophoneLost()), Wire(sentence(1.0))]
    recorder = Recorder(relay, SystemClock(), lambda _clock: wires.pop(0), watch=None)
    heard = Heard(recorder)
    with qtbot.waitSignal(recorder.failed):
        recorder.begin()
    assert isinstance(heard.failures[0], MicrophoneLost)
    assert heard.takes == []
    with qtbot.waitSignal(recorder.begun):
        recorder.begin()
    with qtbot.waitSignal(recorder.ended):
        recorder.end()
    assert len(heard.takes) == 1


def test_a_microphone_that_the_system_exchanges_ends_the_take(qtbot: QtBot, relay: Relay) -> None:
    vanish: list[Callable[[], None]] = []

    def watch(vanished: Callable[[], None], parent: QObject) -> QObject:
        vanish.append(vanished)
        return QObject(parent)

    recorder = Recorder(relay, SystemClock(), lambda _clock: Wire(sentence(5.0)), watch)
    heard = Heard(recorder)
    with qtbot.waitSignal(recorder.begun):
        recorder.begin()
    with qtbot.waitSignal(recorder.failed):
        vanish[0]()
    assert isinstance(heard.failures[0], MicrophoneLost)
    assert heard.takes == []


@pytest.mark.parametrize("kind", ["u1", "<i2", "<i4", "<f4"])
@pytest.mark.parametrize("channels", [1, 2, 4])
def test_every_format_of_a_device_becomes_the_same_samples(kind: str, channels: int) -> None:
    sound = tone(440, 0.1, -6)
    scale = {"u1": 127.0, "<i2": 32767.0, "<i4": 2147483647.0, "<f4": 1.0}[kind]
    whole = np.repeat(sound.astype("f8"), channels) * scale + (128 if kind == "u1" else 0)
    content = (whole if kind == "<f4" else np.round(whole)).astype(kind).tobytes()
    frames, parts = Frames(kind, channels), []
    for at in range(0, len(content), 1001):  # frames come in two pieces
        parts.append(frames.take(content[at : at + 1001]))
    made = np.concatenate(parts)
    assert len(made) == len(sound)
    assert np.abs(made - sound).max() < (0.02 if kind == "u1" else 1e-4)
