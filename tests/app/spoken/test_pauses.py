"""Long pauses are shortened while they are heard: what was said stays whole, and no edge can be heard."""

import numpy as np
import pytest

from app.practice.sounds import RATE, Samples
from app.spoken.pauses import FROM_S, LEFT_S, cuts
from app.spoken.stretching import Stretched
from tests.app.recording.speech import likeness
from tests.app.spoken.speaking import voice


def room(seconds: float, loudness: float = 0.001) -> Samples:
    """What a quiet room sounds like."""
    noise = np.random.default_rng(7).standard_normal(round(seconds * RATE))
    return (loudness * noise).astype(np.float32)


def with_pauses(*pauses: float) -> Samples:
    """A voice, a pause, the voice again, and so on."""
    parts = [voice(1.2)]
    for pause in pauses:
        parts += [room(pause), voice(1.2)]
    return np.concatenate(parts)


def heard(samples: Samples, *, skips: bool, speed: float = 1.0) -> Samples:
    """Everything that is heard of a recording, block by block as the sound lane reads it."""
    reading = Stretched(samples, speed)
    reading.leave_out(cuts(samples) if skips else ())
    blocks = []
    while not reading.ended:
        blocks.append(reading.read(RATE // 10))
    return np.concatenate(blocks)


def test_only_long_pauses_are_shortened() -> None:
    samples = with_pauses(1.2, 4.0, 9.0)
    assert len(cuts(samples)) == 2
    left = len(samples) - sum(cut.end - cut.begin for cut in cuts(samples))
    assert left / RATE == pytest.approx(4 * 1.2 + 1.2 + 2 * LEFT_S, abs=0.2)


@pytest.mark.parametrize("speed", [1.0, 1.25, 1.5])
def test_what_is_heard_is_shorter_by_the_pauses_and_by_nothing_else(speed: float) -> None:
    samples = with_pauses(5.0)
    before, after = heard(samples, skips=False, speed=speed), heard(samples, skips=True, speed=speed)
    assert (len(before) - len(after)) / RATE == pytest.approx((5.0 - LEFT_S) / speed, abs=0.2)


def test_a_voice_after_a_pause_is_heard_as_it_was_spoken() -> None:
    samples = with_pauses(3.0)
    after = heard(samples, skips=True)
    assert likeness(after[-round(1.1 * RATE) :], samples[-round(1.1 * RATE) :]) > 0.99
    assert likeness(after[: round(1.1 * RATE)], samples[: round(1.1 * RATE)]) > 0.99


def test_no_edge_is_heard_where_something_was_left_out() -> None:
    samples = with_pauses(3.0)
    hum = 0.004 * np.sin(2 * np.pi * 50 * np.arange(len(samples)) / RATE)
    samples = (samples + hum).astype(np.float32)
    (cut,) = cuts(samples)
    after = heard(samples, skips=True)
    around = after[cut.begin - RATE // 10 : cut.begin + RATE // 10]
    assert np.abs(np.diff(around)).max() <= 1.5 * np.abs(np.diff(samples[cut.begin : cut.end])).max()


def test_silence_alone_and_a_short_word_are_left_as_they_are() -> None:
    assert cuts(room(8.0)) == ()
    assert cuts(np.zeros(8 * RATE, np.float32)) == ()
    assert cuts(np.zeros(10, np.float32)) == ()
    assert cuts(voice(6.0)) == ()
    assert FROM_S > LEFT_S


def test_pauses_are_heard_in_full_again_from_where_it_is() -> None:
    samples = with_pauses(4.0)
    reading = Stretched(samples)
    reading.leave_out(cuts(samples))
    reading.read(RATE)
    reading.leave_out(())
    rest = len(samples) - reading.position
    count = 0
    while not reading.ended:
        count += len(reading.read(RATE // 10))
    assert count == pytest.approx(rest, abs=RATE // 20)
