"""A practice that was recorded for her, as the player takes it."""

from pathlib import Path

import numpy as np
import pytest

from app.paths import resources
from app.practice.given import BEGINNING_S, BETWEEN_S, ENDING_S, HeardSounds, sound_of
from app.practice.mixing import Mixer
from app.practice.sounds import RATE
from app.practice.timeline import Hush, Ring, Speech, Timeline, plan


def samples(seconds: float, level: float = 0.2) -> np.ndarray:
    return np.full(round(seconds * RATE), level, np.float32)


def timeline(*seconds: float) -> tuple[Timeline, HeardSounds]:
    sound = sound_of("a1", "Ten breaths", "For the night.", "Tom", "en", [samples(each) for each in seconds])
    made = plan(sound.script, sound.script.usual, voice=sound.voice)
    return made, HeardSounds(resources() / "sounds", sound.files)


def test_it_is_as_long_as_it_was_spoken_between_two_bells_whatever_length_is_asked() -> None:
    made, _ = timeline(40.0, 20.0)
    assert [type(event) for event in made.events] == [Ring, Speech, Hush, Speech, Ring]
    whole = BEGINNING_S + 60.0 + BETWEEN_S + ENDING_S
    assert made.length_s == pytest.approx(whole)
    for asked in (10.0, 3600.0):
        assert plan(made.script, asked, voice=made.voice).length_s == pytest.approx(whole)
    assert made.with_length(20.0, 3600.0).length_s == pytest.approx(whole)


def test_what_was_recorded_is_heard_where_it_stands() -> None:
    made, sounds = timeline(5.0)
    mixer = Mixer(made, sounds)
    mixer.seek(round((BEGINNING_S + 1.0) * RATE))
    mixer.read(RATE)  # past the soft start
    assert float(np.median(mixer.read(RATE))) == pytest.approx(0.2, abs=0.02)
    assert mixer.problems() == ()


def test_a_jump_within_a_long_recording_lands_where_it_was_meant_to() -> None:
    made, _ = timeline(600.0)
    here = round(100.0 * RATE)
    assert made.landing(here, here + 15 * RATE) == here + 15 * RATE
    assert made.landing(here, here - 15 * RATE) == here - 15 * RATE
    caption = made.caption_at(100.0)
    assert (caption.line, caption.speaking) == ("", True)
    assert made.caption_at(BEGINNING_S + 600.0 + 2.0).line == ""


def test_other_files_are_sought_as_ever(tmp_path: Path) -> None:
    _, sounds = timeline(1.0)
    assert len(sounds.bell("bell")) > RATE
