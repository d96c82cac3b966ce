from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.course.pack import Course
from app.errors import SoundMissing, SoundUndecodable
from app.paths import resources
from app.practice.mixing import Mixer
from app.practice.sounds import RATE, Samples, Sounds, decoded, room_tone
from app.practice.timeline import Hush, Ring, Speech, Timeline, plan

COURSE = Course.load(resources() / "courses" / "mbct")
SOUNDS = resources() / "sounds"


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return plan(COURSE.script("breathing-space", "en"), 60, voice=COURSE.voices("en")[0])


def _whole(timeline: Timeline, block: int = 4800) -> Samples:
    mixer, blocks = Mixer(timeline, Sounds(SOUNDS)), []
    while not mixer.ended:
        blocks.append(mixer.read(block))
    return np.concatenate(blocks)


def _level(samples: Samples) -> float:
    return float(20 * np.log10(max(1e-9, np.sqrt(np.mean(samples.astype("f8") ** 2)))))


def test_it_is_exactly_as_long_as_the_timeline_and_does_not_clip(timeline: Timeline) -> None:
    samples = _whole(timeline)
    assert len(samples) == timeline.frames == 60 * RATE
    assert np.abs(samples).max() < 0.95


def test_however_it_is_read_the_samples_are_the_same(timeline: Timeline) -> None:
    short = replace(timeline, events=timeline.events[:4])
    assert np.array_equal(_whole(short, 479), _whole(short, 100_000))


def test_speech_bell_and_silence_are_where_the_timeline_says(timeline: Timeline) -> None:
    samples = _whole(timeline)
    bell = decoded(SOUNDS / "bell.opus")
    for event in timeline.events:
        piece = samples[event.at : event.at + event.frames]
        if isinstance(event, Speech):
            assert _level(piece) > -26
            assert event.recording is not None
            assert timeline.voice is not None
            spoken = decoded(timeline.voice.file(event.recording))[RATE // 2 : 2 * RATE]
            heard = samples[event.at + RATE // 2 : event.at + 2 * RATE]
            assert np.corrcoef(spoken, heard)[0, 1] > 0.9
        elif isinstance(event, Ring):
            assert np.corrcoef(bell[4800:RATE], piece[4800:RATE])[0, 1] > 0.95
        elif event.frames > 6 * RATE:
            assert -70 < _level(piece[-2 * RATE :]) < -40


def test_the_silence_of_a_room_is_never_digital_silence() -> None:
    tone = room_tone()
    assert _level(tone) == pytest.approx(-66, abs=0.5)
    assert abs(float(tone[0]) - float(tone[-1])) < 0.002


def test_seeking_goes_on_from_there_without_a_click(timeline: Timeline) -> None:
    whole = _whole(timeline)
    mixer = Mixer(timeline, Sounds(SOUNDS))
    mixer.seek(10 * RATE)
    samples = mixer.read(RATE)
    assert abs(float(samples[0])) < 1e-3
    assert np.allclose(samples[RATE // 10 :], whole[10 * RATE + RATE // 10 : 11 * RATE], atol=1e-6)
    mixer.seek(-5)
    assert mixer.position == 0
    mixer.seek(10**9)
    assert mixer.ended
    assert len(mixer.read(100)) == 0


def test_another_length_goes_on_without_a_join_in_what_sounds(timeline: Timeline) -> None:
    speech = next(event for event in timeline.events if isinstance(event, Speech) and event.segment.id == "notice")
    middle = speech.at + speech.frames // 2
    mixer = Mixer(timeline, Sounds(SOUNDS))
    mixer.seek(middle - RATE)
    mixer.read(RATE)
    mixer.change(timeline.with_length(middle / RATE, 180))
    after = mixer.read(speech.at + speech.frames - middle)
    assert np.allclose(after, _whole(timeline)[middle : speech.at + speech.frames], atol=1e-6)
    assert mixer.timeline.length_s == 180


def test_a_missing_and_a_broken_sound_are_silence_and_told_once(tmp_path: Path, timeline: Timeline) -> None:
    voice = timeline.voice
    assert voice is not None
    mixer = Mixer(plan(timeline.script, 60, voice=replace(voice, folder=tmp_path)), Sounds(tmp_path))
    (tmp_path / "bell.opus").write_bytes(b"no sound at all")
    while not mixer.ended:
        mixer.read(RATE)
    problems = mixer.problems()
    assert [type(each) for each in problems].count(SoundMissing) == 5
    assert [type(each) for each in problems].count(SoundUndecodable) == 1
    assert mixer.problems() == ()


def test_a_sound_at_another_rate_is_refused(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "bell.wav", np.zeros(100, np.float32), 44_100)
    with pytest.raises(SoundUndecodable):
        decoded(tmp_path / "bell.wav")


def test_practices_of_the_course_never_clip() -> None:
    for language in COURSE.manifest.languages:
        for voice in COURSE.voices(language):
            spoken = plan(COURSE.script("grounding", language), 120, voice=voice)
            assert np.abs(_whole(spoken, 10 * RATE)).max() < 0.95
            assert any(isinstance(event, Hush) for event in spoken.events)
