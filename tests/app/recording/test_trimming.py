"""Trimming takes silence away and never a sound."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.practice.sounds import RATE
from app.recording.levels import BLOCK, block_levels, ground_of
from app.recording.trimming import AFTER, BEFORE, spoken_span, trimmed, without_rumble
from tests.app.recording.speech import likeness, spoken, tone

seconds = st.floats(0.0, 2.0)


@settings(max_examples=40)
@given(
    before=seconds,
    after=seconds,
    pause=st.floats(0.3, 1.5),
    peak=st.floats(-30, -3),
    room=st.floats(-90, -62),
    seed=st.integers(1, 50),
)
def test_no_sound_above_the_floor_is_cut(
    before: float, after: float, pause: float, peak: float, room: float, seed: int
) -> None:
    take = spoken((0.8, 1.1), before=before, after=after, pause=pause, peak=peak, room=room, seed=seed)
    ground = ground_of(take.samples)
    assert ground.floor <= ground.threshold < ground.speech
    begin, end = spoken_span(take.samples, ground)
    loud = np.flatnonzero(block_levels(take.samples) > ground.threshold) * BLOCK
    assert begin <= loud.min()
    assert end >= min(len(take.samples), loud.max() + BLOCK)
    # The words themselves are whole, as far as they rise above the room at all.
    assert begin <= take.begins[0] + BLOCK
    assert end >= take.end - BLOCK
    kept = trimmed(take.samples, ground)
    words = take.samples[take.begins[0] + BLOCK : take.end - BLOCK]
    assert likeness(kept, words) > 0.999


@settings(max_examples=25)
@given(before=st.floats(0.5, 2.0), after=st.floats(0.5, 2.0), room=st.floats(-90, -60))
def test_the_silence_around_is_taken_away(before: float, after: float, room: float) -> None:
    take = spoken((1.2,), before=before, after=after, peak=-10, room=room)
    kept = trimmed(take.samples, ground_of(take.samples))
    around = len(kept) - (take.end - take.begins[0])
    assert 0 < around <= BEFORE + AFTER + 4 * BLOCK
    assert abs(kept[0]) < 1e-6
    assert abs(kept[-1]) < 1e-6


def test_a_take_without_silence_stays_whole() -> None:
    take = spoken((2.0,), before=0, after=0, room=-90)
    kept = trimmed(take.samples, ground_of(take.samples))
    assert len(kept) == len(take.samples)
    edge = RATE // 100
    assert np.array_equal(kept[edge:-edge], take.samples[edge:-edge])


def test_the_offset_and_the_rumble_go_and_the_voice_stays() -> None:
    words = tone(120, 2, -20)
    dirty = words + 0.05 + tone(12, 2, -12)
    clean = without_rumble(dirty.astype(np.float32))
    middle = slice(RATE // 2, 3 * RATE // 2)
    assert abs(float(clean[middle].mean())) < 1e-4
    assert np.abs(clean[middle] - words[middle]).max() < 0.01
