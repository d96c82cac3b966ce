"""Loudness and peaks of what comes out, whatever goes in."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.recording.levelling import HIGHEST_PEAK, TARGET, levelled, limited
from app.recording.levels import peak_of
from app.recording.loudness import integrated_loudness
from tests.app.recording.speech import noise, spoken


@settings(max_examples=20)
@given(peak=st.floats(-45, 0), seed=st.integers(1, 60), length=st.floats(0.5, 3.0))
def test_speech_comes_to_its_loudness_without_a_peak_that_is_too_high(peak: float, seed: int, length: float) -> None:
    made = levelled(spoken((length,), peak=peak, room=-90, seed=seed).samples)
    assert integrated_loudness(made) == pytest.approx(TARGET, abs=0.3)
    assert peak_of(made) <= HIGHEST_PEAK
    again = levelled(made)
    assert np.abs(again - made).max() < 1e-3


def test_peaks_that_stand_alone_are_made_lower_and_not_cut_off() -> None:
    sound = spoken((2.0,), peak=-20, room=-90).samples
    sound[50_000:50_040] *= 20
    made = limited(sound, -15.0)
    assert peak_of(made) <= -15.0
    far = np.r_[0:45_000, 55_000 : len(sound)]
    assert np.array_equal(made[far], sound[far])
    near = made[49_800:50_200] / np.where(sound[49_800:50_200] == 0, 1, sound[49_800:50_200])
    assert np.abs(np.diff(near)).max() < 0.02, "the gain jumps"


@given(level=st.floats(-30, 10), highest=st.floats(-20, -1))
def test_no_sample_is_above_the_highest_and_none_gets_louder(level: float, highest: float) -> None:
    sound = noise(4_000, level)
    made = limited(sound, highest)
    assert peak_of(made) <= highest
    assert np.all(np.abs(made) <= np.abs(sound) + 1e-6)
    assert np.array_equal(limited(made, highest), made)


def test_silence_stays_silence() -> None:
    silence = np.zeros(48_000, np.float32)
    assert not levelled(silence).any()
