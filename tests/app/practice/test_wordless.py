"""The timer without words: bells to the sample, at every length, and remembered as it was chosen."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.paths import resources
from app.practice.mixing import Mixer
from app.practice.sounds import Sounds
from app.practice.timeline import RATE, Ring, Timeline, plan
from app.practice.wordless import INTERVALS, LONGEST_MIN, SOUNDS, Wordless, from_words, script_of


def timeline(chosen: Wordless) -> Timeline:
    return plan(script_of(chosen, "Without words", "en"), chosen.minutes * 60)


def struck(line: Timeline) -> list[float]:
    return [event.at / RATE for event in line.events if isinstance(event, Ring)]


def test_bells_stand_at_the_beginning_at_every_interval_and_at_the_end() -> None:
    line = timeline(Wordless(minutes=20, every=5))
    assert struck(line) == [0, 300, 600, 900, 1190]
    assert line.length_s == 1200


def test_without_bells_it_is_silence_alone() -> None:
    line = timeline(Wordless(minutes=7, begins=False, ends=False))
    assert struck(line) == []
    assert line.length_s == 420
    assert struck(timeline(Wordless(minutes=12, begins=False, ends=False, every=5))) == [300, 600]


@given(
    st.integers(1, LONGEST_MIN),
    st.sampled_from(INTERVALS),
    st.booleans(),
    st.booleans(),
)
def test_every_length_is_exact_and_no_bell_is_lost(minutes: int, every: int, begins: bool, ends: bool) -> None:
    line = timeline(Wordless(minutes=minutes, every=every, begins=begins, ends=ends))
    assert line.frames == minutes * 60 * RATE
    wanted = [n * every * 60.0 for n in range(1, minutes)] if every else []
    last = minutes * 60 - (10 if ends else 0)
    between = [at for at in wanted if at + 4 <= last]
    assert struck(line) == [*([0.0] if begins else []), *between, *([last] if ends else [])]


def test_another_length_while_it_plays_keeps_what_was_heard_and_the_bells() -> None:
    line = timeline(Wordless(minutes=10, every=5)).with_length(400, 20 * 60)
    assert line.length_s == 1200
    assert struck(line) == [0, 300, 600, 900, 1190]
    shorter = line.with_length(400, 5 * 60)
    assert struck(shorter) == [0, 300, 400]
    assert shorter.length_s == 410


@pytest.mark.parametrize("again", [300, 1200, 3600])
def test_the_last_bell_is_struck_once_whatever_is_chosen_while_it_rings(again: int) -> None:
    line = timeline(Wordless(minutes=20))
    for heard in (1190.1, 1192, 1198, 1199.9):
        changed = line.with_length(heard, again)
        assert struck(changed) == [0, 1190]
        assert (changed.length_s, changed.asked_s) == (1200, 1200)


@given(
    st.builds(
        Wordless,
        minutes=st.integers(1, 60),
        begins=st.booleans(),
        ends=st.booleans(),
        every=st.sampled_from(INTERVALS),
    ),
    st.floats(0, 1),
    st.integers(1, 60),
)
def test_what_was_heard_of_a_timer_stays_as_it_was(chosen: Wordless, share: float, minutes: int) -> None:
    before = timeline(chosen)
    heard = round(before.length_s * share, 3)
    after = before.with_length(heard, minutes * 60)
    assert [at for at in struck(after) if at < heard] == [at for at in struck(before) if at < heard]
    assert after.length_s >= heard
    (*_, last) = struck(after) or [0.0]
    assert after.length_s >= last + (10 if chosen.ends else 4 if struck(after) else 0)
    if minutes * 60 >= heard + 14 and heard < before.length_s - 10:
        assert after.length_s == minutes * 60


@pytest.mark.parametrize("tone", [True, False])
def test_the_tone_of_the_room_is_a_choice(tone: bool) -> None:
    mixer = Mixer(timeline(Wordless(minutes=5, tone=tone)), Sounds(resources() / "sounds"))
    mixer.seek(60 * RATE)
    assert bool(np.any(mixer.read(RATE)[RATE // 10 :])) is tone


@pytest.mark.parametrize("sound", SOUNDS)
def test_every_bell_is_there_and_can_be_heard(sound: str) -> None:
    samples = Sounds(resources() / "sounds").bell(sound)
    assert 0.1 < np.abs(samples).max() < 0.5
    assert np.abs(samples[-480:]).max() < 0.001


@given(
    st.builds(
        Wordless,
        minutes=st.integers(1, LONGEST_MIN),
        sound=st.sampled_from(SOUNDS),
        begins=st.booleans(),
        ends=st.booleans(),
        every=st.sampled_from(INTERVALS),
        tone=st.booleans(),
    )
)
def test_what_was_chosen_is_remembered(chosen: Wordless) -> None:
    assert from_words(chosen.as_words()) == chosen


def test_what_cannot_be_read_is_as_at_first() -> None:
    assert from_words({}) == Wordless()
    assert from_words({"minutes": "9999", "every": "7", "sound": "gong"}) == Wordless(minutes=LONGEST_MIN)
    assert from_words({"minutes": "-3"}) == Wordless()
