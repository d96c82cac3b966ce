"""The loop between the mixer and a device, in a thread of its own, with devices and a clock that the test moves."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.course.pack import Course
from app.course.script import Bell, Script, Segment, Silence
from app.course.voices import Voice
from app.errors import NoSoundDevice, SoundDeviceLost
from app.paths import resources
from app.practice.mixing import Loudness, Mixer
from app.practice.sounds import RATE, Sounds
from app.practice.timeline import Speech, plan
from tests.ui.sound.deck import Deck
from ui.sound.asleep import slept_s
from ui.sound.loop import Loop
from ui.sound.output import Output

COURSE = Course.load(resources() / "courses" / "mbct")
SCRIPT = Script(
    "drawn",
    "en",
    "Drawn",
    "",
    "",
    (60, 120),
    60,
    (),
    (
        Bell("bell", 4.0),
        Segment("first", "This is one sentence of it. And this is the second one.", 0, frozenset()),
        Silence(5, 20, 60, 1.0, 0, frozenset()),
        Segment("last", "Let go of all of it.", 0, frozenset()),
        Silence(5, 20, 60, 1.0, 0, frozenset()),
        Bell("bell", 4.0),
    ),
)


class House:
    """Devices in the order in which they are opened; None is a computer without one."""

    def __init__(self, *devices: Deck | None) -> None:
        self.clock = SetClock(datetime(2027, 3, 1, 9, tzinfo=UTC))
        self.devices = list(devices)
        self.opened: list[Deck] = []
        mixer = Mixer(plan(SCRIPT, 60), Sounds(resources() / "sounds"))
        self.slept = 0.0
        self.loop = Loop(mixer, self._open, self.clock, Loudness(0.5, 0.25), lambda: self.slept)

    def _open(self) -> Output:
        device = self.devices.pop(0) if self.devices else None
        if device is None:
            raise NoSoundDevice
        self.opened.append(device)
        return device

    @contextmanager
    def playing(self) -> Iterator[Loop]:
        thread = threading.Thread(target=self.loop.run)
        thread.start()
        try:
            yield self.loop
        finally:
            self.loop.stop()
            thread.join(10)
        assert not thread.is_alive()


Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    return lambda true: qtbot.waitUntil(lambda: bool(true()))


def whole() -> np.ndarray:
    """The practice as it is mixed in one go."""
    mixer = Mixer(plan(SCRIPT, 60), Sounds(resources() / "sounds"))
    mixer.set_loudness(Loudness(0.5, 0.25).within)
    return mixer.read(60 * RATE)


def test_what_sounds_is_the_practice_to_the_sample(until: Until) -> None:
    deck = Deck()
    with House(deck).playing() as loop:
        while not loop.moment.ended:
            until(
                lambda: deck.held() > RATE - RATE // 20 or loop.moment.ended or len(deck.sounded) > 59 * RATE - 2400
            )
            deck.sound(1)
            loop.set_loudness(Loudness(0.5, 0.25))  # any wish wakes it, so that the test need not wait
    assert np.array_equal(np.array(deck.sounded, np.float32), whole())
    assert deck.is_closed


def test_after_the_computer_slept_it_waits_where_it_was(until: Until) -> None:
    deck = Deck()
    house = House(deck)
    with house.playing() as loop:
        until(lambda: deck.held() > RATE // 2)
        deck.sound(0.5)
        until(lambda: loop.moment.position_s == 0.5)
        house.slept += 7 * 3600
        until(lambda: loop.moment.paused)
        assert deck.is_paused
        assert loop.moment.position_s == 0.5
        loop.pause(False)
        until(lambda: not loop.moment.paused)
        assert not deck.is_paused


def test_a_busy_computer_is_not_a_sleeping_one(until: Until) -> None:
    deck = Deck()
    house = House(deck)
    with house.playing() as loop:
        until(lambda: deck.held() > RATE // 2)
        house.clock.advance(timedelta(minutes=3))
        deck.sound(0.5)
        until(lambda: loop.moment.position_s == 0.5)
        assert not loop.moment.paused


def test_this_computer_tells_how_long_it_slept() -> None:
    first = slept_s()
    assert first >= -0.01
    assert slept_s() == pytest.approx(first, abs=0.5)


def test_another_device_goes_on_where_the_first_was_heard_and_nothing_is_lost(until: Until) -> None:
    first, other = Deck(), Deck()
    with House(first, other).playing() as loop:
        until(lambda: first.held() > RATE // 2)
        first.sound(0.5)
        until(lambda: loop.moment.position_s == 0.5)
        loop.move()
        until(lambda: other.held() > RATE // 2)
        assert first.is_closed
        assert other.loudness == 0.5
        assert not loop.moment.paused
        other.sound(0.5)
        until(lambda: loop.moment.position_s == 1.0)
    soft = RATE // 50
    assert np.array_equal(np.array(first.sounded, np.float32), whole()[: RATE // 2])
    assert np.array_equal(np.array(other.sounded[soft:], np.float32), whole()[RATE // 2 + soft : RATE])


def test_moving_to_a_device_that_is_not_there_after_all_stays(until: Until) -> None:
    deck = Deck()
    with House(deck, None).playing() as loop:
        until(lambda: deck.held() > RATE // 2)
        loop.move()
        deck.sound(0.5)
        until(lambda: loop.moment.position_s == 0.5)
        assert not deck.is_closed
        assert not loop.moment.silent


def test_a_device_that_vanishes_makes_it_wait_and_going_on_takes_another_one(until: Until) -> None:
    first, other = Deck(), Deck()
    with House(first, other).playing() as loop:
        until(lambda: first.held() > RATE // 2)
        first.sound(0.5)
        until(lambda: loop.moment.position_s == 0.5)
        loop.lose_device()
        until(lambda: loop.moment.paused)
        assert loop.moment.silent
        assert [type(each) for each in loop.take_problems()] == [SoundDeviceLost]
        assert other.sounded == []
        assert other.held() == 0
        loop.pause(False)
        until(lambda: other.held() > RATE // 2)
        other.sound(0.25)
        until(lambda: loop.moment.position_s == 0.75)
        assert not loop.moment.silent


def test_going_on_without_another_device_says_so_once_and_goes_on_in_silence(until: Until) -> None:
    deck = Deck()
    house = House(deck, None, None)
    with house.playing() as loop:
        until(lambda: deck.held() > RATE // 2)
        loop.lose_device()
        until(lambda: loop.moment.paused)
        loop.take_problems()
        loop.pause(False)
        until(lambda: not loop.moment.paused)
        loop.seek(0)
        loop.set_loudness(Loudness())
        until(lambda: house.devices == [])
        assert [type(each) for each in loop.take_problems()] == [NoSoundDevice]
        assert loop.moment.silent


def test_a_device_that_breaks_by_itself_is_the_same(until: Until) -> None:
    deck = Deck()
    with House(deck).playing() as loop:
        until(lambda: deck.held() > RATE // 2)
        deck.is_gone = True
        until(lambda: loop.moment.paused and loop.moment.silent)
        assert deck.is_closed


def test_a_jump_goes_where_a_sentence_begins(until: Until) -> None:
    deck = Deck()
    with House(deck).playing() as loop:
        until(lambda: deck.held() > RATE // 2)
        speech = loop.moment.timeline.events[1]
        assert isinstance(speech, Speech)
        second = [line.at for line in speech.lines if line.opens][1]
        loop.seek((speech.at + second) / RATE + 1)
        until(lambda: loop.moment.position_s == (speech.at + second) / RATE)
        loop.seek(-1)
        until(lambda: loop.moment.position_s == speech.at / RATE)
        loop.seek(-1)
        until(lambda: loop.moment.position_s == 0)


def test_what_was_heard_is_counted_whatever_was_jumped_over_or_lost_on_the_way(until: Until) -> None:
    first, other, last = Deck(), Deck(), Deck()

    def sounds(deck: Deck, seconds: float) -> None:
        """Lets a part of it sound, which the loop sees on its next turn."""
        before = loop.moment.heard_s
        until(lambda: deck.held() > RATE // 2)
        deck.sound(seconds)
        until(lambda: loop.moment.heard_s == pytest.approx(before + seconds))

    with House(first, other, last).playing() as loop:
        for _ in range(8):
            sounds(first, 0.5)
        loop.seek(15)
        until(lambda: loop.moment.position_s > 10)
        assert loop.moment.heard_s == 4.0, "what is jumped over was not heard"
        sounds(first, 0.5)
        loop.seek(-60)
        until(lambda: loop.moment.position_s == 0)
        assert loop.moment.heard_s == 4.5
        sounds(first, 0.5)
        loop.move()
        until(lambda: other.held() > RATE // 2)
        assert loop.moment.heard_s == 5.0, "what the first device held is heard once, on the other"
        sounds(other, 0.5)
        loop.lose_device()
        until(lambda: loop.moment.paused)
        loop.pause(False)
        sounds(last, 0.5)
        assert loop.moment.heard_s == 6.0
        assert loop.moment.position_s == 1.5
    everything = len(first.sounded) + len(other.sounded) + len(last.sounded)
    assert everything == 6 * RATE


def test_the_louder_of_voice_and_bells_is_set_at_the_device_and_the_other_is_mixed(until: Until) -> None:
    deck = Deck()
    with House(deck).playing() as loop:
        until(lambda: deck.held() > RATE // 2)
        assert deck.loudness == 0.5
        loop.set_loudness(Loudness(0.1, 0.8))
        until(lambda: deck.loudness == 0.8)
    assert Loudness(0.1, 0.8).within == Loudness(0.125, 1.0)
    assert Loudness(0, 0).within == Loudness()
    mixer = Mixer(plan(SCRIPT, 60), Sounds(resources() / "sounds"))
    loud = mixer.read(4 * RATE)
    mixer.seek(0)
    mixer.set_loudness(Loudness(1.0, 0.25))
    soft = mixer.read(4 * RATE)
    part = slice(RATE // 2, 4 * RATE)
    assert np.corrcoef(loud[part], soft[part])[0, 1] > 0.99
    assert np.abs(soft[part]).max() / np.abs(loud[part]).max() == pytest.approx(0.25, abs=0.02)


def test_another_voice_and_another_length_change_only_what_comes(until: Until) -> None:
    voice = Voice("other", "Other", "en", "person", False, "", resources(), {})
    deck = Deck()
    with House(deck).playing() as loop:
        until(lambda: deck.held() > RATE // 2)
        loop.set_voice(voice)
        until(lambda: loop.moment.timeline.voice is voice)
        loop.set_length(120)
        until(lambda: loop.moment.timeline.length_s == 120)
        assert loop.moment.timeline.voice is voice


def test_without_any_device_it_goes_on_in_silence_by_the_clock(until: Until) -> None:
    house = House()
    with house.playing() as loop:
        until(lambda: loop.moment.silent)

        def half_a_second_has_passed() -> bool:
            house.clock.advance(timedelta(seconds=0.01))
            return loop.moment.position_s > 0.5

        until(half_a_second_has_passed)
        assert not loop.moment.paused
        assert [type(each) for each in loop.take_problems()] == [NoSoundDevice]
