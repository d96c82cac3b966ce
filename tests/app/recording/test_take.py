"""From what the microphone gave to a segment of a voice."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from app.course.voices import read_voice
from app.errors import SoundUndecodable
from app.paths import resources
from app.practice.resampling import resampled
from app.practice.sounds import RATE, Samples, decoded, recorded
from app.recording.opus import encoded, opened
from app.recording.take import Take, finished, measured
from tests.app.recording.speech import likeness, noise, spoken, tone

COURSE = resources() / "courses" / "mbct"


def taken(samples: Samples) -> Take:
    take = finished(samples)
    assert take is not None
    return take


@settings(max_examples=12)
@given(peak=st.floats(-30, -2), room=st.floats(-90, -70), seed=st.integers(1, 40), length=st.floats(0.6, 3.0))
def test_every_take_keeps_to_loudness_and_peak_as_it_will_be_decoded(
    peak: float, room: float, seed: int, length: float
) -> None:
    found = measured(taken(spoken((length,), peak=peak, room=room, seed=seed).samples).content, "Words.")
    assert -21.0 <= found.loudness <= -19.0
    assert found.peak < -3.0


def test_the_words_are_in_the_file_and_the_file_is_mono_opus_at_48_khz(tmp_path: Path) -> None:
    take = spoken((1.4, 0.9))
    file = tmp_path / "take.opus"
    file.write_bytes(taken(take.samples).content)
    told = soundfile.info(file)
    assert (told.format, told.subtype, told.samplerate, told.channels) == ("OGG", "OPUS", RATE, 1)
    assert likeness(decoded(file), take.samples[take.begins[0] : take.end]) > 0.95
    assert len(recorded(file.read_bytes())) == told.frames == measured(file.read_bytes(), "Words.").frames


@pytest.mark.parametrize("voice", ["emma", "george", "nl-draft"])
def test_a_real_voice_in_a_quiet_room_is_found_good_and_as_long_as_it_was(voice: str) -> None:
    found = read_voice(COURSE / "voices" / voice)
    some = [known for key, known in sorted(found.recordings.items()) if key.startswith("breathing-space/")][:2]
    assert len(some) == 2
    for known in some:
        words = decoded(found.file(known)) * 0.4
        room = np.zeros(RATE, np.float32)
        take = taken(np.concatenate([room, words, room]) + noise(len(words) + 2 * RATE, -72))
        assert take.remarks == ()
        told = measured(take.content, "Words.")
        assert abs(told.frames - len(words)) < RATE // 2
        assert -21.0 <= told.loudness <= -19.0


@pytest.mark.parametrize(
    "sound", [np.zeros(0, np.float32), np.zeros(RATE, np.float32), noise(3 * RATE, -70), noise(3 * RATE, -40)]
)
def test_a_room_in_which_nobody_speaks_is_no_take(sound: Samples) -> None:
    assert finished(sound) is None


def test_what_is_no_opus_file_is_told() -> None:
    with pytest.raises(SoundUndecodable):
        opened(b"nothing")


def test_encoding_keeps_every_frame() -> None:
    sound = spoken((0.7,)).samples[: RATE + 123]
    assert len(opened(encoded(sound))) == len(sound)


@pytest.mark.parametrize("rate", [16_000, 44_100, 96_000])
def test_a_microphone_of_another_rate_sounds_the_same(rate: int) -> None:
    at = np.arange(2 * rate) / rate
    sound = (0.3 * np.sin(2 * np.pi * 440 * at)).astype(np.float32)
    made = resampled(sound, rate)
    assert abs(len(made) - 2 * RATE) <= 1
    middle = slice(RATE // 2, RATE * 3 // 2)
    assert np.abs(made[middle] - tone(440, 2, 20 * np.log10(0.3))[middle]).max() < 0.01
